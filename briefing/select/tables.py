"""Parts that are tables: organisations, programmes."""

from string import ascii_uppercase

from briefing.model.brief import TableEntry
from briefing.model.items import Outlook, Programme
from briefing.model.runs import Inlines, Run
from briefing.select.draft import Draft, Made
from briefing.select.notebook import Cited, Notebook
from briefing.select.order import ordered
from briefing.select.wording import plain, sentence_of, words_and_sources
from briefing.text import date_words, tie

# The heads of the columns, as phrases.
COLUMNS = {
    "organisations": ("table.house", "table.seat", "table.what"),
    "programmes-list": ("chart.programme", "table.since", "table.state", "table.what"),
    "watch-table": ("table.indicator", "table.stands"),
}


def organisations(book: Notebook, draft: Draft, limit: int | None) -> Made:
    """Give the bodies of the pack: name, seat, what each is."""
    rows, behind = [], []
    for body in ordered(book.pack.organisations.values())[:limit]:
        book.print_item("organisations", str(body.id))
        name = f"{body.name} ({body.short})" if body.short else body.name
        behind += [Cited(str(key), "") for key in body.sources]
        what = sentence_of(body.what, book) if body.what else ()
        cells = (_words(body.seat or "", book), what)
        rows.append(TableEntry(draft.entry("organisations", body), tie(name, book.language), cells))
    return "table", tuple(rows), book.note(behind)  # rows share one note


def programmes(book: Notebook, draft: Draft, limit: int | None) -> Made:
    """Give the programmes of the pack: name, since when, where each stands, what it is."""
    rows, behind = [], []
    for programme in ordered(book.pack.programmes.values())[:limit]:
        book.print_item("programmes", str(programme.id))
        short = programme.short if programme.short not in (None, programme.name) else ""
        name = f"{programme.name} ({short})" if short else programme.name
        behind += [Cited(str(key), "") for key in programme.sources]
        behind += book.of_facts(str(key) for key in programme.facts if key in book.pack.facts)
        what = sentence_of(programme.what, book) if programme.what else ()
        since = date_words(programme.start, book.language, book.phrases) if programme.start else ""
        item = f"programmes/{programme.id}"
        cells = (_words(since, book, item), _words(_state(programme, book), book, item), what)
        rows.append(TableEntry(draft.entry("programmes", programme), tie(name, book.language), cells))
    return "table", tuple(rows), book.note(behind)


def watch(book: Notebook, draft: Draft, limit: int | None) -> Made:
    """Give the indicators that say what they would show in each scenario: what to watch, where it stands, and that."""
    rows, behind = [], []
    told = [item for item in ordered(book.pack.outlook.values()) if item.kind == "indicator" and item.means]
    scenarios = len(scenarios_of(book))
    for item in told[:limit]:
        book.print_item("outlook", str(item.id))
        words, cited = words_and_sources(item.text, book)
        behind += [*cited, *book.of_facts(str(key) for key in item.facts if key in book.pack.facts)]
        stands, cited = words_and_sources(item.stands, book) if item.stands else ((), ())
        behind += cited
        means = tuple(_words(word, book) for word in item.means[:scenarios])
        cells = (stands, *means, *(() for _ in range(scenarios - len(means))))
        rows.append(TableEntry(draft.entry("outlook", item), plain(words), cells, head_runs=words))
    return "table", tuple(rows), book.note(behind)


def scenarios_of(book: Notebook) -> tuple[Outlook, ...]:
    """Give the scenarios, in the order in which they are lettered."""
    return tuple(item for item in ordered(book.pack.outlook.values()) if item.kind == "scenario")


def columns_of(name: str, book: Notebook) -> tuple[str, ...]:
    """Give the heads of the columns of a part that is a table; those of the scenarios are their letters and names."""
    heads = tuple(book.phrases[key] for key in COLUMNS.get(name, ()))
    if name != "watch-table":
        return heads
    named = zip(ascii_uppercase, scenarios_of(book), strict=False)
    return (*heads, *(tie(f"{letter} {item.name or ''}".strip(), book.language) for letter, item in named))


def _state(programme: Programme, book: Notebook) -> str:
    """Where a programme stands: what was said of it, or what its dates tell."""
    if programme.state:
        said = date_words(programme.as_of, book.language, book.phrases) if programme.as_of else ""
        return ", ".join(word for word in (programme.state, said) if word)
    if programme.end is None:
        return book.phrases["table.runs"] if programme.start else ""
    if programme.end.unknown_end or programme.end.open_end:
        return book.phrases["table.end-unknown"]
    if programme.start and programme.end.edtf == programme.start.edtf:
        return ""
    return book.phrases["table.ended"].format(date=date_words(programme.end, book.language, book.phrases))


def _words(text: str, book: Notebook, item: str = "") -> Inlines:
    return (Run(text=tie(text, book.language), item=item),) if text else ()

"""Pack + audience → brief."""

from collections.abc import Mapping
from dataclasses import replace

from briefing.model.brief import Account, Brief, BriefPart, ChartEntry, ContentsEntry, DataEntry
from briefing.model.chart import Shapes
from briefing.model.dates import day
from briefing.model.fields import Item
from briefing.model.items import Section
from briefing.model.pack import FILES, Audience, Pack
from briefing.model.runs import Inlines, Run
from briefing.select.cards import cards_of
from briefing.select.draft import Draft
from briefing.select.notebook import Notebook
from briefing.select.numbered import numbered
from briefing.select.parts import part_of
from briefing.select.said import said_in
from briefing.select.scale import with_use
from briefing.select.series_charts import band_of
from briefing.select.visible import visible
from briefing.select.wording import plain, sentence_of
from briefing.text import date_words, tie


def select(
    pack: Pack,
    audience: Audience,
    phrases: Mapping[str, str],
    language: str,
    without: frozenset[str] = frozenset(),
    shapes: Shapes | None = None,
) -> Brief:
    """Give the brief of `pack` for `audience`, in `language`, without the items left out for room.

    `without` names items as the account does ("judgements/peace"). The pack's own audience entry
    overrides page budget and marking before this is called (`for_pack`). `shapes` are what maps are drawn of.
    """
    readable = visible(pack, audience)
    chosen = _leave_out(readable, without)
    head = pack.head
    book = Notebook(chosen, language, phrases, audience.sources_of_a_fact, audience.grades)
    draft = Draft(said=_worded_first(chosen, audience, book, shapes), shapes=shapes)
    title, deck = _title(chosen, book)
    parts = _parts(audience, book, draft)
    notes, sources = tuple(book.notes), book.full_sources()
    if audience.notes == "numbered":
        notes, sources = numbered(notes, sources, language)
    return Brief(
        pack=pack.name,
        audience=audience.name,
        language=language,
        paper=audience.paper,
        subject=tie(head.title, language),
        title=title,
        deck=plain(deck),
        deck_runs=deck,
        kicker=audience.kicker,
        reader=audience.title,
        marking=audience.marking or "",
        edition=head.edition,
        as_of=date_words(day(head.as_of), language, phrases),
        as_of_iso=head.as_of.isoformat(),
        cutoff=phrases["words.information-to"].format(date=date_words(head.cutoff, language, phrases)),
        cutoff_date=date_words(head.cutoff, language, phrases),
        issuer=head.issuer,
        contact=head.contact,
        about=_about(chosen, parts, phrases, language),
        parts=parts,
        yardstick=tuple(band_of(term) for term in head.yardstick.terms) if head.yardstick else (),
        facts=cards_of((*parts, deck), chosen, language, phrases),
        notes=notes,
        sources=sources,
        phrases=phrases,
        account=_account(pack, readable, book.printed, without),
        origin=draft.origin,
        priorities=draft.priorities,
        items_of=draft.items_of,
    )


def _worded_first(chosen: Pack, audience: Audience, book: Notebook, shapes: Shapes | None) -> str:
    """Give all that a brief says, where that must be known before it is worded; tells `book` what the text corrects.

    A glossary explains what the rest says, and a note says what was corrected where the text does not: then the rest
    is worded first, and all of it anew.
    """
    if not _takes(audience, "glossary") and all(fact.status != "corrected" for fact in chosen.facts.values()):
        return ""
    silent = Notebook(chosen, book.language, book.phrases, book.sources_of_a_fact, book.grades)
    title, deck = _title(chosen, silent)
    said = said_in(_parts(audience, silent, Draft(shapes=shapes)), f"{title} {plain(deck)}")
    book.corrected |= silent.told
    return said


def _takes(audience: Audience, part: str) -> bool:
    return any(part in (wanted.part, *wanted.aside) for wanted in audience.parts)


def _parts(audience: Audience, book: Notebook, draft: Draft) -> tuple[BriefPart, ...]:
    parts: list[BriefPart] = []
    for wanted in audience.parts:
        part = part_of(wanted, book, draft, chapters=sum(bool(one.chapter) for one in parts))
        parts += [part] if part is not None else []
    lines = tuple(
        ContentsEntry(f"contents-{part.chapter}", part.chapter, part.heading, f"head-{part.name}")
        for part in parts
        if part.chapter
    )
    if not lines:
        parts = [part for part in map(_without_contents, parts) if part is not None]
    parts = [part for one in parts if (part := _with_data(one, parts)) is not None]
    return with_use(tuple(_with_contents(part, lines) for part in parts), book)


def _with_data(part: BriefPart, parts: list[BriefPart]) -> BriefPart | None:
    """Give a part with the data of all charts of `parts`, where it is for them; None where there is no chart."""
    if part.kind != "data":
        return part
    charts = [entry for one in parts for each in (one, *one.asides) for entry in (*each.intro, *each.entries)]
    entries = tuple(
        DataEntry(f"data-{entry.chart.id}", entry.chart.title, entry.chart.measure, entry.chart.table)
        for entry in charts
        if isinstance(entry, ChartEntry) and entry.chart.table.rows
    )
    return replace(part, entries=entries) if entries else None


def _without_contents(part: BriefPart) -> BriefPart | None:
    """Give a part as it is where no chapter stands in the contents: what stood beside them takes their place."""
    asides = tuple(aside for aside in part.asides if aside.kind != "contents")
    if part.kind != "contents":
        return replace(part, asides=asides)
    return replace(asides[0], asides=asides[1:], new_page=part.new_page) if asides else None


def _with_contents(part: BriefPart, lines: tuple[ContentsEntry, ...]) -> BriefPart:
    return replace(
        part,
        entries=lines if part.kind == "contents" else part.entries,
        asides=tuple(_with_contents(aside, lines) for aside in part.asides),
    )


def for_pack(pack: Pack, audience: Audience) -> Audience:
    """Give the audience with what the pack overrides: page budget and marking, nothing else."""
    own = next((entry for entry in pack.head.audiences if entry.name == audience.name), None)
    if own is None:
        return audience
    changes = {key: value for key in ("pages", "marking") if (value := getattr(own, key)) is not None}
    return audience.model_copy(update=changes)


def _about(pack: Pack, parts: tuple[BriefPart, ...], phrases: Mapping[str, str], language: str) -> str:
    """What the brief says of itself; one with judgements says whose they are and what their words mean."""
    sentences = [pack.head.about or ""]
    if pack.head.yardstick and any(part.kind in ("judgements", "scenarios") for part in parts):
        sentences.append(phrases["imprint.judgements"].format(name=pack.head.yardstick.name))
    return tie(" ".join(sentence for sentence in sentences if sentence), language)


def _leave_out(pack: Pack, without: frozenset[str]) -> Pack:
    kept: dict[str, Mapping[str, Item]] = {
        file: {key: item for key, item in pack.items(file).items() if f"{file}/{key}" not in without}
        for file in {name.partition("/")[0] for name in without}
    }
    return replace(pack, **kept)  # type: ignore[arg-type]


def _title(pack: Pack, book: Notebook) -> tuple[str, Inlines]:
    """Title and deck: the section whose part is `title`, else the pack's own title."""
    section: Section | None = next((one for one in pack.sections.values() if one.part == "title"), None)
    if section is None:
        return tie(pack.head.title, book.language), ()
    book.print_item("sections", str(section.id))
    # A deck has no room for a call, so what it cites makes no note.
    silent = Notebook(pack, book.language, book.phrases)
    deck = tuple(one for one in sentence_of(section.body, silent) if isinstance(one, Run)) if section.body else ()
    book.printed |= silent.printed
    return tie(section.heading or pack.head.title, book.language), deck


def _account(pack: Pack, readable: Pack, printed: set[str], without: frozenset[str]) -> Account:
    everything = {f"{file}/{key}" for file in FILES for key in pack.items(file)}
    for_reader = {f"{file}/{key}" for file in FILES for key in readable.items(file)}
    left_out = for_reader & without
    return Account(
        printed=tuple(sorted(printed & for_reader)),
        left_out=tuple(sorted(left_out)),
        not_for_reader=tuple(sorted(everything - for_reader)),
        unused=tuple(sorted(for_reader - printed - left_out)),
    )


def entries_of(parts: tuple[BriefPart, ...]) -> tuple[str, ...]:
    """Give the ids of all entries, in the order printed."""
    return tuple(entry.id for part in parts for one in (part, *part.asides) for entry in one.entries)

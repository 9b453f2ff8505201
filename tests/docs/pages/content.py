"""docs/reference/content.md: every file of a pack, every field, and an example of each."""

from briefing.check.kinds import kinds_of
from briefing.model.chart_items import Chart
from briefing.model.fields import Item, Model
from briefing.model.pack import FILES, PackHead
from briefing.model.prose import FACT_FORMS
from briefing.read import parse_when
from briefing.select.notebook import Notebook
from briefing.select.wording import fact_words
from briefing.text import date_words, short_date_words
from tests.docs.pages import charts, example
from tests.docs.pages.fields import fields, inner
from tests.docs.pages.markdown import code, page, table, words
from tests.docs.pages.templates import FREE, PARTS

FACT = "boats-2024"
DATES = (
    "2024-12-13",
    "2024-12",
    "2024",
    "2007~",
    "2018?",
    "2018%",
    "2002/2021",
    "2024-12-09/2024-12-19",
    "2005/..",
    "2005/",
    "201X",
    "2024-34",
)
WORDS_IN_GERMAN = "boats-2024:\n  statement: Im Jahr 2024 fuhren 12 Boote.\n  words: die Flotte von 2024\n"
INTRODUCTION = """\
A pack is a folder `content/<pack>/` with `pack.yaml` and, as far as there is something to say, the files below.
Each of them is one list under the file's own name; each item begins with its `id`. Other YAML files are a
finding, other files are passed over.

- **text** is printed as written. **prose** is Markdown, see [below](#prose). A text that begins with `[`, `{`, `*`,
  `&`, `!`, `%`, `@` or a quotation mark, or holds `: ` or ` #`, stands in quotation marks, or under `|` or `>`.
- **id** is the `id` of an item: small letters, digits and single hyphens.
- **number** has a full stop before its decimals and nothing between thousands: `12.8`, `640000`. A closing zero
  that is to be printed stands in quotation marks: `"1.10"`.
- **day** is a full date, `2025-02-20`. **date** is EDTF, see [below](#dates).
- A **list** is written `[one, two]` or one entry a line with `- ` before it.
- What is left out counts as the value in the third column; where the cell is empty, as nothing."""
PROSE = """\
Paragraphs, separated by an empty line; `*emphasis*`, `**strong**`; lists with `- ` or `1. `; headings with `## `;
links `[words](https://example.org)`. Quotation marks and dashes become typographic. HTML, images, tables and code
are findings.

`[@board-2025]` cites a source, `[@board-2025, p. 3]` a place in it. Several may stand together. A paragraph
gets one note, after the sentence that holds its last reference.

`[=boats-2024]` prints a fact and carries its sources into the note of the paragraph. A space and a word ask for
another form."""
OTHER_LANGUAGES = """\
`content/<pack>/<language>/<file>.yaml` holds words by the `id` of the item and the name of the field. Numbers,
dates, ids and sources are never repeated there. Words are read and checked; only the first language is printed so
far."""
DATES_INTRODUCTION = """\
Dates are EDTF (ISO 8601-2, levels 0 and 1 and some of 2). A time of day, a season and a choice of dates cannot
be printed and are findings."""


def text() -> str:
    """Give the page."""
    blocks = [INTRODUCTION, "## Prose", PROSE, _forms(), "## Dates", DATES_INTRODUCTION, _dates()]
    blocks += ["## Every item", words(Item.__doc__ or ""), fields(Item)]
    blocks += _file("pack", PackHead)
    for file, model in FILES.items():
        blocks += _file(file, model)
    blocks += [
        "## Words in another language",
        OTHER_LANGUAGES,
        code(WORDS_IN_GERMAN, "yaml"),
    ]
    return page("Content", *blocks)


def _file(file: str, model: type[Model]) -> list[str]:
    shared = frozenset({"for", *Item.model_fields}) if issubclass(model, Item) else frozenset[str]()
    what = words(model.__doc__ or "").removeprefix(f"{file}.yaml: ")
    blocks = [f"## {file}.yaml", what[:1].upper() + what[1:] + _unprinted(file), fields(model, shared)]
    for way, found in inner(model):
        blocks += [f"Each of `{way}`:" if _many(model, way) else f"`{way}`:", fields(found)]
    if model is Chart:
        rows = [(f"[`{kind}`](charts.md#{kind})", what) for kind, (what, _) in charts.KINDS.items()]
        blocks.append(table(("kind", "for"), rows))
    return [*blocks, code(example.written(file), "yaml")]


def _many(model: type[Model], way: str) -> bool:
    """Say whether the key at the end of `way` ("yardstick.terms") holds a list."""
    first, _, rest = way.partition(".")
    kind = kinds_of(model)[first]
    return _many(kind.model, rest) if rest and kind.model else kind.many


def _unprinted(file: str) -> str:
    """Say so where no part of a brief prints the items of a file."""
    account = example.brief((*PARTS, *FREE)).account
    kept = any(item.startswith(f"{file}/") for item in account.unused)
    printed = any(item.startswith(f"{file}/") for item in account.printed)
    return " Kept and checked; no part of a brief prints it so far." if kept and not printed else ""


def _forms() -> str:
    book = Notebook(example.pack(), example.LANGUAGE, example.phrases())
    rows = [(f"`[={FACT} {form}]`".replace(" ]", "]"), fact_words(FACT, form, book)) for form in FACT_FORMS]
    return table(("written", "printed"), rows)


def _dates() -> str:
    manner = (example.LANGUAGE, example.phrases())
    dates = [(written, parse_when(written)) for written in DATES]
    rows = [(f"`{written}`", date_words(when, *manner), short_date_words(when, *manner)) for written, when in dates]
    return table(("written", "in text", "in notes"), rows)

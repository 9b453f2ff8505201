"""A brief about a ferry line that holds every kind of part, every kind of entry and a hostile word or two."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing.model.brief import (
    Account,
    BigNumber,
    Brief,
    BriefPart,
    ChartEntry,
    ContentsEntry,
    Halt,
    JudgementEntry,
    LineEntry,
    Numbers,
    Passage,
    PersonEntry,
    QuestionEntry,
    Row,
    ScenarioEntry,
    TableEntry,
    VisitEntry,
)
from briefing.model.chart import Band, ChartModel, DataTable
from briefing.model.look import Drawing, Face, Faces, Tokens
from briefing.model.runs import Call, FullSource, Inlines, Note, NoteSource, Para, Points, Run, Subhead

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"

LIKELY = Band("likely", "likely", 55, 80)
UNLIKELY = Band("unlikely", "unlikely", 20, 45)
YARDSTICK = (Band("never", "almost no chance", 1, 20), UNLIKELY, Band("even", "even chance", 45, 55), LIKELY)


def words(*pieces: str | Call | Run) -> Inlines:
    return tuple(Run(piece) if isinstance(piece, str) else piece for piece in pieces)


def chart(name: str, width: str, kind: str = "bars") -> ChartEntry:
    table = DataTable(("Year", "Passengers"), (("2023", "410"), ("2024", "437")))
    model = ChartModel(
        id=name,
        kind=kind,
        width=width,
        title=f"More people take the {name} boat",
        measure=f"Passengers of the {name} boat, thousands a year",
        source=f"Source: {name} office.",
        alternative=f"More people take the {name} boat. 2023: 410; 2024: 437.",
        table=table,
    )
    return ChartEntry(f"charts-{name}", model)


def note(number: int, *sources: str, remark: str = "") -> Note:
    named = tuple(NoteSource(f"s{number}", words, f"https://example.org/{number}") for words in sources)
    return Note(number, named, remark)


def passage(name: str, *blocks: Any, heading: str = "") -> Passage:
    return Passage(f"sections-{name}", heading, tuple(blocks))


def line(name: str, *pieces: str | Call | Run) -> LineEntry:
    return LineEntry(f"lines-{name}", words(*pieces))


def judgement(number: int, call: int) -> JudgementEntry:
    return JudgementEntry(
        id=f"judgements-{number}",
        number=number,
        claim=words(f"The line is likely to keep its {number} winter boats until the end of 2030."),
        evidence=words("The IFS pays for them. The council has said so twice.", Call(call), " Fares stay."),
        band=LIKELY,
        confidence="moderate",
        because="Two sources agree",
    )


def person(name: str, group: str = "", *about: str | Call) -> PersonEntry:
    return PersonEntry(
        f"people-{name.lower()}",
        f"{name} Lee",
        f"Captain; {name} of the pier",
        "May 2024 · stop 1",
        words(*about),
        group,
    )


def row(name: str, *cells: Inlines) -> TableEntry:
    return TableEntry(f"tables-{name}", f"The {name} house", cells)


def trip(name: str, *stops: Halt) -> VisitEntry:
    line = f"May 2024 · led by {name}"
    return VisitEntry(f"visit-{name}", f"What {name} saw", line, words(f"{name} saw the IFS.", Call(9)), stops)


def part(name: str, kind: str, heading: str, *entries: Any, **fields: Any) -> BriefPart:
    return BriefPart(name, kind, heading, tuple(entries), **fields)


def contents() -> BriefPart:
    lines = (
        ContentsEntry("contents-1", 1, "The voyage", "head-voyage"),
        ContentsEntry("contents-2", 2, "What we expect", "head-expected"),
        ContentsEntry("contents-3", 3, "The pier", "head-pier"),
    )
    return part("contents", "contents", "Contents", *lines)


def cover() -> BriefPart:
    return part("cover", "cover", "", chart("strait", "cover", "locator-map"), asides=(contents(),))


def chapters() -> tuple[BriefPart, ...]:
    """Chapters, and parts in small type."""
    stops = (
        Halt("visit-bell-1", 1, "The old pier", "harbour · host: Ann Lee", words("The AIS was shown.", Call(10))),
        Halt("visit-bell-2", 2, "The yard", "host not recorded", ()),
    )
    pier = passage("pier", Para("sections-pier-1", words("It stands.", Call(11))), heading="A pier of oak")
    weighed = passage("weighed", Para("sections-weighed-1", words("We asked three skippers.", Call(12))))
    aside = replace(
        trip("shore", Halt("visit-shore-1", 1, "The slip", "sand", words("Wet."))), text=words("A walk.", Call(13))
    )
    passages = (
        passage("method", Para("sections-method-1", words("We read.", Call(14))), heading="How we work"),
        passage("limits", Points("sections-limits-1", (words("No log."), words("No map."))), heading="What we lack"),
    )
    return (
        part("voyage", "visit", "The voyage", trip("bell", *stops), chapter=1, new_page=True),
        part(
            "crew",
            "people",
            "The crew",
            *(
                person("Ash", "deck"),
                person("Birk", "deck", "He rows."),
                person("Cole", "engine", "She dives.", Call(15)),
            ),
            *(person("Dun", "engine"), person("Eide", "engine"), person("Fern", "engine"), person("Gray")),
            call=Call(16),
        ),
        part(
            "expected",
            "judgements",
            "What we expect",
            *(judgement(3, 17), judgement(4, 18)),
            intro=(weighed,),
            chapter=2,
            asides=(part("walk", "visit", "A walk on the shore", aside),),
        ),
        part(
            "pier",
            "text",
            "The pier",
            *(pier, chart("tide", "half"), chart("wind", "half")),
            chapter=3,
            call=Call(19),
            asides=(
                part("friends", "people", "Friends", person("Hale", "friends of the IFS"), call=Call(20)),
                part("share", "figures", "", chart("share", "side")),
                part("prices", "table", "Prices", row("toll", words("5")), columns=("Toll", "Euro"), call=Call(21)),
            ),
        ),
        part(
            "houses",
            "table",
            "Houses",
            *(row("red", words("north"), words("Owns it.", Call(22))), row("blue", (), words("Paints it."))),
            columns=("House", "Seat", "What it does"),
            call=Call(23),
        ),
        part("tolls", "table", "", row("sea", words("7")), columns=("Gate", "Fee"), call=Call(24)),
        part("doubts", "lines", "What speaks against", line("doubt", "The VAT may rise."), small=True),
        part(
            "staff",
            "people",
            "Staff",
            person("Iver"),
            person("Jory", "office", "He files.", Call(25)),
            small=True,
            call=Call(26),
        ),
        part(
            "bodies",
            "table",
            "Bodies",
            row("green", words("south"), words("It ends.", Call(27))),
            small=True,
            columns=("a", "b"),
        ),
        part("about", "text", "About this brief", *passages, small=True),
    )


def parts() -> tuple[BriefPart, ...]:
    bottom = passage("bottom", Para("sections-bottom-1", words("Expect the EU line to stay. Ask for a second boat.")))
    history = passage(
        "history",
        Para("sections-history-1", words("The NGO ran one boat in 1990.", Call(3), " It has run two since 2005.")),
        Para(
            "sections-history-2", words(Run("Then", strong=True), " came ", Run("MV Skua", emphasis=True), ", a hull.")
        ),
        Subhead("sections-history-3", words("The second boat")),
        Points(
            "sections-history-4",
            (words("It is new."), words("It is ", Run("here", url="https://example.org/here"), ".")),
        ),
        Points("sections-history-5", (words("First."), words("Second.")), ordered=True),
    )
    more = passage("more", Para("sections-more-1", words("A pier was built.")), heading="A new pier")
    numbers = Numbers(
        "sections-numbers",
        (BigNumber("437", words("thousand passengers in 2024"), "p"), BigNumber("1990", words("the first boat"), "f")),
    )
    scenario = ScenarioEntry(
        "outlook-a", "A", "Two boats", LIKELY, words("Both run. Fares rise."), words("Plan for both."), False
    )
    worse = ScenarioEntry("outlook-b", "B", "One boat", UNLIKELY, words("One is sold."), (), True)
    return (
        BriefPart("bottom-line", "bottom-line", "Bottom line", (bottom,)),
        BriefPart("judgements", "judgements", "Key judgements", (judgement(1, 1), judgement(2, 2))),
        BriefPart("figures", "figures", "", (chart("north", "half"), chart("south", "half"))),
        BriefPart(
            "history",
            "text",
            "How we got here",
            (history, chart("east", "main"), more),
            asides=(
                BriefPart("numbers", "numbers", "", (numbers,), call=Call(4)),
                BriefPart("care", "care", "Handle with care", (line("care", "Not “always on time”.", Call(5)),)),
                BriefPart("dates", "dates", "Dates", (Row("events-1", "1990", words("The first boat")),), call=Call(6)),
            ),
        ),
        BriefPart("timeline", "figures", "", (chart("west", "full", "timeline"),)),
        BriefPart("outlook", "scenarios", "Where it goes", (scenario, worse)),
        BriefPart("lines", "lines", "Lines to take", (line("one", "We pay our share."), line("two", "We keep two."))),
        BriefPart(
            "watch", "indicators", "Watch next", (line("fares", "The fares of May"), line("ice", "Ice.", Call(7)))
        ),
        BriefPart(
            "questions",
            "questions",
            "Questions",
            (QuestionEntry("questions-1", words("Does the EU pay?"), words("It pays half.", Call(8))),),
        ),
        BriefPart("people", "people", "Who you will meet", (person("Ann"),)),
        *chapters(),
        BriefPart("glossary", "glossary", "Words", (Row("glossary-ifs", "IFS", words("Island Ferry Service.")),)),
        BriefPart("sources", "sources", "Sources", ()),
    )


def ferry(phrases: Mapping[str, str], before: tuple[BriefPart, ...] = ()) -> Brief:
    """Give the brief with `before` in front of its parts: its contents, or a cover that has them beside it."""
    return Brief(
        pack="ferry",
        audience="minister",
        language="en-GB",
        paper="A4",
        subject="The island ferry",
        title="The island ferry: two boats for the winter",
        deck="Thirty years of crossings, and what comes next",
        kicker="Minister’s brief",
        reader="For the Minister",
        marking="Official use",
        edition="2025-01",
        as_of="15 January 2025",
        as_of_iso="2025-01-15",
        cutoff="information to December 2024",
        issuer="Harbour desk",
        contact="harbour@example.org",
        about="Judgements are ours.",
        cutoff_date="December 2024",
        parts=(*before, *parts()),
        notes=(
            note(1, "Gazette, 2 May 2024", "Harbour Board, 2023"),
            note(2, "Council, 3 June 2024."),
            note(3, "Gazette, 1990", remark="Sources differ: the Board says 1991."),
            *(note(number, f"Gazette, {2000 + number}") for number in range(4, 28)),
        ),
        sources=(
            FullSource(
                "s1",
                "Ann Lee",
                "Winter boats",
                "Island Gazette",
                "2 May 2024",
                "https://www.example.org/1/",
                "2025-01-10",
            ),
            FullSource("s2", "", "Accounts", "Council", "", "", ""),
        ),
        phrases=phrases,
        account=Account((), (), (), ()),
        yardstick=YARDSTICK,
    )


def flat(block: Mapping[str, Any], before: str = "") -> dict[str, str]:
    made: dict[str, str] = {}
    for key, value in block.items():
        made |= flat(value, f"{before}{key}.") if isinstance(value, dict) else {f"{before}{key}": str(value)}
    return made


@pytest.fixture(scope="session")
def templates() -> Path:
    return TEMPLATES


@pytest.fixture(scope="session")
def phrases(templates: Path) -> Mapping[str, str]:
    return flat(yaml.safe_load((templates / "phrases" / "en.yaml").read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def tokens(templates: Path) -> Tokens:
    css = re.sub(r"/\*.*?\*/", "", (templates / "styles" / "tokens.css").read_text(encoding="utf-8"), flags=re.DOTALL)
    return Tokens(dict(re.findall(r"--([\w-]+):\s*([^;]+);", css)))


@pytest.fixture(scope="session")
def faces() -> Faces:
    return Faces(
        (
            Face("serif-text", "Source Serif 4", 400, False, "/faces/serif-text.ttf"),
            Face("sans-bold", "Source Sans 3", 600, False, "/faces/sans-bold.ttf"),
            Face("serif-lead-italic", "Source Serif 4 Lead", 400, True, "/faces/serif-lead-italic.ttf"),
        )
    )


@pytest.fixture(params=[contents, cover], ids=["contents in the text", "contents on a cover"])
def brief(request: pytest.FixtureRequest, phrases: Mapping[str, str]) -> Brief:
    return ferry(phrases, (request.param(),))


def drawing(name: str, width: float = 84, inside: str = "") -> Drawing:
    svg = (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{width}mm"'
        f' height="46mm" viewBox="0 0 {width} 46"><defs><clipPath id="{name}-clip"><rect width="9" height="9"/>'
        f'</clipPath><path id="{name}-mark" d="M0 0h1"/></defs><g clip-path="url(#{name}-clip)">'
        f'<use xlink:href="#{name}-mark"/><text x="1" y="1">437 &amp; more</text></g>{inside}</svg>'
    )
    return Drawing(name, svg, width, 46)


@pytest.fixture
def drawings(brief: Brief) -> dict[str, Drawing]:
    return {model.id: drawing(model.id) for model in brief.charts()}


@pytest.fixture
def with_parts(brief: Brief) -> Callable[..., Brief]:
    """Give the brief with other parts or fields."""

    def make(*parts: BriefPart, **fields: Any) -> Brief:
        return replace(brief, parts=parts or brief.parts, **fields)

    return make

"""Every statement that a text makes is answered on a page, by a sentence that can be shown."""

from dataclasses import replace

import pytest

from briefing.model.brief import BigNumber, BriefPart, LineEntry, Numbers, Passage, Row
from briefing.model.laid import Box, Laid, Plan
from briefing.model.pack import FILES, Audience, AudiencePart, Budget
from briefing.model.runs import Call, Para, Points, Run
from briefing.prove import coverage
from briefing.read import read_phrases
from briefing.select import select
from tests.conftest import ROOT

SOURCES = [{"id": "gazette", "title": "Boats", "publisher": "Island Gazette"}]
PARTS = ("history", "lines", "timeline")


def boats(**more):
    given = {"id": "boats", "statement": "It ran 12 boats.", "value": 12, "unit": "boats", "date": "2024"}
    return {**given, "sources": ["gazette"], "status": "corroborated", **more}


def line(key, **more):
    return {"id": key, "text": f"Say {key}. Say more.", **more}


def section(body, **more):
    return {"id": "past", "part": "history", "body": body, **more}


OPENING = {"id": "opening", "date": "2019-03", "title": "The line opens", "short": "Line opens", "sources": ["gazette"]}
CHART = {"id": "dates", "kind": "timeline", "title": "One line", "measure": "Events", "part": "timeline"}


@pytest.fixture
def briefed(pack_of):
    """Give a brief of a small pack, and the statements that each of its items says it answers."""

    def make(*parts, without=(), **files):
        phrases, _ = read_phrases(ROOT, "en-GB")
        pack = pack_of(sources=SOURCES, **files)
        wanted = tuple(AudiencePart(part=part) if isinstance(part, str) else part for part in parts or PARTS)
        audience = Audience(
            name="minister", title="t", kicker="k", reads="internal", pages=Budget(min=1, max=2), parts=wanted
        )
        items = {f"{file}/{key}": item for file in FILES for key, item in pack.items(file).items()}
        statements = {key: item.statements for key, item in items.items() if item.statements}
        return select(pack, audience, phrases, "en-GB", frozenset(without)), statements

    return make


def laid(*boxes):
    """Pages where elements stand: `laid(("lines-ice", 2))`."""
    placed = tuple(Box(key, page, 0.0, 10.0) for key, page in boxes)
    return Laid(pdf=b"", pages=3, boxes=placed, fills=(1.0, 1.0, 1.0), plan=Plan(), rounds=1, faults=())


def covered(brief, statements, pages=None):
    """The rows as printed, with every entry on the first page, or on the one that `pages` names, 0 for none."""
    entries = [entry.id for part in brief.all_parts() for entry in (*part.intro, *part.entries)]
    pages = dict.fromkeys(entries, 1) | (pages or {})
    rows = coverage(brief, laid(*(place for place in pages.items() if place[1])), statements)
    return [(row.statement, row.item, row.page, " ".join(row.sentence.split())) for row in rows]


@pytest.mark.parametrize(
    ("files", "rows"),
    [
        pytest.param(
            {"lines": [line("ice", statements=["S1"])]},
            [("S1", "lines/ice", 1, "Say ice.")],
            id="an item by the first sentence of its entry",
        ),
        pytest.param(
            {"sections": [section("It was cold. It ran [=boats] then. Ice.")], "facts": [boats(statements=["S1"])]},
            [("S1", "facts/boats", 1, "It ran 12 boats then.")],
            id="a fact by the sentence that prints it",
        ),
        pytest.param(
            {
                "sections": [section("It ran [=boats]. In [=boats year] it froze.")],
                "facts": [boats(statements=["S1"])],
            },
            [
                ("S1", "facts/boats", 1, "It ran 12 boats."),
                ("S1", "facts/boats", 1, "In 2024 it froze."),
            ],
            id="a fact by every sentence that prints it",
        ),
        pytest.param(
            {"sections": [section("It **ran [=boats]**, it did.")], "facts": [boats(statements=["S1", "S2"])]},
            [
                ("S1", "facts/boats", 1, "It ran 12 boats, it did."),
                ("S2", "facts/boats", 1, "It ran 12 boats, it did."),
            ],
            id="two statements of one fact",
        ),
        pytest.param(
            {"sections": [section("- Ice.\n- It ran [=boats].")], "facts": [boats(statements=["S1"])]},
            [("S1", "facts/boats", 1, "It ran 12 boats.")],
            id="a fact in a list",
        ),
        pytest.param(
            {"sections": [section("Ice [@gazette].")], "facts": [boats(statements=["S1"])]},
            [("S1", "facts/boats", 0, "")],
            id="a fact that no sentence prints",
        ),
        pytest.param(
            {"events": [{**OPENING, "statements": ["S1"]}], "charts": [CHART]},
            [("S1", "events/opening", 1, "March 2019 Line opens")],
            id="an event by its place in a chart",
        ),
        pytest.param(
            {"events": [OPENING], "charts": [{**CHART, "statements": ["S1"]}]},
            [("S1", "charts/dates", 1, "One line")],
            id="a chart by its title",
        ),
        pytest.param(
            {"events": [{**OPENING, "statements": ["S1"]}]},
            [("S1", "events/opening", 0, "")],
            id="an event in no chart",
        ),
        pytest.param({"lines": [line("ice")]}, [], id="no statement at all"),
        pytest.param(
            {"lines": [line("ice", statements=["S1"]), line("care", kind="care", statements=["S1"])]},
            [("S1", "lines/ice", 1, "Say ice.")],
            id="one of two answers is enough",
        ),
    ],
)
def test_where_a_statement_is_answered(briefed, files, rows):
    assert covered(*briefed(**files)) == rows


def test_a_large_number_answers_with_its_label(briefed):
    figures = {"id": "past", "part": "history", "figures": [{"fact": "boats", "form": "number", "label": "boats ran"}]}
    brief, statements = briefed(sections=[figures], facts=[boats(statements=["S1"])])
    assert covered(brief, statements) == [("S1", "facts/boats", 1, "12 boats ran")]


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param((AudiencePart(part="history", aside=("care",)),), id="beside a part"),
        pytest.param(("care",), id="in a part"),
    ],
)
def test_what_stands_anywhere_on_a_page_counts(briefed, parts):
    lines = [line("ice", kind="care", statements=["S1"])]
    brief, statements = briefed(*parts, sections=[section("Ice.")], lines=lines)
    assert covered(brief, statements) == [("S1", "lines/ice", 1, "Say ice.")]


def test_what_stands_before_a_list_counts(briefed):
    before = {"id": "before", "part": "lines", "body": "Of [=boats].", "statements": ["S2"]}
    brief, statements = briefed("lines", lines=[line("ice")], sections=[before], facts=[boats(statements=["S1"])])
    assert covered(brief, statements) == [
        ("S1", "facts/boats", 1, "Of 12 boats."),
        ("S2", "sections/before", 1, "Of 12 boats."),
    ]


@pytest.mark.parametrize("page", [1, 3])
def test_the_page_is_that_of_the_entry(briefed, page):
    brief, statements = briefed(lines=[line("ice", statements=["S1"])])
    assert covered(brief, statements, {"lines-ice": page}) == [("S1", "lines/ice", page, "Say ice.")]


def test_an_entry_over_two_pages_is_answered_where_it_begins(briefed):
    brief, statements = briefed(lines=[line("ice", statements=["S1"])])
    rows = coverage(brief, laid(("lines-ice", 2), ("lines-ice", 3)), statements)
    assert [row.page for row in rows] == [2]


def test_what_is_on_no_page_answers_nothing(briefed):
    brief, statements = briefed(lines=[line("ice", statements=["S1"])])
    assert covered(brief, statements, {"lines-ice": 0}) == [("S1", "lines/ice", 0, "")]


def test_rows_stand_in_the_order_of_statements_then_of_pages(briefed):
    lines = [
        line("a", statements=["S10", "A3"]),
        line("b", statements=["S2"]),
        line("c", statements=["S2", "S9a", "S9"]),
        line("d", kind="care", statements=["S1"]),
    ]
    brief, statements = briefed(lines=lines)
    rows = covered(brief, statements, {"lines-b": 3, "lines-c": 2})
    assert [(statement, page) for statement, _, page, _ in rows] == [
        ("A3", 1),
        ("S1", 0),
        ("S2", 2),
        ("S2", 3),
        ("S9", 2),
        ("S9a", 2),
        ("S10", 1),
    ]


@pytest.mark.parametrize(
    ("gone", "statement"),
    [
        pytest.param("lines/ice", "S1", id="a line"),
        pytest.param("sections/past", "S2", id="the section that prints a fact"),
        pytest.param("charts/dates", "S3", id="the chart that names an event"),
        pytest.param("events/opening", "S3", id="the event in a chart"),
    ],
)
def test_without_its_item_a_statement_is_answered_nowhere(briefed, gone, statement):
    files = {
        "lines": [line("ice", statements=["S1"])],
        "sections": [section("It ran [=boats].")],
        "facts": [boats(statements=["S2"])],
        "events": [{**OPENING, "statements": ["S3"]}, {**OPENING, "id": "closing"}],
        "charts": [CHART],
    }
    whole, without = briefed(**files), briefed(**files, without={gone})
    assert {row[0]: row[2] for row in covered(*whole)} == {"S1": 1, "S2": 1, "S3": 1}
    assert {row[0] for row in covered(*without) if not row[2]} == {statement}


@pytest.mark.parametrize(
    ("inlines", "sentences"),
    [
        pytest.param((Run("A "), Run("12", fact="f"), Run(". B.")), ["A 12."], id="runs of one sentence"),
        pytest.param((Run("A. B “"), Run("12", fact="f"), Run(".” C.")), ["B “12.”"], id="a mark after the stop"),
        pytest.param((Run("A."), Call(1), Run(" B "), Run("12", fact="f"), Run("!")), ["B 12!"], id="past a call"),
        pytest.param((Run("3.5", fact="f"), Run(" ran. B.")), ["3.5 ran."], id="a point in a number"),
        pytest.param((Run("Of "), Run("12", fact="f"), Run(" of "), Run("13", fact="f")), ["Of 12 of 13"], id="twice"),
        pytest.param((Run("A. B."),), [], id="no fact"),
    ],
)
@pytest.mark.parametrize(
    "entry",
    [
        pytest.param(lambda text: LineEntry("e", text), id="line"),
        pytest.param(lambda text: Row("e", "head", text), id="row"),
        pytest.param(lambda text: Passage("e", "", (Para("p", (Run("X."),)), Para("q", text))), id="paragraph"),
        pytest.param(lambda text: Passage("e", "", (Points("p", ((Run("X."),), text)),)), id="point"),
        pytest.param(lambda text: Numbers("e", (BigNumber("", text, "other"),)), id="label of a number"),
    ],
)
def test_a_sentence_is_found_in_every_kind_of_entry(briefed, entry, inlines, sentences):
    brief, _ = briefed("sources")
    part = BriefPart("p", "text", "", (entry(inlines),))
    told = coverage(replace(brief, parts=(part,)), laid(("e", 1)), {"facts/f": ("S1",)})
    assert [row.sentence for row in told if row.page] == sentences

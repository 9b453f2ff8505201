"""Evidence: a row for every number in print, with what it rests on; and the table as a file."""

import csv
import io

import pytest

from briefing.model.evidence import EvidenceRow, Graded
from briefing.model.laid import Box, Laid, Plan
from briefing.model.pack import Audience, AudiencePart, Budget
from briefing.prove import csv_of, evidence
from briefing.read import read_phrases
from briefing.select import backings_of, select
from tests.conftest import ROOT

SOURCES = [
    {"id": "gazette", "title": "Boats", "publisher": "Island Gazette", "grade": "B"},
    {"id": "board", "title": "Report", "publisher": "Harbour Board"},
]


def boats(key="boats", **more):
    given = {"id": key, "statement": "It ran 12 boats.", "value": 12, "unit": "boats", "date": "2024"}
    return {**given, "sources": ["gazette", "board"], "status": "corroborated", **more}


def section(body, **more):
    return {"id": "past", "part": "history", "body": body, **more}


SERIES = {
    **{"id": "carried", "title": "Carried", "unit": "thousand", "status": "single-source"},
    "points": [
        {"date": "2023", "value": 3, "source": "gazette"},
        {"date": "2024", "source": "gazette"},
        {"date": "2025-06-04", "value": 7, "source": "board", "estimate": True},
    ],
    "target": {"date": "2027", "value": 9, "qualifier": "at least", "label": "Aim of 2020", "source": "board"},
}
EVENT = {"id": "opening", "date": "2019-03", "title": "The line opens", "short": "Line 4 opens", "sources": ["gazette"]}


def chart(kind, **more):
    return {"id": "one", "kind": kind, "title": "It grows", "measure": "By year", "part": "history", **more}


def svg(*texts):
    inside = "".join(f"<text>{text}</text>" for text in texts)
    return f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'


@pytest.fixture
def rows_of(pack_of):
    """Give the rows of a brief of a small pack, as tuples without the brief; every element stands on page 1."""

    def make(*parts, drawn=(), pages=None, **files):
        phrases, _ = read_phrases(ROOT, "en-GB")
        pack = pack_of(sources=SOURCES, **files)
        wanted = tuple(AudiencePart(part=part) for part in parts or ("history",))
        audience = Audience(
            name="minister", title="t", kicker="k", reads="internal", pages=Budget(min=1, max=2), parts=wanted
        )
        brief = select(pack, audience, phrases, "en-GB")
        boxes = tuple(Box(key, page, 0.0, 1.0) for key, page in (pages or {}).items())
        laid = Laid(b"", 3, boxes, (1.0,) * 3, Plan(), rounds=1, faults=(), texts=("", "", ""))
        drawings = {one.id: svg(*drawn) for one in brief.charts()}
        return [
            (
                row.value,
                row.fact,
                row.status,
                "; ".join(f"{one.source} {one.grade} {one.locator}".rstrip() for one in row.sources),
                row.page,
                row.sentence,
            )
            for row in evidence(pack, backings_of(pack), brief, laid, drawings)
        ]

    return make


def test_a_value_is_its_fact_with_every_source(rows_of):
    rows = rows_of(sections=[section("It was cold. It ran [=boats] in [=boats year].")], facts=[boats()])
    said = "It ran 12 boats in 2024."
    assert rows == [
        ("12 boats", "boats", "corroborated", "gazette B1; board F1", 1, said),
        ("2024", "boats", "corroborated", "gazette B1; board F1", 1, said),
    ]


def test_a_value_in_words_counts_and_a_name_does_not(rows_of):
    facts = [boats(value=4, statement="It ran four boats.", words="the fleet")]
    rows = rows_of(sections=[section("It ran [=boats]: [=boats words].")], facts=facts)
    assert [row[:2] for row in rows] == [("four boats", "boats")]


def test_a_number_typed_in_a_text_rests_on_the_note_of_its_paragraph(rows_of):
    body = "In 2019 it ran [=boats]. [@board, p. 3]\n\nIt stops in 2030."
    rows = rows_of(sections=[section(body)], facts=[boats(sources=["gazette"])])
    typed = [row[:4] for row in rows if row[2] == "typed"]
    assert typed == [
        ("2019", "", "typed", "gazette B6; board F6 p. 3"),
        ("2030", "", "typed", ""),
    ]


def test_a_number_that_cites_nothing_has_a_row_all_the_same(rows_of):
    assert rows_of(sections=[section("It stops in 2030.")]) == [("2030", "", "typed", "", 1, "It stops in 2030.")]


def test_a_contested_fact_says_so_and_is_graded_so(rows_of):
    accounts = [
        {"id": "paper", "by": "the paper", "value": 12, "sources": ["gazette"]},
        {"id": "board", "by": "the board", "value": 9, "sources": ["board"]},
    ]
    given = boats(status="contested", accounts=accounts)
    fact = {key: value for key, value in given.items() if key not in ("value", "sources")}
    rows = rows_of(sections=[section("It ran [=boats].")], facts=[fact])
    assert [row[1:4] for row in rows] == [("boats", "contested", "gazette B6; board F6")]
    assert [row[0].replace("\u00a0", " ") for row in rows] == ["12 boats (the paper) or 9 boats (the board)"]


def test_a_number_set_large_is_read_with_its_label(rows_of):
    figures = [{"fact": "boats", "form": "number", "label": "boats since 2019"}]
    rows = rows_of("numbers", sections=[section("", part="numbers", figures=figures) | {"body": None}], facts=[boats()])
    assert [row[:3] + row[5:] for row in rows] == [
        ("12", "boats", "corroborated", "12 boats since 2019"),
        ("2019", "", "typed", "12 boats since 2019"),
    ]


def test_the_marks_of_a_chart_are_points_of_its_series(rows_of):
    rows = rows_of(
        drawn=("2023", "2025", "3", "7", "at least 9", "Aim of 2020", "2027", "after 2 years"),
        series=[SERIES],
        charts=[chart("time-series", series=["carried"])],
    )
    assert [row[:4] for row in rows] == [
        ("3", "series/carried 2023", "single-source", "gazette B2"),
        ("7", "series/carried 2025-06-04", "estimate", "board F3"),
        ("at least 9", "series/carried target", "sourced", "board F6"),
        ("2020", "", "typed", "board F6"),
        ("2", "", "typed", "gazette B6; board F6"),
        ("2023 · 2025 · 2027", "charts/one", "scale", ""),
    ]


def test_events_are_those_that_the_drawing_shows(rows_of):
    events = [EVENT, {**EVENT, "id": "gone", "short": "No room for it"}]
    rows = rows_of(drawn=("March 2019", "Line 4", "opens"), events=events, charts=[chart("timeline")])
    assert [row[:4] for row in rows] == [
        ("March 2019", "events/opening", "sourced", "gazette B6"),
        ("4", "", "typed", "gazette B6"),
    ]


def test_the_page_is_that_of_the_element_and_rows_go_page_by_page(rows_of):
    rows = rows_of(
        "history",
        drawn=("3", "7", "at least 9"),
        sections=[section("It ran [=boats].", priority=60)],
        facts=[boats()],
        series=[SERIES],
        charts=[chart("bars", series=["carried"])],
        pages={"sections-past-1": 3, "charts-one": 2},
    )
    assert [row[4] for row in rows] == [2, 2, 2, 2, 3]
    assert rows[-1][0] == "12 boats"


def test_the_same_number_of_one_sentence_has_one_row(rows_of):
    rows = rows_of(sections=[section("From [=boats] to [=boats].")], facts=[boats()])
    assert len(rows) == 1


def test_the_dates_of_events_are_the_events(rows_of):
    rows = rows_of("dates", events=[EVENT])
    assert [row[:4] for row in rows] == [
        ("2019", "events/opening", "sourced", "gazette B6"),
        ("4", "", "typed", "gazette B6"),
    ]


def test_a_table_of_programmes_dates_them(rows_of):
    plan = {"id": "plan", "name": "Plan", "start": "2019-03", "end": "2021", "sources": ["board"]}
    rows = rows_of("programmes-list", programmes=[plan])
    assert [(*row[:4], row[5]) for row in rows] == [
        ("March 2019", "programmes/plan", "sourced", "board F6", "Plan: March 2019"),
        ("2021", "programmes/plan", "sourced", "board F6", "Plan: ended 2021"),
    ]


def test_a_likelihood_is_drawn_as_a_band(rows_of):
    judged = {
        **{"id": "lasts", "claim": "The line is likely to last to 2030.", "evidence": "It ran [=boats]."},
        **{"likelihood": "likely", "confidence": "high", "because": "Good sources", "facts": ["boats"]},
    }
    rows = rows_of("judgements", judgements=[judged], facts=[boats()])
    assert ("55–95 %", "judgements/lasts", "judgement", "gazette B1; board F1") in [row[:4] for row in rows]
    assert ("0 % · 100 %", "pack/yardstick", "scale", "") in [row[:4] for row in rows]
    assert ("2030", "", "typed", "gazette B6; board F6") in [row[:4] for row in rows]


def read_back(rows):
    return list(csv.reader(io.StringIO(csv_of(rows).decode(), newline="")))


def row(**more):
    given = {"brief": "press", "page": 1, "sentence": "It ran 12.", "value": "12", "fact": "boats"}
    return EvidenceRow(**{**given, "status": "corroborated", "sources": (), **more})


def test_the_file_has_its_head_and_its_line_ends():
    assert csv_of([]) == b"brief,page,sentence,value,fact,status,sources\r\n"
    sources = (Graded("gazette", "B1"), Graded("board", "F1", "p. 3; 4"))
    said = row(sentence='It said "12", once.', sources=sources)
    assert csv_of([said]).split(b"\r\n")[1:] == [
        b'press,1,"It said ""12"", once.",12,boats,corroborated,"gazette B1; board F1 p. 3, 4"',
        b"",
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_cell_is_a_formula(start):
    (_, cells) = read_back([row(sentence=f"{start}SUM(A1)", value=f"{start}5")])
    assert cells[2:4] == [f"'{start}SUM(A1)", f"'{start}5"]


def test_letters_of_any_language_come_back():
    (_, cells) = read_back([row(sentence="Şuşa, “12”,\nİçərişəhər")])
    assert cells[2] == "Şuşa, “12”,\nİçərişəhər"

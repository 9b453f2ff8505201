"""Tables of houses and programmes, as their cells read."""

import pytest

from briefing.model.pack import AudiencePart
from tests.select.conftest import words

SOURCES = [
    {"id": "gazette", "title": "Boats", "publisher": "Island Gazette"},
    {"id": "accounts", "title": "Accounts", "publisher": "Shore Council"},
]
FACTS = [
    {
        "id": "boats",
        "statement": "It ran 12 boats.",
        "value": 12,
        "unit": "boats",
        "sources": ["accounts"],
        "status": "corroborated",
    }
]


def house(key="board", **more):
    return {"id": key, "name": "Harbour Board", "sources": ["gazette"], **more}


def plan(key="plan", **more):
    return {"id": key, "name": "Harbour plan", "sources": ["gazette"], **more}


def cells(entry):
    """The cells of a row as a reader sees them, whatever kind of space stands between."""
    return [" ".join(words(cell).split()) for cell in entry.cells]


@pytest.mark.parametrize(
    ("more", "head", "row"),
    [
        pytest.param(
            {"short": "HB", "seat": "North shore", "what": "It runs the quay."},
            "Harbour Board (HB)",
            ["North shore", "It runs the quay."],
            id="everything known",
        ),
        pytest.param({"seat": "North shore"}, "Harbour Board", ["North shore", ""], id="no abbreviation, no words"),
        pytest.param({"what": "It runs the quay."}, "Harbour Board", ["", "It runs the quay."], id="seat not known"),
    ],
)
def test_a_house_with_its_seat_and_what_it_is(pack_of, chosen, more, head, row):
    brief = chosen(pack_of(sources=SOURCES, organisations=[house(**more)]), "organisations")
    (entry,) = brief.parts[0].entries
    assert (" ".join(entry.head.split()), cells(entry)) == (head, row)
    assert "organisations/board" in brief.account.printed


@pytest.mark.parametrize(
    ("part", "heads"),
    [
        ("organisations", ("table.house", "table.seat", "table.what")),
        ("programmes-list", ("chart.programme", "table.since", "table.state", "table.what")),
    ],
)
def test_a_table_has_a_head_for_every_column(pack_of, chosen, phrases, part, heads):
    pack = pack_of(sources=SOURCES, organisations=[house()], programmes=[plan(start="2019")])
    (table,) = chosen(pack, part).parts
    assert (table.kind, table.columns) == ("table", tuple(phrases[head] for head in heads))
    assert [1 + len(entry.cells) for entry in table.entries] == [len(heads)]


@pytest.mark.parametrize(
    ("dates", "since", "state"),
    [
        pytest.param({"start": "2019"}, "2019", "{runs}", id="no end: it runs on"),
        pytest.param({"start": "2019-03"}, "March 2019", "{runs}", id="since a month"),
        pytest.param({"start": "2019", "end": "2021/"}, "2019", "{unknown}", id="ended, nobody says when"),
        pytest.param({"start": "2019", "end": "2021/.."}, "2019", "{unknown}", id="an end that is open"),
        pytest.param({"start": "2019", "end": "2021"}, "2019", "{ended 2021}", id="ended"),
        pytest.param({"start": "2019", "end": "2021-06"}, "2019", "{ended June 2021}", id="ended in a month"),
        pytest.param({"start": "2019", "end": "2019"}, "2019", "", id="of a single year"),
        pytest.param({"end": "2021"}, "", "{ended 2021}", id="beginning not known"),
        pytest.param({"state": "being drafted"}, "", "being drafted", id="what was said"),
        pytest.param(
            {"state": "being drafted", "as_of": "2024-12"}, "", "being drafted, December 2024", id="said at a time"
        ),
        pytest.param(
            {"start": "2019", "end": "2021", "state": "on paper", "as_of": "2024"},
            "2019",
            "on paper, 2024",
            id="what was said counts more than dates",
        ),
        pytest.param({}, "", "", id="nothing known"),
    ],
)
def test_since_when_a_programme_runs_and_where_it_stands(pack_of, chosen, phrases, dates, since, state):
    brief = chosen(pack_of(sources=SOURCES, programmes=[plan(**dates, what="It widens it.")]), "programmes-list")
    (entry,) = brief.parts[0].entries
    expected = {"{runs}": phrases["table.runs"], "{unknown}": phrases["table.end-unknown"]}.get(state, state)
    if state.startswith("{ended "):
        expected = phrases["table.ended"].format(date=state.removeprefix("{ended ").removesuffix("}"))
    assert cells(entry) == [since, expected, "It widens it."]


@pytest.mark.parametrize(
    ("short", "head"),
    [
        pytest.param("HP", "Harbour plan (HP)", id="abbreviated"),
        pytest.param("Harbour plan", "Harbour plan", id="not twice the same"),
        pytest.param(None, "Harbour plan", id="no abbreviation"),
    ],
)
def test_the_name_of_a_programme(pack_of, chosen, short, head):
    given = {"short": short} if short else {}
    brief = chosen(pack_of(sources=SOURCES, programmes=[plan(start="2019", **given)]), "programmes-list")
    assert " ".join(brief.parts[0].entries[0].head.split()) == head
    assert "programmes/plan" in brief.account.printed


@pytest.mark.parametrize(
    ("part", "files"),
    [
        ("organisations", {"organisations": [house("a"), house("b", priority=90), house("c", priority=60)]}),
        ("programmes-list", {"programmes": [plan("a"), plan("b", priority=90), plan("c", priority=60)]}),
    ],
)
def test_rows_stand_by_priority_and_are_cut_at_the_limit(pack_of, chosen, part, files):
    brief = chosen(pack_of(sources=SOURCES, **files), AudiencePart(part=part, limit=2))
    (file,) = files
    assert [entry.id for entry in brief.parts[0].entries] == [f"{file}-b", f"{file}-c"]
    assert f"{file}/a" in brief.account.unused


def test_rows_share_one_note_and_what_they_cite_themselves_has_its_own(pack_of, chosen):
    programmes = [plan("a", start="2019", what="It widens it [@accounts]."), plan("b", facts=["boats"])]
    brief = chosen(pack_of(sources=SOURCES, facts=FACTS, programmes=programmes), "programmes-list")
    assert cells(brief.parts[0].entries[0])[2] == "It widens it.[1]"
    assert brief.parts[0].call.note == 2
    assert [source.source for source in brief.notes[1].sources] == ["gazette", "accounts"]
    assert "facts/boats" in brief.account.printed

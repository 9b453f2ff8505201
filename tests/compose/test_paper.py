import re
from collections import Counter
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise

import html5lib
import pytest

from briefing.compose import compose
from briefing.findings import BriefingError
from briefing.model.brief import BriefPart, DataEntry, LineEntry, Passage
from briefing.model.chart import DataTable
from briefing.model.runs import Call, Para, Run

HOSTILE = '<script>alert("1")</script>'


def parsed(html):
    """Give the page as a tree; a fault of its HTML fails the test."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False, strict=True)
    return parser.parse(html)


def ids(tree):
    return [element.get("id") for element in tree.iter() if element.get("id")]


def classed(tree, name):
    return [element for element in tree.iter() if name in element.get("class", "").split()]


def by_id(tree, name):
    return next(element for element in tree.iter() if element.get("id") == name)


@pytest.fixture
def sheet_of(drawings, templates, tokens, faces):
    return lambda brief: compose(brief, drawings, templates, tokens, faces)


@pytest.fixture
def sheet(brief, sheet_of):
    return sheet_of(brief)


@pytest.fixture
def tree(sheet):
    return parsed(sheet.html)


def test_no_id_stands_twice(tree):
    assert [name for name, count in Counter(ids(tree)).items() if count > 1] == []


def test_every_entry_is_an_element_of_its_own_id(brief, tree):
    entries = [entry.id for part in brief.parts for one in (part, *part.asides) for entry in one.entries]
    assert set(entries) <= set(ids(tree))


def test_links_inside_the_page_lead_somewhere(tree):
    targets = [element.get("href")[1:] for element in tree.iter("a") if element.get("href").startswith("#")]
    assert targets and set(targets) <= set(ids(tree))


def test_headings_go_down_one_level_at_a_time(tree):
    levels = [int(element.tag[1]) for element in tree.iter() if re.fullmatch("h[1-6]", str(element.tag))]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_picture_says_what_it_shows(brief, tree):
    alternatives = {element.get("src"): element.get("alt") for element in tree.iter("img")}
    assert alternatives == {f"chart:{chart.id}": chart.alternative for chart in brief.charts()}


def test_every_note_is_set_once_and_after_its_call(brief, sheet, tree):
    """But for the entries of a directory: their notes are set right before it, so that its columns hold none."""
    in_columns = {name for directory in classed(tree, "directory") for name in ids(directory)}
    for note in brief.notes:
        assert sheet.html.count(f'id="note-{note.number}"') == 1
        call, body = (sheet.html.index(f'id="{kind}-{note.number}"') for kind in ("call", "note"))
        assert (call > body) == (f"call-{note.number}" in in_columns)
    assert sheet.notes == tuple(f"note-{note.number}" for note in brief.notes)


def test_the_notes_of_a_directory_are_set_right_before_it(tree):
    around = list(by_id(tree, "column-staff"))
    assert [element.get("id") for element in around] == ["head-staff", None, "list-staff"]
    called = [name.removeprefix("call-") for name in ids(around[2]) if name.startswith("call-")]
    assert called and [name for name in ids(around[1]) if name.startswith("note-")] == [f"note-{n}" for n in called]


def test_notes_stand_in_the_order_of_their_numbers(sheet):
    numbers = [int(number) for number in re.findall(r'id="note-(\d+)"', sheet.html)]
    assert numbers == sorted(numbers)


def test_a_note_called_from_a_side_block_is_set_with_the_main_column(tree):
    inside = {name for side in classed(tree, "side") for name in ids(side)}
    assert {"call-4", "call-5", "call-6"} <= inside
    assert not [name for name in inside if name.startswith("note-")]
    assert {"note-4", "note-5", "note-6"} <= set(ids(by_id(tree, "sections-history-1")))


def test_a_short_part_holds_together_with_its_notes(with_parts, sheet_of):
    text = Passage(
        "sections-a",
        "",
        (Para("sections-a-1", (Run("It runs."), Call(1))), Para("sections-a-2", (Run("So."), Call(2)))),
    )
    beside = BriefPart("care", "care", "Care", (LineEntry("lines-c", (Run("Late."), Call(3))),))
    tree = parsed(sheet_of(with_parts(BriefPart("a", "text", "A", (text,), (beside,)))).html)
    assert "whole" in by_id(tree, "anchored-a").get("class").split()
    assert [name for name in ids(tree) if name.startswith("note-")] == ["note-1", "note-2", "note-3"]


def test_side_blocks_follow_the_heading_of_their_part(tree):
    wrapper = by_id(tree, "anchored-history")
    assert [child.get("id") for child in wrapper][:4] == ["head-history", "side-numbers", "side-care", "side-dates"]
    assert all(side[0].get("class") == "in" for side in classed(wrapper, "side"))


def test_the_data_of_charts_is_a_table_in_print_and_stands_below_the_chart_on_screen(with_parts, sheet_of):
    table = DataTable(("Year", "Boats"), (("2024", "12"), ("2025", "14")))
    entry = DataEntry("data-boats", "More boats", "Boats", table)
    data = BriefPart("data", "data", "The data of the charts", (entry,))
    printed = parsed(sheet_of(with_parts(data)).html)
    cells = [cell.text for cell in by_id(printed, "data-boats").iter() if cell.tag in ("th", "td")]
    assert cells == ["Year", "Boats", "2024", "12", "2025", "14"]


def test_what_is_wider_than_the_main_column_says_so(tree):
    full = {element.get("id") for element in classed(tree, "full")}
    assert {"list-judgements", "pair-charts-north", "charts-west", "row-outlook-1", "list-bottom-line"} <= full
    assert "charts-east" not in full


@pytest.mark.parametrize(
    ("element", "spans"),
    [
        pytest.param("sections-history-1", 1, id="text"),
        pytest.param("judgements-1", 1, id="judgement"),
        pytest.param("questions-1", 1, id="question in serif"),
        pytest.param("sections-bottom-1", 0, id="lead"),
        pytest.param("title", 0, id="title"),
        pytest.param("glossary-ifs", 0, id="sans"),
        pytest.param("side-care", 0, id="side block"),
        pytest.param("imprint", 0, id="imprint"),
    ],
)
def test_small_capitals_stand_in_text_size_serif_only(tree, element, spans):
    assert len(classed(by_id(tree, element), "caps")) == spans


def test_small_capitals_never_stand_in_a_link(with_parts, sheet_of):
    text = Passage("s", "", (Para("s-1", (Run("EU", url="https://example.org/EU"), Run(" EU"))),))
    paragraph = by_id(parsed(sheet_of(with_parts(BriefPart("a", "text", "", (text,)))).html), "s-1")
    assert ["".join(element.itertext()) for element in classed(paragraph, "caps")] == ["EU"]
    assert not classed(next(paragraph.iter("a")), "caps")


def test_a_yardstick_has_ticks_where_its_terms_meet(tree):
    gauge = classed(by_id(tree, "judgements-1"), "yardstick")[0]
    assert [tick.get("style") for tick in classed(gauge, "tick")] == [f"left:{edge}%" for edge in (0, 20, 45, 55, 100)]
    assert classed(gauge, "band")[0].get("style") == "left:55%;width:25%"
    assert gauge.get("aria-hidden") == "true"


def test_without_a_whole_yardstick_the_ticks_are_those_of_the_terms_used(with_parts, sheet_of):
    gauge = classed(parsed(sheet_of(with_parts(yardstick=())).html), "yardstick")[0]
    assert [tick.get("style") for tick in classed(gauge, "tick")] == [
        f"left:{edge}%" for edge in (0, 20, 45, 55, 80, 100)
    ]


def test_a_warning_is_marked(tree):
    assert [element.get("id") for element in classed(tree, "warning")] == ["outlook-b"]


def test_running_matter_comes_from_the_brief(tree):
    head = by_id(tree, "masthead")
    assert {key: head.get(f"data-{key}") for key in ("subject", "marking", "edition", "reader")} == {
        "subject": "The island ferry",
        "marking": "Official use",
        "edition": "Edition 2025-01",
        "reader": "For the Minister",
    }


def test_dates_of_the_document_are_those_of_its_content(sheet):
    assert sheet.html.count('content="2025-01-15"') == 2


def test_addresses_mean_drawings_faces_and_the_rule_of_the_notes(brief, sheet, faces):
    assert set(sheet.images) == {chart.id for chart in brief.charts()} | {"rule-notes"}
    assert 'fill="#b9c2c9"' in sheet.images["rule-notes"]
    assert sheet.fonts == {face.name: face.path for face in faces.faces}
    assert "src:url(font:serif-lead-italic)" in "".join(sheet.styles)


def hostile(value):
    """Give a value of the model with markup in every text that is not the name of something."""
    if isinstance(value, tuple):
        return tuple(hostile(one) for one in value)
    if not is_dataclass(value):
        return value
    names = {"id", "kind", "name", "width", "url", "source", "fact", "audience", "language", "paper", "pack", "letter"}
    changed = {}
    for field in fields(value):
        content = getattr(value, field.name)
        is_name = field.name in names and not (type(value).__name__ == "ScenarioEntry" and field.name == "name")
        changed[field.name] = (
            content + HOSTILE if isinstance(content, str) and content and not is_name else hostile(content)
        )
    return replace(value, **changed)


def test_markup_in_any_text_is_text(brief, sheet_of):
    sheet = sheet_of(hostile(brief))
    tree = parsed(sheet.html)
    assert not list(tree.iter("script"))
    assert HOSTILE not in sheet.html
    assert "".join(tree.itertext()).count(HOSTILE) > 90
    assert all(HOSTILE in element.get("alt") for element in tree.iter("img"))


def test_an_address_that_runs_code_ends_the_build(with_parts, sheet_of):
    text = Passage("s", "", (Para("s-1", (Run("here", url="javascript:alert(1)"),)),))
    with pytest.raises(BriefingError, match="cannot be linked to"):
        sheet_of(with_parts(BriefPart("a", "text", "", (text,))))


def test_a_missing_phrase_names_the_template_that_asks_for_it(brief, sheet_of):
    without = {key: words for key, words in brief.phrases.items() if key != "judgement.confidence"}
    with pytest.raises(BriefingError, match=r"templates/components/judgement\.html\.j2:\d+: "):
        sheet_of(replace(brief, phrases=without))


@pytest.mark.parametrize("kind", ["text", "figures", "a-kind-of-its-own"])
def test_an_entry_is_printed_whatever_the_kind_of_its_part(with_parts, sheet_of, kind):
    text = Passage("sections-x", "", (Para("sections-x-1", (Run("It runs."),)),))
    assert "It runs." in sheet_of(with_parts(BriefPart("x", kind, "", (text,)))).html


def test_dates_without_a_heading_still_call_their_note(brief, with_parts, sheet_of):
    dates = next(part for part in brief.all_parts() if part.name == "dates")
    notes = tuple(note for note in brief.notes if note.number == 6)
    tree = parsed(sheet_of(with_parts(replace(dates, heading=""), notes=notes)).html)
    assert {"call-1", "note-1"} <= set(ids(by_id(tree, "events-1")))


def test_the_same_brief_gives_the_same_sheet(brief, sheet_of):
    assert sheet_of(brief) == sheet_of(brief)

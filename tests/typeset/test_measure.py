"""What is measured of a layout: pieces, marks, lines and texts, in millimetres of the sheet."""

from collections.abc import Callable

import pytest

from briefing.model.laid import Plan, Sheet
from briefing.typeset.pages import MAIN, MARGIN, NOTE, SIDE, Line, Pages, Piece

MakeSheet = Callable[..., Sheet]
MakePages = Callable[..., Pages]

NOTED = (
    "<p id='a'>Boats<a class='call' id='call-1' href='#note-1'>1</a>"
    "<span class='note' id='note-1'><span class='note-in'>Gazette.</span></span> sail.</p>"
)


TABLE = "<table id='t'><tr id='r'><td>x</td></tr></table>"


def pieces(pages: Pages, name: str) -> list[Piece]:
    return pages.by_id().get(name, [])


def lines(pages: Pages, name: str) -> list[Line]:
    return [line for page in pages.pages for line in page.lines if line.id == name]


def test_the_sheet_and_its_text_block(page: MakeSheet, pages: MakePages) -> None:
    (one,) = pages(page("<p id='a'>Boats</p>")).pages
    assert (one.width, one.height) == (pytest.approx(210), pytest.approx(297))
    assert (one.left, one.top) == (pytest.approx(18), pytest.approx(25.2))
    assert (one.right, one.bottom) == (pytest.approx(192), pytest.approx(274.8))
    assert (one.notes, one.rule) == (one.bottom, one.bottom)


def test_a_piece_is_a_border_box(page: MakeSheet, pages: MakePages) -> None:
    style = "#b { margin: 4mm 2mm 0 3mm; border: 1mm solid; padding: 5mm 5mm 7mm; height: 9mm; width: 50mm }"
    (piece,) = pieces(pages(page("<p id='a'>Boats</p><div id='b' class='x y'></div>", style)), "b")
    assert (piece.tag, piece.classes, piece.page, piece.area) == ("div", {"x", "y"}, 1, MAIN)
    assert piece.left == pytest.approx(21, abs=0.01)
    assert piece.top == pytest.approx(25.2 + 4.8 + 4, abs=0.01)
    assert piece.edge == pytest.approx(piece.top + 1, abs=0.01)
    assert piece.height == pytest.approx(9 + 5 + 7 + 2, abs=0.01)
    assert piece.width == pytest.approx(50 + 10 + 2, abs=0.01)
    assert piece.padding == pytest.approx(7, abs=0.01)
    assert piece.around == ("main",)


def test_an_element_over_two_pages_has_two_pieces(page: MakeSheet, pages: MakePages) -> None:
    found = pieces(pages(page(f"<div id='a'>{'<p>Boats</p>' * 60}</div>")), "a")
    assert [piece.page for piece in found] == [1, 2]
    assert found[1].height == pytest.approx(8 * 4.8, abs=0.01)


@pytest.mark.parametrize("body", [TABLE, "<ul id='t'><li id='r'>x</li></ul>"], ids=["table", "list"])
def test_an_element_of_several_boxes_has_one_piece(page: MakeSheet, pages: MakePages, body: str) -> None:
    found = pages(page(body))
    assert len(pieces(found, "t")) == len(pieces(found, "r")) == 1


def test_lines_have_their_baselines(page: MakeSheet, pages: MakePages) -> None:
    found = lines(pages(page("<p id='a'>Boats<br>sail <b>out</b></p>")), "a")
    assert [line.top for line in found] == [pytest.approx(25.2, abs=0.01), pytest.approx(30.0, abs=0.01)]
    assert found[1].baseline - found[0].baseline == pytest.approx(4.8, abs=0.001)
    assert found[0].top < found[0].baseline < found[0].bottom
    assert [line.step for line in found] == [pytest.approx(4.8, abs=0.001)] * 2
    assert [line.text.strip() for line in found] == ["Boats", "sail out"]


def test_a_raised_call_is_no_measure_of_a_line(page: MakeSheet, pages: MakePages) -> None:
    plain, raised = "<p id='a'>Boats</p>", "<p id='a'><a class='call' href='#a'>1</a> Boats</p>"
    (one,), (other,) = lines(pages(page(plain)), "a"), lines(pages(page(raised)), "a")
    assert one.baseline == pytest.approx(other.baseline, abs=0.001)
    assert one.bottom == pytest.approx(other.bottom, abs=0.001)


def test_notes_stand_in_their_own_area(page: MakeSheet, pages: MakePages) -> None:
    found = pages(page(NOTED))
    (one,) = found.pages
    (note,) = pieces(found, "note-1")
    assert note.area == NOTE
    assert one.notes < one.rule < note.top < one.bottom
    assert one.rule - one.notes == pytest.approx(4.8, abs=0.01)


def test_text_is_what_is_said_not_what_is_made(page: MakeSheet, pages: MakePages) -> None:
    style = "p::before { content: 'Well, ' } p::after { content: '!' }"
    texts = pages(page(f"{NOTED}<ul><li id='b'>Fares rise</li></ul>", style)).texts
    assert texts["a"].split() == ["Boats", "sail."]
    assert texts["note-1"] == "Gazette."
    assert texts["b"] == "Fares rise"


def test_text_is_that_of_all_inside_in_reading_order(page: MakeSheet, pages: MakePages) -> None:
    texts = pages(page("<div id='a'><p id='b'>Boats</p><p>sail</p></div>")).texts
    assert (texts["a"], texts["b"]) == ("Boatssail", "Boats")


def test_hyphens_at_the_ends_of_lines(page: MakeSheet, pages: MakePages) -> None:
    narrow = "p { width: 20mm }"
    (hyphened, _) = lines(pages(page("<p id='a'>responsibilities</p>", narrow)), "a")
    assert hyphened.hyphen == "\u2010"
    typed = lines(pages(page("<p id='a'>non-responsible</p>", narrow + "p { hyphens: none }")), "a")
    assert [line.hyphen for line in typed] == ["-", ""]


def test_running_matter_is_apart(page: MakeSheet, pages: MakePages) -> None:
    found = pages(page("<header class='masthead' data-subject='Boats'><h1 id='a'>Fares</h1></header>"))
    marks = {mark.text: mark.area for page in found.pages for mark in page.marks}
    assert marks["Boats"] == MARGIN
    assert marks["Fares"] == MAIN


SIDE_BLOCK = (
    "<div class='anchored' id='w'><div class='side' id='s'><div class='in'><p id='x'>Twelve</p></div></div>"
    "<p id='a'>Boats sail.</p></div>"
)


def test_a_side_block_is_an_area_of_its_own(page: MakeSheet, pages: MakePages) -> None:
    found = pages(page(SIDE_BLOCK))
    assert {name: pieces(found, name)[0].area for name in "wsxa"} == {"w": MAIN, "s": SIDE, "x": SIDE, "a": MAIN}
    assert {pieces(found, name)[0].side for name in "sx"} == {"s"}
    assert pieces(found, "s")[0].left == pytest.approx(138, abs=0.01)


def test_a_side_block_set_in_the_main_column_is_of_the_main_text(page: MakeSheet, pages: MakePages) -> None:
    found = pages(page(SIDE_BLOCK), Plan(inline=("s",)))
    side, text = pieces(found, "s")[0], pieces(found, "a")[0]
    assert (side.area, side.left) == (MAIN, pytest.approx(18, abs=0.01))
    assert side.bottom <= text.top


@pytest.mark.parametrize(
    ("style", "cut"),
    [
        pytest.param("", False, id="free"),
        pytest.param("#a { overflow: hidden }", False, id="a box with room"),
        pytest.param("#a { overflow: hidden; height: 2mm }", True, id="too low"),
        pytest.param("#a { overflow: hidden; width: 3mm; white-space: nowrap }", True, id="too narrow"),
        pytest.param("html { overflow: hidden }", False, id="the page itself"),
    ],
)
def test_words_cut_off(page: MakeSheet, pages: MakePages, style: str, cut: bool) -> None:
    (mark,) = (mark for mark in pages(page("<p id='a'>Boats</p>", style)).pages[0].marks if mark.id == "a")
    assert mark.cut == cut


def test_the_repeated_head_of_a_table_is_a_block_of_each_page(page: MakeSheet, pages: MakePages) -> None:
    rows = "".join(f"<tr><td id='r{n}'>Boats</td></tr>" for n in range(60))
    found = pages(page(f"<table><thead><tr><th id='h'>What</th></tr></thead><tbody>{rows}</tbody></table>"))
    heads = lines(found, "h")
    assert [line.page for line in heads] == [1, 2]
    assert heads[0].block != heads[1].block


def test_links_out_of_the_page(page: MakeSheet, pages: MakePages) -> None:
    found = pages(page("<p id='a'><a href='https://example.org/b'>Boats</a> <a href='#a'>sail</a></p>"))
    assert found.pages[0].links == ("https://example.org/b",)

"""What pages ask of the next layout: room to the step, side blocks placed, notes kept, hyphens let go."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from briefing.model.laid import Plan
from briefing.typeset.pages import MAIN, NOTE, SIDE, Line, Mark, Page, Pages, Piece
from briefing.typeset.plan import Planner, style_of, tidy
from briefing.typeset.repair import astray, hyphen_pairs, repairs
from briefing.typeset.sides import place_all
from briefing.typeset.snap import all_held, moved, own_padding, snaps

STEP = 4.8
# As a page of A4 lies: margins of 18 and 24 mm, so that ten steps are 48 mm.
TOP, BOTTOM = 24.0, 264.0


def piece(name: str, top: float, height: float, page: int = 1, classes: str = "", **fields: object) -> Piece:
    tag = str(fields.pop("tag", "div"))
    made = Piece(
        id=name,
        tag=tag,
        classes=frozenset(classes.split()),
        page=page,
        left=18,
        top=top,
        width=114,
        height=height,
        edge=top,
        padding=0,
        area=MAIN,
        side="",
        around=(),
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def side(name: str, top: float, height: float, wrapper: str = "w", page: int = 1) -> Piece:
    return piece(name, top, height, page, "side", area=SIDE, side=name, left=138, width=54, around=(wrapper,))


def line(name: str, top: float, page: int = 1, hyphen: str = "", block: int = 1, order: int = 1) -> Line:
    return Line(
        page=page,
        order=order,
        id=name,
        block=block,
        area=MAIN,
        side="",
        left=18,
        right=130,
        top=top,
        bottom=top + STEP,
        baseline=top + 3.6,
        step=STEP,
        held=False,
        hyphen=hyphen,
        text=f"words{hyphen}",
        around=(name,),
    )


def page_of(number: int, pieces: list[Piece], lines: list[Line], notes: float = BOTTOM) -> Page:
    return Page(
        number=number,
        width=210,
        height=297,
        left=18,
        top=TOP,
        right=192,
        bottom=BOTTOM,
        notes=notes,
        rule=notes + 4.8 if notes < BOTTOM else BOTTOM,
        pieces=tuple(pieces),
        marks=(),
        lines=tuple(lines),
        links=(),
    )


def pages_of(*pages: tuple[list[Piece], list[Line]], notes: float = BOTTOM) -> Pages:
    return Pages(tuple(page_of(n, pieces, lines, notes) for n, (pieces, lines) in enumerate(pages, start=1)), {})


def test_the_style_of_a_plan() -> None:
    plan = Plan(
        snap={"head-1": 2.4},
        tops={"side-1": -4.8},
        grow={"anchored-1": 9.6},
        inline=("side-2",),
        keep=("p-1",),
        breaks=("p-2",),
        whole_words=("p-3",),
    )
    style = style_of(plan, STEP)
    for rule in (
        "#head-1{padding-bottom:2.400mm !important}",
        "#side-1{top:-4.800mm !important}",
        "#anchored-1{padding-bottom:9.600mm !important}",
        "#side-2{position:static !important;width:auto !important;margin:4.800mm 0 !important;",
        "#p-1{orphans:99 !important}",
        "#p-2{break-before:page !important}",
        "#p-3{hyphens:manual !important}",
    ):
        assert rule in style


def test_the_style_of_no_plan_still_guards_what_would_lose_its_notes() -> None:
    assert "td,th" in style_of(Plan(), STEP)


@pytest.mark.parametrize(
    ("name", "selector"),
    [
        ("p-1", "#p-1"),
        ("2025", r"#\32 025"),
        ("-2", r"#\2d 2"),
        ("a.b", r"#a\2e b"),
        ("größe", "#größe"),
        ("a{}", r"#a\7b \7d "),
    ],
)
def test_any_id_can_be_planned_for(name: str, selector: str) -> None:
    assert f"\n{selector}{{break-before" in style_of(Plan(breaks=(name,)), STEP)


def test_a_plan_kept_as_lists_is_the_same_plan() -> None:
    plan = Plan(keep=("p-1",), whole_words=("p-2", "p-3"))
    assert tidy(replace(plan, keep=["p-1"], whole_words=["p-2", "p-3"])) == plan  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("height", "own", "padding"),
    [
        pytest.param(9.6, 0.0, None, id="whole already"),
        pytest.param(9.61, 0.0, None, id="whole but for a rounding"),
        pytest.param(9.59, 0.0, None, id="whole but for a rounding below"),
        pytest.param(8.0, 0.0, 1.6, id="room to the step"),
        pytest.param(11.0, 2.4, 5.8, id="on top of its own padding"),
    ],
)
def test_room_below_a_block(height: float, own: float, padding: float | None) -> None:
    pages = pages_of(([piece("a", TOP, height, classes="snap", padding=own)], [line("p", TOP + 48)]))
    found, _ = snaps(pages, STEP, {"a": own}, {}, ())
    assert found == ({} if padding is None else {"a": pytest.approx(padding)})


def test_room_below_a_block_stays_once_it_is_right() -> None:
    pages = pages_of(([piece("a", TOP, 9.6, classes="snap", padding=4.0)], [line("p", TOP + 48)]))
    assert snaps(pages, STEP, {"a": 2.4}, {"a": 4.0}, ())[0] == {"a": 4.0}
    assert all_held(pages, STEP, {"a": 4.0}, ())


def test_a_block_that_ends_a_page_needs_no_room() -> None:
    pages = pages_of(([piece("a", TOP, 8.0, classes="snap")], [line("a", TOP + 3.2)]))
    assert snaps(pages, STEP, {"a": 0.0}, {}, ())[0] == {}


def test_of_a_broken_block_the_last_piece_counts() -> None:
    first = piece("a", TOP + 200, 37.0, classes="snap")
    last = piece("a", TOP, 10.0, 2, "snap")
    pages = pages_of(([first], [line("p", TOP)]), ([last], [line("p", TOP + 48, 2)]))
    assert snaps(pages, STEP, {"a": 0.0}, {}, ())[0] == {"a": pytest.approx(4.4)}


def test_blocks_inside_count_as_they_will_be() -> None:
    inner = piece("b", TOP, 8.0, classes="snap", around=("a",))
    outer = piece("a", TOP, 8.0, classes="snap")
    pages = pages_of(([outer, inner], [line("p", TOP + 48)]))
    assert snaps(pages, STEP, {}, {}, ())[0] == {"b": pytest.approx(1.6)}


def test_blocks_side_by_side_move_what_is_below_once() -> None:
    left, right = piece("b", TOP, 8.0, classes="snap"), piece("c", TOP, 7.0, classes="snap", left=78)
    page = pages_of(([left, right], [line("p", TOP + 12.0)])).pages[0]
    assert moved(page, [(left, 1.6), (right, 2.6)]).lines[0].top == pytest.approx(TOP + 13.6)


def test_padding_of_the_style_sheets_is_that_of_the_last_piece() -> None:
    pages = pages_of(([piece("a", TOP, 200)], []), ([piece("a", TOP, 9, 2, padding=2.4)], []))
    assert own_padding(pages) == {"a": 2.4}


def beside(*sides: Piece, wrapper: float = 48.0, below: list[Piece] | None = None, notes: float = BOTTOM) -> Pages:
    """A page with a wrapper of some height from one step below the top, and what stands below it."""
    top = TOP + STEP
    pieces = [piece("w", top, wrapper, classes="anchored"), *sides, *(below or [])]
    return pages_of((pieces, [line("w", top + wrapper - STEP)]), notes=notes)


def full(top: float, height: float, name: str = "f", classes: str = "full whole") -> Piece:
    return piece(name, top, height, classes=classes, width=174)


def test_a_side_block_stands_at_its_text() -> None:
    placed = place_all(beside(side("s", 0, 30)), STEP, (), {}, True)
    assert (placed.tops, placed.grow, placed.inline, placed.breaks) == ({"s": 0.0}, {}, [], [])


def test_a_side_block_keeps_clear_of_the_full_measure_and_of_text_that_reaches_over() -> None:
    over = replace(line("x", TOP + 9.6), right=170.0)
    pages = beside(side("s", 0, 20), below=[full(TOP + 96, 48)])
    page = replace(pages.pages[0], lines=(*pages.pages[0].lines, over))
    placed = place_all(Pages((page,), {}), STEP, (), {}, True)
    # Below the line that reaches over, half a step clear, on the step.
    assert placed.tops == {"s": pytest.approx(14.4)}


def test_a_wrapper_grows_where_its_side_block_is_taller_than_it() -> None:
    pages = beside(side("s", 0, 80), below=[full(TOP + 57.6, 48)])
    placed = place_all(pages, STEP, (), {}, True)
    assert placed.grow == {"w": pytest.approx(33.6)}
    assert placed.tops == {"s": 0.0}
    assert (placed.inline, placed.breaks) == ([], [])


def test_a_page_breaks_where_what_is_in_the_way_has_no_room_any_more() -> None:
    pages = beside(side("s", 0, 200), below=[full(TOP + 57.6, 48)])
    placed = place_all(pages, STEP, (), {}, True)
    assert (placed.grow, placed.breaks, placed.inline) == ({}, ["f"], [])


def test_the_heading_goes_to_the_next_page_with_what_is_in_the_way() -> None:
    part = piece("part", TOP + 48 + STEP, 60)
    figure = replace(full(TOP + 67.2, 48), around=("part",))
    placed = place_all(beside(side("s", 0, 200), below=[part, figure]), STEP, (), {}, True)
    assert placed.breaks == ["part"]


def test_a_side_block_without_room_is_set_in_the_main_column_once_pages_have_settled() -> None:
    pages = beside(side("s", 0, 250))
    assert place_all(pages, STEP, (), {}, False).inline == []
    assert place_all(pages, STEP, (), {}, True).inline == ["s"]
    assert place_all(pages, STEP, ("s",), {}, True).inline == []


def test_side_blocks_end_above_the_notes() -> None:
    pages = beside(side("s", 0, 30), wrapper=96, notes=TOP + 28.8)
    # It would end at 24 + 4.8 + 30 mm; 3.6 mm above the rule at 24 + 33.6 mm it has to end, but for its leading.
    assert place_all(pages, STEP, (), {}, True).tops == {"s": pytest.approx(-4.8)}


def test_room_that_is_no_longer_needed_is_taken_back() -> None:
    grown = piece("w", TOP + STEP, 81.6, classes="anchored", padding=33.6)
    pages = pages_of(([grown, side("s", 0, 20), full(TOP + 91.2, 48)], [line("w", TOP + 48), line("f", TOP + 96)]))
    placed = place_all(pages, STEP, (), {"w": 33.6}, True)
    assert placed.grow == {}


def test_room_at_the_end_of_a_page_stays() -> None:
    grown = piece("w", TOP + STEP, 81.6, classes="anchored", padding=33.6)
    pages = pages_of(([grown, side("s", 0, 70)], [line("w", TOP + 48)]))
    assert place_all(pages, STEP, (), {"w": 33.6}, True).grow == {"w": 33.6}


def call(number: int, page: int, around: tuple[str, ...] = ()) -> Piece:
    return piece(f"call-{number}", TOP, 3, page, tag="a", around=around)


def note(number: int, page: int) -> Piece:
    return piece(f"note-{number}", 250, 3, page, tag="span", area=NOTE)


def test_notes_that_are_lost_or_stray() -> None:
    pages = pages_of(([call(1, 1), note(1, 1), call(2, 1), call(3, 1)], []), ([note(2, 2)], []))
    found = [(lost.note, lost.page, lost.on) for lost in astray(pages, ("note-1", "note-2", "note-3", "note-4"))]
    assert found == [("note-2", 1, 2), ("note-3", 1, 0), ("note-4", 0, 0)]


def spanning() -> Iterator[list[Piece]]:
    yield [piece("p-1", 200, 60, tag="p"), call(1, 1, ("p-1",))]
    yield [piece("p-1", TOP, 20, 2, tag="p"), piece("p-2", 48, 20, 2, tag="p")]


def test_a_paragraph_that_goes_over_the_page_is_kept_whole() -> None:
    pages = pages_of(*((pieces, []) for pieces in spanning()))
    assert repairs(pages, ("note-1",), (), ()) == (("p-1",), ())


def test_without_such_a_paragraph_the_next_block_begins_a_page() -> None:
    inner = piece("p-2", TOP, 20, 2, tag="p", around=("part-2",))
    outer = piece("part-2", TOP, 60, 2)
    pages = pages_of(([piece("p-1", 200, 60, tag="p"), call(1, 1, ("p-1",))], []), ([outer, inner], []))
    assert repairs(pages, ("note-1",), (), ()) == ((), ("part-2",))


def test_where_nothing_else_helps_the_block_that_calls_begins_a_page() -> None:
    pages = pages_of(*((pieces, []) for pieces in spanning()))
    assert repairs(pages, ("note-1",), ("p-1",), ()) == ((), ("p-1",))


def test_hyphens_in_a_row_also_over_a_page() -> None:
    first = ([], [line("p", 200, hyphen="\u2010"), line("q", 220, block=2, hyphen="-"), line("q", 225, block=2)])
    second = ([], [line("p", TOP, 2, hyphen="\u2010"), line("p", TOP + STEP, 2)])
    assert [(one.top, other.top) for one, other in hyphen_pairs(pages_of(first, second))] == [(200, TOP)]


def test_pages_that_ask_for_nothing_settle() -> None:
    planner = Planner(STEP, ("note-1",), {})
    pages = pages_of(([piece("a", TOP, 9.6, classes="snap"), call(1, 1), note(1, 1)], [line("p", TOP + 9.6)]))
    assert planner.following(Plan(), pages, patient=True) == Plan()


def test_repairs_wait_until_the_flow_has_settled() -> None:
    planner = Planner(STEP, ("note-1",), {})
    first = [piece("a", TOP, 8.0, classes="snap"), *next(spanning())]
    pages = pages_of((first, [line("p-1", 220)]), ([piece("p-1", TOP, 20, 2, tag="p")], []))
    patient = planner.following(Plan(), pages, patient=True)
    assert (patient.keep, patient.snap) == ((), {"a": pytest.approx(1.6)})
    assert planner.following(Plan(), pages, patient=False).keep == ("p-1",)


def test_a_kept_plan_settles_without_knowing_the_style_sheets() -> None:
    planner = Planner(STEP, (), None)
    pages = pages_of(([piece("a", TOP, 9.6, classes="snap", padding=1.6)], [line("p", TOP + 9.6)]))
    plan = Plan(snap={"a": 1.6})
    assert planner.following(plan, pages, patient=False) == plan
    changed = pages_of(([piece("a", TOP, 14.0, classes="snap", padding=1.6)], [line("p", TOP + 14)]))
    assert planner.following(plan, changed, patient=False) != plan


def test_a_picture_takes_room_as_words_do() -> None:
    picture = Mark(1, 1, "i", 1, MAIN, "", 18, TOP, 132, TOP + 60, "")
    page = replace(page_of(1, [], []), marks=(picture,))
    assert page.foot_of(MAIN) == TOP + 60
    assert page.fill == pytest.approx(0.25)

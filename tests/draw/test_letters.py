"""Words are measured and broken before they are drawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.draw.letters import Letters
from briefing.draw.look import Look
from briefing.draw.placing import Box, open_parts, spread, strided, thinned, two_weights


@pytest.fixture
def letters(look: Look) -> Letters:
    return look.letters


def test_widths_follow_weight_and_size(letters: Letters) -> None:
    assert letters.width("Harbour", bold=True) > letters.width("Harbour") > 0
    assert letters.width("") == 0
    assert letters.width("2021") == pytest.approx(letters.width("1999"))  # tabular figures


def test_kerning_is_measured(letters: Letters) -> None:
    assert letters.width("AVAV") < 2 * letters.width("A") + 2 * letters.width("V")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("Aim of the memorandum with the island", 2, id="as few lines as can be"),
        pytest.param("26\u00a0August", 1, id="no break at a no-break space"),
        pytest.param("x" * 60, 3, id="a word wider than the room is broken"),
        pytest.param("", 0, id="nothing"),
    ],
)
def test_wrapping(text: str, lines: int, letters: Letters) -> None:
    wrapped = letters.wrapped(text, 32.0)
    assert len(wrapped) == lines
    assert all(letters.width(line) <= 32.0 + 1e-3 for line in wrapped)


def test_lines_are_even(letters: Letters) -> None:
    first, second = letters.wrapped("The timetable of the winter months was changed again", 60.0)
    assert abs(letters.width(first) - letters.width(second)) < 12


def test_wrapping_to_its_own_width_changes_nothing(letters: Letters) -> None:
    for text in ("27 May 2005", "Aim of the memorandum", "BOAT"):
        room = letters.width(text) + 3.0
        assert letters.wrapped(text, room - 3.0) == (text,)


def test_two_weights_in_one_line(letters: Letters) -> None:
    words = two_weights(letters, "12.8", "North shore", ("#000000", "#000000"), 40).words(0, 0)
    assert [(word.text, word.bold) for word in words] == [("12.8", True), ("North shore", False)]
    assert words[1].x == pytest.approx(letters.width("12.8", bold=True) + letters.width(" "))


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0.5, 5)), min_size=1, max_size=12))
def test_what_is_spread_keeps_its_order_and_its_room(wanted: list[tuple[float, float]]) -> None:
    places = sorted(place for place, _ in wanted)
    sizes = [size for _, size in wanted]
    middles = spread(places, sizes, 0, 100)
    for order in range(1, len(middles)):
        assert middles[order] - middles[order - 1] >= (sizes[order] + sizes[order - 1]) / 2 - 1e-6
    assert middles[0] >= sizes[0] / 2 - 1e-6
    assert middles[-1] <= 100 - sizes[-1] / 2 + 1e-6


def test_what_has_room_is_not_moved() -> None:
    assert spread([10, 30, 60], [5, 5, 5], 0, 100) == [10, 30, 60]


def test_thinning_keeps_what_comes_first() -> None:
    boxes = [Box(at, 0, at + 4, 1) for at in (0, 3, 6, 9)]
    assert thinned(boxes, [3, 0, 1, 2]) == [0, 3]
    assert strided(boxes) == [0, 2]


@pytest.mark.parametrize(
    ("closed", "parts"),
    [
        pytest.param([], [(0, 10)], id="open"),
        pytest.param([(2, 3), (2.5, 5)], [(0, 2), (5, 10)], id="overlapping"),
        pytest.param([(-1, 1), (9, 12)], [(1, 9)], id="at the ends"),
        pytest.param([(-1, 12)], [], id="closed"),
    ],
)
def test_open_parts(closed: list[tuple[float, float]], parts: list[tuple[float, float]]) -> None:
    assert open_parts(0, 10, closed) == parts


@pytest.mark.parametrize(
    ("start", "end", "crossed"),
    [
        pytest.param((0, 5), (10, 5), True, id="through"),
        pytest.param((0, 0), (10, 0), False, id="above"),
        pytest.param((5, 5), (5.5, 5.5), True, id="inside"),
        pytest.param((0, 9), (3, 20), False, id="past a corner"),
        pytest.param((5, 0), (5, 20), True, id="upright"),
    ],
)
def test_crossing_a_box(start: tuple[float, float], end: tuple[float, float], crossed: bool) -> None:
    assert Box(4, 4, 8, 8).crossed_by(start, end) is crossed

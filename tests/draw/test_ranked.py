"""Rankings: bars from zero in the order given, each with its name and its value."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.draw.look import Look
from briefing.draw.ranked import ranked_bars
from briefing.draw.scene import Disc, Scene, Shape, Word
from briefing.model.chart import ChartModel, Part

WIDTHS = (54.0, 82.0, 84.0, 114.0, 174.0)
LONG = "The crossing from the old harbour to the outer islands and back again, in winter"


def part(name: str, value: float, words: str = "", estimate: bool = False, focus: bool = False) -> Part:
    return Part(name, value, words or f"{value:g}", 0.0, estimate=estimate, focus=focus)


def edges_of(scene: Scene, name: str) -> tuple[float, float]:
    """Give where the bar of a part begins and ends across."""
    xs = [x for shape in shapes_of(scene, name) for ring in shape.rings for x, _ in ring]
    return min(xs), max(xs)


def shapes_of(scene: Scene, name: str) -> list[Shape]:
    return [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.of == name]


def zero_of(scene: Scene, look: Look) -> float:
    return next(shape.rings[0][0][0] for shape in scene.shapes if isinstance(shape, Shape) and shape.stroke == look.ink)


def words_of(scene: Scene, name: str) -> list[Word]:
    return [word for word in scene.words if word.of == name]


def squeezed(words: list[Word] | tuple[Word, ...]) -> str:
    return "".join(word.text for word in words).replace(" ", "")


@pytest.mark.parametrize("width", WIDTHS)
def test_bars_begin_at_zero_and_are_as_long_as_their_values(
    width: float, chart: Callable[..., ChartModel], look: Look
) -> None:
    parts = (part("North", 10), part("South", 4), part("Loss", -2), part("Nothing", 0))
    scene = ranked_bars(chart("ranked-bars", parts=parts), look, width)
    zero = zero_of(scene, look)
    unit = (edges_of(scene, "North")[1] - zero) / 10
    assert unit > 0.8
    assert edges_of(scene, "North") == pytest.approx((zero, zero + 10 * unit))
    assert edges_of(scene, "South") == pytest.approx((zero, zero + 4 * unit))
    assert edges_of(scene, "Loss") == pytest.approx((zero - 2 * unit, zero))
    assert shapes_of(scene, "Nothing") == []
    assert words_of(scene, "Nothing")[-1].x > zero


@pytest.mark.parametrize("width", WIDTHS)
def test_rows_stand_in_the_order_given(width: float, usual: Callable[[str], ChartModel], look: Look) -> None:
    model = usual("ranked")
    scene = ranked_bars(model, look, width)
    tops = [min(y for shape in shapes_of(scene, one.label) for _, y in shape.rings[0]) for one in model.parts]
    assert tops == sorted(tops)
    assert len(set(tops)) == len(tops)


@pytest.mark.parametrize("value", [pytest.param(5.0, id="above zero"), pytest.param(-5.0, id="below zero")])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_value_stands_at_the_end_of_its_bar(
    width: float, value: float, chart: Callable[..., ChartModel], look: Look
) -> None:
    scene = ranked_bars(chart("ranked-bars", parts=(part("North", value), part("South", -value / 2))), look, width)
    left, right = edges_of(scene, "North")
    word = next(word for word in scene.words if word.text == f"{value:g}")
    assert (word.x - right if value > 0 else left - word.x) == pytest.approx(1.1)
    assert word.anchor == ("start" if value > 0 else "end")


def test_names_stand_beside_bars_and_above_them_in_a_narrow_chart(
    usual: Callable[[str], ChartModel], look: Look
) -> None:
    for width in (54.0, 84.0):
        scene = ranked_bars(usual("ranked"), look, width)
        name = next(word for word in scene.words if word.text == "North shore")
        ring = shapes_of(scene, "North shore")[0].rings[0]
        assert name.x == 0
        assert (name.y < min(y for _, y in ring)) == (width == 54)
        assert (name.x + look.letters.width(name.text) < min(x for x, _ in ring)) == (width == 84)


@pytest.mark.parametrize("width", [82.0, 114.0, 174.0])
def test_long_names_are_wrapped_to_two_fifths_and_their_row_grows(
    width: float, chart: Callable[..., ChartModel], look: Look
) -> None:
    short = [part(f"Pier {n}", 9 - n) for n in range(8)]
    tall = ranked_bars(chart("ranked-bars", parts=(*short, part(LONG, 1))), look, width)
    low = ranked_bars(chart("ranked-bars", parts=(*short, part("Pier", 1))), look, width)
    lines = [word for word in tall.words if word.of == LONG and word.anchor == "start" and word.x == 0]
    assert len(lines) > 1
    assert tuple(word.text for word in lines) == look.letters.wrapped(LONG, width * 0.4)
    assert tall.height - low.height == pytest.approx((len(lines) - 1) * look.letters.line, abs=1.5)
    # The others keep their pitch: one long name does not stretch eight short ones.
    assert words_of(tall, "Pier 1")[0].y - words_of(tall, "Pier 0")[0].y == pytest.approx(4.9)


def test_a_name_wider_than_two_fifths_is_wrapped(chart: Callable[..., ChartModel], look: Look) -> None:
    name = "Pier"
    while look.letters.width(name) <= 114 * 0.4:
        name += " pier"
    assert look.letters.width(name) < 114 * 0.48
    scene = ranked_bars(chart("ranked-bars", parts=(part(name, 3),)), look, 114)
    assert len([word for word in scene.words if word.x == 0]) == 2


def test_few_wrapped_names_keep_rows_even(chart: Callable[..., ChartModel], look: Look) -> None:
    parts = (part(f"{LONG} and again", 3), part(f"{LONG}, as before", 2), part("Pier", 1))
    scene = ranked_bars(chart("ranked-bars", parts=parts), look, 114)
    tops = [min(y for _, y in shapes_of(scene, one.label)[0].rings[0]) for one in parts]
    assert tops[1] - tops[0] == pytest.approx(tops[2] - tops[1])


@pytest.mark.parametrize(
    ("focus", "estimate", "fill", "bold"),
    [
        pytest.param(True, False, "accent", True, id="what it is about"),
        pytest.param(False, False, "middle", False, id="the rest"),
    ],
)
def test_what_it_is_about_is_in_the_accent(
    focus: bool, estimate: bool, fill: str, bold: bool, chart: Callable[..., ChartModel], look: Look
) -> None:
    parts = (part("North", 5, focus=focus, estimate=estimate), part("South", 3, focus=True))
    scene = ranked_bars(chart("ranked-bars", parts=parts), look, 84)
    assert [shape.fill for shape in shapes_of(scene, "North")] == [getattr(look, fill)]
    assert {word.bold for word in words_of(scene, "North")} == {bold}


def test_where_it_is_about_none_all_are_in_the_accent(chart: Callable[..., ChartModel], look: Look) -> None:
    scene = ranked_bars(chart("ranked-bars", parts=(part("North", 5), part("South", 3))), look, 84)
    assert [shape.fill for name in ("North", "South") for shape in shapes_of(scene, name)] == [look.accent] * 2
    assert not any(word.bold for word in scene.words)


@pytest.mark.parametrize("width", WIDTHS)
def test_an_estimate_is_hatched_and_nothing_else_is(
    width: float, usual: Callable[[str], ChartModel], look: Look
) -> None:
    scene = ranked_bars(usual("ranked"), look, width)
    assert {shape.of for shape in scene.shapes if isinstance(shape, Shape) and shape.hatch} == {"Island"}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    "parts",
    [
        pytest.param((part("North", 5),), id="one"),
        pytest.param(tuple(part(f"Pier {n}", 5, "5.0") for n in range(4)), id="equal"),
        pytest.param(tuple(part(f"Pier {n}", 10 ** (9 - n * 11 / 24)) for n in range(25)), id="a huge range of 25"),
        pytest.param(tuple(part(f"{LONG} {n}", -n) for n in range(6)), id="below zero alone"),
        pytest.param((part("North", 0), part("South", 0)), id="nothing at all"),
        pytest.param((part("North", 7, "7.2 million passengers and their luggage"), part("S", -7)), id="long values"),
    ],
)
def test_every_name_and_value_is_said_inside_the_drawing(
    parts: tuple[Part, ...], width: float, chart: Callable[..., ChartModel], look: Look
) -> None:
    scene = ranked_bars(chart("ranked-bars", parts=parts), look, width)
    assert scene.keyed == ()
    for one in parts:
        assert squeezed(words_of(scene, one.label)) == (one.label + one.words).replace(" ", "")
    xs = [x for shape in scene.shapes if isinstance(shape, Shape) for ring in shape.rings for x, _ in ring]
    assert min(xs) >= 0 and max(xs) <= width
    assert not any(isinstance(shape, Disc) for shape in scene.shapes)


def test_the_line_at_zero_has_gaps_at_names_above(usual: Callable[[str], ChartModel], look: Look) -> None:
    model = replace(usual("ranked-below-zero"), parts=(*usual("ranked-below-zero").parts, part(LONG, -1)))
    scene = ranked_bars(model, look, 54)
    zero = zero_of(scene, look)
    pieces = [shape.rings[0] for shape in scene.shapes if isinstance(shape, Shape) and shape.stroke == look.ink]
    for word in words_of(scene, LONG):
        box = look.letters.box(word.text, word.x, word.y, word.anchor, word.bold)
        if box.left < zero < box.right:
            assert not any(start[1] < word.y < end[1] for start, end in pieces)
    assert len(pieces) > 1


@pytest.mark.parametrize("seed", range(0, 60, 6))
def test_names_and_values_of_any_ranking_need_no_key(
    seed: int, troublesome: Callable[[int], list[ChartModel]], look: Look
) -> None:
    model = next(one for one in troublesome(seed) if one.kind == "ranked-bars")
    for width in WIDTHS:
        scene = ranked_bars(model, look, width)
        assert scene.keyed == ()
        said = squeezed(scene.words)
        assert all(one.label.replace(" ", "") in said and one.words.replace(" ", "") in said for one in model.parts)

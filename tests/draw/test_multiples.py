"""Small multiples: one scale of values and of time, gaps that are no noughts, numbers where they fit."""

from collections.abc import Callable

import pytest

from briefing.draw.look import Look
from briefing.draw.multiples import small_multiples
from briefing.draw.scene import Disc, Scene, Shape
from briefing.model.chart import ChartModel, Line

PHRASES = (("no-figure", "n/a"),)


def blocks(scene: Scene, name: str) -> list[Shape]:
    return [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.of == name and shape.fill]


def height(shape: Shape) -> float:
    return max(y for _, y in shape.rings[0]) - min(y for _, y in shape.rings[0])


def said(scene: Scene, name: str) -> list[str]:
    return [word.text for word in scene.words if word.of == name]


@pytest.mark.parametrize("width", [54.0, 82.0, 84.0, 114.0, 174.0])
def test_all_panels_have_one_scale_from_zero(width: float, usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = small_multiples(usual("multiples"), look, width)
    north, south = blocks(scene, "North shore"), blocks(scene, "South shore")
    assert height(south[0]) / height(north[0]) == pytest.approx(9.5 / 11.4)
    assert {one.fill for one in north} == {look.accent}
    assert {one.fill for one in south} == {look.middle}


@pytest.mark.parametrize("width", [54.0, 82.0, 84.0, 114.0, 174.0])
def test_a_gap_is_no_nought(width: float, usual: Callable[[str], ChartModel], look: Look) -> None:
    assert said(small_multiples(usual("multiples"), look, width), "Lighthouse") == [
        "Lighthouse",
        "n/a",
        "0",
        "0",
        "0.5",
    ]


def test_an_estimate_is_hatched(usual: Callable[[str], ChartModel], look: Look) -> None:
    shapes = small_multiples(usual("multiples"), look, 114).shapes
    assert {shape.of for shape in shapes if isinstance(shape, Shape) and shape.hatch} == {"Island"}


@pytest.mark.parametrize(("width", "rows"), [(54.0, 6), (84.0, 4), (114.0, 3), (174.0, 2)])
def test_columns_of_panels_follow_from_the_width(
    width: float, rows: int, usual: Callable[[str], ChartModel], look: Look
) -> None:
    scene = small_multiples(usual("multiples-many"), look, width)
    assert len({word.y for word in scene.words if word.text.startswith("Pier")}) == rows


def test_many_values_are_a_line_with_a_gap_and_its_extremes(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = small_multiples(usual("multiples-lines"), look, 114)
    lines = [s for s in scene.shapes if isinstance(s, Shape) and s.of == "Cars" and s.weight > 1]
    assert len(lines) == 2
    firm = [mark for mark in usual("multiples-lines").lines[0].marks if mark.value is not None]
    values = [mark.value or 0.0 for mark in firm]
    ends = {firm[0].words, firm[-1].words, f"{max(values):g}", f"{min(values):g}"}
    assert ends <= set(said(scene, "Passengers"))
    assert any(isinstance(s, Disc) and s.of == "Freight" and s.fill == look.paper for s in scene.shapes)


def test_years_stand_below_each_other(usual: Callable[[str], ChartModel], look: Look) -> None:
    """A panel that begins later begins further to the right."""
    scene = small_multiples(usual("multiples-lines"), look, 54)
    # Passengers from 2008 and Freight from 2012 are the panels at the left.
    at = {word.text: word.x for word in reversed(scene.words) if word.text in ("2008", "2012")}
    assert at["2008"] + 2 < at["2012"] < 27


def test_values_that_do_not_fit_are_read_from_an_axis(
    chart: Callable[..., ChartModel], line: Callable[..., Line], look: Look
) -> None:
    lines = tuple(line(*range(1000, 9000, 1000), name=f"Pier {n}") for n in range(12))
    scene = small_multiples(chart("small-multiples", lines=lines, phrases=PHRASES), look, 54)
    texts = [word.text for word in scene.words]
    assert {"2,000", "6,000"} <= {word.text for word in scene.words if word.colour == look.grey}
    assert sum(word.text == "8,000" and word.bold for word in scene.words) == 12
    assert "3,000" not in texts


def test_every_name_is_said(troublesome: Callable[[int], list[ChartModel]], look: Look) -> None:
    for seed in range(20):
        model = next(one for one in troublesome(seed) if one.kind == "small-multiples")
        for width in (54.0, 114.0):
            scene = small_multiples(model, look, width)
            everything = "".join((*scene.keyed, *(word.text for word in scene.words))).replace(" ", "")
            for one in model.lines:
                assert one.name.replace(" ", "") in everything

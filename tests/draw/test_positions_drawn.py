"""What a map draws holds the positions of positions.yaml: whose land each point is, and where no line runs."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing.draw.locator import locator_map
from briefing.draw.look import Look
from briefing.draw.map_frame import frame_for
from briefing.draw.scene import Point, Scene, Shape
from briefing.model.chart import ChartModel, Country, Marker
from briefing.read.shapes import read_shapes

ROOT = Path(__file__).resolve().parents[2]
POSITIONS = yaml.safe_load((ROOT / "assets" / "map" / "positions.yaml").read_text(encoding="utf-8"))
CLOSE = 0.12  # millimetres between a drawn line and one that must not be drawn


def holds(rings: tuple[tuple[Point, ...], ...], at: Point) -> bool:
    """The even-odd rule, as SVG fills a path of several rings."""
    crossed = 0
    for ring in rings:
        for (x0, y0), (x1, y1) in zip(ring, (*ring[1:], ring[0]), strict=True):
            crossed += (y0 > at[1]) != (y1 > at[1]) and at[0] < (x1 - x0) * (at[1] - y0) / (y1 - y0) + x0
    return crossed % 2 == 1


def lines(scene: Scene) -> list[tuple[Point, ...]]:
    shapes = [one for one in scene.shapes if isinstance(one, Shape)]
    return [
        ring for shape in shapes if shape.stroke and not shape.closed and shape.weight < 0.6 for ring in shape.rings
    ]


def passes(way: list[tuple[Point, ...]], at: Point) -> bool:
    def distance(start: Point, end: Point) -> float:
        along, down = end[0] - start[0], end[1] - start[1]
        part = ((at[0] - start[0]) * along + (at[1] - start[1]) * down) / (along**2 + down**2 or 1.0)
        part = max(0.0, min(1.0, part))
        return float(((at[0] - start[0] - part * along) ** 2 + (at[1] - start[1] - part * down) ** 2) ** 0.5)

    return any(distance(*leg) < CLOSE for ring in way for leg in pairwise(ring))


@pytest.mark.parametrize("point", POSITIONS["points"], ids=lambda point: point["name"])
def test_the_drawn_home_country_holds_the_point(
    chart: Callable[..., ChartModel], look: Look, point: dict[str, Any]
) -> None:
    """A map about the state that the positions name fills the point as its own; one about another does not."""
    shapes = read_shapes(ROOT)
    lon, lat = point["at"]
    # Two corners of a square of two degrees: the frame holds the point in its middle, and no home is added to it.
    markers = tuple(Marker(name, lat + up, lon + up, "city", n) for name, up, n in (("A", -1.0, 1), ("B", 1.0, 2)))
    filled = {}
    for home in (point["in"], "PRT"):
        scene = locator_map(chart("locator-map", markers=markers, shapes=shapes, home=home), look, 174.0)
        frame = frame_for([(one.longitude, one.latitude) for one in markers], 174.0, None, 0.11)
        assert scene.height == pytest.approx(frame.height), "the frame is the one that is reckoned with here"
        grounds = [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.ground and shape.closed]
        fills = [shape.fill for shape in grounds if max(x for ring in shape.rings for x, _ in ring) > 30]
        own = [shape for shape in grounds if shape.fill not in fills[:2]][:1]
        filled[home] = any(holds(shape.rings, frame.point((lon, lat))) for shape in own)
    assert filled == {point["in"]: True, "PRT": False}


def shared(one: Country, other: Country) -> list[Point]:
    """The middles of the edges that two countries have in common."""

    def edges(country: Country) -> dict[frozenset[Point], Point]:
        pairs = (pair for ring in country.rings for pair in zip(ring, (*ring[1:], ring[0]), strict=True))
        return {frozenset((a, b)): ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in pairs}

    mine, theirs = edges(one), edges(other)
    return [mine[edge] for edge in mine.keys() & theirs.keys()]


def drawn_share(chart: Callable[..., ChartModel], look: Look, between: list[str], box: list[float] | None) -> float:
    """Which part of the way between two countries a map of it draws a line on."""
    shapes = read_shapes(ROOT)
    by_code = {country.code: country for country in shapes.countries}
    middles = shared(by_code[between[0]], by_code[between[1]])
    if box:
        middles = [at for at in middles if box[0] < at[0] < box[2] and box[1] < at[1] < box[3]]
    assert middles, "the position is about nothing"
    ends = (min(middles), max(middles))
    markers = tuple(Marker(f"P{n}", at[1], at[0], "city", n) for n, at in enumerate(ends, start=1))
    scene = locator_map(chart("locator-map", markers=markers, shapes=shapes), look, 174.0)
    places = [(one.longitude, one.latitude) for one in markers]
    frame = frame_for(places, 174.0, None, 0.11)
    way = lines(scene)
    inner = [at for at in map(frame.point, middles) if 2 < at[0] < 172 and 2 < at[1] < frame.height - 2]
    return sum(passes(way, at) for at in inner) / max(1, len(inner))


@pytest.mark.parametrize("line", POSITIONS["borders_not_drawn"], ids=lambda line: "-".join(line["between"]))
def test_no_stroke_runs_where_the_positions_want_none(
    chart: Callable[..., ChartModel], look: Look, line: dict[str, Any]
) -> None:
    # Leaders and coasts may cross the way at a point or two; a border runs along it.
    assert drawn_share(chart, look, line["between"], line.get("box")) < 0.2


def test_a_border_that_is_wanted_is_found_so(chart: Callable[..., ChartModel], look: Look) -> None:
    """The measure itself: it sees a border that is drawn."""
    assert drawn_share(chart, look, ["PRT", "ESP"], None) > 0.5


def test_no_stroke_crosses_the_isthmus(chart: Callable[..., ChartModel], look: Look) -> None:
    shapes = read_shapes(ROOT)
    markers = (Marker("A", 45.2, 33.0, "city", 1), Marker("B", 46.8, 34.6, "city", 2))
    scene = locator_map(chart("locator-map", markers=markers, shapes=shapes, home="UKR"), look, 174.0)
    dashed = [ring for s in scene.shapes if isinstance(s, Shape) and len(s.dash) == 4 for ring in s.rings]
    assert dashed == [], "a border is dashed; there is none in sight"

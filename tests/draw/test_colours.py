"""Whatever shows different things and lies side by side is told apart, in grey and by those who lack one kind of cone.

Two marks are told apart by texture (hatch, dash, hollow, form), by lightness, or, where they do not touch, by a label
of their own beside each; straight lines that cross, by their labels. Hue alone never counts: it is what is taken away.
"""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

import pytest
from coloraide import Color

from briefing.draw.charts import KINDS
from briefing.draw.look import Look
from briefing.draw.scene import Disc, Scene, Shape
from briefing.model.chart import ChartModel
from tests.draw.conftest import usual_charts

SIGHTS = ("grey", "protan", "deutan", "tritan")
# WCAG 2.2, 1.4.11: what adjoins differs by 3:1. One step of the lightness scale that boards print is 1.8:1 apart, which
# holds on paper between areas with a gap; lines and points need the full ratio.
APART = 3.0
NEAR = 4.0  # millimetres between marks that are neighbours
TOUCHING = 0.25
STEP = 0.7  # from sample to sample along an outline

WIDTHS = (54.0, 82.0, 84.0, 114.0, 174.0)
PAPER = "#ffffff"


@dataclass(frozen=True)
class Mark:
    """All that is drawn of one thing: its outline as points, and how it looks."""

    of: str
    points: tuple[tuple[float, float], ...]
    colours: frozenset[str]
    texture: tuple[object, ...]
    is_labelled: bool
    is_straight: bool

    @property
    def is_point(self) -> bool:
        return bool(self.texture[4])


def marks_of(scene: Scene) -> list[Mark]:
    drawn: dict[str, list[Shape | Disc]] = {}
    for shape in scene.shapes:
        if shape.of:
            drawn.setdefault(shape.of, []).append(shape)
    labels: dict[str, list[float]] = {}
    for word in scene.words:
        if word.of:
            labels.setdefault(word.of, []).append(word.x)
    return [
        Mark(
            of,
            tuple(point for shape in shapes for point in outline(shape)),
            frozenset(colour for shape in shapes if (colour := colour_of(shape)) != PAPER),
            texture(shapes),
            of in labels,
            all(isinstance(shape, Disc) or all(len(ring) == 2 for ring in shape.rings) for shape in shapes),
        )
        for of, shapes in drawn.items()
    ]


def colour_of(shape: Shape | Disc) -> str:
    """Give the colour in which a shape is seen: its area's, of a hollow one its edge's."""
    return shape.fill if shape.fill and shape.fill != PAPER else shape.stroke or shape.fill


def texture(shapes: list[Shape | Disc]) -> tuple[object, ...]:
    """Give what does not need colour: hatched, dashed, hollow, round, an area or a line, and how heavy a line."""
    lines = [shape for shape in shapes if isinstance(shape, Shape)]
    strokes = [shape for shape in lines if not shape.closed and not shape.hatch]
    weight = max((shape.weight for shape in strokes), default=0.0)
    return (
        any(shape.hatch for shape in lines),
        any(shape.dash or len(shape.rings) > 2 for shape in strokes),
        any(shape.fill == PAPER or (not shape.fill and isinstance(shape, Shape) and shape.closed) for shape in shapes),
        any(shape.stroke == PAPER for shape in lines),  # a hollow line has a core of paper
        all(isinstance(shape, Disc) for shape in shapes),
        any(shape.closed and shape.fill not in ("", PAPER) for shape in lines),
        round(weight / 0.7),
    )


def outline(shape: Shape | Disc) -> Iterator[tuple[float, float]]:
    if isinstance(shape, Disc):
        yield from (
            (shape.x + dx * shape.radius, shape.y + dy * shape.radius)
            for dx, dy in ((0, 0), (1, 0), (0, 1), (-1, 0), (0, -1))
        )
        return
    for ring in shape.rings:
        for (x0, y0), (x1, y1) in itertools.pairwise((*ring, *ring[: int(shape.closed)])):
            count = max(1, int(((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5 / STEP))
            yield from ((x0 + (x1 - x0) * part / count, y0 + (y1 - y0) * part / count) for part in range(count + 1))


def distance(one: Mark, other: Mark) -> float:
    return min(
        (max(abs(x0 - x1), abs(y0 - y1)) for x0, y0 in one.points for x1, y1 in other.points), default=float("inf")
    )


def gap_between(one: Mark, other: Mark, scene: Scene) -> float:
    """Give how wide a line of paper is that is drawn over all of where two marks meet; 0 where there is none."""
    met = [p for p in one.points if any(max(abs(p[0] - x), abs(p[1] - y)) <= TOUCHING for x, y in other.points)]
    for shape in scene.shapes:
        if not isinstance(shape, Shape) or shape.closed or shape.stroke != PAPER or shape.of:
            continue
        (x0, y0), (x1, y1) = shape.rings[0][0], shape.rings[0][-1]
        wide = shape.weight * 25.4 / 72
        low, high = (min(x0, x1), min(y0, y1)), (max(x0, x1), max(y0, y1))
        if all(low[axis] - wide / 2 <= p[axis] <= high[axis] + wide / 2 for p in met for axis in (0, 1)):
            return wide
    return 0.0


def is_far(one: Mark, other: Mark) -> bool:
    """Say at little cost whether two marks cannot be neighbours."""
    return any(
        min(p[axis] for p in a.points) > max(p[axis] for p in b.points) + NEAR
        for axis in (0, 1)
        for a, b in ((one, other), (other, one))
    )


@cache
def seen(colour: str, sight: str) -> Color:
    made = Color(colour)
    if sight == "grey":
        return Color("srgb", [made.convert("lab-d65").set({"a": 0, "b": 0}).convert("srgb")["r"]] * 3)
    return made.filter(sight, 1, method="machado").clip()


@cache
def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours at its lowest over all sights."""
    return min(seen(one, sight).contrast(seen(other, sight), method="wcag21") for sight in SIGHTS)


def faults_of(scene: Scene) -> list[str]:
    """Give the pairs of neighbours that somebody takes for one another."""
    found = []
    for one, other in itertools.combinations(marks_of(scene), 2):
        if not one.points or not other.points or is_far(one, other):
            continue
        apart = distance(one, other)
        if apart <= TOUCHING:
            apart = max(apart, gap_between(one, other, scene))
        if apart > NEAR or one.texture != other.texture:
            continue
        # What both have in common tells nothing.
        mine, yours = one.colours - other.colours or one.colours, other.colours - one.colours or other.colours
        lightness = 1.0 if one.colours == other.colours else max(contrast(a, b) for a in mine for b in yours)
        # Straight lines that cross are followed from label to label.
        crossing = one.is_straight and other.is_straight
        # A point that lies by a line or another point has its words beside it, or is led to.
        parted = apart > TOUCHING or crossing or one.is_point or other.is_point
        told = lightness >= APART or (parted and one.is_labelled and other.is_labelled)
        if not told:
            found.append(f"{one.of!r} and {other.of!r} are {apart:.2f} mm and {lightness:.1f}:1 apart")
    return found


USUAL = tuple(usual_charts())


def scene_of(chart: ChartModel, look: Look, width: float) -> Scene:
    return KINDS[chart.kind][1](chart, look, width)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", USUAL)
def test_neighbours_are_told_apart(name: str, width: float, usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = scene_of(usual(name), look, width)
    assert marks_of(scene), "nothing in the drawing says what it shows"
    assert faults_of(scene) == []


@pytest.mark.parametrize(
    ("name", "without"),
    [
        pytest.param("waffle", "hatch", id="squares without their hatch"),
        pytest.param("share", "hatch", id="a bar of parts without its hatch"),
        pytest.param("share-rows", "hatch", id="bars of parts without their hatch"),
        pytest.param("slope-gaps", "labels", id="slopes without their names"),
        pytest.param("lines-five", "texture", id="lines that are all solid and of one weight"),
        pytest.param("steps-two", "texture", id="steps that are all solid and of one weight"),
        pytest.param("ranked", "labels", id="bars of a ranking without their names"),
    ],
)
def test_it_is_hatches_labels_and_textures_that_tell_them_apart(
    name: str, without: str, usual: Callable[[str], ChartModel], look: Look
) -> None:
    """The proof can fail: take hatches away, or labels, or textures, and neighbours are taken for one another."""
    scene = scene_of(usual(name), look, 114)
    assert faults_of(scene) == []
    bare = replace(scene, words=tuple(replace(word, of="") for word in scene.words))
    if without == "hatch":
        kept = (shape for shape in scene.shapes if not (isinstance(shape, Shape) and shape.hatch))
        bare = replace(bare, shapes=tuple(kept))
    if without == "texture":
        # Cores of paper gone, dashes closed, one weight: what is left is colour.
        solid = (shape for shape in scene.shapes if not (isinstance(shape, Shape) and shape.stroke == PAPER))
        bare = replace(bare, shapes=tuple(plain(shape) for shape in solid))
    assert faults_of(bare)


def plain(shape: Shape | Disc) -> Shape | Disc:
    if isinstance(shape, Disc) or not shape.stroke:
        return replace(shape, of="")
    return replace(shape, dash=(), weight=1.0)

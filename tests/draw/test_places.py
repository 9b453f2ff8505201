"""No word of any chart lies over another word, a mark or the edge, at any width."""

import itertools
import math
from collections.abc import Callable, Iterator

import pytest

from briefing.draw.charts import KINDS as CHART_KINDS
from briefing.draw.look import Look
from briefing.draw.placing import Box
from briefing.draw.scene import Disc, Scene, Shape
from briefing.model.chart import ChartModel
from tests.draw.conftest import usual_charts

KINDS = {kind: drawn for kind, (_, drawn) in CHART_KINDS.items()}
USUAL = tuple(usual_charts())
WIDTHS = (54.0, 82.0, 84.0, 114.0, 174.0)


def faults_of(scene: Scene, look: Look) -> Iterator[str]:
    room = Box(0, -1e-6, scene.width, scene.height)
    boxes = []
    for word in scene.words:
        there = look.letters.box(word.text, word.x, word.y, word.anchor, word.bold)
        boxes.append((word.text, Box(there.left, there.top, there.right, there.bottom)))
    for order, (text, box) in enumerate(boxes):
        if not box.inside(room):
            yield f"{text!r} leaves the drawing"
        yield from (f"{text!r} meets {other!r}" for other, near in boxes[order + 1 :] if box.meets(near, -1e-6))
        size = look.letters.size
        ink = Box(box.left + 0.15, box.top + size * 0.2, box.right - 0.15, box.bottom - size * 0.2)
        if ink.right > ink.left:
            # A numeral that stands wholly inside a disc is on it, not over it, nor over what the disc covers.
            first = max((order for order, shape in enumerate(scene.shapes) if holds(shape, ink)), default=0)
            yield from (f"{text!r} lies over {shape}" for shape in scene.shapes[first:] if lies_over(ink, shape))


def holds(shape: Shape | Disc, ink: Box) -> bool:
    corners = itertools.product((ink.left, ink.right), (ink.top, ink.bottom))
    return isinstance(shape, Disc) and all(math.dist(at, (shape.x, shape.y)) <= shape.radius for at in corners)


def lies_over(ink: Box, shape: Shape | Disc) -> bool:
    if isinstance(shape, Disc):
        around = Box(shape.x - shape.radius, shape.y - shape.radius, shape.x + shape.radius, shape.y + shape.radius)
        return ink.meets(around) and not holds(shape, ink)
    if shape.ground:
        return False
    for ring in shape.rings:
        points = [*ring, *(ring[:1] if shape.closed else ())]
        if any(ink.crossed_by(start, end) for start, end in itertools.pairwise(points)):
            return True
        across, down = [x for x, _ in ring], [y for _, y in ring]
        if shape.fill and len(ring) == 4 and ink.meets(Box(min(across), min(down), max(across), max(down))):
            return True
    return False


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", USUAL)
def test_words_of_usual_charts_have_room(
    name: str, width: float, usual: Callable[[str], ChartModel], look: Look
) -> None:
    chart = usual(name)
    assert list(faults_of(KINDS[chart.kind](chart, look, width), look)) == []


@pytest.mark.parametrize("seed", range(6))
def test_words_of_troublesome_charts_have_room(
    seed: int, troublesome: Callable[[int], list[ChartModel]], look: Look
) -> None:
    for chart in troublesome(seed):
        for width in WIDTHS:
            assert list(faults_of(KINDS[chart.kind](chart, look, width), look)) == []


def test_words_in_one_place_are_a_fault(chart: Callable[..., ChartModel], look: Look) -> None:
    """The measure itself: two labels on one spot, and one over the edge, are found."""
    from briefing.draw.scene import Word

    words = (Word("here", 2, 5, look.ink), Word("there", 3, 5, look.ink), Word("outside", 18, 15, look.ink))
    found = list(faults_of(Scene(20, 20, (), words), look))
    assert found == ["'here' meets 'there'", "'outside' leaves the drawing"]

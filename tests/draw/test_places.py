"""No word of any chart lies over another word, a mark or the edge, at any width."""

import itertools
from collections.abc import Callable, Iterator

import pytest

from briefing.draw.bars import bars
from briefing.draw.lanes import lanes
from briefing.draw.look import Look
from briefing.draw.placing import Box
from briefing.draw.programmes import programme_bars
from briefing.draw.scene import Disc, Scene, Shape
from briefing.draw.steps import step_series
from briefing.draw.timeline import timeline
from briefing.draw.trend import time_series
from briefing.draw.waffle import waffle
from briefing.draw.yardstick import yardstick
from briefing.model.chart import ChartModel

KINDS = {
    "bars": bars,
    "step-series": step_series,
    "time-series": time_series,
    "timeline": timeline,
    "timeline-lanes": lanes,
    "yardstick": yardstick,
    "programme-bars": programme_bars,
    "waffle": waffle,
}
USUAL = (
    "bars",
    "bars-low-aim",
    "bars-many",
    "bars-below-zero",
    "bars-uneven",
    "steps",
    "steps-two",
    "steps-gap",
    "lines",
    "lines-one",
    "lines-aim",
    "lines-happenings",
    "lines-five",
    "timeline",
    "timeline-lanes",
    "yardstick",
    "programmes",
    "waffle",
)
WIDTHS = (54.0, 82.0, 84.0, 114.0, 174.0)


def faults_of(scene: Scene, look: Look) -> Iterator[str]:
    room = Box(0, -1e-6, scene.width, scene.height)
    boxes = []
    for word in scene.words:
        box = look.letters.box(word.text, word.x, word.y, word.anchor, word.bold)
        boxes.append((word.text, Box(box.left, box.top, box.right, box.bottom)))
    for order, (text, box) in enumerate(boxes):
        if not box.inside(room):
            yield f"{text!r} leaves the drawing"
        yield from (f"{text!r} meets {other!r}" for other, there in boxes[order + 1 :] if box.meets(there, -1e-6))
        size = look.letters.size
        ink = Box(box.left + 0.15, box.top + size * 0.2, box.right - 0.15, box.bottom - size * 0.2)
        if ink.right > ink.left:
            yield from (f"{text!r} lies over {shape}" for shape in scene.shapes if lies_over(ink, shape))


def lies_over(ink: Box, shape: Shape | Disc) -> bool:
    if isinstance(shape, Disc):
        around = Box(shape.x - shape.radius, shape.y - shape.radius, shape.x + shape.radius, shape.y + shape.radius)
        return ink.meets(around)
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


@pytest.mark.parametrize("seed", range(10))
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

"""Eras of a timeline that runs down: every second one tinted behind the rail, a dotted line where no tint parts two."""

from collections.abc import Sequence

from briefing.draw.axes import Scale
from briefing.draw.look import Look
from briefing.draw.placing import Box, open_parts
from briefing.draw.scene import Shape, Sketch, block, dashed
from briefing.draw.stretches import Span, borders_of, spans_of
from briefing.model.chart import Stretch

_CLEAR = 0.4  # around words, where borders stop


def eras_down(stretches: Sequence[Stretch], down: Scale) -> list[Span]:
    """Give the eras that `down` shows, from above; of a span, left is its top and right its bottom."""
    return sorted(spans_of(stretches, down), key=lambda span: (span.left, span.right))


def draw_eras(sketch: Sketch, eras: Sequence[Span], edges: tuple[float, float], right: float, look: Look) -> None:
    """Draw eras behind all that stands in the sketch, from its left edge to `right`; `edges` are the rail's ends."""
    tinted = eras[1::2] or eras[:1]
    shapes: list[Shape] = []
    parted = [y for one in tinted for y in _sides(one, edges)]
    for one in tinted:
        top, bottom = _sides(one, edges)
        shapes.append(block(0.0, top, right, bottom, look.area, ground=True, of=one.name))
    boxes = [look.letters.box(word.text, word.x, word.y, word.anchor, word.bold) for word in sketch.words]
    closed = [Box(box.left - _CLEAR, box.top - _CLEAR, box.right + _CLEAR, box.bottom + _CLEAR) for box in boxes]
    for y in borders_of(eras):
        if any(abs(y - other) < 0.5 for other in parted):
            continue
        over = [(box.left, box.right) for box in closed if box.top < y < box.bottom]
        shapes += [
            dashed((start, y), (end, y), look.ink, 0.5, dash=0.25, gap=0.45)
            for start, end in open_parts(0.0, right, over)
            if end - start > 1.0
        ]
    sketch.shapes[:0] = shapes


def _sides(one: Span, edges: tuple[float, float]) -> tuple[float, float]:
    """Let an era that the chart's ends cut run on to those of the rail."""
    return one.left if one.opens else edges[0], one.right if one.closes else edges[1]

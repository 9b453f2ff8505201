"""Named stretches of time: their names inside the chart where there is room, below its axis where there is not."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.draw.axes import Scale
from briefing.draw.look import HAIR, Look
from briefing.draw.placing import Box, Label, Taken, clamped, label
from briefing.draw.scene import Sketch, dashed, line
from briefing.model.chart import Stretch

_FROM_BORDER = 0.9
_BELOW = 1.4  # from the times to the names below them


@dataclass(frozen=True)
class Span:
    """A stretch in millimetres; `opens` and `closes`: whether it has a border of its own there."""

    name: str
    left: float
    right: float
    opens: bool
    closes: bool


def spans_of(stretches: Sequence[Stretch], across: Scale) -> list[Span]:
    """Give the stretches cut at the chart's ends; one that lies beyond them has no length, at the end it lies beyond.

    A chart of a single time is all in the stretch that holds it.
    """
    spans = []
    for one in stretches:
        start = one.start if one.start is not None else -math.inf
        end = one.end if one.end is not None else math.inf
        if across.high <= across.low and start <= across.low <= end:
            spans.append(Span(one.label, min(across.start, across.end), max(across.start, across.end), False, False))
            continue
        opens, closes = across.low < start < across.high, across.low < end < across.high
        left = across(min(max(start, across.low), across.high))
        right = across(min(max(end, across.low), across.high))
        if right >= left:
            spans.append(Span(one.label, left, right, opens, closes))
    return spans


def borders_of(spans: Sequence[Span]) -> list[float]:
    """Give where stretches begin or end; the end of one and the beginning of the next are one border."""
    edges = sorted([one.left for one in spans if one.opens] + [one.right for one in spans if one.closes])
    return [edge for order, edge in enumerate(edges) if order == 0 or edge - edges[order - 1] > 0.5]


def names_inside(spans: Sequence[Span], top: float, look: Look, taken: Taken) -> list[tuple[Label, float, str]] | None:
    """Give each name with the place where it stands at `top`; None where not all have room."""
    placed: list[tuple[Label, float, str]] = []
    boxes: list[Box] = []
    for one in spans:
        name = label(look.letters, one.name, look.ink, look.letters.width(one.name))
        for x, anchor in _places(one):
            box = name.box(x, top, anchor)
            fits = one.left - 0.1 <= box.left and box.right <= one.right + 0.1
            if fits and taken.frees(box, 0.5) and not any(box.meets(other, 0.8) for other in boxes):
                placed.append((name, x, anchor))
                boxes.append(box)
                break
        else:
            return None
    return placed


def _places(one: Span) -> list[tuple[float, str]]:
    """Names keep to the border that divides them from their neighbour, and to the middle between two."""
    middle = ((one.left + one.right) / 2, "middle")
    before, after = (one.right - _FROM_BORDER, "end"), (one.left + _FROM_BORDER, "start")
    if one.opens and one.closes:
        return [middle, after, before]
    if one.closes:
        return [before, middle, after]
    return [after, middle, before] if one.opens else [middle, after, before]


def draw_border(sketch: Sketch, x: float, top: float, bottom: float, look: Look) -> None:
    """Draw a dotted line up from `bottom`."""
    if bottom - top > 1.0:
        sketch.add(dashed((x, bottom), (x, top), look.ink, 0.5, dash=0.25, gap=0.45))


def names_below(sketch: Sketch, spans: Sequence[Span], look: Look) -> None:
    """Write the names below all that is drawn, each under a line as long as its stretch; the sketch grows."""
    rows: list[list[Box]] = []
    top = sketch.height + _BELOW
    for one in spans:
        name = label(look.letters, one.name, look.grey, sketch.width)
        x = clamped((one.left + one.right) / 2, name.width, 0, sketch.width)
        order = 0
        while order < len(rows) and any(name.box(x, 0, "middle").meets(box, 1.0) for box in rows[order]):
            order += 1
        if order == len(rows):
            rows.append([])
        # A name of several lines fills the rows below it as well.
        for depth in range(len(name.rows)):
            if order + depth == len(rows):
                rows.append([])
            rows[order + depth].append(name.box(x, 0, "middle"))
        if one.right - one.left > 0.8:
            sketch.add(line(((one.left + 0.4, top), (one.right - 0.4, top)), look.grey, HAIR))
        sketch.write(*name.words(x, top + 0.8 + order * look.letters.line, "middle"))
    if rows:
        sketch.height = top + 0.8 + len(rows) * look.letters.line

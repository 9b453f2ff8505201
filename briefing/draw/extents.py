"""Bars from a beginning to an end, with a mark of its own for an end that is open or not known."""

from dataclasses import dataclass

from briefing.draw.axes import Scale
from briefing.draw.look import Look
from briefing.draw.scene import Disc, Shape, Sketch, block
from briefing.model.chart import Extent

# Slices of a bar that dissolves: how long each is, and the gap before it, in parts of a millimetre.
_SLICES = ((0.6, 0.9), (0.7, 0.65), (0.8, 0.4))
DISSOLVED = sum(gap + length for gap, length in _SLICES)
ARROW = 2.2  # length of its head
HOLLOW = 0.95


@dataclass(frozen=True)
class Ends:
    """Where a bar begins and ends in millimetres, its arrow or dissolving end included."""

    left: float
    right: float


def ends_of(extent: Extent, across: Scale, edge: float, last_source: float | None) -> Ends | None:
    """Give where the bar of `extent` lies; None where it has not begun.

    What runs on does so up to the last source, and its arrow points beyond; `edge` is the right edge
    for all bars.
    """
    if extent.start is None:
        return None
    left = across(extent.start)
    until = across.high if last_source is None else max(last_source, extent.start)
    end = across(until if extent.end is None else extent.end)
    if extent.open_end and extent.end is None:
        return Ends(left, min(edge, max(end, left + 0.5) + ARROW))
    if extent.unknown_end:
        return Ends(left, min(edge, max(end, left + 0.5) + DISSOLVED))
    return Ends(left, max(end, left + 0.5))


def draw_extent(sketch: Sketch, extent: Extent, ends: Ends, y: float, thickness: float, colour: str) -> None:
    """Draw one bar around the height `y`: an arrow where it runs on, slices where its end is not known."""
    top, bottom = y - thickness / 2, y + thickness / 2
    left, right, of = ends.left, ends.right, extent.label
    if extent.approximate:
        # About when it began: the first slices stand apart, as at an end that is not known.
        gap, length = _SLICES[2]
        sketch.add(block(left, top, left + length, bottom, colour, of=of))
        left = min(left + length + gap, right)
    if extent.open_end and extent.end is None:
        neck = max(left, right - ARROW)
        wing = thickness * 0.9
        outline = (
            (left, top),
            (neck, top),
            (neck, y - wing),
            (right, y),
            (neck, y + wing),
            (neck, bottom),
            (left, bottom),
        )
        sketch.add(Shape((outline,), closed=True, fill=colour, of=of))
        return
    if not extent.unknown_end:
        sketch.add(block(left, top, right, bottom, colour, of=of))
        return
    at = right - DISSOLVED
    sketch.add(block(left, top, max(at, left), bottom, colour, of=of))
    for gap, length in _SLICES:
        at += gap
        sketch.add(block(at, top, at + length, bottom, colour, of=of))
        at += length


def draw_hollow(sketch: Sketch, x: float, y: float, look: Look, of: str = "") -> None:
    """Draw the point of something that has not begun; `of` is its name."""
    sketch.add(Disc(x, y, HOLLOW, look.paper, look.contrast, 1.2, of=of))

"""Bars above the line of a lane: what ran on while its events happened, named directly."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.draw.axes import Scale
from briefing.draw.extents import Ends, draw_extent, ends_of
from briefing.draw.letters import Letters
from briefing.draw.look import HAIR, Look
from briefing.draw.placing import Box
from briefing.draw.scene import Sketch, Word, block, frame
from briefing.model.chart import Extent

_BAR = 3.3  # high enough for words inside
_EDGE = 0.5  # darker, along its foot: the light part alone would be lost on a copier
_THIN = 1.0  # where an arrow or a dissolving end says that the end is open
_STEP = 3.7
_FIRST = 1.4  # from the line to the lowest bar: the points stand between
_TO_NAME = 1.0
_APART = 2.0


@dataclass(frozen=True)
class Bar:
    """A bar: where it lies, in which row above its line, and where its name stands."""

    extent: Extent
    ends: Ends
    row: int
    name: str
    x: float
    anchor: str
    reach: tuple[float, float]  # of bar and name together

    def baseline(self, letters: Letters) -> float:
        """Give how far above its line the words of the bar stand."""
        return _FIRST + self.row * _STEP + (_BAR + _EDGE - letters.capital) / 2

    def box(self, line: float) -> Box:
        """Give the room of bar and name, the lane's line being at the height `line`."""
        bottom = line - _FIRST - self.row * _STEP
        return Box(self.reach[0], bottom - _BAR, self.reach[1], bottom)


def lane_of(extent: Extent, lanes: Sequence[Sequence[float]]) -> int:
    """Give which lane, as times of its events, a bar belongs to: the one nearest to its beginning and its end."""

    def away(times: Sequence[float]) -> float:
        edges = [edge for edge in (extent.start, extent.end) if edge is not None]
        return sum(min(abs(time - edge) for time in times) for edge in edges)

    return min(range(len(lanes)), key=lambda order: (round(away(lanes[order]), 6), order))


def stacked(
    extents: Sequence[Extent], across: Scale, look: Look, width: float, last: float | None
) -> tuple[Bar, ...] | None:
    """Give the bars of one lane, the earliest lowest; None where a name has no room."""
    bars: list[Bar] = []
    for extent in sorted(extents, key=lambda one: (one.start or 0.0, one.label)):
        ends = ends_of(extent, across, width, last)
        if ends is None:
            continue
        named = _named(extent, ends, look, width)
        if named is None:
            return None
        name, x, anchor = named
        box = look.letters.box(name, x, 0.0, anchor)
        reach = min(ends.left, box.left), max(ends.right, box.right)
        row = 0
        while any(
            bar.row == row and bar.reach[0] < reach[1] + _APART and reach[0] < bar.reach[1] + _APART for bar in bars
        ):
            row += 1
        bars.append(Bar(extent, ends, row, name, x, anchor, reach))
    return tuple(bars)


def _thick(extent: Extent) -> bool:
    return extent.end is not None and not extent.unknown_end and not extent.approximate


def _named(extent: Extent, ends: Ends, look: Look, width: float) -> tuple[str, float, str] | None:
    """Give name and place: inside the bar where there is room, else at its end, else before its beginning.

    With its years where they have room.
    """
    for text in (f"{extent.label}, {extent.when}" if extent.when else extent.label, extent.label):
        size = look.letters.width(text)
        if _thick(extent) and ends.left + size + 2 * _TO_NAME <= ends.right:
            return text, (ends.left + ends.right) / 2, "middle"
        if ends.right + _TO_NAME + size <= width:
            return text, ends.right + _TO_NAME, "start"
        if ends.left - _TO_NAME - size >= 0:
            return text, ends.left - _TO_NAME, "end"
    return None


def draw_bar(sketch: Sketch, bar: Bar, line: float, look: Look, tinted: bool = False) -> None:
    """Draw a bar and its name above the lane's line at the height `line`; `tinted`: eras lie behind it."""
    room = bar.box(line)
    left, right, of = bar.ends.left, bar.ends.right, bar.extent.label
    if _thick(bar.extent):
        if tinted:
            # The tint of an era would swallow that of a bar: white with a frame stands on both.
            outline = frame(left, room.top, right, room.bottom, look.middle, HAIR, look.paper, of=of)
            sketch.add(replace(outline, ground=True))
        else:
            sketch.add(block(left, room.top, right, room.bottom, look.area, ground=True, of=of))
        sketch.add(block(left, room.bottom - _EDGE, right, room.bottom, look.middle, of=of))
    else:
        draw_extent(
            sketch,
            bar.extent,
            bar.ends,
            line - bar.baseline(look.letters) - look.letters.capital / 2,
            _THIN,
            # The middle tone is 3:1 from white, less from a tint.
            look.grey if tinted else look.middle,
        )
    sketch.write(Word(bar.name, bar.x, line - bar.baseline(look.letters), look.ink, bar.anchor, of=of))

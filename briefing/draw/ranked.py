"""Ranked bars: values of one measure as bars from zero, one below the other, named at the left."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.draw.look import BASE, Look
from briefing.draw.placing import Box, Label, label, open_parts
from briefing.draw.row_names import Name, Names, lines_of, names_of, top_around
from briefing.draw.scene import Scene, Sketch, block, hatched, line
from briefing.model.chart import ChartModel, Part

_BAR = 3.2
_PITCH = 4.9  # from row to row where a name takes one line
_TO_BAR = 0.35  # from a name to its bar below
_TO_NEXT = 2.2  # from there to the next name
_PAST = 0.5  # by which the line at zero is longer than the bars
_TO_VALUE = 1.1  # from the end of a bar to its value
_VALUES = 0.4  # of the room for bars that a value takes before it is wrapped
_EVEN = 1.25  # rows get one height where that takes at most so much more room
_TO_HATCH = 0.9  # what is shorter has no room for a hatch
_EDGE = BASE * 25.4 / 72 / 2  # half the zero line, which would leave the drawing


@dataclass(frozen=True)
class _Row:
    """One bar: its words and the middle of its height."""

    part: Part
    name: Label
    value: Label
    top: float
    middle: float
    foot: float
    above: bool

    @property
    def name_top(self) -> float:
        return self.top if self.above else top_around(self.name, self.middle)

    @property
    def ink_top(self) -> float:
        """Where the highest of its ink and words begins, in millimetres."""
        words = top_around(self.value, self.middle)
        return min(self.name_top, words, self.middle - _BAR / 2)

    def moved(self, down: float) -> "_Row":
        return _Row(self.part, self.name, self.value, self.top + down, self.middle + down, self.foot + down, self.above)


@dataclass(frozen=True)
class _Across:
    """Where zero lies in millimetres, and how long one unit is."""

    zero: float
    unit: float


def ranked_bars(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw the parts as bars from zero in the order given, each with its value at its end, so without an axis.

    What the chart is about is in the accent, the rest in its tint; where it is about nothing more than
    the rest, all are in the accent. Estimates are hatched. Values below zero run left.
    """
    parts = chart.parts
    letters = look.letters
    names = names_of([Name(part.label, look.ink, part.focus) for part in parts], look, width)
    left, right = names.left + _EDGE, width - _EDGE
    room = (right - left) * _VALUES
    values = [label(letters, part.words, look.ink, room, part.focus) for part in parts]
    rows = _rows(parts, names, values, look)
    across = _across(parts, values, left, right)
    sketch = Sketch(width)
    sketch.height = rows[-1].foot
    some = any(part.focus for part in parts)
    for row in rows:
        colour = look.accent if row.part.focus or not some else look.middle
        _draw_bar(sketch, row, across, colour, look)
        sketch.write(*row.name.words(0.0, row.name_top, of=row.part.label))
        _write_value(sketch, row, across)
    _draw_zero(sketch, rows, across.zero, look)
    return sketch.done()


def _rows(parts: Sequence[Part], names: Names, values: Sequence[Label], look: Look) -> list[_Row]:
    """Give the rows one below the other, the first as high as its ink allows."""
    made = _above(parts, names, values) if names.above else _beside(parts, names, values, look)
    edge = look.letters.head - look.letters.ascent
    return [row.moved(edge - made[0].ink_top) for row in made]


def _beside(parts: Sequence[Part], names: Names, values: Sequence[Label], look: Look) -> list[_Row]:
    """Give rows whose names stand left, all of one height unless that takes too much room for a few long names."""
    step = look.letters.line
    heights = [_PITCH + (lines_of(*pair) - 1) * step for pair in zip(names.labels, values, strict=True)]
    if max(heights) * len(heights) <= _EVEN * sum(heights):
        heights = [max(heights)] * len(heights)
    rows: list[_Row] = []
    at = 0.0
    for part, name, value, height in zip(parts, names.labels, values, heights, strict=True):
        words = (lines_of(name, value) - 1) * step + _BAR
        middle = at + height / 2
        rows.append(_Row(part, name, value, at, middle, middle + words / 2 + 0.4, above=False))
        at += height
    return rows


def _above(parts: Sequence[Part], names: Names, values: Sequence[Label]) -> list[_Row]:
    """Give rows whose names stand above their bars."""
    rows: list[_Row] = []
    at = 0.0
    for part, name, value in zip(parts, names.labels, values, strict=True):
        begun = at + (name.height if name.rows else 0.0)
        up = max(_BAR / 2 + _TO_BAR, -top_around(value, 0.0))
        middle = begun + up
        foot = middle + max(_BAR / 2, top_around(value, 0.0) + value.height)
        rows.append(_Row(part, name, value, at, middle, foot, above=True))
        at = foot + _TO_NEXT
    return rows


def _across(parts: Sequence[Part], values: Sequence[Label], left: float, right: float) -> _Across:
    """Give the longest unit at which every bar and the value at its end lie between `left` and `right`.

    Each bar below zero with each above it sets a limit: both bars and both values share the room. Words
    alone never fill it, since they are wrapped.
    """
    below, above = [(0.0, 0.0)], [(0.0, 0.0)]
    for part, value in zip(parts, values, strict=True):
        words = value.width + _TO_VALUE if value.rows else 0.0
        (below if part.value < 0 else above).append((abs(part.value), words))
    limits = [
        (right - left - less_words - more_words) / (less + more)
        for less, less_words in below
        for more, more_words in above
        if less + more > 0
    ]
    unit = max(0.0, min(limits, default=0.0))
    return _Across(left + max(size * unit + words for size, words in below), unit)


def _draw_bar(sketch: Sketch, row: _Row, across: _Across, colour: str, look: Look) -> None:
    start, end = sorted((across.zero, across.zero + row.part.value * across.unit))
    if start == end:
        return
    edges = (start, row.middle - _BAR / 2, end, row.middle + _BAR / 2)
    if row.part.estimate and end - start >= _TO_HATCH:
        sketch.add(*hatched(*edges, colour, look.paper, of=row.part.label))
    else:
        sketch.add(block(*edges, colour, of=row.part.label))


def _write_value(sketch: Sketch, row: _Row, across: _Across) -> None:
    end = across.zero + row.part.value * across.unit
    x, anchor = (end - _TO_VALUE, "end") if row.part.value < 0 else (end + _TO_VALUE, "start")
    sketch.write(*row.value.words(x, top_around(row.value, row.middle), anchor, of=row.part.label))


def _draw_zero(sketch: Sketch, rows: Sequence[_Row], zero: float, look: Look) -> None:
    """Draw the line at zero past all bars, with gaps where names stand above them."""
    boxes: list[Box] = [row.name.box(0.0, row.name_top) for row in rows if row.name.rows]
    over = [(box.top - _TO_NEXT + _PAST, box.bottom) for box in boxes if box.left - 0.5 < zero < box.right + 0.5]
    first, last = rows[0].middle - _BAR / 2 - _PAST, rows[-1].middle + _BAR / 2 + _PAST
    sketch.height = max(sketch.height, last)
    for start, end in open_parts(max(0.0, first), last, over):
        sketch.add(line(((zero, start), (zero, end)), look.ink, BASE))

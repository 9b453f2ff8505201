"""Programmes as bars in time, each named where it begins."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.draw.axes import Scale, round_years
from briefing.draw.extents import ARROW, DISSOLVED, Ends, draw_extent, draw_hollow, ends_of
from briefing.draw.look import BASE, HAIR, Look
from briefing.draw.placing import Box, Label, Row, label, open_parts
from briefing.draw.scene import Scene, Sketch, Word, line
from briefing.model.chart import ChartModel, Extent

_BAR = 1.1
_TO_BAR = 1.35  # from the foot of a name to the middle of its bar
_TO_NEXT = 1.7  # from the middle of a bar to the top of the next name
_YEAR_PITCH = 13.0
_BELOW_YEARS = 1.0
_LEAST_AHEAD = 1.2  # room for a hollow point at the last time
_TO_POINT = 2.0
_BESIDE = 1.2  # from a year to the words over the line of the last source
_LEAST_LINE = 1.0  # of a line that words break: less is a speck
_WORDS_OVER = 0.45  # of the width that the words over the line of the last source may take


@dataclass(frozen=True)
class _Row:
    """One programme: its words, where they stand, and its bar."""

    extent: Extent
    ends: Ends | None
    words: Label
    x: float
    anchor: str
    top: float

    @property
    def middle(self) -> float:
        if self.ends is None:
            letters = self.words.letters
            return self.top + letters.ascent - letters.capital / 2
        return self.top + self.words.height + _TO_BAR - 0.4

    @property
    def foot(self) -> float:
        return self.top + self.words.height if self.ends is None else self.middle


@dataclass(frozen=True)
class _Last:
    """The line of the last source: its place, and the words over it."""

    x: float
    words: Label
    edge: float  # of the words, where `anchor` stands
    anchor: str

    @property
    def more(self) -> float:
        """Give the height of the words beyond a first line."""
        return (len(self.words.rows) - 1) * self.words.letters.line


def programme_bars(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw programmes one below the other, as bars from beginning to end, named above where they begin.

    An arrow runs on; a bar in slices ends, or began, at a time not exactly known; a hollow point has
    not begun and says where it stands. What runs on does so up to the last source, which is a line of its own
    where the model has words for it.
    """
    letters = look.letters
    across = _across(chart, width)
    last = _last(chart, across, look, width)
    years = _years(across, last, look, width)
    sketch = Sketch(width)
    top = letters.head + letters.descent + _BELOW_YEARS if years or last else 0.0
    top += last.more if last else 0.0
    rows: list[_Row] = []
    for extent in chart.extents:
        row = _row(extent, chart, across, look, width, rows[-1].foot + _TO_NEXT if rows else top)
        rows.append(row)
    bottom = max(row.foot + (_BAR if row.ends else 0.0) for row in rows)
    sketch.height = bottom + 0.8
    closed = [row.words.box(row.x, row.top, row.anchor) for row in rows]
    for year in years:
        _draw_upright(sketch, year.x, top, closed, look.rule, HAIR)
    sketch.write(*years)
    if last:
        _draw_upright(sketch, last.x, top, closed, look.ink, BASE)
        sketch.write(*last.words.words(last.edge, letters.head - letters.ascent, last.anchor))
    for row in rows:
        if row.ends is not None:
            draw_extent(sketch, row.extent, row.ends, row.middle, _BAR, look.accent)
        else:
            draw_hollow(sketch, _at(row.extent, chart, across), row.middle, look, row.extent.label)
        sketch.write(*row.words.words(row.x, row.top, row.anchor, of=row.extent.label))
    return sketch.done()


def _draw_upright(sketch: Sketch, x: float, top: float, closed: Sequence[Box], colour: str, weight: float) -> None:
    """Draw a line down through all rows, with gaps where words stand."""
    over = [(box.top - 0.2, box.bottom + 0.1) for box in closed if box.left - 0.7 < x < box.right + 0.7]
    for start, end in open_parts(top - 0.4, sketch.height, over):
        if end - start > _LEAST_LINE:
            sketch.add(line(((x, start), (x, end)), colour, weight))


def _last(chart: ChartModel, across: Scale, look: Look, width: float) -> _Last | None:
    """Give the line of the last source, None where the model has no words for it."""
    words = dict(chart.phrases).get("last-source")
    if not words or chart.last_source is None:
        return None
    x = across(chart.last_source)
    room = max(width * _WORDS_OVER, look.letters.widest_word(words, bold=True))
    text = label(look.letters, words, look.ink, min(room, width), bold=True)
    # At an edge its lines keep to the edge.
    if x + text.width / 2 > width:
        return _Last(x, text, width, "end")
    return _Last(x, text, max(0.0, x - text.width / 2), "start") if x < text.width / 2 else _Last(x, text, x, "middle")


def _years(across: Scale, last: _Last | None, look: Look, width: float) -> list[Word]:
    """Give the years at the head, in one line with the lowest words over the line of the last source."""
    letters = look.letters
    foot = letters.head + (last.more if last else 0.0)
    taken = last.words.box(last.edge, 0.0, last.anchor) if last else None
    years = []
    for year in round_years(across.low, across.high, max(2, int(width / _YEAR_PITCH))):
        size, x = letters.width(str(year)), across(year)
        met = taken is not None and x - size / 2 - _BESIDE < taken.right and taken.left < x + size / 2 + _BESIDE
        if size / 2 <= x <= width - size / 2 and not met:
            years.append(Word(str(year), x, foot, look.grey, "middle"))
    return years


def _across(chart: ChartModel, width: float) -> Scale:
    times = [time for one in chart.extents for time in (one.start, one.end, one.at) if time is not None]
    lasts = any(one.end is None and one.at is None for one in chart.extents) or "last-source" in dict(chart.phrases)
    if chart.last_source is not None and lasts:
        times.append(chart.last_source)
    if not times:
        times = [0.0]
    first, last = min(times), max(times)
    dissolves = any(one.unknown_end and (one.end is None or one.end > last - 1) for one in chart.extents)
    runs_on = any(one.open_end and one.end is None and one.start is not None for one in chart.extents)
    ahead = DISSOLVED if dissolves else ARROW if runs_on else _LEAST_AHEAD
    return Scale(first, last if last > first else first + 1, 0.0, width - ahead)


def _at(extent: Extent, chart: ChartModel, across: Scale) -> float:
    """Give where something that has not begun stands: when that was said, or at the last source."""
    said = extent.at if extent.at is not None else chart.last_source
    return across(said if said is not None else across.high)


def _row(extent: Extent, chart: ChartModel, across: Scale, look: Look, width: float, top: float) -> _Row:
    letters = look.letters
    ends = ends_of(extent, across, width, chart.last_source)
    if ends is not None:
        words = ", ".join(word for word in (extent.label, extent.when) if word)
        if extent.state:
            words = f"{words}; {extent.state}"
        name = _rows(words, look.ink, look, width, bold=True)
        left = max(0.0, min(ends.left, width - name.width))
        return _Row(extent, ends, name, left, "start", top)
    x = _at(extent, chart, across)
    before, after = x - _TO_POINT, width - x - _TO_POINT
    room = max(before, after)
    rows = [Row(text, look.contrast, bold=True) for text in letters.wrapped(extent.label, room, bold=True)]
    rows += [Row(text, look.contrast) for text in letters.wrapped(extent.state, room)]
    name = Label(tuple(rows), letters)
    if before >= after:
        return _Row(extent, None, name, before, "end", top)
    return _Row(extent, None, name, x + _TO_POINT, "start", top)


def _rows(text: str, colour: str, look: Look, room: float, bold: bool) -> Label:
    return Label(tuple(Row(part, colour, bold) for part in look.letters.wrapped(text, room, bold)), look.letters)

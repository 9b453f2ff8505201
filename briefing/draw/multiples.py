"""Small multiples: one small panel for each series, all on one scale of values and one of time."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.draw.axes import Scale, even_steps, round_ticks
from briefing.draw.look import ABOVE, BASE, HAIR, Look
from briefing.draw.multiples_marks import Key, Panel, all_values, draw_columns, draw_line, write_some
from briefing.draw.numbered import numbered_height, numeral, write_numbered
from briefing.draw.placing import Box, Label, clamped, label, open_parts, spread
from briefing.draw.scene import Scene, Sketch, line
from briefing.draw.values import margin_for, tick_words
from briefing.model.chart import ChartModel, Line

_MOST_COLUMNS = 8  # marks of a panel; more are a line
_MOST_PLACES = 16  # for columns on one scale of time
_GUTTER = 5.0
_BETWEEN_ROWS = 4.0
_NAME_ROWS = 4  # of a panel's head; longer names stand in the key
_TO_TIMES = 1.5
_TIMES_APART = 1.2
_UNDER_NAME = 1.4
_FROM_ZERO = 0.6  # values of lines that all lie in the upper part of their range need no zero


@dataclass(frozen=True)
class _Grid:
    count: int  # panels in a row
    margin: float  # room for an axis at the left
    panel: float  # width of a panel
    height: float  # of its marks with their words
    words: float  # room for words over what is highest
    axis: bool


def small_multiples(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw each series in a panel of its own under its name.

    Up to eight values are columns from zero with their numbers; where these do not all fit, the last, the first and
    the extremes have theirs, and a light axis gives the rest. More values are a line. A gap is said in columns by the
    model's phrase "no-figure". Names of more than four rows stand in a numbered key, and so do words of a mark, or of
    a gap, that find no room. Raises `BriefingError` where a panel has no room even for their numbers.
    """
    columns = _as_columns(chart.lines)
    most = 2 if width < 68 else 3 if width < 100 else 4 if width < 140 else 6
    grids = [_grid(chart, look, width, count, False) for count in _counts(len(chart.lines), most)]
    for grid in grids if columns else ():
        panels = _panels(chart, look, grid, 0.0, columns)
        if all(all_values(panel, chart.phrase("no-figure"), look) is not None for panel in panels):
            return _scene(chart, look, width, grid, columns)
    return _scene(chart, look, width, _grid(chart, look, width, grids[0].count, columns), columns)


def _as_columns(lines: Sequence[Line]) -> bool:
    times = sorted({mark.x for one in lines for mark in one.marks})
    return max(len(one.marks) for one in lines) <= _MOST_COLUMNS and _places(times) <= _MOST_PLACES


def _places(times: Sequence[float]) -> int:
    """Give how many columns stand side by side on a true scale of time."""
    if len(times) < 2:
        return 1
    step = even_steps(times) or min(b - a for a, b in pairwise(times))
    return round((times[-1] - times[0]) / step) + 1


def _counts(panels: int, most: int) -> list[int]:
    """Give how many panels a row may have, most first: rows as even as they come, and fewer while rows stay few."""
    rows = math.ceil(panels / most)
    counts = [math.ceil(panels / rows)]
    more = math.ceil(panels / max(1, most - 1))
    if most > 1 and rows < more <= 4:
        counts.append(math.ceil(panels / more))
    return counts


def _grid(chart: ChartModel, look: Look, width: float, count: int, axis: bool) -> _Grid:
    margin = margin_for(_ticks(chart), look, chart.language) + 0.5 if axis else 0.0
    panel = (width - margin - (count - 1) * _GUTTER) / count
    panel = min(panel, max(54.0, width / 2))
    labelled = any(mark.label for one in chart.lines for mark in one.marks)
    words = look.letters.line * (2 if labelled else 1)
    return _Grid(count, margin, panel, min(34.0, max(20.0, panel * 0.5 + 9.0)) + words, words, axis)


def _bounds(chart: ChartModel, columns: bool) -> tuple[float, float]:
    values = [mark.value for one in chart.lines for mark in one.marks if mark.value is not None]
    low, high = min(values), max(values)
    if columns or not low > _FROM_ZERO * high or low == high:
        low, high = min(low, 0.0), max(high, 0.0)
    return (low, high) if high > low else (low, low + 1.0)


def _ticks(chart: ChartModel) -> tuple[float, ...]:
    low, high = _bounds(chart, True)
    return tuple(tick for tick in round_ticks(low, high) if low <= tick <= high and tick)


def _panels(chart: ChartModel, look: Look, grid: _Grid, top: float, columns: bool) -> list[Panel]:
    """Give the panels, all as if in the first row, their marks from `top` on."""
    letters = look.letters
    times = sorted({mark.x for one in chart.lines for mark in one.marks})
    focused = any(one.focus for one in chart.lines)
    low, high = _bounds(chart, columns)
    # Room for words over what is highest, and under what is lowest where that does not stand on zero.
    over = grid.words + ABOVE
    under = letters.line + ABOVE if low else 0.0
    down = Scale(high, low, top + over + 0.6, top + grid.height - under)
    panels = []
    for order, one in enumerate(chart.lines):
        left = grid.margin + order % grid.count * (grid.panel + _GUTTER)
        step = grid.panel / _places(times) if columns else 0.0
        inset = step / 2 if columns else 1.2
        span = (times[0], times[-1]) if times[-1] > times[0] else (times[0] - 1, times[0] + 1)
        across = Scale(*span, left + inset, left + grid.panel - inset)
        if times[-1] == times[0]:
            across = Scale(*span, left, left + grid.panel)
        colour = look.accent if one.focus or not focused else look.middle
        room = Box(left, top, left + grid.panel, top + grid.height)
        panels.append(Panel(one, across, down, step, room, colour))
    return panels


def _scene(chart: ChartModel, look: Look, width: float, grid: _Grid, columns: bool) -> Scene:
    letters = look.letters
    sketch, key, top = Sketch(width), Key([]), letters.head - letters.ascent
    focused = any(one.focus for one in chart.lines)
    for first in range(0, len(chart.lines), grid.count):
        row = range(first, min(first + grid.count, len(chart.lines)))
        names = [_name(chart.lines[order], grid.panel, look, key, focused) for order in row]
        plot = top + max(name.height for name in names) + _UNDER_NAME
        panels = [_panels(chart, look, grid, plot, columns)[order] for order in row]
        foot = _foot(panels)
        panels = [replace(panel, room=replace(panel.room, bottom=foot)) for panel in panels]
        for panel, name in zip(panels, names, strict=True):
            sketch.write(*name.words(panel.room.left, top, of=panel.one.name))
        times = [_times(panel, look) for panel in panels]
        stacked = any(_meet(ends) for ends in times)
        for panel in panels:
            _draw(sketch, chart, panel, grid, look, key, columns)
        _write_axis(sketch, chart, panels, grid, look)
        deep = 0.0
        for ends in times:
            deep = max(deep, _write_times(sketch, ends, foot, stacked, look))
        top = foot + deep + _BETWEEN_ROWS
    foot = top - _BETWEEN_ROWS + 0.3
    sketch.height = foot + numbered_height(key.entries, letters, width)
    write_numbered(sketch, tuple(key.entries), look, foot)
    return sketch.done()


def _foot(panels: Sequence[Panel]) -> float:
    """Give where a row of panels ends: at zero, unless one of them has a value below it or the scale has no zero."""
    down = panels[0].down
    low = min((mark.value for panel in panels for mark in panel.one.marks if mark.value is not None), default=0.0)
    return panels[0].room.bottom if low < 0 or not down.low >= 0.0 >= down.high else down(0.0)


def _name(one: Line, panel: float, look: Look, key: Key, focused: bool) -> Label:
    colour = look.accent if one.focus and focused else look.ink
    name = label(look.letters, one.name, colour, panel, bold=True)
    return name if len(name.rows) <= _NAME_ROWS else numeral(key.number(one.name), look, colour)


def _draw(sketch: Sketch, chart: ChartModel, panel: Panel, grid: _Grid, look: Look, key: Key, columns: bool) -> None:
    """Draw one panel: its marks, their words, and the line that they stand on."""
    gap = chart.phrase("no-figure") if columns else ""
    if not columns:
        draw_line(sketch, panel, panel.one.focus, look, key)
    else:
        draw_columns(sketch, panel, look, numbered=not grid.axis)
        if grid.axis:
            write_some(sketch, panel, gap, look, key)
        else:
            for _, text, x, top in all_values(panel, gap, look) or ():
                sketch.write(*text.words(x, top, "middle", of=panel.one.name))
    zero = panel.down.low >= 0.0 >= panel.down.high
    y = panel.down(0.0) if zero else panel.room.bottom
    ends = ((panel.room.left, y), (panel.room.right, y))
    sketch.shapes.insert(0, line(ends, look.ink if zero else look.rule, BASE if zero else HAIR))


def _words_over(sketch: Sketch, y: float, look: Look) -> list[tuple[float, float]]:
    """Give the stretches of a line across at `y` where words stand."""
    boxes = [look.letters.box(word.text, word.x, word.y, word.anchor, word.bold) for word in sketch.words]
    return [(box.left - 0.4, box.right + 0.4) for box in boxes if box.top - 0.1 < y < box.bottom + 0.1]


def _write_axis(sketch: Sketch, chart: ChartModel, panels: Sequence[Panel], grid: _Grid, look: Look) -> None:
    """Write the light axis at the left of a row of panels, and its hairlines behind them."""
    if not grid.axis:
        return
    ticks = _ticks(chart)
    last = None
    for tick, words in sorted(zip(ticks, tick_words(ticks, chart.language), strict=True), reverse=True):
        y = panels[0].down(tick)
        for panel in panels:
            for start, end in open_parts(panel.room.left, panel.room.right, _words_over(sketch, y, look)):
                sketch.shapes.insert(0, line(((start, y), (end, y)), look.rule, HAIR))
        if last is None or y - last > look.letters.line:
            text = label(look.letters, words, look.grey, grid.margin + 10)
            height = look.letters.ascent - look.letters.capital / 2
            sketch.write(*text.words(grid.margin - 1.2, y - height, "end"))
            last = y


def _times(panel: Panel, look: Look) -> list[tuple[Label, float]]:
    """Give the names of the first and the last time of a panel, with their middles.

    They make room for each other as long as each still stands below its own mark.
    """
    marks = panel.one.marks
    left, right = panel.room.left, panel.room.right
    ends = (marks[0], *marks[-1:]) if len(marks) > 1 else marks
    texts = [label(look.letters, mark.when, look.grey, right - left) for mark in ends]
    at = [clamped(panel.across(mark.x), text.width, left, right) for mark, text in zip(ends, texts, strict=True)]
    sizes = [text.width + _TIMES_APART for text in texts]
    wanted = [panel.across(mark.x) for mark in ends]
    moved = spread(wanted, sizes, left - _TIMES_APART / 2, right + _TIMES_APART / 2)
    below = all(abs(x - own) <= text.width / 2 for x, own, text in zip(moved, wanted, texts, strict=True))
    return list(zip(texts, moved if below and sum(sizes) <= right - left + _TIMES_APART else at, strict=True))


def _meet(ends: Sequence[tuple[Label, float]]) -> bool:
    boxes = [text.box(x, 0.0, "middle") for text, x in ends]
    return len(boxes) > 1 and boxes[0].meets(boxes[1], _TIMES_APART - 1e-6)


def _write_times(sketch: Sketch, ends: list[tuple[Label, float]], foot: float, stacked: bool, look: Look) -> float:
    """Write the times below a panel, one below the other where a row of panels needs that; give their depth."""
    top = foot + _TO_TIMES + look.letters.capital - look.letters.ascent
    deepest = top
    for text, x in ends:
        sketch.write(*text.words(x, top, "middle"))
        deepest = max(deepest, top + text.height)
        if stacked:
            top += text.height + 0.1
    return deepest - foot

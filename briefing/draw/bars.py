"""Columns: values over time, each with its number, and perhaps an aim that was set for them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.draw.axes import Scale, even_steps, round_ticks
from briefing.draw.bar_words import Number, aim_words, numbers_of, write_aim, write_numbers
from briefing.draw.happenings import Keyed, hairlines, numerals_height, write_key_below, write_numerals
from briefing.draw.look import ABOVE, BASE, Look, usual_height
from briefing.draw.placing import Box, Label, Taken, clamped, label, strided
from briefing.draw.scene import Scene, Sketch, block, dashed, hatched, line
from briefing.draw.values import margin_for, rule_values, write_values
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel, Goal, Line, Mark

_SHARE = 0.56  # of its step that a column takes
_WIDEST = 12.0
_NARROWEST_STEP = 4.0
_MOST_PLACES = 60
_BETWEEN_NUMERALS = 1.5
_TO_TIMES = 1.9  # from the base line to the capitals of the times below it


@dataclass(frozen=True)
class _Places:
    """Where the columns stand: the middle of each, of the aim, and the step between them."""

    xs: tuple[float, ...]
    goal: float
    step: float

    @property
    def half(self) -> float:
        return min(self.step * _SHARE, _WIDEST) / 2


@dataclass(frozen=True)
class _Plan:
    """How the chart says what it shows.

    `axis`: values that are too many to be written are read from an axis. `banner`: the words of the aim stand
    above everything, not beside its column. `keyed`: the marks whose own words stand in the numbered key.
    """

    axis: bool
    banner: bool
    keyed: tuple[int, ...] = ()


def bars(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw one series as columns from zero: the last one that has a value strong, all of them where it is in focus.

    Values stand on the columns, so there is no axis for them, unless they are too many to stand there. The words
    that a mark has of its own stand there too, or, without room, in a numbered key. Estimates are hatched. The aim is
    an empty column of dashes in the second colour; a time without a value keeps its empty place.
    """
    if len(chart.lines) != 1:
        raise BriefingError(f"chart {chart.id!r} of columns draws one series, not {len(chart.lines)}")
    banners = (False, True) if chart.goal else (False,)
    plans = [_Plan(axis, banner) for axis in (False, True) for banner in banners]
    for may_key in (False, True):
        for first in plans:
            plan: _Plan | None = first
            while plan:
                found = _sketch(chart, look, width, plan)
                if isinstance(found, Sketch):
                    return found.done()
                plan = found if may_key else None
    raise AssertionError("with an axis, a banner and a key, all words have room")


def _sketch(chart: ChartModel, look: Look, width: float, plan: _Plan) -> Sketch | _Plan | None:
    """Sketch the chart; where only words of marks have no room the plan that keys them, else None."""
    series, goal = chart.lines[0], chart.goal
    marks = series.marks
    values = [mark.value for mark in marks if mark.value is not None] + ([goal.value] if goal else [])
    low, high = min(0.0, *values), max(0.0, *values)
    ticks = [tick for tick in round_ticks(low, high or 1.0) if low <= tick <= high] if plan.axis else []
    left = margin_for(ticks, look, chart.language, chart.sign) if plan.axis else 0.0
    title = aim_words(goal, look, width * 0.75) if goal and plan.banner else None
    row = title.height if title else 0.0
    band = row + (numerals_height(look) if plan.keyed else 0.0)
    sketch = Sketch(width, usual_height(width) + band)
    places, times = _places_and_times(marks, goal, look, left, width)
    foot = sketch.height - _write_times(sketch, times, look)
    numbers = numbers_of(chart, plan.keyed, plan.axis, places.xs, places.step, places.half, look, width)
    scale = _scale(goal, numbers, band + (ABOVE if title else 0.0), look, foot)
    taken = Taken(Box(0, band, width, foot))
    write_values(sketch, ticks, scale, look, chart.language, taken, chart.sign)
    _columns(sketch, series, numbers, places, scale, look, taken)
    aim = _aim_box(goal, places, scale, width) if goal else None
    lost = write_numbers(sketch, numbers, scale, goal, aim, taken, plan.axis)
    if any(one.is_own for one in lost):
        return replace(plan, keyed=tuple(sorted({*plan.keyed, *(one.order for one in lost if one.is_own)})))
    if lost and not plan.axis:
        return None
    if goal and aim and not _aim(sketch, goal, title, aim, places.goal in places.xs, scale, look, taken):
        return None
    _number(sketch, [marks[order] for order in plan.keyed], [numbers[order] for order in plan.keyed], row, scale, look)
    rule_values(sketch, ticks, scale, look, width)
    sketch.add(line(((0, scale(0)), (width, scale(0))), look.ink, BASE))
    write_key_below(sketch, [f"{marks[order].when}: {marks[order].label}" for order in plan.keyed], look)
    return sketch


def _places_and_times(
    marks: tuple[Mark, ...], goal: Goal | None, look: Look, left: float, right: float
) -> tuple[_Places, list[tuple[float, Label]]]:
    """Give places on a true scale of time; one after the other where that would crowd columns or their times.

    Times that come in even steps keep their scale, because a reader fills in those left out.
    """
    places = _places(marks, goal, left, right, true=True)
    times = _times(marks, goal, places, look, left, right)
    boxes = [text.box(x, 0, "middle") for x, text in sorted(times, key=lambda time: time[0])]
    if any(a.meets(b, 1.0) for a, b in pairwise(boxes)) and even_steps(_moments(marks, goal)) is None:
        places = _places(marks, goal, left, right, true=False)
        times = _times(marks, goal, places, look, left, right)
    return places, times


def _moments(marks: tuple[Mark, ...], goal: Goal | None) -> list[float]:
    return sorted({*(mark.x for mark in marks), *([goal.x] if goal else [])})


def _places(marks: tuple[Mark, ...], goal: Goal | None, left: float, right: float, true: bool) -> _Places:
    moments = _moments(marks, goal)
    span, room = moments[-1] - moments[0], right - left
    gap = even_steps(moments) or min((b - a for a, b in pairwise(moments)), default=0.0)
    count = round(span / gap) + 1 if gap else 1
    if not true or count > _MOST_PLACES or room / count < _NARROWEST_STEP * 0.4:
        step = room / len(moments)
        middles = {moment: left + (order + 0.5) * step for order, moment in enumerate(moments)}
    else:
        step = room / count
        middles = {moment: left + step / 2 + (moment - moments[0]) / (span or 1) * (room - step) for moment in moments}
    return _Places(tuple(middles[mark.x] for mark in marks), middles[goal.x] if goal else 0.0, step)


def _times(
    marks: tuple[Mark, ...], goal: Goal | None, places: _Places, look: Look, left: float, right: float
) -> list[tuple[float, Label]]:
    named = [(x, mark.when) for x, mark in zip(places.xs, marks, strict=True)]
    if goal and places.goal not in places.xs:
        named.append((places.goal, goal.when))
    times = []
    for x, when in named:
        text = label(look.letters, when, look.grey, max(places.step - 1.0, look.letters.widest_word(when)))
        times.append((clamped(x, text.width, left, right), text))
    return times


def _write_times(sketch: Sketch, times: list[tuple[float, Label]], look: Look) -> float:
    """Write the times below the columns; give the room they take, up to the base line."""
    letters = look.letters
    kept = strided([text.box(x, 0, "middle") for x, text in times])
    rows = max(len(times[index][1].rows) for index in kept)
    height = _TO_TIMES + letters.capital + (rows - 1) * letters.line + letters.descent
    top = sketch.height - height + _TO_TIMES + letters.capital - letters.ascent
    for index in kept:
        x, text = times[index]
        sketch.write(*text.words(x, top, "middle"))
    return height


def _scale(goal: Goal | None, numbers: Sequence[Number], band: float, look: Look, foot: float) -> Scale:
    """Give the scale that leaves room for every value above its column, and for a `band` above them all."""
    letters = look.letters
    edge = letters.head - letters.ascent + band
    needs = [
        (one.mark.value, edge + one.height - letters.descent + ABOVE) for one in numbers if one.mark.value is not None
    ]
    if goal:
        # Where the aim and a value share a place, the value may have to stand above both.
        shared = any(one.mark.x == goal.x for one in numbers)
        needs.append((goal.value, edge + (letters.line + ABOVE if shared else letters.ascent - letters.capital)))
    high, low = max(0.0, *(value for value, _ in needs)), min(0.0, *(value for value, _ in needs))
    deepest = max((one.height for one in numbers), default=0.0)
    foot -= deepest + ABOVE if low < 0 else 0.0
    if not high and not low:
        high = 1.0
    # The highest start of the scale at which each value is at least as far down as it needs to be.
    starts = [foot - (foot - need) * (high - low) / (value - low) for value, need in needs if value > low]
    return Scale(high, low, max([edge, *starts]), foot)


def _columns(
    sketch: Sketch, series: Line, numbers: Sequence[Number], places: _Places, scale: Scale, look: Look, taken: Taken
) -> None:
    last = max((one.order for one in numbers if one.mark.value is not None), default=-1)
    for one in numbers:
        if not one.mark.value:
            continue
        top, bottom = sorted((scale(one.mark.value), scale(0)))
        edges = (one.x - places.half, top, one.x + places.half, bottom)
        colour = look.accent if series.focus or one.order == last else look.middle
        taken.boxes.append(Box(*edges))
        if one.mark.estimate:
            sketch.add(*hatched(*edges, colour, look.paper, of=one.of))
        else:
            sketch.add(block(*edges, colour, of=one.of))


def _number(
    sketch: Sketch, marks: Sequence[Mark], numbers: Sequence[Number], row: float, scale: Scale, look: Look
) -> None:
    """Write numerals in a row above the columns from `row` down, each with a hairline to its column.

    On a column itself a numeral would pass for a value. Where there is no room for all, every second, third ... is
    written: the words in the key begin with their time.
    """
    if not marks:
        return
    keyed = [Keyed(one.x, scale(max(0.0, mark.value or 0.0)) - ABOVE) for one, mark in zip(numbers, marks, strict=True)]
    top = row + (ABOVE if row else 0.0)
    widest = look.letters.width(str(len(keyed)), bold=True) + _BETWEEN_NUMERALS
    stride = math.ceil(len(keyed) * widest / sketch.width)
    written = list(enumerate(keyed, start=1))[::stride]
    write_numerals(sketch, written, top, look)
    spans = [(one.x, top + numerals_height(look) - 0.2, one.foot) for _, one in written]
    sketch.shapes[:0] = hairlines(sketch, spans, look)


def _aim_box(goal: Goal, places: _Places, scale: Scale, width: float) -> Box:
    half = places.half + (0.9 if places.goal in places.xs else 0.0)
    top, bottom = sorted((scale(goal.value), scale(0)))
    return Box(max(0.0, places.goal - half), top, min(width, places.goal + half), bottom)


def _aim(
    sketch: Sketch, goal: Goal, title: Label | None, box: Box, shared: bool, scale: Scale, look: Look, taken: Taken
) -> bool:
    """Draw the aim as an empty column with its words beside or above it, or in the banner `title`.

    Say whether its words have room.
    """
    level, zero = scale(goal.value), scale(0)
    feet, shoulders = ((box.left, zero), (box.right, zero)), ((box.left, level), (box.right, level))
    # Over a column that is there already, the aim is only a line at its height.
    for start, end in (shoulders,) if shared else (shoulders, *zip(shoulders, feet, strict=True)):
        sketch.add(replace(dashed(start, end, look.contrast, 0.9), of=goal.label))
    return write_aim(sketch, goal, title, box, level, look, taken)

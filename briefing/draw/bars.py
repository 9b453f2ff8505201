"""Columns: values over time, each with its number, and perhaps an aim that was set for them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.draw.axes import Scale, even_steps, round_ticks
from briefing.draw.look import ABOVE, BASE, Look, usual_height
from briefing.draw.numbered import numbered_height, numeral, write_numbered
from briefing.draw.placing import Box, Label, Row, Taken, clamped, label, strided, thinned
from briefing.draw.scene import Scene, Sketch, block, dashed, hatched, line
from briefing.draw.values import margin_for, rule_values, write_values
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel, Goal, Line, Mark

_SHARE = 0.56  # of its step that a column takes
_WIDEST = 12.0
_NARROWEST_STEP = 4.0
_MOST_PLACES = 60
_TO_TIMES = 1.9  # from the base line to the capitals of the times below it
_NUMERAL_ROWS = 4  # over a column, in which a numeral may stand
_WIDER = 0.9  # by which an aim's line is wider than the column that it lies over, at either side
_TO_AIM = 1.4  # from the aim's column to the words beside it


@dataclass(frozen=True)
class _Places:
    """Where the columns stand: the middle of each, of the aim, and the step between them."""

    xs: tuple[float, ...]
    goal: float
    step: float
    true: bool = True

    @property
    def half(self) -> float:
        return min(self.step * _SHARE, _WIDEST) / 2


def bars(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw one series as columns from zero, the last one strong, the earlier ones paler; all strong where in focus.

    Values stand on the columns, so there is no axis for them, unless they are too many to stand
    there; words of their own then stand in a numbered key. Estimates are hatched. The aim is an empty column of
    dashes in the second colour; years without a value keep their empty place.
    """
    if len(chart.lines) != 1:
        raise BriefingError(f"chart {chart.id!r} of columns draws one series, not {len(chart.lines)}")
    for axis in (False, True):
        for banner in (False, True) if chart.goal else (False,):
            sketch = _sketch(chart, look, width, axis, banner)
            if sketch is not None:
                return sketch.done()
    raise BriefingError(f"chart {chart.id!r} is too narrow for its words", "shorten the label of its aim")


def _sketch(chart: ChartModel, look: Look, width: float, axis: bool, banner: bool) -> Sketch | None:
    """Sketch the chart; None where its words do not fit.

    `axis`: values that are too many to be written are read from an axis. `banner`: the words of the
    aim stand above everything, not beside its column.
    """
    marks, goal = chart.lines[0].marks, chart.goal
    numbers = [mark.value for mark in marks if mark.value is not None] + ([goal.value] if goal else [])
    low, high = min(0.0, *numbers), max(0.0, *numbers)
    ticks = [tick for tick in round_ticks(low, high or 1.0) if low <= tick <= high] if axis else []
    left = margin_for(ticks, look, chart.language, chart.sign) if axis else 0.0
    title = _aim_words(goal, look, width * 0.75) if goal and banner else None
    sketch = Sketch(width, usual_height(width) + (title.height if title else 0.0))
    places, times = _places_and_times(marks, goal, look, left, width)
    foot = sketch.height - _write_times(sketch, times, look)
    gap = dict(chart.phrases).get("no-figure", "")
    values = [_value(mark, places, look, gap) for mark in marks]
    scale = _scale(marks, goal, values, title, look, foot)
    taken = Taken(Box(0, 0, width, foot))
    write_values(sketch, ticks, scale, look, chart.language, taken, chart.sign)
    _columns(sketch, chart.lines[0], places, scale, look, taken)
    written = _write_numbers(sketch, marks, values, places, scale, goal, taken, axis)
    if written is None:
        return None
    if goal and not _aim(sketch, goal, title, places, scale, look, taken):
        return None
    lost = [(x, mark) for index, (x, mark) in enumerate(zip(places.xs, marks, strict=True)) if index not in written]
    _write_lost(sketch, [(x, mark) for x, mark in lost if mark.label], scale, look, taken)
    rule_values(sketch, ticks, scale, look, width)
    sketch.add(line(((0, scale(0)), (width, scale(0))), look.ink, BASE))
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


def _value(mark: Mark, places: _Places, look: Look, no_figure: str) -> Label:
    """Give the words on a column: its value or its own; on an empty place `no_figure`, where they have room."""
    gap = mark.value is None
    words = mark.label or ("" if mark.value is None else mark.words)
    if gap and not mark.label and look.letters.width(no_figure) <= places.step - 0.8:
        words = no_figure
    room = max(places.step - 0.8, look.letters.widest_word(words, bold=not gap))
    return label(look.letters, words, look.grey if gap else look.ink, room, bold=not gap)


def _scale(
    marks: tuple[Mark, ...], goal: Goal | None, values: list[Label], title: Label | None, look: Look, foot: float
) -> Scale:
    """Give the scale that leaves room for every value above its column, and for a banner above them all."""
    letters = look.letters
    edge = letters.head - letters.ascent + (title.height + ABOVE if title else 0.0)
    needs = [
        (mark.value, edge + text.height - letters.descent + ABOVE)
        for mark, text in zip(marks, values, strict=True)
        if mark.value is not None
    ]
    if goal:
        # Where the aim and a value share a place, the value may have to stand above both.
        shared = any(mark.x == goal.x for mark in marks)
        needs.append((goal.value, edge + (letters.line + ABOVE if shared else letters.ascent - letters.capital)))
    high, low = max(0.0, *(value for value, _ in needs)), min(0.0, *(value for value, _ in needs))
    deepest = max((text.height for text in values), default=0.0)
    foot -= deepest + ABOVE if low < 0 else 0.0
    if not high and not low:
        high = 1.0
    # The highest start of the scale at which each value is at least as far down as it needs to be.
    starts = [foot - (foot - need) * (high - low) / (value - low) for value, need in needs if value > low]
    return Scale(high, low, max([edge, *starts]), foot)


def _columns(sketch: Sketch, one: Line, places: _Places, scale: Scale, look: Look, taken: Taken) -> None:
    last = max((mark.x for mark in one.marks if mark.value is not None), default=0.0)
    for x, mark in zip(places.xs, one.marks, strict=True):
        colour = look.accent if one.focus or mark.x == last else look.middle
        if not mark.value:
            continue
        top, bottom = sorted((scale(mark.value), scale(0)))
        edges = (x - places.half, top, x + places.half, bottom)
        taken.boxes.append(Box(*edges))
        if mark.estimate:
            sketch.add(*hatched(*edges, colour, look.paper, of=one.name))
        else:
            sketch.add(block(*edges, colour, of=one.name))


def _write_numbers(
    sketch: Sketch,
    marks: Sequence[Mark],
    values: list[Label],
    places: _Places,
    scale: Scale,
    goal: Goal | None,
    taken: Taken,
    axis: bool,
) -> frozenset[int] | None:
    """Write each value on its column; beside an `axis` only the ends, the extremes, and words of their own.

    Gives which were written; None where one had no room and there is no axis.
    """
    stands = []
    for x, mark, text in zip(places.xs, marks, values, strict=True):
        level = scale(mark.value or 0)
        down = mark.value is not None and mark.value < 0
        top = level + ABOVE if down else level - ABOVE - text.height + text.letters.descent
        if goal and mark.x == goal.x and top - 0.4 < scale(goal.value) < top + text.height + 0.2:
            top = scale(goal.value) - ABOVE - text.height + text.letters.descent
        stands.append((clamped(x, text.width, 0, sketch.width), top))
    boxes = [text.box(*stand, "middle") for text, stand in zip(values, stands, strict=True)]
    by_value = sorted((i for i, mark in enumerate(marks) if mark.value is not None), key=lambda i: marks[i].value or 0)
    worded = [index for index, mark in enumerate(marks) if mark.label]
    first = dict.fromkeys([len(marks) - 1, 0, *by_value[-1:], *by_value[:1], *worded])
    wanted = [index for index in (first if axis else range(len(marks))) if values[index].rows]
    closed = [*taken.boxes]
    if goal:
        # An aim of its own is an empty column; over a column that is there it is a line, wider than that.
        shared = places.goal in places.xs
        half = places.half + (_WIDER if shared else 0.0)
        top, bottom = sorted((scale(goal.value), scale(goal.value) if shared else scale(0)))
        closed.append(Box(places.goal - half, top, places.goal + half, bottom))
    written = thinned(boxes, wanted, closed, apart=0.0)
    for index in written:
        sketch.write(*values[index].words(*stands[index], "middle"))
        taken.boxes.append(boxes[index])
    return frozenset(written) if axis or len(written) == len(wanted) else None


def _write_lost(sketch: Sketch, lost: Sequence[tuple[float, Mark]], scale: Scale, look: Look, taken: Taken) -> None:
    """Write words that had no room in a numbered key, after their time, with a numeral over the column if one fits."""
    for number, (x, mark) in enumerate(lost, start=1):
        figure = numeral(number, look)
        level = scale(max(mark.value or 0.0, 0.0))
        for rise in range(_NUMERAL_ROWS):
            top = level - ABOVE - figure.height + look.letters.descent - rise * look.letters.line
            stand = (clamped(x, figure.width, 0, sketch.width), top, "middle")
            if taken.frees(figure.box(*stand), 0.2):
                sketch.write(*figure.words(*stand))
                taken.boxes.append(figure.box(*stand))
                break
    entries = [f"{mark.when} {mark.label}" for _, mark in lost]
    top = sketch.height
    sketch.height += numbered_height(entries, look.letters, sketch.width)
    write_numbered(sketch, entries, look, top)


def _aim_words(goal: Goal, look: Look, room: float) -> Label:
    rows = [Row(text, look.contrast) for text in look.letters.wrapped(goal.label, room)]
    rows += [Row(text, look.contrast, bold=True) for text in look.letters.wrapped(goal.words, room, bold=True)]
    return Label(tuple(rows), look.letters)


def _aim(
    sketch: Sketch, goal: Goal, title: Label | None, places: _Places, scale: Scale, look: Look, taken: Taken
) -> bool:
    """Draw the aim as an empty column with its words beside or above it, or in the banner `title`."""
    shared = places.goal in places.xs
    half = places.half + (_WIDER if shared else 0.0)
    left, right, level = max(0.0, places.goal - half), min(sketch.width, places.goal + half), scale(goal.value)
    feet, shoulders = ((left, scale(0)), (right, scale(0))), ((left, level), (right, level))
    # Over a column that is there already, the aim is only a line at its height.
    for start, end in (shoulders,) if shared else (shoulders, *zip(shoulders, feet, strict=True)):
        sketch.add(replace(dashed(start, end, look.contrast, 0.9), of=goal.label))
    top = look.letters.head - look.letters.ascent
    if title:
        late = places.goal > sketch.width / 2
        x, anchor = (max(right, title.width), "end") if late else (min(left, sketch.width - title.width), "start")
        sketch.write(*title.words(x, top, anchor, of=goal.label))
        taken.boxes.append(title.box(x, top, anchor))
        return True
    for lines in range(1, 6):
        room = max(look.letters.width(goal.label) / lines * 1.2 + 1, look.letters.widest_word(goal.label))
        words = _aim_words(goal, look, room)
        beside = (left - _TO_AIM, level - look.letters.ascent + look.letters.capital, "end")
        above = (right, level - ABOVE - words.height + look.letters.descent, "end")
        for stand in (beside, above):
            if taken.frees(words.box(*stand), 0.9):
                sketch.write(*words.words(*stand, of=goal.label))
                taken.boxes.append(words.box(*stand))
                return True
    return False

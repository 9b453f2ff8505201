"""Steps: counts that hold from one dated point to the next. Nothing between them is made up."""

from dataclasses import dataclass

from briefing.draw.axes import Scale, round_ticks, year_at
from briefing.draw.key import Sample, key_rows, write_key
from briefing.draw.look import ABOVE, BASE, STEP, TICK, TICK_LENGTH, Look, usual_height
from briefing.draw.placing import Box, Label, Taken, clamped, label, open_parts, thinned
from briefing.draw.scene import Disc, Point, Scene, Shape, Sketch, line
from briefing.draw.step_labels import ending_of, value_labels, write_ending
from briefing.draw.step_levels import Level, Steps, steps_of
from briefing.draw.stretches import Span, borders_of, draw_border, names_below, names_inside, spans_of
from briefing.draw.values import margin_for, rule_values, write_values
from briefing.model.chart import ChartModel

_STUB = 5.0  # how far the last level runs on where nothing says when it ends, in millimetres
_DOT = 0.75
_WITH_DATES = 100.0  # from this width on, each level has its date below its value
_TO_TIMES = 1.9
_YEARS = 3.0  # from this span on, times are named by their year


@dataclass(frozen=True)
class _Frame:
    """The plot in millimetres, and the scales that lead into it."""

    across: Scale
    down: Scale
    foot: float

    @property
    def base(self) -> float:
        return self.down(0.0)


def step_series(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw series as steps above an area: the first in the accent colour, the second in contrast.

    Values stand at the steps, and there is an axis only where they have no room. A hollow point
    marks an estimate. A fall to zero at the end is drawn and says what happened.
    """
    several = len(chart.lines) > 1
    for keyed, axis in ((False, False), (True, False), (True, True)) if several else ((False, False), (False, True)):
        sketch = _sketch(chart, look, width, keyed, axis)
        if sketch is not None:
            return sketch.done()
    raise AssertionError("with a key and an axis, names and values may be left out")


def _sketch(chart: ChartModel, look: Look, width: float, keyed: bool, axis: bool) -> Sketch | None:
    """Sketch the chart; None where names have no room and there is no key, or values and there is no axis."""
    entries = _key(chart, look) if keyed else []
    band = key_rows(entries, look.letters, 0.0, width) * look.letters.line
    sketch = Sketch(width, usual_height(width) + band)
    ending = ending_of(chart.lines, look, width)
    values = [mark.value for one in chart.lines for mark in one.marks if mark.value is not None]
    low, high = min(0.0, *values), max(0.0, *values)
    ticks = [tick for tick in round_ticks(low, high or 1.0) if low <= tick <= high] if axis else []
    margin = margin_for(ticks, look, chart.language) if axis else 0.0
    edges = (margin, width - (ending.width + ABOVE if ending else 0.0))
    frame = _frame(chart, look, sketch, (low, high), edges, band)
    series = [steps_of(one, frame.across, frame.down, _STUB) for one in chart.lines]
    taken = Taken(Box(0, band, width, frame.foot))
    write_key(sketch, entries, look.letters, look.letters.head - look.letters.ascent)
    write_values(sketch, ticks, frame.down, look, chart.language, taken)
    _draw(sketch, series, frame, look, taken)
    spans = spans_of(chart.stretches, frame.across)
    inside = _write_stretches(sketch, spans, frame, look, taken)
    sketch.add(line(((0, frame.base), (width, frame.base)), look.ink, BASE))
    if ending:
        write_ending(sketch, series, ending, look, taken)
    all_values, all_names = value_labels(
        sketch, series, look, width >= _WITH_DATES, len(series) > 1 and not keyed, taken
    )
    if not (all_values or axis) or not all_names:
        return None
    _draw_borders(sketch, borders_of(spans), series, frame, look, taken)
    _write_times(sketch, chart, series, borders_of(spans), frame, look)
    if not inside:
        names_below(sketch, spans, look)
    rule_values(sketch, ticks, frame.down, look, width)
    return sketch


def _key(chart: ChartModel, look: Look) -> list[tuple[str, str, Sample]]:
    def sample(colour: str) -> Sample:
        return lambda left, right, middle: (line(((left, middle), (right, middle)), colour, STEP),)

    colours = _colours(look, len(chart.lines))
    return [(one.name, look.ink, sample(colour)) for one, colour in zip(chart.lines, colours, strict=True)]


def _frame(
    chart: ChartModel, look: Look, sketch: Sketch, values: tuple[float, float], edges: tuple[float, float], band: float
) -> _Frame:
    letters = look.letters
    low, high = values
    times = [mark.x for one in chart.lines for mark in one.marks]
    first, last = min(times), max(times)
    foot = sketch.height - (_TO_TIMES + letters.capital + letters.descent)
    top = band + letters.head + letters.descent + ABOVE + (letters.line if sketch.width >= _WITH_DATES else 0.0)
    runs_on = any(one.marks[-1].value and one.marks[-1].x == last for one in chart.lines)
    start = edges[0] + (0.0 if edges[0] else letters.width(str(year_at(first))) / 2)
    across = Scale(first, last, start, edges[1] - (_STUB if runs_on else 0.5))
    return _Frame(across, Scale(high if high > low else low + 1, low, top, foot), foot)


def _draw(sketch: Sketch, series: list[Steps], frame: _Frame, look: Look, taken: Taken) -> None:
    """Draw the areas, then the lines, then a hollow point where a level is an estimate."""
    tints = (look.area, look.area_contrast)
    for tint, steps in zip(tints, series, strict=False):
        for run in steps.runs:
            ring = ((run[0].left, frame.base), *_corners(run), (run[-1].right, frame.base))
            sketch.add(Shape((ring,), closed=True, fill=tint, ground=True))
    for colour, steps in reversed(list(zip(_colours(look, len(series)), series, strict=True))):
        for run in steps.runs:
            points = _corners(run)
            if run[0].rises:
                points = ((run[0].left, frame.base), *points)
            if steps.fall and run is steps.runs[-1]:
                points = (*points, (run[-1].right, frame.base))
            sketch.add(line(points, colour, STEP))
            taken.add_line(points)
    for colour, steps in zip(_colours(look, len(series)), series, strict=True):
        for level in steps.levels:
            if level.mark.estimate:
                sketch.add(Disc(level.left, level.y, _DOT, look.paper, colour, 1.0))
                taken.boxes.append(
                    Box(level.left - _DOT - 0.2, level.y - _DOT - 0.2, level.left + _DOT + 0.2, level.y + _DOT + 0.2)
                )


def _colours(look: Look, count: int) -> tuple[str, ...]:
    return (look.accent, look.contrast, look.grey, look.ink, *[look.middle] * count)[:count]


def _corners(run: tuple[Level, ...]) -> tuple[Point, ...]:
    return tuple(point for level in run for point in ((level.left, level.y), (level.right, level.y)))


def _write_stretches(sketch: Sketch, spans: list[Span], frame: _Frame, look: Look, taken: Taken) -> bool:
    """Write the names of stretches along the axis; False where they have no room."""
    top = frame.base - 1.5 - look.letters.ascent - look.letters.descent / 2
    placed = names_inside(spans, top, look, taken)
    for name, x, anchor in placed or ():
        sketch.write(*name.words(x, top, anchor))
        taken.boxes.append(name.box(x, top, anchor))
    return placed is not None


def _draw_borders(
    sketch: Sketch, borders: list[float], series: list[Steps], frame: _Frame, look: Look, taken: Taken
) -> None:
    """Draw the borders of stretches, from the axis to the steps, with gaps where words stand."""
    for x in borders:
        levels = [level.y for one in series for level in one.levels if level.left <= x <= level.right]
        over = [(box.top - 0.5, box.bottom + 0.5) for box in taken.boxes if box.left - 0.4 < x < box.right + 0.4]
        for top, bottom in open_parts(min(levels, default=frame.base), frame.base, over):
            draw_border(sketch, x, top, bottom, look)


def _write_times(
    sketch: Sketch, chart: ChartModel, series: list[Steps], borders: list[float], frame: _Frame, look: Look
) -> None:
    """Name the times of the steps below the axis: first the ends, then the borders, then the greatest steps."""
    across = frame.across
    by_year = across.high - across.low >= _YEARS
    steps = sorted(
        (level for one in series for level in one.levels if level.y != level.before),
        key=lambda level: -abs(level.y - level.before),
    )
    marks = [mark for one in chart.lines for mark in (one.marks[0], one.marks[-1])]
    named = [(across(mark.x), mark.x, mark.when) for mark in marks]
    named += [(x, across.back(x), "") for x in borders]
    named += [(level.left, level.mark.x, level.mark.when) for level in steps]
    seen: dict[str, tuple[float, Label]] = {}
    for x, time, when in named:
        text = str(year_at(time)) if by_year or not when else when
        name = label(look.letters, text, look.grey, look.letters.width(text))
        seen.setdefault(text, (x, name))
    times = [(x, clamped(x, name.width, 0, sketch.width), name) for x, name in seen.values()]
    boxes = [name.box(middle, 0, "middle") for _, middle, name in times]
    top = frame.foot + _TO_TIMES + look.letters.capital - look.letters.ascent
    for index in thinned(boxes, range(len(boxes)), apart=1.2):
        x, middle, name = times[index]
        sketch.add(line(((x, frame.foot), (x, frame.foot + TICK_LENGTH)), look.ink, TICK))
        sketch.write(*name.words(middle, top, "middle"))

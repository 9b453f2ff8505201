"""Steps: counts that hold from one dated point to the next. Nothing between them is made up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.draw.axes import Scale, round_ticks, year_at
from briefing.draw.happenings import numerals_height, write_key_below
from briefing.draw.key import Sample, key_rows, write_key
from briefing.draw.look import ABOVE, BASE, STEP, TICK, TICK_LENGTH, Look, usual_height
from briefing.draw.placing import Box, Label, Taken, clamped, label, open_parts, thinned
from briefing.draw.scene import Disc, Point, Scene, Shape, Sketch, line
from briefing.draw.skyline import Skyline
from briefing.draw.step_labels import draw_notes, ending_of, write_ending, write_labels
from briefing.draw.step_levels import Level, Steps, steps_of
from briefing.draw.stretches import Span, borders_of, draw_border, names_below, names_inside, spans_of
from briefing.draw.trend_lines import Frame, Style, stroke, styles_of
from briefing.draw.trend_plan import OVER, MarkOf, Plan, keyed_words, mark_events
from briefing.draw.values import margin_for, rule_values, write_values
from briefing.model.chart import ChartModel

_STUB = 5.0  # how far the last level runs on where nothing says when it ends, in millimetres
_DOT = 0.75
_WITH_DATES = 100.0  # from this width on, each level has its date below its value
_TO_TIMES = 1.9
_YEARS = 3.0  # from this span on, times are named by their year


@dataclass(frozen=True)
class _Plan(Plan):
    """A plan of steps: where values have no room at their levels they are read from an `axis`."""

    axis: bool = False

    def with_keyed(self, left: list[MarkOf]) -> "_Plan":
        """Give the plan in which these marks have a numeral above the plot: at a level it would pass for a value."""
        return replace(self, marks=(*self.marks, *left), far=(*self.far, *left), axis=False)


def step_series(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw series as steps: the first, or those in focus, strong above an area, the second hollow, the others thin.

    Values stand at the steps, and there is an axis only where they have no room. A hollow point marks an estimate.
    A fall to zero at the end is drawn and says what happened. Events have their words at the top of a hairline;
    words of marks and events that find no room stand in a numbered key below. Raises `BriefingError` for more series
    than can be told apart, and for more events than there is room for numerals.
    """
    plan = _Plan()
    while True:
        found = _sketch(chart, look, width, plan)
        if isinstance(found, Sketch):
            return found.done()
        plan = found


def _sketch(chart: ChartModel, look: Look, width: float, plan: _Plan) -> Sketch | _Plan:
    """Sketch the chart, or give the next plan where something has no room."""
    styles = _styles(chart, look)
    entries = _key(chart, styles, look) if plan.names else []
    key = key_rows(entries, look.letters, 0.0, width) * look.letters.line
    band = key + (numerals_height(look) if plan.has_row else 0.0)
    over = OVER[plan.over] * look.letters.line
    sketch = Sketch(width, usual_height(width) + band + over)
    ending = ending_of(chart.lines, look, width, plan.marks)
    ticks, low, high = _ticks(chart, plan.axis)
    margin = margin_for(ticks, look, chart.language, chart.sign) if plan.axis else 0.0
    edges = (margin, width - (ending.label.width + ABOVE if ending else 0.0))
    frame = _frame(chart, look, sketch, (low, high), edges, band + over)
    series = [steps_of(one, frame.across, frame.down, _STUB) for one in chart.lines]
    taken = Taken(Box(0, band, width, frame.foot))
    write_key(sketch, entries, look.letters, look.letters.head - look.letters.ascent)
    write_values(sketch, ticks, frame.down, look, chart.language, taken, chart.sign)
    _draw(sketch, series, styles, frame, look, taken)
    spans = spans_of(chart.stretches, frame.across)
    inside = _write_stretches(sketch, spans, frame, look, taken)
    base = frame.down(0.0)
    sketch.add(line(((0, base), (width, base)), look.ink, BASE))
    if ending:
        steps = series[ending.order]
        if not write_ending(sketch, steps, frame.across(ending.mark.x), ending, look, taken):
            return plan.with_keyed([(ending.order, ending.mark)])
        notes = tuple(note for note in steps.notes if note.mark is not ending.mark)
        series[ending.order] = replace(steps, notes=notes)
    named = len(series) > 1 and not plan.names
    lost = write_labels(sketch, series, styles, look, taken, width >= _WITH_DATES, named, plan.marks)
    if lost.names or ((lost.values or lost.marks) and named):
        return replace(plan, names=True)
    if (lost.values or lost.marks) and not plan.axis:
        return replace(plan, axis=True)
    if lost.marks:
        return plan.with_keyed(lost.marks)
    without = mark_events(sketch, chart, plan, frame, Skyline(taken.lines), key, look, taken)
    if without:
        return plan.without_room(without)
    sketch.shapes[:0] = _areas(series, styles, base, look)
    _draw_borders(sketch, borders_of(spans), series, base, look, taken)
    _write_times(sketch, chart, series, borders_of(spans), frame, look)
    if not inside:
        names_below(sketch, spans, look)
    rule_values(sketch, ticks, frame.down, look, width)
    write_key_below(sketch, keyed_words(plan, chart), look)
    return sketch


def _styles(chart: ChartModel, look: Look) -> tuple[Style, ...]:
    """Give the styles of lines over time, the strong one as light as a line above its area can be."""
    return tuple(
        replace(style, weight=STEP) if style.colour == look.accent and not style.core else style
        for style in styles_of(look, chart.lines)
    )


def _key(chart: ChartModel, styles: tuple[Style, ...], look: Look) -> list[tuple[str, str, Sample]]:
    def sample(style: Style) -> Sample:
        return lambda left, right, middle: stroke(((left, middle), (right, middle)), style)

    return [(one.name, look.ink, sample(style)) for one, style in zip(chart.lines, styles, strict=True)]


def _ticks(chart: ChartModel, axis: bool) -> tuple[list[float], float, float]:
    """Give the round numbers of the axis, where there is one, and the range of values with zero."""
    values = [mark.value for one in chart.lines for mark in one.marks if mark.value is not None]
    low, high = min(0.0, *values), max(0.0, *values)
    ticks = [tick for tick in round_ticks(low, high or 1.0) if low <= tick <= high] if axis else []
    return ticks, low, high


def _frame(
    chart: ChartModel, look: Look, sketch: Sketch, values: tuple[float, float], edges: tuple[float, float], band: float
) -> Frame:
    letters = look.letters
    low, high = values
    times = [mark.x for one in chart.lines for mark in one.marks]
    last = max(times)
    shown = [*times, *(one.x for one in chart.happenings)]
    foot = sketch.height - (_TO_TIMES + letters.capital + letters.descent)
    top = band + letters.head + letters.descent + ABOVE + (letters.line if sketch.width >= _WITH_DATES else 0.0)
    runs_on = any(one.marks[-1].value and one.marks[-1].x == last for one in chart.lines)
    start = edges[0] + (0.0 if edges[0] else letters.width(str(year_at(min(shown)))) / 2)
    across = Scale(min(shown), max(shown), start, edges[1] - (_STUB if runs_on else 0.5))
    return Frame(across, Scale(high if high > low else low + 1, low, top, foot), foot, sketch.width)


def _areas(series: Sequence[Steps], styles: Sequence[Style], base: float, look: Look) -> list[Shape]:
    """Give the areas below the strong series and the one in the second colour."""
    shapes = []
    for steps, style in zip(series, styles, strict=True):
        tint = look.area_contrast if style.colour == look.contrast else look.area
        for run in (
            steps.runs if style.colour == look.contrast or (style.colour == look.accent and not style.core) else ()
        ):
            ring = ((run[0].left, base), *_corners(run), (run[-1].right, base))
            shapes.append(Shape((ring,), closed=True, fill=tint, ground=True, of=steps.name))
    return shapes


def _draw(
    sketch: Sketch, series: Sequence[Steps], styles: Sequence[Style], frame: Frame, look: Look, taken: Taken
) -> None:
    """Draw the lines, then a hollow point where a level is an estimate, and the points that have words."""
    base = frame.down(0.0)
    for steps, style in reversed(list(zip(series, styles, strict=True))):
        for run in steps.runs:
            points = _corners(run)
            if run[0].rises:
                points = ((run[0].left, base), *points)
            if steps.fall and run is steps.runs[-1]:
                points = (*points, (run[-1].right, base))
            sketch.add(*stroke(points, style, steps.name))
            taken.add_line(points)
    for steps, style in zip(series, styles, strict=True):
        for level in steps.levels:
            if level.mark.estimate:
                sketch.add(Disc(level.left, level.y, _DOT, look.paper, style.colour, 1.0, of=steps.name))
                reach = _DOT + 0.2
                taken.boxes.append(Box(level.left - reach, level.y - reach, level.left + reach, level.y + reach))
        draw_notes(sketch, steps, style, look, taken)


def _corners(run: tuple[Level, ...]) -> tuple[Point, ...]:
    return tuple(point for level in run for point in ((level.left, level.y), (level.right, level.y)))


def _write_stretches(sketch: Sketch, spans: list[Span], frame: Frame, look: Look, taken: Taken) -> bool:
    """Write the names of stretches along the axis; False where they have no room."""
    top = frame.down(0.0) - 1.5 - look.letters.ascent - look.letters.descent / 2
    placed = names_inside(spans, top, look, taken)
    for name, x, anchor in placed or ():
        sketch.write(*name.words(x, top, anchor))
        taken.boxes.append(name.box(x, top, anchor))
    return placed is not None


def _draw_borders(
    sketch: Sketch, borders: list[float], series: list[Steps], base: float, look: Look, taken: Taken
) -> None:
    """Draw the borders of stretches, from the axis to the steps, with gaps where words stand."""
    for x in borders:
        levels = [level.y for one in series for level in one.levels if level.left <= x <= level.right]
        over = [(box.top - 0.5, box.bottom + 0.5) for box in taken.boxes if box.left - 0.4 < x < box.right + 0.4]
        for top, bottom in open_parts(min(levels, default=base), base, over):
            draw_border(sketch, x, top, bottom, look)


def _write_times(
    sketch: Sketch, chart: ChartModel, series: list[Steps], borders: list[float], frame: Frame, look: Look
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

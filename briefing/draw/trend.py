"""Lines over time, named at their ends, with what happened marked at its time."""

from dataclasses import replace

from briefing.draw.axes import Scale, round_ticks, round_years, year_at
from briefing.draw.happenings import numerals_height, write_key_below
from briefing.draw.key import Sample, key_rows, write_key
from briefing.draw.look import BASE, TICK, TICK_LENGTH, Look, usual_height
from briefing.draw.placing import Box, Taken, clamped, label, open_parts, thinned
from briefing.draw.scene import Disc, Scene, Sketch, line
from briefing.draw.skyline import Skyline
from briefing.draw.stretches import Span, borders_of, draw_border, names_below, names_inside, spans_of
from briefing.draw.trend_labels import end_label, write_ends, write_goal, write_marks, write_values_of_note
from briefing.draw.trend_lines import Frame, Style, draw_series, stroke, styles_of
from briefing.draw.trend_plan import OVER, Plan, keyed_words, mark_events, numbers_beside
from briefing.draw.values import margin_for, rule_values, write_values
from briefing.model.chart import ChartModel

_TO_TIMES = 1.9
_YEARS = 3.0  # from this span on, times are round years
_YEAR_PITCH = 13.0  # least room from one year on the axis to the next
_KEYED = 68.0  # below this width, names stand in a key above
_FROM_ZERO = 0.6  # values that all lie in the upper part of their range need no zero


def time_series(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw series as lines, the first or those in focus strong, the second hollow, the others thin.

    Each has its name and last value at its end; the names stand in a key above where the chart is
    narrow or something lies beyond the ends. A missing value is a gap; a line to or from an estimate is
    thin and dashed. Values have an axis; times are round years. Events have their words at the top of a
    hairline; words without room stand in a numbered key below. Raises `BriefingError` for more lines than
    can be told apart, and for more events than there is room for numerals.
    """
    last = max(mark.x for one in chart.lines for mark in one.marks)
    beyond = chart.goal is not None or any(one.x > last for one in chart.happenings)
    plan = Plan(names=len(chart.lines) > 1 and (width < _KEYED or beyond))
    while True:
        found = _sketch(chart, look, width, plan)
        if isinstance(found, Sketch):
            return found.done()
        plan = found


def _sketch(chart: ChartModel, look: Look, width: float, plan: Plan) -> Sketch | Plan:
    """Sketch the chart, or give the next plan where something has no room."""
    styles = styles_of(look, chart.lines)
    entries = _key(chart, styles, look, plan)
    key = key_rows(entries, look.letters, 0.0, width) * look.letters.line + (1.0 if entries else 0.0)
    band = key + (numerals_height(look) if plan.has_row else 0.0)
    over = OVER[plan.over] * look.letters.line
    sketch = Sketch(width, usual_height(width) + band + over)
    named = len(chart.lines) > 1 and not plan.names
    ends = [end_label(one, style, look, width, named) for one, style in zip(chart.lines, styles, strict=True)]
    ticks = _ticks(chart)
    frame = _frame(chart, look, sketch, ticks, max(end.width for end in ends), band + over)
    taken = Taken(Box(0, band, width, frame.foot))
    write_key(sketch, entries, look.letters, look.letters.head - look.letters.ascent)
    write_values(sketch, ticks, frame.down, look, chart.language, taken, chart.sign)
    zero = frame.down(0.0) if ticks[0] < 0 < ticks[-1] else frame.foot
    sketch.add(line(((0, zero), (frame.right, zero)), look.ink, BASE))
    for one, style in reversed(list(zip(chart.lines, styles, strict=True))):
        draw_series(sketch, one, style, frame, look, taken)
    if not write_ends(sketch, chart.lines, ends, styles, frame, chart.goal, taken) and named:
        return replace(plan, names=True)
    if chart.goal and not write_goal(sketch, chart.goal, frame, look, taken, words=not plan.goal):
        return replace(plan, goal=True)
    left = write_marks(sketch, chart.lines, styles, frame, look, taken, numbers_beside(plan, chart), plan.far)
    if left:
        return plan.without_words(left)
    write_values_of_note(sketch, chart.lines, styles, frame, look, taken)
    # The leaders of the names are in it, the borders of stretches are not: they give way to words.
    skyline = Skyline(taken.lines)
    spans = spans_of(chart.stretches, frame.across)
    inside = _name_stretches(sketch, spans, frame, look, taken)
    lost = mark_events(sketch, chart, plan, frame, skyline, key, look, taken)
    if lost:
        return plan.without_room(lost)
    _draw_borders(sketch, spans, frame, look, taken)
    _write_times(sketch, chart, frame, look)
    rule_values(sketch, ticks, frame.down, look, frame.right)
    if not inside:
        names_below(sketch, spans, look)
    write_key_below(sketch, keyed_words(plan, chart), look)
    return sketch


def _key(chart: ChartModel, styles: tuple[Style, ...], look: Look, plan: Plan) -> list[tuple[str, str, Sample]]:
    def sample_of(style: Style) -> Sample:
        return lambda left, right, middle: stroke(((left, middle), (right, middle)), style)

    def aim(left: float, right: float, middle: float) -> tuple[Disc, ...]:
        return (Disc((left + right) / 2, middle, 0.9, look.paper, look.contrast, 1.1),)

    entries: list[tuple[str, str, Sample]] = []
    if plan.names:
        entries += [(one.name, look.ink, sample_of(style)) for one, style in zip(chart.lines, styles, strict=True)]
    if plan.goal and chart.goal:
        entries.append((f"{chart.goal.label}: {chart.goal.words}", look.contrast, aim))
    return entries


def _ticks(chart: ChartModel) -> tuple[float, ...]:
    values = [mark.value for one in chart.lines for mark in one.marks if mark.value is not None]
    values += [chart.goal.value] if chart.goal else []
    low, high = min(values), max(values)
    if low >= 0 and (low < _FROM_ZERO * high or low == high):
        low = 0.0
    return round_ticks(low, high if high > low else low + 1)


def _frame(chart: ChartModel, look: Look, sketch: Sketch, ticks: tuple[float, ...], names: float, band: float) -> Frame:
    letters = look.letters
    times = [mark.x for one in chart.lines for mark in one.marks] + ([chart.goal.x] if chart.goal else [])
    times += [one.x for one in chart.happenings]
    first, last = min(times), max(times)
    right = sketch.width - names - 2.6
    foot = sketch.height - (_TO_TIMES + letters.capital + letters.descent)
    left = margin_for(ticks, look, chart.language, chart.sign) + 0.6
    across = Scale(first, last if last > first else first + 1, left, right - 1.0)
    return Frame(across, Scale(ticks[-1], ticks[0], band + letters.head + 0.7, foot), foot, right)


def _write_times(sketch: Sketch, chart: ChartModel, frame: Frame, look: Look) -> None:
    """Name the first and the last time, and round years between them."""
    across = frame.across
    marks = sorted((mark for one in chart.lines for mark in one.marks), key=lambda mark: mark.x)
    named: list[tuple[float, str]]
    if across.high - across.low >= _YEARS:
        between = round_years(across.low, across.high, int((across.end - across.start) / _YEAR_PITCH))
        named = [(mark.x, str(year_at(mark.x))) for mark in (marks[-1], marks[0])]
        named += [(float(year), str(year)) for year in between]
    else:
        named = [(mark.x, mark.when) for mark in (marks[-1], marks[0], *marks)]
    if chart.goal:
        named.insert(0, (chart.goal.x, chart.goal.when))
    times = []
    for x, text in {text: (x, text) for x, text in reversed(named)}.values():
        name = label(look.letters, text, look.grey, look.letters.width(text))
        times.append((across(x), clamped(across(x), name.width, 0, sketch.width), name))
    times.reverse()
    boxes = [name.box(middle, 0, "middle") for _, middle, name in times]
    top = frame.foot + _TO_TIMES + look.letters.capital - look.letters.ascent
    for index in thinned(boxes, range(len(boxes)), apart=2.8):
        x, middle, name = times[index]
        sketch.add(line(((x, frame.foot), (x, frame.foot + TICK_LENGTH)), look.ink, TICK))
        sketch.write(*name.words(middle, top, "middle"))


def _name_stretches(sketch: Sketch, spans: list[Span], frame: Frame, look: Look, taken: Taken) -> bool:
    """Name stretches of time at the top of the plot; False where lines are in the way, and they belong below it."""
    top = frame.down.start + 0.6
    for x in borders_of(spans):
        taken.add_line(((x, frame.down.start), (x, frame.foot)))
    placed = names_inside(spans, top, look, taken)
    for name, x, anchor in placed or ():
        sketch.write(*name.words(x, top, anchor))
        taken.boxes.append(name.box(x, top, anchor))
    return placed is not None


def _draw_borders(sketch: Sketch, spans: list[Span], frame: Frame, look: Look, taken: Taken) -> None:
    """Draw dotted borders between stretches, with gaps where words stand."""
    for x in borders_of(spans):
        over = [(box.top - 0.5, box.bottom + 0.5) for box in taken.boxes if box.left - 0.4 < x < box.right + 0.4]
        for top, bottom in open_parts(frame.down.start, frame.foot, over):
            draw_border(sketch, x, top, bottom, look)

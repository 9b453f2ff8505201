"""Slopes: two times side by side, a line for each series from its value then to its value now."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.draw.axes import Scale
from briefing.draw.look import BASE, CONTEXT, HAIR, SERIES, TICK, Look
from briefing.draw.numbered import numbered_height, numeral, write_numbered
from briefing.draw.placing import Box, Label, clamped, label, spread
from briefing.draw.scene import Disc, Scene, Shape, Sketch, line
from briefing.draw.slope_words import (
    COLUMN,
    common_time,
    head_of,
    named_sides,
    natural_widths,
    rooms_of,
    text_of,
    value_words,
)
from briefing.draw.values import tick_words
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel, Line

_APART = 70.0  # between the two times at most, in a low chart
_FLATTEST = 2.4  # widths to a height at most, in a higher one: beyond, a slope no longer shows
_CONTEXT = 1.6  # points: lines around the one in focus are pale, and so broader than dark ones
_MOST_ROWS = 3  # of a label; beyond, it stands in the key
_NEAR = 2.5  # from an axis to the words beside it
_LED = 5.4  # the same where some of them had to move and are led to
_MOVED = 1.1  # from here on, a label that had to move is led to
_POINT = 0.95
_POINT_OTHER = 0.8
_UNDER_HEADS = 1.6
_BETWEEN = 0.3  # from label to label
_LEAST_SPAN = 0.2  # of the largest value: less is not spread over the whole height


@dataclass(frozen=True)
class _End:
    """What stands at one end of a line: its words, and whose they are."""

    order: int
    value: float
    text: Label
    name: str


@dataclass(frozen=True)
class _Plan:
    """Where everything stands; what is a pair is for then and now."""

    xs: tuple[float, float]
    gutters: tuple[float, float]
    heads: tuple[Label, Label]
    top: float
    foot: float
    down: Scale
    ends: tuple[list[_End], list[_End]]
    middles: tuple[list[float], list[float]]
    keyed: list[str]

    def moved(self, side: int) -> bool:
        return any(
            abs(middle - self.down(end.value)) > _MOVED
            for end, middle in zip(self.ends[side], self.middles[side], strict=True)
        )


def slope(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw each series as a line between its two values, name and value at the left, value at the right.

    A value that is missing leaves the other one alone with the name, and no line. The name stands at the right
    where several lines begin at one point, and at both sides of a wide chart, whose ends are far from each other.
    Where values change sign a line stands at zero. A label that had to move is led to its point; one of many rows
    stands in a numbered key. Raises `BriefingError` where a series has not two marks, or no value.
    """
    for one in chart.lines:
        if len(one.marks) != 2 or all(mark.value is None for mark in one.marks):
            raise BriefingError(
                f"chart {chart.id!r} of slopes draws two times, with a value at one of them at least: {one.name!r}",
                "give two values or leave the series out",
            )
    plan = _plan(chart.lines, look, width, (_NEAR, _NEAR))
    if plan.moved(0) or plan.moved(1):
        left, right = (_LED if plan.moved(side) else _NEAR for side in (0, 1))
        plan = _plan(chart.lines, look, width, (left, right))
    sketch = Sketch(width, plan.foot + 0.4)
    _write_heads(sketch, plan)
    for x in plan.xs:
        sketch.add(line(((x, plan.top), (x, plan.foot)), look.rule, TICK))
    if plan.down.low > 0 > plan.down.high:
        y = plan.down(0.0)
        sketch.add(line(((plan.xs[0], y), (plan.xs[1], y)), look.ink, BASE))
    others = look.middle if any(one.focus for one in chart.lines) else look.grey
    for one in sorted(chart.lines, key=lambda one: one.focus):
        _draw(sketch, one, plan, look, others)
    for side in (0, 1):
        _write_side(sketch, plan, side, look)
    _write_zero(sketch, plan, look, chart.language)
    sketch.height += numbered_height(plan.keyed, look.letters, width)
    write_numbered(sketch, plan.keyed, look, plan.foot)
    return sketch.done()


def _plan(lines: Sequence[Line], look: Look, width: float, gutters: tuple[float, float]) -> _Plan:
    letters = look.letters
    low, high = _range(lines)
    least = min(40.0, max(16.0, width * 0.32))
    when_then, when_now = (common_time([one.marks[side] for one in lines]) for side in (0, 1))
    heads = (head_of(when_then, least, look, False), head_of(when_now, least, look, True))
    named = named_sides(lines, high - low)
    said = [(value_words(one.marks[0], when_then), value_words(one.marks[1], when_now)) for one in lines]
    twice = [(True, True)] * len(lines)
    both = natural_widths(lines, said, twice, look)
    if max(both) <= COLUMN and sum(both) + sum(gutters) + _APART <= width:
        named = twice
    rooms = rooms_of(natural_widths(lines, said, named, look), heads, gutters, width - least)
    ends, keyed = _ends(lines, said, named, rooms, look)
    reach = [max((end.text.width for end in ends[side]), default=0.0) + gutters[side] for side in (0, 1)]
    left, right = (max(reach[side], heads[side].width / 2) for side in (0, 1))
    top = letters.head - letters.ascent + max(head.height for head in heads) + _UNDER_HEADS
    # Half of the outermost labels stands beyond the outermost points.
    edge = max(_outermost(ends, 0), _POINT)
    base = max(_outermost(ends, -1), _POINT)
    stacked = max(sum(end.text.height + _BETWEEN for end in ends[side]) for side in (0, 1))
    usual = 38.0 if width < 68 else 46.0 if width < 100 else 54.0
    height = max(min(usual, 12.0 + 9.0 * len(lines)), stacked * 1.12 + 0.5)
    down = Scale(high, low, top + edge, max(top + height - base, top + edge + 8.0))
    foot = down.end + base
    xs = (left, left + min(max(_APART, _FLATTEST * height), width - left - right))
    middles = tuple(_middles(ends[side], down, top, foot) for side in (0, 1))
    return _Plan(xs, gutters, heads, top, foot, down, ends, (middles[0], middles[1]), keyed)


def _range(lines: Sequence[Line]) -> tuple[float, float]:
    """Give the values at foot and head: those of the data, but small differences do not fill the height."""
    values = [mark.value for one in lines for mark in one.marks if mark.value is not None]
    low, high = min(values), max(values)
    lacking = _LEAST_SPAN * max(abs(low), abs(high)) - (high - low)
    if lacking > 0:
        low, high = low - lacking / 2, high + lacking / 2
    return (low, high) if high > low else (low - 0.5, high + 0.5)


def _ends(
    lines: Sequence[Line],
    said: Sequence[tuple[str, str]],
    named: Sequence[tuple[bool, bool]],
    rooms: tuple[float, float],
    look: Look,
) -> tuple[tuple[list[_End], list[_End]], list[str]]:
    """Give what stands at both sides, from the top, and the key of the names that are too long to stand there."""
    sides: tuple[list[_End], list[_End]] = ([], [])
    keyed: list[str] = []
    for order in sorted(range(len(lines)), key=lambda order: _rank(lines[order], 0 if named[order][0] else 1)):
        one = lines[order]
        for side in (0, 1):
            words, value = said[order][side], one.marks[side].value
            if value is None:
                continue
            is_named = named[order][side]
            text = text_of(one, words, side, is_named, rooms[side], look)
            if len(text.rows) > _MOST_ROWS:
                keyed.append((f"{words} {one.name}" if side else f"{one.name} {words}") if is_named else words)
                text = numeral(len(keyed), look, look.accent if one.focus else look.ink)
            elif not is_named and any(
                end.value == value and end.text.rows == text.rows and end.name != one.name for end in sides[side]
            ):
                continue  # the same value at the same point is written once
            sides[side].append(_End(order, value, text, one.name))
    for side in (0, 1):
        sides[side].sort(key=lambda end: (-end.value, _rank(lines[end.order], 1 - side)))
    return sides, keyed


def _rank(one: Line, side: int) -> tuple[float, str]:
    """Give the order from the top by the value at `side`; a gap comes as the other value."""
    value = one.marks[side].value
    return -(value if value is not None else one.marks[1 - side].value or 0.0), one.name


def _outermost(ends: tuple[list[_End], list[_End]], last: int) -> float:
    """Give half the height of the larger of the labels at the top (0) or the foot (-1)."""
    return max(side[last].text.height / 2 for side in ends if side)


def _middles(ends: Sequence[_End], down: Scale, top: float, foot: float) -> list[float]:
    sizes = [end.text.height + _BETWEEN for end in ends]
    return spread([down(end.value) for end in ends], sizes, top - _BETWEEN / 2, foot + _BETWEEN / 2)


def _write_heads(sketch: Sketch, plan: _Plan) -> None:
    """Write both times over their axes, ending at one line, apart from each other."""
    centre = sum(plan.xs) / 2
    edges = ((0.0, centre - 1.0), (centre + 1.0, sketch.width))
    for x, head, (low, high) in zip(plan.xs, plan.heads, edges, strict=True):
        sketch.write(*head.words(clamped(x, head.width, low, high), plan.top - _UNDER_HEADS - head.height, "middle"))


def _draw(sketch: Sketch, one: Line, plan: _Plan, look: Look, others: str) -> None:
    """Draw one line with a point at either end, hollow where the value is an estimate; `others` have that colour."""
    plain = others, _CONTEXT if others == look.middle else CONTEXT
    colour, weight = (look.accent, SERIES) if one.focus else plain
    radius = _POINT if one.focus else _POINT_OTHER
    points = [
        (x, plan.down(mark.value), mark.estimate)
        for x, mark in zip(plan.xs, one.marks, strict=True)
        if mark.value is not None
    ]
    for (x0, y0, _), (x1, y1, _) in pairwise(points):
        sketch.add(line(((x0, y0), (x1, y1)), colour, weight, of=one.name))
    for x, y, estimate in points:
        sketch.add(Disc(x, y, radius, look.paper if estimate else colour, colour, 1.0, of=one.name))


def _write_side(sketch: Sketch, plan: _Plan, side: int, look: Look) -> None:
    """Write the words at one side, each led to its point where it had to move."""
    away = -1 if side == 0 else 1
    letters = look.letters
    # Small letters look centred where the middle of a capital is.
    lift = letters.ascent - letters.capital / 2 - (letters.ascent + letters.descent) / 2
    for end, middle in zip(plan.ends[side], plan.middles[side], strict=True):
        x, y = plan.xs[side] + away * plan.gutters[side], plan.down(end.value)
        top = middle - end.text.height / 2 - lift
        sketch.write(*end.text.words(x, top, "start" if side else "end", of=end.name))
        if abs(middle - y) > _MOVED:
            start = plan.xs[side] + away * (_POINT + 0.3)
            sketch.add(line(((start, y), (x - away * 0.6, middle)), look.grey, HAIR))


def _write_zero(sketch: Sketch, plan: _Plan, look: Look, language: str) -> None:
    """Write what the line at zero stands for beside its end, at the side where there is room."""
    if not plan.down.low > 0 > plan.down.high:
        return
    letters, y = look.letters, plan.down(0.0)
    text = label(letters, tick_words((0.0,), language)[0], look.grey, 10.0)
    top = y + letters.capital / 2 - letters.ascent
    boxes = [letters.box(word.text, word.x, word.y, word.anchor, word.bold) for word in sketch.words]
    lines = [end for shape in sketch.shapes if isinstance(shape, Shape) for end in pairwise(shape.rings[0])]
    for x, away, anchor in ((plan.xs[0], -1, "end"), (plan.xs[1], 1, "start")):
        at = x + away * _NEAR
        box = text.box(at, top, anchor)
        words = any(box.meets(Box(one.left, one.top, one.right, one.bottom), 0.4) for one in boxes)
        if not words and not any(box.crossed_by(*end, 0.3) for end in lines):
            sketch.write(*text.words(at, top, anchor))
            return

"""The axis of a dot plot: lines at round numbers down through the rows, their numbers at the foot."""

from collections.abc import Sequence
from decimal import Decimal

from briefing.draw.axes import Scale, round_ticks
from briefing.draw.look import BASE, HAIR, Look
from briefing.draw.placing import Label, clamped, label, open_parts
from briefing.draw.scene import Disc, Shape, Sketch, line
from briefing.draw.values import tick_words
from briefing.model.chart import ChartModel
from briefing.text.units import with_unit

_NEAR_ZERO = 0.6  # the axis begins at zero where the lowest value is less than this part of the highest
_TO_TICKS = 1.3  # from the foot of the lines to the capitals of the numbers
_STUB = 1.2  # a piece of a line that is no longer than this, between words, is left out
_APART = 1.5  # between numbers, at least

# From where to where lines run, in millimetres down.
Stretch = tuple[float, float]


def dot_ticks(values: Sequence[float]) -> tuple[float, ...]:
    """Give the round numbers of the axis, with zero where values are near it or all alike."""
    low, high = min(values), max(values)
    if low == high or low < _NEAR_ZERO * high:
        low = min(low, 0.0)
    if low == high or (high < 0 and high > _NEAR_ZERO * low):
        high = max(high, 0.0)
    if low == high:
        high = 1.0
    return round_ticks(low, high)


def write_axis(
    sketch: Sketch,
    chart: ChartModel,
    ticks: Sequence[float],
    scale: Scale,
    bands: Sequence[Stretch],
    foot: float,
    look: Look,
) -> None:
    """Draw the lines through `bands`, below all dots and with gaps at words; write the numbers below `foot`."""
    letters = look.letters
    boxes = [letters.box(word.text, word.x, word.y, word.anchor, word.bold) for word in sketch.words]
    lines: list[Shape | Disc] = []
    for tick in sorted(ticks, key=lambda one: one == 0):
        x = scale(tick)
        over = [(box.top - 0.1, box.bottom + 0.1) for box in boxes if box.left - 0.5 < x < box.right + 0.5]
        style = (look.ink, BASE) if tick == 0 else (look.rule, HAIR)
        pieces = [piece for band in bands for piece in open_parts(*band, over) if piece[1] - piece[0] > _STUB]
        lines += [line(((x, start), (x, end)), *style) for start, end in pieces]
    sketch.shapes[:0] = lines
    _write_numbers(sketch, chart, ticks, scale, foot, look)


def _write_numbers(
    sketch: Sketch, chart: ChartModel, ticks: Sequence[float], scale: Scale, foot: float, look: Look
) -> None:
    letters = look.letters
    words = list(tick_words(ticks, chart.language))
    if chart.sign:
        words[-1] = with_unit(words[-1], Decimal(f"{ticks[-1]:f}"), chart.sign, chart.language, {})
    numbers = [label(letters, text, look.grey, 99.0) for text in words]
    places = [clamped(scale(tick), one.width, 0.0, sketch.width) for tick, one in zip(ticks, numbers, strict=True)]
    top = foot + _TO_TICKS + letters.capital - letters.ascent
    for index in _kept(ticks, numbers, places):
        sketch.write(*numbers[index].words(places[index], top, "middle"))
    sketch.height = top + letters.ascent + letters.descent


def _kept(ticks: Sequence[float], numbers: Sequence[Label], places: Sequence[float]) -> Sequence[int]:
    """Give which numbers have room: all, or every second ... so that zero, else the first, and the last are among them.

    Where not even those two have room, it is the last alone.
    """
    boxes = [one.box(x, 0.0, "middle") for x, one in zip(places, numbers, strict=True)]
    last = len(numbers) - 1
    origin = ticks.index(0.0) if 0.0 in ticks[:-1] else 0
    for step in range(1, last - origin + 1):
        kept = range(origin % step, last + 1, step)
        if (last - origin) % step == 0 and not any(boxes[at].meets(boxes[at + step], _APART) for at in kept[:-1]):
            return kept
    return (last,)

"""A visit: its stops as numbered discs in order, with what is known of each."""

from collections.abc import Sequence

from briefing.draw.itinerary_line import draw_line
from briefing.draw.itinerary_rail import draw_rail
from briefing.draw.itinerary_stops import without_common
from briefing.draw.look import Look
from briefing.draw.placing import Label, Row
from briefing.draw.scene import Scene, Sketch
from briefing.model.chart import ChartModel, Halt

_WIDE = 114.0  # from this width on, few stops stand side by side
_FEW = 6
_TWO_COLUMNS = 150.0  # from this width on, many stops stand in two columns
_BETWEEN = 10.0
_CUT = 2.5  # stops that two columns may be uneven by, so that no time or place is cut in two
_HEAD = 1.8  # from what all have in common to the first stop
_FOOT = 0.4


def itinerary(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw the stops of a visit, side by side where there is room for their words, else one below the other.

    A time or a place that neighbours share is named once, and how far it reaches is drawn; what is not known of a
    stop is not there, and nothing of a neighbour's reaches it.
    """
    sketch = Sketch(width)
    halts, when, where = without_common(chart.halts)
    top = _head(sketch, when, where, look)
    if width >= _WIDE and 1 < len(halts) <= _FEW:
        foot = draw_line(sketch, halts, look, top)
        if foot is not None:
            sketch.height = foot + _FOOT
            return sketch.done()
    if width >= _TWO_COLUMNS and len(halts) > _FEW:
        half = _half(halts)
        middle = (width - _BETWEEN) / 2
        left = draw_rail(sketch, halts[:half], look, (0.0, middle), top)
        right = draw_rail(sketch, halts[half:], look, (middle + _BETWEEN, width), top)
        sketch.height = max(left, right) + _FOOT
    else:
        sketch.height = draw_rail(sketch, halts, look, (0.0, width), top) + _FOOT
    return sketch.done()


def _head(sketch: Sketch, when: str, where: str, look: Look) -> float:
    """Write what all stops have in common, and give where the first begins."""
    letters = look.letters
    top = letters.head - letters.ascent
    rows = [Row(text, look.accent, bold=True) for text in letters.wrapped(when, sketch.width, bold=True)]
    rows += [Row(text, look.grey) for text in letters.wrapped(where, sketch.width)]
    heading = Label(tuple(rows), letters)
    sketch.write(*heading.words(0.0, top))
    return top + heading.height + _HEAD if rows else top


def _half(halts: Sequence[Halt]) -> int:
    """Give how many stops stand in the first of two columns: about half, the rest with no time or place cut in two."""

    def cuts(count: int) -> int:
        before, after = halts[count - 1], halts[count]
        return bool(before.when and before.when == after.when) + bool(before.where and before.where == after.where)

    return min(range(1, len(halts)), key=lambda count: (abs(count - len(halts) / 2) + _CUT * cuts(count), -count))

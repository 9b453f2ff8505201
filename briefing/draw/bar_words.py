"""The words of columns: values and marks' own words on them, what the aim is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.draw.axes import Scale
from briefing.draw.look import ABOVE, Look
from briefing.draw.placing import Box, Label, Row, Taken, clamped, label
from briefing.draw.scene import Sketch
from briefing.model.chart import ChartModel, Goal, Mark

_TO_AIM = 1.4  # from the aim's column to the words beside it
_BESIDE = 0.8  # from words to those of the next column
_APART = 0.6  # from words of a mark to what stands beside them
_FEW_LINES = 3  # more than that, words of a mark are wrapped wider than their column
_WIDER = (1.6, 2.5, 4.0)  # steps that they may take then
_MOST = 0.6  # of the width


@dataclass(frozen=True)
class Number:
    """What may stand on a column, the narrowest wrapping first; none where there is nothing to say.

    `is_own`: these are words of the mark, which must be said somewhere. `of`: what the column and its words show.
    """

    order: int
    mark: Mark
    x: float
    half: float
    labels: tuple[Label, ...]
    is_own: bool
    of: str

    @property
    def height(self) -> float:
        return max((one.height for one in self.labels), default=0.0)


def numbers_of(
    chart: ChartModel,
    keyed: Sequence[int],
    axis: bool,
    xs: Sequence[float],
    step: float,
    half: float,
    look: Look,
    width: float,
) -> list[Number]:
    """Give what stands on each column: its own words, else its value; where it has none, that it has none.

    Those whose words are `keyed` have their value. Beside an `axis`, columns are one series, not each a thing apart.
    """
    series, numbers = chart.lines[0], []
    for order, (mark, x) in enumerate(zip(series.marks, xs, strict=True)):
        is_own = bool(mark.label) and order not in keyed
        if is_own:
            labels = _own_labels(mark, step, look, width)
        elif mark.value is None:
            labels = _gap_labels(dict(chart.phrases).get("no-figure", ""), step, look)
        else:
            room = max(step - _BESIDE, look.letters.widest_word(mark.words, bold=True))
            labels = (label(look.letters, mark.words, look.ink, room, bold=True),) if mark.words else ()
        of = series.name if axis else mark.when or series.name
        numbers.append(Number(order, mark, x, half, labels, is_own, of))
    return numbers


def _own_labels(mark: Mark, step: float, look: Look, width: float) -> tuple[Label, ...]:
    letters, bold = look.letters, mark.value is not None
    labels: list[Label] = []
    least = letters.widest_word(mark.label, bold)
    for room in (step - _BESIDE, *(step * part for part in _WIDER), width * _MOST):
        asked = min(max(room, least), width)
        words = label(letters, mark.label, look.ink if bold else look.grey, asked, bold)
        if not any(words.rows == other.rows for other in labels):
            labels.append(words)
    few = [one for one in labels if len(one.rows) <= _FEW_LINES]
    return tuple(few or labels[-1:])


def _gap_labels(words: str, step: float, look: Look) -> tuple[Label, ...]:
    room = step - _BESIDE
    if not words or look.letters.widest_word(words) > room:
        return ()
    return (label(look.letters, words, look.grey, room),)


def write_numbers(
    sketch: Sketch,
    numbers: Sequence[Number],
    scale: Scale,
    goal: Goal | None,
    aim: Box | None,
    taken: Taken,
    axis: bool,
) -> list[Number]:
    """Write what stands on the columns; beside an `axis`, of the values only the ends and the extremes.

    Give those that have no room. That there is no value is said only where there is room.
    """
    own = [one for one in numbers if one.is_own]
    values = [one for one in numbers if not one.is_own and one.labels and one.mark.value is not None]
    gaps = [one for one in numbers if not one.is_own and one.labels and one.mark.value is None]
    if axis:
        by_value = sorted(values, key=lambda one: one.mark.value or 0.0)
        values = list({one.order: one for one in (*values[-1:], *values[:1], *by_value[-1:], *by_value[:1])}.values())
    shared = aim is not None and goal is not None and any(one.mark.x == goal.x for one in numbers)
    closed = [*taken.boxes, *([aim] if aim and not shared else [])]
    if aim and goal and shared:  # over a column that is there, the aim is only a line at its height
        closed.append(Box(aim.left, scale(goal.value), aim.right, scale(goal.value)))
    # Without an axis every value must be said: words that are wider than their column keep clear of them all.
    kept = (
        []
        if axis
        else [spot[0].box(*spot[1:]) for one in values for spot in [_stands(one, scale, goal, sketch.width)[0]]]
    )
    lost = []
    for group, others in ((own, kept), (values, []), (gaps, [])):
        for one in group:
            for spot in _stands(one, scale, goal, sketch.width):
                box = spot[0].box(*spot[1:])
                apart = _APART if one.is_own else 0.0
                wider = Box(box.left - apart, box.top, box.right + apart, box.bottom)
                is_inside = box.inside(Box(0, 0, sketch.width, sketch.height))
                if is_inside and not any(wider.meets(other) for other in (*closed, *others)):
                    sketch.write(*spot[0].words(*spot[1:], of=one.of))
                    closed.append(box)
                    taken.boxes.append(box)
                    break
            else:
                if group is not gaps:
                    lost.append(one)
    return lost


def _stands(one: Number, scale: Scale, goal: Goal | None, width: float) -> list[tuple[Label, float, float, str]]:
    """Give the places on a column, best first: in its middle, and for a mark's own words from either edge of it."""
    return list(_each_stand(one, scale, goal, width))


def _each_stand(
    one: Number, scale: Scale, goal: Goal | None, width: float
) -> Iterator[tuple[Label, float, float, str]]:
    value = one.mark.value
    level = scale(value or 0.0)
    for words in one.labels:
        top = level + ABOVE if value is not None and value < 0 else level - ABOVE - words.height + words.letters.descent
        if goal and one.mark.x == goal.x and top - 0.4 < scale(goal.value) < top + words.height + 0.2:
            top = scale(goal.value) - ABOVE - words.height + words.letters.descent
        yield words, clamped(one.x, words.width, 0, width), top, "middle"
        if one.is_own:
            yield words, one.x - one.half, top, "start"
            yield words, one.x + one.half, top, "end"


def aim_words(goal: Goal, look: Look, room: float) -> Label:
    """Give what the aim is, and its value."""
    rows = [Row(text, look.contrast) for text in look.letters.wrapped(goal.label, room)]
    rows += [Row(text, look.contrast, bold=True) for text in look.letters.wrapped(goal.words, room, bold=True)]
    return Label(tuple(rows), look.letters)


def write_aim(
    sketch: Sketch, goal: Goal, title: Label | None, box: Box, level: float, look: Look, taken: Taken
) -> bool:
    """Write what the aim is beside or above its column, whose top is at `level`, or above everything as `title`.

    Say whether it has room.
    """
    letters = look.letters
    if title:
        late = (box.left + box.right) / 2 > sketch.width / 2
        x, anchor = (
            (max(box.right, title.width), "end") if late else (min(box.left, sketch.width - title.width), "start")
        )
        sketch.write(*title.words(x, letters.head - letters.ascent, anchor, of=goal.label))
        return True
    for lines in range(1, 6):
        room = max(letters.width(goal.label) / lines * 1.2 + 1, letters.widest_word(goal.label))
        words = aim_words(goal, look, room)
        beside = (box.left - _TO_AIM, level - letters.ascent + letters.capital, "end")
        above = (box.right, level - ABOVE - words.height + letters.descent, "end")
        for stand in (beside, above):
            if taken.frees(words.box(*stand), 0.9):
                sketch.write(*words.words(*stand, of=goal.label))
                return True
    return False

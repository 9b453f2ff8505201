"""A dot plot: one row for each party, with a dot for its value, or an open and a full one for then and now."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.draw.axes import Scale
from briefing.draw.dot_axis import dot_ticks, write_axis
from briefing.draw.dot_marks import (
    LARGEST,
    RADIUS,
    Pair,
    Times,
    dot,
    dots_of,
    gap_words,
    pairs_of,
    reaches,
    said,
    times_of,
    value_words,
)
from briefing.draw.key import Sample, key_rows, write_key
from briefing.draw.look import BASE, STEP, Look
from briefing.draw.placing import Label, label, spread
from briefing.draw.row_names import Name, Names, lines_of, names_of, top_around
from briefing.draw.scene import Disc, Scene, Shape, Sketch, line
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel

_PITCH = 5.6  # from row to row where words take one line
_TO_VALUE = 0.9  # from a dot to its value
_TO_ZERO = 0.8  # from the line at zero to a value that stands beyond it
_FAR = 4.0  # a value stands beyond zero where its dot is no farther from it
_VALUES = (0.7, 0.36, 0.26)  # of the plot that a value takes before it is wrapped: the first that leaves ...
_SCALE = 0.5  # ... so much of it for the scale
_LONGEST = 0.4  # of the plot for a number or a word, which is not broken
_LEAST = 0.28  # of the width that the scale has where names stand beside it
_TO_DOTS = 1.7  # from a name above to the middle of its dots, at least
_TO_NEXT = 2.2  # from a row to the name of the next one above it
_STRIP = 1.5  # from the dots up and down to the ends of the lines at round numbers, where names stand between
_BELOW_KEY = 1.8
_SEARCHED = 3  # rows above which the times may be named: farther down, readers have wondered too long


@dataclass(frozen=True)
class _Row:
    """One row: what it shows, where its dots lie, its words, and the middle of its height."""

    pair: Pair
    name: Label
    values: tuple[Label, ...]  # of the dots shown, left to right
    beyond: tuple[bool, ...]  # which of them stand beyond the line at zero
    xs: tuple[float, ...] = ()
    middle: float = 0.0
    name_top: float = 0.0
    foot: float = 0.0

    @property
    def up(self) -> float:
        """How far its values and dots reach above the middle, in millimetres."""
        return max([RADIUS, *(-top_around(value, 0.0) for value in self.values)])

    @property
    def down(self) -> float:
        return max([RADIUS, *(top_around(value, 0.0) + value.height for value in self.values)])


@dataclass(frozen=True)
class _Named:
    """The times, named above a row: the label and middle of each."""

    row: int
    words: tuple[Label, ...]
    xs: tuple[float, ...]

    @property
    def height(self) -> float:
        return max(one.height for one in self.words)


def dot_plot(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw a row for each party in the order given: an open dot for the earlier value, a full one for the later.

    Each value stands beside its dot, outward. The times are named once, above one of the first rows that
    shows both, or in a key above all. An estimate has a dashed ring. The axis begins at zero where values
    are near it. Raises `BriefingError` for a row of more than two values.
    """
    pairs = pairs_of(chart)
    times = times_of(pairs)
    some = any(pair.focus for pair in pairs)
    names = [Name(pair.name, look.accent if pair.focus else look.ink, pair.focus) for pair in pairs]
    ticks = dot_ticks([mark.value or 0.0 for pair in pairs for mark in pair.shown])
    set_names = names_of(names, look, width)
    rows, scale = _across(pairs, times, set_names, ticks, look, width)
    if scale.end - scale.start < _LEAST * width and not set_names.above:
        set_names = names_of(names, look, width, above=True)
        rows, scale = _across(pairs, times, set_names, ticks, look, width)
    if scale.end <= scale.start:
        raise BriefingError(f"the values of chart {chart.id!r} have no room beside their dots", "make it wider")
    named = _named(rows, times, look, set_names.left, width)
    sketch = Sketch(width)
    at = look.letters.head - look.letters.ascent
    if named is None:
        at = _write_key(sketch, times, some, look, at)
    rows = _down(rows, named, set_names.above, at, look)
    for row in rows:
        strong = row.pair.focus or not some
        sketch.add(*dots_of(row.pair, row.xs, row.middle, look.accent if strong else look.grey, strong, look))
        sketch.write(*row.name.words(0.0, row.name_top, of=row.pair.name))
        _write_values(sketch, row, scale, look)
    if named is not None:
        top = rows[named.row].middle - rows[named.row].up - named.height
        for x, words in zip(named.xs, named.words, strict=True):
            sketch.write(*words.words(x, top + named.height - words.height, "middle"))
    head = rows[0].middle - max(rows[0].up, _PITCH / 2)
    bands = [(max(0.0, head), rows[-1].foot)]
    if set_names.above:
        bands = [(row.middle - _STRIP, row.middle + _STRIP) for row in rows]
    write_axis(sketch, chart, ticks, scale, bands, rows[-1].foot, look)
    return sketch.done()


def _across(
    pairs: Sequence[Pair], times: Times, names: Names, ticks: Sequence[float], look: Look, width: float
) -> tuple[list[_Row], Scale]:
    """Give the rows with the places of their dots, and the scale: the widest at which all values have room.

    A value that would lie over the line at zero stands beyond it, so the scale may have to be found twice.
    """
    plot = width - names.left
    told = [" ".join(said(pair, mark, times)) for pair in pairs for mark in pair.shown]
    longest = max(look.letters.widest_word(words, bold=True) for words in told)
    if names.above:
        longest = min(longest, plot * _LONGEST)
    for share in _VALUES:
        rows, scale = _at_room(pairs, times, names, ticks, look, width, max(plot * share, longest))
        if scale.end - scale.start >= plot * _SCALE:
            break
    return rows, scale


def _at_room(
    pairs: Sequence[Pair], times: Times, names: Names, ticks: Sequence[float], look: Look, width: float, room: float
) -> tuple[list[_Row], Scale]:
    """Give rows and scale with the values wrapped to `room`."""
    rows = []
    for pair, name in zip(pairs, names.labels, strict=True):
        values = tuple(value_words(pair, mark, times, look, room) for mark in pair.shown)
        rows.append(_Row(pair, name, values, tuple(False for _ in values)))
    scale = Scale(ticks[0], ticks[-1], names.left, width)
    while True:
        scale = _fitted(rows, scale, names.left, width)
        rows = [replace(row, xs=tuple(scale(mark.value or 0.0) for mark in row.pair.shown)) for row in rows]
        found = [replace(row, beyond=_beyond(row, scale)) for row in rows]
        if found == rows:
            return rows, scale
        rows = found  # none that moved moves back, so there is an end


def _fitted(rows: Sequence[_Row], scale: Scale, left: float, right: float) -> Scale:
    """Give the scale between `left` and `right` at which every dot and value lies between them.

    Each dot at the part t of the scale asks that start + t (end - start) leaves room on either side; start
    rises and end falls, a number of times that is enough for all. Where there is no such scale, its end does not lie
    right of its start.
    """
    needs = [(0.0, 0.0, RADIUS), (1.0, RADIUS, 0.0)]
    part = Scale(scale.low, scale.high, 0.0, 1.0)
    for row in rows:
        for order, (mark, value) in enumerate(zip(row.pair.shown, row.values, strict=True)):
            away = _TO_ZERO if row.beyond[order] else LARGEST + _TO_VALUE
            words = value.width + away if value.rows else LARGEST
            at = part(0.0 if row.beyond[order] else mark.value or 0.0)
            needs.append((at, words, LARGEST) if _leftward(row, order) else (at, LARGEST, words))
    start, end = left + RADIUS, right - RADIUS
    for _ in range(80):
        for at, before, after in needs:
            if at < 1:
                start = max(start, (left + before - at * end) / (1 - at))
            if at > 0:
                end = min(end, (right - after - (1 - at) * start) / at)
    return Scale(scale.low, scale.high, start, end)


def _leftward(row: _Row, order: int) -> bool:
    """Say whether the value of a dot stands left of it: of two, the lower's does."""
    return order == 0 and len(row.values) == 2


def _stand(row: _Row, order: int, scale: Scale) -> tuple[float, str]:
    """Give where the value of a dot stands, outward of all dots, and how it is anchored."""
    sizes = reaches(row.xs, row.pair)
    if _leftward(row, order):
        edge = min(x - size for x, size in zip(row.xs, sizes, strict=True))
        return (scale(0.0) - _TO_ZERO if row.beyond[order] else edge - _TO_VALUE), "end"
    edge = max(x + size for x, size in zip(row.xs, sizes, strict=True))
    return (scale(0.0) + _TO_ZERO if row.beyond[order] else edge + _TO_VALUE), "start"


def _beyond(row: _Row, scale: Scale) -> tuple[bool, ...]:
    """Say which values would lie over the line at zero and stand near enough to move beyond it."""
    found = list(row.beyond)
    if not scale.low <= 0 <= scale.high:
        return row.beyond
    zero = scale(0.0)
    for order, (mark, value) in enumerate(zip(row.pair.shown, row.values, strict=True)):
        x, anchor = _stand(row, order, scale)
        box = value.box(x, 0.0, anchor)
        towards = (mark.value or 0.0) >= 0 if _leftward(row, order) else (mark.value or 0.0) <= 0
        over = box.left - 0.4 < zero < box.right + 0.4
        if towards and over and value.rows and abs(row.xs[order] - zero) <= _FAR:
            found[order] = True
    return tuple(found)


def _named(rows: Sequence[_Row], times: Times, look: Look, left: float, right: float) -> _Named | None:
    """Give the first of the first rows above which the times have room, each over its dot; None for none."""
    wanted = [when for when in (times.early, times.late) if when]
    for order, row in enumerate(rows[:_SEARCHED]):
        whens = [times.of(row.pair, mark) for mark in row.pair.shown]
        if sorted(whens) != sorted(wanted) or [mark.when for mark in row.pair.shown] != whens:
            continue
        if len(row.xs) == 2 and row.xs[1] - row.xs[0] < 2 * RADIUS:
            continue
        words = tuple(_time(mark.when, mark is row.pair.late, bool(times.early), look) for mark in row.pair.shown)
        xs = tuple(spread(row.xs, [one.width + 1.6 for one in words], left, right))
        boxes = [one.box(x, 0.0, "middle") for x, one in zip(xs, words, strict=True)]
        if all(box.left - 0.4 <= x <= box.right + 0.4 for box, x in zip(boxes, row.xs, strict=True)):
            return _Named(order, words, xs)
    return None


def _time(when: str, late: bool, both: bool, look: Look) -> Label:
    """Give the name of a time, the later of two in bold."""
    return label(look.letters, when, look.ink if late else look.grey, 99.0, bold=late and both)


def _write_key(sketch: Sketch, times: Times, some: bool, look: Look, top: float) -> float:
    """Write above all which dot is of which time; give where the rows begin. `some`: most rows are context."""
    both = bool(times.early and times.late)
    colour, weight = (look.grey, BASE) if some else (look.accent, STEP)

    def sample(early: bool) -> Sample:
        def drawn(left: float, right: float, middle: float) -> Sequence[Shape | Disc]:
            x = left + RADIUS if early else right - RADIUS
            ends = (x + RADIUS, right) if early else (left, x - RADIUS)
            joint = [line(((ends[0], middle), (ends[1], middle)), colour, weight)] if both else []
            return [*joint, *dot(x, middle, colour, look.paper, "", open_ring=early, estimate=False)]

        return drawn

    entries = [(when, look.ink, sample(early)) for when, early in ((times.early, True), (times.late, False)) if when]
    if not entries:
        return top
    write_key(sketch, entries, look.letters, top)
    return top + key_rows(entries, look.letters, 0.0, sketch.width) * look.letters.line + _BELOW_KEY


def _down(rows: Sequence[_Row], named: _Named | None, above: bool, top: float, look: Look) -> list[_Row]:
    """Give the rows one below the other from `top`, with room for the times above theirs."""
    placed: list[_Row] = []
    at = top
    for order, row in enumerate(rows):
        times = named.height if named and named.row == order else 0.0
        if above:
            begun = at + (row.name.height if row.name.rows else 0.0)
            middle = begun + max(row.up + times, _TO_DOTS)
            foot = middle + row.down
            placed.append(replace(row, middle=middle, name_top=at, foot=foot + 0.5))
            at = foot + _TO_NEXT
            continue
        extent = (lines_of(row.name, *row.values) - 1) * look.letters.line
        height = _PITCH + extent
        middle = at + max(height / 2, times + row.up + (0.6 if order else 0.0))
        if not order:
            # The first row begins with its words, not with the space between rows.
            middle = at + max(times + row.up, -top_around(row.name, 0.0), row.up)
        foot = middle + height / 2
        placed.append(replace(row, middle=middle, name_top=top_around(row.name, middle), foot=foot))
        at = foot
    return placed


def _write_values(sketch: Sketch, row: _Row, scale: Scale, look: Look) -> None:
    for order, value in enumerate(row.values):
        x, anchor = _stand(row, order, scale)
        sketch.write(*value.words(x, top_around(value, row.middle), anchor, of=row.pair.name))
    if not row.values:
        words = label(look.letters, " ".join(filter(None, map(gap_words, row.pair.gaps))), look.grey, 99.0)
        sketch.write(*words.words(scale.start + 1.0, top_around(words, row.middle), of=row.pair.name))

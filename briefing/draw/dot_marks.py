"""What a row of a dot plot shows: which of its dots is earlier, how dots look, what their values say."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.draw.look import BASE, STEP, Look
from briefing.draw.placing import Label, label, two_weights
from briefing.draw.scene import Disc, Shape, line
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel, Mark

RADIUS = 1.15  # of a dot, its ring included
_AROUND = 0.65  # by which a ring that would be hidden is larger
LARGEST = RADIUS + _AROUND
_RIM = 0.25  # of paper between dots that overlap
_CORE = 0.55  # radius of what fills the ring of an estimate
_RING = 1.2  # points
_DASHES = 8
_DASHED = 0.58  # of its share of the ring that a dash takes
_HIDDEN = 1.3  # dots nearer than so many radii hide one another


@dataclass(frozen=True)
class Pair:
    """One row: an earlier value, drawn open, a later one, drawn full, either or both; `gaps` have no value."""

    name: str
    focus: bool
    early: Mark | None
    late: Mark | None
    gaps: tuple[Mark, ...] = ()

    @property
    def shown(self) -> tuple[Mark, ...]:
        """Give the marks that have a value, the lower first; of equal ones the earlier."""
        marks = [mark for mark in (self.early, self.late) if mark is not None]
        return tuple(sorted(marks, key=_value))


@dataclass(frozen=True)
class Times:
    """The two times that are named once for all rows; "" where there is no such."""

    early: str
    late: str

    def of(self, pair: Pair, mark: Mark) -> str:
        return self.early if mark is pair.early else self.late


def pairs_of(chart: ChartModel) -> tuple[Pair, ...]:
    """Give the rows in order. Raises `BriefingError` for a row of more than two values.

    A row's only mark is earlier where other rows have their first mark at its time and none the second.
    """
    for row in chart.lines:
        if len(row.marks) > 2:
            raise BriefingError(
                f"chart {chart.id!r} has {len(row.marks)} values for {row.name!r}, where a row of dots has two",
                "keep the first and the last, or draw a time series",
            )
    twos = [sorted(row.marks, key=lambda mark: mark.x) for row in chart.lines if len(row.marks) == 2]
    firsts = {first.x for first, _ in twos} - {second.x for _, second in twos}
    pairs = []
    for row in chart.lines:
        marks = sorted(row.marks, key=lambda mark: mark.x)
        early = marks[0] if len(marks) == 2 or marks[0].x in firsts else None
        late = marks[-1] if marks[-1] is not early else None
        valued = [mark if mark and mark.value is not None else None for mark in (early, late)]
        gaps = tuple(mark for mark in marks if mark.value is None)
        pairs.append(Pair(row.name, row.focus, valued[0], valued[1], gaps))
    return tuple(pairs)


def times_of(pairs: Sequence[Pair]) -> Times:
    """Give the times that most rows share."""
    early = Counter(pair.early.when for pair in pairs if pair.early)
    late = Counter(pair.late.when for pair in pairs if pair.late)
    return Times(*(max(count, key=count.__getitem__) if count else "" for count in (early, late)))


def said(pair: Pair, mark: Mark, times: Times) -> tuple[str, str]:
    """Give the value of a dot and what follows it: its time where that is not the named one.

    Beside the last dot of a row stand also the words for a value that is missing.
    """
    tail = [f"({mark.when})"] if mark.when and mark.when != times.of(pair, mark) else []
    tail += [gap_words(gap) for gap in pair.gaps] if mark is pair.shown[-1] else []
    return mark.label or mark.words, " ".join(one for one in tail if one)


def value_words(pair: Pair, mark: Mark, times: Times, look: Look, room: float) -> Label:
    """Give the words beside a dot, the value in bold where it is the later one."""
    words, rest = said(pair, mark, times)
    if mark is pair.early:
        return label(look.letters, f"{words} {rest}".strip(), look.grey, room)
    if pair.focus or times.early:
        return two_weights(look.letters, words, rest, (look.ink, look.grey), room)
    return label(look.letters, f"{words} {rest}".strip(), look.ink, room)


def gap_words(gap: Mark) -> str:
    """Give what is said of a missing value, with its time; "" where nothing is."""
    words = gap.label or gap.words
    return f"{words} ({gap.when})" if words and gap.when else words


def reaches(xs: Sequence[float], pair: Pair) -> tuple[float, ...]:
    """Give the radius of each dot shown: a ring that the later dot would hide is larger."""
    hidden = len(xs) == 2 and xs[1] - xs[0] < _HIDDEN * RADIUS
    return tuple(LARGEST if hidden and mark is pair.early else RADIUS for mark in pair.shown)


def dots_of(pair: Pair, xs: Sequence[float], y: float, colour: str, strong: bool, look: Look) -> list[Shape | Disc]:
    """Give the dots of a row at `xs`, the later over the earlier, and the line between them, broad where `strong`."""
    shapes: list[Shape | Disc] = []
    sizes = reaches(xs, pair)
    if len(xs) == 2 and xs[1] - xs[0] > sum(sizes):
        shapes.append(
            line(((xs[0] + sizes[0], y), (xs[1] - sizes[1], y)), colour, STEP if strong else BASE, of=pair.name)
        )
    placed = sorted(zip(pair.shown, xs, sizes, strict=True), key=lambda one: one[0] is pair.late)
    for mark, x, size in placed:
        late = mark is pair.late
        if late and len(xs) == 2 and xs[1] - xs[0] < 2 * RADIUS + _RIM:
            shapes.append(Disc(x, y, RADIUS + _RIM, look.paper, of=pair.name))
        shapes += dot(x, y, colour, look.paper, pair.name, open_ring=not late, estimate=mark.estimate, radius=size)
    return shapes


def dot(
    x: float, y: float, colour: str, paper: str, of: str, open_ring: bool, estimate: bool, radius: float = RADIUS
) -> list[Shape | Disc]:
    """Give a dot: open where earlier, full where later; of an estimate the ring is dashed, with a core where later."""
    middle = radius - _RING * 25.4 / 72 / 2
    if estimate:
        core = [] if open_ring else [Disc(x, y, _CORE, colour, of=of)]
        return [Disc(x, y, radius, paper, of=of), _dashed_ring(x, y, middle, colour, of), *core]
    if open_ring:
        return [Disc(x, y, middle, paper, colour, _RING, of=of)]
    return [Disc(x, y, radius, colour, of=of)]


def _dashed_ring(x: float, y: float, radius: float, colour: str, of: str) -> Shape:
    turn = 2 * math.pi / _DASHES
    arcs = [
        tuple(
            (x + radius * math.cos(angle), y + radius * math.sin(angle))
            for angle in (turn * (order + _DASHED * (part / 4 - 0.5)) for part in range(5))
        )
        for order in range(_DASHES)
    ]
    return Shape(tuple(arcs), stroke=colour, weight=_RING * 0.8, of=of)


def _value(mark: Mark) -> float:
    return mark.value or 0.0

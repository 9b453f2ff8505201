"""Labels above and below a bar of parts: each at its own part, in order, with leaders where a part is too narrow."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.draw.letters import Letters
from briefing.draw.look import HAIR, Look
from briefing.draw.placing import Label, Row, clamped, label, spread, two_weights
from briefing.draw.scene import Sketch, line

_BETWEEN = 2.0  # from label to label
_DIRECT = 1.0  # from a part to the label that has no leader
_LEADER = 2.2  # height of an upright leader
_SLANT = 0.2  # what a leader is higher for each millimetre that it goes aside
_HIGHEST = 6.0
_FROM_BAR = 0.3
_TO_WORDS = 0.5
_MOST_LINES = 5
# What a reader pays for: a leader, one to a part that has the room, lines (squared), a second side, a millimetre
# aside.
_COST_LEADER, _COST_AWAY, _COST_LINE, _COST_SIDE, _COST_ASIDE = 1.0, 2.5, 0.35, 1.5, 0.1
_SLACK = 1e-6


@dataclass(frozen=True)
class Named:
    """A part to label: from where to where it lies, its value and its name. `strong`: the name is bold too."""

    of: str
    left: float
    right: float
    value: str
    name: str
    colour: str
    strong: bool = False

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    def label(self, letters: Letters, room: float) -> Label:
        """Give the value, and the name below it, wrapped to `room`."""
        rows = [Row(text, self.colour, bold=True) for text in letters.wrapped(self.value, room, bold=True)]
        rows += [Row(text, self.colour, self.strong) for text in letters.wrapped(self.name, room, self.strong)]
        return Label(tuple(rows), letters)

    def in_line(self, letters: Letters, room: float) -> Label:
        """Give value and name in one line, where they fit."""
        if self.strong or not (self.value and self.name):
            words = " ".join(text for text in (self.value, self.name) if text)
            return label(letters, words, self.colour, room, self.strong or bool(self.value))
        return two_weights(letters, self.value, self.name, (self.colour, self.colour), room)

    def least(self, letters: Letters) -> float:
        """Give the room below which a word would be broken."""
        return max(letters.widest_word(self.value, True), letters.widest_word(self.name, self.strong))


@dataclass(frozen=True)
class _Placed:
    named: Named
    text: Label
    left: float
    led: bool

    @property
    def middle(self) -> float:
        return self.left + self.text.width / 2

    @property
    def anchor(self) -> str:
        """Give the side at which the lines of a label are even: the one where its part lies."""
        aside = (self.named.middle - self.middle) / max(self.text.width, 0.1)
        if not self.led or aside < -0.2:
            return "start"
        return "end" if aside > 0.2 else "middle"

    @property
    def end(self) -> float:
        """Give where a leader meets the label: as straight above its part as the label is wide."""
        inset = min(1.0, self.text.width / 2)
        return max(self.left + inset, min(self.left + self.text.width - inset, self.named.middle))


@dataclass(frozen=True)
class Side:
    """The labels of one side of a bar, in order from left to right."""

    placed: tuple[_Placed, ...] = ()

    @property
    def leader(self) -> float:
        """Give the room between bar and labels."""
        led = [abs(one.end - one.named.middle) for one in self.placed if one.led]
        return min(_HIGHEST, _LEADER + _SLANT * max(led)) if led else _DIRECT

    @property
    def height(self) -> float:
        """Give the room that the labels take beside the bar, in millimetres; 0 for none."""
        return self.leader + max(one.text.height for one in self.placed) if self.placed else 0.0

    @property
    def cost(self) -> float:
        led = [one for one in self.placed if one.led]
        lines = max((len(one.text.rows) for one in self.placed), default=0)
        aside = sum(abs(one.end - one.named.middle) for one in led)
        away = sum(one.text.width <= one.named.right - one.named.left for one in led)
        return _COST_LEADER * len(led) + _COST_AWAY * away + _COST_LINE * lines**2 + _COST_ASIDE * aside

    def write(self, sketch: Sketch, edge: float, look: Look, above: bool) -> None:
        """Write the labels and draw their leaders from the bar's `edge`, upwards or downwards."""
        way = -1 if above else 1
        for one in self.placed:
            far = edge + way * self.leader
            if one.led:
                near, stop = edge + way * _FROM_BAR, far - way * _TO_WORDS
                sketch.add(line(((one.named.middle, near), (one.end, stop)), look.grey, HAIR))
            x = one.left + {"start": 0.0, "middle": 0.5, "end": 1.0}[one.anchor] * one.text.width
            top = far - one.text.height if above else far
            sketch.write(*one.text.words(x, top, one.anchor, one.named.of))


def one_side(
    names: Sequence[Named],
    letters: Letters,
    edges: tuple[float, float],
    apart: float = _BETWEEN,
    centred: bool = False,
) -> Side | None:
    """Give the labels in one row between two edges, wrapped where it takes that; None where they do not fit.

    `centred`: a label in the room of its part stands in the middle of it, and not at its left end.
    """
    options = [_options(named, letters, edges[1] - edges[0]) for named in names]
    return _row(names, options, edges, apart, centred)


def both_sides(names: Sequence[Named], letters: Letters, edges: tuple[float, float]) -> tuple[Side, Side] | None:
    """Give the labels above and below a bar, so that a reader pays least; None where they do not fit."""
    options = [_options(named, letters, edges[1] - edges[0]) for named in names]
    best: tuple[float, tuple[Side, Side]] | None = None
    for below in itertools.product((False, True), repeat=len(names)):
        sides = []
        for side in (False, True):
            here = [index for index, is_below in enumerate(below) if is_below == side]
            row = _row([names[index] for index in here], [options[index] for index in here], edges)
            if row is not None:
                sides.append(row)
        if len(sides) < 2:
            continue
        upper, lower = sides
        # Labels that change sides from part to part are read in no order.
        turns = sum(a != b for a, b in itertools.pairwise(below))
        cost = upper.cost + lower.cost + _COST_SIDE * bool(lower.placed) + turns
        if best is None or cost < best[0] - 1e-9:
            best = (cost, (upper, lower))
    return best[1] if best else None


def _row(
    names: Sequence[Named],
    options: Sequence[list[Label]],
    edges: tuple[float, float],
    apart: float = _BETWEEN,
    centred: bool = False,
) -> Side | None:
    """Give labels in one row at the least cost: those of narrow parts in a line, two, three ... from the first."""
    sides = []
    for least in range(_MOST_LINES):
        texts = _fitted(names, options, edges[1] - edges[0] + apart, apart, least)
        if texts is not None:
            sides.append(Side(tuple(_spread(names, texts, edges, apart, centred))))
    return min(sides, key=lambda side: side.cost, default=None)


def _fitted(
    names: Sequence[Named], options: Sequence[list[Label]], room: float, apart: float, least: int
) -> list[Label] | None:
    """Give labels in as few lines as their parts have room for, and more of the widest until all fit into `room`."""
    chosen = []
    for named, ways in zip(names, options, strict=True):
        home = named.right - named.left + _SLACK
        narrow = min(least, len(ways) - 1)
        chosen.append(next((order for order, way in enumerate(ways) if way.width <= home), narrow))
    while True:
        texts = [ways[order] for ways, order in zip(options, chosen, strict=True)]
        if sum(text.width + apart for text in texts) <= room + _SLACK:
            return texts
        more = [index for index, ways in enumerate(options) if chosen[index] + 1 < len(ways)]
        if not more:
            return None
        chosen[max(more, key=lambda index: texts[index].width)] += 1


def _spread(
    names: Sequence[Named], texts: Sequence[Label], edges: tuple[float, float], apart: float, centred: bool
) -> list[_Placed]:
    """Give labels where they stand: in the room of their part where they can, all others pushed apart between those."""
    widths = [text.width + apart for text in texts]
    low, high = edges[0], edges[1] + apart
    latest = [high - sum(widths[index:]) for index in range(len(widths))]
    lefts: dict[int, float] = {}
    at_home: set[int] = set()
    waiting: list[int] = []

    def place(end: float) -> None:
        """Push apart those that wait, between the last at home and the next, at `end`."""
        wanted = [names[index].middle + apart / 2 for index in waiting]
        middles = spread(wanted, [widths[index] for index in waiting], low, end)
        lefts.update({index: at - widths[index] / 2 for index, at in zip(waiting, middles, strict=True)})
        waiting.clear()

    for index, (named, text) in enumerate(zip(names, texts, strict=True)):
        first = max(named.left, low + sum(widths[other] for other in waiting))
        last = min(named.right - text.width, latest[index])
        if first > last + _SLACK:
            waiting.append(index)
            continue
        left = clamped(named.middle, text.width, first, last + text.width) - text.width / 2 if centred else first
        place(left)
        lefts[index], low = left, left + widths[index]
        at_home.add(index)
    place(high)
    return [
        _Placed(named, text, lefts[index], index not in at_home)
        for index, (named, text) in enumerate(zip(names, texts, strict=True))
    ]


def _options(named: Named, letters: Letters, room: float) -> list[Label]:
    """Give a label in a line, two, three ... as narrow as each allows; no word is broken that `room` holds."""
    least = min(room, named.least(letters))
    options: list[Label] = []
    for count in range(1, _MOST_LINES + 1):
        low, high = least, room
        if len(named.label(letters, high).rows) > count:
            continue
        for _ in range(8):
            middle = (low + high) / 2
            if len(named.label(letters, middle).rows) > count:
                low = middle
            else:
                high = middle
        found = named.label(letters, high)
        if not options or found.width < options[-1].width - 0.5:
            options.append(found)
    return options or [named.label(letters, room)]

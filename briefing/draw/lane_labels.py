"""Which words of a lane hang where: left or right of their leader, in how many lines, in which row below the lane.

A search keeps the best ways so far from event to event (a beam), then mends single labels. Rows are
not searched: once sides and lines are chosen, each label takes the first row from the lane down that
is free, those first whose leader would otherwise pass through another label.
"""

from bisect import insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

TO_WORDS = 0.8  # from a leader to the words beside it
_BETWEEN = 2.0  # from label to label in a row
_LEADER_ROOM = 0.5  # from a leader to a label that it passes

_WORK = 500  # ways tried for all events of a lane together; a crowd gets fewer each
_MOST, _LEAST = 32, 10
_WIDER = 8  # times as many, where all of them came to an end

# What is paid for, in the coin of "one row lower".
_DEPTH = 8.0  # the lane is a row higher
_LINE = 1.2
_HANGS_LEFT = 0.4
_LOST = {1: 60.0, 2: 3e3}  # no number of the less important is worth one of the more important
_TOO_DEEP = 1e5


@dataclass(frozen=True)
class Wanted:
    """An event: where its leader is, its importance, and the widths and line counts that its words may take."""

    x: float
    importance: int
    variants: tuple[tuple[float, int], ...]


@dataclass(frozen=True)
class Hung:
    """Where words hang: from `row` on, from `left` to `right`; `anchor` is the side that touches the leader."""

    variant: int
    anchor: str
    left: float
    right: float
    row: int
    lines: int

    @property
    def end(self) -> int:
        """Give the first row below the words."""
        return self.row + self.lines


@dataclass(frozen=True)
class _Way:
    """One way to hang one event's words, before rows are known."""

    event: int
    variant: int
    anchor: str
    x: float
    left: float
    right: float
    lines: int
    cost: float

    def spans(self, x: float) -> bool:
        return self.left - _LEADER_ROOM < x < self.right + _LEADER_ROOM

    def meets(self, other: "_Way") -> bool:
        return self.left < other.right + _BETWEEN and other.left < self.right + _BETWEEN


@dataclass(frozen=True)
class _Table:
    """All ways of all events of a lane, and which of them bear on one another, as sets of bits."""

    ways: tuple[_Way, ...]

    @cached_property
    def before(self) -> tuple[int, ...]:
        """Give for each way those whose leaders it spans: they must hang higher."""
        return tuple(
            sum(1 << order for order, other in enumerate(self.ways) if other.event != way.event and way.spans(other.x))
            for way in self.ways
        )

    @cached_property
    def beside(self) -> tuple[int, ...]:
        """Give for each way those that cannot be in its rows."""
        return tuple(
            sum(1 << order for order, other in enumerate(self.ways) if other.event != way.event and way.meets(other))
            for way in self.ways
        )

    def rows(self, chosen: Sequence[int]) -> dict[int, int] | None:
        """Give the row of each chosen way; None where two would cross each other's leader."""
        waiting = 0
        for way in chosen:
            waiting |= 1 << way
        rows: dict[int, int] = {}
        left = sorted(chosen, key=lambda way: (self.ways[way].lines, way))
        while left:
            ready = [way for way in left if not self.before[way] & waiting]
            if not ready:
                return None
            for way in ready:
                rows[way] = self._row(way, rows)
                waiting &= ~(1 << way)
            left = [way for way in left if waiting >> way & 1]
        return rows

    def _row(self, way: int, rows: dict[int, int]) -> int:
        """Give the first row in which a way has room among those that hang, below those it must be below."""
        before, beside = self.before[way], self.beside[way]
        first, closed = 0, 0
        for other, row in rows.items():
            lines = self.ways[other].lines
            if before >> other & 1 and row + lines > first:
                first = row + lines
            if beside >> other & 1:
                closed |= (1 << lines) - 1 << row
        own = (1 << self.ways[way].lines) - 1
        while closed >> first & own:
            first += 1
        return first


_Prices = Sequence[tuple[int | None, float]]  # the ways of one event, None for no words, with what each costs


@dataclass(frozen=True)
class _State:
    cost: float  # of the ways themselves, and of the words given up
    chosen: tuple[int | None, ...]


def hang(events: Sequence[Wanted], width: float, rows: int) -> tuple[Hung | None, ...] | None:
    """Give where the words of each event (ascending by place) hang, None for one that stays without.

    Where not all have room in `rows` rows, words are given up by importance, never those of
    importance 3: for these the lane becomes as deep as it must. None for all where there is no way.
    """
    table = _Table(tuple(way for order, event in enumerate(events) for way in _ways(order, event, width)))
    needed = _hung(table, events, [event.importance == 3 for event in events], rows)
    if needed is None:
        return None
    deep = max([rows, *(one.end for one in needed if one)])
    every = _hung(table, events, [True] * len(events), deep)
    return needed if every is None else every


def _ways(order: int, event: Wanted, width: float) -> Iterator[_Way]:
    for variant, (size, lines) in enumerate(event.variants):
        cost = (lines - 1) * _LINE + max(0, lines - 2) * _LINE
        right = event.x + TO_WORDS
        if right + size <= width:
            yield _Way(order, variant, "start", event.x, right, right + size, lines, cost)
        left = event.x - TO_WORDS
        if left - size >= 0:
            yield _Way(order, variant, "end", event.x, left - size, left, lines, cost + _HANGS_LEFT)


def _hung(table: _Table, events: Sequence[Wanted], worded: Sequence[bool], rows: int) -> tuple[Hung | None, ...] | None:
    """Search among the events that are `worded`."""
    of_event: list[list[int]] = [[] for _ in events]
    for order, way in enumerate(table.ways):
        of_event[way.event].append(order)
    prices = []
    for event, wanted, ways in zip(events, worded, of_event, strict=True):
        choices = (*(ways if wanted else ()), *(() if wanted and event.importance == 3 else (None,)))
        prices.append([(way, _price(table, event, way, wanted)) for way in choices])
    beam = max(_LEAST, min(_MOST, _WORK // max(1, sum(worded))))
    state = _searched(table, prices, rows, beam) or _searched(table, prices, rows, beam * _WIDER)
    if state is None:
        return None
    best = _mended(table, events, worded, of_event, state, rows)
    found = table.rows([way for way in best.chosen if way is not None]) or {}
    return tuple(None if way is None else _placed(table.ways[way], found[way]) for way in best.chosen)


def _searched(table: _Table, prices: Sequence[_Prices], rows: int, beam: int) -> _State | None:
    """Go from event to event, after each keeping the cheapest states; None where all come to an end."""
    states = [(0.0, _State(0.0, ()))]
    for choices in prices:
        states = _after(table, states, choices, rows, beam)
    return states[0][1] if states else None


def _after(
    table: _Table,
    states: Sequence[tuple[float, _State]],
    prices: _Prices,
    rows: int,
    beam: int,
) -> list[tuple[float, _State]]:
    """Give the cheapest states that `states` become with one more event, which hangs in one of the ways priced."""
    # A label more hardly ever makes the others cheaper: what was paid before, and its price, are the least.
    least = sorted(
        (total + price, order, number)
        for order, (total, _) in enumerate(states)
        for number, (_, price) in enumerate(prices)
    )
    after: list[tuple[float, int, _State]] = []
    for bound, order, number in least:
        if len(after) >= beam and bound >= after[beam - 1][0]:
            break
        way, price = prices[number]
        state = states[order][1]
        new = _State(state.cost + price, (*state.chosen, way))
        total = _total(table, new, rows)
        if total is not None:
            insort(after, (total, len(after), new), key=lambda one: one[:2])
    return [(total, state) for total, _, state in after[:beam]]


def _price(table: _Table, event: Wanted, way: int | None, wanted: bool) -> float:
    if way is not None:
        return table.ways[way].cost
    return _LOST.get(event.importance, 0.0) if wanted else 0.0


def _total(table: _Table, state: _State, rows: int) -> float | None:
    """Give what a state costs with its rows; None where it cannot be."""
    found = table.rows([way for way in state.chosen if way is not None])
    if found is None:
        return None
    depth = max((row + table.ways[way].lines for way, row in found.items()), default=0)
    return state.cost + sum(found.values()) + depth * _DEPTH + max(0, depth - rows) * _TOO_DEEP


def _mended(
    table: _Table, events: Sequence[Wanted], worded: Sequence[bool], of_event: list[list[int]], state: _State, rows: int
) -> _State:
    """Change one label at a time as long as that makes it better: what the beam decided too early."""
    best = _total(table, state, rows)
    better = best is not None
    while better:
        better = False
        for order, event in enumerate(events):
            if not worded[order]:
                continue
            old = _price(table, event, state.chosen[order], True)
            for way in (*of_event[order], *(() if event.importance == 3 else (None,))):
                chosen = (*state.chosen[:order], way, *state.chosen[order + 1 :])
                new = _State(state.cost - old + _price(table, event, way, True), chosen)
                total = _total(table, new, rows)
                if total is not None and best is not None and total < best - 1e-6:
                    state, best, better, old = new, total, True, _price(table, event, way, True)
    return state


def _placed(way: _Way, row: int) -> Hung:
    return Hung(way.variant, way.anchor, way.left, way.right, row, way.lines)

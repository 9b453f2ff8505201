"""Which side, which row and which width each label of a strip takes, so that no two meet.

A beam search from left to right: after each event the cheapest ways so far are kept. An exhaustive
search of twelve events would try some 10^15; the beam finds what a designer finds, in milliseconds.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_BEAM = 40
_BETWEEN = 2.0  # from label to label in a row
_STEM_ROOM = 0.9  # from a stem to a label it passes
TIERS = 3

# What is paid for, in the coin of "one label on the same side as the one before".
_SAME_SIDE = 0.8
_TIER = 5.0
_FOUR_ROWS = 0.8
_MORE_ROWS = 2.0
_HANGS_EARLY = 1.2
_STANDS_LATE = 0.8
_MOVED = 2.5
_THROUGH_NAME = 6.0
_OVER_YEAR = 1.0
_LATE = 0.62  # of the width: from here on, labels hang left of their stem


@dataclass(frozen=True)
class Variant:
    """One way to wrap a label."""

    width: float
    rows: int


@dataclass(frozen=True)
class Wanted:
    """An event: its place, its importance, and how its label may be wrapped."""

    x: float
    importance: int
    variants: tuple[Variant, ...]


@dataclass(frozen=True)
class Spot:
    """Where a label stands: above or below the axis, in which row from it, from `left` on; which variant."""

    above: bool
    tier: int
    left: float
    right: float
    anchor: str
    variant: int
    x: float


Offers = tuple[tuple[float, Spot], ...]


@dataclass(frozen=True)
class _State:
    cost: float
    spots: tuple[Spot | None, ...]


def search(
    events: Sequence[Wanted],
    width: float,
    names: Sequence[tuple[float, float]],
    years: Sequence[tuple[float, float]],
) -> tuple[Spot | None, ...] | None:
    """Give a spot for each event, None for one that stays without words; None where there is no way.

    `names`: stretches above the axis that stems had better not pass through; `years`: the same below.
    Words are given up in the order of importance, never those of importance 3; what was given up
    takes room that is left in the end.
    """
    offers = [_offers(event, width, names, years) for event in events]
    for least in (1, 2, 3):
        spots = _beam([one if event.importance >= least else None for event, one in zip(events, offers, strict=True)])
        if spots is not None:
            return _filled(list(spots), events, offers)
    return None


def _offers(
    event: Wanted, width: float, names: Sequence[tuple[float, float]], years: Sequence[tuple[float, float]]
) -> Offers:
    """Give every spot that an event might take, with its cost, were it alone."""
    offers = []
    for above, passed, price in ((True, names, _THROUGH_NAME), (False, years, _OVER_YEAR)):
        through = price * sum(left - 0.5 < event.x < right + 0.5 for left, right in passed)
        for order, variant in enumerate(event.variants):
            shape = max(0, variant.rows - 4) * _MORE_ROWS + (_FOUR_ROWS if variant.rows >= 4 else 0.0)
            for left, anchor, cost in _anchors(event.x, variant.width, width):
                for tier in range(TIERS):
                    spot = Spot(above, tier, left, left + variant.width, anchor, order, event.x)
                    offers.append((through + shape + variant.width / 100 + cost + tier * _TIER, spot))
    return tuple(offers)


def _beam(offers: Sequence[Offers | None]) -> tuple[Spot | None, ...] | None:
    """Go from left to right, after each event keeping the cheapest ways; None where all ways end."""
    states = [_State(0.0, ())]
    for event in offers:
        if event is None:
            states = [_State(state.cost, (*state.spots, None)) for state in states]
            continue
        after = [
            (state.cost + cost, order, spot)
            for order, state in enumerate(states)
            for cost, spot in _open(event, state.spots)
        ]
        after.sort(key=lambda one: (one[0], one[1]))
        states = [_State(cost, (*states[order].spots, spot)) for cost, order, spot in after[:_BEAM]]
        if not states:
            return None
    return states[0].spots


def _filled(spots: list[Spot | None], events: Sequence[Wanted], offers: Sequence[Offers]) -> tuple[Spot | None, ...]:
    """Give words back to events that lost them, the more important first, where they are free."""
    lost = [order for order, spot in enumerate(spots) if spot is None]
    for order in sorted(lost, key=lambda order: (-events[order].importance, order)):
        choices = list(_open(offers[order], tuple(spots)))
        if choices:
            spots[order] = min(choices, key=lambda choice: choice[0])[1]
    return tuple(spots)


def _open(offers: Offers, spots: tuple[Spot | None, ...]) -> Iterator[tuple[float, Spot]]:
    """Give those offers that the spots taken so far leave free."""
    placed = [spot for spot in spots if spot]
    before = placed[-1].above if placed else None
    sides = {above: [spot for spot in placed if spot.above is above] for above in (True, False)}
    for cost, spot in offers:
        if _free(spot, sides[spot.above]):
            yield cost + (_SAME_SIDE if spot.above is before else 0.0), spot


def _anchors(x: float, size: float, width: float) -> Iterator[tuple[float, str, float]]:
    late = x > _LATE * width
    if x + size <= width:
        yield x, "start", _STANDS_LATE if late else 0.0
    if x - size >= 0:
        yield x - size, "end", 0.0 if late else _HANGS_EARLY
    if size <= width:
        yield max(0.0, min(width - size, x - size / 2)), "start", _MOVED


def _free(spot: Spot, side: Sequence[Spot]) -> bool:
    """Say whether a label meets none in its row, no stem passes through it, and its stem through none."""
    for other in side:
        if other.tier == spot.tier:
            if spot.left < other.right + _BETWEEN and other.left < spot.right + _BETWEEN:
                return False
        elif other.tier < spot.tier:
            if other.left - _STEM_ROOM < spot.x < other.right + _STEM_ROOM:
                return False
        elif spot.left - _STEM_ROOM < other.x < spot.right + _STEM_ROOM:
            return False
    return True

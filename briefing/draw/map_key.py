"""Numbers in place of words that find no room on a map; the words stand in the numbered key below it."""

import math
from collections.abc import Iterable, Iterator, Mapping

from briefing.draw.look import BESIDE, Look
from briefing.draw.map_labels import Scenery, Stand, afar, beside
from briefing.draw.map_marks import LEADER, STOP, Mark, disc, number
from briefing.draw.numbered import numeral
from briefing.draw.placing import Box
from briefing.draw.scene import Disc, Point, Shape, line
from briefing.model.chart import Marker

_WAYS = 16  # round a place in which its disc may stand
_FAR = (0.7, 2.5, 4.5, 7.0, 10.0, 14.0, 19.0)  # millimetres between the edges of the place and of its disc


def numbers_of(keyed: Iterable[int], points: Mapping[int, Point], stops: Mapping[int, int]) -> dict[int, int]:
    """Give the number of each label in the key: a stop's own, for the others those that follow.

    They are counted along the map's longer way, as `points` say where each label belongs.
    """
    others = [label for label in keyed if label not in stops]
    xs, ys = [points[label][0] for label in others], [points[label][1] for label in others]
    axis = int(bool(others) and max(ys) - min(ys) > max(xs) - min(xs))
    others.sort(key=lambda label: (points[label][axis], points[label], label))
    first = max(stops.values(), default=0) + 1
    counted = {label: order for order, label in enumerate(others, start=first)}
    return {label: stops.get(label, counted.get(label, 0)) for label in keyed}


def numeral_stands(mark: Mark, marker: Marker, count: int, scenery: Scenery, look: Look) -> list[Stand]:
    """Give the ways to set a number beside a place or away from it."""
    text = numeral(count, look)
    stands = list(beside(text, mark.box, scenery, BESIDE - 0.6, of=marker.label))
    return [*stands, *afar(text, mark.box, scenery, look.ink, LEADER, of=marker.label)]


def stop_stands(mark: Mark, stop: Marker, scenery: Scenery, look: Look) -> list[Stand]:
    """Give the ways to set a stop's disc: on its place, or beside it where places crowd, with a leader."""
    if mark.is_disc:
        return [Stand(0.0, (), (), (number(stop, mark.at, look),))]
    return list(_discs(mark, stop, scenery, look))


def _discs(mark: Mark, stop: Marker, scenery: Scenery, look: Look) -> Iterator[Stand]:
    x, y = mark.at
    reach = mark.box.right - x
    for far in _FAR:
        for way in range(_WAYS):
            right, down = math.cos(2 * math.pi * way / _WAYS), math.sin(2 * math.pi * way / _WAYS)
            at = x + right * (reach + far + STOP), y + down * (reach + far + STOP)
            box = Box(at[0] - STOP, at[1] - STOP, at[0] + STOP, at[1] + STOP)
            first, last = reach + 0.5, reach + far - 0.3
            leader = (x + right * first, y + down * first), (x + right * last, y + down * last)
            leaders = (leader,) if far > 1 else ()
            if scenery.frees([box], leaders, [mark.box]):
                cost = 0.3 * far + 0.02 * way + sum(2.0 * scenery.crossed(one) for one in leaders)
                shapes: tuple[Shape | Disc, ...] = (
                    *(line(one, look.ink, LEADER) for one in leaders),
                    *disc(at, look, stop.label),
                )
                yield Stand(cost, (box,), leaders, (number(stop, at, look),), shapes)

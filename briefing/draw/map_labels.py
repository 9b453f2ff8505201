"""Which of many possible places each label of a map takes, so that none meets another and the whole reads best."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from briefing.draw.map_raster import WATER, Raster
from briefing.draw.placing import Box, Label, Taken
from briefing.draw.scene import Disc, Point, Shape, Word, line

_APART = 0.7  # millimetres between two labels, and between a label and a mark
_EDGE = 0.9  # from the edge of the map
_PASSES = 4
_LOOKED_AT = 60  # ways of a label that others may have to go for
_WORTH_IT = 0.3  # cost
_DOUBT = 4.0  # what it costs to stand as near to another mark as to one's own
_NEARER = 0.9  # millimetres by which one's own must be nearer
_STRANGE = 1.4  # millimetres from another mark within which a leader is needed, and hardly helps

Leader = tuple[Point, Point]


@dataclass(frozen=True)
class Stand:
    """One way to set a label: what it covers, what it costs, and what is painted."""

    cost: float
    boxes: tuple[Box, ...]
    leaders: tuple[Leader, ...]
    words: tuple[Word, ...]
    shapes: tuple[Shape | Disc, ...] = ()

    def meets(self, other: "Stand") -> bool:
        """Say whether the two cannot stand together."""
        mine, theirs = self._reach, other._reach
        if mine is None or theirs is None or not mine.meets(theirs, _APART):
            return False
        return (
            any(a.meets(b, _APART) for a in self.boxes for b in other.boxes)
            or any(box.crossed_by(*leader, 0.4) for box in self.boxes for leader in other.leaders)
            or any(box.crossed_by(*leader, 0.4) for box in other.boxes for leader in self.leaders)
            or any(crossing(a, b) for a in self.leaders for b in other.leaders)
        )

    @cached_property
    def _reach(self) -> Box | None:
        """The box round all of it: most stands are far from most others, which this tells at once."""
        ends = [end for leader in self.leaders for end in leader]
        across = [*(x for x, _ in ends), *(box.left for box in self.boxes), *(box.right for box in self.boxes)]
        down = [*(y for _, y in ends), *(box.top for box in self.boxes), *(box.bottom for box in self.boxes)]
        return Box(min(across), min(down), max(across), max(down)) if across else None


@dataclass(frozen=True)
class Scenery:
    """What lies on a map before its labels: the ground, the marks, the routes."""

    raster: Raster
    room: Box
    marks: tuple[Box, ...]
    routes: tuple[tuple[Point, ...], ...]
    contrast: float = 1.0  # how much the ground disturbs words: less where it has no lines

    def frees(self, boxes: Iterable[Box], leaders: Iterable[Leader] = (), own: Sequence[Box] = ()) -> bool:
        """Say whether boxes and leaders keep clear of marks, routes and the edge; leaders may cross routes.

        `own` are the marks that the label belongs to.
        """
        if not all(self._taken.frees(box, _APART) for box in boxes):
            return False
        others = [mark for mark in self.marks if mark not in own]
        return not any(mark.crossed_by(*leader, 0.3) for leader in leaders for mark in others)

    @cached_property
    def _taken(self) -> Taken:
        edge = Box(self.room.left + _EDGE, self.room.top + 0.5, self.room.right - _EDGE, self.room.bottom - 0.5)
        taken = Taken(edge, list(self.marks))
        for route in self.routes:
            taken.add_line(route)
        return taken

    def unrest(self, box: Box) -> float:
        """Give how badly a label reads on the ground under `box`: lines through it, half land and half water."""
        wet = self.raster.share(WATER, box)
        return self.contrast * (min(5.0, 0.4 * self.raster.lines(box)) + 3.0 * min(wet, 1 - wet))

    def doubt(self, box: Box, own: Box) -> float:
        """Give how easily a label is taken for that of another mark: one that lies as near to it as its own does."""
        near = _gap(box, own) + _NEARER
        return _DOUBT * any(_gap(box, mark) < near for mark in self.marks if mark != own)

    def crossed(self, leader: Leader) -> int:
        """Give how many routes a leader crosses."""
        return sum(crossing(leader, part) for route in self.routes for part in pairwise(route))


def _gap(one: Box, other: Box) -> float:
    """Give how far two boxes are apart."""
    across = max(one.left - other.right, other.left - one.right, 0.0)
    down = max(one.top - other.bottom, other.top - one.bottom, 0.0)
    return float((across**2 + down**2) ** 0.5)


def crossing(a: Leader, b: Leader) -> bool:
    """Say whether two lines cross: each has its ends on both sides of the other."""
    return _side(a, b[0]) * _side(a, b[1]) < 0 and _side(b, a[0]) * _side(b, a[1]) < 0


def _side(leader: Leader, point: Point) -> float:
    (x0, y0), (x1, y1) = leader
    return (x1 - x0) * (point[1] - y0) - (y1 - y0) * (point[0] - x0)


# Ways round a mark: to the right and the left, at four heights, above and below; with what they cost.
_WAYS = (
    (1, 0.0, 0.0),
    (1, -0.75, 0.35),
    (1, 0.75, 0.4),
    (-1, 0.0, 0.6),
    (-1, -0.75, 0.8),
    (-1, 0.75, 0.85),
    (0, -1.0, 0.7),
    (0, 1.0, 0.75),
)
_FAR = (3.5, 5.5, 8.0, 11.0, 15.0, 20.0)


def beside(label: Label, mark: Box, scenery: Scenery, gap: float, extra: float = 0.0, of: str = "") -> Iterator[Stand]:
    """Give ways to set a label close to a mark."""
    x, y = (mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2
    cap = (label.letters.ascent - label.letters.capital / 2 - label.height / 2) * (len(label.rows) == 1)
    for side, height, cost in _WAYS:
        if side:
            anchor = "start" if side > 0 else "end"
            at = mark.right + gap if side > 0 else mark.left - gap
            if height and len(label.rows) == 1:
                at -= side * 0.45 * gap
            top = y - label.height / 2 - cap + height * (label.letters.line * 0.75)
        else:
            anchor, at = "middle", x
            top = mark.top - 0.5 * gap - label.height if height < 0 else mark.bottom + 0.35 * gap
        box = label.box(at, top, anchor)
        if scenery.frees([box]):
            price = cost + extra + scenery.unrest(box) + scenery.doubt(box, mark)
            yield Stand(price, (box,), (), tuple(label.words(at, top, anchor, of)))


def afar(
    label: Label, mark: Box, scenery: Scenery, colour: str, weight: float, extra: float = 0.0, of: str = ""
) -> Iterator[Stand]:
    """Give ways to set a label away from its mark, at the end of a leader."""
    x, y = (mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2
    reach = (mark.right - mark.left) / 2 + 0.5
    for far in _FAR:
        for right, down in ((1, 0), (1, -0.6), (1, 0.6), (-1, 0), (-1, -0.6), (-1, 0.6), (0, -1), (0, 1)):
            length = (right**2 + down**2) ** 0.5
            end = x + right * far / length, y + down * far / length
            start = x + right * reach / length, y + down * reach / length
            anchor = ("middle", "start", "end")[right]
            at = end[0] + right * 0.8
            if right:
                top = end[1] - label.letters.ascent + label.letters.capital / 2
            else:
                top = end[1] - label.height - 0.3 if down < 0 else end[1] + 0.3
            box = label.box(at, top, anchor)
            leader = (start, end)
            if not scenery.frees([box], [leader], [mark]):
                continue
            cost = 2.0 + 0.22 * far + 2.0 * scenery.crossed(leader) + extra + scenery.unrest(box)
            cost += 1.5 * any(_gap(box, other) < _STRANGE for other in scenery.marks if other != mark)
            shapes = (line(leader, colour, weight),)
            yield Stand(cost, (box,), (leader,), tuple(label.words(at, top, anchor, of)), shapes)


def arranged(choices: Sequence[Sequence[Stand]]) -> tuple[list[Stand], list[int]]:
    """Give one way for each label so that none meets another and the sum of costs is low, and which found none.

    The first list is whole where the second is empty. Those that may be left out choose first, since else they
    always would be, then those with the fewest ways. One that finds no room moves another out of the way;
    then each looks again for something cheaper. No chance is involved.
    """
    ways = [sorted(stands, key=lambda stand: stand.cost) for stands in choices]
    chosen: dict[int, Stand] = {}

    def order(label: int) -> tuple[bool, int]:
        return all(stand.boxes for stand in ways[label]), len(ways[label])

    lost = []
    for label in sorted(range(len(ways)), key=order):
        if not (_takes(label, ways, chosen) or _displaces(label, ways, chosen)):
            lost.append(label)
    if lost:
        return list(chosen.values()), sorted(lost)
    for _ in range(_PASSES):
        before = dict(chosen)
        for label in range(len(ways)):
            _takes(label, ways, chosen)
            _improves(label, ways, chosen)
        if chosen == before:
            break
    return [chosen[label] for label in range(len(ways))], []


def _takes(label: int, ways: list[list[Stand]], chosen: dict[int, Stand]) -> bool:
    others = [stand for index, stand in chosen.items() if index != label]
    for stand in ways[label]:
        if not any(stand.meets(other) for other in others):
            chosen[label] = stand
            return True
    return False


def _improves(label: int, ways: list[list[Stand]], chosen: dict[int, Stand]) -> None:
    """Take a better way that others stand in, where what they lose by going elsewhere is less than it gains."""
    for stand in ways[label][:_LOOKED_AT]:
        gain = chosen[label].cost - stand.cost
        if gain < _WORTH_IT:
            return
        met = [index for index, other in chosen.items() if index != label and stand.meets(other)]
        if len(met) > 3:
            continue
        tried = {index: other for index, other in chosen.items() if index not in met} | {label: stand}
        if all(_takes(index, ways, tried) for index in met):
            lost = sum(tried[index].cost - chosen[index].cost for index in met)
            if gain - lost >= _WORTH_IT:
                chosen.update(tried)
                return


def _displaces(label: int, ways: list[list[Stand]], chosen: dict[int, Stand]) -> bool:
    for stand in ways[label]:
        met = [index for index, other in chosen.items() if stand.meets(other)]
        if len(met) > 2:
            continue
        tried = {index: other for index, other in chosen.items() if index not in met} | {label: stand}
        if all(_takes(index, ways, tried) for index in met):
            chosen.clear()
            chosen.update(tried)
            return True
    return False

"""Land, water and lines as a map shows them: put on paper, cut at its edge, freed of points too close to see."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.draw.map_frame import Frame
from briefing.draw.map_projection import Place
from briefing.draw.placing import Box
from briefing.draw.scene import Point
from briefing.model.chart import Country, Shapes

_SEEN = 0.12  # millimetres that a coast must stray to be seen
_CALM = 0.2  # borders, whose dashes would scratch
_SPECK = 0.12  # square millimetres of an island that is drawn
_CRUMB = 0.7  # millimetres of a line left between two words, at least

Ring = tuple[Point, ...]


@dataclass(frozen=True)
class Land:
    """A country as far as the frame shows it."""

    country: Country
    rings: tuple[Ring, ...]


@dataclass(frozen=True)
class Ground:
    """What a map is painted on, in millimetres."""

    lands: tuple[Land, ...]
    lakes: tuple[Ring, ...]
    borders: tuple[Ring, ...]
    coasts: tuple[Ring, ...]


def ground_of(shapes: Shapes, frame: Frame, seen: float = _SEEN) -> Ground:
    """Give what `frame` shows of `shapes`. Lines may stray by `seen` millimetres.

    A point that a border loses is lost by the countries on both sides of it too, so that they do not gape.
    """
    bounds = frame.bounds()
    known: dict[Place, Point] = {}
    lost: set[Place] = set()

    def placed(places: Sequence[Place]) -> list[Point]:
        for place in places:
            if place not in known:
                known[place] = frame.point(place)
        return [known[place] for place in places]

    def drawn(lines: Iterable[Sequence[Place]], seen: float, closed: bool = False) -> Iterator[Ring]:
        for line in lines:
            if not _reaches(line, bounds):
                continue
            if line[0] == line[-1] and area_of(placed(line)) < _SPECK:
                continue
            places = (*line, *line[:1]) if closed else line
            points = placed(places)
            kept = thinned(points, seen)
            lost.update(place for place, keep in zip(places, kept, strict=True) if not keep)
            yield from cut_line([point for point, keep in zip(points, kept, strict=True) if keep], frame.room)

    borders = tuple(drawn(shapes.borders, max(seen, _CALM)))
    coasts = (*drawn(shapes.coasts, seen), *drawn(shapes.lakes, seen, closed=True))

    def filled(rings: Iterable[Sequence[Place]]) -> tuple[Ring, ...]:
        whole = (placed([place for place in ring if place not in lost]) for ring in rings if _reaches(ring, bounds))
        return tuple(
            cut
            for cut in (cut_ring(ring, frame.room) for ring in whole if area_of(ring) >= _SPECK)
            if len(cut) > 2 and area_of(cut) > 0
        )

    lands = [Land(country, filled(country.rings)) for country in shapes.countries]
    return Ground(tuple(land for land in lands if land.rings), filled(shapes.lakes), borders, coasts)


def _reaches(places: Sequence[Place], bounds: tuple[float, float, float, float]) -> bool:
    """Say whether the box round `places` meets the box `bounds`."""
    west, south, east, north = bounds
    return (
        min(lon for lon, _ in places) <= east
        and max(lon for lon, _ in places) >= west
        and min(lat for _, lat in places) <= north
        and max(lat for _, lat in places) >= south
    )


def area_of(ring: Sequence[Point]) -> float:
    """Give the area of a ring in square millimetres (the shoelace formula)."""
    around = zip(ring, (*ring[1:], *ring[:1]), strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in around)) / 2


def thinned(points: Sequence[Point], seen: float) -> list[bool]:
    """Say of each point whether it stays, so that none of the others is farther than `seen` from the line.

    Douglas and Peucker, 1973. Both ends stay.
    """
    kept = [False] * len(points)
    kept[0] = kept[-1] = True
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        (x0, y0), (x1, y1) = points[first], points[last]
        along, down = x1 - x0, y1 - y0
        length = along * along + down * down
        farthest, at = seen * seen, -1
        for index in range(first + 1, last):
            x, y = points[index][0] - x0, points[index][1] - y0
            part = max(0.0, min(1.0, (x * along + y * down) / length)) if length else 0.0
            strays = (x - part * along) ** 2 + (y - part * down) ** 2
            if strays > farthest:
                farthest, at = strays, index
        if at > 0:
            kept[at] = True
            spans += [(first, at), (at, last)]
    return kept


def cut_ring(ring: Sequence[Point], room: Box) -> Ring:
    """Give the part of a polygon inside `room` (Sutherland and Hodgman, 1974); edges along it may fall together."""
    for axis, edge, sign in ((0, room.left, 1), (0, room.right, -1), (1, room.top, 1), (1, room.bottom, -1)):
        kept: list[Point] = []
        for start, end in zip(ring, (*ring[1:], *ring[:1]), strict=True):
            into, out = (end[axis] - edge) * sign, (start[axis] - edge) * sign
            if (into >= 0) != (out >= 0):
                kept.append(_between(start, end, out / (out - into)))
            if into >= 0:
                kept.append(end)
        ring = kept
    return tuple(point for before, point in pairwise((*ring[-1:], *ring)) if point != before)


def cut_line(points: Sequence[Point], room: Box) -> Iterator[Ring]:
    """Give the parts of a line inside `room` (Liang and Barsky, 1984)."""
    part: list[Point] = []
    for start, end in pairwise(points):
        inside = _inside(start, end, room)
        if inside is None:
            continue
        first, last = inside
        if part and first > 0:
            yield tuple(part)
            part = []
        part = part or [_between(start, end, first)]
        part.append(_between(start, end, last))
        if last < 1:
            yield tuple(part)
            part = []
    if part:
        yield tuple(part)


def without(lines: Iterable[Ring], boxes: Sequence[Box]) -> tuple[Ring, ...]:
    """Give lines with what lies in `boxes` left out, as a mask under lettering does; crumbs between two go too."""
    parts: list[Ring] = []
    for line in lines:
        reach = Box(min(x for x, _ in line), min(y for _, y in line), max(x for x, _ in line), max(y for _, y in line))
        met = [box for box in boxes if box.meets(reach, 1e-6)]
        if not met:
            parts.append(line)
            continue
        cut = list(_outside(line, met))
        parts += [part for part in cut if math.dist(part[0], part[-1]) > _CRUMB or len(part) > 4]
    return tuple(parts)


def _outside(line: Ring, boxes: Sequence[Box]) -> Iterator[Ring]:
    part: list[Point] = []
    for start, end in pairwise(line):
        hidden = sorted(span for box in boxes if (span := _inside(start, end, box)) is not None)
        at = 0.0
        for first, last in (*hidden, (1.0, 1.0)):
            if first > at:
                part = part or [_between(start, end, at)]
                part.append(_between(start, end, first))
            if last > max(first, at) and part:
                yield tuple(part)
                part = []
            at = max(at, last)
    if len(part) > 1:
        yield tuple(part)


def _inside(start: Point, end: Point, room: Box) -> tuple[float, float] | None:
    """Give from which to which part of the way a line is inside; None where it never is."""
    first, last = 0.0, 1.0
    for at, to, low, high in ((start[0], end[0], room.left, room.right), (start[1], end[1], room.top, room.bottom)):
        if at == to:
            if not low <= at <= high:
                return None
            continue
        enter, leave = sorted(((low - at) / (to - at), (high - at) / (to - at)))
        first, last = max(first, enter), min(last, leave)
    return (first, last) if first < last else None


def _between(start: Point, end: Point, part: float) -> Point:
    if part in (0, 1):
        return end if part else start
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part


def nearest(point: Point, rings: Iterable[Ring]) -> float:
    """Give how far the nearest corner of any ring is."""
    return min((math.dist(point, corner) for ring in rings for corner in ring), default=math.inf)

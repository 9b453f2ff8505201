"""Lines on a map: pipelines, railways, journeys; beside one another where they share their way."""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from briefing.draw.look import Look
from briefing.draw.map_frame import Frame
from briefing.draw.map_labels import Scenery, Stand, crossing
from briefing.draw.numbered import numeral
from briefing.draw.placing import Label, label
from briefing.draw.scene import Point, Shape, line
from briefing.model.chart import Route

PIPELINE = 2.2  # points
RAIL = 2.2
VISIT = 1.3
_LADDER = (2.4, 2.4)
_STEPS = (4.2, 1.6)  # points: a journey is dashed, so that it is none of the built lines in grey either
_APART = 1.5  # millimetres between two routes on the same way
_SAME = 0.9  # millimetres within which two ways are the same
_MEETING = 3.0  # millimetres for which lines that only cross or meet run on one way
_TOGETHER = 0.6  # of a leg, from which on all of it is moved aside
_SHARPEST = 0.7  # of two legs' normals added: at sharper corners the point does not go farther out
_BOW = 0.1  # of its length that a leg of a journey bends to the right, so that there and back differ
_ARROW = (2.3, 0.9)  # millimetres: length and half width
_ARROW_FREE = 3.0  # millimetres from another leg

Line = tuple[Point, ...]


def lines_of(routes: Sequence[Route], frame: Frame) -> tuple[Line, ...]:
    """Give where routes run: later ones beside earlier ones, journeys in bows."""
    lines: list[Line] = []
    straight: list[Line] = []
    for route in routes:
        points = [frame.point(place) for place in route.points]
        steps = [points[0], *(point for before, point in pairwise(points) if math.dist(before, point) > 1e-6)]
        if route.style == "visit":
            lines.append(_bowed(steps))
        else:
            straight.append(_aside(steps, straight))
            lines.append(straight[-1])
    return tuple(lines)


def _aside(points: list[Point], others: Sequence[Line]) -> Line:
    """Move the legs that a route shares with others to the nearest free lane beside them.

    Of two lanes as near, the one where the lines cross less often.
    """
    shared = [_alongside((leg,), others) > _TOGETHER * math.dist(*leg) for leg in pairwise(points)]
    if not any(shared):
        return tuple(points)
    tried = []
    for lane in (-1, 1, -2, 2, -3, 3):
        moved = _moved(points, shared, lane * _APART)
        legs = list(pairwise(moved))
        along = _alongside([leg for leg, together in zip(legs, shared, strict=True) if together], others)
        over = round(max(0.0, along - _MEETING))
        crossings = sum(crossing(a, b) for a in legs for other in others for b in pairwise(other))
        tried.append((over, abs(lane), crossings, -lane, moved))
    return min(tried)[-1]


def _alongside(legs: Iterable[tuple[Point, Point]], others: Sequence[Line]) -> float:
    """Give how many millimetres of `legs` run on a way that others take."""
    length = 0.0
    for start, end in legs:
        steps = max(1, round(math.dist(start, end)))
        for step in range(steps):
            part = (step + 0.5) / steps
            at = start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part
            if any(_distance(at, leg) < _SAME for other in others for leg in pairwise(other)):
                length += math.dist(start, end) / steps
    return length


def _distance(at: Point, leg: tuple[Point, Point]) -> float:
    (x0, y0), (x1, y1) = leg
    along, down = x1 - x0, y1 - y0
    part = ((at[0] - x0) * along + (at[1] - y0) * down) / (along * along + down * down or 1.0)
    part = max(0.0, min(1.0, part))
    return math.dist(at, (x0 + part * along, y0 + part * down))


def _moved(points: Sequence[Point], shared: Sequence[bool], aside: float) -> Line:
    """Give the points with the shared legs moved square to their way, `aside` millimetres to the right."""
    normals = [_normal(*leg) if together else None for leg, together in zip(pairwise(points), shared, strict=True)]
    moved = []
    for (x, y), before, after in zip(points, [None, *normals], [*normals, None], strict=True):
        sides = [normal for normal in (before, after) if normal is not None]
        across, down = sum(n[0] for n in sides), sum(n[1] for n in sides)
        # At a corner of two moved legs the corner goes out so far that both stay as far from their way.
        size = (across * across + down * down) / max(1, len(sides))
        far = aside / max(size, _SHARPEST) if sides else 0.0
        moved.append((x + far * across, y + far * down))
    return tuple(moved)


def _normal(start: Point, end: Point) -> Point:
    length = math.dist(start, end) or 1.0
    return -(end[1] - start[1]) / length, (end[0] - start[0]) / length


def _bowed(points: Sequence[Point]) -> Line:
    """Give the legs of a journey, each bent a little to the right of the way (a quadratic Bézier curve)."""
    bent = [points[0]]
    for (x0, y0), (x1, y1) in pairwise(points):
        middle = (x0 + x1) / 2 - (y1 - y0) * _BOW * 2, (y0 + y1) / 2 + (x1 - x0) * _BOW * 2
        for step in range(1, 13):
            part = step / 12
            a, b, c = (1 - part) ** 2, 2 * part * (1 - part), part**2
            bent.append((a * x0 + b * middle[0] + c * x1, a * y0 + b * middle[1] + c * y1))
    return tuple(bent)


def shapes_of(routes: Sequence[Route], lines: Sequence[Line], look: Look) -> Iterator[Shape]:
    """Give what is painted of routes: a solid line, a ladder, or a thin dashed line with arrows."""
    for route, way in zip(routes, lines, strict=True):
        name = route.name
        if route.style == "rail":
            yield Shape((way,), stroke=look.ink, weight=RAIL, of=name, hatch=True)
            yield Shape((way,), stroke=look.paper, weight=RAIL - 1.0, dash=_LADDER, of=name, hatch=True)
        elif route.style == "visit":
            yield line(way, look.accent, VISIT, _STEPS, of=name)
            legs = list(_legs(way))
            for order, leg in enumerate(legs):
                yield _arrow(leg, legs[:order] + legs[order + 1 :], look.accent, name)
        else:
            yield line(way, look.accent, PIPELINE, of=name)


def _legs(way: Line) -> Iterator[Line]:
    """Give the legs of a bowed journey: twelve steps each."""
    for first in range(0, len(way) - 1, 12):
        yield way[first : first + 13]


def _arrow(leg: Line, others: Sequence[Line], colour: str, of: str) -> Shape:
    """Give an arrow about the middle of a leg, where it is clear of the other legs."""
    free = {
        step: min((math.dist(leg[step], point) for other in others for point in other), default=9.0)
        for step in (6, 7, 5, 8, 4)
    }
    half = next((step for step, far in free.items() if far > _ARROW_FREE), max(free, key=lambda step: free[step]))
    (x0, y0), (x, y), (x1, y1) = leg[half - 1], leg[half], leg[half + 1]
    length = math.dist((x0, y0), (x1, y1)) or 1.0
    along, down = (x1 - x0) / length, (y1 - y0) / length
    ahead, aside = _ARROW
    tip = x + along * ahead / 2, y + down * ahead / 2
    back = x - along * ahead / 2, y - down * ahead / 2
    corners = (back[0] - down * aside, back[1] + along * aside), (back[0] + down * aside, back[1] - along * aside)
    return Shape(((tip, *corners),), closed=True, fill=colour, of=of)


def colour_of(route: Route, look: Look) -> str:
    return look.ink if route.style == "rail" else look.accent


def stands_of(route: Route, way: Line, scenery: Scenery, look: Look, widest: float, number: int = 0) -> list[Stand]:
    """Give ways to write a route's name, or its `number` in a key, beside it or at the end of a leader."""
    stands: list[Stand] = []
    colour = colour_of(route, look)
    if number:
        for point, slope, off in _along(way):
            stands += _near_stands(numeral(number, look, colour), point, slope, scenery, look, 2.0 * off, route.name)
        return stands
    length = look.letters.width(route.name, bold=True)
    rooms = [widest] if length <= widest and len(route.name) < 12 else [widest, length * 0.6, length * 0.45]
    seen: set[tuple[str, ...]] = set()
    for room in rooms:
        name = label(look.letters, route.name, colour, max(room, look.letters.widest_word(route.name, bold=True)), True)
        rows = tuple(row.text for row in name.rows)
        if rows in seen:
            continue
        seen.add(rows)
        for point, slope, off in _along(way):
            stands += _near_stands(name, point, slope, scenery, look, 0.8 * (len(rows) - 1) + 2.0 * off, route.name)
    return stands


def _along(way: Line) -> Iterable[tuple[Point, tuple[float, float], float]]:
    """Give points every few millimetres of the way, each with the direction there and how far it is from half way.

    The last is a part of the whole, from 0 to 0.5.
    """
    whole, gone = sum(math.dist(start, end) for start, end in pairwise(way)) or 1.0, 0.0
    for start, end in pairwise(way):
        length = math.dist(start, end)
        count = max(1, round(length / 4.0))
        for step in range(count):
            part = (step + 0.5) / count
            at = start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part
            slope = (end[0] - start[0]) / (length or 1.0), (end[1] - start[1]) / (length or 1.0)
            yield at, slope, abs((gone + part * length) / whole - 0.5)
        gone += length


def _near_stands(
    name: Label, point: Point, slope: tuple[float, float], scenery: Scenery, look: Look, extra: float, of: str
) -> Iterator[Stand]:
    """Give the free ways square to the route on both its sides, with a leader where they are far."""
    for side in (-1, 1):
        right, down = slope[1] * side, -slope[0] * side
        clear = abs(right) * name.width / 2 + abs(down) * name.height / 2
        for far in (1.2, 2.4, 4.0, 6.0, 9.0, 13.0, 18.0):
            middle = point[0] + right * (far + clear), point[1] + down * (far + clear)
            box = name.box(middle[0], middle[1] - name.height / 2, "middle")
            leader = (
                (point[0] + right * 0.6, point[1] + down * 0.6),
                (max(box.left, min(box.right, point[0])), max(box.top, min(box.bottom, point[1]))),
            )
            leaders = (leader,) if math.dist(*leader) > 3.0 else ()
            if not scenery.frees([box], leaders):
                continue
            cost = 0.3 * far + 0.2 * (side < 0) + extra + scenery.unrest(box)
            cost += sum(1.5 + 2.0 * scenery.crossed(one) for one in leaders)
            shapes = tuple(line(one, look.ink, 0.45) for one in leaders)
            yield Stand(cost, (box,), leaders, tuple(name.words(middle[0], box.top, "middle", of)), shapes)

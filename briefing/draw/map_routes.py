"""Lines on a map: pipelines, railways, journeys; beside one another where they share their way."""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from briefing.draw.look import Look
from briefing.draw.map_frame import Frame
from briefing.draw.map_labels import Scenery, Stand, crossing
from briefing.draw.placing import Label, label
from briefing.draw.scene import Point, Shape, line
from briefing.model.chart import Route

PIPELINE = 2.2  # points
RAIL = 2.2
VISIT = 1.2
_LADDER = (2.4, 2.4)
_APART = 1.35  # millimetres between two routes on the same way
_SAME = 0.6  # millimetres within which two points are the same
_BOW = 0.1  # of its length that a leg of a journey bends to the right, so that there and back differ
_ARROW = (1.9, 0.75)  # millimetres: length and half width

Line = tuple[Point, ...]


def lines_of(routes: Sequence[Route], frame: Frame) -> tuple[Line, ...]:
    """Give where routes run: later ones beside earlier ones, journeys in bows."""
    lines: list[Line] = []
    for route in routes:
        points = [frame.point(place) for place in route.points]
        steps = [points[0], *(point for before, point in pairwise(points) if math.dist(before, point) > 1e-6)]
        if route.style == "visit":
            lines.append(_bowed(steps))
        else:
            lines.append(_aside(steps, lines))
    return tuple(lines)


def _aside(points: list[Point], others: Sequence[Line]) -> Line:
    """Move the points that a route shares with another to the side on which the two cross less often."""
    shared = [any(_near(point, corner) for other in others for corner in other) for point in points]
    if sum(shared) < 2:
        return tuple(points)
    moved = []
    for side in (-1, 1):
        shifted = tuple(
            _shifted(points, index, side) if together else point
            for index, (point, together) in enumerate(zip(points, shared, strict=True))
        )
        crossings = sum(crossing(a, b) for a in pairwise(shifted) for other in others for b in pairwise(other))
        moved.append((crossings, -side, shifted))
    return min(moved)[2]


def _near(a: Point, b: Point) -> bool:
    return math.dist(a, b) < _SAME


def _shifted(points: Sequence[Point], index: int, side: int) -> Point:
    """Give a point moved square to the way through it."""
    before, after = points[max(0, index - 1)], points[min(len(points) - 1, index + 1)]
    length = math.dist(before, after) or 1.0
    right, down = -(after[1] - before[1]) / length, (after[0] - before[0]) / length
    return points[index][0] + side * _APART * right, points[index][1] + side * _APART * down


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
    """Give what is painted of routes: a solid line, a ladder, or a thin line with arrows."""
    for route, way in zip(routes, lines, strict=True):
        if route.style == "rail":
            yield line(way, look.ink, RAIL)
            yield line(way, look.paper, RAIL - 1.0, _LADDER)
        elif route.style == "visit":
            yield line(way, look.accent, VISIT)
            yield from (_arrow(leg, look.accent) for leg in _legs(way))
        else:
            yield line(way, look.accent, PIPELINE)


def _legs(way: Line) -> Iterator[Line]:
    """Give the legs of a bowed journey: twelve steps each."""
    for first in range(0, len(way) - 1, 12):
        yield way[first : first + 13]


def _arrow(leg: Line, colour: str) -> Shape:
    """Give an arrow at the middle of a leg."""
    half = len(leg) // 2
    (x0, y0), (x, y), (x1, y1) = leg[half - 1], leg[half], leg[half + 1]
    length = math.dist((x0, y0), (x1, y1)) or 1.0
    along, down = (x1 - x0) / length, (y1 - y0) / length
    ahead, aside = _ARROW
    tip = x + along * ahead / 2, y + down * ahead / 2
    back = x - along * ahead / 2, y - down * ahead / 2
    corners = (back[0] - down * aside, back[1] + along * aside), (back[0] + down * aside, back[1] - along * aside)
    return Shape(((tip, *corners),), closed=True, fill=colour)


def colour_of(route: Route, look: Look) -> str:
    return look.ink if route.style == "rail" else look.accent


def stands_of(route: Route, way: Line, scenery: Scenery, look: Look, widest: float) -> list[Stand]:
    """Give ways to write a route's name beside it, or at the end of a leader."""
    stands = []
    colour = colour_of(route, look)
    length = look.letters.width(route.name, bold=True)
    rooms = [widest] if length <= widest and len(route.name) < 12 else [widest, length * 0.6, length * 0.45]
    seen: set[tuple[str, ...]] = set()
    for room in rooms:
        name = label(look.letters, route.name, colour, max(room, look.letters.widest_word(route.name, bold=True)), True)
        rows = tuple(row.text for row in name.rows)
        if rows in seen:
            continue
        seen.add(rows)
        for point, slope in _along(way):
            stands += _near_stands(name, point, slope, scenery, look, 0.4 * (len(rows) - 1))
    return stands


def _along(way: Line) -> Iterable[tuple[Point, tuple[float, float]]]:
    """Give points every few millimetres of the way, each with the direction there."""
    for start, end in pairwise(way):
        length = math.dist(start, end)
        count = max(1, round(length / 3.0))
        for step in range(count):
            part = (step + 0.5) / count
            at = start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part
            yield at, ((end[0] - start[0]) / (length or 1.0), (end[1] - start[1]) / (length or 1.0))


def _near_stands(
    name: Label, point: Point, slope: tuple[float, float], scenery: Scenery, look: Look, extra: float
) -> Iterator[Stand]:
    """Give the nearest free ways square to the route on both its sides, with a leader where they are far."""
    for side in (-1, 1):
        right, down = slope[1] * side, -slope[0] * side
        clear = abs(right) * name.width / 2 + abs(down) * name.height / 2
        for far in (1.2, 2.0, 3.0, 4.2, 5.6, 7.2, 9.0, 12.0, 15.0):
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
            yield Stand(cost, (box,), leaders, tuple(name.words(middle[0], box.top, "middle")), shapes)
            break

"""Places on a map: squares for capitals, dots, numbered discs for stops; and the ways their labels may stand."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.draw.look import BESIDE, Look
from briefing.draw.map_frame import Frame
from briefing.draw.map_labels import Scenery, Stand, afar, beside, crossing
from briefing.draw.placing import Box, Label, Row, spread
from briefing.draw.scene import Disc, Point, Shape, Word, block, line
from briefing.model.chart import Marker

WATERS = ("sea", "lake", "water")
REGIONS = ("region", "area")

_SQUARE = 0.95  # millimetres from the middle to a side
_DOT = 0.85
_STOP = 2.0
_CROWDED = 5.5  # millimetres between two marks, below which a stop's number stands elsewhere
_COMPANY = 16.0  # millimetres from such a stop within which others join its column
_WIDEST = 30.0  # millimetres of a label before it is wrapped
_LEADER = 0.45  # points


@dataclass(frozen=True)
class Mark:
    """One point of a map, and all that is there: a place that is named, stops, or both."""

    at: Point
    named: tuple[Marker, ...]
    stops: tuple[Marker, ...]
    crowded: bool = False  # no room for a disc here

    @property
    def box(self) -> Box:
        reach = _STOP if self.is_disc else _SQUARE if self.is_capital else _DOT
        return Box(self.at[0] - reach, self.at[1] - reach, self.at[0] + reach, self.at[1] + reach)

    @property
    def is_capital(self) -> bool:
        return any(marker.kind == "capital" for marker in self.named)

    @property
    def is_disc(self) -> bool:
        return len(self.stops) == 1 and not self.named and not self.crowded


def marks_of(markers: Sequence[Marker], frame: Frame) -> tuple[Mark, ...]:
    """Give the marks of a map: markers at one point share one, and stops that crowd are dots with numbers elsewhere."""
    points: dict[Point, list[Marker]] = {}
    for marker in markers:
        if marker.kind not in (*WATERS, *REGIONS):
            points.setdefault(frame.point((marker.longitude, marker.latitude)), []).append(marker)
    marks = []
    for at, here in points.items():
        near = any(0 < math.dist(at, other) < _CROWDED for other in points)
        named = tuple(marker for marker in here if not marker.number)
        stops = tuple(sorted((marker for marker in here if marker.number), key=lambda marker: marker.number))
        marks.append(Mark(at, named, stops, near or len(here) > 1))
    return tuple(marks)


def shapes_of(mark: Mark, look: Look) -> Iterator[Shape | Disc]:
    """Give what is painted at a point."""
    x, y = mark.at
    if mark.is_capital:
        rim, side = _SQUARE + 0.25, _SQUARE
        yield block(x - rim, y - rim, x + rim, y + rim, look.paper)
        yield block(x - side, y - side, x + side, y + side, look.ink)
    elif mark.is_disc:
        yield from disc(mark.at, look)
    else:
        port = any(marker.kind == "port" for marker in mark.named) or not mark.named
        yield Disc(x, y, _DOT + 0.3, look.paper)
        yield Disc(x, y, _DOT, look.ink if port else look.paper, look.ink, 0.9)


def disc(at: Point, look: Look) -> tuple[Disc, Disc]:
    return Disc(*at, _STOP + 0.3, look.paper), Disc(*at, _STOP, look.accent)


def number(marker: Marker, at: Point, look: Look) -> Word:
    """Give the number inside a stop's disc."""
    return Word(str(marker.number), at[0], at[1] + look.letters.capital / 2, look.paper, "middle", bold=True)


def labels(marker: Marker, look: Look, bold: bool) -> Iterator[tuple[Label, float]]:
    """Give the ways to wrap a marker's name, with their costs; words in brackets at its end have their own rows."""
    name, _, note = marker.label.partition(" (")
    note = note.removesuffix(")") if marker.label.endswith(")") else ""
    name = name if note else marker.label
    length = look.letters.width(name, bold)
    seen = set()
    for cost, room in ((0.0, _WIDEST), (0.35, 0.62 * length), (0.7, 0.45 * length)):
        held = max(min(room, _WIDEST), look.letters.widest_word(name, bold))
        rows = [Row(text, look.ink, bold) for text in look.letters.wrapped(name, held, bold)]
        notes = look.letters.wrapped(note, max(_WIDEST, look.letters.widest_word(note))) if note else ()
        rows += [Row(text, look.ink) for text in notes]
        if len(rows) not in seen:
            seen.add(len(rows))
            yield Label(tuple(rows), look.letters), cost


def named_stands(mark: Mark, marker: Marker, scenery: Scenery, look: Look, bold: bool) -> list[Stand]:
    """Give the ways to write the name of a place, or of the one stop there, beside its mark or away from it."""
    stands: list[Stand] = []
    for text, cost in labels(marker, look, bold):
        stands += beside(text, mark.box, scenery, BESIDE - 0.3, cost)
        stands += afar(text, mark.box, scenery, look.ink, _LEADER, cost)
    if mark.is_disc:
        figure = number(marker, mark.at, look)
        stands = [Stand(one.cost, one.boxes, one.leaders, (figure, *one.words), one.shapes) for one in stands]
    return stands


def columns(marks: Sequence[Mark]) -> list[list[Mark]]:
    """Give the marks whose stops' numbers stand elsewhere, those near one another together."""
    groups: list[list[Mark]] = []
    for mark in marks:
        if not mark.stops or mark.is_disc:
            continue
        near = [group for group in groups if any(math.dist(mark.at, other.at) < _COMPANY for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([*(other for group in near for other in group), mark])
    return groups


def column_stands(group: Sequence[Mark], scenery: Scenery, look: Look) -> list[Stand]:
    """Give the ways to set numbered discs one below the other, each with its words and a leader to its place."""
    stops = sorted(((stop, mark) for mark in group for stop in mark.stops), key=lambda pair: pair[0].number)
    xs = [mark.at[0] for _, mark in stops]
    middle = sum(mark.at[1] for _, mark in stops) / len(stops)
    stands: list[Stand] = []
    for room in (_WIDEST, 0.62 * _WIDEST):
        texts = [_wrapped(stop, look, room) for stop, _ in stops]
        for order in _orders(stops):
            for far in range(6, 45, 3):
                for down in range(-20, 21, 4):
                    for side in (1, -1):
                        x = max(xs) + far if side > 0 else min(xs) - far
                        stand = _column(stops, order, texts, (x, middle + down), side, scenery, look)
                        if stand:
                            stands.append(stand)
    return stands


def _wrapped(stop: Marker, look: Look, room: float) -> Label:
    held = max(room, look.letters.widest_word(stop.label, bold=True))
    return Label(
        tuple(Row(text, look.ink, True) for text in look.letters.wrapped(stop.label, held, True)), look.letters
    )


def _orders(stops: Sequence[tuple[Marker, Mark]]) -> list[list[int]]:
    """Give the orders from top to bottom that are tried: by number, and as the places lie."""
    by_number = list(range(len(stops)))
    as_they_lie = sorted(by_number, key=lambda index: (stops[index][1].at[1], stops[index][0].number))
    return [by_number] if by_number == as_they_lie else [by_number, as_they_lie]


def _column(
    stops: Sequence[tuple[Marker, Mark]],
    order: Sequence[int],
    texts: Sequence[Label],
    at: Point,
    side: int,
    scenery: Scenery,
    look: Look,
) -> Stand | None:
    x, middle = at
    sizes = [max(texts[index].height, 2 * _STOP) + 1.6 for index in order]
    wanted = sorted(stops[index][1].at[1] + middle - _mean(stops) for index in order)
    ys = spread(wanted, sizes, middle - sum(sizes), middle + sum(sizes))
    if min(ys) - sizes[0] / 2 < 0 or max(ys) + sizes[-1] / 2 > scenery.room.bottom:
        return None
    boxes, leaders, words = [], [], []
    shapes: list[Shape | Disc] = []
    for y, index in zip(ys, order, strict=True):
        stop, mark = stops[index]
        text = texts[index]
        edge, anchor = x + side * (_STOP + 1.2), "start" if side > 0 else "end"
        top = y - text.height / 2 if len(text.rows) > 1 else y - text.letters.ascent + text.letters.capital / 2
        box = text.box(edge, top, anchor)
        left, right = min(box.left, x - _STOP), max(box.right, x + _STOP)
        boxes.append(Box(left, min(box.top, y - _STOP), right, max(box.bottom, y + _STOP)))
        leaders.append(_leader(mark, (x, y)))
        shapes += [line(leaders[-1], look.ink, _LEADER), *disc((x, y), look)]
        words += [number(stop, (x, y), look), *text.words(edge, top, anchor)]
    own = [mark.box for _, mark in stops]
    if not scenery.frees(boxes, leaders, own) or _tangled(boxes, leaders):
        return None
    cost = sum(0.5 + 0.12 * math.dist(*leader) + scenery.crossed(leader) for leader in leaders)
    cost += sum(scenery.unrest(box) for box in boxes) + 0.8 * (list(order) != sorted(order)) + 0.1 * (side < 0)
    return Stand(cost, tuple(boxes), tuple(leaders), tuple(words), tuple(shapes))


def _mean(stops: Sequence[tuple[Marker, Mark]]) -> float:
    return sum(mark.at[1] for _, mark in stops) / len(stops)


def _leader(mark: Mark, end: Point) -> tuple[Point, Point]:
    """Give the line from the edge of a mark to the edge of a disc."""
    length = math.dist(mark.at, end) or 1.0
    first, last = (mark.box.right - mark.at[0] + 0.5) / length, 1 - (_STOP + 0.3) / length
    (x0, y0), (x1, y1) = mark.at, end
    return (x0 + (x1 - x0) * first, y0 + (y1 - y0) * first), (x0 + (x1 - x0) * last, y0 + (y1 - y0) * last)


def _tangled(boxes: Sequence[Box], leaders: Sequence[tuple[Point, Point]]) -> bool:
    """Say whether a leader runs through another's words, or crosses another leader."""
    through = any(
        box.crossed_by(*leader, 0.3)
        for order, box in enumerate(boxes)
        for other, leader in enumerate(leaders)
        if order != other
    )
    return through or any(crossing(a, b) for order, a in enumerate(leaders) for b in leaders[order + 1 :])

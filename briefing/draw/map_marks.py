"""Places on a map: squares for capitals, dots, numbered discs for stops; and the ways their labels may stand."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.draw.look import BESIDE, Look
from briefing.draw.map_frame import Frame
from briefing.draw.map_labels import Scenery, Stand, afar, beside, crossing
from briefing.draw.map_raster import WATER
from briefing.draw.placing import Box, Label, Row, spread
from briefing.draw.scene import Disc, Point, Shape, Word, block, line
from briefing.model.chart import Marker

WATERS = ("sea", "lake", "water")
REGIONS = ("region", "area")

_SQUARE = 0.95  # millimetres from the middle to a side
_DOT = 0.85
STOP = 2.0
_PARTED = 1.9  # between the middles of two marks, at least
_PARTINGS = 12  # times that marks move one another
_CROWDED = 5.5  # millimetres between two marks, below which a stop's number stands elsewhere
_COMPANY = 16.0  # millimetres from such a stop within which others join its column
_WIDEST = 30.0  # millimetres of a label before it is wrapped
_NARROW = 24.0
_WIDEST_NOTE = 40.0
LEADER = 0.45  # points


@dataclass(frozen=True)
class Mark:
    """One point of a map, and all that is there: a place that is named, stops, or both."""

    at: Point
    named: tuple[Marker, ...]
    stops: tuple[Marker, ...]
    crowded: bool = False  # no room for a disc here

    @cached_property
    def box(self) -> Box:
        reach = STOP if self.is_disc else _SQUARE if self.is_capital else _DOT
        return Box(self.at[0] - reach, self.at[1] - reach, self.at[0] + reach, self.at[1] + reach)

    @property
    def of(self) -> str:
        """Give what the mark shows: the first of the names that are here."""
        return (*self.named, *self.stops)[0].label

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
    for at, here in zip(_parted(list(points)), points.values(), strict=True):
        near = any(0 < math.dist(at, other) < _CROWDED for other in points)
        named = tuple(marker for marker in here if not marker.number)
        stops = tuple(sorted((marker for marker in here if marker.number), key=lambda marker: marker.number))
        marks.append(Mark(at, named, stops, near or len(here) > 1))
    return tuple(marks)


def _parted(points: list[Point]) -> list[Point]:
    """Give points so close that their marks would hide one another moved apart, in equal parts."""
    for _ in range(_PARTINGS):
        for one in range(len(points)):
            for other in range(one):
                (x0, y0), (x1, y1) = points[other], points[one]
                distance = math.dist(points[other], points[one])
                if 0 < distance < _PARTED:
                    push = (_PARTED / distance - 1) / 2
                    points[other] = x0 - (x1 - x0) * push, y0 - (y1 - y0) * push
                    points[one] = x1 + (x1 - x0) * push, y1 + (y1 - y0) * push
    return points


def shapes_of(mark: Mark, look: Look, solid: bool = False) -> Iterator[Shape | Disc]:
    """Give what is painted at a point; `solid`: every place that is no stop is the same full dot."""
    x, y = mark.at
    if mark.is_capital and not solid:
        rim, side = _SQUARE + 0.25, _SQUARE
        yield block(x - rim, y - rim, x + rim, y + rim, look.paper)
        yield block(x - side, y - side, x + side, y + side, look.ink, of=mark.of)
    elif mark.is_disc:
        yield from disc(mark.at, look, mark.of)
    else:
        port = solid or any(marker.kind == "port" for marker in mark.named) or not mark.named
        yield Disc(x, y, _DOT + 0.3, look.paper)
        yield Disc(x, y, _DOT, look.ink if port else look.paper, look.ink, 0.9, of=mark.of)


def disc(at: Point, look: Look, of: str) -> tuple[Disc, Disc]:
    """Give the disc of a stop, with a rim of paper that parts it from what it lies on."""
    return Disc(*at, STOP + 0.3, look.paper), Disc(*at, STOP, look.accent, of=of)


def number(marker: Marker, at: Point, look: Look) -> Word:
    """Give the number inside a stop's disc."""
    return Word(str(marker.number), at[0], at[1] + look.letters.capital / 2, look.paper, "middle", True, marker.label)


def labels(marker: Marker, look: Look, bold: bool) -> Iterator[tuple[Label, float]]:
    """Give the ways to wrap a marker's name, with their costs; words in brackets at its end have their own rows."""
    name, _, note = marker.label.partition(" (")
    note = note.removesuffix(")") if marker.label.endswith(")") else ""
    name = name if note else marker.label
    length = look.letters.width(name, bold)
    seen = set()
    for cost, room in ((0.0, _WIDEST), (0.8, 0.62 * length), (1.4, 0.45 * length)):
        held = max(min(room, _WIDEST), look.letters.widest_word(name, bold))
        rows = [Row(text, look.ink, bold) for text in look.letters.wrapped(name, held, bold)]
        notes = look.letters.wrapped(note, max(_WIDEST_NOTE, look.letters.widest_word(note))) if note else ()
        rows += [Row(text, look.ink) for text in notes]
        if len(rows) not in seen:
            seen.add(len(rows))
            yield Label(tuple(rows), look.letters), cost


def named_stands(mark: Mark, marker: Marker, scenery: Scenery, look: Look, bold: bool) -> list[Stand]:
    """Give the ways to write the name of a place, or of the one stop there, beside its mark or away from it."""
    stands: list[Stand] = []
    for text, cost in labels(marker, look, bold):
        stands += beside(text, mark.box, scenery, BESIDE - 0.3, cost, marker.label)
        stands += afar(text, mark.box, scenery, look.ink, LEADER, cost, marker.label)
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
    stands: list[Stand] = []
    wraps = ([_wrapped(stop, look, room) for stop, _ in stops] for room in (_WIDEST, _NARROW))
    for texts in {tuple(text.rows for text in texts): texts for texts in wraps}.values():
        for order in _orders(stops):
            column = _Column(stops, order, texts)
            for down in range(-20, 21, 4):
                ys = column.heights(down)
                for far in range(6, 45, 3):
                    for side in (1, -1):
                        stand = column.stand(max(xs) + far if side > 0 else min(xs) - far, ys, side, scenery, look)
                        stands += [stand] if stand else []
    return stands


def column_width(markers: Sequence[Marker], look: Look) -> float:
    """Give the room that a column of the stops among `markers` needs, on two lines where their names are long."""
    widest = max((_wrapped(marker, look, _NARROW).width for marker in markers if marker.number), default=0.0)
    return widest + 2 * STOP + 8.0


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


@dataclass(frozen=True)
class _Column:
    """Stops with the places they belong to, the order in which they stand, and their words."""

    stops: Sequence[tuple[Marker, Mark]]
    order: Sequence[int]
    texts: Sequence[Label]

    @cached_property
    def _sizes(self) -> list[tuple[float, float]]:
        """The width and height of each stop's words: measured once, used at every place."""
        return [(text.width, text.height) for text in self.texts]

    def heights(self, down: float) -> list[float]:
        """Give the middle of each stop from top to bottom, as near to its place moved by `down` as there is room."""
        sizes = [max(self.texts[index].height, 2 * STOP) + 1.6 for index in self.order]
        wanted = sorted(mark.at[1] + down for _, mark in self.stops)
        return spread(wanted, sizes, wanted[0] - sum(sizes), wanted[-1] + sum(sizes))

    def stand(self, x: float, ys: Sequence[float], side: int, scenery: Scenery, look: Look) -> Stand | None:
        """Give the column with its discs at `x`, its words to the right (1) or left (-1), if it has room."""
        edge, anchor = x + side * (STOP + 1.2), "start" if side > 0 else "end"
        boxes, tops = [], []
        for y, index in zip(ys, self.order, strict=True):
            text, (width, height) = self.texts[index], self._sizes[index]
            centred = y - text.letters.ascent + text.letters.capital / 2
            tops.append(y - height / 2 if len(text.rows) > 1 else centred)
            left, right = min(edge + (side - 1) / 2 * width, x - STOP), max(edge + (side + 1) / 2 * width, x + STOP)
            boxes.append(Box(left, min(tops[-1], y - STOP), right, max(tops[-1] + height, y + STOP)))
            if not scenery.frees(boxes[-1:]):
                return None
        marks = [self.stops[index][1] for index in self.order]
        leaders = [_leader(mark, (x, y)) for y, mark in zip(ys, marks, strict=True)]
        if not scenery.frees((), leaders, [mark.box for mark in marks]) or _tangled(boxes, leaders):
            return None
        cost = sum(0.5 + 0.12 * math.dist(*leader) + scenery.crossed(leader) for leader in leaders)
        # Water is empty ground: a column on land hides what the map is about.
        cost += sum(scenery.unrest(box) + 3.0 * (1 - scenery.raster.share(WATER, box)) for box in boxes)
        cost += 0.8 * (list(self.order) != sorted(self.order)) + 0.1 * (side < 0)
        words: list[Word] = []
        shapes: list[Shape | Disc] = []
        for y, top, index, leader in zip(ys, tops, self.order, leaders, strict=True):
            stop = self.stops[index][0]
            words += [number(stop, (x, y), look), *self.texts[index].words(edge, top, anchor, stop.label)]
            shapes += [line(leader, look.ink, LEADER), *disc((x, y), look, stop.label)]
        return Stand(cost, tuple(boxes), tuple(leaders), tuple(words), tuple(shapes))


def _leader(mark: Mark, end: Point) -> tuple[Point, Point]:
    """Give the line from the edge of a mark to the edge of a disc."""
    length = math.dist(mark.at, end) or 1.0
    first, last = (mark.box.right - mark.at[0] + 0.5) / length, 1 - (STOP + 0.3) / length
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

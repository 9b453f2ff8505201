"""One try at a map: what is drawn in one frame, and where its words stand."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.draw.look import Look
from briefing.draw.map_frame import Frame
from briefing.draw.map_furniture import inset, inset_box, scale_bar
from briefing.draw.map_ground import Ground, ground_of, nearest, without
from briefing.draw.map_key import numbers_of, numeral_stands, stop_stands
from briefing.draw.map_labels import Scenery, Stand, arranged
from briefing.draw.map_marks import REGIONS, WATERS, Mark, column_stands, columns, marks_of, named_stands, shapes_of
from briefing.draw.map_names import country_names, home_stands, number_of, region_stands, water_names
from briefing.draw.map_raster import WATER, Raster
from briefing.draw.map_routes import lines_of, stands_of
from briefing.draw.map_routes import shapes_of as route_shapes
from briefing.draw.numbered import numbered_height, write_numbered
from briefing.draw.placing import Box, Taken
from briefing.draw.scene import Disc, Point, Scene, Shape, Sketch, Word, block
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel, Marker, Shapes

_BORDER = (0.5, (5.0, 1.6, 0.8, 1.6))  # points: weight, dash and dot
_COAST = 0.45
_COVER_SEEN = 0.25  # millimetres: a cover is looked at from farther away
_INSET_WORTH = 1.0  # what a small map may cost in worse places for labels
_LOST = 400.0  # kilometres from any land at which a place lies where there are no shapes
_MADE_ROOM = 3  # labels that go to the key where a number finds no room
_ASHORE = 1.3  # millimetres from a place in water, a harbour's or a fjord's, within which its country is looked for
_FREE = 0.35  # millimetres round words that coasts and borders leave free


@dataclass(frozen=True)
class _Choice:
    """The ways in which words may stand, and the labels that are lost without one."""

    stands: list[Stand]
    labels: tuple[int, ...] = ()


@dataclass(frozen=True)
class _Colours:
    """What land and lines are painted in, mixed from the tokens."""

    land: str
    home: str
    coast: str
    border: str
    name: str


def _colours(look: Look) -> _Colours:
    return _Colours(
        land=_mixed(look.area, look.middle, 0.06),
        home=_mixed(look.area, look.middle, 0.45),
        coast=look.middle,
        border=_mixed(look.grey, look.middle, 0.25),
        name=_mixed(look.grey, look.ink, 0.4),
    )


def _mixed(one: str, other: str, part: float) -> str:
    """Give a colour between two: `part` of the second."""
    pairs = [(int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


class Sheet:
    """One try at a map: what is drawn in one frame."""

    def __init__(self, chart: ChartModel, shapes: Shapes, look: Look, frame: Frame, cover: bool) -> None:
        self.chart, self.shapes, self.look, self.frame, self.cover = chart, shapes, look, frame, cover
        self.colours = _colours(look)
        self.ground: Ground = ground_of(shapes, frame, _COVER_SEEN) if cover else ground_of(shapes, frame)
        if cover:
            self.ground = replace(self.ground, borders=())
        self.raster = Raster(self.ground, frame.width, frame.height)
        self.marks = marks_of(chart.markers, frame)
        self.routes = tuple(route for route in chart.routes if len(set(route.points)) > 1)
        self.lines = lines_of(self.routes, frame)
        self.small: Box | None = None
        self.stands: list[Stand] = []
        self.cost = 0.0
        self.numbers: dict[int, int] = {}  # of the labels in the key; routes are counted on after the markers
        self.lost: set[int] = set()  # labels that found no place at the last try
        self._check()

    def _check(self) -> None:
        """Refuse a place in what looks like water because the shapes end before it."""
        rings = [*(ring for land in self.ground.lands for ring in land.rings), *self.ground.coasts]
        points = [(mark.at, (*mark.named, *mark.stops)[0].label) for mark in self.marks]
        points += [(self.frame.point(place), route.name) for route in self.routes for place in route.points]
        for at, name in points:
            if self.raster.at(at) == WATER and nearest(at, rings) > _LOST * self.frame.scale:
                raise BriefingError(
                    f"chart {self.chart.id!r} has a place outside the map's shapes: {name}",
                    "leave it out, or make the shapes again with a larger frame",
                )

    def arrange(self, keyed: Sequence[int] = ()) -> bool:
        """Find a place for every label, and say whether they all have one; `keyed` stand in a key by number."""
        self.numbers = numbers_of(keyed, self._points(), self._stops())
        self.lost = set()
        kept = [mark.box for mark in self.marks]
        home = number_of(self.ground, self.chart.home)
        box = None if self.cover else inset_box(self.frame, self.raster, home, kept, self.lines)
        found = []
        for small in [box, None] if box else [None]:
            stands = self._labels([small] if small else [])
            if stands is not None:
                found.append((sum(stand.cost for stand in stands) - _INSET_WORTH * bool(small), small, stands))
            if found and (keyed or not columns(self.marks)):
                break
        if found:
            self.cost, self.small, self.stands = min(found, key=lambda one: one[0])
        return bool(found)

    def arrange_with_key(self) -> bool:
        """Find a place for every label or its number, and say whether they all have one.

        Stops stand in the key together: some with words beside them and some without would look like two kinds.
        """
        keyed: set[int] = set()
        stops = self._stops()
        while not self.arrange(sorted(keyed)):
            more = self.lost | (set(stops) if self.lost & set(stops) else set())
            if more <= keyed:
                # A number found no room: the words round it make some.
                more = set(self._nearest_words(more, keyed))
            if not more:
                return False
            keyed |= more
        return True

    def _nearest_words(self, lost: set[int], keyed: set[int]) -> list[int]:
        """Give the labels not yet in the key that are nearest to those without room."""
        points = self._points()
        far = {
            label: min((math.dist(at, points[other]) for other in lost), default=0.0)
            for label, at in points.items()
            if label not in keyed
        }
        return sorted(far, key=lambda label: (far[label], label))[:_MADE_ROOM]

    def _points(self) -> dict[int, Point]:
        """Give where each label that may stand in the key belongs."""
        points = {
            order: self.frame.point((marker.longitude, marker.latitude))
            for order, marker in enumerate(self.chart.markers)
            if marker.kind not in WATERS
        }
        first = len(self.chart.markers)
        named = ((first + order, way) for order, way in enumerate(self.lines) if self.routes[order].name)
        return points | {label: way[len(way) // 2] for label, way in named}

    def _stops(self) -> dict[int, int]:
        markers = enumerate(self.chart.markers)
        return {order: one.number for order, one in markers if one.number and one.kind not in (*WATERS, *REGIONS)}

    def scene(self) -> Scene:
        """Give the map as arranged."""
        bar, names, waters = ((), (), ()) if self.cover else self._names()
        entries = sorted((number, self._words_of(label)) for label, number in self.numbers.items())
        texts, numbers = [text for _, text in entries] + [*waters], [number for number, _ in entries]
        numbers += range(self._next_number(), self._next_number() + len(waters))
        below = numbered_height(texts, self.look.letters, self.frame.width, numbers)
        sketch = Sketch(self.frame.width, self.frame.height + below)
        words = [*(word for stand in self.stands for word in stand.words), *names]
        self._paint(sketch, words)
        if self.small:
            fills = self.colours.land, self.colours.home
            sketch.add(*inset(self.shapes, self.chart.home, self.frame, self.small, self.look, fills))
        sketch.add(*route_shapes(self.routes, self.lines, self.look))
        for stand in self.stands:
            sketch.add(*(shape for shape in stand.shapes if not isinstance(shape, Disc)))
        for mark in self.marks:
            sketch.add(*shapes_of(mark, self.look, self.cover))
        for stand in self.stands:
            sketch.add(*(shape for shape in stand.shapes if isinstance(shape, Disc)))
        sketch.add(*bar)
        sketch.write(*words)
        write_numbered(sketch, texts, self.look, self.frame.height, numbers)
        return sketch.done()

    def _next_number(self) -> int:
        """Give the first number that neither the key nor a stop bears."""
        return max([0, *self.numbers.values(), *self._stops().values()]) + 1

    def _words_of(self, label: int) -> str:
        markers = self.chart.markers
        return markers[label].label if label < len(markers) else self.routes[label - len(markers)].name

    def _labels(self, kept: list[Box]) -> list[Stand] | None:
        """Give a way to stand for every label; None where they do not fit. `kept` stays free of them."""
        boxes = (*(mark.box for mark in self.marks), *kept)
        scenery = Scenery(self.raster, self.frame.room, boxes, self.lines, 0.25 if self.cover else 1.0)
        choices = [*self._place_choices(scenery), *self._route_choices(scenery), *self._region_choices(scenery)]
        if not self.cover:
            home, language = self.chart.home, self.chart.language
            choices.append(_Choice(home_stands(self.ground, scenery, self.look, home, language)))
        stands, lost = arranged([choice.stands for choice in choices])
        self.lost = {label for order in lost for label in choices[order].labels}
        return None if lost else stands

    def _place_choices(self, scenery: Scenery) -> Iterator[_Choice]:
        label_of = {id(marker): order for order, marker in enumerate(self.chart.markers)}
        look, numbers = self.look, self.numbers
        stops_keyed = bool(numbers.keys() & self._stops().keys())
        for group in [] if stops_keyed else columns(self.marks):
            labels = tuple(label_of[id(stop)] for mark in group for stop in mark.stops)
            yield _Choice(column_stands(group, scenery, look), labels)
        for mark in self.marks:
            for marker in mark.named:
                label = label_of[id(marker)]
                if label in numbers:
                    stands = numeral_stands(mark, marker, numbers[label], scenery, look)
                else:
                    stands = named_stands(mark, marker, scenery, look, self._is_bold(mark, marker))
                yield _Choice(stands, (label,))
            for stop in mark.stops:
                if stops_keyed:
                    yield _Choice(stop_stands(mark, stop, scenery, look), (label_of[id(stop)],))
                elif mark.is_disc:
                    yield _Choice(named_stands(mark, stop, scenery, look, True), (label_of[id(stop)],))

    def _route_choices(self, scenery: Scenery) -> Iterator[_Choice]:
        for label, (route, way) in enumerate(zip(self.routes, self.lines, strict=True), start=len(self.chart.markers)):
            if route.name:
                widest, number = 0.4 * self.frame.width, self.numbers.get(label, 0)
                yield _Choice(stands_of(route, way, scenery, self.look, widest, number), (label,))

    def _region_choices(self, scenery: Scenery) -> Iterator[_Choice]:
        for label, marker in enumerate(self.chart.markers):
            if marker.kind in REGIONS:
                at = self.frame.point((marker.longitude, marker.latitude))
                number = self.numbers.get(label, 0)
                yield _Choice(region_stands(marker, at, scenery, self.look, self.colours.name, number), (label,))

    def _is_bold(self, mark: Mark, marker: Marker) -> bool:
        """Say whether a label is set bold: a stop, any place of a cover, the home country's capital."""
        return bool(marker.number) or self.cover or (marker.kind == "capital" and self._is_home(mark.at))

    def _is_home(self, at: Point) -> bool:
        """Say whether a place lies in the home country, or on water at its shore and no other's."""
        ways = [(0.0, 0.0)]
        if self.raster.at(at) == WATER:
            ways = [(right * _ASHORE, down * _ASHORE) for right in (-1, 0, 1) for down in (-1, 0, 1)]
        owners = {self.raster.at((at[0] + right, at[1] + down)) for right, down in ways} - {WATER}
        return {self.ground.lands[owner].country.code for owner in owners} == {self.chart.home}

    def _paint(self, sketch: Sketch, words: Sequence[Word]) -> None:
        """Paint land and water, then coasts and borders, which end where words stand."""
        colours, ground = self.colours, self.ground
        sketch.add(block(0, 0, self.frame.width, self.frame.height, self.look.paper, ground=True))
        # All land is one path: neighbours filled one by one would show a seam of the paper between them.
        everywhere = tuple(ring for land in ground.lands for ring in land.rings)
        home = tuple(ring for land in ground.lands if land.country.code == self.chart.home for ring in land.rings)
        for rings, fill in ((everywhere, colours.land), ((), "") if self.cover else (home, colours.home)):
            if rings:
                sketch.add(Shape(rings, closed=True, fill=fill, ground=True))
        if ground.lakes:
            sketch.add(Shape(ground.lakes, closed=True, fill=self.look.paper, ground=True))
        if self.cover:
            return
        letters = self.look.letters
        boxes = [letters.box(word.text, word.x, word.y, word.anchor, word.bold) for word in words]
        free = [Box(box.left - _FREE, box.top, box.right + _FREE, box.bottom) for box in boxes]
        coasts, borders = without(ground.coasts, free), without(ground.borders, free)
        if coasts:
            sketch.add(Shape(coasts, stroke=colours.coast, weight=_COAST))
        if borders:
            sketch.add(Shape(borders, stroke=colours.border, weight=_BORDER[0], dash=_BORDER[1]))

    def _names(self) -> tuple[Sequence[Shape], Sequence[Word], Sequence[str]]:
        """Give what has room between the labels: the bar of the scale; words; the waters in the key."""
        frame, look = self.frame, self.look
        taken = Taken(Box(0.9, 0.6, frame.width - 0.9, frame.height - 0.6), [mark.box for mark in self.marks])
        taken.boxes += [*([self.small] if self.small else []), *(box for one in self.stands for box in one.boxes)]
        taken.lines += [leader for stand in self.stands for leader in stand.leaders]
        for way in self.lines:
            taken.add_line(way)
        words: list[Word] = []
        bar = scale_bar(frame, self.raster, taken, look, self.chart.language)
        if bar:
            words += bar[1]
        waters = [
            (marker, frame.point((marker.longitude, marker.latitude)))
            for marker in self.chart.markers
            if marker.kind in WATERS
        ]
        named, keyed = water_names(waters, self.raster, taken, look, self._next_number())
        words += named
        home, language = self.chart.home, self.chart.language
        words += country_names(self.ground, self.raster, taken, look, home, language, self.colours.name)
        return bar[0] if bar else (), words, keyed

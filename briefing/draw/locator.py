"""Maps: where places lie, and how lines run between them, on land and water drawn from shapes."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.draw.look import Look
from briefing.draw.map_frame import Frame, frame_for
from briefing.draw.map_furniture import inset, inset_box, scale_bar
from briefing.draw.map_ground import Ground, ground_of, nearest
from briefing.draw.map_labels import Scenery, Stand, arranged
from briefing.draw.map_marks import (
    REGIONS,
    WATERS,
    Mark,
    column_stands,
    column_width,
    columns,
    marks_of,
    named_stands,
    shapes_of,
)
from briefing.draw.map_names import country_names, home_stands, number_of, region_stands, water_names
from briefing.draw.map_raster import WATER, Raster
from briefing.draw.map_routes import lines_of, stands_of
from briefing.draw.map_routes import shapes_of as route_shapes
from briefing.draw.placing import Box, Taken
from briefing.draw.scene import Disc, Scene, Shape, Sketch, Word, block
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel, Country, Marker, Shapes

_BORDER = (0.5, (5.0, 1.6, 0.8, 1.6))  # points: weight, dash and dot
_COAST = 0.45
_COVER = (210.0, 118.0)
_COVER_SEEN = 0.25  # millimetres: a cover is looked at from farther away
# Tried in turn until every label has its place: margin as a part of the width, shift of the places from the middle.
_MARGINS = (0.11, 0.16, 0.21, 0.27, 0.34)
_COLUMN_SHARE = 0.3  # of the width that is left free for a column of stops, at most
_STOPS_HEIGHT = 50.0  # millimetres that a map with such a column has at least
_INSET_WORTH = 1.0  # what a small map may cost in worse places for labels
_CLOSER = 6.0  # what it costs to show places half as large
_LARGEST_HOME = 2500.0  # kilometres: a larger home country is shown as far as the places need
_LOST = 400.0  # kilometres from any land at which a place lies where there are no shapes


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


def locator_map(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw a map of the chart's places and routes.

    The part of the Earth follows from them, with room for every label. A chart of width `cover` is
    land, lines and places alone, to the edge of a cover. Raises `BriefingError` where there are no
    shapes, a place lies outside them, or the words have no room.
    """
    if chart.shapes is None:
        raise BriefingError(f"chart {chart.id!r} is a map without shapes")
    cover = chart.width == "cover"
    height = width * _COVER[1] / _COVER[0] if cover else None
    places = _places(chart, chart.shapes)
    if not places:
        raise BriefingError(f"chart {chart.id!r} is a map without places")
    for margin in _MARGINS:
        drawn = [_Map(chart, chart.shapes, look, frame_for(places, width, height, margin), cover)]
        if columns(drawn[0].marks) and not cover:
            # Numbers that crowd stand in a column beside their places, on ground that is empty: on either side.
            spare = min(_COLUMN_SHARE * width, column_width(chart.markers, look))
            drawn = [
                _Map(chart, chart.shapes, look, frame_for(places, width, height, margin, sides, _STOPS_HEIGHT), cover)
                for sides in ((0.0, 0.0), (0.0, spare), (spare, 0.0))
            ]
        closest = max(one.frame.scale for one in drawn)
        fit = [one for one in drawn if one.arrange()]
        if fit:
            return min(fit, key=lambda one: one.cost + _CLOSER * math.log2(closest / one.frame.scale)).scene()
    raise BriefingError(f"chart {chart.id!r} is too small for its words", "make it wider, or name fewer places")


def _places(chart: ChartModel, shapes: Shapes) -> list[tuple[float, float]]:
    """Give the places that the frame must hold: markers, routes, and the home country where it is all about that."""
    places = [(marker.longitude, marker.latitude) for marker in chart.markers if marker.kind not in (*WATERS, *REGIONS)]
    places += [point for route in chart.routes for point in route.points]
    stops = any(marker.number for marker in chart.markers)
    home = next((country for country in shapes.countries if country.code == chart.home), None)
    if home and home.rings and not stops and not chart.routes and chart.width != "cover":
        corners = _main_part(home)
        west, east = min(lon for lon, _ in corners), max(lon for lon, _ in corners)
        south, north = min(lat for _, lat in corners), max(lat for _, lat in corners)
        narrowing = math.cos(math.radians((south + north) / 2))
        if max((east - west) * narrowing, north - south) * 111.2 <= _LARGEST_HOME:
            places += corners
    return places


def _main_part(country: Country) -> list[tuple[float, float]]:
    """Give the corners of a country's large pieces: a far small island does not make the map."""
    areas = [abs(_area(ring)) for ring in country.rings]
    return [
        place for ring, area in zip(country.rings, areas, strict=True) if area >= max(areas) * 0.04 for place in ring
    ]


def _area(ring: Sequence[tuple[float, float]]) -> float:
    around = zip(ring, (*ring[1:], *ring[:1]), strict=True)
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in around) / 2


class _Map:
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

    def arrange(self) -> bool:
        """Find a place for every label, and say whether they all have one."""
        kept = [mark.box for mark in self.marks]
        home = number_of(self.ground, self.chart.home)
        box = None if self.cover else inset_box(self.frame, self.raster, home, kept, self.lines)
        found = []
        for small in [box, None] if box else [None]:
            stands = self._labels([small] if small else [])
            if stands is not None:
                found.append((sum(stand.cost for stand in stands) - _INSET_WORTH * bool(small), small, stands))
            if found and not columns(self.marks):
                break
        if found:
            self.cost, self.small, self.stands = min(found, key=lambda one: one[0])
        return bool(found)

    def scene(self) -> Scene:
        """Give the map as arranged."""
        sketch = Sketch(self.frame.width, self.frame.height)
        self._paint(sketch)
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
            sketch.write(*stand.words)
        if not self.cover:
            self._names(sketch)
        return sketch.done()

    def _labels(self, kept: list[Box]) -> list[Stand] | None:
        """Give a way to stand for every label; None where they do not fit. `kept` stays free of them."""
        boxes = (*(mark.box for mark in self.marks), *kept)
        scenery = Scenery(self.raster, self.frame.room, boxes, self.lines, 0.25 if self.cover else 1.0)
        look = self.look
        choices: list[list[Stand]] = []
        for group in columns(self.marks):
            choices.append(column_stands(group, scenery, look))
        for mark in self.marks:
            for marker in (*mark.named, *(mark.stops if mark.is_disc else ())):
                choices.append(named_stands(mark, marker, scenery, look, self._is_bold(mark, marker)))
        for route, way in zip(self.routes, self.lines, strict=True):
            if not route.name:
                continue
            choices.append(stands_of(route, way, scenery, look, 0.4 * self.frame.width))
        for marker in self.chart.markers:
            if marker.kind in REGIONS:
                at = self.frame.point((marker.longitude, marker.latitude))
                choices.append(region_stands(marker, at, scenery, look, self.colours.name))
        if not self.cover:
            home, language = self.chart.home, self.chart.language
            choices.append(home_stands(self.ground, scenery, look, home, language))
        return arranged(choices)

    def _is_bold(self, mark: Mark, marker: Marker) -> bool:
        """Say whether a label is set bold: a stop, any place of a cover, the home country's capital."""
        owner = self.raster.at(mark.at)
        home = owner != WATER and self.ground.lands[owner].country.code == self.chart.home
        return bool(marker.number) or self.cover or (marker.kind == "capital" and home)

    def _paint(self, sketch: Sketch) -> None:
        colours, ground = self.colours, self.ground
        sketch.add(block(0, 0, sketch.width, sketch.height, self.look.paper, ground=True))
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
        if ground.coasts:
            sketch.add(Shape(ground.coasts, stroke=colours.coast, weight=_COAST))
        if ground.borders:
            sketch.add(Shape(ground.borders, stroke=colours.border, weight=_BORDER[0], dash=_BORDER[1]))

    def _names(self, sketch: Sketch) -> None:
        """Write what has room between the labels: the scale, countries, waters."""
        frame, look = self.frame, self.look
        taken = Taken(Box(0.9, 0.6, frame.width - 0.9, frame.height - 0.6), [mark.box for mark in self.marks])
        taken.boxes += [*([self.small] if self.small else []), *(box for one in self.stands for box in one.boxes)]
        taken.lines += [leader for stand in self.stands for leader in stand.leaders]
        for way in self.lines:
            taken.add_line(way)
        words: list[Word] = []
        bar = scale_bar(frame, self.raster, taken, look, self.chart.language)
        if bar:
            sketch.add(*bar[0])
            words += bar[1]
        waters = [
            (marker, frame.point((marker.longitude, marker.latitude)))
            for marker in self.chart.markers
            if marker.kind in WATERS
        ]
        words += water_names(waters, self.raster, taken, look)
        home, language = self.chart.home, self.chart.language
        words += country_names(self.ground, self.raster, taken, look, home, language, self.colours.name)
        sketch.write(*words)

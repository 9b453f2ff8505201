"""Maps: where places lie, and how lines run between them, on land and water drawn from shapes."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.draw.look import Look
from briefing.draw.map_frame import Frame, frame_for
from briefing.draw.map_furniture import inset, scale_bar
from briefing.draw.map_ground import Ground, ground_of, nearest
from briefing.draw.map_labels import Scenery, Stand, arranged
from briefing.draw.map_marks import (
    REGIONS,
    WATERS,
    Mark,
    column_stands,
    columns,
    marks_of,
    named_stands,
    shapes_of,
)
from briefing.draw.map_names import country_names, region_stands, water_names
from briefing.draw.map_raster import WATER, Raster
from briefing.draw.map_routes import lines_of, stands_of
from briefing.draw.map_routes import shapes_of as route_shapes
from briefing.draw.placing import Box, Taken
from briefing.draw.scene import Disc, Scene, Shape, Sketch, Word, block
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel, Country, Marker, Shapes

_BORDER = (0.6, (5.0, 1.6, 0.8, 1.6))  # points: weight, dash and dot
_COAST = 0.45
_COVER = (210.0, 118.0)
# Tried in turn until every label has its place: margin as a part of the width, shift of the places.
_TRIES = tuple(
    (margin, shift)
    for margin in (0.11, 0.16, 0.21, 0.27, 0.34)
    for shift in ((0.0, 0.0), (-0.5, 0.0), (0.5, 0.0), (-0.9, 0.0), (0.9, 0.0))
)
_LARGEST_HOME = 2500.0  # kilometres: a larger home country is shown as far as the places need
_LOST = 250.0  # kilometres from any coast or border at which a place lies where there are no shapes


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
        border=look.grey,
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
    for margin, shift in _TRIES:
        frame = frame_for(places, width, height, margin, shift)
        sketch = _Map(chart, chart.shapes, look, frame, cover).drawn()
        if sketch is not None:
            return sketch.done()
    raise BriefingError(f"chart {chart.id!r} is too small for its words", "make it wider, or name fewer places")


def _places(chart: ChartModel, shapes: Shapes) -> list[tuple[float, float]]:
    """Give the places that the frame must hold: markers, routes, and the home country where it is all about that."""
    places = [(marker.longitude, marker.latitude) for marker in chart.markers if marker.kind not in (*WATERS, *REGIONS)]
    places += [point for route in chart.routes for point in route.points]
    stops = any(marker.number for marker in chart.markers)
    home = next((country for country in shapes.countries if country.code == chart.home), None)
    if home and not stops and not chart.routes and chart.width != "cover":
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
        self.ground: Ground = ground_of(shapes, frame)
        self.raster = Raster(self.ground, frame.width, frame.height)
        self.marks = marks_of(chart.markers, frame)
        self.lines = lines_of(chart.routes, frame)
        self._check()

    def _check(self) -> None:
        """Refuse a place in what looks like water because the shapes end before it."""
        rings = [*(ring for land in self.ground.lands for ring in land.rings), *self.ground.coasts]
        for mark in self.marks:
            if self.raster.at(mark.at) == WATER and nearest(mark.at, rings) > _LOST * self.frame.scale:
                name = (*mark.named, *mark.stops)[0].label
                raise BriefingError(
                    f"chart {self.chart.id!r} has a place outside the map's shapes: {name}",
                    "leave it out, or make the shapes again with a larger frame",
                )

    def drawn(self) -> Sketch | None:
        """Give the map; None where its labels have no room."""
        small = self._inset()
        stands = self._labels([small[0]] if small else [])
        if stands is None and small:
            small, stands = None, self._labels([])
        if stands is None:
            return None
        sketch = Sketch(self.frame.width, self.frame.height)
        self._paint(sketch)
        if small:
            sketch.add(*small[1])
        sketch.add(*route_shapes(self.chart.routes, self.lines, self.look))
        for stand in stands:
            sketch.add(*(shape for shape in stand.shapes if not isinstance(shape, Disc)))
        for mark in self.marks:
            sketch.add(*shapes_of(mark, self.look))
        for stand in stands:
            sketch.add(*(shape for shape in stand.shapes if isinstance(shape, Disc)))
            sketch.write(*stand.words)
        if not self.cover:
            self._names(sketch, stands, [small[0]] if small else [])
        return sketch

    def _inset(self) -> tuple[Box, list[Shape]] | None:
        if self.cover:
            return None
        kept = [mark.box for mark in self.marks]
        colours = self.colours
        return inset(self.shapes, self.chart.home, self.frame, kept, self.lines, self.look, colours.land, colours.home)

    def _labels(self, kept: list[Box]) -> list[Stand] | None:
        """Give a way to stand for every label; None where they do not fit. `kept` stays free of them."""
        boxes = (*(mark.box for mark in self.marks), *kept)
        scenery = Scenery(self.raster, self.frame.room, boxes, self.lines)
        look = self.look
        choices: list[list[Stand]] = []
        for group in columns(self.marks):
            choices.append(column_stands(group, scenery, look))
        for mark in self.marks:
            for marker in (*mark.named, *(mark.stops if mark.is_disc else ())):
                choices.append(named_stands(mark, marker, scenery, look, self._is_bold(mark, marker)))
        for route, way in zip(self.chart.routes, self.lines, strict=True):
            choices.append(stands_of(route, way, scenery, look, 0.4 * self.frame.width))
        for marker in self.chart.markers:
            if marker.kind in REGIONS:
                at = self.frame.point((marker.longitude, marker.latitude))
                choices.append([region_stands(marker, at, look, self.colours.name)])
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

    def _names(self, sketch: Sketch, stands: Sequence[Stand], kept: Sequence[Box]) -> None:
        """Write what has room between the labels: the scale, countries, waters."""
        frame, look = self.frame, self.look
        taken = Taken(Box(0.9, 0.6, frame.width - 0.9, frame.height - 0.6), [mark.box for mark in self.marks])
        taken.boxes += [*kept, *(box for stand in stands for box in stand.boxes)]
        taken.lines += [leader for stand in stands for leader in stand.leaders]
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

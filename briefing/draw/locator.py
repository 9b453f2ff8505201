"""Maps: where places lie, and how lines run between them, on land and water drawn from shapes."""

import math
from collections.abc import Sequence

from briefing.draw.look import Look
from briefing.draw.map_frame import frame_for
from briefing.draw.map_marks import REGIONS, WATERS, column_width, columns
from briefing.draw.map_projection import Place
from briefing.draw.map_sheet import Sheet
from briefing.draw.scene import Scene
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel, Country, Shapes

_COVER = (210.0, 118.0)
# Tried in turn until every label has its place: margin as a part of the width, shift of the places from the middle.
_MARGINS = (0.11, 0.16, 0.21, 0.27, 0.34)
_DEGREE = 111.2  # kilometres, of latitude
_HOPELESS = 5  # labels without room, above which a wider margin does not help
_COLUMN_SHARE = 0.3  # of the width that is left free for a column of stops, at most
_PLACES_SHARE = 0.3  # of the width that the places have at least: closer together nothing parts them
_STOPS_HEIGHT = 50.0  # millimetres that a map with such a column has at least
_CLOSER = 6.0  # what it costs to show places half as large
_LARGEST_HOME = 2500.0  # kilometres: a larger home country is shown as far as the places need
_SMALL_PART = 0.04  # of a country's largest piece: a smaller one does not make the map
_FAR_PART = 4.0  # degrees of latitude from the largest piece, or as far in longitude: nor does one beyond


def locator_map(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw a map of the chart's places and routes.

    The part of the Earth follows from them, with room for every label; where there is none, labels go to a
    numbered key below. A chart of width `cover` is land, lines and places alone, to the edge of a cover.
    Raises `BriefingError` where there are no shapes, a place lies outside them, or not even numbers have room.
    """
    if chart.shapes is None:
        raise BriefingError(f"chart {chart.id!r} is a map without shapes")
    places = _places(chart)
    if not places:
        raise BriefingError(f"chart {chart.id!r} is a map without places")
    home = _home(chart, chart.shapes)
    # The country that the map is about, first; where its places crowd, they alone.
    without_room: list[tuple[int, Sheet]] = []
    for shown, margins in ((places + home, _MARGINS), (places, _MARGINS[:2]))[: 1 + bool(home)]:
        for margin in margins:
            sheets = _sheets(chart, chart.shapes, look, width, margin, shown)
            closest = max(sheet.frame.scale for sheet in sheets)
            fit = [sheet for sheet in sheets if sheet.arrange()]
            if fit:
                return min(fit, key=lambda one: one.cost + _CLOSER * math.log2(closest / one.frame.scale)).scene()
            lost = len(sheets[0].lost)
            without_room.append((lost, sheets[0]))
            if lost > _HOPELESS:
                break
    for _, sheet in sorted(without_room, key=lambda pair: pair[0]):
        if sheet.arrange_with_key():
            return sheet.scene()
    raise BriefingError(f"chart {chart.id!r} is too small for its words", "make it wider, or name fewer places")


def _sheets(
    chart: ChartModel, shapes: Shapes, look: Look, width: float, margin: float, places: Sequence[Place]
) -> list[Sheet]:
    """Give the maps to choose from: with the places in the middle, and to one side where stops need a column."""
    cover = chart.width == "cover"
    height = width * _COVER[1] / _COVER[0] if cover else None
    sheet = Sheet(chart, shapes, look, frame_for(places, width, height, margin), cover)
    if cover or not columns(sheet.marks):
        return [sheet]
    # Numbers that crowd stand in a column beside their places, on ground that is empty: on either side.
    spare = min(_COLUMN_SHARE * width, column_width(chart.markers, look), (1 - 2 * margin - _PLACES_SHARE) * width)
    if spare <= 0:
        return [sheet]
    sides = ((0.0, 0.0), (0.0, spare), (spare, 0.0))
    frames = [frame_for(places, width, height, margin, side, _STOPS_HEIGHT) for side in sides]
    return [Sheet(chart, shapes, look, frame, cover) for frame in frames]


def _places(chart: ChartModel) -> list[Place]:
    """Give the places that the frame must hold: markers and routes."""
    places = [(marker.longitude, marker.latitude) for marker in chart.markers if marker.kind not in (*WATERS, *REGIONS)]
    return places + [point for route in chart.routes for point in route.points]


def _home(chart: ChartModel, shapes: Shapes) -> list[Place]:
    """Give the corners of the home country, where the map is all about that and it is not too large."""
    home = next((country for country in shapes.countries if country.code == chart.home and country.rings), None)
    stops = any(marker.number for marker in chart.markers)
    if home is None or stops or chart.routes or chart.width == "cover":
        return []
    corners = _main_part(home)
    west, east = min(lon for lon, _ in corners), max(lon for lon, _ in corners)
    south, north = min(lat for _, lat in corners), max(lat for _, lat in corners)
    across = (east - west) * _narrowing((south + north) / 2)
    return corners if max(across, north - south) * _DEGREE <= _LARGEST_HOME else []


def _main_part(country: Country) -> list[Place]:
    """Give the corners of a country's large pieces near one another: a far or small island does not make the map."""
    areas = [_area(ring) for ring in country.rings]
    largest = country.rings[areas.index(max(areas))]
    west, east = min(lon for lon, _ in largest), max(lon for lon, _ in largest)
    south, north = min(lat for _, lat in largest), max(lat for _, lat in largest)
    wider = _FAR_PART / _narrowing(north)

    def is_near(ring: Sequence[Place]) -> bool:
        return any(
            west - wider < lon < east + wider and south - _FAR_PART < lat < north + _FAR_PART for lon, lat in ring
        )

    kept = [
        ring
        for ring, area in zip(country.rings, areas, strict=True)
        if area >= max(areas) * _SMALL_PART and is_near(ring)
    ]
    return [place for ring in kept for place in ring]


def _area(ring: Sequence[Place]) -> float:
    """Give the area of a ring in square degrees of the equator (the shoelace formula)."""
    around = zip(ring, (*ring[1:], *ring[:1]), strict=True)
    turned = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in around)
    return abs(turned) / 2 * _narrowing(sum(lat for _, lat in ring) / len(ring))


def _narrowing(latitude: float) -> float:
    """Give how long a degree of longitude is there, of one of latitude."""
    return max(0.05, math.cos(math.radians(latitude)))

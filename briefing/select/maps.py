"""Maps: the places that a chart names, numbered where a visit stops at them."""

from dataclasses import replace

from briefing.model.chart import ChartModel, DataTable, Marker, Route, Shapes
from briefing.model.chart_items import Chart, ChartRoute
from briefing.model.items import Place
from briefing.model.pack import Audience, Pack
from briefing.select.chart_words import model_of
from briefing.select.notebook import Notebook
from briefing.select.visible import visible
from briefing.text import tie

MAPS = ("locator-map", "route-map")


def locator_map(chart: Chart, book: Notebook, shapes: Shapes | None) -> ChartModel:
    """Give the map of `chart`: stops of its visit by number and joined by a line, then places that are only named.

    A stop whose place the pack does not know is on no map. At the foot of every map stands what its boundaries mean,
    and whose data it is drawn of.
    """
    one = book.pack.visit.get(chart.visit or "")
    if one:
        book.print_item("visit", str(one.id))
    stops = [
        (_marker(stop.name, place, number), place)
        for number, stop in enumerate(one.stops if one else (), start=1)
        if (place := book.pack.places.get(stop.place or "")) is not None
    ]
    named = [(_marker(place.name, place), place) for key in chart.places if (place := book.pack.places.get(key))]
    markers = tuple(marker for marker, _ in (*stops, *named))
    joined = [[book.pack.places[key] for key in route.places if key in book.pack.places] for route in chart.routes]
    places = [*(place for _, place in (*stops, *named)), *(place for way in joined for place in way)]
    for place in places:
        book.print_item("places", str(place.id))
    way = [(marker.longitude, marker.latitude) for marker, _ in stops]
    ways = tuple(point for number, point in enumerate(way) if not number or point != way[number - 1])
    routes = tuple(_route(route, way, book) for route, way in zip(chart.routes, joined, strict=True))
    rows = tuple((_named(marker), _where(marker)) for marker in markers)
    made = model_of(
        chart,
        book,
        DataTable(head=(book.phrases["chart.place"], book.phrases["chart.position"]), rows=rows),
        sources=[str(key) for place in places for key in place.sources],
        markers=markers,
        routes=(*((Route(name="", style="visit", points=ways),) if len(ways) > 1 else ()), *routes),
        home=chart.home or "",
        shapes=shapes,
    )
    source = made.source if chart.source else ""
    if source and source[-1] not in ".!?…":
        source += "."
    # A cover draws no boundaries.
    boundaries = "" if chart.width == "cover" else book.phrases["map.boundaries"]
    credit = f"{shapes.credit}.".replace("CC BY ", "CC\u00a0BY\u00a0") if shapes else ""
    foot = (source, boundaries, credit)
    return replace(made, source=" ".join(words for words in foot if words))


def _route(route: ChartRoute, places: list[Place], book: Notebook) -> Route:
    points = tuple((float(place.longitude), float(place.latitude)) for place in places)
    return Route(name=tie(route.name or "", book.language), style=route.style, points=points)


def has_map(pack: Pack, audience: Audience) -> bool:
    """Say whether a brief for `audience` could hold a map, so that shapes must be read."""
    parts = {name for wanted in audience.parts for name in (wanted.part, *wanted.aside)}
    charts = visible(pack, audience).charts.values()
    return any(str(chart.kind) in MAPS and str(chart.part) in parts for chart in charts)


def _named(marker: Marker) -> str:
    return f"{marker.number} {marker.label}" if marker.number else marker.label


def _marker(label: str, place: Place, number: int = 0) -> Marker:
    return Marker(
        label=label,
        latitude=float(place.latitude),
        longitude=float(place.longitude),
        kind=place.kind or "city",
        number=number,
    )


def _where(marker: Marker) -> str:
    north, east = ("N" if marker.latitude >= 0 else "S"), ("E" if marker.longitude >= 0 else "W")
    return f"{abs(marker.latitude):.2f}° {north}, {abs(marker.longitude):.2f}° {east}"

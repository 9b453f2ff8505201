"""Maps of invented countries: what is shown, where words stand, what is refused."""

import dataclasses
import itertools
import math
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.draw.locator import locator_map
from briefing.draw.look import Look
from briefing.draw.map_frame import frame_for
from briefing.draw.map_ground import cut_line, cut_ring, ground_of
from briefing.draw.map_names import capitals
from briefing.draw.map_projection import conic_for
from briefing.draw.map_raster import WATER, Raster
from briefing.draw.placing import Box
from briefing.draw.render import render
from briefing.draw.scene import Disc, Scene, Shape
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel, Marker, Route
from briefing.read.shapes import read_shapes
from tests.draw.invented_land import CAPITAL, FAR, PIPE, PORT, RAIL, SEA, STOPS, TOUR, TOWN, shapes_of, stop

ROOT = Path(__file__).resolve().parents[2]
Place = tuple[float, float]
WIDTHS = (54.0, 84.0, 114.0, 174.0)


@pytest.fixture
def map_of(chart: Callable[..., ChartModel]) -> Callable[..., ChartModel]:
    """`map_of(marker, …, home="SUD")` gives the model of a map."""

    def make(*markers: Marker, **more: object) -> ChartModel:
        return chart("locator-map", **{"markers": markers, "shapes": shapes_of(), **more})

    return make


MAPS: dict[str, tuple[tuple[Marker, ...], dict[str, object]]] = {
    "one place": ((CAPITAL,), {}),
    "home": ((CAPITAL, PORT), {"home": "NOR"}),
    "places": ((CAPITAL, PORT, TOWN, FAR, SEA), {"home": "SUD"}),
    "stops that crowd": ((PORT, *STOPS, SEA), {"home": "SUD"}),
    "stops far apart": ((stop(1, "Nordborg", 50.2, 15.0), stop(2, "Sund", 45.2, 11.2)), {"home": "SUD"}),
    "routes": ((CAPITAL, PORT, TOWN, FAR), {"routes": (PIPE, RAIL), "home": "NOR"}),
    "a journey": ((CAPITAL, PORT), {"routes": (TOUR,), "home": "NOR"}),
    "cover": ((CAPITAL, PORT, FAR), {"routes": (PIPE,), "width": "cover"}),
}


def faults_of(scene: Scene, look: Look) -> Iterator[str]:
    """Give what is wrong with a map: words on words, on marks, on routes, beyond the edge."""
    room = Box(0, 0, scene.width, scene.height)
    boxes = []
    for word in scene.words:
        there = look.letters.box(word.text, word.x, word.y, word.anchor, word.bold)
        boxes.append((word.text, Box(there.left, there.top, there.right, there.bottom)))
    discs = [shape for shape in scene.shapes if isinstance(shape, Disc)]
    heavy = [
        shape
        for shape in scene.shapes
        if isinstance(shape, Shape) and not shape.closed and len(shape.rings) == 1 and shape.weight >= 1.0
    ]
    for order, (text, box) in enumerate(boxes):
        if not box.inside(room):
            yield f"{text!r} leaves the map"
        yield from (f"{text!r} meets {other!r}" for other, near in boxes[order + 1 :] if box.meets(near, -0.35))
        if not text.isdigit():
            around = [Box(d.x - d.radius, d.y - d.radius, d.x + d.radius, d.y + d.radius) for d in discs]
            yield from (f"{text!r} lies on a mark" for one in around if box.meets(one, -0.2))
        # A number stands on its own disc, which may lie on the way.
        lines = [] if text.isdigit() else [pair for shape in heavy for pair in itertools.pairwise(shape.rings[0])]
        yield from (f"{text!r} lies on a route" for pair in lines if box.crossed_by(*pair))


def texts(scene: Scene) -> list[str]:
    return [word.text for word in scene.words]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", [name for name in MAPS if name != "cover"])
def test_nothing_lies_over_anything(map_of: Callable[..., ChartModel], look: Look, name: str, width: float) -> None:
    markers, more = MAPS[name]
    scene = locator_map(map_of(*markers, **more), look, width)
    assert list(faults_of(scene, look)) == []
    assert scene.width == width and 40 <= scene.height <= 95
    words = " ".join(texts(scene))
    for marker in markers:
        if marker.kind != "sea":
            assert all(word in words for word in marker.label.replace("(", "").replace(")", "").split(" "))
        if marker.number:
            assert texts(scene).count(str(marker.number)) == 1


def test_a_cover_is_land_lines_and_places_alone(map_of: Callable[..., ChartModel], look: Look) -> None:
    markers, more = MAPS["cover"]
    scene = locator_map(map_of(*markers, **more, home="NOR"), look, 210.0)
    assert (scene.width, scene.height) == (210.0, 118.0)
    assert list(faults_of(scene, look)) == []
    assert not any("land" in text.lower() or "km" in text for text in texts(scene))
    fills = [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.ground]
    assert len({shape.fill for shape in fills}) == 2, "the home country is not set off from the others"
    assert not any(shape.dash for shape in scene.shapes if isinstance(shape, Shape))


@pytest.mark.parametrize("seed", range(6))
def test_any_crowd_of_places_is_placed_or_refused(map_of: Callable[..., ChartModel], look: Look, seed: int) -> None:
    chance = random.Random(seed)
    names = ("Port", "Old Town on the Hill", "Xəzər", "Şəhər (seat)", "Йод", "Donaudampfschifffahrtsgesellschaft")
    markers = tuple(
        Marker(
            chance.choice(names),
            chance.uniform(44.5, 52.5),
            chance.uniform(10.5, 19.5),
            chance.choice(("capital", "city", "port", "region", "sea")),
            number if chance.random() < 0.4 else 0,
        )
        for number in range(1, chance.randint(3, 11))
    )
    model = map_of(Marker("Fixed", 48.0, 15.0), *markers, routes=(PIPE, TOUR)[: seed % 3], home="SUD")
    for width in (54.0, 114.0):
        try:
            scene = locator_map(model, look, width)
        except BriefingError as error:
            assert "too small for its words" in str(error)
        else:
            assert list(faults_of(scene, look)) == []


def test_the_same_map_has_the_same_bytes_and_is_small(map_of: Callable[..., ChartModel], look: Look) -> None:
    markers, more = MAPS["routes"]
    drawn = [
        render(locator_map(map_of(*markers, **more), look, 174.0), "map", "What it shows", look.size_pt)
        for _ in range(2)
    ]
    assert drawn[0] == drawn[1]
    assert len(drawn[0]) < 120_000


@pytest.mark.parametrize(("width", "kind", "most"), [(174.0, "full", 120_000), (210.0, "cover", 120_000)])
def test_the_committed_shapes_make_a_small_drawing(
    map_of: Callable[..., ChartModel], look: Look, width: float, kind: str, most: int
) -> None:
    ends = (Marker("West end", 40.3, 18.4, "port"), Marker("East end", 40.4, 49.9, "capital"))
    model = map_of(*ends, shapes=read_shapes(ROOT), width=kind, home="TUR")
    scene = locator_map(model, look, width)
    assert list(faults_of(scene, look)) == []
    assert ("TÜRKIYE" in texts(scene)) is (kind != "cover")
    assert 20_000 < len(render(scene, "map", "What it shows", look.size_pt)) < most


# -- ground ------------------------------------------------------------------------------------------------------------


def test_countries_are_named_inside_themselves(map_of: Callable[..., ChartModel], look: Look) -> None:
    model = map_of(CAPITAL, PORT, TOWN, FAR, home="NOR")
    scene = locator_map(model, look, 114.0)
    for name in ("SUDLAND", "NORLAND"):
        assert name in texts(scene)
    home = next(word for word in scene.words if word.text == "NORLAND")
    assert home.bold and home.colour == look.ink
    other = next(word for word in scene.words if word.text == "SUDLAND")
    assert not other.bold
    box = look.letters.box(other.text, other.x, other.y, other.anchor)
    lines = [
        pair
        for shape in scene.shapes
        if isinstance(shape, Shape) and not shape.fill and shape.weight < 0.6
        for ring in shape.rings
        for pair in itertools.pairwise(ring)
    ]
    assert lines and not any(Box(box.left, box.top, box.right, box.bottom).crossed_by(*pair) for pair in lines)


def test_the_home_country_is_darker_and_land_is_one_path(map_of: Callable[..., ChartModel], look: Look) -> None:
    scene = locator_map(map_of(CAPITAL, PORT, TOWN, home="SUD"), look, 84.0)
    fills = [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.ground]
    paper, land, home, lake = fills[:4]
    assert (paper.fill, lake.fill) == (look.paper, look.paper)
    assert len(land.rings) > len(home.rings) >= 1
    brightness = [int(shape.fill[1:3], 16) for shape in (paper, land, home)]
    assert brightness == sorted(brightness, reverse=True)


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, relative luminance and contrast ratio."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_words_are_seven_times_as_dark_as_what_they_stand_on(map_of: Callable[..., ChartModel], look: Look) -> None:
    scene = locator_map(map_of(CAPITAL, PORT, TOWN, SEA, home="SUD"), look, 114.0)
    _, land, home, _ = (shape for shape in scene.shapes[:6] if isinstance(shape, Shape) and shape.ground)
    by_text = {word.text: word.colour for word in scene.words}
    assert contrast(by_text["NORLAND"], land.fill) >= 7
    assert contrast(by_text["SUDLAND"], home.fill) >= 7
    assert contrast(by_text["Bay of Boats"], look.paper) >= 7


def test_neighbours_lose_the_same_points_and_do_not_gape() -> None:
    shapes = shapes_of()
    frame = frame_for([(10, 44), (20, 53)], 84.0, None, 0.1)
    ground = ground_of(shapes, frame, seen=0.4)
    corners = [{corner for ring in land.rings for corner in ring} for land in ground.lands]
    inner = [
        point
        for line in ground.borders
        for point in line
        if 0.01 < point[0] < frame.width - 0.01 and 0.01 < point[1] < frame.height - 0.01
    ]
    assert 10 < len(inner) < 80, "points too close to see are dropped"
    assert all(sum(point in one for one in corners) == 2 for point in inner)


SQUARE = Box(0, 0, 10, 10)


@pytest.mark.parametrize(
    ("ring", "area"),
    [
        pytest.param(((2, 2), (4, 2), (4, 4), (2, 4)), 4, id="inside"),
        pytest.param(((20, 20), (24, 20), (24, 24)), 0, id="outside"),
        pytest.param(((-5, -5), (15, -5), (15, 15), (-5, 15)), 100, id="all round"),
        pytest.param(((-5, 5), (5, -5), (15, 5), (5, 15)), 100, id="across every edge"),
        pytest.param(((5, 5), (15, 5), (15, 8), (5, 8)), 15, id="over one edge"),
        pytest.param(
            ((-4, 2), (14, 2), (14, 4), (-4, 4), (-4, 6), (14, 6), (14, 8), (-4, 8), (-8, 5)), 40, id="a comb"
        ),
    ],
)
def test_polygons_are_cut_at_the_edge(ring: tuple[Place, ...], area: float) -> None:
    cut = cut_ring(ring, SQUARE)
    assert all(0 <= x <= 10 and 0 <= y <= 10 for x, y in cut)
    around = zip(cut, (*cut[1:], *cut[:1]), strict=True)
    assert abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in around)) / 2 == pytest.approx(area)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        pytest.param(((1, 1), (9, 9)), [((1, 1), (9, 9))], id="inside"),
        pytest.param(((-5, 20), (20, 20)), [], id="outside"),
        pytest.param(((-5, 5), (15, 5)), [((0, 5), (10, 5))], id="through"),
        pytest.param(((5, 5), (5, 15), (7, 15), (7, 5)), [((5, 5), (5, 10)), ((7, 10), (7, 5))], id="out and in"),
    ],
)
def test_lines_are_cut_at_the_edge(line: tuple[Place, ...], parts: list[tuple[Place, ...]]) -> None:
    assert list(cut_line(line, SQUARE)) == parts


def test_the_raster_knows_land_water_and_lines() -> None:
    frame = frame_for([(10, 44), (20, 53)], 84.0, None, 0.1)
    ground = ground_of(shapes_of(), frame)
    raster = Raster(ground, frame.width, frame.height)
    codes = {place: raster.at(frame.point(place)) for place in ((15, 50), (12.5, 44.6), (12.7, 45.6), (21, 46))}
    named = {place: None if one == WATER else ground.lands[one].country.code for place, one in codes.items()}
    assert named == {(15, 50): "NOR", (12.5, 44.6): "SUD", (12.7, 45.6): None, (21, 46): None}
    x, y = frame.point((15, 50))
    assert raster.lines(Box(x - 3, y - 2, x + 3, y + 2)) == 0
    x, y = frame.point((15, 48))
    assert raster.lines(Box(x - 3, y - 4, x + 3, y + 4)) > 5


# -- frame and projection ----------------------------------------------------------------------------------------------


def test_the_projection_agrees_with_the_worked_example() -> None:
    """Snyder 1987, p. 295: parallels 33 and 45 N, middle 23 N 96 W, place 35 N 75 W on a sphere of radius 1."""
    conic = conic_for(-96, 31, -96, 47)
    assert conic.cone == pytest.approx(0.6304777, abs=2e-3)
    sphere = 6371.0
    east, north = conic.plane((-75, 35))
    down = conic.plane((-96, 23))[1]
    assert (east / sphere, (north - down) / sphere) == pytest.approx((0.2966785, 0.2462112), abs=2e-3)


@pytest.mark.parametrize(
    ("region", "place"),
    [
        pytest.param((10, 40, 50, 60), (33.3, 47.7), id="north"),
        pytest.param((10, -40, 50, -20), (12.0, -35.0), id="south"),
        pytest.param((-10, -5, 10, 5), (3.0, 2.0), id="equator"),
        pytest.param((170, 50, 178, 60), (-178.0, 55.0), id="across the date line"),
        pytest.param((0, 80, 40, 90), (20.0, 85.0), id="pole"),
    ],
)
def test_a_place_comes_back_from_the_plane(region: tuple[float, float, float, float], place: Place) -> None:
    conic = conic_for(*region)
    longitude, latitude = conic.place(conic.plane(place))
    assert ((longitude - place[0] + 180) % 360 - 180, latitude) == pytest.approx((0, place[1]), abs=1e-6)


def test_distances_are_true_in_the_middle() -> None:
    conic = conic_for(10, 44, 20, 53)
    (x0, y0), (x1, y1) = conic.plane((15, 48)), conic.plane((15, 49))
    assert math.dist((x0, y0), (x1, y1)) == pytest.approx(math.radians(1) * 6371, rel=0.01)


@pytest.mark.parametrize("width", [54.0, 90.0, 174.0, 300.0])
def test_the_frame_holds_every_place_with_a_margin(width: float) -> None:
    places = [(10.2, 44.4), (19.9, 52.8), (15, 48)]
    frame = frame_for(places, width, None, 0.1)
    for place in places:
        x, y = frame.point(place)
        assert 0.09 * width < x < 0.91 * width and 3 < y < frame.height - 3
        assert frame.place(frame.point(place)) == pytest.approx(place, abs=0.05)


def test_spare_room_is_left_on_the_side_it_is_asked_for() -> None:
    places = [(10.2, 46.4), (19.9, 50.8)]
    usual, spare = (frame_for(places, 114.0, None, 0.1, sides) for sides in ((0.0, 0.0), (0.0, 30.0)))
    assert spare.point(places[1])[0] < usual.point(places[1])[0] - 15
    assert spare.scale < usual.scale


def test_the_scale_bar_measures_what_it_says(map_of: Callable[..., ChartModel], look: Look) -> None:
    model = map_of(CAPITAL, PORT, language="de")
    scene = locator_map(model, look, 114.0)
    words = next(text for text in texts(scene) if text.endswith("\u00a0km"))
    bar = next(
        shape.rings[0]
        for shape in scene.shapes
        if isinstance(shape, Shape) and not shape.closed and len(shape.rings[0]) == 4 and shape.stroke == look.ink
    )
    places = [(marker.longitude, marker.latitude) for marker in (CAPITAL, PORT)]
    conic = conic_for(
        min(p[0] for p in places), min(p[1] for p in places), max(p[0] for p in places), max(p[1] for p in places)
    )
    squares = [shape for shape in scene.shapes if isinstance(shape, Shape) and len(shape.rings[0]) == 4 and shape.fill]
    capital = next(shape for shape in squares if shape.fill == look.ink)
    port = next(shape for shape in scene.shapes if isinstance(shape, Disc) and shape.fill == look.ink)
    centre = sum(x for x, _ in capital.rings[0]) / 4, sum(y for _, y in capital.rings[0]) / 4
    scale = math.dist(centre, (port.x, port.y)) / math.dist(*(conic.plane(place) for place in places))
    kilometres = float(words.removesuffix("\u00a0km").replace(".", ""))
    assert bar[2][0] - bar[1][0] == pytest.approx(kilometres * scale, rel=0.02)


# -- marks, stops, routes ----------------------------------------------------------------------------------------------


def test_stops_that_crowd_stand_in_a_column_with_leaders(map_of: Callable[..., ChartModel], look: Look) -> None:
    scene = locator_map(map_of(PORT, *STOPS, home="SUD"), look, 114.0)
    discs = [shape for shape in scene.shapes if isinstance(shape, Disc) and shape.fill == look.accent]
    assert len(discs) == 3 and len({round(disc.x, 3) for disc in discs}) == 1
    ys = sorted(disc.y for disc in discs)
    assert all(b - a >= 4 for a, b in itertools.pairwise(ys))
    leaders = [shape for shape in scene.shapes if isinstance(shape, Shape) and 0.4 < shape.weight < 0.48]
    assert sum(len(shape.rings) == 1 and len(shape.rings[0]) == 2 for shape in leaders) >= 3


def test_stops_far_apart_have_their_numbers_in_place(map_of: Callable[..., ChartModel], look: Look) -> None:
    stops = (stop(1, "Nordborg", 50.2, 15.0), stop(2, "Sund", 45.2, 11.2))
    scene = locator_map(map_of(*stops), look, 84.0)
    numbers = {word.text: word for word in scene.words if word.text.isdigit()}
    discs = [shape for shape in scene.shapes if isinstance(shape, Disc) and shape.fill == look.accent]
    assert {(round(disc.x, 2)) for disc in discs} == {round(word.x, 2) for word in numbers.values()}
    assert numbers["1"].x > numbers["2"].x and numbers["1"].y < numbers["2"].y
    assert all(word.colour == look.paper for word in numbers.values())


def test_the_capital_of_the_home_country_is_bold(map_of: Callable[..., ChartModel], look: Look) -> None:
    for home, bold in (("NOR", True), ("SUD", False)):
        scene = locator_map(map_of(CAPITAL, TOWN, home=home), look, 114.0)
        assert next(word for word in scene.words if word.text == "Nordborg").bold is bold


def test_words_in_brackets_stand_below_the_name(map_of: Callable[..., ChartModel], look: Look) -> None:
    scene = locator_map(map_of(CAPITAL, FAR, width="cover"), look, 210.0)
    name, note = (
        next(word for word in scene.words if word.text == text) for text in ("Westend", "seat of the council")
    )
    assert name.bold and not note.bold and note.y > name.y


def strokes(scene: Scene, colour: str, least: float) -> list[Shape]:
    return [
        shape
        for shape in scene.shapes
        if isinstance(shape, Shape) and shape.stroke == colour and shape.weight >= least and not shape.closed
    ]


def test_each_way_of_travel_has_its_own_line(map_of: Callable[..., ChartModel], look: Look) -> None:
    markers, more = MAPS["routes"]
    scene = locator_map(map_of(*markers, **more), look, 174.0)
    (pipe,) = strokes(scene, look.accent, 2.0)
    (sleepers,) = strokes(scene, look.ink, 2.0)
    (gaps,) = strokes(scene, look.paper, 1.0)
    assert not pipe.dash and gaps.dash and gaps.rings == sleepers.rings
    shared = [math.dist(a, b) for a, b in zip(pipe.rings[0][1:], sleepers.rings[0][1:3], strict=True)]
    assert all(1.0 < apart < 2.0 for apart in shared), "on a shared way the two run side by side"


def test_there_and_back_are_two_lines_with_arrows(map_of: Callable[..., ChartModel], look: Look) -> None:
    markers, more = MAPS["a journey"]
    scene = locator_map(map_of(*markers, **more), look, 114.0)
    (way,) = strokes(scene, look.accent, 1.0)
    there, back = way.rings[0][:13], way.rings[0][12:]
    assert math.dist(there[6], back[6]) > 3
    arrows = [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.fill and len(shape.rings[0]) == 3]
    assert len(arrows) == 2
    tips = [arrow.rings[0][0] for arrow in arrows]
    ends = [there[-1], back[-1]]
    for arrow, tip, end in zip(arrows, tips, ends, strict=True):
        assert math.dist(tip, end) < math.dist(arrow.rings[0][1], end)


def test_a_small_map_says_where_in_the_region_it_is(map_of: Callable[..., ChartModel], look: Look) -> None:
    def outlines(width: float, *markers: Marker) -> int:
        scene = locator_map(map_of(*markers, home="NOR", routes=()), look, width)
        closed = [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.closed]
        return sum(shape.stroke == look.accent for shape in closed)

    near = (stop(1, "A", 50.2, 15.0), stop(2, "B", 51.0, 16.0))
    assert outlines(114.0, *near) == 1
    assert outlines(54.0, *near) == 0
    assert outlines(114.0, stop(1, "A", 44.5, 10.5), stop(2, "B", 52.9, 24.2)) == 0


# -- what is refused ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("markers", "more", "sentence"),
    [
        pytest.param((CAPITAL,), {"shapes": None}, "is a map without shapes", id="no shapes"),
        pytest.param((), {}, "is a map without places", id="no places"),
        pytest.param((SEA,), {}, "is a map without places", id="water alone"),
        pytest.param(
            (CAPITAL, Marker("Farthing", 38.9, -77.0)), {}, "outside the map's shapes: Farthing", id="no land there"
        ),
        pytest.param(
            (CAPITAL,), {"routes": (Route("Sea way", "visit", ((15, 50), (40, 20))),)}, "Sea way", id="a route off it"
        ),
        pytest.param(
            tuple(Marker(f"Donaudampfschifffahrtsgesellschaft {n}", 48.0, 15.0 + n / 900) for n in range(40)),
            {},
            "too small for its words",
            id="too much to say",
        ),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_a_sentence(
    map_of: Callable[..., ChartModel], look: Look, markers: tuple[Marker, ...], more: dict[str, object], sentence: str
) -> None:
    with pytest.raises(BriefingError, match=sentence):
        locator_map(map_of(*markers, **more), look, 54.0)


def test_water_is_named_on_water_and_left_out_elsewhere(map_of: Callable[..., ChartModel], look: Look) -> None:
    isle = Marker("Isle", 47.3, 22.4)
    scene = locator_map(map_of(CAPITAL, isle, SEA), look, 114.0)
    assert "Bay of Boats" in texts(scene)
    inland = dataclasses.replace(SEA, longitude=13.0)
    assert "Bay of Boats" not in texts(locator_map(map_of(CAPITAL, isle, inland), look, 114.0))


@pytest.mark.parametrize(
    ("name", "language", "printed"),
    [("Finland", "en-GB", "FINLAND"), ("Britaniya", "tr", "BRİTANİYA"), ("Qırğızıstan", "az", "QIRĞIZISTAN")],
)
def test_capitals_are_those_of_the_language(name: str, language: str, printed: str) -> None:
    assert capitals(name, language) == printed

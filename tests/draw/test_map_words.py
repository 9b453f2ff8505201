"""Words of maps: a key for what finds no room, coasts that end at words, lanes side by side, marks that say whose."""

import itertools
import math
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from briefing.draw import map_sheet
from briefing.draw.locator import locator_map
from briefing.draw.look import Look
from briefing.draw.placing import Box
from briefing.draw.scene import Disc, Point, Scene, Shape
from briefing.model.chart import ChartModel, Route
from tests.draw.conftest import Troublesome
from tests.draw.invented_land import PIERS, PIPE, RAIL, STOPS, TOUR, shapes_of


@pytest.fixture
def crowd(usual: Callable[[str], ChartModel], look: Look) -> Scene:
    """A map that is too narrow for its words."""
    return locator_map(usual("map-crowd"), look, 54.0)


def above_key(scene: Scene) -> float:
    """Where the map ends and its key begins: the foot of the paper that it is painted on."""
    ground = next(shape for shape in scene.shapes if isinstance(shape, Shape) and shape.ground)
    return max(y for _, y in ground.rings[0])


# -- the key -----------------------------------------------------------------------------------------------------------


def test_names_without_room_stand_by_number_below_the_map(crowd: Scene) -> None:
    foot = above_key(crowd)
    assert 0 < len(crowd.keyed) < len(PIERS), "those that have room stay beside their places"
    below = " ".join(word.text for word in crowd.words if word.y > foot)
    for number, name in enumerate(crowd.keyed, start=1):
        assert f"{number} " in f"{below} " and name in below
        (at_place,) = (word for word in crowd.words if word.of == name and word.y < foot)
        assert at_place.text == str(number) and at_place.bold


def test_a_number_stands_by_its_own_place(crowd: Scene, look: Look) -> None:
    """Nearer to its own mark than to any other, unless a leader goes there."""
    discs = {shape.of: (shape.x, shape.y) for shape in crowd.shapes if isinstance(shape, Disc) and shape.of}
    leaders = [s.rings[0] for s in crowd.shapes if isinstance(s, Shape) and s.stroke == look.ink and not s.of]
    for word in crowd.words:
        if word.of in crowd.keyed:
            box = look.letters.box(word.text, word.x, word.y, word.anchor, word.bold)
            middle = (box.left + box.right) / 2, (box.top + box.bottom) / 2
            nearest = min(discs, key=lambda of: math.dist(discs[of], middle))
            led = any(math.dist(ring[0], discs[word.of]) < 2 for ring in leaders)
            assert nearest == word.of or led


def test_the_numbers_run_along_the_map(crowd: Scene) -> None:
    discs = {shape.of: shape.x for shape in crowd.shapes if isinstance(shape, Disc) and shape.of}
    across = [discs[name] for name in crowd.keyed]
    assert across == sorted(across)


def test_nothing_is_lost_on_any_map(look: Look) -> None:
    """Every place, stop and route of a random map is named beside its mark or in the key."""
    for seed in range(12):
        model = Troublesome(seed).map()
        scene = locator_map(model, look, 54.0)
        named: dict[str, str] = {}
        for word in scene.words:
            named[word.of] = named.get(word.of, "") + word.text
        for name in (*(one.label for one in model.markers), *(one.name for one in model.routes)):
            letters = name.replace(" ", "")
            assert letters in named.get(name, "").replace(" ", "") or name in scene.keyed


def test_stops_keep_their_own_numbers_in_the_key(look: Look, usual: Callable[[str], ChartModel]) -> None:
    stops = tuple(replace(one, number=20 + order) for order, one in enumerate(PIERS))
    scene = locator_map(replace(usual("map-crowd"), markers=stops), look, 54.0)
    assert set(scene.keyed) == {one.label for one in stops}, "stops stand in the key together"
    discs = [shape for shape in scene.shapes if isinstance(shape, Disc) and shape.fill == look.accent]
    for one in stops:
        (disc,) = (disc for disc in discs if disc.of == one.label)
        (word,) = (word for word in scene.words if word.of == one.label)
        assert word.text == str(one.number)
        assert abs(word.x - disc.x) < 1e-6 and abs(word.y - disc.y) < disc.radius


@cache
def _map_of(seed: int) -> ChartModel:
    return Troublesome(seed).map()


def test_four_of_five_maps_of_up_to_twelve_places_need_no_key(look: Look) -> None:
    # Every width from that of a phone on has its share of them.
    widths = itertools.cycle((82.0, 114.0, 84.0, 174.0))
    scenes = [locator_map(_map_of(seed), look, width) for seed, width in zip(range(40), widths, strict=False)]
    assert sum(not scene.keyed for scene in scenes) >= 0.8 * len(scenes)


# -- the ground under words --------------------------------------------------------------------------------------------


def ground_lines(scene: Scene) -> list[tuple[Point, Point]]:
    """The legs of coasts and borders: what is thin and shows no data."""
    thin = [s for s in scene.shapes if isinstance(s, Shape) and not s.closed and not s.of and s.weight < 0.6]
    return [leg for shape in thin if len(shape.rings) > 1 for ring in shape.rings for leg in itertools.pairwise(ring)]


def boxes_of(scene: Scene, look: Look) -> list[Box]:
    found = [look.letters.box(word.text, word.x, word.y, word.anchor, word.bold) for word in scene.words]
    return [Box(one.left, one.top, one.right, one.bottom) for one in found]


def struck_out(look: Look) -> int:
    """How many words of some narrow maps have a coast or border through them."""
    scenes = [locator_map(_map_of(seed), look, 54.0) for seed in range(8)]
    return sum(
        any(box.crossed_by(*leg, -0.05) for leg in ground_lines(scene))
        for scene in scenes
        for box in boxes_of(scene, look)
    )


def test_coasts_and_borders_end_where_words_stand(look: Look) -> None:
    """Words keep off them where they can; where they cannot, the line is cut."""
    assert struck_out(look) == 0


def test_lines_that_are_not_cut_run_through_words(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """The proof can fail: without the cut the same words have lines through them."""
    monkeypatch.setattr(map_sheet, "without", lambda lines, _: lines)
    assert struck_out(look) > 0


# -- routes ------------------------------------------------------------------------------------------------------------


def ways(scene: Scene, name: str) -> list[tuple[Point, ...]]:
    return [s.rings[0] for s in scene.shapes if isinstance(s, Shape) and s.of == name and s.weight > 2]


def distance(at: Point, leg: tuple[Point, Point]) -> float:
    (x0, y0), (x1, y1) = leg
    along, down = x1 - x0, y1 - y0
    part = max(0.0, min(1.0, ((at[0] - x0) * along + (at[1] - y0) * down) / (along**2 + down**2 or 1.0)))
    return math.dist(at, (x0 + part * along, y0 + part * down))


@pytest.mark.parametrize("width", [54.0, 84.0, 114.0, 174.0])
def test_routes_on_one_way_run_side_by_side(width: float, usual: Callable[[str], ChartModel], look: Look) -> None:
    third = Route("Second line", "pipeline", PIPE.points)
    scene = locator_map(replace(usual("map-routes"), routes=(PIPE, RAIL, third)), look, width)
    (pipe, *_), (rail, *_), (second, *_) = (ways(scene, name) for name in (PIPE.name, RAIL.name, third.name))
    for one, other in ((pipe, rail[:3]), (pipe, second), (rail[:3], second)):
        for leg in itertools.pairwise(one):
            half = (leg[0][0] + leg[1][0]) / 2, (leg[0][1] + leg[1][1]) / 2
            apart = min(distance(half, there) for there in itertools.pairwise(other))
            # Lines of 2.2 points, 0.8 mm, in lanes of 1.5 mm: paper shows between them.
            assert 1.2 <= apart <= 4.0


# -- whose a mark is ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["map-places", "map-stops", "map-crowd", "map-routes", "map-journey"])
@pytest.mark.parametrize("width", [54.0, 84.0, 174.0])
def test_every_mark_and_route_says_whose_it_is(
    name: str, width: float, usual: Callable[[str], ChartModel], look: Look
) -> None:
    model = usual(name)
    scene = locator_map(model, look, width)
    drawn = {shape.of for shape in scene.shapes if shape.of}
    names = {one.label for one in model.markers if one.kind != "sea"} | {route.name for route in model.routes}
    assert drawn <= names
    shown = names - {one.label for one in STOPS if any(at.label == "Old Harbour" for at in model.markers)}
    assert shown <= drawn
    inked = [s for s in scene.shapes if isinstance(s, Disc) and s.fill != look.paper]
    assert all(one.of for one in inked), "a disc in colour shows a place"
    written = {word.of for word in scene.words if word.of}
    assert names <= written | set(scene.keyed)


def test_there_and_back_are_one_journey(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = locator_map(usual("map-journey"), look, 84.0)
    arrows = [s for s in scene.shapes if isinstance(s, Shape) and s.closed and len(s.rings[0]) == 3]
    assert [arrow.of for arrow in arrows] == [TOUR.name] * 2


def test_the_invented_land_is_the_same_each_time() -> None:
    assert shapes_of() == shapes_of.__wrapped__()

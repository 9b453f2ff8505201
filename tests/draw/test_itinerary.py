"""Stops of a visit: in order, named once with what they share, and never with what a neighbour has."""

import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.draw.itinerary import itinerary
from briefing.draw.look import Look
from briefing.draw.scene import Disc, Scene, Shape, Word
from briefing.model.chart import ChartModel, Halt

WIDTHS = (54.0, 82.0, 84.0, 114.0, 174.0)
RAILS = (54.0, 82.0, 84.0)


def stops(*known: tuple[str, str, str], labels: str = "Stop {}") -> tuple[Halt, ...]:
    """Give stops from (where, when, who)."""
    return tuple(Halt(order, labels.format(order), *one) for order, one in enumerate(known, start=1))


def discs(scene: Scene) -> list[Disc]:
    return [shape for shape in scene.shapes if isinstance(shape, Disc)]


def numerals(scene: Scene, look: Look) -> list[str]:
    return [word.text for word in scene.words if word.colour == look.paper]


def brackets(scene: Scene, look: Look) -> list[tuple[float, float, float, float]]:
    """Give the boxes of the brackets of times: lines of four points in the accent colour."""
    found = []
    for shape in scene.shapes:
        if isinstance(shape, Shape) and shape.stroke == look.accent and len(shape.rings[0]) == 4:
            across, down = [x for x, _ in shape.rings[0]], [y for _, y in shape.rings[0]]
            found.append((min(across), min(down), max(across), max(down)))
    return found


def within(disc: Disc, bracket: tuple[float, float, float, float], rail: bool) -> bool:
    return bracket[1] < disc.y < bracket[3] if rail else bracket[0] < disc.x < bracket[2]


def texts(scene: Scene, colour: str) -> list[str]:
    return [word.text for word in scene.words if word.colour == colour]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("count", [1, 2, 6, 7, 20])
def test_stops_are_numbered_discs_in_order_joined_by_a_line(
    count: int, width: float, chart: Callable[..., ChartModel], look: Look
) -> None:
    halts = stops(*[(f"Port {number}", f"{number} May", "") for number in range(count)])
    scene = itinerary(chart("itinerary", halts=halts), look, width)
    assert numerals(scene, look) == [str(number) for number in range(1, count + 1)]
    assert [disc.of for disc in discs(scene)] == [halt.label for halt in halts]
    assert {disc.fill for disc in discs(scene)} == {look.accent}
    columns = 2 if width == 174 and count > 6 else 1
    joins = [
        shape.rings[0]
        for shape in scene.shapes
        if isinstance(shape, Shape) and len(shape.rings[0]) == 2 and shape.stroke == look.accent
    ]
    assert len(joins) == count - columns
    for start, end in joins:
        reach = [disc for disc in discs(scene) for x, y in (start, end) if near(disc, x, y)]
        assert len(reach) == 2


def near(disc: Disc, x: float, y: float) -> bool:
    return bool(((disc.x - x) ** 2 + (disc.y - y) ** 2) ** 0.5 == pytest.approx(disc.radius))


@pytest.mark.parametrize("number", [1, 20, 888])
def test_a_numeral_stands_inside_its_disc(number: int, chart: Callable[..., ChartModel], look: Look) -> None:
    scene = itinerary(chart("itinerary", halts=(Halt(number, "Pier", "", "", ""),)), look, 54)
    (disc,) = discs(scene)
    (word,) = [word for word in scene.words if word.colour == look.paper]
    box = look.letters.box(word.text, word.x, word.y, word.anchor, word.bold)
    for x, y in itertools.product((box.left, box.right), (word.y, word.y - look.letters.capital)):
        assert ((x - disc.x) ** 2 + (y - disc.y) ** 2) ** 0.5 < disc.radius


@pytest.mark.parametrize(
    ("width", "count", "label", "side_by_side"),
    [
        pytest.param(84, 3, "Pier", False, id="narrow"),
        pytest.param(114, 6, "Pier", True, id="six at the main width"),
        pytest.param(114, 7, "Pier", False, id="seven"),
        pytest.param(174, 1, "Pier", False, id="one"),
        pytest.param(114, 6, "Überfahrtsgesellschaft", False, id="words that have no room"),
        pytest.param(174, 3, "Überfahrtsgesellschaft", True, id="the same with room"),
        pytest.param(114, 6, "A pier of very many words that takes more than three lines", False, id="many words"),
    ],
)
def test_stops_stand_side_by_side_where_their_words_have_room(
    width: float, count: int, label: str, side_by_side: bool, chart: Callable[..., ChartModel], look: Look
) -> None:
    halts = stops(*[("", "", "")] * count, labels=label + " {}")
    scene = itinerary(chart("itinerary", halts=halts), look, width)
    assert (len({disc.x for disc in discs(scene)}) == count > 1) == side_by_side
    assert (len({disc.y for disc in discs(scene)}) == 1 < count) == side_by_side


def test_many_stops_stand_in_two_columns_where_it_is_wide(chart: Callable[..., ChartModel], look: Look) -> None:
    known = [("", f"{1 + number // 4} May", "") for number in range(12)]
    scene = itinerary(chart("itinerary", halts=stops(*known)), look, 174)
    columns = [[disc.of for disc in discs(scene) if (disc.x > 87) == right] for right in (False, True)]
    # Six and six would cut the second day in two.
    assert [len(column) for column in columns] == [8, 4]
    assert [*columns[0], *columns[1]] == [f"Stop {number}" for number in range(1, 13)]


@pytest.mark.parametrize("width", WIDTHS)
def test_what_all_share_heads_them_once(width: float, chart: Callable[..., ChartModel], look: Look) -> None:
    halts = stops(*[("Northport", "13 December", "")] * 3)
    scene = itinerary(chart("itinerary", halts=halts), look, width)
    assert texts(scene, look.accent) == ["13 December"]
    assert texts(scene, look.grey) == ["Northport"]
    top = min(disc.y - disc.radius for disc in discs(scene))
    assert all(word.y < top for word in scene.words if word.text in ("13 December", "Northport"))
    assert brackets(scene, look) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_what_neighbours_share_is_named_once(width: float, usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = itinerary(usual("itinerary"), look, width)
    assert texts(scene, look.accent) == ["13 December", "14 December"]
    assert texts(scene, look.grey).count("Northport") == 1


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    ("whens", "spans"),
    [
        pytest.param(("a", "a", "", "b"), [{0, 1}, {3}], id="not known between two days"),
        pytest.param(("a", "", "a"), [{0}, {2}], id="not known between the same day"),
        pytest.param(("", "", "a"), [{2}], id="not known before"),
        pytest.param(("a", "a", "b", "b"), [{0, 1}, {2, 3}], id="two days"),
        pytest.param(("a", "b", "c"), [], id="each its own day: nothing to show"),
        pytest.param(("", "", ""), [], id="no day at all"),
    ],
)
def test_a_time_reaches_its_own_stops_and_no_other(
    whens: tuple[str, ...], spans: list[set[int]], width: float, chart: Callable[..., ChartModel], look: Look
) -> None:
    scene = itinerary(chart("itinerary", halts=stops(*[("", when, "") for when in whens])), look, width)
    found = brackets(scene, look)
    rail = width in RAILS
    held = [
        {order for order, disc in enumerate(discs(scene)) if within(disc, bracket, rail)} for bracket in sorted(found)
    ]
    assert sorted(held, key=min) == spans
    known = [key for key, _ in itertools.groupby(whens) if key]
    assert texts(scene, look.accent) == known


@pytest.mark.parametrize("width", RAILS)
def test_a_place_reaches_its_own_stops_and_no_other(width: float, chart: Callable[..., ChartModel], look: Look) -> None:
    known = [(where, f"{order} May", "") for order, where in enumerate(("A", "A", "", "A", "B"))]
    scene = itinerary(chart("itinerary", halts=stops(*known)), look, width)
    assert texts(scene, look.grey) == ["A", "A", "B"]
    (line,) = [shape.rings[0] for shape in scene.shapes if isinstance(shape, Shape) and shape.stroke == look.grey]
    assert [order for order, disc in enumerate(discs(scene)) if line[0][1] < disc.y < line[1][1]] == [0, 1]
    lefts = [word.x for word in scene.words if word.of and word.colour == look.ink]
    assert lefts[0] == lefts[1] > lefts[2] == lefts[3] == lefts[4]


@pytest.mark.parametrize("width", WIDTHS)
def test_what_is_not_known_is_not_there(width: float, chart: Callable[..., ChartModel], look: Look) -> None:
    scene = itinerary(chart("itinerary", halts=stops(("", "", ""), ("", "", ""))), look, width)
    assert sorted(word.text for word in scene.words) == ["1", "2", "Stop 1", "Stop 2"]


@pytest.mark.parametrize("width", WIDTHS)
def test_everything_known_is_said(
    width: float, troublesome: Callable[[int], list[ChartModel]], usual: Callable[[str], ChartModel], look: Look
) -> None:
    models = [next(one for one in troublesome(seed) if one.kind == "itinerary") for seed in range(8)]
    for model in (usual("itinerary"), *models):
        scene = itinerary(model, look, width)
        said = "".join("".join(word.text.split()) for word in scene.words)
        for halt in model.halts:
            own = "".join("".join(word.text.split()) for word in scene.words if word.of == halt.label)
            assert "".join(halt.label.split()) in own
            assert "".join(halt.who.split()) in own
            assert all("".join(words.split()) in said for words in (halt.where, halt.when))
        assert scene.keyed == ()


def test_the_words_of_a_stop_begin_at_its_disc(usual: Callable[[str], ChartModel], look: Look) -> None:
    chart = usual("itinerary")
    for width in RAILS:
        scene = itinerary(chart, look, width)
        firsts: dict[str, Word] = {}
        for word in scene.words:
            if word.of and word.colour == look.ink:
                firsts.setdefault(word.of, word)
        for disc in discs(scene):
            assert firsts[disc.of].y - look.letters.capital / 2 == pytest.approx(disc.y)


def test_more_words_make_it_higher_and_not_wider(usual: Callable[[str], ChartModel], look: Look) -> None:
    chart = usual("itinerary")
    more = replace(chart, halts=tuple(replace(halt, who="Head of " + "the long council " * 5) for halt in chart.halts))
    for width in WIDTHS:
        less, much = itinerary(chart, look, width), itinerary(more, look, width)
        assert much.width == less.width == width
        assert much.height > less.height

"""Small multiples: one scale of values and of time, gaps that are no noughts, numbers where they fit."""

from collections.abc import Callable

import pytest

from briefing.draw.look import Look
from briefing.draw.multiples import small_multiples
from briefing.draw.scene import Disc, Scene, Shape
from briefing.model.chart import ChartModel, Line
from tests.draw.conftest import Troublesome

PHRASES = (("no-figure", "n/a"),)


def blocks(scene: Scene, name: str) -> list[Shape]:
    return [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.of == name and shape.fill]


def height(shape: Shape) -> float:
    return max(y for _, y in shape.rings[0]) - min(y for _, y in shape.rings[0])


def said(scene: Scene, name: str) -> list[str]:
    return [word.text for word in scene.words if word.of == name]


@pytest.mark.parametrize("width", [54.0, 82.0, 84.0, 114.0, 174.0])
def test_all_panels_have_one_scale_from_zero(width: float, usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = small_multiples(usual("multiples"), look, width)
    north, south = blocks(scene, "North shore"), blocks(scene, "South shore")
    assert height(south[0]) / height(north[0]) == pytest.approx(9.5 / 11.4)
    assert {one.fill for one in north} == {look.accent}
    assert {one.fill for one in south} == {look.middle}


@pytest.mark.parametrize("width", [54.0, 82.0, 84.0, 114.0, 174.0])
def test_a_gap_is_no_nought(width: float, usual: Callable[[str], ChartModel], look: Look) -> None:
    assert said(small_multiples(usual("multiples"), look, width), "Lighthouse") == [
        "Lighthouse",
        "n/a",
        "0",
        "0",
        "0.5",
    ]


def test_an_estimate_is_hatched(usual: Callable[[str], ChartModel], look: Look) -> None:
    shapes = small_multiples(usual("multiples"), look, 114).shapes
    assert {shape.of for shape in shapes if isinstance(shape, Shape) and shape.hatch} == {"Island"}


@pytest.mark.parametrize(("width", "rows"), [(54.0, 6), (84.0, 4), (114.0, 3), (174.0, 2)])
def test_columns_of_panels_follow_from_the_width(
    width: float, rows: int, usual: Callable[[str], ChartModel], look: Look
) -> None:
    scene = small_multiples(usual("multiples-many"), look, width)
    assert len({word.y for word in scene.words if word.text.startswith("Pier")}) == rows


def test_many_values_are_a_line_with_a_gap_and_its_extremes(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = small_multiples(usual("multiples-lines"), look, 114)
    lines = [s for s in scene.shapes if isinstance(s, Shape) and s.of == "Cars" and s.weight > 1]
    assert len(lines) == 2
    firm = [mark for mark in usual("multiples-lines").lines[0].marks if mark.value is not None]
    values = [mark.value or 0.0 for mark in firm]
    ends = {firm[0].words, firm[-1].words, f"{max(values):g}", f"{min(values):g}"}
    assert ends <= set(said(scene, "Passengers"))
    assert any(isinstance(s, Disc) and s.of == "Freight" and s.fill == look.paper for s in scene.shapes)


def test_years_stand_below_each_other(usual: Callable[[str], ChartModel], look: Look) -> None:
    """A panel that begins later begins further to the right."""
    scene = small_multiples(usual("multiples-lines"), look, 54)
    # Passengers from 2008 and Freight from 2012 are the panels at the left.
    at = {word.text: word.x for word in reversed(scene.words) if word.text in ("2008", "2012")}
    assert at["2008"] + 2 < at["2012"] < 27


def test_values_that_do_not_fit_are_read_from_an_axis(
    chart: Callable[..., ChartModel], line: Callable[..., Line], look: Look
) -> None:
    lines = tuple(line(*range(1000, 9000, 1000), name=f"Pier {n}") for n in range(12))
    scene = small_multiples(chart("small-multiples", lines=lines, phrases=PHRASES), look, 54)
    texts = [word.text for word in scene.words]
    assert {"2,000", "6,000"} <= {word.text for word in scene.words if word.colour == look.grey}
    assert sum(word.text == "8,000" and word.bold for word in scene.words) == 12
    assert "3,000" not in texts


def test_every_name_is_said(troublesome: Callable[[int], list[ChartModel]], look: Look) -> None:
    for seed in range(20):
        model = next(one for one in troublesome(seed) if one.kind == "small-multiples")
        for width in (54.0, 114.0):
            scene = small_multiples(model, look, width)
            everything = "".join((*scene.keyed, *(word.text for word in scene.words))).replace(" ", "")
            for one in model.lines:
                assert one.name.replace(" ", "") in everything


def multiples_of(seed: int, most: int = 10**9) -> ChartModel:
    """A troublesome chart of this kind, with at most so many values in all."""
    maker = Troublesome(seed)
    model = maker.multiples()
    while sum(len(one.marks) for one in model.lines) > most:
        model = maker.multiples()
    return model


def test_charts_of_up_to_twelve_values_keep_their_words(look: Look) -> None:
    scenes = [small_multiples(multiples_of(seed, 12), look, width) for seed in range(60) for width in (82.0, 114.0)]
    assert sum(not scene.keyed for scene in scenes) >= 0.8 * len(scenes)


@pytest.mark.parametrize("width", [54.0, 84.0])
def test_what_the_key_explains_has_its_number_in_a_panel(width: float, look: Look) -> None:
    keyed = 0
    for seed in range(40):
        scene = small_multiples(multiples_of(seed), look, width)
        numbers = {word.text for word in scene.words if word.of and word.bold}
        assert {f"{number}" for number in range(1, len(scene.keyed) + 1)} <= numbers
        assert len(set(scene.keyed)) == len(scene.keyed), "the same words have the same number"
        keyed += bool(scene.keyed)
    assert keyed, "no chart has a key: the proof is about nothing"


@pytest.mark.parametrize("width", [54.0, 84.0, 174.0])
def test_gaps_and_labels_of_columns_are_said_or_numbered(width: float, look: Look) -> None:
    for seed in range(40):
        model = multiples_of(seed)
        if max(len(one.marks) for one in model.lines) > 8:
            continue
        scene = small_multiples(model, look, width)
        for one in model.lines:
            words = {word.text for word in scene.words if word.of == one.name}
            numbers = {text for order, text in enumerate(scene.keyed, start=1) if f"{order}" in words}
            said_there = "".join(word.text for word in scene.words if word.of == one.name).replace(" ", "")
            if any(mark.value is None for mark in one.marks):
                assert {"n/a"} & (words | numbers)
            for label in (mark.label for mark in one.marks if mark.label):
                assert label.replace(" ", "") in said_there or label in numbers


def test_a_gap_without_room_stands_by_number_in_the_key(
    chart: Callable[..., ChartModel], line: Callable[..., Line], look: Look
) -> None:
    lines = tuple(line(9000, 8000, None, 8500, 9000, 7000, 8500, 9900, name=f"Pier {n}") for n in range(12))
    scene = small_multiples(chart("small-multiples", lines=lines, phrases=PHRASES), look, 54)
    assert scene.keyed == ("n/a",)
    assert sum(word.text == "1" and bool(word.of) for word in scene.words) == 12


def base_of(scene: Scene, look: Look) -> list[float]:
    """Where the lines are that panels stand on, from the top."""
    return sorted({s.rings[0][0][1] for s in scene.shapes if isinstance(s, Shape) and s.stroke == look.ink})


@pytest.mark.parametrize("name", ["multiples", "multiples-lines", "multiples-many"])
@pytest.mark.parametrize("width", [54.0, 84.0, 114.0, 174.0])
def test_times_stand_close_below_what_panels_stand_on(
    name: str, width: float, usual: Callable[[str], ChartModel], look: Look
) -> None:
    """Only the row of the panel with values below zero keeps room for them."""
    model = usual(name)
    scene = small_multiples(model, look, width)
    times = sorted({word.y for word in scene.words if word.colour == look.grey and word.text.startswith("20")})
    bases = base_of(scene, look)
    assert len(times) == len(bases)
    apart = [below - base for base, below in zip(bases, times, strict=True)]
    low = min(mark.value for one in model.lines for mark in one.marks if mark.value is not None) < 0
    assert all(gap < 4.5 for gap in apart[low:])
    assert not low or apart[0] > 4.5


def test_no_number_stands_on_the_line_below(usual: Callable[[str], ChartModel], look: Look) -> None:
    for width in (54.0, 84.0):
        scene = small_multiples(usual("multiples-lines"), look, width)
        whole = [s.rings[0] for s in scene.shapes if isinstance(s, Shape) and s.stroke == look.ink]
        panel = (width - 5.0) / 2 if width < 60 else (width - 10.0) / 3
        assert [ring[1][0] - ring[0][0] for ring in whole] == pytest.approx([panel] * len(whole))


def test_neighbouring_times_make_room_for_each_other(
    chart: Callable[..., ChartModel], line: Callable[..., Line], look: Look
) -> None:
    lines = (line(*range(1, 9), start=2015, name="Long"), line(3, 4, start=2018, name="Short"))
    scene = small_multiples(chart("small-multiples", lines=lines, phrases=PHRASES), look, 54)
    at = {word.text: word for word in scene.words if word.text in ("2018", "2019")}
    assert at["2018"].y == at["2019"].y
    assert at["2019"].x - at["2018"].x >= look.letters.width("2018") + 1.0

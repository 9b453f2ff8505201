"""Dot plots: a row for each party, then and now told apart, every value beside its dot."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.draw.dot_axis import dot_ticks
from briefing.draw.dots import dot_plot
from briefing.draw.look import BASE, Look
from briefing.draw.scene import Disc, Scene, Shape, Word
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel, Line, Mark

WIDTHS = (54.0, 82.0, 84.0, 114.0, 174.0)


def row(name: str, *values: float | None, focus: bool = False, estimate: bool = False, first: float = 2014) -> Line:
    """Give a row of a value in 2014 and one in 2024, or of one in 2024."""
    xs = (first, 2024.0)[-len(values) :]
    marks = tuple(
        Mark(x, value, "" if value is None else f"{value:.1f}", f"{x:g}", estimate)
        for x, value in zip(xs, values, strict=True)
    )
    return Line(name, marks, focus)


def discs_of(scene: Scene, name: str, fill: str) -> list[Disc]:
    return [shape for shape in scene.shapes if isinstance(shape, Disc) and shape.of == name and shape.fill == fill]


def joints_of(scene: Scene, name: str) -> list[Shape]:
    """Give the lines that join dots: straight ones of a row."""
    return [
        shape for shape in scene.shapes if isinstance(shape, Shape) and shape.of == name and len(shape.rings[0]) == 2
    ]


def word(scene: Scene, text: str, of: str | None = None) -> Word:
    return next(one for one in scene.words if one.text == text and of in (None, one.of))


def numbers_of(scene: Scene) -> list[str]:
    """Give the numbers of the axis: the lowest words."""
    lowest = max(one.y for one in scene.words)
    return [one.text for one in scene.words if one.y == lowest]


def squeezed(scene: Scene) -> str:
    return "".join(one.text for one in scene.words).replace(" ", "")


@pytest.mark.parametrize("width", WIDTHS)
def test_earlier_is_open_later_is_full_and_both_are_to_scale(
    width: float, chart: Callable[..., ChartModel], look: Look
) -> None:
    rows = (row("North", 1, 5), row("South", 4, 2))
    scene = dot_plot(chart("dot-plot", lines=rows), look, width)
    at = {}
    for one in rows:
        for mark, fill in zip(one.marks, (look.paper, look.accent), strict=True):
            (disc,) = discs_of(scene, one.name, fill)
            at[mark.value] = disc.x
            assert bool(disc.stroke) == (fill == look.paper)
    unit = (at[5] - at[1]) / 4
    assert unit > 1
    assert [at[value] for value in (1, 2, 4, 5)] == pytest.approx([at[1] + unit * n for n in (0, 1, 3, 4)])


@pytest.mark.parametrize("width", WIDTHS)
def test_values_stand_outward_of_their_dots(width: float, chart: Callable[..., ChartModel], look: Look) -> None:
    scene = dot_plot(chart("dot-plot", lines=(row("North", 3, 5), row("South", 4.5, 3.5))), look, width)
    for name, left, right in (("North", "3.0", "5.0"), ("South", "3.5", "4.5")):
        xs = sorted(shape.x for shape in scene.shapes if isinstance(shape, Disc) and shape.of == name)
        lower, higher = word(scene, left, name), word(scene, right, name)
        assert (lower.anchor, higher.anchor) == ("end", "start")
        assert lower.x < xs[0] - 1 and higher.x > xs[-1] + 1
    assert word(scene, "5.0").bold and word(scene, "3.5").bold
    assert not word(scene, "3.0").bold


@pytest.mark.parametrize("values", [pytest.param((4.6, 4.6), id="equal"), pytest.param((4.6, 4.61), id="nearly equal")])
@pytest.mark.parametrize("width", WIDTHS)
def test_of_values_at_one_place_both_dots_and_both_values_are_seen(
    values: tuple[float, float], width: float, chart: Callable[..., ChartModel], look: Look
) -> None:
    scene = dot_plot(chart("dot-plot", lines=(row("North", *values), row("South", 1, 2))), look, width)
    ring = next(disc for disc in discs_of(scene, "North", look.paper) if disc.stroke)
    (full,) = discs_of(scene, "North", look.accent)
    assert ring.radius > full.radius + 0.3
    assert scene.shapes.index(ring) < scene.shapes.index(full)
    assert joints_of(scene, "North") == []
    said = [one for one in scene.words if one.of == "North" and one.text.startswith("4.6")]
    assert [one.anchor for one in said] == ["end", "start"]
    assert said[0].x < ring.x - ring.radius and said[1].x > ring.x + ring.radius


@pytest.mark.parametrize(
    ("values", "open_ones", "full_ones"),
    [
        pytest.param((None, 3.0), 0, 1, id="no earlier"),
        pytest.param((3.0, None), 1, 0, id="no later"),
        pytest.param((None, None), 0, 0, id="none"),
    ],
)
def test_a_missing_value_leaves_the_other_dot(
    values: tuple[float | None, ...], open_ones: int, full_ones: int, chart: Callable[..., ChartModel], look: Look
) -> None:
    scene = dot_plot(chart("dot-plot", lines=(row("North", 1, 5), row("South", *values))), look, 84)
    assert len(discs_of(scene, "South", look.paper)) == open_ones
    assert len(discs_of(scene, "South", look.accent)) == full_ones
    assert joints_of(scene, "South") == []
    assert word(scene, "South").of == "South"


@pytest.mark.parametrize(
    "values", [pytest.param((None, 3.0), id="beside a dot"), pytest.param((None, None), id="alone")]
)
def test_what_is_said_of_a_missing_value_is_printed(
    values: tuple[float | None, ...], chart: Callable[..., ChartModel], look: Look
) -> None:
    south = row("South", *values)
    south = replace(south, marks=(replace(south.marks[0], label="no figure"), south.marks[1]))
    scene = dot_plot(chart("dot-plot", lines=(row("North", 1, 5), south)), look, 114)
    assert "nofigure(2014)" in squeezed(scene)


@pytest.mark.parametrize("late", [False, True])
def test_an_estimate_has_a_dashed_ring_and_is_open_or_full_all_the_same(
    late: bool, chart: Callable[..., ChartModel], look: Look
) -> None:
    sure = row("North", 1, 5)
    guessed = replace(sure, marks=tuple(replace(mark, estimate=(mark.x == 2024) == late) for mark in sure.marks))
    scene = dot_plot(chart("dot-plot", lines=(guessed,)), look, 84)
    dashes = [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.of and len(shape.rings) > 1]
    assert len(dashes) == 1
    xs = [x for ring in dashes[0].rings for x, _ in ring]
    middle = (min(xs) + max(xs)) / 2
    (full,) = discs_of(scene, "North", look.accent)
    assert (full.x == pytest.approx(middle)) == late
    assert (full.radius < 1) == late


@pytest.mark.parametrize("width", WIDTHS)
def test_times_are_named_once_over_the_dots_of_the_first_row(
    width: float, usual: Callable[[str], ChartModel], look: Look
) -> None:
    scene = dot_plot(usual("dots"), look, width)
    first = [shape for shape in scene.shapes if isinstance(shape, Disc) and shape.of == "North shore"]
    for when, disc in zip(("2014", "2024"), sorted(first, key=lambda disc: disc.x), strict=True):
        (named,) = [one for one in scene.words if one.text == when]
        assert named.x == pytest.approx(disc.x, abs=2)
        assert named.y < disc.y - disc.radius
    assert word(scene, "2024").bold and not word(scene, "2014").bold


@pytest.mark.parametrize(
    ("rows", "keyed"),
    [
        pytest.param((row("A", 1, None), row("B", 1, 5)), False, id="the second row shows both"),
        pytest.param((row("A", 1, None), row("B", None, 5)), True, id="no row shows both"),
        pytest.param((row("A", 3, 3), row("B", 1, 1), row("C", 2, 2)), True, id="dots lie on one another"),
        pytest.param((*[row(f"A{n}", 3, None) for n in range(4)], row("B", 1, 5)), True, id="too far down"),
        pytest.param((row("A", 3), row("B", 5)), False, id="one time"),
    ],
)
def test_times_are_in_a_key_above_where_no_first_row_has_room(
    rows: tuple[Line, ...], keyed: bool, chart: Callable[..., ChartModel], look: Look
) -> None:
    scene = dot_plot(chart("dot-plot", lines=rows), look, 84)
    samples = [shape for shape in scene.shapes if isinstance(shape, Disc) and not shape.of]
    assert len(samples) == (2 if keyed else 0)
    whens = {mark.when for one in rows for mark in one.marks}
    assert sorted(one.text for one in scene.words if one.text in whens) == sorted(whens)
    if keyed:
        top = min(one.y for one in scene.words if one.of)
        assert all(disc.y < top - look.letters.size / 2 for disc in samples)


def test_a_time_that_is_not_the_named_one_stands_with_its_value(chart: Callable[..., ChartModel], look: Look) -> None:
    rows = (row("North", 1, 5), row("South", 2, 4, first=2015), row("Island", 2, 3))
    scene = dot_plot(chart("dot-plot", lines=rows), look, 114)
    assert "2.0 (2015)" in [one.text for one in scene.words if one.of == "South"]
    assert "(" not in "".join(one.text for one in scene.words if one.of != "South")


def test_only_value_of_a_row_is_earlier_where_others_have_their_earlier_ones(
    chart: Callable[..., ChartModel], look: Look
) -> None:
    lone = Line("Old pier", (Mark(2014, 3, "3.0", "2014"),))
    scene = dot_plot(chart("dot-plot", lines=(row("North", 1, 5), lone, row("New pier", 4))), look, 84)
    assert len(discs_of(scene, "Old pier", look.paper)) == len(discs_of(scene, "New pier", look.accent)) == 1


def test_what_it_is_about_is_in_the_accent_and_bold(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = dot_plot(usual("dots"), look, 84)
    about, other = word(scene, "South shore"), word(scene, "Island")
    assert (about.colour, about.bold) == (look.accent, True)
    assert (other.colour, other.bold) == (look.ink, False)
    assert discs_of(scene, "South shore", look.accent) and discs_of(scene, "Island", look.grey)
    assert joints_of(scene, "South shore")[0].weight > joints_of(scene, "Island")[0].weight


@pytest.mark.parametrize(
    ("values", "ends"),
    [
        pytest.param((1.9, 5.5), (0, 6), id="low values"),
        pytest.param((66, 75), (66, 76), id="values far from zero"),
        pytest.param((-3, 2.2), (-4, 4), id="both sides"),
        pytest.param((-75, -66), (-76, -66), id="far below zero"),
        pytest.param((-5, -1), (-5, 0), id="below zero"),
        pytest.param((5, 5), (0, 5), id="equal"),
        pytest.param((0, 0), (0, 1), id="zeros"),
        pytest.param((0.01, 1e9), (0, 1e9), id="huge"),
    ],
)
def test_the_axis_has_few_round_numbers_and_zero_where_values_are_near_it(
    values: tuple[float, float], ends: tuple[float, float]
) -> None:
    ticks = dot_ticks(values)
    assert (ticks[0], ticks[-1]) == ends
    assert 3 <= len(ticks) <= 6


@pytest.mark.parametrize("width", WIDTHS)
def test_sign_stands_at_the_last_number_alone(width: float, usual: Callable[[str], ChartModel], look: Look) -> None:
    numbers = numbers_of(dot_plot(usual("dots"), look, width))
    assert numbers == ["0", "2", "4", "6\u202f%"]


def test_zero_is_among_the_numbers_that_have_room(chart: Callable[..., ChartModel], look: Look) -> None:
    scene = dot_plot(chart("dot-plot", lines=(row("North harbour", -3314, 19294), row("Pier", 5439, 15862))), look, 54)
    assert numbers_of(scene) == ["0", "10,000", "20,000"]


def test_the_line_at_zero_is_the_only_one_in_ink(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = dot_plot(usual("dots"), look, 114)
    inked = [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.stroke == look.ink]
    assert {shape.weight for shape in inked} == {BASE}
    assert {x for shape in inked for x, _ in shape.rings[0]} == {inked[0].rings[0][0][0]}
    assert word(scene, "0").x == pytest.approx(inked[0].rings[0][0][0])


def test_a_value_near_zero_stands_beyond_its_line(chart: Callable[..., ChartModel], look: Look) -> None:
    rows = (row("North", 0.3, 5), row("South", -0.3, 3), row("Island", -2, -0.3), row("Pier", -0.3))
    scene = dot_plot(chart("dot-plot", lines=rows), look, 114)
    zero = word(scene, "0").x
    # Beside its dot it would stand on the line.
    assert discs_of(scene, "North", look.paper)[0].x - 2.05 - look.letters.width("0.3") < zero - 0.4
    for one in scene.words:
        box = look.letters.box(one.text, one.x, one.y, one.anchor, one.bold)
        assert not one.of or box.right < zero or box.left > zero


def test_names_move_above_where_long_values_leave_too_little_scale(
    chart: Callable[..., ChartModel], look: Look
) -> None:
    marks = tuple(Mark(x, n, f"{n},000,000,000", f"{x}") for n, x in ((1, 2014), (9, 2024)))
    for name, above in (("North", False), ("The northern harbours and the outer islands in winter", True)):
        scene = dot_plot(chart("dot-plot", lines=(Line(name, marks),)), look, 84)
        earlier, later = (shape for shape in scene.shapes if isinstance(shape, Disc))
        assert later.x - earlier.x > 84 * 0.2
        assert (max(one.y for one in scene.words if one.text in name) < later.y - 1) == above


def test_a_number_is_never_broken(chart: Callable[..., ChartModel], look: Look) -> None:
    low, high = (Mark(x, value, f"{value:,}", f"{x}") for x, value in ((2014, 100_000_000), (2024, 900_000_000)))
    rows = (Line("Passengers of the northern harbours", (low, high)), Line("South", (high, low)))
    for width in WIDTHS:
        texts = [one.text for one in dot_plot(chart("dot-plot", lines=rows), look, width).words]
        assert texts.count("100,000,000") == 2
        assert "900,000,000" in texts


def test_more_than_two_values_are_refused_with_a_way_out(chart: Callable[..., ChartModel], look: Look) -> None:
    marks = tuple(Mark(2000 + n, n, f"{n}", f"{2000 + n}") for n in range(3))
    with pytest.raises(BriefingError, match="has 3 values for 'North', where a row of dots has two"):
        dot_plot(chart("dot-plot", lines=(Line("North", marks),)), look, 84)


@pytest.mark.parametrize("seed", range(0, 100, 5))
def test_names_values_and_times_of_any_plot_are_said_without_a_numbered_key(
    seed: int, troublesome: Callable[[int], list[ChartModel]], look: Look
) -> None:
    model = next(one for one in troublesome(seed) if one.kind == "dot-plot")
    for width in WIDTHS:
        scene = dot_plot(model, look, width)
        assert scene.keyed == ()
        said = squeezed(scene)
        for one in model.lines:
            assert one.name.replace(" ", "") in said
            for mark in one.marks:
                if mark.value is not None:
                    assert (mark.label or mark.words).replace(" ", "") in said
                    assert mark.when.replace(" ", "") in said

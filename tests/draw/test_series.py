"""Columns, steps and lines: values where they belong, doubt and gaps with marks of their own."""

import itertools
from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from briefing.draw.axes import even_steps, round_ticks, round_years, year_at
from briefing.draw.bars import bars
from briefing.draw.charts import KINDS
from briefing.draw.look import Look
from briefing.draw.scene import Disc, Scene, Shape
from briefing.draw.steps import step_series
from briefing.draw.trend import time_series
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel, Goal, Line, Mark, Stretch


def texts(scene: Scene) -> list[str]:
    return [word.text for word in scene.words]


def filled(scene: Scene, colour: str) -> list[Shape]:
    return [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.fill == colour]


def columns(scene: Scene, look: Look) -> list[Shape]:
    """Give the columns of firm values, from the left."""
    return sorted((*filled(scene, look.accent), *filled(scene, look.middle)), key=lambda shape: shape.rings[0][0])


def strokes(scene: Scene, colour: str) -> list[Shape]:
    return [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.stroke == colour]


def missing(scene: Scene, wanted: Iterable[str]) -> list[str]:
    """Give what of `wanted` stands neither in the drawing nor in its key, however its lines are wrapped."""
    said = "".join("".join(text.split()) for text in (*texts(scene), *scene.keyed))
    return [text for text in wanted if "".join(text.split()) not in said]


def heights(shapes: list[Shape]) -> list[float]:
    return [max(y for _, y in shape.rings[0]) - min(y for _, y in shape.rings[0]) for shape in shapes]


def test_columns_are_true_to_scale_from_zero(
    chart: Callable[..., ChartModel], line: Callable[..., Line], look: Look
) -> None:
    first, second, third = heights(columns(bars(chart("bars", lines=(line(2, 4, 10),)), look, 84), look))
    assert second / first == pytest.approx(2)
    assert third / first == pytest.approx(5)


def test_words_of_columns_that_have_no_room_stand_in_a_numbered_key(
    chart: Callable[..., ChartModel], line: Callable[..., Line], look: Look
) -> None:
    crowd = line(*range(1000, 1040), start=1950)
    marks = tuple(replace(m, label=f"the {m.when} timetable of the harbour") for m in crowd.marks)
    scene = bars(chart("bars", lines=(replace(crowd, marks=marks),)), look, 84)
    assert scene.keyed
    said = " ".join(texts(scene))
    for year in range(1950, 1990):
        assert f"the {year} timetable" in said or any(f"the {year} timetable" in words for words in scene.keyed)
    numerals = [word.text for word in scene.words if word.text in ("1", "2", "3", "40") and word.y < look.letters.line]
    assert numerals[0] == "1"  # above the columns, where there is not room for forty, stands every second or third
    assert "2" not in numerals


def test_every_value_stands_on_its_column(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = bars(usual("bars"), look, 84)
    assert {"3", "5", "8", "9", "12"} <= {word.text for word in scene.words if word.bold}


def test_values_that_are_too_many_are_read_from_an_axis(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = bars(usual("bars-many"), look, 84)
    assert {"1,000", "2,000"} <= set(texts(scene))
    assert "2,450" in texts(scene)  # the last value keeps its number
    assert strokes(scene, look.rule)


def test_a_missing_value_keeps_its_empty_place(
    chart: Callable[..., ChartModel], line: Callable[..., Line], look: Look
) -> None:
    scene = bars(chart("bars", lines=(line(2, None, 4),)), look, 84)
    left, right = columns(scene, look)
    assert {"2015", "2016", "2017"} <= set(texts(scene))
    assert right.rings[0][0][0] - left.rings[0][0][0] == pytest.approx(2 * 84 / 3)


def test_an_estimate_is_hatched(chart: Callable[..., ChartModel], line: Callable[..., Line], look: Look) -> None:
    scene = bars(chart("bars", lines=(line(2, 3, 4, estimates=(1,)),)), look, 84)
    assert len(columns(scene, look)) == 2
    assert any(shape.hatch for shape in strokes(scene, look.middle))
    assert strokes(scene, look.accent) == []


def test_the_last_value_is_strong_and_those_before_it_are_not(
    chart: Callable[..., ChartModel], line: Callable[..., Line], look: Look
) -> None:
    series = line(2, 3, 4, None)
    *old, last = columns(bars(chart("bars", lines=(series,)), look, 84), look)
    assert [shape.fill for shape in old] == [look.middle, look.middle]
    assert (last.fill, last.of) == (look.accent, "2017")
    focused = columns(bars(chart("bars", lines=(replace(series, focus=True),)), look, 84), look)
    assert {shape.fill for shape in focused} == {look.accent}


def test_a_late_estimate_is_hatched_in_its_own_colour(
    chart: Callable[..., ChartModel], line: Callable[..., Line], look: Look
) -> None:
    scene = bars(chart("bars", lines=(line(2, 3, estimates=(1,)),)), look, 84)
    assert any(shape.hatch for shape in strokes(scene, look.accent))


def test_a_place_without_a_figure_says_so_where_there_is_room(
    chart: Callable[..., ChartModel], line: Callable[..., Line], look: Look
) -> None:
    def said(*values: float | None, phrases: tuple[tuple[str, str], ...] = (("no-figure", "n/a"),)) -> list[str]:
        scene = bars(chart("bars", lines=(line(*values),), phrases=phrases), look, 54)
        return [word.colour for word in scene.words if word.text == "n/a"]

    assert said(2, None, 4) == [look.grey]
    assert said(2, None, 4, phrases=()) == []
    assert said(*[1.0, None] * 15) == []


def test_the_top_of_an_axis_of_columns_bears_the_sign(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = bars(replace(usual("bars-many"), sign="%"), look, 84)
    assert [text for text in texts(scene) if "%" in text] == ["2,000\u202f%"]


@pytest.mark.parametrize("width", [54.0, 84.0, 114.0])
def test_words_of_marks_are_said_on_their_column_or_in_the_key(
    width: float, usual: Callable[[str], ChartModel], look: Look
) -> None:
    model = usual("bars-labels")
    scene = bars(model, look, width)
    assert missing(scene, [mark.label or mark.words for mark in model.lines[0].marks]) == []


def test_words_of_a_mark_without_room_have_a_numeral_and_their_value(
    chart: Callable[..., ChartModel], line: Callable[..., Line], look: Look
) -> None:
    series = line(*[9.0] * 12)
    words = "nine for each of the crossings of that winter and its summer"
    marks = tuple(replace(mark, label=words) if order in (3, 4, 5) else mark for order, mark in enumerate(series.marks))
    scene = bars(chart("bars", lines=(replace(series, marks=marks),)), look, 54)
    assert scene.keyed[0] == f"2018: {words}"
    assert texts(scene).count("9") == 12
    assert {"1", "2", "3"} <= set(texts(scene))


def test_the_aim_is_dashed_empty_and_in_its_own_time(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = bars(usual("bars"), look, 84)
    dashes = strokes(scene, look.contrast)
    assert filled(scene, look.contrast) == []
    assert all(len(shape.rings) > 2 for shape in dashes)
    place = (
        min(x for s in dashes for r in s.rings for x, _ in r) + max(x for s in dashes for r in s.rings for x, _ in r)
    ) / 2
    year = next(word for word in scene.words if word.text == "2021")
    assert place == pytest.approx(year.x)
    assert place == pytest.approx(84 / 7 * 6.5)  # 2020, for which there is no value, keeps its place
    said = " ".join(word.text for word in scene.words if word.colour == look.contrast)
    assert said == "Aim of the island council for the winter at least\u00a020"


def test_columns_draw_one_series(chart: Callable[..., ChartModel], line: Callable[..., Line], look: Look) -> None:
    with pytest.raises(BriefingError, match="draws one series, not 2"):
        bars(chart("bars", lines=(line(1), line(2))), look, 84)


def test_steps_never_slope(usual: Callable[[str], ChartModel], look: Look) -> None:
    for name in ("steps", "steps-two", "steps-gap"):
        for shape in step_series(usual(name), look, 114).shapes:
            if isinstance(shape, Shape):
                for ring in shape.rings:
                    assert all(a[0] == b[0] or a[1] == b[1] for a, b in itertools.pairwise(ring))


def test_values_and_what_happened_at_the_end_are_said(usual: Callable[[str], ChartModel], look: Look) -> None:
    for width in (54.0, 84.0, 114.0):
        said = texts(step_series(usual("steps"), look, width))
        assert {"about 22", "40", "90", "94", "120", "Old timetable", "New timetable"} <= set(said)
        assert "26\u00a0August 2021 all 120 leave" in " ".join(said)


def test_the_fall_to_zero_is_drawn(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = step_series(usual("steps"), look, 84)
    path = max(strokes(scene, look.accent), key=lambda shape: len(shape.rings[0])).rings[0]
    base = max(y for _, y in path)
    assert path[-1][1] == base
    assert path[-2] == (path[-1][0], min(y for _, y in path))


def test_a_gap_in_steps_is_a_gap(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = step_series(usual("steps-gap"), look, 114)
    assert len(filled(scene, look.area)) == 2
    before, after = filled(scene, look.area)
    assert max(x for x, _ in before.rings[0]) < min(x for x, _ in after.rings[0])


def test_an_estimate_in_steps_has_a_hollow_point(usual: Callable[[str], ChartModel], look: Look) -> None:
    discs = [shape for shape in step_series(usual("steps"), look, 84).shapes if isinstance(shape, Disc)]
    assert len(discs) == 2  # about 22, and 94
    assert {disc.fill for disc in discs} == {look.paper}


def test_several_series_of_steps_are_all_named(usual: Callable[[str], ChartModel], look: Look) -> None:
    for width in (54.0, 84.0, 114.0, 174.0):
        said = " ".join(texts(step_series(usual("steps-two"), look, width)))
        assert "Boats" not in said
        assert "Crew" in said
        assert "Old line" in said


def test_stretches_without_room_inside_stand_below(
    chart: Callable[..., ChartModel], line: Callable[..., Line], look: Look
) -> None:
    names = ("Under the first council and its many rules", "Under the second council and its many rules")
    halves = (Stretch(names[0], None, 2016.0), Stretch(names[1], 2016.0, None))
    scene = step_series(chart("step-series", lines=(line(9, 10, 12),), stretches=halves), look, 84)
    times = next(word.y for word in scene.words if word.text == "2015")
    assert [word.y > times for word in scene.words if word.text in names] == [True, True]


@pytest.mark.parametrize("width", [54.0, 84.0, 114.0])
def test_events_of_steps_and_words_of_repeated_values_are_said(
    width: float, usual: Callable[[str], ChartModel], look: Look
) -> None:
    model = usual("steps-happenings")
    scene = step_series(model, look, width)
    wanted = [mark.label for mark in model.lines[0].marks if mark.label]
    assert missing(scene, [*wanted, *(event.label for event in model.happenings)]) == []
    hairlines = [shape for shape in strokes(scene, look.grey) if shape.rings[0][0][0] == shape.rings[0][-1][0]]
    assert len({shape.rings[0][0][0] for shape in hairlines}) >= len(model.happenings)
    assert any(isinstance(shape, Disc) and shape.fill == look.accent for shape in scene.shapes)  # the repeated value


def test_steps_that_all_end_at_once_say_so_each(chart: Callable[..., ChartModel], look: Look) -> None:
    def falling(name: str) -> Line:
        marks = (Mark(2010.0, 5 + len(name), "9", "2010"), Mark(2014.0, 0, "0", "2014", False, f"{name} is sold"))
        return Line(name, marks)

    scene = step_series(chart("step-series", lines=(falling("Gull"), falling("Heron"))), look, 84)
    assert missing(scene, ["Gull is sold", "Heron is sold"]) == []


def test_the_second_series_of_steps_is_hollow(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = step_series(usual("steps-two"), look, 114)
    second, core = strokes(scene, look.contrast), strokes(scene, look.paper)
    assert core
    assert [shape.rings for shape in second if not shape.closed] == [shape.rings for shape in core]
    assert {shape.of for shape in (*second, *core)} == {"Old line"}


def test_steps_without_any_value_keep_their_name(
    chart: Callable[..., ChartModel], line: Callable[..., Line], look: Look
) -> None:
    lines = (line(3, 4), line(None, None, name="Cars"))
    assert "Cars" in texts(step_series(chart("step-series", lines=lines), look, 114))


def test_stretches_beyond_what_is_shown_keep_their_names(
    chart: Callable[..., ChartModel], line: Callable[..., Line], look: Look
) -> None:
    halves = (Stretch("Old timetable", None, 2030.0), Stretch("New timetable", 2030.0, None))
    for lines in ((line(9),), (line(9, 10, 12),)):
        said = texts(step_series(chart("step-series", lines=lines, stretches=halves), look, 84))
        assert {"Old timetable", "New timetable"} <= set(said)


def said_of(model: ChartModel) -> list[str]:
    """Give all words of a chart of series that must be said somewhere."""
    lines = model.lines
    words = [mark.label for one in lines for mark in one.marks if mark.label]
    words += [one.label for one in (*model.stretches, *model.happenings)]
    words += [one.name for one in lines] if len(lines) > 1 else []
    return [*words, model.goal.label] if model.goal else words


@pytest.mark.parametrize("kind", ["bars", "step-series"])
def test_no_words_are_dropped_and_few_are_keyed(
    kind: str, troubled: Callable[[str, int], ChartModel], look: Look
) -> None:
    direct = []
    for seed in range(60):
        model = troubled(kind, seed)
        few = sum(len(one.marks) for one in model.lines) + len(model.happenings) <= 12
        for width in (54.0, 82.0, 114.0):
            scene = KINDS[kind][1](model, look, width)
            assert missing(scene, said_of(model)) == [], f"seed {seed} at {width} mm"
            direct += [not scene.keyed] if few and width >= 82 else []
    assert len(direct) >= 20
    assert sum(direct) >= 0.8 * len(direct)


def test_a_gap_breaks_a_line(chart: Callable[..., ChartModel], line: Callable[..., Line], look: Look) -> None:
    def pieces(*values: float | None) -> int:
        scene = time_series(chart("time-series", lines=(line(*values),)), look, 114)
        return len([shape for shape in strokes(scene, look.accent) if shape.weight > 1])

    assert pieces(1, 2, 3, 4, 5) == 1
    assert pieces(1, 2, None, 4, 5) == 2
    assert pieces(1, None, 3, 4, None) == 1  # a lone value is a point


def test_estimates_are_thin_and_dashed(chart: Callable[..., ChartModel], line: Callable[..., Line], look: Look) -> None:
    scene = time_series(chart("time-series", lines=(line(1, 2, 3, 4, estimates=(0,)),)), look, 114)
    firm = [shape for shape in strokes(scene, look.accent) if not shape.dash]
    weak = [shape for shape in strokes(scene, look.accent) if shape.dash]
    assert len(weak[0].rings[0]) == 2
    assert len(firm[0].rings[0]) == 3
    assert weak[0].weight < firm[0].weight


def test_the_second_line_is_hollow(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = time_series(usual("lines"), look, 114)
    second, core = strokes(scene, look.contrast), strokes(scene, look.paper)
    assert [shape.rings for shape in second] == [shape.rings for shape in core]
    assert all(inner.weight < outer.weight for inner, outer in zip(core, second, strict=True))


def test_lines_are_named_at_their_ends(usual: Callable[[str], ChartModel], look: Look) -> None:
    for width in (54.0, 84.0, 114.0):
        assert {"Boats", "Cars", "4", "5"} <= set(texts(time_series(usual("lines"), look, width)))


def test_an_aim_of_lines_is_said(usual: Callable[[str], ChartModel], look: Look) -> None:
    for width in (54.0, 114.0):
        scene = time_series(usual("lines-aim"), look, width)
        said = " ".join(word.text for word in scene.words if word.colour == look.contrast)
        assert "Aim of the island council for the winter" in said
        assert "at least\u00a020" in said


def test_numbers_of_an_axis_are_of_the_language(
    chart: Callable[..., ChartModel], line: Callable[..., Line], look: Look
) -> None:
    lines = (line(1000, 3000),)
    for language, number in (("en-GB", "2,000"), ("de", "2.000")):
        assert number in texts(time_series(chart("time-series", lines=lines, language=language), look, 84))


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        pytest.param(0, 9.2, (0, 2, 4, 6, 8, 10), id="no decimals where whole numbers do"),
        pytest.param(0, 3777, (0, 1000, 2000, 3000, 4000), id="thousands"),
        pytest.param(3, 3.4, (3, 3.1, 3.2, 3.3, 3.4), id="a narrow range"),
        pytest.param(-4, 5, (-4, -2, 0, 2, 4, 6), id="below zero"),
        pytest.param(0, 0.03, (0, 0.01, 0.02, 0.03), id="small"),
    ],
)
def test_round_ticks(low: float, high: float, ticks: tuple[float, ...]) -> None:
    assert round_ticks(low, high) == pytest.approx(ticks)


@pytest.mark.parametrize(
    ("low", "high", "most", "years"),
    [
        pytest.param(1992.2, 2026, 8, (1995, 2000, 2005, 2010, 2015, 2020, 2025), id="fives"),
        pytest.param(2001, 2004, 9, (2001, 2002, 2003, 2004), id="single years"),
        pytest.param(2001.2, 2001.8, 5, (), id="none in it"),
    ],
)
def test_round_years(low: float, high: float, most: int, years: tuple[int, ...]) -> None:
    assert round_years(low, high, most) == years


def test_the_last_days_of_december_are_the_next_year() -> None:
    assert [year_at(x) for x in (2014.0, 2014.5, 2014.997)] == [2014, 2014, 2015]


@pytest.mark.parametrize(
    ("times", "step"),
    [
        pytest.param((2001, 2002, 2004), 1, id="years, one missing"),
        pytest.param((2001.0, 2001.25, 2001.5), 0.25, id="quarters"),
        pytest.param((2000, 2013.25, 2014.2), None, id="uneven"),
        pytest.param((2000,), None, id="one"),
    ],
)
def test_even_steps(times: tuple[float, ...], step: float | None) -> None:
    assert even_steps(times) == step


def test_a_value_and_an_aim_of_one_year(
    chart: Callable[..., ChartModel], line: Callable[..., Line], look: Look
) -> None:
    scene = bars(chart("bars", lines=(line(3, 4),), goal=Goal(2016, 5, "5", "2016", "Aim")), look, 54)
    assert texts(scene).count("2016") == 1
    assert len(columns(scene, look)) == 2
    assert len(strokes(scene, look.contrast)) == 1


def test_one_value_is_drawn(chart: Callable[..., ChartModel], look: Look) -> None:
    one = (Line("Boats", (Mark(2020.0, 7.0, "7", "2020"),)),)
    for kind, draws in (("bars", bars), ("step-series", step_series), ("time-series", time_series)):
        assert "7" in texts(draws(chart(kind, lines=one), look, 54))

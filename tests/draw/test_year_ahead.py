"""A calendar: each moment where it lies, marked by how well it is known, every word beside its mark or in a key."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.draw.agenda import agenda
from briefing.draw.look import Look
from briefing.draw.scene import Disc, Scene, Shape
from briefing.draw.year_ahead import calendar
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel, Moment, Row

WIDTHS = (54.0, 82.0, 84.0, 114.0, 174.0)
DAY = Moment(2027.5, 2027.5, "day", "2 July 2027")


@pytest.fixture
def of_rows(usual: Callable[[str], ChartModel]) -> Callable[..., ChartModel]:
    def make(*moments: Moment, label: str = "Vote", **changes: object) -> ChartModel:
        changes = {"span": (2026.5, 2029.0), **changes}
        return replace(usual("calendar"), rows=(Row(label, moments),), **changes)  # type: ignore[arg-type]

    return make


def texts(scene: Scene) -> list[str]:
    return [word.text for word in scene.words]


def joined(scene: Scene) -> str:
    """All words as they are read, without the breaks of lines and of words that no line could hold."""
    return "".join("".join([*texts(scene), *scene.keyed]).split())


def shown(scene: Scene, row: str) -> list[Shape | Disc]:
    return [shape for shape in scene.shapes if shape.of == row]


def test_points_stand_at_their_time(of_rows: Callable[..., ChartModel], look: Look) -> None:
    """Twice the time from the beginning of the span is twice the way."""
    year, next_year = Moment(2027.0, 2027.0, "day", "a"), Moment(2028.0, 2028.0, "day", "b")
    month = Moment(2027.5, 2027.5833, "month", "July 2027")
    scene = calendar(of_rows(year, month, next_year, span=(2026.0, 2029.0)), look, 174)
    xs = [shape.x for shape in shown(scene, "Vote") if isinstance(shape, Disc)]
    assert len(xs) == 3
    assert (xs[1] - xs[0]) / (xs[2] - xs[0]) == pytest.approx(0.5417, abs=0.002)
    lines = [shape.rings[0][0][0] for shape in scene.shapes if isinstance(shape, Shape) and shape.stroke == look.grey]
    assert any(abs(xs[0] - x) < 0.01 for x in lines)


@pytest.mark.parametrize(
    ("moment", "mark"),
    [
        pytest.param(DAY, "full disc", id="day announced"),
        pytest.param(replace(DAY, approximate=True), "hollow disc", id="day expected"),
        pytest.param(replace(DAY, precision="month", end=2027.583), "full disc", id="month announced"),
        pytest.param(replace(DAY, precision="stretch", end=2028.0), "full bar", id="stretch"),
        pytest.param(replace(DAY, precision="stretch", end=2028.0, approximate=True), "hollow bar", id="about"),
        pytest.param(Moment(2027.0, 2028.0, "year", "2027"), "hatched bar", id="year alone"),
        pytest.param(Moment(2026.9, 2029.0, "any", "at any time"), "dots", id="any time"),
        pytest.param(replace(DAY, judged=True, words="likely"), "diamond", id="judgement"),
    ],
)
@pytest.mark.parametrize("width", [54.0, 114.0])
def test_each_way_of_knowing_has_its_mark(
    moment: Moment, mark: str, width: float, of_rows: Callable[..., ChartModel], look: Look
) -> None:
    found = shown(calendar(of_rows(moment), look, width), "Vote")
    first = found[0]
    if isinstance(first, Disc):
        kind = "full disc" if first.fill == look.accent else "hollow disc" if first.fill == look.paper else ""
    elif any(isinstance(shape, Shape) and shape.hatch for shape in found):
        kind = "hatched bar"
    elif first.dash:
        kind = "dots"
    elif first.stroke == look.contrast:
        kind = "diamond"
    else:
        kind = "full bar" if first.fill == look.accent else "hollow bar"
    assert kind == mark


def test_key_names_the_marks_in_use_alone(of_rows: Callable[..., ChartModel], look: Look) -> None:
    words = texts(calendar(of_rows(DAY, Moment(2028.0, 2029.0, "year", "2028")), look, 174))
    assert "announced" in words
    assert "only the year known" in words
    assert not {"expected, not announced", "within these months", "any time", "a judgement falls due"} & set(words)


def test_a_judgement_falls_due_at_the_end(of_rows: Callable[..., ChartModel], look: Look) -> None:
    """Its likelihood is bold beside it, in the colour that nothing else has."""
    judged = Moment(2026.9, 2028.0, "day", "end of 2027", judged=True, words="likely")
    scene = calendar(of_rows(judged, span=(2026.0, 2029.0)), look, 114)
    (diamond,) = shown(scene, "Vote")
    assert isinstance(diamond, Shape)
    middle = sum(x for x, _ in diamond.rings[0]) / 4
    lines = {shape.rings[0][0][0] for shape in scene.shapes if isinstance(shape, Shape) and shape.stroke == look.grey}
    assert sorted(lines)[2] == pytest.approx(middle)
    (likely,) = [word for word in scene.words if word.text == "likely"]
    assert (likely.bold, likely.colour, likely.of) == (True, look.contrast, "Vote")
    assert 0 < likely.x - middle < 3


@pytest.mark.parametrize(
    ("months", "width", "words"),
    [
        pytest.param(3, 114, ["Jan", "Feb", "Mar"], id="three months"),
        pytest.param(12, 174, ["Jan", "Dec"], id="a year in full width"),
        pytest.param(15, 84, ["J", "F", "M"], id="initials where names are too wide"),
        pytest.param(24, 174, ["Jan–Mar", "Oct–Dec"], id="quarters"),
        pytest.param(30, 114, ["J–M", "O–D"], id="quarters by initials"),
    ],
)
def test_parts_of_years_by_room(
    months: int, width: float, words: list[str], of_rows: Callable[..., ChartModel], look: Look
) -> None:
    label = "Vote of the island council"
    moment = replace(DAY, start=2027.1, end=2027.1)
    found = texts(calendar(of_rows(moment, label=label, span=(2027.0, 2027 + months / 12)), look, width))
    assert found.count("2027") == 1
    assert set(words) <= set(found)


def test_five_years_in_a_narrow_chart_have_their_numbers_alone(of_rows: Callable[..., ChartModel], look: Look) -> None:
    found = texts(calendar(of_rows(DAY, label="A vote of the islands", span=(2026.0, 2031.0)), look, 84))
    assert {"2026", "2027", "2028", "2029", "2030"} <= set(found)
    assert not any("–" in text for text in found)


def test_information_that_ended_before_the_edition_is_shaded(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = calendar(usual("calendar"), look, 114)
    (ground,) = [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.ground]
    (edition,) = {
        shape.rings[0][0][0]
        for shape in scene.shapes
        if isinstance(shape, Shape) and shape.stroke == look.ink and shape.rings[0][0][0] == shape.rings[0][1][0]
    }
    assert ground.fill == look.area
    assert max(x for x, _ in ground.rings[0]) == pytest.approx(edition)
    (words,) = [word for word in scene.words if word.text == "this edition"]
    assert words.x == pytest.approx(edition)


@pytest.mark.parametrize("width", WIDTHS)
def test_an_edition_outside_the_span_has_no_line(width: float, of_rows: Callable[..., ChartModel], look: Look) -> None:
    assert "this edition" not in texts(calendar(of_rows(DAY, span=(2027.0, 2028.0)), look, width))


def test_bars_are_cut_to_the_span(of_rows: Callable[..., ChartModel], look: Look) -> None:
    stretch = Moment(2025.0, 2032.0, "stretch", "2025 to 2031")
    scene = calendar(of_rows(stretch), look, 114)
    (bar,) = shown(scene, "Vote")
    assert isinstance(bar, Shape)
    verticals = [shape.rings[0] for shape in scene.shapes if isinstance(shape, Shape) and shape.stroke == look.grey]
    edges = [ring[0][0] for ring in verticals]
    assert min(edges) <= min(x for x, _ in bar.rings[0])
    assert max(x for x, _ in bar.rings[0]) <= max(edges)
    assert scene.keyed == ()


def test_a_point_outside_the_span_stands_in_the_key(of_rows: Callable[..., ChartModel], look: Look) -> None:
    scene = calendar(of_rows(DAY, Moment(2031.2, 2031.2, "day", "12 March 2031")), look, 114)
    assert scene.keyed == ("Vote, 12 March 2031",)
    assert len(shown(scene, "Vote")) == 1
    assert [word.text for word in scene.words if word.bold and word.text == "1"] == ["1", "1"]


def test_marks_that_meet_take_a_line_each(of_rows: Callable[..., ChartModel], look: Look) -> None:
    near = replace(DAY, start=2027.503, end=2027.503, when="3 July 2027")
    discs = [shape for shape in shown(calendar(of_rows(DAY, near), look, 114), "Vote") if isinstance(shape, Disc)]
    assert abs(discs[0].x - discs[1].x) < 2 * discs[0].radius < abs(discs[0].y - discs[1].y)


def test_years_that_follow_each_other_share_a_line(of_rows: Callable[..., ChartModel], look: Look) -> None:
    years = (Moment(2027.0, 2028.0, "year", "2027"), Moment(2028.0, 2029.0, "year", "2028"))
    bars = [shape for shape in shown(calendar(of_rows(*years), look, 114), "Vote") if isinstance(shape, Shape)]
    frames = [shape.rings[0] for shape in bars if shape.stroke and not shape.hatch]
    assert len({ring[0][1] for ring in frames}) == 1
    assert frames[0][1][0] < frames[1][0][0]


def test_dots_leave_out_what_stands_on_them(of_rows: Callable[..., ChartModel], look: Look) -> None:
    due = Moment(2026.9, 2029.0, "day", "end of 2028", judged=True, words="almost certain")
    scene = calendar(of_rows(Moment(2026.9, 2029.0, "any", "at any time"), due), look, 114)
    dots = [shape for shape in shown(scene, "Vote") if isinstance(shape, Shape) and shape.dash]
    (words,) = [word for word in scene.words if word.text == "almost certain"]
    box = look.letters.box(words.text, words.x, words.y, words.anchor, words.bold)
    assert dots
    assert all(end[0] < box.left or start[0] > box.right for start, end in (shape.rings[0] for shape in dots))
    assert all(box.top < y < box.bottom for shape in dots for _, y in shape.rings[0])


def test_names_stand_above_their_marks_where_room_is_small(usual: Callable[[str], ChartModel], look: Look) -> None:
    name = "Vote of the island council"
    beside, above = (calendar(usual("calendar"), look, width) for width in (114.0, 84.0))
    for scene, left in ((beside, True), (above, False)):
        (word,) = [word for word in scene.words if word.text == name]
        bars = [shape for shape in shown(scene, name) if isinstance(shape, Shape) and shape.closed]
        end = word.x + look.letters.width(name)
        assert all((min(x for x, _ in bar.rings[0]) > end) == left for bar in bars)
        assert all((min(y for _, y in bar.rings[0]) > word.y) == (not left) for bar in bars)


def test_a_narrow_chart_is_a_list_by_date(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = calendar(usual("calendar"), look, 54)
    assert scene == agenda(usual("calendar"), look, 54)
    dates = [word.text for word in sorted(scene.words, key=lambda word: word.y) if word.bold and word.x == 0]
    assert dates == [
        "December 2026",
        "12 January 2027",
        "April to June 2027",
        "December 2027",
        "2027",
        "end of 2027",
        "early 2028",
        "22 January 2028",
        "December 2028",
        "end of 2028",
        "at any time",
    ]


def test_what_was_to_happen_since_the_last_source_is_listed_on_the_ground(
    of_rows: Callable[..., ChartModel], look: Look
) -> None:
    past, since = (replace(DAY, start=time, end=time, when=str(time)) for time in (2026.55, 2026.8))
    scene = calendar(of_rows(past, since, DAY, last_source=2026.7), look, 54)
    (ground,) = [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.ground]
    top, foot = ground.rings[0][0][1], ground.rings[0][2][1]
    heights = [shape.y for shape in shown(scene, "Vote") if isinstance(shape, Disc)]
    assert [y < top for y in heights] == [True, False, False]
    assert [y > foot for y in heights] == [False, False, True]


def test_a_list_too_long_for_a_page_is_a_picture(of_rows: Callable[..., ChartModel], look: Look) -> None:
    moments = tuple(replace(DAY, start=2027 + n / 20, end=2027 + n / 20, when=f"{n} x") for n in range(30))
    scene = calendar(of_rows(*moments), look, 54)
    assert "this edition" in texts(scene)
    assert scene.height < agenda(of_rows(*moments), look, 54).height


@pytest.mark.parametrize("span", [None, (2027.0, 2027.0), (2028.0, 2027.0)])
def test_no_span_is_said(span: tuple[float, float] | None, of_rows: Callable[..., ChartModel], look: Look) -> None:
    with pytest.raises(BriefingError, match="has no span of time to show"):
        calendar(of_rows(DAY, span=span), look, 114)


def test_names_of_months_must_be_twelve(usual: Callable[[str], ChartModel], look: Look) -> None:
    chart = usual("calendar")
    phrases = tuple((name, "Jan Feb" if name == "months" else words) for name, words in chart.phrases)
    with pytest.raises(BriefingError, match="has 2 names of months where it needs twelve"):
        calendar(replace(chart, phrases=phrases), look, 114)


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_lost(width: float, calendars: Callable[[int], ChartModel], look: Look) -> None:
    """Every name and every likelihood is said, each mark belongs to its row, and most words stand beside their mark."""
    direct = 0
    for seed in range(100):
        chart = calendars(seed)
        scene = calendar(chart, look, width)
        said = joined(scene)
        for row in chart.rows:
            assert "".join(row.label.split()) in said
            assert all("".join(moment.words.split()) in said for moment in row.moments)
        assert {shape.of for shape in scene.shapes} - {""} <= {row.label for row in chart.rows}
        direct += not scene.keyed
    assert direct >= 80

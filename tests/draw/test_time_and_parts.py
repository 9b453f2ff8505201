"""Timelines, programmes, the yardstick and squares."""

import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.draw.lanes import lanes
from briefing.draw.look import Look
from briefing.draw.programmes import programme_bars
from briefing.draw.scene import Disc, Scene, Shape
from briefing.draw.timeline import timeline
from briefing.draw.waffle import waffle
from briefing.draw.yardstick import yardstick
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel, Extent, Happening, Part, Stretch
from briefing.text import whole_per_cents
from tests.draw.test_places import faults_of


def said(scene: Scene) -> str:
    return " ".join(word.text for word in scene.words)


def events(count: int, importance: int, spread: float = 30.0) -> tuple[Happening, ...]:
    return tuple(
        Happening(f"e{n}", 1995 + n * spread / count, f"{1995 + n}", f"Event of number {n} here", "", importance)
        for n in range(count)
    )


@pytest.mark.parametrize("width", [54.0, 82.0, 114.0, 174.0])
def test_every_event_and_bar_of_a_timeline_is_said(
    width: float, usual: Callable[[str], ChartModel], look: Look
) -> None:
    chart = usual("timeline")
    words = said(timeline(chart, look, width)).split()
    for one in chart.happenings:
        assert one.when in words
        assert set(one.label.split()) <= set(words)
    assert {"Night", "Summer"} <= set(words)


def test_twelve_events_have_words_at_full_width(chart: Callable[..., ChartModel], look: Look) -> None:
    scene = timeline(chart("timeline", happenings=events(12, 1)), look, 174)
    assert all(f"{1995 + n}" in [word.text for word in scene.words if word.bold] for n in range(12))


@pytest.mark.parametrize("most", [1, 2])
def test_the_less_important_lose_their_words_first(most: int, chart: Callable[..., ChartModel], look: Look) -> None:
    crowd = tuple(replace(one, id=f"c{one.id}", when=f"crowd {n}") for n, one in enumerate(events(40, most)))
    scene = timeline(chart("timeline", happenings=(*events(8, 3), *crowd)), look, 174)
    dates = [word.text for word in scene.words if word.bold]
    assert all(f"{1995 + n}" in dates for n in range(8))
    assert 0 < len([date for date in dates if date.startswith("crowd")]) < 40
    assert len([shape for shape in scene.shapes if isinstance(shape, Disc)]) == 48  # each keeps its point


def test_the_important_have_words_in_a_list_where_a_strip_is_too_small(
    chart: Callable[..., ChartModel], look: Look
) -> None:
    scene = timeline(chart("timeline", happenings=events(40, 3, spread=2.0)), look, 174)
    assert {f"{1995 + n}" for n in range(40)} <= {word.text for word in scene.words if word.bold}


def test_late_labels_hang_left_of_their_stem(usual: Callable[[str], ChartModel], look: Look) -> None:
    words = {word.text: word for word in timeline(usual("timeline"), look, 174).words}
    assert words["2024"].anchor == "end"
    assert words["1992"].anchor == "start"


@pytest.mark.parametrize("width", [54.0, 114.0, 174.0])
def test_a_full_point_is_a_turning_point(width: float, chart: Callable[..., ChartModel], look: Look) -> None:
    less = tuple(replace(one, id=f"less-{one.id}", x=one.x + 5) for one in (*events(1, 2), *events(1, 1)))
    scene = timeline(chart("timeline", happenings=(*events(2, 3), *less)), look, width)
    full = {shape.of: shape.fill == look.accent for shape in scene.shapes if isinstance(shape, Disc)}
    assert full == {"e0": True, "e1": True, "less-e0": False}


def test_words_without_room_stand_in_the_key(chart: Callable[..., ChartModel], look: Look) -> None:
    crowd = tuple(replace(one, id=f"c{one.id}", when=f"crowd {n}") for n, one in enumerate(events(40, 1)))
    scene = timeline(chart("timeline", happenings=(*events(8, 3), *crowd)), look, 174)
    beside = {word.text for word in scene.words if word.bold}
    assert set(scene.keyed) == {f"{one.when} {one.label}" for one in crowd if one.when not in beside}
    last = max(int(part) for text in beside for part in text.split("–") if part.isdecimal() and int(part) < 1900)
    assert last == len(scene.keyed)


def test_a_year_is_centred_on_its_tick(chart: Callable[..., ChartModel], look: Look) -> None:
    """Whatever stems pass there."""
    exact = tuple(replace(one, x=float(1995 + 2 * n), when=f"in {1995 + 2 * n}") for n, one in enumerate(events(12, 3)))
    scene = timeline(chart("timeline", happenings=exact), look, 174)
    upright = [one.rings[0] for one in scene.shapes if isinstance(one, Shape) and one.stroke == look.ink]
    ticks = {ring[0][0] for ring in upright if ring[0][0] == ring[1][0]}
    years = [word for word in scene.words if word.colour == look.grey and word.text.isdecimal()]
    assert len(years) > 3
    assert {word.anchor for word in years} == {"middle"}
    assert {word.x for word in years} == ticks


ERAS = (Stretch("Beginnings", None, 2002.5), Stretch("Growing", 2002.5, 2018.2), Stretch("New boats", 2018.2, None))


@pytest.mark.parametrize("kind", ["timeline", "timeline-lanes"])
@pytest.mark.parametrize("width", [114.0, 174.0])
def test_eras_are_named_at_the_head_and_parted_by_a_tint(
    kind: str, width: float, usual: Callable[[str], ChartModel], look: Look
) -> None:
    draw = {"timeline": timeline, "timeline-lanes": lanes}[kind]
    scene = draw(replace(usual(kind), stretches=ERAS), look, width)
    heads = [word for word in scene.words if word.text in {era.label for era in ERAS}]
    assert [word.text for word in sorted(heads, key=lambda word: word.x)] == [era.label for era in ERAS]
    assert max(word.y for word in heads) < min(word.y for word in scene.words if word not in heads)
    (tint,) = [one for one in scene.shapes if isinstance(one, Shape) and one.of == "Growing"]
    assert tint.ground
    assert list(faults_of(scene, look)) == []


@pytest.mark.parametrize("width", [54.0, 84.0])
def test_eras_of_a_list_are_headings_where_they_begin(
    width: float, usual: Callable[[str], ChartModel], look: Look
) -> None:
    scene = timeline(usual("timeline-eras"), look, width)
    names = [era.label for era in usual("timeline-eras").stretches]
    down = sorted((word.y, word.of) for word in scene.words if word.bold)
    order = list(dict.fromkeys(of for _, of in down))
    assert [of for of in order if of in names] == names
    assert (order.index(names[0]), order.index(names[1])) == (0, order.index("event-2002") + 1)
    assert order.index(names[2]) == order.index("event-2018") - 1
    (tint,) = [one for one in scene.shapes if isinstance(one, Shape) and one.of in names]
    assert (tint.of, tint.ground) == (names[1], True)
    points = {one.of: one.y for one in scene.shapes if isinstance(one, Disc)}
    top, bottom = min(y for _, y in tint.rings[0]), max(y for _, y in tint.rings[0])
    assert points["event-2002"] < top < points["event-2005"] < bottom < points["event-2018"]


def test_points_of_a_list_do_not_touch(chart: Callable[..., ChartModel], look: Look) -> None:
    late = replace(events(1, 3)[0], id="late", x=2025.0)
    scene = timeline(chart("timeline", happenings=(*events(12, 3, spread=0.1), late)), look, 54)
    places = sorted(one.y for one in scene.shapes if isinstance(one, Disc))
    assert len(places) == 13
    assert all(after - before > 2.2 for before, after in itertools.pairwise(places))


@pytest.mark.parametrize("kind", ["timeline", "timeline-lanes"])
@pytest.mark.parametrize("width", [54.0, 174.0])
def test_what_has_not_begun_is_a_point_of_its_own_in_the_list(
    kind: str, width: float, usual: Callable[[str], ChartModel], look: Look
) -> None:
    """Two that have not begun, and an event of the same time."""
    hopes = tuple(Extent(f"Hope {n}", None, None, "", state="being agreed", at=2024.3) for n in range(2))
    draw = {"timeline": timeline, "timeline-lanes": lanes}[kind]
    scene = draw(replace(usual(kind), extents=hopes), look, width)
    places = {one.of: one.y for one in scene.shapes if isinstance(one, Disc)}
    wanted = sorted(places[of] for of in ("Hope 0", "Hope 1", "event-2024"))
    assert all(after - before > 2.0 for before, after in itertools.pairwise(wanted))
    assert {"Hope 0", "Hope 1"} <= {word.of for word in scene.words}


def test_an_era_too_short_for_its_name_stands_in_the_key(usual: Callable[[str], ChartModel], look: Look) -> None:
    short = (Stretch("Before", None, 2010.0), Stretch("Interregnum", 2010.0, 2011.0), Stretch("After", 2011.0, None))
    scene = lanes(replace(usual("timeline-lanes"), stretches=short), look, 114)
    assert scene.keyed == ("Interregnum",)
    assert "1" in [word.text for word in scene.words if word.of == "Interregnum"]


def test_ends_of_programmes_differ(chart: Callable[..., ChartModel], look: Look) -> None:
    def bars_of(**data: object) -> list[Shape]:
        extent = Extent("Line", 2000.0, when="2000", **{"end": None, **data})  # type: ignore[arg-type]
        other = Extent("Other", 1990.0, 2024.0, "1990")
        scene = programme_bars(chart("programme-bars", extents=(extent, other), last_source=2025.0), look, 114)
        return [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.fill == look.accent][:-1]

    known, running, unknown = bars_of(end=2010.0), bars_of(open_end=True), bars_of(end=2010.0, unknown_end=True)
    assert [len(shape.rings[0]) for shape in known] == [4]
    assert [len(shape.rings[0]) for shape in running] == [7]
    assert [len(shape.rings[0]) for shape in unknown] == [4, 4, 4, 4]
    tip = max(x for x, _ in running[0].rings[0])
    assert tip > max(x for x, _ in known[0].rings[0])


LAST = (("last-source", "15 January 2026"),)


@pytest.mark.parametrize("width", [54.0, 84.0, 114.0, 174.0])
def test_a_line_stands_at_the_last_source_where_there_are_words_for_it(
    width: float, usual: Callable[[str], ChartModel], look: Look
) -> None:
    plain = usual("programmes")
    worded = replace(plain, phrases=LAST)

    def uprights(chart: ChartModel) -> set[float]:
        shapes = programme_bars(chart, look, width).shapes
        return {one.rings[0][0][0] for one in shapes if isinstance(one, Shape) and one.stroke == look.ink}

    assert uprights(plain) == set()
    (x,) = uprights(worded)
    scene = programme_bars(worded, look, width)
    assert "15 January 2026" in said(scene)
    begun = [one for one in scene.shapes if isinstance(one, Shape) and one.of == "Partnership of Harbours"]
    (tip,) = {max(point for point, _ in one.rings[0]) for one in begun}
    assert x < tip < x + 3  # the arrow alone is beyond
    assert list(faults_of(scene, look)) == []


@pytest.mark.parametrize(
    "extents",
    [
        pytest.param(
            tuple(
                Extent("Programme of harbours and piers " * 2 + f"on shore {n}", 1994.2, 2005.0 + n, "1994")
                for n in range(20)
            ),
            id="twenty with long names from one year",
        ),
        pytest.param(
            tuple(Extent(f"Old {n}", 1850.0 + n, 1870.0 + n, f"{1850 + n}") for n in range(5)), id="before 1900"
        ),
    ],
)
@pytest.mark.parametrize("phrases", [(), LAST])
@pytest.mark.parametrize("width", [54.0, 114.0])
def test_any_programmes_have_room(
    width: float,
    phrases: tuple[tuple[str, str], ...],
    extents: tuple[Extent, ...],
    chart: Callable[..., ChartModel],
    look: Look,
) -> None:
    scene = programme_bars(chart("programme-bars", extents=extents, last_source=2026.0, phrases=phrases), look, width)
    assert list(faults_of(scene, look)) == []
    assert {word.of for word in scene.words if word.of} == {one.label for one in extents}
    if not phrases:
        # What ended long before the last source is drawn over its own time, not over all up to now.
        assert max(x for one in scene.shapes if isinstance(one, Shape) for x, _ in one.rings[0]) > width - 2


def test_what_has_not_begun_is_a_hollow_point_and_says_so(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = programme_bars(usual("programmes"), look, 114)
    (point,) = [shape for shape in scene.shapes if isinstance(shape, Disc)]
    assert (point.fill, point.stroke) == (look.paper, look.contrast)
    words = " ".join(word.text for word in scene.words if word.colour == look.contrast)
    assert words == "Island Programme of the Future being finalised, May 2025"


@pytest.mark.parametrize("width", [54.0, 84.0, 114.0, 174.0])
def test_bars_of_the_yardstick_span_their_term(width: float, usual: Callable[[str], ChartModel], look: Look) -> None:
    chart = usual("yardstick")
    scene = yardstick(chart, look, width)
    framed = [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.closed and shape.stroke]
    solid = [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.fill == look.accent]
    spans = [
        (min(x for x, _ in shape.rings[0]), max(x for x, _ in shape.rings[0])) for shape in (solid[0], *framed[:2])
    ]
    scale = (spans[0][1] - spans[0][0]) / 5  # the first judgement: 95 to 100 per cent
    zero = spans[0][1] - 100 * scale
    for (left, right), verdict in zip(spans, chart.verdicts, strict=True):
        assert left == pytest.approx(zero + verdict.band.low * scale, abs=0.25)
        assert right == pytest.approx(zero + verdict.band.high * scale, abs=0.25)


@pytest.mark.parametrize("width", [54.0, 84.0, 114.0, 174.0])
def test_terms_and_confidence_are_said(width: float, usual: Callable[[str], ChartModel], look: Look) -> None:
    words = said(yardstick(usual("yardstick"), look, width)).split()
    for one in usual("yardstick").verdicts:
        assert set(one.label.split()) <= set(words)
        assert set(one.band.label.split()) <= set(words)
    assert {"high", "moderate", "low", "Confidence"} <= set(words)


def test_confidence_has_a_fill_of_its_own(usual: Callable[[str], ChartModel], look: Look) -> None:
    def shapes(confidence: str) -> list[tuple[bool, str, int]]:
        chart = usual("yardstick")
        chart = replace(chart, verdicts=(replace(chart.verdicts[1], confidence=confidence),))
        found = [shape for shape in yardstick(chart, look, 174).shapes if isinstance(shape, Shape)]
        return [(shape.closed, shape.fill, len(shape.rings)) for shape in found]

    assert len({tuple(shapes(level)) for level in ("high", "moderate", "low")}) == 3


@pytest.mark.parametrize(
    ("shares", "counts"),
    [
        pytest.param((0.508, 0.381, 0.0913, 0.0198), [51, 38, 9, 2], id="largest remainder"),
        pytest.param((1 / 3, 1 / 3, 1 / 3), [34, 33, 33], id="a tie goes to the first"),
        pytest.param((1.0,), [100], id="one"),
        pytest.param((0.998, 0.002), [100, 0], id="too small for a square"),
        pytest.param((5.0, 15.0), [25, 75], id="values will do"),
    ],
)
def test_squares_sum_to_a_hundred(shares: tuple[float, ...], counts: list[int]) -> None:
    assert whole_per_cents(shares) == counts


def test_squares_are_filled_row_by_row(usual: Callable[[str], ChartModel], look: Look) -> None:
    full, middle = [
        shape
        for shape in waffle(usual("waffle"), look, 54).shapes
        if isinstance(shape, Shape) and len(shape.rings) > 20
    ]
    assert (len(full.rings), len(middle.rings)) == (51, 38)
    places = sorted((ring[0][1], ring[0][0]) for ring in full.rings)
    assert len({y for y, _ in places}) == 6
    assert [y for y, _ in places].count(places[0][0]) == 10


def test_parts_are_named_and_the_smallest_is_hatched(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = waffle(usual("waffle"), look, 54)
    assert [word.text for word in scene.words if word.bold] == ["12.8", "9.6", "2.3", "0.5"]
    assert [word.text for word in scene.words if word.colour == look.contrast] == ["0.5", "Elsewhere"]
    assert any(isinstance(shape, Shape) and shape.stroke == look.contrast for shape in scene.shapes)


def test_six_parts_are_refused(chart: Callable[..., ChartModel], look: Look) -> None:
    parts = tuple(Part(f"Part {n}", 1, "1", 1 / 6) for n in range(6))
    with pytest.raises(BriefingError, match="has 6 parts, where squares can show 5, join the smallest ones"):
        waffle(chart("waffle", parts=parts), look, 54)


def styles_of(scene: Scene, look: Look) -> dict[str, str]:
    """Give how the squares of each part look."""
    found: dict[str, str] = {}
    names = {look.accent: "full", look.middle: "middle", look.rule: "pale", look.paper: "hollow"}
    for shape in scene.shapes:
        if isinstance(shape, Shape) and shape.of:
            found[shape.of] = "hatched" if shape.hatch or found.get(shape.of) == "hatched" else names[shape.fill]
    return found


@pytest.mark.parametrize(
    ("shares", "focus", "styles"),
    [
        pytest.param((4, 3, 2, 1), -1, ["full", "middle", "hollow", "hatched"], id="none in focus"),
        pytest.param((4, 3, 2, 1), 1, ["middle", "full", "hollow", "hatched"], id="the second"),
        pytest.param((4, 3, 2, 1), 3, ["middle", "hollow", "hatched", "full"], id="the smallest"),
        pytest.param((5, 4, 3, 2, 1), 2, ["middle", "hollow", "full", "pale", "hatched"], id="the third of five"),
        pytest.param((1, 1, 1, 1, 1), 0, ["full", "middle", "hollow", "pale", "hatched"], id="equal"),
        pytest.param((1, 1), 1, ["middle", "full"], id="two"),
        pytest.param((3,), -1, ["full"], id="one"),
        pytest.param((3, 0, 1), -1, ["full", "", "middle"], id="one without squares"),
    ],
)
@pytest.mark.parametrize("width", [54.0, 84.0, 114.0, 174.0])
def test_the_part_in_focus_is_full(
    width: float,
    shares: tuple[int, ...],
    focus: int,
    styles: list[str],
    chart: Callable[..., ChartModel],
    look: Look,
) -> None:
    parts = tuple(
        Part(f"Part {n}", one, f"{one}%", one / sum(shares), focus=n == focus) for n, one in enumerate(shares)
    )
    scene = waffle(chart("waffle", parts=parts), look, width)
    found = styles_of(scene, look)
    assert [found.get(part.label, "") for part in parts] == styles
    assert {word.of for word in scene.words} == {part.label for part in parts}
    assert list(faults_of(scene, look)) == []


def test_names_without_room_beside_squares_stand_below_them(chart: Callable[..., ChartModel], look: Look) -> None:
    names = ("Dampfschifffahrtsgesellschaft", "Elsewhere")
    scene = waffle(chart("waffle", parts=tuple(Part(name, 1, "1", 0.5) for name in names)), look, 54)
    assert set(names) <= {word.text for word in scene.words}
    (full,) = [one for one in scene.shapes if isinstance(one, Shape) and len(one.rings) == 50 and one.of == names[0]]
    assert min(word.y for word in scene.words) > max(y for ring in full.rings for _, y in ring)


@pytest.mark.parametrize("shares", [(0.0, 0.0), (1.5, -0.5)])
def test_what_is_no_whole_is_refused(shares: tuple[float, ...], chart: Callable[..., ChartModel], look: Look) -> None:
    with pytest.raises(BriefingError, match="make no whole"):
        waffle(chart("waffle", parts=tuple(Part("Part", 1, "1", share) for share in shares)), look, 54)


def test_a_stem_broken_at_a_year_leaves_no_stub(chart: Callable[..., ChartModel], look: Look) -> None:
    exact = tuple(replace(one, x=float(1990 + 5 * n), when=f"in {1990 + 5 * n}") for n, one in enumerate(events(7, 3)))
    scene = timeline(chart("timeline", happenings=exact), look, 174)
    axis = {one.y for one in scene.shapes if isinstance(one, Disc)}
    stems = [one.rings[0] for one in scene.shapes if isinstance(one, Shape) and one.stroke == look.grey]
    assert len(stems) >= 7
    # A stem that begins at the axis begins under the point of its event, which has a radius of 1 mm.
    assert min(abs(low - high) - bool(axis & {low, high}) for (_, low), (_, high) in stems) >= 1.0

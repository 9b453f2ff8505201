"""A timeline with lanes: every lane in its place, every word beside its own leader, and none over another."""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from briefing.draw import draw
from briefing.draw.lane_bars import lane_of
from briefing.draw.lane_labels import TO_WORDS, Hung, Wanted, hang
from briefing.draw.lane_texts import texts_of
from briefing.draw.lanes import lanes
from briefing.draw.look import Look
from briefing.draw.placing import Box
from briefing.draw.rail import rail
from briefing.draw.scene import Disc, Scene, Shape, Word
from briefing.model.chart import ChartModel, Extent, Happening, Lane
from briefing.model.look import Faces, Tokens

FERRY, COUNCIL = Lane("ferry", "The ferry"), Lane("council", "Council")
LONG = " ".join(["The council of the island agrees to a timetable for the winter"] * 5)

Make = Callable[..., ChartModel]


def events(
    times: Sequence[float], importance: int, lane: str = "ferry", label: str = "Boat {} is bought"
) -> list[Happening]:
    return [
        Happening(f"{lane}{importance}-{n}", x, f"{int(x)}", label.format(n), lane, importance)
        for n, x in enumerate(times)
    ]


def spaced(count: int, first: float = 1992.0, last: float = 2026.0) -> list[float]:
    return [first + n * (last - first) / max(1, count - 1) for n in range(count)]


def five_lanes() -> tuple[tuple[Happening, ...], tuple[Lane, ...]]:
    """24 events in five lanes, the first of them with ten."""
    kept = tuple(Lane(f"lane-{n}", f"Lane of number {n}") for n in range(5))
    counts = (10, 5, 4, 3, 2)
    found = [
        replace(one, importance=3 if order % 2 else 2)
        for lane, count in zip(kept, counts, strict=True)
        for order, one in enumerate(events(spaced(count), 3, lane.id, "Boat {} is brought into service"))
    ]
    return tuple(found), kept


CASES: dict[str, tuple[list[Happening], tuple[Lane, ...]]] = {
    "forty in one lane": (
        [one for level in (1, 2, 3) for one in events(spaced(13 + (level == 3)), level)],
        (FERRY,),
    ),
    "forty of importance 3": (events(spaced(40), 3), (FERRY,)),
    "all in one year": (events(spaced(12, 2004.1, 2004.9), 3), (FERRY,)),
    "all at one time": (events([2004.5] * 20, 3), (FERRY,)),
    "one event": (events([2004.5], 1), (FERRY,)),
    "one of importance 3": (events([2004.5], 3), (FERRY,)),
    "long labels": (events(spaced(8), 3, label=LONG), (FERRY,)),
    "a word longer than the chart": (events(spaced(2), 3, label="x" * 300), (FERRY,)),
    "no words": (events(spaced(3), 2, label=""), (FERRY,)),
    "a lane with a long name": (events(spaced(3), 2), (Lane("ferry", LONG),)),
    "in no lane": (events(spaced(6), 3, lane=""), ()),
    "in an unknown lane": ([*events(spaced(6), 3), *events(spaced(3), 2, lane="else")], (FERRY,)),
    "crowded at the end": (events([1991, *spaced(14, 2024.0, 2026.0)], 2), (FERRY,)),
    "crowded at the beginning": (events([*spaced(14, 1991.0, 1993.0), 2026], 2), (FERRY,)),
}


def box_of(word: Word, look: Look) -> Box:
    box = look.letters.box(word.text, word.x, word.y, word.anchor, word.bold)
    return Box(box.left, box.top, box.right, box.bottom)


def faults_of(scene: Scene, look: Look) -> list[str]:
    """Words over one another, over a point or a line, or off the chart."""
    boxes = [(word.text, box_of(word, look)) for word in scene.words]
    found = [
        f"{text!r} leaves the chart" for text, box in boxes if not box.inside(Box(0, 0, scene.width, scene.height))
    ]
    found += [
        f"{a!r} meets {b!r}" for (a, one), (b, other) in itertools.combinations(boxes, 2) if one.meets(other, -1e-6)
    ]
    for text, box in boxes:
        ink = Box(box.left + 0.1, box.top + 0.5, box.right - 0.1, box.bottom - 0.5)
        for shape in scene.shapes:
            if isinstance(shape, Disc):
                x, y, radius = shape.x, shape.y, shape.radius
                over = ink.meets(Box(x - radius, y - radius, x + radius, y + radius))
            else:
                sides = [side for ring in shape.rings for side in itertools.pairwise(ring)]
                over = not shape.ground and any(ink.crossed_by(*side) for side in sides)
            if over:
                found.append(f"{text!r} lies over {shape}")
    return found


def said(scene: Scene) -> str:
    """Give the words that stand beside their mark, not those in the key."""
    return " ".join(word.text for word in scene.words if word.of)


@pytest.mark.parametrize("width", [114.0, 174.0])
@pytest.mark.parametrize("name", CASES)
def test_no_word_lies_over_anything(name: str, width: float, chart: Make, look: Look) -> None:
    happenings, kept = CASES[name]
    scene = lanes(chart("timeline-lanes", happenings=tuple(happenings), lanes=kept), look, width)
    assert faults_of(scene, look) == []


@pytest.mark.parametrize("width", [114.0, 174.0])
@pytest.mark.parametrize("name", [name for name in CASES if "longer than" not in name])
def test_importance_3_always_has_its_words(name: str, width: float, chart: Make, look: Look) -> None:
    happenings, kept = CASES[name]
    needed = [replace(one, label=f"{one.label} #{order}") for order, one in enumerate(happenings)]
    scene = lanes(chart("timeline-lanes", happenings=tuple(needed), lanes=kept), look, width)
    words = said(scene).split()
    assert [one.label for one in needed if one.importance == 3 and one.label.split()[-1] not in words] == []


def test_a_fault_would_be_found(chart: Make, look: Look) -> None:
    scene = lanes(chart("timeline-lanes", happenings=tuple(events([2004.5], 3)), lanes=(FERRY,)), look, 174)
    (point,) = [shape for shape in scene.shapes if isinstance(shape, Disc)]
    moved = replace(scene, words=(*scene.words, Word("here", point.x, point.y + 0.5, look.ink)))
    assert any(fault.startswith("'here' lies over Disc") for fault in faults_of(moved, look))


def test_the_usual_brief_is_compact(chart: Make, look: Look) -> None:
    happenings, kept = five_lanes()
    scene = lanes(chart("timeline-lanes", happenings=happenings, lanes=kept), look, 174)
    assert scene.height <= 105
    assert len([shape for shape in scene.shapes if isinstance(shape, Disc)]) == 24, "all have their words"


def test_lanes_come_in_their_order_and_those_without_events_not_at_all(chart: Make, look: Look) -> None:
    kept = (COUNCIL, Lane("weather", "Weather"), FERRY)
    happenings = (*events(spaced(3), 2), *events(spaced(3), 2, "council"))
    scene = lanes(chart("timeline-lanes", happenings=happenings, lanes=kept), look, 174)
    heads = [word for word in scene.words if word.bold and word.x == 0]
    assert [word.text for word in sorted(heads, key=lambda word: word.y)] == ["Council", "The ferry"]


def test_what_is_in_no_lane_comes_last_without_a_name(chart: Make, look: Look) -> None:
    happenings = (*events(spaced(2), 3, ""), *events(spaced(2), 3, "elsewhere"), *events(spaced(3), 3))
    scene = lanes(chart("timeline-lanes", happenings=happenings, lanes=(FERRY,)), look, 174)
    heights = [shape.y for shape in scene.shapes if isinstance(shape, Disc)]
    assert [heights.count(y) for y in sorted(set(heights))] == [3, 4]
    assert [word.text for word in scene.words if word.bold and word.x == 0] == ["The ferry"]


def test_points_tell_importance(chart: Make, look: Look) -> None:
    happenings = (*events([1995.0], 3), *events([2005.0], 2), *events([2015.0], 1))
    scene = lanes(chart("timeline-lanes", happenings=happenings, lanes=(FERRY,)), look, 174)
    points = sorted((shape for shape in scene.shapes if isinstance(shape, Disc)), key=lambda shape: shape.x)
    assert [point.fill for point in points] == [look.accent, look.paper, look.paper]
    years = {word.text: word.colour for word in scene.words if word.bold and word.x > 0}
    assert years["1995"] == look.accent
    assert years["2005"] == look.grey


@pytest.mark.parametrize("less", [1, 2])
def test_the_less_important_lose_their_words_first_and_become_marks(less: int, chart: Make, look: Look) -> None:
    crowd = events(spaced(30, 1993.0, 2025.0), less, label="Crowded boat {}")
    happenings = (*events(spaced(6), 3), *events(spaced(4, 1995, 2020), 3, label="Pier {} is built"), *crowd)
    scene = lanes(chart("timeline-lanes", happenings=happenings, lanes=(FERRY,)), look, 174)
    words = said(scene)
    assert all(one.label in words for one in happenings if one.importance == 3)
    kept = words.count("Crowded")
    assert 0 < kept < 30
    assert len([shape for shape in scene.shapes if isinstance(shape, Disc)]) == 10 + kept
    (axis,) = {shape.y for shape in scene.shapes if isinstance(shape, Disc)}
    upright = [shape.rings[0] for shape in scene.shapes if isinstance(shape, Shape) and len(shape.rings[0]) == 2]
    marks = [ring for ring in upright if ring[0][0] == ring[1][0] and abs(ring[0][1] + ring[1][1] - 2 * axis) < 1e-6]
    assert len(marks) == 30 - kept
    assert len(scene.keyed) == 30 - kept


def test_those_of_importance_1_go_before_those_of_2(chart: Make, look: Look) -> None:
    happenings = [
        *events(spaced(16), 2, label="Second boat {} comes to the harbour"),
        *events(spaced(16, 1992.7, 2025.3), 1, label="First boat {} comes to the harbour"),
    ]
    words = said(lanes(chart("timeline-lanes", happenings=tuple(happenings), lanes=(FERRY,)), look, 174))
    assert words.count("Second") > words.count("First")
    assert words.count("First") < 16


def test_a_mark_stands_where_its_event_belongs(chart: Make, look: Look) -> None:
    """Points are moved apart; what has lost its words needs no room, and is not moved beyond the last year."""
    happenings = (*events([1992.0], 3), *events([2026.0] * 30, 1))
    scene = lanes(chart("timeline-lanes", happenings=happenings, lanes=(FERRY,)), look, 174)
    (axis,) = {shape.y for shape in scene.shapes if isinstance(shape, Disc)}
    upright = [shape.rings[0] for shape in scene.shapes if isinstance(shape, Shape) and len(shape.rings[0]) == 2]
    marks = {
        ring[0][0] for ring in upright if ring[0][0] == ring[1][0] and abs(ring[0][1] + ring[1][1] - 2 * axis) < 1e-6
    }
    assert len(marks) == 1


@pytest.mark.parametrize("width", [54.0, 82.0, 84.0])
def test_a_column_or_a_phone_gets_the_rail(width: float, usual: Callable[[str], ChartModel], look: Look) -> None:
    model = usual("timeline-lanes")
    assert lanes(model, look, width) == rail(model, look, width)


def test_a_year_is_named_whatever_the_span(chart: Make, look: Look) -> None:
    happenings = tuple(events([2004.4, 2004.6], 2))
    scene = lanes(chart("timeline-lanes", happenings=happenings, lanes=(FERRY,)), look, 174)
    lowest = max(word.y for word in scene.words)
    assert [word.text for word in scene.words if word.y == lowest] == ["2004", "2005"]


def test_year_lines_stop_at_words(chart: Make, look: Look) -> None:
    happenings = tuple(events([1999.0, 2009.0], 3, label="A boat with a name that crosses the line of the year"))
    scene = lanes(chart("timeline-lanes", happenings=happenings, lanes=(FERRY,)), look, 174)
    grid = [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.stroke == look.rule]
    places = [shape.rings[0][0][0] for shape in grid]
    assert len(places) > len(set(places)), "at least one is in two parts"
    assert faults_of(scene, look) == []


@pytest.mark.parametrize(
    ("start", "end", "lane"),
    [
        pytest.param(2000.0, 2010.0, 1, id="that of its beginning and end"),
        pytest.param(1995.1, 2020.0, 0, id="nearest on the whole"),
        pytest.param(1995.0, None, 0, id="running on"),
        pytest.param(2005.0, 2005.0, 0, id="a tie goes to the first"),
    ],
)
def test_lane_of_a_bar(start: float, end: float | None, lane: int) -> None:
    assert lane_of(Extent("Night line", start, end, ""), [[1995.0, 2015.0, 2005.0], [2000.0, 2010.0, 2005.0]]) == lane


def test_bars_stand_above_the_line_of_their_lane_and_are_named(chart: Make, look: Look) -> None:
    happenings = (*events([1992.0, 2024.0], 3), *events([2000.0, 2010.0], 3, "council"))
    night = Extent("Night line", 2000.0, 2010.0, "2000 to 2010")
    model = chart("timeline-lanes", happenings=happenings, lanes=(FERRY, COUNCIL), extents=(night,))
    scene = lanes(model, look, 174)
    (bar,) = [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.fill == look.area]
    first, second = sorted({shape.y for shape in scene.shapes if isinstance(shape, Disc)})
    left, right = min(x for x, _ in bar.rings[0]), max(x for x, _ in bar.rings[0])
    assert all(first < y < second for _, y in bar.rings[0])
    assert [left, right] == pytest.approx(
        [shape.x for shape in scene.shapes if isinstance(shape, Disc) and shape.y == second]
    )
    (name,) = [box_of(word, look) for word in scene.words if word.text == "Night line, 2000 to 2010"]
    assert left < name.left < name.right < right


def test_a_bar_over_the_name_of_its_lane_lifts_the_name(chart: Make, look: Look) -> None:
    bars = tuple(Extent(f"Line {n}", 1992.0, 2020.0, "") for n in range(3))
    model = chart("timeline-lanes", happenings=tuple(events(spaced(3), 3)), lanes=(FERRY,), extents=bars)
    scene = lanes(model, look, 174)
    tops = [
        y for shape in scene.shapes if isinstance(shape, Shape) and shape.fill == look.area for _, y in shape.rings[0]
    ]
    (name,) = [box_of(word, look) for word in scene.words if word.text == "The ferry"]
    assert name.bottom < min(tops)


def test_ends_that_are_open_are_drawn_as_such(chart: Make, look: Look) -> None:
    bars = (Extent("Night line", 1995.0, None, "since 1995", open_end=True),)
    model = chart(
        "timeline-lanes", happenings=tuple(events(spaced(3), 3)), lanes=(FERRY,), extents=bars, last_source=2020.0
    )
    arrows = [
        shape for shape in lanes(model, look, 174).shapes if isinstance(shape, Shape) and len(shape.rings[0]) == 7
    ]
    assert len(arrows) == 1
    assert "Night line, since 1995" in [word.text for word in lanes(model, look, 174).words]


def test_same_bytes_whatever_the_order_given(chart: Make, tokens: Tokens, faces: Faces) -> None:
    happenings, kept = five_lanes()
    one = chart("timeline-lanes", width="full", happenings=happenings, lanes=kept)
    other = replace(one, happenings=happenings[::-1])
    assert draw(one, tokens, faces).svg == draw(one, tokens, faces).svg == draw(other, tokens, faces).svg


def hung(*wanted: Wanted, width: float = 100.0, rows: int = 5) -> list[Hung | None]:
    found = hang(wanted, width, rows)
    assert found is not None
    return list(found)


def test_a_label_that_spans_a_leader_hangs_below_its_end() -> None:
    first, second = hung(Wanted(10, 3, ((40, 1),)), Wanted(20, 3, ((40, 1),)))
    assert first is not None and second is not None
    assert (first.anchor, first.left, first.right) == ("start", 10 + TO_WORDS, 50 + TO_WORDS)
    assert (first.row, second.row) == (1, 0)


def test_words_hang_left_of_a_leader_at_the_right_edge() -> None:
    (only,) = hung(Wanted(95, 3, ((40, 1),)))
    assert only is not None
    assert (only.anchor, only.right, only.row) == ("end", 95 - TO_WORDS, 0)


def test_words_wrap_where_that_saves_a_leader_from_being_crossed() -> None:
    first, second = hung(Wanted(10, 3, ((40, 1), (18, 2))), Wanted(30, 3, ((60, 1),)), Wanted(95, 3, ((60, 1),)))[:2]
    assert first is not None and second is not None
    assert (first.variant, first.row, second.row) == (1, 0, 0)


def test_a_lane_deepens_for_importance_3_alone() -> None:
    crowd = [Wanted(10 + n, 3, ((60, 1),)) for n in range(4)]
    assert max(one.end for one in hung(*crowd, rows=2) if one) == 4
    less = [replace(one, importance=2) for one in crowd]
    assert sum(one is None for one in hung(*less, rows=2)) == 2


def test_no_way_is_said() -> None:
    assert hang([Wanted(50, 3, ((60, 1),))], 100.0, 5) is None
    assert hung(Wanted(50, 2, ((60, 1),))) == [None]


@pytest.mark.parametrize(
    ("label", "room", "rows"),
    [
        pytest.param("Opens", 100.0, [("2004", "Opens")], id="in one line"),
        pytest.param("", 100.0, [("2004", "")], id="a year alone"),
        pytest.param("Harbour opens", 14.0, [("2004", ""), ("", "Harbour"), ("", "opens")], id="year above"),
    ],
)
def test_ways_to_set_an_event(label: str, room: float, rows: list[tuple[str, str]], look: Look) -> None:
    found = texts_of(Happening("a", 2004.0, "2004", label, "", 3), look, room)
    assert rows in [list(text.rows) for text in found]
    assert all(text.width <= room + 1e-6 for text in found)


def test_words_are_not_broken_where_lines_may_be_longer(look: Look) -> None:
    words = ["2004", "Harbourmasters", "in", "town"]
    for text in texts_of(Happening("a", 2004.0, "2004", " ".join(words[1:]), "", 3), look, 100.0):
        assert " ".join(part for row in text.rows for part in row if part).split() == words

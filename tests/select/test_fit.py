"""Which items go, and which come back, from what was measured."""

import pytest

from briefing.model.laid import Box, Laid, Plan
from briefing.select import fewer, heights_of, more


def laid(fills: tuple[float, ...], heights: dict[str, float]) -> Laid:
    boxes = tuple(Box(id=key, page=1, top=0.0, height=height) for key, height in heights.items())
    return Laid(pdf=b"", pages=len(fills), boxes=boxes, fills=fills, plan=Plan(), rounds=1, faults=())


def lines(*priorities: int) -> list[dict[str, object]]:
    return [{"id": f"line-{n}", "text": "Say it.", "priority": priority} for n, priority in enumerate(priorities)]


@pytest.mark.parametrize(
    ("priorities", "fills", "gone"),
    [
        pytest.param((50, 40, 60), (1.0, 1.0, 0.05), {1}, id="lowest priority goes"),
        pytest.param((50, 50, 50), (1.0, 1.0, 0.05), {2}, id="then the last printed"),
        pytest.param((50, 40, 60), (1.0, 1.0, 0.15), {0, 1}, id="as many as needed"),
        pytest.param((100, 100, 60), (1.0, 1.0, 0.5), {2}, id="100 never goes"),
        pytest.param((100, 100, 100), (1.0, 1.0, 0.5), set(), id="nothing may go"),
    ],
)
def test_fewer(pack_of, chosen, priorities, fills, gone):
    brief = chosen(pack_of(lines=lines(*priorities)), "lines")
    heights = {entry.id: 20.0 for entry in brief.parts[0].entries}
    assert fewer(brief, laid(fills, heights), 2, 200.0) == {f"lines/line-{n}" for n in gone}


@pytest.mark.parametrize(
    ("heights", "room", "back"),
    [
        pytest.param({"a": 10.0, "b": 30.0}, 20.0, ("a",), id="what fits"),
        pytest.param({"a": 10.0, "b": 15.0}, 20.0, ("b",), id="the more important of two that fit"),
        pytest.param({"a": 10.0, "b": 10.0}, 20.0, ("b", "a"), id="both where both fit, the more important first"),
        pytest.param({"a": 10.0, "b": 5.0, "c": 5.0}, 20.0, ("b", "c", "a"), id="all three"),
        pytest.param({"a": 5.0, "b": 15.0, "c": 10.0}, 20.0, ("b", "a"), id="a small one behind one too large"),
        pytest.param({"a": 20.0}, 20.0, ("a",), id="what fits exactly"),
        pytest.param({"a": 20.1}, 20.0, (), id="what is too large by a little"),
        pytest.param({"a": 30.0, "b": 30.0}, 20.0, (), id="nothing fits"),
        pytest.param({"a": 0.0}, -1.0, (), id="no room at all"),
        pytest.param({}, 20.0, (), id="unknown height stays out"),
        pytest.param({"a": 5.0}, 100.0, ("a",), id="unknown height stays out, the other comes back"),
    ],
)
def test_items_come_back_together_while_they_fit(heights, room, back):
    assert more(frozenset({"a", "b", "c"}), heights, {"a": 40, "b": 60, "c": 50}, room) == back


def test_items_of_one_priority_come_back_by_name():
    assert more(frozenset({"c", "a", "b"}), {"a": 1.0, "b": 1.0, "c": 1.0}, {"a": 50, "b": 50, "c": 50}, 2.5) == (
        "a",
        "b",
    )


def test_only_what_is_left_out_comes_back():
    assert more(frozenset({"a"}), {"a": 1.0, "b": 1.0}, {"a": 40, "b": 60}, 9.0) == ("a",)


def test_heights_are_those_of_what_may_go_over_all_its_pieces(pack_of, chosen):
    brief = chosen(pack_of(lines=lines(50, 100)), "lines")
    pieces = (("lines-line-0", 20.0), ("lines-line-0", 5.0), ("lines-line-1", 9.0), ("list-lines", 90.0))
    boxes = tuple(Box(id=key, page=page, top=0.0, height=height) for page, (key, height) in enumerate(pieces, 1))
    pages = Laid(pdf=b"", pages=4, boxes=boxes, fills=(1.0,), plan=Plan(), rounds=1, faults=())
    assert heights_of(brief, pages) == {"lines-line-0": 25.0}

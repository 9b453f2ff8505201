"""Which items go, and which come back, from what was measured."""

import pytest

from briefing.model.laid import Box, Laid, Plan
from briefing.select import fewer, more


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
        pytest.param({"a": 10.0, "b": 30.0}, 20.0, "a", id="what fits"),
        pytest.param({"a": 10.0, "b": 15.0}, 20.0, "b", id="the more important of two that fit"),
        pytest.param({"a": 30.0, "b": 30.0}, 20.0, "", id="nothing fits"),
        pytest.param({}, 20.0, "", id="unknown height stays out"),
    ],
)
def test_more(heights, room, back):
    assert more(frozenset({"a", "b"}), heights, {"a": 40, "b": 60}, room) == back

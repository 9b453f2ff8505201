"""Blocks in one column: at their text where they can, never over one another, never where something stands."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.typeset.column import BETWEEN, REACH, Block, Column

STEP = 4.8


def block(name: str, anchor: float, height: float, wrapper: str = "") -> Block:
    return Block(name, wrapper or name, anchor, anchor, height)


def column(*free: tuple[float, float]) -> Column:
    return Column(free, 0.0, STEP)


@pytest.mark.parametrize(
    ("blocks", "free", "tops"),
    [
        pytest.param([block("a", 48, 20)], [(0, 240)], {"a": 48}, id="at its text"),
        pytest.param([block("a", 48, 20), block("b", 96, 20)], [(0, 240)], {"a": 48, "b": 96}, id="both at their text"),
        pytest.param(
            [block("a", 48, 20), block("b", 52.8, 20)], [(0, 240)], {"a": 48, "b": 81.6}, id="pushed down to a step"
        ),
        pytest.param([block("a", 230, 20)], [(0, 240)], {"a": 216}, id="pulled up from the foot, to a step"),
        pytest.param(
            [block("a", 200, 20), block("b", 220, 20)], [(0, 240)], {"a": 182.4, "b": 216}, id="one pulls up the other"
        ),
        pytest.param(
            [block("a", 0, 20), block("b", 10, 20)], [(0, 46)], {"a": 0, "b": 24.8}, id="closer where room is short"
        ),
        pytest.param([block("a", 48, 20)], [(0, 60), (70, 240)], {"a": 38.4}, id="the nearer stretch, above"),
        pytest.param([block("a", 60, 20)], [(0, 62), (70, 240)], {"a": 72}, id="the nearer stretch, below"),
        pytest.param([block("a", 48, 9, "w"), block("b", 48, 9, "w")], [(0, 240)], {"a": 48, "b": 67.2}, id="a stack"),
        pytest.param([block("a", 48, 60)], [(0, 50), (70, 120)], None, id="no stretch is high enough"),
        pytest.param([block("a", 48, 20)], [(100, 240)], None, id="too far from its text"),
        pytest.param([block("a", 0, 20), block("b", 0, 20)], [(0, 40)], None, id="no room for both"),
        pytest.param([block("a", 0, 20)], [], None, id="nothing free"),
    ],
)
def test_near(blocks: list[Block], free: list[tuple[float, float]], tops: dict[str, float] | None) -> None:
    found = column(*free).near(blocks)
    assert found == (pytest.approx(tops, abs=0.02) if tops is not None else None)


@pytest.mark.parametrize(
    ("blocks", "free", "placed"),
    [
        pytest.param([block("a", 48, 20)], [(200, 240)], {"a"}, id="far away rather than nowhere"),
        pytest.param([block("a", 0, 20), block("b", 0, 30)], [(0, 40)], {"b"}, id="the higher of two"),
        pytest.param([block("a", 0, 50)], [(0, 40)], set(), id="none"),
        pytest.param([block(str(n), 0, 20) for n in range(12)], [(0, 240)], {str(n) for n in range(9)}, id="many"),
    ],
)
def test_anywhere(blocks: list[Block], free: list[tuple[float, float]], placed: set[str]) -> None:
    found = column(*free).anywhere(blocks)
    assert len(found) == len(placed)
    assert len(placed) > 3 or set(found) == placed


heights = st.floats(0, 240).map(lambda value: round(value, 2))


@settings(deadline=None, max_examples=200)
@given(
    st.lists(st.tuples(heights, st.floats(3, 70), st.sampled_from("vw")), min_size=1, max_size=5),
    st.lists(heights, min_size=2, max_size=8, unique=True),
)
def test_whatever_is_placed_is_clear(wanted: list[tuple[float, float, str]], edges: list[float]) -> None:
    blocks = sorted((block(str(n), a, h, w) for n, (a, h, w) in enumerate(wanted)), key=lambda one: one.anchor)
    edges = sorted(edges)[: len(edges) // 2 * 2]
    free = list(zip(edges[::2], edges[1::2], strict=True))
    where = column(*free)
    near = where.near(blocks)
    for tops in (where.anywhere(blocks), near or {}):
        standing = [(tops[one.id], tops[one.id] + one.height) for one in blocks if one.id in tops]
        for top, bottom in standing:
            assert any(low - 0.03 <= top and bottom <= high + 0.03 for low, high in free)
        for (_, above), (below, _) in pairwise(standing):
            assert above <= below
            together = any(low - 0.03 <= above and below <= high + 0.03 for low, high in free)
            assert not together or below - above >= BETWEEN[-1] * STEP - 0.05
    if near is not None and len(blocks) == 1:
        assert abs(near["0"] - blocks[0].anchor) <= REACH * STEP

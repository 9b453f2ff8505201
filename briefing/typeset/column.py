"""Placing blocks in one column, in one dimension: in their order, near where they would like to be, in what is free.

Heights in millimetres, downwards.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, combinations_with_replacement

# Room between two blocks, in steps: the second where the first leaves no room.
BETWEEN = (2.0, 1.0)
# How blocks are set: room between them, and whether one that is not at its text begins on a step line.
WAYS = ((BETWEEN[0], True), (BETWEEN[1], True), (BETWEEN[1], False))
# A block further from its text than this many steps (lines of text) is not read with it.
REACH = 8.0
# More blocks than this are not shared among free stretches in every way.
MANY = 9
NOTHING = 0.02

Interval = tuple[float, float]


@dataclass(frozen=True)
class Block:
    """A block to be placed: its height, and where it would like to begin.

    Blocks of one `wrapper` belong together. `edge` is where its CSS `top` counts from.
    """

    id: str
    wrapper: str
    anchor: float
    edge: float
    height: float


@dataclass(frozen=True)
class Column:
    """A column: what of it is free, from the top, and its step lines, which begin at `top`."""

    free: tuple[Interval, ...]
    top: float
    step: float

    def near(self, blocks: Sequence[Block]) -> dict[str, float] | None:
        """Give the tops of all blocks, none further from its text than REACH; None where that cannot be."""
        return self._best(blocks, REACH * self.step)

    def anywhere(self, blocks: Sequence[Block]) -> dict[str, float]:
        """Give the tops of as many blocks as have room, near their text or not.

        Of as many, those are placed that would cost another column most.
        """
        for size in range(len(blocks), 0, -1):
            some = sorted(combinations(blocks, size), key=lambda kept: -sum(block.height for block in kept))
            for kept in some:
                placed = self._best(kept, float("inf"))
                if placed is not None:
                    return placed
        return {}

    def _best(self, blocks: Sequence[Block], reach: float) -> dict[str, float] | None:
        """Give the tops nearest to their text in sum, every block at most `reach` from where it would like to be."""
        for steps, in_line in WAYS:
            between = steps * self.step
            found: list[tuple[float, dict[str, float]]] = []
            for choice in self._choices(len(blocks)):
                placed = self._fill(blocks, choice, between, in_line)
                if placed is None:
                    continue
                strays = [abs(placed[block.id] - wish) for block, wish in _wishes(blocks, placed, between)]
                if max(strays) <= reach:
                    found.append((sum(strays), placed))
            if found:
                return min(found, key=lambda pair: pair[0])[1]
        return None

    def _choices(self, count: int) -> Iterator[tuple[int, ...]]:
        """Give every way to share `count` blocks in their order among the free stretches in theirs."""
        if count <= MANY:
            yield from combinations_with_replacement(range(len(self.free)), count)
        else:
            yield from ((index,) * count for index in range(len(self.free)))

    def _fill(
        self, blocks: Sequence[Block], choice: tuple[int, ...], between: float, in_line: bool
    ) -> dict[str, float] | None:
        """Stand each block in the stretch chosen for it; None where there is no room.

        At its text, pushed down by those before it, then pulled up from the foot.
        """
        tops: list[float] = []
        for number, block in enumerate(blocks):
            least = self.free[choice[number]][0]
            if number and choice[number - 1] == choice[number]:
                least = max(least, tops[-1] + blocks[number - 1].height + between)
            tops.append(block.anchor if block.anchor >= least - NOTHING else self._below(least, in_line))
        for number in range(len(blocks) - 1, -1, -1):
            most = self.free[choice[number]][1] - blocks[number].height
            if number + 1 < len(blocks) and choice[number + 1] == choice[number]:
                most = min(most, tops[number + 1] - between - blocks[number].height)
            if tops[number] > most + NOTHING:
                tops[number] = self._above(most, in_line)
        # Pulled up as far as it goes, a block may stand above its stretch or, below the last, in the one before it.
        if any(top < self.free[index][0] - NOTHING for top, index in zip(tops, choice, strict=True)):
            return None
        return {block.id: top for block, top in zip(blocks, tops, strict=True)}

    def _below(self, height: float, in_line: bool) -> float:
        """Give the first step line at or below a height, so that rules of both columns are in line; or the height."""
        if not in_line:
            return height
        return self.top - ((self.top - height + NOTHING) // self.step) * self.step

    def _above(self, height: float, in_line: bool) -> float:
        """Give the last step line at or above a height; or the height."""
        if not in_line:
            return height
        return self.top + ((height - self.top + NOTHING) // self.step) * self.step


def _wishes(blocks: Sequence[Block], placed: Mapping[str, float], between: float) -> Iterator[tuple[Block, float]]:
    """Give where each block would like to stand: at its text, or below the block before it of the same text."""
    before: Block | None = None
    for block in blocks:
        wish = block.anchor
        if before is not None and before.wrapper == block.wrapper:
            wish = max(wish, placed[before.id] + before.height + between)
        yield block, wish
        before = block

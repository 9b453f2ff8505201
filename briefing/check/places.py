"""Where a value stands, found by its way down the tree."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from briefing.findings import Position
from briefing.model.tree import Block, Items, Scalar


class Place(NamedTuple):
    """The place of a value, and of the key or list entry that holds it; `value` is what stands there."""

    at: Position
    key: Position
    value: Any


def place_of(way: tuple[int | str, ...], block: Block) -> Place:
    """Give the place of the value that `way` leads to from `block`; a step that is not there is passed over.

    So a missing key is answered for by the block that lacks it.
    """
    place = Place(block.at, block.at, block)
    for step in way:
        node = place.value
        if isinstance(node, Block) and step in node:
            place = _placed(node[str(step)], node.key_at[str(step)])
        elif isinstance(node, Items) and isinstance(step, int) and step < len(node):
            place = _placed(node[step], node.item_at[step])
    return place


def _placed(value: Any, key: Position) -> Place:
    """True, false and nothing do not know their place: their key answers for them."""
    return Place(value.at if isinstance(value, Scalar | Block | Items) else key, key, value)


def blocks_in(node: Any) -> Iterator[Block]:
    """Give every block at and below `node`."""
    if isinstance(node, Block):
        yield node
        for value in node.values():
            yield from blocks_in(value)
    elif isinstance(node, Items):
        for value in node:
            yield from blocks_in(value)

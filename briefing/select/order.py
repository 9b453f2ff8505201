"""The order of items: the desk officer decides."""

from collections.abc import Iterable
from typing import TypeVar

from briefing.model.fields import Item

ItemT = TypeVar("ItemT", bound=Item)


def ordered(items: Iterable[ItemT]) -> list[ItemT]:
    """Give items of highest priority first; equal ones keep the order of their file."""
    return sorted(items, key=lambda item: -item.priority)

"""What is learnt about the entries of a brief while they are made."""

from collections.abc import Callable
from dataclasses import dataclass, field

from briefing.findings import Position
from briefing.model.brief import Entry
from briefing.model.chart import Shapes
from briefing.model.fields import Item
from briefing.model.runs import Call
from briefing.select.notebook import Notebook

# What a maker of a part gives: the kind of macro that prints it, its entries, and the note of them all.
Made = tuple[str, tuple[Entry, ...], Call | None]


@dataclass
class Draft:
    """What is learnt about the entries of a brief while they are made, and what they are made of. Lives for one brief.

    `said` is all that the brief prints beside its glossary, as far as that is known: a glossary explains no other word.
    """

    said: str = ""
    shapes: Shapes | None = None
    small: bool = False  # the part at hand is set small: a list of short lines shares one note
    origin: dict[str, Position] = field(default_factory=dict)
    priorities: dict[str, int] = field(default_factory=dict)
    items_of: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def entry(self, file: str, item: Item) -> str:
        """Give the id of the element that prints `item`, and remember what it prints and where it is written."""
        key = f"{file}-{item.id}"
        self.origin[key] = item.at
        self.items_of[key] = (f"{file}/{item.id}",)
        if item.priority < 100:
            self.priorities[key] = item.priority
        return key


Maker = Callable[[Notebook, Draft, int | None], Made]

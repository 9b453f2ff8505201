"""A pack while it is checked: what could be made of its files, and what is merely written there."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from briefing.check.passages import Passage, passages_of
from briefing.check.places import place_of
from briefing.check.pointers import Pointer, pointers_of
from briefing.findings import Position
from briefing.model.fields import Item, Placed
from briefing.model.pack import FILES, Audience, PackHead
from briefing.model.scales import SCALES
from briefing.model.tree import Block, Items, Scalar, Tree

_SMALL_WORD = re.compile(r"\b[a-zà-ÿ][\w’'-]*")
Localised = Mapping[str, Mapping[str, Mapping[str, Item]]]


@dataclass(frozen=True)
class Draft:
    """The items that could be made, keyed as in a pack; `head` is None where pack.yaml could not be read.

    `written` holds every id that a file gives, also of items that could not be made, so that no
    reference to one of those is called unknown; a key is absent where the file says nothing of it.
    `unmade` are the entries of files of which no item could be made.
    `localised` holds items with the words of another language, by language, file and id.
    """

    folder: str
    head: PackHead | None
    items: Mapping[str, Mapping[str, Item]]
    written: Mapping[str, tuple[str, ...]]
    audiences: Mapping[str, Audience]
    blocks: Mapping[Position, Block]
    unmade: tuple[Block, ...] = ()
    localised: Localised = field(default_factory=dict)

    def all_items(self) -> Iterator[tuple[str, Item]]:
        """Give every item with the name of its file."""
        for file in FILES:
            for item in self.items.get(file, {}).values():
                yield file, item

    def all_versions(self) -> Iterator[tuple[str, Item]]:
        """Give every item in every language, with the name of its file."""
        yield from self.all_items()
        for files in self.localised.values():
            for file, items in files.items():
                for item in items.values():
                    yield file, item

    @cached_property
    def named(self) -> tuple[tuple[str, Placed, tuple[Pointer, ...]], ...]:
        """Every item in every language, and pack.yaml, with the name of its file and all that it names."""
        placed: list[tuple[str, Placed]] = [*self.all_versions(), *((("pack", self.head),) if self.head else ())]
        return tuple((file, each, tuple(pointers_of(file, each))) for file, each in placed)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every stretch of running text that the pack prints, in every language."""
        first = str(self.head.languages[0]) if self.head else ""
        versions = [(file, first, item) for file, item in self.all_items()]
        for language, files in self.localised.items():
            versions += [(file, language, item) for file, items in files.items() for item in items.values()]
        return tuple(passages_of(versions, self.blocks))

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that printed text has in small letters: at the beginning of a sentence they are no names."""
        return frozenset(word for passage in self.passages for word in _SMALL_WORD.findall(passage.text))

    def place(self, placed: Placed, *way: int | str) -> Position:
        """Give the position of a value of an item as typed; of the item itself where it does not give it."""
        block = self.blocks.get(placed.at)
        return place_of(way, block).at if block is not None else placed.at


def written_in(tree: Tree) -> dict[str, tuple[str, ...]]:
    """Give every id that the files of a pack give, by file; and the names that pack.yaml gives, by what they name.

    Of a file that is there but could not be read (it has a hash, but no tree) nothing is said.
    """
    written = {
        file: _ids(tree.files[file].get(file), "id") if file in tree.files else ()
        for file in FILES
        if file in tree.files or not is_unread(tree, file)
    }
    head = tree.files.get("pack")
    if head is None:
        return written
    written["lanes"] = _ids(head.get("lanes"), "id")
    terms = _terms(head.get("yardstick"))
    if terms is not None:
        written["terms"] = terms
    written["levels"] = _ids(head.get("levels"), "")
    written["audiences"] = _ids(head.get("audiences"), "name")
    return written


def _terms(yardstick: object) -> tuple[str, ...] | None:
    """Give the ids of a yardstick's own terms and of its ready scale; None where nobody knows the scale it names."""
    if not isinstance(yardstick, Block):
        return ()
    own = _ids(yardstick.get("terms"), "id")
    scale = yardstick.get("scale")
    if scale is None:
        return own
    ready = SCALES.get(str(scale))
    return (*own, *(term.id for term in ready.terms)) if ready else None


def is_unread(tree: Tree, file: str) -> bool:
    """Say whether a content file is there but could not be read; what is wrong with it was said then."""
    return file not in tree.files and f"{tree.folder}/{file}.yaml" in tree.hashes


def _ids(entries: object, key: str) -> tuple[str, ...]:
    if not isinstance(entries, Items):
        return ()
    names = [entry.get(key) if isinstance(entry, Block) else entry for entry in entries]
    return tuple(str(name) for name in names if isinstance(name, Scalar))

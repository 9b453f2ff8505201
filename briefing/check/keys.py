"""What a block says beside its model: unknown keys, and true, false and whole numbers as typed.

Pydantic would take `true` for 1 and "on" for true, would stop at a key named as one of its own, and
takes `for_` for `for`; so these are judged here, before it sees the block.
"""

import re
from typing import Any

from briefing.check.kinds import Kind, kinds_of
from briefing.check.places import place_of
from briefing.check.rules import shape as rules
from briefing.check.words import found, near
from briefing.findings import Finding
from briefing.model.fields import Model
from briefing.model.tree import Block, Items, Scalar

_WHOLE = re.compile(r"-?[0-9]{1,18}\Z")

Way = tuple[int | str, ...]


class Keys:
    """Judges one block against a model. Lives for one block.

    `known` is the block without the keys that the model does not know; `judged` holds the ways to
    values already found wrong, so that nobody says it twice.
    """

    def __init__(self, model: type[Model], block: Block) -> None:
        self._root = block
        self.findings: list[Finding] = []
        self.judged: set[Way] = set()
        self.known = self._block(model, block, ())

    def _block(self, model: type[Model], block: Block, way: Way) -> Block:
        kinds = kinds_of(model)
        known = Block(block.at)
        for key, value in block.items():
            if key in kinds:
                known.key_at[key] = block.key_at[key]
                known[key] = self._value(kinds[key], value, (*way, key))
                continue
            way_out = model.refused.get(key) or near(key, kinds, f"keys here are {', '.join(kinds)}")
            self.findings.append(rules.UNKNOWN_KEY.at(block.key_at[key], f"unknown key '{key}'", way_out))
        return known

    def _value(self, kind: Kind, value: Any, way: Way) -> Any:
        if kind.many and isinstance(value, Items):
            entries = Items(value.at)
            entries.item_at = value.item_at
            entries.extend(self._single(kind, entry, (*way, index)) for index, entry in enumerate(value))
            return entries
        return value if kind.many else self._single(kind, value, way)

    def _single(self, kind: Kind, value: Any, way: Way) -> Any:
        if kind.model is not None and isinstance(value, Block):
            return self._block(kind.model, value, way)
        wanted = _wanted(kind, value)
        if wanted:
            self.judged.add(way)
            sentence = f"{named(way)} should be {wanted}, not {found(value)}"
            self.findings.append(rules.WRONG_KIND.at(place_of(way, self._root).at, sentence))
        return value


def _wanted(kind: Kind, value: Any) -> str:
    """Say what should stand here, where pydantic would be too kind; nothing where all is well."""
    if kind.name == "truth" and isinstance(value, Scalar):
        return "true or false"
    if kind.name == "whole" and (isinstance(value, bool) or (isinstance(value, Scalar) and not _WHOLE.match(value))):
        return "a whole number"
    return ""


def named(way: Way) -> str:
    """Name a value by its key, an entry of a list by its number: "'title'", "entry 2 of 'sources'"."""
    if way and isinstance(way[-1], int):
        inside = named(way[:-1])
        return f"entry {way[-1] + 1} of {inside}" if inside else f"entry {way[-1] + 1}"
    return f"'{way[-1]}'" if way else "this"

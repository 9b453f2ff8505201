"""Words of another language → values that take the place of an item's own."""

from collections.abc import Mapping
from typing import Any

from briefing.check.keys import Way, named
from briefing.check.kinds import Kind, kinds_of
from briefing.check.places import place_of
from briefing.check.rules import overlays as rules
from briefing.check.rules import shape
from briefing.check.words import found, near, quoted
from briefing.findings import Finding
from briefing.model.fields import Model, Parsers
from briefing.model.tree import Block, Items, Scalar

# Text that is the same in every language, or never printed.
_NOT_WORDS = frozenset({"url", "note", "statements", "country", "edition", "contact", "languages"})

# Lists whose entries have a name of their own are worded by name, the others in order.
_NAMES = ("id", "name")


class Overlay:
    """Reads the words of one block for one value of the first language. Lives for one block.

    `values` maps fields to what takes their place, so that `value.model_copy(update=values)` is the
    value in the other language.
    """

    def __init__(self, value: Model, block: Block, parsers: Parsers) -> None:
        self._root = block
        self._parsers = parsers
        self.findings: list[Finding] = []
        self.values = self._words(value, block, ())

    def _words(self, value: Model, block: Block, way: Way) -> dict[str, Any]:
        kinds = kinds_of(type(value))
        words: dict[str, Any] = {}
        for key, typed in block.items():
            inner = (*way, key)
            kind = kinds.get(key)
            if kind is None:
                way_out = near(key, kinds, "take it out")
                self.findings.append(shape.UNKNOWN_KEY.at(block.key_at[key], f"unknown key '{key}'", way_out))
            elif not _is_words(key, kind):
                sentence = f"{named(inner)} is not words, and is written once for all languages"
                self.findings.append(rules.NOT_WORDS.at(block.key_at[key], sentence, "take it out"))
            else:
                worded = self._value(getattr(value, kind.field), kind, typed, inner)
                if worded is not None:
                    words[kind.field] = worded
        return words

    def _value(self, own: Any, kind: Kind, typed: Any, way: Way) -> Any:
        """Give what takes the place of `own`, None where that cannot be said."""
        if kind.name == "text" and isinstance(typed, Scalar):
            return str(typed)
        if kind.name == "prose" and isinstance(typed, Scalar):
            return self._prose(typed, way)
        if kind.name == "model" and kind.many:
            return self._list(own, typed, way)
        if kind.name == "model" and isinstance(typed, Block):
            if own is None:
                return self._nothing_to_word(way)
            return own.model_copy(update=self._words(own, typed, way))
        return self._wrong(way, "text" if kind.name in ("text", "prose") else "keys with words", typed)

    def _prose(self, typed: Scalar, way: Way) -> Any:
        try:
            return self._parsers.prose(typed, self._parsers.problem)
        except ValueError as error:
            sentence = f"{named(way)}: {str(error).rstrip('.')}"
            self.findings.append(shape.PROSE.at(typed.at, sentence))
            return None

    def _list(self, own: tuple[Model, ...], typed: Any, way: Way) -> Any:
        name = next(
            (name for name in _NAMES if own and kinds_of(type(own[0])).get(name, _TEXT).name == "reference"), ""
        )
        if not own:
            return self._nothing_to_word(way)
        if name:
            return self._by_name(own, name, typed, way)
        if not isinstance(typed, Items):
            return self._wrong(way, "a list", typed)
        if len(typed) > len(own):
            sentence = f"{named(way)} has {len(typed)} entries, but only {len(own)} in the first language"
            self.findings.append(rules.OTHER_LENGTH.at(typed.item_at[len(own)], sentence, "take out what is too much"))
        entries = list(own)
        for index, words in enumerate(typed[: len(own)]):
            if isinstance(words, Block):
                entries[index] = own[index].model_copy(update=self._words(own[index], words, (*way, index)))
            else:
                self._wrong((*way, index), "keys with words", words)
        return tuple(entries)

    def _by_name(self, own: tuple[Model, ...], name: str, typed: Any, way: Way) -> Any:
        if not isinstance(typed, Block):
            return self._wrong(way, f"words by {name}", typed)
        entries = {str(getattr(entry, name)): entry for entry in own}
        for key, words in typed.items():
            if key not in entries:
                way_out = near(key, entries, "take it out")
                sentence = f"{named(way)} has no {quoted(key)}"
                self.findings.append(rules.UNKNOWN_ITEM.at(typed.key_at[key], sentence, way_out))
            elif isinstance(words, Block):
                entries[key] = entries[key].model_copy(update=self._words(entries[key], words, (*way, key)))
            else:
                self._wrong((*way, key), "keys with words", words)
        return tuple(entries.values())

    def _nothing_to_word(self, way: Way) -> None:
        at = place_of(way, self._root).key
        sentence = f"{named(way)} is not there in the first language"
        self.findings.append(rules.UNKNOWN_ITEM.at(at, sentence, "take it out"))

    def _wrong(self, way: Way, wanted: str, typed: Any) -> None:
        at = place_of(way, self._root).at
        self.findings.append(shape.WRONG_KIND.at(at, f"{named(way)} should be {wanted}, not {found(typed)}"))


_TEXT = Kind("", "text", False)


def _is_words(key: str, kind: Kind) -> bool:
    """Say whether a key holds words, itself or in its own keys; lists of plain text are never printed."""
    if kind.model is not None:
        return any(_is_words(inner, one) for inner, one in kinds_of(kind.model).items())
    return kind.name in ("text", "prose") and not kind.many and key not in _NOT_WORDS


def overlay_file(
    file: str, block: Block, items: Mapping[str, Model], written: tuple[str, ...], parsers: Parsers
) -> tuple[dict[str, dict[str, Any]], list[Finding]]:
    """Give the words of one file, by id and field, and what is wrong with them.

    `written` are the ids that the first language gives, also of items that could not be made.
    """
    words: dict[str, dict[str, Any]] = {}
    findings: list[Finding] = []
    for key, typed in block.items():
        if key == file and isinstance(typed, Items | Block) and key not in written:
            sentence = f"words of another language are keyed by id, without '{file}:' above them"
            findings.append(shape.FILE_SHAPE.at(block.key_at[key], sentence))
        elif key not in written:
            way_out = near(key, written, f"add it to {file}.yaml first")
            findings.append(rules.UNKNOWN_ITEM.at(block.key_at[key], f"unknown item {quoted(key)}", way_out))
        elif not isinstance(typed, Block):
            at = place_of((key,), block).at
            findings.append(shape.WRONG_KIND.at(at, f"'{key}' should be keys with words, not {found(typed)}"))
        elif key in items:
            overlay = Overlay(items[key], typed, parsers)
            words[key] = overlay.values
            findings.extend(overlay.findings)
    return words, findings

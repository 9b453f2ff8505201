"""Events of YAML's parser → a tree of values that know where they stand."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from briefing.findings import Finding, Position
from briefing.model.tree import Block, Items, Scalar
from briefing.read.characters import UNSEEN, Text, short, unseen_sentence
from briefing.read.places import block_places, flow_places
from briefing.read.traps import CONSTANTS, FIRST, kind_of_key, trap_in

MOST_DEPTH = 32
MOST_ALIASES = 100
MOST_VALUES = 100_000

# The C parser, where PyYAML was built with it: twelve times faster, same events.
Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_PROPERTIES = re.compile(r"(?:[!&][^\s,\[\]{}]*(?:[ \t\r\n]+(?:#[^\r\n]*)?)*)+")
_DROPPED = object()  # in the place of a key: what follows it is read, but not kept


class StoppedError(Exception):
    """The rest of a file is not read: it would cost too much, or mean nothing."""


class _Frame:
    """A collection that is not finished. `key` None: the next value of a mapping is a key."""

    __slots__ = ("anchor", "began", "key", "node")

    def __init__(self, node: Block | Items, anchor: str | None, began: int) -> None:
        self.node = node
        self.key: Any = None
        self.anchor = anchor
        self.began = began


class Growth:
    """A tree as it grows from event to event, without recursion.

    `whole` says that the text is a whole file; otherwise it is what follows an error of grammar,
    read only for what else is wrong with it.
    """

    def __init__(self, text: Text, whole: bool = True) -> None:
        self.text = text
        self.whole = whole
        self.root: Any = None
        self.root_at: Position | None = None
        self.findings: list[Finding] = []
        self.last: Any = None
        self._frames: list[_Frame] = []
        self._documents = 0
        self._aliases = 0
        self._values = 0
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._unfinished: set[str] = set()

    def grow(self) -> None:
        """Take in every event. Raises `yaml.MarkedYAMLError` at an error of grammar, else `StoppedError`."""
        event: Any  # the C parser's marks are of a class of their own
        for event in yaml.parse(self.text.text, Loader=Loader):
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self.last = event
                self._take(event)
            elif kind is yaml.MappingStartEvent:
                self._open(event, Block(self._at(event)))
            elif kind is yaml.SequenceStartEvent:
                self._open(event, Items(self._at(event)))
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._close()
            elif kind is yaml.AliasEvent:
                self._take_alias(event)
            elif kind is yaml.DocumentStartEvent:
                self._documents += 1
                if self._documents > 1:
                    way_out = "delete the line ---, or make a file of its own"
                    self._stop(self._at(event), "Y108", "a second YAML document begins here", way_out)

    def opened(self) -> Position | None:
        """Give the place of the innermost collection that is not finished."""
        return self._frames[-1].node.at if self._frames else None

    def _at(self, event: Any) -> Position:
        mark = event.start_mark
        return Position(self.text.shown, mark.line + 1, mark.column + 1)

    def _find(self, at: Position, rule: str, sentence: str, way_out: str) -> None:
        self.findings.append(Finding(at, "error", rule, sentence, way_out))

    def _stop(self, at: Position, rule: str, sentence: str, way_out: str) -> None:
        self._find(at, rule, sentence, way_out)
        raise StoppedError

    def _count(self, at: Position, values: int) -> None:
        self._values += values
        if self._values > MOST_VALUES:
            way_out = "repeat less by aliases" if self._aliases else "divide the pack in two"
            self._stop(at, "Y107", f"the file holds more than {MOST_VALUES:,} values", way_out)

    def _open(self, event: Any, node: Block | Items) -> None:
        if len(self._frames) >= MOST_DEPTH:
            self._stop(node.at, "Y106", f"values are nested more than {MOST_DEPTH} deep", "write it flatter")
        if event.tag is not None:
            self._refuse_tag(event)
        if self._key_is_due():
            self._find(node.at, "Y110", "a key is a list or a mapping", "write a word before the colon")
        self._count(node.at, 1)
        if event.anchor is not None:
            self._unfinished.add(event.anchor)
        self._frames.append(_Frame(node, event.anchor, self._values - 1))

    def _close(self) -> None:
        frame = self._frames.pop()
        if frame.anchor is not None:
            self._unfinished.discard(frame.anchor)
            self._anchors[frame.anchor] = (frame.node, self._values - frame.began)
        if self._key_is_due():
            self._frames[-1].key = _DROPPED
        else:
            self._keep(frame.node, frame.node.at)

    def _key_is_due(self) -> bool:
        return bool(self._frames) and self._frames[-1].key is None and isinstance(self._frames[-1].node, Block)

    def _take(self, event: Any) -> None:
        at = self._at(event)
        self._count(at, 1)
        if self._key_is_due():
            if event.tag is not None:
                self._refuse_tag(event)
            value = event.value
            self._frames[-1].key = self._key(event, at)
        else:
            value = self._scalar(event, at)
            self._keep(value, at)
        if event.anchor is not None:
            self._anchors[event.anchor] = (value, 1)

    def _keep(self, value: Any, at: Position) -> None:
        """Put a value where it belongs: into the innermost collection, or at the root."""
        if not self._frames:
            self.root, self.root_at = value, at
            return
        frame = self._frames[-1]
        if isinstance(frame.node, Items):
            frame.node.append(value)
            frame.node.item_at.append(at)
        else:
            if frame.key is not _DROPPED:
                frame.node[frame.key] = value
            frame.key = None

    def _key(self, event: Any, at: Position) -> Any:
        """Give the key that an event is, or `_DROPPED` where it is none that can be used."""
        block = self._frames[-1].node
        word: str = event.value
        assert isinstance(block, Block)
        if not event.style:
            if word == "<<":
                self._find(at, "Y104", "the merge key << is not read", "write the fields out")
                return _DROPPED
            trap = trap_in(word)
            kind = kind_of_key(word)
            if trap:
                self._find(at, *trap)
            elif kind:
                way_out = f'type "{word}"' if word else "write a word before the colon"
                self._find(at, "Y110", f"the key {word or 'left out'} is {kind} to YAML, not text", way_out)
        if word in block:
            first = block.key_at[word]
            sentence = f"the key {short(word)!r} stands here a second time, first on line {first.line}"
            self._find(at, "Y102", sentence, "delete one of them")
            return _DROPPED
        block.key_at[word] = at
        return word

    def _take_alias(self, event: Any) -> None:
        at = self._at(event)
        self._aliases += 1
        if self._aliases > MOST_ALIASES:
            self._stop(at, "Y105", f"the file has more than {MOST_ALIASES} aliases", "write the values out")
        value, size = self._anchors.get(event.anchor, (None, 1))
        if event.anchor in self._unfinished:
            self._find(
                at, "Y105", f"the alias *{short(event.anchor)} stands inside what it repeats", "write the value out"
            )
            value = None
        elif event.anchor not in self._anchors and self.whole:
            way_out = f"put it in quotation marks, or write &{short(event.anchor)} before the value it repeats"
            self._find(at, "Y105", f"the alias *{short(event.anchor)} has no anchor above it", way_out)
        self._count(at, size)
        if self._key_is_due():
            self._find(at, "Y110", "a key is an alias", "write the key out")
            self._frames[-1].key = _DROPPED
        else:
            self._keep(value, at)

    def _refuse_tag(self, event: Any) -> None:
        offset = self.text.text.find("!", event.start_mark.index)
        tag = re.compile(r"![^\s,\[\]{}]*").match(self.text.text, offset)
        written = tag[0] if tag else "!"
        sentence = f"{short(written)} is a YAML tag, and tags are not read"
        self._find(self.text.position(offset), "Y103", sentence, "delete it, or put the value in quotation marks")

    def _scalar(self, event: Any, at: Position) -> Scalar | bool | None:
        """Give the value of a scalar: text but for true, false and null."""
        end, value = event.end_mark, event.value
        offset: int = event.start_mark.index
        if event.tag is not None or event.anchor is not None:
            if event.tag is not None:
                self._refuse_tag(event)
            properties = _PROPERTIES.match(self.text.text, offset, end.index)
            offset = properties.end() if properties else offset
            at = self.text.position(offset)
        if event.style:
            return self._quoted(event, at, offset)
        if value in CONSTANTS:
            return CONSTANTS[value]
        if value[0] in FIRST:
            trap = trap_in(value)
            if trap is not None and not self._is_severity(value):
                self._find(at, *trap)
        if end.line + 1 == at.line:
            return Scalar(value, at)
        raw = self.text.text[offset : end.index]
        places = flow_places(raw, "", at.line, at.column)
        return Scalar(value, at, self._checked(value, places, at))

    def _is_severity(self, value: str) -> bool:
        """Say whether a word is the `off` of pack.yaml's `rules`, which reads like note and error beside it.

        A program that takes it for false does not take it for the opposite, so it needs no quotation marks.
        """
        return value == "off" and len(self._frames) == 2 and self._frames[0].key == "rules"

    def _quoted(self, event: Any, at: Position, offset: int) -> Scalar:
        style, value, end = event.style, event.value, event.end_mark.index
        if style in "|>":
            places = block_places(self.text.text[offset:end], value, at.line)
        else:
            raw = self.text.text[offset + 1 : end - 1]
            places = flow_places(raw, style, at.line, at.column + 1)
        known = self._checked(value, places, at)
        if style == '"' and UNSEEN.search(value):
            # Escapes can write what may not stand in the file itself.
            self.findings += self._unseen(value, known)
            value = UNSEEN.sub(" ", value)
        return Scalar(value, at, known, plain=False)

    def _unseen(self, value: str, places: tuple[tuple[int, int], ...]) -> Iterator[Finding]:
        for match in UNSEEN.finditer(value):
            at = Position(self.text.shown, *places[match.start()])
            yield Finding(at, "error", "Y006", unseen_sentence(match[0]), "delete its escape")

    def _checked(self, value: str, places: list[tuple[int, int]], at: Position) -> tuple[tuple[int, int], ...]:
        """Give one place for each character, whatever a parser of another version makes of a value."""
        if len(places) == len(value):
            return tuple(places)
        return ((at.line, at.column),) * len(value)

"""The stretches of running text that a pack prints, each letter with its place.

A paragraph, a heading, a point of a list and a field of plain words are one passage each, so that no rule
reads across their ends. The value of a fact stands in a passage as one character, a citation as none.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from briefing.check.places import place_of
from briefing.check.pointers import inside
from briefing.findings import Position
from briefing.model.fields import Item, Placed
from briefing.model.prose import (
    Bullets,
    Cite,
    Emphasis,
    FactRef,
    Heading,
    Inline,
    Link,
    Paragraph,
    Prose,
    Strong,
    Words,
)
from briefing.model.tree import Block, Scalar

# Stands for the value of a fact, which has no letters of its own here.
OBJECT = "\ufffc"

# By file, the way to each field that is printed. The statement of a fact is what the figures of a pack are taken
# from, and the names of things are their own: neither is here.
PRINTED: Mapping[str, tuple[str, ...]] = {
    "facts": ("words", "short"),
    "events": ("title", "short"),
    "people": ("role", "about"),
    "organisations": ("what",),
    "programmes": ("state", "what"),
    "series": ("points.label",),
    "charts": ("title", "measure", "shares.label"),
    "judgements": ("claim", "evidence", "because"),
    "outlook": ("name", "text", "implication", "stands"),
    "visit": ("title", "text", "stops.name", "stops.text"),
    "lines": ("text",),
    "questions": ("question", "answer"),
    "glossary": ("definition",),
    "sections": ("heading", "body", "figures.label"),
}

_END = re.compile(r"[.!?…][\"”’»)\]]*(\s+)[\"“‘«(\[]*(?=(.?))")
_NO_END = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|St|No|Nos|Art|Arts|Vol|Fig|p|pp|c|ca|cf|vs|e\.g|i\.e|approx)"
    r"|(?<!\w)[A-Z](?:\.[A-Z])*)\.$"
)


@dataclass(frozen=True)
class Passage:
    """One stretch of printed text; `field` is the way to its field, without the numbers of lists.

    `is_plain` says that the field holds words alone, in which no fact can be named. `is_sourced` says that a fact or a
    source is named in it; a point of a list shares in what the paragraph before it names, where that ends in a colon,
    and that paragraph in what its points name. A heading stands over what is sourced.
    """

    file: str
    item: Item
    field: str
    language: str
    text: str
    pieces: tuple[tuple[int, Scalar], ...]
    is_plain: bool
    is_sourced: bool = False

    def place(self, offset: int) -> Position:
        """Give the place in the file of the character at `offset`."""
        start, typed = self.pieces[max(0, bisect_right(self.pieces, offset, key=lambda piece: piece[0]) - 1)]
        return typed.place(offset - start)

    @property
    def is_english(self) -> bool:
        return self.language.partition("-")[0] == "en"

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where each sentence begins and ends; an initial or an abbreviation ends none."""
        bounds: list[tuple[int, int]] = []
        start = 0
        for match in _END.finditer(self.text):
            if not match[2].islower() and not _NO_END.search(self.text, start, match.start() + 1):
                bounds.append((start, match.start(1)))
                start = match.end(1)
        bounds.append((start, len(self.text)))
        return tuple(bounds)


def passages_of(versions: Iterable[tuple[str, str, Item]], blocks: Mapping[Position, Block]) -> Iterator[Passage]:
    """Give the passages of items, each with its file and language.

    Words that a version does not type itself, because another language's stand for them, are not among its passages.
    """
    for file, language, item in versions:
        block = blocks.get(item.at)
        for way in PRINTED.get(file, ()) if block is not None else ():
            for value, steps in _along(item, tuple(way.split("."))):
                typed = place_of(steps, block).value if block is not None else None
                if not isinstance(typed, Scalar):
                    continue
                is_plain = not isinstance(value, Prose)
                stretches = [(str(typed), ((0, typed),), False)] if is_plain else _stretches(value)
                for text, pieces, is_sourced in stretches:
                    if pieces and not text.isspace():
                        yield Passage(file, item, way, language, text, tuple(pieces), is_plain, is_sourced)


def _along(
    value: Any, way: tuple[str, ...], done: tuple[int | str, ...] = ()
) -> Iterator[tuple[Any, tuple[int | str, ...]]]:
    """Give each value at the end of a way, through every entry of a list on it, with its steps in the file."""
    if isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from _along(entry, way, (*done, index))
    elif way and isinstance(value, Placed):
        yield from _along(getattr(value, way[0]), way[1:], (*done, way[0]))
    elif not way and isinstance(value, str | Prose):
        yield value, done


def _stretches(prose: Prose) -> Iterator[tuple[str, tuple[tuple[int, Scalar], ...], bool]]:
    for at, block in enumerate(prose.blocks):
        for paragraph, is_sourced in _paragraphs(prose, at):
            texts: list[str] = []
            pieces: list[tuple[int, Scalar]] = []
            length = 0
            for text, typed in _pieces(paragraph.inlines):
                pieces.append((length, typed))
                texts.append(text)
                length += len(text)
            yield "".join(texts), tuple(pieces), is_sourced or isinstance(block, Heading)


def _paragraphs(prose: Prose, at: int) -> Iterator[tuple[Paragraph | Heading, bool]]:
    """Give the paragraphs of the block at a place, each with whether a fact or a source is named for it."""
    block = prose.blocks[at]
    if isinstance(block, Bullets):
        before = prose.blocks[at - 1] if at else None
        is_led = isinstance(before, Paragraph) and _leads(before) and _names(before)
        for point in block.items:
            is_sourced = is_led or any(_names(paragraph) for paragraph in point)
            yield from ((paragraph, is_sourced) for paragraph in point)
    else:
        after = prose.blocks[at + 1] if at + 1 < len(prose.blocks) else None
        points = after.items if isinstance(after, Bullets) and _leads(block) else ()
        yield block, _names(block) or any(_names(paragraph) for point in points for paragraph in point)


def _leads(paragraph: Paragraph | Heading) -> bool:
    words = [text for text, _ in _pieces(paragraph.inlines)]
    return bool(words) and words[-1].rstrip().endswith(":")


def _names(paragraph: Paragraph | Heading) -> bool:
    return any(isinstance(inline, Cite | FactRef) for inline in inside(paragraph.inlines))


def _pieces(inlines: tuple[Inline, ...]) -> Iterator[tuple[str, Scalar]]:
    for inline in inlines:
        if isinstance(inline, Words):
            yield inline.text, inline.text if isinstance(inline.text, Scalar) else Scalar(inline.text, inline.at)
        elif isinstance(inline, FactRef):
            yield OBJECT, Scalar(OBJECT, inline.at)
        elif isinstance(inline, Strong | Emphasis | Link):
            yield from _pieces(inline.inlines)

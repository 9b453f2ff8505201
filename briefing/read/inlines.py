"""The inside of a paragraph, with the place of every word in it.

markdown-it tells the line of a paragraph but not the place of what is in it, so its inline state
is made to note, for each token, the offset it began at.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from briefing.findings import Position
from briefing.model.prose import Cite, Emphasis, FactRef, Inline, Link, Strong, Words
from briefing.model.tree import Scalar
from briefing.read.characters import UNSEEN, short, unseen_sentence
from briefing.read.references import Problem, citation, fact_reference
from briefing.read.typography import OBJECT, typeset

MOST_NESTED = 4

_ADDRESS = re.compile(r"https?://[^/\s?#]|mailto:[^@\s]+@[^@\s]", re.IGNORECASE)
_ESCAPE_IT = "delete it, or put a backslash before it"
_LEFT_OUT = {
    "code_inline": ("code in prose is not printed", "delete the backticks, or put a backslash before each"),
    "image": ("images in prose are not printed", "make it a chart or an asset"),
    "html_inline": ("HTML in prose is not allowed", "delete it, or put a backslash before the <"),
}


class PlacedState(StateInline):
    """An inline state whose tokens know where they begin: `token.meta["at"]`."""

    def __init__(self, src: str, md: MarkdownIt) -> None:
        self._begin = 0
        self._pieces: list[str] = []
        super().__init__(src, md, {}, [])

    @property
    def pending(self) -> str:
        if len(self._pieces) > 1:
            self._pieces = ["".join(self._pieces)]
        return self._pieces[0] if self._pieces else ""

    @pending.setter
    def pending(self, text: str) -> None:
        if not self._pieces:
            self._begin = self.pos
        self._pieces = [text] if text else []

    def append_pending(self, text: str) -> None:
        if not self._pieces:
            self._begin = self.pos
        self._pieces.append(text)

    def pushPending(self) -> Token:  # noqa: N802  (the name is markdown-it's)
        token = super().pushPending()
        token.meta["at"] = self._begin
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        at = self.pos
        if ttype == "text":
            # The rule for emphasis pushes the stars of one run before it moves on.
            before = self.tokens[-2] if len(self.tokens) > 1 else None
            if before is not None and before.type == "text" and before.meta.get("star", -1) == at:
                at = before.meta["at"] + 1
            token.meta["star"] = self.pos
        token.meta["at"] = at
        return token


@dataclass
class _Open:
    """Something whose end has not come: its token, and what is inside so far."""

    token: Token | None
    inside: list[Any] = field(default_factory=list)


@dataclass(frozen=True)
class _Span:
    """Words as a stretch of the line's characters."""

    start: int
    end: int


class _Line:
    """A paragraph as one line of characters, each with its offset in the text; some stay as they are."""

    def __init__(self) -> None:
        self.characters: list[str] = []
        self.offsets: list[int] = []
        self.fixed: set[int] = set()

    def add(self, text: str, offsets: Sequence[int], fixed: bool = False) -> _Span:
        start = len(self.characters)
        self.characters += text
        self.offsets += offsets
        if fixed:
            self.fixed.update(range(start, len(self.characters)))
        return _Span(start, len(self.characters))


class InlineReader:
    """Reads the inside of one paragraph, heading or point.

    `content` is its text without indentation; `offsets` tells where in `text`, the whole field,
    each character of it stands, and one more for its end.
    """

    def __init__(self, md: MarkdownIt, content: str, text: Scalar, offsets: Sequence[int], problem: Problem) -> None:
        self._state = PlacedState(content, md)
        self._content = content
        self._text = text
        self._offsets = offsets
        self._problem = problem
        self._line = _Line()
        self._stack = [_Open(None)]
        self._address = False  # inside <https://...>, whose words are an address too

    def read(self) -> tuple[Inline, ...]:
        state = self._state
        state.md.inline.tokenize(state)
        for rule in state.md.inline.ruler2.getRules(""):
            rule(state)
        for token in state.tokens:
            self._take(token)
        while len(self._stack) > 1:  # markdown-it pairs its tokens; this is for its next version
            self._close()
        printed = typeset("".join(self._line.characters), self._line.fixed)
        return self._finished(self._stack[0].inside, printed)

    def _at(self, token: Token, more: int = 0) -> Position:
        return self._text.place(self._offsets[token.meta["at"] + more])

    def _take(self, token: Token) -> None:
        """Take in one token."""
        kind, at = token.type, token.meta.get("at", 0)
        inside = self._stack[-1].inside
        if kind == "text":
            if token.content:
                inside.append(self._words(token.content, at))
        elif kind == "text_special":
            self._special(token)
        elif kind in ("softbreak", "hardbreak"):
            inside.append(self._line.add(" ", [self._offsets[at]], fixed=True))
            if self._content[at : at + 1] == "\\":
                self._problem(self._at(token), "a line break cannot be forced", "delete the backslash")
        elif token.nesting > 0:
            self._open(token)
        elif token.nesting < 0:
            self._close()
        elif kind in ("cite", "fact"):
            self._reference(token)
        else:
            sentence, way_out = _LEFT_OUT.get(kind, (f"{kind} in prose is not printed", _ESCAPE_IT))
            self._problem(self._at(token), sentence, way_out)

    def _words(self, text: str, at: int) -> _Span:
        broken = text.find("](")
        if broken >= 0 and not self._address:
            way_out = "write [words](https://...), without blanks in the address and no link inside"
            self._problem(self._text.place(self._offsets[at + broken]), "a link cannot be read", way_out)
        # The words of an address are decoded by markdown-it: they need not be as long as what was typed.
        offsets = [self._offsets[at]] * len(text) if self._address else self._offsets[at : at + len(text)]
        return self._line.add(text, offsets, fixed=self._address)

    def _special(self, token: Token) -> None:
        """Take in an escaped character, or an entity such as &amp;."""
        text = token.content
        for match in UNSEEN.finditer(text):
            self._problem(self._at(token), unseen_sentence(match[0]), "delete its entity")
        text = UNSEEN.sub(" ", text)
        offset = self._offsets[token.meta["at"]]
        self._stack[-1].inside.append(self._line.add(text, [offset] * len(text), fixed=True))

    def _reference(self, token: Token) -> None:
        mark = "[@" if token.type == "cite" else "[="
        if token.info:
            way_out = "end it with ], or put a backslash before the [ if it is text"
            self._problem(self._at(token), f"a reference that begins with {mark} is not closed", way_out)
            return
        begin = token.meta["at"] + 2

        def place(offset: int) -> Position:
            return self._text.place(self._offsets[offset])

        inside = self._stack[-1].inside
        if token.type == "cite":
            inside += citation(token.content, begin, place, self._problem)
        else:
            fact = fact_reference(token.content, begin, place, self._problem)
            if fact is not None:
                self._line.add(OBJECT, [self._offsets[begin - 2]], fixed=True)
                inside.append(fact)

    def _open(self, token: Token) -> None:
        if len(self._stack) > MOST_NESTED:
            if len(self._stack) == MOST_NESTED + 1:
                self._problem(self._at(token), "emphasis is nested too deeply", "use fewer stars")
        elif token.type == "link_open":
            self._address = token.info == "auto"
            self._check_link(token)
        self._stack.append(_Open(token))

    def _check_link(self, token: Token) -> None:
        # markdown-it notes where the words of a link begin: the bracket is one before.
        token.meta["at"] -= 0 if self._address else 1
        url = str(token.attrs.get("href", ""))
        if not _ADDRESS.match(url):
            way_out = "write an address that begins with https://, http:// or mailto:"
            self._problem(self._at(token), f"a link to {short(url)!r} is not printed", way_out)
        elif "title" in token.attrs:
            self._problem(self._at(token), "the title of a link is not printed", "delete what follows the address")

    def _close(self) -> None:
        closed = self._stack.pop()
        token, around = closed.token, self._stack[-1].inside
        url = str(token.attrs.get("href", "")) if token is not None else ""
        if token is None or len(self._stack) > MOST_NESTED:
            around += closed.inside
        elif token.type == "strong_open":
            around.append((Strong, closed.inside))
        elif token.type == "em_open":
            around.append((Emphasis, closed.inside))
        else:
            self._address = False
            around += [(Link, closed.inside, url, self._at(token))] if _ADDRESS.match(url) else closed.inside

    def _finished(self, parts: list[Any], printed: list[str]) -> tuple[Inline, ...]:
        """Give the tree with its words as printed; words that meet are one."""
        done: list[Inline] = []
        span: _Span | None = None
        for part in [*parts, None]:
            if isinstance(part, _Span):
                span = _Span(span.start if span else part.start, part.end)
                continue
            if span is not None:
                done += self._finished_words(span, printed)
                span = None
            if isinstance(part, Cite | FactRef):
                done.append(part)
            elif part is not None:
                kind, inside, *more = part
                inlines = self._finished(inside, printed)
                if inlines:
                    done.append(Link(more[0], inlines, more[1]) if kind is Link else kind(inlines))
        return tuple(done)

    def _finished_words(self, span: _Span, printed: list[str]) -> list[Inline]:
        """Give the words of a stretch; their text is a `Scalar` too, so that each letter has a place."""
        kept = [index for index in range(span.start, span.end) if printed[index]]
        if not kept:
            return []
        text = "".join(printed[index] for index in kept)
        return [placed_words(text, self._text, [self._line.offsets[index] for index in kept])]


def placed_words(printed: str, text: Scalar, offsets: Sequence[int]) -> Words:
    """Give words whose every letter knows its place: that of the character at its offset in `text`."""
    at = text.place(offsets[0])
    places: tuple[tuple[int, int], ...] = ()
    if text.places:
        last = len(text.places) - 1
        places = tuple(text.places[min(offset, last)] for offset in offsets)
    elif offsets[-1] - offsets[0] != len(printed) - 1 or len(offsets) != len(printed):
        places = tuple((at.line, text.at.column + offset) for offset in offsets)
    return Words(Scalar(printed, at, places, plain=False), at)

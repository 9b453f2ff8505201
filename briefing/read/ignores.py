"""Comments that ask for silence: `# ignore N301: the ministry's own word for it`, and what each of them holds for."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

import yaml

from briefing.model.tree import Ignore, Scalar
from briefing.read.characters import Text, decode
from briefing.read.growth import Loader

# What looks like the code of a rule, also with a slip of the finger in it.
_CODE = re.compile(r"[A-Za-z]{1,2}[0-9][0-9A-Za-z]{1,3}\b")
_IGNORE = re.compile(rf"#[ \t]*ignore(?![\w-])[ \t]*(?P<codes>(?:{_CODE.pattern}[ \t,]*)*)(?P<colon>:?)")
_WHOLE_CODE = re.compile(r"[A-Z][0-9]{3}\b")
_BREAK = re.compile(r"[\r\n]|\Z")

_OPENING = (
    yaml.BlockSequenceStartToken,
    yaml.BlockMappingStartToken,
    yaml.FlowSequenceStartToken,
    yaml.FlowMappingStartToken,
)
_CLOSING = (
    yaml.BlockEndToken,
    yaml.FlowSequenceEndToken,
    yaml.FlowMappingEndToken,
    yaml.DocumentEndToken,
    yaml.StreamEndToken,
)
# What may stand between a comment and the key, list entry or value that it is about.
_PASSED = (
    yaml.BlockEndToken,
    yaml.BlockSequenceStartToken,
    yaml.BlockMappingStartToken,
    yaml.DocumentStartToken,
    yaml.FlowEntryToken,
    yaml.ValueToken,
)


def ignores_of(data: bytes, shown: str) -> tuple[Ignore, ...]:
    """Give every ignore in the bytes of a YAML file that could be read, in the order of the file.

    Only a comment is one. At the end of a line it holds for that line; on a line of its own for the key or list entry
    that follows, to the end of its value, and for nothing but itself where none follows.
    """
    if b"ignore" not in data:
        return ()
    text, _ = decode(data, shown)
    written = [match for match in _IGNORE.finditer(text.text) if _is_meant(match)] if text else []
    if text is None or not written:
        return ()
    tokens = _Tokens(text)
    return tuple(_ignore(text, match, tokens) for match in written if tokens.is_comment(match.start()))


def _is_meant(match: re.Match[str]) -> bool:
    """Say whether a comment that begins with this word speaks to us: `# ignore this for now` does not."""
    return bool(match["colon"] or _WHOLE_CODE.match(match["codes"]))


def _ignore(text: Text, match: re.Match[str], tokens: "_Tokens") -> Ignore:
    at = text.position(match.start())
    begin = match.start() - at.column + 1
    end = _end_of_line(text, match.end())
    reason = text.text[match.end() : end].strip() if match["colon"] else ""
    codes = _CODE.finditer(text.text, match.start("codes"), match.end("codes"))
    first, last = begin, end
    if not text.text[begin : match.start()].strip():
        first, last = tokens.following(match.start()) or (match.start(), end)
    return Ignore(
        at=at,
        rules=tuple(Scalar(code[0], text.position(code.start())) for code in codes),
        reason=reason if any(letter.isalnum() for letter in reason) else "",
        first=text.position(first),
        last=text.position(last),
    )


def _end_of_line(text: Text, offset: int) -> int:
    found = _BREAK.search(text.text, offset)
    return found.start() if found else len(text.text)


class _Tokens:
    """The tokens of one file that was read without an error of grammar: what is between them is blank or comment."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._tokens: list[Any] = list(yaml.scan(text.text, Loader=Loader))
        self._starts: list[int] = [token.start_mark.index for token in self._tokens]
        self._extents: dict[int, tuple[int, int]] = {}

    def is_comment(self, offset: int) -> bool:
        """Say whether the # at `offset` begins a comment, and stands neither in a value nor in another comment."""
        token = self._tokens[bisect_right(self._starts, offset) - 1]
        behind = token.end_mark.index
        if offset < behind:
            behind = token.start_mark.index
            # Behind its | or >, the line in which a block begins may end in a comment.
            if not _is_block(token) or _end_of_line(self._text, behind) < offset:
                return False
        line = offset - self._text.place(offset)[1] + 1
        return "#" not in self._text.text[max(behind, line) : offset]

    def following(self, offset: int) -> tuple[int, int] | None:
        """Give where the key, list entry or value behind `offset` begins and ends; None where none follows."""
        index = bisect_right(self._starts, offset)
        while isinstance(self._tokens[index], _PASSED):
            index += 1
        if isinstance(self._tokens[index], _CLOSING):
            return None
        if index not in self._extents:
            self._extents[index] = (self._starts[index], max(self._ends(index)))
        return self._extents[index]

    def _ends(self, index: int) -> Iterator[int]:
        """Give the end of each token of the key, list entry or value that begins with the one at `index`."""
        begun = type(self._tokens[index])
        depth = 0
        for token in self._tokens[index:]:
            kind = type(token)
            if depth == 0 and token is not self._tokens[index]:
                is_next = kind in (yaml.KeyToken, yaml.FlowEntryToken) or kind in _CLOSING
                # A list may stand as far left as its key: its entries do not end the key's value.
                if is_next or (kind is yaml.BlockEntryToken and begun is not yaml.KeyToken):
                    return
            depth += (kind in _OPENING) - (kind in _CLOSING)
            if kind is not yaml.BlockEndToken:
                yield self._end(token)

    def _end(self, token: Any) -> int:
        """Give the end of a token; empty lines behind a block belong to it, and are of no interest."""
        start: int = token.start_mark.index
        end: int = token.end_mark.index
        return start + len(self._text.text[start:end].rstrip()) if _is_block(token) else end


def _is_block(token: Any) -> bool:
    return type(token) is yaml.ScalarToken and token.style in ("|", ">")

"""Bytes → text: UTF-8, each line counted, and no character that cannot be seen."""

import codecs
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from briefing.findings import Finding, Position

# Control characters (but tab and line ends), the separators that YAML 1.1 takes for line ends and
# editors do not, marks that turn the direction of text (CVE-2021-42574), marks inside a file that
# belong at its beginning, code points that are no characters.
_UNSEEN = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u200b\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb"
    r"\ufdd0-\ufdef"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}-{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
)
UNSEEN = re.compile(f"[{_UNSEEN}]")

# So many are shown one by one: a file of another kind has thousands.
MOST_UNSEEN = 20

_BREAK = re.compile(r"\r\n|\r|\n")
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


class Text:
    """The text of one file, `shown` the path that positions print."""

    def __init__(self, text: str, shown: str) -> None:
        self.text = text
        self.shown = shown

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _BREAK.finditer(self.text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Give line and column, from 1, of the character at `offset`."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def start(self, line: int) -> int:
        """Give the offset at which a line begins; the first is 0."""
        return self._starts[line]

    def letter(self, at: Position) -> str:
        """Give the character at a place, empty behind the end."""
        offset = self._starts[at.line - 1] + at.column - 1
        return self.text[offset : offset + 1]

    def position(self, offset: int) -> Position:
        return Position(self.shown, *self.place(offset))


def decode(data: bytes, shown: str) -> tuple[Text | None, list[Finding]]:
    """Give the text of a file, and what is wrong with its characters.

    Where only some are wrong the text is given all the same, with something harmless in their
    places, so that all else can be said at once. None where it is in another encoding altogether.
    """
    start = Position(shown)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return None, [_encoded_otherwise(start, encoding)]
    # Text of only Latin letters in UTF-16 without a mark: every second byte is zero.
    if len(data) >= 4 and data[:4].count(0) >= 2:
        return None, [_encoded_otherwise(start, "UTF-16 or UTF-32")]
    findings: list[Finding] = []
    if data.startswith(codecs.BOM_UTF8):
        # Some editors write it; it says nothing that is not so, hence no error.
        data = data[len(codecs.BOM_UTF8) :]
        way_out = "save the file as UTF-8 without a mark (BOM)"
        findings.append(Finding(start, "note", "Y005", "begins with a byte order mark, which is passed over", way_out))
    try:
        text = Text(data.decode("utf-8"), shown)
    except UnicodeDecodeError as error:
        text = Text(data.decode("utf-8", "replace"), shown)
        at = text.position(len(data[: error.start].decode("utf-8")))
        sentence = f"the byte 0x{data[error.start]:02X} is not UTF-8"
        findings.append(Finding(at, "error", "Y004", sentence, "save the file as UTF-8"))
    findings += _unseen(text)
    return Text(UNSEEN.sub(" ", text.text), shown), findings


def short(word: str) -> str:
    """Give a word as a sentence can hold it: not longer than 40 characters."""
    return word if len(word) <= 40 else f"{word[:37]}..."


def unseen_sentence(character: str) -> str:
    """Say which character cannot be seen: its number, and its name where it has one."""
    name = unicodedata.name(character, "")
    return f"the character U+{ord(character):04X}{f' ({name.lower()})' if name else ''} cannot be seen"


def _unseen(text: Text) -> Iterator[Finding]:
    found = list(UNSEEN.finditer(text.text))
    for match in found[:MOST_UNSEEN]:
        yield Finding(text.position(match.start()), "error", "Y006", unseen_sentence(match[0]), "delete it")
    if len(found) > MOST_UNSEEN:
        at = text.position(found[MOST_UNSEEN].start())
        sentence = f"from here on, {len(found) - MOST_UNSEEN} more characters cannot be seen"
        yield Finding(at, "error", "Y006", sentence, "check that this is a text file")


def _encoded_otherwise(at: Position, encoding: str) -> Finding:
    return Finding(at, "error", "Y005", f"is encoded as {encoding}", "save the file as UTF-8")

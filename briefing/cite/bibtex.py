"""Entries → BibTeX in the dialect of biblatex (UTF-8, `date`, `urldate`, @online), as Zotero and Biber read it.

`entrysubtype` says what the entry type alone does not (newspaper, official), `usera` and `userb`, which biblatex
keeps for such things, say grade and read. An author stands in braces, as one name. A date is EDTF, as in content;
older versions of Biber leave out one with an open end (2005/..), with a warning.

What the format cannot carry: white space in a text is one space, and none stands at either end; in an address braces,
backslashes and spaces become %7B, %7D, %5C and %20.
"""

import re
from collections.abc import Iterable, Iterator

from briefing.model.bibliography import KINDS, Entry

# Each is balanced: BibTeX counts braces even behind a backslash.
_COMMANDS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "%&$#_"},
}
_SPECIAL = re.compile("[" + re.escape("".join(_COMMANDS)) + "]")
# TeX joins these to one character (-- is a dash, `` opens a quotation): an empty group keeps them apart.
_LIGATURE = re.compile(r"(?<=[-`'<>,!?])(?=[-`'<>,])")
_SPACE = re.compile(r"[ \t\r\n]+")
_UNWRITTEN = re.compile(r"[{}\\\s]")


def as_bibtex(entries: Iterable[Entry]) -> bytes:
    """Give entries as BibTeX, in their order."""
    return "\n".join(map(_block, entries)).encode()


def _block(entry: Entry) -> str:
    kind = KINDS[entry.fields["type"]]
    lines = [f"  {name} = {{{value}}},\n" for name, value in _fields(entry)]
    return f"@{kind.bib}{{{entry.key},\n{''.join(lines)}}}\n"


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    given = entry.fields
    kind = KINDS[given["type"]]
    if kind.subtype:
        yield "entrysubtype", kind.subtype
    for name, field in (("author", "author"), ("title", "title")):
        if name in given:
            yield field, f"{{{latex(given[name])}}}"  # the inner braces keep a style from dividing or lowering it
    for name, field in (("publisher", kind.bib_publisher), ("short", "shortjournal")):
        if name in given:
            yield field, latex(given[name])
    if "date" in given:
        yield "date", given["date"]
    if "url" in given:
        yield "url", _UNWRITTEN.sub(lambda match: f"%{ord(match[0]):02X}", given["url"])
    if "accessed" in given:
        yield "urldate", given["accessed"]
    for name, field in (("grade", "usera"), ("read", "userb")):
        if name in given:
            yield field, f"{name} {given[name]}"


def latex(text: str) -> str:
    """Give `text` as LaTeX that prints just these characters."""
    apart = _LIGATURE.sub("\0", _SPACE.sub(" ", text).strip(" "))
    return _SPECIAL.sub(lambda match: _COMMANDS[match[0]], apart).replace("\0", "{}")

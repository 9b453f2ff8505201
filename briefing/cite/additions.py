"""Entries of a bibliography → the lines to add to a pack's sources.yaml: which, under which id, in which form."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from briefing.model.bibliography import Entry
from briefing.model.tree import Block, Items

# Letters that are no plain letter with a mark on it, as they are written in names of files and addresses.
_LETTERS = str.maketrans(
    {"ə": "e", "ı": "i", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
)
_WORDS_OF_ID = 6
# What YAML 1.1 or 1.2 takes for no text (yaml.org/type), where it stands without quotation marks.
_NO_TEXT = {"yes", "no", "on", "off", "true", "false", "null", "y", "n"}
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_PLAIN_FIELDS = ("date", "accessed", "url")  # as sources.yaml writes them, where YAML allows it


class Addition(NamedTuple):
    """An entry that a pack has not got, and the id it gets there."""

    id: str
    entry: Entry


class Left(NamedTuple):
    """An entry that is left alone: the id it would have had, the id of the source that is it, and why."""

    id: str
    same: str
    why: str


def to_add(entries: Iterable[Entry], sources: Block | None) -> tuple[tuple[Addition, ...], tuple[Left, ...]]:
    """Tell the entries that a pack has not got from those it has: by id, by address, or by title and date.

    `sources` is the tree of its sources.yaml, None where it has none. An id is the citation key in small letters,
    with a number behind it where two entries of the file come to the same.
    """
    entries = tuple(entries)
    marks = {mark: id_ for id_, fields in _existing(sources) for mark in _marks(fields)}
    existing = {id_ for id_, _ in _existing(sources)}
    slugs = [_slug(entry) for entry in entries]
    taken = existing | set(slugs)
    used: set[str] = set()
    added: list[Addition] = []
    left: list[Left] = []
    for slug, entry in zip(slugs, entries, strict=True):
        same = next(((marks[mark], mark[0]) for mark in _marks(entry.fields) if mark in marks), None)
        if slug in existing:
            left.append(Left(slug, slug, "id"))
            continue
        if same is not None:
            left.append(Left(slug, *same))
            continue
        id_ = slug
        number = 2
        while id_ in used or (id_ != slug and id_ in taken):
            id_ = f"{slug}-{number}"
            number += 1
        used.add(id_)
        added.append(Addition(id_, entry))
        marks |= dict.fromkeys(_marks(entry.fields), id_)
    return tuple(added), tuple(left)


def appended(data: bytes, sources: Block | None, additions: Iterable[Addition]) -> Iterator[bytes]:
    """Give what sources.yaml may hold once `additions` stand at its end, the likeliest first; `data` is what it holds.

    Every byte of `data` is kept, and the items are written as its last one is: how far they are set in, with an
    empty line between or without, line ends. Whether the result says what it should is for the caller to read: a
    file can end in a way that nothing can be added to.
    """
    text = data.decode()
    newline = "\r\n" if "\r\n" in text else "\n"
    first, spaced = _style(re.split(r"\r\n|\r|\n", text), sources)
    items = [tuple(_lines(first, addition)) for addition in additions]
    begun = text if not text or text.endswith(newline) else text + newline
    if "sources" not in (sources or ()):
        begun += f"sources:{newline}"
    for between in dict.fromkeys((spaced, False)):
        gap = newline if between else ""
        before = gap if sources and sources.get("sources") and not begun.endswith(newline * 2) else ""
        yield (begun + before + gap.join("".join(line + newline for line in item) for item in items)).encode()


def _existing(sources: Block | None) -> Iterator[tuple[str, Mapping[str, str]]]:
    for item in _blocks(sources):
        if isinstance(item.get("id"), str):
            yield str(item["id"]), {name: str(text) for name, text in item.items() if isinstance(text, str)}


def _blocks(sources: Block | None) -> list[Block]:
    listed = sources.get("sources") if sources is not None else None
    return [item for item in listed if isinstance(item, Block)] if isinstance(listed, Items) else []


def _marks(fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Give what two entries of the same source have in common."""
    if "url" in fields:
        yield "address", fields["url"].strip().rstrip("/")
    # "Home" and "About us" are titles of many a page without a date: there the address alone counts.
    if "title" in fields and ("date" in fields or "url" not in fields):
        yield "title and date", f"{fields.get('date', '')} {' '.join(fields['title'].casefold().split())}"


def _slug(entry: Entry) -> str:
    """Give the id that a citation key makes; where it makes none, the first words of date, author and title do."""
    words = _id_words(entry.key)
    if not words:
        given = entry.fields
        author, year = _id_words(given.get("author", "")), _id_words(given.get("date", ""))[:1]
        words = [*author[-1:], *year, *_id_words(given["title"])][:_WORDS_OF_ID]
    return "-".join(words) or "source"


def _id_words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", text).casefold().translate(_LETTERS))
    bare = "".join(character for character in folded if not unicodedata.combining(character))
    return re.findall(r"[a-z0-9]+", bare)


def _style(lines: list[str], sources: Block | None) -> tuple[str, bool]:
    """Give what stands before the first key of an item, and whether an empty line or a comment stands above one."""
    blocks = _blocks(sources)
    if not blocks:
        return "  - ", True
    at = blocks[-1].at
    first = lines[at.line - 1][: at.column - 1]
    above = lines[at.line - 2].strip() if at.line > 1 else ""
    return first, len(blocks) == 1 or not above or above.startswith("#")


def _lines(first: str, addition: Addition) -> Iterator[str]:
    yield f"{first}id: {_scalar('id', addition.id)}"
    inner = " " * len(first)
    for name, text in addition.entry.fields.items():
        yield f"{inner}{name}: {_scalar(name, text)}"


def _scalar(name: str, text: str) -> str:
    """Give a text as YAML: as it is where nothing in it could be taken for anything else, else in quotation marks."""
    begins = text[:1].isalpha() or (text[:1].isdigit() and name in _PLAIN_FIELDS)
    hidden = re.search(r": |:$| #|\s$|[\n\t\r]", text) or text.casefold() in _NO_TEXT
    if begins and not hidden:
        return text
    if name == "id" and re.search("[a-z]", text) and "-" in text:
        return text
    return '"' + "".join(_ESCAPES.get(character, character) for character in text) + '"'

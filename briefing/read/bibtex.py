"""BibTeX → entries: the classic dialect and that of biblatex, as Zotero, Better BibTeX and others write them.

The blocks of a file are told apart by bibtexparser; what stands in a field, we read. Abstracts, files, keywords,
languages, notes and numbers are passed over. An entry is placed by its @, a field by its name: the library gives
lines, and the column is where that line holds it.
"""

import logging
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from briefing.findings import Finding, Position, worst
from briefing.model.bibliography import KINDS, SUBTYPES, TYPE_OF_BIB, Entry
from briefing.read.characters import Text, short
from briefing.read.entries import Given, entry_made
from briefing.read.latex import plain

if TYPE_CHECKING:
    import bibtexparser.model as model

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PIECE = re.compile(r"\s*(?:(#)|(\d+)|([^\s{}\"#,]+))")
_URL = re.compile(r"\\url\s*\{([^{}]+)\}")
_ESCAPED = re.compile(r"\{?\\([_%&#$~])(?:\{\})?\}?")
_PUBLISHERS = ("journaltitle", "journal", "organization", "institution", "publisher", "school", "booktitle")
_NAME_PART = re.compile(r"\s*(family|given|prefix|suffix)\s*=\s*(.*)", re.DOTALL)


class _Field:
    """A field of an entry: its value as it is written, names put in, and where it stands."""

    def __init__(self, value: str, at: Position) -> None:
        self.value = value
        self.at = at


def entries_of_bibtex(text: Text) -> tuple[tuple[Entry, ...], tuple[Finding, ...]]:
    """Give the entries of a BibTeX file, in their order, and everything that is wrong with it."""
    from bibtexparser import model  # only those who import a BibTeX file wait for it
    from bibtexparser.splitter import Splitter

    # Whatever it has to say of a block it also gives, and we tell it as a finding.
    logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
    text = Text(re.sub(r"\r\n?", "\n", text.text), text.shown)
    findings: list[Finding] = []
    entries: list[Entry] = []
    names = {month: month for month in _MONTHS}
    for written in Splitter(text.text).split().blocks:
        at = _place_of(text, written)
        # A key that stands twice does no harm: ids are made unique.
        block = written.ignore_error_block if isinstance(written, model.DuplicateBlockKeyBlock) else written
        if isinstance(block, model.DuplicateFieldKeyBlock):
            sentence = f"the field {short(sorted(block.duplicate_keys)[0])!r} stands twice in this entry"
            findings.append(Finding(at, "error", "Y401", sentence, "delete one of them"))
        elif isinstance(block, model.ParsingFailedBlock):
            sentence = "the entry that begins here has no end, or no comma behind its key"
            findings.append(Finding(at, "error", "Y401", sentence, "check its braces and commas"))
        elif isinstance(block, model.String):
            names[block.key.lower()] = _value(str(block.value), names, at, findings)
        elif isinstance(block, model.Entry):
            before = len(findings)
            fields = _fields(text, block, names, findings)
            entry = _entry(block.key, block.entry_type.lower(), fields, at, findings)
            entries += [entry] if entry and worst(findings[before:]) != "error" else []
    return tuple(entries), tuple(findings)


def _fields(text: Text, entry: "model.Entry", names: Mapping[str, str], findings: list[Finding]) -> dict[str, _Field]:
    """Give the fields of an entry by name, in small letters."""
    fields: dict[str, _Field] = {}
    for field in entry.fields:
        at = _place_of_field(text, field.start_line or entry.start_line or 0, field.key)
        fields[field.key.lower()] = _Field(_value(str(field.value), names, at, findings), at)
    return fields


def _place_of(text: Text, block: "model.Block") -> Position:
    start = text.start(block.start_line or 0)
    return text.position(max(text.text.find((block.raw or "").lstrip()[:80], start), start))


def _place_of_field(text: Text, line: int, name: str) -> Position:
    start = text.start(line)
    found = re.compile(rf"(?<![\w-]){re.escape(name)}\s*=").search(text.text, start)
    return text.position(found.start() if found else start)


def _value(written: str, names: Mapping[str, str], at: Position, findings: list[Finding]) -> str:
    """Give a value without its outer braces or quotation marks; names of @string and months put in, pieces joined."""
    pieces: list[str] = []
    offset = 0
    written = written.strip()
    while offset < len(written):
        if written[offset] in '{"':
            end = _closed(written, offset)
            pieces.append(written[offset + 1 : end])
            offset = end + 1
            continue
        match = _PIECE.match(written, offset)
        if match is None:
            offset += 1  # white space
            continue
        offset = match.end()
        if match[2]:
            pieces.append(match[2])
        elif match[3] and match[3].lower() in names:
            pieces.append(names[match[3].lower()])
        elif match[3]:
            sentence = f"no @string gives the name {short(match[3])!r}"
            findings.append(Finding(at, "error", "Y404", sentence, "put the words in braces"))
            pieces.append(match[3])
    return "".join(pieces)


def _closed(written: str, start: int) -> int:
    """Give the offset of what closes the brace or quotation mark at `start`."""
    depth = 0
    for offset in range(start, len(written)):
        character = written[offset]
        if character == "{":
            depth += 1
        elif character == "}":
            depth -= 1
        if depth == 0 and (character == "}" if written[start] == "{" else offset > start and character == '"'):
            return offset
    return len(written)


def _entry(key: str, kind: str, fields: Mapping[str, _Field], at: Position, findings: list[Finding]) -> Entry | None:
    subtype = fields["entrysubtype"].value if "entrysubtype" in fields else ""
    ours = SUBTYPES.get(subtype) or TYPE_OF_BIB.get(kind, "other")
    given: dict[str, Given] = {"type": Given(ours, at)}
    wrong: list[Finding] = []
    for name, keys in (
        ("author", ("author",)),
        ("title", ("title",)),
        ("publisher", (KINDS[ours].bib_publisher, *_PUBLISHERS)),
        ("short", ("shortjournal",)),
    ):
        found = next((fields[one] for one in keys if one in fields and fields[one].value.strip()), None)
        if found is not None:
            read = _names if name == "author" else _plain
            given[name] = Given(read(found.value, found.at, wrong), found.at)
    if "title" in given and "subtitle" in fields:
        given["title"] = Given(
            f"{given['title'].text}: {_plain(fields['subtitle'].value, fields['subtitle'].at, wrong)}",
            given["title"].at,
        )
    given |= dict(_dates(fields, wrong))
    given |= dict(_address(fields))
    for name, place in (("grade", "usera"), ("read", "userb")):
        if place in fields and fields[place].value.startswith(f"{name} "):
            given[name] = Given(fields[place].value.removeprefix(f"{name} "), fields[place].at)
    findings += wrong
    return entry_made(key, given, at, findings)


def _dates(fields: Mapping[str, _Field], findings: list[Finding]) -> Iterator[tuple[str, Given]]:
    """Give the date, in the way of biblatex or from year, month and day, and the day the source was read."""
    if "date" in fields and fields["date"].value.strip():
        yield "date", Given(_bare(fields["date"].value), fields["date"].at)
    elif "year" in fields and fields["year"].value.strip():
        year, month = _bare(fields["year"].value), fields.get("month")
        date = year
        if month is not None and month.value.strip() and re.fullmatch(r"[0-9]{4}", year):
            date += _month(month, findings)
            if "day" in fields and len(date) == len("2026-11"):
                date += f"-{_bare(fields['day'].value):0>2}"
        yield "date", Given(date, fields["year"].at)
    for name in ("urldate", "lastaccessed", "lastchecked"):
        if name in fields and fields[name].value.strip():
            yield "accessed", Given(_bare(fields[name].value), fields[name].at)
            return


def _month(field: _Field, findings: list[Finding]) -> str:
    """Give "-05" for may, May or 5, "-05-13" for 13~may; nothing, and a finding, for what is no month."""
    words = re.findall(r"[a-z]+|[0-9]+", _bare(field.value).lower())
    months = [_MONTHS.index(word[:3]) + 1 for word in words if word[:3] in _MONTHS]
    numbers = [int(word) for word in words if word.isdigit()]
    if len(months) == 1 and len(words) == 1 + len(numbers) <= 2:
        return "".join(f"-{number:02d}" for number in (*months, *numbers))
    if len(numbers) == len(words) == 1 and 1 <= numbers[0] <= 12:
        return f"-{numbers[0]:02d}"
    sentence = f"{short(field.value)!r} is no month, so the year alone is kept"
    findings.append(Finding(field.at, "note", "Y403", sentence, "correct it in sources.yaml where you can"))
    return ""


def _address(fields: Mapping[str, _Field]) -> Iterator[tuple[str, Given]]:
    """Give the address: of its own field, of a \\url in another, or that of a DOI."""
    if "url" in fields and fields["url"].value.strip():
        url = fields["url"].value
        inner = _URL.search(url)
        yield "url", Given(_ESCAPED.sub(r"\1", _bare(inner[1] if inner else url)), fields["url"].at)
        return
    for name in ("howpublished", "note"):
        inner = _URL.search(fields[name].value) if name in fields else None
        if inner:
            yield "url", Given(_ESCAPED.sub(r"\1", inner[1].strip()), fields[name].at)
            return
    if "doi" in fields and fields["doi"].value.strip():
        doi = _ESCAPED.sub(r"\1", _bare(fields["doi"].value))
        yield "url", Given(doi if doi.startswith("http") else f"https://doi.org/{doi}", fields["doi"].at)


def _bare(value: str) -> str:
    """Give a value that holds no words: without the braces that may still stand around it."""
    return value.strip().strip("{}").strip()


def _plain(value: str, at: Position, findings: list[Finding]) -> str:
    def unknown(command: str) -> None:
        sentence = f"the command \\{short(command)} is passed over"
        findings.append(Finding(at, "note", "Y404", sentence, "check the words in sources.yaml"))

    try:
        return plain(value, unknown)
    except ValueError as error:
        findings.append(Finding(at, "error", "Y401", f"the text {error}", "check its braces, $ and backslashes"))
        return value


def _names(value: str, at: Position, findings: list[Finding]) -> str:
    """Give the names of authors as one text, given names first: "Anna Berg, Carl von Dahl"."""
    names = [_name(name) for name in _outside(value, r"\s+and\s+")]
    read = ", ".join(filter(None, (_plain(name, at, findings) for name in names if name != "others")))
    return f"{read} et al." if "others" in names else read


def _name(name: str) -> str:
    parts = _outside(name, r",")
    told: dict[str, str] = {match[1]: match[2].strip() for part in parts if (match := _NAME_PART.fullmatch(part))}
    if told and len(told) >= len([part for part in parts if "=" in part and "useprefix" not in part]):
        return " ".join(told[part] for part in ("given", "prefix", "family", "suffix") if part in told)
    parts = [part.strip() for part in parts]
    return " ".join([parts[-1], parts[0], *parts[1:-1]]) if len(parts) > 1 else name.strip()


def _outside(text: str, pattern: str) -> list[str]:
    """Split `text` where `pattern` stands outside all braces."""
    pieces, depth, start = [], 0, 0
    tokens: Any = re.finditer(rf"\\.|[{{}}]|{pattern}", text, re.DOTALL)
    for token in tokens:
        if token[0] == "{":
            depth += 1
        elif token[0] == "}":
            depth -= 1
        elif depth == 0 and token[0][0] != "\\":
            pieces.append(text[start : token.start()])
            start = token.end()
    return [*pieces, text[start:]]

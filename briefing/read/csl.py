"""CSL-JSON → entries, as Zotero, Better BibTeX and citeproc write it (schema csl-data.json of CSL 1.0.2).

Read are the fields that a source of ours has a place for. Abstracts, languages, notes (Zotero's "extra"),
identifiers, volumes and pages are passed over.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from briefing.findings import Finding, Position, worst
from briefing.model.bibliography import KINDS, TYPE_OF_CSL, Entry, edtf_of, parts_of
from briefing.read.characters import Text, short
from briefing.read.dates import parse_when
from briefing.read.entries import Given, entry_made

_DECODER = json.JSONDecoder()
_SPACE = re.compile(r"[ \t\r\n]*")
# The formatting that CSL-JSON allows in a text.
_FORMAT = re.compile(r"</?(?:i|b|sc|sub|sup|span)(?:\s[^<>]*)?>")
# Zotero's own ids, which say nothing: http://zotero.org/users/local/cwoHNmlq/items/DGVJN3N8
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


class _Value(NamedTuple):
    """A value of the file, and where it begins in its text."""

    offset: int
    value: Any


class _WrongError(Exception):
    """A field that cannot be read: what it should be."""


def entries_of_csl(text: Text) -> tuple[tuple[Entry, ...], tuple[Finding, ...]]:
    """Give the entries of a CSL-JSON file, in their order, and everything that is wrong with it."""
    try:
        whole = json.loads(text.text)
    except json.JSONDecodeError as error:
        at = text.position(error.pos)
        sentence = f"the file is no JSON from here on: {error.msg[:1].lower()}{error.msg[1:]}"
        return (), (Finding(at, "error", "Y401", sentence, "export it again"),)
    except (RecursionError, ValueError):
        sentence = "the file is nested too deep, or holds a number too long, to be CSL-JSON"
        return (), (Finding(text.position(0), "error", "Y401", sentence, "export it again"),)
    start = _after_space(text.text, 0)
    if isinstance(whole, dict) and isinstance(whole.get("items"), list):  # as Zotero's server answers
        start = dict(_members(text.text, start))["items"].offset
    elif not isinstance(whole, list):
        sentence = "the file is no list of entries, as CSL-JSON is"
        return (), (Finding(text.position(start), "error", "Y401", sentence, "export it as CSL JSON"),)
    findings: list[Finding] = []
    entries = [_entry(text, one, findings) for one in _elements(text.text, start)]
    return tuple(entry for entry in entries if entry is not None), tuple(findings)


def _entry(text: Text, one: _Value, findings: list[Finding]) -> Entry | None:
    at = text.position(one.offset)
    if not isinstance(one.value, dict):
        findings.append(Finding(at, "error", "Y402", "an entry should be an object in braces", "export it again"))
        return None
    item = dict(_members(text.text, one.offset))
    given: dict[str, Given] = {}
    before = len(findings)
    for name, (keys, read) in _readers(item).items():
        for key in keys:
            if key not in item or item[key].value in (None, "", [], {}):
                continue
            place = text.position(item[key].offset)
            try:
                found = read(item[key].value)
            except _WrongError as wrong:
                findings.append(Finding(place, "error", "Y402", f"{key!r} should be {wrong}", "export it again"))
                if name == "title":
                    given[name] = Given(key, place)  # it is not missing
                break
            if found:
                given[name] = Given(found, place)
                break
    key = _key(item)
    entry = entry_made(key, {**given, **_ours(text, item)}, at, findings)
    return entry if worst(findings[before:]) != "error" else None


def _readers(item: dict[str, _Value]) -> dict[str, Any]:
    """Give for each field of a source the keys that may hold it, best first, and what reads them."""
    type_ = item["type"].value if "type" in item else ""
    ours = TYPE_OF_CSL.get(type_, "other") if isinstance(type_, str) else "other"
    first = KINDS[ours].csl_publisher
    return {
        "type": (("type",), lambda _: ours),
        "author": (("author",), _names),
        "title": (("title",), _text),
        "publisher": ((first, "container-title", "publisher", "authority"), _text),
        "short": (("container-title-short", "journalAbbreviation"), _text),
        "date": (("issued",), _date),
        "url": (("URL",), _text_as_it_is) if "URL" in item else (("DOI",), _doi),
        "accessed": (("accessed",), _date),
    }


def _ours(text: Text, item: dict[str, _Value]) -> dict[str, Given]:
    """Give what `custom` says, which only we write. A date there counts while `issued` says the same, less exactly."""
    custom = item["custom"].value.get("briefing") if "custom" in item and isinstance(item["custom"].value, dict) else {}
    if not isinstance(custom, dict):
        return {}
    at = text.position(item["custom"].offset) if custom else Position("")
    ours = {name: Given(custom[name], at) for name in ("type", "grade", "read") if isinstance(custom.get(name), str)}
    date = custom.get("date")
    if isinstance(date, str) and "issued" in item:
        try:
            if edtf_of(*parts_of(parse_when(date))) == _date(item["issued"].value):
                ours["date"] = Given(date, at)
        except (ValueError, _WrongError):
            return ours  # `issued` says it
    return ours


def _key(item: dict[str, _Value]) -> str:
    """Give the citation key; where there is none but Zotero's own id, the words of author, year and title."""
    for name in ("citation-key", "id"):
        key = item[name].value if name in item else None
        if isinstance(key, str | int) and str(key).strip() and not _ADDRESS.match(str(key)):
            return str(key)
    return ""


def _text_as_it_is(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise _WrongError(f"text, not {short(json.dumps(value, ensure_ascii=False))}")
    return str(value)


def _text(value: Any) -> str:
    return _FORMAT.sub("", _text_as_it_is(value))


def _doi(value: Any) -> str:
    doi = _text_as_it_is(value)
    return doi if _ADDRESS.match(doi) else f"https://doi.org/{doi}"


def _names(value: Any) -> str:
    if not isinstance(value, list) or not all(isinstance(name, dict) for name in value):
        raise _WrongError("a list of names")
    return ", ".join(filter(None, map(_name, value)))


def _name(name: dict[str, Any]) -> str:
    if name.get("literal"):
        return _text(name["literal"])
    parts = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    return " ".join(_text(name[part]) for part in parts if name.get(part))


def _date(value: Any) -> str:
    """Give a date variable as EDTF, or as the text it is, where it has no parts."""
    if not isinstance(value, dict):
        return _text_as_it_is(value)
    if "edtf" in value or not value.get("date-parts"):  # CSL 1.1 knows EDTF
        for name in ("edtf", "raw", "literal"):
            if value.get(name):
                return _text_as_it_is(value[name]).strip()
        return ""
    try:
        numbers = [tuple(int(number) for number in parts if number not in (None, "")) for parts in value["date-parts"]]
    except (TypeError, ValueError):
        raise _WrongError("date parts, such as [[2026, 11, 23]]") from None
    if not 1 <= len(numbers) <= 2 or not all(1 <= len(parts) <= 3 for parts in numbers):
        raise _WrongError("date parts, such as [[2026, 11, 23]]")
    # Better BibTeX writes the seasons as the months 13 to 16, EDTF as 21 to 24.
    season = value.get("season") or next((parts[1] % 4 for parts in numbers if parts[1:] and 13 <= parts[1] <= 24), "")
    if season != "":
        return f"{numbers[0][0]:04d}-21"
    circa = value.get("circa") not in (None, False, "", 0, "false", "0")
    return edtf_of(tuple(numbers), circa)


def _elements(text: str, start: int) -> Iterator[_Value]:
    """Give the elements of the JSON list that begins at `start`; the text is known to be JSON."""
    offset = _after_space(text, start + 1)
    while text[offset] != "]":
        value, end = _DECODER.raw_decode(text, offset)
        yield _Value(offset, value)
        offset = _after_comma(text, end)


def _members(text: str, start: int) -> Iterator[tuple[str, _Value]]:
    """Give the members of the JSON object that begins at `start`; the text is known to be JSON."""
    offset = _after_space(text, start + 1)
    while text[offset] != "}":
        key, end = _DECODER.raw_decode(text, offset)
        offset = _after_space(text, _after_space(text, end) + 1)
        value, end = _DECODER.raw_decode(text, offset)
        yield key, _Value(offset, value)
        offset = _after_comma(text, end)


def _after_comma(text: str, offset: int) -> int:
    offset = _after_space(text, offset)
    return _after_space(text, offset + 1) if text[offset] == "," else offset


def _after_space(text: str, offset: int) -> int:
    match = _SPACE.match(text, offset)
    return match.end() if match else offset

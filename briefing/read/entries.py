"""What a bibliography says of one source → an `Entry`, and what is wrong with it."""

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefing.findings import Finding, Position, worst
from briefing.model.bibliography import CHOICES, Entry
from briefing.read.characters import UNSEEN, short, unseen_sentence
from briefing.read.dates import parse_when

# A day with the time of day behind it, as programs stamp it.
_STAMP = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9:.]+(?:Z|[-+][0-9:]+)?")
# Seasons in place of a month (EDTF, 2019); quarters and halves of a year can be printed.
_SEASON = re.compile(r"([0-9]{4})-(?:2[1-9]|3[0-2])")
# What an address of a source must be (V503); a host may be an IPv6 address in brackets.
_WEB = re.compile(r"https?://(?:\[[0-9a-f:.]+\]|[^\s/?#\[\]]+)[^\s]*\Z", re.IGNORECASE)


class Given(NamedTuple):
    """A text as a bibliography gives it, and where."""

    text: str
    at: Position


def entry_made(key: str, given: Mapping[str, Given], at: Position, findings: list[Finding]) -> Entry | None:
    """Give the entry that `given`, by the fields of a `Source`, makes; None where something of it is wrong.

    `at` is where the entry begins. What is wrong is added to `findings`.
    """
    wrong: list[Finding] = []
    made: dict[str, str | None] = {}
    for name, (text, place) in given.items():
        wrong += _unseen(text, place)
        made[name] = text
        if name in CHOICES and text not in CHOICES[name]:
            sentence = f"{name!r} should be one of {', '.join(CHOICES[name])}, not {short(text)!r}"
            wrong.append(Finding(place, "error", "Y402", sentence, "leave it out"))
        elif name == "url" and not _WEB.match(text):
            sentence = f"the address should begin with https:// or http:// and hold no space, not {short(text)!r}"
            wrong.append(Finding(place, "error", "Y402", sentence, "correct it"))
        elif name == "date":
            made[name] = _date(_STAMP.sub(r"\1", text), place, wrong)
        elif name == "accessed":
            made[name] = _day(_STAMP.sub(r"\1", text), place, wrong)
    if not (made.get("title") or "").strip():
        sentence = f"the entry {short(key)!r} has no title" if key else "an entry has no title"
        wrong.append(Finding(at, "error", "Y402", sentence, "give it one where the file comes from"))
    findings += wrong
    return None if worst(wrong) == "error" else Entry.of(key, made, at)


def _date(text: str, at: Position, findings: list[Finding]) -> str:
    season = _SEASON.fullmatch(text)
    if season:
        sentence = "a season cannot be printed, so the year alone is kept"
        findings.append(Finding(at, "note", "Y403", sentence, "correct it in sources.yaml where you can"))
        return season[1]
    try:
        parse_when(text)
    except ValueError as error:
        findings.append(Finding(at, "error", "Y403", f"the date {error}", "" if ", " in str(error) else "correct it"))
    return text


def _day(text: str, at: Position, findings: list[Finding]) -> str:
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        sentence = f"the day it was read should be a day such as 2026-11-23, not {short(text)!r}"
        findings.append(Finding(at, "error", "Y403", sentence, "give the day, or none"))
        return text


def _unseen(text: str, at: Position) -> Iterator[Finding]:
    """Y006: escapes can write what may not stand in the file itself."""
    found = UNSEEN.search(text)
    if found:
        yield Finding(at, "error", "Y006", unseen_sentence(found[0]), "delete it")

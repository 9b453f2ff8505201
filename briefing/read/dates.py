"""Dates as EDTF writes them → `When` (Library of Congress, Extended Date/Time Format, 2019).

Years, months and days, each with `~`, `?` or `%`, and intervals of them are read here: they are
nearly all that occurs. The rest goes through the edtf library.
"""

import calendar
import re
from typing import Any

from briefing.model.dates import Moment, When
from briefing.read.characters import short

_MOMENT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")
# What the library is asked: unspecified digits at the end, quarters and halves of a year, marks
# within a date. It also reads what no page can print, and stumbles over some of it.
_UNUSUAL = re.compile(
    r"""[~?%]?(?:[0-9]XXX|[0-9]{2}XX|[0-9]{3}X|[0-9]{4}[~?%]?
        (?:-[~?%]?(?:XX|XX-XX|3[3-9]|4[01]|[01][0-9](?:[~?%]?-[~?%]?(?:[0-3][0-9]|XX))?))?)[~?%]?""",
    re.VERBOSE,
)
_SEASON = re.compile(r"[0-9]{4}-(?:2[1-9]|3[0-2])[~?%]?")
_NO_DATE = (
    (re.compile(r"\[.*|\{.*", re.DOTALL), "a choice or a list of dates cannot be printed as one date"),
    (
        re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ].+", re.DOTALL),
        "a time of day cannot be printed, write the day alone",
    ),
    (re.compile(r"Y-?[0-9].*|-[0-9]{4}.*", re.DOTALL), "only the years from 0001 to 9999 can be printed"),
    (_SEASON, "a season cannot be printed, write its months, such as 2001-03/2001-05"),
    (re.compile(r"(?=.*X)[0-9X]{4}(?:-[0-9X]{2}){0,2}[~?%]?"), "a date with such unknown digits cannot be printed"),
)
# What people write before they have read of EDTF, and how to write it.
_MEANT = (
    (re.compile(r"([0-9]{3})x"), r"\1X"),
    (re.compile(r"([0-9]{4}) ?[-–] ?([0-9]{4})"), r"\1/\2"),
    (re.compile(r"([0-9]{4}(?:-[0-9]{2}){0,2})/(?:open|now|present|ongoing)"), r"\1/.."),
    (re.compile(r"([0-9]{4}(?:-[0-9]{2}){0,2})/unknown"), r"\1/"),
    (re.compile(r"(?:c\.?|ca\.?|circa|about) ?([0-9]{4})"), r"\1~"),
    (re.compile(r"([0-9]{4})-([0-9])"), r"\1-0\2"),
    (re.compile(r"([0-9]{4})-([0-9])-([0-9]{2})"), r"\1-0\2-\3"),
    (re.compile(r"([0-9]{4})-([0-9]{2})-([0-9])"), r"\1-\2-0\3"),
    (re.compile(r"([0-9]{4})-([0-9])-([0-9])"), r"\1-0\2-0\3"),
    (re.compile(r"([0-9]{4})[/.]([0-9]{2})[/.]([0-9]{2})"), r"\1-\2-\3"),
    (re.compile(r"([0-9]{2})\.([0-9]{2})\.([0-9]{4})"), r"\3-\2-\1"),
    (re.compile(r"([0-9]{3})0s"), r"\1X"),
)


def parse_when(text: str) -> When:
    """Give a date, or an interval with an end that may be open (`2005/..`) or unknown (`2005/`).

    Raises `ValueError` with one sentence for what is no date, cannot be, or cannot be printed.
    """
    text = str(text)
    begin, stroke, finish = text.partition("/")
    if not stroke:
        start, end = _moments(text, text)
        return When(text, start, end)
    if begin in ("", ".."):
        raise ValueError(f"the beginning of {short(text)} is not given, which cannot be printed")
    start, _ = _moments(begin, text)
    if finish in ("", ".."):
        return When(text, start, None, open_end=finish == "..", unknown_end=finish == "")
    last, end = _moments(finish, text)
    end = end or last
    if end.latest < start.earliest:
        raise ValueError(f"{short(text)} ends before it begins")
    return When(text, start, end)


def _moments(text: str, whole: str) -> tuple[Moment, Moment | None]:
    """Give a moment, or the first and the last of several that `text`, a part of `whole`, means."""
    match = _MOMENT.fullmatch(text)
    if match is None or (match[2] and 21 <= int(match[2]) <= 41):
        return _unusual(text, whole)
    year, month, day, mark = match.groups()
    return _moment(text, int(year), int(month) if month else None, int(day) if day else None, mark), None


def _moment(text: str, year: int, month: int | None, day: int | None, marks: str) -> Moment:
    """Give a moment. Raises `ValueError` where there is no such year, month or day."""
    if year == 0:
        raise ValueError(f"{text} is no date: there is no year 0")
    if month is not None and not 1 <= month <= 12:
        raise ValueError(f"{text} is no date: there is no month {month}")
    if month is not None and day is not None:
        days = calendar.monthrange(year, month)[1]
        if day == 0:
            raise ValueError(f"{text} is no date: there is no day 0")
        if day > days:
            raise ValueError(f"{text} is no date: {calendar.month_name[month]} {year} has {days} days")
    both = "%" in marks
    return Moment(year, month, day, approximate=both or "~" in marks, uncertain=both or "?" in marks)


def _unusual(text: str, whole: str) -> tuple[Moment, Moment | None]:
    if not _UNUSUAL.fullmatch(text) or re.search(r"[~?%]{2}", text):
        raise ValueError(_why_not(text, whole))
    marks = "".join(mark for mark in "~?%" if mark in text)
    core = text.rstrip("~?%")
    year, month, day = int(core.lstrip("~?%")[:4].replace("X", "0")), None, None
    parts = [part.strip("~?%") for part in core.split("-")]
    if len(parts) > 1 and parts[1] != "XX" and int(parts[1]) <= 20:
        month = int(parts[1])
        day = int(parts[2]) if len(parts) > 2 and parts[2] != "XX" else None
    # Impossible months and days first: the library says of them only that they are invalid.
    moment = _moment(text, max(year, 1) if "X" in parts[0] else year, month, day, marks)
    # Importing it takes 190 ms, more than a pack takes to read.
    from edtf import EDTFParseException, parse_edtf

    try:
        found = parse_edtf(core)
    except EDTFParseException:
        raise ValueError(_why_not(text, whole)) from None
    return _bounds(found, moment, marks)


def _bounds(found: Any, moment: Moment, marks: str) -> tuple[Moment, Moment | None]:
    """Give the moments that an object of the library means; some year of a decade is about the decade."""
    kind = type(found).__name__
    lower, upper = found.lower_strict(), found.upper_strict()
    if kind == "Level2Season":
        first, last = (_moment("", when.tm_year, when.tm_mon, None, marks) for when in (lower, upper))
        return first, last
    if kind == "Unspecified" and lower.tm_year != upper.tm_year:
        first, last = (_moment("", max(when.tm_year, 1), None, None, f"~{marks}") for when in (lower, upper))
        return first, last
    return moment, None


def _why_not(text: str, whole: str) -> str:
    for pattern, sentence in _NO_DATE:
        if pattern.fullmatch(text):
            return sentence
    for pattern, replacement in _MEANT:
        if pattern.fullmatch(whole):
            return f"should be written {pattern.sub(replacement, whole)}, not {whole}"
    return f"should be an EDTF date such as 2026, 2026-11, 2026-11-23, 2026~ or 2002/2021, not {short(whole)!r}"

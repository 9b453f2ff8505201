"""Times as numbers, for the axis of a chart."""

import datetime
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from briefing.model.dates import Moment, When
from briefing.text.locales import locale_of
from briefing.text.units import percent_signs


def decimal_year(time: Moment | When, edge: Literal["start", "end"] = "start") -> float:
    """Give a time as a decimal year: 2002.25 is a quarter through 2002.

    It is the start of the period that the time names, whatever its precision: a value "of 2021"
    stands at 2021.0, where the axis says 2021, and 4 May 1994 at the morning of that day. With
    `edge` "end" it is the end of the period, which for a year is the next year's start; an
    interval without a known end ends with its beginning.
    """
    if edge == "start":
        return _fraction(time.earliest)
    last = ((time.end or time.start) if isinstance(time, When) else time).latest
    return _fraction(last) + 1 / _days(last.year)


def _fraction(day: datetime.date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / _days(day.year)


def _days(year: int) -> int:
    return datetime.date(year, 12, 31).timetuple().tm_yday


_MONTHS = 13  # that a calendar shows from the month of the edition on


def calendar_span(dates: Sequence[When], as_of: datetime.date) -> tuple[float, float]:
    """Give the months that a calendar shows, in decimal years: from the first of `dates` to the last.

    Without dates it is a year and a month from the month of `as_of` on.
    """
    if dates:
        return decimal_year(dates[0]), decimal_year(dates[-1], "end")
    months = as_of.year * 12 + as_of.month - 1
    return months / 12, (months + _MONTHS) / 12


def meets(when: When, span: tuple[float, float]) -> bool:
    """Say whether any of a time lies in a span of decimal years."""
    return decimal_year(when) < span[1] and decimal_year(when, "end") > span[0]


@lru_cache(maxsize=64)
def month_names(language: str) -> tuple[str, ...]:
    """Give the twelve months as they stand alone and abbreviated, January first: "Jan", "янв."."""
    known = locale_of(language).months["stand-alone"]["abbreviated"]
    return tuple(str(known[number]) for number in range(1, 13))


def axis_sign(unit: str, language: str) -> str:
    """Give the sign that an axis bears for a unit, "" where the unit has none and the measure says it in words.

    "percent of GDP" is in per cent as much as "percent" is. A language that sets the sign before the number
    (Turkish) has none on an axis: a sign after it would be wrong.
    """
    first = re.split(r"[\s,(]", unit.strip().casefold(), maxsplit=1)[0]
    per_cent = first in ("%", "percent") or re.match(r"per cent\b", unit.strip().casefold()) is not None
    return "%" if per_cent and percent_signs(language)[0] == "" else ""

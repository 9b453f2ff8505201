"""Times as numbers, for the axis of a chart."""

import datetime
from typing import Literal

from briefing.model.dates import Moment, When


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

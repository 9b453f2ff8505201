"""Dates as history leaves them: a day, a month, about a year, an interval with an open end."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Moment:
    """A year, a month of a year, or a day; `approximate` is EDTF's ~, `uncertain` its ?."""

    year: int
    month: int | None = None
    day: int | None = None
    approximate: bool = False
    uncertain: bool = False

    @property
    def earliest(self) -> datetime.date:
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> datetime.date:
        if self.month is None:
            return datetime.date(self.year, 12, 31)
        if self.day is None:
            first_of_next = datetime.date(self.year + self.month // 12, self.month % 12 + 1, 1)
            return first_of_next - datetime.timedelta(days=1)
        return datetime.date(self.year, self.month, self.day)


@dataclass(frozen=True)
class When:
    """An EDTF date (Library of Congress, 2019): one moment, or an interval.

    `end` is None for one moment. `open_end` means that an interval has no end yet ("2005/..");
    `unknown_end` that its end is not known ("2005/").
    """

    edtf: str
    start: Moment
    end: Moment | None = None
    open_end: bool = False
    unknown_end: bool = False

    @property
    def earliest(self) -> datetime.date:
        return self.start.earliest

    @property
    def latest(self) -> datetime.date:
        if self.open_end or self.unknown_end:
            return datetime.date.max
        return (self.end or self.start).latest

    @property
    def is_interval(self) -> bool:
        return self.end is not None or self.open_end or self.unknown_end


def day(date: datetime.date) -> When:
    """Give a calendar day as a date of history."""
    return When(edtf=date.isoformat(), start=Moment(date.year, date.month, date.day))

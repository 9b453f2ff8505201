"""Dates as a person writes them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefing.model.dates import Moment, When
from briefing.text.moments import (
    Patterns,
    inflected,
    moment_of_year_words,
    moment_words,
    patterns_of,
    set_in,
)
from briefing.text.phrases import phrase
from briefing.text.spaces import EN_DASH
from briefing.text.ties import tie


def date_words(when: When, language: str, phrases: Mapping[str, str]) -> str:
    """Give a date for running text: "13 December 2024", "9–19 December 2024", "2002 to 2021", "since 2005"."""
    return _words(when, _Manner(patterns_of(language, short=False), phrases, terse=False))


def short_date_words(when: When, language: str, phrases: Mapping[str, str]) -> str:
    """Give a date for notes, the month abbreviated: "16 Jan 2026", "Sept 2023", "2006–2007"."""
    return _words(when, _Manner(patterns_of(language, short=True), phrases, terse=True))


def axis_words(when: When, language: str, phrases: Mapping[str, str]) -> str:
    """Give a date for a chart: months in full, everything else short: "26 August 2021", "c. 2007", "2006–2007"."""
    return _words(when, _Manner(patterns_of(language, short=False), phrases, terse=True))


def year_words(when: When, language: str, phrases: Mapping[str, str], terse: bool = False) -> str:
    """Give only the year or years of a date: "2024", "about 2007", "2002 to 2021", "since 2005".

    `terse` gives them as on a chart: "c. 2007", "2002–2021".
    """
    end = _year_of(when.end) if when.end and when.end.year != when.start.year else None
    years = replace(when, start=_year_of(when.start), end=end)
    return axis_words(years, language, phrases) if terse else date_words(years, language, phrases)


def _year_of(moment: Moment) -> Moment:
    """A month that is not certain is still in a certain year."""
    vague = moment.month is None
    return Moment(moment.year, approximate=vague and moment.approximate, uncertain=vague and moment.uncertain)


@dataclass(frozen=True)
class _Manner:
    """How to word a date. `terse`: short phrases where there are any, and dashes for "to"."""

    patterns: Patterns
    phrases: Mapping[str, str]
    terse: bool

    def phrase(self, name: str, date: str) -> str:
        keys = (f"dates.{name}-short", f"dates.{name}") if self.terse else (f"dates.{name}",)
        return phrase(self.phrases, keys, date=date)

    def range(self, low: str, high: str) -> str:
        if not self.terse:
            return phrase(self.phrases, ("dates.range", "words.range"), low=low, high=high)
        one_word_each = not any(character.isspace() for character in low + high)
        return f"{low}{EN_DASH}{high}" if one_word_each else f"{low} {EN_DASH} {high}"


def _words(when: When, manner: _Manner) -> str:
    if when.open_end or when.unknown_end:
        name = "since" if when.open_end else "unknown-end"
        words = manner.phrase(name, _moment(when.start, replace(manner, patterns=inflected(manner.patterns))))
    elif when.end is None or when.end == when.start:
        words = _moment(when.start, manner)
    else:
        words = _interval(when.start, when.end, manner)
    return tie(words, manner.patterns.language)


def _moment(moment: Moment, manner: _Manner) -> str:
    words = moment_words(moment, manner.patterns)
    if moment.approximate:
        words = manner.phrase("about", words)
    return manner.phrase("probably", words) if moment.uncertain else words


def _interval(start: Moment, end: Moment, manner: _Manner) -> str:
    """What two moments share is said once, unless one of them is vague."""
    patterns = manner.patterns
    precise = start.day is not None and end.day is not None
    vague = any(moment.approximate or moment.uncertain for moment in (start, end))
    apart = start.year != end.year or start.month is None or end.month is None
    if vague or apart or not patterns.names_months(precise):
        return manner.range(_moment(start, manner), _moment(end, manner))
    if start.month == end.month and precise:
        first, second = patterns.days
        return set_in(first, start, patterns) + set_in(second, end, patterns)
    if patterns.year_first(precise):
        return manner.range(moment_words(start, patterns), moment_of_year_words(end, patterns))
    return manner.range(moment_of_year_words(start, patterns), moment_words(end, patterns))

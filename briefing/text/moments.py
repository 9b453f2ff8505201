"""A year, a month or a day as words: the patterns of a language, and one moment set in them."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from briefing.model.dates import Moment
from briefing.text.locales import locale_of
from briefing.text.spaces import EN_DASH, NBSP

_TOKEN = re.compile(r"'[^']*'|[A-Za-z]+|[^A-Za-z']+")

# Languages that write the first of a month as an ordinal, which CLDR leaves out.
_FIRST = {"fr": "er", "it": "º"}


@dataclass(frozen=True)
class Patterns:
    """Date patterns of a language, in the letters of CLDR (d MMMM y)."""

    language: str
    day: str  # d MMMM y
    month: str  # LLLL y
    year: str  # y
    day_of_year: str  # d MMMM: a day whose year is said elsewhere
    month_of_year: str  # LLLL
    days: tuple[str, str]  # two days of one month: "d–" and "d MMMM y"

    def year_first(self, precise: bool) -> bool:
        """Say whether a day (`precise`) or a month has its year first: a range then drops the second year."""
        return bool(re.match(r"[^dML]*y", _unquoted(self.day if precise else self.month)))

    def names_months(self, precise: bool) -> bool:
        """Say whether the month is named (May, 5月): a bare number cannot stand without its year."""
        return bool(re.search(r"MMM|LLL|[^\W\dA-Za-z_]", _unquoted(self.day if precise else self.month)))


@lru_cache(maxsize=64)
def patterns_of(language: str, short: bool) -> Patterns:
    """Give the patterns of a language, with months in full or, where `short`, abbreviated."""
    locale = locale_of(language)
    known = locale.datetime_skeletons
    names = ("yMMMd", "yMMM", "MMMd", "LLL") if short else ("", "yMMMM", "MMMMd", "LLLL")
    day = _tied(_pattern(known[names[0]] if short else locale.date_formats["long"]))
    month = _pattern(known[names[1]])
    numbered = re.search(r"(?<![ML])[ML]{1,2}(?![ML]).*", month)
    return Patterns(
        language=language,
        day=day,
        month=month,
        year=_pattern(known["y"]),
        day_of_year=_tied(_pattern(known[names[2]])),
        month_of_year=numbered[0] if numbered else names[3],
        days=_days_of(day, locale.interval_formats.get("yMMMd") or {}),
    )


def _pattern(known: object) -> str:
    """Give a pattern's text; Babel holds some as text and some as objects."""
    return str(getattr(known, "pattern", known))


def _unquoted(pattern: str) -> str:
    return re.sub(r"'[^']*'", "", pattern)


def _days_of(day: str, intervals: object) -> tuple[str, str]:
    """Give the pattern of two days in one month, made of the language's own pattern for a day.

    CLDR's interval patterns say what stands between the days ("d.–"), but not always in the order
    of the language's dates (az has the year first), and with abbreviated months only.
    """
    known = intervals.get("d") if hasattr(intervals, "get") else None
    between = EN_DASH
    if known and "d" in known[0]:
        between = re.sub(r"\s*[–-]\s*", EN_DASH, known[0][known[0].rindex("d") + 1 :])
    tokens = _TOKEN.findall(day)
    at = next(index for index, token in enumerate(tokens) if token[0] == "d")
    return "".join(tokens[:at]) + tokens[at] + between, "".join(tokens[at:])


def _tied(pattern: str) -> str:
    """Join day and month by a no-break space, so that a line may end before the year only."""
    tokens = _TOKEN.findall(pattern)
    fields = [index for index, token in enumerate(tokens) if token[0] in "dML"]
    for index in range(fields[0], fields[-1]):
        tokens[index] = tokens[index].replace(" ", NBSP)
    return "".join(tokens)


def moment_words(moment: Moment, patterns: Patterns) -> str:
    """Give a moment in full, at its own precision."""
    if moment.day is not None:
        return set_in(patterns.day, moment, patterns)
    return set_in(patterns.year if moment.month is None else patterns.month, moment, patterns)


def moment_of_year_words(moment: Moment, patterns: Patterns) -> str:
    """Give a day or a month without its year."""
    return set_in(patterns.month_of_year if moment.day is None else patterns.day_of_year, moment, patterns)


def set_in(pattern: str, moment: Moment, patterns: Patterns) -> str:
    """Set a moment in one pattern."""
    from babel.dates import format_date

    locale = locale_of(patterns.language)
    if moment.day == 1 and locale.language in _FIRST:
        pattern = "".join(
            f"{token}'{_FIRST[locale.language]}'" if token == "d" else token for token in _TOKEN.findall(pattern)
        )
    return str(format_date(moment.earliest, pattern, locale=locale))


def inflected(patterns: Patterns) -> Patterns:
    """Give the patterns with months as they stand after a preposition ("с декабря", "od grudnia")."""
    return replace(patterns, month=patterns.month.replace("LLLL", "MMMM").replace("LLL", "MMM"))

"""Where numbers stand in a text, as a reader sees them: "12.8 bcm", "26 August 2021", "C-130", "2006–2007"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from briefing.text.locales import locale_of
from briefing.text.spaces import NBSP, THIN

# A word with a digit, and whatever a space that does not break ties to it.
_TIE = f"[{NBSP}{THIN}\u2009]"
_WORD = re.compile(rf"(?:[^\s\d]+{_TIE})?\S*\d\S*(?:{_TIE}\S+)*")
# What stands around a number and is no part of it.
_BEFORE, _AFTER = "([{“‘„«\"'", ".,;:!?)]}”’»\"'…–— \u00a0\u202f\u2009"


def numbers_in(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Give where each number of a text begins and ends: with what is tied to it, a date with its month and year."""
    at = 0
    dates = _dates(language)
    while match := _WORD.search(text, at):
        date = dates.search(text, at)
        if date is not None and date.start() < match.end():
            match = date
        start, end = match.span()
        at = end
        while start < end and text[start] in _BEFORE:
            start += 1
        while start < end and text[end - 1] in _AFTER:
            end -= 1
        if end > start:
            yield start, end


@lru_cache(maxsize=64)
def _dates(language: str) -> re.Pattern[str]:
    """Give what finds dates whose month is named; of a language without names of months, nothing."""
    locale = locale_of(language)
    names = {
        str(name)
        for form in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for name in locale.months[form][width].values()
        if str(name)[:1].isalpha()
    }
    if not names:
        return re.compile(r"(?!)")
    month = "(?:" + "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name))) + r")\.?"
    day = r"(?<![\w.,])\d{1,2}\.?(?:\s?[–-]\s?\d{1,2}\.?)?"
    year = r"\d{4}(?!\d)"
    return re.compile(rf"{day}\s+{month}(?!\w)(?:\s+{year})?|(?<!\w){month}(?:\s+\d{{1,2}},)?\s+{year}")

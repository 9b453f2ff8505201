"""Finds the figures in a text: numbers that state how many or how much, not dates, names, codes and quotations."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from briefing.check import english

BLANK = "\x00"

_CURRENCY = r"(?:(?:US|A|C)?\$|€|£|¥|₼|₽|₺|\b(?:EUR|USD|GBP|AZN|CHF|JPY)\s?)"
_NUMBER = r"(?:\d{1,3}(?:[,\u2009\u202f\u00a0 ]\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:[.,]\d+)*)"

# What states no figure in any language: quotations, addresses, days and times, codes with letters.
_QUOTED = re.compile(r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|\"[^\"]*\"|‘(?:[^’]|’(?=\w))*’|(?<!\w)'[^']*'(?!\w)")
_ADDRESS = re.compile(r"https?://\S+|\bwww\.\S+|\S+@\S+\.\w+|\+\d[\d\s()-]{6,}\d")
_MOMENT = re.compile(
    r"\b\d{4}-\d\d(?:-\d\d)?\b|\b\d{1,2}:\d\d\b|\b\d{1,2}(?:\.\d\d)?\s?[ap]\.?m\b\.?|"
    r"\b\d+(?:[./]\d+){2,}\b|(?<!\w)['’]?\d*\d0s\b|\b\d{4}/\d+(?:/[A-Z]+)?\b"
)
_YEARS = re.compile(r"(?:1\d|20|21)\d\d(?:\s?(?:–|—|-|/|to|and|or)\s?(?:(?:1\d|20|21)\d\d|\d\d))?")
_FIRST_YEAR = re.compile(r"(?:1\d|20|21)\d\d\s?(?:–|—|-|to|or|and)\s?")
_WORD_BEFORE = re.compile(r"([^\W\d_](?:[\w’'.-]*[\w.])?)[\s(]+\Z")
_WORD_AFTER = re.compile(r"[\s)]+([^\W\d_][\w’'-]*)(?:\s+([^\W\d_][\w’'-]*))?")
_JOINED = re.compile(r"\s*(?:,|and|or|to|–|-|&|,\s+and|\bund\b|\bet\b|\bvə\b|\bve\b|и)\s*\Z")
_BEGINS = re.compile(r"(?:\A|[.!?…:][\"”’»)\]]*\s+|[•–—]\s+)[\"“‘«(\[]*\Z")
_COUNTED = english.words(english.COUNTED)


@dataclass(frozen=True)
class Numerals:
    """How one language writes figures. `more` are stretches of its own without one: dates, ordinals."""

    figure: re.Pattern[str]
    hint: re.Pattern[str]
    codes: re.Pattern[str]
    more: re.Pattern[str] | None
    is_english: bool


@cache
def numerals_of(language: str) -> Numerals:
    """Give how a language writes figures. Of others than English only digits are known."""
    is_english = language.partition("-")[0] == "en"
    units = english.UNITS if is_english else "km|m|kg|t|Mt|ha|bcm|kW|MW|GW|TWh|kWh"
    amount = rf"(?:{_CURRENCY}\s?)?{_NUMBER}(?:\s?[%‰]|[-\s]?(?:{units})\b)*"
    join = r"\s?(?:–|—|-|\bto\b|\bor\b)\s?" if is_english else r"\s?(?:–|—|-)\s?"
    digits = rf"(?<![\w.,]){amount}(?:{join}{amount})?"
    codes = (
        r"\b(?!(?:US|A|C|EUR|USD|GBP|AZN|CHF|JPY)[\d$])[^\W\d_]+[-‑]?\d[\w/-]*"
        rf"|\b\d+(?!(?:{units})\b)[^\W\d_][\w-]*|\b\d+\+\d+\b|\b\d+(?:\(\w{{1,4}}\))+|\b24/7\b|[#§]\s?\d+"
    )
    if not is_english:
        own = rf"{codes}|\b\d{{1,2}}\.?\s+[^\W\d_]+\s+\d{{4}}\b|\b\d+[-’'][^\W\d_]+"
        return Numerals(re.compile(digits), re.compile(r"\d"), re.compile(own), None, is_english)
    # Between 5 and 9: only there does "and" join two figures. One pattern for both keeps it half as long.
    between = r"(?P<between>(?<=[Bb]etween\s))?"
    both = rf"(?<![\w.,]){between}{amount}(?:(?:(?(between)\s+and\s+|(?!))|{join}){amount})?"
    return Numerals(
        figure=re.compile(rf"{both}|(?i:{english.spelled_pattern()})"),
        hint=re.compile(rf"\d|\b(?i:{english.spelled_hint()})"),
        codes=re.compile(codes),
        more=english.dates(),
        is_english=is_english,
    )


def figures_in(text: str, language: str, names: Iterable[str] = ()) -> Iterator[tuple[int, int]]:
    """Give where each figure of a text begins and ends. `names` are names with numbers, as they may stand there."""
    numerals = numerals_of(language)
    if not numerals.hint.search(text):
        return
    rest = unquoted(_ADDRESS.sub(_blank, text))
    for name in names:
        if name in rest:
            rest = rest.replace(name, BLANK * len(name))
    for pattern in (_MOMENT, numerals.more, numerals.codes):
        rest = pattern.sub(_blank, rest) if pattern is not None else rest
    named_until = -1
    for match in numerals.figure.finditer(rest):
        start, end = _without_year(rest, *match.span(), numerals)
        if not any(character.isdigit() for character in match[0]):
            if rest[start].isupper() and not _BEGINS.search(rest[:start]):
                continue  # a part of a name: Group of Twenty
        elif _is_year(rest, start, end, numerals):
            continue
        elif _is_named(rest, start, end, named_until):
            named_until = end
            continue
        yield start, end


@lru_cache(maxsize=4096)
def unquoted(text: str) -> str:
    """Give a text whose quotations are blank; every other letter keeps its place."""
    return _QUOTED.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return BLANK * len(match[0])


def _before(text: str, start: int) -> str:
    found = _WORD_BEFORE.search(text[max(0, start - 40) : start])
    return found[1] if found else ""


def _counts(text: str, end: int) -> bool:
    """Say whether something counted follows, at once or behind one word (120 Turkish soldiers)."""
    found = _WORD_AFTER.match(text, end)
    return found is not None and any(word.casefold() in _COUNTED for word in found.groups() if word)


def _noun_follows(text: str, end: int) -> bool:
    found = _WORD_AFTER.match(text, end)
    return found is not None and found[1].islower() and found[1] not in english.FUNCTION_WORDS


def _without_year(text: str, start: int, end: int, numerals: Numerals) -> tuple[int, int]:
    """Give a range without the year that it seems to begin with (rose from 2 in 2020 to 16)."""
    year = _FIRST_YEAR.match(text, start, end)
    if year and not _YEARS.fullmatch(text, start, end) and _is_year(text, start, start + 4, numerals):
        return year.end(), end
    return start, end


def _is_year(text: str, start: int, end: int, numerals: Numerals) -> bool:
    """Say whether digits are a year or years: by their shape, and by the words before and after."""
    if not _YEARS.fullmatch(text, start, end):
        return False
    if not numerals.is_english:
        return True
    before = _before(text, start).casefold()
    counts = _counts(text, end)
    if not before:
        return not counts
    if before in english.YEAR_LEADERS:
        return not (counts and before in english.LOOSE_LEADERS)
    if before in ("over", "nearly", "almost", "some", "only", "roughly", "approximately", "least", "most", "exactly"):
        return not _noun_follows(text, end)
    is_verb = before.isalpha() and _before(text, start).islower() and before not in english.FUNCTION_WORDS
    return not (counts or (is_verb and _noun_follows(text, end)))


def _is_named(text: str, start: int, end: int, named_until: int) -> bool:
    """Say whether digits belong to a name (Article 5, Boeing 747), or to a list after one (Articles 4 and 5)."""
    if not text[start].isdigit() or not re.fullmatch(r"\d[\d\s.–—-]*(?:(?:to|or|and)\s?\d+)?", text[start:end]):
        return False
    counts = _counts(text, end)
    if named_until >= 0 and _JOINED.fullmatch(text, named_until, start):
        return not counts
    word = _before(text, start)
    if not word:
        return False
    if word.rstrip(".").casefold() in english.LABELS:
        return not counts or word[0].isupper()
    if not word[0].isupper() or counts or word.endswith(("’s", "'s", "s’", "s'")):
        return False
    return word.casefold() not in english.FUNCTION_WORDS

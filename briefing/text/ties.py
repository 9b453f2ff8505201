"""No-break spaces where a typographer wants them."""

import re
from functools import lru_cache

from briefing.text import abbreviations
from briefing.text.locales import locale_of
from briefing.text.spaces import EN_DASH, MINUS, NBSP, NO_BREAK_HYPHEN, THIN

# An address has no spaces inside, but its last digits must not be taken for a number.
_ADDRESS = re.compile(r"((?:https?://|mailto:|www\.)\S+|(?<!\S)[^\s@]+@[^\s@]+)")
_GAP = r"[ \n]+"  # a line end inside a paragraph is a space
_LETTER = r"[^\W\d_]"

_PERCENT = re.compile(rf"(?<=\d)[ \n{NBSP}]+(?=[%‰])")
_BETWEEN_INITIALS = re.compile(rf"(?<![^\W_])({_LETTER}\.){_GAP}(?={_LETTER}\.)")
_AFTER_INITIAL = re.compile(rf"(?<![^\W_])({_LETTER})\.{_GAP}(?=({_LETTER}){_LETTER})")
_DASH = re.compile(rf"{_GAP}(?=[{EN_DASH}—](?:\s|\Z))")
_FRENCH_THIN = re.compile(r"(?<=\S)[ \n\u00a0]+(?=[?!;](?:\s|\Z|[»)]))")
_FRENCH_WIDE = re.compile(rf"(?<=\S){_GAP}(?=[:»])|(?<=«){_GAP}")


def tie(text: str, language: str) -> str:
    """Give `text` with no-break spaces: only spaces change, and a second time changes nothing.

    Joined are number and unit or scale word, per cent (by a thin space), groups of digits, day and
    month (a line may end before the year), initials and the surname after them, titles and names,
    "No." or "§" and number, a word and the dash after it; in French also high punctuation.
    A no-break hyphen, which our faces lack, becomes a hyphen. Addresses are left as they are.
    """
    if " " not in text and "\n" not in text and NO_BREAK_HYPHEN not in text and NBSP not in text:
        return text
    pieces = _ADDRESS.split(text)
    return "".join(piece if index % 2 else _tied(piece, language) for index, piece in enumerate(pieces))


def _tied(text: str, language: str) -> str:
    text = text.replace(NO_BREAK_HYPHEN, "-")
    text = _PERCENT.sub(THIN, text)
    for pattern in _patterns(language):
        text = pattern.sub(NBSP, text)
    text = _BETWEEN_INITIALS.sub(rf"\1{NBSP}", text)
    text = _AFTER_INITIAL.sub(_surname, text)
    text = _DASH.sub(NBSP, text)
    if locale_of(language).language == "fr":
        text = _FRENCH_WIDE.sub(NBSP, _FRENCH_THIN.sub(THIN, text))
    return text


def _surname(match: re.Match[str]) -> str:
    """Join a last initial to the surname. The rare sentence that ends in a letter gains a space that does not break."""
    initial, surname = match[1], match[2]
    return f"{initial}.{NBSP}" if initial.isupper() and surname.isupper() else match[0]


@lru_cache(maxsize=64)
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Give what finds, in a language, a gap that becomes a no-break space."""
    units = _any(abbreviations.units(language))
    months = abbreviations.months(language)
    patterns = [
        rf"(?<=\d){_GAP}(?={units}(?!\w))",
        rf"{_after(abbreviations.numbered(language))}{_GAP}(?=[\d{EN_DASH}{MINUS}])",
    ]
    if titles := abbreviations.titles(language):
        patterns.append(rf"{_after(titles)}{_GAP}(?={_LETTER})")
    if months and abbreviations.month_first(language):
        patterns.append(rf"{_after(months)}{_GAP}(?=\d{{1,2}}(?!\d))")
    elif months:
        patterns.append(rf"(?:{_digits(2)}|{_digits(2, '.')}){_GAP}(?={_any(months)}(?!\w))")
    if after_year := abbreviations.after_year(language):
        patterns.append(rf"(?<=\d\d){_GAP}(?={_any(after_year)}(?!\w))")
    if _groups_by_space(language):
        patterns.append(rf"(?:{_digits(3)}){_GAP}(?=\d{{3}}(?!\d))")
    # Ask for the gap first: looking back for every word at every letter takes ten times as long.
    return tuple(re.compile(rf"(?=[ \n]){pattern}") for pattern in patterns)


def _groups_by_space(language: str) -> bool:
    from babel.numbers import get_group_symbol

    return str(get_group_symbol(locale_of(language), numbering_system="latn")).isspace()


def _any(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in words) + ")"


def _digits(most: int, end: str = "") -> str:
    """A look-behind for a number of one to `most` digits, not the end of a longer one (a year)."""
    return "|".join(rf"(?<=(?<!\d){'[0-9]' * count}{re.escape(end)})" for count in range(1, most + 1))


def _after(words: tuple[str, ...]) -> str:
    """One of `words` before, with nothing of a longer word before it; a look-behind has a fixed length, so one each."""
    return "(?:" + "|".join(rf"(?<=(?<!\w){re.escape(word)})" for word in words) + ")"

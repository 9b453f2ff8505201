"""Units: where they stand, what joins them to their number, and currencies."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from briefing.text.locales import locale_of
from briefing.text.phrases import phrase
from briefing.text.spaces import MINUS, NBSP, THIN

_CURRENCY = re.compile(r"(?:(thousand|million|billion|trillion) )?([A-Z]{3})\Z")
_SCALES = {"thousand": "1000", "million": "1000000", "billion": "1000000000", "trillion": "1000000000000"}


def with_unit(amount: str, number: Decimal, unit: str, language: str, phrases: Mapping[str, str]) -> str:
    """Give `amount` with its unit; `number` decides between one and many.

    The unit is, in this order: the phrase `units.UNIT`; a per cent sign; a currency by its code,
    alone or after a scale ("million EUR"); else as written.
    """
    words = _phrase_of(unit, number, language, phrases)
    if words is None:
        money = _money(amount, number, unit, language)
        if money is not None:
            return money
        words = "%" if unit in ("percent", "per cent", "%") else unit
    if "{value}" in words:
        return phrase({"": words}, ("",), value=amount)
    if words == "%":
        before, after = percent_signs(language)
        return f"{before}{amount}{after}"
    return f"{amount}{THIN if words[0] in '%‰' else NBSP}{words}"


def _phrase_of(unit: str, number: Decimal, language: str, phrases: Mapping[str, str]) -> str | None:
    key = "units." + re.sub(r"\W+", "-", unit.casefold()).strip("-")
    return phrases.get(f"{key}.{plural(number, language)}", phrases.get(key, phrases.get(f"{key}.other")))


def plural(number: Decimal, language: str) -> str:
    """Give the plural category of a number: one, two, few, many or other (CLDR's names)."""
    return str(locale_of(language).plural_form(abs(number)))


@lru_cache(maxsize=64)
def percent_signs(language: str) -> tuple[str, str]:
    """Give what stands before and after a number in per cent: a thin space and "%", or "%" before it (Turkish)."""
    pattern = locale_of(language).percent_formats[None].pattern.partition(";")[0]
    if pattern.lstrip().startswith("%"):
        return ("%" if pattern[1:2] in "#0" else f"%{NBSP}"), ""
    return "", f"{THIN}%"


@lru_cache(maxsize=512)
def _is_currency(code: str) -> bool:
    from babel.numbers import is_currency

    return bool(is_currency(code, "en"))


def _money(amount: str, number: Decimal, unit: str, language: str) -> str | None:
    """Give money with its sign where the language has it: €6.1 million, 6,1 milyon €; None where it is no money."""
    from babel.numbers import get_currency_symbol

    currency = _CURRENCY.match(unit)
    if currency is None or not _is_currency(currency[2]):
        return None
    scaled = amount
    if currency[1]:
        word = scale_word(currency[1], number, language)
        if word is None:
            return None
        scaled = f"{amount}{NBSP}{word}"
    locale = locale_of(language)
    sign = str(get_currency_symbol(currency[2], locale))
    pattern = locale.currency_formats["standard"].pattern.partition(";")[0].strip("\u200e\u200f")
    if not pattern.startswith("¤"):
        return f"{scaled}{NBSP}{sign}"
    # A sign made of letters is set apart from the digits: AZN 5, but €5 (CLDR, currency spacing).
    apart = NBSP if sign[-1:].isalpha() or pattern[1:2].isspace() else ""
    minus = MINUS if scaled.startswith(MINUS) else ""
    return f"{minus}{sign}{apart}{scaled.removeprefix(MINUS)}"


def scale_word(scale: str, number: Decimal, language: str) -> str | None:
    """Give the word for a thousand, a million and so on, as it stands after `number`.

    None in a language that counts otherwise (Japanese has ten thousand, not a million).
    """
    formats = locale_of(language).compact_decimal_formats.get("long") or {}
    for forms in (formats.get(plural(number, language)), formats.get("other")):
        pattern = forms.get(_SCALES[scale]) if forms else None
        if pattern is not None and pattern.pattern.count("0") == 1 and word_of(pattern.pattern):
            return word_of(pattern.pattern)
    return None


def word_of(pattern: str) -> str:
    """Give the words of a compact number pattern, "0 million" → "million"."""
    return re.sub(r"[0#'{}]", "", pattern).strip(f" {NBSP}{THIN}")

"""Numbers and values as words."""

import re
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_EVEN, Decimal
from functools import lru_cache

from briefing.text.locales import locale_of
from briefing.text.phrases import phrase
from briefing.text.spaces import MINUS
from briefing.text.ties import tie
from briefing.text.units import with_unit

# Languages that write 3500 but 12 500 (minimumGroupingDigits of CLDR, which Babel leaves out).
_FOUR_DIGITS_TOGETHER = frozenset({"es", "pl", "pt_PT"})


def number_words(value: Decimal, language: str) -> str:
    """Give a number with the language's separators, a true minus, and its digits as typed (12.80)."""
    exponent = value.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    digits = f"{abs(value):.{decimals}f}"
    whole, _, fraction = digits.partition(".")
    point, grouped = _point(language), _grouped(whole, language)
    sign = MINUS if value < 0 else ""
    return f"{sign}{grouped}{point}{fraction}" if fraction else f"{sign}{grouped}"


def rounded(value: Decimal, step: Decimal | None) -> Decimal:
    """Give the multiple of `step` that is nearest to a value, halves to the even one, with the decimals of `step`."""
    if not step:
        return value
    return (value / step).to_integral_value(ROUND_HALF_EVEN) * step


def significant(value: Decimal, digits: int) -> Decimal:
    """Give a value rounded to so many significant digits, in plain notation."""
    return rounded(value, Decimal(1).scaleb(value.adjusted() - digits + 1))


def amount_words(
    value: Decimal, high: Decimal | None, qualifier: str | None, language: str, phrases: Mapping[str, str]
) -> str:
    """Give a value without its unit: "12.8", "about 22", "35 to 40"."""
    return tie(_qualified(_range(value, high, language, phrases), qualifier, phrases), language)


def value_words(
    value: Decimal,
    high: Decimal | None,
    unit: str | None,
    qualifier: str | None,
    language: str,
    phrases: Mapping[str, str],
    compact: bool = False,
) -> str:
    """Give a value with its unit: "12.8 bcm", "35 to 40 %", "over 640,000 items", "€6.1 million".

    `compact`: the qualifier is a sign at the number, before the unit: "640,000+ items".
    """
    amount = _range(value, high, language, phrases)
    measured = with_unit(amount, high if high is not None else value, unit, language, phrases) if unit else amount
    if compact and measured.startswith(amount):
        return tie(_qualified(amount, qualifier, phrases) + measured.removeprefix(amount), language)
    return tie(_qualified(measured, qualifier, phrases), language)


def _range(value: Decimal, high: Decimal | None, language: str, phrases: Mapping[str, str]) -> str:
    low_words = number_words(value, language)
    if high is None:
        return low_words
    return phrase(phrases, ("words.range",), low=low_words, high=number_words(high, language))


def _qualified(words: str, qualifier: str | None, phrases: Mapping[str, str]) -> str:
    if not qualifier:
        return words
    return phrase(phrases, (f"qualifiers.{qualifier.replace(' ', '-')}",), value=words)


@lru_cache(maxsize=64)
def _point(language: str) -> str:
    from babel.numbers import get_decimal_symbol

    return str(get_decimal_symbol(locale_of(language), numbering_system="latn"))


def _grouped(whole: str, language: str) -> str:
    """Group digits as the language does: 1,300 and 12 50 000; the last group may differ from the others."""
    symbol, last, others, smallest = _grouping(language)
    if len(whole) < smallest:
        return whole
    head, tail = whole[:-last], whole[-last:]
    head = re.sub(rf"(?<=\d)(?=(?:\d{{{others}}})+$)", symbol, head)
    return f"{head}{symbol}{tail}"


@lru_cache(maxsize=64)
def _grouping(language: str) -> tuple[str, int, int, int]:
    """Give the separator, the size of the last group and of the others, and the fewest digits that are grouped."""
    from babel.numbers import get_group_symbol

    locale = locale_of(language)
    last, others = locale.decimal_formats[None].grouping
    together = not _FOUR_DIGITS_TOGETHER.isdisjoint({locale.language, str(locale)})
    symbol = str(get_group_symbol(locale, numbering_system="latn"))
    if last > 18:  # Babel's way of saying that the language does not group
        return "", 3, 3, 10**6
    return symbol, last, others, last + (2 if together else 1)


def whole_per_cents(shares: Sequence[float]) -> list[int]:
    """Give whole per cents that sum to a hundred, by largest remainder (Hamilton's method, 1792)."""
    total = sum(shares) or 1.0
    exact = [share / total * 100 for share in shares]
    whole = [int(number + 1e-9) for number in exact]
    order = sorted(range(len(exact)), key=lambda index: (whole[index] - exact[index], index))
    for index in order[: 100 - sum(whole)]:
        whole[index] += 1
    return whole

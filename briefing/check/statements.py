"""V518 to V520: what an item says in words agrees with what it gives in its other keys."""

import re
from collections.abc import Iterator
from decimal import Decimal

from briefing.check import english
from briefing.check.draft import Draft
from briefing.check.measures import agrees, number_of
from briefing.check.numerals import figures_in
from briefing.check.pointers import inlines_of
from briefing.check.rules import values as rules
from briefing.check.words import quoted
from briefing.findings import Finding
from briefing.model.facts import Fact
from briefing.model.prose import Words

_WORD_BEFORE = re.compile(r"(\w+)\.?\s\Z")
_YEAR = re.compile(r"(?<![\d.,/-])(?:1[5-9]|20)\d\d(?![\d/]|[.,]\d)")
_DIGITS = re.compile(r"\d[\d,\u2009\u202f\u00a0]*(?:\.\d+)?")
# A value may stand on another scale than its words: 6.1 in million EUR, €6.1 million; 12,800 and 12.8 thousand.
_SCALES = tuple(Decimal(1000) ** power for power in range(-4, 5))


def other_numbers(draft: Draft) -> Iterator[Finding]:
    """V518: where the statement of a fact has figures, its value is one of them; rounded or the end of a range."""
    for fact, text in _told(draft):
        if fact.value is None or fact.derived is not None:
            continue
        said = [text[start:end] for start, end in figures_in(text, "en")]
        numbers = [number for words in said for number in _numbers(words)]
        if not said or None in numbers:
            continue  # a statement in words alone, or a figure that cannot be read
        ends = [end for end in (fact.value, fact.high) if end is not None]
        if not any(_is_same(number, end) for number in numbers if number is not None for end in ends):
            sentence = f"fact {quoted(fact.id)} has 'value' {fact.value}, but its statement says {quoted(said[0])}"
            yield rules.OTHER_NUMBER.at(draft.place(fact, "value"), sentence, "correct one of them")


def other_years(draft: Draft) -> Iterator[Finding]:
    """V519: where the statement of a fact names years, one of them lies in its date."""
    for fact, text in _told(draft):
        if fact.date is None:
            continue
        first, last = fact.date.earliest.year, fact.date.latest.year
        found = [match for match in _YEAR.finditer(text) if not _is_number_of(text, match.start())]
        if not found or any(first <= int(match[0]) <= last for match in found):
            continue
        figures = list(figures_in(text, "en"))
        years = [one[0] for one in found if not any(start <= one.start() < end for start, end in figures)]
        if years:
            sentence = f"fact {quoted(fact.id)} has 'date' {fact.date.edtf}, but its statement says {years[0]}"
            yield rules.OTHER_YEAR.at(draft.place(fact, "date"), sentence, "correct one of them")


def past_horizon(draft: Draft) -> Iterator[Finding]:
    """V520: an outlook reaches further than the day that the edition is as of."""
    head = draft.head
    if head is not None and head.horizon is not None and head.horizon.latest < head.as_of:
        sentence = f"'horizon' {head.horizon.edtf} is before 'as_of' {head.as_of.isoformat()}"
        yield rules.PAST_HORIZON.at(draft.place(head, "horizon"), sentence, "correct one of them")


def _told(draft: Draft) -> Iterator[tuple[Fact, str]]:
    """Give every fact with the words of its statement, where those are English."""
    if draft.head is None or draft.head.languages[0].partition("-")[0] != "en":
        return
    for _, item in draft.all_items():
        if isinstance(item, Fact) and item.status != "contested":
            yield item, "".join(str(one.text) for one in inlines_of(item.statement) if isinstance(one, Words))


def _is_number_of(text: str, at: int) -> bool:
    """Say whether digits are the number of a text or a thing: Resolution 1701."""
    before = _WORD_BEFORE.search(text, 0, at)
    return before is not None and before[1].casefold() in english.LABELS


def _numbers(words: str) -> list[Decimal | None]:
    digits = _DIGITS.findall(words)
    if not digits:
        return [number_of(words)]
    return [Decimal(re.sub(r"[^\d.]", "", one)) for one in digits]


def _is_same(number: Decimal, value: Decimal) -> bool:
    return any(agrees(number * scale, abs(value)) for scale in _SCALES)

"""N504, V515: whether dates can be right beside one another, and beside the day that the edition is as of.

No clock is read: an edition is as old as it says.
"""

import datetime
import re
from calendar import monthrange
from collections.abc import Iterator

from briefing.check import english_grammar
from briefing.check.draft import Draft
from briefing.check.pointers import inlines_of
from briefing.check.rules import shape
from briefing.check.rules import sources as source_rules
from briefing.check.rules import values as rules
from briefing.check.words import found, quoted
from briefing.findings import Finding
from briefing.model.chart_items import Series
from briefing.model.dates import When
from briefing.model.facts import Fact, Source
from briefing.model.items import Person, Programme
from briefing.model.prose import Words

_SPAN = re.compile(r"([1-9]\d{0,2}) (day|week|month|year)s?")


def stale_facts(draft: Draft) -> Iterator[Finding]:
    """N504, S103: a fact stands no longer after its date than it is good for; how long is said so that it can be read.

    The age of a fact is counted from the end of its date, to the day that the edition is as of.
    """
    for _, fact in draft.all_items():
        if not isinstance(fact, Fact) or fact.good_for is None:
            continue
        at = draft.place(fact, "good_for")
        span = _SPAN.fullmatch(fact.good_for)
        if span is None:
            sentence = f"'good_for' should be a time such as 90 days, 6 months or 2 years, not {found(fact.good_for)}"
            yield shape.WRONG_KIND.at(at, sentence)
        elif fact.date is None:
            sentence = f"fact {quoted(fact.id)} is good for {fact.good_for}, but has no date to count from"
            yield source_rules.STALE_FACT.at(at, sentence, "add date")
        elif fact.date.latest == datetime.date.max:
            sentence = (
                f"fact {quoted(fact.id)} is good for {fact.good_for}, but its date {fact.date.edtf} has no end to count"
                " from"
            )
            yield source_rules.STALE_FACT.at(at, sentence, "give the date on which it was last so")
        elif draft.head is not None and _after(fact.date.latest, int(span[1]), span[2]) < draft.head.as_of:
            sentence = (
                f"fact {quoted(fact.id)} of {fact.date.edtf} was good for {fact.good_for}, which were over by 'as_of'"
                f" {draft.head.as_of.isoformat()}"
            )
            yield source_rules.STALE_FACT.at(at, sentence, "find a newer one")


def _after(day: datetime.date, number: int, unit: str) -> datetime.date:
    """Give the day so many days, weeks, months or years later; of a month too short for it, the last."""
    if unit in ("day", "week"):
        days = number * (7 if unit == "week" else 1)
        return datetime.date.fromordinal(min(day.toordinal() + days, datetime.date.max.toordinal()))
    months = day.year * 12 + day.month - 1 + number * (12 if unit == "year" else 1)
    year, month = divmod(months, 12)
    if year > datetime.MAXYEAR:
        return datetime.date.max
    return datetime.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def lives(draft: Draft) -> Iterator[Finding]:
    """V515: a date lies in the life of what it is said of, and not after the day that the edition is as of."""
    if draft.head is None:
        return
    as_of = draft.head.as_of
    for _, item in draft.all_items():
        if isinstance(item, Source):
            yield from _read_in_time(draft, item, as_of)
        elif isinstance(item, Person | Programme):
            yield from _held_in_time(draft, item, as_of)
        elif isinstance(item, Series):
            yield from _measured_in_time(draft, item, as_of)
        elif isinstance(item, Fact):
            yield from _told_in_time(draft, item, as_of)


def _read_in_time(draft: Draft, source: Source, as_of: datetime.date) -> Iterator[Finding]:
    if source.accessed is None:
        return
    at = draft.place(source, "accessed")
    out = source.date if source.date is not None and _is_certain(source.date) else None
    if out is not None and source.accessed < out.earliest <= as_of:  # one that was out later is told as N502
        sentence = f"'accessed' {source.accessed.isoformat()} is before 'date' {out.edtf}"
        yield rules.OUT_OF_LIFE.at(at, sentence, "correct one of them")
    elif source.accessed > as_of:
        sentence = f"'accessed' {source.accessed.isoformat()} is after 'as_of' {as_of.isoformat()}"
        yield _warning(rules.OUT_OF_LIFE.at(at, sentence, "check both dates"))


def _held_in_time(draft: Draft, item: Person | Programme, as_of: datetime.date) -> Iterator[Finding]:
    if item.as_of is None:
        return
    at = draft.place(item, "as_of")
    if item.as_of.earliest > as_of:
        sentence = f"'as_of' {item.as_of.edtf} of {quoted(item.id)} is after that of the edition, {as_of.isoformat()}"
        yield rules.OUT_OF_LIFE.at(at, sentence, "correct one of them")
    elif isinstance(item, Programme) and item.start is not None:
        start = item.start
        if start.earliest <= as_of and _is_certain(start) and item.as_of.latest < start.earliest:
            sentence = f"'as_of' {item.as_of.edtf} of {quoted(item.id)} is before its 'start' {start.edtf}"
            yield _warning(rules.OUT_OF_LIFE.at(at, sentence, "give its state since, or take the state out"))


def _measured_in_time(draft: Draft, series: Series, as_of: datetime.date) -> Iterator[Finding]:
    if series.status == "estimate" or english_grammar.ahead().search(series.title):
        return
    for index, point in enumerate(series.points):
        if point.value is not None and not point.estimate and point.date.earliest > as_of:
            sentence = f"a value of {point.date.edtf} is after 'as_of' {as_of.isoformat()}, but no estimate"
            at = draft.place(series, "points", index, "date")
            yield _warning(rules.OUT_OF_LIFE.at(at, sentence, "mark it estimate: true, or correct the date"))


def _told_in_time(draft: Draft, fact: Fact, as_of: datetime.date) -> Iterator[Finding]:
    """A date that is known to the month, told in the past tense, by a sentence that neither plans nor decides."""
    if fact.date is None or fact.date.start.month is None or fact.date.earliest <= as_of or not _is_english(draft):
        return
    said = "".join(str(one.text) for one in inlines_of(fact.statement) if isinstance(one, Words))
    if english_grammar.past().search(said) and not english_grammar.ahead().search(said):
        sentence = (
            f"fact {quoted(fact.id)} tells in the past tense of {fact.date.edtf}, after 'as_of' {as_of.isoformat()}"
        )
        at = draft.place(fact, "date")
        yield _warning(rules.OUT_OF_LIFE.at(at, sentence, "correct the date, or say what is planned"))


def _is_certain(when: When) -> bool:
    return not (when.start.approximate or when.start.uncertain)


def _is_english(draft: Draft) -> bool:
    return draft.head is not None and draft.head.languages[0].partition("-")[0] == "en"


def _warning(finding: Finding) -> Finding:
    return Finding(finding.at, rules.OUT_OF_LIFE.sometimes, finding.rule, finding.sentence, finding.way_out)

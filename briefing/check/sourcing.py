"""F120 to F126: what is printed has sources, and something to print."""

from collections.abc import Iterator

from briefing.check.draft import Draft
from briefing.check.pointers import FACT, SERIES, Pointer, figures_of
from briefing.check.rules import Rule
from briefing.check.rules import references as rules
from briefing.check.rules.shape import MISSING
from briefing.check.words import quoted
from briefing.findings import Finding
from briefing.model.chart_items import Chart, Series
from briefing.model.facts import Fact
from briefing.model.items import Event, Organisation, Person, Programme, Visit
from briefing.model.prose import IN_UNIT


def unsourced_facts(draft: Draft) -> Iterator[Finding]:
    """F120: a fact names a source, itself or by its accounts; one that is derived has those of its parts."""
    for _, fact in draft.all_items():
        if isinstance(fact, Fact) and not (fact.sources or fact.citations or fact.accounts or fact.derived):
            yield rules.UNSOURCED_FACT.at(
                fact.at, f"fact {quoted(fact.id)} has no source", "add sources, or keep it out"
            )


def statuses(draft: Draft) -> Iterator[Finding]:
    """S102: a fact says how well it is supported; one that is derived is as firm as its weakest part."""
    for _, fact in draft.all_items():
        if isinstance(fact, Fact) and fact.status is None and fact.derived is None:
            yield MISSING.at(fact.at, "'status' is missing", "add it: How well it is supported")


def unsourced_values(draft: Draft) -> Iterator[Finding]:
    """F124: every value of a series has a source, its own or the series'."""
    for _, series in draft.all_items():
        if isinstance(series, Series) and not series.sources:
            for point in series.points:
                if point.value is not None and point.source is None:
                    sentence = f"a value of series {quoted(series.id)} has no source"
                    yield rules.UNSOURCED_VALUE.at(point.at, sentence, "add source to it, or sources to the series")


def unsourced_items(draft: Draft) -> Iterator[Finding]:
    """F125: an event, person, organisation, programme or visit names a source or a fact."""
    for _, item in draft.all_items():
        if not isinstance(item, Event | Person | Organisation | Programme | Visit):
            continue
        if not getattr(item, "sources", ()) and not getattr(item, "facts", ()):
            key = "facts" if isinstance(item, Visit) else "sources"
            yield rules.UNSOURCED_ITEM.at(item.at, f"{quoted(item.id)} has no source", f"add {key}")


def unverified(draft: Draft) -> Iterator[Finding]:
    """F121: nothing prints, or rests on, a fact or series that is unverified."""
    for _, _, pointers in draft.named:
        for pointer in pointers:
            named = _named(draft, pointer)
            if isinstance(named, Fact | Series) and named.status == "unverified":
                sentence = f"{pointer.target.noun} {quoted(pointer.name)} is unverified"
                yield rules.UNVERIFIED.at(pointer.at, sentence, "find a source and give its status, or take it out")


def _named(draft: Draft, pointer: Pointer) -> object:
    if pointer.target not in (FACT, SERIES):
        return None
    return draft.items.get(pointer.target.written, {}).get(pointer.name)


def empty_forms(draft: Draft) -> Iterator[Finding]:
    """F122, F123, F126: a fact has the form in which running text or a figure prints it."""
    for _, item, pointers in draft.named:
        if isinstance(item, Chart):
            continue
        for pointer in (*pointers, *figures_of(item)):
            fact = draft.items.get("facts", {}).get(pointer.name)
            if pointer.form is None or not isinstance(fact, Fact):
                continue
            rule, lacks = _lacks(pointer.form, fact)
            if rule is not None:
                sentence = f"fact {quoted(fact.id)} has no {lacks} to print"
                yield rule.at(pointer.at, sentence, f"add {lacks} to it, or print another form")


def _lacks(form: str, fact: Fact) -> tuple[Rule | None, str]:
    """Say what a fact lacks for a form; without one, it prints its value, else its date, else its words."""
    if fact.derived is not None and fact.value is None:
        return None, ""  # why it could not be computed is told where it is derived
    values = fact.value is not None or any(account.value is not None for account in fact.accounts)
    dates = fact.date is not None or any(account.date is not None for account in fact.accounts)
    said = fact.words is not None or any(account.says is not None for account in fact.accounts)
    if form in ("date", "year") and not dates:
        return rules.NO_DATE, "date"
    if form == "words" and fact.words is None:
        return rules.NO_WORDS, "words"
    if (form == "number" and not values) or (form.startswith(IN_UNIT) and fact.value is None):
        return rules.NO_VALUE, "value"
    if form == "" and not (values or dates or said):
        return rules.NO_VALUE, "value"
    return None, ""

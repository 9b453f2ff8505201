"""F116, F127 to F129: what is contested is printed with every side."""

import re
from collections import defaultdict
from collections.abc import Iterator

from briefing.check.draft import Draft
from briefing.check.pointers import FACT, Pointer, figures_of
from briefing.check.rules import derived
from briefing.check.rules import references as rules
from briefing.check.words import near, quoted
from briefing.findings import Finding, Position
from briefing.model.chart_items import Chart
from briefing.model.facts import Fact
from briefing.model.fields import Item
from briefing.model.prose import FACT_FORMS, IN_UNIT
from briefing.quantities import UnitsError, convert

_PLACE = re.compile(r"\{[^{}]*\}")
_RANGE = "{range}"  # in a short form: from the lowest to the highest of the accounts
# Statuses that have accounts, and how many they need.
_NEEDED = {"contested": 2, "corrected": 1}


def missing_sides(draft: Draft) -> Iterator[Finding]:
    """F127: a contested fact says who says what, twice or more; a corrected one what it corrects."""
    for _, fact in draft.all_items():
        if not isinstance(fact, Fact):
            continue
        needed = _NEEDED.get(fact.status or "", 0)
        if len(fact.accounts) < needed:
            what = "fewer than two accounts" if needed > 1 else "no account of what is said elsewhere"
            way_out = "add accounts, each with by, what it gives and sources"
            yield rules.MISSING_SIDE.at(
                draft.place(fact, "status"), f"fact {quoted(fact.id)} is {fact.status}, but has {what}", way_out
            )
        if fact.accounts and not needed:
            sentence = f"fact {quoted(fact.id)} has accounts, but is neither contested nor corrected"
            yield rules.MISSING_SIDE.at(draft.place(fact, "accounts"), sentence, "say so in status, or take them out")
        if fact.status == "contested" and fact.value is not None:
            sentence = f"contested fact {quoted(fact.id)} has a value of its own"
            yield rules.MISSING_SIDE.at(draft.place(fact, "value"), sentence, "give each value to its account")
        for account in fact.accounts:
            if account.value is None and account.date is None and account.says is None:
                sentence = f"account {quoted(account.id)} gives no value, no date and no words"
                yield rules.MISSING_SIDE.at(account.at, sentence, "add value, date or says")


def unknown_forms(draft: Draft) -> Iterator[Finding]:
    """F116, D105: running text asks a fact for a form that there is, and for a unit that it can be given in."""
    for _, _, pointers in draft.named:
        for pointer in pointers:
            fact = draft.items.get("facts", {}).get(pointer.name)
            if pointer.form is None or pointer.form in FACT_FORMS or not isinstance(fact, Fact):
                continue
            at = pointer.form_at or pointer.at
            if pointer.form.startswith(IN_UNIT):
                yield from _unit(fact, pointer.form.removeprefix(IN_UNIT), at)
            elif pointer.form not in {str(account.id) for account in fact.accounts}:
                known = [*(form for form in FACT_FORMS if form), *(str(account.id) for account in fact.accounts)]
                way_out = near(pointer.form, known, f"write one of {', '.join(known)}, or none")
                yield rules.UNKNOWN_FORM.at(at, f"fact {quoted(fact.id)} has no form {quoted(pointer.form)}", way_out)


def _unit(fact: Fact, unit: str, at: Position) -> Iterator[Finding]:
    if fact.value is None:
        return  # told as a fact without a value
    try:
        convert(fact.value, fact.unit, unit)
    except UnitsError as error:
        yield derived.NO_CONVERSION.at(at, f"fact {quoted(fact.id)}: {error}", "name a unit of the same kind")


def one_sided(draft: Draft) -> Iterator[Finding]:
    """F128: an item that prints one account of a contested fact prints all of them."""
    for _, _, every in draft.named:
        named: dict[str, list[Pointer]] = defaultdict(list)
        for pointer in every:
            if pointer.target is FACT and pointer.form is not None:
                named[pointer.name].append(pointer)
        for key, pointers in named.items():
            fact = draft.items.get("facts", {}).get(key)
            if not isinstance(fact, Fact) or fact.status != "contested":
                continue
            forms = {pointer.form for pointer in pointers}
            sides = [str(account.id) for account in fact.accounts]
            missing = [side for side in sides if side not in forms]
            if missing and any(side in forms for side in sides) and not forms & {"", "number", "short"}:
                first = next(pointer for pointer in pointers if pointer.form in sides)
                sentence = f"contested fact {quoted(key)} is printed without its account {quoted(missing[0])}"
                yield rules.ONE_SIDE.at(first.at, sentence, "print every side in the same item, or [=fact] for all")


def no_short_form(draft: Draft) -> Iterator[Finding]:
    """F129: a contested fact has a short form where a label or a large number prints it."""
    for _, item, every in draft.named:
        pointers = [
            *(figures_of(item) if isinstance(item, Item) else ()),
            *(one for one in every if one.form == "short"),
        ]
        if isinstance(item, Chart):
            pointers += [Pointer(str(share.fact), FACT, share.fact.at) for share in (*item.shares, *item.values)]
        for pointer in pointers:
            fact = draft.items.get("facts", {}).get(pointer.name)
            if isinstance(fact, Fact) and not fact.short and (fact.status == "contested" or pointer.form == "short"):
                yield rules.NO_SHORT.at(
                    pointer.at, f"fact {quoted(fact.id)} has no short form to print", "add short to it"
                )


def unfilled_places(draft: Draft) -> Iterator[Finding]:
    """F129: the one place that a short form may have is {range}, and there are numbers to fill it."""
    for _, fact in draft.all_items():
        if not isinstance(fact, Fact) or not fact.short:
            continue
        at = draft.place(fact, "short")
        for place in _PLACE.findall(fact.short):
            if place != _RANGE:
                sentence = f"nothing fills {quoted(place)} in the short form of fact {quoted(fact.id)}"
                yield rules.NO_SHORT.at(at, sentence, "write {range}, or words")
            elif all(account.value is None for account in fact.accounts):
                sentence = f"no account of fact {quoted(fact.id)} gives a number for {_RANGE}"
                yield rules.NO_SHORT.at(at, sentence, "write the short form in words")

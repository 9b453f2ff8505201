"""N501 to N503, N601: sources that nothing cites or that cannot be right, and items that nothing names."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from briefing.check.draft import Draft
from briefing.check.pointers import FACT, PLACE, SERIES, SOURCE, figures_of
from briefing.check.rules import sources as rules
from briefing.check.words import quoted
from briefing.findings import Finding
from briefing.model.facts import Source
from briefing.model.pack import FILES
from briefing.model.tree import Block, Items, Scalar

# What is printed only where another item names it. Of the others an audience prints what there is.
_NAMED = (FACT, SERIES, PLACE)

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def newer_sources(draft: Draft) -> Iterator[Finding]:
    """N502: a source was out by the day that the edition is as of."""
    for source in _sources(draft):
        if draft.head is not None and source.date is not None and source.date.earliest > draft.head.as_of:
            sentence = (
                f"source {quoted(source.id)} is of {source.date.edtf}, after 'as_of' {draft.head.as_of.isoformat()}"
            )
            yield rules.NEWER_SOURCE.at(draft.place(source, "date"), sentence, "check both dates")


def unread_addresses(draft: Draft) -> Iterator[Finding]:
    """N503: a source with an address says on which day it was read."""
    for source in _sources(draft):
        if source.url is not None and source.accessed is None:
            sentence = f"source {quoted(source.id)} has an address, but not the day it was read"
            yield rules.NO_ACCESS_DATE.at(draft.place(source, "url"), sentence, "add accessed")


def unused(draft: Draft) -> Iterator[Finding]:
    """N501, N601: every source is cited by an item, every fact, series and place named by another."""
    named = _named(draft)
    if named is None:
        return
    for target in (SOURCE, *_NAMED):
        for item in draft.items.get(target.written, {}).values():
            if (target.written, str(item.id)) in named:
                continue
            if target is SOURCE:
                sentence = f"source {quoted(item.id)} is cited by nothing"
                yield rules.UNUSED_SOURCE.at(item.id.at, sentence, "take it out")
            else:
                sentence = f"{target.noun} {quoted(item.id)} is named by nothing"
                yield rules.UNUSED_ITEM.at(item.id.at, sentence, "name it where it belongs, or take it out")


def _named(draft: Draft) -> frozenset[tuple[str, str]] | None:
    """Give the kind and id of whatever another item names, or seems to; None where a file could not be read at all.

    A name with a slip is taken for the nearest id, and an item that could not be made for naming all that it holds:
    what is wrong with either is said elsewhere.
    """
    if draft.head is None or any(file not in draft.written for file in FILES):
        return None
    named: set[tuple[str, str]] = set()
    for file, item, pointers in draft.named:
        own = (file, str(getattr(item, "id", "")))
        for pointer in (*pointers, *figures_of(item)):
            known = draft.written.get(pointer.target.written, ())
            near = () if pointer.name in known else get_close_matches(pointer.name, known, n=1)
            names = {(pointer.target.written, name) for name in (pointer.name, *near)}
            named |= names - {own}
    held = {word for block in draft.unmade for text in _scalars(block) for word in _ID.findall(text)}
    return frozenset(named | {(target.written, word) for target in (SOURCE, *_NAMED) for word in held})


def _scalars(value: object) -> Iterator[str]:
    """Give every text of a block but its id."""
    if isinstance(value, Block):
        for key, one in value.items():
            if key != "id":
                yield from _scalars(one)
    elif isinstance(value, Items):
        for one in value:
            yield from _scalars(one)
    elif isinstance(value, Scalar):
        yield value


def _sources(draft: Draft) -> Iterator[Source]:
    return (item for item in draft.items.get("sources", {}).values() if isinstance(item, Source))

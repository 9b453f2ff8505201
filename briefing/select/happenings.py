"""Events as charts mark them: when, in a few words, signed where their date is contested."""

from collections.abc import Iterable
from functools import partial

from briefing.model.chart import Happening, Stretch
from briefing.model.chart_items import Period
from briefing.model.facts import Fact
from briefing.model.items import Event
from briefing.select.notebook import Notebook
from briefing.select.values import disputed_dates
from briefing.select.wording import caption
from briefing.text import axis_words, decimal_year, year_words


def happenings_of(events: Iterable[Event], by_year: bool, book: Notebook) -> tuple[Happening, ...]:
    """Give events with their dates as they are known or, where words are many, by the year alone."""
    dated = partial(year_words, terse=True) if by_year else axis_words
    return tuple(
        Happening(
            id=str(event.id),
            x=_place(event),
            when=dated(event.date, book.language, book.phrases),
            label=signed(caption(event.short or event.title, book), facts_of(event.facts, book), book),
            lane=str(event.lane or ""),
            importance=event.importance,
        )
        for event in events
    )


def stretches_of(periods: Iterable[Period]) -> tuple[Stretch, ...]:
    """Give named stretches: one that ends in 2010 ends where 2011 begins."""
    return tuple(
        Stretch(
            label=period.label,
            start=decimal_year(period.start) if period.start else None,
            end=decimal_year(period.end, "end") if period.end else None,
        )
        for period in periods
    )


def facts_of(keys: Iterable[str], book: Notebook) -> list[Fact]:
    return [book.pack.facts[key] for key in keys if key in book.pack.facts]


def signed(label: str, facts: Iterable[Fact], book: Notebook) -> str:
    """Give a label, with the sign of dispute where the date that places it is contested; the foot says who differs."""
    disputes = disputed_dates(facts, book)
    for key, sentence in disputes.items():
        book.remark(f"{key} differs", sentence)
    return book.phrases["accounts.signed"].format(value=label) if disputes else label


def sources_of_event(event: Event, book: Notebook) -> list[str]:
    """Give the sources of an event: its own, then those of its facts."""
    facts = [fact for fact in event.facts if fact in book.pack.facts]
    return [*map(str, event.sources), *(cited.source for cited in book.of_facts(map(str, facts)))]


def _place(event: Event) -> float:
    """Where an event stands: an event of a whole year in its middle, for it is not known to be of January."""
    is_year = event.date.start.month is None and not event.date.is_interval
    return decimal_year(event.date) + (0.5 if is_year else 0.0)

"""The year ahead: what is announced, what is expected, and when judgements can be settled."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from briefing.model.chart import ChartModel, DataTable, Moment, Row
from briefing.model.chart_items import Chart
from briefing.model.dates import When, day
from briefing.model.items import Judgement
from briefing.select.chart_words import model_of
from briefing.select.happenings import facts_of, signed, sources_of_event
from briefing.select.notebook import Notebook
from briefing.select.order import ordered
from briefing.select.wording import caption, plain, sentence_of
from briefing.text import axis_words, calendar_span, decimal_year, meets, month_names, tie

_KEYS = ("day", "expected", "stretch", "year", "any", "judged")
OneT = TypeVar("OneT")


def calendar(chart: Chart, book: Notebook) -> ChartModel:
    """Give what lies ahead as rows: events first, then indicators, then judgements, each kind by its date.

    What has the same words has one row: news that is expected and the judgement that it settles.
    """
    span = calendar_span(chart.dates, book.pack.head.as_of)
    edition = decimal_year(day(book.pack.head.as_of))
    is_named = bool(chart.events or chart.watch or chart.judgements)
    events = [one for one in _chosen(book.pack.events, chart.events, is_named) if meets(one.date, span)]
    watched = [
        one
        for one in _chosen(book.pack.outlook, chart.watch, is_named)
        if one.kind == "indicator" and (not one.expected or any(meets(when, span) for when in one.expected))
    ]
    judged = [
        one
        for one in _chosen(book.pack.judgements, chart.judgements, is_named)
        if one.due is not None and meets(one.due, span)
    ]
    found: dict[str, list[Moment]] = {}
    for event in sorted(events, key=lambda one: one.date.earliest):
        book.print_item("events", str(event.id))
        label = signed(caption(event.short or event.title, book), facts_of(event.facts, book), book)
        found.setdefault(label, []).append(_moment(event.date, f"events/{event.id}", book))
    silent = Notebook(book.pack, book.language, book.phrases)  # notes of these texts belong where they are printed
    for indicator in sorted(
        ordered(watched), key=lambda one: [when.earliest for when in one.expected] or [datetime.date.max]
    ):
        book.print_item("outlook", str(indicator.id))
        label = tie(indicator.short, book.language) if indicator.short else plain(sentence_of(indicator.text, silent))
        dates = [when for when in indicator.expected if meets(when, span)]
        made = [_moment(when, f"outlook/{indicator.id}", book) for when in dates]
        begun = max(span[0], min(edition, span[1]))  # what may come at any time is still to come
        any_time = Moment(begun, span[1], "any", book.phrases["calendar.any"], fact=f"outlook/{indicator.id}")
        found.setdefault(label, []).extend(made if indicator.expected else [any_time])
    for judgement in judged:
        book.print_item("judgements", str(judgement.id))
        label = tie(judgement.short, book.language) if judgement.short else plain(sentence_of(judgement.claim, silent))
        found.setdefault(label, []).append(_due(judgement, book))
    rows = tuple(
        Row(label, tuple(sorted(moments, key=lambda one: one.end))) for label, moments in found.items() if moments
    )
    sources = [key for event in events for key in sources_of_event(event, book)]
    facts = [str(key) for one in watched for key in one.facts] + [str(key) for one in judged for key in one.facts]
    sources += [cited.source for cited in book.of_facts(facts)]
    return model_of(
        chart,
        book,
        _table(rows, book),
        sources,
        rows=rows,
        span=span,
        edition=edition,
        phrases=(
            ("months", " ".join(month_names(book.language))),
            ("edition", book.phrases["calendar.edition"]),
            *((f"key-{key}", book.phrases[f"calendar.key-{key}"]) for key in _KEYS),
        ),
    )


def _chosen(items: Mapping[str, OneT], keys: Iterable[str], is_named: bool) -> list[OneT]:
    """Give the items that a chart names; all of them where it names none of any file."""
    return [items[key] for key in keys if key in items] if is_named else list(items.values())


def _moment(when: When, item: str, book: Notebook) -> Moment:
    return Moment(
        start=decimal_year(when),
        end=decimal_year(when, "end"),
        precision=_precision(when),
        when=axis_words(when, book.language, book.phrases),
        approximate=when.start.approximate or when.start.uncertain,
        fact=item,
    )


def _precision(when: When) -> str:
    if when.is_interval:
        return "stretch"
    if when.start.month is None:
        return "year"
    return "month" if when.start.day is None else "day"


def _due(judgement: Judgement, book: Notebook) -> Moment:
    """Give when a judgement can be settled, with its term of likelihood."""
    terms = book.pack.head.yardstick.terms if book.pack.head.yardstick else ()
    words = next((term.label for term in terms if term.id == judgement.likelihood), "")
    when = judgement.due
    if when is None:
        raise ValueError("only a judgement that has a date falls due")
    made = _moment(when, f"judgements/{judgement.id}", book)
    return replace(made, judged=True, words=words)


def _table(rows: Iterable[Row], book: Notebook) -> DataTable:
    """Give every row with its times, and the likelihood of what falls due where anything does."""
    head = tuple(book.phrases[f"chart.{key}"] for key in ("what", "when", "likelihood"))
    made = [
        (
            row.label,
            "; ".join(one.when for one in row.moments),
            "; ".join(one.words for one in row.moments if one.words),
        )
        for row in rows
    ]
    columns = 3 if any(likelihood for *_, likelihood in made) else 2
    return DataTable(head=head[:columns], rows=tuple(row[:columns] for row in made))

"""Charts of time: events on a timeline, programmes as bars."""

from collections.abc import Iterable, Mapping

from briefing.model.chart import ChartModel, DataTable, Extent, Lane
from briefing.model.chart_items import Chart, Series
from briefing.model.items import Event, Programme
from briefing.select.chart_words import model_of
from briefing.select.happenings import facts_of, happenings_of, signed, sources_of_event, stretches_of
from briefing.select.notebook import Notebook
from briefing.select.series_charts import series_sources
from briefing.select.wording import caption
from briefing.text import date_words, decimal_year, tie, year_words


def events_of(chart: Chart, book: Notebook) -> tuple[Event, ...]:
    """Give the events that a timeline shows, oldest first."""
    chosen: Iterable[Event] = book.pack.events.values()
    if chart.events:
        chosen = (book.pack.events[key] for key in chart.events if key in book.pack.events)
    if chart.lanes:
        chosen = (event for event in chosen if event.lane in chart.lanes)
    wanted = (event for event in chosen if event.importance >= chart.importance)
    return tuple(sorted(wanted, key=lambda event: event.date.earliest))


def timeline(chart: Chart, book: Notebook) -> ChartModel:
    """Give a timeline: its dates as they are known or, in lanes, where words are many, by the year alone."""
    in_lanes = chart.kind == "timeline-lanes"
    events = events_of(chart, book)
    for event in events:
        book.print_item("events", str(event.id))
    deployments = [book.pack.series[key] for key in chart.bars if key in book.pack.series]
    for one in deployments:
        book.print_item("series", str(one.id))
    sources = [key for event in events for key in sources_of_event(event, book)]
    sources += [key for one in deployments for key in series_sources(one)]
    known = {str(lane.id): lane.label for lane in book.pack.head.lanes}
    return model_of(
        chart,
        book,
        _events_table(events, known if in_lanes else None, book),
        sources=sources,
        happenings=happenings_of(events, in_lanes, book),
        lanes=tuple(Lane(key, known[key]) for key in known if key in {event.lane for event in events}),
        extents=tuple(_deployment(one, book) for one in deployments),
        stretches=stretches_of(chart.eras),
    )


def _events_table(events: Iterable[Event], lanes: Mapping[str, str] | None, book: Notebook) -> DataTable:
    """Give the events with their dates in full, and with the names of their lanes where `lanes` has them."""
    head = (book.phrases["chart.date"], book.phrases["chart.event"])
    rows = [(date_words(event.date, book.language, book.phrases), caption(event.title, book)) for event in events]
    if lanes is None:
        return DataTable(head=head, rows=tuple(rows))
    named = [lanes.get(str(event.lane), "") for event in events]
    return DataTable(
        head=(*head, book.phrases["chart.lane"]),
        rows=tuple((*row, name) for row, name in zip(rows, named, strict=True)),
    )


def _deployment(series: Series, book: Notebook) -> Extent:
    """A series as a bar: from its first value to the time it falls to zero, or to its last value."""
    first, last = series.points[0].date, series.points[-1].date
    words = book.phrases["words.range"]
    when = words.format(
        low=year_words(first, book.language, book.phrases), high=year_words(last, book.language, book.phrases)
    )
    return Extent(
        label=series.place or series.title,
        start=decimal_year(first),
        end=decimal_year(last),
        when=when,
        fact=f"series/{series.id}",
    )


def programme_bars(chart: Chart, book: Notebook) -> ChartModel:
    programmes = [book.pack.programmes[key] for key in chart.programmes if key in book.pack.programmes]
    for programme in programmes:
        book.print_item("programmes", str(programme.id))
    sources = [str(key) for programme in programmes for key in programme.sources]
    facts = [str(key) for programme in programmes for key in programme.facts if key in book.pack.facts]
    sources += [cited.source for cited in book.of_facts(facts)]
    extents = tuple(_extent(programme, book) for programme in programmes)
    head = (book.phrases["chart.programme"], book.phrases["chart.when"])
    rows = tuple((programme.name, _extent_words(programme, book)) for programme in programmes)
    return model_of(chart, book, DataTable(head=head, rows=rows), sources=sources, extents=extents)


def _extent(programme: Programme, book: Notebook) -> Extent:
    start, end = programme.start, programme.end
    state = ""
    if start is None and programme.state:
        said = date_words(programme.as_of, book.language, book.phrases) if programme.as_of else ""
        state = ", ".join(word for word in (programme.state, said) if word)
    return Extent(
        label=signed(tie(programme.label or programme.name, book.language), facts_of(programme.facts, book), book),
        start=decimal_year(start) if start else None,
        end=decimal_year(end) if end else None,
        when=year_words(start, book.language, book.phrases) if start else "",
        open_end=end is None,
        unknown_end=end is not None and (end.unknown_end or end.open_end or end.start.uncertain),
        approximate=bool(start and start.start.approximate),
        state=state,
        at=decimal_year(programme.as_of) if programme.as_of else None,
        fact=f"programmes/{programme.id}",
    )


def _extent_words(programme: Programme, book: Notebook) -> str:
    if programme.start is None:
        return _extent(programme, book).state
    begun = date_words(programme.start, book.language, book.phrases)
    if programme.end is None:
        return book.phrases["dates.since"].format(date=begun)
    if programme.end.unknown_end or programme.end.open_end:
        return book.phrases["dates.unknown-end"].format(date=begun)
    over = date_words(programme.end, book.language, book.phrases)
    return book.phrases["words.range"].format(low=begun, high=over)

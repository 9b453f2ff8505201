"""A visit as a chart: its stops in order, with what is known of each."""

from briefing.model.chart import ChartModel, DataTable, Halt
from briefing.model.chart_items import Chart
from briefing.model.items import Stop
from briefing.select.chart_words import model_of
from briefing.select.notebook import Notebook
from briefing.text import axis_words, tie


def itinerary(chart: Chart, book: Notebook) -> ChartModel:
    """Give the stops of a visit. A day, an hour or a host that is not known is left out, never made up."""
    visit = book.pack.visit.get(chart.visit or "")
    if visit:
        book.print_item("visit", str(visit.id))
    stops = enumerate(visit.stops if visit else (), start=1)
    halts = tuple(_halt(number, stop, f"visit/{visit.id if visit else ''}", book) for number, stop in stops)
    facts = [str(key) for key in visit.facts if key in book.pack.facts] if visit else []
    head = tuple(book.phrases[f"chart.{key}"] for key in ("stop", "place", "when", "host"))
    rows = tuple((f"{one.number} {one.label}", one.where, one.when, one.who) for one in halts)
    return model_of(
        chart, book, DataTable(head=head, rows=rows), [cited.source for cited in book.of_facts(facts)], halts=halts
    )


def _halt(number: int, stop: Stop, visit: str, book: Notebook) -> Halt:
    place, host = book.pack.places.get(stop.place or ""), book.pack.people.get(stop.host or "")
    if place:
        book.print_item("places", str(place.id))
    if host:
        book.print_item("people", str(host.id))
    when = axis_words(stop.date, book.language, book.phrases) if stop.date else ""
    return Halt(
        number=number,
        label=tie(stop.name, book.language),
        where=tie(place.name, book.language) if place else "",
        when=tie(", ".join(word for word in (when, stop.time or "") if word), book.language),
        who=tie(" ".join(word for word in (host.rank, host.name) if word), book.language) if host else "",
        fact=visit,
    )

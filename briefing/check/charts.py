"""C401 to C405, C407: a chart has the data that its kind draws, and names a source."""

from collections.abc import Iterator, Mapping

from briefing.check.draft import Draft
from briefing.check.rules import charts as rules
from briefing.check.words import quoted
from briefing.findings import Finding
from briefing.model.chart_items import Chart, Series
from briefing.model.facts import Fact
from briefing.model.fields import Item, Reference
from briefing.model.items import Event, Judgement, Outlook, Visit
from briefing.text import calendar_span, meets

# What each kind cannot be without, one of them, and all that it draws.
_NEEDS: Mapping[str, tuple[str, ...]] = {
    "bars": ("series",),
    "step-series": ("series",),
    "time-series": ("series",),
    "small-multiples": ("series",),
    "slope": ("series",),
    "dot-plot": ("series", "values"),
    "ranked-bars": ("series", "values"),
    "programme-bars": ("programmes",),
    "waffle": ("shares",),
    "share-bar": ("shares", "series"),
    "itinerary": ("visit",),
    "route-map": ("routes",),
}
_TIMELINE = frozenset({"lanes", "events", "bars", "eras"})
_MAP = frozenset({"places", "visit", "routes"})
_MORE: Mapping[str, frozenset[str]] = {
    "step-series": frozenset({"events"}),
    "time-series": frozenset({"events"}),
    "slope": frozenset({"dates"}),
    "dot-plot": frozenset({"dates"}),
    "ranked-bars": frozenset({"dates"}),
    "share-bar": frozenset({"dates"}),
}
_DRAWS: Mapping[str, frozenset[str]] = {
    **{kind: frozenset(needed) | _MORE.get(kind, frozenset()) for kind, needed in _NEEDS.items()},
    "timeline": _TIMELINE,
    "timeline-lanes": _TIMELINE,
    "calendar": frozenset({"events", "watch", "judgements", "dates"}),
    "yardstick": frozenset(),
    "locator-map": _MAP,
    "route-map": _MAP,
}
_FILES: Mapping[str, str] = {
    "series": "series",
    "bars": "series",
    "events": "events",
    "programmes": "programmes",
    "places": "places",
    "watch": "outlook",
    "judgements": "judgements",
}
_DATA = (
    "series",
    "dates",
    "lanes",
    "events",
    "bars",
    "eras",
    "programmes",
    "shares",
    "values",
    "places",
    "visit",
    "routes",
    "watch",
    "judgements",
)


def _charts(draft: Draft) -> Iterator[Chart]:
    for _, item in draft.all_items():
        if isinstance(item, Chart):
            yield item


# Kinds that show several series at one date: one value of each is enough.
_ONE_DATE = ("ranked-bars", "share-bar", "dot-plot")


def single_points(draft: Draft) -> Iterator[Finding]:
    """C401: what is drawn has at least two values: those of a series, of a ranking, or the parts of a whole."""
    for chart in _charts(draft):
        for field in ("values", "shares"):
            if len(getattr(chart, field)) == 1 and field in _DRAWS[chart.kind]:
                yield rules.ONE_POINT.at(
                    draft.place(chart, field),
                    f"{field} has one value, which is no chart",
                    "print the number in the text, or name more",
                )
        if chart.kind in _ONE_DATE:
            continue
        for key in (*chart.series, *chart.bars):
            series = draft.items.get("series", {}).get(key)
            if isinstance(series, Series) and sum(point.value is not None for point in series.points) < 2:
                sentence = f"series {quoted(key)} has fewer than two values, which is no chart"
                yield rules.ONE_POINT.at(key.at, sentence, "print the number in the text")


def missing_data(draft: Draft) -> Iterator[Finding]:
    """C402: a chart names the data that its kind draws, and there is some."""
    for chart in _charts(draft):
        lacks = _lacks(draft, chart)
        if lacks:
            sentence = f"chart {quoted(chart.id)} is of kind {chart.kind}, but {lacks}"
            yield rules.NO_DATA.at(draft.place(chart, "kind"), sentence)


def _lacks(draft: Draft, chart: Chart) -> str:
    needed = _NEEDS.get(chart.kind)
    if needed is not None:
        what = " and no ".join(needed)
        return "" if any(getattr(chart, field) for field in needed) else f"names no {what}"
    if chart.kind == "locator-map":
        return "" if chart.places or chart.visit else "names no places and no visit"
    if chart.kind in ("timeline", "timeline-lanes"):
        events = [event for event in draft.items.get("events", {}).values() if isinstance(event, Event)]
        written = draft.written.get("events")
        if written is None or len(events) < len(written) or any(key not in written for key in chart.events):
            return ""  # the event meant may be one that could not be read, which is said elsewhere
        named = [event for event in events if not chart.events or event.id in chart.events]
        drawn = [event for event in named if not chart.lanes or event.lane in chart.lanes]
        return "" if any(event.importance >= chart.importance for event in drawn) else "no event belongs to it"
    if chart.kind == "calendar":
        return "" if draft.head is None or any(ahead(draft, chart)) else "nothing that lies ahead belongs to it"
    if draft.head is not None and draft.head.yardstick is None:
        return "pack.yaml has no yardstick"
    return "the pack has no judgement" if draft.written.get("judgements") == () else ""


def ahead(draft: Draft, chart: Chart) -> Iterator[bool]:
    """Say of everything that a calendar names, or that the pack has where it names nothing, whether it shows it.

    What is named but not there, or could not be read, may lie ahead: that is said elsewhere.
    """
    span = calendar_span(chart.dates, draft.head.as_of) if draft.head else (0.0, 0.0)
    files = {"events": chart.events, "outlook": chart.watch, "judgements": chart.judgements}
    named = [(file, str(key)) for file, keys in files.items() for key in keys]
    named = named or [(file, key) for file in files for key in draft.items.get(file, {})]
    yield from (is_shown(draft.items.get(file, {}).get(key), span) for file, key in named)


def is_shown(item: Item | None, span: tuple[float, float]) -> bool:
    """Say whether a calendar of a span shows an item."""
    if isinstance(item, Event):
        return meets(item.date, span)
    if isinstance(item, Judgement):
        return item.due is not None and meets(item.due, span)
    if isinstance(item, Outlook):
        return item.kind == "indicator" and (not item.expected or any(meets(when, span) for when in item.expected))
    return item is None


def mixed_units(draft: Draft) -> Iterator[Finding]:
    """C403: what shares a scale, or makes up a whole, has one unit."""
    for chart in _charts(draft):
        series = [(key, draft.items.get("series", {}).get(key)) for key in chart.series]
        yield from _mixed([(key, one.unit) for key, one in series if isinstance(one, Series)])
        named = (*chart.shares, *chart.values)
        facts = [(share.fact, draft.items.get("facts", {}).get(share.fact)) for share in named]
        valued = [(key, one) for key, one in facts if isinstance(one, Fact) and _has_value(one)]
        yield from _mixed([(key, one.unit or "no unit") for key, one in valued])


def _has_value(fact: Fact) -> bool:
    """Say whether a fact has a value, or an account of it: what a derived one comes to is known later."""
    return fact.value is not None or fact.derived is not None or any(one.value is not None for one in fact.accounts)


def _mixed(units: list[tuple[Reference, str]]) -> Iterator[Finding]:
    for key, unit in units[1:]:
        if unit != units[0][1]:
            sentence = f"{quoted(key)} is in {unit}, but {quoted(units[0][0])} in {units[0][1]}"
            yield rules.MIXED_UNITS.at(key.at, sentence, "draw them apart")


def shares_without_value(draft: Draft) -> Iterator[Finding]:
    """C404: every part of a whole, and everything in a ranking, has a value."""
    for chart in _charts(draft):
        for share in (*chart.shares, *chart.values):
            fact = draft.items.get("facts", {}).get(share.fact)
            if not isinstance(fact, Fact) or fact.derived is not None:  # why one has no result is told there
                continue
            if not _has_value(fact):
                use = "be a part of a whole" if share in chart.shares else "be drawn"
                sentence = f"fact {quoted(share.fact)} has no value, so it cannot {use}"
                yield rules.SHARE_WITHOUT_VALUE.at(share.fact.at, sentence, "add value to it")


def unused_data(draft: Draft) -> Iterator[Finding]:
    """C405: a chart names no data that its kind does not draw."""
    for chart in _charts(draft):
        for key in _DATA:
            # What is drawn where both are there: facts before series.
            given = [one for one in _NEEDS.get(chart.kind, ()) if getattr(chart, one)]
            if len(given) > 1 and key == "series":
                sentence = f"a chart of kind {chart.kind} draws one or the other, {' or '.join(given)}"
                yield rules.UNUSED_DATA.at(draft.place(chart, key), sentence, "take one out, or draw two charts")
            elif getattr(chart, key) and key not in _DRAWS[chart.kind]:
                sentence = f"a chart of kind {chart.kind} does not draw {key}"
                yield rules.UNUSED_DATA.at(draft.place(chart, key), sentence, "take it out, or choose another kind")


def unsourced_charts(draft: Draft) -> Iterator[Finding]:
    """C407: a chart has words for its source, or something that it draws names one.

    A yardstick draws the pack's own judgements, whose evidence stands beside them; so does a calendar.
    Of a chart that names what is not there, or nothing at all, nothing is said: that is said elsewhere.
    """
    for chart in _charts(draft):
        drawn = list(_drawn(draft, chart))
        if chart.source or chart.kind in ("yardstick", "calendar") or not drawn or any(item is None for item in drawn):
            continue
        if not any(_is_sourced(draft, item) for item in drawn):
            sentence = f"nothing that chart {quoted(chart.id)} draws names a source, and it has no source of its own"
            yield rules.NO_SOURCE.at(chart.at, sentence, "add source, or sources to what it draws")


def _drawn(draft: Draft, chart: Chart) -> Iterator[Item | None]:
    """Give every item that a chart draws; None for one that is named but not there."""
    named: list[tuple[str, str]] = []
    for field, file in _FILES.items():
        if field in _DRAWS[chart.kind]:
            named += [(file, str(key)) for key in getattr(chart, field)]
    if "visit" in _DRAWS[chart.kind]:
        named += [("places", str(key)) for route in chart.routes for key in route.places]
        visit = draft.items.get("visit", {}).get(chart.visit) if chart.visit is not None else None
        if isinstance(visit, Visit):
            yield visit
            named += [("places", str(stop.place)) for stop in visit.stops if stop.place is not None]
        elif chart.visit is not None:
            yield None
    if chart.kind in ("timeline", "timeline-lanes") and not chart.events:
        for event in draft.items.get("events", {}).values():
            if isinstance(event, Event) and (not chart.lanes or event.lane in chart.lanes):
                yield event
    named += [("facts", str(share.fact)) for share in (*chart.shares, *chart.values)]
    for file, key in named:
        yield draft.items.get(file, {}).get(key)


def _is_sourced(draft: Draft, item: Item | None) -> bool:
    """Say whether an item names a source, or a fact that does; a fact that is not there may be one."""
    if isinstance(item, Series):
        return any([*item.sources, *(point.source for point in item.points), item.target])
    if getattr(item, "sources", ()) or getattr(item, "citations", ()):
        return True
    facts = [draft.items.get("facts", {}).get(key) for key in getattr(item, "facts", ())]
    return any(fact is None or _is_sourced(draft, fact) for fact in facts)

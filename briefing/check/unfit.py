"""C409 to C413: a chart's kind suits its data; where it does not, a better kind is named."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from briefing.check.charts import is_shown
from briefing.check.draft import Draft
from briefing.check.rules import charts as rules
from briefing.check.words import quoted
from briefing.findings import Finding
from briefing.model.chart_items import Chart, Series, Share, common_dates
from briefing.model.facts import Fact
from briefing.model.fields import Reference
from briefing.text import calendar_span

_MOST_POINTS = 500  # of one series, whatever the kind


@dataclass(frozen=True)
class _Most:
    """How many a kind can tell apart, and what to do with more; `field` of the chart is counted."""

    field: str
    most: int
    things: str
    way_out: str


_PANELS = "take kind small-multiples, or draw two charts"
_MOST: Mapping[str, Sequence[_Most]] = {
    "bars": (_Most("series", 1, "series", "take kind small-multiples, or time-series for lines"),),
    "step-series": (_Most("series", 2, "series", _PANELS),),
    "time-series": (_Most("series", 8, "series", _PANELS),),
    "small-multiples": (_Most("series", 12, "series", "name fewer, or take kind ranked-bars for one date"),),
    "slope": (_Most("series", 12, "series", "take kind dot-plot, which has a row for each"),),
    "dot-plot": tuple(
        _Most(field, 30, things, "name fewer, or draw two charts")
        for field, things in (("series", "series"), ("values", "values"))
    ),
    "ranked-bars": tuple(
        _Most(field, 30, things, "name fewer: a ranking may end and say so in its measure")
        for field, things in (("series", "series"), ("values", "values"))
    ),
    "waffle": (_Most("shares", 5, "parts", "join the smallest ones, or take kind ranked-bars"),),
    "share-bar": tuple(
        _Most(field, 6, "parts", "join the smallest ones, or take kind ranked-bars") for field in ("shares", "series")
    ),
    "programme-bars": (_Most("programmes", 30, "programmes", "draw two charts"),),
}
_CROWDED = 40  # columns from which on a line reads better
_LINES = 4  # from which on panels read better
_NARROW = Decimal("0.1")  # of the largest value: differences smaller than this are not seen in bars from zero
_FLAT = 200  # times another: a line that lies on the axis
_LEAST_SQUARE = Decimal("0.005")  # a share below half a hundredth has no square of a hundred


def too_many(draft: Draft) -> Iterator[Finding]:
    """C409: a chart has no more series, parts or points than its kind can tell apart."""
    for chart in _charts(draft):
        for limit in _MOST.get(chart.kind, ()):
            drawn = getattr(chart, limit.field)
            if len(drawn) > limit.most:
                most = f"{limit.most} {_are(limit.most)} the most"
                sentence = f"a chart of kind {chart.kind} has {len(drawn)} {limit.things}, {most}"
                yield rules.TOO_MANY.at(draft.place(chart, limit.field), sentence, limit.way_out)
        for key, series in _series(draft, chart):
            if len(series.points) > _MOST_POINTS:
                sentence = f"series {quoted(key)} has {len(series.points)} points, {_MOST_POINTS} are the most"
                yield rules.TOO_MANY.at(key.at, sentence, "give a value for each year or month instead")


def unfit(draft: Draft) -> Iterator[Finding]:
    """C410: a chart's kind shows what there is to see in its data."""
    for chart in _charts(draft):
        for sentence, way_out in _unfit(draft, chart):
            yield rules.UNFIT.at(draft.place(chart, "kind"), sentence, way_out)


def _unfit(draft: Draft, chart: Chart) -> Iterator[tuple[str, str]]:
    series = [one for _, one in _series(draft, chart)]
    valued = [[point.value for point in one.points if point.value is not None] for one in series]
    if chart.kind == "bars" and valued:
        if len(valued[0]) > _CROWDED:
            yield f"{len(valued[0])} columns stand too close to be read", "take kind time-series"
        elif _is_narrow(valued[0]):
            yield "the columns begin at zero and are all but alike", "take kind time-series, which need not"
    if chart.kind == "time-series":
        yield from _unfit_lines(series, valued)
    if chart.kind == "ranked-bars" and _is_narrow(_values(draft, chart.values) or _latest(series)):
        yield "the bars begin at zero and are all but alike", "take kind dot-plot, which need not"
    if chart.kind == "waffle":
        values = _values(draft, chart.shares)
        whole = sum(values, Decimal(0))
        if whole > 0 and any(0 < value / whole < _LEAST_SQUARE for value in values):
            yield "a part is less than half of a hundredth, and gets no square", "take kind ranked-bars, or join parts"


def _unfit_lines(series: Sequence[Series], valued: Sequence[Sequence[Decimal]]) -> Iterator[tuple[str, str]]:
    if len({one.unit for one in series}) > 1:
        return  # what shares no scale is no one chart, which is said elsewhere
    if valued and all(len(values) == 2 for values in valued):
        kind = "slope" if len(valued) > 1 else "bars"
        yield "a line between two values shows what was not measured", f"take kind {kind}"
    if len(series) > _LINES:
        yield f"{len(series)} lines cross one another", "take kind small-multiples, which has one scale for all"
    largest = [max((abs(value) for value in values), default=Decimal(0)) for values in valued]
    for one, size in zip(series, largest, strict=True):
        if 0 < size * _FLAT < max(largest):
            way_out = "draw two charts, for a second axis would compare what cannot be compared"
            yield f"series {quoted(one.id)} is so small beside the others that its line lies on the axis", way_out


def _latest(series: Sequence[Series]) -> list[Decimal]:
    """Give the last value of each series."""
    valued = ([point.value for point in one.points if point.value is not None] for one in series)
    return [values[-1] for values in valued if values]


def _is_narrow(values: Sequence[Decimal]) -> bool:
    """Say whether values differ by too little for bars from zero to show."""
    high, low = max(values, default=Decimal(0)), min(values, default=Decimal(0))
    return len(values) > 2 and low > 0 and 0 < high - low < high * _NARROW


def negative_parts(draft: Draft) -> Iterator[Finding]:
    """C411: no part of a whole is less than nothing."""
    for chart in _charts(draft):
        if chart.kind not in ("waffle", "share-bar"):
            continue
        for share in chart.shares:
            if any(value < 0 for value in _values(draft, (share,))):
                yield rules.NEGATIVE_PART.at(
                    share.fact.at, f"fact {quoted(share.fact)} is negative, so it is no part of a whole", _RANKED
                )
        for key, series in _series(draft, chart):
            if any(point.value is not None and point.value < 0 for point in series.points):
                yield rules.NEGATIVE_PART.at(
                    key.at, f"series {quoted(key)} is negative somewhere, so it is no part of a whole", _RANKED
                )


_RANKED = "take kind ranked-bars"
_DATES: Mapping[str, tuple[int, ...]] = {"slope": (2,), "dot-plot": (1, 2), "ranked-bars": (1,), "calendar": (2,)}


def dates(draft: Draft) -> Iterator[Finding]:
    """C412: a chart names dates, or none, at which there is something to show, the earlier one first."""
    for chart in _charts(draft):
        counts = _DATES.get(chart.kind, ())
        if chart.dates and counts and len(chart.dates) not in counts:
            most = " or ".join(str(count) for count in counts)
            yield _wrong_dates(draft, chart, f"a chart of kind {chart.kind} compares {most}, not {len(chart.dates)}")
        elif any(a.earliest >= b.earliest for a, b in zip(chart.dates, chart.dates[1:], strict=False)):
            yield _wrong_dates(draft, chart, "the dates are not in order")
        elif chart.kind in ("slope", "dot-plot", "ranked-bars", "share-bar"):
            yield from _without_values(draft, chart)
        elif chart.kind == "calendar" and draft.head is not None:
            yield from _not_ahead(draft, chart, calendar_span(chart.dates, draft.head.as_of))


def _not_ahead(draft: Draft, chart: Chart, span: tuple[float, float]) -> Iterator[Finding]:
    """Give what a calendar names and does not show, because it lies before or after its months, or has no date."""
    files = (("events", chart.events), ("outlook", chart.watch), ("judgements", chart.judgements))
    for file, key in ((file, key) for file, keys in files for key in keys):
        if not is_shown(draft.items.get(file, {}).get(key), span):
            sentence = f"{quoted(key)} has no time in the months of the calendar, so it is not on it"
            yield rules.DATES.at(key.at, sentence, "give it one, name other dates of the calendar, or take it out")


def _wrong_dates(draft: Draft, chart: Chart, sentence: str) -> Finding:
    return rules.DATES.at(
        draft.place(chart, "dates"), sentence, "write the earlier date first, and no more than it takes"
    )


def _without_values(draft: Draft, chart: Chart) -> Iterator[Finding]:
    series = _series(draft, chart)
    if not series or len(series) < len(chart.series):
        return
    # A part that is missing would make the others too large, and a ranking would leave it out; a slope shows the gap.
    is_whole = chart.kind in ("ranked-bars", "share-bar")
    for when in chart.dates:
        lacking = [key for key, one in series if one.at_date(when) is None]
        if lacking and (is_whole or len(lacking) == len(series)):
            names = ", ".join(quoted(key) for key in lacking)
            sentence = f"at {when.edtf} there is no value of {names}"
            yield rules.DATES.at(draft.place(chart, "dates"), sentence, "name dates that the series have")
    needed = 2 if chart.kind in ("slope", "dot-plot") else 1
    if not chart.dates and len(common_dates([one for _, one in series])) < needed:
        things = "two dates" if needed == 2 else "a date"
        sentence = f"the series do not have {things} in common that kind {chart.kind} could show"
        yield rules.DATES.at(
            draft.place(chart, "series"), sentence, "name dates, or series that are measured at the same"
        )


def focus(draft: Draft) -> Iterator[Finding]:
    """C413: what a chart is about is among what it draws."""
    for chart in _charts(draft):
        drawn = {*chart.series, *(share.fact for share in (*chart.values, *chart.shares))}
        for key in chart.focus:
            if key not in drawn:
                yield rules.FOCUS.at(
                    key.at,
                    f"focus names {quoted(key)}, which chart {quoted(chart.id)} does not draw",
                    "name a series or a fact of the chart",
                )


def _charts(draft: Draft) -> Iterator[Chart]:
    for item in draft.items.get("charts", {}).values():
        if isinstance(item, Chart):
            yield item


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _series(draft: Draft, chart: Chart) -> list[tuple[Reference, Series]]:
    """Give the series of a chart that could be read, each with the place where the chart names it."""
    found = [(key, draft.items.get("series", {}).get(key)) for key in chart.series]
    return [(key, one) for key, one in found if isinstance(one, Series)]


def _values(draft: Draft, shares: Sequence[Share]) -> list[Decimal]:
    """Give how large each is drawn: half-way where it is a range or sources differ."""
    facts = [draft.items.get("facts", {}).get(share.fact) for share in shares]
    return [size for fact in facts if isinstance(fact, Fact) and (size := fact.size) is not None]

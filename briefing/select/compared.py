"""Charts that compare: rankings, then and now, parties beside one another, parts of wholes."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from briefing.model.chart import ChartModel, DataTable, Line, Mark, Part, Whole
from briefing.model.chart_items import Chart, Series, Share, common_dates
from briefing.model.dates import When
from briefing.model.facts import Fact
from briefing.select.chart_words import model_of
from briefing.select.notebook import Notebook
from briefing.select.series_charts import (
    gap_words,
    mark_of,
    name_of,
    point_cell,
    series_of,
    series_sources,
    series_table,
    told_of,
)
from briefing.select.values import fact_words
from briefing.text import axis_sign, axis_words, date_words, tie, value_words, whole_per_cents


def small_multiples(chart: Chart, book: Notebook) -> ChartModel:
    """Give a panel for each series."""
    series = series_of(chart, book)
    lines = tuple(
        Line(name_of(one, book), tuple(mark_of(point, one, book) for point in one.points), one.id in chart.focus)
        for one in series
    )
    table = series_table(series, book)
    return _of_series(chart, series, table, book, lines=lines, phrases=gap_words(book), told=told_of(lines, book))


def slope(chart: Chart, book: Notebook) -> ChartModel:
    """Give a line for each series, with its values then and now."""
    series = series_of(chart, book)
    moments = moments_of(chart, series)
    lines = tuple(_line(one, moments, chart, book) for one in series)
    return _of_series(chart, series, _parties(series, moments, book), book, lines=lines)


def dot_plot(chart: Chart, book: Notebook) -> ChartModel:
    """Give a row for each series, with its values then and now, or for each fact, the largest latest value first."""
    if chart.values:
        shares = _with_facts(chart.values, book)
        lines = [_fact_line(share, fact, chart, book) for share, fact in shares]
        table = _facts_table(shares, book)
        unit = next((fact.unit for _, fact in shares if fact.unit), "")
        return model_of(
            chart,
            book,
            table,
            _fact_sources(chart.values, book),
            unit=unit,
            sign=axis_sign(unit, book.language),
            lines=tuple(_largest_first(lines)),
        )
    series = series_of(chart, book)
    moments = moments_of(chart, series)
    lines = [_line(one, moments, chart, book) for one in series]
    table = _parties(series, moments, book)
    return _of_series(chart, series, table, book, lines=tuple(_largest_first(lines)))


def ranked_bars(chart: Chart, book: Notebook) -> ChartModel:
    """Give the values of facts, or of series at one date, the largest first."""
    if chart.values:
        shares = _with_facts(chart.values, book)
        parts = [_part(share, fact, chart, book) for share, fact in shares]
        ranked = tuple(sorted(parts, key=lambda part: -part.value))
        unit = next((fact.unit for _, fact in shares if fact.unit), "")
        return model_of(
            chart, book, _facts_table(shares, book), _fact_sources(chart.values, book), unit=unit, parts=ranked
        )
    series = series_of(chart, book)
    moments = moments_of(chart, series)[-1:]
    found = [(one, point) for one in series for point in (one.at_date(moments[0]) if moments else None,) if point]
    parts = [
        Part(
            label=name_of(one, book),
            value=float(point.value or 0),
            words=point_cell(point, book),
            share=0.0,
            fact=f"series/{one.id} {point.date.edtf}",
            estimate=point.estimate,
            focus=one.id in chart.focus,
        )
        for one, point in found
    ]
    ranked = tuple(sorted(parts, key=lambda part: -part.value))
    return _of_series(chart, series, _parties(series, moments, book), book, parts=ranked)


def waffle(chart: Chart, book: Notebook) -> ChartModel:
    """Give one whole made of facts."""
    shares = _with_facts(chart.shares, book)
    parts = _shared([_part(share, fact, chart, book) for share, fact in shares])
    return model_of(
        chart, book, _facts_table(shares, book, parts), sources=_fact_sources(chart.shares, book), parts=parts
    )


def share_bar(chart: Chart, book: Notebook) -> ChartModel:
    """Give one whole made of facts, or one for each date at which every series has a value."""
    if chart.shares:
        shares = _with_facts(chart.shares, book)
        parts = _shared([_part(share, fact, chart, book) for share, fact in shares])
        table = _facts_table(shares, book, parts)
        unit = next((fact.unit for _, fact in shares if fact.unit), "")
        whole = (Whole("", parts),)
        return model_of(chart, book, table, _fact_sources(chart.shares, book), unit=unit, wholes=whole)
    series = series_of(chart, book)
    moments = chart.dates or common_dates(series)
    wholes = tuple(
        Whole(axis_words(when, book.language, book.phrases), _shared([_at(one, when, chart, book) for one in series]))
        for when in moments
    )
    table = _parties(series, moments, book)
    # Bars of one length show shares: a value in them could rise while its part of the bar shrinks.
    if not all(axis_sign(one.unit, book.language) for one in series):
        book.remark("derived", book.phrases["note.derived"])
        wholes = tuple(replace(whole, parts=_in_per_cent(whole.parts, book)) for whole in wholes)
        said = zip(*([part.words for part in whole.parts] for whole in wholes), strict=True)
        table = replace(table, rows=tuple(map(_with_shares, table.rows, said)))
    return _of_series(chart, series, table, book, wholes=wholes)


def _in_per_cent(parts: Sequence[Part], book: Notebook) -> tuple[Part, ...]:
    """Give parts worded by their shares, whole per cents that sum to a hundred."""
    counts = whole_per_cents([part.share for part in parts])
    return tuple(
        replace(part, words=value_words(Decimal(count), None, "percent", None, book.language, book.phrases))
        for part, count in zip(parts, counts, strict=True)
    )


def _with_shares(row: tuple[str, ...], shares: Sequence[str]) -> tuple[str, ...]:
    """Give a row of values with the share that each is of its whole: "260 (54 %)"."""
    return (row[0], *(f"{value} ({share})" for value, share in zip(row[1:], shares, strict=True)))


def _of_series(
    chart: Chart, series: Sequence[Series], table: DataTable, book: Notebook, told: str = "", **data: object
) -> ChartModel:
    unit = series[0].unit if series else ""
    sources = [key for one in series for key in series_sources(one)]
    return model_of(chart, book, table, sources, told, unit=unit, sign=axis_sign(unit, book.language), **data)


def moments_of(chart: Chart, series: Sequence[Series]) -> tuple[When, ...]:
    """Give the dates that a chart compares: those that it names, else the first and the last that all series have."""
    if chart.dates:
        return chart.dates
    common = common_dates(series)
    return common if len(common) < 2 else (common[0], common[-1])


def _line(one: Series, moments: Sequence[When], chart: Chart, book: Notebook) -> Line:
    marks = []
    for when in moments:
        point = one.at_date(when)
        words = axis_words(when, book.language, book.phrases)
        made = (
            mark_of(point, one, book) if point else Mark(x=float(when.earliest.year), value=None, words="", when=words)
        )
        marks.append(made)
    return Line(name_of(one, book), tuple(marks), one.id in chart.focus)


def _largest_first(lines: Sequence[Line]) -> list[Line]:
    """Order lines by their last value; those without one come last."""

    def last(line: Line) -> float:
        return next((mark.value for mark in reversed(line.marks) if mark.value is not None), float("-inf"))

    return sorted(lines, key=lambda line: -last(line))


def _fact_line(share: Share, fact: Fact, chart: Chart, book: Notebook) -> Line:
    part = _part(share, fact, chart, book)
    when = axis_words(fact.date, book.language, book.phrases) if fact.date else ""
    mark = Mark(x=0.0, value=part.value, words=part.words, when=when, estimate=part.estimate, fact=part.fact)
    return Line(part.label, (mark,), part.focus)


def _at(one: Series, when: When, chart: Chart, book: Notebook) -> Part:
    """Give the value of a series as a part of what there was at a date; nothing where it has none."""
    point = one.at_date(when)
    value = point.value if point and point.value is not None else Decimal(0)
    return Part(
        label=name_of(one, book),
        value=float(value),
        words=point_cell(point, book) if point else "",
        share=0.0,
        fact=f"series/{one.id} {point.date.edtf}" if point else "",
        estimate=point.estimate if point else False,
        focus=one.id in chart.focus,
    )


def _with_facts(shares: Sequence[Share], book: Notebook) -> list[tuple[Share, Fact]]:
    return [(share, book.pack.facts[share.fact]) for share in shares if share.fact in book.pack.facts]


def _fact_sources(shares: Sequence[Share], book: Notebook) -> list[str]:
    return [cited.source for cited in book.of_facts(str(share.fact) for share in shares)]


def _part(share: Share, fact: Fact, chart: Chart, book: Notebook) -> Part:
    return Part(
        label=tie(share.label, book.language),
        value=float(fact.size or 0),
        words=fact_words(str(fact.id), "short" if fact.short else "number", book, compact=True),
        share=0.0,
        fact=str(fact.id),
        estimate=fact.status == "estimate" or fact.qualifier == "about" or fact.high is not None,
        focus=fact.id in chart.focus,
    )


def _shared(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Give parts with their shares of the whole that they make."""
    whole = sum(part.value for part in parts)
    return tuple(replace(part, share=part.value / whole if whole else 0.0) for part in parts)


def _facts_table(shares: Sequence[tuple[Share, Fact]], book: Notebook, parts: Sequence[Part] = ()) -> DataTable:
    """Give the facts with their values; with `parts`, with their shares of the whole as well."""
    unit = shares[0][1].unit or "" if shares else ""
    words = [fact_words(str(fact.id), "short" if fact.short else "number", book, compact=True) for _, fact in shares]
    rows = [(tie(share.label, book.language), value) for (share, _), value in zip(shares, words, strict=True)]
    if not parts:
        return DataTable(head=(book.phrases["chart.part"], unit), rows=tuple(rows))
    per_cent = [f"{round(part.share * 100)}\u202f%" for part in parts]
    return DataTable(
        head=(book.phrases["chart.part"], unit, book.phrases["chart.share"]),
        rows=tuple((*row, share) for row, share in zip(rows, per_cent, strict=True)),
    )


def _parties(series: Sequence[Series], moments: Sequence[When], book: Notebook) -> DataTable:
    """Give a row for each series, with its value at each of the dates."""
    dates = [date_words(when, book.language, book.phrases) for when in moments]
    unit = series[0].unit if series else ""
    rows = []
    for one in series:
        points = [one.at_date(when) for when in moments]
        cells = [point_cell(point, book) if point else book.phrases["chart.no-figure"] for point in points]
        rows.append((name_of(one, book), *cells))
    return DataTable(head=(unit, *dates), rows=tuple(rows))

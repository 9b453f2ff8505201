"""Charts of values: series over time, judgements on a yardstick."""

from collections.abc import Sequence

from briefing.model.chart import Band, ChartModel, DataTable, Goal, Line, Mark, Verdict
from briefing.model.chart_items import Chart, Point, Series
from briefing.model.pack import Likelihood
from briefing.model.prose import Prose
from briefing.select.chart_words import model_of
from briefing.select.happenings import happenings_of, sources_of_event, stretches_of
from briefing.select.notebook import Notebook
from briefing.select.order import ordered
from briefing.select.wording import caption, plain, sentence_of
from briefing.text import amount_words, axis_sign, axis_words, date_words, decimal_year, number_words, tie

_FEW = 6  # values of a series that are all told to those who do not see the chart


def series_of(chart: Chart, book: Notebook) -> list[Series]:
    """Give the series of a chart, in its order; they are printed."""
    series = [book.pack.series[key] for key in chart.series if key in book.pack.series]
    for one in series:
        book.print_item("series", str(one.id))
    return series


def name_of(series: Series, book: Notebook) -> str:
    """Give the name of a series beside others."""
    return tie(series.label or series.title, book.language)


def series_chart(chart: Chart, book: Notebook) -> ChartModel:
    """Give values over time, with the events that the chart marks on them."""
    series = series_of(chart, book)
    lines = tuple(
        Line(name_of(one, book), tuple(mark_of(point, one, book) for point in one.points), one.id in chart.focus)
        for one in series
    )
    goal = next((_goal(one, book) for one in series if one.target), None)
    events = [book.pack.events[key] for key in chart.events if key in book.pack.events]
    for event in events:
        book.print_item("events", str(event.id))
    unit = series[0].unit if series else ""
    return model_of(
        chart,
        book,
        series_table(series, book),
        sources=[
            *(key for one in series for key in series_sources(one)),
            *(key for event in events for key in sources_of_event(event, book)),
        ],
        unit=unit,
        sign=axis_sign(unit, book.language),
        lines=lines,
        goal=goal,
        stretches=stretches_of(period for one in series for period in one.periods),
        happenings=happenings_of(events, False, book),
        phrases=gap_words(book),
        told=told_of(lines, book),
    )


def gap_words(book: Notebook) -> tuple[tuple[str, str], ...]:
    """Give the words that stand where a chart has no figure."""
    return (("no-figure", book.phrases["chart.no-figure-short"]),)


def told_of(lines: Sequence[Line], book: Notebook) -> str:
    """Give lines in words for those who do not see them: first, last, lowest, highest; "" where all values are few."""
    if max((len(one.marks) for one in lines), default=0) <= _FEW:
        return ""
    return "; ".join(_told(one, book) for one in lines)


def _told(one: Line, book: Notebook) -> str:
    valued = [(mark.value, mark) for mark in one.marks if mark.value is not None]
    if not valued:
        return f"{one.name}: {book.phrases['chart.no-figure']}"
    at = book.phrases["chart.alt-at"]
    ends = {
        "first": valued[0][1],
        "last": valued[-1][1],
        "low": min(valued, key=lambda pair: pair[0])[1],
        "high": max(valued, key=lambda pair: pair[0])[1],
    }
    words = {key: at.format(value=mark.words, when=mark.when) for key, mark in ends.items()}
    return book.phrases["chart.alt-range"].format(name=one.name, count=len(valued), **words)


def mark_of(point: Point, series: Series, book: Notebook) -> Mark:
    words = "" if point.value is None else number_words(point.value, book.language)
    return Mark(
        x=decimal_year(point.date),
        value=None if point.value is None else float(point.value),
        words=words,
        when=axis_words(point.date, book.language, book.phrases),
        estimate=point.estimate,
        label=_fragment(point.label, book) if point.label else "",
        fact=f"series/{series.id} {point.date.edtf}",
    )


def _fragment(label: Prose, book: Notebook) -> str:
    """Give words beside a point, which begin no sentence: "about 22"."""
    words = caption(label, book)
    return words[:1].lower() + words[1:] if label.text.startswith("[=") else words


def _goal(series: Series, book: Notebook) -> Goal:
    target = series.target
    if target is None or target.value is None:
        raise ValueError("a goal is made of a series with a target that has a value")
    words = amount_words(target.value, None, target.qualifier, book.language, book.phrases)
    return Goal(
        x=decimal_year(target.date),
        value=float(target.value),
        words=words,
        when=axis_words(target.date, book.language, book.phrases),
        label=tie(target.label, book.language),
        fact=f"series/{series.id} target",
    )


def series_sources(series: Series) -> list[str]:
    points = [point.source for point in series.points if point.source]
    aim = [series.target.source] if series.target else []
    return [str(key) for key in (*points, *series.sources, *aim)]


def series_table(series: Sequence[Series], book: Notebook) -> DataTable:
    moments = sorted({(point.date.earliest, point.date.edtf) for one in series for point in one.points})
    words = {
        point.date.edtf: date_words(point.date, book.language, book.phrases) for one in series for point in one.points
    }
    values = [{point.date.edtf: point_cell(point, book) for point in one.points} for one in series]
    rows = [(words[edtf], *(value.get(edtf, "") for value in values)) for _, edtf in moments]
    for one in series:
        if one.target:
            aim = _goal(one, book)
            rows.append((f"{aim.when} ({book.phrases['chart.aim']})", aim.words))
    head = (book.phrases["chart.date"], *(f"{name_of(one, book)}, {one.unit}" for one in series))
    return DataTable(head=head, rows=tuple(rows))


def point_cell(point: Point, book: Notebook) -> str:
    if point.value is None:
        return book.phrases["chart.no-figure"]
    words = number_words(point.value, book.language)
    return book.phrases["chart.estimate"].format(value=words) if point.estimate else words


def yardstick(chart: Chart, book: Notebook) -> ChartModel:
    terms = book.pack.head.yardstick.terms if book.pack.head.yardstick else ()
    bands = tuple(band_of(term) for term in terms)
    by_id = {band.id: band for band in bands}
    verdicts: list[Verdict] = []
    silent = Notebook(book.pack, book.language, book.phrases)  # the claims' notes belong where they are printed
    for number, judgement in enumerate(ordered(book.pack.judgements.values()), start=1):
        book.print_item("judgements", str(judgement.id))
        verdicts.append(
            Verdict(
                number=number,
                label=plain(sentence_of(judgement.claim, silent)),
                band=by_id[judgement.likelihood],
                confidence=judgement.confidence,
                confidence_words=book.phrases[f"confidence.{judgement.confidence}"],
                fact=f"judgements/{judgement.id}",
            )
        )
    head = (book.phrases["chart.judgement"], book.phrases["chart.likelihood"], book.phrases["chart.confidence"])
    rows = tuple((f"{v.number} {v.label}", v.band.label, v.confidence_words) for v in verdicts)
    source = book.pack.head.yardstick.source if book.pack.head.yardstick else None
    table = DataTable(head=head, rows=rows)
    return model_of(chart, book, table, [str(source)] if source else [], bands=bands, verdicts=tuple(verdicts))


def band_of(term: Likelihood) -> Band:
    return Band(id=str(term.id), label=term.label, low=term.low, high=term.high)

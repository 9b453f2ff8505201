"""Charts of values: series over time, parts of a whole, judgements on a yardstick."""

from decimal import Decimal

from briefing.model.chart import Band, ChartModel, DataTable, Goal, Line, Mark, Part, Stretch, Verdict
from briefing.model.facts import Account, Fact
from briefing.model.items import Chart, Point, Series
from briefing.model.pack import Likelihood
from briefing.model.prose import Prose
from briefing.select.chart_words import model_of
from briefing.select.notebook import Notebook
from briefing.select.order import ordered
from briefing.select.values import fact_words
from briefing.select.wording import caption, plain, sentence_of
from briefing.text import amount_words, axis_words, date_words, decimal_year, number_words, tie


def series_chart(chart: Chart, book: Notebook) -> ChartModel:
    series = [book.pack.series[key] for key in chart.series if key in book.pack.series]
    for one in series:
        book.print_item("series", str(one.id))
    lines = tuple(Line(name=one.title, marks=tuple(_mark(point, one, book) for point in one.points)) for one in series)
    goal = next((_goal(one, book) for one in series if one.target), None)
    stretches = tuple(
        Stretch(
            label=period.label,
            start=decimal_year(period.start) if period.start else None,
            end=decimal_year(period.end) if period.end else None,
        )
        for one in series
        for period in one.periods
    )
    table = _series_table(series, book)
    return model_of(
        chart,
        book,
        table,
        sources=[key for one in series for key in series_sources(one)],
        unit=series[0].unit if series else "",
        lines=lines,
        goal=goal,
        stretches=stretches,
    )


def _mark(point: Point, series: Series, book: Notebook) -> Mark:
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


def _series_table(series: list[Series], book: Notebook) -> DataTable:
    moments = sorted({(point.date.earliest, point.date.edtf) for one in series for point in one.points})
    words = {
        point.date.edtf: date_words(point.date, book.language, book.phrases) for one in series for point in one.points
    }
    values = [{point.date.edtf: _cell(point, book) for point in one.points} for one in series]
    rows = [(words[edtf], *(value.get(edtf, "") for value in values)) for _, edtf in moments]
    for one in series:
        if one.target:
            aim = _goal(one, book)
            rows.append((f"{aim.when} ({book.phrases['chart.aim']})", aim.words))
    head = (book.phrases["chart.date"], *(f"{one.title}, {one.unit}" for one in series))
    return DataTable(head=head, rows=tuple(rows))


def _cell(point: Point, book: Notebook) -> str:
    if point.value is None:
        return book.phrases["chart.no-figure"]
    words = number_words(point.value, book.language)
    return book.phrases["chart.estimate"].format(value=words) if point.estimate else words


def waffle(chart: Chart, book: Notebook) -> ChartModel:
    shares = [(share.label, book.pack.facts[share.fact]) for share in chart.shares if share.fact in book.pack.facts]
    sizes = [_size(fact) for _, fact in shares]
    whole = sum(sizes, Decimal(0))
    parts = tuple(
        Part(
            label=label,
            value=float(size),
            words=fact_words(str(fact.id), "short" if fact.short else "number", book, compact=True),
            share=float(size / whole) if whole else 0.0,
            fact=str(fact.id),
        )
        for (label, fact), size in zip(shares, sizes, strict=True)
    )
    head = (book.phrases["chart.part"], shares[0][1].unit or "" if shares else "", book.phrases["chart.share"])
    per_cent = [f"{round(part.share * 100)}\u202f%" for part in parts]
    rows = tuple((part.label, part.words, share) for part, share in zip(parts, per_cent, strict=True))
    sources = [cited.source for cited in book.of_facts(str(share.fact) for share in chart.shares)]
    return model_of(chart, book, DataTable(head=head, rows=rows), sources=sources, parts=parts)


def _size(fact: Fact) -> Decimal:
    """Give how large a part is drawn: its value, half-way where it is a range or sources differ; its words say so."""
    given: tuple[Fact | Account, ...] = (fact, *fact.accounts)
    ends = [end for one in given for end in (one.value, one.high) if end is not None]
    return (min(ends) + max(ends)) / 2 if ends else Decimal(0)


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

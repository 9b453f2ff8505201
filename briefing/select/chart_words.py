"""What every chart model has, whatever its kind: finding, measure, source, and words for those who do not see it."""

from briefing.model.chart import ChartModel, DataTable
from briefing.model.chart_items import Chart
from briefing.select.notebook import Notebook
from briefing.select.wording import plain, words_and_sources
from briefing.text import decimal_year, list_words, tie


def model_of(
    chart: Chart, book: Notebook, table: DataTable, sources: list[str], told: str = "", **data: object
) -> ChartModel:
    """Give the model of `chart` from its kind's own `data`; remembers `sources` (ids) as printed.

    `told` are its values in words for those who do not see it, where the table has too many to say them all.
    What notes would say of the facts that it prints stands behind the sources.
    """
    titled, cited = words_and_sources(chart.title, book)
    measured, more = words_and_sources(chart.measure, book)
    sources = [*sources, *(one.source for one in (*cited, *more))]
    named = list(dict.fromkeys(book.name_of(key) for key in dict.fromkeys(sources) if key in book.pack.sources))
    for key in dict.fromkeys(sources):
        if key in book.pack.sources:
            book.cite(key)
    words = list_words(tuple(named), book.language) if named else ""
    made = book.phrases["chart.source" if len(named) == 1 else "chart.sources"].format(sources=words) if named else ""
    given = book.phrases["chart.source"].format(sources=chart.source) if chart.source else made
    given = _stopped(given, book.for_foot())
    title, measure = plain(titled), plain(measured)
    return ChartModel(
        id=str(chart.id),
        kind=chart.kind,
        width=chart.width,
        title=title,
        measure=measure,
        source=tie(given, book.language),
        alternative=alternative_of(title, measure, table, told),
        table=table,
        last_source=decimal_year(book.pack.head.cutoff),
        language=book.language,
        **data,  # type: ignore[arg-type]
    )


def _stopped(sources: str, remarks: tuple[str, ...]) -> str:
    """Give the words at the foot of a chart; a sentence is parted by a full stop from what follows it."""
    if not remarks:
        return sources
    return " ".join((f"{sources.removesuffix('.')}." if sources else "", *remarks)).strip()


def alternative_of(title: str, measure: str, table: DataTable, told: str = "") -> str:
    """Words for those who do not see the chart: the finding, what is measured, and every value, or what is `told`."""
    if told:
        return f"{title}. {measure}. {told}."
    rows = "; ".join(f"{row[0]}: {', '.join(cell for cell in row[1:] if cell)}" for row in table.rows)
    return f"{title}. {measure}. {rows}."

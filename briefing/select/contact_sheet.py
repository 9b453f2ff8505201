"""Every chart of a pack that any audience may read, as the desk looks at them."""

from collections.abc import Mapping

from briefing.model.chart import Shapes
from briefing.model.contact_sheet import ContactSheet, Shown
from briefing.model.dates import day
from briefing.model.pack import Audience, Pack
from briefing.select.charts import chart_model
from briefing.select.notebook import Notebook
from briefing.select.visible import is_for, up_to
from briefing.text import date_words, tie


def contact_sheet(
    pack: Pack, audiences: tuple[Audience, ...], language: str, phrases: Mapping[str, str], shapes: Shapes | None
) -> ContactSheet:
    """Give every chart of `pack` in the order of its file, as the most closed of `audiences` may read it.

    The sheet has that audience's marking, so nothing more closed is on it: not a chart, nor what a chart draws. A
    chart that draws all of a file (a calendar, a yardstick) shows more here than in the brief of one audience.
    `shapes` are what maps are drawn of; None where the pack has no map.
    """
    closed = max(audiences, key=lambda audience: (pack.level(audience.reads), bool(audience.marking)))
    readable = up_to(pack, closed.reads)
    book = Notebook(readable, language, phrases)
    shown = tuple(
        Shown(
            id=f"chart-{chart.id}",
            chart=chart_model(chart, book, shapes),
            part=str(chart.part),
            readers=tuple(audience.name for audience in audiences if is_for(pack, chart, audience)),
        )
        for chart in readable.charts.values()
    )
    return ContactSheet(
        pack=pack.name,
        language=language,
        subject=tie(pack.head.title, language),
        marking=closed.marking or "",
        edition=pack.head.edition,
        as_of=date_words(day(pack.head.as_of), language, phrases),
        as_of_iso=pack.head.as_of.isoformat(),
        issuer=pack.head.issuer,
        contact=pack.head.contact,
        charts=shown,
        phrases=phrases,
    )

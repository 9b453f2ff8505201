"""The scale that a brief's words of likelihood are of, as a chart that the brief makes by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.model.brief import BriefPart, ChartEntry, Entry, JudgementEntry, ScenarioEntry
from briefing.model.chart import Band, ChartModel, DataTable, Verdict
from briefing.model.pack import Yardstick
from briefing.model.scales import SCALES
from briefing.select.chart_words import alternative_of
from briefing.select.draft import Draft, Made
from briefing.select.notebook import Notebook
from briefing.select.series_charts import band_of
from briefing.select.wording import plain
from briefing.text import tie

# No item of a pack can have this id: two hyphens never meet in one.
_ID = "yardstick--scale"

_User = JudgementEntry | ScenarioEntry


def scale(book: Notebook, draft: Draft, _limit: int | None) -> Made:
    """Give the chart of the pack's yardstick; which terms a brief uses is known once all of it is worded (`with_use`).

    Nothing where the pack has no yardstick.
    """
    yardstick = book.pack.head.yardstick
    if yardstick is None:
        return "figures", (), None
    key = f"charts-{_ID}"
    draft.origin[key] = yardstick.at
    draft.items_of[key] = ()
    return "figures", (ChartEntry(key, _chart(yardstick, book)),), None


def with_use(parts: tuple[BriefPart, ...], book: Notebook) -> tuple[BriefPart, ...]:
    """Give the parts with the terms that their judgements use marked in the scale, where they print one.

    Where there is no judgement, the terms of the scenarios are. A scale is as wide as where it stands.
    """
    entries = [entry for part in parts for one in (part, *part.asides) for entry in one.entries]
    judgements = [entry for entry in entries if isinstance(entry, JudgementEntry)]
    scenarios = [entry for entry in entries if isinstance(entry, ScenarioEntry)]

    def used(part: BriefPart, width: str) -> BriefPart:
        told = tuple(_used(entry, judgements or scenarios, width, book) for entry in part.entries)
        return replace(part, entries=told)

    return tuple(
        replace(
            used(part, "main" if part.asides else "full"), asides=tuple(used(aside, "side") for aside in part.asides)
        )
        for part in parts
    )


def _chart(yardstick: Yardstick, book: Notebook) -> ChartModel:
    """Give the chart of all terms, with none of them used yet."""
    return ChartModel(
        id=_ID,
        kind="scale",
        width="main",
        title="",
        measure=tie(book.phrases["chart.scale-measure"].format(name=yardstick.name), book.language),
        source=tie(_source(yardstick, book), book.language),
        alternative="",
        table=DataTable(head=(), rows=()),
        bands=tuple(band_of(term) for term in yardstick.terms),
        language=book.language,
    )


def _source(yardstick: Yardstick, book: Notebook) -> str:
    """Give the words at the foot: the pack's source as charts name it, else what the ready scale is from."""
    if yardstick.source in book.pack.sources:
        book.cite(str(yardstick.source))
        return book.phrases["chart.source"].format(sources=book.name_of(str(yardstick.source)))
    ready = SCALES.get(yardstick.scale or "")
    return book.phrases["chart.source"].format(sources=ready.source) if ready else ""


def _used(entry: Entry, users: Sequence[_User], width: str, book: Notebook) -> Entry:
    if not isinstance(entry, ChartEntry) or entry.chart.kind != "scale":
        return entry
    chart, phrases = entry.chart, book.phrases
    judged = any(isinstance(user, JudgementEntry) for user in users)
    verdicts = tuple(_verdict(number, user) for number, user in enumerate(users, start=1))
    title = tie(_title(chart.bands, users, book), book.language)
    all_used = {verdict.band.id for verdict in verdicts} >= {band.id for band in chart.bands}
    measure = chart.measure
    if users and not all_used:
        measure = tie(phrases["chart.scale-used"].format(measure=measure), book.language)
    last = (phrases["chart.judgement" if judged else "chart.scenario"],) if users else ()
    head = (phrases["chart.term"], phrases["chart.per-cent"], *last)
    table = DataTable(head, tuple(tuple(_row(band, users))[: len(head)] for band in chart.bands))
    told = replace(
        chart,
        width=width,
        title=title,
        measure=measure,
        alternative=alternative_of(title, measure, table),
        table=table,
        verdicts=verdicts,
    )
    return replace(entry, chart=told)


def _title(bands: tuple[Band, ...], users: Sequence[_User], book: Notebook) -> str:
    """Give what the chart finds: from where to where the brief's own words reach."""
    used = sorted({user.band for user in users}, key=lambda band: band.low)
    if not used:
        count = book.phrases.get(f"numbers.{len(bands)}", str(len(bands)))
        return book.phrases["chart.scale-unused"].format(count=count, first=bands[0].label, last=bands[-1].label)
    if len(used) == 1:
        return book.phrases["chart.scale-one"].format(term=used[0].label)
    name = "chart.scale-judgements" if isinstance(users[0], JudgementEntry) else "chart.scale-scenarios"
    return book.phrases[name].format(first=used[0].label, last=used[-1].label)


def _row(band: Band, users: Sequence[_User]) -> Iterator[str]:
    yield band.label
    yield f"{band.low}–{band.high}"
    yield ", ".join(_called(user) for user in users if user.band.id == band.id)


def _called(user: _User) -> str:
    return str(user.number) if isinstance(user, JudgementEntry) else user.letter


def _verdict(number: int, user: _User) -> Verdict:
    label = plain(user.claim) if isinstance(user, JudgementEntry) else user.name
    return Verdict(number, label, user.band, "", "")

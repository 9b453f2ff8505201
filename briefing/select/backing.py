"""What stands behind each thing that a brief can print: its status and its sources."""

from collections.abc import Iterable, Iterator, Mapping

from briefing.model.chart_items import Point, Series
from briefing.model.evidence import JUDGED, SOURCED, Backing, Support
from briefing.model.facts import Fact
from briefing.model.pack import FILES, Pack
from briefing.select.notebook import cited_by
from briefing.text import weakest

Backings = Mapping[str, Backing]


def backings_of(pack: Pack) -> Backings:
    """Give what stands behind every item, by the name that evidence gives it.

    A fact is named by its id ("boats-2025"); a point of a series by the series and its date ("series/carried 2024"),
    its aim "series/carried target"; the yardstick "pack/yardstick"; anything else as in accounts ("events/opening").
    An item without a status has the weakest one of its facts.
    """
    return dict(_all(pack))


def _all(pack: Pack) -> Iterator[tuple[str, Backing]]:
    for key, fact in pack.facts.items():
        yield key, _of_fact(fact)
    for key, series in pack.series.items():
        yield f"series/{key}", Backing(str(series.status), _named(_series_sources(series), str(series.status)))
        for point in series.points:
            yield f"series/{key} {point.date.edtf}", _of_point(point, series)
        if series.target:
            yield f"series/{key} target", _sourced([str(series.target.source)])
    for file in FILES:
        if file not in ("sources", "facts", "series", "charts", "judgements"):
            for key, item in pack.items(file).items():
                own = _sourced(map(str, getattr(item, "sources", ())))
                yield f"{file}/{key}", _joined(own, _facts_of(item, pack))
    for key, judgement in pack.judgements.items():
        behind = _joined(Backing("", ()), _facts_of(judgement, pack))
        yield f"judgements/{key}", Backing(JUDGED, behind.sources)
    if pack.head.yardstick and pack.head.yardstick.source:
        yield "pack/yardstick", _sourced([str(pack.head.yardstick.source)])


def _of_fact(fact: Fact) -> Backing:
    status = str(fact.status)
    return Backing(status, tuple(Support(cited.source, cited.locator, status) for cited in cited_by(fact)))


def _of_point(point: Point, series: Series) -> Backing:
    status = "estimate" if point.estimate else str(series.status)
    return Backing(status, _named([str(point.source)] if point.source else map(str, series.sources), status))


def _series_sources(series: Series) -> list[str]:
    return [str(key) for key in (*(point.source for point in series.points if point.source), *series.sources)]


def _named(sources: Iterable[str], status: str) -> tuple[Support, ...]:
    return tuple(Support(key, "", status) for key in dict.fromkeys(sources))


def _sourced(sources: Iterable[str]) -> Backing:
    named = _named(sources, SOURCED)
    return Backing(SOURCED if named else "", named)


def _facts_of(item: object, pack: Pack) -> list[Backing]:
    return [_of_fact(pack.facts[key]) for key in getattr(item, "facts", ()) if key in pack.facts]


def _joined(own: Backing, facts: list[Backing]) -> Backing:
    """Give an item's own sources and those of its facts, each once; a fact's own word for it counts first."""
    supports: dict[tuple[str, str], Support] = {}
    for one in (support for backing in (*facts, own) for support in backing.sources):
        supports.setdefault((one.source, one.locator), one)
    named = {one.source for one in supports.values() if one.locator}
    kept = tuple(one for one in supports.values() if one.locator or one.source not in named)
    return Backing(weakest(tuple(fact.status for fact in facts)) or own.status, kept)

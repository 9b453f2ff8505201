"""What every part of a page needs beside its own entries, gathered once for the macros."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from briefing.compose.filters import fill, heading_of
from briefing.model.brief import Brief, BriefPart, JudgementEntry, ScenarioEntry
from briefing.model.chart import Band
from briefing.model.runs import FullSource, Note

NOTHING = Markup()


@dataclass(frozen=True)
class Drawn:
    """A drawing as a page takes it: by its address in print, as elements on screen."""

    address: str = ""
    wide: Markup = NOTHING
    narrow: Markup = NOTHING


@dataclass(frozen=True)
class Way:
    """A way to a part of a screen edition; `short` is its name where room is short."""

    target: str
    words: str
    short: str


@dataclass(frozen=True)
class Page:
    """`print` is true for paper. `notes` are by number, `drawings` by the id of their chart.

    `cover` is the part that is printed as one.
    """

    print: bool
    phrases: Mapping[str, str]
    language: str
    edition: str
    notes: Mapping[int, Note]
    drawings: Mapping[str, Drawn]
    ticks: tuple[int, ...]
    sources: tuple[FullSource, ...]
    styles: Markup = NOTHING
    ways: tuple[Way, ...] = ()
    lists_sources: bool = False
    cover: BriefPart | None = None


def page_of(brief: Brief, drawings: Mapping[str, Drawn], for_print: bool, styles: str = "") -> Page:
    """Give the page of `brief` for paper or screen."""
    has_sources = any(one.kind == "sources" for part in brief.parts for one in (part, *part.asides))
    lists_sources = bool(brief.sources) and not for_print and not has_sources
    return Page(
        print=for_print,
        phrases=brief.phrases,
        language=brief.language,
        edition=str(fill(brief.phrases["page.edition"], edition=brief.edition).unescape()),
        notes={note.number: note for note in brief.notes},
        drawings=drawings,
        ticks=ticks_of(brief),
        sources=brief.sources,
        styles=Markup(styles),  # our own style sheets, which hold no "<"
        ways=() if for_print else ways_of(brief, lists_sources),
        lists_sources=lists_sources,
        cover=next((part for part in brief.parts if part.kind == "cover"), None) if for_print else None,
    )


def ticks_of(brief: Brief) -> tuple[int, ...]:
    """Give where a yardstick has its ticks, in per cent: both ends, and where one term meets the next.

    Without the whole yardstick, the ends of the terms that this brief uses.
    """
    bands = sorted(brief.yardstick or _bands_used(brief), key=lambda band: (band.low, band.high))
    edges = {edge for band in bands for edge in (band.low, band.high)}
    if bands:
        edges -= {bands[0].low, max(band.high for band in bands)} if brief.yardstick else {1, 99}
    return tuple(sorted(edges | {0, 100}))


def _bands_used(brief: Brief) -> tuple[Band, ...]:
    entries = (entry for part in brief.parts for one in (part, *part.asides) for entry in one.entries)
    return tuple(entry.band for entry in entries if isinstance(entry, JudgementEntry | ScenarioEntry))


def ways_of(brief: Brief, lists_sources: bool) -> tuple[Way, ...]:
    """Give the ways to the parts that have a heading, side blocks too."""
    ways = []
    for part in brief.parts:
        for one in (part, *part.asides):
            target = f"part-{one.name}" if one is part else f"side-{one.name}"
            words = one.heading if part.chapter else heading_of(one)
            if words and one.kind not in ("cover", "contents", "data"):
                ways.append(Way(target, words, brief.phrases.get(f"short.{one.name}", "")))
    if lists_sources:
        ways.append(Way("part-sources", brief.phrases["parts.sources"], ""))
    return tuple(ways)

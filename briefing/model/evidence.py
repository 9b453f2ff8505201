"""Evidence: every number in print, where it stands, and why it is true."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.model.runs import FullSource

# What stands in the place of a status for what no item weighs: typed in a text, a mark of a scale or an axis,
# the desk's own judgement, an item that names sources and has no status of its own.
TYPED, SCALE, JUDGED, SOURCED = "typed", "scale", "judgement", "sourced"


@dataclass(frozen=True)
class Support:
    """A source that something rests on, where in it, and the status of what it supports."""

    source: str  # id
    locator: str = ""  # "p. 3"
    status: str = ""


@dataclass(frozen=True)
class Backing:
    """What stands behind an item or a part of one: its status, and the sources that say so."""

    status: str
    sources: tuple[Support, ...]


@dataclass(frozen=True)
class Graded:
    """A source as evidence names it, with its Admiralty grade: "B1"."""

    source: str
    grade: str
    locator: str = ""


@dataclass(frozen=True)
class EvidenceRow:
    """One number in print.

    `fact` is the id of a fact, or "series/carried 2024", "events/opening"; "" where a text says it by itself. `status`
    is the item's own, or one of TYPED, SCALE, JUDGED, SOURCED. Spaces in `sentence` and `value` are plain.
    """

    brief: str
    page: int
    sentence: str
    value: str
    fact: str
    status: str
    sources: tuple[Graded, ...]


@dataclass(frozen=True)
class AnnexBrief:
    """A brief of which an annex tells."""

    name: str
    title: str  # what it is: "Minister's brief"
    pages: int
    rows: tuple[EvidenceRow, ...]


@dataclass(frozen=True)
class Annex:
    """The evidence of all briefs of a pack, as a document for the desk."""

    pack: str
    language: str
    subject: str
    marking: str  # that of the brief for the most closed reader
    edition: str
    as_of: str  # "23 November 2026"
    as_of_iso: str
    issuer: str
    contact: str
    briefs: tuple[AnnexBrief, ...]
    sources: tuple[tuple[FullSource, str], ...]  # every source named, with the letter of its grade
    phrases: Mapping[str, str]

"""One brief, chosen and worded for one audience: all that its pages will say, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.findings import Position
from briefing.model.chart import Band, ChartModel, DataTable
from briefing.model.runs import Call, FactCard, FullSource, Inlines, Note, TextBlock


@dataclass(frozen=True)
class Passage:
    """A section of prose."""

    id: str
    heading: str
    blocks: tuple[TextBlock, ...]


@dataclass(frozen=True)
class BigNumber:
    """A number set large: `amount` is light and large, `label` small below it. `note` and `card` as those of a run."""

    amount: str
    label: Inlines
    fact: str
    note: int = 0
    card: str = ""


@dataclass(frozen=True)
class Numbers:
    id: str
    figures: tuple[BigNumber, ...]


@dataclass(frozen=True)
class ChartEntry:
    id: str
    chart: ChartModel


@dataclass(frozen=True)
class JudgementEntry:
    id: str
    number: int
    claim: Inlines
    evidence: Inlines
    band: Band
    confidence: str  # as printed: "moderate"
    because: str


@dataclass(frozen=True)
class ScenarioEntry:
    id: str
    letter: str
    name: str
    band: Band
    text: Inlines
    implication: Inlines
    warning: bool


@dataclass(frozen=True)
class LineEntry:
    """A point of a list: a line to take, a warning, an indicator to watch."""

    id: str
    text: Inlines


@dataclass(frozen=True)
class QuestionEntry:
    id: str
    question: Inlines
    answer: Inlines


@dataclass(frozen=True)
class Row:
    """A row of a table: a date and what happened, a term and its meaning, a name and a role."""

    id: str
    head: str
    text: Inlines


@dataclass(frozen=True)
class TableEntry:
    """A row of a table with named columns: `head` names it, `cells` are the others.

    `head_runs` is the head with the facts whose values it prints, where it prints any.
    """

    id: str
    head: str
    cells: tuple[Inlines, ...]
    head_runs: Inlines = ()


@dataclass(frozen=True)
class PersonEntry:
    """Somebody a reader meets. `group` is what people are set together by: the kind of house they come from."""

    id: str
    name: str
    role: str  # rank, role and house, as of `when`
    when: str  # "December 2024 · stop 1"
    about: Inlines
    group: str = ""


@dataclass(frozen=True)
class Halt:
    """A stop of a visit; its number is that of the map."""

    id: str
    number: int
    name: str
    where: str  # "Harbour · host: Ann Lee, Master"
    text: Inlines


@dataclass(frozen=True)
class VisitEntry:
    """A visit: what it was, when and who led it in `line`, and its stops."""

    id: str
    title: str
    line: str
    text: Inlines
    stops: tuple[Halt, ...]


@dataclass(frozen=True)
class ContentsEntry:
    """A line of the contents: a chapter, and the id of the element that begins it."""

    id: str
    number: int
    words: str
    target: str


@dataclass(frozen=True)
class DataEntry:
    """What a chart of the brief draws, as a table in print; on screen it stands below the chart."""

    id: str
    title: str
    measure: str
    table: DataTable


Entry = (
    Passage
    | Numbers
    | ChartEntry
    | JudgementEntry
    | ScenarioEntry
    | LineEntry
    | QuestionEntry
    | Row
    | TableEntry
    | PersonEntry
    | VisitEntry
    | ContentsEntry
    | DataEntry
)


@dataclass(frozen=True)
class BriefPart:
    """A part of a brief, in its place.

    `kind` names the macro that prints it; `asides` stand in the side column beside it.
    `call` is a note that holds the sources of the part as a whole. `intro` stands before the entries
    of a part that is not prose itself. `chapter` is the number of a chapter, 0 for a part that is none;
    `columns` are the heads of a table. `small` is set in the type of labels.
    """

    name: str
    kind: str
    heading: str
    entries: tuple[Entry, ...]
    asides: "tuple[BriefPart, ...]" = ()
    call: Call | None = None
    intro: tuple[Entry, ...] = ()
    chapter: int = 0
    new_page: bool = False
    small: bool = False
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Account:
    """What became of every item of a pack: `facts/boats-2025` and the like, sorted."""

    printed: tuple[str, ...]
    left_out: tuple[str, ...]  # for room
    not_for_reader: tuple[str, ...]  # of a closed level, or of another audience
    unused: tuple[str, ...]  # readable, but no part of this brief prints it


@dataclass(frozen=True)
class Brief:
    pack: str
    audience: str
    language: str
    paper: str
    subject: str  # running head, left
    title: str
    deck: str  # one line below the title
    kicker: str
    reader: str  # foot, left: "For the Minister"
    marking: str
    edition: str
    as_of: str  # "23 November 2026"
    as_of_iso: str  # "2026-11-23": metadata
    cutoff: str  # "information to June 2026"
    issuer: str
    contact: str
    about: str
    parts: tuple[BriefPart, ...]
    notes: tuple[Note, ...]
    sources: tuple[FullSource, ...]
    phrases: Mapping[str, str]
    account: Account
    origin: Mapping[str, Position] = field(default_factory=dict)  # entry id: where its words stand in the content
    priorities: Mapping[str, int] = field(default_factory=dict)  # entry id that may be left out: its priority
    items_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # entry id: items it prints, "judgements/a"
    cutoff_date: str = ""  # "June 2026"
    deck_runs: Inlines = ()  # the deck, with the facts whose values it prints
    facts: tuple[FactCard, ...] = ()  # of every value in print, in the order of ids
    yardstick: tuple[Band, ...] = ()  # all terms of the pack's yardstick, for the ticks of its small drawings

    def all_parts(self) -> tuple[BriefPart, ...]:
        """Give every part, each with those beside it after it."""
        return tuple(inner for part in self.parts for inner in (part, *part.asides))

    def charts(self) -> tuple[ChartModel, ...]:
        """Give every chart of the brief, in the order printed."""
        entries = [entry for part in self.all_parts() for entry in (*part.intro, *part.entries)]
        return tuple(entry.chart for entry in entries if isinstance(entry, ChartEntry))

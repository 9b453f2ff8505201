"""A chart before it is drawn: numbers with the words that print them, in the brief's language."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mark:
    """One value at one time. `x` is a decimal year; a `value` of None is a gap.

    `fact` is what it draws, here and on other drawn things: "series/carried 2024", "programmes/ferry", a fact's id.
    """

    x: float
    value: float | None
    words: str  # the value as printed: "12.8"
    when: str  # the time as printed on an axis: "2021", "26 August 2021"
    estimate: bool = False
    label: str = ""  # words beside the mark that replace the value: "94 from late 2010"
    fact: str = ""


@dataclass(frozen=True)
class Line:
    """One series: its name as a direct label, its marks oldest first. `focus`: what the chart is about."""

    name: str
    marks: tuple[Mark, ...]
    focus: bool = False


@dataclass(frozen=True)
class Goal:
    """An aim: drawn as an aim, never as a value."""

    x: float
    value: float
    words: str  # "20", "at least 20"
    when: str  # "2027"
    label: str  # "Aim of the 2022 memorandum"
    fact: str = ""


@dataclass(frozen=True)
class Stretch:
    """A named stretch of time inside a chart; None is the chart's own end."""

    label: str
    start: float | None
    end: float | None


@dataclass(frozen=True)
class Lane:
    """A lane of a timeline with lanes."""

    id: str
    label: str


@dataclass(frozen=True)
class Happening:
    """An event of a timeline."""

    id: str
    x: float
    when: str  # "4 May 1994"; the year alone where the timeline has lanes
    label: str  # at most some 34 characters
    lane: str  # id of one of the chart's lanes, or of none
    importance: int  # 3 is drawn whatever the room, 1 first goes


@dataclass(frozen=True)
class Extent:
    """A bar from a beginning to an end: a programme, or a deployment above a timeline.

    `start` None: not begun, `state` says where it stands. `end` None with `open_end`: runs on.
    `unknown_end`: ended at an unknown time after `end`, or after the last source where `end` is None.
    """

    label: str
    start: float | None
    end: float | None
    when: str  # "1994", "2006-2007", "2002 to 2021"
    open_end: bool = False
    unknown_end: bool = False
    approximate: bool = False
    state: str = ""
    at: float | None = None  # not begun: when `state` was said
    fact: str = ""


@dataclass(frozen=True)
class Part:
    """One value of a ranking, or one part of a whole with its `share` from 0 to 1. `focus`: what the chart is about."""

    label: str
    value: float
    words: str
    share: float
    fact: str = ""
    estimate: bool = False
    focus: bool = False


@dataclass(frozen=True)
class Whole:
    """Something made of parts, drawn as one bar: a year, a country. `label` is "" where it is the only one.

    Every whole of a chart has the same parts in the same order; a part that is missing has a share of 0.
    """

    label: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Band:
    """One term of a yardstick, in per cent."""

    id: str
    label: str
    low: int
    high: int


@dataclass(frozen=True)
class Verdict:
    """A judgement placed on the yardstick."""

    number: int
    label: str
    band: Band
    confidence: str  # high, moderate, low: what is drawn
    confidence_words: str  # what is printed
    fact: str = ""


@dataclass(frozen=True)
class Moment:
    """When something of a calendar is expected: from `start` to `end`, decimal years; a day has `end` = `start`.

    `precision`: day, month, stretch (of months), year, any (at any time). `approximate`: expected, not announced.
    `words` stand beside it where there are some; of a judgement that falls due, its likelihood.
    """

    start: float
    end: float
    precision: str
    when: str  # the time as printed: "13 December 2026"
    approximate: bool = False
    judged: bool = False
    words: str = ""
    fact: str = ""


@dataclass(frozen=True)
class Row:
    """A row of a calendar: what is expected, and when, earliest first."""

    label: str
    moments: tuple[Moment, ...]


@dataclass(frozen=True)
class Halt:
    """A stop of a visit, in order; what is not known is ""."""

    number: int
    label: str  # "Harbour museum"
    where: str  # "Northport"
    when: str  # "13 December", "morning"
    who: str  # who receives
    fact: str = ""


@dataclass(frozen=True)
class Marker:
    """A place on a map; `number` 0 is a place that is only named, others are stops in order."""

    label: str
    latitude: float  # degrees north, WGS 84
    longitude: float  # degrees east
    kind: str = "city"  # capital, city, port, border: how it is marked
    number: int = 0


@dataclass(frozen=True)
class Route:
    """A line on a map, joined straight from point to point: a schematic, not a survey."""

    name: str
    style: str  # pipeline, rail, visit: how it is drawn
    points: tuple[tuple[float, float], ...]  # (longitude, latitude) in degrees


@dataclass(frozen=True)
class Country:
    """The shape of a country: rings of (longitude, latitude); a ring inside another is a hole."""

    code: str  # ISO 3166-1 alpha-3, or the map data's own where there is none
    name: str  # as printed
    rings: tuple[tuple[tuple[float, float], ...], ...]


@dataclass(frozen=True)
class Shapes:
    """What a map is drawn of: countries filled without edges, and the lines drawn between them.

    Borders are apart from the countries because a position may give a territory to a state without drawing
    the line that a data set drew round it.
    """

    countries: tuple[Country, ...]
    borders: tuple[tuple[tuple[float, float], ...], ...]
    coasts: tuple[tuple[tuple[float, float], ...], ...]
    lakes: tuple[tuple[tuple[float, float], ...], ...]
    credit: str


@dataclass(frozen=True)
class DataTable:
    """What a chart shows, as a table for those who read rather than look."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class ChartModel:
    """Everything that drawing needs, and nothing that it must look up.

    `kind` is one of the kinds of model.chart_items.ChartKind, or scale; `width` one of its widths. Which of the
    tuples are filled follows from the kind. `phrases` are the words that drawing adds of its own, in the brief's
    language, by name; `phrase` gives one.
    """

    id: str
    kind: str
    width: str
    title: str  # the finding
    measure: str
    source: str  # the words at the foot
    alternative: str  # finding, range, first, last, extremes
    table: DataTable
    unit: str = ""
    sign: str = ""  # of the unit, where it has one that an axis bears: "%"
    lines: tuple[Line, ...] = ()
    goal: Goal | None = None
    stretches: tuple[Stretch, ...] = ()
    happenings: tuple[Happening, ...] = ()
    lanes: tuple[Lane, ...] = ()
    extents: tuple[Extent, ...] = ()
    parts: tuple[Part, ...] = ()
    wholes: tuple[Whole, ...] = ()
    rows: tuple[Row, ...] = ()
    halts: tuple[Halt, ...] = ()
    span: tuple[float, float] | None = None  # what a calendar shows, in decimal years: whole months
    edition: float | None = None  # when the brief is made, a decimal year
    bands: tuple[Band, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    markers: tuple[Marker, ...] = ()
    routes: tuple[Route, ...] = ()
    home: str = ""  # code of the country a map is about: filled darker
    shapes: Shapes | None = None
    last_source: float | None = None  # a decimal year: information ends here
    language: str = "en-GB"  # of the numbers on an axis: all other words come worded
    phrases: tuple[tuple[str, str], ...] = ()

    def phrase(self, name: str) -> str:
        """Give words that drawing adds of its own. Raises `KeyError` where the model brings none of that name."""
        return dict(self.phrases)[name]

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
    """One series: its name as a direct label, its marks oldest first."""

    name: str
    marks: tuple[Mark, ...]


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
    """One part of a whole; `share` from 0 to 1."""

    label: str
    value: float
    words: str
    share: float
    fact: str = ""


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

    `kind` is one of the kinds of model.items.ChartKind, or scale; `width` one of its widths. Which of the
    tuples are filled follows from the kind.
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
    lines: tuple[Line, ...] = ()
    goal: Goal | None = None
    stretches: tuple[Stretch, ...] = ()
    happenings: tuple[Happening, ...] = ()
    lanes: tuple[Lane, ...] = ()
    extents: tuple[Extent, ...] = ()
    parts: tuple[Part, ...] = ()
    bands: tuple[Band, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    markers: tuple[Marker, ...] = ()
    routes: tuple[Route, ...] = ()
    home: str = ""  # code of the country a map is about: filled darker
    shapes: Shapes | None = None
    last_source: float | None = None  # a decimal year: information ends here
    language: str = "en-GB"  # of the numbers on an axis: all other words come worded

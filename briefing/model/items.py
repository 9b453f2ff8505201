"""The items of a pack: one class for each content file."""

from typing import Annotated, Literal

from pydantic import Field

from briefing.model.facts import Qualifier, Status
from briefing.model.fields import Date, Item, Markdown, Number, Placed, Ref, Text


class Event(Item):
    """Something that happened on a date."""

    date: Date = Field(description="When, EDTF (1994-05-04, 2007~, 2001-11-05/2001-11-16).")
    title: Markdown = Field(description="What happened, in a few words.")
    short: Markdown | None = Field(default=None, description="The title in at most 34 characters, for timelines.")
    lane: Ref | None = Field(default=None, description="Id of a lane of pack.yaml.")
    importance: Annotated[int, Field(ge=1, le=3)] = Field(default=2, description="3 always, 2 in full, 1 if room.")
    facts: tuple[Ref, ...] = Field(default=(), description="Ids of the facts behind it.")
    sources: tuple[Ref, ...] = Field(default=(), description="Ids of sources, where no fact gives them.")


class Person(Item):
    """Somebody named, with the role held at a date."""

    name: Text = Field(description="The name as printed.")
    rank: Text | None = Field(default=None, description="Rank or title (Lieutenant General).")
    role: Text = Field(description="What the person is, as of the date below.")
    organisation: Ref | None = Field(default=None, description="Id of an organisation.")
    as_of: Date | None = Field(default=None, description="When the role was held, EDTF.")
    about: Markdown | None = Field(default=None, description="What a reader should know, in a sentence or two.")
    sources: tuple[Ref, ...] = Field(default=(), description="Ids of sources.")


class Organisation(Item):
    """A body named."""

    name: Text = Field(description="The full name.")
    short: Text | None = Field(default=None, description="The abbreviation, where one is used.")
    kind: Text | None = Field(default=None, description="What it is (ministry, university, alliance).")
    seat: Text | None = Field(default=None, description="Where it sits.")
    what: Markdown | None = Field(default=None, description="What it does, in a sentence.")
    sources: tuple[Ref, ...] = Field(default=(), description="Ids of sources.")


class Programme(Item):
    """A programme, text, project or piece of infrastructure with a beginning and perhaps an end."""

    name: Text = Field(description="The full name.")
    short: Text | None = Field(default=None, description="The abbreviation.")
    label: Text | None = Field(default=None, description="Name on the chart, where the full one is too long.")
    kind: Text | None = Field(default=None, description="instrument, text, project, infrastructure.")
    start: Date | None = Field(default=None, description="Beginning, EDTF; left out where it has not begun.")
    end: Date | None = Field(default=None, description="End, EDTF; left out where it runs on; 2021/ where not known.")
    state: Text | None = Field(default=None, description="Where it stands, for one not begun (being finalised).")
    as_of: Date | None = Field(default=None, description="When `state` was said.")
    what: Markdown | None = Field(default=None, description="What it is, in a sentence.")
    facts: tuple[Ref, ...] = Field(default=(), description="Ids of the facts behind it.")
    sources: tuple[Ref, ...] = Field(default=(), description="Ids of sources.")


class Place(Item):
    """A place on a map."""

    name: Text = Field(description="Name as printed.")
    latitude: Annotated[Number, Field(ge=-90, le=90)] = Field(description="Degrees north, WGS 84.")
    longitude: Annotated[Number, Field(ge=-180, le=180)] = Field(description="Degrees east, WGS 84.")
    country: Text | None = Field(default=None, description="Two-letter country code.")
    kind: Text | None = Field(default=None, description="capital, city, port, border.")
    sources: tuple[Ref, ...] = Field(default=(), description="Ids of sources.")


class Point(Placed):
    """One value of a series at one time."""

    date: Date = Field(description="When, EDTF.")
    value: Number | None = Field(default=None, description="The value; left out = a gap, never zero.")
    fact: Ref | None = Field(default=None, description="Id of the fact whose value it is, in place of a value.")
    source: Ref | None = Field(default=None, description="Id of the source of this one value.")
    estimate: bool = Field(default=False, description="Rounded, derived or forecast by the source or by us.")
    label: Markdown | None = Field(default=None, description="Words beside the point, where the value is not enough.")
    note: Text | None = Field(default=None, description="A note between editors. Never printed.")


class Target(Placed):
    """An aim that a series is measured against."""

    date: Date = Field(description="When it falls due.")
    value: Number | None = Field(default=None, description="The aim, in the unit of the series.")
    fact: Ref | None = Field(default=None, description="Id of the fact whose value it is, in place of a value.")
    qualifier: Qualifier | None = Field(default=None, description="at least, at most, about.")
    label: Text = Field(description="Whose aim it is, in a few words.")
    source: Ref | None = Field(default=None, description="Id of the source.")


class Period(Placed):
    """A stretch of time that is named inside a chart."""

    label: Text = Field(description="Its name.")
    start: Date | None = Field(default=None, description="Beginning; left out = the chart's.")
    end: Date | None = Field(default=None, description="End; left out = the chart's.")


class Series(Item):
    """Values over time, or the parts of a whole."""

    title: Text = Field(description="What is measured.")
    unit: Text = Field(description="Unit of every value.")
    place: Text | None = Field(default=None, description="Where it is measured.")
    status: Status = Field(default="corroborated", description="How well it is supported.")
    points: tuple[Point, ...] = Field(description="The values, oldest first.", min_length=1)
    target: Target | None = Field(default=None, description="An aim that the series is measured against.")
    periods: tuple[Period, ...] = Field(default=(), description="Named stretches of time.")
    sources: tuple[Ref, ...] = Field(default=(), description="Ids of sources for all points.")


class Share(Placed):
    """One part of a whole."""

    fact: Ref = Field(description="Id of the fact whose value is the part.")
    label: Text = Field(description="What the part is.")


ChartKind = Literal[
    "step-series",
    "time-series",
    "bars",
    "timeline",
    "timeline-lanes",
    "yardstick",
    "programme-bars",
    "waffle",
    "locator-map",
    "route-map",
]
Width = Literal["side", "half", "main", "full", "cover"]


class ChartRoute(Placed):
    """A line on a map, joined straight from place to place: a schematic."""

    name: Text | None = Field(default=None, description="Name as printed along it.")
    style: Literal["pipeline", "rail"] = Field(default="pipeline", description="How it is drawn.")
    places: tuple[Ref, ...] = Field(description="Ids of places, in order.", min_length=2)


class Chart(Item):
    """A chart: its finding as a title, and which data it shows. The numbers are never here."""

    kind: ChartKind = Field(description="How it is drawn.")
    title: Markdown = Field(description="The finding, in a sentence without a full stop.")
    measure: Markdown = Field(description="Measure, unit, place, period.")
    part: Ref = Field(description="The part of a brief that prints it.")
    width: Width = Field(default="main", description="side 54 mm, half 84, main 114, full 174, cover 210.")
    series: tuple[Ref, ...] = Field(default=(), description="Ids of series (bars, step-series, time-series).")
    lanes: tuple[Ref, ...] = Field(default=(), description="Timeline: events of these lanes only.")
    events: tuple[Ref, ...] = Field(default=(), description="Timeline: these events only.")
    bars: tuple[Ref, ...] = Field(default=(), description="Timeline: ids of series drawn as bars above the axis.")
    programmes: tuple[Ref, ...] = Field(default=(), description="Programme bars: ids of programmes, in order.")
    places: tuple[Ref, ...] = Field(default=(), description="Map: ids of places, named where they lie.")
    visit: Ref | None = Field(default=None, description="Map: id of a visit, whose stops are numbered and joined.")
    routes: tuple[ChartRoute, ...] = Field(default=(), description="Map: lines through places.")
    home: Text | None = Field(default=None, description="Map: code of the country it is about (ISO 3166-1 alpha-3).")
    shares: tuple[Share, ...] = Field(default=(), description="Waffle: the parts of the whole, largest first.")
    importance: Annotated[int, Field(ge=1, le=3)] = Field(
        default=1, description="Timeline: only events of at least this importance."
    )
    source: Text | None = Field(default=None, description="Words at the foot; left out, made from the data's sources.")


class Judgement(Item):
    """What we expect, how likely it is, and how sure we are."""

    claim: Markdown = Field(description="One sentence, with the term of the yardstick in it.")
    evidence: Markdown = Field(description="One or two sentences of evidence, with references.")
    likelihood: Ref = Field(description="Id of a term of the pack's yardstick.")
    confidence: Literal["high", "moderate", "low"] = Field(description="How sure we are of our sources.")
    because: Text = Field(description="Why the confidence is what it is, in a few words.")
    facts: tuple[Ref, ...] = Field(default=(), description="Ids of the facts it rests on.")


class Outlook(Item):
    """A driver, a constraint, a scenario or an indicator to watch."""

    kind: Literal["driver", "constraint", "scenario", "indicator"] = Field(description="Which of the four it is.")
    name: Text | None = Field(default=None, description="Scenario: its name.")
    likelihood: Ref | None = Field(default=None, description="Scenario: id of a term of the yardstick.")
    text: Markdown = Field(description="What happens, or what to watch.")
    implication: Markdown | None = Field(default=None, description="Scenario: what it means for us.")
    warning: bool = Field(default=False, description="Scenario: printed in the second colour, because it is unwelcome.")
    stands: Markdown | None = Field(default=None, description="Indicator: where it stands.")
    means: tuple[Text, ...] = Field(default=(), description="Indicator: what it would show in each scenario, in order.")
    facts: tuple[Ref, ...] = Field(default=(), description="Ids of the facts behind it.")


class Stop(Placed):
    """One stop of a visit."""

    name: Text = Field(description="Where.")
    place: Ref | None = Field(default=None, description="Id of a place.")
    host: Ref | None = Field(default=None, description="Id of the person who received.")
    people: tuple[Ref, ...] = Field(default=(), description="Ids of others who were met there.")
    text: Markdown | None = Field(default=None, description="What happened there.")


class Visit(Item):
    """A visit and its stops. Unknown hours are left out, never invented."""

    title: Text = Field(description="What visit it was.")
    date: Date = Field(description="When, EDTF.")
    head: Ref | None = Field(default=None, description="Id of the person who led it.")
    text: Markdown | None = Field(default=None, description="What it was.")
    stops: tuple[Stop, ...] = Field(default=(), description="The stops in order.")
    facts: tuple[Ref, ...] = Field(default=(), description="Ids of the facts behind it.")


class Line(Item):
    """Something to say, or something to be careful with."""

    kind: Literal["say", "care"] = Field(default="say", description="say: a line to take. care: handle with care.")
    text: Markdown = Field(description="The line, one or two sentences.")
    facts: tuple[Ref, ...] = Field(default=(), description="Ids of the facts behind it.")


class Question(Item):
    """A question that will be asked, and the answer."""

    question: Text = Field(description="The question, with its mark.")
    answer: Markdown = Field(description="The answer, with references.")
    facts: tuple[Ref, ...] = Field(default=(), description="Ids of the facts behind it.")


class Term(Item):
    """A word explained."""

    term: Text = Field(description="The word or abbreviation.")
    definition: Markdown = Field(description="What it means, in a sentence.")


class Figure(Placed):
    """A number set large, with its label."""

    fact: Ref = Field(description="Id of the fact whose value is printed.")
    form: Literal["", "number", "date", "year", "short"] = Field(
        default="", description="Which form: value, number, year."
    )
    label: Markdown = Field(description="What the number is.")


class Section(Item):
    """A piece of a brief in prose, or a row of figures."""

    part: Ref = Field(description="The part of a brief that prints it (bottom-line, history, title).")
    heading: Text | None = Field(default=None, description="Its heading, where the part's own is not wanted.")
    body: Markdown | None = Field(default=None, description="The text.")
    figures: tuple[Figure, ...] = Field(default=(), description="Numbers set large.")

"""The items of a pack: one class for each content file."""

from collections.abc import Mapping, Sized
from typing import Annotated, Any, ClassVar, Literal

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
    label: Text | None = Field(
        default=None, description="Its name on a chart beside others, where the title is too long."
    )
    unit: Text = Field(description="Unit of every value.")
    place: Text | None = Field(default=None, description="Where it is measured.")
    status: Status = Field(default="corroborated", description="How well it is supported.")
    points: tuple[Point, ...] = Field(description="The values, oldest first.", min_length=1)
    target: Target | None = Field(default=None, description="An aim that the series is measured against.")
    periods: tuple[Period, ...] = Field(default=(), description="Named stretches of time.")
    sources: tuple[Ref, ...] = Field(default=(), description="Ids of sources for all points.")


class Share(Placed):
    """One value of a chart: of a ranking, or a part of a whole."""

    fact: Ref = Field(description="Id of the fact whose value it is.")
    label: Text = Field(description="What it is the value of.")


ChartKind = Literal[
    "bars",
    "step-series",
    "time-series",
    "small-multiples",
    "slope",
    "dot-plot",
    "ranked-bars",
    "waffle",
    "share-bar",
    "timeline",
    "timeline-lanes",
    "programme-bars",
    "calendar",
    "itinerary",
    "yardstick",
    "locator-map",
    "route-map",
]
Width = Literal["side", "half", "main", "full", "cover"]


def usual_kind(names: Mapping[str, object]) -> ChartKind | None:
    """Give the kind of a chart that says none, by the data that it names; None where it names none."""
    series = names.get("series")
    if names.get("routes"):
        return "route-map"
    if series:
        return "bars" if isinstance(series, Sized) and len(series) == 1 else "time-series"
    usual: dict[str, ChartKind] = {
        "shares": "waffle",
        "values": "ranked-bars",
        "programmes": "programme-bars",
        "places": "locator-map",
        "visit": "itinerary",
        "watch": "calendar",
        "events": "timeline",
        "lanes": "timeline-lanes",
    }
    return next((kind for key, kind in usual.items() if names.get(key)), None)


class ChartRoute(Placed):
    """A line on a map, joined straight from place to place: a schematic."""

    name: Text | None = Field(default=None, description="Name as printed along it.")
    style: Literal["pipeline", "rail"] = Field(default="pipeline", description="How it is drawn.")
    places: tuple[Ref, ...] = Field(description="Ids of places, in order.", min_length=2)


_FROM_ZERO = "bars begin at zero: where small differences matter, take kind dot-plot or time-series"
_ONE_SCALE = "a chart has one scale: draw two charts, or kind small-multiples for values of one unit"
_NUMBERS = "numbers stand in series.yaml or facts.yaml: name them with series, values or shares"
_TOKENS = "colours and sizes come from templates/styles/tokens.css, for pages and charts alike"


class Chart(Item):
    """A chart: its finding as a title, and which data it shows. The numbers are never here."""

    kind: ChartKind = Field(
        description="How it is drawn; left out, by the data that it names.", json_schema_extra={"optional": True}
    )
    title: Markdown = Field(description="The finding, in a sentence without a full stop.")
    measure: Markdown = Field(description="Measure, unit, place, period.")
    part: Ref = Field(description="The part of a brief that prints it.")
    width: Width = Field(default="main", description="side 54 mm, half 84, main 114, full 174, cover 210.")
    series: tuple[Ref, ...] = Field(
        default=(),
        description="Ids of series (bars, step-series, time-series, small-multiples, slope, dot-plot, ranked-bars, "
        "share-bar).",
    )
    dates: tuple[Date, ...] = Field(
        default=(),
        description="Slope, dot plot: then and now; ranked bars, share bar: which dates of the series; calendar: "
        "first and last month. Left out: the first and the last that all have.",
        max_length=12,
    )
    focus: tuple[Ref, ...] = Field(default=(), description="Ids of the series or facts that the finding is about.")
    lanes: tuple[Ref, ...] = Field(default=(), description="Timeline: events of these lanes only.")
    events: tuple[Ref, ...] = Field(
        default=(), description="Timeline, calendar: these events only. Lines and steps: events marked on them."
    )
    bars: tuple[Ref, ...] = Field(default=(), description="Timeline: ids of series drawn as bars above the axis.")
    eras: tuple[Period, ...] = Field(default=(), description="Timeline: named stretches of time.")
    programmes: tuple[Ref, ...] = Field(default=(), description="Programme bars: ids of programmes, in order.")
    places: tuple[Ref, ...] = Field(default=(), description="Map: ids of places, named where they lie.")
    visit: Ref | None = Field(
        default=None, description="Map: id of a visit, whose stops are numbered and joined. Itinerary: the visit."
    )
    routes: tuple[ChartRoute, ...] = Field(default=(), description="Map: lines through places.")
    home: Text | None = Field(default=None, description="Map: code of the country it is about (ISO 3166-1 alpha-3).")
    values: tuple[Share, ...] = Field(default=(), description="Ranked bars, dot plot: facts, and what each is.")
    shares: tuple[Share, ...] = Field(default=(), description="Waffle, share bar: the parts of the whole.")
    watch: tuple[Ref, ...] = Field(default=(), description="Calendar: ids of indicators of the outlook.")
    judgements: tuple[Ref, ...] = Field(default=(), description="Calendar: ids of judgements that fall due.")
    importance: Annotated[int, Field(ge=1, le=3)] = Field(
        default=1, description="Timeline: only events of at least this importance."
    )
    source: Text | None = Field(default=None, description="Words at the foot; left out, made from the data's sources.")

    refused: ClassVar[Mapping[str, str]] = {
        **dict.fromkeys(("min", "minimum", "from", "zero", "baseline", "start", "axis", "y-axis", "scale"), _FROM_ZERO),
        **dict.fromkeys(("axes", "second-axis", "secondary", "right", "y2", "right-axis"), _ONE_SCALE),
        **dict.fromkeys(("data", "numbers", "points", "x", "y"), _NUMBERS),
        **dict.fromkeys(("colour", "color", "colours", "colors", "height", "size", "font"), _TOKENS),
        **dict.fromkeys(
            ("legend", "labels", "key"), "labels stand beside what they name: they are the titles of series"
        ),
        **dict.fromkeys(("highlight", "emphasis", "accent"), "write focus, with the ids of what the finding is about"),
        **dict.fromkeys(("subtitle", "unit", "units"), "write measure: measure, unit, place, period"),
    }

    @classmethod
    def _completed(cls, given: dict[str, Any]) -> dict[str, Any]:
        kind = usual_kind(given)
        return given if "kind" in given or kind is None else {**given, "kind": kind}


class Judgement(Item):
    """What we expect, how likely it is, and how sure we are."""

    claim: Markdown = Field(description="One sentence, with the term of the yardstick in it.")
    evidence: Markdown = Field(description="One or two sentences of evidence, with references.")
    likelihood: Ref = Field(description="Id of a term of the pack's yardstick.")
    confidence: Literal["high", "moderate", "low"] = Field(description="How sure we are of our sources.")
    because: Text = Field(description="Why the confidence is what it is, in a few words.")
    facts: tuple[Ref, ...] = Field(default=(), description="Ids of the facts it rests on.")
    short: Text | None = Field(default=None, description="What it is about in a few words, for a calendar.")
    due: Date | None = Field(default=None, description="When it can be settled, EDTF.")


class Outlook(Item):
    """A driver, a constraint, a scenario or an indicator to watch."""

    kind: Literal["driver", "constraint", "scenario", "indicator"] = Field(description="Which of the four it is.")
    name: Text | None = Field(default=None, description="Scenario: its name.")
    likelihood: Ref | None = Field(default=None, description="Scenario: id of a term of the yardstick.")
    text: Markdown = Field(description="What happens, or what to watch.")
    implication: Markdown | None = Field(default=None, description="Scenario: what it means for us.")
    warning: bool = Field(default=False, description="Scenario: printed in the second colour, because it is unwelcome.")
    stands: Markdown | None = Field(default=None, description="Indicator: where it stands.")
    short: Text | None = Field(default=None, description="Indicator: what to watch in a few words, for a calendar.")
    expected: tuple[Date, ...] = Field(
        default=(), description="Indicator: when news is expected, EDTF (2027-01~ by habit); left out, at any time."
    )
    means: tuple[Text, ...] = Field(default=(), description="Indicator: what it would show in each scenario, in order.")
    facts: tuple[Ref, ...] = Field(default=(), description="Ids of the facts behind it.")


class Stop(Placed):
    """One stop of a visit."""

    name: Text = Field(description="Where.")
    place: Ref | None = Field(default=None, description="Id of a place.")
    date: Date | None = Field(default=None, description="When, EDTF, where it is known.")
    time: Text | None = Field(default=None, description="The hour or the part of the day, where it is known (10:30).")
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

"""What charts are made of: series of values over time, and the charts that show them."""

from collections.abc import Mapping, Sequence, Sized
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from briefing.model.dates import When
from briefing.model.facts import Qualifier, Status
from briefing.model.fields import Date, Item, Markdown, Number, Placed, Ref, Text


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

    def at_date(self, when: When) -> Point | None:
        """Give the point with a value of that very date, else the last one within it; None where there is none."""
        valued = [point for point in self.points if point.value is not None]
        same = [point for point in valued if point.date.edtf == when.edtf]
        inside = [
            point for point in valued if when.earliest <= point.date.earliest and point.date.latest <= when.latest
        ]
        found = same or inside
        return found[-1] if found else None


def common_dates(series: Sequence[Series]) -> tuple[When, ...]:
    """Give the dates at which every series has a value, oldest first."""
    each = [{point.date.edtf for point in one.points if point.value is not None} for one in series]
    common = set.intersection(*each) if each else set()
    dates = {point.date.edtf: point.date for one in series for point in one.points if point.date.edtf in common}
    return tuple(sorted(dates.values(), key=lambda when: when.earliest))


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

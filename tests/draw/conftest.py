"""Charts on neutral subjects: one of each kind, and as many troublesome ones as a seed can make."""

import itertools
import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from briefing.draw.look import Look, look_of
from briefing.faces import make_faces
from briefing.model.chart import (
    Band,
    ChartModel,
    DataTable,
    Extent,
    Goal,
    Halt,
    Happening,
    Lane,
    Line,
    Mark,
    Marker,
    Moment,
    Part,
    Row,
    Stretch,
    Verdict,
    Whole,
)
from briefing.model.look import Faces, Tokens
from tests.draw.invented_land import CAPITAL, FAR, PIERS, PIPE, PORT, RAIL, SEA, STOPS, TOUR, TOWN, shapes_of

TOKENS = {
    "ink": "#17212b",
    "grey": "#485460",
    "accent": "#0a4d68",
    "contrast": "#96310f",
    "tint-area": "#eaf0f3",
    "tint-land": "#e3eaee",
    "tint-contrast": "#f6e9e4",
    "tint-mid": "#6f9bae",
    "rule": "#b9c2c9",
    "paper-white": "#ffffff",
    "label-size": "7.6pt",
    "width-side": "54mm",
    "width-half": "84mm",
    "width-main": "114mm",
    "width-full": "174mm",
}
BANDS = (
    Band("no", "almost no chance", 0, 5),
    Band("very-unlikely", "very unlikely", 5, 20),
    Band("unlikely", "unlikely", 20, 45),
    Band("even", "roughly even chance", 45, 55),
    Band("likely", "likely", 55, 80),
    Band("very-likely", "very likely", 80, 95),
    Band("sure", "almost certain", 95, 100),
)
WORDS = (
    "ferry",
    "harbour",
    "timetable",
    "Gəmi",
    "körfəzi",
    "Şəhər",
    "iskelesi",
    "Ağ",
    "gemi",
    "işletmesi",
    "паром",
    "Причал",
    "расписание",
    "Йод",
    "crossing",
    "İstasyon",
    "of",
    "the",
    "and",
    "in",
    "winter",
    "Überfahrt",
    "US$5",
    "to",
    "US$6",
    "\\frac",
    "passengers",
)

PHRASES = (("no-figure", "n/a"),)


CALENDAR_PHRASES = (
    ("months", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
    ("edition", "this edition"),
    ("key-day", "announced"),
    ("key-expected", "expected, not announced"),
    ("key-stretch", "within these months"),
    ("key-year", "only the year known"),
    ("key-any", "any time"),
    ("key-judged", "a judgement falls due"),
)


def chart_of(kind: str, name: str = "boats", width: str = "main", **data: object) -> ChartModel:
    table = DataTable(("Judgement", "Likelihood", "Confidence"), (("a", "b", "c"),))
    return ChartModel(
        id=name,
        kind=kind,
        width=width,
        title="Title",
        measure="Measure",
        source="Source",
        alternative=f"What {name} shows",
        table=table,
        **data,  # type: ignore[arg-type]
    )


def line_of(*values: float | None, start: float = 2015, name: str = "Boats", estimates: tuple[int, ...] = ()) -> Line:
    return Line(
        name,
        tuple(
            Mark(start + order, value, "" if value is None else f"{value:,g}", f"{start + order:g}", order in estimates)
            for order, value in enumerate(values)
        ),
    )


def then_and_now(
    name: str,
    then: float | None,
    now: float | None,
    focus: bool = False,
    estimates: tuple[int, ...] = (),
    start: float = 2014,
) -> Line:
    times = ((start, then), (2024.0, now))
    marks = tuple(
        Mark(x, value, "" if value is None else f"{value:,.1f}", f"{x:g}", order in estimates)
        for order, (x, value) in enumerate(times)
    )
    return Line(name, marks, focus)


def whole_of(
    label: str, names: tuple[str, ...], values: tuple[float, ...], focus: int = -1, estimates: tuple[int, ...] = ()
) -> Whole:
    """Give a whole whose parts have `values`, and their shares of the sum."""
    return Whole(
        label,
        tuple(
            Part(name, value, f"{value:,g}", value / sum(values), "", order in estimates, order == focus)
            for order, (name, value) in enumerate(zip(names, values, strict=True))
        ),
    )


def due(time: float, when: str, words: str) -> Moment:
    return Moment(2026.9, time, "day", when, judged=True, words=words)


def calendar_of(rows: tuple[Row, ...], span: tuple[float, float] = (2026.5, 2029.0), **data: object) -> ChartModel:
    made: dict[str, Any] = {"edition": 2026.9, "last_source": 2026.5, "phrases": CALENDAR_PHRASES, **data}
    return chart_of("calendar", rows=rows, span=span, **made)


def usual_calendar() -> ChartModel:
    """What to watch over two years and a half: each way in which a time may be known."""
    any_time = Moment(2026.9, 2029.0, "any", "at any time")
    return calendar_of(
        (
            Row(
                "Harbour days on the island",
                (
                    Moment(2026.92, 2027.0, "month", "December 2026", approximate=True),
                    Moment(2027.92, 2028.0, "month", "December 2027", approximate=True),
                    Moment(2028.92, 2029.0, "month", "December 2028", approximate=True),
                ),
            ),
            Row(
                "Passengers, figure for the year",
                (
                    Moment(2027.03, 2027.03, "day", "12 January 2027"),
                    due(2028.06, "22 January 2028", "20 million: very unlikely"),
                ),
            ),
            Row("Review of the piers", (Moment(2027.25, 2027.5, "stretch", "April to June 2027"),)),
            Row("Talks on the night line", (Moment(2028.0, 2028.25, "stretch", "early 2028", approximate=True),)),
            Row("Inspections of crews", (any_time,)),
            Row("Contract for the new ferry", (replace(any_time, end=2028.0), due(2028.0, "end of 2027", "likely"))),
            Row("Vote of the island council", (Moment(2027.0, 2028.0, "year", "2027"),)),
            Row("Treaty on the strait signed", (due(2028.0, "end of 2027", "roughly even chance"),)),
            Row("No second company on the line", (any_time, due(2029.0, "end of 2028", "almost certain"))),
        )
    )


def months_of_calendar() -> ChartModel:
    """The same over fifteen months, with what lies within them."""
    chart = usual_calendar()
    kept = [
        replace(row, moments=tuple(replace(one, end=min(one.end, 2028.0)) for one in row.moments if one.start < 2028.0))
        for row in chart.rows
    ]
    kept = [replace(row, moments=tuple(one for one in row.moments if "2028" not in one.when)) for row in kept]
    rows = tuple(row for row in kept if row.moments)
    return replace(chart, rows=rows, span=(2026.75, 2028.0), last_source=2026.8)


def two_of(name: str, then: float | None, now: float | None, estimate: bool = False) -> Line:
    marks = (Mark(2023, then, f"{then:,g}" if then is not None else "", "2023", estimate),)
    return Line(name, (*marks, Mark(2025, now, f"{now:,g}" if now is not None else "", "2025")))


def usual_maps() -> dict[str, ChartModel]:
    """Maps of invented countries: places, stops that crowd, routes on one way, a journey, more words than room."""
    home, shapes = "SUD", shapes_of()
    places, all_routes = (CAPITAL, PORT, TOWN, FAR, SEA), (PIPE, RAIL)
    return {
        "map-places": chart_of("locator-map", markers=places, shapes=shapes, home=home),
        "map-stops": chart_of("locator-map", markers=(PORT, *STOPS, SEA), shapes=shapes, home=home),
        "map-crowd": chart_of("locator-map", markers=PIERS, shapes=shapes, home=home),
        "map-routes": chart_of("route-map", "boats", "full", markers=places[:4], routes=all_routes, shapes=shapes),
        "map-journey": chart_of("route-map", markers=places[:2], routes=(TOUR,), shapes=shapes, home="NOR"),
    }


def usual_charts() -> dict[str, ChartModel]:
    """One chart of each kind, and the variants that draw something of their own."""
    boats = line_of(3, 5, 8, 9, 12)
    crew = Line(
        "Crew",
        (
            Mark(2002.9, 22, "22", "20 November 2002", True, "about 22"),
            Mark(2008.0, 40, "40", "January 2008"),
            Mark(2009.1, 90, "90", "February 2009"),
            Mark(2010.8, 94, "94", "October 2010", True),
            Mark(2018.0, 120, "120", "9 January 2018"),
            Mark(2021.6, 0, "0", "26\u00a0August 2021", False, "all 120 leave"),
        ),
    )
    labelled = Line(
        "Crossings",
        (
            Mark(2019, 41, "41", "2019"),
            Mark(2020, 12, "12", "2020", False, "12, boats laid up from March"),
            Mark(2021, None, "", "2021"),
            Mark(2022, 33, "33", "2022", True, "about 33"),
            Mark(2023, 38, "38", "2023"),
            Mark(2024, 44, "44", "2024", False, "44, the most there ever were"),
        ),
    )
    rival = Line("Old line", (Mark(1999.5, 34, "34", "July 1999"), Mark(2008.3, 0, "0", "April 2008")))
    halves = (Stretch("Old timetable", None, 2014.99), Stretch("New timetable", 2015.0, None))
    goal = Goal(2021, 20, "at least\u00a020", "2021", "Aim of the island council for the winter")
    events = tuple(
        Happening(f"event-{year}", year + 0.3, f"{year}", text, "", importance)
        for year, text, importance in (
            (1992, "The line opens", 3),
            (1994, "A second boat is bought", 3),
            (1999, "Sunday crossings begin", 2),
            (2002, "New pier at the harbour", 3),
            (2005, "The council takes over", 3),
            (2011, "Timetable of the whole year", 1),
            (2018, "The largest boat so far", 3),
            (2021, "Old boats are sold; crews retrained", 3),
            (2024, "First electric boat", 3),
        )
    )
    lanes = (Lane("service", "The service"), Lane("council", "Council"), Lane("boats", "Boats and piers"))
    of_lane = dict(zip((1992, 1994, 1999, 2002, 2005, 2011, 2018, 2021, 2024), "sbsbcsbcb", strict=True))
    in_lanes = tuple(
        replace(one, lane={"s": "service", "c": "council", "b": "boats"}[of_lane[int(one.when)]]) for one in events
    )
    runs = (
        Extent("Night line", 1999.6, 2008.3, "1999–2008"),
        Extent("Summer line", 2002.9, None, "since 2002", open_end=True),
    )
    eras = (
        Stretch("Private boats", None, 2002.5),
        Stretch("The council's line", 2002.5, 2018.0),
        Stretch("Electric boats", 2018.0, None),
    )
    programmes = (
        Extent("Partnership of Harbours", 1994.3, None, "1994", open_end=True),
        Extent("Review of Piers", 2005.4, 2021.0, "2005", unknown_end=True),
        Extent("Training of Crews", 2007.0, 2012.0, "about 2007 to 2012", approximate=True),
        Extent("Island Programme of the Future", None, None, "", True, state="being finalised, May 2025", at=2025.4),
    )
    parts = tuple(
        Part(name, value, f"{value:g}", value / 25.2)
        for name, value in (("North shore", 12.8), ("South shore", 9.6), ("Island", 2.3), ("Elsewhere", 0.5))
    )
    verdicts = tuple(
        Verdict(number, text, BANDS[band], confidence, confidence)
        for number, text, band, confidence in (
            (1, "The line is almost certain to run through the winter of next year, on both shores.", 6, "high"),
            (2, "A new pier is likely to be agreed by the end of next year.", 4, "moderate"),
            (3, "There is a roughly even chance that the price stays as it is.", 3, "low"),
        )
    )
    ranking = (
        Part("North shore", 12.8, "12.8", 0),
        Part("South shore of the bay and the outer islands", 9.6, "9.6", 0, focus=True),
        Part("Island", 7.3, "about\u00a07.3", 0, estimate=True),
        Part("Harbour town", 2.3, "2.3", 0),
        Part("Elsewhere", 0.5, "0.5", 0),
    )
    losses = (*ranking[2:], Part("Old pier", 0, "0", 0), Part("Old line", -5.4, "\u22125.4", 0, focus=True))
    then_now = (
        then_and_now("North shore", 3.9, 5.5),
        then_and_now("South shore", 4.6, 5.0, focus=True),
        then_and_now("Island", 2.3, 1.9),
    )
    odd_ones = (
        then_and_now("North shore", 3.9, 4.0),
        then_and_now("South shore of the bay", 4.6, 4.6, focus=True),
        then_and_now("Island", None, 1.9),
        then_and_now("Harbour town", 5.5, None),
        then_and_now("Elsewhere", 0.1, 3.0, estimates=(0, 1)),
        then_and_now("New line", 1.0, 2.0, start=2015),
    )
    crossings = tuple(
        whole_of(year, ("Cars", "Foot passengers", "Lorries", "Bicycles"), values, focus=1)
        for year, values in (("2022", (41, 12, 15, 0)), ("2023", (38, 19, 14, 3)), ("2024", (30, 33, 11, 6)))
    )
    stops = (
        Halt(1, "Harbour museum", "Northport", "13 December", ""),
        Halt(2, "Ferry school", "Northport", "13 December", "Rector of the school"),
        Halt(3, "Town hall", "Southport", "", ""),
        Halt(4, "New pier", "", "14 December", "Harbour master and crew"),
    )
    happened = tuple(
        Happening(f"h{order}", x, when, text, "", importance)
        for order, (x, when, text, importance) in enumerate(
            (
                (2016.4, "May 2016", "Second pier opens", 3),
                (2018.9, "November 2018", "Storm closes the harbour for six weeks", 2),
                (2020.2, "March 2020", "Crossings at half their number", 3),
            )
        )
    )
    five = tuple(
        replace(line_of(*values, name=name), focus=name == "Island")
        for name, values in (
            ("North shore", (8, 7, 7.5, 8, 8.4, 9, 9.1)),
            ("Island", (3, 4, 4.4, 5, 7, 6.4, 8)),
            ("South shore", (5, 5.2, None, 5, 4.8, 4.9, 4.7)),
            ("Old harbour", (6, 5.5, 4, 3.2, 2.5, 2.2, 2)),
            ("Elsewhere", (1, 1.2, 1.1, 1.4, 1.3, 1.8, 1.6)),
        )
    )
    pairs = (
        replace(two_of("North shore", 11.8, 12.8), focus=True),
        two_of("South shore", 9.5, 9.6),
        two_of("Island", 2.5, 2.3),
        two_of("Lighthouse", 0, 0.5),
    )
    crossing = (
        two_of("Winter ferry", 40, -12),
        replace(two_of("Summer ferry", -20, 38), focus=True),
        two_of("Night ferry", None, 21),
        two_of("Car ferry", 22, None),
        two_of("Post boat", 20, 20, estimate=True),
        two_of("Pilot boat", 20, 5),
    )
    panels = (
        replace(line_of(11.4, 11.8, 12.9, 12.8, start=2022, name="North shore"), focus=True),
        line_of(None, 9.5, 9.9, 9.6, start=2022, name="South shore"),
        line_of(None, 2.5, 2.4, 2.3, start=2022, name="Island", estimates=(2,)),
        line_of(None, 0, 0, 0.5, start=2022, name="Lighthouse"),
    )
    waves = [[5 + n + 3 * ((n * k) % 4) for n in range(15)] for k in (1, 2, 3)]
    long_panels = (
        replace(line_of(*waves[0], start=2008, name="Passengers"), focus=True),
        line_of(*waves[1][:6], None, *waves[1][7:], start=2008, name="Cars"),
        line_of(*waves[2][4:], start=2012, name="Freight", estimates=(10,)),
    )
    many_panels = tuple(
        line_of(*(order * 3 - n * 2 for n in range(4)), start=2020 + order % 2, name=f"Pier {order}")
        for order in range(1, 13)
    )
    repeated = Line(
        "Boats",
        (
            Mark(2015.5, 4, "4", "July 2015"),
            Mark(2016.8, 7, "7", "October 2016", False, "7 with two on hire"),
            Mark(2018.2, 7, "7", "March 2018", False, "hire made permanent"),
            Mark(2019.5, None, "", "July 2019"),
            Mark(2020.5, 3, "3", "July 2020", True, "about 3"),
            Mark(2022.0, 9, "9", "January 2022"),
        ),
    )
    return {
        "ranked": chart_of("ranked-bars", parts=ranking),
        "ranked-below-zero": chart_of("ranked-bars", parts=losses),
        "dots": chart_of("dot-plot", lines=then_now, sign="%"),
        "dots-odd": chart_of("dot-plot", lines=odd_ones, sign="%"),
        "dots-one-time": chart_of("dot-plot", lines=tuple(replace(one, marks=one.marks[1:]) for one in then_now)),
        "bars": chart_of("bars", lines=(boats,), goal=goal),
        "bars-low-aim": chart_of("bars", lines=(boats,), goal=Goal(2021, 2, "at most 2", "2021", "Limit")),
        "bars-many": chart_of("bars", lines=(line_of(*range(1000, 2500, 50), start=1990),)),
        "bars-below-zero": chart_of("bars", lines=(line_of(3, -2, None, 5, -4),)),
        "bars-uneven": chart_of(
            "bars",
            lines=(
                Line(
                    "x",
                    (
                        Mark(2000, 27, "27", "2000–2002"),
                        Mark(2013.25, 44, "44", "April 2013"),
                        Mark(2014.2, 42, "42", "March 2014"),
                    ),
                ),
            ),
        ),
        "bars-labels": chart_of("bars", lines=(labelled,), phrases=PHRASES, sign="%"),
        "steps": chart_of("step-series", lines=(crew,), stretches=halves),
        "steps-two": chart_of("step-series", lines=(crew, rival), stretches=halves),
        "steps-gap": chart_of("step-series", lines=(line_of(5, 9, None, 7, 12, 11),)),
        "steps-happenings": chart_of("step-series", lines=(repeated,), happenings=happened, sign="%"),
        "lines": chart_of(
            "time-series", lines=(line_of(2, 4, 3, 6, 5, 7, 4), line_of(3, 3, 4, None, 6, 6, 5, name="Cars"))
        ),
        "lines-one": chart_of("time-series", lines=(line_of(1427, 1900, 3000, 1500, 2100),), stretches=halves),
        "lines-aim": chart_of("time-series", lines=(line_of(3, 5, 8, 9, 12),), goal=goal),
        "lines-happenings": chart_of(
            "time-series",
            lines=(line_of(2, 4, 3, 6, 5, 7, 4), line_of(3, 3, 4, None, 6, 6, 5, name="Cars")),
            happenings=happened,
            sign="%",
        ),
        "lines-five": chart_of("time-series", lines=five),
        "timeline": chart_of("timeline", width="full", happenings=events, extents=runs, last_source=2026.0),
        "timeline-lanes": chart_of(
            "timeline-lanes", width="full", happenings=in_lanes, lanes=lanes, extents=runs, last_source=2026.0
        ),
        "timeline-eras": chart_of(
            "timeline", width="full", happenings=events, extents=runs, stretches=eras, last_source=2026.0
        ),
        "timeline-lanes-eras": chart_of(
            "timeline-lanes",
            width="full",
            happenings=in_lanes,
            lanes=lanes,
            extents=runs,
            stretches=eras,
            last_source=2026.0,
        ),
        "yardstick": chart_of("yardstick", width="full", bands=BANDS, verdicts=verdicts),
        "scale": chart_of("scale", width="full", bands=BANDS, verdicts=verdicts),
        "programmes": chart_of("programme-bars", extents=programmes, last_source=2026.0),
        "programmes-last": chart_of(
            "programme-bars", extents=programmes, last_source=2026.0, phrases=(("last-source", "January 2026"),)
        ),
        "waffle": chart_of("waffle", width="side", parts=parts),
        "share": chart_of("share-bar", wholes=(Whole("", parts),)),
        "share-rows": chart_of("share-bar", wholes=crossings),
        "itinerary": chart_of("itinerary", halts=stops),
        "calendar": usual_calendar(),
        "calendar-months": months_of_calendar(),
        "calendar-one": calendar_of(
            (Row("Vote", (Moment(2027.2, 2027.2, "day", "14 March 2027"),)),), (2027.0, 2027.25)
        ),
        "slope": chart_of("slope", lines=pairs, phrases=PHRASES),
        "slope-gaps": chart_of("slope", lines=crossing, phrases=PHRASES),
        "multiples": chart_of("small-multiples", lines=panels, phrases=PHRASES),
        "multiples-lines": chart_of("small-multiples", lines=long_panels, phrases=PHRASES),
        "multiples-many": chart_of("small-multiples", lines=many_panels, phrases=PHRASES),
        **usual_maps(),
    }


def numbered_word(number: int) -> str:
    """Give a short word of a number, in letters: "qab"."""
    letters = "abcdefghij"
    return "q" + "".join(letters[int(digit)] for digit in f"{number:03d}")


class Troublesome:
    """Charts that content should not hold and sometimes does: long names, equal values, huge ranges, crowds."""

    def __init__(self, seed: int) -> None:
        self.seed, self.random = seed, random.Random(seed)
        self.count = 0

    def words(self, most: int) -> str:
        """Give words, the last of them like no other in any chart of this seed: what is lost can be told."""
        self.count += 1
        return f"{self._words(most)} {numbered_word(self.count)}"

    def _words(self, most: int) -> str:
        if self.random.random() < 0.06:
            return "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"
        return " ".join(self.random.choice(WORDS) for _ in range(self.random.randint(1, most)))

    def line(self) -> Line:
        chance = self.random
        count, size = chance.randint(1, 14), 10 ** chance.uniform(-2, 7)
        step = chance.choice((1, 1, 1, 0.08, 3.3, 0.5))
        same = chance.random() < 0.15
        marks = []
        for order in range(count):
            value: float | None = size if same else round(chance.uniform(0, size), 2)
            if order and chance.random() < 0.1:
                value = None
            x = 1990 + order * step * (chance.uniform(0.5, 1.5) if step == 3.3 else 1)
            label = self.words(3) if chance.random() < 0.1 else ""
            words = "" if value is None else f"{value:,}"
            marks.append(Mark(x, value, words, self.when(x), chance.random() < 0.2, label))
        return Line(self.words(4), tuple(sorted(marks, key=lambda mark: mark.x)))

    def when(self, x: float) -> str:
        return self.random.choice((f"{int(x)}", f"{int(x)}", f"26\u00a0August {int(x)}", f"c.\u00a0{int(x)}"))

    def goal(self, lines: tuple[Line, ...]) -> Goal | None:
        if self.random.random() < 0.5:
            return None
        last = lines[0].marks[-1]
        top = max((mark.value for one in lines for mark in one.marks if mark.value), default=1.0)
        value = top * self.random.uniform(0.1, 2)
        return Goal(last.x + self.random.choice((0, 1, 3)), value, f"at least\u00a0{value:,.0f}", "2030", self.words(8))

    def stretches(self) -> tuple[Stretch, ...]:
        middle = self.random.uniform(1991, 1999)
        found = (Stretch(self.words(3), None, middle), Stretch(self.words(3), middle, None))
        return found[: self.random.randint(0, 2)]

    def eras(self) -> tuple[Stretch, ...]:
        """Eras of a timeline that follow one another, with or without a gap, known ends or not."""
        chance = self.random
        edges = sorted(chance.uniform(1985, 2030) for _ in range(chance.randint(0, 5)))
        bounds: list[float | None] = [chance.choice((None, 1980.0)), *edges, chance.choice((None, 2031.0))]
        found = [Stretch(self.words(4), low, high) for low, high in itertools.pairwise(bounds)]
        return tuple(one for one in found if chance.random() < 0.8) if chance.random() < 0.6 else ()

    def series(self, kind: str) -> ChartModel:
        lines = tuple(self.line() for _ in range(1 if kind == "bars" else self.random.randint(1, 4)))
        goal = None if kind == "step-series" else self.goal(lines)
        stretches = () if kind == "bars" else self.stretches()
        # Events of their own chance: the other charts of a seed stay what they are.
        happenings = Troublesome(self.seed + 1000).happenings() if kind == "step-series" else ()
        return chart_of(kind, lines=lines, goal=goal, stretches=stretches, happenings=happenings)

    def happenings(self) -> tuple[Happening, ...]:
        return tuple(
            Happening(f"e{n}", x, self.when(x), self.words(6), "", self.random.randint(1, 3))
            for n in range(self.random.choice((0, 0, 1, 2, 3, 5)))
            for x in (self.random.uniform(1990, 2003),)
        )

    def extent(self) -> Extent:
        chance = self.random
        start = chance.choice((None, *[chance.uniform(1985, 2020)] * 5))
        end = None if start is None or chance.random() < 0.4 else start + chance.uniform(0, 15)
        unknown = start is not None and chance.random() < 0.3
        state = self.words(5) if start is None else ""
        when = self.when(start or 2000)
        return Extent(
            self.words(6), start, end, when, end is None and not unknown, unknown, chance.random() < 0.2, state
        )

    def timeline(self) -> ChartModel:
        chance = self.random
        crowd = chance.random() < 0.3
        events = tuple(
            Happening(
                f"e{n}",
                chance.uniform(2020, 2022) if crowd else chance.uniform(1990, 2026),
                self.when(2001),
                self.words(6),
                "",
                chance.randint(1, 3),
            )
            for n in range(chance.randint(1, 16))
        )
        extents = tuple(self.extent() for _ in range(chance.randint(0, 3)))
        return chart_of("timeline", happenings=events, extents=extents, stretches=self.eras(), last_source=2026.0)

    def lanes(self) -> ChartModel:
        chance = self.random
        lanes = tuple(Lane(f"lane-{n}", self.words(4)) for n in range(chance.randint(0, 5)))
        one, more = self.timeline(), self.timeline()
        happenings = tuple(
            replace(event, id=f"e{n}", lane=chance.choice(("", "elsewhere", *(lane.id for lane in lanes))))
            for n, event in enumerate((*one.happenings, *more.happenings))
        )
        return replace(one, kind="timeline-lanes", happenings=happenings, lanes=lanes)

    def yardstick(self) -> ChartModel:
        levels = ("high", "moderate", "low")
        verdicts = tuple(
            Verdict(n, self.words(20), self.random.choice(BANDS), level, self.words(2))
            for n in range(1, self.random.randint(2, 12))
            for level in (self.random.choice(levels),)
        )
        return chart_of("yardstick", bands=BANDS, verdicts=verdicts)

    def waffle(self) -> ChartModel:
        values = [10 ** self.random.uniform(-1, 3) for _ in range(self.random.randint(1, 5))]
        values[1:] = [0.0 if self.random.random() < 0.1 else value for value in values[1:]]
        parts = tuple(
            Part(self.words(4), value, f"{value:,.1f}", value / sum(values), focus=self.random.random() < 0.1)
            for value in sorted(values)[::-1]
        )
        return chart_of("waffle", parts=parts)

    def value(self, size: float) -> float:
        return self.random.choice((0.0, size, *[self.random.uniform(-0.3, 1) * size] * 6))

    def ranked(self) -> ChartModel:
        size = 10 ** self.random.uniform(-2, 9)
        parts = []
        for _ in range(self.random.choice((1, 4, 12, 25))):
            value = self.value(size if self.random.random() < 0.8 else size / 1e6)
            words = f"{value:,.2f} {self.words(3)}" if self.random.random() < 0.15 else f"{value:,.2f}"
            estimate, focus = self.random.random() < 0.2, self.random.random() < 0.2
            parts.append(Part(self.words(10), value, words, 0, estimate=estimate, focus=focus))
        return chart_of("ranked-bars", parts=tuple(parts))

    def dots(self) -> ChartModel:
        chance, size = self.random, 10 ** self.random.uniform(-2, 9)
        base = chance.choice((0, 0, 5 * size))
        lines = []
        for _ in range(chance.choice((1, 3, 8, 12))):
            values: list[float | None] = [base + self.value(size) for _ in range(chance.randint(1, 2))]
            if chance.random() < 0.2:
                values[-1] = values[0]
            if len(values) == 2 and chance.random() < 0.15:
                values[chance.randint(0, 1)] = None
            marks = []
            for value, year in zip(values, chance.choice(((2014, 2024), (2014, 2024), (2019, 2023))), strict=False):
                words = "" if value is None else f"{value:,.2f}"
                told = self.words(3) if chance.random() < 0.08 else ""
                marks.append(Mark(year, value, words, chance.choice((f"{year}", self.when(year))), False, told))
            marks[0] = replace(marks[0], estimate=chance.random() < 0.2)
            lines.append(Line(self.words(8), tuple(marks), chance.random() < 0.2))
        if all(mark.value is None for one in lines for mark in one.marks):
            return self.dots()
        return chart_of("dot-plot", lines=tuple(lines), sign=chance.choice(("", "%")))

    def share_bar(self) -> ChartModel:
        chance = self.random
        count, many = chance.randint(1, 6), chance.choice((1, 1, chance.randint(2, 8)))
        names = tuple(self.words(chance.choice((2, 5))) for _ in range(count))
        labels = ("",) if many == 1 else tuple(self.words(chance.choice((1, 1, 6))) for _ in range(many))
        focus = chance.randint(-1, count - 1)
        wholes = []
        for label in labels:
            size = 10 ** chance.uniform(-1, 7)
            values = [size] * count if chance.random() < 0.15 else [size * chance.random() ** 3 for _ in names]
            values = [0 if order and chance.random() < 0.1 else value for order, value in enumerate(values)]
            estimates = tuple(order for order in range(count) if chance.random() < 0.15)
            wholes.append(whole_of(label, names, tuple(values), focus, estimates))
        return chart_of("share-bar", wholes=tuple(wholes))

    def itinerary(self) -> ChartModel:
        chance = self.random
        times, places = ("", *(self.words(3) for _ in range(3))), ("", *(self.words(2) for _ in range(3)))
        when, where = chance.choice(times), chance.choice(places)
        halts = []
        for order in range(chance.choice((1, 3, 5, 6, 12, 20))):
            when, where = chance.choice((when, *times)), chance.choice((where, *places))
            halts.append(Halt(order + 1, self.words(5), where, when, self.words(6) if chance.random() < 0.4 else ""))
        return chart_of("itinerary", halts=tuple(halts))

    def wholes_and_visits(self) -> list[ChartModel]:
        return [self.share_bar(), self.itinerary()]

    def moment(self, low: float, high: float) -> Moment:
        chance = self.random
        start = chance.uniform(low, high - 0.1)
        words = self.words(3) if chance.random() < 0.2 else ""
        if chance.random() < 0.3:
            end = chance.choice((start, high, high, high + (chance.random() < 0.02)))
            return Moment(start, end, "day", self.when(start), False, True, self.words(3))
        kind = chance.choice(("day", "day", "month", "month", "stretch", "year", "any"))
        end = {"day": start, "month": start + 1 / 12, "stretch": start + chance.uniform(0.1, 2)}.get(kind, high)
        if kind == "year":
            start, end = float(int(start)), float(int(start) + 1)
        return Moment(start, end, kind, self.when(start), kind == "stretch" or chance.random() < 0.5, False, words)

    def calendar(self, most_rows: int = 12, most: int = 4) -> ChartModel:
        chance = self.random
        low = 2026 + chance.randint(0, 11) / 12
        high = low + chance.choice((3, 7, 12, 15, 18, 30, 37, 60)) / 12
        edition = chance.choice((None, low, chance.uniform(low, high), chance.uniform(low, min(high, low + 0.5))))
        rows = tuple(
            Row(
                self.words(7),
                tuple(
                    sorted((self.moment(low, high) for _ in range(chance.randint(1, most))), key=lambda one: one.start)
                ),
            )
            for _ in range(chance.randint(1, most_rows))
        )
        last = None if edition is None or chance.random() < 0.3 else edition - chance.uniform(0, 0.8)
        return calendar_of(rows, (low, high), edition=edition, last_source=last)

    def odd_value(self) -> float:
        """A value as content has them: small, negative, nought, equal to others, or huge."""
        chance = self.random
        return chance.choice(
            (
                0.0,
                5.0,
                5.0,
                round(chance.uniform(-20, 90), 1),
                round(chance.uniform(0, 10), 2),
                10 ** chance.uniform(-2, 9),
            )
        )

    def mark(self, x: float) -> Mark:
        chance = self.random
        value = None if chance.random() < 0.1 else self.odd_value()
        words = "" if value is None else f"{value:,.2f}" if abs(value) < 1 else f"{value:,.4g}"
        label = self.words(3) if value is not None and chance.random() < 0.04 else ""
        return Mark(x, value, words, f"{x:g}", chance.random() < 0.2, label)

    def slope(self) -> ChartModel:
        chance = self.random
        lines = []
        for order in range(chance.randint(1, 12)):
            then, now = self.mark(2014), self.mark(2024)
            if then.value is None and now.value is None:
                now = Mark(2024, 1.0, "1", "2024")
            lines.append(Line(f"{self.words(4)} {order}", (then, now), chance.random() < 0.2))
        return chart_of("slope", lines=tuple(lines), phrases=PHRASES)

    def multiples(self) -> ChartModel:
        chance = self.random
        most = chance.choice((1, 4, 8, 8, 14, 25))
        lines = []
        for order in range(chance.randint(1, 12)):
            start, count = 2000 + chance.randint(0, 3), chance.randint(1, most)
            marks = (Mark(start, 1.0, "1", f"{start}"), *(self.mark(start + n) for n in range(1, count)))
            lines.append(Line(f"{self.words(4)} {order}", marks, chance.random() < 0.2))
        return chart_of("small-multiples", lines=tuple(lines), phrases=PHRASES)

    def map(self, most: int = 12) -> ChartModel:
        """Up to so many places or stops on two countries, with routes on some maps."""
        chance = self.random
        count, visited = chance.randint(1, most), chance.random() < 0.3
        markers = tuple(
            Marker(
                self.words(3),
                chance.uniform(44.5, 52.5),
                chance.uniform(10.5, 19.5),
                chance.choice(("city", "city", "port", "capital")),
                order if visited and chance.random() < 0.7 else 0,
            )
            for order in range(1, count + 1)
        )
        routes = chance.choice(((), (), (TOUR,), (PIPE, RAIL)))
        return chart_of(
            "route-map" if routes else "locator-map",
            markers=markers,
            routes=routes,
            shapes=shapes_of(),
            home=chance.choice(("", "NOR", "SUD")),
        )

    def charts(self) -> list[ChartModel]:
        programmes = chart_of(
            "programme-bars",
            extents=tuple(self.extent() for _ in range(self.random.randint(1, 9))),
            last_source=2026.0,
            phrases=self.random.choice(((), (("last-source", self.words(4)),))),
        )
        series = [self.series(kind) for kind in ("bars", "step-series", "time-series")]
        return [
            *series,
            self.timeline(),
            self.yardstick(),
            programmes,
            self.waffle(),
            self.lanes(),
            self.ranked(),
            self.dots(),
            *self.wholes_and_visits(),
            self.calendar(20, 6),
            self.slope(),
            self.multiples(),
            self.map(),
        ]


@pytest.fixture(scope="session")
def faces(tmp_path_factory: pytest.TempPathFactory) -> Faces:
    return make_faces(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def tokens() -> Tokens:
    return Tokens(TOKENS)


@pytest.fixture
def chart() -> Callable[..., ChartModel]:
    """`chart("bars", lines=…)` gives a model; `chart.line(1, 2, None)` a series."""
    return chart_of


@pytest.fixture
def line() -> Callable[..., Line]:
    return line_of


@pytest.fixture
def usual() -> Callable[[str], ChartModel]:
    """`usual("bars")` gives one of the usual charts by name."""
    return usual_charts().__getitem__


@pytest.fixture
def troublesome() -> Callable[[int], list[ChartModel]]:
    return lambda seed: Troublesome(seed).charts()


@pytest.fixture
def troubled() -> Callable[[str, int], ChartModel]:
    """`troubled("bars", seed)` gives a troublesome chart of series of one kind."""
    return lambda kind, seed: Troublesome(seed).series(kind)


@pytest.fixture
def calendars() -> Callable[[int], ChartModel]:
    """`calendars(seed)` gives a calendar of up to twelve rows."""
    return lambda seed: Troublesome(seed).calendar()


@pytest.fixture
def look(tokens: Tokens, faces: Faces) -> Look:
    return look_of(tokens, faces)

"""Charts on neutral subjects: one of each kind, and as many troublesome ones as a seed can make."""

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.draw.look import Look, look_of
from briefing.faces import make_faces
from briefing.model.chart import (
    Band,
    ChartModel,
    DataTable,
    Extent,
    Goal,
    Happening,
    Lane,
    Line,
    Mark,
    Part,
    Stretch,
    Verdict,
)
from briefing.model.look import Faces, Tokens

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
    return {
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
        "steps": chart_of("step-series", lines=(crew,), stretches=halves),
        "steps-two": chart_of("step-series", lines=(crew, rival), stretches=halves),
        "steps-gap": chart_of("step-series", lines=(line_of(5, 9, None, 7, 12, 11),)),
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
        "yardstick": chart_of("yardstick", width="full", bands=BANDS, verdicts=verdicts),
        "programmes": chart_of("programme-bars", extents=programmes, last_source=2026.0),
        "waffle": chart_of("waffle", width="side", parts=parts),
    }


class Troublesome:
    """Charts that content should not hold and sometimes does: long names, equal values, huge ranges, crowds."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def words(self, most: int) -> str:
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

    def series(self, kind: str) -> ChartModel:
        lines = tuple(self.line() for _ in range(1 if kind == "bars" else self.random.randint(1, 4)))
        goal = None if kind == "step-series" else self.goal(lines)
        return chart_of(kind, lines=lines, goal=goal, stretches=() if kind == "bars" else self.stretches())

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
        return chart_of("timeline", happenings=events, extents=extents, last_source=2026.0)

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
        parts = tuple(
            Part(self.words(4), value, f"{value:,.1f}", value / sum(values)) for value in sorted(values)[::-1]
        )
        return chart_of("waffle", parts=parts)

    def charts(self) -> list[ChartModel]:
        programmes = chart_of(
            "programme-bars", extents=tuple(self.extent() for _ in range(self.random.randint(1, 9))), last_source=2026.0
        )
        series = [self.series(kind) for kind in ("bars", "step-series", "time-series")]
        return [*series, self.timeline(), self.yardstick(), programmes, self.waffle(), self.lanes()]


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
def look(tokens: Tokens, faces: Faces) -> Look:
    return look_of(tokens, faces)

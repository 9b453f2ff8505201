"""Charts that compare, look ahead and follow a visit: what is drawn comes from the data, in the order readers want."""

import pytest

SOURCES = [{"id": key, "for": "public", "title": key, "publisher": key} for key in ("gazette", "council")]


def line(key, *values, **more):
    points = [{"date": str(2021 + order), "value": value} for order, value in enumerate(values) if value != ""]
    for point in points:
        if point["value"] is None:
            del point["value"]
    return {
        "id": key,
        "title": f"Carried, {key}",
        "label": key.title(),
        "unit": "tonnes",
        "sources": ["gazette"],
        "points": points,
        **more,
    }


SERIES = [line("north", 8, 9, 11), line("south", 3, None, 12), line("island", 5, 5, "")]
FACTS = [
    {
        "id": key,
        "for": "public",
        "statement": f"The {key} line ran {value} boats.",
        "value": value,
        "unit": "boats",
        "sources": ["council"],
        "status": "corroborated",
        **more,
    }
    for key, value, more in (("north", 4, {}), ("south", 9, {"qualifier": "about"}), ("island", 2, {"high": 4}))
]
CHART = {"id": "more", "title": "The south grows", "measure": "Tonnes", "part": "figures"}


@pytest.fixture
def model(pack_of, chosen):
    def make(head=None, files=None, **chart):
        pack = pack_of(
            head=head, sources=SOURCES, series=SERIES, facts=FACTS, charts=[{**CHART, **chart}], **(files or {})
        )
        return chosen(pack, "figures").charts()[0]

    return make


def drawn(chart):
    return [(one.name, [(mark.when, mark.words) for mark in one.marks]) for one in chart.lines]


@pytest.mark.parametrize(
    ("chart", "kind"),
    [
        pytest.param({"series": ["north"]}, "bars", id="one series"),
        pytest.param({"series": ["north", "south"]}, "time-series", id="several"),
        pytest.param(
            {"shares": [{"fact": "north", "label": "North"}, {"fact": "south", "label": "South"}]},
            "waffle",
            id="shares",
        ),
        pytest.param(
            {"values": [{"fact": "north", "label": "North"}, {"fact": "south", "label": "South"}]},
            "ranked-bars",
            id="values",
        ),
    ],
)
def test_a_kind_left_out_follows_from_the_data(model, chart, kind):
    assert model(**chart).kind == kind


def test_a_slope_goes_from_the_first_to_the_last_date_that_all_have(model):
    chart = model(kind="slope", series=["north", "south"], focus=["south"])
    assert drawn(chart) == [("North", [("2021", "8"), ("2023", "11")]), ("South", [("2021", "3"), ("2023", "12")])]
    assert [one.focus for one in chart.lines] == [False, True]
    assert chart.table.head == ("tonnes", "2021", "2023")
    assert chart.source == "Source: gazette"


def test_a_slope_goes_between_the_dates_that_it_names_and_leaves_open_what_is_not_known(model):
    chart = model(kind="slope", series=["north", "south"], dates=["2021", "2022"])
    assert drawn(chart) == [("North", [("2021", "8"), ("2022", "9")]), ("South", [("2021", "3"), ("2022", "")])]
    assert chart.table.rows[1] == ("South", "3", "no figure")


def test_parties_stand_by_their_latest_value(model):
    chart = model(kind="dot-plot", series=["north", "south"])
    assert [one.name for one in chart.lines] == ["South", "North"]


def test_facts_beside_one_another_have_one_value_each(model):
    chart = model(kind="dot-plot", values=[{"fact": key, "label": key.title()} for key in ("north", "south")])
    assert [(one.name, one.marks[0].words, one.marks[0].estimate) for one in chart.lines] == [
        ("South", "c.\u00a09", True),
        ("North", "4", False),
    ]


def test_a_ranking_begins_with_the_largest_and_says_what_is_not_exact(model):
    values = [{"fact": key, "label": key.title()} for key in ("island", "north", "south")]
    chart = model(kind="ranked-bars", values=values, focus=["island"])
    assert [(part.label, part.value, part.words, part.estimate, part.focus) for part in chart.parts] == [
        ("South", 9.0, "c.\u00a09", True, False),
        ("North", 4.0, "4", False, False),
        ("Island", 3.0, "2 to 4", True, True),
    ]
    assert [part.fact for part in chart.parts] == ["south", "north", "island"]


def test_series_are_ranked_at_the_last_date_that_all_have(model):
    chart = model(kind="ranked-bars", series=["north", "island"])
    assert [(part.label, part.words, part.fact) for part in chart.parts] == [
        ("North", "9", "series/north 2022"),
        ("Island", "5", "series/island 2022"),
    ]


def test_a_whole_of_facts_is_one_bar_whose_shares_make_a_whole(model):
    chart = model(
        kind="share-bar", shares=[{"fact": key, "label": key.title()} for key in ("north", "south", "island")]
    )
    (whole,) = chart.wholes
    assert whole.label == ""
    assert [round(part.share, 3) for part in whole.parts] == [0.25, 0.562, 0.188]
    assert [row[2] for row in chart.table.rows] == ["25\u202f%", "56\u202f%", "19\u202f%"]


def test_wholes_of_series_are_those_of_the_dates_that_all_have(model):
    chart = model(kind="share-bar", series=["north", "south"])
    assert [(whole.label, [part.words for part in whole.parts]) for whole in chart.wholes] == [
        ("2021", ["73\u202f%", "27\u202f%"]),
        ("2023", ["48\u202f%", "52\u202f%"]),
    ]
    assert chart.table.rows == (
        ("North", "8 (73\u202f%)", "11 (48\u202f%)"),
        ("South", "3 (27\u202f%)", "12 (52\u202f%)"),
    )
    assert chart.source == "Source: gazette. Our calculation."
    assert chart.wholes[0].parts[0].share == pytest.approx(8 / 11)


def test_panels_keep_every_value_and_gap(model):
    chart = model(kind="small-multiples", series=["north", "south", "island"])
    assert [[mark.value for mark in one.marks] for one in chart.lines] == [[8, 9, 11], [3, None, 12], [5, 5]]
    assert chart.phrase("no-figure") == "n/a"


def test_an_axis_bears_the_sign_of_per_cent_alone(pack_of, chosen):
    for unit, sign in (("percent of trade", "%"), ("tonnes", "")):
        pack = pack_of(
            sources=SOURCES, series=[line("north", 1, 2, 3, unit=unit)], charts=[{**CHART, "series": ["north"]}]
        )
        assert chosen(pack, "figures").charts()[0].sign == sign


def test_many_values_are_told_by_first_last_lowest_and_highest(pack_of, chosen):
    pack = pack_of(
        sources=SOURCES,
        series=[line("north", 4, 9, 2, 5, 6, 7, 8)],
        charts=[{**CHART, "kind": "time-series", "series": ["north"]}],
    )
    assert chosen(pack, "figures").charts()[0].alternative == (
        "The south grows. Tonnes. North: first 4 (2021), last 8 (2027), lowest 2 (2023), highest 9 (2022); 7 values."
    )


EVENTS = {
    "events": [
        {"id": "opens", "date": "2022-06-01", "title": "The pier opens", "sources": ["council"]},
        {"id": "fair", "date": "2026-12~", "title": "Fair of the harbour", "sources": ["council"]},
        {"id": "vote", "date": "2027-03-04", "title": "The council votes", "sources": ["gazette"]},
    ],
}


def test_events_are_marked_on_lines(model):
    chart = model(files=EVENTS, kind="time-series", series=["north"], events=["opens"])
    assert [(one.when, one.label) for one in chart.happenings] == [("1\u00a0June 2022", "The pier opens")]
    assert chart.source == "Sources: gazette and council"


def test_a_timeline_names_its_eras(model):
    chart = model(
        files=EVENTS,
        kind="timeline",
        eras=[{"label": "Before the pier", "end": "2022-05"}, {"label": "Since", "start": "2022-06"}],
    )
    assert [(one.label, one.start, one.end) for one in chart.stretches] == [
        ("Before the pier", None, pytest.approx(2022.41, abs=0.01)),
        ("Since", pytest.approx(2022.41, abs=0.01), None),
    ]


AHEAD = {
    **EVENTS,
    "outlook": [
        {
            "id": "price",
            "kind": "indicator",
            "text": "The price of a crossing",
            "short": "Price",
            "expected": ["2027-01~"],
        },
        {"id": "tone", "kind": "indicator", "text": "The tone of the council"},
        {"id": "growth", "kind": "driver", "text": "More people come"},
    ],
    "judgements": [
        {
            "id": "dearer",
            "claim": "A crossing is likely to cost more in 2027.",
            "evidence": "It did.",
            "short": "Price",
            "likelihood": "likely",
            "confidence": "high",
            "because": "Many sources",
            "due": "2027",
            "facts": ["north"],
        },
    ],
}
HEAD = {
    "as_of": "2026-11-23",
    "cutoff": "2026-09",
    "edition": "2026-11",
    "yardstick": {"scale": "icd-203"},
}


@pytest.fixture
def ahead(model):
    return lambda **more: model(head=HEAD, files=AHEAD, kind="calendar", **more)


def test_a_calendar_shows_the_year_from_the_edition_on(ahead):
    chart = ahead()
    assert [
        (row.label, [(one.precision, one.approximate, one.judged, one.words) for one in row.moments])
        for row in chart.rows
    ] == [
        ("Fair of the harbour", [("month", True, False, "")]),
        ("The council votes", [("day", False, False, "")]),
        ("Price", [("month", True, False, ""), ("year", False, True, "likely")]),
        ("The tone of the council", [("any", False, False, "")]),
    ]
    assert chart.span == (pytest.approx(2026 + 10 / 12), pytest.approx(2027 + 11 / 12))
    assert chart.edition == pytest.approx(2026.89, abs=0.01)
    assert chart.last_source == pytest.approx(2026.66, abs=0.01)
    assert chart.phrase("months").split()[:2] == ["Jan", "Feb"]
    assert chart.table.rows[2] == ("Price", "c. January 2027; 2027", "likely")


def test_a_calendar_shows_what_it_names_between_the_months_that_it_names(ahead):
    chart = ahead(events=["vote"], dates=["2027-01", "2028-12"])
    assert [row.label for row in chart.rows] == ["The council votes"]
    assert chart.span == (2027.0, pytest.approx(2029.0))


def test_a_visit_is_its_stops_with_what_is_known_of_them(model):
    files = {
        "places": [{"id": "quay", "name": "Northport", "latitude": 54, "longitude": -4, "sources": ["gazette"]}],
        "visit": [
            {
                "id": "tour",
                "title": "A tour",
                "date": "2026-12",
                "stops": [
                    {"name": "The harbour", "place": "quay", "date": "2026-12-01", "time": "10:30"},
                    {"name": "The museum"},
                ],
                "facts": ["north"],
            }
        ],
    }
    chart = model(files=files, visit="tour")
    assert chart.kind == "itinerary"
    assert [(one.number, one.label, one.where, one.when, one.who) for one in chart.halts] == [
        (1, "The harbour", "Northport", "1\u00a0December 2026, 10:30", ""),
        (2, "The museum", "", "", ""),
    ]


def test_the_data_of_all_charts_stand_together_where_an_audience_asks_for_them(pack_of, chosen):
    charts = [{**CHART, "series": ["north"]}, {**CHART, "id": "also", "kind": "slope", "series": ["north", "south"]}]
    pack = pack_of(sources=SOURCES, series=SERIES, charts=charts)
    part = chosen(pack, "figures", "data").parts[-1]
    assert (part.kind, part.heading) == ("data", "The data of the charts")
    assert [(entry.id, entry.title, len(entry.table.rows)) for entry in part.entries] == [
        ("data-more", "The south grows", 3),
        ("data-also", "The south grows", 2),
    ]


def test_without_charts_there_is_no_part_for_their_data(pack_of, chosen):
    pack = pack_of(sources=SOURCES, series=SERIES, charts=[{**CHART, "series": ["north"]}])
    assert [part.name for part in chosen(pack, "data").parts] == []

"""Charts as models: numbers from the data, words for those who do not see them."""

SOURCES = [
    {"id": key, "for": "public", "title": key, "publisher": name} for key, name in (("a", "Gazette"), ("b", "Council"))
]
SERIES = [
    {
        "id": "carried",
        "title": "Carried",
        "unit": "tonnes",
        "points": [
            {"date": "2021", "value": "8.20", "source": "a"},
            {"date": "2022"},
            {"date": "2023", "value": 11, "source": "b", "estimate": True},
        ],
        "target": {"date": "2027", "value": 20, "qualifier": "at least", "label": "Aim", "source": "b"},
    }
]
CHART = {
    "id": "bars",
    "kind": "bars",
    "title": "It grows",
    "measure": "Tonnes a year",
    "part": "figures",
    "series": ["carried"],
}


def model(pack_of, chosen, **more):
    pack = pack_of(sources=SOURCES, series=SERIES, charts=[{**CHART, **more}])
    brief = chosen(pack, "figures")
    return brief, brief.charts()[0]


def test_numbers_and_gaps_come_from_the_series(pack_of, chosen):
    _, chart = model(pack_of, chosen)
    marks = chart.lines[0].marks
    assert [(mark.when, mark.value, mark.words, mark.estimate) for mark in marks] == [
        ("2021", 8.2, "8.20", False),
        ("2022", None, "", False),
        ("2023", 11.0, "11", True),
    ]
    assert (chart.goal.when, chart.goal.value, chart.goal.words) == ("2027", 20.0, "at least 20")


def test_the_alternative_states_finding_measure_and_every_value(pack_of, chosen):
    _, chart = model(pack_of, chosen)
    assert chart.alternative.startswith("It grows. Tonnes a year. 2021: 8.20; 2022: ")
    assert "2027" in chart.alternative and "at least 20" in chart.alternative


def test_the_foot_names_each_source_once_and_the_brief_lists_them(pack_of, chosen):
    brief, chart = model(pack_of, chosen)
    assert chart.source == "Sources: Gazette and Council"
    assert {source.source for source in brief.sources} == {"a", "b"}


def test_words_at_the_foot_can_be_given(pack_of, chosen):
    _, chart = model(pack_of, chosen, source="the harbour office, by the press")
    assert chart.source == "Source: the harbour office, by the press"


def test_a_chart_and_its_series_are_accounted_for(pack_of, chosen):
    brief, _ = model(pack_of, chosen)
    assert {"charts/bars", "series/carried", "sources/a", "sources/b"} <= set(brief.account.printed)


LANES = {"lanes": [{"id": "boats", "label": "Boats"}, {"id": "piers", "label": "Piers"}, {"id": "law", "label": "Law"}]}
EVENTS = [
    {"id": "bought", "date": "2004-05-03", "title": "A boat is bought", "lane": "boats", "importance": 3},
    {"id": "agreed", "date": "1998~", "title": "A timetable is agreed by both shores", "short": "Timetable agreed"},
    {"id": "built", "date": "2001", "title": "A pier is built", "lane": "piers", "importance": 1},
]
TIMELINE = {"kind": "timeline-lanes", "series": [], "bars": ["carried"]}


def in_lanes(pack_of, chosen, **more):
    events = [{**event, "sources": ["a"]} for event in EVENTS]
    pack = pack_of(head=LANES, sources=SOURCES, series=SERIES, events=events, charts=[{**CHART, **TIMELINE, **more}])
    brief = chosen(pack, "figures")
    return brief, brief.charts()[0]


def test_events_in_lanes_have_their_year_and_their_lane(pack_of, chosen):
    _, chart = in_lanes(pack_of, chosen)
    assert [(one.when, one.label, one.lane, one.importance) for one in chart.happenings] == [
        ("c.\u00a01998", "Timetable agreed", "", 2),
        ("2001", "A pier is built", "piers", 1),
        ("2004", "A boat is bought", "boats", 3),
    ]


def test_lanes_are_those_with_events_in_the_order_of_the_pack(pack_of, chosen):
    _, chart = in_lanes(pack_of, chosen)
    assert [(lane.id, lane.label) for lane in chart.lanes] == [("boats", "Boats"), ("piers", "Piers")]


def test_the_table_and_the_alternative_name_dates_in_full_and_lanes(pack_of, chosen):
    _, chart = in_lanes(pack_of, chosen)
    assert chart.table.head == ("Date", "Event", "Subject")
    assert chart.table.rows[2] == ("3\u00a0May 2004", "A boat is bought", "Boats")
    assert chart.table.rows[0][2] == ""
    assert "3\u00a0May 2004: A boat is bought, Boats" in chart.alternative


def test_a_timeline_without_lanes_has_no_column_for_them(pack_of, chosen):
    _, chart = in_lanes(pack_of, chosen, kind="timeline")
    assert chart.table.head == ("Date", "Event")
    assert [len(row) for row in chart.table.rows] == [2, 2, 2]
    assert chart.happenings[2].when == "3\u00a0May 2004"


def test_lanes_and_importance_narrow_the_events(pack_of, chosen):
    _, chart = in_lanes(pack_of, chosen, lanes=["boats", "piers"], importance=2)
    assert [one.id for one in chart.happenings] == ["bought"]
    assert [lane.id for lane in chart.lanes] == ["boats"]


def test_bars_beside_lanes_are_series_from_first_to_last_value(pack_of, chosen):
    brief, chart = in_lanes(pack_of, chosen)
    assert [(one.label, one.when) for one in chart.extents] == [("Carried", "2021 to 2023")]
    assert {"events/bought", "series/carried"} <= set(brief.account.printed)

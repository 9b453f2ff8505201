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

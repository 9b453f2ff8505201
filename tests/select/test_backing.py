"""What stands behind each item: status and sources."""

import pytest

from briefing.select import backings_of

SOURCES = [{"id": key, "title": key.title()} for key in ("gazette", "board", "post")]
FACTS = [
    {"id": "boats", "statement": "12 boats.", "value": 12, "sources": ["gazette", "board"], "status": "corroborated"},
    {
        **{"id": "crew", "statement": "40 people.", "value": 40, "status": "estimate"},
        **{"citations": [{"source": "board", "locator": "p. 3"}]},
    },
]
EVENTS = [
    {"id": "plain", "date": "2019", "title": "It opens", "sources": ["post"]},
    {"id": "told", "date": "2020", "title": "It grows", "sources": ["post"], "facts": ["boats", "crew"]},
]
SERIES = [
    {
        **{"id": "carried", "title": "Carried", "unit": "thousand", "status": "single-source", "sources": ["board"]},
        "points": [{"date": "2023", "value": 3, "source": "post"}, {"date": "2024-06", "value": 4, "estimate": True}],
        "target": {"date": "2027", "value": 9, "label": "Aim", "source": "gazette"},
    }
]


@pytest.fixture
def backings(pack_of):
    return backings_of(pack_of(sources=SOURCES, facts=FACTS, events=EVENTS, series=SERIES))


@pytest.mark.parametrize(
    ("name", "status", "sources"),
    [
        pytest.param("boats", "corroborated", "gazette corroborated, board corroborated", id="a fact"),
        pytest.param("crew", "estimate", "board p. 3 estimate", id="a fact with a place in its source"),
        pytest.param("events/plain", "sourced", "post sourced", id="an event by its sources alone"),
        pytest.param(
            "events/told",
            "estimate",
            "gazette corroborated, board p. 3 estimate, post sourced",
            id="an event by its facts: the weakest status, each source once",
        ),
        pytest.param("series/carried 2023", "single-source", "post single-source", id="a point by its own source"),
        pytest.param("series/carried 2024-06", "estimate", "board estimate", id="a point by its series' sources"),
        pytest.param("series/carried target", "sourced", "gazette sourced", id="an aim"),
        pytest.param("series/carried", "single-source", "post single-source, board single-source", id="a series"),
    ],
)
def test_what_stands_behind_an_item(backings, name, status, sources):
    backing = backings[name]
    told = [" ".join(filter(None, (one.source, one.locator, one.status))) for one in backing.sources]
    assert (backing.status, ", ".join(told)) == (status, sources)

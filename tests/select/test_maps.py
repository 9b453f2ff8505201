"""Maps as models: stops by number, places by name, and what stands at the foot."""

import pytest

from briefing.model.chart import Shapes
from briefing.model.pack import Audience, AudiencePart, Budget
from briefing.select import select

SOURCES = [{"id": "gazette", "title": "Boats", "publisher": "Island Gazette"}]
FACTS = [
    {"id": "boats", "statement": "12 ran.", "value": 12, "sources": ["gazette"], "status": "corroborated"},
]
PLACES = [
    {"id": "quay", "name": "North shore", "latitude": "54.30", "longitude": "-4.5", "kind": "port"},
    {"id": "pier", "name": "South shore", "latitude": "54.1", "longitude": "-4.62", "sources": ["gazette"]},
    {"id": "locks", "name": "The locks", "latitude": "54.2", "longitude": "-4.4"},
]
SHAPES = Shapes((), (), (), (), "Ground by the survey office")


@pytest.fixture
def mapped(pack_of, phrases):
    """Give a brief and its map: `mapped(stops, places=[…])`, stops by place."""

    def make(stops=(), shapes=None, known=PLACES, **more):
        halts = [{"name": f"Stop {key}", **({"place": key} if key else {})} for key in stops]
        chart = {"id": "map", "kind": "locator-map", "title": "Three shores", "measure": "Stops", "part": "figures"}
        pack = pack_of(
            sources=SOURCES,
            facts=FACTS,
            places=known,
            visit=[{"id": "day", "title": "A day", "date": "2024", "facts": ["boats"], "stops": halts}],
            charts=[{**chart, **({"visit": "day"} if stops else {"source": "us"}), **more}],
        )
        audience = Audience(
            name="minister",
            title="For you",
            kicker="Brief",
            reads="internal",
            pages=Budget(min=1, max=2),
            parts=(AudiencePart(part="figures"),),
        )
        brief = select(pack, audience, phrases, "en-GB", shapes=shapes)
        (model,) = brief.charts()
        return brief, model

    return make


def numbered(model):
    return [(marker.number, marker.label) for marker in model.markers]


@pytest.mark.parametrize(
    ("stops", "places", "markers"),
    [
        pytest.param(
            ["quay", "pier", "locks"], [], [(1, "Stop quay"), (2, "Stop pier"), (3, "Stop locks")], id="in order"
        ),
        pytest.param(
            ["quay", None, "locks"], [], [(1, "Stop quay"), (3, "Stop locks")], id="one not known keeps its number"
        ),
        pytest.param([], ["pier", "quay"], [(0, "South shore"), (0, "North shore")], id="places that are only named"),
        pytest.param(["quay"], ["pier"], [(1, "Stop quay"), (0, "South shore")], id="stops before named places"),
        pytest.param(["quay", "quay"], [], [(1, "Stop quay"), (2, "Stop quay")], id="a place seen twice"),
        pytest.param([None], [], [], id="no place known"),
    ],
)
def test_stops_are_numbered_and_places_named(mapped, stops, places, markers):
    _, model = mapped(stops, places=places)
    assert numbered(model) == markers


def test_a_marker_stands_where_its_place_lies(mapped):
    _, model = mapped(["quay"], places=["pier"])
    assert [(one.latitude, one.longitude, one.kind) for one in model.markers] == [
        (54.3, -4.5, "port"),
        (54.1, -4.62, "city"),
    ]


QUAY, PIER, LOCKS = (-4.5, 54.3), (-4.62, 54.1), (-4.4, 54.2)


@pytest.mark.parametrize(
    ("stops", "points"),
    [
        pytest.param(["quay", "pier", "locks"], [(QUAY, PIER, LOCKS)], id="joined in order"),
        pytest.param(["quay", "pier", "quay"], [(QUAY, PIER, QUAY)], id="there and back"),
        pytest.param(["quay", "quay", "pier"], [(QUAY, PIER)], id="no step at one place"),
        pytest.param(["quay", None, "pier"], [(QUAY, PIER)], id="past a place that is not known"),
        pytest.param(["quay"], [], id="one stop alone"),
        pytest.param(["quay", "quay"], [], id="one place alone"),
        pytest.param([], [], id="none"),
    ],
)
def test_a_line_joins_the_stops(mapped, stops, points):
    _, model = mapped(stops, places=["locks"], source="Harbour office")
    assert [(route.style, route.name, route.points) for route in model.routes] == [("visit", "", way) for way in points]


@pytest.mark.parametrize(
    ("latitude", "longitude", "words"),
    [
        pytest.param("54.3", "-4.5", "54.30° N, 4.50° W", id="north and west"),
        pytest.param("-33.918", "18.42", "33.92° S, 18.42° E", id="south and east"),
        pytest.param("0", "0", "0.00° N, 0.00° E", id="where the lines cross"),
        pytest.param("-0.5", "179.999", "0.50° S, 180.00° E", id="near the date line"),
    ],
)
def test_the_table_says_in_words_where_places_lie(mapped, phrases, latitude, longitude, words):
    known = [{"id": "quay", "name": "The quay", "latitude": latitude, "longitude": longitude}]
    _, model = mapped(["quay"], known=known, places=["quay"])
    assert model.table.head == (phrases["chart.place"], phrases["chart.position"])
    assert model.table.rows == (("1 Stop quay", words), ("The quay", words))


@pytest.mark.parametrize("shapes", [SHAPES, None], ids=["drawn on ground", "without ground"])
@pytest.mark.parametrize("source", ["Harbour office.", None], ids=["with a source", "without"])
def test_the_foot_says_what_boundaries_mean_and_whose_ground_it_is(mapped, phrases, shapes, source):
    _, model = mapped(["quay"], shapes=shapes, **({"source": source} if source else {}))
    given = [phrases["chart.source"].format(sources=source)] if source else []
    credit = ["Ground by the survey office."] if shapes else []
    assert " ".join(model.source.split()) == " ".join([*given, phrases["map.boundaries"], *credit])
    assert model.shapes is shapes


def test_places_shown_are_printed_with_their_sources(mapped):
    brief, _ = mapped(["quay", None], places=["pier"])
    printed = set(brief.account.printed)
    assert {"charts/map", "places/quay", "places/pier", "sources/gazette"} <= printed
    assert "places/locks" in brief.account.unused
    assert [source.source for source in brief.sources] == ["gazette"]


def test_a_map_knows_the_country_it_is_about(mapped):
    assert [mapped(["quay"], **home)[1].home for home in ({"home": "IMN"}, {})] == ["IMN", ""]


def test_those_who_do_not_see_a_map_are_told_its_stops(mapped):
    _, model = mapped(["quay"], places=["pier"])
    assert model.alternative == ("Three shores. Stops. 1 Stop quay: 54.30° N, 4.50° W; South shore: 54.10° N, 4.62° W.")


def test_a_visit_drawn_on_a_map_is_printed(mapped):
    brief, _ = mapped(["quay", "pier"])
    assert "visit/day" in brief.account.printed


def test_a_source_at_the_foot_ends_before_the_next_sentence(mapped, phrases):
    _, model = mapped(["quay"], source="the harbour office")
    assert " ".join(model.source.split()) == f"Source: the harbour office. {phrases['map.boundaries']}"

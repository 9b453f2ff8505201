"""A visit as a reader follows it: its stops, who received there, and the people by the house they come from."""

import pytest

from briefing.model.pack import AudiencePart
from tests.select.conftest import words

SOURCES = [
    {"id": "gazette", "title": "A day at the harbour", "publisher": "Island Gazette"},
    {"id": "log", "title": "Log", "publisher": "Harbour Board"},
]
FACTS = [
    {
        "id": "boats",
        "statement": "It ran 12 boats.",
        "value": 12,
        "unit": "boats",
        "date": "2024",
        "sources": ["log"],
        "status": "corroborated",
    }
]
BODIES = [
    {"id": "board", "name": "Harbour Board", "kind": "authority", "sources": ["gazette"]},
    {"id": "ferries", "name": "Ferry Line", "kind": "company", "sources": ["gazette"]},
    {"id": "council", "name": "Shore Council", "kind": "authority", "sources": ["gazette"]},
]
PLACES = [
    {"id": "quay", "name": "North shore", "latitude": 54.3, "longitude": -4.5},
    {"id": "pier", "name": "South shore", "latitude": 54.1, "longitude": -4.6},
]


def person(key, name, **more):
    return {"id": key, "name": name, "role": "Harbour master", "sources": ["gazette"], **more}


PEOPLE = [person("ann", "Ann Lee", rank="Captain"), person("ben", "Ben Roe"), person("cat", "Cat Moss")]


def visited(pack_of, *stops, people=PEOPLE, **more):
    one = {"id": "day", "title": "A day at the harbour", "date": "2024-12-05", "facts": ["boats"], "stops": list(stops)}
    return pack_of(
        sources=SOURCES, facts=FACTS, organisations=BODIES, places=PLACES, people=people, visit=[{**one, **more}]
    )


def spaced(text):
    """Words as a reader sees them, whatever kind of space stands between."""
    return " ".join(text.split())


def test_stops_stand_in_their_order_by_number(pack_of, chosen):
    brief = chosen(visited(pack_of, {"name": "The quay"}, {"name": "The pier"}, {"name": "The locks"}), "visit")
    (one,) = brief.parts[0].entries
    assert (brief.parts[0].kind, one.id, one.title) == ("visit", "visit-day", "A day at the harbour")
    assert [(stop.id, stop.number, stop.name) for stop in one.stops] == [
        ("visit-day-1", 1, "The quay"),
        ("visit-day-2", 2, "The pier"),
        ("visit-day-3", 3, "The locks"),
    ]


@pytest.mark.parametrize(
    ("stop", "host", "place"),
    [
        pytest.param({"place": "quay", "host": "ann"}, "Captain Ann Lee", "North shore", id="place and host"),
        pytest.param({"host": "ben"}, "Ben Roe", "", id="a host without a rank, no place"),
        pytest.param({"place": "pier"}, "", "South shore", id="host unknown"),
        pytest.param({}, "", "", id="both unknown"),
    ],
)
def test_a_stop_says_where_it_was_and_who_received(pack_of, chosen, phrases, stop, host, place):
    brief = chosen(visited(pack_of, {"name": "The quay", **stop}), "visit")
    received = phrases["visit.host"].format(name=host, role="Harbour master") if host else phrases["visit.no-host"]
    assert spaced(brief.parts[0].entries[0].stops[0].where) == (f"{place} · {received}" if place else received)


def test_what_a_visit_names_is_printed_and_nothing_else(pack_of, chosen):
    stops = ({"name": "The quay", "place": "quay", "host": "ben"}, {"name": "At sea"})
    account = chosen(visited(pack_of, *stops, head="ann"), "visit").account
    named = {"people/ann", "people/ben", "people/cat", "places/quay", "places/pier", "visit/day"}
    assert named & set(account.printed) == {"people/ann", "people/ben", "places/quay", "visit/day"}


@pytest.mark.parametrize(
    ("head", "led"),
    [
        pytest.param("ann", "Captain Ann Lee", id="with a rank"),
        pytest.param("ben", "Ben Roe", id="without"),
        pytest.param(None, "", id="nobody known"),
    ],
)
def test_the_line_says_when_it_was_and_who_led_it(pack_of, chosen, phrases, head, led):
    brief = chosen(visited(pack_of, **({"head": head} if head else {})), "visit")
    line = spaced(brief.parts[0].entries[0].line)
    assert line == (f"5 December 2024 · {phrases['visit.led'].format(name=led)}" if led else "5 December 2024")


def test_the_words_of_a_visit_call_the_sources_of_its_facts(pack_of, chosen):
    stop = {"name": "The quay", "text": "A walk [@gazette]."}
    brief = chosen(visited(pack_of, stop, text="What it was."), "visit")
    (one,) = brief.parts[0].entries
    assert (words(one.text), words(one.stops[0].text)) == ("What it was.[1]", "A walk.[2]")
    assert [[source.source for source in note.sources] for note in brief.notes] == [["log"], ["gazette"]]


def test_a_visit_without_words_calls_no_note(pack_of, chosen):
    brief = chosen(visited(pack_of, {"name": "The quay"}), "visit")
    (one,) = brief.parts[0].entries
    assert (one.text, one.stops[0].text, brief.notes) == ((), (), ())


@pytest.mark.parametrize(
    ("hosts", "stops"),
    [
        pytest.param((None, "ann"), (2,), id="received at the second"),
        pytest.param(("ann", "ben", "ann"), (1, 3), id="received twice"),
        pytest.param(("ben",), (), id="another received"),
    ],
)
@pytest.mark.parametrize("as_of", ["2024-12", None])
def test_people_say_when_they_were_what_they_are_and_where_they_received(pack_of, chosen, phrases, hosts, stops, as_of):
    dated = {"as_of": as_of} if as_of else {}
    people = [person("ann", "Ann Lee", **dated), person("ben", "Ben Roe")]
    halts = [{"name": "Stop", **({"host": host} if host else {})} for host in hosts]
    brief = chosen(visited(pack_of, *halts, people=people), "people")
    at = [spaced(phrases["visit.stop"].format(number=number)) for number in stops]
    expected = [*(["December 2024"] if as_of else []), *at]
    assert spaced(brief.parts[0].entries[0].when) == " · ".join(expected)


@pytest.mark.parametrize(
    ("more", "role"),
    [
        pytest.param({"rank": "Captain", "organisation": "board"}, "Captain; Harbour master, Harbour Board", id="all"),
        pytest.param({"organisation": "board"}, "Harbour master, Harbour Board", id="no rank"),
        pytest.param({"rank": "Captain"}, "Captain; Harbour master", id="no house"),
        pytest.param({}, "Harbour master", id="the role alone"),
    ],
)
def test_what_somebody_is(pack_of, chosen, more, role):
    brief = chosen(visited(pack_of, people=[person("ann", "Ann Lee", **more)]), "people")
    (entry,) = brief.parts[0].entries
    assert (entry.name, spaced(entry.role)) == ("Ann Lee", role)
    assert ("organisations/board" in brief.account.printed) is ("organisation" in more)


@pytest.mark.parametrize(
    ("houses", "limit", "expected"),
    [
        pytest.param(("board", "ferries", "council"), None, "a1 c3 b2", id="by kind of house, not by house"),
        pytest.param(("ferries", "board", "ferries", "council"), None, "a1 c3 b2 d4", id="first kind first"),
        pytest.param((None, "board", None), None, "a1 c3 b2", id="those of no house together"),
        pytest.param(("board", "ferries", "council"), 2, "a1 b2", id="cut before they are grouped"),
    ],
)
def test_people_of_one_kind_of_house_stand_together(pack_of, chosen, houses, limit, expected):
    people = [
        person(f"{'abcd'[place]}{place + 1}", "Somebody", **({"organisation": house} if house else {}))
        for place, house in enumerate(houses)
    ]
    brief = chosen(visited(pack_of, people=people), AudiencePart(part="people", limit=limit))
    assert [entry.id for entry in brief.parts[0].entries] == [f"people-{key}" for key in expected.split()]


def test_groups_are_kinds_of_houses(pack_of, chosen):
    people = [person("ann", "Ann Lee", organisation="ferries"), person("ben", "Ben Roe")]
    brief = chosen(visited(pack_of, people=people), "people")
    assert [entry.group for entry in brief.parts[0].entries] == ["company", ""]


def test_priority_decides_whom_a_reader_meets_first(pack_of, chosen):
    people = [person("ann", "Ann Lee"), person("ben", "Ben Roe", priority=90)]
    brief = chosen(visited(pack_of, people=people), AudiencePart(part="people", limit=1))
    assert [entry.name for entry in brief.parts[0].entries] == ["Ben Roe"]


def test_all_people_share_one_note(pack_of, chosen):
    people = [
        person("ann", "Ann Lee", about="She is new [@log]."),
        person("ben", "Ben Roe", sources=["log", "gazette"]),
    ]
    brief = chosen(visited(pack_of, people=people), "people")
    assert words(brief.parts[0].entries[0].about) == "She is new.[1]"
    assert brief.parts[0].call.note == 2
    assert [source.source for source in brief.notes[1].sources] == ["gazette", "log"]


def test_a_host_left_out_for_room_is_not_said_to_be_unknown(pack_of, chosen, phrases):
    pack = visited(pack_of, {"name": "The quay", "host": "ben"})
    brief = chosen(pack, "visit", "people", without={"people/ben"})
    assert phrases["visit.no-host"] not in brief.parts[0].entries[0].stops[0].where

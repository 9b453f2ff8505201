"""The title of a chart is its finding, and the numbers in words and facts are those that it draws."""

import pytest

from briefing.check.titles import is_finding

FINDINGS = """
Gas to Europe has levelled off far below the aim
Shared operations ended with Kabul in 2021
The missions abroad ended, the partnership went on
Five programmes built the partnership; a sixth is to gather them
Half the gas goes to Europe
The contingent grew in steps, to 120 in 2018
The port has grown every year since 2021
Two of the three stops are in the capital
Where the partnership has been
Most of the boats are our own
More people cross each year
One line runs all winter
Exports fell by a third after the strike
Rents rise faster than wages
Norway spends more than its neighbours
Three mines supply most of the copper
Fewer ferries sail, and fuller ones
Women hold a third of the seats
Inflation peaked in 2022
The north pays, the south receives
Unemployment is back where it was
Wheat no longer comes from the east
Not one target was met
Solar overtook coal in 2024
Debt will pass output by 2030
Imports doubled, exports stood still
The treaty covers half of the coast
Prices hardly moved
Tourism still lags behind 2019
China buys four fifths of the ore
Rail carries what road cannot
The gap between the two parties narrowed
Every region lost people but one
Aid reached a peak in 2015
Turnout sank to its lowest since the war
Small states gave most per head
The deficit widened for a fourth year
Hospitals wait longer for nurses
Cars, not lorries, fill the bridge
Spending on defence tops two per cent
Ratification took nine years
The fleet is older than its crews
""".strip().splitlines()

TOPICS = """
Gas exports
Exports by year
Trade 2020–2025
Passengers by year
Number of soldiers in Afghanistan
Defence spending, per cent of output
Timeline of the partnership
The programmes
Overview
Share of women in parliament
Main trading partners
Results of the referendum
Energy mix of the region
Annual rainfall
Population and income
Map of the stops
Cargo at the port
Key events, 1991 to 2026
Imports and exports of goods
Average wage by sector
Visits of ministers
""".strip().splitlines()


@pytest.mark.parametrize("title", FINDINGS)
def test_a_finding(title):
    assert is_finding(title)


@pytest.mark.parametrize("title", TOPICS)
def test_a_topic(title):
    assert not is_finding(title)


def crossed(value, statement="The line carried so many thousand passengers in 2023.", more=""):
    text = (
        f"- id: crossed\n  for: public\n  statement: {statement}\n  value: {value}\n  unit: thousand\n  date: "
        f"2023\n{more}"
        "  sources: [gazette]\n  status: corroborated\n"
    )
    return {"facts": ("facts:\n", f"facts:\n{text}"), "lines": ("facts: [boats]", "facts: [boats, crossed]")}


def disagrees(value):
    sentence = f"value {value} of fact 'crossed' disagrees with 3.5 of series 'carried' at 2023, correct one of them"
    return [f"facts.yaml:5:10: error C408 {sentence}"]


def title(words):
    return {"charts": ("title: More people cross", f"title: {words}")}


# Each case: what is changed in a pack that is all well, and every finding that this gives.
CASES = [
    pytest.param(
        title("Passengers by year"),
        [
            "charts.yaml:5:10: warning C406 title 'Passengers by year' names a topic, and no finding, say in a "
            "sentence "
            "what the chart shows"
        ],
        id="a topic",
    ),
    pytest.param(
        {
            "charts": (
                ("title: More people cross", "title: Thousands"),
                ("measure: Thousands, by year", "measure: Thousands"),
            )
        },
        [
            "charts.yaml:5:10: warning C406 title 'Thousands' names a topic, and no finding, say in a sentence "
            "what the "
            "chart shows"
        ],
        id="the measure again",
    ),
    pytest.param(
        {"programmes": ("  facts: [boats]\n", "")},
        [
            "charts.yaml:19:3: error C407 nothing that chart 'plans' draws names a source, and it has no source of its "
            "own, add source, or sources to what it draws",
            "programmes.yaml:2:3: note F125 'plan' has no source, add sources",
        ],
        id="a chart without a source",
    ),
    pytest.param(
        {
            "programmes": ("  facts: [boats]\n", ""),
            "charts": ("  programmes: [plan]\n", "  programmes: [plan]\n  source: Us\n"),
        },
        ["programmes.yaml:2:3: note F125 'plan' has no source, add sources"],
        id="a chart with a source of its own",
    ),
    pytest.param(crossed("5"), disagrees("5"), id="a fact beside the series"),
    pytest.param(crossed("3.6"), disagrees("3.6"), id="a digit beside it"),
    pytest.param(crossed("3.5"), [], id="the same"),
    pytest.param(crossed("4.2", more="  qualifier: about\n"), disagrees("4.2"), id="about, and more than a tenth away"),
    pytest.param(crossed("3.4", more="  qualifier: about\n"), [], id="about"),
    pytest.param(crossed("3", more="  qualifier: over\n"), [], id="over"),
    pytest.param(crossed("3", more="  high: 4\n"), [], id="a range"),
    pytest.param(crossed("5", "The plan was for so many thousand passengers in 2023."), [], id="a plan"),
    pytest.param(crossed("2", "The line carried so many thousand school passengers in 2023."), [], id="a part of them"),
    pytest.param(crossed("2", "The bridge took so many thousand lorries in 2023."), [], id="something else"),
    pytest.param(
        title("Traffic grew to 9 thousand passengers"),
        [
            "charts.yaml:5:26: error C408 '9 thousand' in 'title' is no number that chart 'growth' draws, "
            "correct it, or "
            "the data",
            "charts.yaml:5:26: error N101 figure '9 thousand' is typed by hand, write [=fact] for it, with its fact",
        ],
        id="a title beside the series",
    ),
    pytest.param(
        {"charts": ("title: One plan", "title: Three plans began")}, [], id="plans are no programmes to be counted"
    ),
    pytest.param(
        {"charts": ("title: One plan", "title: All three programmes began")},
        [
            "charts.yaml:22:14: error C408 'three' in 'title' is no number that chart 'plans' draws, correct it, "
            "or the "
            "data"
        ],
        id="programmes counted wrongly",
    ),
]


@pytest.mark.parametrize(("changes", "findings"), CASES)
def test_charts_say_what_they_draw(found, changes, findings):
    assert found(changes) == findings

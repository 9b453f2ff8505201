"""A chart says what it shows in a sentence, names its source, and agrees with the facts and with itself."""

import pytest

from briefing.check.titles import is_finding


def point(statement, value, date="2023", source="gazette", more=""):
    """Give a fact more, of passengers, beside a series that had 3.5 thousand in 2023."""
    return {
        "facts": (
            "facts:\n",
            f"facts:\n- id: more\n  for: public\n  statement: {statement}\n  value: {value}\n  unit: thousand\n"
            f"  date: {date}\n{more}  sources: [{source}]\n  status: corroborated\n",
        ),
        "lines": ("facts: [boats]", "facts: [boats, more]"),
    }


def title(words):
    return {"charts": ("title: More people cross", f"title: {words}")}


def measure(words):
    return {"charts": ("measure: Thousands, by year", f"measure: {words}")}


def disagrees(place, words, field="title", chart="growth"):
    return (
        f"{place}: error C408 '{words}' in '{field}' is no number that chart '{chart}' draws, correct it, or the data"
    )


# Each case: what is changed in a pack that is all well, and every finding that this gives.
CASES = [
    pytest.param(
        title("Passengers by year"),
        [
            "charts.yaml:5:10: warning C406 title 'Passengers by year' names a topic, and no finding, "
            "say in a sentence what the chart shows"
        ],
        id="a topic",
    ),
    pytest.param(
        {"charts": (("title: More people cross", "title: People cross"), ("Thousands, by year", "People who cross"))},
        [
            "charts.yaml:5:10: warning C406 title 'People cross' says no more than 'measure', "
            "say in a sentence what the chart shows"
        ],
        id="the measure again",
    ),
    pytest.param(
        {
            "places": ("  sources: [gazette]\n", ""),
            "charts": (
                "charts:\n",
                "charts:\n- id: map\n  for: public\n  kind: locator-map\n  title: The quay lies west\n"
                "  measure: The quay\n  part: figures\n  places: [quay]\n",
            ),
        },
        [
            "charts.yaml:2:3: error C407 nothing that chart 'map' draws names a source, and it has no source of its "
            "own, add source, or sources to what it draws"
        ],
        id="a map of places without source",
    ),
    pytest.param(
        {
            "places": ("  sources: [gazette]\n", ""),
            "charts": (
                "charts:\n",
                "charts:\n- id: map\n  for: public\n  kind: locator-map\n  title: The quay lies west\n"
                "  measure: The quay\n  part: figures\n  places: [quay]\n  source: Harbour Board\n",
            ),
        },
        [],
        id="a source of its own",
    ),
    pytest.param(
        {
            "events": ("  facts: [boats]\n", ""),
            "series": (
                ("    source: gazette\n", ""),
                ("    source: gazette\n", ""),
                ("    source: gazette\n", "    source: gazette\n"),
            ),
        },
        [
            "events.yaml:2:3: note F125 'opening' has no source, add sources",
            "series.yaml:7:5: error F124 a value of series 'carried' has no source, add source to it, or sources to "
            "the series",
            "series.yaml:9:5: error F124 a value of series 'carried' has no source, add source to it, or sources to "
            "the series",
        ],
        id="the source of an aim is one",
    ),
    pytest.param(
        point("The line carried 3.9 thousand passengers in 2023.", "3.9"),
        [
            "facts.yaml:5:10: error C408 value 3.9 of fact 'more' disagrees with 3.5 of series 'carried' at 2023, "
            "correct one of them"
        ],
        id="a fact and a point",
    ),
    pytest.param(
        point("Passengers numbered over 3.6 thousand.", "3.6", more="  qualifier: over\n"),
        [
            "facts.yaml:5:10: error C408 value 3.6 of fact 'more' disagrees with 3.5 of series 'carried' at 2023, "
            "correct one of them"
        ],
        id="over more than there are",
    ),
    pytest.param(title("9 thousand people cross"), [disagrees("charts.yaml:5:10", "9 thousand")], id="a title"),
    pytest.param(title("Traffic grew by 40 per cent"), [disagrees("charts.yaml:5:26", "40 per cent")], id="a change"),
    pytest.param(
        measure("Passengers, 17 thousand in all"),
        [disagrees("charts.yaml:6:24", "17 thousand", "measure")],
        id="a measure",
    ),
    pytest.param(
        {"charts": ("title: One plan ended", "title: Two plans ended, two projects go on")},
        [disagrees("charts.yaml:22:27", "two", chart="plans")],
        id="more than there are",
    ),
    pytest.param(
        {"charts": ("title: One line runs", "title: Nothing fits all of the three events")},
        [disagrees("charts.yaml:13:34", "three", chart="dates")],
        id="all of another number",
    ),
]


@pytest.mark.parametrize(("changes", "findings"), CASES)
def test_findings(found, changes, findings):
    # That a number in a title is typed by hand, N101 says of each.
    assert [one for one in found(changes) if " N101 " not in one] == findings


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param(point("The line carried 3.5 thousand passengers in 2023.", "3.5"), id="the same"),
        pytest.param(point("The line carried 3.49 thousand passengers in 2023.", "3.49"), id="more exactly"),
        pytest.param(
            point("The line carried about 3.7 thousand passengers.", "3.7", more="  qualifier: about\n"), id="a"
        ),
        pytest.param(point("The line carried over 3 thousand passengers.", "3", more="  qualifier: over\n"), id="over"),
        pytest.param(point("Passengers were 3 to 4 thousand.", "3", more="  high: 4\n"), id="a range"),
        pytest.param(point("The line carried 5 thousand passengers in 2024.", "5", "2024"), id="an estimate"),
        pytest.param(point("The line carried 5 thousand passengers in June.", "5", "2023-06"), id="another date"),
        pytest.param(point("The line carried 2 thousand foreign passengers.", "2"), id="a part, by an adjective"),
        pytest.param(point("The line carried 2 thousand passengers from Malta.", "2", source="cable"), id="a part"),
        pytest.param(point("The line can carry 9 thousand passengers.", "9"), id="a capacity"),
        pytest.param(point("The board planned for 9 thousand passengers.", "9"), id="a plan"),
        pytest.param(point("The line carried 9 thousand tonnes of freight.", "9"), id="something else"),
        pytest.param(title("4 thousand people cross"), id="a point in a title"),
        pytest.param(title("People who cross may soon be 6 thousand"), id="an aim in a title"),
        pytest.param(title("Traffic grew by 14 per cent"), id="a change in a title"),
        pytest.param(title("Some 7.5 thousand have crossed in two years"), id="a sum in a title"),
        pytest.param(title("The aim is 2 thousand away"), id="a difference in a title"),
        pytest.param(title("Nearly 4,000 people cross"), id="in another scale"),
        pytest.param(title("Traffic was the highest for 25 years, in 2024"), id="a time and a year"),
        pytest.param(title("Traffic more than doubled after Article 50"), id="a name"),
        pytest.param(measure("Index, 2015 = 100; thousands of people aged 18 to 64"), id="how it is measured"),
        pytest.param(measure("Thousands per 100,000 people; one square is 50 people"), id="what a sign stands for"),
        pytest.param({"charts": ("title: One plan ended", "title: One project has ended")}, id="a count"),
        pytest.param({"charts": ("title: One line runs", "title: One event began it all in 2019")}, id="an event"),
    ],
)
def test_no_finding(found, changes):
    assert [one for one in found(changes) if " C4" in one] == []


GOOD = """\
First agreements, then soldiers abroad, now schools, visits and gas
Gas reaches the coast over 3,500 km; the railway links the lake with the sea
The contingent grew more than fivefold before it left
Two neighbours spend 5 to 5.5% of output on defence, a third under 2%
The partnership almost certainly lasts; the aim is very unlikely to be met
More of the same is likely; a turn either way is unlikely
Three of our five judgements can be settled around the end of 2027
Four instruments run on; one framework for them all is being finished
The visit kept to the shore: two stops in the capital, one at the port
Since 2023 one buyer has taken most of the growth in exports
In ten years the shares of two states rose, the third's fell
Half of the gas that the country exports goes to one buyer
One market buys more gas than in 2023; two others about the same
The country borders three states and, by its exclave, a fourth
Rice prices doubled in two years
Exports fell by a third after the embargo
Women earn less than men in every region
Wages lag behind prices
Three mines supply most of the copper
Chile overtook Peru in 2019
Norway’s aid reaches fewer countries
Unemployment peaked in 2013
Most visitors come by train
The navy lost half its frigates in a decade
Births outnumber deaths again
Kenya hosts the most refugees of the region
Solar power costs less every year
Turnout dropped in all but two provinces
Half the trains run late
Malaria deaths halved between 2005 and 2020
Fewer children go hungry
One lender holds 40 per cent of the debt
Defence spending met the aim for the first time
Peacekeepers left after twenty years
Mergers cut the number of banks to nine
Ferries carried record numbers in summer
The ministry sent two thirds of the aid by sea
Where the corridor has been
Reserves cover four months of imports
Debt rises faster than output
Traffic recovered by 2023
Drought drives farmers to the towns
The border reopened in May
Nobody expected the second wave
Growth stalled
Prices keep rising
Iron ore leads exports
Tourism brings in more than fishing
Capital flows reversed in 2022
Inflation returns to normal
The glacier shrinks by 20 metres a year
Aid follows trade
""".splitlines()

TOPICS = """\
Gas exports
Exports by year
Trade 2020–2025
Trade in goods, 2020 to 2025
Military spending, per cent of output
Installed capacity by source
Reported cases by month
Contracts signed in 2021
Gas sold to Europe
Ships built by yard
Unemployment rate by region
Population of the provinces
Timeline of the negotiations
Key dates
Stops of the visit
Development of prices
Thirty years in eleven dates
Registered voters and votes cast
Comparison of costs and uses
Cargo handled at the port, million tonnes
Armed forces personnel
Share of seats held by women
Refugees hosted by neighbouring states
Defence cooperation: an overview
Rises and falls of the exchange rate
Aid pledged and aid paid
Countries visited
Deaths per 100,000 people
Water use by sector
""".splitlines()


@pytest.mark.parametrize("words", GOOD)
def test_a_finding(words):
    assert is_finding(words)


@pytest.mark.parametrize("words", TOPICS)
def test_a_topic(words):
    assert not is_finding(words)

"""A chart has the data that its kind draws."""

import pytest

MAP = """\
charts:
- id: map
  kind: locator-map
  title: Three shores meet
  measure: Stops
  part: figures
"""


def chart_of(kind: str) -> str:
    return f"charts:\n- id: more\n  kind: {kind}\n  title: More people cross\n  measure: Boats\n  part: figures\n"


def points(count: int, first: int, value: float = 3) -> str:
    return "".join(
        f"  - date: {first + order:04d}\n    value: {value}\n    source: gazette\n" for order in range(count)
    )


# A series with a value in one year alone, which stands before the other.
SECOND = "- id: carried\n  for: public\n  title: Passengers\n"
FERRIES = (
    "- id: ferries\n  for: public\n  title: Ferries\n  unit: thousand\n  sources: [gazette]\n"
    "  points:\n  - date: 2022\n    value: 1\n  - date: 2024\n    value: 2\n"
)

# Each case: what is changed in a pack that is all well, and every finding that this gives.
CASES = [
    pytest.param(
        {
            "series": (
                "  - date: 2023\n    value: 3.5\n    source: gazette\n",
                "",
            )
        },
        [
            (
                "charts.yaml:9:12: error C401 series 'carried' has fewer than two values, which is no "
                "chart, print the number in the text"
            ),
            (
                "charts.yaml:18:10: error C401 series 'carried' has fewer than two values, which is no "
                "chart, print the number in the text"
            ),
        ],
        id="series of one point",
    ),
    pytest.param(
        {
            "series": (
                "    value: 3.5\n    source: gazette\n",
                "",
            )
        },
        [
            (
                "charts.yaml:9:12: error C401 series 'carried' has fewer than two values, which is no "
                "chart, print the number in the text"
            ),
            (
                "charts.yaml:18:10: error C401 series 'carried' has fewer than two values, which is no "
                "chart, print the number in the text"
            ),
        ],
        id="series of one value and a gap",
    ),
    pytest.param(
        {
            "charts": (
                "  series: [carried]\n",
                "",
            )
        },
        ["charts.yaml:4:9: error C402 chart 'growth' is of kind bars, but names no series"],
        id="no series",
    ),
    pytest.param(
        {
            "charts": (
                (
                    "  series: [carried]\n",
                    "",
                ),
                (
                    "kind: bars",
                    "kind: time-series",
                ),
            )
        },
        ["charts.yaml:4:9: error C402 chart 'growth' is of kind time-series, but names no series"],
        id="no series for a line",
    ),
    pytest.param(
        {
            "charts": (
                (
                    "  series: [carried]\n",
                    "",
                ),
                (
                    "kind: bars",
                    "kind: step-series",
                ),
            )
        },
        ["charts.yaml:4:9: error C402 chart 'growth' is of kind step-series, but names no series"],
        id="no series for steps",
    ),
    pytest.param(
        {
            "events": (
                "importance: 3",
                "importance: 1",
            ),
            "charts": (
                "  bars: [carried]",
                "  bars: [carried]\n  importance: 2",
            ),
        },
        [("charts.yaml:12:9: error C402 chart 'dates' is of kind timeline, but no event belongs to it")],
        id="no event of that importance",
    ),
    pytest.param(
        {
            "events": (
                "importance: 3",
                "importance: 1",
            ),
            "charts": (
                ("kind: timeline", "kind: timeline-lanes"),
                ("  bars: [carried]", "  bars: [carried]\n  importance: 2"),
            ),
        },
        [("charts.yaml:12:9: error C402 chart 'dates' is of kind timeline-lanes, but no event belongs to it")],
        id="no event of that importance in any lane",
    ),
    pytest.param(
        {
            "pack": (
                "lanes:\n",
                "lanes:\n- id: art\n  label: Art\n",
            ),
            "charts": (
                "lanes: [trade]",
                "lanes: [art]",
            ),
        },
        [("charts.yaml:12:9: error C402 chart 'dates' is of kind timeline, but no event belongs to it")],
        id="no event in that lane",
    ),
    pytest.param(
        {
            "charts": (
                "  programmes: [plan]\n",
                "",
            )
        },
        [("charts.yaml:21:9: error C402 chart 'plans' is of kind programme-bars, but names no programmes")],
        id="no programmes",
    ),
    pytest.param(
        {
            "charts": (
                "  shares:\n  - fact: boats\n    label: Boats\n  - fact: crews\n    label: Crews\n",
                "",
            )
        },
        ["charts.yaml:28:9: error C402 chart 'shares' is of kind waffle, but names no shares"],
        id="no shares",
    ),
    pytest.param(
        {"judgements": "judgements: []\n"},
        [("charts.yaml:39:9: error C402 chart 'scale' is of kind yardstick, but the pack has no judgement")],
        id="no judgement on the yardstick",
    ),
    pytest.param(
        {
            "pack": (
                (
                    "yardstick:\n  name: Two words\n  source: gazette\n  terms:\n  - id: unlikely\n"
                    "    label: unlikely\n    low: 5\n    high: 45\n  - id: likely\n    label: likely\n"
                    "    low: 55\n    high: 95\n"
                ),
                "",
            ),
            "judgements": None,
            "outlook": None,
        },
        [("charts.yaml:39:9: error C402 chart 'scale' is of kind yardstick, but pack.yaml has no yardstick")],
        id="no yardstick",
    ),
    pytest.param(
        {
            "facts": (
                "  unit: boats\n  citations",
                "  unit: people\n  citations",
            )
        },
        [("charts.yaml:35:11: error C403 'crews' is in people, but 'boats' in boats, draw them apart")],
        id="parts in different units",
    ),
    pytest.param(
        {
            "series": (
                "series:\n",
                (
                    "series:\n- id: crew\n  for: public\n  title: Crew\n  unit: people\n  sources: [gazette]\n"
                    "  points:\n  - date: 2023\n    value: 1\n  - date: 2024\n    value: 2\n"
                ),
            ),
            "charts": (
                ("kind: bars", "kind: small-multiples"),
                ("series: [carried]", "series: [carried, crew]"),
            ),
        },
        [("charts.yaml:9:21: error C403 'crew' is in people, but 'carried' in thousand, draw them apart")],
        id="series in different units",
    ),
    pytest.param(
        {
            "facts": (
                "  value: 40\n",
                "  date: 2024\n",
            ),
            "sections": (
                "[=crews number]",
                "[=crews]",
            ),
        },
        [
            (
                "charts.yaml:35:11: error C404 fact 'crews' has no value, so it cannot be a part of a "
                "whole, add value to it"
            )
        ],
        id="part without a value",
    ),
    pytest.param(
        {
            "charts": (
                "  programmes: [plan]",
                "  programmes: [plan]\n  lanes: [trade]",
            )
        },
        [
            (
                "charts.yaml:26:10: warning C405 a chart of kind programme-bars does not draw lanes, "
                "take it out, or choose another kind"
            )
        ],
        id="data that is not drawn",
    ),
    pytest.param(
        {"charts": ("charts:\n", MAP)},
        ["charts.yaml:3:9: error C402 chart 'map' is of kind locator-map, but names no places and no visit"],
        id="a map of nothing",
    ),
    pytest.param({"charts": ("charts:\n", f"{MAP}  places: [quay]\n")}, [], id="a map of places"),
    pytest.param({"charts": ("charts:\n", f"{MAP}  visit: visit\n")}, [], id="a map of a visit"),
    pytest.param(
        {"charts": ("  series: [carried]\n", "  series: [carried]\n  places: [quay]\n")},
        [
            (
                "charts.yaml:10:11: warning C405 a chart of kind bars does not draw places, "
                "take it out, or choose another kind"
            )
        ],
        id="places that are not drawn",
    ),
    pytest.param(
        {"charts": ("kind: bars\n", "kind: slope\n")},
        [],
        id="a slope of a series with two values",
    ),
    *(
        pytest.param(
            {"charts": ("charts:\n", f"{chart_of(kind)}{data}")},
            [f"charts.yaml:3:9: error C402 chart 'more' is of kind {kind}, but {lacks}"],
            id=f"{kind} of nothing",
        )
        for kind, data, lacks in (
            ("small-multiples", "", "names no series"),
            ("slope", "", "names no series"),
            ("dot-plot", "", "names no series and no values"),
            ("ranked-bars", "", "names no series and no values"),
            ("share-bar", "", "names no shares and no series"),
            ("itinerary", "", "names no visit"),
            ("route-map", "  places: [quay]\n", "names no routes"),
            ("calendar", "", "nothing that lies ahead belongs to it"),
        )
    ),
    pytest.param(
        {"charts": ("charts:\n", f"{chart_of('ranked-bars')}  values: [{{fact: boats, label: Boats}}]\n")},
        [
            "charts.yaml:7:11: error C401 values has one value, which is no chart, print the number in the text, "
            "or name more"
        ],
        id="a ranking of one",
    ),
    pytest.param(
        {"charts": ("  - fact: crews\n    label: Crews\n", "")},
        [
            "charts.yaml:33:3: error C401 shares has one value, which is no chart, print the number in the text, "
            "or name more"
        ],
        id="a whole of one part",
    ),
    pytest.param(
        {"charts": ("  series: [carried]\n", "  series: [carried, carried]\n")},
        [
            "charts.yaml:9:11: error C409 a chart of kind bars has 2 series, 1 is the most, take kind small-multiples, "
            "or time-series for lines"
        ],
        id="columns of two series",
    ),
    pytest.param(
        {
            "charts": (
                "  - fact: boats\n    label: Boats\n",
                "".join(f"  - fact: boats\n    label: Boats {number}\n" for number in range(11)),
            )
        },
        [
            "charts.yaml:33:3: error C409 a chart of kind waffle has 12 parts, 5 are the most, join the smallest ones, "
            "or take kind ranked-bars"
        ],
        id="twelve slices",
    ),
    pytest.param(
        {"series": ("  points:\n", f"  points:\n{points(501, 1400)}")},
        [
            "charts.yaml:4:9: warning C410 503 columns stand too close to be read, take kind time-series",
            "charts.yaml:9:12: error C409 series 'carried' has 503 points, 500 are the most, "
            "give a value for each year or month instead",
        ],
        id="more points than anybody could see",
    ),
    pytest.param(
        {
            "series": (
                ("value: 3.5", "value: 98"),
                ("value: 4", "value: 99"),
                ("  points:\n", f"  points:\n{points(1, 2022, 100)}"),
            )
        },
        [
            "charts.yaml:4:9: warning C410 the columns begin at zero and are all but alike, take kind time-series, "
            "which need not"
        ],
        id="columns that are all alike",
    ),
    pytest.param(
        {"charts": ("kind: bars\n", "kind: time-series\n")},
        ["charts.yaml:4:9: warning C410 a line between two values shows what was not measured, take kind bars"],
        id="a line between two values",
    ),
    pytest.param(
        {"facts": ("value: 40", "value: -40")},
        ["charts.yaml:35:11: error C411 fact 'crews' is negative, so it is no part of a whole, take kind ranked-bars"],
        id="a part less than nothing",
    ),
    pytest.param(
        {"charts": (("kind: bars\n", "kind: slope\n  dates: [1999, 2023]\n"),)},
        ["charts.yaml:5:10: error C412 at 1999 there is no value of 'carried', name dates that the series have"],
        id="a date without values",
    ),
    pytest.param(
        {"charts": (("kind: bars\n", "kind: slope\n  dates: [2024, 2023]\n"),)},
        [
            "charts.yaml:5:10: error C412 the dates are not in order, "
            "write the earlier date first, and no more than it takes"
        ],
        id="dates the wrong way round",
    ),
    pytest.param(
        {"charts": (("kind: bars\n", "kind: slope\n  dates: [2024]\n"),)},
        [
            "charts.yaml:5:10: error C412 a chart of kind slope compares 2, not 1, "
            "write the earlier date first, and no more than it takes"
        ],
        id="a slope of one date",
    ),
    pytest.param(
        {
            "series": (SECOND, f"{FERRIES}{SECOND}"),
            "charts": ("charts:\n", f"{chart_of('share-bar')}  series: [carried, ferries]\n  dates: [2023, 2024]\n"),
        },
        ["charts.yaml:8:10: error C412 at 2023 there is no value of 'ferries', name dates that the series have"],
        id="a whole that lacks a part",
    ),
    pytest.param(
        {
            "charts": (
                "charts:\n",
                f"{chart_of('ranked-bars')}  series: [carried]\n"
                "  values: [{fact: boats, label: Boats}, {fact: boats, label: Ferries}]\n",
            )
        },
        [
            "charts.yaml:7:11: warning C405 a chart of kind ranked-bars draws one or the other, series or values, "
            "take one out, or draw two charts"
        ],
        id="facts and series in one ranking",
    ),
    pytest.param(
        {"charts": ("  series: [carried]\n", "  series: [carried]\n  focus: [boats]\n")},
        [
            "charts.yaml:10:11: error C413 focus names 'boats', which chart 'growth' does not draw, "
            "name a series or a fact of the chart"
        ],
        id="a focus that is not drawn",
    ),
    pytest.param(
        {"charts": ("charts:\n", f"{chart_of('calendar')}  watch: [declin]\n  judgements: [grwth]\n")},
        [
            "charts.yaml:7:11: error F117 unknown item of the outlook 'declin', did you mean 'decline'?",
            "charts.yaml:8:16: error F118 unknown judgement 'grwth', did you mean 'growth'?",
        ],
        id="what a calendar names is not there",
    ),
    pytest.param(
        {"charts": ("charts:\n", f"{chart_of('calendar')}  events: [opening]\n  judgements: [growth]\n")},
        [
            "charts.yaml:3:9: error C402 chart 'more' is of kind calendar, but nothing that lies ahead belongs to it",
            "charts.yaml:7:12: error C412 'opening' has no time in the months of the calendar, so it is not on it, "
            "give it one, name other dates of the calendar, or take it out",
            "charts.yaml:8:16: error C412 'growth' has no time in the months of the calendar, so it is not on it, "
            "give it one, name other dates of the calendar, or take it out",
        ],
        id="a calendar of what is past and of what has no date",
    ),
    pytest.param(
        {"charts": ("  series: [carried]\n", "  series: [carried]\n  y2: crew\n  min: 3\n")},
        [
            "charts.yaml:10:3: error S101 unknown key 'y2', a chart has one scale: draw two charts, or kind "
            "small-multiples for values of one unit",
            "charts.yaml:11:3: error S101 unknown key 'min', bars begin at zero: where small differences matter, "
            "take kind dot-plot or time-series",
        ],
        id="two axes, and bars that begin elsewhere",
    ),
    pytest.param({"charts": ("  kind: bars\n", "")}, [], id="kind left out"),
    pytest.param(
        {"charts": ("charts:\n", f"{MAP}  visit: visit\n  series: [carried]\n")},
        [
            (
                "charts.yaml:8:11: warning C405 a chart of kind locator-map does not draw series, "
                "take it out, or choose another kind"
            )
        ],
        id="a series on a map",
    ),
]


@pytest.mark.parametrize(("changes", "findings"), CASES)
def test_charts(found, changes, findings):
    assert found(changes) == findings

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
                "[carried]",
                "[carried, crew]",
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

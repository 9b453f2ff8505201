"""C4xx: a chart has the data that its kind draws."""

from briefing.check.rules.rule import Rule

ONE_POINT = Rule(
    "C401",
    "error",
    "a chart of a series with fewer than two values",
    "One value is a number in the text, not a chart.",
    "series:\n- id: fares\n  for: public\n  title: Fares\n  unit: euros\n"
    "  points: [{date: 2024, value: 3, source: gazette}]\ncharts:\n- id: growth\n"
    "  series: [fares]    # with one point",
    "series:\n- id: fares\n  for: public\n  title: Fares\n  unit: euros\n"
    "  points: [{date: 2024, value: 3, source: gazette}, {date: 2025, value: 4, source: gazette}]\ncharts:\n"
    "- id: growth\n  series: [fares]",
)
NO_DATA = Rule(
    "C402",
    "error",
    "a chart without the data that its kind draws",
    "It would be an empty frame.",
    "charts:\n- id: growth\n  kind: bars\n  series: []",
    "charts:\n- id: growth\n  kind: bars\n  series: [carried]",
)
MIXED_UNITS = Rule(
    "C403",
    "error",
    "a chart of values in different units",
    "They would share one scale, and the chart would print the unit of one of them for all.",
    "series:\n- id: fares\n  for: public\n  title: Fares\n  unit: euros\n"
    "  points: [{date: 2023, value: 3, source: gazette}, {date: 2024, value: 4, source: gazette}]\ncharts:\n"
    "- id: growth\n  series: [carried, fares]    # thousand passengers, and euros",
    "series:\n- id: fares\n  for: public\n  title: Fares\n  unit: thousand\n"
    "  points: [{date: 2023, value: 3, source: gazette}, {date: 2024, value: 4, source: gazette}]\ncharts:\n"
    "- id: growth\n  series: [carried, fares]    # thousands both",
)
SHARE_WITHOUT_VALUE = Rule(
    "C404",
    "error",
    "a part of a whole whose fact has no value",
    "It would be drawn as nothing, and the other parts as too much.",
    "facts:\n- id: treaty           # a fact without a value\n  for: public\n  statement: The ports signed.\n"
    "  sources: [gazette]\n  status: corroborated\ncharts:\n- id: shares\n"
    "  shares: [{fact: treaty, label: Treaty}]",
    "charts:\n- id: shares\n  shares: [{fact: boats, label: Boats}]",
)
UNUSED_DATA = Rule(
    "C405",
    "warning",
    "data that a chart of this kind does not draw",
    "The editor expects to see it, and it is not there.",
    "charts:\n- id: growth\n  kind: bars\n  series: [carried]\n  places: [quay]",
    "charts:\n- id: growth\n  kind: bars\n  series: [carried]",
)

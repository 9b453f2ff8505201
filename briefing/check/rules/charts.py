"""C4xx: a chart has the data that its kind draws."""

from briefing.check.rules.rule import Rule

ONE_POINT = Rule(
    "C401",
    "error",
    "a chart of a series with fewer than two values",
    "One value is a number in the text, not a chart.",
    "series: [imports]    # with one point",
    "imports with the values of at least two dates",
)
NO_DATA = Rule(
    "C402",
    "error",
    "a chart without the data that its kind draws",
    "It would be an empty frame.",
    "kind: bars\nseries: []",
    "kind: bars\nseries: [imports]",
)
MIXED_UNITS = Rule(
    "C403",
    "error",
    "a chart of values in different units",
    "They would share one scale, and the chart would print the unit of one of them for all.",
    "series: [imports, passengers]    # tonnes and people",
    "series: [imports, exports]       # tonnes both",
)
SHARE_WITHOUT_VALUE = Rule(
    "C404",
    "error",
    "a part of a whole whose fact has no value",
    "It would be drawn as nothing, and the other parts as too much.",
    "shares:\n- fact: treaty       # a fact without a value\n  label: Treaty",
    "shares:\n- fact: trade-2025\n  label: Trade",
)
UNUSED_DATA = Rule(
    "C405",
    "warning",
    "data that a chart of this kind does not draw",
    "The editor expects to see it, and it is not there.",
    "kind: waffle\nseries: [imports]",
    "kind: bars\nseries: [imports]",
)
TOPIC = Rule(
    "C406",
    "warning",
    "a chart whose title names a topic, or says no more than its measure",
    "A reader who sees nothing but the title should know what the chart shows: what grew, who leads, what ended. A"
    " finding has a verb.",
    "- id: exports\n  kind: bars\n  title: Exports by year\n  measure: Tonnes a year\n  part: figures\n"
    "  series: [exports]",
    "- id: exports\n  kind: bars\n  title: Exports have doubled since 2020\n  measure: Tonnes a year\n  part: figures\n"
    "  series: [exports]",
)
NO_SOURCE = Rule(
    "C407",
    "error",
    "a chart without a source",
    "Nothing that it draws names a source, and it has no words of its own for its foot: nobody could look it up.",
    "- id: ports\n  kind: locator-map\n  title: Both ports lie in the north\n  measure: Ports of call\n  part: map\n"
    "  places: [north-port, old-port]    # places without sources",
    "- id: ports\n  kind: locator-map\n  title: Both ports lie in the north\n  measure: Ports of call\n  part: map\n"
    "  places: [north-port, old-port]\n  source: Harbour Board",
)
DISAGREES = Rule(
    "C408",
    "error",
    "a figure that disagrees with what a chart draws",
    "The text and the chart, or a chart and its title, would state two numbers for one thing. Rounding, about, over,"
    " ranges and estimates agree; so do sums, differences and shares of what is drawn.",
    "- id: exports-2025\n  statement: Exports of tea were 14 Mt in 2025.    # the series says 12.8\n  value: 14\n"
    "  unit: Mt\n  date: 2025\n  sources: [gazette]\n  status: corroborated",
    "- id: exports-2025\n  statement: Exports of tea were 12.8 Mt in 2025.\n  value: 12.8\n"
    "  unit: Mt\n  date: 2025\n  sources: [gazette]\n  status: corroborated",
)

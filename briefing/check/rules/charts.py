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

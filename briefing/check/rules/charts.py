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
    "- id: growth\n  kind: small-multiples\n  series: [carried, fares]    # thousand passengers, and euros",
    "series:\n- id: fares\n  for: public\n  title: Fares\n  unit: thousand\n"
    "  points: [{date: 2023, value: 3, source: gazette}, {date: 2024, value: 4, source: gazette}]\ncharts:\n"
    "- id: growth\n  kind: small-multiples\n  series: [carried, fares]    # thousands both",
)
SHARE_WITHOUT_VALUE = Rule(
    "C404",
    "error",
    "a part of a whole whose fact has no value",
    "It would be drawn as nothing, and the other parts as too much.",
    "facts:\n- id: treaty           # a fact without a value\n  for: public\n  statement: The ports signed.\n"
    "  sources: [gazette]\n  status: corroborated\ncharts:\n- id: shares\n"
    "  shares: [{fact: boats, label: Boats}, {fact: treaty, label: Treaty}]",
    "charts:\n- id: shares\n  shares: [{fact: boats, label: Boats}, {fact: crews, label: Crews}]",
)
UNUSED_DATA = Rule(
    "C405",
    "warning",
    "data that a chart of this kind does not draw",
    "The editor expects to see it, and it is not there.",
    "charts:\n- id: growth\n  kind: bars\n  series: [carried]\n  places: [quay]",
    "charts:\n- id: growth\n  kind: bars\n  series: [carried]",
)
TOPIC = Rule(
    "C406",
    "warning",
    "a chart whose title names a topic, or says no more than its measure",
    "A reader who sees nothing but the title should know what the chart shows: what grew, who leads, what ended. A"
    " finding has a verb.",
    "charts:\n- id: growth\n  title: Passengers by year",
    "charts:\n- id: growth\n  title: More people cross each year",
)
NO_SOURCE = Rule(
    "C407",
    "error",
    "a chart without a source",
    "Nothing that it draws names a source, and it has no words of its own for its foot: nobody could look it up.",
    "places:\n- id: quay\n  sources: []\ncharts:\n- id: ports\n  kind: locator-map\n"
    "  title: The quay is in the north\n  measure: Ports of call\n  part: figures\n  places: [quay]",
    "places:\n- id: quay\n  sources: []\ncharts:\n- id: ports\n  kind: locator-map\n"
    "  title: The quay is in the north\n  measure: Ports of call\n  part: figures\n  places: [quay]\n"
    "  source: Harbour Board",
)
DISAGREES = Rule(
    "C408",
    "error",
    "a figure that disagrees with what a chart draws",
    "The text and the chart, or a chart and its title, would state two numbers for one thing. Rounding, about, over,"
    " ranges and estimates agree; so do sums, differences and shares of what is drawn.",
    "facts:\n- id: crossed\n"
    "  statement: The line carried 5 thousand passengers in 2023.    # the series says 3.5\n  value: 5\n"
    "  unit: thousand\n  date: 2023\n  sources: [gazette]\n  status: corroborated",
    "facts:\n- id: crossed\n  statement: The line carried 3.5 thousand passengers in 2023.\n  value: 3.5\n"
    "  unit: thousand\n  date: 2023\n  sources: [gazette]\n  status: corroborated",
)
TOO_MANY = Rule(
    "C409",
    "error",
    "a chart of more than its kind can tell apart",
    "Nobody can follow nine lines, or tell the sixth tint from the fifth. Another kind can show as many.",
    "charts:\n- id: growth\n  kind: bars\n  series: [carried, carried]    # columns are of one series",
    "charts:\n- id: growth\n  kind: bars\n  series: [carried]",
)
UNFIT = Rule(
    "C410",
    "warning",
    "a kind that hides what there is to see",
    "Bars begin at zero, so values that are nearly alike look alike; a line between two values draws what nobody"
    " measured; forty columns are a line.",
    "series:\n- id: fares\n  for: public\n  title: Fares\n  unit: euros\n  sources: [gazette]\n"
    "  points: [{date: 2022, value: 98}, {date: 2023, value: 99}, {date: 2024, value: 100}]\ncharts:\n"
    "- id: growth\n  kind: bars\n  series: [fares]    # 98, 99, 100",
    "series:\n- id: fares\n  for: public\n  title: Fares\n  unit: euros\n  sources: [gazette]\n"
    "  points: [{date: 2022, value: 98}, {date: 2023, value: 99}, {date: 2024, value: 100}]\ncharts:\n"
    "- id: growth\n  kind: time-series\n  series: [fares]",
)
NEGATIVE_PART = Rule(
    "C411",
    "error",
    "a part of a whole that is less than nothing",
    "A share cannot be drawn below zero, and the others would be drawn too large.",
    "facts:\n- id: lost\n  for: public\n  statement: The line lost 3 boats.\n  value: -3\n  unit: boats\n"
    "  sources: [gazette]\n  status: corroborated\ncharts:\n- id: shares\n"
    "  shares: [{fact: boats, label: Boats}, {fact: lost, label: Lost}]",
    "charts:\n- id: shares\n  shares: [{fact: boats, label: Boats}, {fact: crews, label: Crews}]",
)
DATES = Rule(
    "C412",
    "error",
    "dates that a chart cannot compare",
    "A slope goes from one date to another, a ranking is of one; where the series have no value at them, there is"
    " nothing to draw.",
    "charts:\n- id: growth\n  kind: slope\n  series: [carried]\n  dates: [1999, 2023]    # nothing in 1999",
    "charts:\n- id: growth\n  kind: slope\n  series: [carried]\n  dates: [2023, 2024]",
)
FOCUS = Rule(
    "C413",
    "error",
    "a focus on what the chart does not draw",
    "Nothing would be drawn in the accent, and the reader would look for what the finding is about.",
    "charts:\n- id: growth\n  kind: bars\n  series: [carried]\n  focus: [fares]",
    "charts:\n- id: growth\n  kind: bars\n  series: [carried]\n  focus: [carried]",
)

"""N5xx, N6xx: sources and items that nothing uses, or that cannot be right."""

from briefing.check.rules.rule import Rule

UNUSED_SOURCE = Rule(
    "N501",
    "warning",
    "a source that nothing cites",
    "It is printed nowhere, and whoever keeps the pack believes that it is.",
    "- id: gazette    # named by no item",
    "facts:\n- id: trade-2025\n  sources: [gazette]",
)
NEWER_SOURCE = Rule(
    "N502",
    "warning",
    "a source that is newer than the edition",
    "The edition says what was known on its day.",
    "as_of: 2026-11-23    # and in sources.yaml date: 2026-12-01",
    "as_of: 2026-12-02",
)
NO_ACCESS_DATE = Rule(
    "N503",
    "warning",
    "a source on the web without the day it was read",
    "Pages change, and the reader cannot tell which one was meant.",
    "url: https://example.org",
    "url: https://example.org\naccessed: 2026-11-20",
)
STALE_FACT = Rule(
    "N504",
    "warning",
    "a fact that is older than it is good for, or whose age cannot be told",
    "Some facts go out of date by themselves: a strength, a price, who holds an office. `good_for` says how long one "
    "may stand after its date, and is counted to the day that the edition is as of, never to today.",
    "- id: crew-2019\n  statement: The line has 40 sailors.\n  value: 40\n  unit: sailors\n  date: 2019\n"
    "  good_for: 2 years    # and in pack.yaml as_of: 2026-11-23\n  sources: [gazette]\n  status: corroborated",
    "- id: crew-2025\n  statement: The line has 44 sailors.\n  value: 44\n  unit: sailors\n  date: 2025-06\n"
    "  good_for: 2 years\n  sources: [gazette]\n  status: corroborated",
)
UNUSED_ITEM = Rule(
    "N601",
    "note",
    "a fact, series or place that nothing names",
    "It is printed for nobody.",
    "- id: trade-2025    # a fact that no item names",
    "facts: [trade-2025]",
)

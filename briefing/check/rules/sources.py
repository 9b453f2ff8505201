"""N5xx, N6xx: sources and items that nothing uses, or that cannot be right."""

from briefing.check.rules.rule import Rule

UNUSED_SOURCE = Rule(
    "N501",
    "warning",
    "a source that nothing cites",
    "It is printed nowhere, and whoever keeps the pack believes that it is.",
    "sources:\n- id: notice    # named by no item\n  title: A notice",
    "sources:\n- id: notice\n  title: A notice\nlines:\n- id: say\n  text: The line lasts [@notice].",
)
NEWER_SOURCE = Rule(
    "N502",
    "warning",
    "a source that is newer than the edition",
    "The edition says what was known on its day.",
    "# pack.yaml\nas_of: 2025-01-20\n# sources.yaml\nsources:\n- id: gazette\n  date: 2025-02-01",
    "# pack.yaml\nas_of: 2025-01-20\n# sources.yaml\nsources:\n- id: gazette\n  date: 2025-01-15",
)
NO_ACCESS_DATE = Rule(
    "N503",
    "warning",
    "a source on the web without the day it was read",
    "Pages change, and the reader cannot tell which one was meant.",
    "sources:\n- id: cable\n  url: https://example.org",
    "sources:\n- id: cable\n  url: https://example.org\n  accessed: 2025-01-15",
)
STALE_FACT = Rule(
    "N504",
    "warning",
    "a fact that is older than it is good for, or whose age cannot be told",
    "Some facts go out of date by themselves: a strength, a price, who holds an office. `good_for` says how long one "
    "may stand after its date, and is counted to the day that the edition is as of, never to today.",
    "facts:\n- id: boats\n  statement: It ran many boats.\n"
    "  date: 2019             # and in pack.yaml as_of: 2025-01-20\n  good_for: 2 years",
    "facts:\n- id: boats\n  statement: It ran many boats.\n  date: 2024\n  good_for: 2 years",
)
UNUSED_ITEM = Rule(
    "N601",
    "note",
    "a fact, series or place that nothing names",
    "It is printed for nobody.",
    "facts:\n- id: fares    # a fact that no item names\n  statement: Fares rose.\n  sources: [gazette]\n"
    "  status: corroborated",
    "facts:\n- id: fares\n  statement: Fares rose.\n  sources: [gazette]\n  status: corroborated\nlines:\n"
    "- id: say\n  facts: [fares]",
)

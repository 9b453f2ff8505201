"""S1xx and T301: files, keys and values have the shape that content/README.md describes."""

from briefing.check.rules.rule import Rule

UNKNOWN_KEY = Rule(
    "S101",
    "error",
    "a key that nobody reads",
    "A key with a typing slip would be passed over, and what it says would be missing from every brief.",
    "titel: Trade in 2025",
    "title: Trade in 2025",
)
MISSING = Rule(
    "S102",
    "error",
    "a key that is needed is missing or empty",
    "Without it the item cannot be printed, or would be printed with a hole.",
    "- id: gazette\n  url: https://example.org",
    "- id: gazette\n  title: Gazette of 3 May 2025\n  url: https://example.org",
)
WRONG_KIND = Rule(
    "S103",
    "error",
    "a value of the wrong kind: text, number, day, list, true or false",
    "What is meant cannot be known, and a guess could print a false number.",
    "value: 12,8",
    "value: 12.8",
)
UNKNOWN_CHOICE = Rule(
    "S104",
    "error",
    "a value that is not one of those to choose from",
    "Each of these words does something of its own; another word does nothing.",
    "confidence: hig",
    "confidence: high",
)
OUT_OF_BOUNDS = Rule(
    "S105",
    "error",
    "a number beyond its bounds, or a list with too few entries",
    "A priority of 500 or a latitude of 120 is a typing slip.",
    "priority: 500",
    "priority: 50",
)
UNREADABLE_DATE = Rule(
    "S106",
    "error",
    "a date that cannot be read",
    "Dates are EDTF (ISO 8601-2): 2025, 2025-03, 2025-03-14, 2007~ for about, 2018? for probably, 2002/2021 for an "
    "interval. Anything else could be read in two ways.",
    "date: 14.03.2025",
    "date: 2025-03-14",
)
BAD_ID = Rule(
    "S107",
    "error",
    "an id that is not small letters, digits and single hyphens",
    "Ids stand in addresses and file names, where capitals, spaces and accents are trouble.",
    "id: Trade 2025",
    "id: trade-2025",
)
FILE_SHAPE = Rule(
    "S108",
    "error",
    "a content file that is not one list under the file's own name",
    "Every content file has the same shape, so that editors, scripts and people can rely on it.",
    "- id: trade-2025",
    "facts:\n- id: trade-2025",
)
PROSE = Rule(
    "T301",
    "error",
    "something in running text that cannot be printed",
    "Running text is a small part of Markdown; what is outside it would be printed as typed or lost.",
    "statement: See [this](javascript:alert(1)).",
    "statement: See [this](https://example.org).",
)

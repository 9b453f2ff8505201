"""S1xx and T301: files, keys and values have the shape that content/README.md describes."""

from briefing.check.rules.rule import Rule

UNKNOWN_KEY = Rule(
    "S101",
    "error",
    "a key that nobody reads",
    "A key with a typing slip would be passed over, and what it says would be missing from every brief.",
    "sources:\n- id: gazette\n  titel: Gazette of 3 May 2024",
    "sources:\n- id: gazette\n  title: Gazette of 3 May 2024",
)
MISSING = Rule(
    "S102",
    "error",
    "a key that is needed is missing or empty",
    "Without it the item cannot be printed, or would be printed with a hole.",
    "lines:\n- id: ships\n  facts: [boats]",
    "lines:\n- id: ships\n  text: Ships come daily.\n  facts: [boats]",
)
WRONG_KIND = Rule(
    "S103",
    "error",
    "a value of the wrong kind: text, number, day, list, true or false",
    "What is meant cannot be known, and a guess could print a false number.",
    "facts:\n- id: boats\n  statement: It ran many boats.\n  value: 12,8",
    "facts:\n- id: boats\n  statement: It ran many boats.\n  value: 12.8",
)
UNKNOWN_CHOICE = Rule(
    "S104",
    "error",
    "a value that is not one of those to choose from",
    "Each of these words does something of its own; another word does nothing.",
    "judgements:\n- id: growth\n  confidence: hig",
    "judgements:\n- id: growth\n  confidence: high",
)
OUT_OF_BOUNDS = Rule(
    "S105",
    "error",
    "a number beyond its bounds, or a list with too few entries",
    "A priority of 500 or a latitude of 120 is a typing slip.",
    "lines:\n- id: say\n  priority: 500",
    "lines:\n- id: say\n  priority: 50",
)
UNREADABLE_DATE = Rule(
    "S106",
    "error",
    "a date that cannot be read",
    "Dates are EDTF (ISO 8601-2): 2025, 2025-03, 2025-03-14, 2007~ for about, 2018? for probably, 2002/2021 for an "
    "interval. Anything else could be read in two ways.",
    "sources:\n- id: gazette\n  date: 14.03.2024",
    "sources:\n- id: gazette\n  date: 2024-03-14",
)
BAD_ID = Rule(
    "S107",
    "error",
    "an id that is not small letters, digits and single hyphens",
    "Ids stand in addresses and file names, where capitals, spaces and accents are trouble.",
    "lines:\n- id: Ships 2025\n  text: Ships come daily.",
    "lines:\n- id: ships-2025\n  text: Ships come daily.",
)
FILE_SHAPE = Rule(
    "S108",
    "error",
    "a content file that is not one list under the file's own name",
    "Every content file has the same shape, so that editors, scripts and people can rely on it.",
    "# lines.yaml\nline:\n- id: ships\n  text: Ships come daily.",
    "# lines.yaml\nlines:\n- id: ships\n  text: Ships come daily.",
)
PROSE = Rule(
    "T301",
    "error",
    "something in running text that cannot be printed",
    "Running text is a small part of Markdown; what is outside it would be printed as typed or lost.",
    "facts:\n- id: boats\n  statement: See [this](javascript:alert(1)).",
    "facts:\n- id: boats\n  statement: See [this](https://example.org).",
)

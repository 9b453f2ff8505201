"""F13x: the words of another language belong to items that exist, and are words only."""

from briefing.check.rules.rule import Rule

UNLISTED_LANGUAGE = Rule(
    "F130",
    "warning",
    "words in a language that pack.yaml does not list",
    "No brief is made in that language, so nobody reads them.",
    "content/trade/tr/facts.yaml, with languages: [en-GB]",
    "languages: [en-GB, tr]",
)
UNKNOWN_ITEM = Rule(
    "F131",
    "error",
    "words for an item that does not exist",
    "They would be printed nowhere, and the item that was meant would stay in the first language.",
    "trade-205:\n  statement: Ticaret büyüdü.",
    "trade-2025:\n  statement: Ticaret büyüdü.",
)
NOT_WORDS = Rule(
    "F132",
    "error",
    "something that is not words, in the words of another language",
    "Numbers, dates, ids and sources are written once, so that no two languages can differ in them.",
    "trade-2025:\n  value: 12.9",
    "trade-2025:\n  statement: Ticaret büyüdü.",
)
OTHER_LENGTH = Rule(
    "F133",
    "error",
    "a list of words that is longer than the list it words",
    "Entries are matched in order; one too many means that they no longer match.",
    "figures: three labels, for a section with two figures",
    "figures: two labels",
)
MISSING_WORDS = Rule(
    "F134",
    "note",
    "items without words in a language of the pack",
    "They are printed in the first language.",
    "languages: [en-GB, tr], and no content/trade/tr/lines.yaml",
    "content/trade/tr/lines.yaml with every line",
)

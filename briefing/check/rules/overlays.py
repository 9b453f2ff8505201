"""F13x: the words of another language belong to items that exist, and are words only."""

from briefing.check.rules.rule import Rule

UNLISTED_LANGUAGE = Rule(
    "F130",
    "warning",
    "words in a language that pack.yaml does not list",
    "No brief is made in that language, so nobody reads them.",
    "# pack.yaml\nlanguages: [en-GB]\n# tr/lines.yaml\nsay:\n  text: Hat kalıcıdır.",
    "# pack.yaml\nlanguages: [en-GB, tr]\n# tr/lines.yaml\nsay:\n  text: Hat kalıcıdır.",
)
UNKNOWN_ITEM = Rule(
    "F131",
    "error",
    "words for an item that does not exist",
    "They would be printed nowhere, and the item that was meant would stay in the first language.",
    "# pack.yaml\nlanguages: [en-GB, tr]\n# tr/lines.yaml\nsya:\n  text: Hat kalıcıdır.",
    "# pack.yaml\nlanguages: [en-GB, tr]\n# tr/lines.yaml\nsay:\n  text: Hat kalıcıdır.",
)
NOT_WORDS = Rule(
    "F132",
    "error",
    "something that is not words, in the words of another language",
    "Numbers, dates, ids and sources are written once, so that no two languages can differ in them.",
    "# pack.yaml\nlanguages: [en-GB, tr]\n# tr/facts.yaml\nboats:\n  value: 12.9",
    "# pack.yaml\nlanguages: [en-GB, tr]\n# tr/facts.yaml\nboats:\n  words: tekneler",
)
OTHER_LENGTH = Rule(
    "F133",
    "error",
    "a list of words that is longer than the list it words",
    "Entries are matched in order; one too many means that they no longer match.",
    "# pack.yaml\nlanguages: [en-GB, tr]\n# tr/sections.yaml\nnumbers:    # a section with one figure\n"
    "  figures:\n  - label: sefer\n  - label: tekne",
    "# pack.yaml\nlanguages: [en-GB, tr]\n# tr/sections.yaml\nnumbers:\n  figures:\n  - label: sefer",
)
MISSING_WORDS = Rule(
    "F134",
    "note",
    "items without words in a language of the pack",
    "They are printed in the first language.",
    "# pack.yaml\nlanguages: [en-GB, tr]    # and there is no folder tr",
    "# pack.yaml\nlanguages: [en-GB]        # and tr once tr/lines.yaml and the others have every item",
)

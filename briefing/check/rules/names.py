"""N403 to N405: the names of people, bodies and places in printed text."""

from briefing.check.rules.rule import Rule

UNLISTED_NAME = Rule(
    "N403",
    "warning",
    "a person or a body that is named but not listed",
    "Nobody has checked the name, the office and the date it was held on, and no table of people or bodies tells the"
    " reader who it is. In quotation marks and in titles of sources names are another's.",
    "sections:\n- id: history\n  part: summary\n  body: Dr Anna Berg led it. [@gazette]",
    "people:\n- id: anna-berg\n  name: Anna Berg\n  rank: Dr\n  role: Harbour master\n  sources: [gazette]\n"
    "sections:\n- id: history\n  part: summary\n  body: Dr Anna Berg led it. [@gazette]",
)
SPELT_TWO_WAYS = Rule(
    "N404",
    "warning",
    "a name that is spelt in two ways",
    "The reader takes them for two, and a search finds half. The listed spelling is kept, or the one used more often.",
    "organisations:\n- id: board\n  name: Harbour Board\n"
    "sections:\n- id: history\n  part: summary\n  body: The Harbor Board runs the quay.",
    "organisations:\n- id: board\n  name: Harbour Board\n"
    "sections:\n- id: history\n  part: summary\n  body: The Harbour Board runs the quay.",
)
CONFUSABLE_LETTERS = Rule(
    "N405",
    "error",
    "a word with look-alike letters of two alphabets",
    "It looks right on paper, but no search finds it, a screen reader breaks in the middle of it, and an id or an"
    " address made with it leads nowhere. Signs of science (µm, Δt, α-helix) are no such words.",
    'organisations:\n- id: board\n  name: "Harbour B\\u043eard"    # \\u043e is a Cyrillic letter that looks like o',
    "organisations:\n- id: board\n  name: Harbour Board",
)

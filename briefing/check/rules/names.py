"""N405: names and words in printed text."""

from briefing.check.rules.rule import Rule

CONFUSABLE_LETTERS = Rule(
    "N405",
    "error",
    "a word with look-alike letters of two alphabets",
    "It looks right on paper, but no search finds it, a screen reader breaks in the middle of it, and an id or an"
    " address made with it leads nowhere. Signs of science (µm, Δt, α-helix) are no such words.",
    'organisations:\n- id: board\n  name: "Harbour B\\u043eard"    # \\u043e is a Cyrillic letter that looks like o',
    "organisations:\n- id: board\n  name: Harbour Board",
)

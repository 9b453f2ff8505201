"""L2xx: whoever may read an item may read what it rests on."""

from briefing.check.rules.rule import Rule

CLOSED_REFERENCE = Rule(
    "L201",
    "error",
    "an item that rests on something for a more closed level",
    "Its readers would get it without its source or number; or, worse, would get what is closed to them.",
    "- id: trade-2025\n  for: public\n  sources: [cable]      # in sources.yaml without for: public",
    "- id: cable\n  for: public",
)
NARROWER_REFERENCE = Rule(
    "L202",
    "error",
    "an item that rests on something narrowed to other audiences",
    "The audience that prints the item does not get what it rests on.",
    "- id: summary            # printed for minister and press\n  body: Trade was [=trade-2025].\n"
    "- id: trade-2025\n  audiences: [press]",
    "- id: trade-2025\n  audiences: [minister, press]",
)
UNREADABLE_FOR_AUDIENCE = Rule(
    "L203",
    "warning",
    "an item narrowed to an audience that may not read it",
    "That audience never prints it: either the level is too closed, or the audience is the wrong one.",
    "- id: summary\n  for: internal\n  audiences: [press]   # reads: public",
    "- id: summary\n  for: public\n  audiences: [press]",
)

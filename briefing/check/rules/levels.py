"""L2xx: whoever may read an item may read what it rests on."""

from briefing.check.rules.rule import Rule

CLOSED_REFERENCE = Rule(
    "L201",
    "error",
    "an item that rests on something for a more closed level",
    "Its readers would get it without its source or number; or, worse, would get what is closed to them.",
    "facts:\n- id: boats\n  for: public\n  sources: [cable]      # in sources.yaml without for: public",
    "facts:\n- id: boats\n  for: public\n  sources: [cable]\nsources:\n- id: cable\n  for: public",
)
NARROWER_REFERENCE = Rule(
    "L202",
    "error",
    "an item that rests on something narrowed to other audiences",
    "The audience that prints the item does not get what it rests on.",
    "people:\n- id: jane-doe            # printed for minister and press\n  organisation: board\n"
    "organisations:\n- id: board\n  audiences: [press]",
    "people:\n- id: jane-doe            # printed for minister and press\n  organisation: board\n"
    "organisations:\n- id: board\n  audiences: [minister, press]",
)
UNREADABLE_FOR_AUDIENCE = Rule(
    "L203",
    "warning",
    "an item narrowed to an audience that may not read it",
    "That audience never prints it: either the level is too closed, or the audience is the wrong one.",
    "lines:\n- id: say\n  for: internal\n  audiences: [press]   # reads: public",
    "lines:\n- id: say\n  for: public\n  audiences: [press]   # reads: public",
)

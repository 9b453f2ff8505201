"""F1xx: what is named exists, and what is printed has sources."""

from briefing.check.rules.rule import Rule


def _unknown(code: str, what: str, wrong: str, right: str, why: str = "") -> Rule:
    because = why or "A name that leads nowhere leaves a hole where words, a number or a source should stand."
    return Rule(code, "error", f"{what} that does not exist", because, wrong, right)


DUPLICATE = Rule(
    "F101",
    "error",
    "an id that is used twice",
    "References to it could mean either.",
    "- id: trade-2025\n- id: trade-2025",
    "- id: trade-2025\n- id: trade-2026",
)
UNKNOWN_SOURCE = _unknown("F102", "a source", "sources: [gazete]", "sources: [gazette]")
UNKNOWN_FACT = _unknown("F103", "a fact", "facts: [trade-205]", "facts: [trade-2025]")
UNKNOWN_PERSON = _unknown("F104", "a person", "head: jane-do", "head: jane-doe")
UNKNOWN_ORGANISATION = _unknown("F105", "an organisation", "organisation: harbour-bord", "organisation: harbour-board")
UNKNOWN_PLACE = _unknown("F106", "a place", "place: habour", "place: harbour")
UNKNOWN_LANE = _unknown("F107", "a lane", "lane: trad", "lane: trade")
UNKNOWN_SERIES = _unknown("F108", "a series", "series: [import]", "series: [imports]")
UNKNOWN_EVENT = _unknown("F109", "an event", "events: [treety]", "events: [treaty]")
UNKNOWN_PROGRAMME = _unknown("F110", "a programme", "programmes: [harbor-plan]", "programmes: [harbour-plan]")
UNKNOWN_LEVEL = _unknown(
    "F111",
    "a level",
    "for: publik",
    "for: public",
    "Who may read an item must never be a guess.",
)
UNKNOWN_AUDIENCE = _unknown(
    "F112",
    "an audience",
    "audiences: [minster]",
    "audiences: [minister]",
    "An item for an audience that does not exist is printed for nobody, and a brief for one cannot be made.",
)
UNKNOWN_TERM = _unknown(
    "F113",
    "a term of the yardstick",
    "likelihood: lickely",
    "likelihood: likely",
    "A likelihood means something only on the scale that pack.yaml gives.",
)
UNKNOWN_VISIT = _unknown("F115", "a visit", "visit: reginal", "visit: regional")
UNKNOWN_PART = Rule(
    "F114",
    "warning",
    "a part that no audience of the item prints",
    "The item would be in no brief.",
    "part: histroy",
    "part: history",
)
UNKNOWN_FORM = Rule(
    "F116",
    "error",
    "a form that a fact does not have",
    "There would be nothing to print. Forms are number, date, year, words, short, a unit (in miles) and the accounts of"
    " a contested fact.",
    "body: It ran [=trade-2025 yaer].",
    "body: It ran [=trade-2025 year].",
)
UNSOURCED_FACT = Rule(
    "F120",
    "error",
    "a fact without a source",
    "Nothing is printed that nobody can look up.",
    "- id: trade-2025\n  statement: Trade grew.\n  status: corroborated",
    "- id: trade-2025\n  statement: Trade grew.\n  sources: [gazette]\n  status: corroborated",
)
UNVERIFIED = Rule(
    "F121",
    "error",
    "an unverified fact or series that something prints",
    "Unverified means background knowledge only: it is kept for editors, never printed.",
    'body: "Trade grew by [=rumour]."',
    "status: single-source, once a source is found",
)
NO_DATE = Rule(
    "F122",
    "error",
    "the date of a fact that has none",
    "There would be nothing to print.",
    'body: "It was signed on [=treaty date]."',
    "date: 2025-03-14, in the fact",
)
NO_VALUE = Rule(
    "F123",
    "error",
    "the value of a fact that has none",
    "There would be nothing to print.",
    'body: "Trade was [=trade-2025 number]."',
    "value: 12.8, in the fact",
)
UNSOURCED_VALUE = Rule(
    "F124",
    "error",
    "a value of a series without a source",
    "A chart prints every value, and nothing is printed that nobody can look up.",
    "points:\n- date: 2025\n  value: 12.8",
    "points:\n- date: 2025\n  value: 12.8\n  source: gazette",
)
UNSOURCED_ITEM = Rule(
    "F125",
    "note",
    "an event, person, organisation, programme or visit with neither source nor fact",
    "What it says is printed with nothing behind it.",
    "- id: treaty\n  date: 2025\n  title: The treaty is signed",
    "- id: treaty\n  date: 2025\n  title: The treaty is signed\n  sources: [gazette]",
)
NO_WORDS = Rule(
    "F126",
    "error",
    "the words of a fact that has none",
    "There would be nothing to print.",
    'body: "They signed [=treaty words]."',
    "words: the harbour treaty, in the fact",
)
MISSING_SIDE = Rule(
    "F127",
    "error",
    "a contested fact without all its sides",
    "What sources disagree about is printed with who says what. A corrected fact says what it corrects.",
    "- id: cargo-2025\n  value: 8\n  status: contested",
    "- id: cargo-2025\n  status: contested\n  accounts:\n"
    "  - id: port\n    by: the port\n    value: 8\n    sources: [gazette]\n"
    "  - id: customs\n    by: the customs office\n    value: 6\n    sources: [customs-2025]",
)
ONE_SIDE = Rule(
    "F128",
    "error",
    "one side of a contested fact printed without the others",
    "Its readers would take the account of one side for the fact.",
    "body: It handled [=cargo-2025 port].",
    "body: It handled [=cargo-2025].",
)
NO_SHORT = Rule(
    "F129",
    "error",
    "a contested fact without a short form, where a label or a large number prints it",
    "There is no room for every side, so the fact says itself what stands there, with a sign that sources differ.",
    "figures:\n- fact: cargo-2025      # contested, without short\n  label: of cargo",
    '- id: cargo-2025\n  short: "{range}"',
)

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
    "lines:\n- id: ships\n  text: Ships come daily.\n- id: ships\n  text: Ships stay for a night.",
    "lines:\n- id: ships\n  text: Ships come daily.\n- id: ships-stay\n  text: Ships stay for a night.",
)
UNKNOWN_SOURCE = _unknown(
    "F102", "a source", "facts:\n- id: boats\n  sources: [gazete]", "facts:\n- id: boats\n  sources: [gazette]"
)
UNKNOWN_FACT = _unknown("F103", "a fact", "lines:\n- id: say\n  facts: [boat]", "lines:\n- id: say\n  facts: [boats]")
UNKNOWN_PERSON = _unknown(
    "F104", "a person", "visit:\n- id: visit\n  head: jane-do", "visit:\n- id: visit\n  head: jane-doe"
)
UNKNOWN_ORGANISATION = _unknown(
    "F105",
    "an organisation",
    "people:\n- id: jane-doe\n  organisation: bord",
    "people:\n- id: jane-doe\n  organisation: board",
)
UNKNOWN_PLACE = _unknown(
    "F106",
    "a place",
    "visit:\n- id: visit\n  stops:\n  - name: The quay\n    place: quai\n    text: A walk [@cable].",
    "visit:\n- id: visit\n  stops:\n  - name: The quay\n    place: quay\n    text: A walk [@cable].",
)
UNKNOWN_LANE = _unknown(
    "F107", "a lane", "events:\n- id: opening\n  lane: trad", "events:\n- id: opening\n  lane: trade"
)
UNKNOWN_SERIES = _unknown(
    "F108", "a series", "charts:\n- id: growth\n  series: [caried]", "charts:\n- id: growth\n  series: [carried]"
)
UNKNOWN_EVENT = _unknown(
    "F109", "an event", "charts:\n- id: dates\n  events: [openning]", "charts:\n- id: dates\n  events: [opening]"
)
UNKNOWN_PROGRAMME = _unknown(
    "F110", "a programme", "charts:\n- id: plans\n  programmes: [plann]", "charts:\n- id: plans\n  programmes: [plan]"
)
UNKNOWN_LEVEL = _unknown(
    "F111",
    "a level",
    "lines:\n- id: say\n  for: publik",
    "lines:\n- id: say\n  for: public",
    "Who may read an item must never be a guess.",
)
UNKNOWN_AUDIENCE = _unknown(
    "F112",
    "an audience",
    "lines:\n- id: say\n  audiences: [minster]",
    "lines:\n- id: say\n  audiences: [minister]",
    "An item for an audience that does not exist is printed for nobody, and a brief for one cannot be made.",
)
UNKNOWN_TERM = _unknown(
    "F113",
    "a term of the yardstick",
    "judgements:\n- id: growth\n  likelihood: lickely",
    "judgements:\n- id: growth\n  likelihood: likely",
    "A likelihood means something only on the scale that pack.yaml gives.",
)
UNKNOWN_VISIT = _unknown(
    "F115",
    "a visit",
    "charts:\n- id: stops\n  kind: locator-map\n  title: The stops are by the water\n  measure: Places\n"
    "  part: figures\n  visit: vist",
    "charts:\n- id: stops\n  kind: locator-map\n  title: The stops are by the water\n  measure: Places\n"
    "  part: figures\n  visit: visit",
)
UNKNOWN_OUTLOOK = _unknown(
    "F117",
    "something of the outlook",
    "outlook:\n- id: fares\n  kind: indicator\n  text: The fares\ncharts:\n- id: ahead\n  kind: calendar\n"
    "  title: The year is quiet\n  measure: What to watch\n  part: figures\n  watch: [fars]",
    "outlook:\n- id: fares\n  kind: indicator\n  text: The fares\ncharts:\n- id: ahead\n  kind: calendar\n"
    "  title: The year is quiet\n  measure: What to watch\n  part: figures\n  watch: [fares]",
)
UNKNOWN_JUDGEMENT = _unknown(
    "F118",
    "a judgement",
    "judgements:\n- id: growth\n  due: 2025-06\ncharts:\n- id: ahead\n  kind: calendar\n"
    "  title: The year is quiet\n  measure: What to watch\n  part: figures\n  judgements: [grwth]",
    "judgements:\n- id: growth\n  due: 2025-06\ncharts:\n- id: ahead\n  kind: calendar\n"
    "  title: The year is quiet\n  measure: What to watch\n  part: figures\n  judgements: [growth]",
)
UNKNOWN_PART = Rule(
    "F114",
    "warning",
    "a part that no audience of the item prints",
    "The item would be in no brief.",
    "charts:\n- id: growth\n  part: figurs",
    "charts:\n- id: growth\n  part: figures",
)
UNKNOWN_FORM = Rule(
    "F116",
    "error",
    "a form that a fact does not have",
    "There would be nothing to print. Forms are number, date, year, words, short, a unit (in miles) and the accounts of"
    " a contested fact.",
    "lines:\n- id: say\n  text: It was so in [=boats yaer].",
    "lines:\n- id: say\n  text: It was so in [=boats year].",
)
UNSOURCED_FACT = Rule(
    "F120",
    "error",
    "a fact without a source",
    "Nothing is printed that nobody can look up.",
    "facts:\n- id: fares\n  statement: Fares rose.\n  status: corroborated",
    "facts:\n- id: fares\n  statement: Fares rose.\n  sources: [gazette]\n  status: corroborated",
)
UNVERIFIED = Rule(
    "F121",
    "error",
    "an unverified fact or series that something prints",
    "Unverified means background knowledge only: it is kept for editors, never printed.",
    "facts:\n- id: rumour\n  statement: A boat sank.\n  sources: [gazette]\n  status: unverified\nlines:\n"
    "- id: say\n  facts: [rumour]",
    "facts:\n- id: rumour\n  statement: A boat sank.\n  sources: [gazette]\n  status: single-source\nlines:\n"
    "- id: say\n  facts: [rumour]",
)
NO_DATE = Rule(
    "F122",
    "error",
    "the date of a fact that has none",
    "There would be nothing to print.",
    "facts:\n- id: crews    # without a date\nlines:\n- id: say\n  text: It was so in [=crews year].",
    "facts:\n- id: crews\n  date: 2024\nlines:\n- id: say\n  text: It was so in [=crews year].",
)
NO_VALUE = Rule(
    "F123",
    "error",
    "the value of a fact that has none",
    "There would be nothing to print.",
    "facts:\n- id: ports\n  statement: The ports signed.\n  sources: [gazette]\n  status: corroborated\n"
    "lines:\n- id: say\n  text: They signed in [=ports number].",
    "facts:\n- id: ports\n  statement: The ports signed.\n  value: 3\n  unit: ports\n  sources: [gazette]\n"
    "  status: corroborated\nlines:\n- id: say\n  text: They signed in [=ports number].",
)
UNSOURCED_VALUE = Rule(
    "F124",
    "error",
    "a value of a series without a source",
    "A chart prints every value, and nothing is printed that nobody can look up.",
    "series:\n- id: carried\n  points:\n  - {date: 2023, value: 3.5}\n  - {date: 2024, value: 4, source: gazette}",
    "series:\n- id: carried\n  points:\n  - {date: 2023, value: 3.5, source: gazette}\n"
    "  - {date: 2024, value: 4, source: gazette}",
)
UNSOURCED_ITEM = Rule(
    "F125",
    "note",
    "an event, person, organisation, programme or visit with neither source nor fact",
    "What it says is printed with nothing behind it.",
    "events:\n- id: treaty\n  date: 2025\n  title: The treaty is signed",
    "events:\n- id: treaty\n  date: 2025\n  title: The treaty is signed\n  sources: [gazette]",
)
NO_WORDS = Rule(
    "F126",
    "error",
    "the words of a fact that has none",
    "There would be nothing to print.",
    "facts:\n- id: crews    # without words\nlines:\n- id: say\n  text: It needs [=crews words].",
    "facts:\n- id: crews\n  words: the crews\nlines:\n- id: say\n  text: It needs [=crews words].",
)
MISSING_SIDE = Rule(
    "F127",
    "error",
    "a contested fact without all its sides",
    "What sources disagree about is printed with who says what. A corrected fact says what it corrects.",
    "facts:\n- id: cargo\n  statement: It handled much.\n  status: contested\n  accounts:\n"
    "  - {id: port, by: the port, value: 8, sources: [gazette]}",
    "facts:\n- id: cargo\n  statement: It handled much.\n  status: contested\n  accounts:\n"
    "  - {id: port, by: the port, value: 8, sources: [gazette]}\n"
    "  - {id: customs, by: the customs office, value: 6, sources: [cable]}",
)
ONE_SIDE = Rule(
    "F128",
    "error",
    "one side of a contested fact printed without the others",
    "Its readers would take the account of one side for the fact.",
    "facts:\n- id: cargo\n  statement: It handled much.\n  status: contested\n  accounts:\n"
    "  - {id: port, by: the port, value: 8, sources: [gazette]}\n"
    "  - {id: customs, by: the customs office, value: 6, sources: [cable]}\nlines:\n- id: say\n"
    "  text: It handled [=cargo port].",
    "facts:\n- id: cargo\n  statement: It handled much.\n  status: contested\n  accounts:\n"
    "  - {id: port, by: the port, value: 8, sources: [gazette]}\n"
    "  - {id: customs, by: the customs office, value: 6, sources: [cable]}\nlines:\n- id: say\n"
    "  text: It handled [=cargo].",
)
NO_SHORT = Rule(
    "F129",
    "error",
    "a contested fact without a short form, where a label or a large number prints it",
    "There is no room for every side, so the fact says itself what stands there, with a sign that sources differ.",
    "facts:\n- id: cargo\n  statement: It handled much.\n  status: contested\n  accounts:\n"
    "  - {id: port, by: the port, value: 8, sources: [gazette]}\n"
    "  - {id: customs, by: the customs office, value: 6, sources: [cable]}\nsections:\n- id: cargo\n"
    "  part: numbers\n  figures: [{fact: cargo, label: of cargo}]",
    'facts:\n- id: cargo\n  statement: It handled much.\n  short: "{range}"\n  status: contested\n  accounts:\n'
    "  - {id: port, by: the port, value: 8, sources: [gazette]}\n"
    "  - {id: customs, by: the customs office, value: 6, sources: [cable]}\nsections:\n- id: cargo\n"
    "  part: numbers\n  figures: [{fact: cargo, label: of cargo}]",
)

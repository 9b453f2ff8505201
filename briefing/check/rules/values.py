"""V5xx: values that contradict one another or cannot be meant."""

from briefing.check.rules.rule import Rule

HIGH_BELOW_VALUE = Rule(
    "V501",
    "error",
    "a range whose upper end is not above its lower end",
    "It would be printed as 40 to 35.",
    "facts:\n- id: boats\n  statement: It ran many boats.\n  value: 40\n  high: 35",
    "facts:\n- id: boats\n  statement: It ran many boats.\n  value: 35\n  high: 40",
)
HIGH_ALONE = Rule(
    "V502",
    "error",
    "an upper end without a value",
    "A range needs both its ends.",
    "facts:\n- id: fares\n  statement: Fares rose.\n  high: 40\n  sources: [gazette]\n  status: corroborated",
    "facts:\n- id: fares\n  statement: Fares rose.\n  value: 35\n  high: 40\n  sources: [gazette]\n"
    "  status: corroborated",
)
ADDRESS = Rule(
    "V503",
    "error",
    "an address that is not https or http",
    "Readers click it; another kind of address can run programs or open files.",
    "sources:\n- id: gazette\n  url: www.example.org",
    "sources:\n- id: gazette\n  url: https://www.example.org",
)
UNORDERED = Rule(
    "V504",
    "error",
    "points of a series that are not oldest first",
    "Lines are drawn in the order of the file, and labels go to the last point.",
    "series:\n- id: carried\n  points:\n  - {date: 2024, value: 3.5, source: gazette}\n"
    "  - {date: 2023, value: 4, source: gazette}",
    "series:\n- id: carried\n  points:\n  - {date: 2023, value: 3.5, source: gazette}\n"
    "  - {date: 2024, value: 4, source: gazette}",
)
SAME_DATE = Rule(
    "V505",
    "error",
    "two points of a series at the same date",
    "A series has one value at one time.",
    "series:\n- id: carried\n  points:\n  - {date: 2024, value: 3.5, source: gazette}\n"
    "  - {date: 2024, value: 4, source: gazette}",
    "series:\n- id: carried\n  points:\n  - {date: 2023, value: 3.5, source: gazette}\n"
    "  - {date: 2024, value: 4, source: gazette}",
)
BAND = Rule(
    "V506",
    "error",
    "a term of the yardstick whose lower end is not below its upper end",
    "It would cover nothing.",
    "# pack.yaml\nyardstick:\n  name: Two words\n  terms:\n  - {id: unlikely, label: unlikely, low: 5, high: 45}\n"
    "  - {id: likely, label: likely, low: 95, high: 55}",
    "# pack.yaml\nyardstick:\n  name: Two words\n  terms:\n  - {id: unlikely, label: unlikely, low: 5, high: 45}\n"
    "  - {id: likely, label: likely, low: 55, high: 95}",
)
BANDS_UNORDERED = Rule(
    "V507",
    "error",
    "terms of the yardstick that are not least likely first, or overlap",
    "The yardstick is drawn in this order, and one percentage may have one word only.",
    "# pack.yaml\nyardstick:\n  name: Two words\n  terms:\n  - {id: likely, label: likely, low: 55, high: 95}\n"
    "  - {id: unlikely, label: unlikely, low: 5, high: 45}",
    "# pack.yaml\nyardstick:\n  name: Two words\n  terms:\n  - {id: unlikely, label: unlikely, low: 5, high: 45}\n"
    "  - {id: likely, label: likely, low: 55, high: 95}",
)
BUDGET = Rule(
    "V508",
    "error",
    "a page budget whose most is less than its least",
    "No brief can keep it.",
    "# templates/audiences/press/audience.yaml\npages: {min: 4, max: 2}",
    "# templates/audiences/press/audience.yaml\npages: {min: 2, max: 4}",
)
LONG_SHORT = Rule(
    "V509",
    "warning",
    "a short title of more than 34 characters",
    "It is the label on a timeline, which has room for 34.",
    "events:\n- id: opening\n  short: The harbour treaty is signed in the capital",
    "events:\n- id: opening\n  short: Harbour treaty signed",
)
CUTOFF = Rule(
    "V510",
    "error",
    "an information cut-off after the day the edition is as of",
    "The cover would promise information from the future.",
    "# pack.yaml\nas_of: 2025-01-20\ncutoff: 2025-02",
    "# pack.yaml\nas_of: 2025-01-20\ncutoff: 2025-01",
)
LANGUAGE = Rule(
    "V511",
    "error",
    "a language that is not known, or listed twice",
    "Dates and numbers cannot be written in it.",
    "# pack.yaml\nlanguages: [english]",
    "# pack.yaml\nlanguages: [en-GB]",
)
SCENARIO = Rule(
    "V512",
    "error",
    "a scenario without name or likelihood",
    "A scenario is printed under its name, on the yardstick.",
    "outlook:\n- id: rise\n  kind: scenario\n  text: More boats run.",
    "outlook:\n- id: rise\n  kind: scenario\n  name: Rise\n  likelihood: likely\n  text: More boats run.",
)
ENDS_FIRST = Rule(
    "V513",
    "error",
    "something that ends before it begins",
    "One of the two dates is wrong, and the bar would have no length.",
    "programmes:\n- id: plan\n  start: 2020\n  end: 2012",
    "programmes:\n- id: plan\n  start: 2012\n  end: 2020",
)
EMPTY_SECTION = Rule(
    "V514",
    "warning",
    "a section that prints nothing",
    "It has neither text nor figures nor a heading.",
    "sections:\n- id: trade\n  part: summary",
    "sections:\n- id: trade\n  part: summary\n  body: Trade grew.",
)
NO_LIST = Rule(
    "V517",
    "error",
    "notes that give numbers of a list which the brief does not print",
    "The reader would have numbers, and nothing to look them up in.",
    "# templates/audiences/press/audience.yaml\nnotes: numbered\nparts:\n- part: summary",
    "# templates/audiences/press/audience.yaml\nnotes: numbered\nparts:\n- part: summary\n- part: sources",
)
OUT_OF_LIFE = Rule(
    "V515",
    "error",
    "a date on which the thing cannot have been so",
    "One of two dates is wrong: a source was read before it was out, an office was held or a programme stood after "
    "the day the edition is as of. A warning where it may be meant: a source read after that day, a programme under "
    "way whose state was told before it began, a value of the future that is not marked as an estimate, something told "
    "of the future in the past tense.",
    "sources:\n- id: gazette\n  date: 2024-05-03\n  accessed: 2024-01-15",
    "sources:\n- id: gazette\n  date: 2024-05-03\n  accessed: 2025-01-15",
    sometimes="warning",
)
SCALE_OR_TERMS = Rule(
    "V516",
    "error",
    "a yardstick that is neither a ready scale nor one's own, or both",
    "Its terms would be none, or of two scales at once.",
    "# pack.yaml\nyardstick:\n  scale: icd-203\n  name: Harbour scale",
    "# pack.yaml\nyardstick:\n  scale: icd-203",
)
OTHER_NUMBER = Rule(
    "V518",
    "error",
    "a fact whose statement gives another number than its value",
    "One of the two is printed, the other was checked.",
    "facts:\n- id: boats\n  statement: The line ran 12 boats in 2024.\n  value: 21\n  high: 24",
    "facts:\n- id: boats\n  statement: The line ran 12 boats in 2024.\n  value: 12\n  high: 14",
)
OTHER_YEAR = Rule(
    "V519",
    "error",
    "a fact whose statement gives another year than its date",
    "One of the two is printed, the other was checked.",
    "facts:\n- id: boats\n  statement: The line ran 12 boats in 2024.\n  date: 2014",
    "facts:\n- id: boats\n  statement: The line ran 12 boats in 2024.\n  date: 2024",
)
PAST_HORIZON = Rule(
    "V520",
    "error",
    "an outlook that ends before the day that the edition is as of",
    "It would tell of what is to come until a time that is over.",
    "# pack.yaml\nhorizon: 2020",
    "# pack.yaml\nhorizon: 2028",
)

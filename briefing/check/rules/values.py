"""V5xx: values that contradict one another or cannot be meant."""

from briefing.check.rules.rule import Rule

HIGH_BELOW_VALUE = Rule(
    "V501",
    "error",
    "a range whose upper end is not above its lower end",
    "It would be printed as 40 to 35.",
    "value: 40\nhigh: 35",
    "value: 35\nhigh: 40",
)
HIGH_ALONE = Rule(
    "V502",
    "error",
    "an upper end without a value",
    "A range needs both its ends.",
    "high: 40",
    "value: 35\nhigh: 40",
)
ADDRESS = Rule(
    "V503",
    "error",
    "an address that is not https or http",
    "Readers click it; another kind of address can run programs or open files.",
    "url: www.example.org",
    "url: https://www.example.org",
)
UNORDERED = Rule(
    "V504",
    "error",
    "points of a series that are not oldest first",
    "Lines are drawn in the order of the file, and labels go to the last point.",
    "- date: 2025\n- date: 2024",
    "- date: 2024\n- date: 2025",
)
SAME_DATE = Rule(
    "V505",
    "error",
    "two points of a series at the same date",
    "A series has one value at one time.",
    "- date: 2025\n- date: 2025",
    "- date: 2025",
)
BAND = Rule(
    "V506",
    "error",
    "a term of the yardstick whose lower end is not below its upper end",
    "It would cover nothing.",
    "low: 80\nhigh: 55",
    "low: 55\nhigh: 80",
)
BANDS_UNORDERED = Rule(
    "V507",
    "error",
    "terms of the yardstick that are not least likely first, or overlap",
    "The yardstick is drawn in this order, and one percentage may have one word only.",
    "- low: 55\n  high: 80\n- low: 20\n  high: 45",
    "- low: 20\n  high: 45\n- low: 55\n  high: 80",
)
BUDGET = Rule(
    "V508",
    "error",
    "a page budget whose most is less than its least",
    "No brief can keep it.",
    "pages: {min: 4, max: 2}",
    "pages: {min: 2, max: 4}",
)
LONG_SHORT = Rule(
    "V509",
    "warning",
    "a short title of more than 34 characters",
    "It is the label on a timeline, which has room for 34.",
    "short: The harbour treaty is signed in the capital",
    "short: Harbour treaty signed",
)
CUTOFF = Rule(
    "V510",
    "error",
    "an information cut-off after the day the edition is as of",
    "The cover would promise information from the future.",
    "as_of: 2026-11-23\ncutoff: 2026-12",
    "as_of: 2026-11-23\ncutoff: 2026-11",
)
LANGUAGE = Rule(
    "V511",
    "error",
    "a language that is not known, or listed twice",
    "Dates and numbers cannot be written in it.",
    "languages: [english]",
    "languages: [en-GB]",
)
SCENARIO = Rule(
    "V512",
    "error",
    "a scenario without name or likelihood",
    "A scenario is printed under its name, on the yardstick.",
    "kind: scenario\ntext: Trade falls.",
    "kind: scenario\nname: Decline\nlikelihood: unlikely\ntext: Trade falls.",
)
ENDS_FIRST = Rule(
    "V513",
    "error",
    "something that ends before it begins",
    "One of the two dates is wrong, and the bar would have no length.",
    "start: 2020\nend: 2012",
    "start: 2012\nend: 2020",
)
EMPTY_SECTION = Rule(
    "V514",
    "warning",
    "a section that prints nothing",
    "It has neither text nor figures nor a heading.",
    "- id: summary\n  part: summary",
    "- id: summary\n  part: summary\n  body: Trade grew.",
)
SCALE_OR_TERMS = Rule(
    "V516",
    "error",
    "a yardstick that is neither a ready scale nor one's own, or both",
    "Its terms would be none, or of two scales at once.",
    "yardstick:\n  scale: icd-203\n  name: Harbour scale",
    "yardstick:\n  scale: icd-203",
)

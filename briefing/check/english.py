"""What the rules about wording know of English: its number words, months, units, and words to watch.

Every list of English words stands here, in `english_grammar` and in `english_names`, and nowhere else. Another language
has none, and is judged by its digits and marks alone.
"""

import re
from functools import cache


def words(text: str) -> frozenset[str]:
    """Give the words of a list as it is written here."""
    return frozenset(text.split())


SMALL = "one two three four five six seven eight nine"
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SCALES = "hundred thousand million billion trillion dozen"
MONTHS = (
    "January February March April May June July August September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
)
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth "
    "seventieth eightieth ninetieth hundredth thousandth millionth"
)
_PARTS = "half third quarter fifth sixth seventh eighth ninth tenth"

# What measures: with one of these, a number below ten is a figure too. Longer ones are found first.
UNITS = (
    "percentage points|percentage point|per cent|percent|per mille|hundred|thousand|millions|million|billions|billion|"
    "trillion|dozen|bn|mn|tn|square kilometres|square metres|cubic metres|sq km|kilometres|kilometre|kilometers|"
    "metres|metre|meters|centimetres|millimetres|miles|mile|feet|hectares|hectare|km²|km2|m²|m³|km|cm|mm|ha|m|kg|"
    "tonnes|tonne|tons|ton|kilograms|kilos|kt|Mt|barrels|barrel|litres|litre|bcm|mcm|tcm|kW|MW|GW|TW|kWh|MWh|GWh|TWh|"
    "kilowatts|megawatts|gigawatts|watts|degrees|knots|euros|euro|dollars|dollar|pounds|roubles|rubles|manats|manat|"
    "cents|TEU|k"
)

# What is counted: before one of these a number is a figure, though a capital or a year's shape stands in its way.
COUNTED = (
    "people persons men women children soldiers troops officers servicemen personnel staff peacekeepers ships boats "
    "vessels aircraft aeroplanes planes helicopters drones tanks vehicles trucks missiles guns mines shells items "
    "members countries nations partners allies delegates visitors guests students cadets pupils teachers "
    "experts refugees casualties deaths dead wounded injured victims prisoners votes seats companies firms containers "
    "passengers cars wagons trains lorries houses homes jobs workers years months weeks days hours minutes times"
)

# Words with a capital only because they begin a sentence: a number after them is no part of a name.
_FUNCTION = (
    "a an the this that these those some only about around over under above below nearly almost roughly approximately "
    "circa more less fewer up at by in on of to from for with without between among after before since until till "
    "during within all both each every another other its their his her our my your it they we he she i there and or "
    "but nor so yet if when while as than then now here not no any many few several most least just even still further "
    "additional also total exactly through throughout across against per like including plus minus was were is are be "
    "has had have can could may might would will shall should must do does did that which who whose where because"
)

# Words that a year follows, and a number of things seldom does.
YEAR_LEADERS = words(
    "in since by until till from before after during the its their his her our this that of to and or between through "
    "for early late mid spring summer autumn winter year years end start beginning middle fiscal season edition "
    "with on at a as than about around circa"
)
# After these of the above, a number before something counted is a number all the same (a force of 1500 soldiers).
LOOSE_LEADERS = words("of for to and or between with about around than as circa")

# Words that a number follows as a name does (article 5, no. 7, page 12).
LABELS = words(
    "article articles art arts chapter chapters section sections paragraph paragraphs para paras page pages p pp no "
    "nos number numbers item items line lines figure figures fig table tables annex appendix part phase stage level "
    "step version volume vol issue course resolution resolutions regulation directive protocol amendment decision "
    "order law act clause rule rules flight room gate route platform channel category class type grade day week "
    "round lot kilometre kilometer km mile"
)


def alternation(listed: str) -> str:
    """Give a pattern that matches any of the words `listed`, the longest first."""
    return "|".join(re.escape(word) for word in sorted(listed.split(), key=lambda word: (-len(word), word)))


FUNCTION_WORDS = words(_FUNCTION)


def spelled_pattern() -> str:
    """Give the pattern of a number in words: ten and above, with a scale, or smaller with a unit; and of a fraction."""
    small, teens, tens, scales = (alternation(listed) for listed in (SMALL, TEENS, TENS, SCALES))
    middle = rf"(?:(?:{tens})(?:[-‑\s](?:{small}))?|{teens})"
    simple = rf"(?:{middle}|{small})"
    big = (
        rf"(?:half\s+an?|{simple}|an?)(?:\s+and\s+a\s+half)?(?:[-\s](?:{scales}))+\b"
        rf"(?:(?:\s+and|,)?\s+(?:{simple})(?:\s+(?:{scales}))*\b)*"
    )
    parts, most = "|".join(_PARTS.split()), "|".join(_PARTS.split()[1:])
    fraction = (
        rf"(?:(?:{small})[-‑\s](?:halves|(?:{parts})s)\b|one-(?:{parts})\b"
        rf"|(?:one|a)\s+(?:{most})(?=\s+of\b))"
    )
    unit = rf"(?:[-\s](?:{UNITS})\b)"
    number = rf"(?:{big}|{middle}\b){unit}*"
    measured = rf"(?:{small}){unit}+"
    any_number = rf"(?:{number}|{measured})"
    ratio = rf"(?:{simple})\s+(?:in|out\s+of)\s+(?:{middle})\b"
    first = rf"(?:(?:{simple}|{number})\s*(?:[–-]|\bto\b|\bor\b)\s*)?"
    return rf"\b(?:{fraction}|{ratio}|{first}{any_number})"


def spelled_hint() -> str:
    """Give a pattern, quick to look for, without which a text has no number in words."""
    small = alternation(SMALL)
    large = alternation(f"{TEENS} {TENS} {SCALES} halves")
    return rf"(?:{large}|(?:{_PARTS.replace(' ', '|')})s?|(?:{small})[-\s](?:{UNITS}))\b"


@cache
def dates() -> re.Pattern[str]:
    """Match dates, months with a year, and ordinal numbers, in digits and in words."""
    month = rf"(?:{alternation(MONTHS)})\b\.?"
    day = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
    join = r"\s*(?:–|—|-|to|and|or|,|&)\s*"
    year = r"(?:1\d|20|21)\d\d"
    more = rf"(?!\d|[.,]\d|\s*%|\s+(?:{UNITS})\b|\s+(?:{alternation(COUNTED)})\b)"
    tens = rf"(?:(?:{alternation(TENS)})[-‑]|(?:hundred|thousand)\s+(?:and\s+)?)"
    numbers = alternation(f"{SMALL} {TEENS} {TENS} {SCALES} and a")
    return re.compile(
        rf"\b{day}(?:{join}{day})*\s+(?:of\s+)?{month}(?:,?\s+{year}\b)?"
        rf"|\b{month}\s+{day}(?:{join}{day})*{more}(?:,?\s+{year}\b)?"
        rf"|\b{month},?\s+{year}\b(?:{join}{year}\b)?"
        rf"|\b\d+(?:st|nd|rd|th)\b"
        rf"|\b(?i:(?:(?:{numbers})[-‑\s]+)*?{tens}(?:{alternation(_ORDINALS)})\b)"
        rf"|\b\d{{1,2}}(?:[.:]\d\d)?\s*(?:a\.m\.|p\.m\.|am\b|pm\b)"
    )


# Words of likelihood that a reader takes for more or less likely, whatever a scale says. Those of the two scales in
# common use (ICD 203; the yardstick of the Professional Head of Intelligence Assessment) are among them, so that a
# pack with one of the two is told of the other's.
_LIKELIHOOD = (
    r"more\s+likely\s+than\s+not|in\s+all\s+(?:likelihood|probability)|chances\s+are|(?:may|might|could)\s+well|"
    r"(?:almost|virtually|nearly)\s+certain(?:ly)?|almost\s+no\s+chance|(?:roughly\s+)?even\s+(?:chances?|odds)|"
    r"(?:very|highly|quite|rather|extremely|fairly|somewhat)\s+(?:(?:un)?likely|(?:un|im)?probable)|"
    r"realistic\s+(?:possibility|probability)|remote\s+(?:chance|possibility)|might(?=\s+[a-z])|"
    r"(?:good|fair|strong|real|slim|little|every)\s+chance(?=\s+(?:that|of|to)\b)|"
    r"nearly\s+certain|(?:un|im)?probabl[ey]|unlikely|likely|possibly|perhaps|maybe|presumably|conceivably|"
    r"doubtless|without\s+doubt|no\s+doubt"
)


@cache
def likelihood(own: tuple[str, ...] = ()) -> re.Pattern[str]:
    """Match words of likelihood, the longest first; a comparison (more likely, as likely) is not one.

    `own` are a pack's own words for it, which are looked for first.
    """
    spaced = (r"\s+".join(map(re.escape, word.split())) for word in sorted(own, key=len, reverse=True))
    words = "|".join((*spaced, _LIKELIHOOD))
    not_after = "".join(rf"(?<!\b{word}\s)" for word in ("more", "less", "most", "least", "as", "how"))
    return re.compile(rf"\b{not_after}(?i:{words})\b")


@cache
def confidence() -> re.Pattern[str]:
    """Match phrases that say how sure one is of one's sources."""
    return re.compile(
        r"\b(?i:(?:with\s+)?(?:very\s+)?(?:high|low|moderate|medium|great|little|full|limited)\s+confidence"
        r"|(?:we|I)\s+(?:are|am)\s+(?:\w+\s+)?(?:confident|sure)|with\s+confidence)\b"
    )


# Our selection from Wikipedia's "Words to watch" (Manual of Style: puffery, editorialising), with absolute wording
# of the same kind. Words that also state plain facts (leading, best, major, never, notable) are left out.
_WATCHED = (
    r"acclaimed|amazing|astonishing|awesome|award-winning|brilliant|cutting-edge|legendary|extraordinary|exceptional|"
    r"fantastic|game-chang(?:er|ing)|groundbreaking|ground-breaking|iconic|incredible|invaluable|magnificent|"
    r"outstanding|peerless|phenomenal|pioneering|prestigious|remarkabl[ey]|renowned|revolutionary|second\s+to\s+none|"
    r"spectacular|state-of-the-art|stunning|superb|trailblazing|tremendous|unique(?:ly)?|unparalleled|unprecedented|"
    r"unrivalled|unsurpassed|virtuoso|visionary|vibrant|world-class|world-leading|world-renowned|milestone|"
    r"like\s+no\s+other|"
    r"absolutely|beyond\s+(?:any\s+)?doubt|indisputabl[ey]|irrefutabl[ey]|obviously|of\s+course|undeniabl[ey]|"
    r"undoubtedly|unquestionabl[ey]|utterly|"
    r"fortunately|unfortunately|happily|sadly|tragically|ironically|interestingly|needless\s+to\s+say|"
    r"it\s+(?:should|must)\s+be\s+noted"
)


@cache
def watched() -> re.Pattern[str]:
    """Match words that promote, or leave no room for doubt."""
    return re.compile(rf"\b(?i:{_WATCHED})\b")


@cache
def attribution() -> re.Pattern[str]:
    """Match what says that a sentence is somebody's view: a verb of saying, "in her view", a name before a colon."""
    return re.compile(
        r"\b(?i:says?|said|calls?|called|claims?|claimed|argues?|argued|writes?|wrote|written|finds|describes?|"
        r"described|praises?|praised|sees|saw|terms|termed|according\s+to|to\s+the\s+(?:author|article)|"
        r"(?:in|by|on)\s+(?:his|her|its|their|[\w’']+['’]s?)\s+(?:own\s+)?(?:view|words|account|opinion|eyes)|"
        r"the\s+(?:author|article)|its\s+author|quoted|she|he)\b"
        r"|^\W*(?:[A-ZÀ-Þ][\w’'.-]*\s?){1,4}:\s"
    )


# Past participles that do not end in -ed, as far as prose of this kind uses them.
_PARTICIPLES = (
    "begun bought broken brought built caught chosen cut done drawn driven fallen felt found fought forgotten given "
    "gone grown held hit kept known laid led left lent lost made meant met paid put read run seen sent set shot shown "
    "shut sold spent spoken stolen struck taken taught thought thrown told understood withdrawn won written"
)


@cache
def passive() -> re.Pattern[str]:
    """Match a verb in the passive: a form of "be" and a past participle, with at most two words between."""
    return re.compile(
        r"\b(?i:am|is|are|was|were|be|been|being)\s+"
        r"(?:(?:not|also|never|still|now|then|only|all|both|first|later|again|already|since|once|often|\w+ly)\s+){0,2}"
        rf"(?:\w+ed|{alternation(_PARTICIPLES)})\b"
    )


# Abbreviations that need no explanation: every reader of such papers knows them better than their long forms
# (organisations and states in headlines, media, ranges of a clock, common units and currencies, marks of documents).
# Written small here, as they are compared without regard to capitals.
WELL_KNOWN = words(
    "un eu us usa uk tv pdf ad bc am pm it id ok cd dvd gps sms pin dna hiv usd eur gbp chf jpy "
    "km kg kw mw gw tw teu hq covid iso bbc"
)

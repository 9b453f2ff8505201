"""What the rules about claims, dates and titles know of English grammar: verbs, tenses, words of time and saying."""

import re
from functools import cache

from briefing.check.english import MONTHS, alternation, words

# Past tenses that do not end in -ed and are no participle, so that no noun has them behind it (the gas rose; not sold).
_PASTS = (
    "ate became began blew broke came chose did drew drove fell flew forgot froze gave grew had kept knew lay "
    "outgrew overcame overtook ran rang rose sang sank saw shook shrank spoke sprang stood stuck stole swam swore "
    "threw took tore undertook was were went withdrew wore wrote"
)
# Past tenses that are participles too: gas sold in 2025, and they sold the gas.
PARTICIPLES = words(
    "beaten bought brought built caught cut dealt felt fought found held hit laid led left lent lost made meant "
    "met paid put sent set shot shut sold spent split spread struck swept taught told thought understood "
    "won"
)
# Verbs in -ed that have no object as a rule: behind a noun they are no participle (traffic doubled, exports fell).
UNACCUSATIVE = words(
    "accelerated agreed appeared arrived bounced climbed collapsed contracted converged crashed declined departed "
    "deteriorated died differed diverged disappeared doubled dropped dwindled ended emerged escalated exploded faded "
    "failed fluctuated halved happened improved increased jumped lagged lasted levelled leveled matured migrated "
    "narrowed peaked persisted plummeted plunged prevailed progressed quadrupled rallied rebounded receded recovered "
    "remained resumed retreated returned reversed shifted slid slipped slowed slumped soared stabilised stabilized "
    "stagnated stalled started stayed stopped succeeded surged survived tended trailed trebled tripled turned "
    "vanished varied wavered weakened widened worsened"
)
# Adjectives in -ed before what is measured (installed capacity), and words in -ed that are no verbs here.
ADJECTIVES = words(
    "adjusted advanced allied aged armed assisted associated averaged based chained combined completed confirmed "
    "cultivated detailed developed displaced estimated expected exported extended fixed forced imported indexed "
    "insured installed integrated invested irrigated licensed limited married merged mixed modelled occupied owned "
    "planned processed projected protected purchased recorded refined registered related reported required selected "
    "seed shared skilled traded unemployed united unused used weighted wooded hundred speed seabed need feed breed"
)

# Words that are a finite verb wherever they stand.
_AUXILIARIES = (
    "am is are was were has have had do does did can could may might must shall should will would cannot isn’t aren’t "
    "wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t can’t couldn’t won’t wouldn’t shouldn’t it’s that’s "
    "there’s who’s they’re we’re it’ll they’ll"
)
AUXILIARIES = words(_AUXILIARIES)

# Verbs, and not nouns as well: their -s and their plain form behind a plural are finite (it goes, they go).
VERBS = words(
    "accept account add agree allow appear apply arrive ask avoid become begin belong bind bring build buy carry "
    "cause choose combine come compete complete concern confirm consist contain continue contribute create decide "
    "defend deliver deny depend descend deserve destroy differ diminish disappear double drive dwindle earn eat "
    "employ enable encourage ensure enter establish evolve exceed exist expand expect explain face fail feed flow "
    "follow gain gather get give go grow hang happen have hide hire hold hope imply improve include increase intend "
    "join keep know lack lag last lead learn leave lend lie live look lose maintain make mean meet migrate move "
    "narrow need offer oppose overlap converge diverge vary matter shrink outlive outnumber outpace outstrip "
    "outweigh overtake own pass pay peak permit persist "
    "precede prefer prevail prevent produce promise protect prove provide pull push put quadruple range reach "
    "receive recover refuse reject rely remain replace require resist rest retain return reveal rise run say see "
    "seem sell send serve set shape share shift shrink sink sit slip slow soar spend split spread stagnate stand "
    "start stay stop stretch suffer suggest support surpass survive suit take tell tend think tie trail train travel "
    "triple try turn understand undergo use vanish vary wait want widen win work worsen write fall drop climb cross "
    "host halve top dwarf outdo rank matter cost cover vote change"
)
# Of these the -s is a plural as well (two runs, the costs): it is finite only where an object or an adverb follows.
NOUNS_TOO = words(
    "accounts asks costs covers crosses drops falls faces feeds flows gains grounds holds hopes hosts increases lacks "
    "leads leaves lies lives looks means moves needs offers passes pays peaks permits promises pulls ranges ranks "
    "rests returns rises runs sells sets shapes shares shifts sinks slips spreads stands starts stays stops stretches "
    "supports ties tops trails trains travels tries turns uses votes wants wins works climbs doubles splits matters "
    "deserts exports imports halves changes"
)
# What follows a verb and hardly ever a noun that is the end of a topic: an object's first word, an adverb.
AFTER_VERB = words(
    "the a an its their his her our your this that these those some any no none not every each all both half most "
    "more less fewer many much few enough several one two three four five six seven eight nine ten eleven twelve "
    "again ahead almost alone already also apart as away back before behind beyond down far fast faster first "
    "further here higher home hardly it just last later lower mostly nearly never nothing now off only out over "
    "still them there together too twice up us us very well what when where which who whom why steadily sharply "
    "slowly least about around roughly"
)
# Words that a plural noun does not end in, though they end in -s, and plurals that do not.
SINGULAR_S = words(
    "this is was has as its his us plus thus across less yes always perhaps versus per gas bus crisis basis analysis"
)
PLURALS = words(
    "people men women children police they we you cattle sheep aircraft half most many all some both few others "
    "two three four five six seven eight nine ten majority third quarter data media fish more fewer"
)
# Words after a noun that measures, before what it is measured by (members' share of the vote, boats' use by year).
AFTER_NOUN = words("by per of rate rates index ratio level levels share time times in")
# Verbs without an object that are participles or plurals too, and what shows them (the troops left after, it falls to).
WITHOUT_OBJECT = {
    "left": words("after before early late without because when as"),
    "met": words("in again"),
    **dict.fromkeys(words("returns leads turns falls rises drops climbs moves shifts changes"), words("to")),
}
OF_ONE = words("a an one each every another this that neither either")
BEFORE_NOUN = words(
    "a an the of to by in on at for from with without between per its their our his her your this that these those no "
    "and or each every into onto over under through across during since until than via against among about"
)

_AHEAD = (
    "aim aims aimed target targets targeted goal goals plan plans planned planning will would shall expected expects "
    "expect forecast forecasts projected projection projections scheduled due budget budgeted envisages envisaged "
    "foresees foreseen intends intended proposes proposed pledged pledges promised promises committed commitment "
    "decided approved agreed ordered allocated earmarked authorised authorized capacity could can should may might "
    "until deadline outlook scenario potential voted set signed contracted announced prepared invited called"
)


@cache
def ahead() -> re.Pattern[str]:
    """Match words of plans, aims and decisions: what they are about may lie in the future."""
    return re.compile(rf"\b(?i:{alternation(_AHEAD)}|to\s+be)\b")


@cache
def past() -> re.Pattern[str]:
    """Match a verb in the past tense; one in -ed may be a participle as well."""
    return re.compile(rf"\b(?:{alternation(_PASTS)}|[a-z]{{3,}}ed)\b")


_SAID = (
    "said announced declared stated claimed denied warned argued asserted insisted confirmed acknowledged admitted "
    "alleged accused reaffirmed complained testified wrote"
)
_SAYS = "claims denies insists argues alleges accuses maintains asserts"
_DETERMINERS = "it|the|a|an|its|their|his|her|our|no|any|this|that|these|those|own|self|as|well|widely|and|or"


@cache
def saying() -> re.Pattern[str]:
    """Match what attributes a statement: a verb of saying with somebody before it, "according to", an own account."""
    # A word with a capital in the middle of a sentence is a name; at its beginning only some verbs tell a name apart.
    name = r"(?!(?:It|He|She|They|We|You|I|That|This)\s)[A-Z][\w’'.-]*"
    office = "ministry|government|officials?|minister|president|spokes(?:man|woman|person)"
    return re.compile(
        rf"(?<!\w)(?:(?!(?i:{_DETERMINERS})\s)[\w’'.,)]+\s)(?P<verb>(?:{alternation(_SAID)})\b)"
        rf"|(?:(?<=[\w,;:)]\s){name}|(?i:{office}))\s(?:says|{alternation(_SAYS)})\b"
        rf"|{name}\s(?:{alternation(_SAYS)})\b"
        r"|\b(?i:according\s+to)\b"
        r"|\b(?:by|in|on)\s+(?:[\w’'-]+\s){0,3}(?:own\s+)?(?:account|figures|count|telling|words)\b"
    )


@cache
def moments() -> re.Pattern[str]:
    """Match what dates a claim: a year, a month with a day or a year, a decade, "last year"."""
    month = alternation(MONTHS)
    numbers = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth"
    return re.compile(
        rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{month})\b(?:\.(?=\s\d))?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?,?)?"
        r"(?:\s+(?:of\s+)?(?P<month_year>(?:1\d|20|21)\d\d))?(?!\w)"
        r"|\b(?P<year>(?:1[5-9]|20|21)\d\d)(?:s\b|\b)"
        r"|\b(?i:last|previous|past)\s+(?:year|month|week|spring|summer|autumn|winter|decade|century)\b"
        r"|\b(?i:yesterday|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?:years?|months?|weeks?|days?"
        r"|decades?)\s+ago)\b"
        rf"|\b(?i:nineteen|twenty|two\sthousand(?:\sand)?)[\s-](?:hundred|{alternation('ten eleven twelve thirteen')}"
        r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
        r"(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?\b"
        rf"|\b(?i:(?:{numbers}|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth)\scentury)\b"
    )


@cache
def years() -> re.Pattern[str]:
    """Match a year, as every language writes it."""
    return re.compile(r"(?<![\d.,])(?P<year>(?:1[5-9]|20|21)\d\d)(?![\d]|[.,]\d)")


@cache
def own_voice() -> re.Pattern[str]:
    """Match a sentence in which the brief speaks of itself."""
    paper = r"brief(?:ing)?|paper|note|edition|fact\s?sheet|handout|desk|pack|summary|overview"
    return re.compile(
        rf"\b(?i:(?:this|our|these)\s+(?:\w+\s+)?(?:{paper}|judgements?|judgments?|pages?|section|table|chart)s?\b"
        r"|(?:^|\W)(?:we|our|us)\s+(?:print|printed|found|find|differ|assess|judge|looked|list|use|used|count|counted|"
        r"cite|checked|read|recommend|expect|have\s+not|could\s+not|do\s+not|did\s+not|saw|seen|know|latest|sources?)\b"
        r"|not\s+found|no(?:thing|t)\s+(?:later|newer|known\s+to\s+us)|known\s+to\s+us|(?:is|are)\s+printed"
        r"|free\s+to\s+(?:quote|use)|to\s+be\s+checked)"
    )

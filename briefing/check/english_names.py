"""What the rules about names know of English: titles before a person's name, heads of the names of bodies."""

from briefing.check.english import words

# Before the name of a person. A title of several words ends in one of these.
TITLES = words(
    "president minister general ambassador chancellor premier senator governor mayor judge justice speaker king queen "
    "prince princess emperor empress sheikh emir sultan pope archbishop bishop cardinal patriarch imam ayatollah "
    "chairman chairwoman chairperson commissioner secretary director rector commandant professor prof dr mr mrs ms sir "
    "dame lord lady baroness colonel major captain commander admiral commodore brigadier marshal lieutenant sergeant"
)
# Of these, words that also begin a sentence, or a name of something else, as an adjective or a noun.
COMMON_TITLES = words(
    "general major justice secretary director king queen prince princess lord lady judge speaker marshal governor "
    "captain commander commissioner minister president chairman rector mayor professor"
)
# Between the parts of a name.
PARTICLES = words("von van der den de del della di da dos du la le bin bint ibn ben al el ter ten zu af av")
# In a name that is not a person's, though a title or a family name is in it (King's College, Lake Nyasa).
NOT_PERSONS = words(
    "academy affairs agency airport army assembly assistant association attorney authority avenue award bank base "
    "bay board boulevard bridge brigade bureau cabinet canal cape castle cathedral centre center church city class "
    "college command commission committee company conference corporation council counsel county court cup day deputy "
    "department directorate district division dynasty elect election elections electric embassy force forces fort "
    "foundation fund general government group guard guards hall harbour harbor headquarters hill hills hospital "
    "hotel house highway institute island islands lake law league library line lines manager medal memorial mills "
    "minister ministers ministry motors mount mountain mountains museum national navy office officer orders palace "
    "park party peak peninsula place plan point police port prison prize programme program province purpose railway "
    "regiment republic review ridge river road room royal saint school sea secretariat secretary security ship "
    "square stadium staff state states station street strait studies summit sound terminal theatre treaty tribunal "
    "tunnel union united university valley war week yard north south east west new old great upper lower san santa "
    "los las el the"
)
# The nouns in the names of bodies, and the words before them that name a kind of body and no body of its own.
BODIES = words(
    "ministry university agency council committee commission assembly organisation organization command college "
    "institute academy authority secretariat tribunal directorate bureau federation"
)
KINDS_OF_BODIES = words(
    "city town county district village local regional municipal provincial executive supervisory advisory steering "
    "joint select special standing technical working organising organizing scientific academic expert student "
    "central federal federation general competent national state government public private independent this that "
    "each every its their our his her your another other both such any no some either new old former first second "
    "third foreign defence defense"
)
JOINING = words("of for on the and in to")
WITHIN_NAMES = words("of for the")
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_MONTHS = "january february march april may june july august september october november december"
CALENDAR = words(f"{_DAYS} {_MONTHS}")

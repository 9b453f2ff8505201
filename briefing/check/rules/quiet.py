"""S109 to S112, N701: what a pack says of rules, in pack.yaml and in comments, is itself checked."""

from briefing.check.rules.rule import Rule

UNKNOWN_RULE = Rule(
    "S109",
    "error",
    "a weight for a rule that does not exist",
    "The rule that was meant would go on as before, and nobody would know why.",
    "# pack.yaml\nrules: {N3O2: off}",
    "# pack.yaml\nrules: {N302: off}",
)
KEPT_RULE = Rule(
    "S110",
    "error",
    "a lower weight for a rule whose findings are errors",
    "An error is what would print something false, unsourced or leaked, or cannot be built. Only rules of wording and"
    " use (N) may weigh less than that.",
    "# pack.yaml\nrules: {F120: warning}",
    "# pack.yaml\nrules: {N302: off}",
)
NO_REASON = Rule(
    "S111",
    "error",
    "an ignore without a reason",
    "Whoever reads the file next must be able to tell whether it still holds. Without a reason it silences nothing.",
    "lines:\n- id: say\n  text: It is world-class. # ignore N301",
    "lines:\n- id: say\n  text: It is world-class. # ignore N301: the ministry's own word for it",
)
NOT_IGNORABLE = Rule(
    "S112",
    "error",
    "an ignore of a rule that does not exist, or that may not be ignored",
    "An error is what would print something false, unsourced or leaked, or cannot be built. Only rules of wording and"
    " use (N) may be ignored where they are one.",
    "facts:\n- id: boats\n  sources: [gazete] # ignore F102: it comes next week",
    "lines:\n- id: say\n  text: It is world-class. # ignore N301: the ministry's own word for it",
)
NOT_NEEDED = Rule(
    "N701",
    "warning",
    "an ignore where there is nothing to ignore",
    "It outlived what it was for, or stands in the wrong place, and would hide the next finding that nobody has seen.",
    "lines:\n- id: say\n  text: It is good. # ignore N301: the ministry's own word for it",
    "lines:\n- id: say\n  text: It is good.",
)

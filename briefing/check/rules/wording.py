"""N1xx to N4xx: how the text reads: figures, likelihood, voice, abbreviations."""

from briefing.check.rules.rule import Rule

# What a figure typed by hand weighs. It may become an error once the packs at hand name facts throughout.
UNBOUND = "warning"

UNBOUND_FIGURE = Rule(
    "N101",
    UNBOUND,
    "a figure typed by hand",
    "Nobody can trace it to a source, and it stays when its fact changes. Dates, ordinals, numbers in names, titles and"
    " quotations are no figures, nor is a small number in words that counts something.",
    "body: The line carried 1,200 people.",
    "body: The line carried [=passengers-2025] people.",
)
OFF_SCALE = Rule(
    "N201",
    "warning",
    "a word of likelihood that is not on the yardstick",
    "The reader cannot look up what it means.",
    "claim: Trade will probably grow.",
    "claim: Trade is likely to grow.",
)
MIXED_CERTAINTY = Rule(
    "N202",
    "warning",
    "likelihood and confidence in one sentence",
    "The one is about what happens, the other about the sources; together they are read as one (ICD 203).",
    "claim: We judge with high confidence that trade is likely to grow.",
    "claim: Trade is likely to grow.\nconfidence: high",
)
NO_EVIDENCE = Rule(
    "N203",
    "warning",
    "a judgement without evidence that names a fact or a source",
    "It would be an opinion.",
    "evidence: It has always grown.",
    "evidence: It grew in [=trade-2025 year].\nfacts: [trade-2025]",
)
IMPOSSIBLE_SCENARIOS = Rule(
    "N204",
    "warning",
    "scenarios whose likelihoods cannot add up to 100 %",
    "One of them comes true: their lowest may not exceed 100 % together, nor their highest fall short of it.",
    "two scenarios with likelihood: very-likely",
    "one scenario with likelihood: very-likely and one with unlikely",
)
MIXED_TERMS = Rule(
    "N206",
    "warning",
    "two words for one term of the yardstick",
    "A reader takes two words for two likelihoods (ICD 203: do not mix the terms of its two rows).",
    "claim: Trade is likely to grow.\nclaim: It is probable that the port will too.",
    "claim: Trade is likely to grow.\nclaim: The port is likely to grow too.",
)
PROMOTIONAL = Rule(
    "N301",
    "warning",
    "promotional or absolute wording in our own voice",
    "A brief states; it does not praise. In quotation marks, or with who says so in the sentence, the words are theirs."
    " The words are our selection from Wikipedia's Words to watch.",
    "body: The port is a world-class hub.",
    "body: The operator calls the port a world-class hub.",
)
LONG_SENTENCE = Rule(
    "N302",
    "warning",
    "a sentence of more than 40 words",
    "Readers lose its beginning before they reach its end. A value counts as one word.",
    "body: one sentence of 41 words",
    "body: two sentences",
)
PASSIVES = Rule(
    "N303",
    "warning",
    "three passives in one sentence",
    "It hides who did what.",
    "body: The plan was drawn up, was approved and was then dropped.",
    "body: The board drew up the plan, approved it and dropped it.",
)
EXCLAMATION = Rule(
    "N304",
    "warning",
    "an exclamation mark in our own voice",
    "A brief does not raise its voice.",
    "body: Trade doubled!",
    "body: Trade doubled.",
)
UNEXPLAINED = Rule(
    "N401",
    "warning",
    "an abbreviation that is explained nowhere",
    "It is neither in the glossary, nor the short name of an organisation or programme, nor in brackets after its"
    " words.",
    "body: The HDB runs the quay.",
    "body: The Harbour Development Board (HDB) runs the quay.",
)
UNUSED_TERM = Rule(
    "N402",
    "warning",
    "a term of the glossary that no text uses",
    "The reader looks for where it stands.",
    "term: dredger    # in no text",
    "term: quay    # in a text",
)

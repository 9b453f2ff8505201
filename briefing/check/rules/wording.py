"""N1xx to N4xx: how the text reads: figures, claims, likelihood, voice, abbreviations."""

from briefing.check.rules.rule import Rule

UNBOUND_FIGURE = Rule(
    "N101",
    "error",
    "a figure typed by hand",
    "Nobody can trace it to a source, and it stays when its fact changes. Dates, ordinals, numbers in names, titles and"
    " quotations are no figures, nor is a small number in words that counts something.",
    "lines:\n- id: say\n  text: The line runs 1,200 boats.",
    "lines:\n- id: say\n  text: The line runs [=boats].",
)
UNCITED_CLAIM = Rule(
    "N102",
    "warning",
    "a paragraph with a dated or attributed claim that names no fact and no source",
    "Nobody can look it up. A claim has a year, a date or a figure, or says who said so; what lies ahead, the edition's"
    " own dates and what the brief says of itself are none. A judgement, outlook, line, answer, programme or visit may"
    " name its facts or sources beside the text instead.",
    "sections:\n- id: history\n  part: summary\n"
    "  body: The line opened in March 2019, and the board said that it would grow.",
    "sections:\n- id: history\n  part: summary\n"
    "  body: The line opened in March 2019, and the board said that it would grow. [@gazette]",
)
LEFT_OVER = Rule(
    "N103",
    "warning",
    "a mark of Markdown, or the name of a fact or a source, that would be printed as typed",
    "The reader would see what was meant for the program.",
    "sections:\n- id: history\n  part: summary\n  body: It **grew fast. [@gazette]",
    "sections:\n- id: history\n  part: summary\n  body: It **grew** fast. [@gazette]",
)
OFF_SCALE = Rule(
    "N201",
    "warning",
    "a word of likelihood that is not on the yardstick",
    "The reader cannot look up what it means.",
    "judgements:\n- id: growth\n  claim: Trade will probably grow.",
    "judgements:\n- id: growth\n  claim: Trade is likely to grow.",
)
MIXED_CERTAINTY = Rule(
    "N202",
    "warning",
    "likelihood and confidence in one sentence",
    "The one is about what happens, the other about the sources; together they are read as one (ICD 203).",
    "judgements:\n- id: growth\n  claim: We judge with high confidence that trade is likely to grow.",
    "judgements:\n- id: growth\n  claim: Trade is likely to grow.\n  confidence: high",
)
NO_EVIDENCE = Rule(
    "N203",
    "warning",
    "a judgement without evidence that names a fact or a source",
    "It would be an opinion.",
    "judgements:\n- id: growth\n  evidence: It has always grown.\n  facts: []",
    "judgements:\n- id: growth\n  evidence: It grew in [=boats year].\n  facts: [boats]",
)
IMPOSSIBLE_SCENARIOS = Rule(
    "N204",
    "warning",
    "scenarios whose likelihoods cannot add up to 100 %",
    "One of them comes true: their lowest may not exceed 100 % together, nor their highest fall short of it.",
    "outlook:\n- id: decline\n  likelihood: likely\n- id: rise\n  kind: scenario\n  name: Rise\n"
    "  likelihood: likely      # 55 to 95 %, both of them\n  text: More boats run.",
    "outlook:\n- id: decline\n  likelihood: unlikely\n- id: rise\n  kind: scenario\n  name: Rise\n"
    "  likelihood: likely\n  text: More boats run.",
)
ONE_SIDED = Rule(
    "N205",
    "warning",
    "a judgement whose evidence comes from one side only",
    "A side in a matter says of it what suits it: two pieces of its evidence are one voice. A side is what a source "
    "says in `side`, else its publisher, else its author.",
    "sources:\n- id: gazette\n  publisher: Ministry of Ports\njudgements:\n- id: growth\n"
    "  evidence: It had [=boats] and [=crews].    # both facts are of one publisher\n  facts: [boats, crews]",
    "sources:\n- id: gazette\n  publisher: Ministry of Ports\njudgements:\n- id: growth\n"
    "  evidence: It had [=boats] and [=crews], and the port counts as many [@cable].\n  facts: [boats, crews]",
)
MIXED_TERMS = Rule(
    "N206",
    "warning",
    "two words for one term of the yardstick",
    "A reader takes two words for two likelihoods (ICD 203: do not mix the terms of its two rows).",
    "# pack.yaml\nyardstick:\n  scale: icd-203\n# lines.yaml\nlines:\n- id: say\n"
    "  text: Growth is likely, and peace is probable.",
    "# pack.yaml\nyardstick:\n  scale: icd-203\n# lines.yaml\nlines:\n- id: say\n"
    "  text: Growth is likely, and so is peace.",
)
CONTRADICTED_TERM = Rule(
    "N207",
    "error",
    "a claim whose words of likelihood are not those of its judgement",
    "The reader sees one word, and beside it the range of another.",
    "judgements:\n- id: growth\n  claim: Growth is unlikely.    # and likelihood: likely",
    "judgements:\n- id: growth\n  claim: Growth is likely.",
)
PROMOTIONAL = Rule(
    "N301",
    "warning",
    "promotional or absolute wording in our own voice",
    "A brief states; it does not praise. In quotation marks, or with who says so in the sentence, the words are theirs."
    " The words are our selection from Wikipedia's Words to watch.",
    "lines:\n- id: say\n  text: The port is a world-class hub.",
    "lines:\n- id: say\n  text: The operator calls the port a world-class hub.",
)
LONG_SENTENCE = Rule(
    "N302",
    "warning",
    "a sentence of more than 40 words",
    "Readers lose its beginning before they reach its end. A value counts as one word.",
    "lines:\n- id: say\n  text: >-\n"
    "    The board bought boats for the northern line, hired crews who knew the\n"
    "    islands, set fares that families could pay, mended the quay where winter\n"
    "    storms had broken it, and put new timetables on the doors of all the\n"
    "    shops in every village between the harbour and the lighthouse.",
    "lines:\n- id: say\n  text: >-\n"
    "    The board bought boats for the northern line, hired crews who knew the\n"
    "    islands, set fares that families could pay, mended the quay where winter\n"
    "    storms had broken it. It put new timetables on the doors of all the\n"
    "    shops in every village between the harbour and the lighthouse.",
)
PASSIVES = Rule(
    "N303",
    "warning",
    "three passives in one sentence",
    "It hides who did what.",
    "lines:\n- id: say\n  text: The plan was drawn up, was approved and was then dropped.",
    "lines:\n- id: say\n  text: The board drew up the plan, approved it and dropped it.",
)
EXCLAMATION = Rule(
    "N304",
    "warning",
    "an exclamation mark in our own voice",
    "A brief does not raise its voice.",
    "lines:\n- id: say\n  text: Trade doubled!",
    "lines:\n- id: say\n  text: Trade doubled.",
)
UNEXPLAINED = Rule(
    "N401",
    "warning",
    "an abbreviation that is explained nowhere",
    "It is neither in the glossary, nor the short name of an organisation or programme, nor in brackets after its"
    " words.",
    "lines:\n- id: say\n  text: The HDB runs the quay.",
    "lines:\n- id: say\n  text: The Harbour Development Board (HDB) runs the quay.",
)
UNUSED_TERM = Rule(
    "N402",
    "warning",
    "a term of the glossary that no text uses",
    "The reader looks for where it stands.",
    "glossary:\n- id: dredger\n  term: dredger    # in no text\n  definition: A boat that digs.",
    "glossary:\n- id: dredger\n  term: dredger    # in a text\n  definition: A boat that digs.\nlines:\n"
    "- id: say\n  text: The dredger works.",
)

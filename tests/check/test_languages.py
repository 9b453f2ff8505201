"""Words of another language belong to items that exist, and are words only."""

import pytest

# Turkish words for all that is printed in words.
WORDED = {
    "pack": ("[en-GB]", "[en-GB, tr]"),
    "tr/charts": (
        "growth:\n  title: A\ndates:\n  title: B\nplans:\n  title: C\nshares:\n  title: D\nscale:\n  title: E\n"
    ),
    "tr/events": "opening:\n  title: A\n",
    "tr/glossary": "quay:\n  definition: A\n",
    "tr/judgements": "growth:\n  claim: A\n",
    "tr/lines": "say:\n  text: Hat sürer.\n",
    "tr/outlook": "decline:\n  text: A\n",
    "tr/questions": "why:\n  answer: A\n",
    "tr/sections": "summary:\n  body: A\n",
}

# Each case: what is changed in a pack that is all well, and every finding that this gives.
CASES = [
    pytest.param(
        {
            **WORDED,
        },
        [],
        id="all is well",
    ),
    pytest.param(
        {"tr/lines": "say:\n  text: Hat sürer.\n"},
        [("tr/lines.yaml:1:1: warning F130 language 'tr' is not among those of pack.yaml, add it to languages")],
        id="language that is not listed",
    ),
    pytest.param(
        {"en-GB/lines": "say:\n  text: It lasts.\n"},
        [
            (
                "en-GB/lines.yaml:1:1: warning F130 language 'en-GB' is the first of pack.yaml, its "
                "words belong in the pack's own files"
            )
        ],
        id="the first language",
    ),
    pytest.param(
        {**WORDED, "tr/people": "jane-do:\n  role: Liman\n"},
        ["tr/people.yaml:1:1: error F131 unknown item 'jane-do', did you mean 'jane-doe'?"],
        id="unknown item",
    ),
    pytest.param(
        {**WORDED, "tr/people": "zz:\n  role: Liman\n"},
        ["tr/people.yaml:1:1: error F131 unknown item 'zz', add it to people.yaml first"],
        id="unknown item like no other",
    ),
    pytest.param(
        {**WORDED, "tr/lines": "lines:\n- id: say\n  text: Hat sürer.\n"},
        [
            ("tr/lines.yaml:1:1: error S108 words of another language are keyed by id, without 'lines:' above them"),
            "tr/lines.yaml:1:1: note F134 no text in tr for 'say', add it",
        ],
        id="item keyed by a list",
    ),
    pytest.param(
        {**WORDED, "tr/people": "jane-doe: Liman\n"},
        ["tr/people.yaml:1:11: error S103 'jane-doe' should be keys with words, not 'Liman'"],
        id="item that is text",
    ),
    pytest.param(
        {**WORDED, "tr/people": "jane-doe:\n  rol: Liman\n"},
        ["tr/people.yaml:2:3: error S101 unknown key 'rol', did you mean 'role'?"],
        id="unknown key",
    ),
    pytest.param(
        {
            **WORDED,
            "tr/facts": (
                "boats:\n  statement: A.\n  value: 13\n  date: 2025\n  sources: [gazette]\n  status: estimate\n"
                "  note: A\n"
            ),
        },
        [
            ("tr/facts.yaml:3:3: error F132 'value' is not words, and is written once for all languages, take it out"),
            ("tr/facts.yaml:4:3: error F132 'date' is not words, and is written once for all languages, take it out"),
            (
                "tr/facts.yaml:5:3: error F132 'sources' is not words, and is written once for all "
                "languages, take it out"
            ),
            ("tr/facts.yaml:6:3: error F132 'status' is not words, and is written once for all languages, take it out"),
            ("tr/facts.yaml:7:3: error F132 'note' is not words, and is written once for all languages, take it out"),
        ],
        id="not words",
    ),
    pytest.param(
        {**WORDED, "tr/series": "carried:\n  title: Yolcu\n  target:\n    label: Hedef\n    value: 7\n"},
        [("tr/series.yaml:5:5: error F132 'value' is not words, and is written once for all languages, take it out")],
        id="not words deep inside",
    ),
    pytest.param(
        {**WORDED, "tr/people": "jane-doe:\n  role: [a]\n  about: {a: b}\n"},
        [
            "tr/people.yaml:2:9: error S103 'role' should be text, not a list",
            "tr/people.yaml:3:10: error S103 'about' should be text, not keys with values",
        ],
        id="list for words",
    ),
    pytest.param(
        {**WORDED, "tr/people": "jane-doe:\n  about: A <b>.\n"},
        [("tr/people.yaml:2:12: error T301 HTML in prose is not allowed, delete it, or put a backslash before the <")],
        id="prose that cannot be printed",
    ),
    pytest.param(
        {
            **WORDED,
            "tr/sections": "summary:\n  body: A\n  figures:\n  - label: x\n",
            "tr/series": "carried:\n  target:\n    label: Hedef\n",
        },
        [("tr/sections.yaml:3:3: error F131 'figures' is not there in the first language, take it out")],
        id="words for what is not there",
    ),
    pytest.param(
        {**WORDED, "tr/sections": "summary:\n  body: A\nnumbers:\n  figures:\n  - label: a\n  - label: b\n"},
        [
            (
                "tr/sections.yaml:6:5: error F133 'figures' has 2 entries, but only 1 in the first "
                "language, take out what is too much"
            )
        ],
        id="too many entries",
    ),
    pytest.param(
        {**WORDED, "tr/sections": "summary:\n  body: A\nnumbers:\n  figures: [a]\n"},
        [("tr/sections.yaml:4:13: error S103 entry 1 of 'figures' should be keys with words, not 'a'")],
        id="entry that is text",
    ),
    pytest.param(
        {**WORDED, "tr/sections": "summary:\n  body: A\nnumbers:\n  figures: a\n"},
        ["tr/sections.yaml:4:12: error S103 'figures' should be a list, not 'a'"],
        id="text for a list",
    ),
    pytest.param(
        {
            **WORDED,
            "tr/pack": (
                "title: Liman\nlanes:\n  trade:\n    label: Ticaret\n  trad:\n    label: T\nyardstick:\n"
                "  terms:\n    likely:\n      low: 3\nlevels: [a]\nas_of: 2025\n"
            ),
        },
        [
            "tr/pack.yaml:5:3: error F131 'lanes' has no 'trad', did you mean 'trade'?",
            ("tr/pack.yaml:10:7: error F132 'low' is not words, and is written once for all languages, take it out"),
            ("tr/pack.yaml:11:1: error F132 'levels' is not words, and is written once for all languages, take it out"),
            ("tr/pack.yaml:12:1: error F132 'as_of' is not words, and is written once for all languages, take it out"),
        ],
        id="words of pack.yaml",
    ),
    pytest.param(
        {**WORDED, "tr/pack": "lanes:\n- label: Ticaret\n"},
        ["tr/pack.yaml:2:1: error S103 'lanes' should be words by id, not a list"],
        id="lanes by order",
    ),
    pytest.param(
        {**WORDED, "tr/pack": "lanes:\n  trade: Ticaret\n"},
        ["tr/pack.yaml:2:10: error S103 'trade' should be keys with words, not 'Ticaret'"],
        id="lane that is text",
    ),
    pytest.param(
        {**WORDED, "tr/sections": 'summary:\n  body: "[=bots] [@cable]"\n'},
        [
            "tr/sections.yaml:2:12: error F103 unknown fact 'bots', did you mean 'boats'?",
            (
                "tr/sections.yaml:2:20: error L201 'summary' is for public, but source 'cable' only for "
                "internal, give 'cable' for: public, or 'summary' for: internal"
            ),
        ],
        id="references in words",
    ),
    pytest.param(
        {**WORDED, "tr/events": "opening:\n  title: A\n  short: A title of many words that is too long\n"},
        [("tr/events.yaml:3:10: warning V509 'short' has 38 characters, and a timeline has room for 34, shorten it")],
        id="label too long in one language",
    ),
    pytest.param(
        {
            "pack": (
                "[en-GB]",
                "[en-GB, tr]",
            ),
            "tr/lines": "say:\n  text: Hat sürer.\n",
            "tr/sections": "numbers:\n  heading: A\n",
        },
        [
            ("tr/charts.yaml:1:1: note F134 no title in tr for 'growth', 'dates', 'plans' and 2 more, add it"),
            "tr/events.yaml:1:1: note F134 no title in tr for 'opening', add it",
            "tr/glossary.yaml:1:1: note F134 no definition in tr for 'quay', add it",
            "tr/judgements.yaml:1:1: note F134 no claim in tr for 'growth', add it",
            "tr/outlook.yaml:1:1: note F134 no text in tr for 'decline', add it",
            "tr/questions.yaml:1:1: note F134 no answer in tr for 'why', add it",
            "tr/sections.yaml:1:1: note F134 no body in tr for 'summary', add it",
        ],
        id="missing words",
    ),
    pytest.param(
        {
            "pack": (
                "[en-GB]",
                "[en-GB, tr]",
            )
        },
        [("tr:1:1: note F134 no words in tr at all, so all would be in en-GB, add them file by file")],
        id="no words at all",
    ),
    pytest.param(
        {**WORDED, "tr/lines": "say:\n  text: A\n", "lines": "lines:\n- id: say\n"},
        ["lines.yaml:2:3: error S102 'text' is missing, add it: The line, one or two sentences"],
        id="item that is wrong in the first language",
    ),
]


@pytest.mark.parametrize(("changes", "findings"), CASES)
def test_words_of_another_language(found, changes, findings):
    assert found(changes) == findings

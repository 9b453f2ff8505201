"""What is wrong with keys and values, in plain words, where it stands."""

import pytest

# Each case: what is changed in a pack that is all well, and every finding that this gives.
CASES = [
    pytest.param(
        {
            "facts": (
                (
                    "  value: 12\n",
                    "  valeu: 12\n",
                ),
                (
                    "  high: 14\n",
                    "",
                ),
            )
        },
        [
            (
                "charts.yaml:33:11: error C404 fact 'boats' has no value, so it cannot be a part of a "
                "whole, add value to it"
            ),
            "facts.yaml:5:3: error S101 unknown key 'valeu', did you mean 'value'?",
            (
                "sections.yaml:13:11: error F123 fact 'boats' has no value to print, add value to it, or "
                "print another form"
            ),
        ],
        id="unknown key",
    ),
    pytest.param(
        {
            "glossary": (
                "  term: quay",
                "  zzz: 12\n  term: quay",
            )
        },
        [
            (
                "glossary.yaml:4:3: error S101 unknown key 'zzz', keys here are id, for, audiences, "
                "priority, statements, note, term, definition"
            )
        ],
        id="unknown key like no other",
    ),
    pytest.param(
        {
            "glossary": (
                "  term: quay",
                "  for_: public\n  at: here\n  term: quay",
            )
        },
        [
            "glossary.yaml:4:3: error S101 unknown key 'for_', did you mean 'for'?",
            (
                "glossary.yaml:5:3: error S101 unknown key 'at', keys here are id, for, audiences, "
                "priority, statements, note, term, definition"
            ),
        ],
        id="keys that only Python has",
    ),
    pytest.param(
        {
            "series": (
                "    estimate: true",
                "    estimated: true",
            )
        },
        ["series.yaml:13:5: error S101 unknown key 'estimated', did you mean 'estimate'?"],
        id="unknown key deep inside",
    ),
    pytest.param(
        {
            "sources": (
                "  title: A cable\n",
                "  url: https://example.org/a\n",
            )
        },
        [("sources.yaml:10:3: error S102 'title' is missing, add it: Its title, shortened or translated where needed")],
        id="missing",
    ),
    pytest.param(
        {
            "series": (
                "    label: Aim of the board\n",
                "",
            )
        },
        [("series.yaml:15:5: error S102 'label' is missing, add it: Whose aim it is, in a few words")],
        id="missing deep inside",
    ),
    pytest.param(
        {
            "sources": (
                "title: A cable",
                "title:",
            )
        },
        ["sources.yaml:11:3: error S102 'title' is empty, fill it in"],
        id="empty where it is needed",
    ),
    pytest.param(
        {
            "lines": (
                "  facts: [boats]",
                "  facts:",
            )
        },
        ["lines.yaml:4:3: error S102 'facts' is empty, fill it in or take it out"],
        id="empty where it is not",
    ),
    pytest.param(
        {
            "lines": (
                "  facts: [boats]",
                "  facts: [boats, ]\n  statements:\n  -",
            )
        },
        ["lines.yaml:6:4: error S102 entry 1 of 'statements' is empty, fill it in or take it out"],
        id="empty entry",
    ),
    pytest.param(
        {
            "places": (
                "latitude: 54.3",
                "latitude: 54,3",
            )
        },
        [
            (
                "places.yaml:5:13: error S103 'latitude' should be a number such as 12.8, not '54,3', "
                "write a full stop before decimals, and nothing between thousands"
            )
        ],
        id="decimal comma",
    ),
    pytest.param(
        {
            "places": (
                "latitude: 54.3",
                "latitude: north",
            )
        },
        ["places.yaml:5:13: error S103 'latitude' should be a number such as 12.8, not 'north'"],
        id="no number",
    ),
    pytest.param(
        {
            "sources": (
                "title: A cable",
                "title: [A, cable]",
            )
        },
        ["sources.yaml:11:10: error S103 'title' should be text, not a list"],
        id="list for text",
    ),
    pytest.param(
        {
            "sources": (
                "title: A cable",
                "title: {a: b}",
            )
        },
        ["sources.yaml:11:10: error S103 'title' should be text, not keys with values"],
        id="keys for text",
    ),
    pytest.param(
        {
            "sources": (
                "title: A cable",
                "title: true",
            )
        },
        ["sources.yaml:11:3: error S103 'title' should be text, not true"],
        id="true for text",
    ),
    pytest.param(
        {
            "facts": (
                "sources: [gazette]",
                "sources: gazette",
            )
        },
        ["facts.yaml:11:12: error S103 'sources' should be a list, not 'gazette', write [gazette]"],
        id="text for a list",
    ),
    pytest.param(
        {
            "lines": (
                "facts: [boats]",
                "facts: the boats",
            )
        },
        ["lines.yaml:4:10: error S103 'facts' should be a list, not 'the boats'"],
        id="words for a list",
    ),
    pytest.param(
        {
            "lines": (
                "facts: [boats]",
                "facts: {a: b}",
            )
        },
        ["lines.yaml:4:10: error S103 'facts' should be a list, not keys with values"],
        id="keys for a list",
    ),
    pytest.param(
        {
            "series": (
                "estimate: true",
                'estimate: "on"',
            )
        },
        ["series.yaml:13:15: error S103 'estimate' should be true or false, not 'on'"],
        id="text for true or false",
    ),
    pytest.param(
        {
            "series": (
                "estimate: true",
                "estimate: [true]",
            )
        },
        ["series.yaml:13:15: error S103 'estimate' should be true or false, not a list"],
        id="list for true or false",
    ),
    pytest.param(
        {
            "lines": (
                "  text:",
                "  priority: true\n  text:",
            )
        },
        ["lines.yaml:3:3: error S103 'priority' should be a whole number, not true"],
        id="true for a whole number",
    ),
    pytest.param(
        {
            "lines": (
                "  text:",
                "  priority: 3.5\n  text:",
            )
        },
        ["lines.yaml:3:13: error S103 'priority' should be a whole number, not '3.5'"],
        id="decimals for a whole number",
    ),
    pytest.param(
        {
            "lines": (
                "  text:",
                "  priority: [3]\n  text:",
            )
        },
        ["lines.yaml:3:13: error S103 'priority' should be a whole number, not a list"],
        id="list for a whole number",
    ),
    pytest.param(
        {
            "series": (
                "  target:\n    date: 2027\n    value: 6\n    label: Aim of the board\n    source: gazette\n",
                "  target: six\n",
            )
        },
        ["series.yaml:14:11: error S103 'target' should be keys with values, not 'six'"],
        id="text for keys",
    ),
    pytest.param(
        {
            "sources": (
                "accessed: 2025-01-15",
                "accessed: 15 January",
            )
        },
        [("sources.yaml:8:13: error S103 'accessed' should be a day such as 2026-11-23, not '15 January'")],
        id="no day",
    ),
    pytest.param(
        {
            "facts": (
                "sources: [gazette]",
                "sources: [gazette, [a]]",
            )
        },
        ["facts.yaml:11:22: error S103 entry 2 of 'sources' should be text, not a list"],
        id="list as entry of a list",
    ),
    pytest.param(
        {"lines": "lines:\n- say\n-\n"},
        [
            "lines.yaml:2:3: error S103 entry 1 of 'lines' should be keys with values, not 'say'",
            "lines.yaml:3:2: error S103 entry 2 of 'lines' should be keys with values, not nothing",
        ],
        id="text as item",
    ),
    pytest.param(
        {
            "judgements": (
                "confidence: high",
                "confidence: hig",
            )
        },
        [("judgements.yaml:6:15: error S104 unknown value 'hig' for 'confidence', did you mean 'high'?")],
        id="unknown choice",
    ),
    pytest.param(
        {
            "judgements": (
                "confidence: high",
                "confidence: certain",
            )
        },
        [("judgements.yaml:6:15: error S104 unknown value 'certain' for 'confidence', write high, moderate or low")],
        id="unknown choice like no other",
    ),
    pytest.param(
        {
            "judgements": (
                "confidence: high",
                "confidence: true",
            )
        },
        [("judgements.yaml:6:3: error S104 unknown value true for 'confidence', write high, moderate or low")],
        id="true for a choice",
    ),
    pytest.param(
        {
            "lines": (
                "  text:",
                "  priority: 500\n  text:",
            )
        },
        ["lines.yaml:3:13: error S105 'priority' should be at most 100, not '500'"],
        id="too much",
    ),
    pytest.param(
        {
            "places": (
                "latitude: 54.3",
                "latitude: -91",
            )
        },
        ["places.yaml:5:13: error S105 'latitude' should be at least -90, not '-91'"],
        id="too little",
    ),
    pytest.param(
        {"series": "series:\n- id: crew\n  title: Crew\n  unit: people\n  points: []\n", "charts": "charts: []"},
        ["series.yaml:5:11: error S105 'points' should have at least 1 entry"],
        id="too few",
    ),
    pytest.param(
        {
            "series": "series:\n- id: crew\n  title: Crew\n  unit: people\n  points:\n  - value: 3\n",
            "charts": "charts: []",
        },
        ["series.yaml:6:5: error S102 'date' is missing, add it: When, EDTF"],
        id="enough, but each is wrong",
    ),
    pytest.param(
        {
            "people": (
                "as_of: 2024",
                "as_of: May 2024",
            )
        },
        [
            (
                "people.yaml:7:10: error S106 'as_of' should be an EDTF date such as 2026, 2026-11, "
                "2026-11-23, 2026~ or 2002/2021, not 'May 2024'"
            )
        ],
        id="bad date",
    ),
    pytest.param(
        {
            "lines": (
                "id: say",
                "id: Say it",
            )
        },
        [
            (
                "lines.yaml:2:7: error S107 'id' should be small letters, digits and single hyphens, "
                "such as boats-2025, not 'Say it'"
            )
        ],
        id="bad id",
    ),
    pytest.param(
        {
            "lines": (
                "id: say",
                "id: [say]",
            )
        },
        ["lines.yaml:2:7: error S103 'id' should be text, not a list"],
        id="list for an id",
    ),
    pytest.param(
        {
            "lines": (
                "id: say",
                "id: The Line That Lasts Longer Than All The Others",
            )
        },
        [
            (
                "lines.yaml:2:7: error S107 'id' should be small letters, digits and single hyphens, "
                "such as boats-2025, not 'The Line That Lasts Longer Than All The …'"
            )
        ],
        id="long text in a finding",
    ),
    pytest.param(
        {
            "lines": (
                "The line lasts.",
                "The <b>line</b> lasts.",
            )
        },
        [
            ("lines.yaml:3:13: error T301 HTML in prose is not allowed, delete it, or put a backslash before the <"),
            ("lines.yaml:3:20: error T301 HTML in prose is not allowed, delete it, or put a backslash before the <"),
        ],
        id="prose that cannot be printed",
    ),
    pytest.param(
        {
            "lines": (
                "text: The line lasts.",
                "text: [a]",
            )
        },
        ["lines.yaml:3:9: error S103 'text' should be text, not a list"],
        id="list for prose",
    ),
    pytest.param(
        {"lines": "lines: []\nline: []\n"},
        [("lines.yaml:2:1: error S108 unknown key 'line' beside the list 'lines', keep one list named 'lines'")],
        id="key beside the list",
    ),
    pytest.param(
        {"lines": "lines: say\n"},
        ["lines.yaml:1:8: error S108 'lines' should be a list, not 'say'"],
        id="text for the list",
    ),
    pytest.param(
        {
            "pack": (
                (
                    "as_of: 2025-01-20",
                    "as_of: today",
                ),
                (
                    "languages: [en-GB]",
                    "languages: en-GB",
                ),
                (
                    "issuer: Harbour desk\n",
                    "",
                ),
                (
                    "    low: 5\n",
                    "",
                ),
            )
        },
        [
            "pack.yaml:1:1: error S102 'issuer' is missing, add it: The office that issues it",
            "pack.yaml:2:12: error S103 'languages' should be a list, not 'en-GB', write [en-GB]",
            "pack.yaml:4:8: error S103 'as_of' should be a day such as 2026-11-23, not 'today'",
            "pack.yaml:20:5: error S102 'low' is missing, add it: Lower end, per cent",
        ],
        id="head",
    ),
]


@pytest.mark.parametrize(("changes", "findings"), CASES)
def test_keys_and_values(found, changes, findings):
    assert found(changes) == findings

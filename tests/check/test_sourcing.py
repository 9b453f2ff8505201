"""What is printed has sources, and something to print."""

import pytest

# Each case: what is changed in a pack that is all well, and every finding that this gives.
CASES = [
    pytest.param(
        {
            "facts": (
                "  sources: [gazette]\n",
                "",
            )
        },
        [
            "charts.yaml:19:3: error C407 nothing that chart 'plans' draws names a source, and it has no source "
            "of its own, add "
            "source, or sources to what it draws",
            "facts.yaml:2:3: error F120 fact 'boats' has no source, add sources, or keep it out",
        ],
        id="fact without source",
    ),
    pytest.param(
        {
            "facts": (
                "  sources: [gazette]\n",
                "  citations:\n  - source: gazette\n",
            )
        },
        [],
        id="fact with a citation only",
    ),
    pytest.param(
        {
            "facts": (
                "facts:\n- id: rumour\n  for: public\n  statement: It sank.\n  date: 2024\n"
                "  sources: [gazette]\n  status: unverified\n- id: boats\n  for: public\n"
                "  statement: See [=rumour].\n  value: 12\n  unit: boats\n  date: 2024\n  words: w\n"
                "  sources: [gazette]\n  status: estimate\n- id: crews\n  for: public\n  statement: A.\n"
                "  value: 1\n  unit: boats\n  sources: [gazette]\n  status: single-source\n"
            ),
            "sections": (
                "fact: boats\n    form: number",
                "fact: rumour\n    form: date",
            ),
            "questions": (
                "facts: [boats]",
                "facts: [boats, rumour]",
            ),
        },
        [
            (
                "facts.yaml:10:20: error F121 fact 'rumour' is unverified, find a source and give its "
                "status, or take it out"
            ),
            (
                "questions.yaml:6:18: error F121 fact 'rumour' is unverified, find a source and give its "
                "status, or take it out"
            ),
            (
                "sections.yaml:13:11: error F121 fact 'rumour' is unverified, find a source and give its "
                "status, or take it out"
            ),
        ],
        id="unverified fact",
    ),
    pytest.param(
        {
            "series": (
                "unit: thousand",
                "unit: thousand\n  status: unverified",
            )
        },
        [
            (
                "charts.yaml:9:12: error F121 series 'carried' is unverified, find a source and give its "
                "status, or take it out"
            ),
            (
                "charts.yaml:18:10: error F121 series 'carried' is unverified, find a source and give "
                "its status, or take it out"
            ),
        ],
        id="unverified series",
    ),
    pytest.param(
        {
            "facts": (
                "  date: 2024\n",
                "",
            ),
            "sections": (
                "[=boats]",
                "[=boats date]",
            ),
        },
        [
            ("sections.yaml:7:14: error F122 fact 'boats' has no date to print, add date to it, or print another form"),
            ("sections.yaml:7:31: error F122 fact 'boats' has no date to print, add date to it, or print another form"),
        ],
        id="no date",
    ),
    pytest.param(
        {
            "facts": (
                "  value: 40\n",
                "  date: 2024\n",
            ),
            "charts": (
                "- fact: crews\n",
                "- fact: boats\n",
            ),
        },
        [("sections.yaml:8:14: error F123 fact 'crews' has no value to print, add value to it, or print another form")],
        id="no value",
    ),
    pytest.param(
        {
            "facts": (
                "  value: 40\n",
                "",
            ),
            "charts": (
                "- fact: crews\n",
                "- fact: boats\n",
            ),
            "sections": (
                "[=crews number]",
                "[=crews]",
            ),
        },
        [("sections.yaml:8:14: error F123 fact 'crews' has no value to print, add value to it, or print another form")],
        id="no value, date or words",
    ),
    pytest.param(
        {
            "facts": (
                "  value: 40\n",
                "  date: 2024\n",
            ),
            "charts": (
                "- fact: crews\n",
                "- fact: boats\n",
            ),
            "sections": (
                "[=crews number]",
                "[=crews]",
            ),
        },
        [],
        id="a date does for a value",
    ),
    pytest.param(
        {
            "facts": (
                "  date: 2024\n",
                "",
            ),
            "sections": (
                (
                    "[=boats year]",
                    "it",
                ),
                (
                    "form: number",
                    "form: year",
                ),
            ),
        },
        [("sections.yaml:13:11: error F122 fact 'boats' has no date to print, add date to it, or print another form")],
        id="no form for a figure",
    ),
    pytest.param(
        {
            "series": (
                "    value: 3.5\n    source: gazette\n",
                "    value: 3.5\n",
            )
        },
        [
            (
                "series.yaml:7:5: error F124 a value of series 'carried' has no source, add source to "
                "it, or sources to the series"
            )
        ],
        id="value without source",
    ),
    pytest.param(
        {
            "series": (
                "    value: 3.5\n    source: gazette\n",
                "    value: 3.5\n    source: gazette\n  - date: 2023-07\n",
            )
        },
        [],
        id="gap without source",
    ),
    pytest.param(
        {
            "organisations": (
                "  sources: [gazette]\n",
                "",
            ),
            "visit": (
                "  facts: [boats]\n",
                "",
            ),
            "events": (
                "  facts: [boats]\n",
                "",
            ),
            "people": (
                "  sources: [gazette]\n",
                "",
            ),
            "programmes": (
                "  facts: [boats]\n",
                "",
            ),
        },
        [
            "charts.yaml:19:3: error C407 nothing that chart 'plans' draws names a source, and it has no source "
            "of its own, add "
            "source, or sources to what it draws",
            "events.yaml:2:3: note F125 'opening' has no source, add sources",
            "organisations.yaml:2:3: note F125 'board' has no source, add sources",
            "people.yaml:2:3: note F125 'jane-doe' has no source, add sources",
            "programmes.yaml:2:3: note F125 'plan' has no source, add sources",
            "visit.yaml:2:3: note F125 'visit' has no source, add facts",
        ],
        id="items without source",
    ),
    pytest.param(
        {
            "facts": (
                "  words: the boats\n",
                "",
            )
        },
        [
            (
                "questions.yaml:5:24: error F126 fact 'boats' has no words to print, add words to it, or "
                "print another form"
            )
        ],
        id="no words",
    ),
]


@pytest.mark.parametrize(("changes", "findings"), CASES)
def test_sourcing(found, changes, findings):
    assert found(changes) == findings

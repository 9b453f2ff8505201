"""Whoever may read an item may read what it rests on."""

import pytest

# Each case: what is changed in a pack that is all well, and every finding that this gives.
CASES = [
    pytest.param(
        {
            "facts": (
                "  sources: [gazette]",
                "  sources: [gazette, cable]",
            )
        },
        [
            (
                "facts.yaml:11:22: error L201 'boats' is for public, but source 'cable' only for "
                "internal, give 'cable' for: public, or 'boats' for: internal"
            )
        ],
        id="closed source of a public fact",
    ),
    pytest.param(
        {
            "sections": (
                "[@gazette]",
                "[@cable]",
            )
        },
        [
            (
                "sections.yaml:8:39: error L201 'summary' is for public, but source 'cable' only for "
                "internal, give 'cable' for: public, or 'summary' for: internal"
            )
        ],
        id="closed source in public text",
    ),
    pytest.param(
        {
            "facts": (
                "- id: boats",
                ("- id: closed\n  statement: A.\n  value: 1\n  sources: [cable]\n  status: estimate\n- id: boats"),
            ),
            "sections": (
                "[=boats year]",
                "[=closed]",
            ),
        },
        [
            (
                "sections.yaml:7:26: error L201 'summary' is for public, but fact 'closed' only for "
                "internal, give 'closed' for: public, or 'summary' for: internal"
            )
        ],
        id="closed fact of a public section",
    ),
    pytest.param(
        {
            "series": (
                "  for: public\n  title",
                "  for: internal\n  title",
            )
        },
        [
            (
                "charts.yaml:9:12: error L201 'growth' is for public, but series 'carried' only for "
                "internal, give 'carried' for: public, or 'growth' for: internal"
            ),
            (
                "charts.yaml:18:10: error L201 'dates' is for public, but series 'carried' only for "
                "internal, give 'carried' for: public, or 'dates' for: internal"
            ),
        ],
        id="closed series of a public chart",
    ),
    pytest.param(
        {
            "pack": (
                "source: gazette",
                "source: cable",
            )
        },
        [
            (
                "pack.yaml:19:11: error L201 'scale' is for public, but source 'cable' only for "
                "internal, give 'cable' for: public, or 'scale' for: internal"
            )
        ],
        id="closed source of a public yardstick",
    ),
    pytest.param(
        {
            "facts": (
                "- id: boats",
                ("- id: closed\n  statement: A.\n  value: 1\n  sources: [cable]\n  status: estimate\n- id: boats"),
            ),
            "lines": ("facts: [boats]", "facts: [boats, closed]"),
        },
        [],
        id="closed source of a closed fact",
    ),
    pytest.param(
        {
            "sources": (
                "  for: public\n",
                "  for: publik\n",
            )
        },
        ["sources.yaml:3:8: error F111 unknown level 'publik', did you mean 'public'?"],
        id="unknown level says nothing more",
    ),
    pytest.param(
        {
            "facts": (
                "- id: boats",
                (
                    "- id: extra\n  for: public\n  audiences: [press]\n  statement: A.\n  value: 1\n"
                    "  sources: [gazette]\n  status: estimate\n- id: boats"
                ),
            ),
            "sections": (
                "[=boats year]",
                "[=extra]",
            ),
        },
        [
            (
                "sections.yaml:7:26: error L202 'summary' is printed for minister, but fact 'extra' only "
                "for press, widen audiences of 'extra'"
            )
        ],
        id="fact for another audience",
    ),
    pytest.param(
        {
            "facts": (
                "- id: boats",
                (
                    "- id: extra\n  for: public\n  audiences: [press]\n  statement: A.\n  value: 1\n"
                    "  sources: [gazette]\n  status: estimate\n- id: boats"
                ),
            ),
            "sections": (
                (
                    "[=boats year]",
                    "[=extra]",
                ),
                (
                    "- id: summary",
                    "- id: summary\n  audiences: [press]",
                ),
            ),
        },
        [],
        id="fact for the same audience",
    ),
    pytest.param(
        {
            "lines": (
                "  text:",
                "  audiences: [press]\n  text:",
            )
        },
        [
            (
                "lines.yaml:3:15: warning L203 audience 'press' reads public, so it never prints 'say', "
                "give 'say' for: public"
            )
        ],
        id="audience that may not read it",
    ),
]


@pytest.mark.parametrize(("changes", "findings"), CASES)
def test_levels(found, changes, findings):
    assert found(changes) == findings

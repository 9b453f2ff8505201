"""Values that contradict one another, or cannot be meant."""

import pytest

# Each case: what is changed in a pack that is all well, and every finding that this gives.
CASES = [
    pytest.param(
        {
            "facts": (
                "high: 14",
                "high: 11",
            )
        },
        [
            (
                "facts.yaml:6:9: error V501 'high' should be above 'value', but 11 is not above 12, "
                "write the lower end as value"
            )
        ],
        id="upper end below",
    ),
    pytest.param(
        {
            "facts": (
                "high: 14",
                "high: 12",
            )
        },
        [
            (
                "facts.yaml:6:9: error V501 'high' should be above 'value', but 12 is not above 12, "
                "write the lower end as value"
            )
        ],
        id="upper end equal",
    ),
    pytest.param(
        {
            "facts": (
                (
                    "  value: 12\n",
                    "",
                ),
                (
                    "  unit: boats\n",
                    "  unit: people\n",
                ),
            ),
            "charts": (
                "- fact: boats\n",
                "- fact: crews\n",
            ),
            "sections": (
                "form: number",
                "form: date",
            ),
        },
        ["facts.yaml:5:9: error V502 fact 'boats' has an upper end but no value, add value"],
        id="upper end alone",
    ),
    pytest.param(
        {
            "sources": (
                "url: https://example.org/gazette",
                "url: javascript:alert(1)",
            )
        },
        [("sources.yaml:7:8: error V503 'url' should begin with https:// or http://, not 'javascript:alert(1)'")],
        id="script",
    ),
    pytest.param(
        {
            "sources": (
                "url: https://example.org/gazette",
                "url: www.example.org",
            )
        },
        [("sources.yaml:7:8: error V503 'url' should begin with https:// or http://, not 'www.example.org'")],
        id="no scheme",
    ),
    pytest.param(
        {
            "sources": (
                "url: https://example.org/gazette",
                'url: "https://"',
            )
        },
        [("sources.yaml:7:8: error V503 'url' should begin with https:// or http://, not 'https://'")],
        id="no host",
    ),
    pytest.param(
        {
            "sources": (
                "url: https://example.org/gazette",
                'url: "https://[::1"',
            )
        },
        [("sources.yaml:7:8: error V503 'url' should begin with https:// or http://, not 'https://[::1'")],
        id="half an address",
    ),
    pytest.param(
        {
            "sources": (
                "url: https://example.org/gazette",
                "url: https://example.org https://example.com",
            )
        },
        [
            (
                "sources.yaml:7:8: error V503 'url' should begin with https:// or http://, not "
                "'https://example.org https://example.com'"
            )
        ],
        id="two addresses",
    ),
    pytest.param(
        {
            "sources": (
                "https://example.org/gazette",
                "http://example.org",
            )
        },
        [],
        id="plain http",
    ),
    pytest.param(
        {
            "series": (
                "date: 2024",
                "date: 2022-12",
            )
        },
        ["series.yaml:10:11: error V504 2022-12 stands after 2023, put the oldest first"],
        id="points out of order",
    ),
    pytest.param(
        {
            "series": (
                "date: 2024",
                "date: 2023",
            )
        },
        ["series.yaml:10:11: error V505 series 'carried' has two points at 2023, keep one of them"],
        id="points at one date",
    ),
    pytest.param(
        {
            "series": (
                "date: 2024",
                "date: 2023-07",
            )
        },
        [],
        id="a month after its year",
    ),
    pytest.param(
        {
            "pack": (
                "high: 95",
                "high: 55",
            )
        },
        ["pack.yaml:27:10: error V506 term 'likely' should have 'low' below 'high', not 55 and 55"],
        id="term without width",
    ),
    pytest.param(
        {
            "pack": (
                "low: 55",
                "low: 40",
            )
        },
        [
            (
                "pack.yaml:27:10: error V507 term 'likely' begins at 40, but the one before ends at 45, "
                "put the least likely first"
            )
        ],
        id="terms that overlap",
    ),
    pytest.param(
        {
            "pack": (
                "low: 55",
                "low: 45",
            )
        },
        [],
        id="terms that touch",
    ),
    pytest.param(
        {
            "pack": (
                "{min: 1, max: 2}",
                "{min: 3, max: 2}",
            )
        },
        ["pack.yaml:12:24: error V508 'max' should be at least 'min', but 2 is less than 3"],
        id="budget",
    ),
    pytest.param(
        {
            "events": (
                "short: Line opens",
                "short: The line between both shores is opened",
            )
        },
        [("events.yaml:6:10: warning V509 'short' has 38 characters, and a timeline has room for 34, shorten it")],
        id="long label",
    ),
    pytest.param(
        {
            "pack": (
                "cutoff: 2025-01",
                "cutoff: 2025-02",
            )
        },
        ["pack.yaml:5:9: error V510 'cutoff' 2025-02 is after 'as_of' 2025-01-20"],
        id="cut-off after the day",
    ),
    pytest.param(
        {
            "pack": (
                "cutoff: 2025-01",
                "cutoff: 2025-01~",
            )
        },
        [],
        id="cut-off in the month of the day",
    ),
    pytest.param(
        {
            "pack": (
                "[en-GB]",
                "[english]",
            )
        },
        [("pack.yaml:2:13: error V511 unknown language 'english', write a tag such as en-GB, az or ru")],
        id="unknown language",
    ),
    pytest.param(
        {
            "pack": (
                "[en-GB]",
                "[en-GB, en-GB]",
            )
        },
        ["pack.yaml:2:20: error V511 language 'en-GB' is listed twice, take one out"],
        id="language twice",
    ),
    pytest.param(
        {
            "outlook": (
                "  name: Decline\n  likelihood: unlikely\n",
                "",
            )
        },
        [
            "outlook.yaml:2:3: error V512 scenario 'decline' has no likelihood, add likelihood",
            "outlook.yaml:2:3: error V512 scenario 'decline' has no name, add name",
        ],
        id="scenario without name and likelihood",
    ),
    pytest.param(
        {
            "outlook": (
                (
                    "  name: Decline\n  likelihood: unlikely\n",
                    "",
                ),
                (
                    "kind: scenario",
                    "kind: driver",
                ),
            )
        },
        [],
        id="driver without name and likelihood",
    ),
    pytest.param(
        {
            "programmes": (
                "end: 2024",
                "end: 2012",
            ),
            "series": (
                "    end: 2024",
                "    end: 2018-12",
            ),
        },
        [
            "programmes.yaml:6:8: error V513 'end' 2012 is before 'start' 2019",
            "series.yaml:22:10: error V513 'end' 2018-12 is before 'start' 2019",
        ],
        id="ends before it begins",
    ),
    pytest.param(
        {
            "programmes": (
                "start: 2019",
                "start: 2024-05",
            )
        },
        [],
        id="ends in the year it begins",
    ),
    pytest.param(
        {
            "sections": (
                "sections:\n",
                "sections:\n- id: empty\n  part: summary\n",
            )
        },
        ["sections.yaml:2:3: warning V514 section 'empty' prints nothing, add body or figures"],
        id="empty section",
    ),
    pytest.param(
        {"events": ("short: Line opens", f"short: {'a' * 35}")},
        ["events.yaml:6:10: warning V509 'short' has 35 characters, and a timeline has room for 34, shorten it"],
        id="label one too long",
    ),
    pytest.param({"events": ("short: Line opens", f"short: {'a' * 34}")}, [], id="label just right"),
    pytest.param(
        {"pack": (("low: 55", "low: 40"), ("high: 95", "high: 40"))},
        ["pack.yaml:27:10: error V506 term 'likely' should have 'low' below 'high', not 40 and 40"],
        id="term without width says nothing of order",
    ),
]


@pytest.mark.parametrize(("changes", "findings"), CASES)
def test_values(found, changes, findings):
    assert found(changes) == findings

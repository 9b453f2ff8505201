"""An audience.yaml: a kind of reader, as data."""

import pytest

from briefing.check import check_audience
from briefing.read.dates import parse_when
from briefing.read.prose import parse_prose

GOOD = """\
title: For the Minister
kicker: Minister's brief
reads: internal
pages: {min: 1, max: 2}
parts:
- part: summary
  aside: [numbers]
  heading: false
- part: history
  limit: 3
"""


def test_an_audience_is_named_by_its_folder(read):
    audience, findings = check_audience("minister", read(GOOD, "a.yaml"), parse_when, parse_prose)
    assert findings == ()
    assert (audience.name, audience.paper, audience.pages.max, audience.parts[0].heading) == (
        "minister",
        "A4",
        2,
        False,
    )


# Each case: words of it, what stands in their place, and every finding that this gives.
CASES = [
    pytest.param(
        "kicker:",
        "name: boss\nkicker:",
        ["a.yaml:2:1: error S101 unknown key 'name', take it out: an audience is named by its folder"],
        id="name",
    ),
    pytest.param(
        "kicker:",
        "kiker:",
        [
            "a.yaml:1:1: error S102 'kicker' is missing, add it: What it is, above the title (Minister's brief)",
            "a.yaml:2:1: error S101 unknown key 'kiker', did you mean 'kicker'?",
        ],
        id="unknown key",
    ),
    pytest.param("max: 2", "max: 0", ["a.yaml:4:22: error S105 'max' should be at least 1, not '0'"], id="bounds"),
    pytest.param(
        "min: 1",
        "min: 3",
        ["a.yaml:4:22: error V508 'max' should be at least 'min', but 2 is less than 3"],
        id="budget",
    ),
    pytest.param(
        "- part: history",
        "- history",
        ["a.yaml:9:3: error S103 entry 2 of 'parts' should be keys with values, not 'history'"],
        id="part",
    ),
    pytest.param(
        "heading: false",
        "heading: 'no'",
        ["a.yaml:8:12: error S103 'heading' should be true or false, not 'no'"],
        id="true or false",
    ),
    pytest.param(
        "reads: internal",
        "reads: internal\npaper: a4",
        ["a.yaml:4:8: error S104 unknown value 'a4' for 'paper', did you mean 'A4'?"],
        id="paper",
    ),
    pytest.param(
        "reads: internal",
        "reads: internal\nnotes: numbered",
        [
            "a.yaml:4:8: error V517 notes are numbered, but no part is 'sources', which prints the list, add the part, "
            "or take notes out"
        ],
        id="numbers of no list",
    ),
]


@pytest.mark.parametrize(("old", "new", "said"), CASES)
def test_what_is_wrong_with_an_audience(read, old, new, said):
    assert old in GOOD
    text = GOOD.replace("  limit: 3\n", "") if new == "- history" else GOOD
    audience, findings = check_audience("minister", read(text.replace(old, new), "a.yaml"), parse_when, parse_prose)
    assert [str(finding) for finding in findings] == said
    assert audience is None


def test_numbers_of_a_list_that_is_printed(read):
    text = GOOD.replace("aside: [numbers]", "aside: [sources]").replace("reads:", "notes: numbered\nreads:")
    audience, findings = check_audience("minister", read(text, "a.yaml"), parse_when, parse_prose)
    assert (audience.notes, findings) == ("numbered", ())

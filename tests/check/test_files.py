"""Every content file: an unknown key, a wrong kind of value, a name that leads nowhere, an id twice, a missing key."""

import pytest

# Each case: items set before those of a file, and every finding that this gives.
CASES = [
    pytest.param(
        "sources",
        "- id: new\n  \n  titel: A\n  title: [A]\n- id: new\n  title: A\n  for: publik\n- id: third\n",
        [
            "sources.yaml:4:3: error S101 unknown key 'titel', did you mean 'title'?",
            "sources.yaml:5:10: error S103 'title' should be text, not a list",
            ("sources.yaml:6:7: error F101 id 'new' is taken, first in line 2, give one of them another"),
            "sources.yaml:6:7: warning N501 source 'new' is cited by nothing, take it out",
            "sources.yaml:8:8: error F111 unknown level 'publik', did you mean 'public'?",
            (
                "sources.yaml:9:3: error S102 'title' is missing, add it: Its title, shortened or "
                "translated where needed"
            ),
        ],
        id="sources",
    ),
    pytest.param(
        "facts",
        (
            "- id: new\n  statement: A.\n  sources: [gazette]\n  status: estimate\n  statment: A.\n"
            "  value: 1.5.2\n- id: new\n  statement: A.\n  sources: [gazette]\n  status: estimate\n"
            "  citations:\n  - source: gazete\n- id: third\n"
        ),
        [
            "facts.yaml:6:3: error S101 unknown key 'statment', did you mean 'statement'?",
            "facts.yaml:7:10: error S103 'value' should be a number such as 12.8, not '1.5.2'",
            "facts.yaml:8:7: error F101 id 'new' is taken, first in line 2, give one of them another",
            "facts.yaml:8:7: note N601 fact 'new' is named by nothing, name it where it belongs, or take it out",
            "facts.yaml:13:13: error F102 unknown source 'gazete', did you mean 'gazette'?",
            ("facts.yaml:14:3: error S102 'statement' is missing, add it: The fact in one sentence, true as it stands"),
        ],
        id="facts",
    ),
    pytest.param(
        "events",
        (
            "- id: new\n  date: 2020\n  title: A\n  facts: [boats]\n  titel: A\n  importance: high\n"
            "- id: new\n  date: 2020\n  title: A\n  facts: [boats]\n  lane: trd\n- id: third\n"
        ),
        [
            "events.yaml:6:3: error S101 unknown key 'titel', did you mean 'title'?",
            "events.yaml:7:15: error S103 'importance' should be a whole number, not 'high'",
            ("events.yaml:8:7: error F101 id 'new' is taken, first in line 2, give one of them another"),
            "events.yaml:12:9: error F107 unknown lane 'trd', did you mean 'trade'?",
            (
                "events.yaml:13:3: error S102 'date' is missing, add it: When, EDTF (1994-05-04, 2007~, "
                "2001-11-05/2001-11-16)"
            ),
            "events.yaml:13:3: error S102 'title' is missing, add it: What happened, in a few words",
        ],
        id="events",
    ),
    pytest.param(
        "people",
        (
            "- id: new\n  name: A\n  role: B\n  sources: [gazette]\n  nam: A\n  rank: [a]\n- id: new\n"
            "  name: A\n  role: B\n  sources: [gazette]\n  organisation: bord\n- id: third\n"
        ),
        [
            "people.yaml:6:3: error S101 unknown key 'nam', did you mean 'name'?",
            "people.yaml:7:9: error S103 'rank' should be text, not a list",
            ("people.yaml:8:7: error F101 id 'new' is taken, first in line 2, give one of them another"),
            "people.yaml:12:17: error F105 unknown organisation 'bord', did you mean 'board'?",
            "people.yaml:13:3: error S102 'name' is missing, add it: The name as printed",
            ("people.yaml:13:3: error S102 'role' is missing, add it: What the person is, as of the date below"),
        ],
        id="people",
    ),
    pytest.param(
        "organisations",
        (
            "- id: new\n  name: A\n  sources: [gazette]\n  nam: A\n  seat: {a: b}\n- id: new\n  name: A\n"
            "  sources: [gazet]\n- id: third\n"
        ),
        [
            "organisations.yaml:5:3: error S101 unknown key 'nam', did you mean 'name'?",
            "organisations.yaml:6:9: error S103 'seat' should be text, not keys with values",
            ("organisations.yaml:7:7: error F101 id 'new' is taken, first in line 2, give one of them another"),
            "organisations.yaml:9:13: error F102 unknown source 'gazet', did you mean 'gazette'?",
            "organisations.yaml:10:3: error S102 'name' is missing, add it: The full name",
        ],
        id="organisations",
    ),
    pytest.param(
        "programmes",
        (
            "- id: new\n  name: A\n  sources: [gazette]\n  nam: A\n  start: soon\n- id: new\n  name: A\n"
            "  sources: [gazette]\n  facts: [boots]\n- id: third\n"
        ),
        [
            "programmes.yaml:5:3: error S101 unknown key 'nam', did you mean 'name'?",
            (
                "programmes.yaml:6:10: error S106 'start' should be an EDTF date such as 2026, 2026-11, "
                "2026-11-23, 2026~ or 2002/2021, not 'soon'"
            ),
            ("programmes.yaml:7:7: error F101 id 'new' is taken, first in line 2, give one of them another"),
            "programmes.yaml:10:11: error F103 unknown fact 'boots', did you mean 'boats'?",
            "programmes.yaml:11:3: error S102 'name' is missing, add it: The full name",
        ],
        id="programmes",
    ),
    pytest.param(
        "places",
        (
            "- id: new\n  name: A\n  latitude: 1\n  lattitude: 1\n  longitude: 181\n- id: new\n  name: A\n"
            "  latitude: 1\n  longitude: 2\n  sources: [gazet]\n- id: third\n"
        ),
        [
            "places.yaml:5:3: error S101 unknown key 'lattitude', did you mean 'latitude'?",
            "places.yaml:6:14: error S105 'longitude' should be at most 180, not '181'",
            ("places.yaml:7:7: error F101 id 'new' is taken, first in line 2, give one of them another"),
            "places.yaml:7:7: note N601 place 'new' is named by nothing, name it where it belongs, or take it out",
            "places.yaml:11:13: error F102 unknown source 'gazet', did you mean 'gazette'?",
            "places.yaml:12:3: error S102 'latitude' is missing, add it: Degrees north, WGS 84",
            "places.yaml:12:3: error S102 'longitude' is missing, add it: Degrees east, WGS 84",
            "places.yaml:12:3: error S102 'name' is missing, add it: Name as printed",
        ],
        id="places",
    ),
    pytest.param(
        "series",
        (
            "- id: new\n  title: A\n  unit: b\n  sources: [gazette]\n  points:\n  - date: 2024\n"
            "    value: 1\n  titel: A\n  status: sure\n- id: new\n  title: A\n  unit: b\n"
            "  sources: [gazette]\n  points:\n  - date: 2024\n    value: 1\n  target:\n    date: 2025\n"
            "    value: 3\n    label: Aim\n    source: gazet\n- id: third\n"
        ),
        [
            "series.yaml:9:3: error S101 unknown key 'titel', did you mean 'title'?",
            (
                "series.yaml:10:11: error S104 unknown value 'sure' for 'status', write corroborated, "
                "single-source, contested, corrected, estimate or unverified"
            ),
            ("series.yaml:11:7: error F101 id 'new' is taken, first in line 2, give one of them another"),
            "series.yaml:11:7: note N601 series 'new' is named by nothing, name it where it belongs, or take it out",
            "series.yaml:22:13: error F102 unknown source 'gazet', did you mean 'gazette'?",
            "series.yaml:23:3: error S102 'points' is missing, add it: The values, oldest first",
            "series.yaml:23:3: error S102 'title' is missing, add it: What is measured",
            "series.yaml:23:3: error S102 'unit' is missing, add it: Unit of every value",
        ],
        id="series",
    ),
    pytest.param(
        "charts",
        (
            "- id: new\n  kind: yardstick\n  title: A\n  measure: B\n  part: figures\n  lane: [trade]\n"
            "  width: wide\n- id: new\n  kind: yardstick\n  title: A\n  measure: B\n  part: figures\n"
            "  audiences: [pres]\n- id: third\n"
        ),
        [
            "charts.yaml:7:3: error S101 unknown key 'lane', did you mean 'lanes'?",
            "charts.yaml:8:10: error S104 unknown value 'wide' for 'width', did you mean 'side'?",
            ("charts.yaml:9:7: error F101 id 'new' is taken, first in line 2, give one of them another"),
            "charts.yaml:14:15: error F112 unknown audience 'pres', did you mean 'press'?",
            "charts.yaml:15:3: error S102 'kind' is missing, "
            "add it: How it is drawn; left out, by the data that it names",
            "charts.yaml:15:3: error S102 'measure' is missing, add it: Measure, unit, place, period",
            ("charts.yaml:15:3: error S102 'part' is missing, add it: The part of a brief that prints it"),
            ("charts.yaml:15:3: error S102 'title' is missing, add it: The finding, in a sentence without a full stop"),
        ],
        id="charts",
    ),
    pytest.param(
        "judgements",
        (
            "- id: new\n  claim: A\n  evidence: B\n  likelihood: likely\n  because: C\n  claims: A\n"
            "  confidence: none\n- id: new\n  claim: A\n  evidence: B\n  likelihood: likely\n"
            "  confidence: low\n  because: C\n  facts: [boots]\n- id: third\n"
        ),
        [
            "judgements.yaml:7:3: error S101 unknown key 'claims', did you mean 'claim'?",
            ("judgements.yaml:8:15: error S104 unknown value 'none' for 'confidence', write high, moderate or low"),
            ("judgements.yaml:9:7: error F101 id 'new' is taken, first in line 2, give one of them another"),
            "judgements.yaml:15:11: error F103 unknown fact 'boots', did you mean 'boats'?",
            (
                "judgements.yaml:16:3: error S102 'because' is missing, add it: Why the confidence is "
                "what it is, in a few words"
            ),
            (
                "judgements.yaml:16:3: error S102 'claim' is missing, add it: One sentence, with the "
                "term of the yardstick in it"
            ),
            ("judgements.yaml:16:3: error S102 'confidence' is missing, add it: How sure we are of our sources"),
            (
                "judgements.yaml:16:3: error S102 'evidence' is missing, add it: One or two sentences of "
                "evidence, with references"
            ),
            ("judgements.yaml:16:3: error S102 'likelihood' is missing, add it: Id of a term of the pack's yardstick"),
        ],
        id="judgements",
    ),
    pytest.param(
        "outlook",
        (
            "- id: new\n  text: A\n  txt: A\n  kind: drivers\n- id: new\n  kind: driver\n  text: A\n"
            "  likelihood: lickely\n- id: third\n"
        ),
        [
            "outlook.yaml:4:3: error S101 unknown key 'txt', did you mean 'text'?",
            "outlook.yaml:5:9: error S104 unknown value 'drivers' for 'kind', did you mean 'driver'?",
            ("outlook.yaml:6:7: error F101 id 'new' is taken, first in line 2, give one of them another"),
            ("outlook.yaml:9:15: error F113 unknown term of the yardstick 'lickely', did you mean 'likely'?"),
            "outlook.yaml:10:3: error S102 'kind' is missing, add it: Which of the four it is",
            "outlook.yaml:10:3: error S102 'text' is missing, add it: What happens, or what to watch",
        ],
        id="outlook",
    ),
    pytest.param(
        "visit",
        (
            "- id: new\n  title: A\n  date: 2024\n  facts: [boats]\n  titel: A\n  stops: quay\n- id: new\n"
            "  title: A\n  date: 2024\n  facts: [boats]\n  stops:\n  - name: A\n    host: jane\n"
            "- id: third\n"
        ),
        [
            "visit.yaml:6:3: error S101 unknown key 'titel', did you mean 'title'?",
            "visit.yaml:7:10: error S103 'stops' should be a list, not 'quay'",
            "visit.yaml:8:7: error F101 id 'new' is taken, first in line 2, give one of them another",
            "visit.yaml:14:11: error F104 unknown person 'jane', did you mean 'jane-doe'?",
            "visit.yaml:15:3: error S102 'date' is missing, add it: When, EDTF",
            "visit.yaml:15:3: error S102 'title' is missing, add it: What visit it was",
        ],
        id="visit",
    ),
    pytest.param(
        "lines",
        ("- id: new\n  text: A\n  txt: A\n  kind: tell\n- id: new\n  text: A\n  facts: [boots]\n- id: third\n"),
        [
            "lines.yaml:4:3: error S101 unknown key 'txt', did you mean 'text'?",
            "lines.yaml:5:9: error S104 unknown value 'tell' for 'kind', write say or care",
            "lines.yaml:6:7: error F101 id 'new' is taken, first in line 2, give one of them another",
            "lines.yaml:8:11: error F103 unknown fact 'boots', did you mean 'boats'?",
            "lines.yaml:9:3: error S102 'text' is missing, add it: The line, one or two sentences",
        ],
        id="lines",
    ),
    pytest.param(
        "questions",
        (
            "- id: new\n  answer: B\n  awnser: B\n  question: [A]\n- id: new\n  question: A?\n  answer: B\n"
            "  facts: [boots]\n- id: third\n"
        ),
        [
            "questions.yaml:4:3: error S101 unknown key 'awnser', did you mean 'answer'?",
            "questions.yaml:5:13: error S103 'question' should be text, not a list",
            ("questions.yaml:6:7: error F101 id 'new' is taken, first in line 2, give one of them another"),
            "questions.yaml:9:11: error F103 unknown fact 'boots', did you mean 'boats'?",
            ("questions.yaml:10:3: error S102 'answer' is missing, add it: The answer, with references"),
            ("questions.yaml:10:3: error S102 'question' is missing, add it: The question, with its mark"),
        ],
        id="questions",
    ),
    pytest.param(
        "glossary",
        (
            "- id: new\n  term: A\n  terms: A\n  definition: [B]\n- id: new\n  term: A\n  definition: B\n"
            "  audiences: [pres]\n- id: third\n"
        ),
        [
            "glossary.yaml:4:3: error S101 unknown key 'terms', did you mean 'term'?",
            "glossary.yaml:5:15: error S103 'definition' should be text, not a list",
            ("glossary.yaml:6:7: error F101 id 'new' is taken, first in line 2, give one of them another"),
            "glossary.yaml:9:15: error F112 unknown audience 'pres', did you mean 'press'?",
            ("glossary.yaml:10:3: error S102 'definition' is missing, add it: What it means, in a sentence"),
            "glossary.yaml:10:3: error S102 'term' is missing, add it: The word or abbreviation",
        ],
        id="glossary",
    ),
    pytest.param(
        "sections",
        (
            "- id: new\n  part: summary\n  body: A\n  boddy: A\n  figures:\n  - fact: boats\n"
            "    form: years\n    label: A\n- id: new\n  part: summary\n  body: A\n  figures:\n"
            "  - fact: boots\n    label: A\n- id: third\n"
        ),
        [
            "sections.yaml:5:3: error S101 unknown key 'boddy', did you mean 'body'?",
            "sections.yaml:8:11: error S104 unknown value 'years' for 'form', did you mean 'year'?",
            ("sections.yaml:10:7: error F101 id 'new' is taken, first in line 2, give one of them another"),
            "sections.yaml:14:11: error F103 unknown fact 'boots', did you mean 'boats'?",
            (
                "sections.yaml:16:3: error S102 'part' is missing, add it: The part of a brief that "
                "prints it (bottom-line, history, title)"
            ),
        ],
        id="sections",
    ),
]


def test_a_wrong_choice_hides_nothing_else_of_its_item(found):
    """What else is wrong is told at once, though the item cannot be printed."""
    told = found({"events": ("  importance: 3\n  facts: [boats]", "  importance: 5\n  facts: [bots]")})
    assert [line.split(" ")[2] for line in told] == ["S105", "F103"]
    told = found({"sources": ("accessed: 2025-01-15\n  grade: B", "accessed: 2023-01-15\n  grade: G")})
    assert [line.split(" ")[2] for line in told] == ["V515", "S104"]


@pytest.mark.parametrize(("file", "items", "findings"), CASES)
def test_what_is_wrong_in_a_file(found, file, items, findings):
    assert found({file: (f"{file}:\n", f"{file}:\n{items}")}) == findings

"""Every id is there once, and everything that is named is there."""

import pytest

MAP = """\
charts:
- id: map
  kind: locator-map
  title: Three shores meet
  measure: Stops
  part: figures
"""

# Each case: what is changed in a pack that is all well, and every finding that this gives.
CASES = [
    pytest.param(
        {"lines": "lines:\n- id: say\n  text: A.\n- id: say\n  text: B.\n"},
        ["lines.yaml:4:7: error F101 id 'say' is taken, first in line 2, give one of them another"],
        id="same id twice",
    ),
    pytest.param(
        {"lines": "lines:\n- id: say\n  text: A.\n- id: say\n  text: B.\n- id: say\n  text: C.\n"},
        [
            "lines.yaml:4:7: error F101 id 'say' is taken, first in line 2, give one of them another",
            "lines.yaml:6:7: error F101 id 'say' is taken, first in line 2, give one of them another",
        ],
        id="same id thrice",
    ),
    pytest.param({"lines": "lines:\n- id: boats\n  text: A.\n"}, [], id="same id in two files"),
    pytest.param(
        {"lines": "lines:\n- id: say\n- id: say\n  text: B.\n"},
        [
            "lines.yaml:2:3: error S102 'text' is missing, add it: The line, one or two sentences",
            "lines.yaml:3:7: error F101 id 'say' is taken, first in line 2, give one of them another",
        ],
        id="same id, also of an item that is wrong",
    ),
    pytest.param(
        {
            "pack": (
                (
                    "[public, internal]",
                    "[public, internal, public]",
                ),
                (
                    "- name: press",
                    "- name: press\n- name: press",
                ),
                (
                    "- id: trade\n",
                    "- id: trade\n  label: T\n- id: trade\n",
                ),
                (
                    "  - id: likely",
                    "  - id: unlikely",
                ),
            ),
            "judgements": (
                "likelihood: likely",
                "likelihood: unlikely",
            ),
        },
        [
            ("pack.yaml:9:28: error F101 level 'public' is taken, first in line 9, give one of them another"),
            ("pack.yaml:14:9: error F101 name 'press' is taken, first in line 13, give one of them another"),
            ("pack.yaml:18:7: error F101 id 'trade' is taken, first in line 16, give one of them another"),
            ("pack.yaml:28:9: error F101 id 'unlikely' is taken, first in line 24, give one of them another"),
        ],
        id="same names in pack.yaml",
    ),
    pytest.param(
        {
            "facts": (
                "  sources: [gazette]",
                "  sources: [gazete]",
            )
        },
        ["facts.yaml:11:13: error F102 unknown source 'gazete', did you mean 'gazette'?"],
        id="source",
    ),
    pytest.param(
        {
            "facts": (
                "  sources: [gazette]",
                "  sources: [chronicle, gazette]",
            )
        },
        ["facts.yaml:11:13: error F102 unknown source 'chronicle', add it to sources.yaml"],
        id="source like no other",
    ),
    pytest.param(
        {
            "judgements": (
                "[@gazette]",
                "[@gazet]",
            )
        },
        ["judgements.yaml:4:31: error F102 unknown source 'gazet', did you mean 'gazette'?"],
        id="source in running text",
    ),
    pytest.param(
        {
            "facts": (
                "  - source: gazette",
                "  - source: gazet",
            )
        },
        ["facts.yaml:19:13: error F102 unknown source 'gazet', did you mean 'gazette'?"],
        id="source of a citation",
    ),
    pytest.param(
        {
            "series": (
                (
                    "    value: 3.5\n    source: gazette",
                    "    value: 3.5\n    source: gazet",
                ),
                (
                    "board\n    source: gazette",
                    "board\n    source: gazet",
                ),
            ),
            "pack": (
                "source: gazette",
                "source: gazet",
            ),
        },
        [
            "pack.yaml:19:11: error F102 unknown source 'gazet', did you mean 'gazette'?",
            "series.yaml:9:13: error F102 unknown source 'gazet', did you mean 'gazette'?",
            "series.yaml:18:13: error F102 unknown source 'gazet', did you mean 'gazette'?",
        ],
        id="source of a point, an aim and the yardstick",
    ),
    pytest.param(
        {
            "lines": (
                "[boats]",
                "[boat]",
            ),
            "sections": (
                (
                    "[=boats year]",
                    "[=bots year]",
                ),
                (
                    "fact: boats",
                    "fact: botas",
                ),
            ),
        },
        [
            "lines.yaml:4:11: error F103 unknown fact 'boat', did you mean 'boats'?",
            "sections.yaml:7:26: error F103 unknown fact 'bots', did you mean 'boats'?",
            "sections.yaml:13:11: error F103 unknown fact 'botas', did you mean 'boats'?",
        ],
        id="fact, in a list, in text and in a figure",
    ),
    pytest.param(
        {
            "charts": (
                "fact: boats",
                "fact: boots",
            )
        },
        ["charts.yaml:33:11: error F103 unknown fact 'boots', did you mean 'boats'?"],
        id="fact of a part of a whole",
    ),
    pytest.param(
        {
            "visit": (
                (
                    "  head: jane-doe",
                    "  head: jane-do",
                ),
                (
                    "host: jane-doe",
                    "host: john-dow",
                ),
            )
        },
        [
            "visit.yaml:5:9: error F104 unknown person 'jane-do', did you mean 'jane-doe'?",
            "visit.yaml:10:11: error F104 unknown person 'john-dow', did you mean 'jane-doe'?",
        ],
        id="person",
    ),
    pytest.param(
        {
            "people": (
                "organisation: board",
                "organisation: bord",
            )
        },
        ["people.yaml:6:17: error F105 unknown organisation 'bord', did you mean 'board'?"],
        id="organisation",
    ),
    pytest.param(
        {
            "visit": (
                "place: quay",
                "place: qay",
            )
        },
        ["visit.yaml:9:12: error F106 unknown place 'qay', did you mean 'quay'?"],
        id="place",
    ),
    pytest.param(
        {"charts": ("charts:\n", f"{MAP}  places: [quay, qay]\n")},
        ["charts.yaml:7:18: error F106 unknown place 'qay', did you mean 'quay'?"],
        id="place on a map",
    ),
    pytest.param(
        {"charts": ("charts:\n", f"{MAP}  places: [harbour]\n")},
        ["charts.yaml:7:12: error F106 unknown place 'harbour', add it to places.yaml"],
        id="place like no other on a map",
    ),
    pytest.param(
        {"charts": ("charts:\n", f"{MAP}  visit: visits\n")},
        ["charts.yaml:7:10: error F115 unknown visit 'visits', did you mean 'visit'?"],
        id="visit on a map",
    ),
    pytest.param(
        {"charts": ("charts:\n", f"{MAP}  visit: night\n")},
        ["charts.yaml:7:10: error F115 unknown visit 'night', add it to visit.yaml"],
        id="visit like no other on a map",
    ),
    pytest.param(
        {
            "events": (
                "lane: trade",
                "lane: trad",
            ),
            "charts": (
                "  lanes: [trade]\n",
                "",
            ),
        },
        ["events.yaml:7:9: error F107 unknown lane 'trad', did you mean 'trade'?"],
        id="lane",
    ),
    pytest.param(
        {
            "charts": (
                "lanes: [trade]",
                "lanes: [trade, art]",
            )
        },
        ["charts.yaml:16:18: error F107 unknown lane 'art', add it to the lanes of pack.yaml"],
        id="lane of a chart",
    ),
    pytest.param(
        {
            "charts": (
                (
                    "series: [carried]",
                    "series: [caried]",
                ),
                (
                    "bars: [carried]",
                    "bars: [carry]",
                ),
            )
        },
        [
            "charts.yaml:9:12: error F108 unknown series 'caried', did you mean 'carried'?",
            "charts.yaml:18:10: error F108 unknown series 'carry', did you mean 'carried'?",
        ],
        id="series",
    ),
    pytest.param(
        {
            "charts": (
                "events: [opening]",
                "events: [openning]",
            )
        },
        ["charts.yaml:17:12: error F109 unknown event 'openning', did you mean 'opening'?"],
        id="event",
    ),
    pytest.param(
        {
            "charts": (
                "programmes: [plan]",
                "programmes: [plans]",
            )
        },
        ["charts.yaml:25:16: error F110 unknown programme 'plans', did you mean 'plan'?"],
        id="programme",
    ),
    pytest.param(
        {
            "lines": (
                "  text:",
                "  for: publik\n  text:",
            )
        },
        ["lines.yaml:3:8: error F111 unknown level 'publik', did you mean 'public'?"],
        id="level",
    ),
    pytest.param(
        {
            "audience press": (
                "reads: public",
                "reads: publik",
            )
        },
        [
            (
                "pack.yaml:13:9: error F111 audience 'press' reads 'publik', which is no level of this "
                "pack, did you mean 'public'?"
            )
        ],
        id="level that an audience reads",
    ),
    pytest.param(
        {
            "audience press": (
                "reads: public",
                "reads: partner",
            )
        },
        [
            (
                "pack.yaml:13:9: error F111 audience 'press' reads 'partner', which is no level of this "
                "pack, add 'partner' to the levels of pack.yaml"
            )
        ],
        id="level that an audience reads, like no other",
    ),
    pytest.param(
        {
            "lines": (
                "  text:",
                "  audiences: [minster]\n  text:",
            )
        },
        ["lines.yaml:3:15: error F112 unknown audience 'minster', did you mean 'minister'?"],
        id="audience",
    ),
    pytest.param(
        {
            "pack": (
                "- name: press",
                "- name: presss",
            )
        },
        ["pack.yaml:13:9: error F112 unknown audience 'presss', did you mean 'press'?"],
        id="audience without templates",
    ),
    pytest.param(
        {
            "pack": (
                "- name: press",
                "- name: delegation",
            )
        },
        [
            (
                "pack.yaml:13:9: error F112 unknown audience 'delegation', see to "
                "templates/audiences/delegation/audience.yaml"
            )
        ],
        id="audience like no other",
    ),
    pytest.param(
        {
            "judgements": (
                "likelihood: likely",
                "likelihood: lickely",
            )
        },
        [("judgements.yaml:5:15: error F113 unknown term of the yardstick 'lickely', did you mean 'likely'?")],
        id="term",
    ),
    pytest.param(
        {
            "pack": (
                (
                    "yardstick:\n  name: Two words\n  source: gazette\n  terms:\n  - id: unlikely\n"
                    "    label: unlikely\n    low: 5\n    high: 45\n  - id: likely\n    label: likely\n"
                    "    low: 55\n    high: 95\n"
                ),
                "",
            ),
            "charts": (
                (
                    "- id: scale\n  for: public\n  kind: yardstick\n  title: How sure we are\n  measure: Per cent\n"
                    "  part: figures\n"
                ),
                "",
            ),
        },
        [
            (
                "judgements.yaml:5:15: error F113 unknown term of the yardstick 'likely', add it to the "
                "yardstick of pack.yaml"
            ),
            (
                "outlook.yaml:5:15: error F113 unknown term of the yardstick 'unlikely', add it to the "
                "yardstick of pack.yaml"
            ),
        ],
        id="term where there is no yardstick",
    ),
    pytest.param(
        {
            "sections": (
                "part: summary",
                "part: sumary",
            )
        },
        [("sections.yaml:4:9: warning F114 no audience prints a part 'sumary', did you mean 'summary'?")],
        id="part",
    ),
    pytest.param(
        {
            "sections": (
                "  part: numbers",
                "  audiences: [press]\n  part: dates",
            )
        },
        [("sections.yaml:12:9: warning F114 no audience prints a part 'dates', parts are figures, numbers, summary")],
        id="part of another audience",
    ),
    pytest.param(
        {
            "sections": (
                "  part: numbers",
                "  audiences: [minister]\n  part: numbers",
            )
        },
        [],
        id="part in the side column",
    ),
    pytest.param(
        {
            "sections": (
                "part: summary",
                "part: title",
            )
        },
        [],
        id="part of the title",
    ),
    pytest.param(
        {"places": None},
        ["visit.yaml:9:12: error F106 unknown place 'quay', add it to places.yaml"],
        id="a file that is not there",
    ),
]


@pytest.mark.parametrize(("changes", "findings"), CASES)
def test_references(found, changes, findings):
    assert found(changes) == findings

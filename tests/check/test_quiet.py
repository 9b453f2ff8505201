"""What a pack says of rules: their weights in pack.yaml, and comments that ignore one in one place."""

import pytest

GOOD = ("text: The line lasts.", "text: The line is world-class.")
FOUND = "N301 'world-class' is praise or overstatement in our own voice, take it out, or say who says so"
CODES = "codes here begin with C, D, F, L, N, S, T or V"
MEND = "take the ignore out, and mend what the rule finds"
ELSEWHERE = "take it out, or put it on a line of its own above what it is for"


def weighed(text):
    """Change pack.yaml so that it ends in `text`."""
    return ("title: The harbour\n", f"title: The harbour\n{text}")


def line(comment):
    """Change lines.yaml so that its text has a finding, and this comment behind it."""
    return ("text: The line lasts.", f"text: The line is world-class. {comment}")


CASES = [
    pytest.param(
        {"pack": weighed("rules: {N3O2: off, N301: off}\n")},
        ["pack.yaml:2:9: error S109 no rule of the check is called 'N3O2', did you mean 'N302'?"],
        id="a rule that does not exist",
    ),
    pytest.param(
        {"pack": weighed("rules:\n  n302: off\n  P601: note\n  Y201: off\n  wording: off\n")},
        [
            "pack.yaml:3:3: error S109 no rule of the check is called 'n302', did you mean 'N302'?",
            f"pack.yaml:4:3: error S109 no rule of the check is called 'P601', {CODES}",
            f"pack.yaml:5:3: error S109 no rule of the check is called 'Y201', {CODES}",
            f"pack.yaml:6:3: error S109 no rule of the check is called 'wording', {CODES}",
        ],
        id="what is no code, or that of another room",
    ),
    pytest.param(
        {"pack": weighed("rules:\n  F120: off\n  F102: warning\n  S109: note\n  F103: error\n")},
        [
            "pack.yaml:3:3: error S110 F120 is an error that may not be switched off, "
            "take it out, and mend what the rule finds",
            "pack.yaml:4:3: error S110 F102 is an error that may not be lowered to warning, "
            "take it out, and mend what the rule finds",
            "pack.yaml:5:3: error S110 S109 is an error that may not be lowered to note, "
            "take it out, and mend what the rule finds",
        ],
        id="errors keep their weight",
    ),
    pytest.param(
        {"lines": line("# ignore N301")},
        [
            f"lines.yaml:3:21: warning {FOUND}",
            "lines.yaml:3:34: error S111 the ignore of N301 gives no reason, write # ignore N301: and why",
        ],
        id="no reason, so it silences nothing",
    ),
    pytest.param(
        {"lines": line("# ignore N301: -")},
        [
            f"lines.yaml:3:21: warning {FOUND}",
            "lines.yaml:3:34: error S111 the ignore of N301 gives no reason, write # ignore N301: and why",
        ],
        id="a dash is no reason",
    ),
    pytest.param(
        {"lines": line("# ignore N301, N302 the ministry's own word")},
        [
            f"lines.yaml:3:21: warning {FOUND}",
            "lines.yaml:3:34: error S111 the ignore of N301, N302 gives no reason, write # ignore N301, N302: and why",
        ],
        id="words without a colon are no reason",
    ),
    pytest.param(
        {"lines": line("# ignore N999")},
        [
            f"lines.yaml:3:21: warning {FOUND}",
            "lines.yaml:3:34: error S111 the ignore of N999 gives no reason, write # ignore N999: and why",
            f"lines.yaml:3:43: error S112 no rule of the check is called 'N999', {CODES}",
        ],
        id="no reason, and no such rule",
    ),
    pytest.param(
        {"lines": line("# ignore N3O1, N301, P601: the ministry's own word")},
        [
            "lines.yaml:3:43: error S112 no rule of the check is called 'N3O1', did you mean 'N301'?",
            f"lines.yaml:3:55: error S112 no rule of the check is called 'P601', {CODES}",
        ],
        id="rules that do not exist; the others are ignored",
    ),
    pytest.param(
        {"lines": line("# ignore: the ministry's own word")},
        [
            f"lines.yaml:3:21: warning {FOUND}",
            "lines.yaml:3:34: error S112 the ignore names no rule, "
            "write the rule before the colon: # ignore N301: and why",
        ],
        id="no rule at all",
    ),
    pytest.param(
        {"lines": ("facts: [boats]", "facts: [boots] # ignore F103: it comes next week")},
        [
            "lines.yaml:4:11: error F103 unknown fact 'boots', did you mean 'boats'?",
            f"lines.yaml:4:27: error S112 F103 is an error that may not be ignored, {MEND}",
        ],
        id="an error is not ignored",
    ),
    pytest.param(
        {"lines": ("text: The line lasts.", "text: The line lasts. # ignore N301: their word")},
        [f"lines.yaml:3:34: warning N701 N301 finds nothing that this ignore holds for, {ELSEWHERE}"],
        id="not needed at the end of a line",
    ),
    pytest.param(
        {"lines": ("- id: say", "# ignore N301, N302: their word\n- id: say")},
        [
            "lines.yaml:2:10: warning N701 N301 finds nothing that this ignore holds for, take it out",
            "lines.yaml:2:16: warning N701 N302 finds nothing that this ignore holds for, take it out",
        ],
        id="not needed above an item",
    ),
    pytest.param(
        {"lines": line("# ignore N302: their word")},
        [
            f"lines.yaml:3:21: warning {FOUND}",
            f"lines.yaml:3:43: warning N701 N302 finds nothing that this ignore holds for, {ELSEWHERE}",
        ],
        id="an ignore of one rule hides no other",
    ),
    pytest.param(
        {"lines": (("- id: say", "- id: say # ignore N301: their word"), GOOD)},
        [
            f"lines.yaml:2:20: warning N701 N301 finds nothing that this ignore holds for, {ELSEWHERE}",
            f"lines.yaml:3:21: warning {FOUND}",
        ],
        id="an ignore of one line hides no other",
    ),
    pytest.param(
        {"lines": (GOOD, ("facts: [boats]", "facts: [boats]\n  # ignore N301: their word\n"))},
        [
            f"lines.yaml:3:21: warning {FOUND}",
            "lines.yaml:5:12: warning N701 N301 finds nothing that this ignore holds for, take it out",
        ],
        id="nothing follows",
    ),
    pytest.param(
        {"lines": (GOOD, ("lines:\n", "lines:\n- id: other # ignore N701: it may come back\n  text: It lasts.\n"))},
        [
            f"lines.yaml:2:22: warning N701 N701 finds nothing that this ignore holds for, {ELSEWHERE}",
            f"lines.yaml:5:21: warning {FOUND}",
        ],
        id="an ignore of ignores",
    ),
    pytest.param(
        {"lines": (("The line lasts.", ">-  # ignore N301: their word\n    The line is world-class."),)},
        [
            f"lines.yaml:3:22: warning N701 N301 finds nothing that this ignore holds for, {ELSEWHERE}",
            f"lines.yaml:4:17: warning {FOUND}",
        ],
        id="beside the sign of a block, it holds for that line only",
    ),
]


@pytest.mark.parametrize(("changes", "expected"), CASES)
def test_what_is_wrong_with_it(found, changes, expected):
    assert found(changes) == expected


SILENT = [
    pytest.param({"lines": line("# ignore N301: the ministry's own word for it")}, id="at the end of the line"),
    pytest.param({"lines": line("#ignore N301:their word")}, id="without spaces"),
    pytest.param({"lines": line("\t# ignore N301:\ttheir word")}, id="tabs"),
    pytest.param({"lines": (("- id: say", "# ignore N301: их слово\n- id: say"), GOOD)}, id="above the item"),
    pytest.param({"lines": (("lines:", "# ignore N301: theirs\nlines:"), GOOD)}, id="above the list"),
    pytest.param(
        {"lines": (GOOD, ("  text:", "  # ignore N301: theirs\n\n  # and one more remark\n  text:"))},
        id="above the key, other comments between",
    ),
    pytest.param(
        {
            "lines": (
                ("- id: say", "# ignore N301: theirs\n# ignore N304: theirs too\n- id: say"),
                ("The line lasts.", "The line is world-class!"),
            )
        },
        id="two on one item",
    ),
    pytest.param(
        {
            "lines": (
                ("- id: say", "# ignore N301: theirs\n- id: say"),
                ("The line lasts.", "The line is world-class. # ignore N301: theirs"),
            )
        },
        id="two for one finding are both needed",
    ),
    pytest.param(
        {
            "lines": (
                (
                    "lasts.",
                    'lasts.\n# ignore N301: it is said\n- id: other\n  text: "It is world-class # ignore N304: x"',
                ),
            )
        },
        id="between items, and in quotation marks",
    ),
    pytest.param(
        {
            "lines": (
                (
                    "text: The line lasts.",
                    "# ignore N301: theirs\n  text: >-\n    It lasts.\n\n    A line,\n    and a world-class one.",
                ),
            )
        },
        id="above a folded text",
    ),
    pytest.param(
        {
            "visit": (
                ("  - name: The quay", "  # ignore N301: theirs\n  - name: The quay"),
                ("A walk", "A world-class walk"),
            )
        },
        id="an item in an item",
    ),
    pytest.param(
        {
            "sources": (
                "- id: cable\n",
                "- id: spare # ignore N501: for the next edition\n  title: A letter\n- id: cable\n",
            )
        },
        id="a source that nothing cites",
    ),
    pytest.param(
        {"lines": ("lasts.", "lasts. # ignore this for now: it is short")}, id="a remark that begins in the same way"
    ),
    pytest.param({"lines": ("lasts.", "lasts. # ignore A320 deliveries")}, id="a thing named like a rule"),
    pytest.param({"lines": ("lasts.", "lasts. # see N301: a remark # ignore N301: x")}, id="in another remark"),
    pytest.param({"pack": weighed("rules: {N301: off}\n"), "lines": GOOD}, id="switched off"),
    pytest.param({"pack": weighed("rules:\n  N301: 'off'\n"), "lines": GOOD}, id="switched off in quotation marks"),
    pytest.param({"pack": weighed("rules: {}\n")}, id="no wishes"),
    pytest.param({"pack": weighed("rules: {F102: error, N301: warning}\n")}, id="as they are anyway"),
    pytest.param(
        {"pack": weighed("rules: {N301: off}\n"), "lines": ("lasts.", "lasts. # ignore N301: theirs")},
        id="an ignore of a rule that is off is not judged",
    ),
    pytest.param(
        {"pack": weighed("rules: {N301: off}\n"), "lines": line("# ignore N301: theirs")},
        id="ignored and off",
    ),
    pytest.param(
        {"pack": weighed("rules: {N701: off}\n"), "lines": ("lasts.", "lasts. # ignore N301: theirs")},
        id="ignores that are not needed are let be",
    ),
    pytest.param(
        {
            "pack": ("[en-GB]\n", "[en-GB, en-US]\nrules: {F134: off}\n"),
            "en-US/lines": "say:\n  text: It is world-class. # ignore N301: theirs\n",
        },
        id="in the words of another language",
    ),
]


@pytest.mark.parametrize("changes", SILENT)
def test_what_is_well(found, changes):
    assert found(changes) == []


WEIGHTS = [
    ("note", [f"lines.yaml:3:21: note {FOUND}"]),
    ("warning", [f"lines.yaml:3:21: warning {FOUND}"]),
    ("error", [f"lines.yaml:3:21: error {FOUND}"]),
    ("off", []),
]


@pytest.mark.parametrize(("weight", "expected"), WEIGHTS)
def test_a_rule_weighs_what_the_pack_says(found, weight, expected):
    assert found({"pack": weighed(f"rules: {{N301: {weight}, F102: error}}\n"), "lines": GOOD}) == expected


SHAPES = [
    pytest.param("rules:\n", ["pack.yaml:2:1: error S102 'rules' is empty, fill it in or take it out"], id="empty"),
    pytest.param(
        "rules: N301\n", ["pack.yaml:2:8: error S103 'rules' should be keys with values, not 'N301'"], id="text"
    ),
    pytest.param(
        "rules: [N301]\n", ["pack.yaml:2:8: error S103 'rules' should be keys with values, not a list"], id="list"
    ),
    pytest.param(
        "rules:\n  N301:\n", ["pack.yaml:3:3: error S102 'N301' is empty, fill it in or take it out"], id="no weight"
    ),
    pytest.param(
        "rules:\n  N301: warn\n  N302: false\n  N303: [off]\n",
        [
            "pack.yaml:3:9: error S104 unknown value 'warn' for 'N301', did you mean 'warning'?",
            "pack.yaml:4:3: error S104 unknown value false for 'N302', write off, note, warning or error",
            "pack.yaml:5:9: error S104 unknown value a list for 'N303', write off, note, warning or error",
        ],
        id="other words",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SHAPES)
def test_what_the_shape_of_weights_may_not_be(found, text, expected):
    assert [one for one in found({"pack": weighed(text)}) if " S1" in one] == expected


def test_weights_hold_though_something_else_in_pack_yaml_is_wrong(found):
    pack = (("title: The harbour\n", "rules: {N304: off}\n"), ("horizon: 2028\n", "horizont: 2028\n"))
    said = found({"pack": pack, "lines": ("The line lasts.", "The line lasts!")})
    assert [one.split(" ")[2] for one in said] == ["S102", "S101"]


def test_while_a_rule_cannot_look_no_ignore_is_called_unneeded(found):
    spare = ("- id: say", "# ignore N601: their word\n- id: say")
    assert [one for one in found({"lines": spare}) if "N701" in one]
    for broken in ({"facts": ("statement:", "statemnt:")}, {"pack": ("title:", "titel:")}, {"audience press": None}):
        said = found({"lines": spare, **broken})
        assert said
        assert not [one for one in said if "N701" in one]


def test_an_ignore_holds_in_its_own_file_only(found):
    said = found(
        {
            "lines": (("lines:", "# ignore N301: theirs\nlines:"), ("lasts.", "lasts.")),
            "questions": ("Why boats?", "Why boats?\n  # a remark"),
            "visit": ("A day at the quay.", "A world-class day at the quay."),
        }
    )
    assert [one.split(" ")[0] + one.split(" ")[2] for one in said] == ["lines.yaml:1:10:N701", "visit.yaml:6:11:N301"]


def test_what_is_raised_to_an_error_may_still_be_ignored(found):
    changes = {"pack": weighed("rules: {N301: error}\n"), "lines": line("# ignore N301: theirs")}
    assert found(changes) == []


def test_the_words_of_another_language_weigh_nothing(found):
    said = found({"pack": ("[en-GB]", "[en-GB, de]"), "de/pack": "rules:\n  N301: off\n"})
    assert (
        "de/pack.yaml:1:1: error F132 'rules' is not words, and is written once for all languages, take it out" in said
    )


MESSY = """\
lines:
- id: say
  text: It is world-class! It was drawn up, was approved and was then dropped by 12 people.
- id: care
  kind: care
  text: The HDB is world-class!
- id: warm
  text: A world-class ferry! A world-class quay.
"""


@pytest.mark.parametrize("number", [3, 6, 8])
@pytest.mark.parametrize("rule", ["N101", "N301", "N303", "N304", "N401"])
def test_one_ignore_takes_away_what_its_rule_finds_on_its_line_and_nothing_else(found, number, rule):
    before = found({"lines": MESSY})
    typed = MESSY.splitlines()
    typed[number - 1] += f" # ignore {rule}: why"
    after = found({"lines": "\n".join(typed)})
    here = [one for one in before if one.startswith(f"lines.yaml:{number}:") and f" {rule} " in one]
    assert [one for one in before if one not in after] == here
    assert [one.split(" ")[2] for one in after if one not in before] == ([] if here else ["N701"])


def test_every_rule_of_that_test_finds_something(found):
    assert {one.split(" ")[2] for one in found({"lines": MESSY})} == {"N101", "N102", "N301", "N303", "N304", "N401"}

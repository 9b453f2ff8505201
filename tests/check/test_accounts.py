"""What is contested is printed with every side; what is computed has what it needs."""

import pytest

# The fact `crews` of the harbour as one that two bodies give differently.
PLAIN = "  value: 40\n  unit: boats\n  citations:\n  - source: gazette\n    locator: p. 3\n  status: single-source\n"
CONTESTED = (
    '  unit: boats\n  short: "{range}"\n  status: contested\n  accounts:\n'
    "  - id: board\n    by: the board\n    value: 40\n    sources: [gazette]\n"
    "  - id: union\n    by: the union\n    value: 35\n    sources: [gazette]\n"
)


def facts(text, old=PLAIN):
    return {"facts": (old, text)}


def contested(*changes, **files):
    text = CONTESTED
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return {**facts(text), **files}


def say(words):
    return {"lines": ("The line lasts.", words)}


def derived(operation, of, more=""):
    return facts(
        f"{PLAIN}- id: third\n  statement: So much.\n{more}  derived:\n    operation: {operation}\n    of: {of}\n"
    )


NAMED = "facts.yaml:22:7: note N601 fact 'third' is named by nothing, name it where it belongs, or take it out"

# Each case: what is changed in a pack that is all well, and every finding that this gives.
CASES = [
    pytest.param(contested(**say("It had [=crews].")), [], id="all sides at once"),
    pytest.param(
        contested(**say("The board says [=crews board], the union [=crews union].")), [], id="each side by name"
    ),
    pytest.param(contested(**say("It had [=crews short] by two counts.")), [], id="the short form"),
    pytest.param(
        contested(**say("It had [=crews board].")),
        [
            "lines.yaml:3:18: error F128 contested fact 'crews' is printed without its account 'union', print every "
            "side in the same item, or [=fact] for all"
        ],
        id="one side alone",
    ),
    pytest.param(
        contested(**say("It had [=crews bord] of [=boats yaer].")),
        [
            "lines.yaml:3:24: error F116 fact 'crews' has no form 'bord', did you mean 'board'?",
            "lines.yaml:3:41: error F116 fact 'boats' has no form 'yaer', did you mean 'year'?",
        ],
        id="forms that there are not",
    ),
    pytest.param(
        facts(PLAIN.replace("single-source", "contested")),
        [
            "charts.yaml:35:11: error F129 fact 'crews' has no short form to print, add short to it",
            "facts.yaml:16:10: error F127 contested fact 'crews' has a value of its own, give each "
            "value to its account",
            "facts.yaml:21:11: error F127 fact 'crews' is contested, but has fewer than two accounts, add accounts, "
            "each with by, what it gives and sources",
        ],
        id="no side at all",
    ),
    pytest.param(
        facts(PLAIN.replace("single-source", "corrected")),
        [
            "facts.yaml:21:11: error F127 fact 'crews' is corrected, but has no account of what is said elsewhere, "
            "add accounts, each with by, what it gives and sources",
        ],
        id="corrected, of what",
    ),
    pytest.param(
        facts(f"{PLAIN}  accounts:\n  - id: board\n    by: the board\n    sources: [gazete]\n"),
        [
            "facts.yaml:23:3: error F127 fact 'crews' has accounts, but is neither contested nor corrected, say so in "
            "status, or take them out",
            "facts.yaml:23:5: error F127 account 'board' gives no value, no date and no words, add value, date or says",
            "facts.yaml:25:15: error F102 unknown source 'gazete', did you mean 'gazette'?",
        ],
        id="accounts where nothing is contested",
    ),
    pytest.param(
        contested(("{range}", "{rnge}, by two counts")),
        [
            "facts.yaml:17:10: error F129 nothing fills '{rnge}' in the short form of fact 'crews', write {range}, or "
            "words"
        ],
        id="a place that nothing fills",
    ),
    pytest.param(
        contested(('  short: "{range}"\n', "")),
        ["charts.yaml:35:11: error F129 fact 'crews' has no short form to print, add short to it"],
        id="drawn without a short form",
    ),
    pytest.param(
        contested(
            ("    value: 40\n", "    says: many\n"), ("    value: 35\n", "    date: 2023\n"), **say("It had [=crews].")
        ),
        [
            "charts.yaml:35:11: error C404 fact 'crews' has no value, so it cannot be a part of a "
            "whole, add value to it",
            "facts.yaml:17:10: error F129 no account of fact 'crews' gives a number for {range}, write "
            "the short form in "
            "words",
            "sections.yaml:8:14: error F123 fact 'crews' has no value to print, add value to it, or print another form",
        ],
        id="a range of no numbers",
    ),
    pytest.param(
        contested(("    sources: [gazette]\n", "    sources: [cable]\n"), **say("It had [=crews].")),
        [
            f"facts.yaml:{line}:15: error L201 'crews' is for public, but source 'cable' only for "
            "internal, give 'cable' "
            "for: public, or 'crews' for: internal"
            for line in (23, 27)
        ],
        id="sides that a reader may not have",
    ),
    pytest.param(
        {**facts(PLAIN), **say("It had [=crews in miles].")},
        [
            "lines.yaml:3:24: error D105 fact 'crews': no unit of measure is called 'boats', name a "
            "unit of the same kind"
        ],
        id="a unit of nothing measured",
    ),
    pytest.param(
        {**facts(PLAIN.replace("unit: boats", "unit: km")), **say("It had [=crews in miles].")},
        ["charts.yaml:35:11: error C403 'crews' is in km, but 'boats' in boats, draw them apart"],
        id="a unit of the same kind",
    ),
    pytest.param(derived("sum", "[boats, crews]"), [NAMED], id="a sum"),
    pytest.param(
        derived("share", "[crews, boats]", "  value: 3\n"),
        [
            NAMED,
            "facts.yaml:24:10: error D101 fact 'third' is derived, and has a value typed in, take the value out",
        ],
        id="typed and derived",
    ),
    pytest.param(
        derived("change", "[boats, crews, boats]"),
        [NAMED, "facts.yaml:26:9: error D102 'change' is computed from two facts, not 3, name two"],
        id="too many parts",
    ),
    pytest.param(
        derived("sum", "[boats, third]"),
        [NAMED, "facts.yaml:26:17: error D103 fact 'third' rests on itself, by 'third', compute it from others"],
        id="itself",
    ),
    pytest.param(
        derived("sum", "[boats, bots]"),
        [NAMED, "facts.yaml:26:17: error F103 unknown fact 'bots', did you mean 'boats'?"],
        id="a fact that is not there",
    ),
    pytest.param(
        {
            **derived("ratio", "[boats, crews]"),
            "facts": (
                ("It had 40 people.", "It had nobody."),
                (
                    PLAIN,
                    f"{PLAIN.replace('40', '0')}"
                    "- id: third\n  statement: So much.\n  derived:\n    operation: ratio\n    of: [boats, crews]\n",
                ),
            ),
        },
        [
            NAMED,
            "facts.yaml:26:17: error D102 fact 'crews' is nothing, by which nothing can be divided, "
            "compare it otherwise",
        ],
        id="by nothing",
    ),
    pytest.param(
        {
            "facts": (
                (
                    PLAIN,
                    f"{PLAIN.replace('unit: boats', 'unit: km')}"
                    "- id: third\n  statement: So much.\n  derived:\n    operation: sum\n    of: [boats, crews]\n",
                ),
            ),
            "charts": ("- fact: crews\n", "- fact: boats\n"),
        },
        [
            NAMED,
            "facts.yaml:26:17: error D104 fact 'crews': no unit of measure is called 'boats', compute "
            "with facts of one kind",
        ],
        id="of different kinds",
    ),
    pytest.param(
        {
            "facts": (
                (
                    PLAIN,
                    f"{PLAIN.replace('source: gazette', 'source: gazete')}"
                    "- id: third\n  statement: So much.\n  derived:\n    operation: sum\n    of: [boats, crews]\n",
                ),
            )
        },
        [
            "facts.yaml:19:13: error F102 unknown source 'gazete', did you mean 'gazette'?",
            NAMED,
        ],
        id="a part with an unknown source",
    ),
    pytest.param(
        {"series": ("    value: 4\n    source: gazette\n", "    fact: boats\n")}, [], id="a point that is a fact"
    ),
    pytest.param(
        {"series": ("    value: 4\n", "    value: 4\n    fact: boats\n")},
        ["series.yaml:11:12: error D101 a value is typed in beside the fact 'boats', take one of them out"],
        id="a point typed and a fact",
    ),
    pytest.param(
        {"series": ("    value: 6\n", "")},
        ["series.yaml:15:5: error D102 an aim has no value, add value, or a fact"],
        id="an aim of nothing",
    ),
]


@pytest.mark.parametrize(("changes", "findings"), CASES)
def test_accounts_and_derived_facts(found, changes, findings):
    assert found(changes) == findings

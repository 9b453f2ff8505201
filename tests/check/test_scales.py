"""Ready scales of likelihood, scales of one's own, words that mean the same, and gaps between terms."""

import jsonschema
import pytest

from briefing.check import json_schemas
from briefing.model.scales import SCALES

OWN = (
    "  name: Two words\n  source: gazette\n  terms:\n  - id: unlikely\n    label: unlikely\n    low: 5\n    high: 45\n"
    "  - id: likely\n    label: likely\n    low: 55\n    high: 95\n"
)
JUDGEMENT = "likelihood: likely"


def scale(name, more=""):
    return {"pack": (OWN, f"  scale: {name}\n  source: gazette\n{more}")}


def said(name, words):
    """Give changes: a pack on a ready scale that says `words`; the terms that its items name are on both scales."""
    return {**scale(name), "lines": ("The line lasts.", words)}


def scenarios(name, *likelihoods):
    items = "".join(
        f"- id: case-{n}\n  kind: scenario\n  name: Case {n}\n  likelihood: {likelihood}\n  text: A.\n"
        for n, likelihood in enumerate(likelihoods)
    )
    return {**scale(name), "outlook": f"outlook:\n{items}"}


def too_likely(line, count, low):
    return (
        f"outlook.yaml:{line}:15: warning N204 {count} scenarios add up to at least {low} %, and one alone comes true, "
        "make one of them less likely"
    )


def too_unlikely(line, count, high):
    return (
        f"outlook.yaml:{line}:15: warning N204 {count} scenarios add up to at most {high} %, and one of them comes "
        "true, make one of them likelier, or add what is missing"
    )


CHARTS = (
    "- id: scale\n  for: public\n  kind: yardstick\n  title: How sure we are\n  measure: Per cent\n  part: figures\n",
    "",
)
ICD_WORDS = (
    "almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely or almost certain",
    "remote chance, highly unlikely, unlikely, realistic possibility, likely or probable, highly likely or almost "
    "certain",
)

# Each case: what is changed in a pack that is all well, and every finding that this gives.
CASES = [
    pytest.param(scale("icd-203"), [], id="ICD 203"),
    pytest.param(scale("phia"), [], id="PHIA"),
    pytest.param({"pack": (OWN, "  scale: phia\n")}, [], id="a ready scale without a source of the pack"),
    pytest.param(
        scale("icd"),
        ["pack.yaml:18:10: error S104 unknown value 'icd' for 'scale', did you mean 'icd-203'?"],
        id="a scale that nobody knows, and nothing of its terms",
    ),
    pytest.param(
        {**scale("phia"), "judgements": (JUDGEMENT, "likelihood: very-likely")},
        ["judgements.yaml:5:15: error F113 unknown term of the yardstick 'very-likely', did you mean 'likely'?"],
        id="a term of the other scale",
    ),
    pytest.param(
        scale("icd-203", "  name: Harbour scale\n"),
        [
            "pack.yaml:20:9: error V516 'name' stands beside scale: icd-203, which brings its own, "
            "take out the one or the other"
        ],
        id="a ready scale under a name of one's own",
    ),
    pytest.param(
        {"pack": ("  name: Two words\n", "  scale: phia\n")},
        [
            "pack.yaml:21:3: error V516 'terms' stands beside scale: phia, which brings its own, "
            "take out the one or the other"
        ],
        id="a ready scale with terms of one's own, which are known",
    ),
    pytest.param(
        {"pack": (OWN, "  source: gazette\n"), "judgements": None, "outlook": None, "charts": CHARTS},
        ["pack.yaml:18:3: error V516 the yardstick has no terms, write scale: icd-203 or phia, or name and terms"],
        id="no scale and no terms",
    ),
    pytest.param(
        {"pack": ("  name: Two words\n", "")},
        ["pack.yaml:18:3: error V516 the yardstick has terms, but no name, add name"],
        id="terms without a name",
    ),
    pytest.param(
        {"pack": (OWN, "  name: Two words\n"), "judgements": None, "outlook": None, "charts": CHARTS},
        ["pack.yaml:18:3: error V516 the yardstick has name, but no terms, add terms"],
        id="a name without terms",
    ),
    pytest.param(
        said("icd-203", "It is very likely. It may have almost no chance. The fall is almost certainly over."),
        [],
        id="the words of ICD 203",
    ),
    pytest.param(
        said("icd-203", "It is nearly certain, highly improbable, improbable, highly probable, at roughly even odds."),
        [],
        id="the other words of ICD 203",
    ),
    pytest.param(
        said("icd-203", "There is a remote chance of ice. Remote villages have almost no harbours."),
        [],
        id="remote, and what else it means",
    ),
    pytest.param(
        said("icd-203", "It is highly likely, a realistic possibility."),
        [
            f"lines.yaml:3:15: warning N201 'highly likely' is no term of the yardstick, write {ICD_WORDS[0]}",
            f"lines.yaml:3:32: warning N201 'realistic possibility' is no term of the yardstick, write {ICD_WORDS[0]}",
        ],
        id="words of PHIA in ICD 203",
    ),
    pytest.param(
        said("phia", "It is likely, or probable, highly likely, a realistic possibility, a remote chance."),
        [],
        id="the words of PHIA, likely and probable of equal right",
    ),
    pytest.param(
        said("phia", "It is very likely, at even odds."),
        [
            f"lines.yaml:3:15: warning N201 'very likely' is no term of the yardstick, write {ICD_WORDS[1]}",
            f"lines.yaml:3:31: warning N201 'even odds' is no term of the yardstick, write {ICD_WORDS[1]}",
        ],
        id="words of ICD 203 in PHIA",
    ),
    pytest.param(
        said("icd-203", "It is likely. It will probably last, and is more probable than before."),
        [
            "lines.yaml:3:31: warning N206 'probably' and 'likely' are two words for one term of the yardstick, "
            "write 'likely' throughout"
        ],
        id="a term and its other word",
    ),
    pytest.param(
        {**said("icd-203", "It is highly probable."), "questions": ("Because of", "It is very likely, because of")},
        [
            "lines.yaml:3:15: warning N206 'highly probable' and 'very likely' are two words for one term of the "
            "yardstick, write 'very likely' throughout"
        ],
        id="a term and its other word in two files",
    ),
    pytest.param(
        said("icd-203", "It has almost no chance. There is a remote possibility of ice."),
        [
            "lines.yaml:3:45: warning N206 'remote possibility' and 'almost no chance' are two words for one term of "
            "the yardstick, write 'almost no chance' throughout"
        ],
        id="remote and almost no chance",
    ),
    pytest.param(
        {
            "pack": ("    label: likely\n", "    label: likely\n    also: [probable, odds-on]\n"),
            "judgements": ("Growth is likely.", "Growth is coming."),
            "lines": ("The line lasts.", "It is probable. It is odds-on, and will “likely” last."),
        },
        [
            "lines.yaml:3:31: warning N206 'odds-on' and 'probable' are two words for one term of the yardstick, "
            "write 'probable' throughout"
        ],
        id="two other words of one's own; a quotation is theirs",
    ),
    pytest.param(
        {
            "pack": ("    label: likely\n", "    label: likely\n    also: probable\n"),
        },
        ["pack.yaml:27:11: error S103 'also' should be a list, not 'probable', write [probable]"],
        id="other words that are no list",
    ),
    pytest.param(scenarios("icd-203", "likely", "unlikely", "very-unlikely"), [], id="scenarios that can add up"),
    pytest.param(
        scenarios("icd-203", "likely", "roughly-even", "unlikely"),
        [too_likely(15, 3, 120)],
        id="scenarios too likely on a scale without gaps",
    ),
    pytest.param(scenarios("icd-203", "unlikely", "roughly-even"), [], id="scenarios that add up to 100 % at most"),
    pytest.param(
        scenarios("icd-203", "unlikely", "unlikely"),
        [too_unlikely(10, 2, 90)],
        id="scenarios too unlikely on a scale without gaps",
    ),
    pytest.param(
        scenarios("phia", "likely", "realistic-possibility", "highly-unlikely"),
        [],
        id="scenarios over 100 % by less than the gaps",
    ),
    pytest.param(scenarios("phia", "likely", "likely"), [too_likely(10, 2, 110)], id="scenarios over 100 % by more"),
    pytest.param(
        scenarios("phia", "unlikely", "unlikely", "highly-unlikely", "remote-chance"),
        [],
        id="scenarios under 100 % by less than the gaps",
    ),
    pytest.param(
        scenarios("phia", "likely", "remote-chance"),
        [too_unlikely(10, 2, 80)],
        id="scenarios under 100 % by more than the gaps",
    ),
]


@pytest.mark.parametrize(("changes", "findings"), CASES)
def test_scales(found, changes, findings):
    assert found(changes) == findings


@pytest.mark.parametrize("name", SCALES)
def test_a_ready_scale_is_filled_in(pack_of, name):
    yardstick = pack_of(head={"yardstick": {"scale": name}}).head.yardstick
    ready = SCALES[name]
    assert (yardstick.scale, yardstick.name) == (name, ready.name)
    filled = [(str(term.id), term.label, term.low, term.high, term.also) for term in yardstick.terms]
    assert filled == [(term.id, term.label, term.low, term.high, term.also) for term in ready.terms]


def test_the_ranges_are_those_of_the_standards():
    ranges = {name: [(term.label, term.low, term.high) for term in scale.terms] for name, scale in SCALES.items()}
    assert ranges == {
        "icd-203": [
            ("almost no chance", 1, 5),
            ("very unlikely", 5, 20),
            ("unlikely", 20, 45),
            ("roughly even chance", 45, 55),
            ("likely", 55, 80),
            ("very likely", 80, 95),
            ("almost certain", 95, 99),
        ],
        "phia": [
            ("remote chance", 0, 5),
            ("highly unlikely", 10, 20),
            ("unlikely", 25, 35),
            ("realistic possibility", 40, 50),
            ("likely or probable", 55, 75),
            ("highly likely", 80, 90),
            ("almost certain", 95, 100),
        ],
    }


TERMS = [{"id": "no", "label": "no", "low": 0, "high": 40}, {"id": "yes", "label": "yes", "low": 60, "high": 100}]


@pytest.mark.parametrize(
    ("yardstick", "right"),
    [
        ({"scale": "phia"}, True),
        ({"scale": "icd-203", "source": "gazette"}, True),
        ({"name": "Two words", "terms": TERMS}, True),
        ({"name": "Two words", "terms": [{**TERMS[0], "also": ["nay"]}, TERMS[1]]}, True),
        ({"scale": "icd"}, False),
        ({"source": "gazette"}, False),
        ({"name": "Two words"}, False),
        ({"terms": TERMS}, False),
        ({"scale": "phia", "name": "Two words"}, False),
        ({"scale": "phia", "name": "Two words", "terms": TERMS}, False),
    ],
)
def test_editors_are_told_the_same(yardstick, right):
    schema = json_schemas()["pack"]
    part = {**schema["$defs"]["Yardstick"], "$defs": schema["$defs"]}
    assert jsonschema.Draft202012Validator(part).is_valid(yardstick) is right

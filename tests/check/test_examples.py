"""The examples of the rules of check, put into a pack that is all well."""

import pytest

from briefing.check import RULES
from tests.check.excerpts import checked_with, pieces
from tests.examples import hold, hold_every_rule_placed, hold_not_changed_over

# For each rule: where its wrong example breaks it (tests/examples.py says how that is written).
WHERE = {
    "C401": "9:12",
    "C402": "3:9",
    "C403": "10:21",
    "C404": "9:48",
    "C405": "5:11",
    "C406": "3:10",
    "C407": "5:3",
    "C408": "4:10",
    "C409": "4:11",
    "C410": "10:9",
    "C411": "11:48",
    "C412": "5:10",
    "C413": "5:11",
    "D101": "4:10",
    "D102": "4:35",
    "D103": "4:34",
    "D104": "5:34",
    "D105": "6:30",
    "F101": "4:7",
    "F102": "3:13",
    "F103": "3:11",
    "F104": "3:9",
    "F105": "3:17",
    "F106": "5:12",
    "F107": "3:9 + C402",
    "F108": "3:12",
    "F109": "3:12",
    "F110": "3:16",
    "F111": "3:8",
    "F112": "3:15",
    "F113": "3:15",
    "F114": "3:9",
    "F115": "7:10",
    "F116": "3:30",
    "F117": "11:11",
    "F118": "10:16",
    "F120": "2:3",
    "F121": "8:11",
    "F122": "5:24",
    "F123": "8:26",
    "F124": "4:5",
    "F125": "2:3",
    "F126": "5:20",
    "F127": "4:11",
    "F128": "10:22",
    "F129": "11:20",
    "F130": "4:1",
    "F131": "4:1",
    "F132": "5:3",
    "F133": "7:5",
    "F134": "content/harbour/tr:1:1",
    "L201": "4:13",
    "L202": "3:17",
    "L203": "4:15",
    "N101": "3:23",
    "N102": "4:28",
    "N103": "4:12",
    "N201": "3:21",
    "N202": "3:19",
    "N203": "3:13",
    "N204": "7:15",
    "N205": "6:13",
    "N206": "7:40",
    "N207": "3:20",
    "N301": "3:23",
    "N302": "4:5",
    "N303": "3:49",
    "N304": "3:22",
    "N401": "3:13",
    "N402": "3:9",
    "N403": "4:12",
    "N404": "7:13",
    "N405": "3:19",
    "N501": "2:7",
    "N502": "6:9",
    "N503": "3:8",
    "N504": "5:13",
    "N601": "2:7",
    "N701": "3:30",
    "S101": "3:3",
    "S102": "2:3",
    "S103": "4:10",
    "S104": "3:15",
    "S105": "3:13",
    "S106": "3:9",
    "S107": "2:7",
    "S108": "2:1",
    "S109": "2:9",
    "S110": "2:9",
    "S111": "3:28 + N301",
    "S112": "3:30 + F102",
    "T301": "3:18",
    "V501": "5:9",
    "V502": "4:9",
    "V503": "3:8",
    "V504": "5:12",
    "V505": "5:12",
    "V506": "6:38",
    "V507": "6:42",
    "V508": "2:22 + F112",
    "V509": "3:10",
    "V510": "3:9",
    "V511": "2:13",
    "V512": "2:3",
    "V513": "4:8",
    "V514": "2:3",
    "V515": "4:13",
    "V516": "4:9",
    "V518": "4:10",
    "V519": "4:9",
    "V520": "2:10",
    "V517": "2:8 + F112",
}


@pytest.fixture(scope="module")
def carry_out(harbour, audiences):
    return lambda rule, example: checked_with(example, harbour, audiences).findings


def test_every_rule_has_a_place():
    hold_every_rule_placed(RULES, WHERE)


@pytest.mark.parametrize("code", RULES)
def test_the_wrong_example_breaks_the_rule_and_the_right_one_none(code, carry_out):
    hold(RULES[code], WHERE[code], carry_out)


@pytest.mark.parametrize("code", RULES)
def test_examples_changed_over_would_be_found_out(code, carry_out):
    hold_not_changed_over(RULES[code], WHERE[code], carry_out)


def test_the_pack_itself_has_nothing_wrong(harbour, audiences):
    assert checked_with("lines: []", harbour, audiences).findings == ()


def test_a_piece_stands_on_the_lines_that_it_has_in_the_example():
    example = "lines:\n- id: say\nfacts: []\n# pack.yaml\ntitle: t\n# tr/lines.yaml, words\nsay:\n  text: u"
    assert list(pieces(example)) == [
        ("lines", "lines:\n- id: say\n"),
        ("facts", "\n\nfacts: []\n"),
        ("pack", "\n\n\n# pack.yaml\ntitle: t\n"),
        ("tr/lines", "\n\n\n\n\n# tr/lines.yaml, words\nsay:\n  text: u\n"),
    ]


@pytest.mark.parametrize("example", ["", "title: The harbour", "- id: say", "# a remark\nlines: []"])
def test_an_example_that_says_of_no_file_what_it_is_fails(example):
    with pytest.raises(AssertionError):
        list(pieces(example))

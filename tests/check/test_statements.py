"""What an item says in words agrees with its other keys."""

import pytest


def fact(statement, value="", date=""):
    text = f"- id: third\n  for: public\n  statement: {statement}\n"
    text += f"  value: {value}\n" if value else ""
    text += f"  date: {date}\n" if date else ""
    text += "  sources: [gazette]\n  status: corroborated\n"
    return {"facts": ("facts:\n", f"facts:\n{text}"), "lines": ("facts: [boats]", "facts: [boats, third]")}


def other_number(value, said):
    return [
        f"facts.yaml:5:10: error V518 fact 'third' has 'value' {value}, but its statement says '{said}', "
        "correct one of "
        "them"
    ]


def other_year(date, said):
    return [
        f"facts.yaml:5:9: error V519 fact 'third' has 'date' {date}, but its statement says {said}, correct one of them"
    ]


# Each case: what is changed in a pack that is all well, and every finding that this gives.
CASES = [
    pytest.param(fact("The line took 67,000 tonnes.", "61000"), other_number("61000", "67,000 tonnes"), id="a number"),
    pytest.param(
        fact("It took forty tonnes.", "14\n  unit: tonnes"), other_number("14", "forty tonnes"), id="in words"
    ),
    pytest.param(fact("It grew from 94 to 120.", "130"), other_number("130", "94 to 120"), id="a range"),
    pytest.param(fact("It grew from 94 to 120.", "120"), [], id="one of two"),
    pytest.param(fact("It took 67,000 tonnes.", "67"), [], id="on another scale"),
    pytest.param(fact("It cost €6.1 million.", "6.1\n  unit: million EUR"), [], id="money"),
    pytest.param(fact("It took some 67,000 tonnes.", "66800"), [], id="rounded"),
    pytest.param(fact("Seven states voted against it.", "7"), [], id="a small number in words"),
    pytest.param(fact("Four resolutions (822, 853, 874 and 884) were adopted.", "4"), [], id="numbers of texts"),
    pytest.param(fact("It fell by 4.5 degrees.", "-4.5"), [], id="a fall"),
    pytest.param(fact("It opened on 3 May 2019.", date="2024-05-03"), other_year("2024-05-03", "2019"), id="a year"),
    pytest.param(fact("In 2022 it aimed at 2027.", date="2022-07"), [], id="a year beside an aim"),
    pytest.param(fact("It has run since 2005.", date="2005/.."), [], id="since"),
    pytest.param(fact("It ran in 2010.", date="2005/2012"), [], id="within an interval"),
    pytest.param(fact("It began about 2007.", date="2007~"), [], id="about"),
    pytest.param(fact("Resolution 1701 holds.", date="2006"), [], id="a number of a text is no year"),
    pytest.param(fact("It took 2,019 tonnes.", date="2024"), [], id="an amount is no year"),
    pytest.param(
        {"pack": ("horizon: 2028", "horizon: 2020")},
        ["pack.yaml:6:10: error V520 'horizon' 2020 is before 'as_of' 2025-01-20, correct one of them"],
        id="an outlook that is over",
    ),
]


@pytest.mark.parametrize(("changes", "findings"), CASES)
def test_statements(found, changes, findings):
    assert found(changes) == findings

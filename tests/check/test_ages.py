"""Dates that can be right beside one another, and facts that are not older than they are good for."""

import datetime

import pytest

from briefing.check.ages import _after


def fact(words):
    """Give the fact of the boats with more keys."""
    return {"facts": ("  date: 2024\n", f"  date: 2024\n{words}")}


def good_for(words, date="2024"):
    return {"facts": ("  date: 2024\n", f"  date: {date}\n  good_for: {words}\n")}


def told(statement, date):
    return {
        "facts": (
            "facts:\n",
            f"facts:\n- id: more\n  for: public\n  statement: {statement}\n  date: {date}\n  sources: [gazette]\n"
            "  status: corroborated\n",
        ),
        "lines": ("facts: [boats]", "facts: [boats, more]"),
    }


# Each case: what is changed in a pack that is all well (as of 2025-01-20), and every finding that this gives.
CASES = [
    pytest.param(
        good_for("2 weeks"),
        [
            "facts.yaml:10:13: warning N504 fact 'boats' of 2024 was good for 2 weeks, which were over by 'as_of' "
            "2025-01-20, find a newer one"
        ],
        id="older than it is good for",
    ),
    pytest.param(
        good_for("6 months", "2024-07"),
        [],
        id="the last day is that of a short month",
    ),
    pytest.param(
        good_for("6 months", "2024-07-19"),
        [
            "facts.yaml:10:13: warning N504 fact 'boats' of 2024-07-19 was good for 6 months, which were over by "
            "'as_of' 2025-01-20, find a newer one"
        ],
        id="a day too old",
    ),
    pytest.param(good_for("6 months", "2024-07-20"), [], id="the last day"),
    pytest.param(good_for("20 days"), [], id="counted from the end of the year"),
    pytest.param(good_for("1 year", "2020/2024"), [], id="counted from the end of a stretch"),
    pytest.param(good_for("999 years"), [], id="as good as always"),
    pytest.param(
        good_for("1 year", "2020/.."),
        [
            "facts.yaml:10:13: warning N504 fact 'boats' is good for 1 year, but its date 2020/.. has no end to count "
            "from, give the date on which it was last so"
        ],
        id="no end",
    ),
    pytest.param(
        {"facts": ("  value: 40\n", "  value: 40\n  good_for: 90 days\n")},
        ["facts.yaml:17:13: warning N504 fact 'crews' is good for 90 days, but has no date to count from, add date"],
        id="no date",
    ),
    pytest.param(
        good_for("half a year"),
        [
            "facts.yaml:10:13: error S103 'good_for' should be a time such as 90 days, 6 months or 2 years, not "
            "'half a year'"
        ],
        id="no time",
    ),
    pytest.param(
        good_for("0 days"),
        ["facts.yaml:10:13: error S103 'good_for' should be a time such as 90 days, 6 months or 2 years, not '0 days'"],
        id="no time at all",
    ),
    pytest.param(
        {"sources": ("accessed: 2025-01-15", "accessed: 2024-05-02")},
        ["sources.yaml:8:13: error V515 'accessed' 2024-05-02 is before 'date' 2024-05-03, correct one of them"],
        id="read before it was out",
    ),
    pytest.param({"sources": ("accessed: 2025-01-15", "accessed: 2024-05-03")}, [], id="read on the day"),
    pytest.param({"sources": ("date: 2024-05-03", "date: 2025-01-16~")}, [], id="out about then"),
    pytest.param({"sources": ("date: 2024-05-03", "date: 2025")}, [], id="out in the year"),
    pytest.param(
        {"people": ("as_of: 2024", "as_of: 2025-02")},
        [
            "people.yaml:7:10: error V515 'as_of' 2025-02 of 'jane-doe' is after that of the edition, 2025-01-20, "
            "correct one of them"
        ],
        id="an office held in the future",
    ),
    pytest.param({"people": ("as_of: 2024", "as_of: 2025")}, [], id="an office held in the year"),
    pytest.param(
        {"programmes": ("  end: 2024\n", "  end: 2026\n  state: being widened\n  as_of: 2025-03-01\n")},
        [
            "programmes.yaml:8:10: error V515 'as_of' 2025-03-01 of 'plan' is after that of the edition, 2025-01-20, "
            "correct one of them"
        ],
        id="a state of the future",
    ),
    pytest.param(
        {"programmes": ("  start: 2019\n  end: 2024\n", "  start: 2026\n  state: being prepared\n  as_of: 2024-06\n")},
        [],
        id="a state before a beginning that is planned",
    ),
    pytest.param({"visit": ("date: 2024-05-03", "date: 2025-06-03")}, [], id="a visit that is planned"),
    pytest.param({"events": ("date: 2019-03", "date: 2026-03")}, [], id="an event that is planned"),
    pytest.param(
        {
            "series": (
                "  target:\n",
                "  - date: 2026\n    value: 5\n    source: gazette\n    estimate: true\n  target:\n",
            )
        },
        [],
        id="a forecast",
    ),
    pytest.param(
        {"series": ("  target:\n", "  - date: 2026\n    source: gazette\n  target:\n")},
        [],
        id="a gap in the future",
    ),
    pytest.param(
        {
            "series": (
                ("title: Passengers", "title: Planned passengers"),
                ("  target:\n", "  - date: 2026\n    value: 5\n    source: gazette\n  target:\n"),
            )
        },
        [],
        id="a series of plans",
    ),
    pytest.param(told("The board approved a new quay for June 2026.", "2026-06"), [], id="a decision"),
    pytest.param(told("The board aims to carry 5,000 people a day.", "2026-06"), [], id="an aim"),
    pytest.param(told("The lease runs out in June 2026.", "2026-06"), [], id="what comes"),
    pytest.param(told("The quay was widened in 2026.", "2026"), [], id="a year alone may be a plan's"),
]

# Findings of a lesser weight than the rule has as a rule.
LESSER = [
    pytest.param(
        {"sources": ("accessed: 2025-01-15", "accessed: 2025-01-21")},
        ["sources.yaml:8:13: warning V515 'accessed' 2025-01-21 is after 'as_of' 2025-01-20, check both dates"],
        id="read after the edition",
    ),
    pytest.param(
        {"programmes": ("  end: 2024\n", "  state: being prepared\n  as_of: 2018-11\n")},
        [
            "programmes.yaml:7:10: warning V515 'as_of' 2018-11 of 'plan' is before its 'start' 2019, "
            "give its state since, or take the state out"
        ],
        id="a state before the beginning",
    ),
    pytest.param(
        {"series": ("  target:\n", "  - date: 2026\n    value: 5\n    source: gazette\n  target:\n")},
        [
            "series.yaml:14:11: warning V515 a value of 2026 is after 'as_of' 2025-01-20, but no estimate, "
            "mark it estimate: true, or correct the date"
        ],
        id="a value of the future",
    ),
    pytest.param(
        told("Two boats were sold to Malta.", "2026-06"),
        [
            "facts.yaml:5:9: warning V515 fact 'more' tells in the past tense of 2026-06, after 'as_of' 2025-01-20, "
            "correct the date, or say what is planned"
        ],
        id="the future in the past tense",
    ),
]


@pytest.mark.parametrize(("changes", "findings"), [*CASES, *LESSER])
def test_ages(found, changes, findings):
    assert found(changes) == findings


@pytest.mark.parametrize(
    ("number", "unit", "last"),
    [
        (1, "day", "2024-02-01"),
        (2, "week", "2024-02-14"),
        (1, "month", "2024-02-29"),
        (11, "month", "2024-12-31"),
        (12, "month", "2025-01-31"),
        (999, "year", "3023-01-31"),
    ],
)
def test_a_span_ends_in_the_calendar(number, unit, last):
    assert _after(datetime.date(2024, 1, 31), number, unit).isoformat() == last


def test_no_span_ends_beyond_the_calendar():
    assert _after(datetime.date(9998, 1, 31), 999, "year") == datetime.date.max
    assert _after(datetime.date(9999, 12, 1), 999, "week") == datetime.date.max

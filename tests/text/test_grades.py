"""Admiralty grades: the letter of a source, the number of what it says."""

import pytest

from briefing.text import grade_of, weakest


@pytest.mark.parametrize(
    ("letter", "status", "grade"),
    [
        pytest.param("B", "corroborated", "B1", id="others say so too"),
        pytest.param("A", "single-source", "A2", id="nobody else says so"),
        pytest.param("C", "estimate", "C3", id="estimate"),
        pytest.param("A", "contested", "A6", id="sources disagree"),
        pytest.param("A", "unverified", "A6", id="nobody looked"),
        pytest.param(None, "corroborated", "F1", id="a source without a grade"),
        pytest.param("B", "typed", "B6", id="never weighed"),
        pytest.param("B", "a-status-of-tomorrow", "B6", id="a status that the scale does not know"),
    ],
)
def test_a_grade_is_a_letter_and_a_number(letter, status, grade):
    assert grade_of(letter, status) == grade


@pytest.mark.parametrize(
    ("statuses", "least"),
    [
        pytest.param((), "", id="none"),
        pytest.param(("corroborated", "estimate", "single-source"), "estimate", id="the weakest"),
        pytest.param(("contested", "unverified"), "contested", id="the first of equals"),
    ],
)
def test_the_weakest_of_several(statuses, least):
    assert weakest(statuses) == least

"""A sentence is found whatever typesetting does to it, and missed whatever it loses."""

import pytest

from briefing.text import bare
from briefing.typeset.census import missing
from briefing.typeset.pages import Pages


@pytest.mark.parametrize(
    ("printed", "sentence"),
    [
        pytest.param("Boats sail.", "Boats sail.", id="as it is"),
        pytest.param("Boats\nsail.", "Boats sail.", id="another line"),
        pytest.param("Boatssail.", "Boats sail.", id="a space that a line's end swallowed"),
        pytest.param("respon\u2010sibility", "responsibility", id="a hyphen put in"),
        pytest.param("non-aligned", "non\u2011aligned", id="a hyphen that does not break"),
        pytest.param("respon\u00adsibility", "responsibility", id="a soft hyphen"),
        pytest.param("\ufb01sh", "fish", id="a ligature"),
        pytest.param("12\u202f000", "12 000", id="a thin space"),
        pytest.param("BOTTOM LINE", "Bottom line", id="a label in capitals"),
        pytest.param("One. Boats sail. Two.", "Boats sail.", id="among others"),
    ],
)
def test_found(printed: str, sentence: str) -> None:
    assert bare(sentence) in bare(printed)
    assert list(missing(Pages((), {"a": printed}), (("a", sentence),))) == []


@pytest.mark.parametrize(
    ("printed", "sentence"),
    [
        pytest.param("Boats", "Boats sail.", id="cut short"),
        pytest.param("sail. Boats", "Boats sail.", id="in another order"),
        pytest.param("Boats often sail.", "Boats sail.", id="words put in"),
        pytest.param("Boats sail", "Boats sail.", id="a stop lost"),
        pytest.param("12.8", "12,8", id="another number"),
        pytest.param("", "Boats sail.", id="nothing"),
    ],
)
def test_missed(printed: str, sentence: str) -> None:
    (fault,) = missing(Pages((), {"a": printed}), (("a", sentence),))
    assert (fault.rule, fault.id, fault.severity) == ("P602", "a", "error")
    assert sentence in fault.sentence


def test_a_sentence_is_looked_for_in_its_own_element() -> None:
    pages = Pages((), {"a": "Boats sail.", "b": "Fares rise."})
    assert [fault.id for fault in missing(pages, (("b", "Boats sail."), ("c", "Boats sail.")))] == ["b", "c"]


def test_a_long_sentence_is_told_by_its_beginning() -> None:
    (fault,) = missing(Pages((), {"a": ""}), (("a", "boats " * 40),))
    assert len(fault.sentence) < 100

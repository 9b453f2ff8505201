"""No-break spaces: where they go, and that nothing else changes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text import tie

LANGUAGES = ("en-GB", "en-US", "az", "tr", "ru", "fr", "de", "hu")


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        pytest.param("en-GB", "12.8 bcm of it", "12.8_bcm of it", id="unit"),
        pytest.param("en-GB", "6.1 million tonnes", "6.1_million tonnes", id="scale word"),
        pytest.param("en-GB", "35 to 40 % of it", "35 to 40'% of it", id="per cent by a thin space"),
        pytest.param("en-GB", "40\u00a0%", "40'%", id="a wider space before per cent"),
        pytest.param("en-GB", "40%", "40%", id="no space is made"),
        pytest.param("en-GB", "40 per cent", "40_per cent", id="per cent in words"),
        pytest.param("en-GB", "120 soldiers", "120 soldiers", id="an ordinary noun"),
        pytest.param("en-GB", "5 minutes", "5 minutes", id="m is not the beginning of a word"),
        pytest.param("en-GB", "13 December 2024", "13_December 2024", id="day and month"),
        pytest.param("en-GB", "13\nDecember", "13_December", id="a line end is a space"),
        pytest.param("en-GB", "in 2024 May said", "in 2024 May said", id="a year is no day"),
        pytest.param("en-GB", "9–19 Dec 2024", "9–19_Dec 2024", id="days and an abbreviated month"),
        pytest.param("en-US", "December 13, 2024", "December_13, 2024", id="month and day"),
        pytest.param("en-US", "December 2024", "December 2024", id="month and year"),
        pytest.param("en-GB", "Max A. L. T. Jensen said", "Max A._L._T._Jensen said", id="initials"),
        pytest.param("en-GB", "said J. Smith", "said J._Smith", id="one initial"),
        pytest.param("en-GB", "in group a. Then", "in group a. Then", id="a small letter is no initial"),
        pytest.param("en-GB", "Mr Lee and Dr Ray", "Mr_Lee and Dr_Ray", id="titles"),
        pytest.param("en-GB", "No. 5, p. 3, § 4", "No._5, p._3, §_4", id="words before a number"),
        pytest.param("en-GB", "He said No. Then", "He said No. Then", id="a sentence that ends in No"),
        pytest.param("en-GB", "stop. 5 of them", "stop. 5 of them", id="p. is not the end of a word"),
        pytest.param("en-GB", "tea – and milk", "tea_– and milk", id="dash"),
        pytest.param("en-GB", "2002–2021", "2002–2021", id="dash in a range"),
        pytest.param("en-GB", "https://a.org/12 km", "https://a.org/12 km", id="an address"),
        pytest.param("en-GB", "see https://a.org/p. 3 km", "see https://a.org/p. 3_km", id="after an address"),
        pytest.param("en-GB", "non\u2011proliferation", "non-proliferation", id="a hyphen that the faces lack"),
        pytest.param("en-GB", "", "", id="nothing"),
        pytest.param("az", "12,8 milyon manat", "12,8_milyon manat", id="az scale word"),
        pytest.param("az", "13 dekabr 2024", "13_dekabr 2024", id="az date"),
        pytest.param("az", "5 kq, 3 km", "5_kq, 3_km", id="az unit"),
        pytest.param("tr", "13 Aralık 2024, 5 milyar", "13_Aralık 2024, 5_milyar", id="tr"),
        pytest.param("ru", "13 декабря 2024 г., с. 5", "13_декабря 2024_г., с._5", id="ru date and page"),
        pytest.param("ru", "12 500 км — это 3 млн", "12_500_км_— это 3_млн", id="ru groups, unit and dash"),
        pytest.param("ru", "в 2024 300 человек", "в 2024 300 человек", id="ru a year is no group"),
        pytest.param("fr", "12 500 km : vrai ?", "12_500_km_: vrai'?", id="fr groups and high punctuation"),
        pytest.param("fr", "« oui » ; non !", "«_oui_»'; non'!", id="fr quotation marks"),
        pytest.param("fr", "M. Petit, n° 5", "M._Petit, n°_5", id="fr title and number"),
        pytest.param("de", "z. B. am 3. Mai", "z._B. am 3._Mai", id="de"),
        pytest.param("hu", "2024. december 13.", "2024. december_13.", id="hu"),
    ],
)
def test_ties(language, before, after, shown):
    assert shown(tie(before, language)) == after


PIECES = st.sampled_from(
    [
        *" \n–—.,%«»?!:;§'\u00a0\u202f\u2011",
        *("12", "2024", "5", "500", "km", "million", "Mr", "A.", "p.", "No.", "€", "word", "Word", "de"),
        *("May", "мая", "г.", "mai", "Kasım", "https://a.org/1", "x@y.org"),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES).map("".join), st.lists(PIECES).map(" ".join))


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_only_spaces_change(text, language):
    visible = re.sub(r"\s+", "", text.replace("\u2011", "-"))
    assert re.sub(r"\s+", "", tie(text, language)).replace("\u2011", "-") == visible


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_words_stay_apart(text, language):
    assert len(tie(text, language).split()) == len(text.split())


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_a_second_time_changes_nothing(text, language):
    once = tie(text, language)
    assert tie(once, language) == once

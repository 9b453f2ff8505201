"""Numbers and values as words, in the languages we set and in those we do not."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.findings import BriefingError
from briefing.text import amount_words, number_words, value_words


@pytest.mark.parametrize(
    ("typed", "language", "words"),
    [
        pytest.param("12.80", "en-GB", "12.80", id="digits as typed"),
        pytest.param("7", "en-GB", "7", id="one digit"),
        pytest.param("999", "en-GB", "999", id="below a thousand"),
        pytest.param("1300", "en-GB", "1,300", id="a thousand is grouped"),
        pytest.param("1234567.5", "en-GB", "1,234,567.5", id="groups of three"),
        pytest.param("0.001", "en-GB", "0.001", id="a small fraction is not grouped"),
        pytest.param("0.00000001", "en-GB", "0.00000001", id="never in powers of ten"),
        pytest.param("1E3", "en-GB", "1,000", id="powers of ten are written out"),
        pytest.param("-3.5", "en-GB", "−3.5", id="a true minus"),
        pytest.param("-0", "en-GB", "0", id="no minus before nothing"),
        pytest.param("1300.50", "az", "1.300,50", id="az"),
        pytest.param("1300.50", "tr", "1.300,50", id="tr"),
        pytest.param("1300.50", "ru", "1_300,50", id="ru"),
        pytest.param("1300.50", "fr", "1'300,50", id="fr"),
        pytest.param("12345678", "hi", "1,23,45,678", id="hi groups by two"),
        pytest.param("3500", "es", "3500", id="es keeps four digits together"),
        pytest.param("13500", "es", "13.500", id="es groups five"),
        pytest.param("1234.5", "ar", "1,234.5", id="ar in the digits our faces have"),
    ],
)
def test_number_words(typed, language, words, shown):
    assert shown(number_words(Decimal(typed), language)) == words


@pytest.mark.parametrize(
    ("value", "high", "unit", "qualifier", "language", "words"),
    [
        pytest.param("12.8", None, "bcm", None, "en-GB", "12.8_bcm", id="unit as written"),
        pytest.param("22", None, "soldiers", "about", "en-GB", "about 22_soldiers", id="about"),
        pytest.param("640000", None, "items", "over", "en-GB", "over 640,000_items", id="over"),
        pytest.param("20", None, "bcm per year", "at least", "en-GB", "at least 20_bcm per year", id="at least"),
        pytest.param("3", None, None, "at most", "en-GB", "at most 3", id="no unit"),
        pytest.param("35", "40", "percent", None, "en-GB", "35 to 40'%", id="range in per cent"),
        pytest.param("-0.5", None, "percent", None, "en-GB", "−0.5'%", id="negative per cent"),
        pytest.param("6.1", None, "million euro", None, "en-GB", "€6.1_million", id="money by phrase"),
        pytest.param("6.1", None, "million EUR", "about", "en-GB", "about €6.1_million", id="money by code"),
        pytest.param("5", None, "USD", None, "en-GB", "US$5", id="a code alone"),
        pytest.param("-5", None, "EUR", None, "en-GB", "−€5", id="the minus before the sign"),
        pytest.param("2", None, "billion AZN", None, "en-GB", "AZN_2_billion", id="a sign of letters stands apart"),
        pytest.param("7", None, "TEU", None, "en-GB", "7_TEU", id="three capitals that are no money"),
        pytest.param("12.8", None, "percent", None, "az", "12,8'%", id="az per cent"),
        pytest.param("22", None, "soldiers", "about", "az", "təxminən 22_əsgər", id="az about"),
        pytest.param("6.1", None, "million EUR", None, "az", "6,1_milyon_€", id="az money"),
        pytest.param("35", "40", "percent", None, "tr", "%35 ila 40", id="tr sets the sign first"),
        pytest.param("22", None, "soldiers", "at least", "tr", "en az 22_asker", id="tr at least"),
        pytest.param("21", None, "soldiers", None, "ru", "21_солдат", id="ru one"),
        pytest.param("22", None, "soldiers", None, "ru", "22_солдата", id="ru few"),
        pytest.param("25", None, "soldiers", "about", "ru", "около 25_солдат", id="ru many"),
        pytest.param("2.5", None, "soldiers", None, "ru", "2,5_солдата", id="ru fraction"),
        pytest.param("1.5", None, "soldiers", None, "fr", "1,5_soldat", id="fr one and a half is one"),
        pytest.param("2", None, "million EUR", None, "fr", "2_millions_€", id="fr money"),
        pytest.param("40", None, "percent", "about", "fr", "environ 40'%", id="fr per cent"),
        pytest.param("5", None, "million EUR", None, "ja", "5_million EUR", id="ja counts otherwise"),
    ],
)
def test_value_words(value, high, unit, qualifier, language, words, phrases, shown):
    fixed = phrases.get(language, phrases["en-GB"])
    made = value_words(Decimal(value), Decimal(high) if high else None, unit, qualifier, language, fixed)
    assert shown(made) == words


def test_an_amount_is_the_value_without_its_unit(phrases):
    assert amount_words(Decimal(35), Decimal(40), "about", "en-GB", phrases["en-GB"]) == "about 35 to 40"


def test_a_phrase_without_a_place_stands_before_the_value():
    assert amount_words(Decimal(22), None, "about", "en-GB", {"qualifiers.about": "about"}) == "about 22"


def test_a_phrase_cannot_reach_into_values():
    fixed = {"qualifiers.about": "{value.__class__} {value} {other}"}
    assert amount_words(Decimal(22), None, "about", "en-GB", fixed) == "{value.__class__} 22 {other}"


def test_a_missing_phrase_is_named():
    with pytest.raises(BriefingError, match=r"'words\.range' is missing, add it to the phrases"):
        amount_words(Decimal(1), Decimal(2), None, "en-GB", {})


def test_an_unknown_language_is_named():
    with pytest.raises(BriefingError, match="language 'klingon' is not known, write a tag such as en-GB"):
        number_words(Decimal(1), "klingon")


@given(st.decimals(min_value=-(10**12), max_value=10**12, allow_nan=False, allow_infinity=False, places=3))
def test_a_reader_can_take_the_number_back(value):
    assert Decimal(number_words(value, "en-GB").replace(",", "").replace("−", "-")) == value


@given(st.integers(0, 10**15), st.sampled_from(["en-GB", "az", "tr", "ru", "fr", "de", "hi", "es"]))
def test_grouping_keeps_every_digit(value, language):
    assert "".join(c for c in number_words(Decimal(value), language) if c.isdigit()) == str(value)

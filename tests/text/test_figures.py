"""Numbers in a text, as a reader sees them."""

import pytest

from briefing.text import numbers_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("no number at all", [], id="none"),
        pytest.param("It ran 12 boats (in 2024).", ["12", "2024"], id="marks around a number are no part of it"),
        pytest.param("over 1,300 of 12.80", ["1,300", "12.80"], id="groups and decimals"),
        pytest.param("12.8\u00a0bcm and 35 to 40\u202f%", ["12.8\u00a0bcm", "35", "40\u202f%"], id="a tied unit"),
        pytest.param("on 4\u00a0May 1994, not", ["4\u00a0May 1994"], id="a day"),
        pytest.param("6–7 November 2025", ["6–7 November 2025"], id="two days"),
        pytest.param("since March 2026 and May", ["March 2026"], id="a month"),
        pytest.param("until 3 May, as in 2006–2007", ["3 May", "2006–2007"], id="a day without its year, two years"),
        pytest.param("the 1990s, C-130, Article 5", ["1990s", "C-130", "5"], id="codes and names"),
        pytest.param("by 2008\u00a0– then “7”", ["2008", "7"], id="a tied dash, quotation marks"),
        pytest.param("640,000+ items, \u22125", ["640,000+", "\u22125"], id="signs"),
    ],
)
def test_numbers_in_a_text(text, found):
    assert [text[start:end] for start, end in numbers_in(text, "en-GB")] == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        pytest.param("de-DE", "am 4. Mai 1994", ["4. Mai 1994"], id="german"),
        pytest.param("az", "4 may 1994", ["4 may 1994"], id="azerbaijani"),
    ],
)
def test_months_are_those_of_the_language(language, text, found):
    assert [text[start:end] for start, end in numbers_in(text, language)] == found

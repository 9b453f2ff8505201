"""Dates as a person writes them."""

import datetime
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.dates import Moment, When
from briefing.text import axis_words, date_words, decimal_year, short_date_words, year_words

ROOT = Path(__file__).resolve().parents[2]


def when(*dates: str, open_end: bool = False, unknown_end: bool = False) -> When:
    """A date from short notes: "2001-11", "2007~", "2018?"; two of them are an interval."""
    moments = [_moment(date) for date in dates]
    end = moments[1] if len(moments) > 1 else None
    return When("/".join(dates), moments[0], end, open_end, unknown_end)


def _moment(date: str) -> Moment:
    numbers = [int(number) for number in date.rstrip("~?").split("-")]
    return Moment(*numbers, approximate=date.endswith("~"), uncertain=date.endswith("?"))


@pytest.mark.parametrize(
    ("date", "words", "short", "axis", "year"),
    [
        pytest.param(when("2024-12-13"), "13_December 2024", "13_Dec 2024", "13_December 2024", "2024", id="day"),
        pytest.param(when("2023-09"), "September 2023", "Sept 2023", "September 2023", "2023", id="month"),
        pytest.param(when("2024"), "2024", "2024", "2024", "2024", id="year"),
        pytest.param(when("2007~"), "about 2007", "c._2007", "c._2007", "about 2007", id="about a year"),
        pytest.param(when("2018?"), "probably 2018", "2018?", "2018?", "probably 2018", id="probably a year"),
        pytest.param(
            when("2009-02~"), "about February 2009", "c. Feb 2009", "c. February 2009", "2009", id="about a month"
        ),
        pytest.param(
            when("2025-11-06", "2025-11-07"),
            "6–7_November 2025",
            "6–7_Nov 2025",
            "6–7_November 2025",
            "2025",
            id="days of one month",
        ),
        pytest.param(
            when("2017-05-31", "2017-06-02"),
            "31_May to 2_June 2017",
            "31_May_– 2_Jun 2017",
            "31_May_– 2_June 2017",
            "2017",
            id="days of two months",
        ),
        pytest.param(
            when("2017-12-31", "2018-01-02"),
            "31_December 2017 to 2_January 2018",
            "31_Dec 2017_– 2_Jan 2018",
            "31_December 2017_– 2_January 2018",
            "2017 to 2018",
            id="days of two years",
        ),
        pytest.param(
            when("2017-05", "2017-06"), "May to June 2017", "May_– Jun 2017", "May_– June 2017", "2017", id="months"
        ),
        pytest.param(when("2002", "2021"), "2002 to 2021", "2002–2021", "2002–2021", "2002 to 2021", id="years"),
        pytest.param(
            when("2002-11-20", "2021"),
            "20_November 2002 to 2021",
            "20_Nov 2002_– 2021",
            "20_November 2002_– 2021",
            "2002 to 2021",
            id="a day to a year",
        ),
        pytest.param(
            when("2001~", "2003"),
            "about 2001 to 2003",
            "c._2001_– 2003",
            "c._2001_– 2003",
            "about 2001 to 2003",
            id="~",
        ),
        pytest.param(
            when("2001-11~", "2001-12"),
            "about November 2001 to December 2001",
            "c. Nov 2001_– Dec 2001",
            "c. November 2001_– December 2001",
            "2001",
            id="vague ends are said in full",
        ),
        pytest.param(when("2005", "2005"), "2005", "2005", "2005", "2005", id="an interval of one year"),
        pytest.param(
            when("2005", open_end=True), "since 2005", "since 2005", "since 2005", "since 2005", id="no end yet"
        ),
        pytest.param(
            when("2021", unknown_end=True),
            "from 2021, end unknown",
            "from 2021, end unknown",
            "from 2021, end unknown",
            "from 2021, end unknown",
            id="end not known",
        ),
    ],
)
def test_english_dates(date, words, short, axis, year, phrases, shown):
    fixed = phrases["en-GB"]
    made = [shown(word(date, "en-GB", fixed)) for word in (date_words, short_date_words, axis_words, year_words)]
    assert made == [words, short, axis, year]


@pytest.mark.parametrize(
    ("date", "words"),
    [
        pytest.param(when("1994-05-04"), "1994", id="day"),
        pytest.param(when("2007~"), "c._2007", id="about"),
        pytest.param(when("2002-11", "2021-08"), "2002–2021", id="interval"),
    ],
)
def test_years_as_on_a_chart(date, words, phrases, shown):
    assert shown(year_words(date, "en-GB", phrases["en-GB"], terse=True)) == words


@pytest.mark.parametrize(
    ("language", "date", "words"),
    [
        ("az", when("2024-12-13"), "13_dekabr 2024"),
        ("az", when("1994-05-04", "1994-05-09"), "4–9_may 1994"),
        ("az", when("2007~"), "təxminən 2007"),
        ("az", when("2002", "2021"), "2002–2021"),
        ("tr", when("2024-12-13"), "13_Aralık 2024"),
        ("tr", when("2025-11-06", "2025-11-07"), "6–7_Kasım 2025"),
        ("tr", when("2017-05-31", "2017-06-02"), "31_Mayıs ila 2_Haziran 2017"),
        ("tr", when("2005", open_end=True), "2005 tarihinden beri"),
        ("ru", when("2024-12-13"), "13_декабря 2024'г."),
        ("ru", when("2024-12"), "декабрь 2024'г."),
        ("ru", when("2024-12", open_end=True), "с декабря 2024'г."),
        ("ru", when("2017-05-31", "2017-06-02"), "31_мая_– 2_июня 2017'г."),
        ("ru", when("2025-11-06", "2025-11-07"), "6–7_ноября 2025'г."),
        ("fr", when("2024-12-13"), "13_décembre 2024"),
        ("fr", when("2024-05-01"), "1er_mai 2024"),
        ("fr", when("2024-05-01", "2024-05-03"), "1er–3_mai 2024"),
        ("fr", when("2017-05-31", "2017-06-02"), "du 31_mai au 2_juin 2017"),
        ("de", when("2025-11-06", "2025-11-07"), "6.–7._November 2025"),
        ("en-US", when("2025-11-06", "2025-11-07"), "November_6–7, 2025"),
        ("es", when("2025-11-06", "2025-11-07"), "6–7_de_noviembre de 2025"),
        ("hu", when("2017-05-31", "2017-06-02"), "2017. május_31. to június_2."),
        ("ja", when("2025-11-06", "2025-11-07"), "2025年11月6日～7日"),
        ("zh", when("2017-05", "2017-06"), "2017年5月 to 6月"),
        ("lt", when("2017-05", "2017-06"), "2017_m. gegužė to birželis"),
    ],
)
def test_dates_of_other_languages(language, date, words, phrases, shown):
    assert shown(date_words(date, language, phrases.get(language, phrases["en-GB"]))) == words


def test_words_do_not_depend_on_the_language_before():
    """Babel 2.18 gives German months in French after French (python-babel/babel#1234)."""
    script = (
        "from briefing.model.dates import Moment, When; from briefing.text import date_words, short_date_words\n"
        "when = When('', Moment(2024, 5)); phrases = {}\n"
        "print([date_words(when, language, phrases) for language in ('he', 'az', 'ru', 'tr', 'pl', 'de')],"
        " short_date_words(When('', Moment(2024, 9)), 'pl', phrases))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment, encoding="utf-8"
    )
    assert (
        ran.stdout == "['מאי 2024', 'may 2024', 'май 2024\\u202fг.', 'Mayıs 2024', 'maj 2024', 'Mai 2024'] wrz 2024\n"
    )


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        pytest.param(when("2021"), 2021.0, 2022.0, id="year"),
        pytest.param(when("2021-07"), 2021 + 181 / 365, 2021 + 212 / 365, id="month"),
        pytest.param(when("2024-01-01"), 2024.0, 2024 + 1 / 366, id="day of a leap year"),
        pytest.param(when("2002", "2021-12-31"), 2002.0, 2022.0, id="interval"),
        pytest.param(when("2005", open_end=True), 2005.0, 2006.0, id="open interval"),
    ],
)
def test_decimal_year(date, start, end):
    assert decimal_year(date) == pytest.approx(start)
    assert decimal_year(date, "end") == pytest.approx(end)


@given(st.dates(datetime.date(1500, 1, 1)), st.dates(datetime.date(1500, 1, 1)))
def test_decimal_years_keep_the_order_of_days(one, other):
    years = [decimal_year(Moment(day.year, day.month, day.day)) for day in (one, other)]
    assert (years[0] < years[1]) == (one < other)


@given(st.dates(datetime.date(1000, 1, 1)), st.integers(0, 400), st.sampled_from(["en-GB", "az", "tr", "ru", "fr"]))
def test_an_interval_names_both_its_days_and_the_year(phrases, first, length, language):
    last = min(first + datetime.timedelta(days=length), datetime.date(9999, 12, 30))
    date = When("", Moment(first.year, first.month, first.day), Moment(last.year, last.month, last.day))
    words = date_words(date, language, phrases[language])
    assert str(first.day) in words
    assert str(last.day) in words
    assert str(last.year) in words

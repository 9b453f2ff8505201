"""EDTF dates: what they mean, what is refused and in which words."""

import datetime
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.dates import Moment, When
from briefing.read.dates import parse_when

READ = [
    ("1994", Moment(1994), None),
    ("1994-05", Moment(1994, 5), None),
    ("1994-05-04", Moment(1994, 5, 4), None),
    ("2024-02-29", Moment(2024, 2, 29), None),
    ("1994~", Moment(1994, approximate=True), None),
    ("1994-05?", Moment(1994, 5, uncertain=True), None),
    ("1994-05-04%", Moment(1994, 5, 4, approximate=True, uncertain=True), None),
    ("2002/2021", Moment(2002), Moment(2021)),
    ("2001-11-05/2001-11-16~", Moment(2001, 11, 5), Moment(2001, 11, 16, approximate=True)),
    ("2005-06/2005", Moment(2005, 6), Moment(2005)),
    ("199X", Moment(1990, approximate=True), Moment(1999, approximate=True)),
    ("19XX", Moment(1900, approximate=True), Moment(1999, approximate=True)),
    ("199X?", Moment(1990, approximate=True, uncertain=True), Moment(1999, approximate=True, uncertain=True)),
    ("199X/2001", Moment(1990, approximate=True), Moment(2001)),
    ("1985/199X", Moment(1985), Moment(1999, approximate=True)),
    ("000X", Moment(1, approximate=True), Moment(9, approximate=True)),
    ("1999-XX", Moment(1999), None),
    ("1999-01-XX", Moment(1999, 1), None),
    ("1999-XX-XX", Moment(1999), None),
    ("2001-33", Moment(2001, 1), Moment(2001, 3)),
    ("2001-36~", Moment(2001, 10, approximate=True), Moment(2001, 12, approximate=True)),
    ("2001-41", Moment(2001, 7), Moment(2001, 12)),
    ("~2004", Moment(2004, approximate=True), None),
    ("2004-06-~11", Moment(2004, 6, 11, approximate=True), None),
    ("2004?-06-11", Moment(2004, 6, 11, uncertain=True), None),
]


@pytest.mark.parametrize(("text", "start", "end"), READ, ids=[text for text, *_ in READ])
def test_a_date_is_read(text: str, start: Moment, end: Moment | None) -> None:
    assert parse_when(text) == When(text, start, end)


def test_ends_may_be_open_or_unknown() -> None:
    assert parse_when("2005-03/..") == When("2005-03/..", Moment(2005, 3), open_end=True)
    assert parse_when("2005/") == When("2005/", Moment(2005), unknown_end=True)
    assert parse_when("199X/..") == When("199X/..", Moment(1990, approximate=True), open_end=True)


FORMS = "should be an EDTF date such as 2026, 2026-11, 2026-11-23, 2026~ or 2002/2021, not"
REFUSED = [
    ("2023-02-30", "2023-02-30 is no date: February 2023 has 28 days"),
    ("2023-02-29", "2023-02-29 is no date: February 2023 has 28 days"),
    ("1900-02-29", "1900-02-29 is no date: February 1900 has 28 days"),
    ("1994-06-31/1995", "1994-06-31 is no date: June 1994 has 30 days"),
    ("1994-05-00", "1994-05-00 is no date: there is no day 0"),
    ("1994-13", "1994-13 is no date: there is no month 13"),
    ("1994-00", "1994-00 is no date: there is no month 0"),
    ("2001-50", "2001-50 is no date: there is no month 50"),
    ("1994-~13", "1994-~13 is no date: there is no month 13"),
    ("0000", "0000 is no date: there is no year 0"),
    ("2005/2001", "2005/2001 ends before it begins"),
    ("2005-06/2005-05-31", "2005-06/2005-05-31 ends before it begins"),
    ("../1999", "the beginning of ../1999 is not given, which cannot be printed"),
    ("/1999", "the beginning of /1999 is not given, which cannot be printed"),
    ("/", "the beginning of / is not given, which cannot be printed"),
    ("2001-21", "a season cannot be printed, write its months, such as 2001-03/2001-05"),
    ("2001-24~", "a season cannot be printed, write its months, such as 2001-03/2001-05"),
    ("[1994,1995]", "a choice or a list of dates cannot be printed as one date"),
    ("{1994,1995}", "a choice or a list of dates cannot be printed as one date"),
    ("2004-01-01T10:10:10Z", "a time of day cannot be printed, write the day alone"),
    ("-0044", "only the years from 0001 to 9999 can be printed"),
    ("Y170000002", "only the years from 0001 to 9999 can be printed"),
    ("XXXX", "a date with such unknown digits cannot be printed"),
    ("1999-1X", "a date with such unknown digits cannot be printed"),
    ("156X-12-25", "a date with such unknown digits cannot be printed"),
    ("199x", "should be written 199X, not 199x"),
    ("1990s", "should be written 199X, not 1990s"),
    ("1994-1996", "should be written 1994/1996, not 1994-1996"),
    ("1994 – 1996", "should be written 1994/1996, not 1994 – 1996"),
    ("2005/open", "should be written 2005/.., not 2005/open"),
    ("2005/unknown", "should be written 2005/, not 2005/unknown"),
    ("c. 1994", "should be written 1994~, not c. 1994"),
    ("1994-5", "should be written 1994-05, not 1994-5"),
    ("1994-5-3", "should be written 1994-05-03, not 1994-5-3"),
    ("1994-05-3", "should be written 1994-05-03, not 1994-05-3"),
    ("2024/12/13", "should be written 2024-12-13, not 2024/12/13"),
    ("13.12.2024", "should be written 2024-12-13, not 13.12.2024"),
    ("March 2024", f"{FORMS} 'March 2024'"),
    ("", f"{FORMS} ''"),
    (" 2024", f"{FORMS} ' 2024'"),
    ("2024\n", f"{FORMS} '2024\\n'"),
    ("2005/2006/2007", f"{FORMS} '2005/2006/2007'"),
    ("２０２４", f"{FORMS} '２０２４'"),
    ("1994~?", f"{FORMS} '1994~?'"),
    ("1" * 100, f"{FORMS} '{'1' * 37}...'"),
]


@pytest.mark.parametrize(("text", "sentence"), REFUSED, ids=[repr(text[:20]) for text, _ in REFUSED])
def test_what_is_refused_is_told_in_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ValueError) as caught:
        parse_when(text)
    assert str(caught.value) == sentence


def written(moment: Moment) -> str:
    parts = [f"{moment.year:04}"]
    parts += [f"{part:02}" for part in (moment.month, moment.day) if part is not None]
    marks = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}
    return "-".join(parts) + marks[moment.approximate, moment.uncertain]


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    day = draw(st.dates())
    month, of_month = draw(st.sampled_from([(None, None), (day.month, None), (day.month, day.day)]))
    return Moment(day.year, month, of_month, draw(st.booleans()), draw(st.booleans()))


@given(moments())
def test_a_moment_comes_back(moment: Moment) -> None:
    text = written(moment)
    assert parse_when(text) == When(text, moment)
    assert parse_when(f"{text}/..") == When(f"{text}/..", moment, open_end=True)


@given(moments(), moments())
def test_an_interval_comes_back_unless_it_ends_before_it_begins(start: Moment, end: Moment) -> None:
    text = f"{written(start)}/{written(end)}"
    if end.latest < start.earliest:
        with pytest.raises(ValueError, match="ends before it begins"):
            parse_when(text)
    else:
        when = parse_when(text)
        assert when == When(text, start, end)
        assert when.earliest <= when.latest


@given(st.text(st.sampled_from("0129-/.~?%X[]{},YT: "), max_size=14) | st.text(max_size=20))
def test_no_text_is_too_odd_for_a_date(text: str) -> None:
    try:
        when = parse_when(text)
    except ValueError as error:
        assert "\n" not in str(error)
        assert not str(error).endswith(".")
    else:
        assert datetime.date.min <= when.earliest <= when.latest


def test_usual_dates_do_not_load_the_library() -> None:
    """It costs more to import than a pack costs to read."""
    program = (
        "import sys; from briefing.read import parse_when; parse_when('2001-05-04~/..'); "
        "print('edtf' in sys.modules); parse_when('199X'); print('edtf' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False", "True"]

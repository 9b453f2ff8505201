"""Figures typed by hand: sixty sentences and more, of which half must be found and half must not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.check.numerals import figures_in

# A sentence, and the one figure in it.
FOUND = [
    ("Exports rose to 12 bcm.", "12 bcm"),
    ("It covered 35 to 40 per cent of the transit.", "35 to 40 per cent"),
    ("It covered 35–40 % of the transit.", "35–40 %"),
    ("Between 35 and 40 ships came.", "35 and 40"),
    ("Over 100,000 people left.", "100,000"),
    ("The war killed about 30,000.", "30,000"),
    ("It ran 12 000 km.", "12 000 km"),
    ("It cost €9.3 bn.", "€9.3 bn"),
    ("It cost US$40 million.", "US$40 million"),
    ("It cost USD 40.", "USD 40"),
    ("It grew by 1.5%.", "1.5%"),
    ("It weighed 40km of cable.", "40km"),
    ("Forty per cent of supplies crossed.", "Forty per cent"),
    ("Five per cent were lost.", "Five per cent"),
    ("It pledged two million more.", "two million"),
    ("Half a million left.", "Half a million"),
    ("A hundred and twenty men stayed.", "A hundred and twenty"),
    ("There were twelve ships.", "twelve"),
    ("Thirty-two years of partnership came first.", "Thirty-two"),
    ("There were ten or eleven of them.", "ten or eleven"),
    ("They went three kilometres.", "three kilometres"),
    ("About two thirds of the gas went west.", "two thirds"),
    ("Over a third of the goods crossed.", "a third"),
    ("One in ten left.", "One in ten"),
    ("It pays a 99-year lease.", "99"),
    ("The vote was by 39 to 7.", "39 to 7"),
    ("Some 40 countries took part.", "40"),
    ("All 32 Allies agreed.", "32"),
    ("It sent 1500 soldiers.", "1500"),
    ("A force of 1500 soldiers came.", "1500"),
    ("It had more than 2000 troops.", "2000"),
    ("The 120 in the camp stayed.", "120"),
    ("The Board’s 40 ships came.", "40"),
    ("It has 3 pipelines.", "3"),
    ("In May 40 ships came.", "40"),
    ("Articles 4 and 5 bind 31 members.", "31"),
    ("It was flat in 2020 to 16.5 bcm of gas.", "16.5 bcm"),
    ("It had 27 for 2000 to 2002.", "27"),
]
NOT_FOUND = [
    "It was signed on 13 December 2024.",
    "On June 5 the board agreed.",
    "It met on 13 and 14 May.",
    "It was signed in 2024.",
    "In September 2017 talks began.",
    "It began in the 1990s.",
    "The plan of 2021–2024 ended.",
    "It ran in 2021/22.",
    "It rose from 2019 to 2021.",
    "By early 2020 it was over.",
    "The 2024 talks failed.",
    "In 2021 soldiers withdrew.",
    "The Treaty of 1994 sets terms.",
    "It opened at 14:30.",
    "The third plan was late.",
    "The 3rd plan was late.",
    "It was built in the 19th century.",
    "The twenty-first century began.",
    "The second of two plans failed.",
    "Article 5 guarantees it.",
    "Articles 4 and 5 apply.",
    "Senior Course 145 came.",
    "Resolution 853 (1993) says so.",
    "Resolutions 822, 853, 874 and 884 were adopted.",
    "It follows ICD 203.",
    "A Boeing 747 landed.",
    "It is printed on A4.",
    "Statements S01 to S64 were numbered.",
    "The F-16 and the 5G net differ.",
    "The format is 3+3.",
    "The Group of Twenty met.",
    "See page 12 and chapter 3.",
    "It was no. 7 on the list.",
    "Two sides met.",
    "Both came, and three pipelines run.",
    "Visits are two to four a year.",
    "She wrote of “over 40 per cent of supplies”.",
    'It has no "40 ships" at all.',
    "Write to 40@example.org or https://example.org/40.",
    "The Fund for 12 Harbours paid.",
]


@pytest.mark.parametrize(("sentence", "figure"), FOUND)
def test_figures_are_found_once_and_whole(sentence, figure):
    assert [sentence[start:end] for start, end in figures_in(sentence, "en-GB")] == [figure]


@pytest.mark.parametrize("sentence", NOT_FOUND)
def test_what_states_no_figure_is_left_alone(sentence):
    names = ("The Fund for 12 Harbours",)
    assert [sentence[start:end] for start, end in figures_in(sentence, "en-GB", names)] == []


def test_other_languages_have_digits_only():
    text = "Am 13. Mai 2024 kamen 40 Schiffe, zwölf blieben, 2023 keines."
    assert [text[start:end] for start, end in figures_in(text, "de")] == ["40"]


@given(st.text(st.sampled_from("0129.,-–’'\"“”() \x00\ufffcAaIVX€%$+/:!?\n") | st.characters(), max_size=60))
def test_no_text_makes_it_raise(text):
    for language in ("en-GB", "az"):
        for start, end in figures_in(text, language, ("Fund 12",)):
            assert 0 <= start < end <= len(text)

"""Typewriter characters become those of print, and those that are escaped stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.read.typography import OBJECT, typeset


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('"word"', "“word”"),
        ("'word'", "‘word’"),
        ("\"it's 'so' there\"", "“it’s ‘so’ there”"),
        ("the boats' crews", "the boats’ crews"),
        ("'tis the '90s", "’tis the ’90s"),
        ("'tis 'quoted' again", "’tis ‘quoted’ again"),
        ('("a") ["b"]', "(“a”) [“b”]"),
        ('he said--"no"', "he said–“no”"),
        ('"a," she said. "b"', "“a,” she said. “b”"),
        ("1994--1996", "1994–1996"),
        ("a -- b", "a – b"),
        ("a --- b", "a — b"),
        ("a ---- b", "a ---- b"),
        ("a - b", "a - b"),
        ("wait...", "wait…"),
        ("wait....", "wait...."),
        ("a.. b", "a.. b"),
        (f'{OBJECT}\'s "{OBJECT}"', f"{OBJECT}’s “{OBJECT}”"),
        ("'", "’"),
        ('" "', "” ”"),
    ],
)
def test_what_is_printed(typed: str, printed: str) -> None:
    assert "".join(typeset(typed)) == printed


def test_fixed_characters_stay() -> None:
    assert "".join(typeset("\"a\" -- 'b'...", {0, 9})) == "\"a” – ‘b'…"
    assert "".join(typeset("a--b...", {2, 6})) == "a--b..."


@given(st.text(st.sampled_from("ab1 '\"-.(")))
def test_each_character_gives_one_or_none(text: str) -> None:
    printed = typeset(text)
    assert len(printed) == len(text)
    assert all(len(words) <= 1 for words in printed)

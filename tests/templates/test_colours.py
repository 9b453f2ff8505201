"""The colours of the token file: words are read on paper, on a dark screen, and in drawings turned for one."""

import re
from pathlib import Path

import pytest
from coloraide import Color

from briefing.read import read_tokens

ROOT = Path(__file__).resolve().parents[2]
TOKENS, _ = read_tokens(ROOT / "templates" / "styles" / "tokens.css", "tokens.css")
SCREEN = (ROOT / "templates" / "styles" / "screen.css").read_text(encoding="utf-8")
WORDS = ("ink", "grey", "accent", "contrast")
READ = 7.0  # WCAG 2.2, 1.4.6


def colour(name: str) -> Color:
    return Color(TOKENS.values[name])


def turned(name: str) -> Color:
    """Give a colour of a drawing as a dark screen shows it."""
    found = re.search(r"\.drawing svg \{ filter: invert\((\.\d+)\) hue-rotate\((\d+)deg\) \}", SCREEN)
    assert found, "the filter of drawings is not where this test looks for it"
    return (
        colour(name)
        .filter("invert", float(found[1]), space="srgb")
        .filter("hue-rotate", float(found[2]), space="srgb")
        .clip()
    )


@pytest.mark.parametrize("name", WORDS)
def test_words_are_read_on_paper_on_a_dark_screen_and_in_turned_drawings(name: str) -> None:
    assert colour(name).contrast(colour("paper-white"), method="wcag21") >= READ
    assert colour(f"dark-{name}").contrast(colour("dark-paper-white"), method="wcag21") >= READ
    assert turned(name).contrast(colour("dark-paper-white"), method="wcag21") >= READ - 0.5


def test_the_paper_of_a_turned_drawing_is_dark_paper() -> None:
    assert turned("paper-white").convert("srgb").to_string(hex=True) == TOKENS.values["dark-paper-white"]


def test_every_colour_has_a_dark_one_and_the_screen_takes_it() -> None:
    light = {name for name, value in TOKENS.values.items() if value.startswith("#") and not name.startswith("dark-")}
    dark = {name.removeprefix("dark-") for name in TOKENS.values if name.startswith("dark-")}
    assert light == dark
    taken = set(re.findall(r"--([a-z-]+): var\(--dark-\1\)", SCREEN))
    assert taken == dark

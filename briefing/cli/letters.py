"""Letters on a terminal: which are harmless to it, and how many columns each takes."""

import unicodedata

# What would break a line or command a terminal: controls, formatting such as a change of direction, separators.
UNSHOWN = {"Cc", "Cf", "Zl", "Zp", "Cs"}
# Vowels and finals of Hangul, which terminals join to the syllable before them.
_JOINED = range(0x1160, 0x1200)


def plain(text: str) -> str:
    """Give `text` with what a terminal would obey or hide written out, as in Python."""
    return "".join(
        character.encode("unicode_escape").decode() if unicodedata.category(character) in UNSHOWN else character
        for character in text
    )


def width_of(character: str) -> int:
    """Give the columns that a character takes: 2 for wide ones (Unicode Standard Annex 11), 0 for marks on others."""
    if unicodedata.category(character) in ("Mn", "Me") or ord(character) in _JOINED:
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1

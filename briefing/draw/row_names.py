"""Names of rows: in a column left of what is drawn, or above each row where the drawing is narrow."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.draw.look import Look
from briefing.draw.placing import Label, label

_ABOVE = 68.0  # in drawings narrower than this, names stand above their rows
_SHARE = 0.4  # of the width that the column takes at most
_FOR_A_WORD = 0.5  # and where a single word needs it
_TO_ROWS = 2.4  # from the column to what is drawn


@dataclass(frozen=True)
class Name:
    """The name of a row; `bold` is what the chart is about."""

    text: str
    colour: str
    bold: bool = False


@dataclass(frozen=True)
class Names:
    """The names as they are set, and where what they name begins."""

    labels: tuple[Label, ...]
    above: bool
    left: float


def names_of(names: Sequence[Name], look: Look, width: float, above: bool = False) -> Names:
    """Give the names wrapped: to the width where they stand above, to two fifths of it where in a column.

    They stand above in a narrow drawing, and where `above` asks for it. The column is as narrow as the names
    allow; a word that is wider than two fifths gets up to a half.
    """
    letters = look.letters
    above = above or width < _ABOVE
    longest = max((letters.widest_word(name.text, name.bold) for name in names), default=0.0)
    room = width if above else min(max(width * _SHARE, longest), width * _FOR_A_WORD)
    labels = tuple(label(letters, name.text, name.colour, room, name.bold) for name in names)
    column = max((one.width for one in labels), default=0.0)
    return Names(labels, above, 0.0 if above or not column else column + _TO_ROWS)


def lines_of(*labels: Label) -> int:
    """Give how many lines the tallest takes; at least one."""
    return max(1, *(len(one.rows) for one in labels))


def top_around(words: Label, middle: float) -> float:
    """Give the top at which the capitals of a label, or of its middle line, are centred on a height."""
    letters = words.letters
    return middle + letters.capital / 2 - letters.ascent - (max(1, len(words.rows)) - 1) * letters.line / 2

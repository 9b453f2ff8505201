"""A numbered key: words that found no room beside what they name, by number below the drawing."""

from collections.abc import Sequence

from briefing.draw.letters import Letters
from briefing.draw.look import Look
from briefing.draw.placing import Label, Row
from briefing.draw.scene import Sketch

_COLUMN = 52.0  # the least width of a column of the key
_BETWEEN = 4.0  # from column to column
_TO_WORDS = 1.2  # from a number to its words
_OVER = 1.6  # from the drawing to the key


def numeral(number: int, look: Look, colour: str = "") -> Label:
    """Give the number that stands beside a mark in place of its words."""
    return Label((Row(str(number), colour or look.ink, bold=True),), look.letters)


def numbered_height(entries: Sequence[str], letters: Letters, width: float, numbers: Sequence[int] = ()) -> float:
    """Give the room that the key of `entries` takes below a drawing of `width`, in millimetres; 0 for none."""
    if not entries:
        return 0.0
    columns = _columns(entries, letters, width, numbers)
    deepest = max(sum(len(lines) for _, lines in column) for column in columns)
    return _OVER + (deepest - 1) * letters.line + letters.ascent + letters.descent


def write_numbered(sketch: Sketch, entries: Sequence[str], look: Look, top: float, numbers: Sequence[int] = ()) -> None:
    """Write the key of `entries` below `top`, and note that they stand in one.

    They are numbered from 1 in their order, or bear `numbers`, where what they name is numbered already.
    """
    letters = look.letters
    columns = _columns(entries, letters, sketch.width, numbers)
    pitch = (sketch.width + _BETWEEN) / len(columns) if columns else 0.0
    indent = _indent(numbers or range(len(entries) + 1), letters)
    for order, column in enumerate(columns):
        y = top + _OVER
        for number, lines in column:
            rows = tuple(Row(text, look.ink) for text in lines)
            sketch.write(*Label((Row(str(number), look.ink, bold=True),), letters).words(order * pitch, y))
            sketch.write(*Label(rows, letters).words(order * pitch + indent, y))
            y += len(lines) * letters.line
    sketch.keyed.extend(entries)


def _indent(numbers: Sequence[int], letters: Letters) -> float:
    return letters.width(str(max(numbers, default=0)), bold=True) + _TO_WORDS


def _columns(
    entries: Sequence[str], letters: Letters, width: float, numbers: Sequence[int]
) -> list[list[tuple[int, tuple[str, ...]]]]:
    """Give numbers and wrapped words by column, filled down one column after the other, as even as they come."""
    count = max(1, min(len(entries), int((width + _BETWEEN) / (_COLUMN + _BETWEEN))))
    room = (width + _BETWEEN) / count - _BETWEEN - _indent(numbers or range(len(entries) + 1), letters)
    counted = numbers or range(1, len(entries) + 1)
    worded = [(number, letters.wrapped(text, room)) for number, text in zip(counted, entries, strict=True)]
    # The least depth at which the columns hold all: what is tried are depths in lines.
    depth = max((len(lines) for _, lines in worded), default=0)
    while len(filled := _filled(worded, depth)) > count:
        depth += 1
    return filled


def _filled(worded: list[tuple[int, tuple[str, ...]]], depth: int) -> list[list[tuple[int, tuple[str, ...]]]]:
    columns: list[list[tuple[int, tuple[str, ...]]]] = []
    room = 0
    for number, lines in worded:
        if len(lines) > room:
            columns.append([])
            room = depth
        columns[-1].append((number, lines))
        room -= len(lines)
    return columns

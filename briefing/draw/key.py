"""A key: what each style means, in rows above or below a drawing, where names have no room beside what they name."""

from collections.abc import Callable, Sequence

from briefing.draw.letters import Letters
from briefing.draw.placing import Label, Row
from briefing.draw.scene import Disc, Shape, Sketch

_SWATCH = 6.0
_TO_WORDS = 1.4
_BETWEEN = 4.0

# What draws a sample between two edges, around a middle height.
Sample = Callable[[float, float, float], Sequence[Shape | Disc]]


def key_rows(
    entries: Sequence[tuple[str, str, Sample]], letters: Letters, start: float, width: float, swatch: float = _SWATCH
) -> int:
    """Give how many rows a key takes; `start` is the width of what names it, 0 where nothing does.

    `swatch` is the room of a sample in millimetres.
    """
    laid = _laid(entries, letters, start + _BETWEEN if start else 0.0, width, swatch)
    return max((row + len(lines) for row, _, lines, *_ in laid), default=0)


def write_key(
    sketch: Sketch,
    entries: Sequence[tuple[str, str, Sample]],
    letters: Letters,
    top: float,
    head: tuple[Row, ...] = (),
    swatch: float = _SWATCH,
) -> None:
    """Write a key of words, colours and samples, the first row's top at `top`, after `head`, which names it."""
    title = Label(head, letters)
    sketch.write(*title.words(0, top))
    start = title.width + _BETWEEN if head else 0.0
    for row, x, lines, colour, sample in _laid(entries, letters, start, sketch.width, swatch):
        place = top + row * letters.line
        middle = place + letters.ascent - letters.capital / 2
        sketch.add(*sample(x, x + swatch, middle))
        words = Label(tuple(Row(text, colour) for text in lines), letters)
        sketch.write(*words.words(x + swatch + _TO_WORDS, place))


def _laid(
    entries: Sequence[tuple[str, str, Sample]], letters: Letters, start: float, width: float, swatch: float
) -> list[tuple[int, float, tuple[str, ...], str, Sample]]:
    """Give row, place and wrapped words of each entry: as many to a row as have room."""
    laid: list[tuple[int, float, tuple[str, ...], str, Sample]] = []
    row, x, deepest = 0, start, 1
    for text, colour, sample in entries:
        lines = letters.wrapped(text, width - swatch - _TO_WORDS)
        size = swatch + _TO_WORDS + letters.widest(lines)
        if x and x + size > width:
            row, x = row + deepest, 0.0
            deepest = 1
        laid.append((row, x, lines, colour, sample))
        deepest = max(deepest, len(lines))
        x += size + _BETWEEN
    return laid

"""The parts of a 100 % bar as a list with samples, in order: those that cannot be labelled where they lie."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.draw.look import Look
from briefing.draw.placing import Label
from briefing.draw.scene import Sketch
from briefing.draw.share_names import Named
from briefing.draw.share_parts import Segment, paint

_SWATCH = 2.2
_TO_WORDS = 1.2
_BETWEEN = 5.0  # from column to column
_LINE = 0.5  # from entry to entry
_MOST_COLUMNS = 3


@dataclass(frozen=True)
class Entry:
    """A part and its words; `sample` where it is drawn anywhere."""

    segment: Segment
    named: Named
    sample: bool = True


def write_list(sketch: Sketch, entries: Sequence[Entry], look: Look, top: float) -> float:
    """Write `entries` below `top`, down one column after the other, and give the foot of them all."""
    letters = look.letters
    indent = _SWATCH + _TO_WORDS
    columns, pitch = 1, sketch.width
    for count in range(min(_MOST_COLUMNS, len(entries)), 1, -1):
        step = (sketch.width + _BETWEEN) / count
        if all(len(one.named.in_line(letters, step - _BETWEEN - indent).rows) == 1 for one in entries):
            columns, pitch = count, step
            break
    room = sketch.width - indent if columns == 1 else pitch - _BETWEEN - indent
    texts: list[Label] = [one.named.in_line(letters, room) for one in entries]
    deep = -(-len(entries) // columns)
    foot = top
    for order, (one, text) in enumerate(zip(entries, texts, strict=True)):
        if order % deep == 0:
            y = top
        x = order // deep * pitch
        middle = y + letters.ascent - letters.capital / 2
        if one.sample:
            box = (x, middle - _SWATCH / 2, x + _SWATCH, middle + _SWATCH / 2)
            sketch.add(*paint(box, one.segment, look))
        sketch.write(*text.words(x + indent * one.sample, y, of=one.named.of))
        foot = max(foot, y + text.height)
        y += text.height + _LINE
    return foot

"""Bars of parts one below the other: names once, above the first; values inside the parts, or below them."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.draw.letters import Letters
from briefing.draw.look import Look
from briefing.draw.numbered import numbered_height, write_numbered
from briefing.draw.placing import Label, label
from briefing.draw.scene import Sketch, Word
from briefing.draw.share_list import Entry, write_list
from briefing.draw.share_names import Side, one_side
from briefing.draw.share_parts import Segment, colour_inside, named, paint, segments_of, styles_of
from briefing.model.chart import Part, Whole

_BAR = 5.4  # height
_BETWEEN = 2.2  # from a bar, or what stands below it, to the next
_INSET = 0.9  # from the ends of a part to the words inside
_TO_BARS = 2.6  # from the wholes' labels to the bars
_COLUMN = 0.28  # of the width: what the wholes' labels may take beside the bars
_OVER = 0.9  # from a whole's label to its bar, where it stands above
_LIST = 2.0  # from the list to the bars
_APART = 1.2  # from numeral to numeral
_FOOT = 0.4


@dataclass(frozen=True)
class _Bar:
    """One whole as it will be drawn; `below` are the values that have no room inside their parts."""

    label: Label
    segments: tuple[Segment, ...]
    inside: tuple[str, ...]  # of each part: the colour of the words in it, "" where none are
    below: Side


def draw_rows(sketch: Sketch, wholes: Sequence[Whole], look: Look) -> None:
    """Draw `wholes` from the top of the sketch down, and set its height."""
    letters = look.letters
    left, column = _columns(wholes, letters, sketch.width)
    styles = styles_of(wholes, inside=True)
    keyed: list[str] = []
    bars = [_bar(whole, styles, (left, column, sketch.width), look, keyed) for whole in wholes]
    first = bars[0].segments
    drawn = {one.part.label for bar in bars for one in bar.segments if one.length}
    names = [named(one, look, "", one.part.label, one.part.label not in drawn) for one in first]
    there = [name for one, name in zip(first, names, strict=True) if one.length]
    low = 0.0 if left and len(bars[0].label.rows) == 1 else left
    upper = one_side(there, letters, (low, sketch.width))
    every = [Entry(one, name, one.part.label in drawn) for one, name in zip(first, names, strict=True)]
    y = letters.head - letters.ascent
    if upper is None:
        y = write_list(sketch, every, look, y) + _LIST
        sketch.keyed.extend(name.of for name in there)
    y = _draw_bars(sketch, bars, upper or Side(), left, y, look)
    absent = [entry for entry in every if not entry.segment.length]
    if absent and upper is not None:
        y = write_list(sketch, absent, look, y + _LIST - _FOOT)
    write_numbered(sketch, keyed, look, y)
    sketch.height = y + numbered_height(keyed, letters, sketch.width) + _FOOT


def _columns(wholes: Sequence[Whole], letters: Letters, width: float) -> tuple[float, float]:
    """Give where the bars begin and the room of the wholes' labels: beside the bars, or above where that is little."""
    most = width * _COLUMN
    if max(letters.widest_word(whole.label) for whole in wholes) > most:
        return 0.0, width
    labels = [letters.wrapped(whole.label, most) for whole in wholes]
    column = max(letters.widest(lines) for lines in labels)
    return (column + _TO_BARS if column else 0.0), column + 1e-6


def _bar(whole: Whole, styles: Sequence[str], edges: tuple[float, float, float], look: Look, keyed: list[str]) -> _Bar:
    """Give a whole as a bar; values with no room at all go to `keyed`, and their numbers to the bar."""
    left, column, right = edges
    letters = look.letters
    segments = tuple(segments_of(whole, styles, left, right))
    inside, outside = [], []
    for one in segments:
        colour = colour_inside(one, look)
        fits = letters.width(one.part.words) + 2 * _INSET <= one.length
        inside.append(colour if fits else "")
        if inside[-1]:
            continue
        if one.part.words and (one.length or not _is_nought(one.part)):
            outside.append(one)
    values = [named(one, look, "", one.part.words) for one in outside]
    below = one_side(values, letters, (left, right), centred=True)
    if below is None:
        numbers = [str(len(keyed) + order) for order in range(1, len(outside) + 1)]
        keyed.extend(f"{whole.label}, {one.part.label} {one.part.words}" for one in outside)
        marks = [named(one, look, number, "") for one, number in zip(outside, numbers, strict=True)]
        below = one_side(marks, letters, (left, right), _APART, centred=True)
    text = label(letters, whole.label, look.ink, column, bold=not left)
    return _Bar(text, segments, tuple(inside), below or Side())


def _is_nought(part: Part) -> bool:
    """Say whether the words of a part that is not there say no more than that: "0", not "no figure"."""
    return part.words.startswith("0") and not any(figure in part.words for figure in "123456789")


def _draw_bars(sketch: Sketch, bars: Sequence[_Bar], upper: Side, left: float, y: float, look: Look) -> float:
    """Draw the bars from `y` down, all at one distance, and give the foot of the last."""
    below = max(bar.below.height for bar in bars)
    for order, bar in enumerate(bars):
        high = bar.label.height
        if left:
            # Beside the bar, centred on it; where it is higher than the bar, it begins above.
            over = max(0.0, (high - _BAR) / 2)
            top = y + max(over, upper.height if order == 0 else 0.0)
            sketch.write(*bar.label.words(0.0, top + (_BAR - high) / 2))
        else:
            over = high + _OVER if high else 0.0
            top = y + over + (upper.height + _OVER if order == 0 and upper.placed else 0.0)
            sketch.write(*bar.label.words(0.0, y))
        if order == 0:
            upper.write(sketch, top, look, above=True)
        _draw_bar(sketch, bar, top, look)
        foot = top + _BAR + (below if bar is not bars[-1] else bar.below.height)
        beside = top + (_BAR + high) / 2 if left else 0.0
        y = max(foot, beside) + _BETWEEN
    return y - _BETWEEN


def _draw_bar(sketch: Sketch, bar: _Bar, top: float, look: Look) -> None:
    foot = top + _BAR
    for one, colour in zip(bar.segments, bar.inside, strict=True):
        if one.length:
            sketch.add(*paint((one.left, top, one.right, foot), one, look, ground=bool(colour)))
        if colour:
            y = (top + foot + look.letters.capital) / 2
            sketch.write(Word(one.part.words, one.middle, y, colour, "middle", of=one.part.label))
    bar.below.write(sketch, foot, look, above=False)

"""The words of a chart of steps: values at the levels, and what happened at the end."""

from collections.abc import Iterator, Sequence

from briefing.draw.look import ABOVE, STEP, Look
from briefing.draw.placing import Label, Row, Taken
from briefing.draw.scene import Sketch
from briefing.draw.step_levels import Level, Steps
from briefing.model.chart import Line

_ROOM = 0.15  # of the width that the words beside the last fall may take, and in millimetres:
_LEAST, _MOST = 10.5, 20.0
_BESIDE = 1.0
_PAST_POINT = 1.5  # from the middle of a hollow point to words beside it
_HALF_STROKE = STEP * 25.4 / 72 / 2


def ending_of(lines: Sequence[Line], look: Look, width: float) -> Label | None:
    """Give the words for the last fall to zero, which stand at the right edge; None where nothing falls."""
    falls = [one.marks[-1] for one in lines if len(one.marks) > 1 and one.marks[-1].value == 0]
    last = max(falls, key=lambda mark: mark.x, default=None)
    if last is None or last.x < max(one.marks[-1].x for one in lines):
        return None
    letters = look.letters
    room = max(_LEAST, min(_MOST, width * _ROOM))
    room = min(max(room, letters.widest_word(last.when, bold=True), letters.widest_word(last.label)), width * 0.35)
    rows = [Row(text, look.ink, bold=True) for text in letters.wrapped(last.when, room, bold=True)]
    rows += [Row(text, look.ink) for text in letters.wrapped(last.label, room)]
    return Label(tuple(rows), letters)


def write_ending(sketch: Sketch, series: Sequence[Steps], ending: Label, look: Look, taken: Taken) -> None:
    """Write what happened at the last fall to the right of it, from its top down."""
    fallen = max((steps for steps in series if steps.fall and steps.levels), key=lambda steps: steps.levels[-1].right)
    last = fallen.levels[-1]
    top = last.y - look.letters.ascent + look.letters.capital
    top = max(0.0, min(top, taken.room.bottom - ending.height))
    x = sketch.width - ending.width
    taken.boxes.append(ending.box(x, top))
    sketch.write(*ending.words(x, top))


def value_labels(
    sketch: Sketch, series: Sequence[Steps], look: Look, dated: bool, named: bool, taken: Taken
) -> tuple[bool, bool]:
    """Write the value of each level where it is free, the highest and the last first.

    `dated`: with its date where there is room. `named`: with the series' name at its longest level.
    Say whether all values, and whether all names, had room.
    """
    values = names = True
    for steps, colour in zip(series, _colours(look, len(series)), strict=True):
        longest = max(steps.levels, key=lambda level: level.right - level.left, default=None) if named else None
        for level in _by_weight(steps.levels):
            name = f"{steps.name}: " if level is longest else ""
            spot = _free(level, name, colour, look, dated, taken)
            if spot is None:
                values, names = False, names and not name
                continue
            words, x, top, anchor = spot
            taken.boxes.append(words.box(x, top, anchor))
            sketch.write(*words.words(x, top, anchor))
    return values, names


def _colours(look: Look, count: int) -> tuple[str, ...]:
    """One series has its values in ink; of several, each has them in its own colour."""
    return (look.ink,) if count == 1 else (look.accent, look.contrast, look.grey, *[look.ink] * count)[:count]


def _free(
    level: Level, name: str, colour: str, look: Look, dated: bool, taken: Taken
) -> tuple[Label, float, float, str] | None:
    """Give the fullest label of a level that is free somewhere, with its place."""
    for words in _variants(level, name, colour, look, dated):
        for x, top, anchor in _spots(level, words, look):
            if taken.frees(words.box(x, top, anchor), 0.3):
                return words, x, top, anchor
    return None


def _by_weight(levels: Sequence[Level]) -> list[Level]:
    ends = [levels[-1], levels[0]] if levels else []
    highest = sorted(levels, key=lambda level: level.y)[:1]
    others = sorted(levels, key=lambda level: -abs(level.y - level.before))
    kept: list[Level] = []
    for level in (*highest, *ends, *others):
        if level not in kept:
            kept.append(level)
    return kept


def _variants(level: Level, name: str, colour: str, look: Look, dated: bool) -> Iterator[Label]:
    """Give a label from the fullest to the barest: value and date, value, value in several lines."""
    words = f"{name}{level.mark.label or level.mark.words}"
    letters = look.letters
    value = Row(words, colour, bold=True)
    if dated and not level.mark.label and level.mark.when:
        yield Label((value, Row(level.mark.when, look.grey)), letters)
    yield Label((value,), letters)
    for lines in (2, 3, 4):
        room = max(letters.width(words, bold=True) / lines * 1.2, letters.widest_word(words, bold=True))
        yield Label(tuple(Row(text, colour, bold=True) for text in letters.wrapped(words, room, bold=True)), letters)


def _spots(level: Level, words: Label, look: Look) -> Iterator[tuple[float, float, str]]:
    """Give the places for a label, best first: above its level, left of its riser, inside its area."""
    letters = look.letters
    above = level.y - ABOVE - words.height + letters.descent
    middle = level.y - letters.ascent + letters.capital / 2
    falls = level.y > level.before
    point = level.mark.estimate
    start = level.left + (_PAST_POINT if point else _BESIDE if falls else -_HALF_STROKE)
    if words.width <= level.right - start:
        yield start, above, "start"
        yield (level.left + level.right) / 2, above, "middle"
        yield level.right, above, "end"
    if not falls:
        yield level.left + (-_PAST_POINT if point else _HALF_STROKE), above, "end"
        yield level.left - (_PAST_POINT if point else _BESIDE), middle, "end"
    inside = level.y + ABOVE - letters.ascent + letters.capital + 0.4
    yield level.left + _BESIDE + (0.4 if point else 0.0), inside, "start"
    yield level.left - _HALF_STROKE, above, "start"

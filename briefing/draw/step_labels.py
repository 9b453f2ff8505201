"""The words of a chart of steps: values at the levels, words of marks, and what happened at the end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefing.draw.look import ABOVE, STEP, Look
from briefing.draw.placing import Box, Label, Row, Taken, clamped
from briefing.draw.scene import Disc, Sketch
from briefing.draw.step_levels import Level, Note, Steps
from briefing.draw.trend_lines import Style
from briefing.model.chart import Line, Mark

_ROOM = 0.15  # of the width that the words beside the last fall may take, and in millimetres:
_LEAST, _MOST = 10.5, 20.0
_BESIDE = 1.0
_PAST_POINT = 1.5  # from the middle of a hollow point to words beside it
_HALF_STROKE = STEP * 25.4 / 72 / 2
_POINT = 0.75
_AWAY = (1.6, 3.2, 4.8)  # from a point to the words about it


@dataclass(frozen=True)
class Ending:
    """The last fall to zero, of which line it is, and its words, which stand at the right edge."""

    order: int
    mark: Mark
    label: Label


@dataclass
class Lost:
    """What found no room: whether there are values, names, and the marks whose own words these are."""

    values: bool = False
    names: bool = False
    marks: list[tuple[int, Mark]] = field(default_factory=list)


def ending_of(lines: Sequence[Line], look: Look, width: float, keyed: Sequence[tuple[int, Mark]]) -> Ending | None:
    """Give the words for the last fall to zero; None where nothing falls. Those that are `keyed` are but a time."""
    falls = [(n, one.marks[-1]) for n, one in enumerate(lines) if len(one.marks) > 1 and one.marks[-1].value == 0]
    found = max(falls, key=lambda fall: fall[1].x, default=None)
    if found is None or found[1].x < max(one.marks[-1].x for one in lines):
        return None
    letters, (order, last) = look.letters, found
    words = "" if found in keyed else last.label
    room = max(_LEAST, min(_MOST, width * _ROOM))
    room = min(max(room, letters.widest_word(last.when, bold=True), letters.widest_word(words)), width * 0.35)
    rows = [Row(text, look.ink, bold=True) for text in letters.wrapped(last.when, room, bold=True)]
    rows += [Row(text, look.ink) for text in letters.wrapped(words, room)]
    return Ending(order, last, Label(tuple(rows), letters))


def write_ending(sketch: Sketch, steps: Steps, x: float, ending: Ending, look: Look, taken: Taken) -> bool:
    """Write what happened at the last fall, which is at `x`, to the right of it; say whether it has room."""
    words = ending.label
    if words.height > taken.room.bottom - taken.room.top:
        return False
    first = steps.levels[-1].y if steps.levels else taken.room.top
    top = first - look.letters.ascent + look.letters.capital
    top = max(taken.room.top, min(top, taken.room.bottom - words.height))
    left = min(sketch.width - words.width, x + _HALF_STROKE + ABOVE)
    taken.boxes.append(words.box(left, top))
    sketch.write(*words.words(left, top, of=steps.name))
    return True


def write_labels(
    sketch: Sketch,
    series: Sequence[Steps],
    styles: Sequence[Style],
    look: Look,
    taken: Taken,
    dated: bool,
    named: bool,
    keyed: Sequence[tuple[int, Mark]],
) -> Lost:
    """Write the words of marks and the value of each level where they are free; give what has no room.

    Words that must be said come first, then the highest and the last value. `dated`: values with their date where
    there is room. `named`: with the series' name at its longest level. Those that are `keyed` have their value.
    """
    lost = Lost()
    colours = [look.ink if len(series) == 1 else style.words for style in styles]
    later: list[tuple[int, Level]] = []
    for order, (steps, colour) in enumerate(zip(series, colours, strict=True)):
        longest = max(steps.levels, key=lambda level: level.right - level.left, default=None) if named else None
        lost.names = lost.names or (named and longest is None)
        for level in _by_weight(steps.levels):
            is_own = bool(level.mark.label) and (order, level.mark) not in keyed
            if not is_own and level is not longest:
                later.append((order, level))
                continue
            words = level.mark.label if is_own else level.mark.words
            name = f"{steps.name}: " if level is longest else ""
            if not _write_level(sketch, level, name + words, colour, steps.name, look, dated and not is_own, taken):
                lost.names = lost.names or bool(name)
                lost.marks += [(order, level.mark)] if is_own else []
        for note in steps.notes:
            if (order, note.mark) not in keyed and not _write_note(sketch, note, colour, steps.name, look, taken):
                lost.marks.append((order, note.mark))
    for order, level in later:
        name = series[order].name
        if not _write_level(sketch, level, level.mark.words, colours[order], name, look, dated, taken):
            lost.values = True
    return lost


def _write_level(
    sketch: Sketch, level: Level, text: str, colour: str, of: str, look: Look, dated: bool, taken: Taken
) -> bool:
    spot = _free(level, text, colour, look, dated, taken)
    if spot is None:
        return False
    words, x, top, anchor = spot
    taken.boxes.append(words.box(x, top, anchor))
    sketch.write(*words.words(x, top, anchor, of=of))
    return True


def draw_notes(sketch: Sketch, steps: Steps, style: Style, look: Look, taken: Taken) -> None:
    """Draw the points that notes are about: those that repeat a value; a fall and a gap show themselves."""
    for note in steps.notes:
        if note.mark.value:
            fill = look.paper if note.mark.estimate or style.open_end else style.colour
            sketch.add(Disc(note.x, note.y, _POINT, fill, style.colour, 1.0, of=steps.name))
            taken.boxes.append(Box(note.x - _POINT, note.y - _POINT, note.x + _POINT, note.y + _POINT))


def _write_note(sketch: Sketch, note: Note, colour: str, of: str, look: Look, taken: Taken) -> bool:
    letters, bold = look.letters, note.mark.value is not None
    for share in (1.0, 0.6, 0.4):
        room = max(letters.width(note.mark.label, bold) * share, letters.widest_word(note.mark.label, bold))
        rows = [Row(text, colour if bold else look.grey, bold) for text in letters.wrapped(note.mark.label, room, bold)]
        words = Label(tuple(rows), letters)
        middle = clamped(note.x, words.width, taken.room.left, taken.room.right)
        for away in _AWAY:
            above, below = (
                note.y - away - words.height + letters.descent,
                note.y + away - letters.ascent + letters.capital,
            )
            level = note.y - words.height / 2
            spots = [(middle, above, "middle"), (note.x + _BESIDE, above, "start"), (note.x - _BESIDE, above, "end")]
            spots += [(middle, below, "middle"), (note.x + _BESIDE, below, "start"), (note.x - _BESIDE, below, "end")]
            spots += [(note.x + away, level, "start"), (note.x - away, level, "end")]
            for spot in spots:
                if taken.frees(words.box(*spot), 0.3):
                    taken.boxes.append(words.box(*spot))
                    sketch.write(*words.words(*spot, of=of))
                    return True
    return False


def _free(
    level: Level, text: str, colour: str, look: Look, dated: bool, taken: Taken
) -> tuple[Label, float, float, str] | None:
    """Give the fullest label of a level that is free somewhere, with its place."""
    for words in _variants(level, text, colour, look, dated):
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


def _variants(level: Level, words: str, colour: str, look: Look, dated: bool) -> Iterator[Label]:
    """Give a label from the fullest to the barest: value and date, value, value in several lines."""
    letters = look.letters
    value = Row(words, colour, bold=True)
    if dated and level.mark.when:
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
    inside = level.left + _BESIDE + (0.4 if point else 0.0)
    within = (inside, level.y + ABOVE - letters.ascent + letters.capital + 0.4, "start")
    over = (level.left - _HALF_STROKE, above, "start")
    # Words that would reach out of the area are better above it.
    yield from (within, over) if inside + words.width <= level.right else (over, within)

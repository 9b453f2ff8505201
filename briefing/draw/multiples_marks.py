"""The marks of a panel among small multiples: columns with values, or a line with its extremes."""

import math
from dataclasses import dataclass, replace

from briefing.draw.axes import Scale
from briefing.draw.look import ABOVE, STEP, Look
from briefing.draw.numbered import numeral
from briefing.draw.placing import Box, Label, Taken, clamped, label
from briefing.draw.scene import Disc, Sketch, block, hatched
from briefing.draw.trend_lines import Frame, Style, draw_series
from briefing.findings import BriefingError
from briefing.model.chart import Line, Mark

_SHARE = 0.66  # of its step that a column takes
_WIDEST = 10.0
_MOST_ROWS = 2  # of words that are a mark's own
_NOUGHT = 0.55  # height of a column of nothing whose number is not written
_DOT = 0.75
_APART = 0.6  # from words to words: the least that keeps two numbers two


@dataclass(frozen=True)
class Panel:
    """One series in its place: the scales for time and value, and what may be written in."""

    one: Line
    across: Scale
    down: Scale
    step: float  # from one column to the next
    room: Box
    colour: str

    @property
    def half(self) -> float:
        return min(self.step * _SHARE, _WIDEST) / 2


@dataclass
class Key:
    """The words that found no room, in the order of their numbers."""

    entries: list[str]

    def number(self, words: str) -> int:
        """Give the number of `words`: the same for the same words."""
        if words not in self.entries:
            self.entries.append(words)
        return self.entries.index(words) + 1


def value_words(mark: Mark, look: Look, room: float, last: bool) -> Label:
    """Give the words at a mark with a value, wrapped to `room` but never within a word that fits into a panel."""
    return label(look.letters, mark.label or mark.words, look.ink, room, bold=last)


def last_of(one: Line) -> Mark | None:
    return next((mark for mark in reversed(one.marks) if mark.value is not None), None)


def wanted_of(one: Line) -> list[Mark]:
    """Give the marks whose words are written where not all can be: last, highest, lowest, first, those with a label."""
    firm = [mark for mark in one.marks if mark.value is not None]
    if not firm:
        return []
    extremes = [max(firm, key=lambda mark: mark.value or 0.0), min(firm, key=lambda mark: mark.value or 0.0)]
    found: list[Mark] = []
    for mark in (*(mark for mark in firm if mark.label), firm[-1], *extremes, firm[0]):
        if mark not in found:
            found.append(mark)
    return found


def column_boxes(panel: Panel) -> list[tuple[Mark, Box]]:
    """Give the columns of a panel from zero, those of nothing too."""
    found = []
    for mark in panel.one.marks:
        if mark.value is not None:
            top, foot = sorted((panel.down(mark.value), panel.down(0.0)))
            x = panel.across(mark.x)
            found.append((mark, Box(x - panel.half, top, x + panel.half, foot)))
    return found


def all_values(panel: Panel, gap: str, look: Look) -> list[tuple[Mark, Label, float, float]] | None:
    """Give the words of every mark of a panel with their places, None where they do not all fit on their columns."""
    last, placed = last_of(panel.one), []
    boxes: list[Box] = []
    columns = [box for mark, box in column_boxes(panel) if mark.value]
    width = panel.room.right - panel.room.left
    for mark in panel.one.marks:
        words = mark.label or mark.words
        if mark.value is None:
            text = _gap_words(gap, look, width)
        else:
            bold = mark is last
            fit = max(panel.step - 0.6, look.letters.widest_word(words, bold))
            text = value_words(mark, look, min(fit, width), bold)
        x = clamped(panel.across(mark.x), text.width, panel.room.left, panel.room.right)
        top = _beyond(panel, mark, text)
        box = text.box(x, top, "middle")
        if any(box.meets(other, _APART) for other in boxes) or any(box.meets(other, -1e-6) for other in columns):
            return None
        boxes.append(box)
        placed.append((mark, text, x, top))
    return placed


def _gap_words(gap: str, look: Look, width: float) -> Label:
    return label(look.letters, gap, look.grey, width)


def _beyond(panel: Panel, mark: Mark, text: Label) -> float:
    """Give the top of words over a column, or under one below zero."""
    level = panel.down(mark.value or 0.0)
    if (mark.value or 0.0) < 0:
        return level + ABOVE
    return level - ABOVE - text.height + text.letters.descent


def draw_columns(sketch: Sketch, panel: Panel, look: Look, numbered: bool) -> None:
    """Draw the columns, hatched where estimated; `numbered`: every value is written, so nothing needs no mark."""
    for mark, box in column_boxes(panel):
        edges = (box.left, box.top, box.right, box.bottom)
        if not mark.value:
            if not numbered:
                sketch.add(block(box.left, box.top - _NOUGHT, box.right, box.top, panel.colour, of=panel.one.name))
        elif mark.estimate:
            sketch.add(*hatched(*edges, panel.colour, look.paper, of=panel.one.name))
        else:
            sketch.add(block(*edges, panel.colour, of=panel.one.name))


def write_some(sketch: Sketch, panel: Panel, gap: str, look: Look, key: Key) -> None:
    """Write the last, highest, lowest and first value over the columns where there is room, and say what is a gap.

    The last value, words that are a mark's own, and gaps stand by number in the key where they find no room. Raises
    `BriefingError` where not even a number does.
    """
    room = panel.room
    taken = Taken(room, [box for mark, box in column_boxes(panel) if mark.value])
    zero = panel.down(0.0)
    if zero < room.bottom - 0.1:
        taken.add_line(((room.left, zero), (room.right, zero)))
    last, width = last_of(panel.one), room.right - room.left
    # What must be said somewhere comes first: the last value, gaps, then words of their own.
    wanted = sorted(wanted_of(panel.one), key=lambda mark: (mark is not last, not mark.label))
    must = [mark for mark in wanted if mark is last or mark.label]
    for mark in must[:1]:
        _say(sketch, panel, mark, taken, look, key)
    for x in _gap_middles(panel):
        text = _gap_words(gap, look, width)
        top = panel.down(0.0) - ABOVE - text.height + look.letters.descent
        if not _put(sketch, panel, x, top, text, taken):
            _put_number(sketch, panel, x, top, numeral(key.number(gap), look, look.grey), taken)
    for mark in must[1:]:
        _say(sketch, panel, mark, taken, look, key)
    for mark in wanted[len(must) :]:
        text = value_words(mark, look, width, False)
        _put(sketch, panel, panel.across(mark.x), _beyond(panel, mark, text), text, taken)


def _say(sketch: Sketch, panel: Panel, mark: Mark, taken: Taken, look: Look, key: Key) -> None:
    """Write the words of a mark at it, or their number in the key."""
    width, x = panel.room.right - panel.room.left, panel.across(mark.x)
    text = value_words(mark, look, width * (0.6 if mark.label else 1.0), mark is last_of(panel.one))
    if len(text.rows) <= _MOST_ROWS and _put(sketch, panel, x, _beyond(panel, mark, text), text, taken):
        return
    number = numeral(key.number(mark.label or mark.words), look)
    _put_number(sketch, panel, x, _beyond(panel, mark, number), number, taken)


def _put(sketch: Sketch, panel: Panel, x: float, top: float, text: Label, taken: Taken) -> bool:
    """Write words about `x`, moved only so far as the panel asks, and say whether they found room."""
    x = clamped(x, text.width, panel.room.left, panel.room.right)
    box = text.box(x, top, "middle")
    if not taken.frees(box, 0.0):
        return False
    # Other words keep away at the sides; columns, which are no words, may come nearer.
    taken.boxes.append(Box(box.left - _APART, box.top, box.right + _APART, box.bottom))
    sketch.write(*text.words(x, top, "middle", of=panel.one.name))
    return True


def _put_number(sketch: Sketch, panel: Panel, x: float, top: float, number: Label, taken: Taken) -> None:
    """Write a number of the key as near as it is free to where it belongs."""
    room = panel.room
    down = [room.top + 0.5 * n for n in range(int((room.bottom - room.top) / 0.5))]
    across = [room.left + 0.5 * n for n in range(int((room.right - room.left) / 0.5))]
    above = sorted(((x, y) for y in down), key=lambda at: abs(at[1] - top))
    beside = sorted(((x, y) for x in across for y in down), key=lambda at: math.dist(at, (x, top)))
    for at in ((x, top), *above, *beside):
        if _put(sketch, panel, *at, number, taken):
            return
    raise no_room(panel)


def no_room(panel: Panel) -> BriefingError:
    return BriefingError(
        f"the panel {panel.one.name!r} has no room for the numbers of its words", "make the chart wider, or say less"
    )


def _gap_middles(panel: Panel) -> list[float]:
    """Give the middle of each run of marks without a value."""
    runs: list[list[float]] = [[]]
    for mark in panel.one.marks:
        if mark.value is None:
            runs[-1].append(panel.across(mark.x))
        elif runs[-1]:
            runs.append([])
    return [(run[0] + run[-1]) / 2 for run in runs if run]


def draw_line(sketch: Sketch, panel: Panel, focus: bool, look: Look, key: Key) -> None:
    """Draw the series as a line, with a point and a number at its first, last, highest and lowest value."""
    own, one = Sketch(sketch.width), panel.one
    taken, last = Taken(panel.room), last_of(one)
    if last is None:
        return
    zero = panel.down(0.0)
    if panel.room.top < zero < panel.room.bottom - 0.1:
        taken.add_line(((panel.room.left, zero), (panel.room.right, zero)))
    frame = Frame(panel.across, panel.down, panel.room.bottom, panel.room.right)
    draw_series(own, one, Style(panel.colour, STEP + 0.4 if focus else STEP, panel.colour), frame, look, taken)
    for mark in wanted_of(one):
        point = frame.point(mark)
        if mark is not last:
            own.add(Disc(*point, _DOT, look.paper if mark.estimate else panel.colour, panel.colour, 0.9))
            taken.boxes.append(Box(point[0] - _DOT, point[1] - _DOT, point[0] + _DOT, point[1] + _DOT))
    sketch.add(*(replace(shape, of=one.name) for shape in own.shapes))
    for mark in sorted(wanted_of(one), key=lambda mark: mark is not last):
        text = value_words(mark, look, (panel.room.right - panel.room.left) * 0.7, mark is last)
        if len(text.rows) <= _MOST_ROWS and _around(sketch, panel, frame.point(mark), text, taken):
            continue
        number = numeral(key.number(mark.label or mark.words), look)
        if not _around(sketch, panel, frame.point(mark), number, taken, far=True):
            raise no_room(panel)


def _around(
    sketch: Sketch, panel: Panel, point: tuple[float, float], text: Label, taken: Taken, far: bool = False
) -> bool:
    """Write words at the nearest free place around a point; `far`: wherever in the panel that is."""
    x, y = point
    letters, room = text.letters, panel.room
    middle = clamped(x, text.width, room.left, room.right)
    stands: list[tuple[float, float, str]] = []
    for away in (_DOT + 0.5, _DOT + 1.6, _DOT + 3.0):
        above, below = y - away - text.height + letters.descent, y + away - letters.ascent + letters.capital
        first, second = (above, below) if panel.down(0.0) >= y else (below, above)
        stands += [(middle, first, "middle"), (middle, second, "middle")]
        stands += [(x + away, top, "start") for top in (above, below, y - text.height / 2)]
        stands += [(x - away, top, "end") for top in (above, below, y - text.height / 2)]
    if far:
        grid = [(room.left + 0.8 * n, room.top + 0.8 * m) for n in range(120) for m in range(90)]
        stands += [(*place, "start") for place in sorted(grid, key=lambda at: abs(at[0] - x) + abs(at[1] - y))]
    for at, top, anchor in stands:
        if taken.frees(text.box(at, top, anchor), 0.25):
            taken.boxes.append(text.box(at, top, anchor))
            sketch.write(*text.words(at, top, anchor, of=panel.one.name))
            return True
    return False

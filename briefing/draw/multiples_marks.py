"""The marks of a panel among small multiples: columns with values, or a line with its extremes."""

from dataclasses import dataclass, replace

from briefing.draw.axes import Scale
from briefing.draw.look import ABOVE, STEP, Look
from briefing.draw.numbered import numeral
from briefing.draw.placing import Box, Label, Taken, clamped, label
from briefing.draw.scene import Disc, Sketch, block, hatched
from briefing.draw.trend_lines import Frame, Style, draw_series
from briefing.model.chart import Line, Mark

_SHARE = 0.66  # of its step that a column takes
_WIDEST = 10.0
_NOUGHT = 0.55  # height of a column of nothing whose number is not written
_DOT = 0.75


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
        self.entries.append(words)
        return len(self.entries)


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
        if any(box.meets(other, 0.35) for other in boxes) or any(box.meets(other, -1e-6) for other in columns):
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

    Words that are a mark's own stand by number in the key where they find none.
    """
    taken = Taken(panel.room, [box for mark, box in column_boxes(panel) if mark.value])
    last = last_of(panel.one)
    width = panel.room.right - panel.room.left
    wanted = wanted_of(panel.one)
    # What must be said somewhere comes first: the last value, then words of their own.
    wanted.sort(key=lambda mark: (mark is not last, not mark.label))
    for mark in wanted:
        text = value_words(mark, look, width * (0.6 if mark.label else 1.0), mark is last)
        written = not (mark.label and len(text.rows) > 2) and _put(sketch, panel, mark, text, taken)
        if not written and (mark.label or mark is last):
            _put_number(sketch, panel, mark, key, look, taken)
    for x in _gap_middles(panel):
        text = _gap_words(gap, look, width)
        at = clamped(x, text.width, panel.room.left, panel.room.right)
        top = panel.down(0.0) - ABOVE - text.height + look.letters.descent
        if taken.frees(text.box(at, top, "middle"), 0.0):
            taken.boxes.append(text.box(at, top, "middle"))
            sketch.write(*text.words(at, top, "middle", of=panel.one.name))


def _put(sketch: Sketch, panel: Panel, mark: Mark, text: Label, taken: Taken) -> bool:
    x = clamped(panel.across(mark.x), text.width, panel.room.left, panel.room.right)
    top = _beyond(panel, mark, text)
    if not taken.frees(text.box(x, top, "middle"), 0.0):
        return False
    taken.boxes.append(text.box(x, top, "middle"))
    sketch.write(*text.words(x, top, "middle", of=panel.one.name))
    return True


def _put_number(sketch: Sketch, panel: Panel, mark: Mark, key: Key, look: Look, taken: Taken) -> None:
    """Write a number by the mark, as near as it is free, for the key to explain."""
    text = numeral(key.number(f"{mark.when} {mark.label or mark.words}"), look)
    x = clamped(panel.across(mark.x), text.width, panel.room.left, panel.room.right)
    start = _beyond(panel, mark, text)
    tries = sorted((panel.room.top + 0.5 * n for n in range(200)), key=lambda top: abs(top - start))
    for top in (start, *tries):
        if taken.frees(text.box(x, top, "middle"), 0.0):
            taken.boxes.append(text.box(x, top, "middle"))
            sketch.write(*text.words(x, top, "middle", of=panel.one.name))
            return


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
    taken = Taken(panel.room)
    if last_of(one) is None:
        return
    frame = Frame(panel.across, panel.down, panel.room.bottom, panel.room.right)
    draw_series(own, one, Style(panel.colour, STEP + 0.4 if focus else STEP, panel.colour), frame, look, taken)
    last = last_of(one)
    for mark in wanted_of(one):
        point = frame.point(mark)
        if mark is not last:
            own.add(Disc(*point, _DOT, look.paper if mark.estimate else panel.colour, panel.colour, 0.9))
            taken.boxes.append(Box(point[0] - _DOT, point[1] - _DOT, point[0] + _DOT, point[1] + _DOT))
    sketch.add(*(replace(shape, of=one.name) for shape in own.shapes))
    wanted = sorted(wanted_of(one), key=lambda mark: mark is not last)
    for mark in wanted:
        text = value_words(mark, look, (panel.room.right - panel.room.left) * 0.7, mark is last)
        own_words = text if len(text.rows) < 3 else None
        if own_words is None or not _around(sketch, panel, frame.point(mark), own_words, taken):
            number = numeral(key.number(f"{mark.when} {mark.label or mark.words}"), look)
            _around(sketch, panel, frame.point(mark), number, taken, far=True)


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

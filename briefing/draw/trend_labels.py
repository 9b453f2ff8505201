"""The words inside a chart of lines: at the ends, at marks that have words of their own, at the aim."""

from collections.abc import Iterator, Sequence

from briefing.draw.look import ABOVE, BESIDE, HAIR, Look
from briefing.draw.numbered import numeral
from briefing.draw.placing import Box, Label, Row, Taken, clamped, spread, two_weights
from briefing.draw.scene import Disc, Point, Sketch, line
from briefing.draw.trend_lines import Frame, Style, last_mark
from briefing.model.chart import Goal, Line, Mark

_NAMES = 0.3  # of the width that names at the ends of lines may take
_MOVED = 1.6  # from here on, a label that had to move is led to
_POINT = 0.75
_AIM = 0.9
_NEAR = (_POINT + ABOVE, _POINT + 2.4, _POINT + 4.0)


def end_label(one: Line, style: Style, look: Look, width: float, named: bool) -> Label:
    """Give what stands at the end of a line: its name and last value, or the value alone."""
    words = last_mark(one).words
    if not named:
        return Label((Row(words, style.words, bold=True),), look.letters)
    return two_weights(look.letters, one.name, words, (style.words, style.words), width * _NAMES)


def write_ends(
    sketch: Sketch,
    lines: Sequence[Line],
    ends: Sequence[Label],
    styles: Sequence[Style],
    frame: Frame,
    goal: Goal | None,
    taken: Taken,
) -> bool:
    """Write the labels at the right of the lines' ends, as near to their height as they can be.

    Where the aim is in the way of one, it stands elsewhere around its end. Say whether all have room.
    """
    aim = _aim_box((frame.across(goal.x), frame.down(goal.value))) if goal else None
    points = [frame.point(last_mark(one)) for one in lines]
    order = sorted(range(len(lines)), key=lambda index: (points[index][1], index))
    sizes = [ends[index].height for index in order]
    if sum(sizes) > taken.room.bottom - taken.room.top:
        return False
    middles = spread([points[index][1] for index in order], sizes, taken.room.top, taken.room.bottom)
    column = max(x for x, _ in points) + BESIDE
    moved: list[int] = []
    for index, middle in zip(order, middles, strict=True):
        (x, y), words = points[index], ends[index]
        top = middle - words.height / 2
        if aim and words.box(column, top).meets(aim, 0.2):
            moved.append(index)
            continue
        taken.boxes.append(words.box(column, top))
        sketch.write(*words.words(column, top, of=lines[index].name))
        if abs(middle - y) > _MOVED or column - x > BESIDE + 1.0:
            leader = ((x + 1.0, y), (column - 0.5, middle))
            taken.add_line(leader)
            sketch.add(line(leader, styles[index].words, HAIR))
    taken.boxes += [aim] if aim else []
    # Each is written, also after one that had no room.
    found = [_write_around(sketch, points[index], ends[index], taken, lines[index].name) for index in moved]
    return all(found)


def _write_around(
    sketch: Sketch, point: Point, words: Label, taken: Taken, of: str, away: Sequence[float] = _NEAR
) -> bool:
    """Write a label where it is free around a point; say whether it is."""
    for x, top, anchor in _around(point, words, taken.room, away):
        if taken.frees(words.box(x, top, anchor), 0.3):
            taken.boxes.append(words.box(x, top, anchor))
            sketch.write(*words.words(x, top, anchor, of=of))
            return True
    return False


def marks_with_words(lines: Sequence[Line]) -> list[tuple[int, Mark]]:
    """Give the marks whose own words must be said, with the number of their line."""
    return [
        (order, mark) for order, one in enumerate(lines) for mark in one.marks if mark.label and mark.value is not None
    ]


def write_marks(
    sketch: Sketch,
    lines: Sequence[Line],
    styles: Sequence[Style],
    frame: Frame,
    look: Look,
    taken: Taken,
    numbers: dict[tuple[int, Mark], int],
    far: Sequence[tuple[int, Mark]],
) -> list[tuple[int, Mark]]:
    """Write the words of marks, or the numeral of those that `numbers` has; give those that had no room.

    Those that are `far` from their numeral get their point alone.
    """
    left = []
    for order, mark in marks_with_words(lines):
        if mark is last_mark(lines[order]) and mark.label == mark.words:
            continue
        style, name = styles[order], lines[order].name
        if (order, mark) in far:
            placed = True
        elif (order, mark) in numbers:
            label = numeral(numbers[order, mark], look, style.words)
            placed = _write_around(sketch, frame.point(mark), label, taken, name, (*_NEAR, 4.6, 6.0))
        else:
            placed = _write_words(sketch, frame.point(mark), mark.label, style, name, look, taken)
        if placed:
            _draw_point(sketch, mark, style, name, frame, look, taken)
        else:
            left.append((order, mark))
    return left


def write_values_of_note(
    sketch: Sketch, lines: Sequence[Line], styles: Sequence[Style], frame: Frame, look: Look, taken: Taken
) -> None:
    """Write the highest value of the line that the chart is about, its first and its lowest, where they have room.

    Of several lines, only the highest: the axis says the rest.
    """
    order = next((order for order, one in enumerate(lines) if one.focus), 0)
    one, style = lines[order], styles[order]
    firm = [mark for mark in one.marks if mark.value is not None]
    highest = max(firm, key=lambda mark: mark.value or 0.0)
    lowest = min(firm, key=lambda mark: mark.value or 0.0)
    wanted = dict.fromkeys((highest, firm[0], lowest) if len(lines) == 1 else (highest,))
    for mark in wanted:
        if mark.label or mark is last_mark(one) or (highest.value == lowest.value and mark is not firm[0]):
            continue
        if _write_words(sketch, frame.point(mark), mark.words, style, one.name, look, taken):
            _draw_point(sketch, mark, style, one.name, frame, look, taken)


def _write_words(sketch: Sketch, point: Point, text: str, style: Style, of: str, look: Look, taken: Taken) -> bool:
    letters = look.letters
    for share in (1.0, 0.6, 0.4):
        room = max(letters.width(text, bold=True) * share, letters.widest_word(text, bold=True))
        rows = tuple(Row(part, style.words, bold=True) for part in letters.wrapped(text, room, bold=True))
        if _write_around(sketch, point, Label(rows, letters), taken, of):
            return True
    return False


def _draw_point(sketch: Sketch, mark: Mark, style: Style, of: str, frame: Frame, look: Look, taken: Taken) -> None:
    x, y = frame.point(mark)
    fill = look.paper if mark.estimate or style.open_end else style.colour
    sketch.add(Disc(x, y, _POINT, fill, style.colour, 0.9, of=of))
    taken.boxes.append(Box(x - _POINT, y - _POINT, x + _POINT, y + _POINT))


def _around(point: Point, words: Label, room: Box, near: Sequence[float]) -> Iterator[tuple[float, float, str]]:
    """Give places around a point: above, below, to the right and the left, nearer ones first."""
    x, y = point
    letters = words.letters
    middle = clamped(x, words.width, room.left, room.right)
    for away in near:
        above, below = y - away - words.height + letters.descent, y + away - letters.ascent + letters.capital
        yield middle, above, "middle"
        yield x + away, above, "start"
        yield x - away, above, "end"
        yield middle, below, "middle"
        yield x + away, below, "start"
        yield x - away, below, "end"
        yield x + away + 0.4, y - words.height / 2, "start"
        yield x - away - 0.4, y - words.height / 2, "end"


def _aim_box(point: Point) -> Box:
    return Box(point[0] - _AIM, point[1] - _AIM, point[0] + _AIM, point[1] + _AIM)


def write_goal(sketch: Sketch, goal: Goal, frame: Frame, look: Look, taken: Taken, words: bool) -> bool:
    """Draw the aim as a hollow point in the second colour; say whether its `words` had room."""
    letters = look.letters
    point = (frame.across(goal.x), frame.down(goal.value))
    sketch.add(Disc(*point, _AIM, look.paper, look.contrast, 1.1, of=goal.label))
    taken.boxes.append(_aim_box(point))
    if not words:
        return True
    for share in (1.0, 0.7, 0.5, 0.35):
        room = max(letters.width(goal.label) * share, letters.widest_word(goal.label))
        rows = [Row(text, look.contrast) for text in letters.wrapped(goal.label, room)]
        name = Label((*rows, Row(goal.words, look.contrast, bold=True)), letters)
        if _write_around(sketch, point, name, taken, goal.label):
            return True
    return False

"""The words inside a chart of lines: at the ends, at marks that have words of their own, at the aim."""

from collections.abc import Iterator, Sequence

from briefing.draw.look import ABOVE, BESIDE, HAIR, Look
from briefing.draw.placing import Box, Label, Row, Taken, clamped, spread, two_weights
from briefing.draw.scene import Disc, Point, Sketch, line
from briefing.draw.trend_lines import Frame, Style, last_mark
from briefing.model.chart import Goal, Line, Mark

_NAMES = 0.3  # of the width that names at the ends of lines may take
_MOVED = 1.6  # from here on, a label that had to move is led to
_POINT = 0.75
_AIM = 0.9


def end_label(one: Line, style: Style, look: Look, width: float, named: bool) -> Label:
    """Give what stands at the end of a line: its name and last value, or the value alone."""
    words = last_mark(one).words
    if not named:
        return Label((Row(words, style.colour, bold=True),), look.letters)
    return two_weights(look.letters, one.name, words, (style.colour, style.colour), width * _NAMES)


def write_ends(
    sketch: Sketch,
    lines: Sequence[Line],
    ends: Sequence[Label],
    styles: Sequence[Style],
    frame: Frame,
    goal: Goal | None,
    taken: Taken,
) -> None:
    """Write the labels at the right of the lines' ends, as near to their height as they can be.

    Where the aim is in the way of one, it stands elsewhere around its end.
    """
    aim = _aim_box((frame.across(goal.x), frame.down(goal.value))) if goal else None
    points = [frame.point(last_mark(one)) for one in lines]
    order = sorted(range(len(lines)), key=lambda index: (points[index][1], index))
    sizes = [ends[index].height for index in order]
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
        sketch.write(*words.words(column, top))
        if abs(middle - y) > _MOVED or column - x > BESIDE + 1.0:
            leader = ((x + 1.0, y), (column - 0.5, middle))
            taken.add_line(leader)
            sketch.add(line(leader, styles[index].colour, HAIR))
    taken.boxes += [aim] if aim else []
    for index in moved:
        _write_around(sketch, points[index], ends[index], taken)


def _write_around(sketch: Sketch, point: Point, words: Label, taken: Taken) -> bool:
    """Write a label where it is free around a point; say whether it is."""
    for x, top, anchor in _around(point, words, taken.room):
        if taken.frees(words.box(x, top, anchor), 0.3):
            taken.boxes.append(words.box(x, top, anchor))
            sketch.write(*words.words(x, top, anchor))
            return True
    return False


def write_marks(
    sketch: Sketch, lines: Sequence[Line], styles: Sequence[Style], frame: Frame, look: Look, taken: Taken
) -> None:
    """Write the words of marks that have some; of a single line also its first value and its highest."""
    wanted = [
        (mark, mark.label, style)
        for one, style in zip(lines, styles, strict=True)
        for mark in one.marks
        if mark.label and mark.value is not None
    ]
    if len(lines) == 1:
        firm = [mark for mark in lines[0].marks if mark.value is not None]
        highest = max(firm, key=lambda mark: mark.value or 0.0)
        wanted += [(mark, mark.words, styles[0]) for mark in (highest, firm[0]) if not mark.label]
    ends = [last_mark(one) for one in lines]
    for mark, text, style in wanted:
        if mark in ends and text == mark.words:
            continue
        _write_mark(sketch, mark, text, style, frame, look, taken)


def _write_mark(sketch: Sketch, mark: Mark, text: str, style: Style, frame: Frame, look: Look, taken: Taken) -> None:
    letters = look.letters
    point = frame.point(mark)
    for share in (1.0, 0.6, 0.4):
        room = max(letters.width(text, bold=True) * share, letters.widest_word(text, bold=True))
        rows = tuple(Row(part, style.colour, bold=True) for part in letters.wrapped(text, room, bold=True))
        words = Label(rows, letters)
        if _write_around(sketch, point, words, taken):
            sketch.add(Disc(*point, _POINT, look.paper if mark.estimate else style.colour, style.colour, 0.9))
            return


def _around(point: Point, words: Label, room: Box) -> Iterator[tuple[float, float, str]]:
    """Give places around a point: above, below, to the right and the left, nearer ones first."""
    x, y = point
    letters = words.letters
    middle = clamped(x, words.width, room.left, room.right)
    for away in (_POINT + ABOVE, _POINT + 2.4, _POINT + 4.0):
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
    sketch.add(Disc(*point, _AIM, look.paper, look.contrast, 1.1))
    taken.boxes.append(_aim_box(point))
    if not words:
        return True
    for share in (1.0, 0.7, 0.5, 0.35):
        room = max(letters.width(goal.label) * share, letters.widest_word(goal.label))
        rows = [Row(text, look.contrast) for text in letters.wrapped(goal.label, room)]
        name = Label((*rows, Row(goal.words, look.contrast, bold=True)), letters)
        if _write_around(sketch, point, name, taken):
            return True
    return False

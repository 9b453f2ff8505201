"""The lines of a chart over time: solid between firm values, thin and dashed at estimates, broken at gaps."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.draw.axes import Scale
from briefing.draw.look import CONTEXT, SERIES, Look
from briefing.draw.placing import Box, Taken
from briefing.draw.scene import Disc, Point, Shape, Sketch, line
from briefing.findings import BriefingError
from briefing.model.chart import Line, Mark

_WEAK = (2.4, 1.8)
_END = 0.9
_ALONE = 0.7
_FAINT = 0.7
_DOUBLE = 2.8  # of a thin pair of lines
_BROAD = 2.9  # a pale line is broader than a dark one: some eyes see no more than 2.9:1 between the two
_CORE = 0.42  # of the weight of a hollow line that is paper


@dataclass(frozen=True)
class Style:
    """How one of several lines is told from the others, in grey print too. `words`: the colour of its labels."""

    colour: str
    weight: float
    words: str
    core: str = ""  # the colour inside a hollow line
    open_end: bool = False
    dash: tuple[float, ...] = ()  # in points, as the weight


@dataclass(frozen=True)
class Frame:
    """The plot in millimetres, and the scales that lead into it."""

    across: Scale
    down: Scale
    foot: float
    right: float

    def point(self, mark: Mark) -> Point:
        """Give where a mark with a value stands."""
        return (self.across(mark.x), self.down(mark.value or 0.0))


def styles_of(look: Look, lines: Sequence[Line]) -> tuple[Style, ...]:
    """Give a style for each line: those in focus strong and first, else in their order.

    No two are alike without colour: they differ by weight, by being hollow, by lightness or by their dashes.
    Raises `BriefingError` where there are more than can be told apart.
    """
    strong = [index for index, one in enumerate(lines) if one.focus][:2]
    styles = (
        Style(look.accent, SERIES, look.accent),
        *[Style(look.accent, SERIES, look.accent, core=look.paper, open_end=True)] * (len(strong) > 1),
        *[Style(look.contrast, SERIES, look.contrast, core=look.paper, open_end=True)] * (len(strong) < 2),
        Style(look.grey, CONTEXT, look.grey),
        Style(look.middle, _BROAD, look.grey),
        Style(look.ink, CONTEXT, look.ink, open_end=True, dash=(7.0, 2.0)),
        Style(look.grey, _DOUBLE, look.grey, core=look.paper, open_end=True),
        Style(look.ink, SERIES, look.ink, dash=(2.0, 1.2)),
        Style(look.grey, CONTEXT, look.grey, open_end=True, dash=(6.0, 1.6, 1.0, 1.6)),
    )
    if len(lines) > len(styles):
        raise BriefingError(
            f"{len(lines)} lines are more than the {len(styles)} that can be told apart in one chart",
            "leave some out, or draw them as small multiples",
        )
    order = [*strong, *(index for index in range(len(lines)) if index not in strong)]
    by_line = dict(zip(order, styles, strict=False))
    return tuple(by_line[index] for index in range(len(lines)))


def stroke(points: tuple[Point, ...], style: Style, of: str = "") -> tuple[Shape, ...]:
    """Give a line in its style."""
    core = (line(points, style.core, style.weight * _CORE, of=of),) if style.core else ()
    return (line(points, style.colour, style.weight, style.dash, of=of), *core)


def draw_series(sketch: Sketch, one: Line, style: Style, frame: Frame, look: Look, taken: Taken) -> None:
    """Draw one series with the point at its end."""
    for run in _runs(one.marks):
        taken.add_line([frame.point(mark) for mark in run])
        if len(run) == 1:
            point = frame.point(run[0])
            taken.boxes.append(Box(point[0] - _ALONE, point[1] - _ALONE, point[0] + _ALONE, point[1] + _ALONE))
            hollow = run[0].estimate or style.open_end
            sketch.add(Disc(*point, _ALONE, look.paper if hollow else style.colour, style.colour, 0.9, of=one.name))
        for firm, marks in _pieces(run):
            points = tuple(frame.point(mark) for mark in marks)
            if firm:
                sketch.add(*stroke(points, style, one.name))
            else:
                # A line that has dashes of its own is thinner still where its values are weak.
                sketch.add(line(points, style.colour, _FAINT if style.dash else CONTEXT, _WEAK, of=one.name))
    last = last_mark(one)
    x, y = frame.point(last)
    hollow = last.estimate or style.open_end
    sketch.add(Disc(x, y, _END, look.paper if hollow else style.colour, style.colour, 1.1, of=one.name))
    taken.boxes.append(Box(x - _END, y - _END, x + _END, y + _END))


def last_mark(one: Line) -> Mark:
    """Give the last mark that has a value; the first mark where none has."""
    return next((mark for mark in reversed(one.marks) if mark.value is not None), one.marks[0])


def _runs(marks: Sequence[Mark]) -> list[list[Mark]]:
    """Give the marks between gaps."""
    runs: list[list[Mark]] = [[]]
    for mark in marks:
        if mark.value is None:
            runs.append([])
        else:
            runs[-1].append(mark)
    return [run for run in runs if run]


def _pieces(run: Sequence[Mark]) -> list[tuple[bool, list[Mark]]]:
    """Give a run as pieces whose ends are all firm values, and pieces where one end is an estimate."""
    pieces: list[tuple[bool, list[Mark]]] = []
    for before, after in pairwise(run):
        firm = not (before.estimate or after.estimate)
        if pieces and pieces[-1][0] == firm:
            pieces[-1][1].append(after)
        else:
            pieces.append((firm, [before, after]))
    return pieces

"""The levels of a series of steps, in millimetres."""

from dataclasses import dataclass

from briefing.draw.axes import Scale
from briefing.model.chart import Line, Mark


@dataclass(frozen=True)
class Level:
    """One step: from `left` to `right` at height `y`, risen or fallen from the height `before`.

    `rises`: it begins from zero. After a gap a level begins from nowhere.
    """

    mark: Mark
    left: float
    right: float
    y: float
    before: float
    rises: bool = False


@dataclass(frozen=True)
class Note:
    """A mark with words of its own that begins no level: it repeats a value, falls to zero or has no value."""

    mark: Mark
    x: float
    y: float


@dataclass(frozen=True)
class Steps:
    """One series: runs of levels between gaps, and the mark of its fall to zero, where it ends with one."""

    name: str
    runs: tuple[tuple[Level, ...], ...]
    fall: Mark | None
    notes: tuple[Note, ...] = ()

    @property
    def levels(self) -> tuple[Level, ...]:
        return tuple(level for run in self.runs for level in run)


def steps_of(one: Line, across: Scale, down: Scale, stub: float) -> Steps:
    """Give the levels of a series: each holds until the next mark, the last one for a `stub`.

    A mark that repeats the value before it makes no level of its own; its words are a note.
    """
    runs: list[tuple[Level, ...]] = []
    run: list[Level] = []
    notes: list[Note] = []
    fall = one.marks[-1] if len(one.marks) > 1 and one.marks[-1].value == 0 else None
    ends = [across(mark.x) for mark in one.marks[1:]] + [across(one.marks[-1].x) + stub]
    for mark, right in zip(one.marks, ends, strict=True):
        repeats = bool(run) and run[-1].mark.value == mark.value
        if mark.label and (mark.value is None or mark is fall or repeats):
            notes.append(Note(mark, across(mark.x), down(mark.value or 0.0)))
        if mark.value is None:
            runs.append(tuple(run))
            run = []
            continue
        if mark is fall:
            continue
        if repeats:
            last = run.pop()
            run.append(Level(last.mark, last.left, right, last.y, last.before, last.rises))
            continue
        before = run[-1].y if run else down(0.0)
        run.append(Level(mark, across(mark.x), right, down(mark.value), before, rises=not run and not runs))
    runs.append(tuple(run))
    return Steps(one.name, tuple(run for run in runs if run), fall, tuple(notes))

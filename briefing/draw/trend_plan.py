"""What a chart of lines leaves to its keys: its plan, tried from the fullest chart to the one that keys most."""

from dataclasses import dataclass, replace
from typing import Self

from briefing.draw.happenings import (
    Keyed,
    event_words,
    hairlines,
    place_events,
    write_events,
    write_numerals,
)
from briefing.draw.look import Look
from briefing.draw.placing import Taken
from briefing.draw.scene import Sketch
from briefing.draw.skyline import Skyline
from briefing.draw.trend_lines import Frame
from briefing.model.chart import ChartModel, Happening, Mark

OVER = (0.0, 2.0, 4.0, 6.0)  # lines of room over the plot that events may take

MarkOf = tuple[int, Mark]  # a mark with the number of its line


@dataclass(frozen=True)
class Plan:
    """What is known to have no room beside what it names."""

    names: bool = False  # the names of the lines stand in a key above
    goal: bool = False  # the words of the aim stand there too
    over: int = 0  # which of OVER
    marks: tuple[MarkOf, ...] = ()  # whose words stand in the numbered key
    far: tuple[MarkOf, ...] = ()  # those of them whose numeral had no room beside them either
    events: tuple[Happening, ...] = ()  # whose words stand in the numbered key

    def without_words(self, left: list[MarkOf]) -> Self:
        """Give the plan in which these marks have a numeral, or those that had one have it above the plot."""
        return replace(
            self,
            marks=(*self.marks, *(one for one in left if one not in self.marks)),
            far=(*self.far, *(one for one in left if one in self.marks)),
        )

    def without_room(self, lost: list[Happening]) -> Self:
        """Give the plan with more room for events; where there is no more, with `lost` in the numbered key."""
        if self.over + 1 < len(OVER):
            return replace(self, over=self.over + 1)
        return replace(self, events=(*self.events, *lost))

    def entries(self, chart: ChartModel) -> list[MarkOf | Happening]:
        """Give what stands in the numbered key, in the order of its time, which is that of its numbers."""

        def time(one: MarkOf | Happening) -> float:
            return one.x if isinstance(one, Happening) else one[1].x

        events = (one for one in chart.happenings if one in self.events)
        return sorted([*events, *self.marks], key=time)

    @property
    def has_row(self) -> bool:
        """Say whether there are numerals above the plot."""
        return bool(self.events or self.far)


def numbers_beside(plan: Plan, chart: ChartModel) -> dict[MarkOf, int]:
    """Give the numbers that stand beside their mark."""
    return {
        one: number
        for number, one in enumerate(plan.entries(chart), start=1)
        if not isinstance(one, Happening) and one not in plan.far
    }


def keyed_words(plan: Plan, chart: ChartModel) -> list[str]:
    """Give the words of the numbered key, those of a mark after the name of its line where there are several."""

    def words(one: MarkOf | Happening) -> str:
        if isinstance(one, Happening):
            return event_words(one)
        name = chart.lines[one[0]].name if len(chart.lines) > 1 else ""
        return f"{name}: {one[1].label}" if name else one[1].label

    return [words(one) for one in plan.entries(chart)]


def mark_events(
    sketch: Sketch, chart: ChartModel, plan: Plan, frame: Frame, skyline: Skyline, row: float, look: Look, taken: Taken
) -> list[Happening]:
    """Draw the events with their words, and the numerals from `row` down; give the events that have no room."""
    keyed = [
        (number, _keyed(one, frame))
        for number, one in enumerate(plan.entries(chart), start=1)
        if isinstance(one, Happening) or one in plan.far
    ]
    events = [(one, frame.across(one.x)) for one in chart.happenings if one not in plan.events]
    placed, lost = place_events(events, [one for _, one in keyed], skyline, frame.foot, taken, look)
    if lost:
        return lost
    write_events(sketch, placed, taken)
    write_numerals(sketch, keyed, row, look)
    spans = [(one.x, one.top, one.foot) for one in placed]
    spans += [(one.x, taken.room.top - 0.2, one.foot) for _, one in keyed]
    sketch.shapes[:0] = hairlines(sketch, spans, look)
    return []


def _keyed(one: MarkOf | Happening, frame: Frame) -> Keyed:
    if isinstance(one, Happening):
        return Keyed(frame.across(one.x), frame.foot)
    return Keyed(*frame.point(one[1]))

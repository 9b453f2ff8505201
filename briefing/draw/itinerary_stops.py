"""The stops of an itinerary: their discs, and what neighbours have in common."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.draw.letters import Letters
from briefing.draw.look import Look
from briefing.draw.placing import Label, Row
from briefing.draw.scene import Disc, Sketch, Word
from briefing.model.chart import Halt

_RADIUS = 2.1
_AROUND = 0.55  # from a numeral to the edge of its disc


@dataclass(frozen=True)
class Run:
    """Stops that follow one another and have the same words, by their places in the order: `first` to `last`."""

    words: str
    first: int
    last: int

    @property
    def shared(self) -> bool:
        return self.last > self.first


def runs(values: Sequence[str]) -> list[Run]:
    """Give what neighbours share; a stop of which it is not known ("") shares it with none."""
    found: list[Run] = []
    for index, words in enumerate(values):
        if found and words and found[-1].words == words:
            found[-1] = Run(words, found[-1].first, index)
        else:
            found.append(Run(words, index, index))
    return found


def reaches(known: Sequence[Run]) -> bool:
    """Say whether it must be shown how far words reach: over several stops, or not to the next."""
    return any(run.words for run in known) and any(run.shared or not run.words for run in known)


def without_common(halts: Sequence[Halt]) -> tuple[tuple[Halt, ...], str, str]:
    """Give the stops without the time and the place that all of several have, and these two; "" where they differ."""
    when, where = ("", "") if len(halts) < 2 else (halts[0].when, halts[0].where)
    if any(halt.when != when for halt in halts):
        when = ""
    if any(halt.where != where for halt in halts):
        where = ""
    rest = [replace(halt, when="" if when else halt.when, where="" if where else halt.where) for halt in halts]
    return tuple(rest), when, where


def radius_for(halts: Sequence[Halt], letters: Letters) -> float:
    """Give the radius at which the widest numeral stands inside its disc."""
    widest = max(letters.width(str(halt.number), bold=True) for halt in halts)
    return max(_RADIUS, math.hypot(widest / 2, letters.capital / 2) + _AROUND)


def draw_disc(sketch: Sketch, halt: Halt, x: float, y: float, radius: float, look: Look) -> None:
    sketch.add(Disc(x, y, radius, look.accent, of=halt.label))
    foot = y + look.letters.capital / 2
    sketch.write(Word(str(halt.number), x, foot, look.paper, "middle", bold=True, of=halt.label))


def words_of(halt: Halt, where: str, letters: Letters, room: float, look: Look) -> Label:
    """Give what stands at a stop: its label, then in grey the place, unless it is named elsewhere, and who receives."""
    rows = [Row(text, look.ink, bold=True) for text in letters.wrapped(halt.label, room, bold=True)]
    for words in (where, halt.who):
        rows += [Row(text, look.grey) for text in letters.wrapped(words, room)]
    return Label(tuple(rows), letters)

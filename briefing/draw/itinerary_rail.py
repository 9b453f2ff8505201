"""An itinerary as a rail that runs down, its stops one below the other."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.draw.itinerary_stops import Run, draw_disc, radius_for, reaches, runs, words_of
from briefing.draw.look import CONTEXT, HAIR, TICK, Look
from briefing.draw.placing import label
from briefing.draw.scene import Sketch, line
from briefing.model.chart import Halt

_TO_WORDS = 2.0  # from a disc to its words
_BETWEEN = 2.6  # from stop to stop
_APART = 1.2  # more of it where the time or the place changes
_UNDER = 0.5  # from a heading to what it heads
_INDENT = 2.0  # of stops below the name of their place
_TIMES = 76.0  # from this width on, times have a column of their own
_COLUMN = 0.3  # of the width that it may take
_TO_BRACKET = 1.6
_TOOTH = 0.9  # length of the ends of a bracket
_BRACKET = 2.4  # room of a bracket before the discs


@dataclass(frozen=True)
class _Columns:
    """Where the columns begin; `times` is the width of the one of the times, 0 where they stand in headings."""

    left: float
    times: float
    bracket: float
    disc: float
    text: float
    right: float
    radius: float


def draw_rail(sketch: Sketch, halts: Sequence[Halt], look: Look, edges: tuple[float, float], top: float) -> float:
    """Draw stops between two edges from `top` down, and give the foot of them all.

    A time that some share stands at the first, with a bracket as far as it reaches; a place that some share heads
    them, with a line as far as it reaches.
    """
    times = runs([halt.when for halt in halts])
    places = runs([halt.where for halt in halts])
    return _Rail(sketch, halts, look, _columns(halts, times, look, edges), times, places).draw(top)


def _columns(halts: Sequence[Halt], times: Sequence[Run], look: Look, edges: tuple[float, float]) -> _Columns:
    letters = look.letters
    left, right = edges
    radius = radius_for(halts, letters)
    known = {run.words for run in times if run.words}
    most = (right - left) * _COLUMN
    column = 0.0
    if right - left >= _TIMES and known and max(letters.widest_word(words, True) for words in known) <= most:
        column = max(letters.widest(letters.wrapped(words, most, bold=True), True) for words in known) + 1e-6
    bracket = left + (column + _TO_BRACKET if column else 0.0)
    disc = bracket + (_BRACKET if reaches(times) else 0.0) + radius
    return _Columns(left, column, bracket + TICK / 4, disc, disc + radius + _TO_WORDS, right, radius)


@dataclass
class _Rail:
    """A rail in the making."""

    sketch: Sketch
    halts: Sequence[Halt]
    look: Look
    columns: _Columns
    times: Sequence[Run]
    places: Sequence[Run]

    def draw(self, top: float) -> float:
        """Draw the stops from `top` down, and give the foot of the last."""
        columns, letters = self.columns, self.look.letters
        times, places = _by_stop(self.times), _by_stop(self.places)
        to_disc = letters.ascent - letters.capital / 2
        # A disc is higher than a line: the first one needs the room above its words.
        y = top + max(0.0, columns.radius - to_disc)
        heads: list[float] = []
        begun: dict[str, float] = {}
        until = 0.0  # foot of a time in its column
        for index, halt in enumerate(self.halts):
            time, place = times.get(index), places.get(index)
            if time and time.first == index:
                begun["time"] = y
                if not columns.times:
                    inside = bool(place and place.shared and place.first < index)
                    x = columns.text + (_INDENT if inside else 0.0)
                    y = self._head(time.words, y, x, self.look.accent, True)
            if place and place.shared and place.first == index:
                y = self._head(place.words, y, columns.text, self.look.grey, False)
                begun["place"] = y
            if time and time.first == index and columns.times:
                begun["time"] = y
                words = label(letters, time.words, self.look.accent, columns.times, bold=True)
                self.sketch.write(*words.words(columns.left, y))
                until = y + words.height
            heads.append(y + to_disc)
            y = self._stop(halt, place.words if place and not place.shared else "", bool(place and place.shared), y)
            if time and time.last == index:
                y = max(y, until)
                if reaches(self.times):
                    self._bracket(begun["time"], y)
            if place and place.shared and place.last == index:
                x = columns.text + HAIR / 4
                self.sketch.add(line(((x, begun["place"] + 0.3), (x, y)), self.look.grey, HAIR))
            foot = y
            y += _BETWEEN
            if any(run is not None and run.last == index for run in (time, place)) or index + 1 in self._begins:
                y += _APART
        self._join(heads)
        return foot

    @property
    def _begins(self) -> set[int]:
        """Give the stops at which a time or a place that some share begins."""
        return {run.first for run in (*self.times, *self.places) if run.shared}

    def _head(self, words: str, y: float, x: float, colour: str, bold: bool) -> float:
        heading = label(self.look.letters, words, colour, self.columns.right - x, bold)
        self.sketch.write(*heading.words(x, y))
        return y + heading.height + _UNDER

    def _stop(self, halt: Halt, where: str, indented: bool, y: float) -> float:
        """Write the words of a stop from `y` down, and give their foot, or the disc's."""
        columns, letters = self.columns, self.look.letters
        x = columns.text + (_INDENT if indented else 0.0)
        words = words_of(halt, where, letters, columns.right - x, self.look)
        self.sketch.write(*words.words(x, y, of=halt.label))
        return y + max(words.height, letters.ascent - letters.capital / 2 + columns.radius)

    def _bracket(self, top: float, foot: float) -> None:
        x, tooth = self.columns.bracket, self.columns.bracket + _TOOTH
        points = ((tooth, top + 0.2), (x, top + 0.2), (x, foot - 0.2), (tooth, foot - 0.2))
        self.sketch.add(line(points, self.look.accent, TICK))

    def _join(self, heads: Sequence[float]) -> None:
        columns = self.columns
        for before, after in itertools.pairwise(heads):
            ends = ((columns.disc, before + columns.radius), (columns.disc, after - columns.radius))
            self.sketch.add(line(ends, self.look.accent, CONTEXT))
        for halt, y in zip(self.halts, heads, strict=True):
            draw_disc(self.sketch, halt, columns.disc, y, columns.radius, self.look)


def _by_stop(known: Sequence[Run]) -> dict[int, Run]:
    """Give what is known of each stop."""
    return {index: run for run in known if run.words for index in range(run.first, run.last + 1)}

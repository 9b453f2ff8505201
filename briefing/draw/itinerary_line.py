"""An itinerary as a line that runs to the right, its stops side by side."""

from collections.abc import Sequence

from briefing.draw.itinerary_stops import Run, draw_disc, radius_for, reaches, runs, words_of
from briefing.draw.look import CONTEXT, HAIR, TICK, Look
from briefing.draw.placing import Label, label
from briefing.draw.scene import Sketch, line
from briefing.model.chart import Halt

_BETWEEN = 3.6  # from the words of a stop to the next
_LONGEST = 62.0  # a longer line of words is not read well
_MOST_ROWS = 3  # of a stop's label
_MOST_DEEP = 7  # of all its words
_MOST_HEAD = 2  # of a time or a place
_BRACKET = 1.3  # from a bracket to the discs
_TO_WORDS = 1.4  # from the discs to the words
_OVER = 0.6  # from a bracket to its words
_TOOTH = 0.9


def draw_line(sketch: Sketch, halts: Sequence[Halt], look: Look, top: float) -> float | None:
    """Draw stops side by side from `top` down and give their foot; None, with nothing drawn, where words lack room."""
    letters = look.letters
    times = runs([halt.when for halt in halts])
    places = runs([halt.where for halt in halts])
    pitch = (sketch.width + _BETWEEN) / len(halts)
    room = min(pitch - _BETWEEN, _LONGEST)
    named_above = any(run.shared for run in places)
    words = [words_of(halt, "" if named_above else halt.where, letters, room, look) for halt in halts]
    spans_fit = _reach(times, look, pitch, bold=True) and _reach(places, look, pitch, bold=False)
    if not (spans_fit and _fit(halts, words, look, room)):
        return None
    radius = radius_for(halts, letters)
    y = top
    whens = _spans(times, look, pitch, look.accent, bold=True)
    high = max((text.height for _, _, text in whens), default=0.0)
    if whens:
        bracket = y + high + _OVER
        for first, last, text in whens:
            sketch.write(*text.words(first * pitch, bracket - _OVER - text.height))
            if reaches(times):
                _draw_bracket(sketch, (first * pitch, last * pitch + 2 * radius), bracket, _TOOTH, look.accent, TICK)
        y = bracket + _BRACKET
    centre = y + radius
    for index in range(len(halts) - 1):
        ends = ((index * pitch + 2 * radius, centre), ((index + 1) * pitch, centre))
        sketch.add(line(ends, look.accent, CONTEXT))
    for index, halt in enumerate(halts):
        draw_disc(sketch, halt, index * pitch + radius, centre, radius, look)
    y = centre + radius + _TO_WORDS
    if named_above:
        wheres = _spans(places, look, pitch, look.grey, bold=False)
        for first, last, text in wheres:
            if last > first:
                _draw_bracket(sketch, (first * pitch, last * pitch + 2 * radius), y, -_TOOTH, look.grey, HAIR)
            sketch.write(*text.words(first * pitch, y + _OVER))
        y += _OVER + max(text.height for _, _, text in wheres) + _TO_WORDS
    for index, (halt, text) in enumerate(zip(halts, words, strict=True)):
        sketch.write(*text.words(index * pitch, y, of=halt.label))
    return y + max(text.height for text in words)


def _fit(halts: Sequence[Halt], words: Sequence[Label], look: Look, room: float) -> bool:
    """Say whether no word of a stop is broken, and none stands too deep."""
    letters = look.letters
    for halt, text in zip(halts, words, strict=True):
        widest = max(letters.widest_word(halt.label, True), *map(letters.widest_word, (halt.where, halt.who)))
        if widest > room or sum(row.bold for row in text.rows) > _MOST_ROWS or len(text.rows) > _MOST_DEEP:
            return False
    return True


def _reach(known: Sequence[Run], look: Look, pitch: float, bold: bool) -> bool:
    """Say whether no time or place is too long for the stops that share it."""
    for run in known:
        span = (run.last - run.first + 1) * pitch - _BETWEEN
        lines = look.letters.wrapped(run.words, span, bold)
        if look.letters.widest_word(run.words, bold) > span or len(lines) > _MOST_HEAD:
            return False
    return True


def _spans(known: Sequence[Run], look: Look, pitch: float, colour: str, bold: bool) -> list[tuple[int, int, Label]]:
    """Give from which stop to which words reach, with the words."""
    found = []
    for run in known:
        room = (run.last - run.first + 1) * pitch - _BETWEEN
        if run.words:
            found.append((run.first, run.last, label(look.letters, run.words, colour, room, bold)))
    return found


def _draw_bracket(
    sketch: Sketch, edges: tuple[float, float], y: float, tooth: float, colour: str, weight: float
) -> None:
    points = ((edges[0], y + tooth), (edges[0], y), (edges[1], y), (edges[1], y + tooth))
    sketch.add(line(points, colour, weight))

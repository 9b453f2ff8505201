"""What stands in one row of a calendar: marks on as many lines as they need, and the words beside them."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, product

from briefing.draw.axes import Scale
from briefing.draw.look import Look
from briefing.draw.numbered import numeral
from briefing.draw.placing import Box, Label, Taken, clamped, label, open_parts
from briefing.draw.scene import Disc, Shape
from briefing.draw.year_marks import ANY, BARS, JUDGED, OUTSIDE, POINTS, draw_mark, reach_of, style_of, time_of
from briefing.model.chart import Moment, Row

_TO_WORDS = 0.9
_APART = 0.4  # between marks of one line, and between words and what is not theirs
_AROUND = 0.8  # that dots leave free on both sides of what stands on their line
_MOST_LINES = 4  # of the words of one mark
_MOST_DEEP = 8  # lines of a row, where all could stand on fewer
_ON_DOTS = 0.45  # of a line of dots that words may hide
_SLACK = 0.01  # of a year: the last of a month is inside it, however its decimal was rounded
_LEAST_BAR = 1.4


@dataclass(frozen=True)
class Spot:
    """A moment's mark: its edges in millimetres, and on which line of its row it lies."""

    moment: Moment
    style: str
    left: float
    right: float
    line: int


@dataclass(frozen=True)
class Text:
    """Words where they stand: `line` is the line of the row that their first one takes; -0.5 is half a line higher."""

    words: Label
    x: float
    line: float
    anchor: str

    def box(self, step: float) -> Box:
        return self.words.box(self.x, self.line * step, self.anchor)


@dataclass
class Strip:
    """The marks and words of a row. Marks begin at line 0; words take `rise` lines above it, and all end at `depth`.

    `numbered` are the words that have a number: of marks beside which they found no room, and of moments that the
    span of the calendar does not show, whose number stands at the edge that lies next to them.
    """

    row: Row
    look: Look
    taken: Taken
    spots: list[Spot] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    rise: float = 0.0
    depth: float = 1.0
    numbered: list[tuple[Spot, str]] = field(default_factory=list)

    def height(self) -> float:
        letters = self.look.letters
        return (self.rise + self.depth - 1) * letters.line + letters.ascent + letters.descent

    def middle(self, line: int) -> float:
        """Give the middle of a line, half the height of its capitals, below the top of line 0."""
        letters = self.look.letters
        return line * letters.line + letters.ascent - letters.capital / 2


def strip_of(row: Row, across: Scale, look: Look, room: Box, edition: float | None, free: int) -> Strip:
    """Give marks and words of a row between the sides of `room`.

    `free` is how many lines cost no height: those of the row's name beside. Marks share a line where they can; where
    that leaves words without room they stand further apart, as far as a row may grow. Words cross the line of the
    `edition`, which then leaves them out, only before they would have to go into the key.
    """
    best: Strip | None = None
    walls = (None,) if edition is None else (edition, None)
    for wall, (alone, pitch) in product(walls, ((False, 1), (False, 2), (True, 1), (True, 2))):
        strip = _laid(row, across, look, room, wall, free, alone, pitch)
        fits = strip.rise + strip.depth <= _MOST_DEEP
        if best is None or (fits and len(strip.numbered) < len(best.numbered)):
            best = strip
        if not any(spot.style != OUTSIDE for spot, _ in best.numbered):
            break
    assert best is not None
    return best


def _laid(
    row: Row, across: Scale, look: Look, room: Box, wall: float | None, free: int, alone: bool, pitch: int
) -> Strip:
    """Give a row whose marks lie on every `pitch`-th line, `alone` or as many to one as have room.

    No words cross the `wall`.
    """
    strip = Strip(row, look, Taken(Box(room.left, -1e4, room.right, 1e4)))
    if wall is not None:
        strip.taken.lines.append(((wall, -1e4), (wall, 1e4)))
    for moment in row.moments:
        edges = _edges(moment, across, room)
        if edges is None:
            x = room.left if time_of(moment) < across.low else room.right
            said = ", ".join(part for part in (row.label, moment.when, moment.words) if part)
            strip.numbered.append((Spot(moment, OUTSIDE, x, x, 0), said))
            continue
        style = style_of(moment)
        order = pitch * len(strip.spots) if alone else 0
        while any(_meet(style, edges, spot) for spot in strip.spots if spot.line == order):
            order += pitch
        strip.spots.append(Spot(moment, style, *edges, order))
        strip.depth = max(strip.depth, order + 1)
    strip.taken.boxes.extend(_box(spot, strip) for spot in strip.spots if spot.style != ANY)
    worded = [spot for spot in strip.spots if spot.moment.words]
    for spot in sorted(worded, key=lambda one: one.style != JUDGED):
        if not _place(spot, _colour(spot, look), strip, free):
            strip.numbered.append((spot, spot.moment.words))
    strip.numbered.sort(key=lambda one: row.moments.index(one[0].moment))
    return strip


def number(strip: Strip, first: int) -> None:
    """Place numbers, from `first` on, where words found no room."""
    for order, (spot, _) in enumerate(strip.numbered, start=first):
        mark = numeral(order, strip.look)
        # Below everything there is always room, on one side or the other of the edition's line.
        foot = math.ceil(strip.depth)
        room = strip.taken.room
        x = clamped(spot.left, 2 * mark.width, room.left, room.right)
        last = [Text(mark, x, foot, "start"), Text(mark, x, foot, "end")]
        edge = [Text(mark, spot.left, 0, "start" if spot.left <= room.left else "end")]
        places = (edge if spot.style == OUTSIDE else [*_around(spot, strip, [mark])]) + last
        _take(next((text for text in places if _is_free(text, strip)), last[0]), strip)


def drawn(strip: Strip, top: float) -> Iterator[Shape | Disc]:
    """Give the shapes of a row whose words and marks begin at `top`; dots leave out what stands on their line."""
    top += strip.rise * strip.look.letters.line
    step, look, name = strip.look.letters.line, strip.look, strip.row.label
    # Bars first: a judgement that falls due at the end of a bar stands on it.
    for spot in sorted(strip.spots, key=lambda one: one.style in POINTS):
        y = top + strip.middle(spot.line)
        if spot.style != ANY:
            yield from draw_mark(spot.style, spot.left, spot.right, y, look, name)
            continue
        others = [one for one in strip.spots if one is not spot and one.line == spot.line]
        closed = [(one.left - _AROUND, one.right + _AROUND) for one in others]
        boxes = [text.box(step) for text in strip.texts]
        middle = strip.middle(spot.line)
        closed += [(box.left - _AROUND, box.right + _AROUND) for box in boxes if box.top < middle < box.bottom]
        for start, end in open_parts(spot.left, spot.right, closed):
            if end - start > 1.0:
                yield from draw_mark(ANY, start, end, y, look, name)


def _colour(spot: Spot, look: Look) -> tuple[str, bool]:
    return (look.contrast, True) if spot.style == JUDGED else (look.ink, False)


def _edges(moment: Moment, across: Scale, room: Box) -> tuple[float, float] | None:
    """Give where a mark begins and ends, cut to the span; None where it lies outside."""
    style = style_of(moment)
    if style in POINTS:
        time = time_of(moment)
        if not across.low - _SLACK <= time <= across.high + _SLACK:
            return None
        reach = reach_of(style)
        x = clamped(across(time), 2 * reach, room.left, room.right)
        return x - reach, x + reach
    start, end = moment.start, moment.end
    if style == ANY and end <= start:
        start, end = across.low, across.high
    start, end = max(start, across.low), min(end, across.high)
    if end < start or (end == start and moment.end > moment.start):
        return None
    middle = (across(start) + across(end)) / 2
    # A little shorter than its time, so that two which follow each other are two.
    half = max(across(end) - across(start) - (0.0 if style == ANY else _APART), _LEAST_BAR) / 2
    middle = clamped(middle, 2 * half, across.start, across.end)
    return middle - half, middle + half


def _meet(style: str, edges: tuple[float, float], spot: Spot) -> bool:
    """Say whether a mark cannot share the line of another: dots give way to points, a bar may end in a judgement."""
    if ANY in (style, spot.style) and (style in POINTS or spot.style in POINTS):
        return False
    for judged, bar, its_edges, bar_edges in (
        (style, spot.style, edges, (spot.left, spot.right)),
        (spot.style, style, (spot.left, spot.right), edges),
    ):
        if judged == JUDGED and bar in BARS and abs(sum(its_edges) / 2 - bar_edges[1]) < 0.5:
            return False
    apart = _APART - 1e-6
    return edges[0] < spot.right + apart and spot.left < edges[1] + apart


def _box(spot: Spot, strip: Strip) -> Box:
    middle, reach = strip.middle(spot.line), reach_of(spot.style)
    return Box(spot.left, middle - reach, spot.right, middle + reach)


def _place(spot: Spot, style: tuple[str, bool], strip: Strip, free: int) -> bool:
    """Place the words of a mark where they cost least height; say whether they found room."""
    colour, bold = style
    text, letters = spot.moment.words, strip.look.letters
    room = strip.taken.room
    # A wall parts the room in two; only what is wider than the larger of them is broken within a word.
    edges = [room.left, *(start[0] for start, _ in strip.taken.lines), room.right]
    widest = max(after - before for before, after in pairwise(edges)) - 2 * _APART
    least = letters.widest_word(text, bold)
    rooms = {widest, widest * 0.6, min(widest, 32.0), *_sides(spot, strip)}
    shapes = [
        label(letters, text, colour, one, bold) for one in sorted(rooms, reverse=True) if one >= min(least, widest)
    ]
    shapes = [one for one in shapes if len(one.rows) <= _MOST_LINES]
    best: tuple[tuple[float, int, int], Text] | None = None
    for order, place in enumerate(_around(spot, strip, shapes)):
        height = max(strip.depth, place.line + len(place.words.rows)) + max(strip.rise, -place.line)
        cost = (max(free, height), order // max(1, len(shapes)), len(place.words.rows))
        if (best is None or cost < best[0]) and _is_free(place, strip):
            best = cost, place
    if best is None:
        return False
    _take(best[1], strip)
    return True


def _around(spot: Spot, strip: Strip, labels: Sequence[Label]) -> Iterator[Text]:
    """Give where words may stand: right of their mark, left of it, on their own dots, below it."""
    room, at = strip.taken.room, spot.line
    right, left = spot.right + _TO_WORDS, spot.left - _TO_WORDS
    yield from (Text(words, right, at - (len(words.rows) - 1) / 2, "start") for words in labels)
    yield from (Text(words, left, at - (len(words.rows) - 1) / 2, "end") for words in labels)
    yield from (Text(words, right, at, "start") for words in labels)
    yield from (Text(words, left, at, "end") for words in labels)
    if spot.style == ANY:
        yield from (Text(words, spot.left + 3.0, at, "start") for words in labels)
        yield from (Text(words, spot.right - 3.0, at, "end") for words in labels)
    middle = (spot.left + spot.right) / 2
    for words in labels:
        yield Text(words, clamped(spot.left + words.width / 2, words.width, room.left, room.right), at + 1, "middle")
    yield from (Text(words, spot.right, at + 1, "end") for words in labels)
    yield from (Text(words, clamped(middle, words.width, room.left, room.right), at + 1, "middle") for words in labels)


def _sides(spot: Spot, strip: Strip) -> tuple[float, float]:
    """Give the room right and left of a mark up to what stands next on its line."""
    middle, taken = strip.middle(spot.line), strip.taken
    boxes = [box for box in taken.boxes if box.top < middle < box.bottom]
    walls = [start[0] for start, _ in taken.lines]
    right = min([taken.room.right + _APART, *(x for x in (*(box.left for box in boxes), *walls) if x >= spot.right)])
    left = max([taken.room.left - _APART, *(x for x in (*(box.right for box in boxes), *walls) if x <= spot.left)])
    return right - spot.right - _TO_WORDS - _APART - 1e-3, spot.left - left - _TO_WORDS - _APART - 1e-3


def _is_free(place: Text, strip: Strip) -> bool:
    box = place.box(strip.look.letters.line)
    for dots in (spot for spot in strip.spots if spot.style == ANY):
        middle = strip.middle(dots.line)
        over = box.top < middle < box.bottom and box.right > dots.left and box.left < dots.right
        if over and place.words.width > _ON_DOTS * (dots.right - dots.left):
            return False
    return strip.taken.frees(box, _APART)


def _take(place: Text, strip: Strip) -> None:
    strip.texts.append(place)
    strip.taken.boxes.append(place.box(strip.look.letters.line))
    strip.rise = max(strip.rise, -place.line)
    strip.depth = max(strip.depth, place.line + len(place.words.rows))

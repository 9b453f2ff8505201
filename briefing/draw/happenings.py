"""What happened, marked on a chart over time: a hairline at its time with its date and words, or a numeral."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.draw.look import HAIR, Look
from briefing.draw.numbered import numbered_height, numeral, write_numbered
from briefing.draw.placing import Box, Label, Taken, open_parts, spread, two_weights
from briefing.draw.scene import Shape, Sketch, line
from briefing.draw.skyline import Skyline
from briefing.findings import BriefingError
from briefing.model.chart import Happening

_ROOMS = (34.0, 26.0, 19.0, 13.0)  # widths that the words of an event are wrapped to, in millimetres
_BESIDE = 0.9  # from a hairline to its words
_CLEAR = 0.8  # from words to a line of data
_APART = 0.6
_BETWEEN = 1.3  # from numeral to numeral
_TO_PLACE = 1.8  # height in which a hairline bends from its numeral to its place


@dataclass(frozen=True)
class Keyed:
    """What has its words in the numbered key: its place across, and how far down its hairline goes."""

    x: float
    foot: float


@dataclass(frozen=True)
class Event:
    """An event where it stands: its hairline from `top` to `foot`, its label."""

    happening: Happening
    x: float
    top: float
    foot: float
    label: Label
    left: float
    label_top: float
    anchor: str

    @property
    def box(self) -> Box:
        return self.label.box(self.left, self.label_top, self.anchor)


def event_words(one: Happening) -> str:
    """Give an event as a line of the numbered key."""
    return f"{one.when}: {one.label}" if one.when else one.label


def place_events(
    events: Sequence[tuple[Happening, float]],
    keyed: Sequence[Keyed],
    skyline: Skyline,
    foot: float,
    taken: Taken,
    look: Look,
) -> tuple[list[Event], list[Happening]]:
    """Give the events that have room for their words above or below all lines, and those that have none.

    `events` come with their place across; `keyed` are hairlines that stand already. Of three sequences that is taken
    in which most have room, and of those the one whose events weigh most.
    """
    order = sorted(events, key=lambda event: (-event[0].importance, event[1]))
    best: tuple[list[Event], list[Happening]] | None = None
    # Taking them from the right, or by weight, may fit where taking them from the left does not.
    for sequence in (sorted(events, key=lambda event: event[1]), order, sorted(events, key=lambda event: -event[1])):
        placed: list[Event] = []
        left: list[Happening] = []
        for happening, x in sequence:
            spot = next(iter(_spots(happening, x, placed, keyed, skyline, foot, taken, look)), None)
            if spot:
                placed.append(spot)
            else:
                left.append(happening)
        # What is left out weighs least where what is placed weighs most.
        if best is None or _lost(left) < _lost(best[1]):
            best = (placed, left)
        if not left:
            break
    return best or ([], [])


def _lost(left: Sequence[Happening]) -> tuple[int, int]:
    """Give how many events have no room, and how much they weigh."""
    return len(left), sum(one.importance for one in left)


def _spots(
    happening: Happening,
    x: float,
    placed: Sequence[Event],
    keyed: Sequence[Keyed],
    skyline: Skyline,
    foot: float,
    taken: Taken,
    look: Look,
) -> Iterator[Event]:
    """Give the places that are free for an event, best first: high above the lines, in few rows, to the right."""
    found = []
    for label in _labels(happening, look):
        for side, (edge, anchor) in enumerate(((x + _BESIDE, "start"), (x - _BESIDE, "end"))):
            for top, below in _tops(label, edge, anchor, skyline, foot, taken.room, look):
                cost = (top - taken.room.top) / look.letters.line + 0.9 * len(label.rows) + 0.4 * side + 8.0 * below
                found.append((cost, top, side, label, edge, anchor, below))
    for _, top, _, label, edge, anchor, below in sorted(found, key=lambda one: one[:3]):
        high = foot if below else skyline.over(x - 0.4, x + 0.4)[0] - 0.6
        event = Event(happening, x, min(top + 0.4, high), foot, label, edge, top, anchor)
        if _is_free(event, placed, keyed, taken):
            yield event


def _labels(happening: Happening, look: Look) -> list[Label]:
    labels: list[Label] = []
    for room in _ROOMS:
        least = max(
            look.letters.widest_word(happening.label), look.letters.widest_word(happening.when, bold=True), room
        )
        words = two_weights(look.letters, happening.when, happening.label, (look.ink, look.ink), least)
        if not any(words.rows == other.rows for other in labels):
            labels.append(words)
    return labels


def _tops(
    label: Label, edge: float, anchor: str, skyline: Skyline, foot: float, room: Box, look: Look
) -> Iterator[tuple[float, bool]]:
    """Give heights for a label clear of the lines, from the top down; then below them, from the axis up."""
    flat = label.box(edge, 0.0, anchor)
    highest, lowest = skyline.over(flat.left - _CLEAR, flat.right + _CLEAR)
    half, top = look.letters.line / 2, room.top
    while top + label.height + _CLEAR <= min(highest, foot):
        yield top, False
        top += half
    top = foot - _CLEAR - label.height
    while top - _CLEAR >= max(lowest, room.top):
        yield top, True
        top -= half


def _is_free(event: Event, placed: Sequence[Event], keyed: Sequence[Keyed], taken: Taken) -> bool:
    box = event.box
    if not box.inside(taken.room) or any(box.meets(other, _APART) for other in taken.boxes):
        return False
    if any(box.crossed_by((one.x, taken.room.top), (one.x, one.foot), _APART) for one in keyed):
        return False
    for other in placed:
        if box.meets(other.box, _APART) or box.crossed_by((other.x, other.top), (other.x, other.foot), _APART):
            return False
        if other.box.crossed_by((event.x, event.top), (event.x, event.foot), _APART):
            return False
    return True


def write_events(sketch: Sketch, events: Sequence[Event], taken: Taken) -> None:
    """Write the words of events, and take their room."""
    for one in events:
        sketch.write(*one.label.words(one.left, one.label_top, one.anchor))
        taken.boxes.append(one.box)


def numerals_height(look: Look) -> float:
    """Give the room above a plot for numerals with the bends of their hairlines."""
    return look.letters.line + _TO_PLACE


def write_numerals(sketch: Sketch, keyed: Sequence[tuple[int, Keyed]], top: float, look: Look) -> None:
    """Write the numerals of what is keyed in a row from `top` down, each as near to its place as it can be.

    `keyed` are in the order of their places and of their numbers. Raises `BriefingError` where a row does not
    hold them.
    """
    letters = look.letters
    marks = [numeral(number, look) for number, _ in keyed]
    sizes = [mark.width + _BETWEEN for mark in marks]
    if sum(sizes) > sketch.width + _BETWEEN:
        raise BriefingError(
            f"{len(keyed)} events are more than a chart of {sketch.width:g} mm can show", "leave out some of them"
        )
    middles = spread([one.x for _, one in keyed], sizes, -_BETWEEN / 2, sketch.width + _BETWEEN / 2)
    foot = top + letters.ascent + letters.descent
    for mark, middle, (_, one) in zip(marks, middles, keyed, strict=True):
        sketch.write(*mark.words(middle, top, "middle"))
        sketch.add(line(((middle, foot), (one.x, top + numerals_height(look) - 0.2)), look.grey, HAIR))


def hairlines(sketch: Sketch, spans: Sequence[tuple[float, float, float]], look: Look) -> list[Shape]:
    """Give hairlines at places, each from a height to a depth, with gaps where words of the sketch stand."""
    boxes = [look.letters.box(word.text, word.x, word.y, word.anchor, word.bold) for word in sketch.words]
    shapes = []
    for x, top, foot in spans:
        over = [(box.top - 0.2, box.bottom + 0.2) for box in boxes if box.left - 0.5 < x < box.right + 0.5]
        for start, end in open_parts(top, foot, over):
            if end - start > 0.3:
                shapes.append(line(((x, start), (x, end)), look.grey, HAIR))
    return shapes


def write_key_below(sketch: Sketch, entries: Sequence[str], look: Look) -> None:
    """Write the numbered key below all that is drawn; the sketch grows by it."""
    if entries:
        top = sketch.height
        sketch.height += numbered_height(entries, look.letters, sketch.width)
        write_numbered(sketch, entries, look, top)

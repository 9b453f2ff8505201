"""The words of slopes: which name stands at which side, and how wide the words there may be."""

from collections import Counter
from collections.abc import Sequence

from briefing.draw.look import Look
from briefing.draw.placing import Label, label, two_weights
from briefing.model.chart import Line, Mark

COLUMN = 62.0  # millimetres at which names are wrapped, whatever the room
_SAME = 0.015  # of the span: nearer points cannot be told apart


def common_time(marks: Sequence[Mark]) -> str:
    """Give the time that most marks have: what heads their axis. Those of another time say theirs."""
    (when, _), *_ = Counter(mark.when for mark in marks if mark.value is not None).most_common(1) or [
        (marks[0].when, 0)
    ]
    return when


def head_of(when: str, least: float, look: Look, bold: bool) -> Label:
    room = max(least - 2.0, look.letters.widest_word(when, bold))
    return label(look.letters, when, look.ink if bold else look.grey, room, bold)


def named_sides(lines: Sequence[Line], span: float) -> list[tuple[bool, bool]]:
    """Say of each line whether its name stands at the left, and at the right.

    At the right stand those without a value then, and those that only the right end tells apart.
    """

    def shared(one: Line, side: int) -> bool:
        value = one.marks[side].value
        others = [other.marks[side].value for other in lines if other is not one]
        return value is not None and any(other is not None and abs(other - value) < _SAME * span for other in others)

    rights = [
        one.marks[0].value is None or (one.marks[1].value is not None and shared(one, 0) and not shared(one, 1))
        for one in lines
    ]
    return [(not right, right) for right in rights]


def value_words(mark: Mark, when: str) -> str:
    """Give the words of a value, with its time where that is not `when`, which heads the axis; "" for a gap."""
    if mark.value is None:
        return ""
    said = mark.label or mark.words
    return said if mark.when == when else f"{said}, {mark.when}"


def natural_widths(
    lines: Sequence[Line], said: Sequence[tuple[str, str]], named: Sequence[tuple[bool, bool]], look: Look
) -> tuple[float, float]:
    """Give the widths of the words at the left and the right, unwrapped."""
    widths: tuple[list[float], list[float]] = ([0.0], [0.0])
    for one, words, sides in zip(lines, said, named, strict=True):
        for side in (0, 1):
            if words[side]:
                widths[side].append(text_of(one, words[side], side, sides[side], 1e3, look).width)
    return max(widths[0]), max(widths[1])


def text_of(one: Line, words: str, side: int, named: bool, room: float, look: Look) -> Label:
    colour = look.accent if one.focus else look.ink
    if side == 0:
        return label(look.letters, f"{one.name} {words}" if named else words, colour, room, bold=one.focus)
    return two_weights(look.letters, words, one.name if named else "", (colour, colour), room)


def rooms_of(
    natural: tuple[float, float], heads: tuple[Label, Label], gutters: tuple[float, float], room: float
) -> tuple[float, float]:
    """Give the widths for words at the left and the right, which have `room` together with their gutters."""
    left, right = (max(min(natural[side], COLUMN) + gutters[side], heads[side].width / 2) for side in (0, 1))
    if left + right > room:
        # The smaller of the two keeps what it wants up to some two fifths; the other has the rest.
        small = min(left, right, room * 0.42)
        left, right = (room - small, small) if left >= right else (small, room - small)
    return left - gutters[0], right - gutters[1]

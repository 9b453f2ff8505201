"""Numerals over the marks of a line whose words stand in the key: one each, or "4–6" over marks that stand close."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.draw.letters import Letters
from briefing.draw.look import HAIR, Look
from briefing.draw.numbered import numeral
from briefing.draw.placing import Box, Label, Row, spread
from briefing.draw.scene import Sketch, line
from briefing.model.chart import Happening

_BASELINE = 1.6  # from the line up to the foot of the numerals
_BRACKET = 1.3  # from the line up to what joins the marks of one numeral
_BETWEEN = 1.2
_OFF = 1.3  # that a numeral may stand off its mark; what would be farther off shares one
_SHARED = 8.0  # from mark to mark that share a numeral, at most
_STEM_ROOM = 0.5


@dataclass(frozen=True)
class Numeral:
    """What stands over `marks`: a number or a range of them, its middle at `x`; `of` is the one event it names."""

    text: str
    x: float
    width: float
    marks: tuple[float, ...]
    of: str = ""

    def box(self, line: float, letters: Letters) -> Box:
        """Give the room that it takes over a line at the height `line`."""
        foot = line - _BASELINE + letters.descent
        return Box(self.x - self.width / 2, foot - letters.descent - letters.ascent, self.x + self.width / 2, foot)


def room_over_line(letters: Letters) -> float:
    """Give how far above their line numerals reach."""
    return _BASELINE + letters.ascent


def entry_of(one: Happening) -> str:
    """Give the words of an event in the key."""
    return " ".join(part for part in (one.when, one.label) if part)


def numerals_over(
    marks: Sequence[tuple[float, str]], first: int, letters: Letters, width: float, stems: Sequence[float] = ()
) -> tuple[Numeral, ...]:
    """Give the numerals of `marks` (place and name, ascending), the first of them the number `first`.

    They keep clear of one another, of the edges and, where they can, of `stems`.
    """
    groups = [(order, order + 1) for order in range(len(marks))]
    while groups:
        placed = [_numeral(marks[start:end], first + start, letters) for start, end in groups]
        sizes = [one.width + _BETWEEN for one in placed]
        wanted = [one.x for one in placed]
        xs = spread(wanted, sizes, -_BETWEEN / 2, width + _BETWEEN / 2)
        off = [
            abs(x - one.x) - max(_OFF, one.width / 2 - min(one.x, width - one.x))
            for x, one in zip(xs, placed, strict=True)
        ]
        xs, hit = _clear(xs, placed, stems, width)
        worst = max(range(len(groups)), key=lambda order: (off[order] > 1e-6, hit[order], off[order]))
        partner = _partner(worst, groups, marks) if off[worst] > 1e-6 or hit[worst] else None
        if partner is None:
            return tuple(Numeral(one.text, x, one.width, one.marks, one.of) for x, one in zip(xs, placed, strict=True))
        groups[partner : partner + 2] = [(groups[partner][0], groups[partner + 1][1])]
    return ()


def _numeral(marks: Sequence[tuple[float, str]], first: int, letters: Letters) -> Numeral:
    text = str(first) if len(marks) == 1 else f"{first}–{first + len(marks) - 1}"
    places = tuple(x for x, _ in marks)
    of = marks[0][1] if len(marks) == 1 else ""
    return Numeral(text, (places[0] + places[-1]) / 2, letters.width(text, bold=True), places, of)


def _clear(
    xs: Sequence[float], placed: Sequence[Numeral], stems: Sequence[float], width: float
) -> tuple[list[float], list[bool]]:
    """Give the places with numerals moved beside a stem where there is room, and which of them a stem still meets."""
    clear, hit = list(xs), []
    for order, one in enumerate(placed):
        half = one.width / 2 + _STEM_ROOM
        low = clear[order - 1] + placed[order - 1].width / 2 + _BETWEEN + one.width / 2 if order else one.width / 2
        last = order + 1 == len(placed)
        high = width - one.width / 2 if last else xs[order + 1] - placed[order + 1].width / 2 - _BETWEEN - one.width / 2
        ways = [xs[order], *(x + side * half for x in stems for side in (-1.0, 1.0))]
        free = [
            x
            for x in ways
            if low - 1e-6 <= x <= high + 1e-6
            and not any(abs(stem - x) < half - 1e-6 for stem in stems)
            and abs(x - one.x) <= half + _OFF
        ]
        clear[order] = min(free, key=lambda x: abs(x - one.x), default=xs[order])
        hit.append(not free)
    return clear, hit


def _partner(order: int, groups: Sequence[tuple[int, int]], marks: Sequence[tuple[float, str]]) -> int | None:
    """Give the first of the two groups that are to become one, `order` among them; None where none is near."""
    gaps = [
        (marks[groups[at + 1][0]][0] - marks[groups[at][1] - 1][0], at)
        for at in (order - 1, order)
        if 0 <= at < len(groups) - 1
    ]
    gap, at = min(gaps, default=(_SHARED + 1, 0))
    return at if gap <= _SHARED else None


def draw_numerals(sketch: Sketch, numerals: Sequence[Numeral], line_y: float, look: Look) -> None:
    """Write numerals over the line at `line_y`; marks that share one are joined."""
    for one in numerals:
        sketch.write(*_label(one, look).words(one.x, line_y - _BASELINE - look.letters.ascent, "middle", of=one.of))
        first, last = one.marks[0], one.marks[-1]
        if last - first > 0.2:
            low, high = line_y - _BRACKET + 0.4, line_y - _BRACKET
            sketch.add(line(((first, low), (first, high), (last, high), (last, low)), look.grey, HAIR))


def _label(one: Numeral, look: Look) -> Label:
    return (
        numeral(int(one.text), look)
        if one.text.isdecimal()
        else Label((Row(one.text, look.ink, bold=True),), look.letters)
    )

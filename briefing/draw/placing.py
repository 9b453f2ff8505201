"""Where words may stand: boxes, what is taken already, and positions pushed apart."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefing.draw.letters import Letters
from briefing.draw.scene import Point, Word


@dataclass(frozen=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box", apart: float = 0.0) -> bool:
        """Say whether the two overlap, or stand nearer than `apart`."""
        return (
            self.left < other.right + apart
            and other.left < self.right + apart
            and self.top < other.bottom + apart
            and other.top < self.bottom + apart
        )

    def crossed_by(self, start: Point, end: Point, apart: float = 0.0) -> bool:
        """Say whether the line from `start` to `end` passes through the box (Liang and Barsky, 1984)."""
        first, last = 0.0, 1.0
        for at, along, low, high in (
            (start[0], end[0] - start[0], self.left - apart, self.right + apart),
            (start[1], end[1] - start[1], self.top - apart, self.bottom + apart),
        ):
            if abs(along) < 1e-9:
                if not low < at < high:
                    return False
                continue
            enter, leave = sorted(((low - at) / along, (high - at) / along))
            first, last = max(first, enter), min(last, leave)
        return first < last

    def inside(self, other: "Box") -> bool:
        slack = 1e-6
        return (
            self.left >= other.left - slack
            and self.right <= other.right + slack
            and self.top >= other.top - slack
            and self.bottom <= other.bottom + slack
        )


@dataclass
class Taken:
    """What a new label must keep clear of: boxes, lines, and the edge of `room`."""

    room: Box
    boxes: list[Box] = field(default_factory=list)
    lines: list[tuple[Point, Point]] = field(default_factory=list)

    def add_line(self, points: Sequence[Point]) -> None:
        self.lines.extend(itertools.pairwise(points))

    def frees(self, box: Box, apart: float = 0.6) -> bool:
        """Say whether `box` is free."""
        return (
            box.inside(self.room)
            and not any(box.meets(other, apart) for other in self.boxes)
            and not any(box.crossed_by(start, end, apart) for start, end in self.lines)
        )


@dataclass(frozen=True)
class Row:
    """A line of a label; `tail` follows in the other weight and `tail_colour`, or in the row's own."""

    text: str
    colour: str
    bold: bool = False
    tail: str = ""
    tail_colour: str = ""


@dataclass(frozen=True)
class Label:
    """Rows one below the other, set to one side or centred."""

    rows: tuple[Row, ...]
    letters: Letters

    @property
    def width(self) -> float:
        return max((self._row_width(row) for row in self.rows), default=0.0)

    @property
    def height(self) -> float:
        return max(0, len(self.rows) - 1) * self.letters.line + self.letters.ascent + self.letters.descent

    def box(self, x: float, top: float, anchor: str = "start") -> Box:
        left = x - {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * self.width
        return Box(left, top, left + self.width, top + self.height)

    def words(self, x: float, top: float, anchor: str = "start", of: str = "") -> list[Word]:
        """Give the words of the label where it stands; `of` is what it names, where it is the label of a mark."""
        words = []
        for order, row in enumerate(self.rows):
            y = top + self.letters.ascent + order * self.letters.line
            if not row.tail:
                words.append(Word(row.text, x, y, row.colour, anchor, row.bold, of))
                continue
            # Two weights in one line are two words, the gap between them a measured one.
            left = x - {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * self._row_width(row)
            after = left + self._row_width(row) - self.letters.width(row.tail, not row.bold)
            words.append(Word(row.text, left, y, row.colour, "start", row.bold, of))
            words.append(Word(row.tail, after, y, row.tail_colour or row.colour, "start", not row.bold, of))
        return words

    def _row_width(self, row: Row) -> float:
        width = self.letters.width(row.text, row.bold)
        if not row.tail:
            return width
        return width + self.letters.width(" ") + self.letters.width(row.tail, not row.bold)


def label(letters: Letters, text: str, colour: str, room: float, bold: bool = False) -> Label:
    """Give `text` wrapped to `room` as a label of one style."""
    return Label(tuple(Row(part, colour, bold) for part in letters.wrapped(text, room, bold)), letters)


def two_weights(
    letters: Letters, head: str, tail: str, colours: tuple[str, str], room: float, bold_head: bool = True
) -> Label:
    """Give `head` and then `tail` in the other weight: in one line where they fit, wrapped to `room` where not."""
    colour, tail_colour = colours
    firsts = letters.wrapped(head, room, bold_head)
    rows = [Row(text, colour, bold_head) for text in firsts]
    rest = tail
    if rows and tail:
        left = room - letters.width(firsts[-1], bold_head) - letters.width(" ")
        beside = _first_words(letters, tail, left, not bold_head)
        if beside:
            rows[-1] = Row(firsts[-1], colour, bold_head, beside, tail_colour)
            rest = tail[len(beside) :].lstrip(" ")
    rows += [Row(text, tail_colour, not bold_head) for text in letters.wrapped(rest, room, not bold_head)]
    return Label(tuple(rows), letters)


def _first_words(letters: Letters, text: str, room: float, bold: bool) -> str:
    words = text.split(" ")
    for count in range(len(words), 0, -1):
        first = " ".join(words[:count])
        if letters.width(first, bold) <= room:
            return first
    return ""


def clamped(middle: float, width: float, low: float, high: float) -> float:
    """Give the middle of something of `width`, moved as little as it takes to lie between `low` and `high`."""
    return max(low + width / 2, min(high - width / 2, middle))


def spread(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Give middles as near to `wanted` (ascending) as they can be without the sizes overlapping.

    Least squares, by pooling neighbours that meet (Barlow et al., "Statistical Inference under Order
    Restrictions", 1972). Where all sizes together are more than the room, they run beyond `high`.
    """
    offsets, total = [], 0.0
    for size in sizes:
        offsets.append(total + size / 2)
        total += size
    pools: list[tuple[float, int]] = []
    for middle, offset in zip(wanted, offsets, strict=True):
        pools.append((middle - offset, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (upper, many), (lower, more) = pools[-2:]
            pools[-2:] = [((upper * many + lower * more) / (many + more), many + more)]
    starts = [start for start, count in pools for _ in range(count)]
    return [max(low, min(high - total, start)) + offset for start, offset in zip(starts, offsets, strict=True)]


def thinned(boxes: Sequence[Box], order: Iterable[int], taken: Sequence[Box] = (), apart: float = 1.0) -> list[int]:
    """Give which of `boxes` can stay, those that come first in `order` first, so that none meets another."""
    kept: list[int] = []
    for index in order:
        standing = [*taken, *(boxes[other] for other in kept)]
        if not any(boxes[index].meets(other, apart) for other in standing):
            kept.append(index)
    return sorted(kept)


def strided(boxes: Sequence[Box], apart: float = 1.2) -> list[int]:
    """Give every box, or every second, third ... until none meets another; the last too, where it is free."""
    count = len(boxes)
    for stride in range(1, count + 1):
        kept = list(range(0, count, stride))
        if any(boxes[a].meets(boxes[b], apart) for a, b in itertools.pairwise(kept)):
            continue
        if kept[-1] != count - 1 and not boxes[kept[-1]].meets(boxes[-1], apart):
            kept.append(count - 1)
        return kept
    return [0] if count else []


def open_parts(low: float, high: float, closed: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Give the parts of `low` to `high` that none of `closed` covers."""
    parts, at = [], low
    for start, end in sorted(closed):
        if start > at:
            parts.append((at, min(start, high)))
        at = max(at, end)
        if at >= high:
            return [part for part in parts if part[1] > part[0]]
    return [*parts, (at, high)]

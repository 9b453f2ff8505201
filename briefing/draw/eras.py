"""Named eras behind a timeline: their names at its head, every second one tinted, a dotted line where neither is."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.draw.axes import Scale
from briefing.draw.look import Look
from briefing.draw.numbered import numeral
from briefing.draw.placing import Box, Label, label, open_parts, spread
from briefing.draw.scene import Shape, Sketch, block, dashed
from briefing.draw.stretches import Span, borders_of, spans_of
from briefing.model.chart import Stretch

_INSIDE = 0.9  # from the border of an era to its name
_MOST_LINES = 3
_APART = 1.2  # from name to name
_UNDER = 1.4  # from the names to what is drawn below
_CLEAR = 0.4  # around words, where borders stop


@dataclass(frozen=True)
class _Head:
    span: Span
    text: Label
    left: float
    keyed: bool

    @property
    def box(self) -> Box:
        return self.text.box(self.left, 0.0)


@dataclass(frozen=True)
class Eras:
    """The eras of a chart with the names over them; `keyed` are the names that stand in its key, from number 1 on."""

    heads: tuple[_Head, ...] = ()
    keyed: tuple[str, ...] = ()

    @property
    def _tinted(self) -> tuple[_Head, ...]:
        return self.heads[1::2] or self.heads[:1]

    @property
    def height(self) -> float:
        """Give the room that the names take at the top, 0 where there are no eras."""
        return max((head.text.height for head in self.heads), default=-_UNDER) + _UNDER

    def write(self, sketch: Sketch) -> None:
        """Write the names at the head of the chart."""
        letters = self.heads[0].text.letters if self.heads else None
        for head in self.heads:
            edge = letters.head - letters.ascent if letters else 0.0
            sketch.write(*head.text.words(head.left, edge, of=head.span.name))

    def ground(self, bottom: float, look: Look) -> list[Shape]:
        """Give the tint of every second era, down to `bottom`: words may stand on it."""
        return [
            block(one.span.left, 0.0, one.span.right, bottom, look.area, ground=True, of=one.span.name)
            for one in self._tinted
        ]

    def borders(self, bottom: float, words: Sequence[Box], look: Look) -> list[Shape]:
        """Give dotted lines between eras that no tint parts, with gaps where `words` stand."""
        parted = [x for head in self._tinted for x in (head.span.left, head.span.right)]
        shapes = []
        for x in borders_of([head.span for head in self.heads]):
            if any(abs(x - other) < 0.5 for other in parted):
                continue
            over = [
                (box.top - _CLEAR, box.bottom + _CLEAR) for box in words if box.left - _CLEAR < x < box.right + _CLEAR
            ]
            shapes += [
                dashed((x, low), (x, high), look.ink, 0.5, dash=0.25, gap=0.45)
                for high, low in open_parts(0.0, bottom, over)
                if low - high > 1.0
            ]
        return shapes


def eras_of(stretches: Sequence[Stretch], across: Scale, look: Look, width: float) -> Eras:
    """Give the eras that `across` shows: each with its name inside, or a number where the name has no room."""
    spans = [_to_edges(span, width) for span in sorted(spans_of(stretches, across), key=lambda span: span.left)]
    numbered: list[int] = []
    while True:
        heads = _heads(spans, numbered, look, width)
        # Not only neighbours: an era may lie within another.
        met = [
            (first, second)
            for (first, one), (second, other) in itertools.combinations(enumerate(heads), 2)
            if one.box.meets(other.box, _APART) and not (one.keyed and other.keyed)
        ]
        if not met:
            break
        pair = [order for order in met[0] if not heads[order].keyed]
        # The one with less room for its words goes.
        numbered.append(min(pair, key=lambda order: (heads[order].span.right - heads[order].span.left, order)))
    if any(one.box.meets(other.box, _APART) for one, other in itertools.combinations(heads, 2)):
        sizes = [head.text.width + _APART for head in heads]
        middles = spread([(head.box.left + head.box.right) / 2 for head in heads], sizes, 0.0, width)
        heads = [
            _Head(head.span, head.text, x - head.text.width / 2, head.keyed)
            for head, x in zip(heads, middles, strict=True)
        ]
    return Eras(tuple(heads), tuple(head.span.name for head in heads if head.keyed))


def _to_edges(span: Span, width: float) -> Span:
    """Let an era that the chart's ends cut run on to its edges."""
    left = span.left if span.opens else 0.0
    return Span(span.name, left, span.right if span.closes else width, span.opens, span.closes)


def _heads(spans: Sequence[Span], numbered: Sequence[int], look: Look, width: float) -> list[_Head]:
    letters = look.letters
    heads: list[_Head] = []
    count = 0
    for order, span in enumerate(spans):
        inside = _INSIDE if span.opens else 0.0
        room = span.right - span.left - inside - (_INSIDE if span.closes else 0.0)
        fits = order not in numbered and letters.widest_word(span.name, bold=True) <= room
        text = label(letters, span.name, look.accent, room, bold=True) if fits else None
        if text is not None and len(text.rows) <= _MOST_LINES:
            heads.append(_Head(span, text, span.left + inside, keyed=False))
            continue
        count += 1
        text = numeral(count, look, look.accent)
        left = span.left + inside if text.width <= room else (span.left + span.right - text.width) / 2
        heads.append(_Head(span, text, max(0.0, min(width - text.width, left)), keyed=True))
    return heads

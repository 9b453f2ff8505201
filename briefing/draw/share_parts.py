"""The parts of a 100 % bar: how each looks, where it lies, how it is painted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.draw.look import Look
from briefing.draw.scene import Shape, block, frame, hatched
from briefing.draw.share_names import Named
from briefing.model.chart import Part, Whole

GAP = 0.4  # of paper, between two parts
_LEAST = 0.4  # of a part that is not nothing, so that it is seen
_PITCH = 1.05  # of a hatch
_EDGE = 0.6  # points
# Neighbours differ by two steps of lightness. No letters hold on `middle`, so that it comes late where they
# stand inside the parts.
_PLAIN = ("full", "middle", "hollow", "light", "pale")
_FOR_WORDS = ("full", "light", "hollow", "middle", "pale")


@dataclass(frozen=True)
class Segment:
    """A part of one bar, in millimetres; one of nothing has no length, and lies where it would begin."""

    part: Part
    style: str
    left: float
    right: float

    @property
    def length(self) -> float:
        return self.right - self.left

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def styles_of(wholes: Sequence[Whole], inside: bool) -> tuple[str, ...]:
    """Give each part a style that holds in grey print, the same in every whole.

    The first part that the chart is about is full, or the first of all; the smallest of three or more that are
    not nothing in all wholes together is hatched. `inside`: words shall stand inside the parts.
    """
    count = len(wholes[0].parts)
    sizes = [sum(whole.parts[index].share for whole in wholes) for index in range(count)]
    about = next((index for index in range(count) if any(whole.parts[index].focus for whole in wholes)), 0)
    others = [index for index in range(count) if index != about and sizes[index] > 0]
    smallest = min(others, key=lambda index: (sizes[index], -index)) if len(others) > 1 else -1
    rest = iter((_FOR_WORDS if inside else _PLAIN)[1:])
    styles = []
    for index in range(count):
        if index in (about, smallest):
            styles.append("full" if index == about else "hatched")
        else:
            # What is nothing in every whole takes no style from the others.
            styles.append(next(rest) if sizes[index] > 0 else "hollow")
    return tuple(styles)


def segments_of(whole: Whole, styles: Sequence[str], left: float, right: float) -> list[Segment]:
    """Give where the parts of a whole lie between `left` and `right`, their lengths in proportion to their shares."""
    total = sum(part.share for part in whole.parts)
    shares = [part.share / total for part in whole.parts]
    room = right - left - GAP * (sum(share > 0 for share in shares) - 1)
    small = [0 < share * room < _LEAST for share in shares]
    # What the smallest are given above their share, all others give in proportion.
    others = sum(share for share, is_small in zip(shares, small, strict=True) if not is_small)
    scale = (room - _LEAST * sum(small)) / others
    segments: list[Segment] = []
    at = left
    for part, style, share, is_small in zip(whole.parts, styles, shares, small, strict=True):
        length = _LEAST if is_small else share * scale
        segments.append(Segment(part, style, min(at, right), min(at, right) + length))
        at += length + GAP if length else 0.0
    return segments


def paint(box: tuple[float, float, float, float], segment: Segment, look: Look, ground: bool = False) -> list[Shape]:
    """Give the shapes of a part in `box` (left, top, right, bottom). `ground`: words stand on it.

    An estimate has lines over its style, and a frame of dashes where it is of lines already.
    """
    of, style, estimate = segment.part.label, segment.style, segment.part.estimate
    if style == "hatched":
        shapes = list(hatched(*box, look.contrast, look.paper, _PITCH, of))
        if estimate:
            shapes[-1] = replace(shapes[-1], weight=1.0, dash=(2.2, 1.6))
    elif style in ("hollow", "pale"):
        shapes = [frame(*box, look.accent, _EDGE, look.paper if style == "hollow" else look.area, of)]
    else:
        fills = {"full": look.accent, "middle": look.middle, "light": look.rule}
        shapes = [block(*box, fills[style], of=of)]
    if estimate and style != "hatched":
        colour = look.paper if style in ("full", "middle") else look.accent
        shapes.append(hatched(*box, colour, look.paper, _PITCH * 1.3, of)[1])
    return [replace(shape, ground=ground) for shape in shapes]


def colour_inside(segment: Segment, look: Look) -> str:
    """Give the colour that letters have inside a part: 7:1 at least upon it; "" where none has that."""
    if segment.part.estimate:
        return ""
    inside = {"full": look.paper, "light": look.ink, "hollow": look.ink, "pale": look.ink}
    return inside.get(segment.style, "")


def named(segment: Segment, look: Look, value: str, name: str, absent: bool = False) -> Named:
    """Give a part as something to label, its words in the colour of its style; in grey where it is `absent`."""
    colour = look.grey if absent else look.ink
    if segment.style == "hatched":
        colour = look.contrast
    strong = segment.part.focus and name == segment.part.label
    return Named(segment.part.label, segment.left, segment.right, value, name, colour, strong)

"""A hundred squares for the parts of a whole."""

from collections.abc import Sequence

from briefing.draw.look import Look
from briefing.draw.placing import Label, spread, two_weights
from briefing.draw.scene import Scene, Shape, Sketch, corners, frame, hatched
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel, Part
from briefing.text import whole_per_cents

_MOST_PARTS = 5
_GAP = 0.38  # between squares
_TO_LABELS = 3.0
_SWATCH = 2.2
_MOST_BESIDE = 1.8  # of the height of the squares that names beside them may take
_LEAST_WORDS = 18.0  # room that labels have at least
_SQUARE = 3.1  # pitch of the squares in a narrow chart
_LARGEST = 4.4
_WIDE = 100.0  # from here on, rows are twice as long and half as many


def waffle(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw parts as squares, one for each per cent, filled row by row, named at the row where they begin.

    Shares are rounded so that they sum to a hundred. The part in focus, or else the first, is full; the smallest
    other of three or more is hatched in the second colour. A part that no square is left for is named all the same.
    Raises `BriefingError` for more than five parts, which nobody can tell apart, and for what is no whole.
    """
    parts = chart.parts
    if len(parts) > _MOST_PARTS:
        raise BriefingError(
            f"chart {chart.id!r} has {len(parts)} parts, where squares can show {_MOST_PARTS}", "join the smallest ones"
        )
    if min(part.share for part in parts) < 0 or not any(part.share for part in parts):
        raise BriefingError(f"the parts of chart {chart.id!r} make no whole", "give each part a share, none below 0")
    columns = 20 if width >= _WIDE else 10
    pitch = min(_LARGEST, (width - _TO_LABELS - _LEAST_WORDS) / columns, max(_SQUARE, width * 0.47 / columns))
    counts = whole_per_cents([part.share for part in parts])
    styles = _styles(parts, counts)
    sketch = Sketch(width)
    edge = look.letters.head - look.letters.ascent
    first = 0
    for part, count, style in zip(parts, counts, styles, strict=True):
        _draw(sketch, range(first, first + count), columns, pitch, edge, style, look, part.label)
        first += count
    right = columns * pitch - _GAP
    foot = edge + 100 / columns * pitch - _GAP
    _write(sketch, parts, counts, styles, (right + _TO_LABELS, edge, foot), columns, pitch, look)
    return sketch.done()


def _styles(parts: Sequence[Part], counts: Sequence[int]) -> list[str]:
    """Give each part that has squares a fill that holds in grey print, "" to those that have none.

    The part in focus is full, the others in their order middle, hollow, pale; the smallest of them hatched.
    """
    shown = [index for index, count in enumerate(counts) if count]
    first = next((index for index in shown if parts[index].focus), shown[0])
    others = [index for index in shown if index != first]
    styles = {first: "full"}
    if len(others) > 1:
        styles[min(others, key=lambda index: (parts[index].share, -index))] = "hatched"
    plain = iter(("middle", "hollow", "pale"))
    for index in others:
        if index not in styles:
            styles[index] = next(plain)
    return [styles.get(index, "") for index in range(len(parts))]


def _draw(
    sketch: Sketch, places: range, columns: int, pitch: float, top: float, style: str, look: Look, of: str
) -> None:
    boxes = [
        (
            place % columns * pitch,
            top + place // columns * pitch,
            (place % columns + 1) * pitch - _GAP,
            top + (place // columns + 1) * pitch - _GAP,
        )
        for place in places
    ]
    _paint(sketch, boxes, style, look, of)


def _paint(sketch: Sketch, boxes: Sequence[tuple[float, float, float, float]], style: str, look: Look, of: str) -> None:
    """Paint squares of one style, those of a plain fill as one shape."""
    fills = {"full": look.accent, "middle": look.middle, "pale": look.rule}
    if style in fills and boxes:
        sketch.add(Shape(tuple(corners(*box) for box in boxes), closed=True, fill=fills[style], of=of))
        return
    for box in boxes:
        if style == "hatched":
            sketch.add(*hatched(*box, look.contrast, look.paper, pitch=0.85, of=of))
        else:
            sketch.add(frame(*box, look.accent, 0.6, look.paper, of=of))


def _is_below(parts: Sequence[Part], room: float, height: float, look: Look) -> bool:
    """Say whether names stand below the squares, having too little `room` beside them."""
    letters = look.letters
    texts = [two_weights(letters, part.words, part.label, (look.ink, look.ink), room) for part in parts]
    broken = any(max(letters.widest_word(one.words, True), letters.widest_word(one.label)) > room for one in parts)
    return broken or sum(text.height for text in texts) > _MOST_BESIDE * height


def _write(
    sketch: Sketch,
    parts: Sequence[Part],
    counts: Sequence[int],
    styles: Sequence[str],
    edges: tuple[float, float, float],
    columns: int,
    pitch: float,
    look: Look,
) -> None:
    """Write value and name of each part beside the row where it begins, after a sample of its squares.

    Names that would be broken there, or run on far below the squares, all stand below them over the whole width.
    """
    left, top, foot = edges
    letters = look.letters
    words = left + _SWATCH + 1.2
    labels: list[Label] = []
    wanted: list[float] = []
    begun = 0
    is_below = _is_below(parts, sketch.width - words, foot - top, look)
    if is_below:
        left, words, top = 0.0, _SWATCH + 1.2, foot + _TO_LABELS / 2
    for part, count, style in zip(parts, counts, styles, strict=True):
        colour = {"hatched": look.contrast, "": look.grey}.get(style, look.ink)
        labels.append(two_weights(letters, part.words, part.label, (colour, colour), sketch.width - words))
        row = min(begun, 99) // columns
        wanted.append(top if is_below else top + row * pitch + (pitch - _GAP) / 2)
        begun += count
    sizes = [text.height + 0.5 for text in labels]
    shift = [text.height / 2 - letters.ascent + letters.capital / 2 for text in labels]
    low, high = top - 0.4, max(foot, top + sum(sizes))
    middles = spread([place + by for place, by in zip(wanted, shift, strict=True)], sizes, low, high)
    for part, text, style, middle in zip(parts, labels, styles, middles, strict=True):
        head = max(0.0, middle - text.height / 2)
        height = head + letters.ascent - letters.capital / 2
        if style:
            sample = (left, height - _SWATCH / 2, left + _SWATCH, height + _SWATCH / 2)
            _paint(sketch, [sample], style, look, part.label)
        sketch.write(*text.words(words, head, of=part.label))
    lowest = max(middle + text.height / 2 for text, middle in zip(labels, middles, strict=True))
    sketch.height = max(foot, lowest) + 0.6

"""A bar of the full width for a whole, made of its parts; several for the same parts of several wholes."""

from collections.abc import Sequence

from briefing.draw.look import Look
from briefing.draw.scene import Scene, Sketch
from briefing.draw.share_list import Entry, write_list
from briefing.draw.share_names import Side, both_sides
from briefing.draw.share_parts import named, paint, segments_of, styles_of
from briefing.draw.share_rows import draw_rows
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel, Whole

_MOST_PARTS = 6
_NARROW = 68.0
_BAR = (8.0, 10.0)  # height: in a side column, elsewhere
_TO_LIST = 2.0
_FOOT = 0.4


def share_bar(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw each whole as a bar of one length, of parts in their order with paper between them.

    One bar alone has values and names at its parts; of several, the first bears the names, and values stand inside
    the parts or below them. What has no room there, or no part to stand at, is in a list with samples; the values
    of several, in a numbered key. Raises `BriefingError` for more than six parts, which nobody can tell apart, and
    for wholes that are none.
    """
    for sentence, way_out in _faults(chart.wholes):
        raise BriefingError(f"chart {chart.id!r} {sentence}", way_out)
    sketch = Sketch(width)
    if len(chart.wholes) == 1 and not chart.wholes[0].label:
        _draw_alone(sketch, chart.wholes[0], look)
    else:
        draw_rows(sketch, chart.wholes, look)
    return sketch.done()


def _faults(wholes: Sequence[Whole]) -> list[tuple[str, str]]:
    """Give what cannot be drawn as ends of a sentence, each with a way out."""
    most = max(len(whole.parts) for whole in wholes)
    shares = [[part.share for part in whole.parts] for whole in wholes]
    faults = []
    if most > _MOST_PARTS:
        faults.append((f"has {most} parts, where a bar can show {_MOST_PARTS}", "join the smallest ones"))
    if len({tuple(part.label for part in whole.parts) for whole in wholes}) > 1:
        faults.append(("has bars of different parts", "give each the same parts in the same order"))
    if any(min(row, default=0) < 0 or sum(row) <= 0 for row in shares):
        faults.append(("has a bar without parts, or with one below nought", "leave that bar out"))
    return faults


def _draw_alone(sketch: Sketch, whole: Whole, look: Look) -> None:
    letters = look.letters
    segments = segments_of(whole, styles_of((whole,), inside=False), 0.0, sketch.width)
    names = [named(one, look, one.part.words, one.part.label, not one.length) for one in segments]
    there = [name for one, name in zip(segments, names, strict=True) if one.length]
    sides = both_sides(there, letters, (0.0, sketch.width))
    upper, lower = sides or (Side(), Side())
    top = upper.height + (letters.head - letters.ascent if upper.placed else 0.0)
    foot = top + _BAR[sketch.width >= _NARROW]
    for one in segments:
        if one.length:
            sketch.add(*paint((one.left, top, one.right, foot), one, look))
    upper.write(sketch, top, look, above=True)
    lower.write(sketch, foot, look, above=False)
    end = foot + lower.height
    listed = [
        Entry(one, name, bool(one.length))
        for one, name in zip(segments, names, strict=True)
        if sides is None or not one.length
    ]
    if listed:
        end = write_list(sketch, listed, look, end + _TO_LIST)
    if sides is None:
        sketch.keyed.extend(name.of for name in there)
    sketch.height = end + _FOOT

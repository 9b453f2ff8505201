"""What a map has beside the ground: its scale, and a small map of where it lies."""

import math
from collections.abc import Sequence

from briefing.draw.look import Look
from briefing.draw.map_frame import Frame
from briefing.draw.map_ground import ground_of
from briefing.draw.map_raster import Raster
from briefing.draw.placing import Box, Taken
from briefing.draw.scene import Point, Shape, Word, block, frame, line
from briefing.model.chart import Shapes
from briefing.text.numbers import number_words

_BAR = 0.9  # points
_TICK = 1.1  # millimetres
_TO_WORDS = 0.9
_EDGE = 2.4
_INSET_FROM = 84.0  # millimetres of map that have room for a small one
_INSET = (25.0, 18.0)
_WIDER = 5.0  # times the map's own region that the small map shows
_LEAST_AROUND = 2200.0  # kilometres
_REGION = 1100.0  # kilometres across, from which on a map needs no other to say where it is


def scale_bar(
    map_frame: Frame, raster: Raster, taken: Taken, look: Look, language: str
) -> tuple[list[Shape], list[Word]] | None:
    """Give a bar of round kilometres where it lies most quietly: low and near a corner; None without room for it."""
    from decimal import Decimal

    length, kilometres = _round(map_frame)
    text = f"{number_words(Decimal(kilometres), language)}\u00a0km"
    letters = look.letters
    width = max(length, letters.width(text))
    height = letters.ascent + letters.descent + _TO_WORDS + _TICK
    best = None
    for column in range(9):
        for row in range(7):
            left = _EDGE + (map_frame.width - 2 * _EDGE - width) * column / 8
            top = map_frame.height - _EDGE - height - (map_frame.height - 2 * _EDGE - height) * row / 6
            box = Box(left, top, left + width, top + height)
            if not taken.frees(box, 1.2):
                continue
            cost = raster.lines(box) * 0.5 + row * 0.8 + min(column, 8 - column) * 1.2
            if best is None or cost < best[0]:
                best = (cost, box)
    if best is None:
        return None
    box = best[1]
    taken.boxes.append(box)
    middle = (box.left + box.right) / 2
    first, last, foot = middle - length / 2, middle + length / 2, box.bottom
    bar = line(((first, foot - _TICK), (first, foot), (last, foot), (last, foot - _TICK)), look.ink, _BAR)
    return [bar], [Word(text, middle, box.top + letters.ascent, look.ink, "middle")]


def _round(map_frame: Frame) -> tuple[float, int]:
    """Give the longest bar of 1, 2 or 5 times a power of ten kilometres in a fifth of the map, and at most 30 mm."""
    most = min(30.0, max(10.0, map_frame.width * 0.2)) / map_frame.scale
    power = 10 ** math.floor(math.log10(most))
    kilometres = max((part * power for part in (1, 2, 5) if part * power <= most), default=power)
    return kilometres * map_frame.scale, max(1, round(kilometres))


def inset(
    shapes: Shapes,
    home: str,
    map_frame: Frame,
    kept: Sequence[Box],
    lines: Sequence[Sequence[Point]],
    look: Look,
    land: str,
    homeland: str,
) -> tuple[Box, list[Shape]] | None:
    """Give a small map with the large one's frame on it, in a corner where nothing is; None where none is needed.

    `kept` and `lines` are what must stay to be seen.
    """
    across = map_frame.width / map_frame.scale
    if map_frame.width < _INSET_FROM or across > _REGION:
        return None
    box = _corner(map_frame, kept, lines)
    if box is None:
        return None
    small = map_frame.around(*_INSET, max(_LEAST_AROUND, across * _WIDER))
    ground = ground_of(shapes, small, 0.2)

    def moved(rings: Sequence[Sequence[Point]]) -> tuple[tuple[Point, ...], ...]:
        return tuple(tuple((x + box.left, y + box.top) for x, y in ring) for ring in rings)

    at_home = [ring for one in ground.lands if one.country.code == home for ring in one.rings]
    drawn = [
        block(box.left, box.top, box.right, box.bottom, look.paper, ground=True),
        Shape(moved([ring for one in ground.lands for ring in one.rings]), closed=True, fill=land, ground=True),
        Shape(moved(at_home), closed=True, fill=homeland, ground=True),
        Shape(moved(ground.lakes), closed=True, fill=look.paper, ground=True),
    ]
    part = map_frame.width / map_frame.scale * small.scale, map_frame.height / map_frame.scale * small.scale
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    shown = frame(x - part[0] / 2, y - part[1] / 2, x + part[0] / 2, y + part[1] / 2, look.accent, 1.1)
    edge = frame(box.left, box.top, box.right, box.bottom, look.grey, 0.5)
    return box, [*(shape for shape in drawn if shape.rings), shown, edge]


def _corner(map_frame: Frame, kept: Sequence[Box], lines: Sequence[Sequence[Point]]) -> Box | None:
    """Give the corner that nothing is near to, the upper left before the others."""
    width, height = _INSET
    taken = Taken(map_frame.room, list(kept))
    for way in lines:
        taken.add_line(way)
    for right, low in ((False, False), (True, False), (False, True), (True, True)):
        left, top = (map_frame.width - width) * right, (map_frame.height - height) * low
        box = Box(left, top, left + width, top + height)
        if taken.frees(box, 7.0):
            return box
    return None

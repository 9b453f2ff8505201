"""What a map has beside the ground: its scale, and a small map of where it lies."""

import math
from collections.abc import Sequence
from decimal import Decimal

from briefing.draw.look import Look
from briefing.draw.map_frame import Frame
from briefing.draw.map_ground import ground_of
from briefing.draw.map_raster import WATER, Raster
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
    length, kilometres = _round(map_frame)
    text = f"{number_words(Decimal(kilometres), language)}\u00a0km"
    letters = look.letters
    width = max(length, letters.width(text))
    height = letters.ascent + letters.descent + _TO_WORDS + _TICK
    best = None
    for column in range(17):
        for row in range(9):
            left = _EDGE + (map_frame.width - 2 * _EDGE - width) * column / 16
            top = map_frame.height - _EDGE - height - (map_frame.height - 2 * _EDGE - height) * row / 8
            box = Box(left, top, left + width, top + height)
            if not taken.frees(box, 1.2):
                continue
            cost = raster.lines(box) * 2.0 + row * 0.9 + min(column, 16 - column) * 0.6
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


def inset_box(
    map_frame: Frame, raster: Raster, home: int | None, kept: Sequence[Box], lines: Sequence[Sequence[Point]]
) -> Box | None:
    """Give the corner for a small map, the one over most water; None where none is needed or none is free.

    `kept` and `lines` are what must stay to be seen, `home` the number of the country that must, too.
    """
    if map_frame.width < _INSET_FROM or map_frame.width / map_frame.scale > _REGION:
        return None
    width, height = _INSET
    taken = Taken(map_frame.room, list(kept))
    for way in lines:
        taken.add_line(way)
    # Where the home country is most of the map, a corner of it can be spared.
    amid = home is not None and raster.share(home, map_frame.room) > 0.6
    best = None
    for right, low in ((False, False), (True, False), (False, True), (True, True)):
        left, top = (map_frame.width - width) * right, (map_frame.height - height) * low
        box = Box(left, top, left + width, top + height)
        at_home = 0.0 if home is None else raster.share(home, box)
        if not taken.frees(box, 6.0) or (at_home and not amid):
            continue
        dry = 1 - raster.share(WATER, box)
        if best is None or dry < best[0] - 0.15:
            best = (dry, box)
    return best[1] if best else None


def inset(shapes: Shapes, home: str, map_frame: Frame, box: Box, look: Look, fills: tuple[str, str]) -> list[Shape]:
    """Give a small map in `box` with the large one's frame on it; `fills` are for land and the home country."""
    across = map_frame.width / map_frame.scale
    small = map_frame.around(*_INSET, max(_LEAST_AROUND, across * _WIDER))
    ground = ground_of(shapes, small, 0.2)

    def moved(rings: Sequence[Sequence[Point]]) -> tuple[tuple[Point, ...], ...]:
        return tuple(tuple((x + box.left, y + box.top) for x, y in ring) for ring in rings)

    at_home = [ring for one in ground.lands if one.country.code == home for ring in one.rings]
    drawn = [
        block(box.left, box.top, box.right, box.bottom, look.paper, ground=True),
        Shape(moved([ring for one in ground.lands for ring in one.rings]), closed=True, fill=fills[0], ground=True),
        Shape(moved(at_home), closed=True, fill=fills[1], ground=True),
        Shape(moved(ground.lakes), closed=True, fill=look.paper, ground=True),
    ]
    # Where a country ends says more of where one is than its neighbours' coasts, far from the sea above all.
    drawn.append(Shape(moved(ground.borders), stroke=look.middle, weight=0.3))
    part = across * small.scale, map_frame.height / map_frame.scale * small.scale
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    shown = frame(x - part[0] / 2, y - part[1] / 2, x + part[0] / 2, y + part[1] / 2, look.accent, 1.1)
    edge = frame(box.left, box.top, box.right, box.bottom, look.grey, 0.5)
    return [*(shape for shape in drawn if shape.rings), shown, edge]

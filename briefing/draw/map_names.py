"""Names of countries and waters, each inside what it names, where it has room."""

import math
from collections.abc import Iterator, Sequence

from briefing.draw.look import Look
from briefing.draw.map_ground import Ground
from briefing.draw.map_labels import Stand
from briefing.draw.map_raster import WATER, Raster
from briefing.draw.placing import Box, Label, Row, Taken
from briefing.draw.scene import Point, Word
from briefing.model.chart import Marker

_PADS = (2.6, 1.4, 0.7)  # millimetres of its own ground round a name: as much as there is
_FARTHEST = 26.0  # millimetres that the name of a water may be moved
_DOTTED = {"az": str.maketrans("iı", "İI"), "tr": str.maketrans("iı", "İI")}


def capitals(text: str, language: str) -> str:
    """Give a name in capitals, as its language writes them: i has its dot in Azerbaijani and Turkish."""
    return text.translate(_DOTTED.get(language.split("-")[0], {})).upper()


def country_names(
    ground: Ground, raster: Raster, taken: Taken, look: Look, home: str, language: str, colour: str
) -> Iterator[Word]:
    """Give the names of the countries that have room for theirs, the home country's first, then the largest.

    `taken` is what they keep clear of; it grows by what is written.
    """
    middles = {number: raster.middles(number) for number in range(len(ground.lands))}
    order = sorted(middles, key=lambda n: (ground.lands[n].country.code != home, -len(middles[n])))
    for number in order:
        country = ground.lands[number].country
        if not country.name or not middles[number]:
            continue
        bold = country.code == home
        ink = look.ink if bold else colour
        for text in _wraps(capitals(country.name, language), look, ink, bold):
            at = _inside(text, number, middles[number], _mean(middles[number]), raster, taken, math.inf)
            if at:
                yield from _written(text, at, taken)
                break


def water_names(markers: Sequence[tuple[Marker, Point]], raster: Raster, taken: Taken, look: Look) -> Iterator[Word]:
    """Give the names of waters, as near as can be to where they were put, and on water alone."""
    if not markers:
        return
    wet = raster.middles(WATER)
    for marker, at in markers:
        for text in _wraps(marker.label, look, look.accent, False):
            found = _inside(text, WATER, wet, at, raster, taken, _FARTHEST)
            if found:
                yield from _written(text, found, taken)
                break


def _wraps(name: str, look: Look, colour: str, bold: bool) -> Iterator[Label]:
    """Give a name on one line, then on as many as it has words."""
    words = name.split(" ")
    for count in range(1, min(len(words), 4) + 1):
        room = look.letters.width(name, bold)
        rows: tuple[str, ...] = (name,)
        while len(rows) < count and room > look.letters.widest_word(name, bold):
            room *= 0.93
            rows = look.letters.wrapped(name, max(room, look.letters.widest_word(name, bold)), bold)
        if len(rows) == count:
            yield Label(tuple(Row(row, colour, bold) for row in rows), look.letters)


def _mean(points: Sequence[Point]) -> Point:
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _inside(
    text: Label, number: int, middles: Sequence[Point], wanted: Point, raster: Raster, taken: Taken, farthest: float
) -> Point | None:
    """Give the middle, nearest to `wanted`, round which a label lies wholly inside a country or water."""
    near = sorted((math.dist(point, wanted), point) for point in middles)
    for pad in _PADS:
        for distance, point in near:
            if distance > farthest:
                break
            box = _box(text, point)
            wide = Box(box.left - pad, box.top - pad, box.right + pad, box.bottom + pad)
            if not wide.inside(taken.room) or raster.lines(wide) or raster.share(number, wide) < 1:
                continue
            if taken.frees(box, max(0.8, pad / 2)):
                return point
    return None


def _box(text: Label, middle: Point) -> Box:
    """Give the box of a label whose capitals stand round `middle`."""
    letters = text.letters
    lines = (len(text.rows) - 1) * letters.line
    top = middle[1] - (lines + letters.capital) / 2 - letters.ascent + letters.capital
    return text.box(middle[0], top, "middle")


def _written(text: Label, middle: Point, taken: Taken) -> list[Word]:
    box = _box(text, middle)
    taken.boxes.append(box)
    return text.words(middle[0], box.top, "middle")


def region_stands(marker: Marker, at: Point, look: Look, colour: str) -> Stand:
    """Give a name that stands where it was put, for a region without borders of its own."""
    text = Label((Row(marker.label, colour),), look.letters)
    box = _box(text, at)
    return Stand(0.0, (box,), (), tuple(text.words(at[0], box.top, "middle")))

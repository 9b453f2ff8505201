"""Names of countries and waters, each inside what it names, where it has room."""

import math
from collections.abc import Iterator, Sequence

from briefing.draw.look import Look
from briefing.draw.map_ground import Ground
from briefing.draw.map_labels import Scenery, Stand
from briefing.draw.map_raster import WATER, Raster
from briefing.draw.numbered import numeral
from briefing.draw.placing import Box, Label, Row, Taken
from briefing.draw.scene import Point, Word
from briefing.model.chart import Marker

_PADS = (2.6, 1.4, 0.7)  # millimetres of its own ground round a name: as much as there is
_NEAR = 14.0  # millimetres that the name of a water may be moved
_FARTHER = 26.0  # the same, where it was put outside the map
_SPOTS = 160  # in the home country where its name is tried
_MOSTLY = 0.8  # of its name that must lie inside the home country, where all of it cannot
_LEFT_OUT = 9.0  # what it costs not to name the home country
_DOTTED = {"az": str.maketrans("iı", "İI"), "tr": str.maketrans("iı", "İI")}


def capitals(text: str, language: str) -> str:
    """Give a name in capitals, as its language writes them: i keeps its dot where there is an ı without."""
    return text.translate(_DOTTED.get(language.split("-")[0], {})).upper()


def home_stands(ground: Ground, scenery: Scenery, look: Look, home: str, language: str) -> list[Stand]:
    """Give the ways to write the home country's name inside it, and the way to leave it out, which costs most.

    It is chosen together with the labels of places, which would else take its room.
    """
    raster, number = scenery.raster, number_of(ground, home)
    stands = [Stand(_LEFT_OUT, (), (), ())]
    if number is None or not ground.lands[number].country.name:
        return stands
    middles = raster.middles(number)
    if not middles:
        return stands
    heart = _mean(middles)
    near = sorted(middles, key=lambda at: math.dist(at, heart))
    spots = near[:: max(5, len(near) // _SPOTS)]
    for rows, text in enumerate(_wraps(capitals(ground.lands[number].country.name, language), look, look.ink, True)):
        for cost, pad in enumerate((*_PADS, 0.0)):
            for point in spots:
                box = _box(text, point)
                own = _is_own(box, pad, number, raster) if pad else raster.share(number, box) >= _MOSTLY
                wide = Box(box.left - 1.0, box.top - 0.5, box.right + 1.0, box.bottom + 0.5)
                if not own or not scenery.frees([wide]):
                    continue
                price = 0.08 * math.dist(point, heart) + 0.6 * cost + 0.8 * rows + 0.1 * raster.lines(box)
                stands.append(Stand(price, (wide,), (), tuple(text.words(point[0], box.top, "middle"))))
    return sorted(stands, key=lambda stand: stand.cost)[:120]


def number_of(ground: Ground, code: str) -> int | None:
    """Give the place of a country among the lands of a map."""
    return next((number for number, land in enumerate(ground.lands) if land.country.code == code), None)


def country_names(
    ground: Ground, raster: Raster, taken: Taken, look: Look, home: str, language: str, colour: str
) -> Iterator[Word]:
    """Give the names of the countries that have room for theirs, the largest first; not the home country's.

    `taken` is what they keep clear of; it grows by what is written.
    """
    middles = {number: raster.middles(number) for number in range(len(ground.lands))}
    for number in sorted(middles, key=lambda number: -len(middles[number])):
        country = ground.lands[number].country
        if country.code == home or not country.name or not middles[number]:
            continue
        for text in _wraps(capitals(country.name, language), look, colour, False):
            at = _inside(text, number, middles[number], _mean(middles[number]), raster, taken, math.inf)
            if at:
                yield from _written(text, at, taken)
                break


def water_names(
    markers: Sequence[tuple[Marker, Point]], raster: Raster, taken: Taken, look: Look, first: int
) -> tuple[list[Word], list[str]]:
    """Give the names of waters, close to where they were put, and those that stand in the key, from number `first` on.

    A name stands on water alone, else mostly. One that was put outside the map is moved to the nearest edge, from
    where it may go farther: there the map shows the same water, or none, and it is left out.
    """
    words: list[Word] = []
    keyed: list[str] = []
    wet = raster.middles(WATER) if markers else []
    for marker, at in markers:
        room = taken.room
        edge = max(room.left, min(room.right, at[0])), max(room.top, min(room.bottom, at[1]))
        away = math.dist(at, edge)
        if raster.at(edge) != WATER or away > max(room.right, room.bottom):
            continue
        texts = list(_wraps(marker.label, look, look.accent, False))
        farthest = _NEAR if away == 0 else _FARTHER
        found = _first_inside(texts, wet, edge, raster, taken, farthest) or _mostly_wet(texts, wet, edge, raster, taken)
        if found is None and away == 0:
            found = _first_inside([numeral(first + len(keyed), look, look.accent)], wet, edge, raster, taken, _FARTHER)
            keyed += [marker.label] if found else []
        if found:
            words += _written(*found, taken)
    return words, keyed


def _first_inside(
    texts: Sequence[Label], wet: Sequence[Point], wanted: Point, raster: Raster, taken: Taken, farthest: float
) -> tuple[Label, Point] | None:
    for text in texts:
        found = _inside(text, WATER, wet, wanted, raster, taken, farthest)
        if found:
            return text, found
    return None


def _mostly_wet(
    texts: Sequence[Label], wet: Sequence[Point], wanted: Point, raster: Raster, taken: Taken
) -> tuple[Label, Point] | None:
    """Give where a name may stand over a coast, which ends at it."""
    near = sorted((math.dist(point, wanted), point) for point in wet)
    for text in texts:
        for distance, point in near:
            box = _box(text, point)
            if distance < _NEAR and raster.share(WATER, box) >= _MOSTLY and taken.frees(box, 1.2):
                return text, point
    return None


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
            if _is_own(box, pad, number, raster) and taken.frees(box, max(1.2, pad)):
                return point
    return None


def _is_own(box: Box, pad: float, number: int, raster: Raster) -> bool:
    """Say whether a box, and `pad` round it, is all of one country or water, with no line in it."""
    wide = Box(box.left - pad, box.top - pad, box.right + pad, box.bottom + pad)
    inside = wide.left >= 0 and wide.top >= 0 and wide.right <= raster.width and wide.bottom <= raster.height
    return inside and not raster.lines(wide) and raster.share(number, wide) == 1


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


def region_stands(marker: Marker, at: Point, scenery: Scenery, look: Look, colour: str, number: int = 0) -> list[Stand]:
    """Give the ways to write a name, or its `number`, about where it was put: of a region without borders."""
    stands = []
    for text in [numeral(number, look, colour)] if number else _wraps(marker.label, look, colour, False):
        for right, down in ((right, down) for right in range(-12, 13, 3) for down in range(-12, 13, 3)):
            middle = at[0] + right, at[1] + down
            box = _box(text, middle)
            if scenery.frees([box]):
                cost = 0.3 * math.hypot(right, down) + 0.8 * (len(text.rows) - 1) + scenery.unrest(box)
                stands.append(Stand(cost, (box,), (), tuple(text.words(middle[0], box.top, "middle", marker.label))))
    return stands

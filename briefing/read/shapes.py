"""assets/map/shapes.json → `Shapes`: what maps are drawn from, under the positions that the project states."""

import hashlib
import json
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import yaml

from briefing.findings import BriefingError
from briefing.model.chart import Country, Shapes
from briefing.read.files import UnreadableError, read_bytes
from briefing.text.locales import locale_of

FOLDER = Path("assets") / "map"
WAY_OUT = f"make it again with {FOLDER.as_posix()}/make_shapes.py, as the README beside it says"
_MOST_POINTS = 1_000_000

Points = tuple[tuple[float, float], ...]


def read_shapes(project: Path, language: str = "en-GB") -> Shapes:
    """Give the shapes of a project's maps, with the names of countries in `language`.

    Names are those of shapes.json in English, and of the Unicode CLDR in any other language, unless
    positions.yaml names them otherwise. Raises `BriefingError` where shapes.json is missing or
    damaged, or was made with other positions than positions.yaml holds now.
    """
    shapes = _bytes(project, "shapes.json")
    positions = _bytes(project, "positions.yaml")
    return _shapes(shapes, positions, language)


@lru_cache(maxsize=4)
def _shapes(shapes: bytes, positions: bytes, language: str) -> Shapes:
    try:
        held = json.loads(shapes)
        made_with = held["positions"]
        result = _read(held, language)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
        raise BriefingError(f"{_shown('shapes.json')} is damaged", WAY_OUT) from None
    if _fingerprint(positions) != made_with:
        sentence = f"{_shown('shapes.json')} was made with other positions than {_shown('positions.yaml')} holds"
        raise BriefingError(sentence, WAY_OUT)
    return result


def _bytes(project: Path, name: str) -> bytes:
    try:
        return read_bytes(project / FOLDER / name, project)
    except UnreadableError as error:
        raise BriefingError(f"{_shown(name)} {error.sentence}", WAY_OUT) from None


def _shown(name: str) -> str:
    return (FOLDER / name).as_posix()


def _fingerprint(positions: bytes) -> str:
    """Give the hash of what positions.yaml says, as make_shapes.py does: comments and spaces do not count."""
    try:
        said = yaml.safe_load(positions)
        plain = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{_shown('positions.yaml')}:{mark.line + 1}:{mark.column + 1}" if mark else _shown("positions.yaml")
        raise BriefingError(f"{where} is no YAML", "mend it, then make the shapes again") from None
    return hashlib.sha256(plain.encode()).hexdigest()


def _read(held: dict[str, Any], language: str) -> Shapes:
    arcs = _arcs(held["arcs"], held["units"])
    named = held["names_in"].get(language.split("-")[0], {})
    countries = tuple(
        Country(one["code"], _name(one, named, language), tuple(_ring(ring, arcs) for ring in one["rings"]))
        for one in held["countries"]
    )
    credit = held["credit"]
    texts = [credit, *(one.code for one in countries), *(one.name for one in countries)]
    if not all(isinstance(text, str) for text in texts):
        raise TypeError("a name that is no text")
    return Shapes(
        countries,
        tuple(arcs[arc] for arc in held["borders"]),
        tuple(arcs[arc] for arc in held["coasts"]),
        tuple(_ring(ring, arcs) for ring in held["lakes"]),
        credit,
    )


def _arcs(stored: list[list[int]], units: int) -> tuple[Points, ...]:
    """Give arcs in degrees; they are stored as steps from point to point in parts of a degree."""
    if units <= 0 or sum(map(len, stored)) > 2 * _MOST_POINTS:
        raise ValueError("no shapes that we made")
    arcs = []
    for steps in stored:
        x = y = 0
        points = []
        for right, up in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + right, y + up
            if not (abs(x) <= 180 * units and abs(y) <= 90 * units):
                raise ValueError("a point that is not on Earth")
            points.append((x / units, y / units))
        arcs.append(tuple(points))
    return tuple(arcs)


def _ring(ring: list[int], arcs: tuple[Points, ...]) -> Points:
    """Give the points of arcs joined, without the last, which is the first again; ~n is arc n backwards."""
    points: list[tuple[float, float]] = []
    for arc in ring:
        points += (arcs[arc] if arc >= 0 else arcs[~arc][::-1])[:-1]
    return tuple(points)


def _name(country: dict[str, str], named: dict[str, str], language: str) -> str:
    code = country["code"]
    if language.startswith("en") or not country["name"]:
        return country["name"]
    return named.get(code) or _cldr_name(code, language) or country["name"]


def _cldr_name(code: str, language: str) -> str:
    """Give the name of a three-letter code in CLDR, whose names go by two letters; empty where it has none."""
    from babel.core import get_global

    aliases = get_global("territory_aliases").get(code, [_KOSOVO] if code == "XKX" else [])
    territories = locale_of(language).territories
    return cast(str, territories.get(aliases[0], "")) if len(aliases) == 1 else ""


_KOSOVO = "XK"  # not in ISO 3166, assigned by its users

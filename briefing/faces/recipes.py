"""Which faces there are: from which package, at which place on its axes, under which name in CSS."""

from collections.abc import Mapping
from dataclasses import dataclass

SERIF = "fontpkg_source_serif_4"
SANS = "fontpkg_source_sans_3"

# To be raised whenever the way of making an instance changes, so that old files are not taken.
RECIPE_VERSION = 1


@dataclass(frozen=True)
class Recipe:
    """One static instance. `axes` are OpenType tags: opsz in points, wght from 200 to 900."""

    name: str
    family: str
    weight: int  # as declared in CSS
    italic: bool
    package: str
    file: str
    axes: Mapping[str, float]


def _serif(name: str, family: str, weight: int, opsz: float, wght: float, italic: bool = False) -> Recipe:
    file = "SourceSerif4-Italic[opsz,wght].ttf" if italic else "SourceSerif4[opsz,wght].ttf"
    return Recipe(name, family, weight, italic, SERIF, file, {"opsz": opsz, "wght": wght})


def _sans(name: str, weight: int, wght: float, italic: bool = False) -> Recipe:
    file = "SourceSans3-Italic[wght].ttf" if italic else "SourceSans3[wght].ttf"
    return Recipe(name, "Source Sans 3", weight, italic, SANS, file, {"wght": wght})


TEXT = "Source Serif 4"
LEAD = "Source Serif 4 Lead"

# A family of its own for each optical size: no engine of ours chooses one by itself.
RECIPES = (
    _serif("serif-text", TEXT, 400, opsz=10, wght=400),
    _serif("serif-text-italic", TEXT, 400, opsz=10, wght=400, italic=True),
    _serif("serif-text-bold", TEXT, 700, opsz=10, wght=620),
    _serif("serif-text-bold-italic", TEXT, 700, opsz=10, wght=620, italic=True),
    _serif("serif-lead", LEAD, 400, opsz=20, wght=400),
    _serif("serif-lead-bold", LEAD, 600, opsz=20, wght=600),
    _serif("serif-lead-italic", LEAD, 400, opsz=20, wght=400, italic=True),
    _serif("serif-title", "Source Serif 4 Title", 600, opsz=48, wght=600),
    _serif("serif-numerals", "Source Serif 4 Numerals", 300, opsz=60, wght=300),
    _sans("sans", 400, wght=400),
    _sans("sans-bold", 600, wght=620),
    _sans("sans-italic", 400, wght=400, italic=True),
)

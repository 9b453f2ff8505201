"""How a brief looks, as values: design tokens, faces, map shapes, drawings."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(mm|pt|px)\Z")
_MILLIMETRES = {"mm": 1.0, "pt": 25.4 / 72, "px": 25.4 / 96}


@dataclass(frozen=True)
class Tokens:
    """The custom properties of templates/styles/tokens.css, by name without the leading dashes."""

    values: Mapping[str, str]

    def millimetres(self, name: str) -> float:
        """Give a length in millimetres. Raises `KeyError`, or `ValueError` where it is no length."""
        match = _LENGTH.match(self.values[name])
        if match is None:
            raise ValueError(f"--{name} should be a length in mm, pt or px, not {self.values[name]!r}")
        return float(match[1]) * _MILLIMETRES[match[2]]

    def points(self, name: str) -> float:
        """Give a length in points."""
        return self.millimetres(name) / _MILLIMETRES["pt"]

    def colour(self, name: str) -> str:
        """Give a colour as #rrggbb. Raises `ValueError` where the token is none."""
        value = self.values[name]
        if not re.match(r"#[0-9a-fA-F]{6}\Z", value):
            raise ValueError(f"--{name} should be a colour such as #0a4d68, not {value!r}")
        return value.lower()


@dataclass(frozen=True)
class Face:
    """One static instance of a typeface: a font file made once, for drawing, typesetting and screens.

    `family` is the CSS family it is declared under; `weight` the CSS weight it answers to, which
    may differ from the instance's own (a 620 is declared as 600).
    """

    name: str  # serif-text, sans-bold: the name of the file, and of the address font:NAME
    family: str
    weight: int
    italic: bool
    path: str  # absolute path of the file in the cache


@dataclass(frozen=True)
class Faces:
    faces: tuple[Face, ...]

    def named(self, name: str) -> Face:
        return next(face for face in self.faces if face.name == name)


@dataclass(frozen=True)
class LabelBox:
    """Where a text of a drawing stands: millimetres from its top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Drawing:
    """A chart as drawn: SVG with real text, at its final size.

    Every id inside begins with the chart's own, so that many can stand in one page.
    """

    id: str
    svg: str
    width_mm: float
    height_mm: float
    boxes: tuple[LabelBox, ...] = field(default=())

"""How much room words take: measured with the face that will print them, before anything is drawn."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from briefing.model.look import Faces, LabelBox

# Parts of the size: what stands above and below the baseline, capitals with their accents included
# (Й and İ reach 0.89); the height of a capital without; the step from line to line.
ASCENT = 0.80
DESCENT = 0.22
CAPITAL = 0.66
LINE = 1.25
ACCENTED = 0.92
# WeasyPrint 70 sets a line up to 0.8 % wider than HarfBuzz measures it (advances rounded by Pango).
_SET_WIDER = 1.008
_SLACK = 1e-6  # a line that was measured fits into its own width, whatever was added and taken away between


class Letters:
    """The labels' face at its one size, in millimetres."""

    def __init__(self, faces: Faces, size: float) -> None:
        self.size = size
        self.line = LINE * size
        self.capital = CAPITAL * size
        self.descent = DESCENT * size
        self.ascent = ASCENT * size
        # Room that the topmost baseline needs below the edge of the drawing.
        self.head = ACCENTED * size
        self._paths = (faces.named("sans").path, faces.named("sans-bold").path)
        self._widths: dict[tuple[str, bool], float] = {}

    def width(self, text: str, bold: bool = False) -> float:
        """Give the width of a line, kerning included, as the widest of the engines sets it."""
        key = (text, bold)
        if key not in self._widths:
            self._widths[key] = _advance(self._paths[bold], text) * self.size * _SET_WIDER
        return self._widths[key]

    def widest(self, lines: tuple[str, ...], bold: bool = False) -> float:
        return max((self.width(text, bold) for text in lines), default=0.0)

    def widest_word(self, text: str, bold: bool = False) -> float:
        """Give the room below which `text` cannot be wrapped without breaking a word."""
        return max((self.width(word, bold) for word in text.split(" ")), default=0.0)

    def box(self, text: str, x: float, y: float, anchor: str, bold: bool = False) -> LabelBox:
        """Give the box of a line whose anchor stands at `x` on the baseline `y`."""
        width = self.width(text, bold)
        left = x - {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * width
        return LabelBox(text, left, y - self.ascent, left + width, y + self.descent)

    def wrapped(self, text: str, room: float, bold: bool = False) -> tuple[str, ...]:
        """Give `text` in as few lines as `room` allows, and those as even as can be.

        Lines break at plain spaces, never at no-break ones; a word that is wider than the room is
        broken where it must be.
        """
        lines = self._filled(text, room, bold)
        low, high = min(self.widest_word(text, bold), room), room
        for _ in range(7 if len(lines) > 1 else 0):
            middle = (low + high) / 2
            if len(self._filled(text, middle, bold)) > len(lines):
                low = middle
            else:
                high = middle
        return self._filled(text, high, bold) if len(lines) > 1 else lines

    def _filled(self, text: str, room: float, bold: bool) -> tuple[str, ...]:
        lines: list[str] = []
        for word in text.split(" "):
            if lines and self.width(f"{lines[-1]} {word}", bold) <= room + _SLACK:
                lines[-1] = f"{lines[-1]} {word}"
                continue
            pieces = self._broken(word, room, bold) if self.width(word, bold) > room + _SLACK else [word]
            lines.extend(pieces)
        return tuple(text for text in lines if text)

    def _broken(self, word: str, room: float, bold: bool) -> list[str]:
        pieces = [""]
        for character in word:
            if pieces[-1] and self.width(pieces[-1] + character, bold) > room + _SLACK:
                pieces.append("")
            pieces[-1] += character
        return pieces


@lru_cache(maxsize=8)
def _font(path: str) -> Any:
    import uharfbuzz

    return uharfbuzz.Font(uharfbuzz.Face(Path(path).read_bytes()))


@lru_cache(maxsize=4096)
def _advance(path: str, text: str) -> float:
    """Give the width of a line at size 1, as HarfBuzz shapes it: what browsers and WeasyPrint do."""
    if not text:
        return 0.0
    import uharfbuzz

    font = _font(path)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    return float(sum(position.x_advance for position in buffer.glyph_positions) / font.face.upem)

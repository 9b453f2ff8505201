"""The terms of a yardstick above the scale, each over its own band."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.draw.axes import Scale
from briefing.draw.look import Look
from briefing.draw.placing import Label, label, spread
from briefing.draw.scene import Word
from briefing.model.chart import Band

_BETWEEN = 1.2
_INSIDE = 1.0  # that a term in one line leaves of its band


@dataclass(frozen=True)
class Terms:
    """Labels with their middles, and the borders between the bands, in millimetres."""

    labels: tuple[tuple[Label, float], ...]
    borders: tuple[float, ...]

    @property
    def height(self) -> float:
        return max(text.height for text, _ in self.labels)

    def words(self, top: float) -> list[Word]:
        """Give the words, all standing on one lowest line."""
        foot = top + self.height
        return [word for text, x in self.labels for word in text.words(x, foot - text.height, "middle")]


def terms_over(bands: Sequence[Band], across: Scale, look: Look, left: float, right: float) -> Terms | None:
    """Give each term over its band, in one line where the band is as wide, else a word to a line.

    None where they do not fit between `left` and `right` so that each still stands over its own band.
    """
    labels = []
    bands = sorted(bands, key=lambda band: band.low)
    for band in bands:
        room = across(band.high) - across(band.low) - _INSIDE
        if look.letters.width(band.label) > room:
            room = max(room, look.letters.widest_word(band.label))
        labels.append(label(look.letters, band.label, look.grey, room))
    placed = over_bands(bands, across, labels, left, right)
    if placed is None:
        return None
    borders = sorted({across(edge) for band in bands for edge in (band.low, band.high)})
    return Terms(placed, tuple(borders))


def over_bands(
    bands: Sequence[Band],
    across: Scale,
    labels: Sequence[Label],
    left: float,
    right: float,
    off: float = 0.5,
    apart: float = _BETWEEN,
) -> tuple[tuple[Label, float], ...] | None:
    """Give each label with its middle, pushed `apart` as far as room needs.

    None where one is off the middle of its band by more than `off` of its own width.
    """
    if not labels:
        return None
    middles = [(across(band.low) + across(band.high)) / 2 for band in bands]
    sizes = [text.width + apart for text in labels]
    placed = spread(middles, sizes, left - apart / 2, right + apart / 2)
    if placed[-1] + sizes[-1] / 2 > right + apart / 2 + 1e-6:
        return None
    over = all(abs(x - middle) <= text.width * off for x, middle, text in zip(placed, middles, labels, strict=True))
    return tuple(zip(labels, placed, strict=True)) if over else None

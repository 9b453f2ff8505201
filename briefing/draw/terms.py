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
    labels, middles = [], []
    for band in sorted(bands, key=lambda band: band.low):
        room = across(band.high) - across(band.low) - _INSIDE
        if look.letters.width(band.label) > room:
            room = max(room, look.letters.widest_word(band.label))
        labels.append(label(look.letters, band.label, look.grey, room))
        middles.append((across(band.low) + across(band.high)) / 2)
    if not labels:
        return None
    sizes = [text.width + _BETWEEN for text in labels]
    placed = spread(middles, sizes, left - _BETWEEN / 2, right + _BETWEEN / 2)
    if placed[-1] + sizes[-1] / 2 > right + _BETWEEN / 2 + 1e-6:
        return None
    over = all(abs(x - middle) <= text.width / 2 for x, middle, text in zip(placed, middles, labels, strict=True))
    if not over:
        return None
    borders = sorted({across(edge) for band in bands for edge in (band.low, band.high)})
    return Terms(tuple(zip(labels, placed, strict=True)), tuple(borders))

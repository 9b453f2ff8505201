"""The outline of what is drawn over time: how high and how low it reaches in each part of the width."""

import math
from collections.abc import Iterable

from briefing.draw.placing import Box
from briefing.draw.scene import Point

_BIN = 0.5  # millimetres


class Skyline:
    """The highest and the lowest drawn point by place, in millimetres down from the top.

    Words that keep above it or below it meet no line, which takes far less time to know than asking every line.
    """

    def __init__(self, lines: Iterable[tuple[Point, Point]], boxes: Iterable[Box] = ()) -> None:
        self._spans: dict[int, tuple[float, float]] = {}
        for start, end in lines:
            (x0, y0), (x1, y1) = sorted((start, end))
            steepness = (y1 - y0) / (x1 - x0) if x1 - x0 > 1e-9 else 0.0
            for part in range(math.floor(x0 / _BIN), math.floor(x1 / _BIN) + 1):
                left, right = max(x0, part * _BIN), min(x1, (part + 1) * _BIN)
                ends = (y0 + (left - x0) * steepness, y0 + (right - x0) * steepness) if steepness else (y0, y1)
                self._reach(part, min(ends), max(ends))
        for box in boxes:
            for part in range(math.floor(box.left / _BIN), math.floor(box.right / _BIN) + 1):
                self._reach(part, box.top, box.bottom)

    def _reach(self, part: int, top: float, bottom: float) -> None:
        highest, lowest = self._spans.get(part, (math.inf, -math.inf))
        self._spans[part] = (min(highest, top), max(lowest, bottom))

    def over(self, left: float, right: float) -> tuple[float, float]:
        """Give the highest and the lowest point between two places; infinite, the wrong way round, where is none."""
        spans = [
            self._spans[part]
            for part in range(math.floor(left / _BIN), math.floor(right / _BIN) + 1)
            if part in self._spans
        ]
        return (
            min((top for top, _ in spans), default=math.inf),
            max((bottom for _, bottom in spans), default=-math.inf),
        )

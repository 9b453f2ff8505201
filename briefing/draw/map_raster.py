"""What lies under any rectangle of a map: land of which country, water, lines. Counted on a fine grid."""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

from briefing.draw.map_ground import Ground, Ring
from briefing.draw.placing import Box
from briefing.draw.scene import Point

_CELL = 0.6  # millimetres
WATER = -1

Sums = list[list[int]]  # over all cells above and to the left (Crow, Summed-Area Tables, 1984)


class Raster:
    """A map's ground in cells; countries go by their place in `ground.lands`."""

    def __init__(self, ground: Ground, width: float, height: float) -> None:
        self.columns, self.rows = math.ceil(width / _CELL), math.ceil(height / _CELL)
        self.owner = [[WATER] * self.columns for _ in range(self.rows)]
        for number, land in enumerate(ground.lands):
            self._fill(land.rings, number)
        self._fill(ground.lakes, WATER)
        self.lined = [[0] * self.columns for _ in range(self.rows)]
        for line in (*ground.borders, *ground.coasts):
            self._trace(line)
        self._lines = _sums(self.lined)
        self._sums: dict[int, Sums] = {}

    def _fill(self, rings: Iterable[Ring], number: int) -> None:
        """Give the cells whose middle the rings hold (even-odd rule) to a country."""
        crossings: list[list[float]] = [[] for _ in range(self.rows)]
        for ring in rings:
            for (x0, y0), (x1, y1) in zip(ring, (*ring[1:], *ring[:1]), strict=True):
                if y0 == y1:
                    continue
                top, bottom = min(y0, y1), max(y0, y1)
                first, last = math.ceil(top / _CELL - 0.5), math.ceil(bottom / _CELL - 0.5)
                for row in range(max(0, first), min(self.rows, last)):
                    crossings[row].append(x0 + ((row + 0.5) * _CELL - y0) * (x1 - x0) / (y1 - y0))
        for row, found in enumerate(crossings):
            found.sort()
            for enter, leave in zip(found[::2], found[1::2], strict=False):
                first = max(0, math.ceil(enter / _CELL - 0.5))
                last = min(self.columns, math.ceil(leave / _CELL - 0.5))
                self.owner[row][first:last] = [number] * max(0, last - first)

    def _trace(self, line: Sequence[Point]) -> None:
        for start, end in pairwise(line):
            steps = math.ceil(math.dist(start, end) / _CELL * 2) or 1
            for step in range(steps + 1):
                x = start[0] + (end[0] - start[0]) * step / steps
                y = start[1] + (end[1] - start[1]) * step / steps
                row, column = int(y / _CELL), int(x / _CELL)
                if 0 <= row < self.rows and 0 <= column < self.columns:
                    self.lined[row][column] = 1

    def at(self, point: Point) -> int:
        """Give whose cell holds a point."""
        row = min(self.rows - 1, max(0, int(point[1] / _CELL)))
        return self.owner[row][min(self.columns - 1, max(0, int(point[0] / _CELL)))]

    def lines(self, box: Box) -> int:
        """Give how many cells under `box` a border or coast runs through."""
        return _count(self._lines, self._cells(box))

    def share(self, number: int, box: Box) -> float:
        """Give the part of `box`, from 0 to 1, that is a country's, or `WATER`."""
        cells = self._cells(box)
        top, left, bottom, right = cells
        return _count(self._of(number), cells) / max(1, (bottom - top) * (right - left))

    def middles(self, number: int) -> list[Point]:
        """Give the middles of a country's cells, every other one of every other row."""
        return [
            ((column + 0.5) * _CELL, (row + 0.5) * _CELL)
            for row in range(0, self.rows, 2)
            for column in range(0, self.columns, 2)
            if self.owner[row][column] == number
        ]

    def _of(self, number: int) -> Sums:
        if number not in self._sums:
            self._sums[number] = _sums([[int(cell == number) for cell in row] for row in self.owner])
        return self._sums[number]

    def _cells(self, box: Box) -> tuple[int, int, int, int]:
        """Give the first row and column, and those after the last, that `box` touches."""
        top, left = max(0, int(box.top / _CELL)), max(0, int(box.left / _CELL))
        bottom, right = math.ceil(box.bottom / _CELL), math.ceil(box.right / _CELL)
        return min(top, self.rows), min(left, self.columns), min(bottom, self.rows), min(right, self.columns)


def _sums(cells: list[list[int]]) -> Sums:
    above = [0] * (len(cells[0]) + 1)
    sums = [above]
    for row in cells:
        total, line = 0, [0]
        for column, cell in enumerate(row):
            total += cell
            line.append(total + above[column + 1])
        sums.append(line)
        above = line
    return sums


def _count(sums: Sums, cells: tuple[int, int, int, int]) -> int:
    top, left, bottom, right = cells
    if bottom <= top or right <= left:
        return 0
    return sums[bottom][right] - sums[top][right] - sums[bottom][left] + sums[top][left]

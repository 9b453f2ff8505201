"""What part of the Earth a map shows, and where on it a place stands in millimetres."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefing.draw.map_projection import Conic, Place, conic_for
from briefing.draw.placing import Box
from briefing.draw.scene import Point

_CLOSEST = 0.5  # millimetres for a kilometre: nearer, coasts are coarser than the pen
_MOST_MARGIN = 60.0  # millimetres: margins above and below do not grow with a wider map
_AROUND_ONE = 800.0  # kilometres across, for a map of one place
# Width of a map: least and greatest height.
_HEIGHTS = ((54.0, 42.0, 72.0), (84.0, 46.0, 70.0), (114.0, 54.0, 74.0), (174.0, 58.0, 92.0))
_FINEST = 25.4 / 72 / 20  # coordinates in twentieths of a point are short to write, and exact enough


@dataclass(frozen=True)
class Frame:
    """A rectangle of the plane on paper. `left` and `top` are kilometres; `scale` is millimetres for a kilometre."""

    conic: Conic
    left: float
    top: float
    scale: float
    width: float
    height: float

    @property
    def room(self) -> Box:
        return Box(0.0, 0.0, self.width, self.height)

    def point(self, place: Place) -> Point:
        """Give where a place stands, on the grid that coordinates are written in."""
        x, y = self.conic.plane(place)
        right, down = (x - self.left) * self.scale, (self.top - y) * self.scale
        return round(right / _FINEST) * _FINEST, round(down / _FINEST) * _FINEST

    def place(self, point: Point) -> Place:
        return self.conic.place((self.left + point[0] / self.scale, self.top - point[1] / self.scale))

    def bounds(self) -> tuple[float, float, float, float]:
        """Give the degrees west, south, east and north that hold all of the frame."""
        steps = [part / 8 for part in range(9)]
        inside = [self.place((self.width * right, self.height * down)) for right in steps for down in steps]
        slack = 0.5
        return (
            min(lon for lon, _ in inside) - slack,
            min(lat for _, lat in inside) - slack,
            max(lon for lon, _ in inside) + slack,
            max(lat for _, lat in inside) + slack,
        )

    def around(self, width: float, height: float, across: float) -> "Frame":
        """Give a smaller map of a larger region, `across` kilometres wide, with the same middle."""
        scale = width / across
        middle = self.left + self.width / self.scale / 2, self.top - self.height / self.scale / 2
        return replace(
            self,
            left=middle[0] - across / 2,
            top=middle[1] + height / scale / 2,
            scale=scale,
            width=width,
            height=height,
        )


def frame_for(
    places: Sequence[Place],
    width: float,
    height: float | None,
    margin: float,
    spare: tuple[float, float] = (0.0, 0.0),
    least_height: float = 0.0,
) -> Frame:
    """Give the frame that holds `places` with a margin on every side.

    `margin` is a part of the width (of the height, where that is less); `spare` is room for words, in millimetres,
    that is left free besides on the left and on the right. Where `height` is None it follows from the places.
    """
    conic = conic_for(*_bounds(places))
    points = [conic.plane(place) for place in places]
    west, south, east, north = _bounds(points)
    across, up = max(east - west, 1e-6), max(north - south, 1e-6)
    closest = _CLOSEST if max(across, up) > 1 else width / _AROUND_ONE
    inner = width - 2 * margin * width - sum(spare)
    if height is None:
        low, high = _heights(width)
        wanted = up * min(closest, inner / across) + 2 * margin * min(width, _MOST_MARGIN)
        height = max(low, least_height, min(high, wanted))
    scale = min(closest, inner / across, (height - 2 * margin * min(width, height)) / up)
    beside = (width - across * scale - sum(spare)) / 2 + spare[0]
    above = (height - up * scale) / 2
    return Frame(conic, west - beside / scale, north + above / scale, scale, width, height)


def _bounds(points: Iterable[tuple[float, float]]) -> tuple[float, float, float, float]:
    """Give the least and greatest of both coordinates."""
    across, up = zip(*points, strict=True)
    return min(across), min(up), max(across), max(up)


def _heights(width: float) -> tuple[float, float]:
    """Give the least and the greatest height of a map of `width`, between the widths that have their own."""
    before = _HEIGHTS[0]
    for after in _HEIGHTS:
        if width <= after[0]:
            part = (width - before[0]) / (after[0] - before[0]) if after[0] > before[0] else 0.0
            return before[1] + part * (after[1] - before[1]), before[2] + part * (after[2] - before[2])
        before = after
    return before[1] * width / before[0], before[2] * width / before[0]

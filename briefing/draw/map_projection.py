"""Degrees → kilometres on a plane: Lambert's conformal conic projection of a sphere.

Formulas: Snyder, Map Projections – A Working Manual (U.S. Geological Survey Professional Paper 1395,
1987), p. 106 f.; the numbers in brackets are his.
"""

import math
from dataclasses import dataclass

Place = tuple[float, float]  # longitude, latitude in degrees
Plane = tuple[float, float]  # kilometres east and north of the middle

_RADIUS = 6371.0  # kilometres: the mean of the Earth's
_POLE = 89.0  # nearer to a pole the cone is a plane or a needle
_EQUATOR = 1.0  # nearer to the equator the cone is a cylinder


@dataclass(frozen=True)
class Conic:
    """A projection for one map: its meridian upright, the middle of the map at 0, 0."""

    meridian: float  # degrees
    cone: float  # n, below zero in the south
    size: float  # R F, kilometres
    tip: float  # rho 0: from the middle of the map to the tip of the cone

    def plane(self, place: Place) -> Plane:
        """Give where a place lies (14-1, 14-2, 14-4, 15-1)."""
        angle = self.cone * math.radians((place[0] - self.meridian + 180) % 360 - 180)
        from_tip = self.size / _tangent(place[1]) ** self.cone
        return from_tip * math.sin(angle), self.tip - from_tip * math.cos(angle)

    def place(self, plane: Plane) -> Place:
        """Give the place at a point of the plane (14-9 to 14-11, 15-5)."""
        sign = math.copysign(1, self.cone)
        x, y = sign * plane[0], sign * (self.tip - plane[1])
        latitude = 2 * math.atan((self.size / (sign * math.hypot(x, y) or 1e-9)) ** (1 / self.cone)) - math.pi / 2
        return self.meridian + math.degrees(math.atan2(x, y) / self.cone), math.degrees(latitude)


def conic_for(west: float, south: float, east: float, north: float) -> Conic:
    """Give the projection for a region, true to scale on two parallels a sixth of its height inside it (15-2, 15-3)."""
    middle = (south + north) / 2
    low, high = south + (north - south) / 6, north - (north - south) / 6
    if abs(middle) < _EQUATOR:
        # A cone that is true alike on both sides of the equator has no tip.
        low = high = middle = math.copysign(_EQUATOR, middle)
    if math.tan(math.radians(high)) - math.tan(math.radians(low)) < 1e-6 or abs(middle) > _POLE - 1:
        cone = math.sin(math.radians(max(1 - _POLE, min(_POLE - 1, middle))))
    else:
        narrowing = math.cos(math.radians(low)) / math.cos(math.radians(high))
        cone = math.log(narrowing) / math.log(_tangent(high) / _tangent(low))
    size = _RADIUS * math.cos(math.radians(low)) * _tangent(low) ** cone / cone
    return Conic((west + east) / 2, cone, size, size / _tangent(middle) ** cone)


def _tangent(latitude: float) -> float:
    return math.tan(math.pi / 4 + math.radians(max(-_POLE, min(_POLE, latitude))) / 2)

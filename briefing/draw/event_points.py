"""The point of an event, the same on a strip, a rail and a lane: full for a turning point, open for all others."""

from briefing.draw.look import Look
from briefing.draw.scene import Disc
from briefing.model.chart import Happening

TURNING = 3  # the importance of a turning point
FULL = 1.0  # radii in millimetres
OPEN = 0.8
KEYED = 0.6  # of an event whose words stand in the key
_EDGE = 0.9  # points


def event_point(one: Happening, x: float, y: float, look: Look, keyed: bool = False) -> Disc:
    """Give the point of an event with its middle at `x` and `y`."""
    if one.importance == TURNING and not keyed:
        return Disc(x, y, FULL, look.accent, of=one.id)
    return Disc(x, y, KEYED if keyed else OPEN, look.paper, look.accent, _EDGE, of=one.id)

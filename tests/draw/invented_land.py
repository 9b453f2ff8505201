"""Two invented countries on a bay with places, stops and routes: what maps are tried on."""

import random
from functools import cache

from briefing.model.chart import Country, Marker, Route, Shapes

Place = tuple[float, float]


def wavy(start: Place, end: Place, steps: int = 60, sway: float = 0.12) -> tuple[Place, ...]:
    """A coast or border between two places, the same every time."""
    chance = random.Random(repr((start, end)))
    inner = [
        (
            start[0] + (end[0] - start[0]) * step / steps + chance.uniform(-sway, sway),
            start[1] + (end[1] - start[1]) * step / steps + chance.uniform(-sway, sway),
        )
        for step in range(1, steps)
    ]
    return (start, *inner, end)


@cache
def shapes_of(west: float = 10.0, south: float = 44.0) -> Shapes:
    """Norland over Sudland, a bay to the east with an isle; Sudland holds a lake and the enclave of Inland."""
    a, b, c, d = (west, south), (west + 10, south), (west + 10, south + 4), (west, south + 4)
    e, f = (west + 10, south + 9), (west, south + 9)
    border, shore_s, shore_n = wavy(d, c), wavy(b, c), wavy(c, e)
    low, high = wavy(a, b), wavy(e, f)
    west_s, west_n = wavy(d, a), wavy(f, d)
    lake = ((west + 2, south + 1), (west + 3.5, south + 1), (west + 3.5, south + 2.2), (west + 2, south + 2.2))
    inner = ((west + 7, south + 1), (west + 7, south + 2.5), (west + 9, south + 2.5), (west + 9, south + 1))
    isle = ((west + 12, south + 3), (west + 12.8, south + 3), (west + 12.8, south + 3.6), (west + 12, south + 3.6))
    sudland = (*low, *shore_s[1:], *border[::-1][1:], *west_s[1:-1])
    norland = (*border, *shore_n[1:], *high[1:], *west_n[1:-1])
    return Shapes(
        (
            Country("SUD", "Sudland", (sudland, inner[::-1], isle)),
            Country("NOR", "Norland", (norland,)),
            Country("INL", "Inland of the Lakes", (inner,)),
        ),
        borders=(border, (*inner, inner[0])),
        coasts=(low, shore_s, shore_n, high, west_s, west_n, (*isle, isle[0])),
        lakes=(lake,),
        credit="Drawn by hand",
    )


def stop(number: int, label: str, latitude: float, longitude: float) -> Marker:
    return Marker(label, latitude, longitude, "city", number)


CAPITAL = Marker("Nordborg", 50.2, 15.0, "capital")
PORT = Marker("Old Harbour", 46.5, 19.9, "port")
TOWN = Marker("Sund", 45.2, 11.2)
FAR = Marker("Westend (seat of the council)", 51.5, 10.6)
SEA = Marker("Bay of Boats", 50.5, 21.5, "sea")
STOPS = (
    stop(1, "Council house", 46.5, 19.9),
    stop(2, "New pier", 46.52, 19.94),
    stop(3, "School of Navigation and Trade", 46.5, 19.9),
)
PIPE = Route("North Line", "pipeline", ((19.9, 46.5), (15.0, 50.2), (10.6, 51.5)))
RAIL = Route("Shore railway", "rail", ((19.95, 46.9), (15.0, 50.2), (10.6, 51.5), (11.2, 45.2)))
TOUR = Route("Tour of the council", "visit", ((19.9, 46.5), (15.0, 50.2), (19.9, 46.5)))
# So many places on one shore that a narrow map keeps its words in the key.
_OWNERS = ("fishermen", "harbour master", "night ferry", "council", "customs", "school", "islanders", "coast guard")
PIERS = tuple(
    Marker(f"Pier of the {name}", 45.0 + 0.55 * (order % 4), 17.0 + 0.7 * (order // 4))
    for order, name in enumerate((*_OWNERS, "winter line", "shipyard", "lighthouse", "old town", "market", "post boat"))
)

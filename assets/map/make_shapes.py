"""Make shapes.json, which maps are drawn from, out of Natural Earth and positions.yaml.

    npm pack world-atlas@2.0.2
    .venv/bin/python assets/map/make_shapes.py world-atlas-2.0.2.tgz

The argument is the npm package, or the TopoJSON file out of it (countries-10m.json).
Needs Python 3.11 and PyYAML. The same input gives the same bytes.

Lines stay shared: a border is one arc, which both its countries refer to. So neighbours never gape or
overlap, a territory changes hands by changing whose arcs they are, and a line that lies between two
pieces of one state is gone by itself. Inside the frame of positions.yaml arcs keep their shape to some
900 m; outside it they get coarser with distance, and countries far off are left out.
"""

import argparse
import hashlib
import json
import math
import re
import sys
import tarfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
MEMBER = "package/countries-10m.json"
UNITS = 200  # of the coordinates, in a degree
DETAIL = 0.007  # degrees that a line may stray inside the frame
COARSER = 0.04  # more for each degree outside it
FARTHEST = 25.0  # degrees outside the frame beyond which a country is left out
SMALLEST = 0.0004  # square degrees (some 4 km²) of an island that is kept

Point = tuple[float, float]
Ring = list[int]  # arcs one after the other; ~n is arc n backwards

# Three-digit code → three-letter code (ISO 3166-1), and the names of what has no code.
BY_NUMBER: dict[str, str] = dict(
    re.findall(
        r"(\d{3}) ([A-Z]{3})",
        """
004 AFG 008 ALB 010 ATA 012 DZA 016 ASM 020 AND 024 AGO 028 ATG 031 AZE 032 ARG 036 AUS 040 AUT 044 BHS 048 BHR
050 BGD 051 ARM 052 BRB 056 BEL 060 BMU 064 BTN 068 BOL 070 BIH 072 BWA 076 BRA 084 BLZ 086 IOT 090 SLB 092 VGB
096 BRN 100 BGR 104 MMR 108 BDI 112 BLR 116 KHM 120 CMR 124 CAN 132 CPV 136 CYM 140 CAF 144 LKA 148 TCD 152 CHL
156 CHN 158 TWN 170 COL 174 COM 178 COG 180 COD 184 COK 188 CRI 191 HRV 192 CUB 196 CYP 203 CZE 204 BEN 208 DNK
212 DMA 214 DOM 218 ECU 222 SLV 226 GNQ 231 ETH 232 ERI 233 EST 234 FRO 238 FLK 239 SGS 242 FJI 246 FIN 248 ALA
250 FRA 258 PYF 260 ATF 262 DJI 266 GAB 268 GEO 270 GMB 275 PSE 276 DEU 288 GHA 292 GIB 296 KIR 300 GRC 304 GRL
308 GRD 316 GUM 320 GTM 324 GIN 328 GUY 332 HTI 334 HMD 336 VAT 340 HND 344 HKG 348 HUN 352 ISL 356 IND 360 IDN
364 IRN 368 IRQ 372 IRL 376 ISR 380 ITA 384 CIV 388 JAM 392 JPN 398 KAZ 400 JOR 404 KEN 408 PRK 410 KOR 414 KWT
417 KGZ 418 LAO 422 LBN 426 LSO 428 LVA 430 LBR 434 LBY 438 LIE 440 LTU 442 LUX 446 MAC 450 MDG 454 MWI 458 MYS
462 MDV 466 MLI 470 MLT 478 MRT 480 MUS 484 MEX 492 MCO 496 MNG 498 MDA 499 MNE 500 MSR 504 MAR 508 MOZ 512 OMN
516 NAM 520 NRU 524 NPL 528 NLD 531 CUW 533 ABW 534 SXM 540 NCL 548 VUT 554 NZL 558 NIC 562 NER 566 NGA 570 NIU
574 NFK 578 NOR 580 MNP 581 UMI 583 FSM 584 MHL 585 PLW 586 PAK 591 PAN 598 PNG 600 PRY 604 PER 608 PHL 612 PCN
616 POL 620 PRT 624 GNB 626 TLS 630 PRI 634 QAT 642 ROU 643 RUS 646 RWA 652 BLM 654 SHN 659 KNA 660 AIA 662 LCA
663 MAF 666 SPM 670 VCT 674 SMR 678 STP 682 SAU 686 SEN 688 SRB 690 SYC 694 SLE 702 SGP 703 SVK 704 VNM 705 SVN
706 SOM 710 ZAF 716 ZWE 724 ESP 728 SSD 729 SDN 732 ESH 740 SUR 748 SWZ 752 SWE 756 CHE 760 SYR 762 TJK 764 THA
768 TGO 776 TON 780 TTO 784 ARE 788 TUN 792 TUR 795 TKM 796 TCA 798 TUV 800 UGA 804 UKR 807 MKD 818 EGY 826 GBR
831 GGY 832 JEY 833 IMN 834 TZA 840 USA 850 VIR 854 BFA 858 URY 860 UZB 862 VEN 876 WLF 882 WSM 887 YEM 894 ZMB
""",
    )
)
BY_NAME = {
    "Kosovo": "XKX",
    "N. Cyprus": "CYN",
    "Cyprus U.N. Buffer Zone": "CYB",
    "Baikonur": "KAB",
    "Siachen Glacier": "KAS",
    "Akrotiri": "WSB",
    "Dhekelia": "ESB",
    "Somaliland": "SOL",
}


class UnmakeableError(Exception):
    """Positions or data that no shapes can be made of; the sentence says why."""


def make(topology: dict[str, Any], positions: dict[str, Any], fingerprint: str) -> dict[str, Any]:
    """Give what shapes.json holds. Raises `UnmakeableError`."""
    arcs = [list(arc) for arc in decoded(topology)]
    pieces = read_pieces(topology)
    boxes = [line["box"] for line in positions["borders_not_drawn"] if "box" in line]
    arcs, pieces = split_at_boxes(arcs, pieces, boxes)
    move_territories(pieces, arcs, positions["territories"])
    distance = distance_to(positions["frame"])
    thin = [rounded(thinned(arc, lambda point: DETAIL + COARSER * distance(point))) for arc in arcs]
    rings = {code: dissolved(found, arcs) for code, found in sorted(pieces.items())}
    borders, coasts = lines_of(rings, arcs, positions["borders_not_drawn"])
    near = [any(distance(point) < FARTHEST for point in arc) for arc in thin]

    def worth_keeping(ring: Ring) -> bool:
        return any(near[index(arc)] for arc in ring) and abs(area_of(points_of(ring, thin))) >= SMALLEST

    kept = {code: [ring for ring in of if worth_keeping(ring)] for code, of in rings.items()}
    drawn = {index(arc) for of in kept.values() for ring in of for arc in ring if len(thin[index(arc)]) > 1}
    names = {**names_of(topology), **positions["names"]}
    return packed(
        {
            "positions": fingerprint,
            "credit": positions["credit"],
            "names_in": positions["names_in"],
            "countries": [{"code": code, "name": names[code], "rings": of} for code, of in kept.items() if of],
            "borders": [arc for arc in borders if arc in drawn and near[arc]],
            "coasts": [arc for arc in coasts if arc in drawn and near[arc]],
        },
        thin,
    )


def fingerprint_of(positions: dict[str, Any]) -> str:
    """Give the hash of what positions.yaml says; comments and spaces do not count."""
    plain = json.dumps(positions, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()


# -- reading TopoJSON (github.com/topojson/topojson-specification) ----------------------------------------------------


def decoded(topology: dict[str, Any]) -> Iterator[Iterator[Point]]:
    """Give the arcs in degrees: they are stored as steps from point to point on a grid."""
    (east, north), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]

    def points(arc: list[list[int]]) -> Iterator[Point]:
        x = y = 0
        for step in arc:
            x, y = x + step[0], y + step[1]
            yield x * east + west, y * north + south

    return (points(arc) for arc in topology["arcs"])


def read_pieces(topology: dict[str, Any]) -> dict[str, list[list[Ring]]]:
    """Give the pieces of each country: an outer ring, then its holes."""
    pieces: dict[str, list[list[Ring]]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        of = shape.get("arcs", [])
        pieces.setdefault(code_of(shape), []).extend(of if shape["type"] == "MultiPolygon" else [of] if of else [])
    return pieces


def code_of(shape: dict[str, Any]) -> str:
    name: str = shape["properties"]["name"]
    return BY_NUMBER.get(shape.get("id", ""), BY_NAME.get(name, name))


def names_of(topology: dict[str, Any]) -> dict[str, str]:
    shapes = topology["objects"]["countries"]["geometries"]
    return {code_of(shape): shape["properties"]["name"] for shape in reversed(shapes)}


# -- positions ----------------------------------------------------------------------------------------------------


def within(box: list[float]) -> Callable[[Point], bool]:
    west, south, east, north = box
    return lambda point: west <= point[0] <= east and south <= point[1] <= north


def split_at_boxes(
    arcs: list[list[Point]], pieces: dict[str, list[list[Ring]]], boxes: list[list[float]]
) -> tuple[list[list[Point]], dict[str, list[list[Ring]]]]:
    """Cut arcs where they enter or leave a box, so that a line can be left out inside it alone."""
    tests = [within(box) for box in boxes]
    made: list[list[Point]] = []
    parts: list[list[int]] = []
    for arc in arcs:
        sides = [tuple(test(point) for test in tests) for point in arc]
        cuts = [at for at in range(1, len(arc) - 1) if sides[at] != sides[at - 1]]
        edges = [0, *cuts, len(arc) - 1]
        parts.append(list(range(len(made), len(made) + len(edges) - 1)))
        made += [arc[first : last + 1] for first, last in pairwise(edges)]

    def renumbered(ring: Ring) -> Ring:
        whole: Ring = []
        for arc in ring:
            whole += parts[arc] if arc >= 0 else [~part for part in reversed(parts[~arc])]
        return whole

    return made, {code: [[renumbered(ring) for ring in piece] for piece in of] for code, of in pieces.items()}


def move_territories(
    pieces: dict[str, list[list[Ring]]], arcs: list[list[Point]], territories: list[dict[str, Any]]
) -> None:
    """Give each territory to the state that positions.yaml says. Raises `UnmakeableError` where a piece is missing."""
    for territory in territories:
        inside = within(territory.get("box", [-180, -90, 180, 90]))
        giver = pieces.get(territory["from"], [])
        moved = [piece for piece in giver if all(inside(point) for arc in piece[0] for point in arcs[index(arc)])]
        if not moved or territory["to"] not in pieces:
            raise UnmakeableError(f"{territory['name']}: no piece of {territory['from']} to give to {territory['to']}")
        pieces[territory["from"]] = [piece for piece in giver if piece not in moved]
        pieces[territory["to"]] += moved


def wrong_points(shapes: dict[str, Any], points: list[dict[str, Any]]) -> list[str]:
    """Give a sentence for each point that does not lie where positions.yaml says."""
    arcs = unpacked(shapes)
    sentences = []
    for point in points:
        at = tuple(point["at"])
        holders = [
            country["code"]
            for country in shapes["countries"]
            if sum(holds(points_of(ring, arcs), at) for ring in country["rings"]) % 2
        ]
        if holders != [point["in"]]:
            sentences.append(f"{point['name']} lies in {' and '.join(holders) or 'no country'}, not in {point['in']}")
    return sentences


# -- geometry -----------------------------------------------------------------------------------------------------


def index(arc: int) -> int:
    return arc if arc >= 0 else ~arc


def points_of(ring: Iterable[int], arcs: list[list[Point]]) -> list[Point]:
    """Give the points of arcs joined, without the last, which is the first again."""
    points: list[Point] = []
    for arc in ring:
        points += (arcs[arc] if arc >= 0 else arcs[~arc][::-1])[:-1]
    return points


def area_of(points: list[Point]) -> float:
    """Give the signed area, positive anticlockwise (the shoelace formula)."""
    around = zip(points, points[1:] + points[:1], strict=True)
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in around) / 2


def holds(points: list[Point], at: Point) -> bool:
    """Say whether a ring holds a point: a ray from it crosses the ring an odd number of times."""
    around = zip(points, points[1:] + points[:1], strict=True)
    crossed = [
        (y0 > at[1]) != (y1 > at[1]) and at[0] < (x1 - x0) * (at[1] - y0) / (y1 - y0) + x0
        for (x0, y0), (x1, y1) in around
    ]
    return sum(crossed) % 2 == 1


def distance_to(frame: dict[str, float]) -> Callable[[Point], float]:
    """Give the function that says how many degrees a point lies outside the frame."""
    return lambda point: math.hypot(
        max(frame["west"] - point[0], 0, point[0] - frame["east"]),
        max(frame["south"] - point[1], 0, point[1] - frame["north"]),
    )


def thinned(arc: list[Point], tolerance: Callable[[Point], float]) -> list[Point]:
    """Give the arc with fewer points, none farther from it than its tolerance (Douglas and Peucker, 1973)."""
    keep = {0, len(arc) - 1}
    spans = [(0, len(arc) - 1)]
    while spans:
        first, last = spans.pop()
        (x0, y0), (x1, y1) = arc[first], arc[last]
        narrowing = math.cos(math.radians((y0 + y1) / 2))
        along, up = (x1 - x0) * narrowing, y1 - y0
        length = along * along + up * up
        worst, at = 1.0, -1
        for position in range(first + 1, last):
            x, y = (arc[position][0] - x0) * narrowing, arc[position][1] - y0
            part = max(0.0, min(1.0, (x * along + y * up) / length)) if length else 0.0
            strays = math.hypot(x - part * along, y - part * up) / tolerance(arc[position])
            if strays > worst:
                worst, at = strays, position
        if at > 0:
            keep.add(at)
            spans += [(first, at), (at, last)]
    return [arc[position] for position in sorted(keep)]


def rounded(arc: list[Point]) -> list[Point]:
    """Give the arc on the grid of the file, without points that fall on the one before."""
    points = [(round(x * UNITS), round(y * UNITS)) for x, y in arc]
    kept = [points[0], *(point for before, point in pairwise(points) if point != before)]
    return [(x / UNITS, y / UNITS) for x, y in kept]


def dissolved(pieces: list[list[Ring]], arcs: list[list[Point]]) -> list[Ring]:
    """Give the rings of a country, pieces that share a line made one: what is passed in both directions cancels."""
    rings = [ring for piece in pieces for ring in piece]
    uses = Counter(arc for ring in rings for arc in ring)
    both = {arc for arc in uses if ~arc in uses}
    whole = [ring for ring in rings if not both.intersection(ring)]
    loose = {arc for ring in rings if both.intersection(ring) for arc in ring if uses[arc] > uses[~arc]}
    return whole + stitched(sorted(loose), arcs)


def stitched(loose: list[int], arcs: list[list[Point]]) -> list[Ring]:
    """Give the rings that arcs make when each is joined to one that begins where it ends."""

    def ends(arc: int) -> tuple[Point, Point]:
        points = arcs[index(arc)]
        return (points[0], points[-1]) if arc >= 0 else (points[-1], points[0])

    starts: dict[Point, list[int]] = {}
    for arc in loose:
        starts.setdefault(ends(arc)[0], []).append(arc)
    left = dict.fromkeys(loose)
    rings: list[Ring] = []
    while left:
        ring = [next(iter(left))]
        del left[ring[0]]
        while ends(ring[-1])[1] != ends(ring[0])[0]:
            following = next((arc for arc in starts.get(ends(ring[-1])[1], []) if arc in left), None)
            if following is None:
                raise UnmakeableError(f"a line ends in nothing at {ends(ring[-1])[1]}")
            ring.append(following)
            del left[following]
        rings.append(ring)
    return rings


def lines_of(
    rings: dict[str, list[Ring]], arcs: list[list[Point]], not_drawn: list[dict[str, Any]]
) -> tuple[list[int], list[int]]:
    """Give the arcs between two countries, those not to be drawn left out, and the arcs between land and water."""
    owners: dict[int, list[str]] = {}
    for code, of in rings.items():
        for arc in {index(arc) for ring in of for arc in ring}:
            owners.setdefault(arc, []).append(code)
    borders, coasts = [], []
    for arc in dict.fromkeys(arc for of in rings.values() for ring in of for arc in ring):
        if len(owners[index(arc)]) == 1:
            coasts.append(index(arc))
        elif not any(hidden(line, owners[index(arc)], arcs[index(arc)]) for line in not_drawn):
            borders.append(index(arc))
    return sorted(set(borders)), coasts


def hidden(line: dict[str, Any], owners: list[str], arc: list[Point]) -> bool:
    middle = arc[len(arc) // 2] if len(arc) > 2 else ((arc[0][0] + arc[-1][0]) / 2, (arc[0][1] + arc[-1][1]) / 2)
    return set(line["between"]) == set(owners) and ("box" not in line or within(line["box"])(middle))


# -- the file -----------------------------------------------------------------------------------------------------


def packed(shapes: dict[str, Any], arcs: list[list[Point]]) -> dict[str, Any]:
    """Give shapes with the arcs that they use, numbered anew and stored as steps in parts of a degree."""
    used = {index(arc) for country in shapes["countries"] for ring in country["rings"] for arc in ring}
    used.update(shapes["borders"], shapes["coasts"])
    number = {arc: place for place, arc in enumerate(sorted(used))}

    def renumbered(ring: Ring) -> Ring:
        return [number[arc] if arc >= 0 else ~number[~arc] for arc in ring]

    steps = []
    for arc in sorted(used):
        grid = [(0, 0), *((round(x * UNITS), round(y * UNITS)) for x, y in arcs[arc])]
        steps.append([step for (x0, y0), (x1, y1) in pairwise(grid) for step in (x1 - x0, y1 - y0)])
    return {
        **shapes,
        "countries": [{**one, "rings": list(map(renumbered, one["rings"]))} for one in shapes["countries"]],
        "borders": renumbered(shapes["borders"]),
        "coasts": renumbered(shapes["coasts"]),
        "units": UNITS,
        "arcs": steps,
    }


def unpacked(shapes: dict[str, Any]) -> list[list[Point]]:
    """Give the arcs of a file of shapes, in degrees."""
    arcs = []
    for steps in shapes["arcs"]:
        x = y = 0
        arc: list[Point] = []
        for right, up in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + right, y + up
            arc.append((x / shapes["units"], y / shapes["units"]))
        arcs.append(arc)
    return arcs


def read_topology(path: Path) -> dict[str, Any]:
    """Give the TopoJSON of a file, or of the npm package that holds it."""
    data = path.read_bytes()
    if path.suffix == ".tgz":
        with tarfile.open(path) as package:
            data = package.extractfile(MEMBER).read()  # type: ignore[union-attr]  # None only for a folder
    topology: dict[str, Any] = json.loads(data)
    return topology


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, help="world-atlas-2.0.2.tgz, or a TopoJSON file of countries")
    parser.add_argument("--positions", type=Path, default=HERE / "positions.yaml")
    parser.add_argument("--out", type=Path, default=HERE / "shapes.json")
    called = parser.parse_args(arguments)
    try:
        positions = yaml.safe_load(called.positions.read_text(encoding="utf-8"))
        shapes = make(read_topology(called.source), positions, fingerprint_of(positions))
        wrong = wrong_points(shapes, positions["points"])
    except KeyError as missing:
        wrong = [f"{called.positions.name} or the data lack {missing}"]
    except (OSError, ValueError, tarfile.TarError, UnmakeableError) as error:
        wrong = [str(error)]
    if wrong:
        sys.stderr.write("".join(f"{sentence}\n" for sentence in wrong) + f"{called.out} was left as it was\n")
        return 1
    called.out.write_text(json.dumps(shapes, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    sys.stdout.write(f"{called.out}: {len(shapes['countries'])} countries, {called.out.stat().st_size / 1000:.0f} kB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

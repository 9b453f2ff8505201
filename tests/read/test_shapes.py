"""The shapes that maps are drawn from hold the positions of positions.yaml, and say so when they do not."""

import importlib.util
import json
import shutil
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from briefing.findings import BriefingError
from briefing.model.chart import Country, Shapes
from briefing.read.shapes import read_shapes

ROOT = Path(__file__).resolve().parents[2]
MAP = ROOT / "assets" / "map"
POSITIONS = yaml.safe_load((MAP / "positions.yaml").read_text(encoding="utf-8"))

Place = tuple[float, float]


def holds(country: Country, at: Place) -> bool:
    """Say whether a country holds a place: a ray to the east crosses its rings an odd number of times."""
    crossed = 0
    for ring in country.rings:
        for (x0, y0), (x1, y1) in zip(ring, (*ring[1:], ring[0]), strict=True):
            if (y0 > at[1]) != (y1 > at[1]) and at[0] < (x1 - x0) * (at[1] - y0) / (y1 - y0) + x0:
                crossed += 1
    return crossed % 2 == 1


def holders(shapes: Shapes, at: Place) -> list[str]:
    return [country.code for country in shapes.countries if holds(country, at)]


def edges(rings: tuple[tuple[Place, ...], ...], closed: bool) -> set[frozenset[Place]]:
    return {
        frozenset(pair)
        for ring in rings
        for pair in zip(ring, (*ring[1:], *ring[:1])[: len(ring) if closed else len(ring) - 1], strict=False)
    }


@pytest.fixture(scope="module")
def committed() -> Shapes:
    return read_shapes(ROOT)


@pytest.mark.parametrize("point", POSITIONS["points"], ids=lambda point: point["name"])
def test_every_point_of_the_positions_lies_where_they_say(committed: Shapes, point: dict[str, Any]) -> None:
    assert holders(committed, tuple(point["at"])) == [point["in"]]


@pytest.mark.parametrize(
    ("name", "at", "code"),
    [
        ("Simferopol", (34.1, 44.95), "UKR"),
        ("Donetsk", (37.8, 48.0), "UKR"),
        ("Khankendi", (46.753, 39.818), "AZE"),
        ("Nakhchivan", (45.412, 39.209), "AZE"),
        ("Tskhinvali", (43.97, 42.225), "GEO"),
        ("Sukhumi", (41.02, 43.01), "GEO"),
        ("Pristina", (21.167, 42.673), "XKX"),
    ],
)
def test_the_points_that_must_not_be_lost_are_among_them(name: str, at: Place, code: str) -> None:
    assert {"name": name, "at": list(at), "in": code} in POSITIONS["points"]


@pytest.mark.parametrize(
    "between",
    [line["between"] for line in POSITIONS["borders_not_drawn"] if "box" not in line],
    ids="-".join,
)
def test_no_line_is_drawn_where_the_positions_want_none(committed: Shapes, between: list[str]) -> None:
    countries = {country.code: edges(country.rings, closed=True) for country in committed.countries}
    shared = countries[between[0]] & countries[between[1]]
    assert shared, "the two have no common edge: the position is about nothing"
    assert not shared & edges(committed.borders, closed=False)


def test_borders_between_other_neighbours_are_drawn_once(committed: Shapes) -> None:
    countries = {country.code: edges(country.rings, closed=True) for country in committed.countries}
    shared = countries["PRT"] & countries["ESP"]
    drawn = edges(committed.borders, closed=False)
    assert shared and shared <= drawn
    assert not drawn & edges(committed.coasts, closed=False)


def test_a_moved_territory_is_one_with_its_state(committed: Shapes) -> None:
    """No line is left at the isthmus: neither a border or coast, nor two edges of the country on one another."""

    def at_the_isthmus(places: Iterable[Place]) -> bool:
        return all(33.4 < lon < 34.4 and 45.9 < lat < 46.25 for lon, lat in places)

    ukraine = next(country for country in committed.countries if country.code == "UKR")
    steps = [pair for ring in ukraine.rings for pair in zip(ring, (*ring[1:], ring[0]), strict=True)]
    near = {pair for pair in steps if at_the_isthmus(pair)}
    assert near and not {(b, a) for a, b in near} & near
    assert not any(at_the_isthmus(edge) for edge in edges(committed.borders, closed=False))
    main = max(ukraine.rings, key=len)
    assert holds(Country("", "", (main,)), (34.1, 44.95)) and holds(Country("", "", (main,)), (33.8, 46.5))


def test_names_are_printed_as_the_positions_say(committed: Shapes) -> None:
    names = {country.code: country.name for country in committed.countries}
    assert {code: names[code] for code in POSITIONS["names"]} == POSITIONS["names"]
    assert committed.credit == POSITIONS["credit"]


def test_names_are_those_of_the_language_asked_for() -> None:
    names = {country.code: country.name for country in read_shapes(ROOT, "fr").countries}
    assert (names["DEU"], names["XKX"], names["KAS"]) == ("Allemagne", "Kosovo", "")


def test_the_file_stays_small() -> None:
    assert (MAP / "shapes.json").stat().st_size < 250_000


# -- a project of its own ----------------------------------------------------------------------------------------------


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "assets" / "map"
    folder.mkdir(parents=True)
    for name in ("shapes.json", "positions.yaml"):
        shutil.copy(MAP / name, folder / name)
    return tmp_path


def test_a_comment_in_the_positions_changes_nothing(project: Path) -> None:
    positions = project / "assets" / "map" / "positions.yaml"
    positions.write_text(f"# looked at again\n{positions.read_text(encoding='utf-8')}", encoding="utf-8")
    assert read_shapes(project).countries


def test_positions_edited_without_new_shapes_are_told(project: Path) -> None:
    positions = project / "assets" / "map" / "positions.yaml"
    positions.write_text(positions.read_text(encoding="utf-8") + "more: true\n", encoding="utf-8")
    with pytest.raises(BriefingError, match=r"other positions than .*positions\.yaml holds.*make_shapes\.py"):
        read_shapes(project)


def broken(change: Callable[[dict[str, Any]], None]) -> bytes:
    held = json.loads((MAP / "shapes.json").read_bytes())
    change(held)
    return json.dumps(held).encode()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        pytest.param("shapes.json", None, "shapes.json does not exist", id="missing"),
        pytest.param("positions.yaml", None, "positions.yaml does not exist", id="positions missing"),
        pytest.param("shapes.json", b"", "is damaged", id="empty"),
        pytest.param("shapes.json", b"[]", "is damaged", id="no mapping"),
        pytest.param("shapes.json", b"[" * 20_000, "is damaged", id="deep"),
        pytest.param("shapes.json", (MAP / "shapes.json").read_bytes()[:-900], "is damaged", id="cut off"),
        pytest.param(
            "shapes.json", broken(lambda held: held["arcs"].pop()), "is damaged", id="an arc that is not there"
        ),
        pytest.param("shapes.json", broken(lambda held: held["arcs"][0].append(1)), "is damaged", id="half a point"),
        pytest.param(
            "shapes.json", broken(lambda held: held["arcs"][0].extend((99_999, 0))), "is damaged", id="off the Earth"
        ),
        pytest.param("shapes.json", broken(lambda held: held.update(units=0)), "is damaged", id="no unit"),
        pytest.param(
            "shapes.json",
            broken(lambda held: held["countries"][0].update(name=3)),
            "is damaged",
            id="a name that is none",
        ),
        pytest.param("positions.yaml", b"points: [", r"positions\.yaml:1:10 is no YAML", id="positions cut off"),
    ],
)
def test_what_cannot_be_read_is_said_with_a_way_out(
    project: Path, name: str, content: bytes | None, sentence: str
) -> None:
    path = project / "assets" / "map" / name
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BriefingError, match=sentence) as raised:
        read_shapes(project)
    assert raised.value.way_out


# -- the script that makes the file ------------------------------------------------------------------------------------
#
#   Six squares of one degree in two rows.  West, Middle and East are countries; "Part" is a piece that the
#   data give to East and the positions to West; the hole in Middle is a lake.


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_shapes", MAP / "make_shapes.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def topology() -> dict[str, Any]:
    """West (0-1 E) and Middle (1-2 E) side by side; below West a piece that the data give to East, far in the east."""
    lines = [
        [(1, 1), (1, 0)],  # 0: West | Middle
        [(0, 1), (1, 1)],  # 1: north coast of West
        [(1, 0), (0, 0)],  # 2: West | the piece
        [(0, 0), (0, 1)],  # 3: west coast of West
        [(1, 1), (2, 1), (2, 0), (1, 0)],  # 4: coast of Middle
        [(1, 0), (1, -1), (0, -1), (0, 0)],  # 5: coast of the piece
        [(5, 0), (5, 1), (6, 1), (6, 0), (5, 0)],  # 6: East
    ]
    arcs = []
    for line in lines:
        grid = [(0, 0), *((x * 100, y * 100) for x, y in line)]
        arcs.append([[x1 - x0, y1 - y0] for (x0, y0), (x1, y1) in pairwise(grid)])

    def shape(number: str, name: str, pieces: list[list[list[int]]]) -> dict[str, Any]:
        return {"type": "MultiPolygon", "id": number, "properties": {"name": name}, "arcs": pieces}

    countries = [
        shape("040", "West", [[[1, 0, 2, 3]]]),
        shape("056", "Middle", [[[4, ~0]]]),
        shape("100", "East", [[[6]], [[~2, 5]]]),
    ]
    return {
        "type": "Topology",
        "transform": {"scale": [0.01, 0.01], "translate": [0, 0]},
        "arcs": arcs,
        "objects": {"countries": {"type": "GeometryCollection", "geometries": countries}},
    }


def positions(**changed: Any) -> dict[str, Any]:
    usual = {
        "frame": {"west": -1, "south": -2, "east": 7, "north": 2},
        "credit": "Drawn by hand",
        "territories": [{"name": "the piece", "from": "BGR", "to": "AUT", "box": [-1, -2, 2, 1]}],
        "borders_not_drawn": [],
        "names": {"BEL": "The Middle"},
        "names_in": {"fr": {"BEL": "Le Milieu"}},
        "points": [{"name": "Piece", "at": [0.5, -0.5], "in": "AUT"}, {"name": "Isle", "at": [5.5, 0.5], "in": "BGR"}],
    }
    return {**usual, **changed}


@pytest.fixture
def make(script: ModuleType, tmp_path: Path) -> Callable[..., int]:
    """`make(positions)` runs the script in a project of its own and gives its exit status."""
    folder = tmp_path / "assets" / "map"
    folder.mkdir(parents=True)
    source = tmp_path / "countries.json"
    source.write_text(json.dumps(topology()))

    def run(said: dict[str, Any], source: Path = source) -> int:
        (folder / "positions.yaml").write_text(yaml.safe_dump(said))
        called = [str(source), "--positions", str(folder / "positions.yaml"), "--out", str(folder / "shapes.json")]
        return int(script.main(called))

    return run


def test_a_territory_goes_to_its_state_and_the_line_round_it_goes(make: Callable[..., int], tmp_path: Path) -> None:
    assert make(positions()) == 0
    shapes = read_shapes(tmp_path)
    assert [(country.code, country.name, len(country.rings)) for country in shapes.countries] == [
        ("AUT", "West", 1),
        ("BEL", "The Middle", 1),
        ("BGR", "East", 1),
    ]
    assert holders(shapes, (0.5, -0.5)) == ["AUT"] == holders(shapes, (0.5, 0.5))
    assert edges(shapes.borders, closed=False) == {frozenset({(1.0, 0.0), (1.0, 1.0)})}
    assert frozenset({(0.0, 0.0), (1.0, 0.0)}) not in edges(shapes.coasts, closed=False)
    assert {country.name for country in read_shapes(tmp_path, "fr").countries} >= {"Le Milieu", "Autriche"}


def test_a_line_that_is_not_wanted_is_neither_border_nor_coast(make: Callable[..., int], tmp_path: Path) -> None:
    assert make(positions(borders_not_drawn=[{"between": ["AUT", "BEL"]}])) == 0
    shapes = read_shapes(tmp_path)
    assert shapes.borders == ()
    assert frozenset({(1.0, 0.0), (1.0, 1.0)}) not in edges(shapes.coasts, closed=False)


def test_a_line_is_left_out_inside_a_box_alone(script: ModuleType) -> None:
    line = [(0.0, float(y)) for y in range(7)]
    arcs, pieces = script.split_at_boxes([line], {"AUT": [[[0]]], "BEL": [[[~0]]]}, [[-1, 1.5, 1, 4.5]])
    assert arcs == [line[:3], line[2:6], line[5:]]
    assert pieces == {"AUT": [[[0, 1, 2]]], "BEL": [[[~2, ~1, ~0]]]}
    hidden = {"between": ["AUT", "BEL"], "box": [-1, 1.5, 1, 4.5]}
    assert [script.hidden(hidden, ["BEL", "AUT"], arc) for arc in arcs] == [False, True, False]


def test_the_same_input_gives_the_same_bytes(make: Callable[..., int], tmp_path: Path) -> None:
    make(positions())
    first = (tmp_path / "assets" / "map" / "shapes.json").read_bytes()
    make(positions())
    assert (tmp_path / "assets" / "map" / "shapes.json").read_bytes() == first


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        pytest.param(
            positions(points=[{"name": "Piece", "at": [0.5, -0.5], "in": "BGR"}]),
            "Piece lies in AUT, not in BGR",
            id="a point elsewhere",
        ),
        pytest.param(
            positions(points=[{"name": "Deep", "at": [3.5, 0.5], "in": "BGR"}]),
            "Deep lies in no country, not in BGR",
            id="a point in the sea",
        ),
        pytest.param(
            positions(territories=[{"name": "nowhere", "from": "BGR", "to": "AUT", "box": [50, 50, 51, 51]}]),
            "nowhere: no piece of BGR to give to AUT",
            id="no such piece",
        ),
        pytest.param({"credit": "x"}, "lack 'borders_not_drawn'", id="a key missing"),
    ],
)
def test_nothing_is_written_where_a_position_does_not_hold(
    make: Callable[..., int],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    said: dict[str, Any],
    sentence: str,
) -> None:
    make(positions())
    shapes = tmp_path / "assets" / "map" / "shapes.json"
    before = shapes.read_bytes()
    assert make(said) == 1
    assert sentence in capsys.readouterr().err
    assert shapes.read_bytes() == before


def test_a_file_that_is_no_data_is_said(
    make: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damaged = tmp_path / "world.tgz"
    damaged.write_bytes(b"no package")
    assert make(positions(), damaged) == 1
    assert make(positions(), tmp_path / "missing.json") == 1
    assert "Traceback" not in capsys.readouterr().err

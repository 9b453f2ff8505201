"""What a chart is made of: shapes and words in millimetres from the top left corner."""

from dataclasses import dataclass, field

Point = tuple[float, float]


@dataclass(frozen=True)
class Shape:
    """Rings or lines of one style. `weight` and `dash` are in points. `ground`: words may stand on it.

    `of` is what it shows, where it shows data: the name of its series, part or row. Two shapes that show different
    things and lie side by side must be told apart by all who look (tests/draw/test_colours.py). `hatch`: its lines
    are a texture, which tells it apart whatever its colour.
    """

    rings: tuple[tuple[Point, ...], ...]
    closed: bool = False
    fill: str = ""
    stroke: str = ""
    weight: float = 0.0
    dash: tuple[float, ...] = ()
    ground: bool = False
    of: str = ""
    hatch: bool = False


@dataclass(frozen=True)
class Disc:
    """A round point; hollow where `fill` is the paper's colour. `of` is what it shows."""

    x: float
    y: float
    radius: float
    fill: str
    stroke: str = ""
    weight: float = 0.0
    of: str = ""


@dataclass(frozen=True)
class Word:
    """One line of one weight. `x` is where `anchor` (start, middle, end) stands, `y` the baseline.

    `of` is the series, part or row that it names, where it stands beside it.
    """

    text: str
    x: float
    y: float
    colour: str
    anchor: str = "start"
    bold: bool = False
    of: str = ""


@dataclass(frozen=True)
class Scene:
    """A chart as it will look. Shapes are painted in their order, words over them.

    `keyed` are the labels that found no room beside what they name and stand in a numbered key below.
    """

    width: float
    height: float
    shapes: tuple[Shape | Disc, ...]
    words: tuple[Word, ...]
    keyed: tuple[str, ...] = ()


@dataclass
class Sketch:
    """A scene in the making."""

    width: float
    height: float = 0.0
    shapes: list[Shape | Disc] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    keyed: list[str] = field(default_factory=list)

    def add(self, *shapes: Shape | Disc) -> None:
        self.shapes.extend(shapes)

    def write(self, *words: Word) -> None:
        self.words.extend(words)

    def done(self) -> Scene:
        return Scene(self.width, self.height, tuple(self.shapes), tuple(self.words), tuple(self.keyed))


def line(points: tuple[Point, ...], colour: str, weight: float, dash: tuple[float, ...] = (), of: str = "") -> Shape:
    """Give an open line through `points`."""
    return Shape((points,), stroke=colour, weight=weight, dash=dash, of=of)


def dashed(start: Point, end: Point, colour: str, weight: float, dash: float = 0.95, gap: float = 0.65) -> Shape:
    """Give a line of dashes that begins and ends with a whole one, so that corners meet; lengths in millimetres."""
    (x0, y0), (x1, y1) = start, end
    length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
    count = max(1, round((length + gap) / (dash + gap)))
    pitch = (length - dash) / (count - 1) if count > 1 else 0.0
    rings = []
    for index in range(count):
        first, last = index * pitch / length, min(1.0, (index * pitch + dash) / length)
        rings.append(tuple((x0 + (x1 - x0) * part, y0 + (y1 - y0) * part) for part in (first, last)))
    return Shape(tuple(rings), stroke=colour, weight=weight)


def block(left: float, top: float, right: float, bottom: float, fill: str, ground: bool = False, of: str = "") -> Shape:
    """Give a filled rectangle."""
    return Shape((corners(left, top, right, bottom),), closed=True, fill=fill, ground=ground, of=of)


def frame(
    left: float, top: float, right: float, bottom: float, colour: str, weight: float, fill: str = "", of: str = ""
) -> Shape:
    """Give the outline of a rectangle, drawn inside its edges so that it is no larger than a block."""
    inset = weight * 25.4 / 72 / 2
    ring = corners(left + inset, top + inset, right - inset, bottom - inset)
    return Shape((ring,), closed=True, fill=fill, stroke=colour, weight=weight, of=of)


def corners(left: float, top: float, right: float, bottom: float) -> tuple[Point, ...]:
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def hatched(
    left: float, top: float, right: float, bottom: float, colour: str, paper: str, pitch: float = 1.05, of: str = ""
) -> tuple[Shape, ...]:
    """Give a rectangle with a frame and lines at 45 degrees, alike in SVG, PDF and on screen.

    The lines are cut at the frame by arithmetic: a clip path would need an id of its own, and
    matplotlib's own hatch is a bitmap-like pattern that readers draw differently.
    """
    lines = []
    offset = pitch - (right - left + bottom - top) % pitch / 2
    while offset < (right - left) + (bottom - top):
        x0, y0 = (left + offset, top) if left + offset <= right else (right, top + left + offset - right)
        x1, y1 = (left, top + offset) if top + offset <= bottom else (left + top + offset - bottom, bottom)
        lines.append(((x0, y0), (x1, y1)))
        offset += pitch
    return (
        block(left, top, right, bottom, paper, of=of),
        Shape(tuple(lines), stroke=colour, weight=0.7, of=of, hatch=True),
        frame(left, top, right, bottom, colour, 0.6, of=of),
    )

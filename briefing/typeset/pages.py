"""Pages as they came out of a layout: plain values, so that what is decided from them needs no typesetter.

Millimetres from the top left corner of the sheet; pages count from 1. `order` is the place in reading order.
"""

from dataclasses import dataclass, field

MAIN, SIDE, NOTE, MARGIN = "main", "side", "note", "margin"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an element with an id, as far as it stands on one page: its border box.

    `edge` is the top of its padding box, from which absolute positions inside count. `padding` is below its
    content. `around` are the ids of the elements that it stands in, outermost first.
    """

    id: str
    tag: str
    classes: frozenset[str]
    page: int
    left: float
    top: float
    width: float
    height: float
    edge: float
    padding: float
    area: str
    side: str  # the side block it stands in, or is; else ""
    around: tuple[str, ...]

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def right(self) -> float:
        return self.left + self.width


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that prints: the letters of a stretch of text, or a picture.

    `top` and `bottom` are those of its letters, capitals to descenders, not of its line. `block` tells the
    block it belongs to; marks of one block do not print over one another. `cut` says that a box cuts it off.
    """

    page: int
    order: int
    id: str  # of the nearest element that has one
    block: int
    area: str
    side: str
    left: float
    top: float
    right: float
    bottom: float
    text: str  # "" for a picture
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text. `step` is the line height that its block asks for; `held` that a block around it holds
    the step for what follows, so that the line itself need not stand on it."""

    page: int
    order: int
    id: str
    block: int
    area: str
    side: str
    left: float
    right: float
    top: float
    bottom: float
    baseline: float
    step: float
    held: bool
    hyphen: str  # the hyphen it ends in, "" for none
    text: str
    around: tuple[str, ...]  # ids of the elements it stands in, outermost first


@dataclass(frozen=True, slots=True)
class Page:
    """One page. Left, top, right and bottom are those of the text block; `notes` is where the room for text
    ends above the notes, `rule` the top of the notes' own box; both are the bottom where there are none."""

    number: int
    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float
    notes: float
    rule: float
    pieces: tuple[Piece, ...]
    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]
    links: tuple[str, ...]  # addresses outside the document

    def foot_of(self, *areas: str) -> float:
        """Give how far down the lines and pictures of some areas go."""
        ends = [line.bottom for line in self.lines if line.area in areas]
        ends += [mark.bottom for mark in self.marks if not mark.text and mark.area in areas]
        return max(ends, default=self.top)

    @property
    def fill(self) -> float:
        """How much of the text block is used, by text and by notes, from 0 to 1."""
        used = self.foot_of(MAIN, SIDE) - self.top + self.bottom - self.notes
        return min(1.0, max(0.0, used / (self.bottom - self.top)))


@dataclass(frozen=True)
class Pages:
    """All pages of a layout, and the text of each element by its id, in reading order."""

    pages: tuple[Page, ...]
    texts: dict[str, str] = field(repr=False)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(piece for page in self.pages for piece in page.pieces)

    def by_id(self) -> dict[str, list[Piece]]:
        """Give the pieces of each element, in the order of pages."""
        found: dict[str, list[Piece]] = {}
        for piece in self.pieces:
            found.setdefault(piece.id, []).append(piece)
        return found

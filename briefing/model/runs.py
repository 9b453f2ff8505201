"""Running text of a brief as chosen: runs, calls of notes, paragraphs, and what notes and cards say."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """Words of one style. `fact` names the fact whose value they print, `item` the item whose date or state they are.

    `note` and `card` are the way from a value to what is behind it, and are filled in when a page is composed: the
    note that answers for it on paper, the card of its fact on a screen.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    url: str = ""
    fact: str = ""
    item: str = ""
    note: int = 0
    card: str = ""


@dataclass(frozen=True)
class Call:
    """The call of a note."""

    note: int


Inlines = tuple[Run | Call, ...]


@dataclass(frozen=True)
class Para:
    id: str
    inlines: Inlines


@dataclass(frozen=True)
class Points:
    id: str
    items: tuple[Inlines, ...]
    ordered: bool = False


@dataclass(frozen=True)
class Subhead:
    id: str
    inlines: Inlines


TextBlock = Para | Points | Subhead


@dataclass(frozen=True)
class NoteSource:
    """A source as a note names it."""

    source: str  # id
    words: str  # "Gazette, 16 January 2026"
    url: str = ""
    locator: str = ""  # where in it: "p. 3"
    grade: str = ""  # how reliable, and how credible what it is cited for: "B1"; "" where the brief prints none


@dataclass(frozen=True)
class Note:
    number: int
    sources: tuple[NoteSource, ...]
    remark: str = ""  # "sources differ: ...", where they do


@dataclass(frozen=True)
class FullSource:
    """A source in full, for the list of sources."""

    source: str
    author: str
    title: str
    publisher: str
    date: str
    url: str
    accessed: str
    name: str = ""  # as notes name it
    number: int = 0  # in the list, where notes name it by that


@dataclass(frozen=True)
class FactCard:
    """What a reader may ask of a value in print: the fact behind it, as far as this reader may know it."""

    fact: str  # id
    statement: Inlines  # without calls
    value: str  # "12.8 bcm"; "" where the fact is a date
    date: str  # when it holds
    status: str  # in words: "one source"
    sources: tuple[NoteSource, ...]
    name: str = ""  # how running text names the fact, where it does not print its value
    remark: str = ""  # that we computed it, or what is said elsewhere

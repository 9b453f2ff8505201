"""What a plan does about notes that are lost or stray, and about hyphens in a row.

WeasyPrint 70 has a fault: where the second line of a paragraph does not fit, it sends notes of the page on to the
next to make room, keeps the line, and never sets the notes of that line itself (layout/block.py, `_linebox_layout`).
A paragraph that may not break does not get there. Neither does a block that is told to begin the page it begins anyway.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.typeset.pages import MAIN, Line, Pages, Piece

# What holds running text.
PARAGRAPHS = ("p", "li", "dd", "dt", "td", "th", "figcaption", "caption")


@dataclass(frozen=True)
class Lost:
    """A note that is not where it should be: on the page of its call, from 1. `on` is its own page, 0 for none."""

    note: str
    page: int
    on: int


def call_of(note: str) -> str:
    """Give the id of the call of a note: call-7 for note-7."""
    return f"call-{note.removeprefix('note-')}"


def astray(pages: Pages, notes: tuple[str, ...]) -> Iterator[Lost]:
    """Give the notes that are nowhere, or on another page than their call.

    A note whose call is nowhere either is lost from page 0.
    """
    places = pages.by_id()
    for note in notes:
        standing = places.get(note)
        calls = places.get(call_of(note))
        page = calls[0].page if calls else 0
        on = standing[0].page if standing else 0
        if not on or (page and page != on):
            yield Lost(note, page, on)


def repairs(
    pages: Pages, notes: tuple[str, ...], kept: tuple[str, ...], broken: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give paragraphs that should not break, and blocks that should begin a page, so that notes stay with their calls.

    At the foot of each page with a note astray: the paragraph that goes on to the next page; where none does, the
    block that begins it; where these are `kept` and `broken` already, the block that calls the note.
    """
    keep: list[str] = []
    breaks: list[str] = []
    told: set[int] = set()
    for lost in astray(pages, notes):
        if lost.page in told:
            continue
        told.add(lost.page)
        spanning = _spanning(pages, lost.page)
        first = "" if spanning else first_block(pages, lost.page + 1)
        if spanning and spanning not in kept:
            keep.append(spanning)
        elif first and first not in broken:
            breaks.append(first)
        elif calling := _calling(pages, lost):
            breaks.append(calling)
    return tuple(keep), tuple(breaks)


def _spanning(pages: Pages, number: int) -> str:
    """Give the paragraph that begins on a page or before and goes on after it, "" for none."""
    after = {piece.id for piece in pages.pieces if piece.page == number + 1 and piece.area == MAIN}
    for piece in reversed(pages.pieces):
        if piece.page == number and piece.area == MAIN and piece.tag in PARAGRAPHS and piece.id in after:
            return piece.id
    return ""


def first_block(pages: Pages, number: int) -> str:
    """Give the outermost block that begins a page, "" where its first block began before."""
    before = {piece.id for piece in pages.pieces if piece.page < number}
    begins = [
        piece
        for piece in pages.pieces
        if piece.page == number and piece.area == MAIN and piece.id not in before and not _inline(piece)
    ]
    highest = min(begins, key=lambda piece: (round(piece.top, 2), len(piece.around)), default=None)
    return highest.id if highest is not None else ""


def _calling(pages: Pages, lost: Lost) -> str:
    """Give the block that holds the call of a note, where it begins on the page of the call but does not begin it."""
    pieces = pages.by_id()
    call = next((piece for piece in pieces.get(call_of(lost.note), ()) if piece.page == lost.page), None)
    if call is None or call.area != MAIN:
        return ""
    top = pages.pages[lost.page - 1].top
    around = [pieces[name][0] for name in reversed(call.around)]
    block = next((piece for piece in around if not _inline(piece)), None)
    return block.id if block is not None and block.page == lost.page and block.top > top + 1 else ""


def _inline(piece: Piece) -> bool:
    return piece.tag in ("a", "span", "b", "strong", "em", "i", "cite")


def hyphen_pairs(pages: Pages) -> Iterator[tuple[Line, Line]]:
    """Give the lines of a block that follow each other and both end in a hyphen."""
    before: dict[int, Line] = {}
    for page in pages.pages:
        for line in page.lines:
            above = before.get(line.block)
            if above is not None and above.hyphen and line.hyphen and above.bottom != line.bottom:
                yield above, line
            before[line.block] = line

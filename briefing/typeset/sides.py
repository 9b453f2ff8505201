"""Where side blocks stand: beside the text they belong to, clear of what takes the full measure.

A side block is positioned absolutely in its wrapper, so that the main column does not depend on it and its top can
be computed: a float would end the main column early, a grid loses lines where a page breaks.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefing.typeset.column import BETWEEN, NOTHING, Block, Column
from briefing.typeset.pages import MAIN, SIDE, Page, Pages, Piece
from briefing.typeset.repair import first_block
from briefing.typeset.snap import moved

# Room between a side block and what is above it and below it, in steps.
CLEAR_ABOVE, CLEAR_BELOW = 0.5, 1.0
# Above the rule of the notes; text may come nearer where the style sheets let it, and then a side block may too.
CLEAR_OF_NOTES_MM = 3.6
# The last line of small type ends in leading, which nobody sees.
LEADING_MM = 0.4


@dataclass
class Placed:
    """What becomes of side blocks.

    `tops`: where they stand, from the top of their wrapper. `grow`: room that wrappers need below their own.
    `inline`: blocks to be set in the main column. `breaks`: blocks to begin a page, so that they stay out of the way.
    """

    tops: dict[str, float] = field(default_factory=dict)
    grow: dict[str, float] = field(default_factory=dict)
    inline: list[str] = field(default_factory=list)
    breaks: list[str] = field(default_factory=list)


def place_all(pages: Pages, step: float, inline: tuple[str, ...], grown: Mapping[str, float], settled: bool) -> Placed:
    """Place the side blocks of every page that are not `inline` already.

    `grown` is the room that wrappers have been given; it is asked anew how much they need. Only where the pages have
    `settled` is a page broken for a block, or a block without room set in the main column.
    """
    found = Placed()
    for measured in pages.pages:
        if not blocks_of(measured, inline):
            continue
        given = {piece: -grown[piece.id] for piece in measured.pieces if piece.id in grown}
        bare = moved(measured, list(given.items()))
        grow, breaks = _room(bare, inline, step)
        found.breaks += breaks if settled else []
        for piece in given:
            if piece.id not in grow and len(pages.by_id()[piece.id]) == 1:
                _keep_or_break(piece, measured, pages, grown, grow, found)
        # The page as it will be, so that the next layout is already right.
        change = {
            piece: given.get(piece, 0.0) + grow.get(piece.id, 0.0)
            for piece in measured.pieces
            if piece in given or piece.id in grow
        }
        page = moved(measured, list(change.items()))
        blocks = blocks_of(page, inline)
        column = column_of(page, step)
        near = column.near(blocks)
        tops = column.anywhere(blocks) if near is None else near
        found.grow.update(grow)
        found.tops.update({b.id: round(tops[b.id] - b.edge, 3) for b in blocks if b.id in tops})
        if settled and not breaks and not found.inline:  # page by page: what follows moves
            found.inline += [block.id for block in blocks if block.id not in tops]
    return found


def _keep_or_break(
    piece: Piece, page: Page, pages: Pages, grown: Mapping[str, float], grow: dict[str, float], found: Placed
) -> None:
    """Decide about the room of a wrapper that has pushed what was in the way to the next page.

    Without that room it would come back. At the end of a page the room stays: nobody sees it there. Within a page it
    would be a hole: what was in the way is told to begin the next page instead.
    """
    if piece.bottom > page.foot_of(MAIN):
        grow[piece.id] = grown[piece.id]
    elif first := first_block(pages, page.number + 1):
        found.breaks.append(first)


def blocks_of(page: Page, inline: tuple[str, ...]) -> list[Block]:
    """Give the side blocks of a page in the order of their anchors."""
    wrappers = {piece.id: piece for piece in page.pieces if "anchored" in piece.classes}
    found = []
    for piece in page.pieces:
        if piece.area == SIDE and piece.side == piece.id and piece.id not in inline:
            wrapper = next((wrappers[name] for name in reversed(piece.around) if name in wrappers), None)
            if wrapper is not None:
                found.append(Block(piece.id, wrapper.id, wrapper.top, wrapper.edge, piece.height))
    return sorted(found, key=lambda block: block.anchor)


def column_of(page: Page, step: float) -> Column:
    """Give the side column of a page with its free stretches.

    Taken is what has class `full`, and whatever else of the main text reaches into the column.
    """
    foot = page.bottom if page.notes == page.bottom else max(page.notes, page.rule - CLEAR_OF_NOTES_MM) + LEADING_MM
    free: list[tuple[float, float]] = []
    start = page.top
    for top, bottom in sorted(_obstacles(page)):
        if top - CLEAR_BELOW * step > start:
            free.append((start, min(top - CLEAR_BELOW * step, foot)))
        start = max(start, bottom + CLEAR_ABOVE * step)
    free.append((start, foot))
    return Column(tuple((top, end) for top, end in free if end - top > NOTHING), page.top, step)


def _obstacles(page: Page) -> Iterator[tuple[float, float]]:
    left = min((piece.left for piece in page.pieces if piece.area == SIDE and piece.side == piece.id), default=0.0)
    for piece in page.pieces:
        if piece.area == MAIN and "full" in piece.classes and piece.height > NOTHING:
            yield piece.top, piece.bottom
    for line in page.lines:
        if line.area == MAIN and line.right > left + NOTHING:
            yield line.top, line.bottom
    for mark in page.marks:
        if mark.area == MAIN and not mark.text and mark.right > left + NOTHING:
            yield mark.top, mark.bottom


def _room(page: Page, inline: tuple[str, ...], step: float) -> tuple[dict[str, float], list[str]]:
    """Give the room that wrappers lack beside them, and blocks that should begin the next page instead.

    None where all side blocks have room near their text. Only what is below the wrapper moves down when the wrapper
    grows, and only a page that has room for the side blocks themselves is of use. Where what is in the way has no
    place on the page any more, the wrapper need not grow.
    """
    blocks, column = blocks_of(page, inline), column_of(page, step)
    grow: dict[str, float] = {}
    breaks: list[str] = []
    if not column.free or column.near(blocks) is not None:
        return grow, breaks
    pieces = {piece.id: piece for piece in page.pieces}
    foot = column.free[-1][1]
    for wrapper in dict.fromkeys(block.wrapper for block in blocks):
        stack = [block for block in blocks if block.wrapper == wrapper]
        piece = pieces[wrapper]
        need = sum(block.height for block in stack) + BETWEEN[-1] * step * (len(stack) - 1)
        here = next(((top, end) for top, end in column.free if top <= piece.top + CLEAR_ABOVE * step < end), None)
        if here is None:
            continue
        start, end = max(here[0], piece.top), here[1]
        more = need - (end - start)
        below = end + CLEAR_BELOW * step >= piece.bottom - NOTHING
        if more <= NOTHING or not below or start + need > foot + NOTHING:
            continue
        room = round(-(-(more - NOTHING) // step) * step, 3)
        obstacle = _obstacle_at(page, end + CLEAR_BELOW * step)
        leaves = obstacle is not None and "whole" in obstacle.classes and obstacle.bottom + room > page.notes
        if leaves or piece.bottom + room > page.notes:
            breaks += [_outermost(obstacle, piece, pieces)] if obstacle is not None else []
        else:
            grow[wrapper] = room
    return grow, breaks


def _obstacle_at(page: Page, top: float) -> Piece | None:
    """Give the block of full measure that begins at a height."""
    full = (piece for piece in page.pieces if piece.area == MAIN and "full" in piece.classes)
    return next((piece for piece in full if abs(piece.top - top) < NOTHING), None)


def _outermost(obstacle: Piece, wrapper: Piece, pieces: Mapping[str, Piece]) -> str:
    """Give the outermost element around an obstacle that stands below a wrapper as a whole: its heading goes along."""
    around = (pieces[name] for name in obstacle.around if name in pieces)
    return next((piece.id for piece in around if piece.top >= wrapper.bottom - NOTHING), obstacle.id)

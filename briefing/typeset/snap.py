"""Room below blocks that hold rules or small type, so that what follows stands on the baseline step.

No property of CSS that WeasyPrint knows does this. A block is measured as it stands and gets as much padding
below as its height lacks to a whole number of steps. Its height alone decides, not where it stands: so the
room stays the same when a page breaks elsewhere, and a layout does not swing between two plans. Of a block that is
broken over pages the last piece counts, which begins at the top of a page, and so on the step.
"""

from collections.abc import Mapping
from dataclasses import replace

from briefing.typeset.pages import MAIN, Page, Pages, Piece

# Heights are products of pixels: below this, a rest is none.
NOTHING = 0.02
# A part of a brief holds the step for the next part, whatever stands last in it.
HOLDERS = frozenset({"snap", "part"})

# A piece, and how much higher than now it will be.
Change = tuple[Piece, float]


def holders(pages: Pages, inline: tuple[str, ...], before: Mapping[str, float]) -> dict[str, Piece]:
    """Give the last piece of each block that holds the step, innermost first.

    Side blocks hold it when they are set `inline`; what stands inside a side block never does. A block that ends
    a page needs no room: it could push the block itself to the next. One that was given room `before` keeps it,
    since without it what follows might come back.
    """
    last: dict[str, Piece] = {}
    for page in pages.pages:
        foot = page.foot_of(MAIN)
        for piece in page.pieces:
            if piece.area == MAIN and (piece.id in inline or piece.classes & HOLDERS):
                last.pop(piece.id, None)
                if piece.id in before or piece.bottom < foot - NOTHING:
                    last[piece.id] = piece
    return dict(sorted(last.items(), key=lambda item: -len(item[1].around)))


def own_padding(pages: Pages) -> dict[str, float]:
    """Give the padding below each element as its style sheets set it, from a layout without a plan."""
    return {piece.id: piece.padding for piece in pages.pieces}


def all_held(pages: Pages, step: float, before: Mapping[str, float], inline: tuple[str, ...]) -> bool:
    """Say whether every block that holds the step is a whole number of steps high."""
    rests = (piece.height % step for piece in holders(pages, inline, before).values())
    return all(rest < NOTHING or step - rest < NOTHING for rest in rests)


def snaps(
    pages: Pages, step: float, own: Mapping[str, float], before: Mapping[str, float], inline: tuple[str, ...]
) -> tuple[dict[str, float], list[Change]]:
    """Give the padding below each block that needs more than its own, in millimetres, and what grows by it.

    `own` is the padding of the style sheets, `before` that of the plan the pages were laid out with. Blocks inside
    count as they will be: their new padding is added to the height of those around them.
    """
    found: dict[str, float] = {}
    changes: list[Change] = []
    for name, piece in holders(pages, inline, before).items():
        base = own.get(name, 0.0)
        inside = shift_at(piece.bottom, [change for change in changes if name in change[0].around])
        rest = (piece.height - piece.padding + base + inside) % step
        padding = base if rest < NOTHING or step - rest < NOTHING else base + step - rest
        if abs(padding - before.get(name, base)) < NOTHING:
            padding = before.get(name, base)
        if abs(padding - base) >= NOTHING:
            found[name] = round(padding, 3)
        if padding != piece.padding:
            changes.append((piece, padding - piece.padding))
    return found, changes


def shift_at(height: float, changes: list[Change]) -> float:
    """Give how far what stands at `height` will move down on its page when blocks above it grow.

    Blocks that stand side by side move it together only as far as the lowest of them will end lower.
    """
    above = sorted(
        (change for change in changes if change[0].bottom <= height + NOTHING), key=lambda change: change[0].top
    )
    total = 0.0
    while above:
        first = above.pop(0)
        beside = [other for other in above if _side_by_side(first[0], other[0])]
        above = [other for other in above if other not in beside]
        group = [first, *beside]
        total += max(piece.bottom + more for piece, more in group) - max(piece.bottom for piece, _ in group)
    return total


def _side_by_side(one: Piece, other: Piece) -> bool:
    nested = one.id in other.around or other.id in one.around
    return not nested and one.top < other.bottom - NOTHING and other.top < one.bottom - NOTHING


def moved(page: Page, changes: list[Change]) -> Page:
    """Give a page as it will be when the blocks of `changes` grow: everything below them further down."""
    here = [(piece, more) for piece, more in changes if piece.page == page.number]
    if not here:
        return page

    def down(height: float) -> float:
        return shift_at(height, here)

    # Side blocks are placed anew; notes stand at the foot whatever happens above.
    pieces = tuple(
        replace(
            piece,
            top=piece.top + down(piece.top),
            edge=piece.edge + down(piece.top),
            height=piece.height + down(piece.bottom) - down(piece.top),
        )
        if piece.area == MAIN
        else piece
        for piece in page.pieces
    )
    lines = tuple(
        replace(line, top=line.top + down(line.top), bottom=line.bottom + down(line.top)) if line.area == MAIN else line
        for line in page.lines
    )
    marks = tuple(
        replace(mark, top=mark.top + down(mark.top), bottom=mark.bottom + down(mark.top)) if mark.area == MAIN else mark
        for mark in page.marks
    )
    return replace(page, pieces=pieces, lines=lines, marks=marks)

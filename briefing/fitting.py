"""The fit loop: what is least wanted goes until a brief has its pages, then what has room comes back."""

import json
from collections.abc import Callable, Mapping

from briefing.findings import BriefingError
from briefing.jobs import digest
from briefing.model.brief import Brief
from briefing.model.laid import Laid
from briefing.model.look import Drawing
from briefing.select import fewer, heights_of, more, rooms_of, stretches_of
from briefing.workshop import Workshop, pages_of, sheet_key, sheet_of

# Tries of the fit loop: each drops at least one item, and heights are measured, so three are usual.
MOST_FITS = 12


def fit(
    shop: Workshop, whole: Brief, choose: Callable[..., Brief], most: int, drawings: Mapping[str, Drawing]
) -> tuple[Brief, Laid]:
    """Leave out items of lowest priority until a brief has at most `most` pages; then take back what has room.

    `whole` is the brief with all its items, `choose(without=items)` selects it without those. Give what fits, and its
    pages. Raises `BriefingError` with status 1 where the pages are too many and nothing more may go.
    """
    sheet = sheet_of(shop, whole, drawings)

    def lay_out(brief: Brief) -> Laid:
        own = sheet if brief is whole else sheet_of(shop, brief, drawings)
        return pages_of(shop, own, brief.audience, most)

    text_height = shop.tokens.millimetres("text-height")
    fit_key = digest(sheet_key(sheet), str(most))
    kept = shop.cache.get("fit", fit_key) if shop.cache else None
    if kept is not None:
        left_out = frozenset(json.loads(kept))
        brief = choose(without=left_out) if left_out else whole
        return brief, lay_out(brief)
    begins = {
        item: stretch.first
        for stretch in stretches_of(whole)
        for entry in (*stretch.entries, *stretch.beside)
        for item in whole.items_of.get(entry, ())
    }
    brief, laid, heights, priorities = _shrink(whole, choose, lay_out, most, text_height)
    for _ in range(MOST_FITS):
        without = frozenset(brief.account.left_out)
        back: list[str] = []
        for first, room in rooms_of(brief, laid, most, text_height).items():
            left = frozenset(item for item in without if begins.get(item) == first)
            back += more(left, heights, priorities, room)
        if not back:
            break
        fuller = choose(without=without - set(back))
        tried = lay_out(fuller)
        if tried.pages <= most:
            brief, laid = fuller, tried
        else:
            heights.pop(back[-1])  # it stays out; the others are tried without it
    if shop.cache:
        shop.cache.put("fit", fit_key, json.dumps(brief.account.left_out).encode())
    return brief, laid


def _shrink(
    brief: Brief, choose: Callable[..., Brief], lay_out: Callable[[Brief], Laid], most: int, text_height: float
) -> tuple[Brief, Laid, dict[str, float], dict[str, int]]:
    """Leave out items until `brief` has at most `most` pages.

    Give it, its pages, and the heights (mm) and priorities of the items that may go, by item.
    """
    heights: dict[str, float] = {}
    priorities: dict[str, int] = {}
    without: frozenset[str] = frozenset()
    for _ in range(MOST_FITS):
        laid = lay_out(brief)
        if laid.pages <= most:
            return brief, laid, heights, priorities
        for entry, height in heights_of(brief, laid).items():
            for item in brief.items_of[entry]:
                heights.setdefault(item, height)
                priorities[item] = brief.priorities[entry]
        gone = fewer(brief, laid, most, text_height)
        if not gone:
            break
        without |= gone
        brief = choose(without=without)
    over = sum(laid.fills[most:]) * text_height
    raise BriefingError(
        f"{brief.audience} needs {laid.pages} pages where at most {most} are allowed, "
        f"{over:.0f} mm too many, and nothing more may be left out",
        "shorten the text or lower a priority of 100",
        status=1,
    )

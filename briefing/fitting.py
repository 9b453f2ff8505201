"""The fit loop: what is least wanted goes until a brief has its pages, then what has room comes back."""

import json
from collections.abc import Callable, Mapping

from briefing.findings import BriefingError
from briefing.jobs import digest
from briefing.model.brief import Brief
from briefing.model.laid import Laid
from briefing.model.look import Drawing
from briefing.select import fewer, heights_of, more
from briefing.workshop import Workshop, pages_of, sheet_key, sheet_of

# Tries of the fit loop: each drops at least one item, and heights are measured, so three are usual.
MOST_FITS = 12


def fit(shop: Workshop, choose: Callable[..., Brief], most: int, drawings: Mapping[str, Drawing]) -> tuple[Brief, Laid]:
    """Leave out items of lowest priority until a brief has at most `most` pages; then take back what has room.

    `choose(without=items)` selects the brief without those items. Give it, and its pages. Raises `BriefingError`
    with status 1 where the pages are too many and nothing more may go.
    """
    text_height = shop.tokens.millimetres("text-height")
    whole = choose()
    fit_key = digest(sheet_key(sheet_of(shop, whole, drawings)), str(most))
    kept = shop.cache.get("fit", fit_key) if shop.cache else None
    if kept is not None:
        brief = choose(without=frozenset(json.loads(kept)))
        return brief, pages_of(shop, brief, drawings, most)
    brief, laid, heights, priorities = _shrink(shop, choose, whole, drawings, most, text_height)
    for _ in range(MOST_FITS):
        without = frozenset(brief.account.left_out)
        room = (1 - laid.fills[-1] + most - laid.pages) * text_height
        back = more(without, heights, priorities, room)
        if not back:
            break
        fuller = choose(without=without - set(back))
        tried = pages_of(shop, fuller, drawings, most)
        if tried.pages <= most:
            brief, laid = fuller, tried
        else:
            heights.pop(back[-1])  # it stays out; the others are tried without it
    if shop.cache:
        shop.cache.put("fit", fit_key, json.dumps(brief.account.left_out).encode())
    return brief, laid


def _shrink(
    shop: Workshop,
    choose: Callable[..., Brief],
    brief: Brief,
    drawings: Mapping[str, Drawing],
    most: int,
    text_height: float,
) -> tuple[Brief, Laid, dict[str, float], dict[str, int]]:
    """Leave out items until `brief` has at most `most` pages.

    Give it, its pages, and the heights (mm) and priorities of the items that may go, by item.
    """
    heights: dict[str, float] = {}
    priorities: dict[str, int] = {}
    without: frozenset[str] = frozenset()
    for _ in range(MOST_FITS):
        laid = pages_of(shop, brief, drawings, most)
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

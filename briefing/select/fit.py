"""The next step of a fit: which items go where pages are too many, which come back where there is room.

Priority decides, then the order of the files (the last goes first); heights come from the pages
as laid out, so that no step is a guess.
"""

from collections.abc import Mapping

from briefing.model.brief import Brief, BriefPart
from briefing.model.laid import Laid
from briefing.select.stretches import Stretch, last_pages, stretches_of

_COLUMNS = 3  # of whatever is set over the full measure in small type, or side by side


def heights_of(brief: Brief, laid: Laid) -> dict[str, float]:
    """Give the height in millimetres of every entry that may be left out, over all its pieces.

    Entries that are set in columns, or side by side, make room by their share of a row.
    """
    abreast = {
        entry.id: _COLUMNS
        for part in brief.all_parts()
        if _is_in_columns(part)
        for entry in (*part.intro, *part.entries)
    }
    heights: dict[str, float] = {}
    for box in laid.boxes:
        if box.id in brief.priorities:
            heights[box.id] = heights.get(box.id, 0.0) + box.height / abreast.get(box.id, 1)
    return heights


def _is_in_columns(part: BriefPart) -> bool:
    return part.kind in ("glossary", "scenarios") or (part.kind in ("people", "table") and part.small)


def fewer(brief: Brief, laid: Laid, most_pages: int, text_height_mm: float) -> frozenset[str]:
    """Give the items to leave out so that the brief comes nearer to `most_pages`; none if nothing may go.

    Entries go by lowest priority, the last printed first, until their heights make up what lies beyond the last page
    allowed. Where parts begin pages of their own, they go from the stretch of parts that gives up its last page most
    cheaply: what leaves another makes no room there. At least one goes, so that a loop over this ends.
    """
    stretches = stretches_of(brief)
    heights = heights_of(brief, laid)
    if len(stretches) > 1:
        cheapest = _cheapest(brief, laid, stretches, heights, text_height_mm)
        if cheapest:
            return frozenset(item for key in cheapest for item in brief.items_of[key])
    gone = _least_wanted(brief, heights, sum(fill * text_height_mm for fill in laid.fills[most_pages:]))
    return frozenset(item for key in gone for item in brief.items_of[key])


def _least_wanted(brief: Brief, heights: Mapping[str, float], over: float) -> list[str]:
    """Give the entries least wanted, until their heights make up `over`; at least one, where there is one."""
    order = {key: place for place, key in enumerate(brief.priorities)}
    gone: list[str] = []
    for key in sorted(heights, key=lambda key: (brief.priorities[key], -order[key])):
        if gone and over <= 0:
            break
        gone.append(key)
        over -= heights[key]
    return gone


def _cheapest(
    brief: Brief, laid: Laid, stretches: tuple[Stretch, ...], heights: Mapping[str, float], text_height_mm: float
) -> list[str]:
    """Give the entries whose leaving saves some stretch its last page, at the lowest priority; none where none does."""
    offers: list[tuple[tuple[int, float], list[str]]] = []
    before = 0
    for stretch, end in zip(stretches, last_pages(stretches, laid), strict=True):
        over = laid.fills[end - 1] * text_height_mm
        own = {key: heights[key] for key in stretch.entries if key in heights}
        if end - before > 1 and sum(own.values()) >= over:
            gone = _least_wanted(brief, own, over)
            offers.append(((max(brief.priorities[key] for key in gone), over), gone))
        before = end
    return min(offers, key=lambda offer: offer[0])[1] if offers else []


def more(
    left_out: frozenset[str], heights: Mapping[str, float], priorities: Mapping[str, int], room_mm: float
) -> tuple[str, ...]:
    """Give the items left out that should come back together: those of highest priority that fit in `room_mm`.

    `heights` and `priorities` are those of the items left out, measured before they went; an item without a height
    has been tried. The last given is the first to be doubted. Empty where none fits.
    """
    back: list[str] = []
    for item in sorted(sorted(left_out), key=lambda item: -priorities.get(item, 0)):
        if heights.get(item, room_mm + 1) <= room_mm:
            back.append(item)
            room_mm -= heights[item]
    return tuple(back)

"""The next step of a fit: which items go where pages are too many, which come back where there is room.

Priority decides, then the order of the files (the last goes first); heights come from the pages
as laid out, so that no step is a guess.
"""

from collections.abc import Mapping

from briefing.model.brief import Brief
from briefing.model.laid import Laid


def heights_of(brief: Brief, laid: Laid) -> dict[str, float]:
    """Give the height in millimetres of every entry that may be left out, over all its pieces."""
    heights: dict[str, float] = {}
    for box in laid.boxes:
        if box.id in brief.priorities:
            heights[box.id] = heights.get(box.id, 0.0) + box.height
    return heights


def fewer(brief: Brief, laid: Laid, most_pages: int, text_height_mm: float) -> frozenset[str]:
    """Give the items to leave out so that the brief comes nearer to `most_pages`; none if nothing may go.

    Entries go by lowest priority, the last printed first, until their heights make up what lies
    beyond the last page allowed. At least one goes, so that a loop over this ends.
    """
    over = sum(fill * text_height_mm for fill in laid.fills[most_pages:])
    heights = heights_of(brief, laid)
    order = {key: place for place, key in enumerate(brief.priorities)}
    candidates = sorted(heights, key=lambda key: (brief.priorities[key], -order[key]))
    gone: list[str] = []
    for key in candidates:
        if gone and over <= 0:
            break
        gone.append(key)
        over -= heights[key]
    return frozenset(item for key in gone for item in brief.items_of[key])


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

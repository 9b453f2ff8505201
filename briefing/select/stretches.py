"""Stretches of a brief: parts that run on from page to page, up to the next one that begins a page of its own.

What leaves one stretch makes room in that stretch alone.
"""

from dataclasses import dataclass

from briefing.model.brief import Brief
from briefing.model.laid import Laid


@dataclass(frozen=True)
class Stretch:
    """`first` is the part that begins it, `entries` are those of its main column, in the order printed.

    `beside` are the entries of its side column, which make no room in the main one.
    """

    first: str
    entries: tuple[str, ...]
    beside: tuple[str, ...] = ()


def stretches_of(brief: Brief) -> tuple[Stretch, ...]:
    """Give the stretches of a brief. A cover is none: it has its sheet to itself."""
    stretches: list[Stretch] = []
    for part in brief.parts:
        entries = tuple(entry.id for entry in (*part.intro, *part.entries))
        beside = tuple(entry.id for aside in part.asides for entry in (*aside.intro, *aside.entries))
        if part.kind == "cover":
            continue
        if part.new_page or not stretches:
            stretches.append(Stretch(part.name, entries, beside))
        else:
            last = stretches.pop()
            stretches.append(Stretch(last.first, (*last.entries, *entries), (*last.beside, *beside)))
    return tuple(stretches)


def last_pages(stretches: tuple[Stretch, ...], laid: Laid) -> tuple[int, ...]:
    """Give the first page of each stretch's successor less one: the last page, from 1, that each has."""
    starts: dict[str, int] = {}
    for box in laid.boxes:
        starts.setdefault(box.id, box.page)
    begins = [starts.get(f"part-{stretch.first}", 1) for stretch in stretches]
    return (*(begin - 1 for begin in begins[1:]), laid.pages)


def rooms_of(brief: Brief, laid: Laid, most_pages: int, text_height_mm: float) -> dict[str, float]:
    """Give the room in millimetres that is left at the end of each stretch, by the part that begins it.

    Pages that the brief may still have count for the last.
    """
    stretches = stretches_of(brief)
    ends = last_pages(stretches, laid)
    rooms = {
        stretch.first: (1 - laid.fills[end - 1]) * text_height_mm for stretch, end in zip(stretches, ends, strict=True)
    }
    if stretches:
        rooms[stretches[-1].first] += (most_pages - laid.pages) * text_height_mm
    return rooms

"""Chooses and words a brief: who may see what, in which order, with which notes.

`select` gives the `Brief` of a pack for one audience, `backings_of` what stands behind each item; `fewer` and `more`
give the next step of a fit, from what was measured. Pure: nothing here opens a file or knows how a page looks.
"""

from briefing.select.annex import annex_of
from briefing.select.backing import backings_of
from briefing.select.brief import for_pack, select
from briefing.select.cards import status_words
from briefing.select.contact_sheet import contact_sheet
from briefing.select.fit import fewer, heights_of, more
from briefing.select.maps import MAPS, has_map
from briefing.select.stretches import rooms_of, stretches_of
from briefing.select.visible import visible

__all__ = [
    "MAPS",
    "annex_of",
    "backings_of",
    "contact_sheet",
    "fewer",
    "for_pack",
    "has_map",
    "heights_of",
    "more",
    "rooms_of",
    "select",
    "status_words",
    "stretches_of",
    "visible",
]

"""Brief + drawings → pages as HTML: for the typesetter, and for screens.

Jinja lives here and nowhere else. The room chooses no item and counts no page; it prints what
the brief says through the macros of templates/, which see values of the brief alone.
"""

from briefing.compose.annex import compose_annex, compose_annex_screen
from briefing.compose.contact_sheet import compose_charts, compose_charts_screen
from briefing.compose.paper import compose
from briefing.compose.screen import compose_screen
from briefing.compose.sentences import sentences_of

__all__ = [
    "compose",
    "compose_annex",
    "compose_annex_screen",
    "compose_charts",
    "compose_charts_screen",
    "compose_screen",
    "sentences_of",
]

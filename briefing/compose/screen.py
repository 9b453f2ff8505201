"""A brief as one HTML file for screens: faces, drawings and style inside, no script, no request."""

from collections.abc import Mapping
from pathlib import Path

from briefing.compose.drawings import inline
from briefing.compose.environment import render
from briefing.compose.numbering import renumbered
from briefing.compose.styles import screen_style
from briefing.compose.view import NOTHING, Drawn, page_of
from briefing.compose.ways import with_ways
from briefing.model.brief import Brief
from briefing.model.look import Drawing, Faces, Tokens


def compose_screen(
    brief: Brief,
    drawings: Mapping[str, Drawing],
    narrow: Mapping[str, Drawing],
    templates: Path,
    tokens: Tokens,
    faces: Faces,
    files: Mapping[str, bytes],
) -> str:
    """Give the screen edition of `brief` as HTML.

    `narrow` are second drawings for phones, of the charts that need one; `files` the faces as WOFF
    or WOFF2, by name. Raises `BriefingError` for a mistake in a template or a style sheet.
    """
    brief = with_ways(renumbered(brief), for_print=False)
    drawn = {}
    for chart in brief.charts():
        second = narrow.get(chart.id)
        drawn[chart.id] = Drawn(
            wide=inline(drawings[chart.id], chart.alternative),
            narrow=inline(second, chart.alternative, prefix="narrow-") if second else NOTHING,
        )
    page = page_of(brief, drawn, for_print=False, styles=screen_style(templates, tokens, faces, files))
    return render(templates, f"audiences/{brief.audience}/page.html.j2", {"brief": brief, "page": page})

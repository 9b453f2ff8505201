"""A brief as a sheet for the typesetter."""

from collections.abc import Mapping
from pathlib import Path

from briefing.compose.environment import render
from briefing.compose.numbering import renumbered
from briefing.compose.sentences import sentences_of
from briefing.compose.styles import print_styles
from briefing.compose.view import Drawn, page_of
from briefing.compose.ways import with_ways
from briefing.model.brief import Brief
from briefing.model.laid import Sheet
from briefing.model.look import Drawing, Faces, Tokens

# The address of the rule above the notes; a gradient would paint the whole area of the notes.
NOTE_RULE = "rule-notes"


def compose(brief: Brief, drawings: Mapping[str, Drawing], templates: Path, tokens: Tokens, faces: Faces) -> Sheet:
    """Give the sheet of `brief`: HTML, style sheets, and what the addresses in them mean.

    `drawings` are by the id of their chart; every chart of the brief has one. `templates` is the
    folder of templates. Raises `BriefingError` for a mistake in a template or a style sheet.
    """
    brief = with_ways(renumbered(brief), for_print=True)
    charts = brief.charts()
    page = page_of(brief, {chart.id: Drawn(address=f"chart:{chart.id}") for chart in charts}, for_print=True)
    html = render(templates, f"audiences/{brief.audience}/page.html.j2", {"brief": brief, "page": page})
    return Sheet(
        html=html,
        styles=print_styles(templates, brief.audience, brief.paper, tokens, faces),
        images={**{chart.id: drawings[chart.id].svg for chart in charts}, NOTE_RULE: note_rule(tokens)},
        fonts={face.name: face.path for face in faces.faces},
        sentences=sentences_of(brief),
        notes=tuple(f"note-{note.number}" for note in brief.notes),
        step_mm=tokens.millimetres("step"),
    )


def note_rule(tokens: Tokens) -> str:
    """Give the rule above the notes as an SVG, as wide as the text block."""
    width, height = tokens.millimetres("width-full"), tokens.millimetres("hairline-width")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}mm" height="{height:.4g}mm" '
        f'viewBox="0 0 {width:g} {height:.4g}">'
        f'<rect width="{width:g}" height="{height:.4g}" fill="{tokens.colour("rule")}"/></svg>'
    )

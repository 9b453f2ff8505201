"""Every chart of a pack on one sheet: for the typesetter, and as one file for screens."""

from collections.abc import Mapping
from pathlib import Path

from markupsafe import Markup

from briefing.compose.drawings import inline
from briefing.compose.environment import render
from briefing.compose.filters import fill
from briefing.compose.paper import NOTE_RULE, note_rule
from briefing.compose.styles import CHARTS, print_styles, screen_style, style_of
from briefing.compose.view import NOTHING, Drawn
from briefing.model.contact_sheet import ContactSheet
from briefing.model.laid import Sheet
from briefing.model.look import Drawing, Faces, Tokens

_PAGE = f"{CHARTS}/page.html.j2"
# How people see who lack one kind of cone: matrices on linear RGB (Machado, Oliveira and Fernandes 2009, severity 1).
_SEEN: Mapping[str, str] = {
    "protan": "0.152286 1.052583 -0.204868 0 0 0.114503 0.786281 0.099216 0 0 -0.003882 -0.048116 1.051998 0 0",
    "deutan": "0.367322 0.860646 -0.227968 0 0 0.280085 0.672501 0.047413 0 0 -0.011820 0.042940 0.968881 0 0",
    "tritan": "1.255528 -0.076749 -0.178779 0 0 -0.078411 0.930809 0.147602 0 0 0.004733 0.691367 0.303900 0 0",
}


def compose_charts(
    sheet: ContactSheet, drawings: Mapping[str, Drawing], templates: Path, tokens: Tokens, faces: Faces
) -> Sheet:
    """Give the contact sheet for paper. Raises `BriefingError` for a mistake in a template or a style sheet."""
    drawn = {chart.id: Drawn(address=f"chart:{chart.id}") for chart in sheet.models}
    paper = tokens.values["paper"]
    return Sheet(
        html=render(templates, _PAGE, {**_values(sheet), "drawings": drawn, "page": {"print": True}}),
        styles=(*print_styles(templates, "", paper, tokens, faces), style_of(templates, f"{CHARTS}/style.css")),
        images={NOTE_RULE: note_rule(tokens), **{key: drawing.svg for key, drawing in drawings.items()}},
        fonts={face.name: face.path for face in faces.faces},
        sentences=tuple((f"title-{shown.id}", shown.chart.title) for shown in sheet.charts),
        notes=(),
        step_mm=tokens.millimetres("step"),
    )


def compose_charts_screen(
    sheet: ContactSheet,
    drawings: Mapping[str, Drawing],
    narrow: Mapping[str, Drawing],
    templates: Path,
    tokens: Tokens,
    faces: Faces,
    files: Mapping[str, bytes],
) -> str:
    """Give the contact sheet as one HTML file, complete in itself, that can be looked at as others see it.

    `narrow` are second drawings for phones; `files` the faces as WOFF, by name.
    """
    drawn = {}
    for chart in sheet.models:
        second = narrow.get(chart.id)
        drawn[chart.id] = Drawn(
            wide=inline(drawings[chart.id], chart.alternative),
            narrow=inline(second, chart.alternative, prefix="narrow-") if second else NOTHING,
        )
    styles = screen_style(templates, tokens, faces, files, (f"{CHARTS}/screen.css",))
    page = {"print": False, "styles": Markup(styles), "seen": _SEEN}
    return render(templates, _PAGE, {**_values(sheet), "drawings": drawn, "page": page})


def _values(sheet: ContactSheet) -> dict[str, object]:
    edition = str(fill(sheet.phrases["page.edition"], edition=sheet.edition).unescape())
    return {"sheet": sheet, "phrases": sheet.phrases, "edition": edition}

"""The style sheets of a page: tokens first, then paper and faces, then what the macros need."""

import base64
import re
from collections.abc import Mapping
from pathlib import Path

from briefing.findings import BriefingError
from briefing.model.look import Face, Faces, Tokens

PRINT = ("page", "type", "components")
SCREEN = ("screen",)
ANNEX = "evidence"
CHARTS = "charts"

# Width and height of the papers, ISO 216 and ANSI/ASME Y14.1, in millimetres.
PAPERS: Mapping[str, tuple[float, float]] = {
    "A3": (297, 420),
    "A4": (210, 297),
    "A5": (148, 210),
    "Letter": (215.9, 279.4),
}
# No printer of ours reaches the last 15 mm safely with a hand on the page.
LEAST_MARGIN_MM = 15.0
_FORMATS = {b"wOFF": "woff", b"wOF2": "woff2"}
_NAME = re.compile(r"[A-Za-z0-9 -]+\Z")


def print_styles(templates: Path, audience: str, paper: str, tokens: Tokens, faces: Faces) -> tuple[str, ...]:
    """Give the style sheets of a printed brief, in the order in which they count; `audience` "" is none."""
    own = templates / "audiences" / audience / "style.css" if audience else None
    sheets = [
        token_style(tokens),
        paper_style(paper, tokens),
        "".join(_font_face(face, f"url(font:{face.name})") for face in faces.faces),
        *(_read(templates / "styles" / f"{name}.css") for name in PRINT),
    ]
    if own is not None and own.is_file():
        sheets.append(_read(own))
    return tuple(sheet for sheet in sheets if sheet)


def annex_styles(templates: Path, tokens: Tokens, faces: Faces) -> tuple[str, ...]:
    """Give the style sheets of a printed annex: those of a brief, and its own."""
    return (
        *print_styles(templates, "", tokens.values["paper"], tokens, faces),
        style_of(templates, f"{ANNEX}/style.css"),
    )


def style_of(templates: Path, path: str) -> str:
    """Give one style sheet of the folder of templates."""
    return _read(templates / path)


def screen_style(
    templates: Path, tokens: Tokens, faces: Faces, files: Mapping[str, bytes], more: tuple[str, ...] = ()
) -> str:
    """Give the one style sheet of a screen edition, with the faces of `files` (WOFF by face name) inside.

    `more` are paths of further style sheets, in the folder of templates.

    Raises `BriefingError` for a style sheet that would end the element it stands in.
    """
    fonts = "".join(_font_face(face, _data(files[face.name])) for face in faces.faces if face.name in files)
    sheets = (_read(templates / path) for path in (*(f"styles/{name}.css" for name in SCREEN), *more))
    style = "\n".join((fonts, token_style(tokens), *sheets))
    if "<" in style:
        raise BriefingError("a style sheet of the screen edition holds '<'", "write it as \\3c")
    return style


def token_style(tokens: Tokens) -> str:
    """Give the design tokens as custom properties of the root."""
    return f":root{{{';'.join(f'--{name}:{value}' for name, value in tokens.values.items())}}}"


def paper_style(paper: str, tokens: Tokens) -> str:
    """Give the rule that sets another paper than the tokens' own: the same text block, in its middle.

    The text block keeps its width and as many whole steps as the height allows.
    Raises `BriefingError` for a paper too narrow for the text block.
    """
    if paper == tokens.values["paper"]:
        return ""
    width, height = PAPERS[paper]
    side = (width - tokens.millimetres("width-full")) / 2
    if side < LEAST_MARGIN_MM:
        raise BriefingError(
            f"the text block of {tokens.millimetres('width-full'):g} mm does not fit on {paper}",
            "print it on A4 or Letter",
        )
    step, top = tokens.millimetres("step"), tokens.millimetres("margin-top")
    block = (height - top - tokens.millimetres("margin-bottom")) // step * step
    return (
        f":root{{--paper:{width:g}mm {height:g}mm;--margin-side:{side:g}mm;"
        f"--margin-bottom:{height - top - block:g}mm;--text-height:{block:g}mm}}"
    )


def _font_face(face: Face, address: str) -> str:
    if not (_NAME.match(face.family) and _NAME.match(face.name)):
        raise ValueError(f"no name for a face: {face.family!r}, {face.name!r}")
    style = "italic" if face.italic else "normal"
    return f'@font-face{{font-family:"{face.family}";font-weight:{face.weight:d};font-style:{style};src:{address}}}\n'


def _data(font: bytes) -> str:
    form = _FORMATS[font[:4]]
    return f"url(data:font/{form};base64,{base64.b64encode(font).decode()}) format('{form}')"


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BriefingError(f"{path.name} cannot be read: {error}", "restore templates/styles") from error

"""docs/pictures/charts: each kind of chart as a brief prints it; `make pictures` makes them from tests/docs/gallery.

A picture carries the hash of what was drawn, so that a test can say which is no longer what is drawn.
"""

import hashlib
from dataclasses import replace
from pathlib import Path

import pypdfium2
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from briefing.compose import compose_charts
from briefing.draw import draw
from briefing.faces import make_faces
from briefing.model.contact_sheet import ContactSheet
from briefing.model.laid import Sheet
from briefing.model.look import Drawing, Faces, Tokens
from briefing.read import read_tokens
from briefing.typeset import typeset
from tests.docs.pages import charts

ROOT = charts.ROOT
PICTURES = ROOT / "docs" / "pictures" / "charts"
DRAWN = "drawn"
DOTS = 160  # per inch
AROUND = 3.0  # millimetres of white
ABOVE = 0.6  # the same over the rule of a figure, where the sheet names it
MOST_COLOURS = 64


def tokens() -> Tokens:
    return read_tokens(ROOT / "templates" / "styles" / "tokens.css", "tokens.css")[0]


def drawings(folder: Path) -> dict[str, tuple[ContactSheet, Drawing]]:
    """Give, by kind, a sheet of each chart of the gallery alone, and its drawing; faces are kept in `folder`."""
    faces = make_faces(folder)
    return {shown.chart.kind: _drawn(shown.chart.id, faces) for shown in charts.sheet().charts}


def _drawn(chart: str, faces: Faces) -> tuple[ContactSheet, Drawing]:
    shown = next(one for one in charts.sheet().charts if one.chart.id == chart)
    return replace(charts.sheet(), charts=(shown,)), draw(shown.chart, tokens(), faces)


def digest_of(sheet: ContactSheet, drawing: Drawing, faces: Faces) -> str:
    """Give a hash of all that a picture shows: the drawing, and the page around it with its styles."""
    page = page_of(sheet, drawing, faces)
    made = "\n".join((drawing.svg, page.html, *page.styles))
    return hashlib.sha256(made.encode()).hexdigest()


def page_of(sheet: ContactSheet, drawing: Drawing, faces: Faces) -> Sheet:
    return compose_charts(sheet, {drawing.id: drawing}, ROOT / "templates", tokens(), faces)


def write(folder: Path, cache: Path) -> list[str]:
    """Write the pictures that are not of what is drawn now; give their names."""
    folder.mkdir(parents=True, exist_ok=True)
    changed = []
    for kind, (sheet, drawing) in drawings(cache).items():
        path, digest = folder / f"{kind}.png", digest_of(sheet, drawing, make_faces(cache))
        if not path.exists() or drawn_in(path) != digest:
            _save(path, sheet, drawing, make_faces(cache), digest)
            changed.append(path.name)
    return changed


def drawn_in(path: Path) -> str:
    """Give the hash of what a picture shows."""
    with Image.open(path) as picture:
        return str(picture.info.get(DRAWN, ""))


def _save(path: Path, sheet: ContactSheet, drawing: Drawing, faces: Faces, digest: str) -> None:
    laid = typeset(page_of(sheet, drawing, faces), None)
    box = next(box for box in laid.boxes if box.id == f"title-{sheet.charts[0].id}")
    document = pypdfium2.PdfDocument(laid.pdf)
    try:
        drawn = document[box.page - 1].render(scale=DOTS / 72).to_pil().convert("RGB")
    finally:
        document.close()
    width = tokens().millimetres(f"width-{sheet.models[0].width}")
    left = tokens().millimetres("margin-side")
    edges = (left - AROUND, box.top - ABOVE, left + width + AROUND, box.top + box.height + AROUND)
    picture = drawn.crop(tuple(round(edge * DOTS / 25.4) for edge in edges))
    about = PngInfo()
    about.add_text(DRAWN, digest)
    picture.quantize(MOST_COLOURS, dither=Image.Dither.NONE).save(path, optimize=True, pnginfo=about)


if __name__ == "__main__":
    written = write(PICTURES, ROOT / ".cache" / "briefing")
    print(f"{PICTURES.relative_to(ROOT)}: {', '.join(written) or 'nothing to change'}")

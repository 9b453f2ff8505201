"""The rooms' work on one brief: each piece is done once, and kept under the hash of what it is made of."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from briefing.compose import (
    compose,
    compose_annex,
    compose_annex_screen,
    compose_charts,
    compose_charts_screen,
    compose_screen,
)
from briefing.draw import draw_all, made_by
from briefing.faces import letters_of, screen_face
from briefing.jobs import Cache, Child, digest
from briefing.model.brief import Brief
from briefing.model.chart import ChartModel
from briefing.model.contact_sheet import ContactSheet
from briefing.model.evidence import Annex
from briefing.model.laid import Laid, Sheet, bytes_of, laid_from, plan_from
from briefing.model.look import Drawing, Face, Faces, Tokens
from briefing.typeset import typeset

DRAWING_SECONDS = 120.0
# Charts wider than a phone's column get a second drawing for it; 82 mm is 310 px.
PHONE_MM = 82.0
WIDE = ("main", "full")
LAYOUT_SECONDS = 300.0


@dataclass(frozen=True)
class Workshop:
    """What all briefs of one build share."""

    project: Path
    tokens: Tokens
    faces: Faces
    templates: Mapping[str, str]  # path: sha256
    child: Child
    cache: Cache | None


@lru_cache
def code_digest() -> str:
    """Give a hash of our own code: what other code made is not taken from the cache."""
    files = sorted(Path(__file__).parent.rglob("*.py"))
    return digest(*(data for file in files for data in (file.name, file.read_bytes())))


@lru_cache
def shapes_digest(project: Path) -> str:
    """Give a hash of what maps are drawn from."""
    folder = project / "assets" / "map"
    return digest(*((folder / name).read_bytes() for name in ("shapes.json", "positions.yaml")))


def drawings_of(shop: Workshop, charts: tuple[ChartModel, ...], width_mm: float | None) -> dict[str, Drawing]:
    """Give the drawings of `charts`, from the cache where they were drawn before."""
    keys = {chart.id: _drawing_key(shop, chart, width_mm) for chart in charts}
    drawings: dict[str, Drawing] = {}
    for chart in charts:
        kept = shop.cache.get("chart", keys[chart.id]) if shop.cache else None
        if kept is not None:
            fields = json.loads(kept)
            drawings[chart.id] = Drawing(chart.id, fields["svg"], fields["width_mm"], fields["height_mm"])
    missing = tuple(chart for chart in charts if chart.id not in drawings)
    if missing:
        drawn = shop.child.run(
            draw_all, missing, shop.tokens, shop.faces, width_mm, job="drawing", seconds=DRAWING_SECONDS
        )
        for drawing in drawn:
            drawings[drawing.id] = replace(drawing, boxes=())
            if shop.cache:
                shop.cache.put("chart", keys[drawing.id], json.dumps(asdict(drawings[drawing.id])).encode())
    return drawings


def _drawing_key(shop: Workshop, chart: ChartModel, width_mm: float | None) -> str:
    """Give a hash of all that a drawing is made of: its model, the tokens and the code that its kind reads, faces."""
    tokens, files = made_by(chart, shop.tokens, width_mm)
    return digest(
        # The shapes of a map are megabytes when written out, and their file is small.
        repr(replace(chart, shapes=None)),
        shapes_digest(shop.project) if chart.shapes else "",
        str(width_mm),
        json.dumps(tokens, sort_keys=True),
        *(_content(face.path) for face in shop.faces.faces),
        *(_file_digest(file) for file in files),
        version("matplotlib"),
        version("uharfbuzz"),
    )


@lru_cache(maxsize=1024)
def _file_digest(file: Path) -> str:
    return digest(file.name, file.read_bytes())


def narrow_of(shop: Workshop, charts: tuple[ChartModel, ...]) -> dict[str, Drawing]:
    """Give the second drawings, for phones, of those `charts` that are wider than a phone."""
    return drawings_of(shop, tuple(chart for chart in charts if chart.width in WIDE), PHONE_MM)


def sheet_of(shop: Workshop, brief: Brief, drawings: Mapping[str, Drawing]) -> Sheet:
    return compose(brief, drawings, shop.project / "templates", shop.tokens, shop.faces)


def pages_of(shop: Workshop, sheet: Sheet, audience: str, most: int) -> Laid:
    """Lay out the sheet of a brief for `audience`, starting from the plan of the last build of the very same sheet."""
    key = digest(sheet_key(sheet), str(most))
    done = shop.cache.get("pages", key) if shop.cache else None
    if done is not None:
        return laid_from(done)
    kept = shop.cache.get("plan", key) if shop.cache else None
    plan = plan_from(json.loads(kept)) if kept is not None else None
    laid = shop.child.run(typeset, sheet, plan, most, job=f"laying out {audience}", seconds=LAYOUT_SECONDS)
    if shop.cache:
        shop.cache.put("pages", key, bytes_of(laid))
        if laid.pdf:
            shop.cache.put("plan", key, json.dumps(asdict(laid.plan)).encode())
    return laid


def sheet_key(sheet: Sheet) -> str:
    images = json.dumps(dict(sheet.images), sort_keys=True)
    fonts = json.dumps({name: _content(path) for name, path in sheet.fonts.items()}, sort_keys=True)
    return digest(sheet.html, *sheet.styles, images, fonts, version("weasyprint"), code_digest())


def screen_of(shop: Workshop, brief: Brief, drawings: Mapping[str, Drawing], narrow: Mapping[str, Drawing]) -> str:
    return compose_screen(
        brief, drawings, narrow, shop.project / "templates", shop.tokens, shop.faces, _woffs(shop, brief)
    )


def annex_sheet_of(shop: Workshop, annex: Annex) -> Sheet:
    return compose_annex(annex, shop.project / "templates", shop.tokens, shop.faces)


def annex_screen_of(shop: Workshop, annex: Annex) -> str:
    return compose_annex_screen(annex, shop.project / "templates", shop.tokens, shop.faces, _woffs(shop, annex))


def charts_sheet_of(shop: Workshop, sheet: ContactSheet, drawings: Mapping[str, Drawing]) -> Sheet:
    return compose_charts(sheet, drawings, shop.project / "templates", shop.tokens, shop.faces)


def charts_screen_of(
    shop: Workshop, sheet: ContactSheet, drawings: Mapping[str, Drawing], narrow: Mapping[str, Drawing]
) -> str:
    files = _woffs(shop, sheet)
    return compose_charts_screen(sheet, drawings, narrow, shop.project / "templates", shop.tokens, shop.faces, files)


def _woffs(shop: Workshop, document: object) -> dict[str, bytes]:
    """Give the faces for screens, with the letters of one document."""
    letters = letters_of(document)
    return {face.name: _woff(shop, face, letters) for face in shop.faces.faces}


def _woff(shop: Workshop, face: Face, letters: frozenset[str]) -> bytes:
    """Give a face for screens, from the cache where the same letters were wanted before."""
    key = digest(_content(face.path), "".join(sorted(letters)), code_digest())
    kept = shop.cache.get("woff", key) if shop.cache else None
    if kept is None:
        kept = screen_face(face, letters)
        if shop.cache:
            shop.cache.put("woff", key, kept)
    return kept


def _content(face: str) -> str:
    """Give what tells one face from another: the name of its file, which holds a hash, but not where it lies.

    So a project keeps what it has made when it moves, and a build server its cache.
    """
    return Path(face).name

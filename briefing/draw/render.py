"""Scene → SVG, by matplotlib: a figure without axes, real text, the same bytes every time."""

import io
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from briefing.draw.look import FAMILY
from briefing.draw.scene import Disc, Scene, Shape, Word

if TYPE_CHECKING:
    from matplotlib.artist import Artist

_POINTS = 72 / 25.4
_SVG = "http://www.w3.org/2000/svg"
# The user's own matplotlibrc has no say in these: they are the library's own, or ours.
_GROUPS = ("agg", "figure", "font", "hatch", "lines", "patch", "path", "savefig", "svg", "text")
_SETTINGS = {
    "svg.fonttype": "none",
    "svg.image_inline": True,
    "path.simplify": False,
    "path.snap": False,
    "lines.scale_dashes": False,
    "text.hinting": "none",
    "text.parse_math": False,
    "text.usetex": False,
}
# What a page around the drawing says of its own text must not reach the labels, which were measured without.
_OWN_TEXT = (
    "letter-spacing:normal;word-spacing:normal;text-transform:none;text-indent:0;font-style:normal;"
    "font-variant:normal;font-feature-settings:normal;font-variation-settings:normal;font-stretch:normal"
)


def render(scene: Scene, name: str, alternative: str, size_pt: float) -> str:
    """Give a scene as SVG without prologue, fit to stand inside HTML.

    `name` begins every id inside; `alternative` is what screen readers say.
    """
    import matplotlib
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure
    from matplotlib.transforms import Affine2D

    blank = {key: value for key, value in matplotlib.rcParamsDefault.items() if key.startswith(_GROUPS)}
    with matplotlib.rc_context({**blank, **_SETTINGS, "svg.hashsalt": name}):
        figure = Figure(figsize=(scene.width / 25.4, scene.height / 25.4), dpi=72)
        figure.patch.set_visible(False)
        FigureCanvasSVG(figure)
        # Millimetres downwards from the top left corner → points upwards from the bottom left one.
        page = Affine2D().scale(_POINTS, -_POINTS).translate(0, scene.height * _POINTS)
        for order, artist in enumerate([*map(_artist, scene.shapes), *(_text(word, size_pt) for word in scene.words)]):
            artist.set_transform(page)
            artist.set_zorder(order)
            figure.add_artist(artist)
        written = io.StringIO()
        figure.savefig(written, format="svg", metadata={"Date": None, "Creator": None})
    return _inline(written.getvalue(), scene, name, alternative)


def _artist(shape: Shape | Disc) -> "Artist":
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    if isinstance(shape, Disc):
        path = Path.circle((shape.x, shape.y), shape.radius)
        dash: tuple[float, ...] = ()
    else:
        points = [point for ring in shape.rings for point in (*ring, *ring[:1])[: len(ring) + shape.closed]]
        codes = [code for ring in shape.rings for code in _codes(len(ring), shape.closed)]
        path = Path(points, codes)
        dash = shape.dash
    return PathPatch(
        path,
        facecolor=shape.fill or "none",
        edgecolor=shape.stroke or "none",
        linewidth=shape.weight,
        linestyle=(0, dash) if dash else "solid",
        capstyle="butt",
        joinstyle="miter",
        snap=False,
    )


def _codes(points: int, closed: bool) -> list[int]:
    move, draw, close = 1, 2, 79  # of matplotlib.path.Path
    return [move] + [draw] * (points - 1) + [close] * closed


def _text(word: Word, size_pt: float) -> "Artist":
    """Give an artist that writes a word where it stands.

    matplotlib's own text would be laid out again with the machine's fonts, and warn of letters they lack;
    ours was measured with the very face, so it is only written.
    """
    from matplotlib.artist import Artist
    from matplotlib.font_manager import FontProperties

    class Written(Artist):
        def draw(self, renderer: Any) -> None:
            context = renderer.new_gc()
            context.set_foreground(word.colour)
            x, y = self.get_transform().transform((word.x, word.y))
            # The renderer's y runs downwards for text, as the page does.
            renderer.draw_text(context, x, renderer.height - y, word.text, font, 0, mtext=self)
            context.restore()

        def get_unitless_position(self) -> tuple[float, float]:
            return (word.x, word.y)

        def get_rotation_mode(self) -> str:
            return "anchor"

        def get_ha(self) -> str:
            return {"start": "left", "middle": "center", "end": "right"}[word.anchor]

    font = FontProperties(family=FAMILY, weight=600 if word.bold else 400, size=size_pt)
    return Written()


def _inline(text: str, scene: Scene, name: str, alternative: str) -> str:
    """Give the drawing alone: no prologue, no metadata, no style sheet that would reach the page around it."""
    root = ElementTree.fromstring(text)
    width, height = scene.width, scene.height
    drawing = ElementTree.Element("svg")
    drawing.set("xmlns", _SVG)
    drawing.set("width", f"{width:g}mm")
    drawing.set("height", f"{height:g}mm")
    drawing.set("viewBox", f"0 0 {width * _POINTS:.4f} {height * _POINTS:.4f}")
    drawing.set("id", f"{name}-drawing")
    drawing.set("role", "img")
    drawing.set("aria-label", alternative)
    drawing.set("style", _OWN_TEXT)
    for element in root.iter():
        tag = element.tag.removeprefix(f"{{{_SVG}}}")
        if tag == "path":
            drawing.append(_plain(element, tag, ("d", "style")))
        elif tag == "text":
            drawing.append(_plain(element, tag, ("x", "y", "style")))
    return ElementTree.tostring(drawing, encoding="unicode", short_empty_elements=True)


def _plain(element: ElementTree.Element, tag: str, kept: tuple[str, ...]) -> ElementTree.Element:
    plain = ElementTree.Element(tag, {key: " ".join(element.get(key, "").split()) for key in kept})
    plain.text = element.text.strip() if tag == "text" and element.text else None
    return plain

"""Drawings made ready to stand inside a page: free of foreign matter, with ids that are theirs alone."""

import re
import xml.etree.ElementTree as ElementTree

from markupsafe import Markup

from briefing.model.look import Drawing

_SVG = "http://www.w3.org/2000/svg"
_XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# What a chart is made of. Anything else has no business in one: no script, no foreign matter, no link.
_SHAPES = {"circle", "ellipse", "line", "path", "polygon", "polyline", "rect"}
_WORDS = {"desc", "text", "title", "tspan"}
_PAINTS = {"clipPath", "linearGradient", "marker", "mask", "pattern", "stop"}
_HOLDERS = {"defs", "g", "style", "svg", "symbol", "use"}
_ELEMENTS = _SHAPES | _WORDS | _PAINTS | _HOLDERS
_PLAIN = {_XLINK_HREF: "href", _SPACE: "xml:space"}
_TO_ID = re.compile(r"url\(\s*['\"]?#([^'\")\s]+)['\"]?\s*\)")


def inline(drawing: Drawing, alternative: str, prefix: str = "") -> Markup:
    """Give the SVG of a drawing as an element of a page, as wide as what holds it.

    `alternative` is what it says to those who do not see it; `prefix` goes before every id, for a
    second drawing of one chart in one page. Raises `ValueError` for an SVG that holds more than a
    chart may: a script, a link, something from outside.
    """
    root = ElementTree.fromstring(drawing.svg)
    for element in root.iter():
        _clean(element, prefix)
    for name in ("width", "height"):
        root.attrib.pop(name, None)
    root.attrib.setdefault("viewBox", f"0 0 {drawing.width_mm:g} {drawing.height_mm:g}")
    root.attrib.update({"xmlns": _SVG, "role": "img", "aria-label": alternative})
    root.tail = None
    return Markup(ElementTree.tostring(root, encoding="unicode"))


def _clean(element: ElementTree.Element, prefix: str) -> None:
    name = str(element.tag).rpartition("}")[2]
    if name not in _ELEMENTS or not str(element.tag).startswith(f"{{{_SVG}}}"):
        raise ValueError(f"a drawing may not hold <{name}>")
    element.tag = name
    attributes = dict(element.attrib)
    element.attrib.clear()
    for written, value in attributes.items():
        key = _PLAIN.get(written, written)
        if key.startswith("{"):
            continue  # an editor's own attribute
        if key.lower().startswith("on") or (key == "href" and not value.startswith("#")):
            raise ValueError(f"a drawing may not have {key}={value!r}")
        element.set(key, _owned(key, value, prefix))
    if name == "style" and _fetches(element.text or ""):
        raise ValueError("a drawing may not fetch anything")


def _owned(key: str, value: str, prefix: str) -> str:
    if _fetches(value):
        raise ValueError(f"a drawing may not fetch anything: {value!r}")
    if key == "id":
        return prefix + value
    if key == "href":
        return f"#{prefix}{value[1:]}"
    return _TO_ID.sub(lambda match: f"url(#{prefix}{match[1]})", value)


def _fetches(style: str) -> bool:
    """Say whether a style asks for anything but what the drawing itself holds."""
    rest = _TO_ID.sub("", style).lower()
    return "url(" in rest or "@import" in rest or "\\" in rest

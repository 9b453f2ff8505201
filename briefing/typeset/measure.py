"""A laid-out document → pages as values. The only place that knows WeasyPrint's boxes by their private names."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from briefing.typeset.library import weasyprint
from briefing.typeset.pages import MAIN, MARGIN, NOTE, SIDE, Line, Mark, Page, Pages, Piece

boxes = weasyprint.formatting_structure.boxes
strut = weasyprint.text.line_break.strut

MM = 25.4 / 96  # a CSS pixel in millimetres: CSS Values 3, 6.2
# Letters, as shares of the font size above and below the baseline: capitals and descenders of a book face.
ABOVE, BELOW = 0.66, 0.2
# Headings stand between two step lines, half a step of room above and below them.
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# What is generated, not said by the brief.
GENERATED = ("::before", "::after", "::marker", "::footnote-call", "::footnote-marker")
# Hyphens that the typesetter may have put at the end of a line, and those that were typed.
ENDS = ("top", "right", "bottom", "left")
HYPHENS = ("\u2010", "-", "\u2011")

Rect = tuple[float, float, float, float]


@dataclass(frozen=True)
class Place:
    """Where in the document a walk has come to."""

    page: int
    area: str = MAIN
    side: str = ""
    id: str = ""
    block: int = 0
    around: tuple[str, ...] = ()
    element: Any = None
    held: bool = False
    call: bool = False
    repeated: int = 0  # which of the repeated heads of a table broken over pages
    clip: Rect | None = None


@dataclass
class Gathered:
    """What one page holds, while a walk finds it. `texts` go on from page to page."""

    texts: dict[str, list[str]]
    order: int
    pieces: list[Piece] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


def measure(document: Any) -> Pages:
    """Give the pages of a WeasyPrint document as values."""
    texts: dict[str, list[str]] = {}
    order = 0
    pages = []
    for number, page in enumerate(document.pages, start=1):
        found = Gathered(texts, order)
        box = page._page_box
        for child in box.children:
            _walk(child, Place(number, _area_of(child)), found)
        order = found.order
        left, top = box.content_box_x() * MM, box.content_box_y() * MM
        bottom = top + box.height * MM
        area = next((child for child in box.children if isinstance(child, boxes.FootnoteAreaBox)), None)
        pages.append(
            Page(
                number=number,
                width=page.width * MM,
                height=page.height * MM,
                left=left,
                top=top,
                right=left + box.width * MM,
                bottom=bottom,
                notes=area.position_y * MM if area is not None else bottom,
                rule=area.border_box_y() * MM if area is not None else bottom,
                pieces=tuple(found.pieces),
                marks=tuple(found.marks),
                lines=tuple(found.lines),
                links=tuple(target for kind, target, *_ in page.links if kind != "internal"),
            )
        )
    return Pages(tuple(pages), {name: "".join(parts) for name, parts in texts.items()})


def _area_of(child: Any) -> str:
    if isinstance(child, boxes.MarginBox):
        return MARGIN
    return NOTE if isinstance(child, boxes.FootnoteAreaBox) else MAIN


def _walk(box: Any, place: Place, found: Gathered) -> None:
    """Gather what `box` and all inside it print."""
    if isinstance(box, weasyprint.layout.absolute.AbsolutePlaceholder):
        box = box._box
    style = box.style
    if style["opacity"] == 0:
        return
    # Several boxes have one element: those around its own box, within it, and the anonymous ones. Outermost counts.
    if box.element is not None and box.element is not place.element:
        place = _enter(box, place, found)
    if isinstance(box, boxes.TextBox):
        _text(box, place, found)
        return
    if isinstance(box, boxes.ReplacedBox):
        _picture(box, place, found)
        return
    if isinstance(box, boxes.BlockContainerBox | boxes.FlexContainerBox | boxes.GridContainerBox):
        place = replace(place, block=id(box))
    if isinstance(box, boxes.TableRowGroupBox) and (box.is_header or box.is_footer):
        place = replace(place, repeated=id(box))
    if isinstance(box, boxes.LineBox):
        _line(box, place, found)
    elif style["overflow"] != "visible" and box.element_tag not in ("html", "body"):
        place = replace(place, clip=_narrower(place.clip, _padding_box(box)))
    for child in getattr(box, "children", ()):
        _walk(child, place, found)


def _enter(box: Any, place: Place, found: Gathered) -> Place:
    """Give the place inside the element of `box`, and keep its piece if it has an id."""
    element = box.element
    classes = frozenset(element.get("class", "").split())
    name = "" if _generated(box) else element.get("id", "")
    area, side = place.area, place.side
    if "side" in classes and area == MAIN and box.is_absolutely_positioned():  # not one set in the main column
        area, side = SIDE, name
    inside = replace(
        place,
        element=element,
        area=area,
        side=side,
        held=place.held or "snap" in classes or element.tag in HEADINGS,
        call=place.call or "call" in classes,
    )
    if name:
        found.texts.setdefault(name, [])
        found.pieces.append(_piece(box, name, classes, inside))
        inside = replace(inside, id=name, around=(*place.around, name))
    return inside


def _piece(box: Any, name: str, classes: frozenset[str], place: Place) -> Piece:
    top = box.position_y + _length(box, "margin_top")
    borders = {end: _length(box, f"border_{end}_width") for end in ENDS}
    paddings = {end: _length(box, f"padding_{end}") for end in ENDS}
    around = {end: borders[end] + paddings[end] for end in ENDS}
    return Piece(
        id=name,
        tag=box.element.tag,
        classes=classes,
        page=place.page,
        left=(box.position_x + _length(box, "margin_left")) * MM,
        top=top * MM,
        width=(box.width + around["left"] + around["right"]) * MM,
        height=(box.height + around["top"] + around["bottom"]) * MM,
        edge=(top + borders["top"]) * MM,
        padding=paddings["bottom"] * MM,
        area=place.area,
        side=place.side,
        around=place.around,
    )


def _length(box: Any, name: str) -> float:
    # Rows of tables have neither margins nor padding; a margin may still be "auto".
    value = getattr(box, name, 0)
    return 0.0 if isinstance(value, str) else float(value)


def _text(box: Any, place: Place, found: Gathered) -> None:
    if box.style["visibility"] != "visible":
        return
    if not _generated(box) and not place.call:
        for name in place.around:
            found.texts[name].append(box.text)
    if not box.text.strip():
        return
    size = box.style["font_size"]
    baseline = box.position_y + box.baseline
    rect = (box.position_x, baseline - ABOVE * size, box.position_x + box.width, baseline + BELOW * size)
    _mark(rect, box.text, place, found)


def _picture(box: Any, place: Place, found: Gathered) -> None:
    if box.style["visibility"] == "visible" and box.width and box.height:
        left, top = box.content_box_x(), box.content_box_y()
        _mark((left, top, left + box.width, top + box.height), "", replace(place, block=id(box)), found)


def _mark(rect: Rect, text: str, place: Place, found: Gathered) -> None:
    found.order += 1
    left, top, right, bottom = (value * MM for value in rect)
    cut = place.clip is not None and not _within(rect, place.clip)
    found.marks.append(
        Mark(
            place.page, found.order, place.id, place.block, place.area, place.side, left, top, right, bottom, text, cut
        )
    )


def _line(box: Any, place: Place, found: Gathered) -> None:
    """Keep a line that has text of its own; the lines of an inline block in it come by themselves."""
    stretches = list(_texts_of(box, raised=False))
    texts = [text for text, _ in stretches]
    if _generated(box) or not any(text.text.strip() for text in texts):
        return
    said = "".join(text.text for text in texts)
    ending = said.rstrip()[-1:]
    # A raised call is no measure of where the line stands.
    first = next((text for text, raised in stretches if text.text.strip() and not raised), texts[0])
    found.order += 1
    found.lines.append(
        Line(
            page=place.page,
            order=found.order,
            id=place.id,
            block=place.repeated or id(place.element),
            area=place.area,
            side=place.side,
            left=min(text.position_x for text in texts) * MM,
            right=max(text.position_x + text.width for text in texts) * MM,
            top=box.position_y * MM,
            bottom=(box.position_y + box.height) * MM,
            baseline=(first.position_y + first.baseline) * MM,
            step=strut(box.style)[0] * MM,
            held=place.held,
            hyphen=ending if ending in HYPHENS else "",
            text=said,
            around=place.around,
        )
    )


def _generated(box: Any) -> bool:
    return (box.element_tag or "").endswith(GENERATED)


def _texts_of(box: Any, raised: bool) -> Iterator[tuple[Any, bool]]:
    """Give the text boxes of a line, each with whether it is raised or lowered."""
    for child in box.children:
        if isinstance(child, boxes.TextBox):
            if child.style["visibility"] == "visible":
                yield child, raised
        elif isinstance(child, boxes.InlineBox):
            yield from _texts_of(child, raised or child.style["vertical_align"] != "baseline")


def _padding_box(box: Any) -> Rect:
    left, top = box.padding_box_x(), box.padding_box_y()
    return left, top, left + box.padding_width(), top + box.padding_height()


def _narrower(one: Rect | None, other: Rect) -> Rect:
    if one is None:
        return other
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])


def _within(inner: Rect, outer: Rect, slack: float = 1.0) -> bool:
    """Say whether `inner` lies in `outer`, give or take a pixel."""
    return (
        inner[0] >= outer[0] - slack
        and inner[1] >= outer[1] - slack
        and inner[2] <= outer[2] + slack
        and inner[3] <= outer[3] + slack
    )

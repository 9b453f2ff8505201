"""One chart → one drawing: what may be drawn, which kind draws it, what comes out."""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

from briefing.draw.bars import bars
from briefing.draw.code import code_of
from briefing.draw.dots import dot_plot
from briefing.draw.itinerary import itinerary
from briefing.draw.lanes import lanes
from briefing.draw.locator import locator_map
from briefing.draw.look import TOKENS, WIDTHS, Look, look_of, width_of
from briefing.draw.multiples import small_multiples
from briefing.draw.programmes import programme_bars
from briefing.draw.ranked import ranked_bars
from briefing.draw.render import render
from briefing.draw.scale import scale
from briefing.draw.scene import Scene
from briefing.draw.share_bar import share_bar
from briefing.draw.slope import slope
from briefing.draw.steps import step_series
from briefing.draw.timeline import timeline
from briefing.draw.trend import time_series
from briefing.draw.waffle import waffle
from briefing.draw.yardstick import yardstick
from briefing.draw.year_ahead import calendar
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel
from briefing.model.look import Drawing, Faces, Tokens

KINDS: dict[str, tuple[str, Callable[[ChartModel, Look, float], Scene]]] = {
    # kind: which field of the model it draws, and how
    "bars": ("lines", bars),
    "step-series": ("lines", step_series),
    "time-series": ("lines", time_series),
    "small-multiples": ("lines", small_multiples),
    "slope": ("lines", slope),
    "timeline": ("happenings", timeline),
    "timeline-lanes": ("happenings", lanes),
    "yardstick": ("verdicts", yardstick),
    "scale": ("bands", scale),
    "programme-bars": ("extents", programme_bars),
    "ranked-bars": ("parts", ranked_bars),
    "dot-plot": ("lines", dot_plot),
    "waffle": ("parts", waffle),
    "share-bar": ("wholes", share_bar),
    "itinerary": ("halts", itinerary),
    "calendar": ("rows", calendar),
    "locator-map": ("markers", locator_map),
    "route-map": ("routes", locator_map),
}
_NARROWEST = 40.0
_LONGEST_WORDS = 600  # characters of one label
_MOST = 500  # marks, events, bars
_LARGEST = 1e15
# Words around the drawing, and shapes of countries, which are checked where they are made.
_NOT_DRAWN = {"table", "title", "measure", "source", "alternative", "shapes"}


def draw_all(
    charts: tuple[ChartModel, ...], tokens: Tokens, faces: Faces, width_mm: float | None = None
) -> tuple[Drawing, ...]:
    """Give the drawings of `charts`, in their order."""
    return tuple(draw(chart, tokens, faces, width_mm) for chart in charts)


def draw(chart: ChartModel, tokens: Tokens, faces: Faces, width_mm: float | None = None) -> Drawing:
    """Give one chart as SVG at its final size: the width it asks for, or `width_mm`.

    The same chart, tokens and faces give the same bytes. Raises `BriefingError` where the model
    holds what cannot be drawn (no data, a number that is none): content is checked before, so this
    is the seat belt.
    """
    for sentence in _faults(chart):
        raise BriefingError(f"chart {chart.id!r} {sentence}")
    width = width_of(chart.width, tokens) if width_mm is None else width_mm
    if not _NARROWEST <= width <= 1000:
        raise BriefingError(f"chart {chart.id!r} cannot be {width:g} mm wide", f"{_NARROWEST:g} mm is the least")
    look = look_of(tokens, faces)
    scene = KINDS[chart.kind][1](chart, look, width)
    boxes = tuple(look.letters.box(word.text, word.x, word.y, word.anchor, word.bold) for word in scene.words)
    svg = render(scene, chart.id, chart.alternative, look.size_pt)
    return Drawing(chart.id, svg, scene.width, scene.height, boxes)


def made_by(
    chart: ChartModel, tokens: Tokens, width_mm: float | None = None
) -> tuple[Mapping[str, str], tuple[Path, ...]]:
    """Give what a drawing of `chart` depends on beside the chart and the faces: tokens by name, and files of code.

    A drawing is the same as long as these, the chart, the faces, `width_mm` and the libraries are.
    """
    names = TOKENS if width_mm is not None else (*TOKENS, WIDTHS.get(chart.width, chart.width))
    kind = KINDS[chart.kind][1].__module__ if chart.kind in KINDS else __name__
    files = (*code_of(kind, render.__module__, look_of.__module__), Path(__file__).resolve())
    return {name: tokens.values[name] for name in names if name in tokens.values}, files


def _faults(chart: ChartModel) -> Iterator[str]:
    """Give what keeps a chart from being drawn, as ends of a sentence."""
    if chart.kind not in KINDS:
        yield f"is of a kind that nothing draws: {chart.kind!r}"
        return
    drawn = getattr(chart, KINDS[chart.kind][0])
    if not drawn:
        yield "has nothing to draw"
    if any(not line.marks for line in chart.lines):
        yield "has a series without values"
    if chart.lines and all(mark.value is None for line in chart.lines for mark in line.marks):
        yield "has no value at all"
    if max([len(drawn), *(len(line.marks) for line in chart.lines)]) > _MOST:
        yield f"has more than {_MOST} things to draw"
    if not _printable(chart.alternative):
        yield f"has words for screen readers with a character that cannot be printed: {chart.alternative[:40]!r}"
    for value in _leaves(chart):
        if isinstance(value, float | int) and not (math.isfinite(value) and abs(value) <= _LARGEST):
            yield f"has a number that cannot be drawn: {value}"
        if isinstance(value, str) and len(value) > _LONGEST_WORDS:
            yield f"has a label of {len(value)} characters: {value[:40]!r}"
        if isinstance(value, str) and not _printable(value):
            yield f"has a label with a character that cannot be printed: {value[:40]!r}"


def _printable(text: str) -> bool:
    """Say whether XML can hold the text: no control characters, no half of a surrogate pair."""
    return not any(
        character < " " or "\ud800" <= character <= "\udfff" or character in "\ufffe\uffff" for character in text
    )


def _leaves(value: object) -> Iterator[object]:
    """Give every number and text inside what is drawn; the table and the words around it are not."""
    if isinstance(value, tuple):
        for one in value:
            yield from _leaves(one)
    elif is_dataclass(value):
        for name in sorted({field.name for field in fields(value)} - _NOT_DRAWN):
            yield from _leaves(getattr(value, name))
    else:
        yield value

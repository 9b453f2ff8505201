"""The year ahead: what is expected and when, as far as anybody has said."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.draw.agenda import agenda
from briefing.draw.axes import Scale
from briefing.draw.key import key_rows, write_key
from briefing.draw.look import BASE, HAIR, Look
from briefing.draw.numbered import numbered_height, write_numbered
from briefing.draw.placing import Box, Label, clamped, label, open_parts
from briefing.draw.scene import Scene, Sketch, block, line
from briefing.draw.year_head import Head, head_of, whole_months
from briefing.draw.year_marks import DIAMOND, key_of, swatch_of
from briefing.draw.year_rows import Strip, drawn, number, strip_of
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel

_NAMES = 0.38  # of the width that the names of rows may take
_TO_TIME = 2.5  # from the names to the first month
_LEAST_TIME = 56.0  # room for time; where names leave less, they stand above their marks
_AGENDA = 68.0  # below this width a list says more than a picture
_LONGEST = 150.0  # of a list, in millimetres
_BETWEEN = 1.6  # between the words of two rows
_OVER, _UNDER = 0.3, 0.4  # that a row of marks takes above its first and below its last line
_SPLINTER = 0.7  # of a line, which says nothing between words and edge
_EDITION = 1.1  # weight of its line in points


@dataclass(frozen=True)
class _Laid:
    """A row where it stands: its name, its marks, and the tops of both."""

    name: Label
    name_top: float
    strip: Strip
    strip_top: float
    foot: float


def calendar(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw what is expected as marks in time, a row for each thing, or in a narrow chart as a list by date.

    Each mark says how well its time is known. What lies between the last source and this edition is shaded.
    Words that find no room beside their mark, and moments outside the span, stand in a numbered key.
    Raises `BriefingError` where the chart has no span.
    """
    if chart.span is None or chart.span[1] <= chart.span[0]:
        raise BriefingError(f"chart {chart.id!r} has no span of time to show")
    if width < _AGENDA:
        listed = agenda(chart, look, width)
        if listed.height <= _LONGEST:
            return listed
    return _grid(chart, look, width)


def _grid(chart: ChartModel, look: Look, width: float) -> Scene:
    names, left = _names(chart, look, width)
    across = Scale(*whole_months(chart.span or (0.0, 1.0)), left, width - DIAMOND - 0.2)
    edition = _inside(chart.edition, across)
    room = Box(max(0.0, left - _TO_TIME / 2), 0.0, width, 1e4)
    strips: list[Strip] = []
    keyed: list[str] = []
    for row, name in zip(chart.rows, names, strict=True):
        strip = strip_of(row, across, look, room, edition, len(name.rows) if left else 1)
        number(strip, len(keyed) + 1)
        keyed.extend(said for _, said in strip.numbered)
        strips.append(strip)
    head = head_of(chart, across, look, 0.0, width)
    rows = _laid(names, strips, head.height, left > 0)
    sketch = Sketch(width, rows[-1].foot)
    for laid in rows:
        _write(sketch, laid, look)
    sketch.write(*head.words)
    _draw(sketch, chart, head, rows, across, look)
    used = {spot.style for strip in strips for spot in strip.spots}
    _write_below(sketch, chart, used, keyed, edition, look)
    return sketch.done()


def _names(chart: ChartModel, look: Look, width: float) -> tuple[list[Label], float]:
    """Give the names of the rows, and where time begins beside them: 0 where names stand above their marks."""
    beside = [label(look.letters, row.label, look.ink, width * _NAMES) for row in chart.rows]
    left = max(name.width for name in beside) + _TO_TIME
    if width - left >= _LEAST_TIME:
        return beside, left
    return [label(look.letters, row.label, look.ink, width) for row in chart.rows], 0.0


def _inside(time: float | None, across: Scale) -> float | None:
    """Give where a time stands; None where the span does not show it."""
    return across(time) if time is not None and across.low <= time <= across.high else None


def _laid(names: Sequence[Label], strips: Sequence[Strip], top: float, beside: bool) -> list[_Laid]:
    rows = []
    for name, strip in zip(names, strips, strict=True):
        first = top + _BETWEEN / 2
        if beside:
            tallest = max(name.height, strip.height())
            name_top, strip_top = (first + (tallest - one) / 2 for one in (name.height, strip.height()))
            foot = first + tallest + _BETWEEN / 2
        else:
            name_top, strip_top = first, first + len(name.rows) * name.letters.line
            foot = strip_top + strip.height() + _UNDER
        rows.append(_Laid(name, name_top, strip, strip_top, foot))
        top = foot
    return rows


def _write(sketch: Sketch, laid: _Laid, look: Look) -> None:
    of = laid.strip.row.label
    sketch.write(*laid.name.words(0, laid.name_top, of=of))
    first = laid.strip_top + laid.strip.rise * look.letters.line
    for text in laid.strip.texts:
        sketch.write(*text.words.words(text.x, first + text.line * look.letters.line, text.anchor, of))


def _draw(sketch: Sketch, chart: ChartModel, head: Head, rows: Sequence[_Laid], across: Scale, look: Look) -> None:
    """Draw ground, lines and marks, now that all words stand: no line runs through one."""
    foot = rows[-1].foot
    edition = _inside(chart.edition, across)
    # Where names stand above their marks, time is drawn in the marks' own part of each row.
    above = any(laid.name_top < laid.strip_top - 1e-6 for laid in rows) and across.start == 0.0
    parts = [(laid.strip_top - _OVER, laid.foot) for laid in rows] if above else [(head.height, foot)]
    if edition is not None and chart.last_source is not None and chart.last_source < across.back(edition):
        known = across(max(chart.last_source, across.low))
        sketch.add(*(block(known, top, edition, bottom, look.area, ground=True) for top, bottom in parts))
    boxes = [look.letters.box(word.text, word.x, word.y, word.anchor, word.bold) for word in sketch.words]
    uprights = [(x, HAIR, look.rule) for x in head.parts] + [(x, HAIR, look.grey) for x in head.years]
    if edition is not None:
        uprights.append((edition, _EDITION, look.ink))
    for x, weight, colour in uprights:
        over = [(box.top - 0.2, box.bottom + 0.2) for box in boxes if box.left - 0.5 < x < box.right + 0.5]
        reach = [(0.0, head.height), *parts] if x in head.years and colour == look.grey else parts
        for top, bottom in reach:
            for begins, ends in open_parts(top, bottom, over):
                if ends - begins > _SPLINTER:
                    sketch.add(line(((x, begins), (x, ends)), colour, weight))
    for laid in rows[:-1]:
        sketch.add(line(((0, laid.foot), (sketch.width, laid.foot)), look.rule, HAIR))
    for y in (head.height, foot):
        sketch.add(line(((0, y), (sketch.width, y)), look.ink, BASE))
    for laid in rows:
        sketch.add(*drawn(laid.strip, laid.strip_top))


def _write_below(
    sketch: Sketch, chart: ChartModel, used: set[str], keyed: Sequence[str], edition: float | None, look: Look
) -> None:
    """Write the name of the edition's line, the key of the marks and the numbered key; the sketch grows."""
    letters = look.letters
    if edition is not None:
        foot = sketch.height
        sketch.add(line(((edition, foot), (edition, foot + 1.3)), look.ink, _EDITION))
        words = label(letters, chart.phrase("edition"), look.ink, sketch.width, bold=True)
        x = clamped(edition, words.width, 0, sketch.width)
        sketch.write(*words.words(x, foot + 1.5, "middle"))
        sketch.height = foot + 1.5 + words.height
    entries = key_of(chart, used, look)
    if entries:
        top, swatch = sketch.height + 1.9, swatch_of(used)
        write_key(sketch, entries, letters, top, swatch=swatch)
        rows = key_rows(entries, letters, 0.0, sketch.width, swatch=swatch)
        sketch.height = top + (rows - 1) * letters.line + letters.ascent + letters.descent
    if keyed:
        write_numbered(sketch, keyed, look, sketch.height)
        sketch.height += numbered_height(keyed, letters, sketch.width)

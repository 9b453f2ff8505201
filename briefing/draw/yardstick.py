"""Judgements on the yardstick of terms: each as the whole range of its term, filled by our confidence."""

import itertools
from collections.abc import Sequence

from briefing.draw.axes import Scale
from briefing.draw.key import Sample, key_rows, write_key
from briefing.draw.look import BASE, HAIR, TICK, Look
from briefing.draw.placing import Box, Label, Row, clamped, label, open_parts, thinned, two_weights
from briefing.draw.scene import Disc, Scene, Shape, Sketch, block, frame, hatched, line
from briefing.draw.terms import Terms, terms_over
from briefing.model.chart import ChartModel, Verdict

_BESIDE = 140.0  # from this width on, judgements stand left of the scale
_JUDGEMENTS = 0.37  # of the width that they take there
_BAR = 2.3
_NUMBER = 4.2  # room for the number of a judgement
_BETWEEN = 2.6  # between rows beside the scale
_TO_BAR = 2.5  # from a judgement to the middle of its bar below
_TO_NEXT = 2.9  # from the middle of a bar to the next judgement
_TICK = 1.4
_SOLID, _HATCHED = "high", "moderate"
_ORDER = ("high", "moderate", "low")


def yardstick(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw each judgement as a bar over the range of its term, true to scale, the terms above.

    The fill says how sure we are of our sources: full, hatched, hollow; the words for it stand at the
    right of each row, in a narrow chart once in a key. Where terms have no room above the scale, or overlap
    so that a border above would not say whose it is, each stands below its bar with its range.
    """
    return _beside(chart, look, width) if width >= _BESIDE else _stacked(chart, look, width)


def _overlap(chart: ChartModel) -> bool:
    bands = sorted(chart.bands, key=lambda band: band.low)
    return any(one.high > other.low for one, other in itertools.pairwise(bands))


def _beside(chart: ChartModel, look: Look, width: float) -> Scene:
    letters = look.letters
    words = width * _JUDGEMENTS
    sure = max(letters.width(one.confidence_words, bold=True) for one in chart.verdicts)
    head = _head(chart)
    right = width - max(sure, letters.width(head)) - 3.0
    across = Scale(0, 100, words + 6.0, right - 5.0)
    terms = None if _overlap(chart) else terms_over(chart.bands, across, look, words + 1.0, right)
    if terms is None:
        return _stacked(chart, look, width)
    sketch = Sketch(width)
    edge = letters.head - letters.ascent
    top = edge + terms.height + 1.0
    sketch.write(*terms.words(edge))
    sketch.write(
        *label(letters, head, look.grey, width).words(width, top - 1.0 - letters.ascent - letters.descent, "end")
    )
    at = top + _BETWEEN / 2
    rows = []
    for one in chart.verdicts:
        text = _judgement(one, look, words)
        middle = at + text.height / 2
        rows.append((one, text, middle))
        at += text.height + _BETWEEN
    foot = at - _BETWEEN / 2
    for x in terms.borders:
        sketch.add(line(((x, top), (x, foot)), look.rule, HAIR))
    for one, text, middle in rows:
        sketch.add(line(((across.start, middle), (across.end, middle)), look.rule, HAIR))
        sketch.add(*_bar(one.confidence, across(one.band.low), across(one.band.high), middle, look, str(one.number)))
        _write_judgement(sketch, one, text, middle - text.height / 2, look)
        sure_words = Label((Row(one.confidence_words, look.ink, bold=True),), letters)
        sketch.write(*sure_words.words(width, middle - sure_words.height / 2, "end", of=str(one.number)))
    sketch.add(line(((across.start, foot), (across.end, foot)), look.ink, BASE))
    _write_per_cents(sketch, chart, across, foot, look)
    return sketch.done()


def _stacked(chart: ChartModel, look: Look, width: float) -> Scene:
    letters = look.letters
    across = Scale(0, 100, 0.2, width - 0.2)
    terms = None if _overlap(chart) else terms_over(chart.bands, across, look, 0.0, width)
    sketch = Sketch(width)
    edge = letters.head - letters.ascent
    at = edge
    if terms:
        sketch.write(*terms.words(edge))
        at += terms.height + 1.6
    top = at - 0.8
    closed: list[Box] = []
    middles = []
    for one in chart.verdicts:
        text = _judgement(one, look, width)
        _write_judgement(sketch, one, text, at, look)
        closed.append(Box(0, at, _NUMBER + text.width, at + text.height))
        middle = at + text.height + _TO_BAR - letters.descent / 2
        middles.append(middle)
        at = middle + _TO_NEXT
        if not terms:
            at = _write_term(sketch, one, across, middle, look) + _TO_NEXT - 0.6
    foot = middles[-1] + 2.7 if terms else at - _TO_NEXT + 1.4
    if terms:
        _draw_borders(sketch, terms, top, foot, closed, look)
    for one, middle in zip(chart.verdicts, middles, strict=True):
        sketch.add(line(((0, middle), (width, middle)), look.rule if terms else look.grey, HAIR))
        for x in () if terms else sorted(across(edge) for edge in _edges(chart, one)):
            sketch.add(line(((x, middle - _TICK), (x, middle + _TICK)), look.grey, HAIR))
        sketch.add(*_bar(one.confidence, across(one.band.low), across(one.band.high), middle, look, str(one.number)))
    if terms:
        sketch.add(line(((0, foot), (width, foot)), look.ink, BASE))
        _write_per_cents(sketch, chart, across, foot, look)
    else:
        sketch.height = foot
    _write_key(sketch, chart, look)
    return sketch.done()


def _edges(chart: ChartModel, one: Verdict) -> set[int]:
    """Give the borders on the line of a judgement in per cent: of all terms, but of its own where terms overlap."""
    bands = (one.band,) if _overlap(chart) else chart.bands
    return {edge for band in bands for edge in (band.low, band.high)} | ({0, 100} if _overlap(chart) else set())


def _head(chart: ChartModel) -> str:
    """Give the word for confidence: the head of the last column of the chart's table."""
    return chart.table.head[-1] if len(chart.table.head) > 2 else ""


def _judgement(one: Verdict, look: Look, room: float) -> Label:
    return label(look.letters, one.label, look.ink, room - _NUMBER)


def _write_judgement(sketch: Sketch, one: Verdict, text: Label, top: float, look: Look) -> None:
    number = Label((Row(str(one.number), look.accent, bold=True),), look.letters)
    of = str(one.number)
    sketch.write(*number.words(0, top, of=of), *text.words(_NUMBER, top, of=of))


def _bar(confidence: str, left: float, right: float, middle: float, look: Look, of: str = "") -> tuple[Shape, ...]:
    """Give the bar of a judgement: full, hatched or hollow by confidence; `of` is its number."""
    top, bottom = middle - _BAR / 2, middle + _BAR / 2
    if confidence == _SOLID:
        return (block(left, top, right, bottom, look.accent, of=of),)
    if confidence == _HATCHED:
        return hatched(left, top, right, bottom, look.accent, look.paper, pitch=0.95, of=of)
    return (frame(left, top, right, bottom, look.accent, 1.0, look.paper, of=of),)


def _write_term(sketch: Sketch, one: Verdict, across: Scale, middle: float, look: Look) -> float:
    """Write the term with its range below its bar; give where it ends."""
    per_cents = f"{one.band.low}–{one.band.high}\u202f%"
    term = two_weights(look.letters, one.band.label, per_cents, (look.ink, look.grey), sketch.width)
    x = clamped((across(one.band.low) + across(one.band.high)) / 2, term.width, 0, sketch.width)
    top = middle + _BAR / 2 + 0.4
    sketch.write(*term.words(x, top, "middle", of=str(one.number)))
    return top + term.height


def _draw_borders(sketch: Sketch, terms: Terms, top: float, foot: float, closed: list[Box], look: Look) -> None:
    """Draw the borders of the terms down through all rows, with gaps where words stand."""
    for x in terms.borders:
        over = [(box.top - 0.2, box.bottom + 0.2) for box in closed if box.left - 0.6 < x < box.right + 0.6]
        for start, end in open_parts(top, foot, over):
            sketch.add(line(((x, start), (x, end)), look.rule, HAIR))


def _write_per_cents(sketch: Sketch, chart: ChartModel, across: Scale, foot: float, look: Look) -> None:
    """Write the borders of the terms in per cent below the scale; the sketch ends there."""
    letters = look.letters
    top = foot + 1.5 + letters.capital - letters.ascent
    inner = sorted({edge for band in chart.bands for edge in (band.low, band.high)} - {0, 100})
    texts = [(across(edge), str(edge), "middle") for edge in inner] + [(across.start, "%", "start")]
    numbers = [(x, label(letters, text, look.grey, 99.0), anchor) for x, text, anchor in texts]
    # The number of a border near the end stands as near to it as the drawing has room.
    places = [clamped(x, one.width, 0, sketch.width) if anchor == "middle" else x for x, one, anchor in numbers]
    boxes = [number.box(place, top, anchor) for place, (_, number, anchor) in zip(places, numbers, strict=True)]
    # The sign comes first: numbers without it might be of anything.
    for index in thinned(boxes, [len(boxes) - 1, *range(len(boxes) - 1)], apart=0.8):
        x, number, anchor = numbers[index]
        sketch.add(*([line(((x, foot), (x, foot + 0.9)), look.ink, TICK)] if anchor == "middle" else []))
        sketch.write(*number.words(places[index], top, anchor))
    sketch.height = top + letters.ascent + letters.descent


def _write_key(sketch: Sketch, chart: ChartModel, look: Look) -> None:
    """Write what the fills mean below everything; the sketch grows."""

    def sample(confidence: str) -> Sample:
        def drawn(left: float, right: float, middle: float) -> Sequence[Shape | Disc]:
            return _bar(confidence, left, right, middle, look)

        return drawn

    said = {one.confidence: one.confidence_words for one in chart.verdicts}
    entries = [(said[name], look.ink, sample(name)) for name in _ORDER if name in said]
    letters = look.letters
    top = sketch.height + 1.6
    head = (Row(_head(chart), look.ink, bold=True),) if _head(chart) else ()
    start = letters.width(_head(chart), bold=True)
    if head and (start > sketch.width / 2 or key_rows(entries, letters, start, sketch.width) > 1):
        title = label(letters, _head(chart), look.ink, sketch.width, bold=True)
        sketch.write(*title.words(0, top))
        top, head, start = top + len(title.rows) * letters.line, (), 0.0
    write_key(sketch, entries, letters, top, head)
    sketch.height = top + key_rows(entries, letters, start, sketch.width) * letters.line

"""The year ahead as a list: for a narrow column, where dates are sooner read than measured."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.draw.key import key_rows, write_key
from briefing.draw.look import BASE, HAIR, Look
from briefing.draw.placing import Label, Row, label
from briefing.draw.scene import Scene, Sketch, block, line
from briefing.draw.year_marks import ANY, JUDGED, YEAR, draw_mark, key_of, style_of, swatch_of, time_of
from briefing.model.chart import ChartModel, Moment
from briefing.model.chart import Row as Expected

_TO_WORDS = 1.4
_BETWEEN = 2.0  # between two dates
_BEFORE = 0.001  # of a year


@dataclass(frozen=True)
class _Entry:
    row: Expected
    moment: Moment
    order: tuple[bool, float, bool]  # what is at any time comes last, a year when all its days have

    @property
    def time(self) -> float:
        return self.order[1]


def agenda(chart: ChartModel, look: Look, width: float) -> Scene:
    """List what is expected by date, earliest first, each with the mark that says how well its time is known.

    What lies between the last source and this edition is shaded, as in the picture. All moments of the chart
    are listed, within its span or not.
    """
    letters = look.letters
    sketch = Sketch(width)
    entries = sorted(
        (_entry(row, moment, chart.edition) for row in chart.rows for moment in row.moments),
        key=lambda entry: entry.order,
    )
    used = {style_of(entry.moment) for entry in entries}
    swatch = swatch_of(used)
    at = letters.head - letters.ascent
    low, high = chart.span or (float("-inf"), float("inf"))
    shown = chart.edition is not None and low <= chart.edition <= high
    edition = chart.edition if shown and chart.edition is not None else float("-inf")
    known = chart.last_source if chart.last_source is not None else edition
    past = [entry for entry in entries if entry.time < known and entry.time < edition]
    between = [entry for entry in entries if known <= entry.time < edition]
    ahead = entries[len(past) + len(between) :]
    if past:
        at = _write_dates(sketch, past, at, swatch, look)
    if shown:
        top = at
        if between:
            at = _write_dates(sketch, between, at + _BETWEEN / 2, swatch, look)
        words = label(letters, chart.phrase("edition"), look.ink, width, bold=True)
        sketch.write(*words.words(width, at + 0.3, "end"))
        at += 0.3 + words.height + 0.4
        if known < edition:
            sketch.shapes.insert(0, block(0, top, width, at, look.area, ground=True))
        sketch.add(line(((0, at), (width, at)), look.ink, BASE))
        at += _BETWEEN / 2
    at = _write_dates(sketch, ahead, at, swatch, look)
    sketch.add(line(((0, at), (width, at)), look.ink, BASE))
    marks = key_of(chart, used, look)
    top = at + 1.6
    write_key(sketch, marks, letters, top, swatch=swatch)
    rows = key_rows(marks, letters, 0.0, width, swatch=swatch)
    sketch.height = top + (rows - 1) * letters.line + letters.ascent + letters.descent
    return sketch.done()


def _entry(row: Expected, moment: Moment, edition: float | None) -> _Entry:
    style = style_of(moment)
    # What is due by the end of a year, or within it, stands before what begins with the next.
    time = moment.end - _BEFORE if style in (YEAR, JUDGED) else min(moment.start, time_of(moment))
    if edition is not None and moment.end > edition:
        time = max(time, edition)
    return _Entry(row, moment, (style == ANY, time, style == JUDGED))


def _write_dates(sketch: Sketch, entries: Sequence[_Entry], top: float, mark: float, look: Look) -> float:
    """Write entries under their dates, a hairline between two dates; give where the next would stand.

    `mark` is the room of a mark, as in the key.
    """
    letters = look.letters
    at = top
    for order, (when, group) in enumerate(itertools.groupby(entries, lambda entry: entry.moment.when)):
        if order:
            sketch.add(line(((0, at), (sketch.width, at)), look.rule, HAIR))
            at += _BETWEEN / 2
        head = label(letters, when, look.ink, sketch.width, bold=True)
        sketch.write(*head.words(0, at))
        at += len(head.rows) * letters.line
        for entry in group:
            text = _text(entry, look, sketch.width - mark - _TO_WORDS)
            y = at + letters.ascent - letters.capital / 2
            sketch.add(*draw_mark(style_of(entry.moment), 0, mark, y, look, entry.row.label))
            sketch.write(*text.words(mark + _TO_WORDS, at, of=entry.row.label))
            at += len(text.rows) * letters.line
        at += _BETWEEN / 2
    return at


def _text(entry: _Entry, look: Look, room: float) -> Label:
    """Give the name of what is expected, and the likelihood of a judgement after it or below; other words below it."""
    letters = look.letters
    name, words = entry.row.label, entry.moment.words
    judged = style_of(entry.moment) == JUDGED
    colour = look.contrast if judged else look.grey
    rows = [Row(text, look.ink) for text in letters.wrapped(name, room)]
    beside = replace(rows[-1], tail=words, tail_colour=colour) if rows and judged else None
    if beside and Label((beside,), letters).width <= room:
        return Label((*rows[:-1], beside), letters)
    rows += [Row(text, colour, judged) for text in letters.wrapped(words, room, judged)]
    return Label(tuple(rows), letters)

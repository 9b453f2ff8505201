"""A whole yardstick: every term over its range, true to scale, the terms that a brief uses in the accent."""

import itertools
from dataclasses import dataclass
from functools import partial

from briefing.draw.axes import Scale
from briefing.draw.look import BASE, HAIR, TICK, Look
from briefing.draw.placing import Label, label
from briefing.draw.scene import Scene, Sketch, block, line
from briefing.draw.terms import Terms, over_bands
from briefing.model.chart import Band, ChartModel

_STRIP = 90.0  # from this width on, the terms may stand side by side
_BAR = 2.3
_BETWEEN = 1.9  # between the columns of a row
_NAMES = 0.46  # of the width that names may take in a row
_LEAST = 0.27  # of the width that a scale beside names has at least
_BESIDE = 2.0  # from a name in a strip to the next
_INSIDE = 3.0  # that a name in one line leaves of its range: bold names of neighbours are not read as one
_NEAR = 0.2  # of its own width that a name in a strip may be off the middle of its range
_APART = 0.6  # from row to row
_WRAPPED = 1.5  # the same where names take several lines
_BELOW = 0.9  # from a name to its bar below


def scale(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw the terms side by side over one scale where all have room and none overlaps another, else each in a row."""
    bands = tuple(sorted(chart.bands, key=lambda band: band.low))
    used = frozenset(verdict.band.id for verdict in chart.verdicts)
    # Ranges that overlap, side by side, would be read as ranges that end earlier.
    apart = all(one.high <= other.low for one, other in itertools.pairwise(bands))
    strip = _strip(bands, used, look, width) if width >= _STRIP and apart else None
    return strip or _rows(bands, used, look, width)


def _strip(bands: tuple[Band, ...], used: frozenset[str], look: Look, width: float) -> Scene | None:
    """Give names above, bars, per cents below; None where a name or number has no room over its own range."""
    across = Scale(0, 100, 0.2, width - 0.2)
    names = _names(bands, used, across, look, width)
    numbers = over_bands(bands, across, [_per_cents(band, used, look) for band in bands], 0.0, width)
    if names is None or numbers is None:
        return None
    sketch = Sketch(width)
    edge = look.letters.head - look.letters.ascent
    for band, (text, x) in zip(bands, names.labels, strict=True):
        sketch.write(*text.words(x, edge + names.height - text.height, "middle", of=band.label))
    middle = edge + names.height + 0.9 + _BAR / 2
    _draw_line(sketch, across, middle, look)
    _draw_bars(sketch, bands, used, across, middle, look)
    top = middle + _BAR / 2 + 1.0 + look.letters.capital - look.letters.ascent
    for band, (text, x) in zip(bands, numbers, strict=True):
        sketch.write(*text.words(x, top, "middle", of=band.label))
    sketch.height = top + look.letters.ascent + look.letters.descent
    return sketch.done()


def _names(bands: tuple[Band, ...], used: frozenset[str], across: Scale, look: Look, width: float) -> Terms | None:
    """Give the names in as few lines as let each stand near the middle of its range, None where no number does."""
    most = max(len(band.label.split()) for band in bands)
    for lines, off in (*((lines, _NEAR) for lines in range(1, most + 1)), (most, 0.5)):
        labels = []
        for band in bands:
            room = across(band.high) - across(band.low) - _INSIDE
            room = max(room, _least_room(band, band.id in used, lines, look))
            labels.append(label(look.letters, band.label, _colour(band, used, look), room, band.id in used))
        placed = over_bands(bands, across, labels, 0.0, width, off, _BESIDE)
        if placed is not None:
            return Terms(placed, ())
    return None


def _least_room(band: Band, bold: bool, lines: int, look: Look) -> float:
    """Give the least room in which a name takes at most so many lines and breaks no word."""
    words = band.label.split(" ")
    least = look.letters.widest_word(band.label, bold)
    spans = {" ".join(words[start:end]) for end in range(1, len(words) + 1) for start in range(end)}
    rooms = sorted(room for span in spans if (room := look.letters.width(span, bold)) >= least)
    return next(room for room in rooms if len(look.letters.wrapped(band.label, room, bold)) <= lines)


@dataclass(frozen=True)
class _Columns:
    """Where a row has its name, its scale and its per cents; `below` where the scale stands below the name."""

    names: float
    across: Scale
    below: bool


def _columns(bands: tuple[Band, ...], used: frozenset[str], look: Look, width: float) -> _Columns:
    letters = look.letters
    numbers = max(_per_cents(band, used, look).width for band in bands)
    word = max(letters.widest_word(band.label, band.id in used) for band in bands)
    whole = max(letters.width(band.label, band.id in used) for band in bands)
    names = max(word, min(whole, width * _NAMES))
    start, end = names + _BETWEEN, width - numbers - _BETWEEN
    if names > width * _NAMES or end - start < width * _LEAST:
        return _Columns(width - numbers - _BETWEEN, Scale(0, 100, 0.2, width - 0.2), below=True)
    return _Columns(names, Scale(0, 100, start, end), below=False)


def _rows(bands: tuple[Band, ...], used: frozenset[str], look: Look, width: float) -> Scene:
    """Give a row for each term: its name, its bar on a scale that all rows share, its per cents at the right."""
    letters = look.letters
    columns = _columns(bands, used, look, width)
    sketch = Sketch(width)
    at = letters.head - letters.ascent
    names = [label(letters, one.label, _colour(one, used, look), columns.names, one.id in used) for one in bands]
    apart = _WRAPPED if columns.below or any(len(name.rows) > 1 for name in names) else _APART
    for band, name in zip(bands, names, strict=True):
        # What stands beside a name stands at the middle of its lines.
        lower = 0.0 if columns.below else (len(name.rows) - 1) * letters.line / 2
        middle = at + letters.ascent - letters.capital / 2 + lower
        sketch.write(*name.words(0, at, of=band.label))
        sketch.write(*_per_cents(band, used, look).words(width, at + lower, "end", of=band.label))
        foot = at + name.height
        if columns.below:
            middle = foot + _BELOW + _BAR / 2 - letters.descent / 2
            foot = middle + _BAR / 2
        _draw_line(sketch, columns.across, middle, look)
        _draw_bars(sketch, (band,), used, columns.across, middle, look)
        at = foot + apart
    _write_ends(sketch, columns.across, at - apart + 0.4, look)
    return sketch.done()


def _draw_line(sketch: Sketch, across: Scale, middle: float, look: Look) -> None:
    """Draw the scale from 0 to 100 per cent: what no term covers is seen as a thin line."""
    sketch.add(line(((across.start, middle), (across.end, middle)), look.grey, HAIR))


def _draw_bars(
    sketch: Sketch, bands: tuple[Band, ...], used: frozenset[str], across: Scale, middle: float, look: Look
) -> None:
    top, bottom = middle - _BAR / 2, middle + _BAR / 2
    for band in bands:
        fill = look.accent if band.id in used else look.rule
        sketch.add(block(across(band.low), top, across(band.high), bottom, fill, of=band.label))
    met = {band.low for band in bands} & {band.high for band in bands}
    for edge in sorted(met):
        sketch.add(line(((across(edge), top), (across(edge), bottom)), look.paper, BASE))


def _write_ends(sketch: Sketch, across: Scale, foot: float, look: Look) -> None:
    """Write 0 and 100 per cent below the rows; the sketch ends there."""
    letters = look.letters
    sketch.add(line(((across.start, foot), (across.end, foot)), look.ink, TICK))
    top = foot + 1.2 + letters.capital - letters.ascent
    ends = (("0", across.start, "start"), ("100\u202f%", across.end, "end"))
    words = partial(label, letters, colour=look.grey, room=99.0)
    for text, x, anchor in ends:
        sketch.write(*words(text).words(x, top, anchor))
    sketch.height = top + letters.ascent + letters.descent


def _per_cents(band: Band, used: frozenset[str], look: Look) -> Label:
    return label(look.letters, f"{band.low}–{band.high}", _colour(band, used, look), 99.0, band.id in used)


def _colour(band: Band, used: frozenset[str], look: Look) -> str:
    return look.accent if band.id in used else look.grey

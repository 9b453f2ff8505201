"""The lanes of a timeline as they are laid out and drawn, one below the other over one axis."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.draw.axes import Scale, round_years
from briefing.draw.eras import Eras
from briefing.draw.event_points import FULL, event_point
from briefing.draw.lane_bars import Bar, draw_bar
from briefing.draw.lane_labels import Hung
from briefing.draw.lane_texts import Text
from briefing.draw.look import BASE, HAIR, TICK, TICK_LENGTH, Look
from briefing.draw.numerals import Numeral, draw_numerals, room_over_line
from briefing.draw.placing import Box, Label, open_parts
from briefing.draw.scene import Sketch, Word, line
from briefing.model.chart import Happening

_YEAR_PITCH = 14.0
_MARK = 0.8  # half the height of the mark of an event without words
_HEAD = 1.8  # from the baseline of a lane's name to its line
_OVER_BARS = 0.7
_LIFT = 2.6  # of bars, where numerals stand between them and their line
_TO_LABELS = 1.3  # from a line to the labels below it
_BETWEEN = 2.8  # from lane to lane
_BARE = 1.6  # below a line without labels
_CLEAR = 0.5  # around words, where year lines stop
_TO_YEARS = 1.5
_GRID = 0.3  # points


@dataclass(frozen=True)
class Event:
    """An event with its place; what hangs beside its leader, None where it has a mark without words."""

    happening: Happening
    x: float
    text: Text | None
    hung: Hung | None


@dataclass(frozen=True)
class Band:
    """A lane as laid out: its name, its bars, its events; heights from its own top."""

    name: Label | None
    bars: tuple[Bar, ...]
    events: tuple[Event, ...]
    name_top: float
    line: float
    height: float
    numerals: tuple[Numeral, ...] = ()
    lift: float = 0.0  # of the bars


def band_of(
    name: Label | None,
    bars: tuple[Bar, ...],
    events: tuple[Event, ...],
    look: Look,
    first: bool,
    numerals: tuple[Numeral, ...] = (),
) -> Band:
    """Give a lane its heights: the name above its line or, where bars or numerals are in its way, above these."""
    letters = look.letters
    edge = letters.head - letters.ascent if first else 0.0
    over_line = [one.box(0.0, letters) for one in numerals]
    met = any(
        box.left < bar.reach[1] + _CLEAR and bar.reach[0] - _CLEAR < box.right for box in over_line for bar in bars
    )
    lift = _LIFT if met else 0.0
    rise = max([FULL, *(lift - bar.box(0.0).top for bar in bars), *(room_over_line(letters) for _ in numerals[:1])])
    name_up = 0.0
    if name is not None:
        # In one line with the words of the topmost bar, so that the name is what the lane begins with.
        name_up = name.height - letters.descent + max([_HEAD, *(bar.baseline(letters) + lift for bar in bars)])
        over = Box(0.0, -name_up, name.width, -name_up + name.height)
        if any(box.meets(over, _OVER_BARS) for box in (*over_line, *(bar.box(-lift) for bar in bars))):
            name_up = rise + _OVER_BARS + name.height
    above = edge + max(rise, name_up)
    deep = max((event.hung.end for event in events if event.hung), default=0)
    below = _TO_LABELS + (deep - 1) * Text.step(letters) + letters.ascent + letters.descent if deep else _BARE
    return Band(name, bars, events, above - name_up, above, above + below + _BETWEEN, numerals, lift)


def draw_bands(sketch: Sketch, bands: Sequence[Band], across: Scale, eras: Eras, look: Look) -> None:
    """Draw the lanes below the names of the eras, then the axis; the sketch becomes as high as they are."""
    letters = look.letters
    eras.write(sketch)
    sketch.height = top = eras.height
    for band in bands:
        _draw_band(sketch, band, sketch.height, look, tinted=bool(eras.heads))
        sketch.height += band.height
    axis = sketch.height
    ground, sketch.shapes = sketch.shapes, []
    sketch.add(*eras.ground(axis, look))
    boxes = [letters.box(word.text, word.x, word.y, word.anchor, word.bold) for word in sketch.words]
    closed = [Box(box.left, box.top, box.right, box.bottom) for box in boxes]
    for year in round_years(across.low, across.high, max(2, int(sketch.width / _YEAR_PITCH))):
        x = across(year)
        over = [(box.top - _CLEAR, box.bottom + _CLEAR) for box in closed if box.left - _CLEAR < x < box.right + _CLEAR]
        for start, end in open_parts(top, axis, over):
            sketch.add(line(((x, start), (x, end)), look.rule, _GRID))
        sketch.add(line(((x, axis), (x, axis + TICK_LENGTH)), look.ink, TICK))
        box = letters.box(str(year), x, 0.0, "middle")
        if box.left >= 0 and box.right <= sketch.width:
            sketch.write(Word(str(year), x, axis + _TO_YEARS + letters.capital, look.grey, "middle"))
    sketch.add(*eras.borders(axis, closed, look))
    sketch.add(*ground)
    sketch.add(line(((0.0, axis), (sketch.width, axis)), look.ink, BASE))
    sketch.height = axis + _TO_YEARS + letters.capital + letters.descent


def _draw_band(sketch: Sketch, band: Band, top: float, look: Look, tinted: bool) -> None:
    letters = look.letters
    height = top + band.line
    if band.name is not None:
        sketch.write(*band.name.words(0.0, top + band.name_top))
    for bar in band.bars:
        draw_bar(sketch, bar, height - band.lift, look, tinted)
    sketch.add(line(((0.0, height), (sketch.width, height)), look.grey, HAIR))
    step = Text.step(letters)
    for event in band.events:
        if event.text is not None and event.hung is not None:
            place = height + _TO_LABELS + event.hung.row * step
            end = place + letters.ascent + (event.hung.lines - 1) * step
            sketch.add(line(((event.x, height), (event.x, end)), look.grey, HAIR))
            edge = event.hung.left if event.hung.anchor == "start" else event.hung.right
            sketch.write(*event.text.words(edge, place, event.hung.anchor, of=event.happening.id))
    for event in sorted(band.events, key=lambda event: event.happening.importance):
        one = event.happening
        if event.hung is None:
            mark = ((event.x, height - _MARK), (event.x, height + _MARK))
            sketch.add(line(mark, look.grey, TICK, of=one.id))
        else:
            sketch.add(event_point(one, event.x, height, look))
    draw_numerals(sketch, band.numerals, height, look)

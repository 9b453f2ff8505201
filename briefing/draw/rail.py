"""A timeline as a rail that runs down, with its events as a list beside it: for columns and phones."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.draw.axes import Scale, round_years
from briefing.draw.event_points import FULL, event_point
from briefing.draw.extents import HOLLOW, draw_hollow
from briefing.draw.look import HAIR, TICK, Look
from briefing.draw.placing import Label, label, spread, two_weights
from briefing.draw.rail_eras import draw_eras, eras_down
from briefing.draw.scene import Scene, Shape, Sketch, Word, block, line
from briefing.draw.stretches import Span
from briefing.model.chart import ChartModel, Extent, Happening

_NEAREST = 0.95  # from leader to leader
_APART = 0.3  # from point to point
_RAIL = 0.9  # points
_TO_RAIL = 2.4  # from the years to the rail
_FIRST_BAR = 2.6  # from the rail to the bars beside it
_BAR_STEP = 2.0
_BAR = 1.0
_WING = 0.8  # of an arrow: those of bars side by side keep apart
_LEADER = 5.0  # room for the bend of a leader
_GAP = 1.5  # between two entries of the list
_DATES = 76.0  # from this width on, dates have a column of their own
_TO_WORDS = 3.0
_LEAST_HEIGHT = 38.0
_UNDER_RULE = 0.9  # from the line over the name of an era to the name
_YEAR_PITCH = 9.0


@dataclass(frozen=True)
class _Entry:
    """One entry of the list: what it says, where on the rail it belongs, and what is drawn there."""

    time: float
    date: Label | None
    words: Label
    indent: float  # of the words, right of the date
    what: Happening | Extent | Span
    over: float = 0.0  # room above the words

    @property
    def height(self) -> float:
        return max(self.words.height, self.date.height if self.date else 0.0) + self.over + _GAP

    @property
    def to_leader(self) -> float:
        """Give how far below the top of the entry its leader ends: at its first line or, of an era, over its name."""
        letters = self.words.letters
        return 0.0 if self.over else letters.ascent - letters.capital / 2

    @property
    def of(self) -> str:
        what = self.what
        return what.id if isinstance(what, Happening) else what.label if isinstance(what, Extent) else what.name


def rail(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw a timeline as a rail with its true scale, events in a list beside it, led to their place.

    Bars run beside the rail, each with an entry at its beginning. Eras are tinted behind the rail and named in
    the list, under a line that leads to where they begin.
    """
    letters = look.letters
    bars = [one for one in chart.extents if one.start is not None]
    left = letters.width("0000") + _TO_RAIL
    bend = left + _FIRST_BAR + max(0, len(bars) - 1) * _BAR_STEP + _BAR / 2 if bars else left + FULL
    text = bend + _LEADER
    # Which eras there are, and their order, does not depend on the height of the rail.
    eras = eras_down(chart.stretches, _down(chart, 0.0, 1000.0))
    entries = _entries(chart, eras, look, width, text)
    size = sum(entry.height for entry in entries) - _GAP
    edge = letters.head - letters.ascent
    sketch = Sketch(width, max(size + 2 * edge, _LEAST_HEIGHT))
    down = _down(chart, letters.ascent - letters.capital / 2 + edge, sketch.height - letters.ascent)
    _draw_rail(sketch, down, left, look)
    sizes = [_size(entry.what, look) for entry in entries]
    places = spread([down(entry.time) for entry in entries], sizes, down.start - FULL, down.end + FULL)
    tops = _tops(entries, places, sketch.height, edge)
    lanes = {id(one): left + _FIRST_BAR + order * _BAR_STEP for order, one in enumerate(bars)}
    for entry, top, place in zip(entries, tops, places, strict=True):
        height = top + entry.to_leader
        start = lanes.get(id(entry.what), left)
        begun = _beside(entry.what, place, chart, down)
        bent = ((start, begun), (bend + 0.6, place), (text - 1.8, height), (text - 0.8, height))
        if not isinstance(entry.what, Span):
            sketch.add(line(bent, look.grey, HAIR))
        elif entry.what.opens:
            sketch.add(line(bent, look.grey, HAIR), line(((text - 0.8, height), (width, height)), look.rule, HAIR))
    for entry, top, place in zip(entries, tops, places, strict=True):
        if isinstance(entry.what, Happening):
            sketch.add(event_point(entry.what, left, place, look))
        elif isinstance(entry.what, Extent) and entry.what.start is None:
            draw_hollow(sketch, left, place, look, entry.of)
        elif isinstance(entry.what, Extent):
            colour = look.grey if entry.what in bars[:-1] else look.accent
            _draw_bar(sketch, entry.what, _ends(entry.what, chart, down), lanes[id(entry.what)], colour)
        sketch.write(*(entry.date.words(text, top, of=entry.of) if entry.date else ()))
        sketch.write(*entry.words.words(text + entry.indent, top + entry.over, of=entry.of))
    draw_eras(sketch, eras_down(chart.stretches, down), _reach(down, sketch.height), bend + 0.6, look)
    return sketch.done()


def _size(what: Happening | Extent | Span, look: Look) -> float:
    """Give the room on the rail of what an entry names: of an event, its point, which no other's may touch."""
    if isinstance(what, Extent) and what.start is None:
        return 2 * HOLLOW + _APART
    if not isinstance(what, Happening):
        return _NEAREST
    return 2 * event_point(what, 0.0, 0.0, look).radius + _APART


def _beside(what: Happening | Extent | Span, place: float, chart: ChartModel, down: Scale) -> float:
    """Give where the leader of an entry begins: at its point or, of a bar that others have moved, still at its bar."""
    if not isinstance(what, Extent) or what.start is None:
        return place
    top, bottom = _ends(what, chart, down)
    return max(top, min(bottom, place))


def _ends(extent: Extent, chart: ChartModel, down: Scale) -> tuple[float, float]:
    """Give where a bar that has begun lies on the rail."""
    start = extent.start if extent.start is not None else down.high
    until = chart.last_source if chart.last_source is not None else down.high
    top, bottom = down(start), down(extent.end if extent.end is not None else max(until, start))
    return top, max(bottom, top + 0.5)


def _entries(chart: ChartModel, eras: Sequence[Span], look: Look, width: float, left: float) -> list[_Entry]:
    """Give the list, oldest first: events, their date in the accent colour, bars, theirs in grey, names of eras."""
    letters = look.letters
    last = chart.last_source if chart.last_source is not None else max((one.x for one in chart.happenings), default=0.0)
    said = [(one.x, one.when, one.label, look.accent, one) for one in chart.happenings]
    spans = [
        (one.start if one.start is not None else one.at or last, one.when, _bar_words(one), look.grey, one)
        for one in chart.extents
    ]
    every: list[tuple[float, str, str, str, Happening | Extent]] = [*said, *spans]
    every.sort(key=lambda entry: entry[0])
    column = 0.0
    if width >= _DATES:
        column = min(max(letters.width(when, bold=True) for _, when, *_ in every) + _TO_WORDS, (width - left) * 0.4)
    entries = []
    for time, when, words, colour, what in every:
        if column:
            date = label(letters, when, colour, column - _TO_WORDS, bold=True)
            entries.append(_Entry(time, date, label(letters, words, look.ink, width - left - column), column, what))
        else:
            both = two_weights(letters, when, words, (colour, look.ink), width - left)
            entries.append(_Entry(time, None, both, 0.0, what))
    down = _down(chart, 0.0, 1000.0)
    for era in eras:
        name = label(letters, era.name, look.grey, width - left, bold=True)
        entries.append(_Entry(down.back(era.left), None, name, 0.0, era, _UNDER_RULE if era.opens else 0.0))
    return sorted(entries, key=lambda entry: (entry.time, not isinstance(entry.what, Span)))


def _bar_words(extent: Extent) -> str:
    return f"{extent.label}, {extent.state}" if extent.state else extent.label


def _down(chart: ChartModel, top: float, bottom: float) -> Scale:
    times = [one.x for one in chart.happenings]
    times += [time for one in chart.extents for time in (one.start, one.end, one.at) if time is not None]
    if chart.last_source and any(one.end is None for one in chart.extents):
        times.append(chart.last_source)
    first, last = min(times), max(times)
    return Scale(first, last if last > first else first + 1, top, bottom)


def _draw_rail(sketch: Sketch, down: Scale, x: float, look: Look) -> None:
    letters = look.letters
    top, bottom = _reach(down, sketch.height)
    sketch.add(line(((x, top), (x, bottom)), look.ink, _RAIL))
    years = round_years(down.low, down.high, max(2, int((down.end - down.start) / _YEAR_PITCH)))
    for year in years:
        y = down(year)
        sketch.add(line(((x - 1.2, y), (x, y)), look.ink, TICK))
        sketch.write(Word(str(year), x - _TO_RAIL + 0.6, y + letters.capital / 2, look.grey, "end"))


def _reach(down: Scale, height: float) -> tuple[float, float]:
    """Give where the rail begins and ends: a little beyond the first and the last time."""
    return max(0.0, down.start - 1.5), min(height, down.end + 1.5)


def _tops(entries: list[_Entry], places: list[float], height: float, edge: float) -> list[float]:
    """Give the top of each entry, so that its leader bends as little as can be."""
    sizes = [entry.height for entry in entries]
    wanted = [place - entry.to_leader + size / 2 for entry, place, size in zip(entries, places, sizes, strict=True)]
    middles = spread(wanted, sizes, edge, height - edge + _GAP)
    return [middle - size / 2 for middle, size in zip(middles, sizes, strict=True)]


def _draw_bar(sketch: Sketch, extent: Extent, ends: tuple[float, float], x: float, colour: str) -> None:
    """Draw a bar beside the rail: an arrow where it runs on, slices where its end is not known."""
    top, bottom = ends
    sides = (x - _BAR / 2, x + _BAR / 2)
    if extent.open_end and extent.end is None:
        tip = ((x - _WING, bottom - 1.6), (x + _WING, bottom - 1.6), (x, bottom))
        sketch.add(block(sides[0], top, sides[1], max(top, bottom - 1.6), colour, of=extent.label))
        sketch.add(Shape((tip,), closed=True, fill=colour, of=extent.label))
    elif extent.unknown_end:
        sketch.add(block(sides[0], top, sides[1], max(top, bottom - 3.2), colour, of=extent.label))
        for start, end in ((2.6, 1.9), (1.3, 0.8), (0.4, 0.0)):
            sketch.add(
                block(sides[0], max(top, bottom - start), sides[1], max(top, bottom - end), colour, of=extent.label)
            )
    else:
        sketch.add(block(sides[0], top, sides[1], bottom, colour, of=extent.label))

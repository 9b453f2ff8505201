"""A timeline with lanes: one line of events below the other, all over one axis of time."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.draw.axes import Scale, round_years
from briefing.draw.lane_bars import Bar, draw_bar, lane_of, stacked
from briefing.draw.lane_labels import TO_WORDS, Hung, Wanted, hang
from briefing.draw.lane_texts import Text, texts_of
from briefing.draw.look import BASE, HAIR, TICK, TICK_LENGTH, Look
from briefing.draw.placing import Box, Label, label, open_parts, spread
from briefing.draw.rail import rail
from briefing.draw.scene import Disc, Scene, Sketch, Word, line
from briefing.model.chart import ChartModel, Happening

_NARROWEST = 100.0
_INSET = 4.0  # from the edges to the first and the last event
_LATE_ROOMS = (0.12, 0.24, 0.0, 0.06, 0.18)  # of the width, kept free after the last event for its words
_ROOM_COSTS = 0.15  # of each millimetre of it: what it must save in height
_ENOUGH = ((16, 5), (30, 3))  # where a lane has at most so many events, so many of these are tried; else one
_ROWS = 26 * 174  # of labels in all lanes together, times the width: what is narrower may be higher
_LEAST_ROWS, _MOST_ROWS = 4, 9  # of labels in one lane, before any words are given up
_YEAR_PITCH = 14.0
_FULL, _HOLLOW = 1.0, 0.8  # radii
_POINTS = {3: 2.0, 2: 1.5, 1: 1.2}  # from point to point, by importance
_MARK = 0.8  # half the height of the mark of an event without words
_HEAD = 1.8  # from the baseline of a lane's name to its line
_OVER_BARS = 0.7
_TO_LABELS = 1.3  # from a line to the labels below it
_BETWEEN = 2.8  # from lane to lane
_BARE = 1.6  # below a line without labels
_CLEAR = 0.5  # around words, where year lines stop
_TO_YEARS = 1.5
_GRID = 0.3  # points


@dataclass(frozen=True)
class _Event:
    happening: Happening
    x: float
    text: Text | None
    hung: Hung | None


@dataclass(frozen=True)
class _Band:
    """A lane as laid out: its name, its bars, its events; heights from its own top."""

    name: Label | None
    bars: tuple[Bar, ...]
    events: tuple[_Event, ...]
    name_top: float
    line: float
    height: float


def lanes(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw events in lanes, with bars for what ran on above the line of the lane that they belong to.

    An event of importance 3 always has its words. Others lose theirs where their lane is crowded,
    those of importance 1 first, and become small marks. Events of no lane that the chart knows come
    last, in a lane without a name. Where the width is a phone's or a column's, or words have no
    room even so, all stand in a list beside a rail.
    """
    if width < _NARROWEST:
        return rail(chart, look, width)
    crowd = max(Counter(one.lane for one in chart.happenings).values())
    enough = next((number for most, number in _ENOUGH if crowd <= most), 1)
    tried: list[tuple[int, int, float, int, Scale, list[_Band]]] = []
    for order, room in enumerate(_LATE_ROOMS):
        across = _across(chart, width, room * width)
        bands = _bands(chart, across, look, width) if len(tried) < enough else None
        if bands is not None:
            lost = [event.happening.importance for band in bands for event in band.events if event.hung is None]
            height = sum(band.height for band in bands) + room * width * _ROOM_COSTS
            tried.append((lost.count(2), lost.count(1), height, order, across, bands))
    if not tried:
        return rail(chart, look, width)
    *_, across, bands = min(tried, key=lambda one: one[:4])
    return _draw(bands, across, look, width)


def _across(chart: ChartModel, width: float, late: float) -> Scale:
    times = [one.x for one in chart.happenings]
    times += [time for one in chart.extents for time in (one.start, one.end) if time is not None]
    if chart.last_source and any(one.end is None and one.start is not None for one in chart.extents):
        times.append(chart.last_source)
    low, high = min(times), max(times)
    if high - low < 2:  # so that there is a year to name
        low, high = float(low // 1), float(high // 1 + 1)
    return Scale(low, high, _INSET, width - _INSET - late)


def _bands(chart: ChartModel, across: Scale, look: Look, width: float) -> list[_Band] | None:
    """Give the lanes from the top, None where words that must stand have no room."""
    known = {lane.id: lane.label for lane in chart.lanes}
    of_lane: dict[str, list[Happening]] = {key: [] for key in (*known, "")}
    for one in sorted(chart.happenings, key=lambda one: one.x):
        of_lane[one.lane if one.lane in known else ""].append(one)
    used = [key for key, happenings in of_lane.items() if happenings]
    rows = max(_LEAST_ROWS, min(_MOST_ROWS, int(_ROWS / width / len(used))))
    begun = [one for one in chart.extents if one.start is not None]
    at = [lane_of(one, [[event.x for event in of_lane[key]] for key in used]) for one in begun]
    bands = []
    for order, key in enumerate(used):
        bars = stacked(
            [one for one, lane in zip(begun, at, strict=True) if lane == order], across, look, width, chart.last_source
        )
        events = _events(of_lane[key], across, look, width, rows)
        if bars is None or events is None:
            return None
        name = label(look.letters, known[key], look.ink, width, bold=True) if known.get(key) else None
        bands.append(_band(name, bars, events, look, first=order == 0))
    return bands


def _events(
    happenings: Sequence[Happening], across: Scale, look: Look, width: float, rows: int
) -> tuple[_Event, ...] | None:
    """Give the events of a lane with their words; those without stand where they belong, the others side by side."""
    worded = list(happenings)
    while True:
        events = _hung(worded, across, look, width, rows)
        if events is None:
            return None
        kept = [event.happening for event in events if event.hung]
        if len(kept) == len(worded):
            break
        worded = kept
    lost = [_Event(one, across(one.x), None, None) for one in happenings if one not in worded]
    return tuple(sorted((*events, *lost), key=lambda event: event.x))


def _hung(
    happenings: Sequence[Happening], across: Scale, look: Look, width: float, rows: int
) -> tuple[_Event, ...] | None:
    """Hang the words of as many events as have room, all moved apart."""
    xs = _apart(happenings, across, width)
    texts = [texts_of(one, look, max(x, width - x) - TO_WORDS) for one, x in zip(happenings, xs, strict=True)]
    wanted = [
        Wanted(x, one.importance, tuple((text.width, len(text.rows)) for text in variants))
        for one, x, variants in zip(happenings, xs, texts, strict=True)
    ]
    hung = hang(wanted, width, rows)
    if hung is None:
        return None
    return tuple(
        _Event(one, x, variants[spot.variant] if spot else None, spot)
        for one, x, variants, spot in zip(happenings, xs, texts, hung, strict=True)
    )


def _apart(happenings: Sequence[Happening], across: Scale, width: float) -> list[float]:
    """Give the places of events, moved as little as it takes for each to have a point of its own."""
    sizes = [_POINTS.get(one.importance, _POINTS[1]) for one in happenings]
    closer = min(1.0, width / 2 / max(sum(sizes), 1.0))  # a crowd of one day is not drawn as if it were of years
    return spread([across(one.x) for one in happenings], [size * closer for size in sizes], 0.0, width)


def _band(name: Label | None, bars: tuple[Bar, ...], events: tuple[_Event, ...], look: Look, first: bool) -> _Band:
    """Give a lane its heights: the name above its line or, where a bar lies there, above the bars."""
    letters = look.letters
    edge = letters.head - letters.ascent if first else 0.0
    rise = max([_FULL, *(-bar.box(0.0).top for bar in bars)])
    name_up = 0.0
    if name is not None:
        # In one line with the words of the topmost bar, so that the name is what the lane begins with.
        name_up = name.height - letters.descent + max([_HEAD, *(bar.baseline(letters) for bar in bars)])
        over = Box(0.0, -name_up, name.width, -name_up + name.height)
        if any(bar.box(0.0).meets(over, _OVER_BARS) for bar in bars):
            name_up = rise + _OVER_BARS + name.height
    above = edge + max(rise, name_up)
    deep = max((event.hung.end for event in events if event.hung), default=0)
    below = _TO_LABELS + (deep - 1) * Text.step(letters) + letters.ascent + letters.descent if deep else _BARE
    return _Band(name, bars, events, above - name_up, above, above + below + _BETWEEN)


def _draw(bands: Sequence[_Band], across: Scale, look: Look, width: float) -> Scene:
    sketch = Sketch(width)
    letters = look.letters
    for band in bands:
        _draw_band(sketch, band, sketch.height, look)
        sketch.height += band.height
    axis = sketch.height
    ground, sketch.shapes = sketch.shapes, []
    closed = [letters.box(word.text, word.x, word.y, word.anchor, word.bold) for word in sketch.words]
    for year in round_years(across.low, across.high, max(2, int(width / _YEAR_PITCH))):
        x = across(year)
        over = [(box.top - _CLEAR, box.bottom + _CLEAR) for box in closed if box.left - _CLEAR < x < box.right + _CLEAR]
        for top, bottom in open_parts(0.0, axis, over):
            sketch.add(line(((x, top), (x, bottom)), look.rule, _GRID))
        sketch.add(line(((x, axis), (x, axis + TICK_LENGTH)), look.ink, TICK))
        box = letters.box(str(year), x, 0.0, "middle")
        if box.left >= 0 and box.right <= width:
            sketch.write(Word(str(year), x, axis + _TO_YEARS + letters.capital, look.grey, "middle"))
    sketch.add(*ground)
    sketch.add(line(((0.0, axis), (width, axis)), look.ink, BASE))
    sketch.height = axis + _TO_YEARS + letters.capital + letters.descent
    return sketch.done()


def _draw_band(sketch: Sketch, band: _Band, top: float, look: Look) -> None:
    letters = look.letters
    height = top + band.line
    if band.name is not None:
        sketch.write(*band.name.words(0.0, top + band.name_top))
    for bar in band.bars:
        draw_bar(sketch, bar, height, look)
    sketch.add(line(((0.0, height), (sketch.width, height)), look.grey, HAIR))
    step = Text.step(letters)
    for event in band.events:
        if event.text is not None and event.hung is not None:
            place = height + _TO_LABELS + event.hung.row * step
            end = place + letters.ascent + (event.hung.lines - 1) * step
            sketch.add(line(((event.x, height), (event.x, end)), look.grey, HAIR))
            edge = event.hung.left if event.hung.anchor == "start" else event.hung.right
            sketch.write(*event.text.words(edge, place, event.hung.anchor))
    for event in sorted(band.events, key=lambda event: event.happening.importance):
        if event.hung is None:
            sketch.add(line(((event.x, height - _MARK), (event.x, height + _MARK)), look.grey, TICK))
        elif event.happening.importance == 3:
            sketch.add(Disc(event.x, height, _FULL, look.accent))
        else:
            sketch.add(Disc(event.x, height, _HOLLOW, look.paper, look.accent, 0.9))

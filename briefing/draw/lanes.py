"""A timeline with lanes: one line of events below the other, all over one axis of time."""

from collections import Counter
from collections.abc import Sequence

from briefing.draw.axes import Scale
from briefing.draw.eras import Eras, eras_of
from briefing.draw.lane_bands import Band, Event, band_of, draw_bands
from briefing.draw.lane_bars import lane_of, stacked
from briefing.draw.lane_labels import TO_WORDS, Wanted, hang
from briefing.draw.lane_texts import texts_of
from briefing.draw.look import Look
from briefing.draw.numbered import numbered_height, write_numbered
from briefing.draw.numerals import entry_of, numerals_over
from briefing.draw.placing import label, spread
from briefing.draw.rail import rail
from briefing.draw.scene import Scene, Sketch
from briefing.model.chart import ChartModel, Happening

_NARROWEST = 100.0
_INSET = 4.0  # from the edges to the first and the last event
_LATE_ROOMS = (0.12, 0.24, 0.0, 0.06, 0.18)  # of the width, kept free after the last event for its words
_ROOM_COSTS = 0.15  # of each millimetre of it: what it must save in height
_ENOUGH = ((16, 5), (30, 3))  # where a lane has at most so many events, so many of these are tried; else one
_ROWS = 26 * 174  # of labels in all lanes together, times the width: what is narrower may be higher
_LEAST_ROWS, _MOST_ROWS = 4, 9  # of labels in one lane, before any words are given up
_POINTS = {3: 2.3, 2: 1.9, 1: 1.9}  # from point to point, by importance


def lanes(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw events in lanes, with bars for what ran on above the line of the lane that they belong to.

    An event of importance 3 always has its words beside it. Where a lane is crowded, those of the others,
    of importance 1 first, stand in a numbered key below, and a small mark has their number. Events of no
    lane that the chart knows come last, in a lane without a name. Where the width is a phone's or a
    column's, words have no room even so, or something has not begun and so is no bar, all stand in a list
    beside a rail. Eras are tinted behind the lanes, their names at the head.
    """
    if width < _NARROWEST or any(one.start is None for one in chart.extents):
        return rail(chart, look, width)
    crowd = max(Counter(one.lane for one in chart.happenings).values())
    enough = next((number for most, number in _ENOUGH if crowd <= most), 1)
    tried: list[tuple[int, int, float, int, Scale, list[Band]]] = []
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
    eras = eras_of(chart.stretches, across, look, width)
    sketch = Sketch(width)
    bands, entries = _numbered(bands, eras, look, width)
    draw_bands(sketch, bands, across, eras, look)
    write_numbered(sketch, entries, look, sketch.height)
    sketch.height += numbered_height(entries, look.letters, width)
    return sketch.done()


def _numbered(bands: Sequence[Band], eras: Eras, look: Look, width: float) -> tuple[list[Band], list[str]]:
    """Give the lanes with numbers at the marks without words, from the top on, and what stands in the key."""
    entries = list(eras.keyed)
    numbered = []
    for order, band in enumerate(bands):
        lost = [event for event in band.events if event.hung is None]
        marks = [(event.x, event.happening.id) for event in lost]
        numerals = numerals_over(marks, len(entries) + 1, look.letters, width)
        entries += [entry_of(event.happening) for event in lost]
        numbered.append(band_of(band.name, band.bars, band.events, look, order == 0, numerals) if lost else band)
    return numbered, entries


def _across(chart: ChartModel, width: float, late: float) -> Scale:
    times = [one.x for one in chart.happenings]
    times += [time for one in chart.extents for time in (one.start, one.end) if time is not None]
    if chart.last_source and any(one.end is None and one.start is not None for one in chart.extents):
        times.append(chart.last_source)
    low, high = min(times), max(times)
    if high - low < 2:  # so that there is a year to name
        low, high = float(low // 1), float(high // 1 + 1)
    return Scale(low, high, _INSET, width - _INSET - late)


def _bands(chart: ChartModel, across: Scale, look: Look, width: float) -> list[Band] | None:
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
        bands.append(band_of(name, bars, events, look, first=order == 0))
    return bands


def _events(
    happenings: Sequence[Happening], across: Scale, look: Look, width: float, rows: int
) -> tuple[Event, ...] | None:
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
    lost = [Event(one, across(one.x), None, None) for one in happenings if one not in worded]
    return tuple(sorted((*events, *lost), key=lambda event: event.x))


def _hung(
    happenings: Sequence[Happening], across: Scale, look: Look, width: float, rows: int
) -> tuple[Event, ...] | None:
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
        Event(one, x, variants[spot.variant] if spot else None, spot)
        for one, x, variants, spot in zip(happenings, xs, texts, hung, strict=True)
    )


def _apart(happenings: Sequence[Happening], across: Scale, width: float) -> list[float]:
    """Give the places of events, moved as little as it takes for each to have a point of its own."""
    sizes = [_POINTS.get(one.importance, _POINTS[1]) for one in happenings]
    closer = min(1.0, width / 2 / max(sum(sizes), 1.0))  # a crowd of one day is not drawn as if it were of years
    return spread([across(one.x) for one in happenings], [size * closer for size in sizes], 0.0, width)

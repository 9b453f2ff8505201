"""A timeline as a strip: an axis at half height, labels above and below it in turn."""

from dataclasses import dataclass

from briefing.draw.axes import Scale, round_years
from briefing.draw.eras import Eras, eras_of
from briefing.draw.event_points import FULL, event_point
from briefing.draw.extents import Ends, draw_extent, ends_of
from briefing.draw.look import BASE, HAIR, TICK, TICK_LENGTH, Look
from briefing.draw.numbered import numbered_height, write_numbered
from briefing.draw.numerals import Numeral, draw_numerals, entry_of, numerals_over
from briefing.draw.placing import Box, Label, Row, open_parts, spread
from briefing.draw.scene import Scene, Sketch, Word, line
from briefing.draw.strip_search import Spot, Variant, Wanted, search
from briefing.model.chart import ChartModel, Extent, Happening

_INSET = 4.0  # from the edges to the first and the last event
_YEAR_PITCH = 20.0
_ROOMS = (20.0, 24.0, 28.0, 34.0, 42.0, 54.0)  # that labels are wrapped to, in millimetres
_APART = 0.3  # from point to point
_FIRST_BAR = 3.0  # from the axis to the bars above it
_BAR_STEP = 3.8
_LIFT = 2.6  # of the bars, where numerals stand between them and the axis
_BAR = 1.0
_TO_NAME = 1.0
_OVER_BARS = 3.4  # from the topmost bar to the labels above it
_TO_LABELS = 4.6  # from the axis to the labels above it, where there is no bar
_TO_YEARS = 1.5
_BELOW = 5.6  # from the axis to the labels below
_TIER_GAP = 1.6
_TO_STEM = 0.6
_STUB = 1.0  # of a stem that words break: less is not drawn


@dataclass(frozen=True)
class _Bar:
    """A bar above the axis: which row, where it lies, and where its name stands."""

    extent: Extent
    ends: Ends
    row: int
    name: Label
    x: float
    anchor: str

    def name_box(self, middle: float) -> Box:
        return self.name.box(self.x, middle - self.name.height / 2 - 0.02, self.anchor)


@dataclass(frozen=True)
class _Event:
    """An event with its place on the axis, and where its words stand; None where they stand in the key."""

    happening: Happening
    x: float
    spot: Spot | None
    text: Label | None

    @property
    def placed(self) -> tuple[Spot, Label] | None:
        return (self.spot, self.text) if self.spot and self.text else None


def strip(chart: ChartModel, look: Look, width: float) -> Scene | None:
    """Draw a timeline as a strip; None where the events of importance 3 do not fit into one."""
    happenings = sorted(chart.happenings, key=lambda one: one.x)
    across = _across(chart, width)
    xs = _apart(happenings, across, look, width)
    labels = [_labels(one, look) for one in happenings]
    years = _years(across, look, width)
    bars = _bars(chart, across, look, width)
    if bars is None:
        return None
    wanted = [
        Wanted(x, one.importance, tuple(Variant(text.width, len(text.rows)) for text in texts))
        for one, x, texts in zip(happenings, xs, labels, strict=True)
    ]
    names = [(box.left, box.right) for box in (bar.name_box(0) for bar in bars)]
    spots = search(wanted, width, names, [(box.left, box.right) for _, box in years])
    if spots is None:
        return None
    events = [
        _Event(one, x, spot, options[spot.variant] if spot else None)
        for one, x, spot, options in zip(happenings, xs, spots, labels, strict=True)
    ]
    return _draw(events, years, bars, eras_of(chart.stretches, across, look, width), look, width)


def _across(chart: ChartModel, width: float) -> Scale:
    times = [one.x for one in chart.happenings]
    times += [time for one in chart.extents for time in (one.start, one.end) if time is not None]
    if chart.last_source and any(one.end is None and one.start is not None for one in chart.extents):
        times.append(chart.last_source)
    first, last = min(times), max(times)
    return Scale(first, last if last > first else first + 1, _INSET, width - _INSET)


def _apart(happenings: list[Happening], across: Scale, look: Look, width: float) -> list[float]:
    """Give the places of events, moved as little as it takes for each to have a point of its own."""
    sizes = [2 * event_point(one, 0.0, 0.0, look).radius + _APART for one in happenings]
    closer = min(1.0, width / 2 / sum(sizes))  # a crowd of one day is not drawn as if it were of years
    return spread([across(one.x) for one in happenings], [size * closer for size in sizes], 0.0, width)


def _labels(one: Happening, look: Look) -> list[Label]:
    """Give the ways to set an event: its date, then its words in lines of this length or that."""
    letters = look.letters
    # A date is read as one: only one that is longer than the widest room is broken.
    date = letters.width(one.when, bold=True)
    least = max(
        date if date <= _ROOMS[-1] else letters.widest_word(one.when, bold=True), letters.widest_word(one.label)
    )
    found: dict[tuple[int, float], Label] = {}
    for room in _ROOMS:
        rows = [Row(text, look.accent, bold=True) for text in letters.wrapped(one.when, max(room, least), bold=True)]
        rows += [Row(text, look.ink) for text in letters.wrapped(one.label, max(room, least))]
        text = Label(tuple(rows), letters)
        found.setdefault((len(rows), round(text.width, 3)), text)
    return list(found.values())


def _years(across: Scale, look: Look, width: float) -> list[tuple[Word, Box]]:
    """Give the years along the axis, placed as if the axis were at zero."""
    letters = look.letters
    years = []
    for year in round_years(across.low, across.high, max(2, int(width / _YEAR_PITCH))):
        word = Word(str(year), across(year), _TO_YEARS + letters.capital, look.grey, "middle")
        box = letters.box(word.text, word.x, word.y, word.anchor)
        if box.left >= 0 and box.right <= width:
            years.append((word, Box(box.left, box.top, box.right, box.bottom)))
    return years


def _bars(chart: ChartModel, across: Scale, look: Look, width: float) -> list[_Bar] | None:
    """Give the bars above the axis, the earliest lowest; None where a name has no room."""
    bars: list[_Bar] = []
    begun = [one for one in chart.extents if one.start is not None]
    for extent in sorted(begun, key=lambda one: one.start or 0.0):
        ends = ends_of(extent, across, width, chart.last_source)
        if ends is None:
            continue
        stand = _name_of(extent, ends, look, width)
        if stand is None:
            return None
        name, x, anchor = stand
        reach = (min(ends.left, name.box(x, 0, anchor).left), max(ends.right, name.box(x, 0, anchor).right))
        row = 0
        while any(bar.row == row and _reach(bar)[0] < reach[1] + 2 and reach[0] < _reach(bar)[1] + 2 for bar in bars):
            row += 1
        bars.append(_Bar(extent, ends, row, name, x, anchor))
    return bars


def _reach(bar: _Bar) -> tuple[float, float]:
    box = bar.name_box(0.0)
    return min(bar.ends.left, box.left), max(bar.ends.right, box.right)


def _name_of(extent: Extent, ends: Ends, look: Look, width: float) -> tuple[Label, float, str] | None:
    """Give the name of a bar, with its years where they have room, at its end or before its beginning."""
    for text in (f"{extent.label}, {extent.when}" if extent.when else extent.label, extent.label):
        name = Label((Row(text, look.grey),), look.letters)
        if ends.right + _TO_NAME + name.width <= width:
            return name, ends.right + _TO_NAME, "start"
        if ends.left - _TO_NAME - name.width >= 0:
            return name, ends.left - _TO_NAME, "end"
    return None


def _draw(
    events: list[_Event], years: list[tuple[Word, Box]], bars: list[_Bar], eras: Eras, look: Look, width: float
) -> Scene:
    sketch = Sketch(width)
    letters = look.letters
    keyed = [event for event in events if event.placed is None]
    entries = [*eras.keyed, *(entry_of(event.happening) for event in keyed)]
    upward = [event.x for event in events if event.spot and event.spot.above]
    marks = [(event.x, event.happening.id) for event in keyed]
    numerals = numerals_over(marks, len(eras.keyed) + 1, letters, width, upward)
    lift = _lift(bars, numerals, look)
    zone = lift + _FIRST_BAR + max((bar.row for bar in bars), default=0) * _BAR_STEP + _OVER_BARS
    zone = zone if bars else _TO_LABELS
    above, height_above = _tiers([event.placed for event in events if event.placed and event.placed[0].above])
    below, height_below = _tiers([event.placed for event in events if event.placed and not event.placed[0].above])
    eras.write(sketch)
    axis = eras.height + letters.head - letters.ascent + height_above + zone
    sketch.height = axis + (_BELOW + height_below if below else _BELOW - 0.8)
    tops = {True: {tier: axis - zone - away - size for tier, (away, size) in above.items()}}
    tops[False] = {tier: axis + _BELOW + away for tier, (away, _) in below.items()}
    closed = [bar.name_box(axis - lift - _height_of(bar)) for bar in bars]
    closed += [one.box(axis, letters) for one in numerals]
    closed += [Box(box.left, box.top + axis, box.right, box.bottom + axis) for _, box in years]
    for event in events:
        _draw_stem(sketch, event, tops, axis, closed, look)
    longest = max(bars, key=lambda bar: bar.ends.right - bar.ends.left, default=None)
    for bar in bars:
        middle = axis - lift - _height_of(bar)
        colour = look.accent if bar is longest else look.grey
        draw_extent(sketch, bar.extent, bar.ends, middle, _BAR, colour)
        sketch.write(*bar.name.words(bar.x, bar.name_box(middle).top, bar.anchor, of=bar.extent.label))
    sketch.add(line(((0, axis), (width, axis)), look.ink, BASE))
    for word, _ in years:
        sketch.add(line(((word.x, axis), (word.x, axis + TICK_LENGTH)), look.ink, TICK))
        sketch.write(Word(word.text, word.x, axis + word.y, word.colour, word.anchor))
    for event in events:
        sketch.add(event_point(event.happening, event.x, axis, look, keyed=event.placed is None))
        if event.spot and event.text:
            edge = event.spot.left if event.spot.anchor == "start" else event.spot.right
            top = tops[event.spot.above][event.spot.tier]
            sketch.write(*event.text.words(edge, top, event.spot.anchor, of=event.happening.id))
    draw_numerals(sketch, numerals, axis, look)
    _draw_eras(sketch, eras, look)
    write_numbered(sketch, entries, look, sketch.height)
    sketch.height += numbered_height(entries, letters, width)
    return sketch.done()


def _draw_eras(sketch: Sketch, eras: Eras, look: Look) -> None:
    """Draw the tints of eras behind all that stands in the sketch, and the borders that no tint shows."""
    boxes = [look.letters.box(word.text, word.x, word.y, word.anchor, word.bold) for word in sketch.words]
    closed = [Box(box.left, box.top, box.right, box.bottom) for box in boxes]
    sketch.shapes[:0] = [*eras.ground(sketch.height, look), *eras.borders(sketch.height, closed, look)]


def _lift(bars: list[_Bar], numerals: tuple[Numeral, ...], look: Look) -> float:
    """Give how much higher bars lie to leave numerals over the axis their room."""
    over = [one.box(0.0, look.letters) for one in numerals]
    met = any(box.left < _reach(bar)[1] + 0.5 and _reach(bar)[0] < box.right + 0.5 for box in over for bar in bars)
    return _LIFT if met else 0.0


def _height_of(bar: _Bar) -> float:
    return _FIRST_BAR + bar.row * _BAR_STEP


def _tiers(labels: list[tuple[Spot, Label]]) -> tuple[dict[int, tuple[float, float]], float]:
    """Give for each row of labels how far it is from the first one's edge and how high it is; and the height of all."""
    tiers: dict[int, tuple[float, float]] = {}
    away = 0.0
    for tier in sorted({spot.tier for spot, _ in labels}):
        size = max(text.height for spot, text in labels if spot.tier == tier)
        tiers[tier] = (away, size)
        away += size + _TIER_GAP
    return tiers, max(0.0, away - _TIER_GAP)


def _draw_stem(
    sketch: Sketch, event: _Event, tops: dict[bool, dict[int, float]], axis: float, closed: list[Box], look: Look
) -> None:
    """Draw the stem of an event that has its words beside it, with gaps where it passes through others."""
    if not event.spot or not event.text:
        return
    x = event.x
    over = [(box.top - 0.1, box.bottom + 0.1) for box in closed if box.left - 0.5 < x < box.right + 0.5]
    for start, end in open_parts(*_stem(event.spot, event.text, tops, axis), over):
        hidden = FULL if axis in (start, end) else 0.0  # by the point of the event
        if end - start - hidden < _STUB:
            continue  # what is left between a point and a year is a speck, not a stem
        sketch.add(line(((x, start), (x, end)), look.grey, HAIR))


def _stem(spot: Spot, text: Label, tops: dict[bool, dict[int, float]], axis: float) -> tuple[float, float]:
    """Give where the stem of a label begins and ends, from above."""
    top = tops[spot.above][spot.tier]
    if spot.above:
        return top + text.height + _TO_STEM - 0.3, axis
    return axis, top + text.letters.ascent - text.letters.capital - _TO_STEM

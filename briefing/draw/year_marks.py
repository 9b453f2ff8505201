"""The marks of a calendar: what is announced, expected, known by its year alone, or falls due."""

from collections.abc import Collection, Sequence

from briefing.draw.key import Sample
from briefing.draw.look import Look
from briefing.draw.scene import Disc, Shape, block, frame, hatched, line
from briefing.model.chart import ChartModel, Moment

MARK = 4.4  # room of one mark away from time: in a list, in the key
RADIUS = 1.05
DIAMOND = 1.4  # from its middle to a corner
_BAR = 1.9
_STROKE = 1.1
_DOTS = (1.0, 2.2)

DAY, EXPECTED, STRETCH, ABOUT, YEAR, ANY, JUDGED = "day", "expected", "stretch", "about", "year", "any", "judged"
OUTSIDE = "outside"  # of the span: no mark
POINTS = (DAY, EXPECTED, JUDGED)
BARS = (STRETCH, ABOUT, YEAR)
# Which words say what a mark means, in the order of the key. A stretch that is only expected has those of "expected".
_MEANT = (
    ("key-day", (DAY,)),
    ("key-expected", (EXPECTED, ABOUT)),
    ("key-stretch", (STRETCH,)),
    ("key-year", (YEAR,)),
    ("key-any", (ANY,)),
    ("key-judged", (JUDGED,)),
)


def style_of(moment: Moment) -> str:
    """Give which mark a moment has; a judgement that falls due has its own, whatever its precision."""
    if moment.judged:
        return JUDGED
    if moment.precision in (YEAR, ANY):
        return moment.precision
    if moment.precision == STRETCH:
        return ABOUT if moment.approximate else STRETCH
    return EXPECTED if moment.approximate else DAY


def time_of(moment: Moment) -> float:
    """Give the decimal year at which a point stands: a month in its middle, a judgement where it falls due."""
    return moment.end if moment.judged else (moment.start + moment.end) / 2


def reach_of(style: str) -> float:
    """Give how far a point reaches from its middle, its stroke included, in millimetres."""
    return DIAMOND + 0.1 if style == JUDGED else RADIUS + 0.1


def draw_mark(style: str, left: float, right: float, y: float, look: Look, of: str = "") -> Sequence[Shape | Disc]:
    """Give the mark between two edges around the height `y`: a point stands in the middle between them."""
    x, top, bottom = (left + right) / 2, y - _BAR / 2, y + _BAR / 2
    if style == DAY:
        return (Disc(x, y, RADIUS, look.accent, of=of),)
    if style == EXPECTED:
        return (Disc(x, y, RADIUS - 0.1, look.paper, look.accent, _STROKE, of),)
    if style == JUDGED:
        ring = ((x - DIAMOND, y), (x, y - DIAMOND), (x + DIAMOND, y), (x, y + DIAMOND))
        return (Shape((ring,), closed=True, fill=look.paper, stroke=look.contrast, weight=_STROKE, of=of),)
    if style == STRETCH:
        return (block(left, top, right, bottom, look.accent, of=of),)
    if style == ABOUT:
        return (frame(left, top, right, bottom, look.accent, _STROKE, look.paper, of),)
    if style == YEAR:
        return hatched(left, top, right, bottom, look.accent, look.paper, 0.95, of)
    return (line(((left, y), (right, y)), look.accent, 1.0, _DOTS, of),)


def key_of(chart: ChartModel, used: Collection[str], look: Look) -> list[tuple[str, str, Sample]]:
    """Give the entries of the key: the styles that are used, and no other."""
    entries = []
    for name, styles in _MEANT:
        drawn = tuple(style for style in styles if style in used)
        if drawn:
            entries.append((chart.phrase(name), look.grey, _sample(drawn, look)))
    return entries


def swatch_of(used: Collection[str]) -> float:
    """Give the room of a sample in millimetres: more where one shows a point and a bar."""
    return 6.0 if EXPECTED in used and ABOUT in used else MARK


def _sample(styles: tuple[str, ...], look: Look) -> Sample:
    """Give what draws a sample: a point at the left edge, a bar over the whole room or beside its point."""

    def drawn(left: float, right: float, middle: float) -> Sequence[Shape | Disc]:
        shapes: list[Shape | Disc] = []
        for style in styles:
            if style in POINTS and len(styles) > 1:
                reach = reach_of(style)
                shapes += draw_mark(style, left, left + 2 * reach, middle, look)
                left += 2 * reach + 0.5
            else:
                shapes += draw_mark(style, left, right, middle, look)
        return shapes

    return drawn

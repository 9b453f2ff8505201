"""An axis for values: hairlines at round numbers, each with its number at the left edge."""

from collections.abc import Sequence
from decimal import Decimal

from briefing.draw.axes import Scale
from briefing.draw.look import HAIR, Look
from briefing.draw.placing import Box, Taken, open_parts
from briefing.draw.scene import Sketch, Word, line
from briefing.text import number_words
from briefing.text.units import with_unit

_OVER_LINE = 0.7  # from a line to the foot of the number that sits on it


def tick_words(ticks: Sequence[float], language: str) -> tuple[str, ...]:
    """Give round numbers as words, all with as many decimals as the finest of them needs."""
    decimals = max((_decimals(tick) for tick in ticks), default=0)
    return tuple(number_words(Decimal(f"{tick:.{decimals}f}"), language) for tick in ticks)


def margin_for(ticks: Sequence[float], look: Look, language: str, sign: str = "") -> float:
    """Give the room that the numbers take at the left edge, whichever of them bears the unit's `sign`."""
    words = tick_words(ticks, language)
    signed = tuple(with_unit(one, Decimal(0), sign, language, {}) for one in words[-1:] if sign)
    return look.letters.widest((*words, *signed)) + 1.5


def write_values(
    sketch: Sketch, ticks: Sequence[float], scale: Scale, look: Look, language: str, taken: Taken, sign: str = ""
) -> None:
    """Write the numbers that sit on the hairlines, and take their room. Zero has a line of its own elsewhere.

    The topmost of them bears the `sign` of the unit ("%"), where there is one.
    """
    shown = [pair for pair in zip(ticks, tick_words(ticks, language), strict=True) if _shown(pair[0], scale, look)]
    for tick, words in shown:
        top = bool(sign) and tick == shown[-1][0]
        text = with_unit(words, Decimal(repr(tick)), sign, language, {}) if top else words
        number = Word(text, 0, scale(tick) - _OVER_LINE, look.grey)
        box = look.letters.box(number.text, number.x, number.y, number.anchor)
        taken.boxes.append(Box(box.left, box.top, box.right, box.bottom))
        sketch.write(number)


def rule_values(sketch: Sketch, ticks: Sequence[float], scale: Scale, look: Look, right: float) -> None:
    """Draw the hairlines up to `right`, below all shapes and with gaps where words stand: for when all are written."""
    boxes = [look.letters.box(word.text, word.x, word.y, word.anchor, word.bold) for word in sketch.words]
    for tick in ticks:
        y = scale(tick)
        over = [(box.left - 0.5, box.right + 0.5) for box in boxes if box.top < y < box.bottom + 0.1]
        for start, end in open_parts(0.0, right, over) if _shown(tick, scale, look) else ():
            sketch.shapes.insert(0, line(((start, y), (end, y)), look.rule, HAIR))


def _shown(tick: float, scale: Scale, look: Look) -> bool:
    """Say whether a line is drawn at `tick`: not at zero, nor where its number would leave the drawing."""
    return tick != 0 and scale(tick) - _OVER_LINE - look.letters.ascent >= 0


def _decimals(number: float) -> int:
    return max(0, -int(Decimal(repr(number)).normalize().as_tuple().exponent))

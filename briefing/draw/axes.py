"""Ticks: round numbers for values, round years for time."""

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    """A straight scale from data to millimetres."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        span = self.high - self.low or 1.0
        return self.start + (value - self.low) / span * (self.end - self.start)

    def back(self, place: float) -> float:
        """Give what stands at a place: the other way round."""
        return self.low + (place - self.start) / ((self.end - self.start) or 1.0) * (self.high - self.low)


def round_ticks(low: float, high: float) -> tuple[float, ...]:
    """Give round numbers in steps of 1, 2, 2.5 or 5 times a power of ten that span `low` to `high`.

    The first is at most `low`, the last at least `high`. Three to five steps are taken, where there
    is a choice those with the fewest decimals, then those nearest to four.
    """
    span = high - low or abs(high) or 1.0
    power = 10.0 ** math.floor(math.log10(span))
    choices = []
    for step in (power * part for part in (0.1, 0.2, 0.25, 0.5, 1, 2)):
        first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
        finer = 0 if abs(step - round(step, 0)) < 1e-9 else len(f"{step:.12f}".rstrip("0").partition(".")[2])
        count = last - first
        choices.append((not 3 <= count <= 5, finer, abs(count - 4), step, first, last))
    *_, step, first, last = min(choices)
    return tuple(round(index * step, 12) for index in range(first, last + 1))


def round_years(low: float, high: float, most: int) -> tuple[int, ...]:
    """Give at most `most` years between `low` and `high`, in steps of 1, 2, 5, 10, 20, 25, 50, 100 ..."""
    steps = [base * 10**power for power in range(6) for base in (1, 2, 5)]
    for step in steps:
        years = range(math.ceil(low / step - 1e-9) * step, math.floor(high + 1e-9) + 1, step)
        if len(years) <= max(most, 1):
            return tuple(years)
    return ()


def year_at(x: float) -> int:
    """Give the year that a decimal year lies in; the last days of December count as the next."""
    return math.floor(x + 0.012)


def even_steps(times: Sequence[float]) -> float | None:
    """Give the step of times that are all whole steps apart, such as years, None where they are not."""
    gaps = [after - before for before, after in itertools.pairwise(times)]
    if not gaps:
        return None
    step = min(gaps)
    if step <= 0 or any(abs(gap / step - round(gap / step)) > 0.04 for gap in gaps):
        return None
    return step

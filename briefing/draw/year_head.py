"""The head of a calendar: years, and below them months or quarters as the room allows."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.draw.axes import Scale
from briefing.draw.look import Look
from briefing.draw.scene import Word
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel
from briefing.model.dates import Moment as Time
from briefing.text import decimal_year

_MOST_MONTHS = 15  # with more of them quarters are named
_LEAST_STEP = 3.0  # between lines that nobody names
_BY_LINE = 1.0  # from the line of a year to its number
_TO_RULE = 0.9

# A piece of the head: the words that may name it, the longest first, and the decimal years where it begins and ends.
_Piece = tuple[tuple[str, ...], float, float]


@dataclass(frozen=True)
class Head:
    """Words with the top of the head at 0, its height, and where the lines of years and of their parts stand."""

    words: tuple[Word, ...]
    height: float
    years: tuple[float, ...]
    parts: tuple[float, ...]


def head_of(chart: ChartModel, across: Scale, look: Look, left: float, right: float) -> Head:
    """Give the head of what `across` spans. A year too short for its number may reach out to `left` or `right`."""
    letters = look.letters
    months = _months(across.low, across.high)
    years = [_joined(list(group)) for _, group in itertools.groupby(months, lambda month: month[0])]
    words = list(_year_words(years, across, look, left, right))
    named = _named(chart, months, across, look)
    height = letters.head + letters.descent + _TO_RULE
    if named:
        below = letters.head + letters.line
        words += [
            Word(text, (across(start) + across(end)) / 2, below, look.grey, "middle")
            for text, start, end in _that_fit(named, across, look)
        ]
        height = below + letters.descent + _TO_RULE
    quarters = _quarters(months)
    parts = named or ([((), start, end) for _, start, end in quarters] if _step(quarters, across) > _LEAST_STEP else [])
    at_years = {start for _, start, _ in years}
    return Head(
        tuple(words),
        height,
        tuple(across(start) for start in (*(start for _, start, _ in years), years[-1][2])),
        tuple(across(start) for _, start, _ in parts if start not in at_years),
    )


def whole_months(span: tuple[float, float]) -> tuple[float, float]:
    """Give the span from the first day of its first month to the last of its last one, however it was rounded."""
    months = _months(*span)
    return months[0][2], months[-1][3]


# A month: its year, its number from 1, and the decimal years where it begins and ends.
_Month = tuple[int, int, float, float]


def _months(low: float, high: float) -> list[_Month]:
    """Give the months of a span of whole ones, at least one."""
    first, last = round(low * 12), round(high * 12)
    found = []
    for index in range(first, max(last, first + 1)):
        year, month = divmod(index, 12)
        time = Time(year, month + 1)
        found.append((year, month + 1, decimal_year(time), decimal_year(time, "end")))
    return found


def _joined(months: Sequence[_Month]) -> tuple[int, float, float]:
    return months[0][0], months[0][2], months[-1][3]


def _year_words(
    years: Sequence[tuple[int, float, float]], across: Scale, look: Look, left: float, right: float
) -> Iterator[Word]:
    y = look.letters.head
    for order, (year, start, end) in enumerate(years):
        size = look.letters.width(str(year), bold=True)
        begins, ends = across(start), across(end)
        if begins + _BY_LINE + size <= (ends - 0.4 if order < len(years) - 1 else right) + 1e-9:
            yield Word(str(year), begins + _BY_LINE, y, look.ink, bold=True)
        elif order == 0 and ends - _BY_LINE - size >= left:
            yield Word(str(year), ends - _BY_LINE, y, look.ink, "end", bold=True)


def _named(chart: ChartModel, months: Sequence[_Month], across: Scale, look: Look) -> list[_Piece]:
    """Give months, or quarters, with the words that name them; none where there is room for years alone."""
    names = chart.phrase("months").split(" ")
    if len(names) != 12:
        raise BriefingError(f"chart {chart.id!r} has {len(names)} names of months where it needs twelve")
    forms = []
    if len(months) <= _MOST_MONTHS:
        forms.append([((names[month - 1],), start, end) for _, month, start, end in months])
        forms.append([((names[month - 1][:1],), start, end) for _, month, start, end in months])
    quarters = _quarters(months)
    for short in (False, True):
        forms.append([((_quarter(names, part, short),), start, end) for part, start, end in quarters])
    for form, apart in zip(forms, (1.2, 0.5, 2.0, 1.2) if len(forms) == 4 else (2.0, 1.2), strict=True):
        whole = [piece for piece in form if _is_whole(piece, form)]
        if all(look.letters.width(text[0]) + apart <= across(end) - across(start) for text, start, end in whole):
            return [((*text, *_shorter(text[0])), start, end) for text, start, end in form]
    return []


def _is_whole(piece: _Piece, form: Sequence[_Piece]) -> bool:
    """Say whether a piece is as long as the others: the first and the last quarter may be cut."""
    longest = max(end - start for _, start, end in form)
    return piece[2] - piece[1] > longest * 0.8


def _shorter(text: str) -> tuple[str, ...]:
    """Give the first letters alone, for a quarter that is cut."""
    first, dash, last = text.partition("–")
    return (f"{first[:1]}–{last[:1]}",) if dash and len(first) > 1 else ()


def _that_fit(pieces: Sequence[_Piece], across: Scale, look: Look) -> Iterator[tuple[str, float, float]]:
    for texts, start, end in pieces:
        fitting = [text for text in texts if look.letters.width(text) + 0.4 <= across(end) - across(start)]
        yield from ((text, start, end) for text in fitting[:1])


def _quarters(months: Sequence[_Month]) -> list[tuple[tuple[int, int], float, float]]:
    """Give first and last month of each quarter, as much of it as there is, and where it begins and ends."""
    found = []
    for _, group in itertools.groupby(months, lambda month: (month[0], (month[1] - 1) // 3)):
        part = list(group)
        found.append(((part[0][1], part[-1][1]), part[0][2], part[-1][3]))
    return found


def _quarter(names: Sequence[str], part: tuple[int, int], short: bool) -> str:
    first, last = (names[month - 1][:1] if short else names[month - 1] for month in part)
    return first if part[0] == part[1] else f"{first}–{last}"


def _step(quarters: Sequence[tuple[tuple[int, int], float, float]], across: Scale) -> float:
    return max(across(end) - across(start) for _, start, end in quarters)

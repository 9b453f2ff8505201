"""How entries stand: which share a row, in how many columns, at which size."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from math import ceil

from briefing.model.brief import ChartEntry, Entry, Numbers, PersonEntry
from briefing.model.runs import FullSource

# Characters of one line of 84 mm: of a figure's title, and of what it measures.
_HALF_TITLE, _HALF_MEASURE = 56, 74
# Characters of a number that fit the side column at 58 pt.
_PULL = 5
# Characters of a number that fit one of so many columns, at 29 pt.
_FIGURES = ((4, 8), (3, 11), (2, 17))
# Characters of a cover's title of two lines of 62 pt, and of its longest word.
_COVER_LARGE, _COVER_WORD = 28, 14


def source_groups(sources: Iterable[FullSource]) -> tuple[tuple[str, tuple[FullSource, ...]], ...]:
    """Give sources under the names that notes call them by, in alphabetical order, each group as it came."""
    groups: dict[str, list[FullSource]] = {}
    for source in sources:
        groups.setdefault(source.name or source.author or source.publisher or source.title, []).append(source)
    return tuple((name, tuple(groups[name])) for name in sorted(groups, key=str.casefold))


def figure_rows(entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], ...]:
    """Give entries in rows: two charts of half width that follow one another share one."""
    rows: list[tuple[Entry, ...]] = []
    for entry in entries:
        alone = rows[-1] if rows else ()
        if len(alone) == 1 and _is_half(alone[0]) and _is_half(entry):
            rows[-1] = (alone[0], entry)
        else:
            rows.append((entry,))
    return tuple(rows)


def _is_half(entry: Entry) -> bool:
    return isinstance(entry, ChartEntry) and entry.chart.width == "half"


def title_lines(row: Iterable[ChartEntry]) -> int:
    """Give how many lines the longest title of figures side by side takes, as far as its length can say."""
    return max(ceil(len(entry.chart.title) / _HALF_TITLE) for entry in row)


def measure_lines(row: Iterable[ChartEntry]) -> int:
    """Give how many lines the longest measure of figures side by side takes, as far as its length can say."""
    return max(ceil(len(entry.chart.measure) / _HALF_MEASURE) for entry in row)


def person_rows(entries: Iterable[PersonEntry]) -> tuple[tuple[str, tuple[PersonEntry, ...]], ...]:
    """Give people in rows of three, each with the names of the groups that begin in it; small groups share a row."""
    rows: list[tuple[list[str], list[PersonEntry]]] = []
    shared = False  # whether the last row holds whole groups alone
    for group, members in groupby(entries, key=lambda entry: entry.group):
        people = tuple(members)
        named = [group] if group else []
        if shared and len(rows[-1][1]) + len(people) <= 3:
            rows[-1][0].extend(named)
            rows[-1][1].extend(people)
        else:
            rows += [([] if number else named, list(row)) for number, row in enumerate(_batched(people, 3))]
            shared = len(people) <= 3
    return tuple((", ".join(named), tuple(row)) for named, row in rows)


def _batched(entries: tuple[PersonEntry, ...], size: int) -> Iterator[tuple[PersonEntry, ...]]:
    for start in range(0, len(entries), size):
        yield entries[start : start + size]


def number_columns(numbers: Numbers) -> int:
    """Give in how many columns numbers set large stand: four, or fewer where there are fewer or a long one."""
    longest = max((len(figure.amount) for figure in numbers.figures), default=0)
    room = next((columns for columns, most in _FIGURES if longest <= most), 1)
    return max(1, min(len(numbers.figures), room))


def is_pull(numbers: Numbers) -> bool:
    """Say whether a number stands alone and is short enough to be set largest."""
    return len(numbers.figures) == 1 and len(numbers.figures[0].amount) <= _PULL


def cover_title(title: str) -> str:
    """Give the size of a title on a cover: large or small, so that it takes at most three lines."""
    longest = max((len(word) for word in title.split()), default=0)
    return "large" if len(title) <= _COVER_LARGE and longest <= _COVER_WORD else "small"

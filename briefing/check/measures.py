"""The numbers that a chart draws, and those that its words print."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from briefing.check import english
from briefing.check.draft import Draft
from briefing.check.numerals import figures_in
from briefing.check.passages import Passage
from briefing.model.chart_items import Chart, Series
from briefing.model.facts import Fact
from briefing.model.items import Event, Programme, Visit

_TENTH = Decimal("0.1")
_FIFTIETH = Decimal("0.02")
_MOST = 30  # values of which differences and changes are made
_SHARE = re.compile(r"%|per\s*cent")
_SCALED = re.compile(
    r"(?i:thousand|million|billion|trillion|hundred|\b[kmb]n?\b|\bMt\b|\bkt\b|\bbcm\b|\bmcm\b|[GMTk]W)"
)
_SMALL = {word: number for number, word in enumerate(f"{english.SMALL} {english.TEENS}".split(), start=1)}
_TENS = {word: number * 10 for number, word in enumerate(english.TENS.split(), start=2)}
_SCALES = {"hundred": 100, "dozen": 12, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_DIGITS = re.compile(r"\d[\d,\u2009\u202f\u00a0 ]*(?:\.\d+)?")
_QUALIFIER = re.compile(
    r"\b(about|around|some|roughly|nearly|almost|over|above|under|below|more than|less than|fewer than|at least|"
    r"at most|up to|well over|just over|just under|close to)\s+(?:US\$|[$€£])?\Z",
    re.IGNORECASE,
)
# Numbers that no chart draws: a time, a rank, an age, what a sign stands for, what a number is a part or an index of.
_NOT_DRAWN = re.compile(
    r"[-‑\s]?(?:years?|months?|weeks?|days?|hours?|decades?|centur(?:y|ies)|st|nd|rd|th|times|fold|or\s+(?:over|older|more)"
    r"|and\s+(?:over|older)|year-olds?)\b",
    re.IGNORECASE,
)
_NOT_DRAWN_BEFORE = re.compile(
    r"(?:\bone\s[^.;,]{1,40}\sin|\b(?:top|first|last|next|largest|biggest|per|each|every|aged?|ages|under|group of|"
    r"one square is|one dot is|"
    r"one in|out of|within|after|over the|rank|no\.?)|=|:|\bindex,?)\s*\Z",
    re.IGNORECASE,
)
# What a chart draws that can be counted, by the words for it.
_COUNTED: Mapping[str, str] = {
    "programmes": r"programmes?|programs?|projects?|instruments?",
    "stops": r"stops?|halts?",
    "events": r"events?|dates?|turning\s+points?",
    "lines": r"lines?|series|countries|states|neighbours?",
    "parts": r"parts?|shares?",
    "judgements": r"judgements?|judgments?",
}


@dataclass(frozen=True)
class Drawn:
    """The values that a chart draws, aims among them, their units, and how many things of each kind it draws."""

    values: tuple[Decimal, ...]
    sums: tuple[Decimal, ...]  # of each series, and of all values but aims
    units: frozenset[str]
    counts: Mapping[str, int]
    is_numeric: bool

    def miscounted(self, passage: Passage) -> Iterator[tuple[int, int]]:
        """Give where a text counts more things than are drawn, or says of all of them that they are another number."""
        for kind, nouns in _COUNTED.items():
            if kind not in self.counts:
                continue
            pattern = rf"\b(?P<all>of\s+(?:the|our|all)\s+|all\s+)?(?P<n>[a-z]+|\d{{1,2}})\s+(?:{nouns})\b"
            for match in re.finditer(pattern, passage.text, re.IGNORECASE):
                number = int(match["n"]) if match["n"].isdigit() else _SMALL.get(match["n"].casefold(), 0)
                if number > self.counts[kind] or (match["all"] and number not in (0, self.counts[kind])):
                    yield match.span("n")


def drawn_by(draft: Draft, chart: Chart) -> Drawn | None:
    """Give what a chart draws; None where something of it is not there, which is said elsewhere."""
    values: list[Decimal] = []
    aims: list[Decimal] = []
    sums: list[Decimal] = []
    units: set[str] = set()
    counts: dict[str, int] = {}
    for key in (*chart.series, *chart.bars):
        series = draft.items.get("series", {}).get(key)
        if not isinstance(series, Series):
            return None
        points = [point.value for point in series.points if point.value is not None]
        values += points
        sums.append(sum(points, Decimal(0)))
        aims += [series.target.value] if series.target and series.target.value is not None else []
        units.add(series.unit)
    if chart.series:
        counts["lines"] = len(chart.series) if len(chart.series) > 1 else 0
    facts = [share.fact for share in (*chart.shares, *chart.values)]
    items = [("events", key) for key in chart.events] + [("programmes", key) for key in chart.programmes]
    for file, key in items:
        item = draft.items.get(file, {}).get(key)
        if not isinstance(item, Event | Programme):
            return None
        facts += item.facts
    for key in facts:
        fact = draft.items.get("facts", {}).get(key)
        if not isinstance(fact, Fact):
            return None
        values += [value for value in (fact.value, fact.high) if value is not None]
        units |= {fact.unit or ""}
    visit = draft.items.get("visit", {}).get(chart.visit) if chart.visit is not None else None
    sizes = {
        "programmes": len(chart.programmes),
        "events": len(chart.events),
        "parts": len(chart.shares) or len(chart.values),
        "stops": len(visit.stops) if isinstance(visit, Visit) else 0,
        "lines": counts.get("lines", 0),
    }
    counted = {kind: size for kind, size in sizes.items() if size}
    sums.append(sum(values, Decimal(0)))
    is_numeric = bool(chart.series or chart.shares or chart.values)
    return Drawn((*values, *aims), tuple(sums), frozenset(units - {""}), counted, is_numeric)


def printed_numbers(passage: Passage, drawn: Drawn) -> Iterator[tuple[int, int]]:
    """Give where a text prints a number that is neither drawn nor follows from what is drawn."""
    if not drawn.is_numeric or not drawn.values:
        return
    for start, end in figures_in(passage.text, passage.language):
        figure, before, after = passage.text[start:end], passage.text[:start], passage.text[end:]
        number = number_of(figure)
        if number is None or _NOT_DRAWN.match(after) or _NOT_DRAWN_BEFORE.search(before):
            continue
        if passage.field == "measure" and not _is_measured(figure, after, drawn.units):
            continue
        found = _QUALIFIER.search(before)
        qualifier = found[1].casefold() if found else ""
        powers = range(-4, 5) if _SCALED.search(figure + after[:12]) or any(map(_SCALED.match, drawn.units)) else (0,)
        said = [number * Decimal(1000) ** power for power in powers]
        follows = _following(drawn.values, drawn.sums, is_share=_SHARE.search(figure) is not None)
        if not any(agrees(one, value, qualifier) for one in said for value in follows):
            yield start, end


def _is_measured(figure: str, after: str, units: frozenset[str]) -> bool:
    """Say whether a figure is in a unit of the chart, which stands in it or behind it."""
    folded, behind = figure.casefold(), after.lstrip(" (").casefold()
    return any(folded.endswith(unit.casefold()) or behind.startswith(unit.casefold()) for unit in units)


def _following(values: tuple[Decimal, ...], sums: tuple[Decimal, ...], *, is_share: bool) -> frozenset[Decimal]:
    """Give the values, their sums and number, and the differences of any two; of a share also shares and changes."""
    follows = {*values, *sums, Decimal(len(values))}
    follows |= {value * 100 / total for value in values for total in sums if is_share and total}
    for one, other in combinations(values[:_MOST], 2):
        follows.add(abs(one - other))
        for top, bottom in ((one, other), (other, one)):
            if is_share and bottom:
                follows |= {top * 100 / bottom, abs(top - bottom) * 100 / bottom}
    return frozenset(follows)


def number_of(words: str) -> Decimal | None:
    """Give the number that a figure states, in digits or in words; None for a range, a fraction or what is not read."""
    digits = _DIGITS.findall(words)
    small = [word for word in re.findall(r"[a-z]+", words.casefold()) if word not in ("and", "a", "an")]
    scale = Decimal(1)
    for word in small:
        scale *= _SCALES.get(word, 1)
    if digits:
        return None if len(digits) > 1 else Decimal(re.sub(r"[^\d.]", "", digits[0])) * scale
    known = [word for word in small if word in _SMALL or word in _TENS]
    if (
        not known
        or {"half", "third", "quarter", "in", "out", "to", "or"} & set(small)
        or small[-1].endswith(("ths", "rds"))
    ):
        return None
    return Decimal(sum(_SMALL.get(word, 0) + _TENS.get(word, 0) for word in known)) * scale


def agrees(said: Decimal, value: Decimal, qualifier: str = "") -> bool:
    """Say whether a number as said agrees with a value: rounded to as many digits or fewer, or as its qualifier allows.

    About, nearly and the like allow a tenth; over and at least a value that is not below, under and at most one not
    above.
    """
    if _rounded_alike(said, value) or _rounded_alike(value, said):
        return True
    if qualifier in ("over", "above", "more than", "at least", "well over", "just over"):
        return value >= said
    if qualifier in ("under", "below", "less than", "fewer than", "at most", "up to", "just under"):
        return value <= said
    return bool(qualifier) and abs(said - value) <= abs(value) * _TENTH


def _rounded_alike(short: Decimal, long: Decimal) -> bool:
    """Say whether `short` is `long`, rounded to the last digit that `short` gives.

    A zero before the decimal point may be rounding too (12,800 for 12,765), where no more than a fiftieth is lost.
    """
    if short == long or not short:
        return short == long
    exponent = short.normalize().as_tuple().exponent
    unit = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)
    lost = abs(short - long)
    return lost <= unit / 2 and (unit <= 1 or lost <= abs(long) * _FIFTIETH) and _digits(short) <= _digits(long)


def _digits(number: Decimal) -> int:
    return len(number.normalize().as_tuple().digits)

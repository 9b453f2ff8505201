"""Facts that follow from others, and points of series that are facts: computed once, before any other rule looks.

Ends of ranges and rounding follow interval arithmetic: the lowest and the highest that the parts allow.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import cast

from briefing.check.draft import Draft
from briefing.check.rules import derived as rules
from briefing.check.words import quoted
from briefing.findings import Finding
from briefing.model.chart_items import Point, Series, Target
from briefing.model.facts import Citation, Fact, Qualifier, Status
from briefing.model.fields import Item
from briefing.quantities import UnitsError, convert

# The weakest first: what rests on several facts is no firmer than the weakest of them.
_WEAKEST: tuple[Status, ...] = ("unverified", "contested", "estimate", "single-source", "corroborated")
_PERCENT = "percent"
_HUNDRED = Decimal(100)


@dataclass(frozen=True)
class _Range:
    """A value, and the highest that it may be."""

    low: Decimal
    high: Decimal


def _sum(parts: list[_Range]) -> _Range:
    return _Range(sum((one.low for one in parts), Decimal(0)), sum((one.high for one in parts), Decimal(0)))


def _difference(parts: list[_Range]) -> _Range:
    first, second = parts
    return _Range(first.low - second.high, first.high - second.low)


def _ratio(parts: list[_Range]) -> _Range:
    first, second = parts
    ends = [one / other for one in (first.low, first.high) for other in (second.low, second.high)]
    return _Range(min(ends), max(ends))


def _share(parts: list[_Range]) -> _Range:
    ratio = _ratio(parts)
    return _Range(ratio.low * _HUNDRED, ratio.high * _HUNDRED)


def _change(parts: list[_Range]) -> _Range:
    share = _share(parts)
    return _Range(share.low - _HUNDRED, share.high - _HUNDRED)


@dataclass(frozen=True)
class _Operation:
    """How an operation computes; `step` is what its result is rounded to where the fact does not say."""

    compute: Callable[[list[_Range]], _Range]
    pair: bool = True
    unit: str | None = ""  # of the result; "" that of the parts
    step: Decimal | None = None


_OPERATIONS: Mapping[str, _Operation] = {
    "sum": _Operation(_sum, pair=False),
    "difference": _Operation(_difference),
    "share": _Operation(_share, unit=_PERCENT, step=Decimal(1)),
    "ratio": _Operation(_ratio, unit=None, step=Decimal("0.1")),
    "change": _Operation(_change, unit=_PERCENT, step=Decimal(1)),
}


def computed(draft: Draft) -> tuple[Draft, tuple[Finding, ...]]:
    """Give the draft with every derived fact and every point that names a fact filled in, and what stood in the way."""
    work = _Work(draft)
    facts = {key: work.fact(key) or item for key, item in draft.items.get("facts", {}).items()}
    series = {key: _series(item, work) for key, item in draft.items.get("series", {}).items()}
    items = {**draft.items, "facts": facts, "series": series}
    return replace(draft, items=cast(Mapping[str, Mapping[str, Item]], items)), tuple(work.findings)


class _Work:
    """Computes each fact once. Lives for one check."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.findings: list[Finding] = []
        self._done: dict[str, Fact | None] = {}
        self._open: list[str] = []

    def fact(self, key: str) -> Fact | None:
        """Give a fact with its value; None where there is none of that name, or it cannot be computed."""
        fact = self.draft.items.get("facts", {}).get(key)
        if not isinstance(fact, Fact) or fact.derived is None:
            return fact if isinstance(fact, Fact) else None
        if key not in self._done:
            self._open.append(key)
            self._done[key] = None  # while it is at work, nothing can be made of it
            self._done[key] = self._compute(fact)
            self._open.pop()
        return self._done[key]

    def _compute(self, fact: Fact) -> Fact | None:
        derived = fact.derived
        assert derived is not None
        wrong = list(self._shape(fact))
        parts: list[Fact] = []
        for name in derived.of:
            if name in self._open:
                sentence = f"fact {quoted(fact.id)} rests on itself, by {quoted(name)}"
                wrong.append(rules.CIRCULAR.at(name.at, sentence, "compute it from others"))
                continue
            part = self.fact(name)
            if part is not None and part.value is not None:
                parts.append(part)
            elif part is not None and part.derived is None:
                sentence = f"fact {quoted(name)} has no single value to compute with"
                wrong.append(rules.NO_OPERAND.at(name.at, sentence, "give it a value, or take it out"))
        self.findings += wrong
        if wrong or len(parts) < len(derived.of):
            return None  # what is missing has been told, here or as an unknown fact
        return self._made(fact, parts)

    def _shape(self, fact: Fact) -> Iterator[Finding]:
        derived = fact.derived
        assert derived is not None
        if fact.value is not None or fact.high is not None:
            sentence = f"fact {quoted(fact.id)} is derived, and has a value typed in"
            yield rules.TYPED_AND_DERIVED.at(self.draft.place(fact, "value"), sentence, "take the value out")
        if _OPERATIONS[derived.operation].pair and len(derived.of) != 2:
            sentence = f"'{derived.operation}' is computed from two facts, not {len(derived.of)}"
            yield rules.NO_OPERAND.at(self.draft.place(derived, "of"), sentence, "name two")

    def _made(self, fact: Fact, parts: list[Fact]) -> Fact | None:
        derived = fact.derived
        assert derived is not None
        operation = _OPERATIONS[derived.operation]
        common = (fact.unit if operation.unit == "" and fact.unit else None) or parts[0].unit
        ranges: list[_Range] = []
        for name, part in zip(derived.of, parts, strict=True):
            low, high = part.value, part.high if part.high is not None else part.value
            assert low is not None and high is not None
            try:
                ranges.append(_Range(convert(low, part.unit, common), convert(high, part.unit, common)))
            except UnitsError as error:
                way_out = "compute with facts of one kind"
                self.findings.append(rules.OTHER_UNIT.at(name.at, f"fact {quoted(name)}: {error}", way_out))
                return None
        if operation.compute in (_ratio, _share, _change) and ranges[1].low <= 0 <= ranges[1].high:
            sentence = f"fact {quoted(derived.of[1])} is nothing, by which nothing can be divided"
            self.findings.append(rules.NO_OPERAND.at(derived.of[1].at, sentence, "compare it otherwise"))
            return None
        result = operation.compute(ranges)
        cited = [
            one
            for part in parts
            for one in (*part.citations, *(Citation.model_construct(source=key, locator="") for key in part.sources))
        ]
        own = {str(one.source) for one in fact.citations} | set(map(str, fact.sources))
        unique = {(str(one.source), one.locator): one for one in cited if str(one.source) not in own}
        return fact.model_copy(
            update={
                "value": result.low,
                "high": result.high if result.high != result.low else None,
                "unit": fact.unit or (common if operation.unit == "" else operation.unit),
                "round": fact.round or operation.step or _finest(parts),
                "qualifier": fact.qualifier or _qualifier(parts, derived.operation),
                "date": fact.date or parts[0].date,
                "status": fact.status or min(map(_support, parts), key=_WEAKEST.index),
                "citations": (*fact.citations, *unique.values()),
            }
        )


def _support(part: Fact) -> Status:
    """Give how firm a part is; what was set right is as firm as what never was wrong."""
    return "corroborated" if part.status in (None, "corrected") else part.status


def _finest(parts: list[Fact]) -> Decimal | None:
    """Give the coarsest rounding among the parts: a sum is no more exact than the least exact of them."""
    steps = [part.round for part in parts if part.round is not None]
    return max(steps, default=None)


def _qualifier(parts: list[Fact], operation: str) -> Qualifier | None:
    """Give how exact a result is: a sum of what is over something is over it; else what is not exact makes it so."""
    given = {part.qualifier for part in parts}
    if given == {None}:
        return None
    named = given - {None}
    if operation == "sum" and len(named) == 1 and not named & {"about"}:
        return named.pop()
    return "about"


def _series(item: Item, work: _Work) -> Item:
    if not isinstance(item, Series):
        return item
    points = tuple(_point(point, work) for point in item.points)
    return item.model_copy(update={"points": points, "target": _target(item.target, work) if item.target else None})


def _point(point: Point, work: _Work) -> Point:
    fact = _named(point, work)
    if fact is None:
        return point
    is_rough = fact.qualifier in ("about",) or fact.high is not None or fact.status == "estimate"
    return point.model_copy(
        update={"value": fact.value, "source": point.source or _source(fact), "estimate": point.estimate or is_rough}
    )


def _target(target: Target, work: _Work) -> Target:
    fact = _named(target, work)
    if fact is None:
        return target
    given = {"value": fact.value, "source": target.source or _source(fact)}
    return target.model_copy(update={**given, "qualifier": target.qualifier or fact.qualifier})


def _source(fact: Fact) -> object:
    return fact.citations[0].source if fact.citations else next(iter(fact.sources), None)


def _named(one: Point | Target, work: _Work) -> Fact | None:
    """Give the fact that a point or an aim names; None where it names none, or one without a single value."""
    if one.fact is None:
        if isinstance(one, Target):
            for key in ("value", "source"):
                if getattr(one, key) is None:
                    work.findings.append(rules.NO_OPERAND.at(one.at, f"an aim has no {key}", f"add {key}, or a fact"))
        return None
    if one.value is not None:
        sentence = f"a value is typed in beside the fact {quoted(one.fact)}"
        work.findings.append(
            rules.TYPED_AND_DERIVED.at(work.draft.place(one, "value"), sentence, "take one of them out")
        )
    fact = work.fact(one.fact)
    if fact is not None and fact.value is None and fact.derived is None:
        sentence = f"fact {quoted(one.fact)} has no single value to draw"
        work.findings.append(rules.NO_OPERAND.at(one.fact.at, sentence, "give it a value, or type the value here"))
    return fact if fact is not None and fact.value is not None else None

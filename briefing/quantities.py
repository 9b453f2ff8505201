"""Quantities: a number in one unit → in another, and sums of quantities, exact in decimals.

Units of measure are known by pint (its default registry, and bcm); what it does not know (boats, votes, EUR) is only
ever equal to itself. A scale word before a unit ("million EUR", "thousand tonnes") is a factor.
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Any

_SCALES = {
    "thousand": Decimal(10**3),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
}
_PERCENT = frozenset({"percent", "per cent", "%"})

# What the registry lacks, and readers of briefs know.
_DEFINITIONS = (
    "bcm = 1e9 * meter ** 3",
    "m3 = meter ** 3",
    "cubic_metre = meter ** 3",
    "square_metre = meter ** 2",
    "square_kilometre = kilometer ** 2",
    "square_mile = mile ** 2",
)
# A barrel in a brief is one of oil, 42 US gallons, not the older one of 31.5.
_NAMES = {"barrel": "oil_barrel", "barrels": "oil_barrel", "sq km": "square_kilometre", "square km": "square_kilometre"}
_PLAIN = re.compile(r"[^\W\d_]+\d?(?: [^\W\d_]+){0,2}\Z")


class UnitsError(ValueError):
    """Two units that measure different things, or one that is not known. Its text is a sentence."""


def convert(value: Decimal, unit: str | None, wanted: str | None) -> Decimal:
    """Give `value`, which is in `unit`, in the unit `wanted`; None is a mere number. Raises `UnitsError`."""
    (factor, base), (other_factor, other_base) = _split(unit), _split(wanted)
    if base == other_base:
        return value if factor == other_factor else value * factor / other_factor
    if not base or not other_base:
        raise UnitsError(f"'{wanted or 'a mere number'}' does not measure what '{unit or 'a mere number'}' does")
    return value * factor * _ratio(base, other_base) / other_factor


def _split(unit: str | None) -> tuple[Decimal, str]:
    """Give the factor of a unit's scale word, and the unit itself."""
    words = " ".join((unit or "").split())
    scale, _, rest = words.partition(" ")
    if scale in _SCALES and rest:
        return _SCALES[scale], rest
    return Decimal(1), "percent" if words in _PERCENT else words


@lru_cache(maxsize=256)
def _ratio(unit: str, wanted: str) -> Decimal:
    """Give how many of `wanted` one `unit` is."""
    from pint.errors import DimensionalityError

    one, other = _known(unit), _known(wanted)
    try:
        return Decimal(one.to(other.units).magnitude)
    except DimensionalityError:
        raise UnitsError(f"'{wanted}' does not measure what '{unit}' does") from None


def _known(unit: str) -> Any:
    """Give one of a unit, as pint knows it. A scale with a zero of its own (degrees Celsius) is no unit to multiply."""
    from pint.errors import PintError

    name = _NAMES.get(unit, unit)
    name = name if name.isascii() and " " not in name else name.replace(" ", "_")
    try:
        one = _registry().Quantity(Decimal(1), name) if _PLAIN.match(unit) else None
    except (PintError, ValueError, AttributeError):
        one = None
    if one is None or not one._is_multiplicative:
        raise UnitsError(f"no unit of measure is called '{unit}'")
    return one


@lru_cache(maxsize=1)
def _registry() -> Any:
    from pint import UnitRegistry  # a third of a second, and few packs convert anything

    registry: Any = UnitRegistry(non_int_type=Decimal)
    for definition in _DEFINITIONS:
        registry.define(definition)
    return registry

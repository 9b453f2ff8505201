"""Every rule of the check, by code: severity, meaning, why, a wrong and a right example."""

from collections.abc import Mapping
from types import MappingProxyType

from briefing.check.rules import (
    charts,
    derived,
    levels,
    names,
    overlays,
    quiet,
    references,
    shape,
    sources,
    values,
    wording,
)
from briefing.check.rules.rule import Rule

__all__ = ["RULES", "Rule"]

_MODULES = (shape, references, derived, overlays, levels, charts, values, wording, names, sources, quiet)

RULES: Mapping[str, Rule] = MappingProxyType(
    {rule.code: rule for module in _MODULES for rule in vars(module).values() if isinstance(rule, Rule)}
)

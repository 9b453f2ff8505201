"""Every rule of every room, by code: what `briefing explain`, SARIF and docs/reference/rules.md tell."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from briefing.findings import Rule


@cache
def catalogue() -> Mapping[str, Rule]:
    """Give every rule by code, sorted. A room that has rules gives them as `RULES`, and is named here."""
    from briefing import check, prove, read, typeset  # a second of imports, after a wrong call was answered

    rules = {code: rule for room in (check, prove, read, typeset) for code, rule in room.RULES.items()}
    return MappingProxyType(dict(sorted(rules.items())))

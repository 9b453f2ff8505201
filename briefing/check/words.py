"""Words of findings: what was found instead, and what was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from briefing.model.tree import Block, Items

_LONGEST = 40


def found(value: Any) -> str:
    """Say what stands where something else should."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Block):
        return "keys with values"
    if isinstance(value, Items):
        return "a list"
    return quoted(str(value))


def quoted(text: str) -> str:
    """Give text in quotation marks, on one line and not too long."""
    line = " ".join(text.split())
    return f"'{line[:_LONGEST]}…'" if len(line) > _LONGEST else f"'{line}'"


def near(word: str, known: Iterable[str], otherwise: str) -> str:
    """Give the way out for a word that is not among `known`: the nearest that is, else `otherwise`."""
    folded = {one.casefold(): one for one in known}
    close = get_close_matches(word.casefold(), list(folded), n=1)
    return f"did you mean '{folded[close[0]]}'?" if close else otherwise


def listed(words: Iterable[str]) -> str:
    """Give "a, b or c"."""
    *first, last = words
    return f"{', '.join(first)} or {last}" if first else last

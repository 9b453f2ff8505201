"""The way from every value in print to what is behind it: its note on paper, the card of its fact on a screen."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise
from typing import Any

from briefing.model.brief import BigNumber, Brief, BriefPart, ChartEntry
from briefing.model.runs import Call, Run


def with_ways(brief: Brief, for_print: bool) -> Brief:
    """Give `brief` with `note` (in print) or `card` (on a screen) filled in for the values of facts.

    The note is the one called in the same text, else in the same entry, else at the head of the part: of words that
    stand in a list it is the list's. A value that is a link of its own leads where that does; the name of a fact is
    no figure, and as a button would leave a hole at the end of its line.
    """
    known = {} if for_print else {card.fact: card.name for card in brief.facts}
    return replace(brief, parts=tuple(_part(part, known, for_print) for part in brief.parts))


def _part(part: BriefPart, known: Mapping[str, str], for_print: bool) -> BriefPart:
    note = part.call.note if part.call and for_print else 0
    return replace(
        part,
        entries=_filled(part.entries, note, known, for_print),
        intro=_filled(part.intro, note, known, for_print),
        asides=tuple(_part(aside, known, for_print) for aside in part.asides),
    )


def _filled(value: Any, note: int, known: Mapping[str, str], for_print: bool) -> Any:
    """Give a value with the ways of all that is in it; `note` answers for what calls none itself."""
    if isinstance(value, Run):
        if not value.fact or value.url:
            return value
        opens = value.fact in known and value.text != known[value.fact]
        return replace(value, note=note, card=f"fact-{value.fact}" if opens else "")
    if isinstance(value, tuple):
        called = next((piece.note for piece in value if isinstance(piece, Call)), 0) if for_print else 0
        pieces = tuple(_filled(piece, called or note, known, for_print) for piece in value)
        return _with_spaces(pieces) if for_print else pieces
    if isinstance(value, ChartEntry | Call) or not is_dataclass(value) or isinstance(value, type):
        return value
    called = (_first_call(value) if for_print else 0) or note
    filled = replace(
        value, **{field.name: _filled(getattr(value, field.name), called, known, for_print) for field in fields(value)}
    )
    if isinstance(filled, BigNumber):
        return replace(filled, note=called, card=f"fact-{filled.fact}" if filled.fact in known else "")
    return filled


def _with_spaces(pieces: tuple[Any, ...]) -> tuple[Any, ...]:
    """Give pieces of text with the space before a value moved into it.

    A line of WeasyPrint 70 has no room for the space that it ends with where an inline box follows, and then breaks
    at its first word; where the space is in the box, lines break as they do without it.
    """
    moved = list(pieces)
    for at, (before, value) in enumerate(pairwise(pieces)):
        if not (isinstance(before, Run) and isinstance(value, Run)) or before.note or not value.note:
            continue
        if before.text.endswith(" ") and "–" not in value.text:  # words with a dash are tied as a whole
            moved[at] = replace(moved[at], text=moved[at].text[:-1])
            moved[at + 1] = replace(value, text=f" {value.text}")
    return tuple(moved)


def _first_call(value: Any) -> int:
    if isinstance(value, Call):
        return value.note
    if isinstance(value, tuple):
        return next((note for piece in value if (note := _first_call(piece))), 0)
    if is_dataclass(value) and not isinstance(value, type | ChartEntry):
        return next((note for field in fields(value) if (note := _first_call(getattr(value, field.name)))), 0)
    return 0

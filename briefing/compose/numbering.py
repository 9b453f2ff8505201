"""Notes numbered as they stand on paper: those called beside a part come after those of its first paragraph.

A brief numbers its notes as its parts are worded, and a part is worded before what stands beside it. On paper the
bodies of the notes called beside a part are set with its first paragraph, or at its end where the part is short and
holds together; so that is where their numbers belong.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from briefing.compose.filters import is_short
from briefing.model.brief import Brief, BriefPart, ChartEntry, Entry, Passage
from briefing.model.runs import Call, Para


def renumbered(brief: Brief) -> Brief:
    """Give `brief` with its notes in the order in which paper sets them, and their calls to match."""
    order: list[int] = []
    for part in brief.parts:
        order += [number for number in _set(part) if number not in order]
    order += [note.number for note in brief.notes if note.number not in order]
    new = {old: number for number, old in enumerate(dict.fromkeys(order), start=1)}
    notes = sorted((replace(note, number=new[note.number]) for note in brief.notes), key=lambda note: note.number)
    return replace(brief, parts=_renamed(brief.parts, new), notes=tuple(notes))


def _set(part: BriefPart) -> Iterator[int]:
    """Give the numbers of the notes of a part, in the order in which paper sets them."""
    yield from _calls(part.call)
    entries = (*part.intro, *part.entries)
    beside = _calls(tuple((aside.call, aside.intro, aside.entries) for aside in part.asides))
    first, rest = (entries, ()) if is_short(part) else _first_block(entries)
    yield from (*_calls(first), *beside, *_calls(rest))


def _first_block(entries: tuple[Entry, ...]) -> tuple[object, object]:
    """Give what is set before the notes called beside a part, and the rest."""
    if entries and isinstance(entries[0], Passage) and entries[0].blocks and isinstance(entries[0].blocks[0], Para):
        return entries[0].blocks[0], (entries[0].blocks[1:], entries[1:])
    return (), entries


def _calls(value: object) -> Iterator[int]:
    if isinstance(value, Call):
        yield value.note
    elif isinstance(value, tuple):
        for piece in value:
            yield from _calls(piece)
    elif is_dataclass(value) and not isinstance(value, type | ChartEntry):  # a chart calls no note, and is large
        for field in fields(value):
            yield from _calls(getattr(value, field.name))


def _renamed(value: Any, new: Mapping[int, int]) -> Any:
    """Give a value with every call in it renumbered; what keeps its numbers stays the very same."""
    if isinstance(value, Call):
        return value if new[value.note] == value.note else replace(value, note=new[value.note])
    if isinstance(value, tuple):
        pieces = tuple(_renamed(piece, new) for piece in value)
        return value if all(new is old for new, old in zip(pieces, value, strict=True)) else type(value)(pieces)
    if is_dataclass(value) and not isinstance(value, type | ChartEntry):
        changed = {}
        for field in fields(value):
            old = getattr(value, field.name)
            renamed = _renamed(old, new)
            if renamed is not old:
                changed[field.name] = renamed
        return replace(value, **changed) if changed else value
    return value

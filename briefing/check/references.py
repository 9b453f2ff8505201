"""F101 to F114: every id is there once, and everything that is named is there."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefing.check.draft import Draft
from briefing.check.pointers import AUDIENCE, LEVEL
from briefing.check.rules import references as rules
from briefing.check.words import near, quoted
from briefing.findings import Finding, Position
from briefing.model.chart_items import Chart
from briefing.model.items import Section
from briefing.model.pack import FILES, Audience
from briefing.model.tree import Block, Items, Scalar, Tree

TITLE = "title"  # the part that every brief has, listed or not


def repeated_ids(tree: Tree) -> Iterator[Finding]:
    """F101: an id stands once in its file; likewise the names that pack.yaml gives."""
    for file in FILES:
        if file in tree.files:
            yield from _repeated(tree.files[file].get(file), "id")
    head = tree.files.get("pack", Block(Position("")))
    yardstick = head.get("yardstick")
    yield from _repeated(head.get("levels"), "")
    yield from _repeated(head.get("lanes"), "id")
    yield from _repeated(head.get("audiences"), "name")
    yield from _repeated(yardstick.get("terms") if isinstance(yardstick, Block) else None, "id")


def _repeated(entries: Any, key: str) -> Iterator[Finding]:
    first: dict[str, Position] = {}
    for entry in entries if isinstance(entries, Items) else ():
        name = entry.get(key) if isinstance(entry, Block) else entry
        if not isinstance(name, Scalar):
            continue
        if name in first:
            sentence = f"{key or 'level'} {quoted(name)} is taken, first in line {first[name].line}"
            yield rules.DUPLICATE.at(name.at, sentence, "give one of them another")
        first.setdefault(name, name.at)


def unknown_references(draft: Draft) -> Iterator[Finding]:
    """F102 to F113: whatever an item names is in the file where such things are kept."""
    for _, _, pointers in draft.named:
        for pointer in pointers:
            known = draft.written.get(pointer.target.written)
            if known is not None and pointer.name not in known:
                sentence = f"unknown {pointer.target.noun} {quoted(pointer.name)}"
                way_out = near(pointer.name, known, f"add it to {pointer.target.file}")
                yield pointer.target.unknown.at(pointer.at, sentence, way_out)


def unknown_audiences(draft: Draft) -> Iterator[Finding]:
    """F112, F111: every audience of the pack is a folder of templates, and reads a level of the pack."""
    if draft.head is None:
        return
    for entry in draft.head.audiences:
        name = str(entry.name)
        if name not in draft.audiences:
            way_out = near(name, draft.audiences, f"see to templates/audiences/{name}/audience.yaml")
            yield AUDIENCE.unknown.at(entry.name.at, f"unknown audience {quoted(name)}", way_out)
            continue
        reads = draft.audiences[name].reads
        if reads not in draft.head.levels:
            sentence = f"audience {quoted(name)} reads {quoted(reads)}, which is no level of this pack"
            way_out = near(reads, draft.head.levels, f"add {quoted(reads)} to {LEVEL.file}")
            yield LEVEL.unknown.at(entry.name.at, sentence, way_out)


def unknown_parts(draft: Draft) -> Iterator[Finding]:
    """F114: the part that a section or chart belongs to is printed by an audience it is for."""
    if draft.head is None:
        return
    for _, item in draft.all_items():
        if not isinstance(item, Section | Chart):
            continue
        names = item.audiences or tuple(entry.name for entry in draft.head.audiences)
        audiences = [draft.audiences[name] for name in names if name in draft.audiences]
        parts = parts_of(audiences)
        if audiences and item.part not in parts:
            printed = sorted(parts - {TITLE})
            way_out = near(item.part, printed, f"parts are {', '.join(printed)}")
            yield rules.UNKNOWN_PART.at(item.part.at, f"no audience prints a part {quoted(item.part)}", way_out)


def parts_of(audiences: Iterable[Audience]) -> set[str]:
    """Give the parts that any of `audiences` prints."""
    return {TITLE} | {name for audience in audiences for part in audience.parts for name in (part.part, *part.aside)}

"""L2xx: whoever may read an item may read what it rests on."""

from collections.abc import Iterator

from briefing.check.draft import Draft
from briefing.check.pointers import SOURCE, Pointer
from briefing.check.rules import levels as rules
from briefing.check.words import listed, quoted
from briefing.findings import Finding
from briefing.model.chart_items import Chart
from briefing.model.fields import Item
from briefing.model.pack import PackHead


def closed_references(draft: Draft) -> Iterator[Finding]:
    """L201: an item rests on nothing of a more closed level than its own."""
    for head, item, pointer, named in _dependencies(draft):
        level, needed = _level(head, item), _level(head, named)
        if level is None or needed is None or needed <= level:
            continue
        open_, closed = head.levels[level], head.levels[needed]
        sentence = (
            f"{quoted(item.id)} is for {open_}, but {pointer.target.noun} {quoted(pointer.name)} only for {closed}"
        )
        way_out = f"give {quoted(pointer.name)} for: {open_}, or {quoted(item.id)} for: {closed}"
        yield rules.CLOSED_REFERENCE.at(pointer.at, sentence, way_out)


def narrower_references(draft: Draft) -> Iterator[Finding]:
    """L202: what an item rests on is printed for every audience that prints the item."""
    for head, item, pointer, named in _dependencies(draft):
        if not named.audiences:
            continue
        without = [name for name in _readers(draft, head, item) if name not in named.audiences]
        if without:
            sentence = (
                f"{quoted(item.id)} is printed for {listed(without).replace(' or ', ' and ')}, "
                f"but {pointer.target.noun} {quoted(pointer.name)} only for {', '.join(named.audiences)}"
            )
            yield rules.NARROWER_REFERENCE.at(pointer.at, sentence, f"widen audiences of {quoted(pointer.name)}")


def unreadable_for_audience(draft: Draft) -> Iterator[Finding]:
    """L203: an item is narrowed only to audiences that may read it."""
    head = draft.head
    for _, item in draft.all_items() if head else ():
        level = _level(head, item)
        for name in item.audiences:
            audience = draft.audiences.get(name)
            if head is None or level is None or audience is None or audience.reads not in head.levels:
                continue
            if head.levels.index(audience.reads) < level:
                sentence = f"audience {quoted(name)} reads {audience.reads}, so it never prints {quoted(item.id)}"
                yield rules.UNREADABLE_FOR_AUDIENCE.at(
                    name.at, sentence, f"give {quoted(item.id)} for: {audience.reads}"
                )


def _dependencies(draft: Draft) -> Iterator[tuple[PackHead, Item, Pointer, Item]]:
    """Give every item with each thing that it names, where both could be made."""
    if draft.head is None:
        return
    for _, item, named_by in draft.named:
        if not isinstance(item, Item):
            continue
        pointers = list(named_by)
        yardstick = draft.head.yardstick
        if isinstance(item, Chart) and item.kind == "yardstick" and yardstick and yardstick.source:
            pointers.append(Pointer(str(yardstick.source), SOURCE, yardstick.source.at))
        for pointer in pointers:
            named = draft.items.get(pointer.target.written, {}).get(pointer.name)
            if named is not None:
                yield draft.head, item, pointer, named


def _level(head: PackHead | None, item: Item) -> int | None:
    """Give the rank of an item's level, 0 the most open; without one it is the most closed. None where unknown."""
    if head is None or (item.for_ is not None and item.for_ not in head.levels):
        return None
    return len(head.levels) - 1 if item.for_ is None else head.levels.index(item.for_)


def _readers(draft: Draft, head: PackHead, item: Item) -> list[str]:
    """Give the audiences of the pack that print an item."""
    level = _level(head, item)
    names = [str(entry.name) for entry in head.audiences if not item.audiences or entry.name in item.audiences]
    audiences = [draft.audiences[name] for name in names if name in draft.audiences]
    return [
        audience.name
        for audience in audiences
        if level is not None and audience.reads in head.levels and head.levels.index(audience.reads) >= level
    ]

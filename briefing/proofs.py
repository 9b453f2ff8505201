"""What the finished pages still have wrong, told at the content line it came from."""

from collections.abc import Iterator

from briefing.findings import Finding, Position
from briefing.model.brief import Brief
from briefing.model.laid import Laid
from briefing.model.pack import FILES, Audience, Pack
from briefing.prove import bad_links, coverage, unaccounted


def proofs(pack: Pack, audience: Audience, brief: Brief, laid: Laid, screen: str) -> list[Finding]:
    """What the finished pages still have wrong, at the content line it came from."""
    place = Position(f"{pack.folder}/pack.yaml")
    found = [
        Finding(_origin(brief, fault.id, place), fault.severity, fault.rule, f"{audience.name}: {fault.sentence}")
        for fault in laid.faults
    ]
    found += [
        Finding(place, "error", "P690", f"{audience.name}: {sentence}", "mend the template")
        for sentence in bad_links(screen)
    ]
    items = frozenset(pack.keys())
    found += [
        Finding(place, "error", "P691", f"{audience.name}: item {item} is not accounted for")
        for item in unaccounted(items, brief.account)
    ]
    if audience.covers == "statements":
        found += _uncovered(pack, audience, brief, laid)
    if laid.pages < audience.pages.min:
        sentence = f"{audience.name} has {laid.pages} pages where at least {audience.pages.min} are wanted"
        found.append(Finding(place, "warning", "P601", sentence, "promote items or lower the budget"))
    return found


def _uncovered(pack: Pack, audience: Audience, brief: Brief, laid: Laid) -> Iterator[Finding]:
    """P692: a statement of the text that the pack starts from, which no sentence in print answers."""
    items = {f"{file}/{key}": item for file in FILES for key, item in pack.items(file).items()}
    told: set[str] = set()
    for row in coverage(brief, laid, {key: item.statements for key, item in items.items() if item.statements}):
        if not row.page and row.statement not in told:
            told.add(row.statement)
            sentence = f"{audience.name}: statement {row.statement} is answered nowhere in print"
            way_out = f"print {row.item}, or another that answers it"
            yield Finding(items[row.item].at, "error", "P692", sentence, way_out)


def _origin(brief: Brief, element: str, place: Position) -> Position:
    """Give the content line behind an element: the entry whose id its own begins with."""
    entries = [key for key in brief.origin if element == key or element.startswith(f"{key}-")]
    return brief.origin[max(entries, key=len)] if entries else place

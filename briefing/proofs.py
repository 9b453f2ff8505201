"""What the finished pages still have wrong, told at the content line it came from."""

from collections.abc import Iterator

from briefing.findings import Finding, Position
from briefing.model.brief import Brief
from briefing.model.fields import Item
from briefing.model.laid import Covered, Laid
from briefing.model.pack import FILES, Audience, Pack
from briefing.prove import RULES, bad_links, coverage, unaccounted, untold_pictures


def proofs(
    pack: Pack, audience: Audience, brief: Brief, laid: Laid, covered: tuple[Covered, ...], screen: str
) -> list[Finding]:
    """What the finished pages still have wrong, at the content line it came from."""
    place = Position(f"{pack.folder}/pack.yaml")
    found = [
        Finding(_origin(brief, fault.id, place), fault.severity, fault.rule, f"{audience.name}: {fault.sentence}")
        for fault in laid.faults
    ]
    found += [
        RULES["P690"].at(place, f"{audience.name}: {sentence}", "mend the template") for sentence in bad_links(screen)
    ]
    found += [
        RULES["P693"].at(place, f"{audience.name}: {sentence}", "mend the template")
        for sentence in untold_pictures(screen)
    ]
    items = frozenset(pack.keys())
    found += [
        RULES["P691"].at(place, f"{audience.name}: item {item} is not accounted for")
        for item in unaccounted(items, brief.account)
    ]
    found += _unanswered(pack, audience, covered)
    if laid.pages < audience.pages.min:
        sentence = f"{audience.name} has {laid.pages} pages where at least {audience.pages.min} are wanted"
        found.append(RULES["P601"].at(place, sentence, "promote items or lower the budget"))
    return found


def answers(pack: Pack, audience: Audience, brief: Brief, laid: Laid) -> tuple[Covered, ...]:
    """Give where the pages answer each statement that the pack starts from; nothing for a brief that need not."""
    if audience.covers != "statements":
        return ()
    return coverage(brief, laid, {key: item.statements for key, item in _items(pack).items() if item.statements})


def _items(pack: Pack) -> dict[str, Item]:
    return {f"{file}/{key}": item for file in FILES for key, item in pack.items(file).items()}


def _unanswered(pack: Pack, audience: Audience, covered: tuple[Covered, ...]) -> Iterator[Finding]:
    """P692: a statement of the text that the pack starts from, which no sentence in print answers."""
    items = _items(pack)
    first = {row.statement: row.item for row in reversed(covered) if not row.page}
    for statement, item in first.items():
        sentence = f"{audience.name}: statement {statement} is answered nowhere in print"
        yield RULES["P692"].at(items[item].at, sentence, f"print {item}, or another that answers it")


def _origin(brief: Brief, element: str, place: Position) -> Position:
    """Give the content line behind an element: the entry whose id its own begins with."""
    entries = [key for key in brief.origin if element == key or element.startswith(f"{key}-")]
    return brief.origin[max(entries, key=len)] if entries else place

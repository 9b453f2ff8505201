"""The words and the calls inside an entry, whatever its kind."""

from collections.abc import Iterator

from briefing.model.brief import (
    ChartEntry,
    ContentsEntry,
    DataEntry,
    Entry,
    JudgementEntry,
    LineEntry,
    Numbers,
    Passage,
    PersonEntry,
    QuestionEntry,
    Row,
    ScenarioEntry,
    TableEntry,
    VisitEntry,
)
from briefing.model.runs import Call, Inlines, Points


def inlines_of_entry(entry: Entry) -> Iterator[tuple[str, Inlines]]:
    """Give each piece of running text of an entry, with the id of the element that prints it, in order."""
    if isinstance(entry, Passage):
        for block in entry.blocks:
            if isinstance(block, Points):
                for number, item in enumerate(block.items, start=1):
                    yield f"{block.id}-{number}", item
            else:
                yield block.id, block.inlines
    elif isinstance(entry, Numbers):
        for figure in entry.figures:
            yield entry.id, figure.label
    elif isinstance(entry, JudgementEntry):
        yield f"{entry.id}-claim", entry.claim
        yield f"{entry.id}-claim", entry.evidence
    elif isinstance(entry, ScenarioEntry):
        yield entry.id, entry.text
        yield entry.id, entry.implication
    elif isinstance(entry, QuestionEntry):
        yield entry.id, entry.question
        yield entry.id, entry.answer
    elif isinstance(entry, LineEntry | Row):
        yield entry.id, entry.text
    elif isinstance(entry, TableEntry):
        for cell in entry.cells:
            yield entry.id, cell
    elif isinstance(entry, PersonEntry):
        yield entry.id, entry.about
    elif isinstance(entry, VisitEntry):
        yield f"{entry.id}-text", entry.text
        for stop in entry.stops:
            yield stop.id, stop.text
    elif not isinstance(entry, ChartEntry | ContentsEntry | DataEntry):
        raise TypeError(f"an entry of a brief is none of these kinds: {type(entry).__name__}")


def calls_of_entry(entry: Entry) -> Iterator[Call]:
    """Give the calls of notes in an entry, in order."""
    for _, inlines in inlines_of_entry(entry):
        yield from (piece for piece in inlines if isinstance(piece, Call))

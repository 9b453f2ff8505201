"""What a brief prints as text, piece by piece: the element that prints it, and what answers for it."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from briefing.model.brief import (
    Brief,
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
from briefing.model.runs import Call, Inlines, Points, Run


@dataclass(frozen=True)
class Printed:
    """A piece of running text in the `element` that prints it.

    What answers for a number that it says by itself is, as far as there is one: the notes that it calls, those of
    its entry, `item`, the note of its part.
    """

    element: str
    text: Inlines
    entry_notes: tuple[int, ...] = ()
    item: str = ""
    part_note: int = 0


def printed_in(brief: Brief) -> Iterator[Printed]:
    """Give every piece of text that evidence is asked of, in the order of the parts of `brief`.

    Passed over are the tables of data, which say again what charts draw; running heads, marking, edition and dates of
    the brief itself, numbers of judgements, stops, chapters and pages; and notes, sources and the source lines of
    charts: they are the evidence.
    """
    yield Printed("title", _plain(brief.title))
    yield Printed("deck", brief.deck_runs or _plain(brief.deck))
    for part in brief.all_parts():
        if part.kind == "cover":
            continue  # a cover prints a map and its source line
        note = part.call.note if part.call else 0
        yield Printed(f"head-{part.name}", _plain(part.heading), part_note=note)
        for column in part.columns:
            yield Printed(f"columns-{part.name}", _plain(column), part_note=note)
        for entry in (*part.intro, *part.entries):
            yield from _of_entry(entry, brief, note)
    yield Printed("imprint", _plain(brief.about))


def _of_entry(entry: Entry, brief: Brief, part_note: int) -> Iterator[Printed]:
    item = next(iter(brief.items_of.get(entry.id, ())), "")
    # A section is long: what one paragraph cites says nothing of the next.
    notes = () if isinstance(entry, Passage) else tuple(dict.fromkeys(_notes(entry)))
    for element, text in _texts(entry, item):
        if any(isinstance(piece, Run) and piece.text for piece in text):
            yield Printed(element, text, notes, item, part_note)


def _texts(entry: Entry, item: str) -> Iterator[tuple[str, Inlines]]:
    key = entry.id
    if isinstance(entry, Passage):
        yield f"{key}-head", _plain(entry.heading)
        for block in entry.blocks:
            if isinstance(block, Points):
                yield from ((f"{block.id}-{number}", point) for number, point in enumerate(block.items, start=1))
            else:
                yield block.id, block.inlines
    elif isinstance(entry, Numbers):
        for figure in entry.figures:
            yield key, (Run(figure.amount, fact=figure.fact), Run(" "), *figure.label)
    elif isinstance(entry, ChartEntry):
        yield key, _plain(entry.chart.title)
        yield key, _plain(entry.chart.measure)
    elif isinstance(entry, LineEntry):
        yield key, entry.text
    elif isinstance(entry, QuestionEntry):
        yield key, entry.question
        yield key, entry.answer
    elif isinstance(entry, ContentsEntry):
        yield key, _plain(entry.words)
    elif isinstance(entry, DataEntry):
        return
    elif isinstance(entry, JudgementEntry | ScenarioEntry):
        yield from _judged(entry)
    elif isinstance(entry, Row | TableEntry):
        yield from _of_row(entry, item)
    else:
        yield from _of_visit(entry, item)


def _judged(entry: JudgementEntry | ScenarioEntry) -> Iterator[tuple[str, Inlines]]:
    if isinstance(entry, JudgementEntry):
        yield f"{entry.id}-claim", entry.claim
        yield f"{entry.id}-claim", entry.evidence
        yield entry.id, _plain(entry.because)
    else:
        yield entry.id, _plain(entry.name)
        yield entry.id, entry.text
        yield entry.id, entry.implication


def _of_row(entry: Row | TableEntry, item: str) -> Iterator[tuple[str, Inlines]]:
    """A row of dates begins with the date of its event; any other with words."""
    if isinstance(entry, Row):
        # One sentence: a date alone says nothing.
        dated = item if item.startswith("events/") else ""
        yield entry.id, (Run(entry.head, item=dated), Run(": "), *entry.text)
        return
    yield entry.id, entry.head_runs or _plain(entry.head)
    for cell in entry.cells:
        told = any(isinstance(piece, Run) and piece.item for piece in cell)
        yield entry.id, (Run(f"{entry.head}: "), *cell) if told else cell


def _of_visit(entry: PersonEntry | VisitEntry, item: str) -> Iterator[tuple[str, Inlines]]:
    if isinstance(entry, PersonEntry):
        yield entry.id, _plain(entry.name)
        yield entry.id, _plain(entry.role)
        yield entry.id, (Run(f"{entry.name}: "), Run(entry.when, item=item)) if entry.when else ()
        yield entry.id, entry.about
        return
    yield entry.id, _plain(entry.title)
    yield entry.id, (Run(f"{entry.title}: "), Run(entry.line, item=item))
    yield f"{entry.id}-text", entry.text
    for stop in entry.stops:
        yield stop.id, _plain(stop.name)
        yield stop.id, _plain(stop.where)
        yield stop.id, stop.text


def _plain(words: str) -> Inlines:
    return (Run(words),) if words else ()


def _notes(value: object) -> Iterator[int]:
    """Give the numbers of the notes called in a value; a chart calls none, and is large."""
    if isinstance(value, Call):
        yield value.note
    elif isinstance(value, tuple):
        for piece in value:
            yield from _notes(piece)
    elif is_dataclass(value) and not isinstance(value, ChartEntry):
        for field in fields(value):
            yield from _notes(getattr(value, field.name))

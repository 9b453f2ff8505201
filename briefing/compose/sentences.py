"""Every sentence that the finished pages must contain, with the id of the element that prints it."""

import re
from collections.abc import Iterator

from briefing.compose.calls import inlines_of_entry
from briefing.compose.filters import fill, heading_of, note_stop, upper_first
from briefing.compose.rows import person_rows, source_groups
from briefing.model.brief import (
    Brief,
    BriefPart,
    ChartEntry,
    ContentsEntry,
    DataEntry,
    Entry,
    JudgementEntry,
    Numbers,
    Passage,
    PersonEntry,
    Row,
    ScenarioEntry,
    TableEntry,
    VisitEntry,
)
from briefing.model.runs import Call, FullSource, Inlines, Note

# As in the wording of a brief: a mark that ends a sentence, perhaps closing marks, then space or the end.
_SENTENCE_END = re.compile(r"(?<=[.!?])(?:[”’)\]]*)\s+")

Sentence = tuple[str, str]


def sentences_of(brief: Brief) -> tuple[Sentence, ...]:
    """Give (id of the element, sentence) for every sentence of `brief`, in the order of its pages.

    Words on either side of the call of a note are two sentences, so that the number of the note is
    in none. What stands inside a drawing is not here: a page holds it as a picture.
    """
    return tuple(_all(brief))


def _all(brief: Brief) -> Iterator[Sentence]:
    yield from _split("masthead", brief.kicker)
    if any(part.kind == "cover" for part in brief.parts):
        yield from _of_cover(brief)
    else:
        yield "masthead", f"{brief.as_of} · {brief.cutoff}"
    yield from _split("title", brief.title)
    yield from _split("deck", brief.deck)
    for part in brief.parts:
        yield from _of_part(part, brief)
        for aside in part.asides:
            yield from _of_part(aside, brief, on_cover=part.kind == "cover")
    for note in brief.notes:
        yield from _of_note(note)
    yield from _split("imprint", brief.about)
    contact = fill(brief.phrases["imprint.contact"], issuer=brief.issuer, contact=brief.contact)
    yield "imprint", contact.unescape()


def _of_cover(brief: Brief) -> Iterator[Sentence]:
    yield "masthead", fill(brief.phrases["page.edition"], edition=brief.edition).unescape()
    names = ("as-of", "information-to", "prepared-for", *(("marking",) if brief.marking else ()), "contact")
    values = (brief.as_of, brief.cutoff_date, brief.reader, *((brief.marking,) if brief.marking else ()), brief.issuer)
    for name, value in zip(names, values, strict=True):
        yield "masthead", brief.phrases[f"cover.{name}"]
        yield "masthead", value


def _of_part(part: BriefPart, brief: Brief, on_cover: bool = False) -> Iterator[Sentence]:
    if part.kind == "cover":
        for entry in part.entries:
            if isinstance(entry, ChartEntry):
                yield from _split(entry.id, entry.chart.source)
        return
    if part.chapter:
        kicker = fill(brief.phrases["contents.chapter"], number=part.chapter, heading=part.heading).unescape()
        yield f"chapter-{part.name}", kicker
    abreast = part.small and part.kind == "text"  # its sections print their own headings
    if not on_cover and not abreast:
        yield from _split(f"head-{part.name}", heading_of(part))
    for words in () if part.small else part.columns:
        yield f"columns-{part.name}", words
    if part.kind == "people" and not part.small:
        people = [entry for entry in part.entries if isinstance(entry, PersonEntry)]
        for number, (groups, _) in enumerate(person_rows(people), start=1):
            yield from _split(f"row-{part.name}-{number}", upper_first(groups, brief.language))
    for place, entry in enumerate((*part.intro, *part.entries)):
        if isinstance(entry, Passage) and (place or abreast):
            yield from _split(f"{entry.id}-head", entry.heading)
        yield from _around(entry, brief)
        for element, inlines in inlines_of_entry(entry):
            yield from _of_inlines(element, inlines)
    if part.kind == "sources":
        yield from _of_days(brief)
        for name, group in source_groups(brief.sources):
            yield f"group-{group[0].source}", name
            for source in group:
                yield from _of_source(source, name)


def _around(entry: Entry, brief: Brief) -> Iterator[Sentence]:
    """What an entry prints beside its running text."""
    if isinstance(entry, ChartEntry):
        for words in (entry.chart.title, entry.chart.measure, entry.chart.source):
            yield from _split(entry.id, words)
    elif isinstance(entry, Numbers):
        for figure in entry.figures:
            yield from _split(entry.id, figure.amount)
    elif isinstance(entry, JudgementEntry):
        yield entry.id, upper_first(entry.band.label, brief.language)
        yield entry.id, fill(brief.phrases["judgement.confidence"], word=entry.confidence).unescape()
        yield from _split(entry.id, entry.because)
    elif isinstance(entry, ScenarioEntry):
        letter = fill(brief.phrases["scenario.letter"], letter=entry.letter).unescape()
        yield entry.id, f"{letter} · {entry.band.label}"
        yield from _split(entry.id, entry.name)
    elif isinstance(entry, PersonEntry):
        for words in (entry.name, entry.role, entry.when):
            yield from _split(entry.id, words)
    elif isinstance(entry, VisitEntry):
        for words in (entry.title, entry.line):
            yield from _split(entry.id, words)
        for stop in entry.stops:
            yield from _split(stop.id, stop.name)
            yield from _split(stop.id, upper_first(stop.where, brief.language))
    elif isinstance(entry, ContentsEntry):
        yield from _split(entry.id, entry.words)
    elif isinstance(entry, DataEntry):
        yield entry.id, entry.title
        for cell in (cell for row in (entry.table.head, *entry.table.rows) for cell in row if cell):
            yield entry.id, cell
    elif isinstance(entry, Row | TableEntry):
        yield from _split(entry.id, entry.head)


def _of_note(note: Note) -> Iterator[Sentence]:
    element = f"note-{note.number}"
    words = "; ".join(source.words for source in note.sources) + note_stop(note)
    yield from _split(element, words)
    yield from _split(element, note.remark)


def _of_days(brief: Brief) -> Iterator[Sentence]:
    """When the addresses were read: told once for all where it is one day, else with each of them."""
    read = [(source.source, source.accessed) for source in brief.sources if source.accessed]
    if len({day for _, day in read}) == 1:
        yield "sources-accessed", fill(brief.phrases["source.all-accessed"], date=read[0][1]).unescape()
    else:
        for source, day in read:
            yield f"source-{source}", fill(brief.phrases["source.accessed"], date=day).unescape()


def _of_source(source: FullSource, name: str) -> Iterator[Sentence]:
    author = source.author if source.author != name else ""
    publisher = source.publisher if source.publisher not in (source.author, name) else ""
    number = f"[{source.number}]" if source.number else ""
    for words in (number, author, source.title, publisher, source.date):
        yield from _split(f"source-{source.source}", words)


def _of_inlines(element: str, inlines: Inlines) -> Iterator[Sentence]:
    words = ""
    for piece in inlines:
        if isinstance(piece, Call):
            yield from _split(element, words)
            words = ""
        else:
            words += piece.text
    yield from _split(element, words)


def _split(element: str, text: str) -> Iterator[Sentence]:
    start = 0
    for match in _SENTENCE_END.finditer(text):
        yield element, text[start : match.end()].strip()
        start = match.end()
    if text[start:].strip():
        yield element, text[start:].strip()

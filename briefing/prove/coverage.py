"""Statement → page → sentence: where the finished pages answer each statement of the text that a pack starts from."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from briefing.model.brief import BigNumber, Brief, ChartEntry, Entry
from briefing.model.laid import Covered, Laid
from briefing.model.runs import Call, Inlines, Run
from briefing.prove.sentences import first_pages, page_of_sentence, sentences_in

_NUMBERED = re.compile(r"(\D*)(\d*)")


def coverage(brief: Brief, laid: Laid, statements: Mapping[str, tuple[str, ...]]) -> tuple[Covered, ...]:
    """Give a row for each sentence that answers a statement, and one for each statement that none answers.

    `statements` are those that each item says it answers, by item as accounts name it. An item answers where its own
    entry stands on a page, a fact where a sentence prints its value, an event where a chart names it. Rows are in the
    order of statements, then of pages.
    """
    pages = first_pages(laid)
    rows = [
        Covered(statement, item, page_of_sentence(sentence, pages[entry.id], laid), sentence)
        for entry in _entries(brief)
        if entry.id in pages
        for item, sentence in _answers(entry, brief)
        if sentence
        for statement in statements.get(item, ())
    ]
    answered = {row.statement for row in rows}
    claimed: dict[str, str] = {}
    for item, named in statements.items():
        for statement in named:
            claimed.setdefault(statement, item)
    rows += [Covered(statement, item, 0, "") for statement, item in claimed.items() if statement not in answered]
    return tuple(sorted(dict.fromkeys(rows), key=lambda row: (_order(row.statement), row.page)))


def _order(statement: str) -> tuple[str, int, str]:
    """S2 comes before S10."""
    match = _NUMBERED.match(statement)
    letters, digits = match.groups() if match else ("", "")
    return letters, int(digits or 0), statement


def _entries(brief: Brief) -> Iterator[Entry]:
    for part in brief.all_parts():
        yield from (*part.intro, *part.entries)


def _answers(entry: Entry, brief: Brief) -> Iterator[tuple[str, str]]:
    """Give each item that an entry prints, with the sentence that does."""
    if isinstance(entry, ChartEntry):
        for item in brief.items_of.get(entry.id, ()):
            yield item, entry.chart.title
        for happening in entry.chart.happenings:
            yield f"events/{happening.id}", f"{happening.when} {happening.label}"
        return
    texts = tuple(_texts(entry))
    for item in brief.items_of.get(entry.id, ()):
        yield item, next((sentence.words for text in texts for sentence in sentences_in(text)), "")
    for text in texts:
        for sentence in sentences_in(text):
            for fact in sentence.facts:
                yield f"facts/{fact}", sentence.words


def _texts(value: object) -> Iterator[Inlines]:
    """Give every piece of running text inside an entry; a number set large is read with its label."""
    if isinstance(value, tuple):
        if value and all(isinstance(piece, Run | Call) for piece in value):
            yield value
        else:
            for piece in value:
                yield from _texts(piece)
    elif isinstance(value, BigNumber):
        yield (Run(f"{value.amount} ", fact=value.fact), *value.label)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))

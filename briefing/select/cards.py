"""Cards: the fact behind each value in print, for a reader who asks what a figure rests on."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from briefing.model.brief import BigNumber
from briefing.model.chart import ChartModel
from briefing.model.facts import Fact
from briefing.model.pack import Pack
from briefing.model.runs import FactCard, NoteSource, Run
from briefing.select.notebook import Notebook, cited_by
from briefing.select.values import fact_words
from briefing.select.wording import words_and_sources
from briefing.text import date_words, short_date_words, tie


def cards_of(printed: object, pack: Pack, language: str, phrases: Mapping[str, str]) -> tuple[FactCard, ...]:
    """Give a card for each fact whose value `printed` (parts of a brief, running text) prints, in the order of ids.

    `pack` is what the audience may read: a source that it may not know is on no card.
    """
    silent = Notebook(pack, language, phrases)  # a card numbers no note, and prints no item
    keys = {key for key in _facts_in(printed) if key in pack.facts}
    return tuple(_card(pack.facts[key], silent) for key in sorted(keys))


def status_words(status: str, phrases: Mapping[str, str]) -> str:
    """Give a status in words; its own name where no phrase has words for it."""
    return phrases.get(f"status.{status}", status.replace("-", " "))


def _card(fact: Fact, book: Notebook) -> FactCard:
    statement, _ = words_and_sources(fact.statement, book)
    book.take_remarks()  # what notes would say of facts that the statement names is on their own cards
    # Whatever room there is, a card has it: what is contested stands there with every side.
    valued = fact.value is not None or bool(fact.accounts and fact.status == "contested")
    value = fact_words(str(fact.id), "", book, compact=fact.status != "contested")
    return FactCard(
        fact=str(fact.id),
        statement=statement,
        value=value if valued else "",
        date=date_words(fact.date, book.language, book.phrases) if fact.date else "",
        status=status_words(str(fact.status), book.phrases),
        sources=tuple(
            _source(cited.source, cited.locator, book) for cited in cited_by(fact) if cited.source in book.pack.sources
        ),
        name=tie(fact.words or "", book.language),
        remark=" ".join(book.take_remarks()),
    )


def _source(key: str, locator: str, book: Notebook) -> NoteSource:
    source = book.pack.sources[key]
    date = short_date_words(source.date, book.language, book.phrases) if source.date else ""
    words = ", ".join(tie(word, book.language) for word in (book.name_of(key), date, locator) if word)
    return NoteSource(source=key, words=words, url=source.url or "", locator=locator)


def _facts_in(value: object) -> Iterator[str]:
    if isinstance(value, Run | BigNumber) and value.fact:
        yield value.fact
    if isinstance(value, tuple):
        for piece in value:
            yield from _facts_in(piece)
    elif is_dataclass(value) and not isinstance(value, ChartModel):  # a drawing is no text to put a finger on
        for field in fields(value):
            yield from _facts_in(getattr(value, field.name))

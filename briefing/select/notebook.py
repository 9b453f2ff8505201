"""Notes and printed items, gathered while a brief is worded, in the order of its pages."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from briefing.model.dates import day
from briefing.model.facts import Fact, Source
from briefing.model.pack import Pack
from briefing.model.runs import Call, FullSource, Note, NoteSource
from briefing.text import date_words, grade_of, short_date_words, tie, weakest


class Cited(NamedTuple):
    """A source and where in it, as cited once; the status of the fact that it is cited for, where it is for one."""

    source: str
    locator: str
    status: str = ""


class Notebook:
    """Numbers notes from 1 and remembers what was printed. Lives for the wording of one brief.

    A note names the first `sources_of_a_fact` of each fact's sources, lest it grow longer than what it answers for;
    with `grades`, how reliable each is and how credible what it is cited for ("B1").
    """

    def __init__(
        self,
        pack: Pack,
        language: str,
        phrases: Mapping[str, str],
        sources_of_a_fact: int = 2,
        grades: bool = False,
    ) -> None:
        self.sources_of_a_fact = sources_of_a_fact
        self.grades = grades
        self.pack = pack
        self.language = language
        self.phrases = phrases
        self.notes: list[Note] = []
        self.printed: set[str] = set()
        self.told: set[str] = set()  # facts of which an account was printed alone
        self.corrected: set[str] = set()  # corrected facts of which a note has said, or need not say, what differs
        self.disputed: set[str] = set()  # contested facts of which a note has said who says what
        self._remarks: dict[str, str] = {}
        self._cited: dict[str, None] = {}

    def print_item(self, file: str, key: str) -> None:
        """Remember that an item of the pack is printed."""
        self.printed.add(f"{file}/{key}")

    def note(self, cited: Iterable[Cited]) -> Call | None:
        """Give the call of a new note that names each source once; None where there is none to name."""
        places: dict[str, list[str]] = {}
        statuses: dict[str, list[str]] = {}
        for source, locator, status in cited:
            if source in self.pack.sources:
                statuses.setdefault(source, []).append(status)
                found = places.setdefault(source, [])
                if locator and locator not in found:
                    found.append(locator)
        if not places:
            return None
        remark = " ".join(self.take_remarks())
        self.notes.append(Note(number=len(self.notes) + 1, sources=self._note_sources(places, statuses), remark=remark))
        return Call(note=len(self.notes))

    def remark(self, about: str, sentence: str) -> None:
        """Remember a sentence for the next note: that of the words at hand. `about` says of what, so it stands once."""
        self._remarks.setdefault(about, sentence)

    def take_remarks(self) -> tuple[str, ...]:
        """Give the sentences remembered for the words at hand, and forget them."""
        sentences = tuple(self._remarks.values())
        self._remarks.clear()
        return sentences

    def for_foot(self) -> tuple[str, ...]:
        """Give the sentences remembered for the words at hand, for the foot of a chart.

        What was corrected waits for a note: it is said once in a brief, where it can be read.
        """
        sentences = tuple(sentence for about, sentence in self._remarks.items() if about not in self.corrected)
        self.corrected -= set(self._remarks)
        self._remarks.clear()
        return sentences

    def of_fact(self, key: str) -> list[Cited]:
        """Give what a note names of a fact's sources; remembers the fact and all its sources as printed."""
        self.print_item("facts", key)
        fact = self.pack.facts[key]
        cited = cited_by(fact)
        for one in cited:
            if one.source in self.pack.sources:
                self.cite(one.source)
        most = max(self.sources_of_a_fact, len(fact.accounts)) if fact.status == "contested" else self.sources_of_a_fact
        return cited[:most]

    def of_facts(self, keys: Iterable[str]) -> list[Cited]:
        return [cited for key in keys for cited in self.of_fact(key)]

    def cite(self, source: str) -> None:
        """Remember that a source is printed, in a note or at the foot of a chart."""
        self._cited.setdefault(source)
        self.print_item("sources", source)

    def full_sources(self) -> tuple[FullSource, ...]:
        """Give every source cited, in full, by author or publisher and then by date."""
        cited = [self.pack.sources[key] for key in self._cited]
        return tuple(self._full(source) for source in sorted(cited, key=_sort_key))

    def name_of(self, key: str) -> str:
        """Give a source's name as notes and charts print it."""
        source = self.pack.sources[key]
        return source.short or source.publisher or source.author or source.title

    def _note_sources(
        self, places: Mapping[str, list[str]], statuses: Mapping[str, list[str]]
    ) -> tuple[NoteSource, ...]:
        """Give the sources of a note; those of one name stand together, and the name is printed once."""
        order = list(places)
        first: dict[str, str] = {}
        for key in order:
            first.setdefault(self.name_of(key), key)
        together = sorted(order, key=lambda key: order.index(first[self.name_of(key)]))
        return tuple(
            self._note_source(
                key,
                ", ".join(places[key]),
                is_first=first[self.name_of(key)] == key,
                grade=grade_of(self.pack.sources[key].grade, weakest(tuple(statuses[key]))) if self.grades else "",
            )
            for key in together
        )

    def _note_source(self, key: str, locator: str, is_first: bool, grade: str) -> NoteSource:
        self.cite(key)
        source = self.pack.sources[key]
        date = short_date_words(source.date, self.language, self.phrases) if source.date else ""
        name = self.name_of(key) if is_first or not (date or locator) else ""
        words = ", ".join(word for word in (tie(name, self.language), date, tie(locator, self.language)) if word)
        words += f"\u00a0({grade})" if grade else ""
        return NoteSource(source=key, words=words, url=source.url or "", locator=locator, grade=grade)

    def _full(self, source: Source) -> FullSource:
        return FullSource(
            source=str(source.id),
            author=source.author or "",
            title=source.title,
            publisher=source.publisher or "",
            date=date_words(source.date, self.language, self.phrases) if source.date else "",
            url=source.url or "",
            accessed=date_words(day(source.accessed), self.language, self.phrases) if source.accessed else "",
            name=tie(self.name_of(str(source.id)), self.language),
        )


def cited_by(fact: Fact) -> list[Cited]:
    """Give the sources that a fact names, each once."""
    status = str(fact.status)
    placed = [Cited(str(citation.source), citation.locator, status) for citation in fact.citations]
    named = {cited.source for cited in placed}
    placed += [Cited(str(source), "", status) for source in fact.sources if source not in named]
    accounts = dict.fromkeys(str(source) for account in fact.accounts for source in account.sources)
    return placed + [Cited(source, "", status) for source in accounts if source not in {one.source for one in placed}]


def _sort_key(source: Source) -> tuple[str, str, str]:
    name = source.author or source.publisher or source.title
    return (name.casefold(), source.date.edtf if source.date else "", source.title.casefold())

"""The parts of a brief: each name that an audience may take, and the entries it prints."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from briefing.findings import Position
from briefing.model.brief import (
    BigNumber,
    BriefPart,
    Call,
    ChartEntry,
    Entry,
    JudgementEntry,
    LineEntry,
    Numbers,
    Passage,
    QuestionEntry,
    Row,
    Run,
    ScenarioEntry,
)
from briefing.model.chart import Band
from briefing.model.fields import Item
from briefing.model.items import Section
from briefing.model.pack import AudiencePart
from briefing.select.charts import chart_model
from briefing.select.notebook import Cited, Notebook
from briefing.select.order import ordered
from briefing.select.series_charts import band_of
from briefing.select.time_charts import sources_of_event
from briefing.select.wording import blocks_of, fact_words, sentence_of, words_and_sources
from briefing.text import date_words, tie, year_words


@dataclass
class Draft:
    """What is learnt about the entries of a brief while they are made. Lives for one brief."""

    origin: dict[str, Position] = field(default_factory=dict)
    priorities: dict[str, int] = field(default_factory=dict)
    items_of: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def entry(self, file: str, item: Item) -> str:
        """Give the id of the element that prints `item`, and remember what it prints and where it is written."""
        key = f"{file}-{item.id}"
        self.origin[key] = item.at
        self.items_of[key] = (f"{file}/{item.id}",)
        if item.priority < 100:
            self.priorities[key] = item.priority
        return key


def part_of(wanted: AudiencePart, book: Notebook, draft: Draft) -> BriefPart | None:
    """Give the part that an audience asks for, with what stands beside it; None where it would be empty.

    Asides are worded after the part itself, so that notes are numbered as a reader meets them.
    """
    part = _single(wanted.part, wanted.limit, wanted.heading, book, draft)
    asides = tuple(aside for name in wanted.aside if (aside := _single(name, None, True, book, draft)) is not None)
    if part is None:
        return asides[0] if len(asides) == 1 else None if not asides else _beside(asides)
    return BriefPart(part.name, part.kind, part.heading, part.entries, asides, part.call)


def _beside(asides: tuple[BriefPart, ...]) -> BriefPart:
    """Side blocks whose part is empty: the first takes its place, the others stay beside it."""
    first = asides[0]
    return BriefPart(first.name, first.kind, first.heading, first.entries, asides[1:], first.call)


def _single(name: str, limit: int | None, heading: bool, book: Notebook, draft: Draft) -> BriefPart | None:
    make = _MAKERS.get(name, _by_name(name))
    kind, entries, call = make(book, draft, limit)
    if not entries:
        return None
    words = _heading(name, book) if heading else ""
    return BriefPart(name=name, kind=kind, heading=words, entries=entries, call=call)


def _heading(name: str, book: Notebook) -> str:
    words = book.phrases.get(f"parts.{name}", "")
    horizon = book.pack.head.horizon
    if "{horizon}" in words:
        if horizon is None:
            return book.phrases[f"parts.{name}-open"]
        return words.format(horizon=date_words(horizon, book.language, book.phrases))
    return words


_Made = tuple[str, tuple[Entry, ...], Call | None]
_Maker = Callable[[Notebook, Draft, int | None], _Made]


def _judgements(book: Notebook, draft: Draft, limit: int | None) -> _Made:
    entries = []
    for number, judgement in enumerate(ordered(book.pack.judgements.values())[:limit], start=1):
        book.print_item("judgements", str(judgement.id))
        facts = [str(key) for key in judgement.facts if key in book.pack.facts]
        for key in facts:
            book.print_item("facts", key)
        claim, cited = words_and_sources(judgement.claim, book)
        entries.append(
            JudgementEntry(
                id=draft.entry("judgements", judgement),
                number=number,
                claim=claim,
                evidence=sentence_of(judgement.evidence, book, cited),
                band=_band(judgement.likelihood, book),
                confidence=book.phrases[f"confidence.{judgement.confidence}"],
                because=tie(judgement.because, book.language),
            )
        )
    return "judgements", tuple(entries), None


def _band(term: str, book: Notebook) -> Band:
    yardstick = book.pack.head.yardstick
    return next(band_of(one) for one in (yardstick.terms if yardstick else ()) if one.id == term)


def _scenarios(book: Notebook, draft: Draft, limit: int | None) -> _Made:
    entries = []
    scenarios = [item for item in ordered(book.pack.outlook.values()) if item.kind == "scenario"]
    for number, scenario in enumerate(scenarios[:limit]):
        book.print_item("outlook", str(scenario.id))
        if scenario.likelihood is None:
            raise ValueError(f"scenario {scenario.id} passed the check without a likelihood")
        entries.append(
            ScenarioEntry(
                id=draft.entry("outlook", scenario),
                letter="ABCDEFGHIJKLMNOPQRSTUVWXYZ"[number % 26],
                name=scenario.name or "",
                band=_band(scenario.likelihood, book),
                text=sentence_of(scenario.text, book),
                implication=sentence_of(scenario.implication, book) if scenario.implication else (),
                warning=scenario.warning,
            )
        )
    return "scenarios", tuple(entries), None


def _outlook_list(kind: str) -> _Maker:
    def make(book: Notebook, draft: Draft, limit: int | None) -> _Made:
        chosen = [item for item in ordered(book.pack.outlook.values()) if item.kind == kind][:limit]
        for item in chosen:
            book.print_item("outlook", str(item.id))
        entries = tuple(LineEntry(draft.entry("outlook", item), sentence_of(item.text, book)) for item in chosen)
        return ("indicators" if kind == "indicator" else "lines"), entries, None

    return make


def _lines(kind: str) -> _Maker:
    def make(book: Notebook, draft: Draft, limit: int | None) -> _Made:
        chosen = [line for line in ordered(book.pack.lines.values()) if line.kind == kind][:limit]
        for line in chosen:
            book.print_item("lines", str(line.id))
        entries = tuple(LineEntry(draft.entry("lines", line), sentence_of(line.text, book)) for line in chosen)
        return ("care" if kind == "care" else "lines"), entries, None

    return make


def _questions(book: Notebook, draft: Draft, limit: int | None) -> _Made:
    entries = []
    for question in ordered(book.pack.questions.values())[:limit]:
        book.print_item("questions", str(question.id))
        asked = (Run(text=tie(question.question, book.language)),)
        answer = sentence_of(question.answer, book, tuple(_behind(question.facts, book)))
        entries.append(QuestionEntry(draft.entry("questions", question), asked, answer))
    return "questions", tuple(entries), None


def _behind(facts: Iterable[str], book: Notebook) -> list[Cited]:
    return book.of_facts(str(key) for key in facts if key in book.pack.facts)


def _dates(book: Notebook, draft: Draft, limit: int | None) -> _Made:
    """Events, oldest first; where there are too many, those of least importance go."""
    events = sorted(book.pack.events.values(), key=lambda event: (-event.importance, -event.priority))[:limit]
    rows, sources = [], []
    for event in sorted(events, key=lambda event: event.date.earliest):
        book.print_item("events", str(event.id))
        sources += sources_of_event(event, book)[:1]  # a dozen rows share one note
        head = year_words(event.date, book.language, book.phrases)
        words = (Run(text=tie(event.short or event.title, book.language)),)
        rows.append(Row(id=draft.entry("events", event), head=head, text=words))
    return "dates", tuple(rows), book.note(Cited(key, "") for key in sources)


def _people(book: Notebook, draft: Draft, limit: int | None) -> _Made:
    rows = []
    for person in ordered(book.pack.people.values())[:limit]:
        book.print_item("people", str(person.id))
        body = book.pack.organisations.get(person.organisation or "")
        if body:
            book.print_item("organisations", str(body.id))
        as_of = date_words(person.as_of, book.language, book.phrases) if person.as_of else ""
        words = ", ".join(word for word in (person.role, body.name if body else "", as_of) if word)
        name = f"{person.rank} {person.name}" if person.rank else person.name
        call = book.note(Cited(str(key), "") for key in person.sources)
        text = (Run(text=tie(words, book.language)), *((call,) if call else ()))
        rows.append(Row(id=draft.entry("people", person), head=name, text=text))
    return "people", tuple(rows), None


def _glossary(book: Notebook, draft: Draft, limit: int | None) -> _Made:
    rows = []
    for term in sorted(book.pack.glossary.values(), key=lambda term: term.term.casefold())[:limit]:
        book.print_item("glossary", str(term.id))
        rows.append(Row(draft.entry("glossary", term), term.term, sentence_of(term.definition, book)))
    return "glossary", tuple(rows), None


def _by_name(name: str) -> _Maker:
    """Any other part: the sections and charts of the pack that say they belong to it."""

    def make(book: Notebook, draft: Draft, limit: int | None) -> _Made:
        sections = [section for section in ordered(book.pack.sections.values()) if section.part == name]
        charts = [chart for chart in ordered(book.pack.charts.values()) if chart.part == name]
        written = [_section(section, book, draft) for section in sections]
        drawn = [ChartEntry(draft.entry("charts", chart), chart_model(chart, book)) for chart in charts]
        entries: tuple[Entry, ...] = (*written, *drawn)[:limit]
        if entries and all(isinstance(entry, Numbers) for entry in entries):
            return "numbers", entries, None
        if entries and all(isinstance(entry, ChartEntry) for entry in entries):
            return "figures", entries, None
        return ("bottom-line" if name == "bottom-line" else "text"), entries, None

    return make


def _section(section: Section, book: Notebook, draft: Draft) -> Passage | Numbers:
    book.print_item("sections", str(section.id))
    key = draft.entry("sections", section)
    if section.figures:
        figures = []
        for figure in section.figures:
            amount = fact_words(str(figure.fact), figure.form, book, compact=True)
            behind = tuple(book.of_fact(str(figure.fact)))
            figures.append(BigNumber(amount, sentence_of(figure.label, book, behind), str(figure.fact)))
        return Numbers(key, tuple(figures))
    blocks = blocks_of(section.body, key, book) if section.body else ()
    return Passage(key, tie(section.heading or "", book.language), blocks)


_MAKERS: dict[str, _Maker] = {
    "judgements": _judgements,
    "outlook": _scenarios,
    "watch": _outlook_list("indicator"),
    "drivers": _outlook_list("driver"),
    "constraints": _outlook_list("constraint"),
    "lines": _lines("say"),
    "care": _lines("care"),
    "questions": _questions,
    "dates": _dates,
    "people": _people,
    "glossary": _glossary,
}

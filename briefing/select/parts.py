"""The parts of a brief: each name that an audience may take, and the entries it prints."""

from collections.abc import Iterable
from dataclasses import replace
from string import ascii_uppercase

from briefing.model.brief import (
    BigNumber,
    BriefPart,
    ChartEntry,
    Entry,
    JudgementEntry,
    LineEntry,
    Numbers,
    Passage,
    QuestionEntry,
    Row,
    ScenarioEntry,
)
from briefing.model.chart import Band
from briefing.model.chart_items import Chart
from briefing.model.items import Section
from briefing.model.pack import AudiencePart
from briefing.model.runs import Run
from briefing.select.charts import chart_model
from briefing.select.draft import Draft, Made, Maker
from briefing.select.happenings import sources_of_event
from briefing.select.notebook import Cited, Notebook
from briefing.select.order import ordered
from briefing.select.scale import scale
from briefing.select.series_charts import band_of
from briefing.select.tables import columns_of, organisations, programmes, scenarios_of, watch
from briefing.select.terms import glossary
from briefing.select.values import fact_words
from briefing.select.visit import people, visit
from briefing.select.wording import blocks_of, sentence_of, words_and_sources
from briefing.text import date_words, tie, year_words


def part_of(wanted: AudiencePart, book: Notebook, draft: Draft, chapters: int = 0) -> BriefPart | None:
    """Give the part that an audience asks for, with what stands beside it; None where it would be empty.

    `chapters` are those before it. Asides are worded after the part itself, so that notes are numbered as a reader
    meets them.
    """
    draft.small = wanted.small
    part = _single(wanted.part, wanted.limit, wanted.heading, book, draft)
    asides = tuple(aside for name in wanted.aside if (aside := _single(name, None, True, book, draft)) is not None)
    if part is None and asides:
        # The first side block takes the place of its part, the others stay beside it.
        heading = (asides[0].heading or _heading(wanted.part, book)) if wanted.heading else ""
        part = replace(asides[0], heading=heading)
        asides = asides[1:]
    if part is None:
        return None
    return replace(
        part,
        heading=part.heading or (_first_heading(part) if wanted.chapter else ""),
        asides=asides,
        chapter=chapters + 1 if wanted.chapter else 0,
        new_page=wanted.new_page,
        small=wanted.small,
    )


def _first_heading(part: BriefPart) -> str:
    """Give what names a chapter that no phrase names: the heading of its first section."""
    first = next(iter((*part.intro, *part.entries)), None)
    return first.heading if isinstance(first, Passage) else ""


def _single(name: str, limit: int | None, heading: bool, book: Notebook, draft: Draft) -> BriefPart | None:
    make = _MAKERS.get(name)
    intro: tuple[Entry, ...] = ()
    if make is None:
        kind, entries, call = _by_name(name)(book, draft, limit)
    else:
        # Worded first, so that notes are numbered as they stand.
        intro = () if name == "cover" else _written(name, book, draft)
        kind, entries, call = make(book, draft, limit)
    if not entries and name not in _ALWAYS:
        if not intro:
            return None
        kind, entries, intro = "text", intro, ()
    words = _heading(name, book) if heading else ""
    columns = columns_of(name, book)
    return BriefPart(name=name, kind=kind, heading=words, entries=entries, call=call, intro=intro, columns=columns)


def _heading(name: str, book: Notebook) -> str:
    words = book.phrases.get(f"parts.{name}", "")
    horizon = book.pack.head.horizon
    if "{horizon}" in words:
        if horizon is None:
            return book.phrases[f"parts.{name}-open"]
        return words.format(horizon=date_words(horizon, book.language, book.phrases))
    return words


def _judgements(book: Notebook, draft: Draft, limit: int | None) -> Made:
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


def _scenarios(book: Notebook, draft: Draft, limit: int | None) -> Made:
    entries = []
    for number, scenario in enumerate(scenarios_of(book)[:limit]):
        book.print_item("outlook", str(scenario.id))
        if scenario.likelihood is None:
            raise ValueError(f"scenario {scenario.id} passed the check without a likelihood")
        entries.append(
            ScenarioEntry(
                id=draft.entry("outlook", scenario),
                letter=ascii_uppercase[number % 26],
                name=scenario.name or "",
                band=_band(scenario.likelihood, book),
                text=sentence_of(scenario.text, book),
                implication=sentence_of(scenario.implication, book) if scenario.implication else (),
                warning=scenario.warning,
            )
        )
    return "scenarios", tuple(entries), None


def _outlook_list(kind: str) -> Maker:
    def make(book: Notebook, draft: Draft, limit: int | None) -> Made:
        chosen = [item for item in ordered(book.pack.outlook.values()) if item.kind == kind][:limit]
        for item in chosen:
            book.print_item("outlook", str(item.id))
        if draft.small and kind != "indicator":
            told = [(item, *words_and_sources(item.text, book)) for item in chosen]
            entries = tuple(LineEntry(draft.entry("outlook", item), words) for item, words, _ in told)
            return "lines", entries, book.note(one for _, _, cited in told for one in cited)
        entries = tuple(LineEntry(draft.entry("outlook", item), sentence_of(item.text, book)) for item in chosen)
        return ("indicators" if kind == "indicator" else "lines"), entries, None

    return make


def _lines(kind: str) -> Maker:
    def make(book: Notebook, draft: Draft, limit: int | None) -> Made:
        chosen = [line for line in ordered(book.pack.lines.values()) if line.kind == kind][:limit]
        for line in chosen:
            book.print_item("lines", str(line.id))
        entries = tuple(LineEntry(draft.entry("lines", line), sentence_of(line.text, book)) for line in chosen)
        return ("care" if kind == "care" else "lines"), entries, None

    return make


def _questions(book: Notebook, draft: Draft, limit: int | None) -> Made:
    entries = []
    for question in ordered(book.pack.questions.values())[:limit]:
        book.print_item("questions", str(question.id))
        asked = (Run(text=tie(question.question, book.language)),)
        answer = sentence_of(question.answer, book, tuple(_behind(question.facts, book)))
        entries.append(QuestionEntry(draft.entry("questions", question), asked, answer))
    return "questions", tuple(entries), None


def _behind(facts: Iterable[str], book: Notebook) -> list[Cited]:
    return book.of_facts(str(key) for key in facts if key in book.pack.facts)


def _dates(book: Notebook, draft: Draft, limit: int | None) -> Made:
    """Events, oldest first; where there are too many, those of least importance go."""
    events = sorted(book.pack.events.values(), key=lambda event: (-event.importance, -event.priority))[:limit]
    rows, sources = [], []
    for event in sorted(events, key=lambda event: event.date.earliest):
        book.print_item("events", str(event.id))
        sources += sources_of_event(event, book)[:1]  # a dozen rows share one note
        head = year_words(event.date, book.language, book.phrases)
        words, cited = words_and_sources(event.short or event.title, book)
        sources += [one.source for one in cited]
        rows.append(Row(id=draft.entry("events", event), head=head, text=words))
    return "dates", tuple(rows), book.note(Cited(key, "") for key in sources)


def _by_name(name: str) -> Maker:
    """Any other part: the sections and charts of the pack that say they belong to it."""

    def make(book: Notebook, draft: Draft, limit: int | None) -> Made:
        entries = _written(name, book, draft, limit)
        if entries and all(isinstance(entry, Numbers) for entry in entries):
            return "numbers", entries, None
        if entries and all(isinstance(entry, ChartEntry) for entry in entries):
            return "figures", entries, None
        return ("bottom-line" if name in _BOTTOM_LINES else "text"), entries, None

    return make


def _written(name: str, book: Notebook, draft: Draft, limit: int | None = None) -> tuple[Entry, ...]:
    """The sections and charts that say they belong to a part: by priority, sections before charts of the same."""
    sections = [section for section in book.pack.sections.values() if section.part == name]
    charts = [chart for chart in book.pack.charts.values() if chart.part == name]
    entries: list[Entry] = []
    for item in ordered([*sections, *charts])[:limit]:
        if isinstance(item, Section):
            entries.append(_section(item, book, draft))
        elif isinstance(item, Chart):
            entries.append(ChartEntry(draft.entry("charts", item), chart_model(item, book, draft.shapes)))
    return tuple(entries)


def _empty(kind: str) -> Maker:
    """A part whose words are made of the whole brief: contents, sources."""

    def make(_book: Notebook, _draft: Draft, _limit: int | None) -> Made:
        return kind, (), None

    return make


def _cover(book: Notebook, draft: Draft, _limit: int | None) -> Made:
    """A cover prints one chart, and no sections: it has words of its own."""
    charts = ordered([chart for chart in book.pack.charts.values() if chart.part == "cover"])[:1]
    drawn = (ChartEntry(draft.entry("charts", chart), chart_model(chart, book, draft.shapes)) for chart in charts)
    return "cover", tuple(drawn), None


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


# The same thing said once: a brief with chapters opens the first of them with its summary line.
_BOTTOM_LINES = ("bottom-line", "summary-line")

_MAKERS: dict[str, Maker] = {
    "judgements": _judgements,
    "scale": scale,
    "outlook": _scenarios,
    "watch": _outlook_list("indicator"),
    "watch-table": watch,
    "drivers": _outlook_list("driver"),
    "constraints": _outlook_list("constraint"),
    "lines": _lines("say"),
    "talking-points": _lines("say"),
    "care": _lines("care"),
    "questions": _questions,
    "dates": _dates,
    "people": people,
    "visit": visit,
    "organisations": organisations,
    "programmes-list": programmes,
    "glossary": glossary,
    "cover": _cover,
    "contents": _empty("contents"),
    "sources": _empty("sources"),
    "data": _empty("data"),
}
_ALWAYS = ("cover", "contents", "sources", "data")

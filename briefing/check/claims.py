"""N102: a paragraph that states a dated or attributed claim says what it rests on."""

import re
from collections.abc import Iterator, Mapping

from briefing.check import english, english_grammar
from briefing.check.draft import Draft
from briefing.check.figures import numbered_names
from briefing.check.numerals import BLANK, figures_in, unquoted
from briefing.check.passages import Passage
from briefing.check.rules import wording as rules
from briefing.check.words import quoted
from briefing.findings import Finding
from briefing.model.pack import PackHead

# The running text that states things, and whether what the item names beside it answers for it. A stop of a visit is
# told of by sources of its own; a person's or a body's few words rest on its sources, and what has none is told as
# F125. Titles, labels and definitions name things.
_STATING: Mapping[str, Mapping[str, bool]] = {
    "sections": {"body": False},
    "lines": {"text": True},
    "questions": {"answer": True},
    "judgements": {"evidence": True},
    "outlook": {"text": True, "implication": True},
    "visit": {"text": True, "stops.text": False},
    "programmes": {"state": True, "what": True},
}
_DECK = "title"  # the part whose text stands under the title of a brief, where no note can be called

_LABEL = re.compile(r"(\w+)\.?\s\Z")


def uncited(draft: Draft) -> Iterator[Finding]:
    """N102: a claim in running text has a fact or a source in its paragraph; the first claim of one without is told."""
    if draft.head is None:
        return
    names = numbered_names(draft)
    for passage in draft.passages:
        fields = _STATING.get(passage.file)
        beside = fields.get(passage.field) if fields is not None else None
        if beside is None or passage.is_sourced or getattr(passage.item, "part", "") == _DECK:
            continue
        if beside and (getattr(passage.item, "facts", None) or getattr(passage.item, "sources", None)):
            continue
        claim = _claim(passage, draft.head, names)
        if claim is not None:
            start, end = claim
            sentence = f"{quoted(passage.text[start:end])} is a claim, but the paragraph names no fact and no source"
            yield rules.UNCITED_CLAIM.at(passage.place(start), sentence, "cite what it rests on")


def _claim(passage: Passage, head: PackHead, names: tuple[str, ...]) -> tuple[int, int] | None:
    """Give where the first claim of a passage stands: what dates, counts or attributes it."""
    figures = list(figures_in(passage.text, passage.language, names))
    text = unquoted(passage.text)
    for name in names:
        text = text.replace(name, BLANK * len(name))
    for start, end in passage.sentences:
        if passage.is_english and english_grammar.own_voice().search(text, start, end):
            continue
        found = [figure for figure in figures if start <= figure[0] < end]
        found += _moments(text, start, end, passage.is_english, head)
        found += _sayings(text, start, end) if passage.is_english else ()
        if found:
            return min(found, key=lambda claim: (claim[0], -claim[1]))
    return None


def _sayings(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in english_grammar.saying().finditer(text, start, end):
        yield match.span("verb") if match["verb"] else match.span()


def _moments(text: str, start: int, end: int, is_english: bool, head: PackHead) -> Iterator[tuple[int, int]]:
    """Give the dates of a stretch of text that are neither ahead of the edition nor the edition's own."""
    own = _own_dates(head)
    pattern = english_grammar.moments() if is_english else english_grammar.years()
    for match in pattern.finditer(text, start, end):
        words = " ".join(match[0].split())
        year = match["year"] or match["month_year"] if is_english else match["year"]
        label = _LABEL.search(text, start, match.start())
        is_number = label is not None and label[1].casefold() in english.LABELS and words == year
        if is_number or words in english.MONTHS.split() or words in own or (year and int(year) > head.as_of.year):
            continue  # Resolution 1701; a month of any year; a date of the edition; what lies ahead of it
        yield match.span()


def _own_dates(head: PackHead) -> frozenset[str]:
    """Give the edition's own dates as English text writes them: its day and its cut-off, in full and as a month."""
    days = [(head.as_of.year, head.as_of.month, head.as_of.day)]
    cutoff = head.cutoff.end or head.cutoff.start
    days.append((cutoff.year, cutoff.month or 0, cutoff.day or 0))
    written = {str(cutoff.year)} if cutoff.month is None else set[str]()
    for year, month, day in days:
        if month:
            name = english.MONTHS.split()[month - 1]
            written |= {f"{name} {year}", f"{day} {name} {year}", f"{name} {day}, {year}"}
    return frozenset(written)

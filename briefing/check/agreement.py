"""C408: a fact, and the title of a chart, state the numbers that a chart draws."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from briefing.check import english, english_grammar
from briefing.check.draft import Draft
from briefing.check.measures import agrees, drawn_by, printed_numbers
from briefing.check.pointers import inlines_of
from briefing.check.rules import charts as rules
from briefing.check.words import quoted
from briefing.findings import Finding
from briefing.model.chart_items import Chart, Point, Series
from briefing.model.facts import Fact
from briefing.model.prose import Words

_CONTENT = re.compile(r"[^\W\d_]{3,}")
_STEM = 4  # letters in which two words of one stem begin alike at least (export, exported)


def facts_and_series(draft: Draft) -> Iterator[Finding]:
    """C408: a fact of what a series measures has the series' value of that date, where both are measured alike.

    It speaks of the same where every word of the series' title and place stands in it, and nothing narrower; one word
    more may stand apart from those where fact and point share a source. Of aims, plans and capacities nothing is said.
    """
    every = [item for _, item in draft.all_items() if isinstance(item, Series) and item.status != "estimate"]
    subject = _stems(draft.head.title) if draft.head else set()
    for _, fact in draft.all_items():
        if not isinstance(fact, Fact) or fact.value is None or fact.date is None or not fact.unit:
            continue
        for series in every:
            if series.unit.casefold() != fact.unit.casefold() or not _is_same(fact, series, subject):
                continue
            for point in series.points:
                if point.value is None or point.estimate or point.date.edtf != fact.date.edtf:
                    continue
                if _agree(fact, point.value) or _is_narrower(fact, series, subject, point):
                    continue
                values = f"value {fact.value} of fact {quoted(fact.id)} disagrees with {point.value}"
                sentence = f"{values} of series {quoted(series.id)} at {point.date.edtf}"
                yield rules.DISAGREES.at(draft.place(fact, "value"), sentence, "correct one of them")


def _is_same(fact: Fact, series: Series, subject: set[str]) -> bool:
    """Say whether every word of what a series measures stands in a fact that tells what is, not what is meant to be."""
    said = _said(fact)
    if english_grammar.ahead().search(said) or fact.status == "estimate":
        return False
    measured = _stems(f"{series.title} {series.place or ''}")
    words = _stems(f"{said} {fact.words or ''}") | subject
    return len(measured) > 0 and all(any(_is_like(one, other) for other in words) for one in measured)


def _is_narrower(fact: Fact, series: Series, subject: set[str], point: Point) -> bool:
    """Say whether a fact may speak of a part of what a series measures: by a word that the series does not have."""
    known = _stems(f"{series.title} {series.place or ''} {series.unit} {fact.unit or ''}") | subject
    words = _CONTENT.findall(_said(fact).casefold())
    more = [
        at for at, word in enumerate(words) if not _is_neutral(word) and not any(_is_like(word, one) for one in known)
    ]
    if not more:
        return False
    behind = {*map(str, fact.sources), *(str(citation.source) for citation in fact.citations)}
    shares_source = bool(behind & {str(key) for key in (*series.sources, point.source) if key})
    stands_apart = all(at + 1 == len(words) or not any(_is_like(words[at + 1], one) for one in known) for at in more)
    return not (shares_source and len(more) == 1 and stands_apart)


def _said(fact: Fact) -> str:
    """Give what a fact says first; what follows a comma or a semicolon is said of something beside it."""
    text = "".join(str(one.text) for one in inlines_of(fact.statement) if isinstance(one, Words))
    return re.split(r"[;:(–—]|,(?!\d)|\.\s", text, maxsplit=1)[0]


def _is_neutral(word: str) -> bool:
    """Say whether a word adds nothing to what is measured: a word of grammar, a unit, a month, a verb in the past."""
    months = english.MONTHS.casefold().split()
    units = re.split(r"[| ]", english.UNITS)
    small = word in english.FUNCTION_WORDS or word in months or word in units or word in english_grammar.AUXILIARIES
    is_verb = word.endswith("ed") and word not in english_grammar.ADJECTIVES
    return small or is_verb or word in _MEASURING or english_grammar.past().fullmatch(word) is not None


_MEASURING = english.words(
    "amount amounted came carried carry country handled level number reached stood sum total totalled value volume "
    "year annual whole altogether overall held made ran saw set put"
)


def _stems(text: str) -> set[str]:
    return {word for word in _CONTENT.findall(text.casefold()) if word not in english.FUNCTION_WORDS}


def _is_like(one: str, other: str) -> bool:
    """Say whether two words are of one stem: they begin alike but for an ending of at most three letters each."""
    length = max(_STEM, max(len(one), len(other)) - 3)
    return one == other or (min(len(one), len(other)) >= length and one[:length] == other[:length])


def _agree(fact: Fact, value: Decimal) -> bool:
    if fact.high is not None and fact.value is not None:
        return fact.value <= value <= fact.high
    return fact.value is None or agrees(fact.value, value, fact.qualifier or "")


def titles_and_data(draft: Draft) -> Iterator[Finding]:
    """C408: every number in the title of a chart, and every one with its unit in its measure, is one that it draws."""
    for passage in draft.passages:
        chart = passage.item
        if not isinstance(chart, Chart) or passage.field not in ("title", "measure") or not passage.is_english:
            continue
        drawn = drawn_by(draft, chart)
        if drawn is None:
            continue
        counted = chain(printed_numbers(passage, drawn), drawn.miscounted(passage))
        for start, end in counted:
            words = passage.text[start:end]
            sentence = f"{quoted(words)} in '{passage.field}' is no number that chart {quoted(chart.id)} draws"
            yield rules.DISAGREES.at(passage.place(start), sentence, "correct it, or the data")

"""N201 to N204: likelihood is said on the pack's scale, apart from confidence, and rests on something."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.check import english
from briefing.check.draft import Draft
from briefing.check.numerals import unquoted
from briefing.check.passages import Passage
from briefing.check.pointers import inlines_of
from briefing.check.rules import wording as rules
from briefing.check.words import listed, quoted
from briefing.findings import Finding
from briefing.model.items import Judgement, Outlook
from briefing.model.pack import Likelihood
from briefing.model.prose import Cite, FactRef

# Where likelihood is meant when it is said: definitions explain words, titles of events tell what was.
_JUDGING = frozenset({"judgements", "outlook", "sections", "lines", "questions", "visit"})


def off_scale(draft: Draft) -> Iterator[Finding]:
    """N201: a word of likelihood in our own voice is one of the yardstick's, where the pack has one."""
    terms = _terms(draft)
    if not terms:
        return
    known = {_plain(term.label) for term in terms}
    way_out = f"write {listed([term.label for term in terms])}"
    for passage in _judging(draft):
        for match in english.likelihood().finditer(unquoted(passage.text)):
            if _plain(match[0]) not in known:
                sentence = f"{quoted(match[0])} is no term of the yardstick"
                yield rules.OFF_SCALE.at(passage.place(match.start()), sentence, way_out)


def mixed_certainty(draft: Draft) -> Iterator[Finding]:
    """N202: likelihood and confidence are told in different sentences."""
    for passage in _judging(draft):
        text = unquoted(passage.text)
        for match in english.confidence().finditer(text):
            start, end = next((a, b) for a, b in passage.sentences if match.start() < b)
            likely = english.likelihood().search(text, start, end)
            if likely is not None:
                sentence = f"{quoted(match[0])} stands in one sentence with {quoted(likely[0])}"
                yield rules.MIXED_CERTAINTY.at(passage.place(match.start()), sentence, "make two sentences of it")


def no_evidence(draft: Draft) -> Iterator[Finding]:
    """N203: a judgement names a fact or a source that it rests on."""
    for _, item in draft.all_items():
        if isinstance(item, Judgement) and not item.facts:
            named = [one for text in (item.evidence, item.claim) for one in inlines_of(text)]
            if not any(isinstance(one, Cite | FactRef) for one in named):
                sentence = f"judgement {quoted(item.id)} names neither a fact nor a source"
                yield rules.NO_EVIDENCE.at(draft.place(item, "evidence"), sentence, "add facts, or a citation")


class _Scenario(NamedTuple):
    item: Outlook
    band: Likelihood


def impossible_scenarios(draft: Draft) -> Iterator[Finding]:
    """N204: the scenarios that an audience reads exclude one another, so their likelihoods can add up to 100 %.

    One scenario alone is not taken for all that may happen.
    """
    terms = {str(term.id): term for term in _terms(draft)}
    every = [item for _, item in draft.all_items() if isinstance(item, Outlook) and item.kind == "scenario"]
    for name in [str(entry.name) for entry in draft.head.audiences] if draft.head else []:
        printed = [
            _Scenario(item, terms[item.likelihood])
            for item in every
            if item.likelihood in terms and (not item.audiences or name in item.audiences) and _reads(draft, name, item)
        ]
        if len(printed) < 2:
            continue
        low, high = sum(one.band.low for one in printed), sum(one.band.high for one in printed)
        at = draft.place(printed[-1].item, "likelihood")
        if low > 100:
            sentence = f"{len(printed)} scenarios add up to at least {low} %, and one alone comes true"
            yield rules.IMPOSSIBLE_SCENARIOS.at(at, sentence, "make one of them less likely")
        elif high < 100:
            sentence = f"{len(printed)} scenarios add up to at most {high} %, and one of them comes true"
            yield rules.IMPOSSIBLE_SCENARIOS.at(at, sentence, "make one of them likelier, or add what is missing")


def _reads(draft: Draft, name: str, item: Outlook) -> bool:
    """Say whether an audience's level lets it read an item; what is not known stands in nobody's way."""
    audience = draft.audiences.get(name)
    levels = draft.head.levels if draft.head else ()
    if audience is None or audience.reads not in levels or (item.for_ is not None and item.for_ not in levels):
        return True
    needed = len(levels) - 1 if item.for_ is None else levels.index(item.for_)
    return levels.index(audience.reads) >= needed


def _terms(draft: Draft) -> tuple[Likelihood, ...]:
    return draft.head.yardstick.terms if draft.head and draft.head.yardstick else ()


def _judging(draft: Draft) -> Iterator[Passage]:
    return (passage for passage in draft.passages if passage.file in _JUDGING and passage.is_english)


def _plain(words: str) -> str:
    """Give a term without what grammar adds to it: almost certainly is almost certain."""
    plain = " ".join(words.casefold().split())
    plain = plain.removesuffix("ly") if plain.endswith("certainly") else plain
    plain = plain.removesuffix("s") if plain.endswith("chances") else plain
    return "roughly even chance" if plain in ("even chance", "roughly even") else plain

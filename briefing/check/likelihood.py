"""N201 to N204, N206: likelihood is said on the pack's scale, apart from confidence, and rests on something."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from briefing.check import english
from briefing.check.draft import Draft
from briefing.check.numerals import unquoted
from briefing.check.passages import Passage
from briefing.check.pointers import inlines_of
from briefing.check.rules import wording as rules
from briefing.check.words import listed, quoted
from briefing.findings import Finding, Position
from briefing.model.items import Judgement, Outlook
from briefing.model.pack import Likelihood
from briefing.model.prose import Cite, FactRef

# Of the words that ready scales have, those that mean other things as well: a remote village. English looks for them
# with what makes their meaning plain.
_OTHERWISE = {"remote"}
# Where likelihood is meant when it is said: definitions explain words, titles of events tell what was.
_JUDGING = frozenset({"judgements", "outlook", "sections", "lines", "questions", "visit"})


def off_scale(draft: Draft) -> Iterator[Finding]:
    """N201: a word of likelihood in our own voice is one of the yardstick's, where the pack has one."""
    terms = _terms(draft)
    if not terms:
        return
    way_out = f"write {listed([term.label for term in terms])}"
    words = _words(terms)
    for use in _uses(draft):
        if use.words not in words:
            sentence = f"{quoted(use.typed)} is no term of the yardstick"
            yield rules.OFF_SCALE.at(use.at, sentence, way_out)


def mixed_terms(draft: Draft) -> Iterator[Finding]:
    """N206: texts call one likelihood by one name: by its term, or by one of the other words for it.

    What drawings and gauges print beside a text is the term itself, and no use of it here.
    """
    terms = _terms(draft)
    words = _words(terms)
    uses = [use for use in _uses(draft) if use.words in words] if any(term.also for term in terms) else []
    for term in terms:
        own = [use for use in uses if use.words in _own_words(term)]
        others = [use for use in uses if use.words in map(_plain, term.also) and use.words not in _own_words(term)]
        kept = term.label if own else others[0].words if others else ""
        for use in others:
            if own or use.words != kept:
                sentence = f"{quoted(use.typed)} and {quoted(kept)} are two words for one term of the yardstick"
                yield rules.MIXED_TERMS.at(use.at, sentence, f"write {quoted(kept)} throughout")


def contradicted_terms(draft: Draft) -> Iterator[Finding]:
    """N207: a claim that speaks of likelihood uses the term that its judgement names, which the gauge shows."""
    terms = {str(term.id): term for term in _terms(draft)}
    words = _words(tuple(terms.values()))
    for passage in _judging(draft):
        judgement = passage.item
        if not isinstance(judgement, Judgement) or passage.field != "claim" or judgement.likelihood not in terms:
            continue
        meant = terms[judgement.likelihood]
        uses = [use for use in _uses_in(passage, words) if use.words in words]
        if uses and not any(use.words in _words((meant,)) for use in uses):
            sentence = f"the claim says {quoted(uses[0].typed)}, but 'likelihood' {quoted(meant.label)}"
            yield rules.CONTRADICTED_TERM.at(uses[0].at, sentence, "make them agree")


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


class _Use(NamedTuple):
    """A word of likelihood as typed, and without what grammar adds to it."""

    typed: str
    words: str
    at: Position


def impossible_scenarios(draft: Draft) -> Iterator[Finding]:
    """N204: the scenarios that an audience reads exclude one another, so their likelihoods can add up to 100 %.

    One scenario alone is not taken for all that may happen. What lies in a gap between two terms is called by the
    nearer one, so a term reaches up to the middle of the gap.
    """
    terms = {str(term.id): term for term in _terms(draft)}
    reach = _reach(tuple(terms.values()))
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
        least, most = (sum(reach[str(one.band.id)][end] for one in printed) for end in (0, 1))
        at = draft.place(printed[-1].item, "likelihood")
        if low > 100 and least >= 100:
            sentence = f"{len(printed)} scenarios add up to at least {low} %, and one alone comes true"
            yield rules.IMPOSSIBLE_SCENARIOS.at(at, sentence, "make one of them less likely")
        elif high < 100 and most <= 100:
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


def _reach(terms: tuple[Likelihood, ...]) -> dict[str, tuple[float, float]]:
    """Give from where to where each term reaches, in per cent, when gaps are parted in the middle."""
    rising = sorted(terms, key=lambda term: term.low)
    ends = [(float(term.low), float(term.high)) for term in rising]
    for place, ((_, high), (after, upper)) in enumerate(pairwise(ends)):
        if high < after:
            middle = (high + after) / 2
            ends[place], ends[place + 1] = (ends[place][0], middle), (middle, upper)
    return {str(term.id): end for term, end in zip(rising, ends, strict=True)}


def _uses(draft: Draft) -> Iterator[_Use]:
    """Give every word of likelihood in our own voice, of English and of the yardstick."""
    words = _words(_terms(draft))
    for passage in _judging(draft):
        yield from _uses_in(passage, words)


def _uses_in(passage: Passage, words: frozenset[str]) -> Iterator[_Use]:
    for typed, plain, at in _found_in(unquoted(passage.text), words):
        yield _Use(typed, plain, passage.place(at))


@lru_cache(maxsize=4096)
def _found_in(text: str, words: frozenset[str]) -> tuple[tuple[str, str, int], ...]:
    """Give the words of likelihood of a text, as typed and without what grammar adds, and where. Three rules ask."""
    found = []
    for match in english.likelihood(tuple(sorted(words - _OTHERWISE))).finditer(text):
        plain = _plain(match[0])
        if plain.startswith("remote ") and plain not in words and "remote" in words:
            plain = "remote"
        found.append((match[0], plain, match.start()))
    return tuple(found)


def _words(terms: tuple[Likelihood, ...]) -> frozenset[str]:
    """Give all words that terms go by."""
    return frozenset(words for term in terms for words in (*_own_words(term), *map(_plain, term.also)))


def _own_words(term: Likelihood) -> set[str]:
    """Give the words that a term's label holds: likely or probable are two of equal right."""
    return {_plain(words) for words in (term.label, *term.label.split(" or "))}


def _judging(draft: Draft) -> Iterator[Passage]:
    return (passage for passage in draft.passages if passage.file in _JUDGING and passage.is_english)


def _plain(words: str) -> str:
    """Give a term without what grammar adds to it: almost certainly is almost certain."""
    plain = " ".join(words.casefold().split())
    plain = plain.removesuffix("ly") if plain.endswith("certainly") else plain
    plain = plain.removesuffix("y") + "e" if plain.endswith("probably") else plain
    plain = plain.removesuffix("s") if plain.endswith("chances") else plain
    plain = "roughly even odds" if plain == "even odds" else plain
    return "roughly even chance" if plain in ("even chance", "roughly even") else plain

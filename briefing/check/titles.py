"""C406: the title of a chart is its finding, a sentence with a finite verb."""

import re
from collections.abc import Iterator

from briefing.check import english_grammar as grammar
from briefing.check.draft import Draft
from briefing.check.passages import Passage
from briefing.check.rules import charts as rules
from briefing.check.words import quoted
from briefing.findings import Finding
from briefing.model.chart_items import Chart

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d.,]*|[–—-]|[:;,]")
_TELLS = re.compile(r"\b(?i:then|now|still|yet|but|not|no\s+longer|never|than|only|already|hardly|barely)\b")
_CONTENT = re.compile(r"[^\W\d_]{3,}")
_PAST = grammar.past()
_BREAKS = frozenset(":;,–—-")


def topics(draft: Draft) -> Iterator[Finding]:
    """C406: an English title of a chart has a finite verb or a word that tells, and says more than the measure."""
    for passage in draft.passages:
        if passage.file == "charts" and passage.field == "title" and passage.is_english:
            if not is_finding(passage.text):
                sentence = f"title {quoted(passage.text)} names a topic, and no finding"
            elif _says_the_measure(passage):
                sentence = f"title {quoted(passage.text)} says no more than 'measure'"
            else:
                continue
            yield rules.TOPIC.at(passage.place(0), sentence, "say in a sentence what the chart shows")


def _says_the_measure(passage: Passage) -> bool:
    if not isinstance(passage.item, Chart):
        return False
    said, measured = (set(_CONTENT.findall(text.casefold())) for text in (passage.text, passage.item.measure.text))
    return bool(said) and said <= measured


def is_finding(title: str) -> bool:
    """Say whether an English title states something: by a finite verb, or by a word of contrast, change or comparison.

    Whether a word is a verb is judged by itself and its neighbours, so that a title in doubt is taken for a finding.
    """
    if _TELLS.search(title) or not _CONTENT.search(title):
        return True
    words = [word.replace("'", "’") for word in _WORD.findall(title)]
    return any(_is_finite(words, at) for at in range(len(words)))


def _is_finite(words: list[str], at: int) -> bool:
    word = words[at].casefold()
    if word in grammar.AUXILIARIES:
        return True
    before = words[at - 1] if at else ""
    after = words[at + 1].casefold() if at + 1 < len(words) else ""
    if not before or before in _BREAKS or before.casefold() in grammar.BEFORE_NOUN:
        return False  # the first word of a title, or of a phrase, is no verb of it
    if word.endswith("ed"):
        return after in grammar.AFTER_VERB if word in grammar.ADJECTIVES else _is_past(word, before, after)
    if word in grammar.PARTICIPLES:
        return _has_object(after) or (_is_plural(before) and after in grammar.WITHOUT_OBJECT.get(word, ()))
    if _PAST.fullmatch(word):
        return True
    if word in grammar.NOUNS_TOO:
        if at > 1 and words[at - 2].casefold() in grammar.OF_ONE:
            return True  # one line runs: behind a noun of which there is one, a word in -s is no plural
        is_told = _has_object(after) or (after.isalpha() and after not in grammar.BEFORE_NOUN | grammar.AFTER_NOUN)
        return not _is_plural(before) and (is_told or after in grammar.WITHOUT_OBJECT.get(word, ()))
    if word in grammar.VERBS:
        return _is_plural(before) and not (f"{word}s" in grammar.NOUNS_TOO and after in grammar.AFTER_NOUN)
    if _is_third_person(word):
        return _base(word) in grammar.VERBS or (not _is_plural(before) and _has_object(after))
    return _is_plain_verb(word) and _is_plural(before) and (after in grammar.AFTER_VERB or after in _BREAKS)


def _is_past(word: str, before: str, after: str) -> bool:
    """Say whether a word in -ed is a past tense: it has an object, or cannot be a participle behind its noun."""
    if word in grammar.UNACCUSATIVE:
        return True
    return _has_object(after) or (_is_plural(before) and after.isalpha() and after not in grammar.BEFORE_NOUN)


def _has_object(after: str) -> bool:
    return after in grammar.AFTER_VERB or after[:1].isdigit() or after.endswith("ly")


def _is_plain_verb(word: str) -> bool:
    """Say whether a word between a plural and an object may be a verb (three mines supply most of it)."""
    is_small = word in grammar.AFTER_VERB or word in grammar.BEFORE_NOUN
    return word.isalpha() and not is_small and not word.endswith(("ing", "ally", "tly", "s", "ese", "ish"))


def _is_plural(word: str) -> bool:
    small = word.casefold()
    return small in grammar.PLURALS or (small.endswith("s") and small not in grammar.SINGULAR_S and len(small) > 3)


def _is_third_person(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "’s")) and len(word) > 3


def _base(word: str) -> str:
    """Give the plain form of a verb in -s: goes → go, carries → carry, reaches → reach."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
        return word[:-2]
    return word[:-1]

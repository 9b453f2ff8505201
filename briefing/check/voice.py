"""N301 to N304: what we print in our own voice states, briefly and actively."""

import re
from collections.abc import Iterator

from briefing.check import english
from briefing.check.draft import Draft
from briefing.check.numerals import unquoted
from briefing.check.rules import wording as rules
from briefing.check.words import quoted
from briefing.findings import Finding

MOST_WORDS = 40
MOST_PASSIVES = 2

_WORD = re.compile(r"\S*[\w\ufffc]\S*")
_MARK = re.compile(r"!(?![\w=])")


def promotional(draft: Draft) -> Iterator[Finding]:
    """N301: no word of praise or certainty, but in quotation marks or in a sentence that says whose it is."""
    for passage in draft.passages:
        if not passage.is_english:
            continue
        text = unquoted(passage.text)
        for match in english.watched().finditer(text):
            start, end = next((a, b) for a, b in passage.sentences if match.start() < b)
            if not english.attribution().search(passage.text[start:end]):
                sentence = f"{quoted(match[0])} is praise or overstatement in our own voice"
                yield rules.PROMOTIONAL.at(passage.place(match.start()), sentence, "take it out, or say who says so")


def long_sentences(draft: Draft) -> Iterator[Finding]:
    """N302: a sentence has at most 40 words; a value is one, a citation none."""
    for passage in draft.passages:
        if passage.text.count(" ") < MOST_WORDS:
            continue
        for start, end in passage.sentences:
            words = len(_WORD.findall(passage.text, start, end))
            if words > MOST_WORDS:
                sentence = f"a sentence of {words} words, more than {MOST_WORDS}"
                yield rules.LONG_SENTENCE.at(passage.place(start), sentence, "make two of it")


def passive_sentences(draft: Draft) -> Iterator[Finding]:
    """N303: a sentence has at most two passives; the third is pointed at."""
    for passage in draft.passages:
        if not passage.is_english:
            continue
        for start, end in passage.sentences:
            found = list(english.passive().finditer(passage.text, start, end))
            if len(found) > MOST_PASSIVES:
                third = found[MOST_PASSIVES]
                sentence = f"{quoted(third[0])} is the third passive of the sentence"
                yield rules.PASSIVES.at(passage.place(third.start()), sentence, "say who does it")


def exclamations(draft: Draft) -> Iterator[Finding]:
    """N304: no exclamation mark, but in a quotation."""
    for passage in draft.passages:
        if "!" not in passage.text:
            continue
        text = unquoted(passage.text)
        for match in _MARK.finditer(text):
            yield rules.EXCLAMATION.at(
                passage.place(match.start()), "an exclamation mark in our own voice", "end with a full stop"
            )

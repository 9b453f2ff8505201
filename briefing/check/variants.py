"""N404: a name is spelt in one way."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.check import english, english_names
from briefing.check.draft import Draft
from briefing.check.known_names import Token, folded, follows, listed, people, running, tokens_of
from briefing.check.passages import Passage
from briefing.check.rules import names as rules
from briefing.check.spelling import is_one_name, narrow, wide
from briefing.check.words import quoted
from briefing.findings import Finding

_SHORTEST = 5
_FAR = 20  # characters that hold any of the words below
_ALSO = re.compile(r"\b(?:spel(?:t|led)|written|known\s+as|called|formerly|then|transliterated|also|or)\s+\Z")


@dataclass(frozen=True)
class _Listed:
    """A word of a listed name, with the words beside it, and the name."""

    word: str
    beside: frozenset[str]
    name: str
    is_person: bool


@dataclass(frozen=True)
class _Said:
    """A word with a capital as a text says it, with the words of its name beside it, and where."""

    word: str
    beside: frozenset[str]
    passage: Passage
    start: int


def spelt_two_ways(draft: Draft) -> Iterator[Finding]:
    """N404: no word of a name in running text is nearly, not quite, that of a listed name, or of one said elsewhere.

    Told once for each spelling, where it stands first: that which is not listed, or the rarer one.
    """
    names = _Names(_listed(draft))
    said = list(_said(draft))
    told: set[str] = set()
    for one in said:
        other = _listed_otherwise(one, names) if one.word not in told else None
        if other is not None:
            told.add(one.word)
            sentence = f"{quoted(one.word)} is nearly, not quite, {quoted(other.word)} of {quoted(other.name)}"
            yield rules.SPELT_TWO_WAYS.at(one.passage.place(one.start), sentence, f"write {other.word}")
    known = names.by_word.keys()
    yield from _rarer([one for one in said if one.word not in told and one.word not in known])


class _Names:
    """The words of listed names, found by what two spellings of one name have in common."""

    def __init__(self, words: list[_Listed]) -> None:
        self.by_word: dict[str, list[_Listed]] = defaultdict(list)
        self._alike: dict[tuple[str, str], dict[int, _Listed]] = defaultdict(dict)
        for number, one in enumerate(words):
            self.by_word[one.word].append(one)
            for key in _keys(one.word):
                self._alike[key][number] = one

    def like(self, word: str) -> list[_Listed]:
        """Give the listed words that a word may be a spelling of, in their order."""
        found: dict[int, _Listed] = {}
        for key in _keys(word):
            found |= self._alike.get(key, {})
        return [found[number] for number in sorted(found)]


def _keys(word: str) -> tuple[tuple[str, str], ...]:
    """Give what `is_one_name` compares first: one of these is the same in two spellings of a name."""
    return ("first", folded(word)[:1]), ("narrow", narrow(word)), ("wide", wide(word))


def _listed_otherwise(said: _Said, names: _Names) -> _Listed | None:
    """Give the listed word that a word is a spelling of; None where it is listed as it stands, or is none."""
    same = names.by_word.get(said.word, [])
    if any(not said.beside or not one.beside or one.beside & said.beside for one in same):
        return None
    for one in names.like(said.word):
        is_anchored = bool(one.beside & said.beside)
        is_alone = not same and (not one.beside or not said.beside)
        if (is_anchored or is_alone) and is_one_name(
            said.word, one.word, is_anchored=is_anchored, is_alone=is_alone, is_person=one.is_person
        ):
            return one
    return None


def _rarer(said: list[_Said]) -> Iterator[Finding]:
    """Tell of the rarer of two spellings of a name that is not listed; of two as rare, of the later one."""
    times = Counter(one.word for one in said)
    spelt: dict[str, dict[str, list[_Said]]] = defaultdict(lambda: defaultdict(list))
    for one in said:
        spelt[narrow(one.word)][one.word].append(one)
    for spellings in spelt.values():
        kept, *rarer = sorted(spellings, key=lambda word: -times[word])
        for word in rarer:
            pairs = ((one, other) for one in spellings[word] for other in spellings[kept])
            is_one = any(
                is_one_name(
                    one.word,
                    other.word,
                    is_anchored=bool(one.beside & other.beside),
                    is_alone=not one.beside or not other.beside,
                    is_person=False,
                )
                for one, other in pairs
            )
            if is_one:
                first = spellings[word][0]
                sentence = f"{quoted(word)} is elsewhere spelt {quoted(kept)}"
                yield rules.SPELT_TWO_WAYS.at(first.passage.place(first.start), sentence, "keep to one spelling")


def _listed(draft: Draft) -> list[_Listed]:
    persons = set(people(draft))
    found = []
    for name in listed(draft):
        words = [word for word in re.findall(r"[^\W\d_]+", name) if folded(word) not in english_names.JOINING]
        for at, word in enumerate(words):
            if word[0].isupper() and len(word) >= _SHORTEST:
                beside = frozenset(map(folded, [*words[max(0, at - 1) : at], *words[at + 1 : at + 2]]))
                found.append(_Listed(word, beside, name, name in persons))
    return found


def _said(draft: Draft) -> Iterator[_Said]:
    small = draft.small_words
    for passage in running(draft):
        tokens, text = tokens_of(passage)
        for at, token in enumerate(tokens):
            if not token.is_name or folded(token.word) in english_names.TITLES:
                continue
            if token.is_first and token.word.casefold() in small:
                continue
            if not _ALSO.search(text[max(0, token.start - _FAR) : token.start]):
                beside = frozenset(_beside(tokens, text, at))
                words = re.finditer(r"[^\W\d_]+", token.word)
                for word in words:
                    if len(word[0]) >= _SHORTEST and word[0][0].isupper():
                        yield _Said(word[0], beside, passage, token.start + word.start())


def _beside(tokens: Sequence[Token], text: str, at: int) -> Iterator[str]:
    """Give the words with a capital on both sides of a word, past words that join a name."""
    for step in (-1, 1):
        here = at
        while 0 <= here + step < len(tokens):
            first, second = sorted((here, here + step))
            here += step
            if not follows(text, tokens[first], tokens[second]):
                break
            if tokens[here].word in english_names.WITHIN_NAMES | english_names.PARTICLES:
                continue
            word = folded(tokens[here].word)
            is_grammar = tokens[here].is_first and word in english.FUNCTION_WORDS
            if tokens[here].word[0].isupper() and word not in english_names.TITLES and not is_grammar:
                yield word
            break

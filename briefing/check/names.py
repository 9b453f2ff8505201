"""N403: people and bodies that running text names are listed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from briefing.check import english, english_names
from briefing.check.draft import Draft
from briefing.check.known_names import (
    Token,
    folded,
    follows,
    listed,
    named_by_sources,
    people,
    running,
    tokens_of,
    told_by_facts,
    words_in,
)
from briefing.check.rules import names as rules
from briefing.check.spelling import is_one_name, wide
from briefing.check.words import quoted
from briefing.findings import Finding

_MOST = 6  # words of a person's name, initials and particles among them
_LEAST_INITIAL = 2


class _Known:
    """What is listed: people by each word of their names, and the words of every name and of every fact.

    `small` are the words that are no names in a sentence's first place. Most names are found as they are spelt; only
    for one that is not are all of them spelt in other ways.
    """

    def __init__(self, draft: Draft) -> None:
        by_word: dict[str, tuple[tuple[str, ...], ...]] = {}
        persons = [words_in(name) for name in people(draft)]
        for words in persons:
            for word in words:
                by_word[word] = (*by_word.get(word, ()), words)
        names = listed(draft)
        others = {word for name in names for word in words_in(name) if words_in(name) not in persons}
        self.people: Mapping[str, tuple[tuple[str, ...], ...]] = by_word
        self.families = frozenset(words[-1] for words in persons if len(words) > 1) - others
        self.small = draft.small_words
        self._names = tuple(frozenset(words_in(name)) for name in (*names, *named_by_sources(draft)))
        self._told = tuple(frozenset(words_in(statement)) for statement in told_by_facts(draft))

    def lists(self, words: Iterable[str]) -> bool:
        """Say whether a listed name, or what a source says of itself, has all of `words`, in whatever spelling."""
        return self._holds(words, self._names, "names")

    def tells(self, words: Iterable[str]) -> bool:
        """Say whether a fact has all of `words`, in whatever spelling."""
        return self._holds(words, self._told, "told")

    def _holds(self, words: Iterable[str], texts: tuple[frozenset[str], ...], which: str) -> bool:
        plain = set(words)
        if any(plain <= text for text in texts):
            return True
        spelt = set(map(wide, plain))
        return any(spelt <= text for text in self._widely[which])

    @cached_property
    def _widely(self) -> Mapping[str, tuple[frozenset[str], ...]]:
        return {
            which: tuple(frozenset(map(wide, text)) for text in texts)
            for which, texts in (("names", self._names), ("told", self._told))
        }


def unlisted(draft: Draft) -> Iterator[Finding]:
    """N403: a person after a title, or beside a listed family name, and a body by its full name, are listed.

    By rule rather than by sense: whom a text names in another way is not found. Both are known by a fact that names
    them in full too, whose sources they were checked against. Names in quotation marks, in
    titles, and those that a source gives of itself are another's. Each is told once, where it stands first.
    """
    known = _Known(draft)
    told: set[str] = set()
    for passage in running(draft):
        tokens, text = tokens_of(passage)
        for start, end, kind in (*_people(tokens, text, known), *_bodies(tokens, text, known)):
            name = " ".join(text[start:end].split())
            if folded(name) not in told:
                told.add(folded(name))
                where = "people.yaml" if kind == "person" else "organisations.yaml"
                sentence = f"{kind} {quoted(name)} is named, but not listed"
                yield rules.UNLISTED_NAME.at(passage.place(start), sentence, f"add it to {where}")


def _people(tokens: Sequence[Token], text: str, known: _Known) -> Iterator[tuple[int, int, str]]:
    for at, token in enumerate(tokens):
        word = folded(token.word).rstrip(".")
        if word in english_names.TITLES and token.is_name:
            name = _after_title(tokens, text, at + 1)
            is_weak = token.is_first and word in english_names.COMMON_TITLES and len(name) < _LEAST_INITIAL
            if name and not is_weak and not _is_listed(name, known):
                yield name[0].start, name[-1].end, "person"
        elif word in known.families and token.is_name and at and follows(text, tokens[at - 1], token):
            given = tokens[at - 1]
            if _is_given(given, tokens[at - 2] if at > 1 else None, known) and not _is_listed([given, token], known):
                yield given.start, token.end, "person"


def _after_title(tokens: Sequence[Token], text: str, at: int) -> list[Token]:
    """Give the words of the name that stands behind a title; none where what stands there is no person's."""
    name: list[Token] = []
    while at < len(tokens) and len(name) < _MOST and follows(text, tokens[at - 1], tokens[at]):
        word = folded(tokens[at].word)
        is_particle = tokens[at].word in english_names.PARTICLES
        if not is_particle and not tokens[at].is_name and not ("." in tokens[at].word and tokens[at].word[0].isupper()):
            break
        if word in english_names.NOT_PERSONS and not is_particle:
            return []
        if word in english_names.TITLES or word in english_names.CALENDAR:
            return []
        name.append(tokens[at])
        if text[tokens[at].end : tokens[at].end + 2] in ("’s", "'s"):
            break
        at += 1
    while name and name[-1].word in english_names.PARTICLES:
        name.pop()
    return name if name and not {one.word for one in name} <= english_names.PARTICLES else []


def _is_given(token: Token, before: Token | None, known: _Known) -> bool:
    """Say whether a word before a listed family name is a given name: no title, no word that begins a sentence."""
    word = folded(token.word)
    if not token.is_name or not token.word[-1].isalpha() or word in english_names.TITLES | english_names.NOT_PERSONS:
        return False
    if word in english.FUNCTION_WORDS or word in english_names.CALENDAR or word in known.people:
        return False
    is_titled = before is not None and folded(before.word) in english_names.TITLES
    return not is_titled and not (token.is_first and word in known.small)


def _is_listed(name: list[Token], known: _Known) -> bool:
    words = [folded(token.word) for token in name]
    full = [word for word in words if "." not in word and len(word) > 1 and word not in english_names.PARTICLES]
    if not full or known.lists(full):
        return True
    if len(full) == 1:
        return full[0] in known.people or any(_is_near(full[0], other) for other in known.people)
    if known.tells(full):
        return True
    return any(
        any(_is_near(given, other) for given in words[:-1] for other in person[:-1])
        for family, persons in known.people.items()
        if family == full[-1] or _is_near(family, full[-1])
        for person in persons
    )


def _is_near(one: str, other: str) -> bool:
    """Say whether two given or family names are one: the same, an initial or a short form of it, another spelling."""
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    is_short_form = len(short) == 1 or len(short) > 2
    if one == other or (long.startswith(short.split(".")[0]) and is_short_form):
        return True
    return is_one_name(one, other, is_anchored=True, is_alone=False, is_person=True)


def _bodies(tokens: Sequence[Token], text: str, known: _Known) -> Iterator[tuple[int, int, str]]:
    for at, token in enumerate(tokens):
        if folded(token.word) not in english_names.BODIES or not token.word[0].isupper():
            continue
        first = _before_body(tokens, text, at)
        last = _behind_body(tokens, text, at)
        own = [one for one in tokens[first : last + 1] if one is not token and one.is_name]
        own = [one for one in own if folded(one.word) not in english_names.KINDS_OF_BODIES]
        if not own:
            continue
        words = {word for one in tokens[first : last + 1] if one.is_name for word in words_in(one.word)}
        if not known.lists(words) and not known.tells(words):
            yield tokens[first].start, tokens[last].end, "body"


def _before_body(tokens: Sequence[Token], text: str, at: int) -> int:
    """Give where the name of a body begins: with the first of the words with a capital before its noun."""
    first = at
    while first and follows(text, tokens[first - 1], tokens[first]) and tokens[first - 1].word[0].isupper():
        before = tokens[first - 1]
        if folded(before.word) in english.FUNCTION_WORDS or folded(before.word) in english_names.TITLES - {"general"}:
            break
        if "." in text[before.end : tokens[first].start]:
            break
        first -= 1
    return first


def _behind_body(tokens: Sequence[Token], text: str, at: int) -> int:
    """Give where the name of a body ends: behind "of", "for" or "on", with the last word with a capital."""
    last, next_ = at, at + 1
    while next_ < len(tokens) and follows(text, tokens[next_ - 1], tokens[next_]):
        word = tokens[next_].word
        if tokens[next_].is_name and (last != at or next_ > at + 1):
            last = next_
        elif word not in english_names.JOINING or (next_ == at + 1 and word not in ("of", "for", "on")):
            break
        next_ += 1
    return last

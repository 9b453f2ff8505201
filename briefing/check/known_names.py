"""The names that a pack lists, and the words with a capital that its printed text says."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from briefing.check import english_names
from briefing.check.draft import Draft
from briefing.check.numerals import unquoted
from briefing.check.passages import Passage
from briefing.model.facts import Fact, Source
from briefing.model.items import Organisation, Person, Place, Programme, Term

_TOKEN = re.compile(r"[^\W\d_](?:[\w’'-]*[^\W_])?(?:\.(?:[^\W\d_]\.)+)?|\b[A-Z]\.")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_LETTERS = str.maketrans("ıøłßæđðþœəƏĐØŁ", "iolsaddpoaadol")
_TITLED = frozenset({"title", "heading", "measure"})


class Token(NamedTuple):
    """A word of a text: `word` without a possessive ending, where it begins and ends in the text."""

    word: str
    start: int
    end: int
    is_first: bool  # of a sentence

    @property
    def is_name(self) -> bool:
        """Whether it begins with a capital and is no abbreviation."""
        return self.word[0].isupper() and not (len(self.word) > 1 and self.word.isupper() and "." not in self.word)


@cache
def folded(word: str) -> str:
    """Give a word in small letters without accents; ligatures and letters of their own as they are mostly replaced."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.translate(_LETTERS)).casefold()
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).replace("’", "'")


def tokens_of(passage: Passage) -> tuple[tuple[Token, ...], str]:
    """Give the words of a passage, and its text; quotations are blank."""
    text = unquoted(passage.text)
    return _tokens_in(text, tuple(start for start, _ in passage.sentences)), text


@lru_cache(maxsize=4096)
def _tokens_in(text: str, starts: tuple[int, ...]) -> tuple[Token, ...]:
    tokens: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        word = _POSSESSIVE.sub("", match[0]) or match[0]
        start, between = match.start(), text[end : match.start()].rstrip()
        begins_text = not tokens and not between.rstrip(" •–—-(“\"'‘*").strip()
        is_first = start in starts or begins_text or between.endswith((":", "•"))
        tokens.append(Token(word, start, start + len(word), is_first))
        end = match.end()
    return tuple(tokens)


def follows(text: str, before: Token, token: Token) -> bool:
    """Say whether a word follows another at once, with nothing but a space between, or a full stop after a title."""
    between = text[before.end : token.start]
    return between == " " or between == "\n" or (between in (". ", ".\n") and len(before.word) <= 4 and before.is_name)


def running(draft: Draft) -> Iterator[Passage]:
    """Give the passages of running text in the pack's first language: no titles, headings and measures of charts."""
    first = draft.head.languages[0] if draft.head else ""
    for passage in draft.passages:
        if passage.language == first and passage.is_english and passage.field not in _TITLED:
            yield passage


def people(draft: Draft) -> tuple[str, ...]:
    """Give the names of the people that a pack lists."""
    return tuple(item.name for _, item in draft.all_versions() if isinstance(item, Person))


def listed(draft: Draft) -> tuple[str, ...]:
    """Give the names that a pack lists: of people, bodies, programmes, places and things explained; and its own."""
    names = list(people(draft))
    for _, item in draft.all_versions():
        if isinstance(item, Organisation | Programme | Place):
            names += [item.name, getattr(item, "label", None) or "", getattr(item, "short", None) or ""]
        elif isinstance(item, Term):
            names.append(item.term)
    names += [draft.head.title, draft.head.issuer] if draft.head else []
    return tuple(dict.fromkeys(name for name in names if name))


def named_by_sources(draft: Draft) -> tuple[str, ...]:
    """Give all that each source says of itself: author, title, publisher, name in notes."""
    sources = (item for _, item in draft.all_items() if isinstance(item, Source))
    return tuple(" ".join(filter(None, (one.author, one.publisher, one.title, one.short))) for one in sources)


def told_by_facts(draft: Draft) -> tuple[str, ...]:
    """Give the statement of each fact: whoever is named in one was checked against its sources."""
    return tuple(item.statement.text for _, item in draft.all_items() if isinstance(item, Fact))


def words_in(name: str) -> tuple[str, ...]:
    """Give the words of a name, folded, without those that join them."""
    words = (folded(_POSSESSIVE.sub("", word)) for word in re.findall(r"[^\W\d_][\w’']*", name))
    return tuple(word for word in words if word not in english_names.JOINING)

"""N401, N402: every abbreviation is explained, and everything explained is used."""

import re
from collections.abc import Iterator

from briefing.check import english
from briefing.check.draft import Draft
from briefing.check.passages import Passage
from briefing.check.rules import wording as rules
from briefing.check.words import quoted
from briefing.findings import Finding, Position
from briefing.model.chart_items import Series
from briefing.model.facts import Source
from briefing.model.fields import Item
from briefing.model.items import Organisation, Person, Place, Programme, Term

_WORD = re.compile(r"\w")
_PLURAL = re.compile(r"(?:e?s)?(?!\w)")
_ABBREVIATION = re.compile(r"(?<![\w.’'-])(?=[A-Za-z&]*[A-Z][a-z&]?[A-Z])[A-Z][A-Za-z&]*[A-Z]\d*(?=s?\b)(?!\.[A-Z])")
_ROMAN = re.compile(r"[IVX]+\Z")
_WORDS = re.compile(r"[A-Za-z&]+\d*")
_TYPED = str.maketrans("’", "'")


def unexplained(draft: Draft) -> Iterator[Finding]:
    """N401: an abbreviation of two capitals or more is explained; where it is not, its first place is pointed at.

    Explained is a term of the glossary, a short name of the pack, what a full name of the pack holds where that name
    stands in the text, and what stands in brackets behind its words in the same item.
    """
    known = _explained(draft)
    names = _names(draft)
    in_brackets = {(passage.item.at, word) for passage in draft.passages for word in _bracketed(passage)}
    told: set[tuple[str, str]] = set()
    for passage in draft.passages:
        for match in _ABBREVIATION.finditer(passage.text):
            word = match[0]
            if (
                word in known
                or word.casefold() in english.WELL_KNOWN
                or _ROMAN.match(word)
                or (passage.language, word) in told
            ):
                continue
            if (passage.item.at, word) in in_brackets or _is_in_name(passage.text, match, names):
                continue
            told.add((passage.language, word))
            sentence = f"abbreviation {quoted(word)} is explained nowhere"
            yield rules.UNEXPLAINED.at(
                passage.place(match.start()), sentence, "add it to the glossary, or write it out"
            )


def _explained(draft: Draft) -> set[str]:
    words: set[str] = set()
    for _, item in draft.all_versions():
        if isinstance(item, Term):
            words |= {*_WORDS.findall(item.term), item.term}
        elif isinstance(item, Organisation | Programme) and item.short:
            words |= {*_WORDS.findall(item.short), item.short}
    return words


def _names(draft: Draft) -> tuple[str, ...]:
    """Give the full names of the pack that hold an abbreviation."""
    names: set[str] = set()
    for _, item in draft.all_versions():
        if isinstance(item, Organisation | Programme | Person | Place):
            names.add(item.name)
        elif isinstance(item, Source):
            names |= {item.title, item.publisher or "", item.short or ""}
    if draft.head and draft.head.yardstick:
        names.add(draft.head.yardstick.name)
    return tuple(name for name in names if " " in name and _ABBREVIATION.search(name))


def _is_in_name(text: str, match: re.Match[str], names: tuple[str, ...]) -> bool:
    for name in names:
        if match[0] in name:
            at = text.find(name)
            while at >= 0:
                if at <= match.start() and match.end() <= at + len(name):
                    return True
                at = text.find(name, at + 1)
    return False


def _bracketed(passage: Passage) -> Iterator[str]:
    """Give the abbreviations that stand alone in brackets, behind the words they are short for."""
    for match in re.finditer(r"[\w’']\s*\(([A-Z][A-Za-z&]*[A-Z]\d*)(?=[),;])", passage.text):
        yield match[1]


def unused_terms(draft: Draft) -> Iterator[Finding]:
    """N402: a term of the glossary stands in printed text, a name or a unit, other than in its own definition."""
    terms = [item for _, item in draft.all_items() if isinstance(item, Term)]
    if not terms:
        return
    defined: dict[Position, str] = {}
    texts = [text for _, item in draft.all_versions() for text in _named_in(item)]
    for passage in draft.passages:
        if isinstance(passage.item, Term):
            defined[passage.item.at] = defined.get(passage.item.at, "") + "\n" + _folded(passage.text)
        else:
            texts.append(passage.text)
    printed = _folded("\n".join(texts))
    for term in terms:
        others = (text for at, text in defined.items() if at != term.at)
        if not any(_holds(text, form) for text in (printed, *others) for form in _forms(term.term)):
            sentence = f"term {quoted(term.term)} is used in no text"
            yield rules.UNUSED_TERM.at(draft.place(term, "term"), sentence, "take it out")


def _named_in(item: Item) -> Iterator[str]:
    """Give the names and units that an item prints beside its running text."""
    for field in ("name", "short", "label", "rank", "kind", "unit"):
        words = getattr(item, field, None)
        if isinstance(words, str):  # running text is among the passages
            yield words
    if isinstance(item, Series):
        yield item.title


def _forms(term: str) -> set[str]:
    """Give what a term may stand as: whole, without its brackets, as in them; one or many."""
    plain = _folded(term)
    forms = {plain, *re.findall(r"\(([^)]+)\)", plain), re.sub(r"\s*\([^)]*\)", "", plain).strip()}
    return {form.removesuffix("s") if len(form) > 4 else form for form in forms if form}


def _folded(text: str) -> str:
    return text.casefold().translate(_TYPED)


def _holds(text: str, form: str) -> bool:
    """Say whether a form stands in a text as a word of its own, or in the plural."""
    at = text.find(form)  # far quicker than a pattern, which would stop at every letter of all that is printed
    while at >= 0:
        if not _WORD.match(text[at - 1 : at]) and _PLURAL.match(text, at + len(form)):
            return True
        at = text.find(form, at + 1)
    return False

"""The sentences of a brief, with the values in them, and where on the finished pages each of them stands."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from briefing.model.laid import Laid
from briefing.model.runs import Inlines, Run
from briefing.text import bare

# A mark that ends a sentence, perhaps closing marks, then space: one that breaks, or it is an abbreviation's.
_SENTENCE_END = re.compile(r"(?<=[.!?])[”’)\]]*[ \n\t]+")
# Letters by which a sentence is found on its page; a note's call may stand in the rest.
_BEGINNING = 24
# Letters before a value, or after it, by which it is found: fewer where a note's call stands among them.
_AROUND = (24, 12, 6, 3, 0)


@dataclass(frozen=True)
class Sentence:
    """A sentence without calls of notes; `runs` are its pieces, each with where it begins and ends in `words`."""

    words: str
    runs: tuple[tuple[int, int, Run], ...]

    @property
    def facts(self) -> tuple[str, ...]:
        """Give the facts whose values it prints, each once."""
        return tuple(dict.fromkeys(run.fact for _, _, run in self.runs if run.fact))


def sentences_in(text: Inlines) -> Iterator[Sentence]:
    """Give the sentences of running text; a value never ends one ("c. 2007")."""
    words, runs = "", []
    for piece in text:
        if isinstance(piece, Run):
            runs.append((len(words), len(words) + len(piece.text), piece))
            words += piece.text
    values = [(start, end) for start, end, run in runs if run.fact]
    ends = [
        match.end()
        for match in _SENTENCE_END.finditer(words)
        if not any(start <= match.start() and match.end() <= end for start, end in values)
    ]
    start = 0
    for end in [*ends, len(words)]:
        if words[start:end].strip():
            yield _sentence(words, start, end, runs)
        start = end


def _sentence(words: str, start: int, end: int, runs: list[tuple[int, int, Run]]) -> Sentence:
    start += len(words[start:end]) - len(words[start:end].lstrip())
    end -= len(words[start:end]) - len(words[start:end].rstrip())
    within = ((max(begin, start) - start, min(stop, end) - start, run) for begin, stop, run in runs)
    return Sentence(words[start:end], tuple(one for one in within if one[0] < one[1]))


def first_pages(laid: Laid) -> Mapping[str, int]:
    """Give the page on which each element begins."""
    pages: dict[str, int] = {}
    for box in laid.boxes:
        pages.setdefault(box.id, box.page)
    return pages


def page_of_sentence(sentence: str, first: int, laid: Laid) -> int:
    """Give the page on which a sentence begins, of an entry that begins on page `first`."""
    beginning = bare(sentence)[:_BEGINNING]
    return next((page for page in range(first, len(laid.texts) + 1) if beginning in laid.texts[page - 1]), first)


def page_of_value(words: str, start: int, end: int, pages: tuple[int, ...], laid: Laid) -> int:
    """Give which of `pages`, those of its element, prints the value at `start` to `end` of a sentence.

    A sentence may go on where the next page begins: the value is found by what stands before it or after it. The
    first of `pages` where it is on none.
    """
    if len(pages) == 1:
        return pages[0]
    before, value, after = (_bare(words[:start]), _bare(words[start:end]), _bare(words[end:]))
    for many in _AROUND:
        for page in pages:
            printed = laid.texts[page - 1] if page <= len(laid.texts) else ""
            if before[len(before) - min(many, len(before)) :] + value in printed or value + after[:many] in printed:
                return page
    return pages[0]


@lru_cache(maxsize=4096)
def _bare(text: str) -> str:
    return bare(text)

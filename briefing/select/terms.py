"""The glossary: the words that this brief uses, explained, and no others."""

import re

from briefing.model.brief import Row
from briefing.model.items import Term
from briefing.select.draft import Draft, Made
from briefing.select.notebook import Notebook
from briefing.select.wording import plain, sentence_of


def glossary(book: Notebook, draft: Draft, limit: int | None) -> Made:
    """Give the terms that stand in what the brief says, or in the meaning of one of them, by alphabet."""
    rows = []
    for term in sorted(_used(book, draft.said), key=lambda term: term.term.casefold())[:limit]:
        book.print_item("glossary", str(term.id))
        rows.append(Row(draft.entry("glossary", term), term.term, sentence_of(term.definition, book)))
    return "glossary", tuple(rows), None


def _used(book: Notebook, said: str) -> list[Term]:
    left = list(book.pack.glossary.values())
    used: list[Term] = []
    while found := [term for term in left if stands_in(term.term, said)]:
        used += found
        left = [term for term in left if term not in found]
        silent = Notebook(book.pack, book.language, book.phrases)
        said = " ".join(plain(sentence_of(term.definition, silent)) for term in found)
    return used


def stands_in(term: str, text: str) -> bool:
    """Say whether `term` stands in `text` as a whole word; its capitals count, but for the first at a sentence's start.

    "bcm" is not in "20 bcma", "VAT" not in "NVAT", "partner" is in "Partner or not".
    """
    words = r"\s+".join(re.escape(word) for word in term.split())
    first = re.escape(term[:1])
    if term[:1].islower():
        words = f"[{first}{re.escape(term[:1].upper())}]{words[len(first) :]}"
    return re.search(rf"(?<!\w){words}(?!\w)", text) is not None

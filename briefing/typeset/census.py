"""A census of sentences: whatever the brief says must be found again in what the pages print."""

import re
import unicodedata
from collections.abc import Iterator

from briefing.model.laid import Fault
from briefing.typeset.pages import Pages
from briefing.typeset.rules import fault

# A line's end may have put a hyphen in or swallowed a space, so neither counts.
_UNSTABLE = re.compile(r"[\s\u00ad\u2010\u2011\u200b\u2060-]+")


def normal(text: str) -> str:
    """Give `text` without what typesetting changes: spaces, hyphens, ligatures, case (small labels are capitals)."""
    return _UNSTABLE.sub("", unicodedata.normalize("NFKC", text)).casefold()


def missing(pages: Pages, sentences: tuple[tuple[str, str], ...]) -> Iterator[Fault]:
    """P602: every sentence stands in the element that prints it, whole and in order."""
    said: dict[str, str] = {}
    for element, sentence in sentences:
        if element not in pages.texts:
            yield fault("P602", element, f"{_quoted(sentence)} is not on the pages: nothing prints {element!r}")
            continue
        if element not in said:
            said[element] = normal(pages.texts[element])
        if normal(sentence) not in said[element]:
            yield fault("P602", element, f"{_quoted(sentence)} is not on the pages")


def _quoted(sentence: str, most: int = 60) -> str:
    return f"“{sentence}”" if len(sentence) <= most else f"“{sentence[:most].rstrip()}…”"

"""A census of sentences: whatever the brief says must be found again in what the pages print."""

from collections.abc import Iterator

from briefing.model.laid import Fault
from briefing.text import bare
from briefing.typeset.pages import Pages
from briefing.typeset.rules import fault


def missing(pages: Pages, sentences: tuple[tuple[str, str], ...]) -> Iterator[Fault]:
    """P602: every sentence stands in the element that prints it, whole and in order."""
    said: dict[str, str] = {}
    for element, sentence in sentences:
        if element not in pages.texts:
            yield fault("P602", element, f"{_quoted(sentence)} is not on the pages: nothing prints {element!r}")
            continue
        if element not in said:
            said[element] = bare(pages.texts[element])
        if bare(sentence) not in said[element]:
            yield fault("P602", element, f"{_quoted(sentence)} is not on the pages")


def _quoted(sentence: str, most: int = 60) -> str:
    return f"“{sentence}”" if len(sentence) <= most else f"“{sentence[:most].rstrip()}…”"

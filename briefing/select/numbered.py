"""Notes that name a source by its number in the list of sources."""

from collections.abc import Iterable
from dataclasses import replace

from briefing.model.runs import FullSource, Note, NoteSource
from briefing.text import tie


def numbered(
    notes: Iterable[Note], sources: Iterable[FullSource], language: str
) -> tuple[tuple[Note, ...], tuple[FullSource, ...]]:
    """Give notes that name sources by number ("[12, p. 4]"), and the sources with those numbers, in their order.

    The order is that of the printed list: by the name under which sources stand together, then as they came.
    """
    listed = sorted(sources, key=lambda source: source.name.casefold())
    counted = tuple(replace(source, number=number) for number, source in enumerate(listed, start=1))
    numbers = {source.source: source.number for source in counted}
    return tuple(_numbered(note, numbers, language) for note in notes), counted


def _numbered(note: Note, numbers: dict[str, int], language: str) -> Note:
    ordered = sorted(note.sources, key=lambda source: numbers[source.source])
    return replace(note, sources=tuple(replace(one, words=_words(one, numbers, language)) for one in ordered))


def _words(source: NoteSource, numbers: dict[str, int], language: str) -> str:
    given = (str(numbers[source.source]), tie(source.locator, language), source.grade)
    return f"[{', '.join(filter(None, given))}]"

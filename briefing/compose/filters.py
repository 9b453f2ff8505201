"""What templates can ask of a value: words made ready for print, what entries are."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from markupsafe import Markup, escape

from briefing.compose.calls import calls_of_entry, inlines_of_entry
from briefing.compose.rows import (
    cover_title,
    figure_rows,
    is_pull,
    measure_lines,
    number_columns,
    person_rows,
    source_groups,
    title_lines,
)
from briefing.findings import BriefingError
from briefing.model.brief import BriefPart, ChartEntry, Entry, Numbers, Passage, PersonEntry, VisitEntry
from briefing.model.runs import Call, Inlines, Note, Para, Points, Run

# Letters alone, two or more: "NGO", "VAT"; not "A4", "MPs" or a single "I".
_LETTERS = re.compile(r"(?<!\w)[^\W\d_]{2,}(?!\w)")
_PLACE = re.compile(r"\{([a-z]+)\}")
_WEB = re.compile(r"(?:https?://|mailto:)\S+\Z")
_SENTENCE_END = re.compile(r"[.!?…][”’)\]]*\s*\Z")
# A word of a title that no line should end with, and a last word that no line should begin and end with.
_SHORT = re.compile(r"[^\W\d_]{1,3}\Z")
_SHORT_END = 9
_LONGEST_RUN = 24
# Characters of some eighteen lines of the main column: a third of a page. A figure takes as much.
_SHORT_PART = _A_FIGURE = 1200
# Characters of a note that make three lines of one column at the foot, and of two columns.
_ONE_COLUMN, _TWO_COLUMNS = 105, 230
_TWO_LINES = 72
# Characters of an address that somebody will type.
_TYPED = 40


def small_capitals(text: str) -> Markup:
    """Give `text` with its abbreviations marked for small capitals.

    Only words that are capitals as typed are marked: made from small letters, they would be read
    back from a PDF as small letters.
    """
    made = Markup()
    last = 0
    for match in _LETTERS.finditer(text):
        if match[0].isupper():
            made += escape(text[last : match.start()]) + Markup('<span class="caps">{}</span>').format(match[0])
            last = match.end()
    return made + escape(text[last:])


def title_words(text: str) -> str:
    """Give the words of a title with the short ones joined to the next, and the last to the one before.

    So no line of it ends in "and" or "of", and none is a single short word. Only spaces change, and
    never so many that a line could not break.
    """
    words = text.split(" ")
    made, run = words[0], len(words[0])
    for place, word in enumerate(words[1:], start=1):
        joined = bool(_SHORT.match(words[place - 1])) or (place == len(words) - 1 and len(word) <= _SHORT_END)
        joined = joined and run + 1 + len(word) <= _LONGEST_RUN
        made += ("\u00a0" if joined else " ") + word
        run = run + 1 + len(word) if joined else len(word)
    return made


def upper_first(text: str, language: str) -> str:
    """Give `text` with a capital first letter, after the rules of `language` for i."""
    if text.startswith("i") and language.partition("-")[0] in ("az", "tr"):
        return f"İ{text[1:]}"
    return text[:1].upper() + text[1:]


def fill(phrase: str, **values: Any) -> Markup:
    """Give `phrase` with its `{name}` places filled, all escaped.

    Raises `BriefingError` where a phrase has no place for a value: it would be lost unseen.
    """
    for name in values:
        if f"{{{name}}}" not in phrase:
            raise BriefingError(f"the phrase {phrase!r} has no place for {{{name}}}", "add it in templates/phrases/")
    # Braces are no characters of HTML, so a place is found in the escaped phrase as well.
    return Markup(_PLACE.sub(lambda place: escape(values.get(place[1], place[0])), escape(phrase)))


def with_calls(inlines: Inlines) -> tuple[tuple[Run | None, Call | None], ...]:
    """Give the pieces of running text, each call with the last word before it: they stand on one line.

    A value that opens a card is one thing to touch, and stays whole.
    """
    pieces: list[tuple[Run | None, Call | None]] = []
    for piece in inlines:
        if isinstance(piece, Run):
            pieces.append((piece, None))
            continue
        before = pieces.pop()[0] if pieces and pieces[-1][1] is None else None
        cut = before.text.rfind(" ") + 1 if before and not before.card else 0
        if before and cut:
            rest = before.text[:cut]
            pieces.append((replace(before, text=rest, note=before.note if rest.strip() else 0), None))
        pieces.append((replace(before, text=before.text[cut:]) if before else None, piece))
    return tuple(pieces)


def web_address(url: str) -> str:
    """Give an address that is safe to link to. Raises `BriefingError` for any other kind."""
    if not _WEB.match(url):
        raise BriefingError(f"{url!r} cannot be linked to", "an address begins with https://, http:// or mailto:")
    return url


def short_address(url: str) -> str:
    """Give an address as it is printed: without its scheme and a slash at its end."""
    return re.sub(r"^(https?://(www\.)?|mailto:)", "", url).rstrip("/")


def is_long_address(url: str) -> bool:
    """Say whether an address is too long to be typed from paper."""
    return len(short_address(url)) > _TYPED


def note_columns(note: Note) -> int:
    """Give how many of the three columns at the foot a note takes."""
    return columns_for("; ".join(source.words for source in note.sources) + note.remark)


def imprint_columns(text: str) -> int:
    """Give how many columns the imprint takes: all, so that it costs one line rather than three."""
    return 1 if len(text) <= _TWO_LINES else 3


def columns_for(text: str) -> int:
    """Give how many of the three columns at the foot `text` takes: wide enough for some three lines."""
    return 1 if len(text) <= _ONE_COLUMN else 2 if len(text) <= _TWO_COLUMNS else 3


def note_stop(note: Note) -> str:
    """Give the full stop after the sources of a note, where they do not end with one."""
    return "." if note.sources and not note.sources[-1].words.endswith(".") else ""


def ends_sentence(inlines: Inlines) -> bool:
    words = [piece.text for piece in inlines if not isinstance(piece, Call)]
    return bool(words and _SENTENCE_END.search(words[-1]))


def heading_of(part: BriefPart) -> str:
    """Give the heading of a part: that of its first passage, where it has one of its own."""
    first = next(iter((*part.intro, *part.entries)), None)
    return first.heading if isinstance(first, Passage) and first.heading else part.heading


def side_notes(part: BriefPart) -> tuple[int, ...]:
    """Give the numbers of the notes that are called from beside a part."""
    numbers: list[int] = []
    for aside in part.asides:
        numbers += [aside.call.note] if aside.call else []
        numbers += entry_notes((*aside.intro, *aside.entries))
    return tuple(sorted(set(numbers)))


def entry_notes(entries: Iterable[Entry]) -> tuple[int, ...]:
    """Give the numbers of the notes that `entries` call."""
    return tuple(sorted({call.note for entry in entries for call in calls_of_entry(entry)}))


def is_short(part: BriefPart) -> bool:
    """Say whether a part takes so few lines that it can hold together on one page with its side blocks."""
    length = 0
    for entry in (*part.intro, *part.entries):
        length += _A_FIGURE if isinstance(entry, ChartEntry | VisitEntry) else 0
        for _, inlines in inlines_of_entry(entry):
            length += sum(len(piece.text) for piece in inlines if isinstance(piece, Run))
    return length <= _SHORT_PART


def is_pair(part: BriefPart) -> bool:
    """Say whether a part and what stands beside it are lists of short lines, to be set side by side."""
    return part.small and bool(part.asides) and all(one.kind == "lines" for one in (part, *part.asides))


def _is(kind: type) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, kind)


FILTERS: Mapping[str, Callable[..., Any]] = {
    function.__name__: function
    for function in (
        small_capitals,
        title_words,
        upper_first,
        fill,
        web_address,
        short_address,
        source_groups,
        note_columns,
        columns_for,
        imprint_columns,
        note_stop,
        ends_sentence,
        heading_of,
        figure_rows,
        title_lines,
        measure_lines,
        side_notes,
        entry_notes,
        is_short,
        is_pair,
        person_rows,
        number_columns,
        is_pull,
        cover_title,
        with_calls,
    )
}
TESTS: Mapping[str, Callable[[Any], bool]] = {
    "call": _is(Call),
    "para": _is(Para),
    "points": _is(Points),
    "chart": _is(ChartEntry),
    "passage_entry": _is(Passage),
    "person_entry": _is(PersonEntry),
    "long_address": is_long_address,
    "numbers_row": _is(Numbers),
}

"""All that parts of a brief say, as one text: what a glossary looks through."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from briefing.model.brief import BriefPart
from briefing.model.chart import DataTable, Verdict
from briefing.model.runs import Call, Run

# What is no word of a page: names of elements, of macros, of facts, addresses; what only a screen reader says.
_UNSAID = {"id", "kind", "fact", "url", "target", "width", "language", "alternative", "home", "shapes", "lane", "style"}


def said_in(parts: tuple[BriefPart, ...], title: str) -> str:
    """Give every word that `parts` print beside `title`, glossaries apart."""
    pieces = [title]
    for part in parts:
        for one in (part, *part.asides):
            if one.kind != "glossary":
                pieces += [one.heading, *one.columns]
                for entry in (*one.intro, *one.entries):
                    pieces += _texts(entry)
    return "\n".join(pieces)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        # Runs of one paragraph are one text: a term may go on from one to the next.
        if value and all(isinstance(piece, Run | Call) for piece in value):
            yield "".join(piece.text if isinstance(piece, Run) else " " for piece in value)
        else:
            for piece in value:
                yield from _texts(piece)
    elif is_dataclass(value) and not isinstance(value, DataTable):
        unsaid = {*_UNSAID, "confidence"} if isinstance(value, Verdict) else _UNSAID
        for field in fields(value):
            if field.name not in unsaid:
                yield from _texts(getattr(value, field.name))

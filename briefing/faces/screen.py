"""Faces for a self-contained HTML page: only the letters that it prints, small enough to stand inside."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from briefing.faces.sfnt import font_of, tables_of, woff_of
from briefing.model.chart import Shapes
from briefing.model.look import Face

# Capitals from capitals, figures for text and for tables: what the style sheets ask for.
_FEATURES = ("smcp", "c2sc", "onum", "lnum", "tnum", "pnum", "kern", "liga")
# What a template adds of its own: letters, digits, punctuation, dashes, quotes, arrows, no-break spaces.
_ALWAYS = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("\u00a0\u202f\u2009\u2013\u2014‘’“”•·…−×→↑↗©€£%‰§№")
_NO_USE_ON_SCREENS = ("prep", "gasp", "BASE")


def letters_of(document: object) -> frozenset[str]:
    """Give the characters that the screen edition of a document (a brief, an annex) can need, in both cases."""
    letters = frozenset(character for text in _texts(document) for character in text)
    return (
        letters | frozenset(character for letter in letters for character in letter.upper() + letter.lower()) | _ALWAYS
    )


def screen_face(face: Face, characters: frozenset[str]) -> bytes:
    """Give a face as WOFF with `characters` and all that its features make of them: same input, same bytes.

    Characters that the face does not have are passed over: the browser falls back on another face.
    """
    import uharfbuzz

    whole = uharfbuzz.Face(Path(face.path).read_bytes())
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(ord(character) for text in characters for character in text)
    wanted.layout_feature_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _FEATURES)
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING
    tables = tables_of(uharfbuzz.subset(whole, wanted).blob.data)
    return woff_of(font_of({tag: data for tag, data in tables.items() if tag not in _NO_USE_ON_SCREENS}))


def _texts(value: object) -> Iterator[str]:
    """Give every text inside a value of the model."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for pair in value.items() for text in _texts(pair))
    elif isinstance(value, tuple):
        yield from (text for one in value for text in _texts(one))
    elif isinstance(value, Shapes):  # names and credit; its outlines are a million numbers
        yield from (value.credit, *(country.name for country in value.countries))
    elif is_dataclass(value):
        yield from (text for field in fields(value) for text in _texts(getattr(value, field.name)))

"""Prose as a tree: what Markdown in a content file means, with the place of each reference."""

from dataclasses import dataclass

from briefing.findings import Position


@dataclass(frozen=True)
class Words:
    """Plain words, as typed but for typographic quotation marks and dashes."""

    text: str
    at: Position


@dataclass(frozen=True)
class Strong:
    inlines: "tuple[Inline, ...]"


@dataclass(frozen=True)
class Emphasis:
    inlines: "tuple[Inline, ...]"


@dataclass(frozen=True)
class Link:
    """A link to an https, http or mailto address."""

    url: str
    inlines: "tuple[Inline, ...]"
    at: Position


@dataclass(frozen=True)
class Cite:
    """`[@source, p. 3]`: a source and, after the comma, where in it."""

    source: str
    locator: str
    at: Position  # of the id, so that a finding points at it


@dataclass(frozen=True)
class FactRef:
    """`[=fact]`, `[=fact date]`, `[=fact in miles]`: prints a form of the fact's value and carries its sources.

    `form` is one of FACT_FORMS, "in" with a unit, or the id of one of the fact's accounts; "" prints value and unit.
    """

    fact: str
    form: str
    at: Position
    form_at: Position | None = None  # of the form, where there is one


FACT_FORMS = ("", "number", "date", "year", "words", "short")
IN_UNIT = "in "  # begins a form that names a unit

Inline = Words | Strong | Emphasis | Link | Cite | FactRef


@dataclass(frozen=True)
class Paragraph:
    inlines: tuple[Inline, ...]
    at: Position


@dataclass(frozen=True)
class Bullets:
    """A list; each item is the paragraphs of one point."""

    items: tuple[tuple[Paragraph, ...], ...]
    ordered: bool
    at: Position


@dataclass(frozen=True)
class Heading:
    """A heading inside prose; `level` 1 is the first below the section's own."""

    level: int
    inlines: tuple[Inline, ...]
    at: Position


ProseBlock = Paragraph | Bullets | Heading


@dataclass(frozen=True)
class Prose:
    """A field of Markdown, parsed. `text` is what was typed."""

    blocks: tuple[ProseBlock, ...]
    text: str
    at: Position

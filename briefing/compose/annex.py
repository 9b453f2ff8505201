"""An annex of evidence as pages: a sheet for the typesetter, one file for screens."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path

from markupsafe import Markup

from briefing.compose.environment import render
from briefing.compose.filters import fill
from briefing.compose.paper import NOTE_RULE, note_rule
from briefing.compose.styles import ANNEX, annex_styles, screen_style
from briefing.model.evidence import Annex, AnnexBrief, EvidenceRow
from briefing.model.laid import Sheet
from briefing.model.look import Faces, Tokens
from briefing.text import tie

PAGE = f"{ANNEX}/page.html.j2"
# Statuses in the order of a table that counts them: the best founded first, then what no item weighs. Any other
# stands before these.
_ORDER = ("corroborated", "single-source", "estimate", "contested", "unverified")
_LAST = ("sourced", "judgement", "typed", "scale")


@dataclass(frozen=True)
class Line:
    """A number of the annex: the id of its element, its own number in the brief, what is printed, its row, its status.

    Rows have plain spaces, for those who search them: `value` has those that do not break again.
    """

    id: str
    number: int
    value: str
    row: EvidenceRow
    status: str  # in words


@dataclass(frozen=True)
class Said:
    """A sentence and the numbers in it."""

    sentence: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Leaf:
    """What one page of a brief prints; `id` is that of the element."""

    id: str
    number: int
    said: tuple[Said, ...]


@dataclass(frozen=True)
class Chapter:
    """One brief of the annex; `counts` are how many of its numbers have each status, in the order of the statuses."""

    name: str
    title: str
    leaves: tuple[Leaf, ...]
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.counts)


def compose_annex(annex: Annex, templates: Path, tokens: Tokens, faces: Faces) -> Sheet:
    """Give the sheet of an annex. Raises `BriefingError` for a mistake in a template or a style sheet."""
    chapters, values = _values(annex)
    return Sheet(
        html=render(templates, PAGE, {**values, "page": {"print": True}}),
        styles=annex_styles(templates, tokens, faces),
        images={NOTE_RULE: note_rule(tokens)},
        fonts={face.name: face.path for face in faces.faces},
        sentences=tuple(_sentences(chapters)),
        notes=(),
        step_mm=tokens.millimetres("step"),
    )


def compose_annex_screen(
    annex: Annex, templates: Path, tokens: Tokens, faces: Faces, files: Mapping[str, bytes]
) -> str:
    """Give an annex as one HTML file, complete in itself; `files` are the faces as WOFF, by name."""
    styles = screen_style(templates, tokens, faces, files, (f"{ANNEX}/screen.css",))
    _, values = _values(annex)
    return render(templates, PAGE, {**values, "page": {"print": False, "styles": Markup(styles)}})


def _values(annex: Annex) -> tuple[tuple[Chapter, ...], dict[str, object]]:
    """Give the chapters of an annex, and all that its template is filled with."""
    used = {row.status for brief in annex.briefs for row in brief.rows}
    known = (*_ORDER, *sorted(used.difference(_ORDER, _LAST)), *_LAST)
    statuses = tuple(status for status in known if status in used)
    chapters = tuple(_chapter(brief, statuses, annex) for brief in annex.briefs)
    return chapters, {
        "annex": annex,
        "phrases": annex.phrases,
        "edition": str(fill(annex.phrases["page.edition"], edition=annex.edition).unescape()),
        "chapters": chapters,
        "statuses": tuple(_words(status, annex.phrases) for status in statuses),
        "totals": tuple(map(sum, zip(*(chapter.counts for chapter in chapters), strict=True))),
    }


def _chapter(brief: AnnexBrief, statuses: tuple[str, ...], annex: Annex) -> Chapter:
    tied = partial(tie, language=annex.language)
    lines = [
        Line(f"{brief.name}-{number}", number, tied(row.value), row, _words(row.status, annex.phrases))
        for number, row in enumerate(brief.rows, start=1)
    ]
    leaves = tuple(
        Leaf(f"{brief.name}-page-{page}", page, tuple(_said(group, annex.language)))
        for page, group in groupby(lines, key=lambda line: line.row.page)
    )
    counted = Counter(row.status for row in brief.rows)
    return Chapter(brief.name, brief.title, leaves, tuple(counted[status] for status in statuses))


def _said(lines: Iterator[Line], language: str) -> Iterator[Said]:
    for sentence, group in groupby(lines, key=lambda line: line.row.sentence):
        yield Said(tie(sentence, language), tuple(group))


def _words(status: str, phrases: Mapping[str, str]) -> str:
    return phrases.get(f"status.{status}", status.replace("-", " "))


def _sentences(chapters: tuple[Chapter, ...]) -> Iterator[tuple[str, str]]:
    """What the pages must contain: the value of every row, in the element of the row."""
    for chapter in chapters:
        for leaf in chapter.leaves:
            for said in leaf.said:
                for line in said.lines:
                    yield line.id, line.row.value

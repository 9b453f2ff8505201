"""Prose → printed words: references become values, citations become calls of notes."""

import re
from dataclasses import dataclass, replace

from briefing.model.prose import (
    Bullets,
    Cite,
    Emphasis,
    Inline,
    Link,
    Paragraph,
    Prose,
    ProseBlock,
    Strong,
    Words,
)
from briefing.model.runs import Call, Inlines, Para, Points, Run, Subhead, TextBlock
from briefing.select.notebook import Cited, Notebook
from briefing.select.values import fact_words
from briefing.text import tie

# The end of a sentence: a full stop, question or exclamation mark, perhaps a closing quotation
# mark or bracket, then space or the end. "3.5" and "e.g. this" do not end one.
_SENTENCE_END = re.compile(r"[.!?][”’)\]]*(?=\s|$)")
_NEXT_SENTENCE = re.compile(r"[.!?][”’)\]]*\s+\Z")


@dataclass(frozen=True)
class _Reference:
    """A place holder among the runs of a paragraph: here something was cited."""

    cited: tuple[Cited, ...]


def blocks_of(prose: Prose, name: str, book: Notebook) -> tuple[TextBlock, ...]:
    """Give the printed blocks of a prose field; ids are `name`-1, `name`-2 and so on."""
    blocks: list[TextBlock] = []
    for number, block in enumerate(prose.blocks, start=1):
        key = f"{name}-{number}"
        if isinstance(block, Paragraph):
            blocks.append(Para(id=key, inlines=inlines_of(block.inlines, book)))
        elif isinstance(block, Bullets):
            points = tuple(_point(item, book) for item in block.items)
            blocks.append(Points(id=key, items=points, ordered=block.ordered))
        else:
            blocks.append(Subhead(id=key, inlines=inlines_of(block.inlines, book)))
    return tuple(blocks)


def sentence_of(prose: Prose, book: Notebook, more: tuple[Cited, ...] = ()) -> Inlines:
    """Give the words of a field that is one paragraph, with the sources of `more` in its note."""
    inlines: list[Inline] = []
    for block in prose.blocks:
        if inlines:
            inlines.append(Words(" ", block.at))
        inlines.extend(_inlines_in(block))
    return inlines_of(tuple(inlines), book, more)


def words_and_sources(prose: Prose, book: Notebook) -> tuple[Inlines, tuple[Cited, ...]]:
    """Give the words of a field without a call, and what it cites: another field's note will name it."""
    pieces = [piece for block in prose.blocks for piece in _pieces(_inlines_in(block), book, Run(text=""))]
    cited = tuple(one for piece in pieces if isinstance(piece, _Reference) for one in piece.cited)
    return _with_call(_tidy(pieces), None), cited


def caption(prose: Prose, book: Notebook) -> str:
    """Give the words of a label or a title, which has no room for a call; its sources and remarks are remembered."""
    return plain(words_and_sources(prose, book)[0])


def _inlines_in(block: ProseBlock) -> tuple[Inline, ...]:
    if isinstance(block, Bullets):
        return tuple(inline for item in block.items for paragraph in item for inline in paragraph.inlines)
    return block.inlines


def inlines_of(inlines: tuple[Inline, ...], book: Notebook, more: tuple[Cited, ...] = ()) -> Inlines:
    """Give the runs of one paragraph, with one call for all that it cites.

    The call stands after the sentence that holds the last reference: a reader who meets it has
    read all that it answers for.
    """
    pieces = _pieces(inlines, book, Run(text=""))
    cited = [one for piece in pieces if isinstance(piece, _Reference) for one in piece.cited]
    call = book.note([*cited, *more])
    return _with_call(_tidy(pieces), call)


def plain(inlines: Inlines) -> str:
    """Give the words of `inlines` without calls."""
    return "".join(run.text for run in inlines if isinstance(run, Run))


def _point(item: tuple[Paragraph, ...], book: Notebook) -> Inlines:
    inlines: list[Inline] = []
    for paragraph in item:
        if inlines:
            inlines.append(Words(" ", paragraph.at))
        inlines.extend(paragraph.inlines)
    return inlines_of(tuple(inlines), book)


def _pieces(inlines: tuple[Inline, ...], book: Notebook, style: Run) -> list[Run | _Reference]:
    pieces: list[Run | _Reference] = []
    for inline in inlines:
        if isinstance(inline, Words):
            pieces.append(replace(style, text=tie(inline.text, book.language)))
        elif isinstance(inline, Strong):
            pieces.extend(_pieces(inline.inlines, book, replace(style, strong=True)))
        elif isinstance(inline, Emphasis):
            pieces.extend(_pieces(inline.inlines, book, replace(style, emphasis=True)))
        elif isinstance(inline, Link):
            pieces.extend(_pieces(inline.inlines, book, replace(style, url=inline.url)))
        elif isinstance(inline, Cite):
            pieces.append(_Reference((Cited(inline.source, inline.locator),)))
        else:
            words = fact_words(inline.fact, inline.form, book)
            if style == Run(text="") and _begins_sentence(pieces):
                words = f"{words[:1].upper()}{words[1:]}"
            pieces.append(replace(style, text=words, fact=inline.fact))
            pieces.append(_Reference(tuple(book.of_fact(inline.fact))))
    return pieces


def _begins_sentence(before: list[Run | _Reference]) -> bool:
    """Say whether what comes next begins a sentence, after these pieces of its paragraph."""
    said = "".join(piece.text for piece in before if isinstance(piece, Run))
    return not said.strip() or _NEXT_SENTENCE.search(said) is not None


def _tidy(pieces: list[Run | _Reference]) -> list[Run | _Reference]:
    """Close the gap that a citation leaves: it printed nothing, so the space before it goes too."""
    tidy: list[Run | _Reference] = []
    for piece in pieces:
        is_citation = isinstance(piece, _Reference) and not (tidy and _is_value(tidy[-1]))
        if is_citation and tidy and isinstance(tidy[-1], Run):
            tidy[-1] = replace(tidy[-1], text=tidy[-1].text.rstrip(" \n"))
        tidy.append(piece)
    return tidy


def _is_value(piece: Run | _Reference) -> bool:
    return isinstance(piece, Run) and bool(piece.fact)


def _with_call(pieces: list[Run | _Reference], call: Call | None) -> Inlines:
    last = max((i for i, piece in enumerate(pieces) if isinstance(piece, _Reference)), default=len(pieces))
    runs: list[Run | Call] = []
    placed = call is None
    for index, piece in enumerate(pieces):
        if isinstance(piece, _Reference):
            if index == last and call is not None and runs and _ends_sentence(runs[-1]):
                runs.append(call)  # typed after the full stop: the sentence is already over
                placed = True
            continue
        end = _SENTENCE_END.search(piece.text) if index > last and not placed and not piece.fact else None
        if end is None or call is None:
            runs.append(piece)
            continue
        runs.extend((replace(piece, text=piece.text[: end.end()]), call))
        if piece.text[end.end() :].strip():
            runs.append(replace(piece, text=piece.text[end.end() :]))
        placed = True
    if not placed and call is not None:
        runs.append(call)
    return _merged([run for run in runs if isinstance(run, Call) or run.text])


def _ends_sentence(run: Run | Call) -> bool:
    return isinstance(run, Run) and not run.fact and bool(re.search(r"[.!?][”’)\]]*$", run.text))


def _merged(runs: list[Run | Call]) -> Inlines:
    merged: list[Run | Call] = []
    for run in runs:
        before = merged[-1] if merged else None
        if isinstance(run, Run) and isinstance(before, Run) and replace(before, text="") == replace(run, text=""):
            merged[-1] = replace(before, text=before.text + run.text)
        else:
            merged.append(run)
    return tuple(merged)

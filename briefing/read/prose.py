"""Markdown in a field → `Prose`: CommonMark without HTML, and our citations and references.

Whatever prose cannot hold is reported at its place and left out. HTML is recognised only to be
refused: nothing here renders, and no HTML comes out.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from types import SimpleNamespace

from markdown_it import MarkdownIt, helpers
from markdown_it.token import Token

from briefing.model.prose import Bullets, Heading, Inline, Paragraph, Prose, ProseBlock
from briefing.model.tree import Scalar
from briefing.read.characters import UNSEEN, unseen_sentence
from briefing.read.inlines import InlineReader, placed_words
from briefing.read.references import Problem, link_label, reference
from briefing.read.typography import typeset

# A field is a few paragraphs. A longer text is no field, and may have been made to cost time.
MOST_CHARACTERS = 20_000

_BLANK = " \t"
# Words with nothing in them that Markdown could take for its own: most fields, read without a parser.
_PLAIN = re.compile(r"[\"'(]?[^\W_][^\n\t\\`*_\[\]<>&|]*")
_LIST_MARK = re.compile(r"[0-9]{1,9}[.)](?: |\Z)")
_DEFINITION = re.compile(r"\[[^\]@=][^\]]*\]:")
_HEADING_MARK = re.compile(r"[ \t]*#+[ \t]*")
_LEFT_OUT = {
    "blockquote_open": ("quotations set apart are not printed", "write it as a paragraph in quotation marks"),
    "fence": ("code in prose is not printed", "delete the lines of backticks or tildes"),
    "code_block": ("a paragraph indented by four spaces is code, which is not printed", "take its indentation away"),
    "html_block": ("HTML in prose is not allowed", "delete it, or put a backslash before the <"),
    "hr": ("a line across is not printed", "begin a heading or a new section"),
    "table_open": ("tables in prose are not printed", "make it a chart, or a list"),
}
_NO_NESTING = "make it a list of its own, or a sentence"


def parse_prose(text: Scalar, problem: Problem) -> Prose:
    """Give a field of Markdown as a tree whose every leaf knows its place.

    What cannot be printed is told through `problem(position, sentence, way_out)` and left out. The
    `text` of the result, and of every `Words` in it, is a `Scalar`, so that `place(i)` answers for
    each character.
    """
    if len(text) > MOST_CHARACTERS:
        sentence = f"the text has more than {MOST_CHARACTERS:,} characters"
        problem(text.place(MOST_CHARACTERS), sentence, "divide it into sections")
        return Prose((), text, text.at)
    for match in UNSEEN.finditer(text):
        problem(text.place(match.start()), unseen_sentence(match[0]), "delete it")
    # The same length, so that offsets stay: markdown-it would read \r as a line end.
    clean = UNSEEN.sub(" ", text).replace("\r", " ")
    paragraph = _plain_paragraph(text, clean)
    if paragraph is not None:
        return Prose((paragraph,), text, text.at)
    return Prose(tuple(_BlockReader(text, clean, problem).read()), text, text.at)


def _plain_paragraph(text: Scalar, clean: str) -> Paragraph | None:
    """Give the one paragraph of a text without any markup, None where there may be some."""
    stripped = clean.strip(" \n")
    if not _PLAIN.fullmatch(stripped) or _LIST_MARK.match(stripped):
        return None
    start = clean.index(stripped)
    if start > 3:
        return None
    printed = typeset(stripped)
    kept = [offset for offset, words in enumerate(printed, start) if words]
    words = placed_words("".join(printed), text, kept)
    return Paragraph((words,), words.at)


class _Markdown(MarkdownIt):
    """CommonMark in which every address is a link, so that a refused one is reported and not printed as typed."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802  (the name is markdown-it's)
        return True


@cache
def _markdown() -> MarkdownIt:
    """Give the parser: blocks alone, since the inside of each is read with places by `InlineReader`."""
    md = _Markdown("commonmark", {"html": True, "linkify": False, "typographer": False})
    md.enable("table")
    # Definitions of links would vanish from the page without a word.
    md.disable(["reference", "inline", "text_join", "fragments_join"])
    md.inline.ruler.before("link", "reference", reference)
    md.helpers = SimpleNamespace(  # type: ignore[assignment]  # typed as the module it is by default
        parseLinkLabel=link_label,
        parseLinkDestination=helpers.parseLinkDestination,
        parseLinkTitle=helpers.parseLinkTitle,
    )
    return md


class _BlockReader:
    """Reads the blocks of one field."""

    def __init__(self, text: Scalar, clean: str, problem: Problem) -> None:
        self._text = text
        self._lines = clean.split("\n")
        self._starts = list(accumulate((len(line) + 1 for line in self._lines), initial=0))
        self._problem = problem
        self._md = _markdown()
        self._tokens = self._md.parse(clean)
        self._index = 0

    def read(self) -> list[ProseBlock]:
        blocks: list[ProseBlock] = []
        while self._index < len(self._tokens):
            token = self._tokens[self._index]
            if token.type == "paragraph_open":
                blocks += self._paragraph()
            elif token.type == "heading_open":
                blocks += self._heading()
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                blocks += self._list()
            else:
                self._leave_out()
        return blocks

    def _first(self, token: Token, beyond: int = 0) -> int:
        """Give the offset of the first character of a block, `beyond` the marker it stands behind."""
        line = token.map[0] if token.map else 0
        start = max(self._starts[line], beyond)
        end = self._starts[line] + len(self._lines[line])
        while start < end and self._lines[line][start - self._starts[line]] in _BLANK:
            start += 1
        return start

    def _leave_out(self, beyond: int = 0) -> None:
        """Report a block that prose cannot hold, and pass over it and all inside it."""
        token = self._tokens[self._index]
        sentence, way_out = _LEFT_OUT.get(token.type, (f"{token.type} in prose is not printed", "delete it"))
        self._problem(self._text.place(self._first(token, beyond)), sentence, way_out)
        self._pass_over()

    def _pass_over(self) -> None:
        depth = 0
        while True:
            depth += self._tokens[self._index].nesting
            self._index += 1
            if depth <= 0 or self._index >= len(self._tokens):
                return

    def _inlines(self, token: Token, offsets: Sequence[int]) -> tuple[Inline, ...]:
        return InlineReader(self._md, token.content, self._text, offsets, self._problem).read()

    def _paragraph(self) -> list[Paragraph]:
        token = self._tokens[self._index + 1]
        self._index += 3
        offsets = self._offsets(token)
        at = self._text.place(offsets[0])
        definition = _DEFINITION.match(token.content)
        if definition:
            way_out = "write the address behind the words of the link: [words](https://...)"
            self._problem(at, "addresses of links are not defined apart", way_out)
            return []
        inlines = self._inlines(token, offsets)
        return [Paragraph(inlines, at)] if inlines else []

    def _heading(self) -> list[Heading]:
        opening, token = self._tokens[self._index : self._index + 2]
        self._index += 3
        if opening.markup.startswith("#"):
            line = opening.map[0] if opening.map else 0
            mark = _HEADING_MARK.match(self._lines[line])
            start = self._starts[line] + (mark.end() if mark else 0)
            offsets: Sequence[int] = range(start, start + len(token.content) + 1)
        else:
            offsets = self._offsets(token)
        at = self._text.place(self._first(opening))
        inlines = self._inlines(token, offsets)
        if not inlines:
            self._problem(at, "a heading is empty", "write its words, or delete it")
            return []
        return [Heading(int(opening.tag[1:]), inlines, at)]

    def _list(self) -> list[Bullets]:
        opening = self._tokens[self._index]
        ordered = opening.type == "ordered_list_open"
        at = self._text.place(self._first(opening))
        if ordered and opening.attrs.get("start", 1) != 1:
            number = f"{opening.attrs['start']}{opening.markup}"
            way_out = f"write {number[:-1]}\\{opening.markup} if it begins a sentence"
            self._problem(at, f"a paragraph that begins with {number} is a list, which begins with 1", way_out)
        self._index += 1
        points: list[tuple[Paragraph, ...]] = []
        while self._tokens[self._index].type == "list_item_open":
            point = self._point()
            if point:
                points.append(point)
        self._index += 1
        return [Bullets(tuple(points), ordered, at)] if points else []

    def _point(self) -> tuple[Paragraph, ...]:
        """Give the paragraphs of one point; a point holds nothing else."""
        opening = self._tokens[self._index]
        mark = self._first(opening)
        beyond = mark + len(opening.info) + len(opening.markup)
        self._index += 1
        paragraphs: list[Paragraph] = []
        filled = False
        while self._tokens[self._index].type != "list_item_close":
            token = self._tokens[self._index]
            filled = True
            if token.type == "paragraph_open":
                paragraphs += self._paragraph()
            elif token.type == "heading_open":
                self._problem(self._text.place(self._first(token, beyond)), "a heading stands in a list", _NO_NESTING)
                self._pass_over()
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                self._problem(self._text.place(self._first(token, beyond)), "a list stands in a list", _NO_NESTING)
                self._pass_over()
            else:
                self._leave_out(beyond)
        self._index += 1
        if not filled:
            self._problem(self._text.place(mark), "a point of a list is empty", "write its words, or delete it")
        return tuple(paragraphs)

    def _offsets(self, token: Token) -> Sequence[int]:
        """Give the offset in the field of each character of a block's content, and one for its end.

        Each line of the content is the end of a line of the field: only what is before it (the
        indentation, the mark of a list) is taken away, and blanks behind the last line.
        """
        first = token.map[0] if token.map else 0
        contents = token.content.split("\n")
        offsets: list[int] = []
        for number, content in enumerate(contents):
            line = self._lines[first + number]
            length = len(line if number + 1 < len(contents) else line.rstrip(_BLANK))
            end = self._starts[first + number] + length
            # A tab before the content counts as blanks, of which more may be left than were typed.
            offsets += (max(offset, 0) for offset in range(end - len(content), end + 1))
        return offsets

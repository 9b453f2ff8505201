"""Finished files read back: what a reader of the PDF or of the page on screen gets, and what lies hidden in either."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import html5lib
import pikepdf
import pypdfium2
from lxml import etree

# What stands for "no such letter": the replacement character, those that are none, and private ones.
NO_LETTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffd\uffff\ue000-\uf8ff]")
# What the reader of PDF text gives for a hyphen at the end of a line that is not part of the word.
SOFT_HYPHENS = ("\ufffe", "\u00ad", "\x02")
# Head and foot of a page, behind its subject: chapter, marking, edition; reader, marking, page.
_RUNNING = r"(?: · [^/]{1,60}?)? ([A-Z ]+) Edition [\d-]+ [^/]{1,60} \1 \d+ / \d+$"
SHOWS_TEXT = ("Tj", "TJ", "'", '"')


def words(text: str) -> str:
    """Give text with one space wherever there is any kind of space, and no hyphen of a line's end."""
    for hyphen in SOFT_HYPHENS:
        text = re.sub(f"{hyphen}\\s*", "", text)
    return " ".join(text.split())


def letters(text: str) -> str:
    """Give the letters and digits alone, small: the same however the text was broken into lines."""
    return re.sub(r"[\W_]", "", text.casefold())


def literal(text: str) -> str:
    """Give a pattern of text that may be broken at its own hyphens, which then cannot be told from those of lines."""
    return re.escape(words(text)).replace(r"\-", "-?")


def is_on(pages: Sequence[str], pieces: Sequence[str], joint: str = " ") -> bool:
    """Say whether text stands on a page, or begins on one and goes on where the next begins.

    The text comes as patterns of its pieces, which `joint` holds together. Other text of its page may stand between
    its two parts: what stands beside a text is read after it.
    """
    whole = joint.join(pieces)
    if any(re.search(whole, page) for page in pages):
        return True
    return any(
        re.search(joint.join(pieces[:cut]), before) and re.match(joint.join(pieces[cut:]), after)
        for before, after in pairwise(pages)
        for cut in range(1, len(pieces))
    )


class Link(NamedTuple):
    page: int
    target: str  # a URI, or the name of a place in the document
    outside: bool


class Heading(NamedTuple):
    level: int
    words: str
    page: int


class ReadPdf:
    """A PDF, read by two libraries that did not make it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.pdf = pikepdf.open(path)

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """The raw text of each page."""
        document = pypdfium2.PdfDocument(self.path)
        texts = []
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            texts.append(text.get_text_range())
            text.close()
            page.close()
        document.close()
        return tuple(texts)

    @cached_property
    def text(self) -> str:
        return words("\n".join(self.pages))

    @cached_property
    def running(self) -> tuple[str, ...]:
        """The head and the foot of each page, which stand behind its text; nothing for one that has none."""
        pattern = re.compile(re.escape(str(self.pdf.docinfo["/Keywords"])) + _RUNNING)
        found = [pattern.search(words(page)) for page in self.pages]
        return tuple(match[0] if match else "" for match in found)

    def bodies(self, notes: Sequence[str]) -> tuple[str, ...]:
        """Give the text of each page without its head and foot, and without the notes that stand on it."""
        found = []
        for page, running in zip(self.pages, self.running, strict=True):
            text = words(page).removesuffix(running)
            for note in notes:
                text = re.sub(rf"(?<!\S){literal(note)}", " ", text, count=1)
            found.append(words(text))
        return tuple(found)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        return tuple(self._links())

    def _links(self) -> Iterator[Link]:
        for number, page in enumerate(self.pdf.pages):
            for note in page.get("/Annots", []):
                assert note.Subtype == "/Link", note.Subtype
                if "/Dest" in note:
                    yield Link(number, str(note.Dest), outside=False)
                else:
                    assert note.A.S == "/URI", note.A.S
                    yield Link(number, str(note.A.URI), outside=True)

    @cached_property
    def places(self) -> dict[str, int]:
        """The page of every place that has a name."""
        tree = self.pdf.Root.Names.Dests
        return {name: self._page(place) for name, place in pikepdf.NameTree(tree).items()}

    @cached_property
    def bookmarks(self) -> tuple[Heading, ...]:
        def below(items: list[pikepdf.OutlineItem], level: int) -> Iterator[Heading]:
            for item in items:
                yield Heading(level, str(item.title), self._page(item.destination))
                yield from below(item.children, level + 1)

        with self.pdf.open_outline() as outline:
            return tuple(below(outline.root, 1))

    def _page(self, place: Any) -> int:
        if isinstance(place, (str, pikepdf.String)):
            return self.places[str(place)]
        if isinstance(place, pikepdf.Dictionary):
            place = place.D
        return self.pdf.pages.index(pikepdf.Page(place[0]))

    @cached_property
    def structure(self) -> tuple[tuple[str, pikepdf.Dictionary], ...]:
        """Every element of the structure, in reading order, with its role."""

        def below(element: Any) -> Iterator[tuple[str, pikepdf.Dictionary]]:
            if not isinstance(element, pikepdf.Dictionary):
                return
            if "/S" in element:
                yield str(element.S).removeprefix("/"), element
            inside = element.get("/K", [])
            for one in inside if isinstance(inside, pikepdf.Array) else [inside]:
                yield from below(one)

        return tuple(below(self.pdf.Root.StructTreeRoot))

    @cached_property
    def fonts(self) -> tuple[pikepdf.Dictionary, ...]:
        """Every font, also those of drawings."""
        return tuple(
            thing
            for thing in self.pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and _is(thing, "/Font", "/Type0")
        )

    @cached_property
    def shown(self) -> dict[str, frozenset[int]]:
        """The codes that pages and drawings show, by name of font."""
        found: dict[str, set[int]] = {}
        for page in self.pdf.pages:
            self._show(page.obj, page.obj.Resources, found)
        return {name: frozenset(codes) for name, codes in found.items()}

    def _show(self, thing: Any, resources: Any, found: dict[str, set[int]]) -> None:
        font = ""
        for operands, operator in pikepdf.parse_content_stream(thing):
            if str(operator) == "Tf":
                font = str(resources.Font[str(operands[0])].BaseFont)
            elif str(operator) in SHOWS_TEXT:
                pieces = operands[-1] if isinstance(operands[-1], pikepdf.Array) else [operands[-1]]
                for piece in pieces:
                    if isinstance(piece, pikepdf.String):
                        data = bytes(piece)
                        codes = (int.from_bytes(data[at : at + 2]) for at in range(0, len(data), 2))
                        found.setdefault(font, set()).update(codes)
            elif str(operator) == "Do":
                inner = resources.XObject[str(operands[0])]
                if inner.Subtype == "/Form":
                    self._show(inner, inner.get("/Resources", resources), found)

    @cached_property
    def everything(self) -> bytes:
        """Every byte in the file: as it lies there, each stream inflated, each string and name as text."""
        found = [self.path.read_bytes()]
        for thing in self.pdf.objects:
            found += _inside(thing)
        return b"\n".join(found)


def _is(thing: pikepdf.Dictionary, kind: str, subtype: str) -> bool:
    return thing.get("/Type") == kind and thing.get("/Subtype") == subtype


def _inside(thing: Any) -> Iterator[bytes]:
    """Give all strings, names and streams of an object, not going over to others."""
    if isinstance(thing, pikepdf.Stream):
        yield thing.read_bytes()
    if isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
        for name, value in thing.items():
            yield str(name).encode()
            if not value.is_indirect if isinstance(value, pikepdf.Object) else True:
                yield from _inside(value)
    elif isinstance(thing, pikepdf.Array):
        for value in thing:
            if not (isinstance(value, pikepdf.Object) and value.is_indirect):
                yield from _inside(value)
    else:
        yield str(thing).encode()


class ReadHtml:
    """A page for the screen, read by a parser that forgives nothing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.source = path.read_text(encoding="utf-8")
        self.small = self.source.lower()

    @cached_property
    def root(self) -> etree._Element:
        """The page's elements; `ParseError` where the page is not HTML as the standard has it."""
        builder = html5lib.getTreeBuilder("lxml")
        parser = html5lib.HTMLParser(tree=builder, strict=True, namespaceHTMLElements=False)
        return parser.parse(self.source).getroot()

    def all(self, path: str) -> list[Any]:
        """Give what an XPath finds; drawings are `svg:svg`."""
        found: list[Any] = self.root.xpath(path, namespaces={"svg": "http://www.w3.org/2000/svg"})
        return found

    @cached_property
    def text(self) -> str:
        """What is read on the page, without style sheets."""
        return words(" ".join(self.all("//body//text()")))

    @cached_property
    def notes(self) -> list[str]:
        """Each note with its number, as it is printed too."""
        return [words("".join(note.itertext())) for note in self.all("//span[starts-with(@id, 'note-')]")]

    @cached_property
    def attributes(self) -> str:
        """What the elements say of themselves: alternatives, descriptions, names, addresses, but no outlines."""
        return "\n".join(self.all("//@*[not(name()='d') and not(name()='style')]"))

    @cached_property
    def headings(self) -> list[tuple[int, str]]:
        return [(int(one.tag[1]), words(said(one))) for one in self.all("//h1|//h2|//h3|//h4|//h5|//h6")]

    @cached_property
    def ids(self) -> list[str]:
        return [str(one) for one in self.all("//@id")]

    @cached_property
    def styles(self) -> str:
        """Style sheets and the styles of elements."""
        return "\n".join([*self.all("//style//text()"), *self.all("//@style")])


def said(element: Any) -> str:
    """Give the text of an element, without the calls and bodies of notes in it."""
    return "".join(
        element.xpath(".//text()[not(ancestor::a[@class='call']) and not(ancestor::span[contains(@class, 'note')])]")
    )

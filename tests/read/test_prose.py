"""Markdown in a field: what it means, where each piece stands, and what prose cannot hold."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.findings import Position
from briefing.model.prose import Bullets, Cite, Emphasis, FactRef, Heading, Link, Paragraph, Prose, Strong, Words
from briefing.model.tree import Scalar
from briefing.read import prose as room
from briefing.read.prose import MOST_CHARACTERS, parse_prose
from briefing.read.yaml_files import parse_yaml


def parsed(markdown: str) -> tuple[Prose, list[str], list[str]]:
    """Parse what stands in a block of a file; give it, the problems with their places, and the file's lines."""
    written = "a:\n  body: |\n" + "".join(f"    {line}\n" if line else "\n" for line in markdown.split("\n"))
    tree, findings = parse_yaml(written.encode(), "x.yaml")
    assert tree is not None
    assert findings == ()
    return (*read(tree["a"]["body"]), written.split("\n"))


def read(text: Scalar) -> tuple[Prose, list[str]]:
    problems: list[str] = []
    prose = parse_prose(text, lambda at, sentence, way_out: problems.append(f"{at}: {sentence}, {way_out}"))
    return prose, problems


def plain(value: Any) -> Any:
    """Give a tree without its places: what is compared by eye."""
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    match value:
        case Words():
            return str(value.text)
        case Cite():
            return f"@{value.source}|{value.locator}"
        case FactRef():
            return f"={value.fact}|{value.form}"
        case Link():
            return {value.url: plain(value.inlines)}
        case Bullets():
            return {"ol" if value.ordered else "ul": plain(value.items)}
        case Heading():
            return {f"h{value.level}": plain(value.inlines)}
        case _:
            return {type(value).__name__: plain(value.inlines)}


def leaves(value: Any) -> Iterator[Any]:
    """Give every node that has a place, in the order printed."""
    if isinstance(value, tuple):
        for part in value:
            yield from leaves(part)
        return
    if hasattr(value, "at"):
        yield value
    yield from leaves(getattr(value, "inlines", ()))
    yield from leaves(getattr(value, "items", ()))


MEANING = [
    pytest.param("One two", [{"Paragraph": ["One two"]}], id="words"),
    pytest.param("One\ntwo\n\nthree", [{"Paragraph": ["One two"]}, {"Paragraph": ["three"]}], id="paragraphs"),
    pytest.param(
        "a *b* **c _d_** ***e***",
        [
            {
                "Paragraph": [
                    "a ",
                    {"Emphasis": ["b"]},
                    " ",
                    {"Strong": ["c ", {"Emphasis": ["d"]}]},
                    " ",
                    {"Emphasis": [{"Strong": ["e"]}]},
                ]
            }
        ],
        id="emphasis",
    ),
    pytest.param("2 * 3 * 4 and snake_case_word", [{"Paragraph": ["2 * 3 * 4 and snake_case_word"]}], id="no emphasis"),
    pytest.param(
        "- a\n- b\n  c\n\n  d\n- *e*",
        [
            {
                "ul": [
                    [{"Paragraph": ["a"]}],
                    [{"Paragraph": ["b c"]}, {"Paragraph": ["d"]}],
                    [{"Paragraph": [{"Emphasis": ["e"]}]}],
                ]
            }
        ],
        id="list",
    ),
    pytest.param("1. a\n2. b", [{"ol": [[{"Paragraph": ["a"]}], [{"Paragraph": ["b"]}]]}], id="numbered list"),
    pytest.param(
        "# A *b* #\nc\n\n### D\n\nE\n===",
        [{"h1": ["A ", {"Emphasis": ["b"]}]}, {"Paragraph": ["c"]}, {"h3": ["D"]}, {"h1": ["E"]}],
        id="headings",
    ),
    pytest.param(
        "[a *b*](https://e.org/x--y?q='1') <https://e.org/a--b> <me@e.org>",
        [
            {
                "Paragraph": [
                    {"https://e.org/x--y?q='1'": ["a ", {"Emphasis": ["b"]}]},
                    " ",
                    {"https://e.org/a--b": ["https://e.org/a--b"]},
                    " ",
                    {"mailto:me@e.org": ["me@e.org"]},
                ]
            }
        ],
        id="links",
    ),
    pytest.param(
        "It had [=boats] in [=boats year] [@gazette].",
        [{"Paragraph": ["It had ", "=boats|", " in ", "=boats|year", " ", "@gazette|", "."]}],
        id="references",
    ),
    pytest.param(
        "It is [=quay in square  miles], [=boats harbour-board].",
        [{"Paragraph": ["It is ", "=quay|in square miles", ", ", "=boats|harbour-board", "."]}],
        id="units and accounts",
    ),
    pytest.param(
        "A [@a-1, p. 3; @b; @c, pp. 4--5, 7]",
        [{"Paragraph": ["A ", "@a-1|p. 3", "@b|", "@c|pp. 4–5, 7"]}],
        id="several sources",
    ),
    pytest.param(
        "A [@a,\n  p. 3;\n  @b] [=c\n  date]",
        [{"Paragraph": ["A ", "@a|p. 3", "@b|", " ", "=c|date"]}],
        id="references over several lines",
    ),
    pytest.param(
        "*[=a]* [b [=c]](https://e.org) **[@d]**",
        [{"Paragraph": [{"Emphasis": ["=a|"]}, " ", {"https://e.org": ["b ", "=c|"]}, " ", {"Strong": ["@d|"]}]}],
        id="references inside others",
    ),
    pytest.param(
        r"\[@a] \[=b] \* \_ \"x\" a\--b &amp; &nbsp;&copy; [x] [x][y]",
        [{"Paragraph": ['[@a] [=b] * _ "x" a--b & \u00a0© [x] [x][y]']}],
        id="escapes and entities stay as they are",
    ),
    pytest.param("1 < 2 > 0 & a|b ~c~ `x", [{"Paragraph": ["1 < 2 > 0 & a|b ~c~ `x"]}], id="signs that are only signs"),
    pytest.param("One  \ntwo", [{"Paragraph": ["One two"]}], id="blanks at the end of a line are nothing"),
    pytest.param("", [], id="nothing"),
]


@pytest.mark.parametrize(("markdown", "expected"), MEANING)
def test_what_markdown_means(markdown: str, expected: list[Any]) -> None:
    prose, problems, _ = parsed(markdown)
    assert problems == []
    assert plain(prose.blocks) == expected


def test_places_in_a_block_of_prose() -> None:
    markdown = """\
First *two* [=boats year]
  and more [@gazette, p. 3;
  @post] end.

1. a point [=a]
   that runs on [=b]

   and **on [=c]**
2. two \\* [x [=d]](https://e.org) &amp; [=e]

# Title *of* [=f] #

Lazy
===
- p
continues [=g]"""
    prose, problems, lines = parsed(markdown)
    assert problems == []
    found = [
        (type(node).__name__, node.at.line, node.at.column, lines[node.at.line - 1][node.at.column - 1 :][:6])
        for node in leaves(prose.blocks)
    ]
    assert found == [
        ("Paragraph", 3, 5, "First "),
        ("Words", 3, 5, "First "),
        ("Words", 3, 12, "two* ["),
        ("Words", 3, 16, " [=boa"),
        ("FactRef", 3, 19, "boats "),
        ("Words", 3, 30, ""),
        ("Cite", 4, 18, "gazett"),
        ("Cite", 5, 8, "post] "),
        ("Words", 5, 13, " end."),
        ("Bullets", 7, 5, "1. a p"),
        ("Paragraph", 7, 8, "a poin"),
        ("Words", 7, 8, "a poin"),
        ("FactRef", 7, 18, "a]"),
        ("Words", 7, 20, ""),
        ("FactRef", 8, 23, "b]"),
        ("Paragraph", 10, 8, "and **"),
        ("Words", 10, 8, "and **"),
        ("Words", 10, 14, "on [=c"),
        ("FactRef", 10, 19, "c]**"),
        ("Paragraph", 11, 8, "two \\*"),
        ("Words", 11, 8, "two \\*"),
        ("Link", 11, 15, "[x [=d"),
        ("Words", 11, 16, "x [=d]"),
        ("FactRef", 11, 20, "d]](ht"),
        ("Words", 11, 38, " &amp;"),
        ("FactRef", 11, 47, "e]"),
        ("Heading", 13, 5, "# Titl"),
        ("Words", 13, 7, "Title "),
        ("Words", 13, 14, "of* [="),
        ("Words", 13, 17, " [=f] "),
        ("FactRef", 13, 20, "f] #"),
        ("Heading", 15, 5, "Lazy"),
        ("Words", 15, 5, "Lazy"),
        ("Bullets", 17, 5, "- p"),
        ("Paragraph", 17, 7, "p"),
        ("Words", 17, 7, "p"),
        ("FactRef", 18, 17, "g]"),
    ]


def test_every_letter_of_the_words_has_a_place() -> None:
    prose, _, lines = parsed("One -- 'two'\nthree \\* f&amp;g... WORD")
    (paragraph,) = prose.blocks
    assert isinstance(paragraph, Paragraph)
    (words,) = paragraph.inlines
    assert isinstance(words, Words)
    text = words.text
    assert isinstance(text, Scalar)
    assert text == "One – ‘two’ three * f&g… WORD"
    seen = [lines[at.line - 1][at.column - 1] for at in map(text.place, range(len(text))) if at.line == 4]
    assert "".join(seen) == "three \\ f&g. WORD"
    at = text.place(text.index("WORD"))
    assert lines[at.line - 1][at.column - 1 :] == "WORD"


def test_the_text_is_what_was_typed() -> None:
    prose, _, _ = parsed("*One* -- [=two]")
    assert prose.text == "*One* -- [=two]\n"
    assert isinstance(prose.text, Scalar)
    assert str(prose.at) == "x.yaml:2:9"


HTTP = "write an address that begins with https://, http:// or mailto:"
CITE = "write [@source, p. 3] or [@source; @other]"
REFER = "write [=fact] or [=fact year]"
BROKEN = "a link cannot be read, write [words](https://...), without blanks in the address and no link inside"
HTML = "HTML in prose is not allowed, delete it, or put a backslash before the <"
CODE = "code in prose is not printed"
PROBLEMS = [
    pytest.param("a <b>c</b>", [f"3:7: {HTML}", f"3:11: {HTML}"], id="HTML"),
    pytest.param("a\n\n<div>\nb\n</div>", [f"5:5: {HTML}"], id="block of HTML"),
    pytest.param("a <!-- b --> c", [f"3:7: {HTML}"], id="comment of HTML"),
    pytest.param(
        "a ![b](https://e.org/c.png)", ["3:7: images in prose are not printed, make it a chart or an asset"], id="image"
    ),
    pytest.param("a `b` c", [f"3:7: {CODE}, delete the backticks, or put a backslash before each"], id="code"),
    pytest.param("a\n\n```\nb\n```", [f"5:5: {CODE}, delete the lines of backticks or tildes"], id="fence"),
    pytest.param(
        "a\n\n    b",
        ["5:9: a paragraph indented by four spaces is code, which is not printed, take its indentation away"],
        id="indented",
    ),
    pytest.param(
        "a\n> b",
        ["4:5: quotations set apart are not printed, write it as a paragraph in quotation marks"],
        id="quotation",
    ),
    pytest.param(
        "a\n\n***\n\nb", ["5:5: a line across is not printed, begin a heading or a new section"], id="line across"
    ),
    pytest.param(
        "|a|b|\n|-|-|\n|c|d|", ["3:5: tables in prose are not printed, make it a chart, or a list"], id="table"
    ),
    pytest.param(
        "- a\n  - b\n    - c",
        ["4:7: a list stands in a list, make it a list of its own, or a sentence"],
        id="list in a list",
    ),
    pytest.param(
        "- - a", ["3:7: a list stands in a list, make it a list of its own, or a sentence"], id="list on a list's line"
    ),
    pytest.param(
        "10) a\n- # b",
        [
            "3:5: a paragraph that begins with 10) is a list, which begins with 1, write 10\\) if it begins a sentence",
            "4:7: a heading stands in a list, make it a list of its own, or a sentence",
        ],
        id="heading in a list",
    ),
    pytest.param(
        "- > a\n- ```\n  b\n  ```\n-",
        [
            "3:7: quotations set apart are not printed, write it as a paragraph in quotation marks",
            f"4:7: {CODE}, delete the lines of backticks or tildes",
            "7:5: a point of a list is empty, write its words, or delete it",
        ],
        id="others in a list",
    ),
    pytest.param(
        "1994. A year began",
        [
            "3:5: a paragraph that begins with 1994. is a list, which begins with 1, "
            "write 1994\\. if it begins a sentence"
        ],
        id="year that makes a list",
    ),
    pytest.param("#", ["3:5: a heading is empty, write its words, or delete it"], id="empty heading"),
    pytest.param(
        "a [b](javascript:alert(1)) c",
        [f"3:7: a link to 'javascript:alert(1)' is not printed, {HTTP}"],
        id="javascript",
    ),
    pytest.param(
        "a [b](JAVA&#115;cript:x) [c](data:text/html,x)",
        [
            f"3:7: a link to 'JAVAscript:x' is not printed, {HTTP}",
            f"3:30: a link to 'data:text/html,x' is not printed, {HTTP}",
        ],
        id="javascript in disguise",
    ),
    pytest.param(
        "a <file:///etc/passwd> [b](other.html) [c]() [d](//e.org) [e](https:x)",
        [
            f"3:7: a link to 'file:///etc/passwd' is not printed, {HTTP}",
            f"3:28: a link to 'other.html' is not printed, {HTTP}",
            f"3:44: a link to '' is not printed, {HTTP}",
            f"3:50: a link to '//e.org' is not printed, {HTTP}",
            f"3:63: a link to 'https:x' is not printed, {HTTP}",
        ],
        id="other addresses",
    ),
    pytest.param(
        '[a](https://e.org "b")',
        ["3:5: the title of a link is not printed, delete what follows the address"],
        id="title",
    ),
    pytest.param(
        "[a]: https://e.org\n\n[a]",
        [
            "3:5: addresses of links are not defined apart, "
            "write the address behind the words of the link: [words](https://...)"
        ],
        id="definition",
    ),
    pytest.param(
        "[a](https://e.org b) [c [d](https://e.org)](https://e.org)",
        [f"3:7: {BROKEN}", f"3:47: {BROKEN}"],
        id="link that is none",
    ),
    pytest.param("a\\\nb", ["3:6: a line break cannot be forced, delete the backslash"], id="forced line break"),
    pytest.param("a [@]", [f"3:8: a citation names no source, {CITE}"], id="citation of nothing"),
    pytest.param("a [@b; c]", [f"3:12: a citation names a source with @, not 'c', {CITE}"], id="citation without @"),
    pytest.param(
        "a [@b p. 3]", [f"3:9: a comma is missing behind the source 'b', {CITE}"], id="citation without comma"
    ),
    pytest.param("a [@b,]", [f"3:9: nothing stands behind the comma after 'b', {CITE}"], id="citation without place"),
    pytest.param(
        "a [@b c [=d]",
        [
            "3:7: a reference that begins with [@ is not closed, "
            "end it with ], or put a backslash before the [ if it is text"
        ],
        id="citation not closed",
    ),
    pytest.param(
        "a [=b",
        [
            "3:7: a reference that begins with [= is not closed, "
            "end it with ], or put a backslash before the [ if it is text"
        ],
        id="reference not closed",
    ),
    pytest.param("a [=]", [f"3:7: a reference names no fact, {REFER}"], id="reference to nothing"),
    pytest.param("a [=b, year]", [f"3:10: a comma stands behind a fact, {REFER}"], id="reference with a comma"),
    pytest.param("a [=b year date]", [f"3:16: a reference names a fact and one form, {REFER}"], id="two forms"),
    pytest.param(
        "a &#x202e;b",
        ["3:7: the character U+202E (right-to-left override) cannot be seen, delete its entity"],
        id="entity",
    ),
    pytest.param(
        "*a **b *c **d *e **f** e* d** c* b** a*",
        ["3:19: emphasis is nested too deeply, use fewer stars"],
        id="nesting",
    ),
]


@pytest.mark.parametrize(("markdown", "expected"), PROBLEMS)
def test_what_prose_cannot_hold_is_told_at_its_place(markdown: str, expected: list[str]) -> None:
    assert parsed(markdown)[1] == [f"x.yaml:{line}" for line in expected]


LEFT_OUT = [
    pytest.param("a <b>c</b> d", [{"Paragraph": ["a c d"]}], id="tags"),
    pytest.param("a ![b](https://e.org) `c`", [{"Paragraph": ["a  "]}], id="image and code"),
    pytest.param("[a](javascript:b) c", [{"Paragraph": ["a c"]}], id="address"),
    pytest.param("a\n> b\n\nc", [{"Paragraph": ["a"]}, {"Paragraph": ["c"]}], id="quotation"),
    pytest.param("- a\n  - b\n- c", [{"ul": [[{"Paragraph": ["a"]}], [{"Paragraph": ["c"]}]]}], id="inner list"),
    pytest.param("[=a xx] [=] [@]", [{"Paragraph": ["=a|xx", "  "]}], id="references"),
    pytest.param("<b></b>", [], id="nothing is left"),
]


@pytest.mark.parametrize(("markdown", "expected"), LEFT_OUT)
def test_what_prose_cannot_hold_is_left_out(markdown: str, expected: list[Any]) -> None:
    assert plain(parsed(markdown)[0].blocks) == expected


def test_characters_that_cannot_be_seen_are_problems() -> None:
    prose, problems = read(Scalar("a\x07b \u202ec\r\rd", Position("x.yaml", 4, 10)))
    assert problems == [
        "x.yaml:4:11: the character U+0007 cannot be seen, delete it",
        "x.yaml:4:14: the character U+202E (right-to-left override) cannot be seen, delete it",
    ]
    assert plain(prose.blocks) == [{"Paragraph": ["a b  c  d"]}]


def test_a_text_too_long_to_be_a_field_is_refused() -> None:
    prose, problems = read(Scalar("a" * (MOST_CHARACTERS + 1), Position("x.yaml", 1, 4)))
    assert prose.blocks == ()
    assert problems == ["x.yaml:1:20004: the text has more than 20,000 characters, divide it into sections"]


MARKDOWN = st.text(st.sampled_from("ab1é😀 .,-'\"\\`*_#[]()@=<>!&;:/|~\n\t\r\x07\u202e"), max_size=80) | st.lists(
    st.sampled_from(
        [
            "[@",
            "[=",
            "]",
            "](https://e.org)",
            "](x)",
            "a",
            "b c",
            "*",
            "**",
            "_",
            " ",
            "\n",
            "\n\n",
            "- ",
            "1. ",
            "# ",
            "> ",
            "    ",
            "<b>",
            "&amp;",
            "\\",
            "`",
            "--",
            "...",
            "'",
            '"',
            "!",
            "<https://a.b>",
            "[a]: b",
            "| a |\n|-|\n",
        ]
    ),
    max_size=25,
).map("".join)


@given(MARKDOWN | st.text(), st.booleans())
@example("[a](https://[x)", False)
@example("<https://\u2100>", False)
@example("- \n\n  a", True)
@example("a\n\n\t\tb\n-\t\tc", True)
def test_no_text_is_too_odd_to_be_parsed(markdown: str, placed: bool) -> None:
    places = tuple((2 + offset // 7, 1 + offset % 7) for offset in range(len(markdown))) if placed else ()
    problems: list[Position] = []
    prose = parse_prose(Scalar(markdown, Position("x", 2, 1), places), lambda at, *_: problems.append(at))
    for node in (*leaves(prose.blocks), *problems):
        at = node if isinstance(node, Position) else node.at
        assert at.line >= 2
        assert at.column >= 1


@given(MARKDOWN)
def test_each_letter_printed_was_typed_where_its_place_says(markdown: str) -> None:
    """Without escapes and entities, whose letters are not those typed."""
    markdown = markdown.replace("\\", "").replace("&", "").replace("<https", "")
    offsets = {(1, column): column - 1 for column in range(1, len(markdown) + 1)}
    places = tuple((1, column) for column in range(1, len(markdown) + 1))
    prose = parse_prose(Scalar(markdown, Position("x", 1, 1), places), lambda *_: None)
    before = -1
    for node in leaves(prose.blocks):
        if isinstance(node, Words):
            assert isinstance(node.text, Scalar)
            for index, letter in enumerate(node.text):
                at = node.text.place(index)
                offset = offsets[at.line, at.column]
                assert offset > before
                before = offset
                typed = markdown[offset]
                if letter not in "–—…“”‘’ ":
                    assert typed == letter
        elif isinstance(node, Cite | FactRef):
            word = node.source if isinstance(node, Cite) else node.fact
            assert markdown[offsets[node.at.line, node.at.column] :].startswith(word)


SENTENCES = st.lists(
    st.sampled_from(
        [
            "The line",
            "ran",
            "[=boats-1 year]",
            "boats",
            "[@gazette-7, p. 3]",
            "*more*",
            "than [=cars]",
            "it's",
            "é😀",
            "**x**",
        ]
    ),
    min_size=1,
    max_size=40,
).map(" ".join)


@given(st.lists(SENTENCES, min_size=1, max_size=4), st.sampled_from(["'", '"', "|", ">"]), st.integers(30, 90))
def test_references_are_found_however_yaml_writes_the_text(paragraphs: list[str], style: str, width: int) -> None:
    written = yaml.safe_dump(
        {"a": [{"body": "\n\n".join(paragraphs)}]}, default_style=style, width=width, allow_unicode=True
    )
    tree, _ = parse_yaml(written.encode(), "x.yaml")
    assert tree is not None
    lines = written.split("\n")
    prose, problems = read(tree["a"][0]["body"])
    assert problems == []
    found = 0
    for node in leaves(prose.blocks):
        word = node.source if isinstance(node, Cite) else node.fact if isinstance(node, FactRef) else ""
        if word:
            found += 1
            # PyYAML may break a line inside the brackets, never inside an id.
            assert lines[node.at.line - 1][node.at.column - 1 :].startswith(word)
    assert found == sum(paragraph.count("[") for paragraph in paragraphs)


@given(st.text(st.sampled_from("ab1é .,-'\"/:;()!?#+=~^{}$%@"), min_size=1, max_size=60))
@example("a -- 'b'...")
@example("12. a")
@example("   a")
def test_the_short_way_gives_what_the_parser_gives(text: str) -> None:
    scalar = Scalar(text, Position("x", 3, 7))
    problems: list[Any] = []
    short = room._plain_paragraph(scalar, text)
    if short is None:
        return
    reader = room._BlockReader(scalar, text, lambda *problem: problems.append(problem))
    (long,) = reader.read()
    assert problems == []
    assert isinstance(long, Paragraph)
    assert (short.at, plain(short)) == (long.at, plain(long))
    ((one,), (other,)) = (short.inlines, long.inlines)
    assert isinstance(one, Words)
    assert isinstance(other, Words)
    for index in range(len(one.text)):
        assert one.text.place(index) == other.text.place(index)  # type: ignore[attr-defined]


def test_strong_and_emphasis_are_told_apart() -> None:
    (paragraph,) = parsed("*a* **b**")[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert [type(part) for part in paragraph.inlines] == [Emphasis, Words, Strong]

"""Every character of a value knows the line and column it was typed at, however YAML writes the value."""

import re

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from briefing.model.tree import Scalar
from briefing.read import growth
from briefing.read.yaml_files import parse_yaml


def value_of(text: str) -> Scalar:
    tree, findings = parse_yaml(text.encode(), "x.yaml")
    assert tree is not None, findings
    value = tree["a"]
    while isinstance(value, dict | list):
        value = next(iter(value.values())) if isinstance(value, dict) else value[0]
    assert isinstance(value, Scalar)
    return value


WORD = [
    pytest.param("a: one WORD two\n", (1, 8), id="plain"),
    pytest.param("a: one\n  two WORD\n", (2, 7), id="plain on two lines"),
    pytest.param("a: one\n\n\n   two WORD three\n  four\n", (4, 8), id="plain with empty lines"),
    pytest.param("a: &x one WORD\n", (1, 11), id="plain behind an anchor"),
    pytest.param("a: &x # why\n  one WORD\n", (2, 7), id="plain below its anchor"),
    pytest.param("a:\n  - b:\n      one WORD\n", (3, 11), id="plain below its key"),
    pytest.param("a: 'one WORD'\n", (1, 9), id="single"),
    pytest.param("a: 'it''s ''one'' WORD'\n", (1, 19), id="single with doubled marks"),
    pytest.param("a: 'one\n\n    two ''x''  \n  WORD'\n", (4, 3), id="single on several lines"),
    pytest.param('a: "one WORD"\n', (1, 9), id="double"),
    pytest.param('a: "\\u00e9\\x41\\t\\"\\\\ WORD"\n', (1, 22), id="double with escapes"),
    pytest.param('a: "one \\\n    two\\\n  \\ WORD"\n', (3, 5), id="double with escaped line ends"),
    pytest.param('a: "one\\ \n\n   WORD"\n', (3, 4), id="double with an escaped blank at the end of a line"),
    pytest.param("a: |\n  one\n\n    two\n  WORD\n", (5, 3), id="literal"),
    pytest.param("a: |2-\n   one\n  WORD\n", (3, 3), id="literal with its indentation"),
    pytest.param("a: |+ # keep\n  one WORD\n\n\nb: 1\n", (2, 7), id="literal with a comment"),
    pytest.param("a: |\n  one\n  two WORD\n# end\nb: 1\n", (3, 7), id="literal before a comment"),
    pytest.param("a: >\n  one\n  two WORD\n", (3, 7), id="folded"),
    pytest.param("a: >-\n  one\n\n  two\n    far WORD\n  three\n", (5, 9), id="folded, a line further in"),
    pytest.param("a: >-\n\n\n  one WORD\n", (4, 7), id="folded with empty lines before"),
    pytest.param("a: >2\n    far\n  one WORD\n", (3, 7), id="folded with its indentation"),
    pytest.param("a: >\r\n  one\r\n  two WORD\r\n", (3, 7), id="line ends of Windows"),
    pytest.param("a:\n  - b: |\n      é😀 ű WORD\n", (3, 12), id="columns are characters"),
    pytest.param("a: [one, 'x', WORD]\nb: 1\n", None, id="list"),
]


@pytest.mark.parametrize(("text", "place"), WORD)
def test_a_word_is_found_where_it_was_typed(text: str, place: tuple[int, int] | None) -> None:
    if place is None:
        tree, _ = parse_yaml(text.encode(), "x.yaml")
        assert tree is not None
        assert [(item.at.line, item.at.column, item.place(0).column) for item in tree["a"]] == [
            (1, 5, 5),
            (1, 10, 11),
            (1, 15, 15),
        ]
        return
    value = value_of(text)
    at = value.place(value.index("WORD"))
    assert (at.line, at.column) == place


@pytest.mark.parametrize("text", [case.values[0] for case in WORD], ids=[case.id for case in WORD])
def test_the_slow_parser_of_yaml_gives_the_same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = parse_yaml(text.encode(), "x.yaml")
    monkeypatch.setattr(growth, "Loader", yaml.SafeLoader)
    slow = parse_yaml(text.encode(), "x.yaml")
    assert slow == fast
    for one, other in zip(scalars(fast[0]), scalars(slow[0]), strict=True):
        assert (one.at, one.places, one.plain) == (other.at, other.places, other.plain)


def scalars(value: object) -> list[Scalar]:
    if isinstance(value, dict):
        return [scalar for inner in value.values() for scalar in scalars(inner)]
    if isinstance(value, list):
        return [scalar for inner in value for scalar in scalars(inner)]
    return [value] if isinstance(value, Scalar) else []


def test_text_on_one_line_without_marks_needs_no_places() -> None:
    value = value_of("a: one two\n")
    assert value.places == ()
    assert value.plain
    assert (value.place(4).line, value.place(4).column) == (1, 8)


@pytest.mark.parametrize("text", ["a: 'one'\n", 'a: "one"\n', "a: |\n  one\n", "a: >\n  one\n"])
def test_marks_and_blocks_are_not_plain(text: str) -> None:
    assert not value_of(text).plain


def test_a_line_end_has_the_place_behind_its_line() -> None:
    value = value_of("a: >\n  one\n  two\n\n  three\n")
    assert value == "one two\nthree\n"
    assert [value.places[index] for index in (3, 7, 13)] == [(2, 6), (4, 1), (5, 8)]


PROSE = st.text(st.sampled_from("abcé😀 .,'\"\\-#:[]{}@=*_&!?%|>\n\t"), min_size=1, max_size=120)
STYLES = st.sampled_from(["'", '"', "|", ">", None])


@given(PROSE, STYLES, st.integers(20, 90), st.integers(2, 6), st.booleans())
@example(" a\nb", "|", 40, 4, False)
@example("\n  a\n b", ">", 40, 2, False)
@example("a" * 50 + " " + "b" * 50, '"', 40, 2, False)
@example("a 'b' " * 12, "'", 30, 2, True)
def test_each_letter_is_where_its_place_says(
    text: str, style: str | None, width: int, indent: int, windows: bool
) -> None:
    tail = "z" if style is None else ""  # a plain value that PyYAML would not write in quotation marks
    text = f"w{text}{tail}" if style is None else text
    written = yaml.safe_dump(
        {"a": [{"k": text}]}, default_style=style, width=width, indent=indent, allow_unicode=True, line_break="\n"
    ).replace("\n", "\r\n" if windows else "\n")
    tree, findings = parse_yaml(written.encode(), "x.yaml")
    assert tree is not None, findings
    (item,) = tree["a"]
    value = item["k"]
    assert isinstance(value, Scalar), findings
    assert value == text
    assert_aligned(value, written)


@given(st.lists(st.text(st.sampled_from("ab é'\"\\ \t"), max_size=12), min_size=1, max_size=8), st.sampled_from("'\""))
@example(["a\\", "b"], '"')
@example(["a\\ ", "", "b"], '"')
@example(["", "a", "", "", ""], "'")
def test_quotations_over_many_lines(lines: list[str], mark: str) -> None:
    """Written by hand and not by PyYAML, which breaks lines only at single blanks."""
    if mark == "'":
        lines = [line.replace("'", "''") for line in lines]
    else:
        lines = [re.sub(r'(\\*)"', escaped, line) for line in lines]
    written = f"a:\n  {mark}" + "\n  ".join(lines) + f"{mark}\n"
    tree, _ = parse_yaml(written.encode(), "x.yaml")
    assume(tree is not None and isinstance(tree["a"], Scalar))
    assert_aligned(tree["a"], written)


@given(
    st.lists(st.text(st.sampled_from("ab é#:- \t"), max_size=10), min_size=1, max_size=8),
    st.sampled_from(["|", ">", "|-", ">-", "|+", ">+", "|2", ">2", ">2-"]),
)
@example(["   ", "a"], "|2")
@example(["  a", "b", " c", "d"], ">2")
def test_blocks_of_any_lines(lines: list[str], head: str) -> None:
    written = f"a: {head}\n" + "".join(f"  {line}\n" for line in lines) + "b: 1\n"
    tree, _ = parse_yaml(written.encode(), "x.yaml")
    assume(tree is not None and isinstance(tree.get("a"), Scalar))
    assert_aligned(tree["a"], written)


def escaped(match: re.Match[str]) -> str:
    """Give a quotation mark with an odd number of backslashes before it."""
    return match[1][: len(match[1]) // 2 * 2] + '\\"'


def assert_aligned(value: Scalar, written: str) -> None:
    lines = re.split("\r\n|\n", written)
    if value.places:
        assert len(value.places) == len(value)
    before = (0, 0)
    for offset, letter in enumerate(value):
        at = value.place(offset)
        assert (at.line, at.column) >= before, "places never go back"
        before = (at.line, at.column)
        if not letter.isspace():
            assert lines[at.line - 1][at.column - 1] in (letter, "\\"), (offset, letter, at)

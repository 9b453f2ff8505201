"""What is said of a YAML file that cannot be used as it stands: the exact line, for each kind of fault."""

import codecs
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.findings import Finding
from briefing.model.tree import Block
from briefing.read.yaml_files import MOST_SYNTAX_ERRORS, parse_yaml, read_yaml


def said(text: str | bytes) -> list[str]:
    data = text.encode() if isinstance(text, str) else text
    return [str(finding) for finding in parse_yaml(data, "facts.yaml")[1]]


NO = 'error Y201 NO without quotation marks is false in YAML 1.1, type "NO" for the word, false for the value'
QUOTE = "put the value in quotation marks"

SYNTAX = [
    pytest.param(
        "a: [b, c\nd: 1\n",
        "1:4: error Y101 the list that opens here lacks a comma, or a ] at its end, "
        "close it with ], or put it in quotation marks if it is text",
        id="list not closed",
    ),
    pytest.param(
        "a: [\n",
        "1:4: error Y101 the list that opens here lacks a comma, or a ] at its end, "
        "close it with ], or put it in quotation marks if it is text",
        id="list not closed at the end of the file",
    ),
    pytest.param(
        "a: {b: 1\n",
        "1:4: error Y101 the mapping that opens here lacks a comma, or a } at its end, "
        "close it with }, or put it in quotation marks if it is text",
        id="mapping not closed",
    ),
    pytest.param(
        'x: 1\na: "b\nc: 1\n',
        '2:4: error Y101 the quotation mark that opens here is never closed, close it with "',
        id="quotation not closed",
    ),
    pytest.param(
        "a: 'b\n---\nc: 1\n",
        "1:4: error Y101 the quotation mark that opens here is never closed, close it with '",
        id="quotation runs into another document",
    ),
    pytest.param(
        "a:\n\t- b\n",
        "2:1: error Y101 a tab stands where YAML wants spaces, indent with spaces",
        id="tab",
    ),
    pytest.param(
        "title: Boats: a story\n",
        f"1:13: error Y101 a second colon on the line of a key, {QUOTE}",
        id="colon in a value",
    ),
    pytest.param("a: @foo\n", f"1:4: error Y101 a value cannot begin with @, {QUOTE}", id="at sign"),
    pytest.param("a: `foo`\n", f"1:4: error Y101 a value cannot begin with `, {QUOTE}", id="backtick"),
    pytest.param("a: %foo\n", f"1:4: error Y101 a value cannot begin with %, {QUOTE}", id="per cent sign"),
    pytest.param("a: **b** c\n", f"1:4: error Y101 a value cannot begin with *, {QUOTE}", id="emphasis"),
    pytest.param("a: & b\n", f"1:4: error Y101 a value cannot begin with &, {QUOTE}", id="ampersand"),
    pytest.param(
        "a: ? b\n",
        f"1:4: error Y101 a value cannot begin with a question mark and a space, {QUOTE}",
        id="question mark",
    ),
    pytest.param(
        "a: [=boats] boats\n",
        "1:13: error Y101 text follows the ] that ends the value, put the whole value in quotation marks",
        id="reference at the beginning",
    ),
    pytest.param(
        "a: 'it's'\n",
        "1:8: error Y101 the quotation ends before this, double it inside ('it''s'), "
        "or use the other kind of quotation mark",
        id="apostrophe in single marks",
    ),
    pytest.param(
        'a: "say "yes" twice"\n',
        '1:10: error Y101 the quotation ends before this, write \\" inside, or use the other kind of quotation mark',
        id="quotation in double marks",
    ),
    pytest.param(
        'a: "\\q"\n',
        "1:5: error Y101 \\q is no escape, double the backslash, or put the value in single quotation marks",
        id="escape",
    ),
    pytest.param(
        'a: "\\ud800"\n',
        "1:7: error Y101 this escape names no character, type the character itself",
        id="escape of half a character",
    ),
    pytest.param(
        "a: 1\n b: 2\n",
        "2:2: error Y101 this line continues the value above, and then has a colon, "
        "indent its key as its neighbours are",
        id="key too far right",
    ),
    pytest.param(
        "a:\n  - b\n c: 1\n",
        "3:2: error Y101 a key does not stand in the column of its neighbours, indent it as they are",
        id="key between two columns",
    ),
    pytest.param(
        "a:\n- b\nc\n",
        "3:1: error Y101 a colon is missing, write a colon and a space after a key, and indent what continues a value",
        id="no colon",
    ),
    pytest.param(
        "a: - b\n",
        "1:4: error Y101 a list cannot begin on the line of its key, begin it on the next line, indented",
        id="list on the line of its key",
    ),
    pytest.param(
        "a:\n  - b\n  c: d\n",
        "3:3: error Y101 a point of the list is expected here, "
        "begin it with a hyphen and a space, in the column of the others",
        id="key among points",
    ),
    pytest.param(
        "a: > words\n",
        "1:6: error Y101 something follows on the line of | or >, "
        "begin the text on the next line, or put it in quotation marks",
        id="words behind a folding mark",
    ),
    pytest.param(
        "a: [b, , c]\n",
        "1:8: error Y101 a value is missing here, write one, or delete the comma before",
        id="comma too many",
    ),
    pytest.param(
        "a: 1\n...\nb: 2\n",
        "3:1: error Y101 this stands outside of all else, begin the file with a key, and indent what belongs to it",
        id="behind the end",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SYNTAX)
def test_an_error_of_grammar_is_told_in_plain_words(text: str, expected: str) -> None:
    tree, findings = parse_yaml(text.encode(), "facts.yaml")
    assert tree is None
    assert [str(finding) for finding in findings] == [f"facts.yaml:{expected}"]


STRUCTURE = [
    pytest.param(
        "a: 1\nb: 2\na: 3\na: 4\n",
        [
            "3:1: error Y102 the key 'a' stands here a second time, first on line 1, delete one of them",
            "4:1: error Y102 the key 'a' stands here a second time, first on line 1, delete one of them",
        ],
        id="key twice",
    ),
    pytest.param(
        "a: !!python/object/apply:os.system ['x']\nb: !foo bar\n",
        [
            "1:4: error Y103 !!python/object/apply:os.system is a YAML tag, and tags are not read, "
            "delete it, or put the value in quotation marks",
            "2:4: error Y103 !foo is a YAML tag, and tags are not read, delete it, or put the value in quotation marks",
        ],
        id="tags",
    ),
    pytest.param(
        "a: &x !!str foo\n",
        ["1:7: error Y103 !!str is a YAML tag, and tags are not read, delete it, or put the value in quotation marks"],
        id="tag behind an anchor",
    ),
    pytest.param(
        "a: &x {b: 1}\nc:\n  <<: *x\n",
        ["3:3: error Y104 the merge key << is not read, write the fields out"],
        id="merge key",
    ),
    pytest.param(
        "a: *b\n",
        [
            "1:4: error Y105 the alias *b has no anchor above it, "
            "put it in quotation marks, or write &b before the value it repeats"
        ],
        id="alias of nothing",
    ),
    pytest.param(
        "a: &x [1, *x]\n",
        ["1:11: error Y105 the alias *x stands inside what it repeats, write the value out"],
        id="alias of itself",
    ),
    pytest.param(
        "a: &x 1\nb: [" + "*x, " * 101 + "1]\n",
        ["2:405: error Y105 the file has more than 100 aliases, write the values out"],
        id="too many aliases",
    ),
    pytest.param(
        "a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
        "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n",
        ["6:8: error Y107 the file holds more than 100,000 values, repeat less by aliases"],
        id="aliases of aliases",
    ),
    pytest.param(
        "a: 1\n---\nb: 1\n---\nc: 1\n",
        ["2:1: error Y108 a second YAML document begins here, delete the line ---, or make a file of its own"],
        id="two documents",
    ),
    pytest.param("", ["1:1: error Y109 the file is empty, begin with facts:"], id="empty"),
    pytest.param("# a\n\n", ["1:1: error Y109 the file is empty, begin with facts:"], id="comments alone"),
    pytest.param(
        "# a\n- b\n", ["2:1: error Y109 the file is a list, not a mapping, begin with facts:"], id="list at the root"
    ),
    pytest.param("words\n", ["1:1: error Y109 the file is a text, not a mapping, begin with facts:"], id="text alone"),
    pytest.param(
        "? [a, b]\n: c\n? {d: e}\n: f\n",
        [
            "1:3: error Y110 a key is a list or a mapping, write a word before the colon",
            "3:3: error Y110 a key is a list or a mapping, write a word before the colon",
        ],
        id="keys that are collections",
    ),
    pytest.param(
        "a: &x b\n*x : c\n", ["2:1: error Y110 a key is an alias, write the key out"], id="key that is an alias"
    ),
    pytest.param(
        "2025: a\n1.5: b\n2024-12-13: c\n~: d\ntrue: e\n? \n: f\n",
        [
            '1:1: error Y110 the key 2025 is a number to YAML, not text, type "2025"',
            '2:1: error Y110 the key 1.5 is a number to YAML, not text, type "1.5"',
            '3:1: error Y110 the key 2024-12-13 is a date to YAML, not text, type "2024-12-13"',
            '4:1: error Y110 the key ~ is nothing to YAML, not text, type "~"',
            '5:1: error Y110 the key true is true or false to YAML, not text, type "true"',
            "6:2: error Y110 the key left out is nothing to YAML, not text, write a word before the colon",
        ],
        id="keys that are no text",
    ),
    pytest.param(
        "on: a\n",
        ['1:1: error Y201 on without quotation marks is true in YAML 1.1, type "on" for the word, true for the value'],
        id="key that is true",
    ),
    pytest.param(
        "%TAG ! tag:example.org,2000:\n---\na: 1\n",
        ["1:1: error Y111 lines that begin with % are not read, delete the line"],
        id="directive",
    ),
    pytest.param(
        "a: 1\n...\n# b\n%YAML 1.1\n---\nc: 1\n",
        ["4:1: error Y111 lines that begin with % are not read, delete the line"],
        id="directive of a second document",
    ),
]


@pytest.mark.parametrize(("text", "expected"), STRUCTURE)
def test_what_safe_reading_refuses(text: str, expected: list[str]) -> None:
    assert said(text) == [f"facts.yaml:{line}" for line in expected]


CHARACTERS = [
    pytest.param(
        b"a: caf\xe9\nb: \xff\n", ["1:7: error Y004 the byte 0xE9 is not UTF-8, save the file as UTF-8"], id="Latin-1"
    ),
    pytest.param(
        "a: ü\nb: é".encode() + b"\x80c\n",
        ["2:5: error Y004 the byte 0x80 is not UTF-8, save the file as UTF-8"],
        id="columns are characters, not bytes",
    ),
    pytest.param(
        "a: 1\n".encode("utf-16"), ["1:1: error Y005 is encoded as UTF-16, save the file as UTF-8"], id="UTF-16"
    ),
    pytest.param(
        codecs.BOM_UTF32_LE + "a: 1\n".encode("utf-32-le"),
        ["1:1: error Y005 is encoded as UTF-32, save the file as UTF-8"],
        id="UTF-32",
    ),
    pytest.param(
        "a: 1\n".encode("utf-16-be"),
        ["1:1: error Y005 is encoded as UTF-16 or UTF-32, save the file as UTF-8"],
        id="UTF-16 without a mark",
    ),
    pytest.param(
        codecs.BOM_UTF8 + b"a: 1\nb: NO\n",
        [
            "1:1: note Y005 begins with a byte order mark, which is passed over, "
            "save the file as UTF-8 without a mark (BOM)",
            f"2:4: {NO}",
        ],
        id="UTF-8 with a mark is read",
    ),
    pytest.param(
        "a: b\x07c\u202ed\n# \u200b\nb: x\x85y\u2028z\nc: NO\n",
        [
            "1:5: error Y006 the character U+0007 cannot be seen, delete it",
            "1:7: error Y006 the character U+202E (right-to-left override) cannot be seen, delete it",
            "2:3: error Y006 the character U+200B (zero width space) cannot be seen, delete it",
            "3:5: error Y006 the character U+0085 cannot be seen, delete it",
            "3:7: error Y006 the character U+2028 (line separator) cannot be seen, delete it",
            f"4:4: {NO}",
        ],
        id="characters that cannot be seen",
    ),
    pytest.param(
        'a: "b\\x07 \\u202e"\n',
        [
            "1:6: error Y006 the character U+0007 cannot be seen, delete its escape",
            "1:11: error Y006 the character U+202E (right-to-left override) cannot be seen, delete its escape",
        ],
        id="the same by way of escapes",
    ),
]


@pytest.mark.parametrize(("data", "expected"), CHARACTERS)
def test_characters_that_are_not_text(data: str | bytes, expected: list[str]) -> None:
    assert said(data) == [f"facts.yaml:{line}" for line in expected]


def test_a_file_full_of_control_characters_is_summed_up() -> None:
    lines = said("a: " + "\x07" * 500 + "\n")
    assert len(lines) == 21
    assert lines[-1] == (
        "facts.yaml:1:24: error Y006 from here on, 480 more characters cannot be seen, check that this is a text file"
    )


def test_a_value_is_kept_without_what_cannot_be_seen() -> None:
    tree, _ = parse_yaml(b'a: "b\\u202ec"\nd: e\x07f\n', "facts.yaml")
    assert tree == {"a": "b c", "d": "e f"}


DEEP = [
    pytest.param("[" * 60_000, "1:33", id="flow"),
    pytest.param("a: " + "[" * 60_000, "1:35", id="flow in a mapping"),
    pytest.param("- " * 60_000, "1:65", id="block"),
    pytest.param("".join(" " * depth + "a:\n" for depth in range(400)), "33:33", id="mappings"),
    pytest.param("a: " + "\n [" * 60_000, "33:2", id="one bracket a line"),
]


@pytest.mark.parametrize(("text", "place"), DEEP)
def test_deep_nesting_is_a_finding_and_no_crash(text: str, place: str) -> None:
    assert said(text) == [f"facts.yaml:{place}: error Y106 values are nested more than 32 deep, write it flatter"]


def test_32_levels_are_read() -> None:
    tree, findings = parse_yaml(("a: " + "[" * 31 + "]" * 31).encode(), "facts.yaml")
    assert tree is not None
    assert findings == ()


def test_a_file_above_2_mb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text("# " + "x" * 2_000_000)
    tree, findings = read_yaml(path, "content/x/facts.yaml")
    assert tree is None
    assert [str(finding) for finding in findings] == [
        "content/x/facts.yaml:1:1: error Y003 is larger than 2 MB, divide the pack in two"
    ]


def test_a_file_with_too_many_values_is_refused() -> None:
    assert said("a:\n" + "- b\n" * 100_001)[0].endswith(
        "Y107 the file holds more than 100,000 values, divide the pack in two"
    )


def test_reading_goes_on_behind_an_error_of_grammar() -> None:
    text = """\
facts:
  - id: one
    words: 'it's one'
  - id: two
    words: NO
    title: Two: the second
  - id: three
    sources: [a, b
  - id: four
    size: 010
    size: 11
"""
    assert [line.split(" ")[0] + line.split(" ")[2] for line in said(text)] == [
        "facts.yaml:3:16:Y101",
        "facts.yaml:5:12:Y201",
        "facts.yaml:6:15:Y101",
        "facts.yaml:8:14:Y101",
        "facts.yaml:10:11:Y203",
        "facts.yaml:11:5:Y102",
    ]


def test_behind_an_error_no_anchor_is_missed() -> None:
    lines = said("facts:\n  - id: one\n    a: &x 'b'c\n  - id: two\n    a: *x\n")
    assert [line.split(" ")[2] for line in lines] == ["Y101"]


def test_errors_of_grammar_have_a_bound() -> None:
    assert len(said("facts:\n" + "  - id: 'a'b\n" * 100)) == MOST_SYNTAX_ERRORS


def test_findings_are_sorted() -> None:
    findings = parse_yaml(b"b: NO\na: \xff\nb: 1\nc: \x07\n", "facts.yaml")[1]
    assert list(findings) == sorted(findings)
    assert [finding.rule for finding in findings] == ["Y201", "Y004", "Y102", "Y006"]


@pytest.mark.parametrize("make", ["missing", "folder"])
def test_what_is_no_file_is_a_finding(tmp_path: Path, make: str) -> None:
    path = tmp_path / "facts.yaml"
    if make == "folder":
        path.mkdir()
    tree, findings = read_yaml(path, "facts.yaml")
    expected = {
        "missing": "facts.yaml:1:1: error Y001 does not exist, check its name and folder",
        "folder": "facts.yaml:1:1: error Y001 is a folder, not a file, put a file in its place",
    }
    assert tree is None
    assert [str(finding) for finding in findings] == [expected[make]]


YAML_ISH = st.text(st.sampled_from("ab:-?[]{}!&*|>'\"%@`#,\\ \n\t\r0123.~<=é\x07\u202e\ufeff😀"), max_size=80)


def sound(tree: Block | None, findings: tuple[Finding, ...]) -> None:
    if tree is None:
        assert any(finding.severity == "error" for finding in findings)
    for finding in findings:
        assert finding.at.line >= 1
        assert finding.at.column >= 1
        assert "\n" not in str(finding)


@given(st.text() | YAML_ISH)
@example("? ")
@example("%")
@example("a: |9\n x")
@example("\r\r%TAG a b")
def test_no_text_is_too_odd_to_be_read(text: str) -> None:
    sound(*parse_yaml(text.encode("utf-8", "surrogatepass"), "x.yaml"))


@given(st.binary())
def test_no_bytes_are_too_odd_to_be_read(data: bytes) -> None:
    sound(*parse_yaml(data, "x.yaml"))

"""Comments that ignore a rule: which # is one, and from where to where it holds."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.model.tree import Ignore
from briefing.read import ignores as module
from briefing.read.ignores import ignores_of
from briefing.read.yaml_files import parse_yaml

FERRY = Path(__file__).resolve().parents[1] / "docs" / "ferry"


def told(text: str) -> list[str]:
    """Give where each ignore stands, its rules, its reason and what it holds for, on one line each."""
    return [_told(one) for one in ignores_of(text.encode(), "x.yaml")]


def _told(one: Ignore) -> str:
    rules = " ".join(f"{rule}@{rule.at.column}" for rule in one.rules)
    first, last = (f"{place.line}:{place.column}" for place in (one.first, one.last))
    return f"{one.at.line}:{one.at.column} [{rules}] {one.reason or '-'} | {first} to {last}"


CASES = [
    pytest.param("a: b\n", [], id="none"),
    pytest.param("a: b # ignore N301: why\n", ["1:6 [N301@15] why | 1:1 to 1:24"], id="at the end of a line"),
    pytest.param("a: b # ignore N301: why", ["1:6 [N301@15] why | 1:1 to 1:24"], id="on the last line"),
    pytest.param("# ignore N301: why\na: b\n", ["1:1 [N301@10] why | 2:1 to 2:5"], id="above a key"),
    pytest.param("a: b\n# ignore N301: why", ["2:1 [N301@10] why | 2:1 to 2:19"], id="nothing follows"),
    pytest.param("a: b#ignore N301:why\n", [], id="no comment, for want of a space"),
    pytest.param("a: b\t#ignore\tN301:\twhy\t\n", ["1:6 [N301@14] why | 1:1 to 1:24"], id="tabs"),
    pytest.param("é: ü👍 # ignore N301: wäre\n", ["1:7 [N301@16] wäre | 1:1 to 1:26"], id="other letters before it"),
    pytest.param("\ufeffa: b # ignore N301: why\n", ["1:6 [N301@15] why | 1:1 to 1:24"], id="a byte order mark"),
    pytest.param(
        "\ufeff# ignore N301: why\r\na:\r\n  b\r\n  c\r\n",
        ["1:1 [N301@10] why | 2:1 to 4:4"],
        id="line ends of Windows",
    ),
    pytest.param(
        "a: b # ignore N301,N302 ,  N303: why\n",
        ["1:6 [N301@15 N302@20 N303@28] why | 1:1 to 1:37"],
        id="several rules",
    ),
    pytest.param("a: b # ignore N301\n", ["1:6 [N301@15] - | 1:1 to 1:19"], id="no reason"),
    pytest.param("a: b # ignore N301 why\n", ["1:6 [N301@15] - | 1:1 to 1:23"], id="no colon"),
    pytest.param("a: b # ignore N301: …\n", ["1:6 [N301@15] - | 1:1 to 1:22"], id="dots are no reason"),
    pytest.param("a: b # ignore n3o1: why\n", ["1:6 [n3o1@15] why | 1:1 to 1:24"], id="a slip in the rule"),
    pytest.param("a: b # ignore: why\n", ["1:6 [] why | 1:1 to 1:19"], id="no rule"),
    pytest.param("a: b # ignore this for now\n", [], id="a remark"),
    pytest.param("a: b # ignore this: it is old\n", [], id="a remark with a colon"),
    pytest.param("a: b # ignore 2024: it is old\n", [], id="a year"),
    pytest.param("a: b # ignore Q3: not final\n", [], id="a quarter"),
    pytest.param("a: b # ignored N301: why\n", [], id="another word"),
    pytest.param("a: b # ignore-N301: why\n", [], id="a longer word"),
    pytest.param("a: b # note: # ignore N301: why\n", [], id="within a remark"),
    pytest.param(
        "a: b # ignore N301: one # ignore N302: two\n",
        ["1:6 [N301@15] one # ignore N302: two | 1:1 to 1:43"],
        id="one comment has one beginning",
    ),
    pytest.param('a: "b # ignore N301: x"\n', [], id="in double quotation marks"),
    pytest.param("a: 'it''s # ignore N301: x'\n", [], id="in single quotation marks"),
    pytest.param(
        'a: "b # ignore N301: x" # ignore N302: why\n',
        ["1:25 [N302@34] why | 1:1 to 1:43"],
        id="in quotation marks, and behind them",
    ),
    pytest.param('a: "b\n  # ignore N301: x\n  c"\n', [], id="on a line of its own in quotation marks"),
    pytest.param(
        "a: b\n  c # ignore N301: why\n", ["2:5 [N301@14] why | 2:1 to 2:23"], id="in plain text it ends the text"
    ),
    pytest.param("a: |\n  b\n  # ignore N301: x\n  c # ignore N301: x\n", [], id="in a literal text"),
    pytest.param("a: >-\n  b\n\n  # ignore N301: x\n", [], id="in a folded text"),
    pytest.param(
        "a: >- # ignore N301: why\n  b # ignore N302: x\n", ["1:7 [N301@16] why | 1:1 to 1:25"], id="beside the sign"
    ),
    pytest.param("a: >- # note # ignore N301: why\n  b\n", [], id="beside the sign, within a remark"),
    pytest.param("a: # > # ignore N301: why\n  b\n", [], id="a sign in a remark"),
    pytest.param(
        "a:\n  b: |\n    c\n\n # ignore N301: why\n\n  d: e\n",
        ["5:2 [N301@11] why | 7:3 to 7:7"],
        id="behind a text, further left",
    ),
    pytest.param(
        "# ignore N301: why\na: |+\n  b\n  c\n\n\nd: e\n", ["1:1 [N301@10] why | 2:1 to 4:4"], id="above a text"
    ),
    pytest.param(
        "a: [b, c, # ignore N301: line\n    # ignore N302: entry\n    {d: e,\n     f: g}, h\n"
        "  # ignore N303: nothing\n  ]\n",
        [
            "1:11 [N301@20] line | 1:1 to 1:30",
            "2:5 [N302@14] entry | 3:5 to 4:11",
            "5:3 [N303@12] nothing | 5:3 to 5:25",
        ],
        id="lists in brackets",
    ),
    pytest.param(
        "a: {\n  # ignore N301: key\n  b: [c,\n  d], e: f}\n", ["2:3 [N301@12] key | 3:3 to 4:5"], id="keys in brackets"
    ),
    pytest.param(
        "a:\n# ignore N301: one\n- id: b\n  c:\n  - d\n  - e\n# ignore N302: two\n- id: f\ng: h\n",
        ["2:1 [N301@10] one | 3:1 to 6:6", "7:1 [N302@10] two | 8:1 to 8:8"],
        id="above items as far left as their key",
    ),
    pytest.param(
        "a:\n  # ignore N301: whole\n  # ignore N302: whole\n  # a remark\n\n"
        "  - id: b\n    # ignore N303: key\n    c:\n      - d: e\n"
        "    # ignore N304: next\n  - id: f\n",
        [
            "2:3 [N301@12] whole | 6:3 to 9:13",
            "3:3 [N302@12] whole | 6:3 to 9:13",
            "7:5 [N303@14] key | 8:5 to 9:13",
            "10:5 [N304@14] next | 11:3 to 11:10",
        ],
        id="items in items, two above one, others between",
    ),
    pytest.param(
        "# ignore N301: list\na:\n- b\n- c\nd: e\n", ["1:1 [N301@10] list | 2:1 to 4:4"], id="above a list's key"
    ),
    pytest.param(
        "a:\n  # ignore N301: value\n  b\n  c\nd: e\n", ["2:3 [N301@12] value | 3:3 to 4:4"], id="above a value"
    ),
    pytest.param(
        "a:\n- # ignore N301: line\n  # ignore N302: key\n  b: c\n  d: e\n- f\n",
        ["2:3 [N301@12] line | 2:1 to 2:22", "3:3 [N302@12] key | 4:3 to 4:7"],
        id="behind the sign of an item",
    ),
    pytest.param(
        "a: &x # ignore N301: line\n  b: c\n# ignore N302: key\nd: *x\ne:\n",
        ["1:7 [N301@16] line | 1:1 to 1:26", "3:1 [N302@10] key | 4:1 to 4:6"],
        id="anchors and aliases",
    ),
    pytest.param(
        "# ignore N301: key\na:\nb: c\n", ["1:1 [N301@10] key | 2:1 to 2:3"], id="above a key without a value"
    ),
    pytest.param("# ignore N301: key\n---\na: b\n", ["1:1 [N301@10] key | 3:1 to 3:5"], id="above the document"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_is_an_ignore_and_what_it_holds_for(text: str, expected: list[str]) -> None:
    assert parse_yaml(text.encode(), "x.yaml")[0] is not None, "the case is no YAML"
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [case for case in CASES if "\t" not in case.values[0]])
def test_the_parser_written_in_python_says_the_same(
    monkeypatch: pytest.MonkeyPatch, text: str, expected: list[str]
) -> None:
    monkeypatch.setattr(module, "Loader", yaml.SafeLoader)
    assert told(text) == expected


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize(("text", "expected"), [case for case in CASES if "\r" not in case.values[0]])
def test_line_ends_of_other_systems_change_nothing(text: str, expected: list[str], end: str) -> None:
    assert told(text.replace("\n", end)) == expected


@pytest.mark.parametrize("text", ["a: b\n", "a: # an ordinary remark\n"])
def test_a_file_without_the_word_is_not_read_again(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(module, "decode", None)
    assert ignores_of(text.encode(), "x.yaml") == ()


def starts() -> list[tuple[str, int]]:
    """Give each line of the example pack on which a key or a list entry begins."""
    files = {path.name: path.read_text(encoding="utf-8").splitlines() for path in sorted(FERRY.glob("*.yaml"))}
    inside = {"sections.yaml": range(16, 20)}  # a text of several lines
    return [
        (name, number)
        for name, lines in files.items()
        for number, line in enumerate(lines)
        if re.match(r" *(- |[a-z_]+:)", line) and number not in inside.get(name, ())
    ]


@given(st.sampled_from(starts()), st.sampled_from(["\n", "\r\n"]), st.integers(0, 12))
def test_above_any_key_or_entry_it_holds_as_far_as_the_lines_that_are_further_in(
    start: tuple[str, int], end: str, left: int
) -> None:
    """In block style indentation tells what belongs to what, without a parser."""
    name, number = start
    lines = (FERRY / name).read_text(encoding="utf-8").splitlines()
    column = len(lines[number]) - len(lines[number].lstrip())
    last = number
    for behind in range(number + 1, len(lines)):
        if lines[behind].strip() and len(lines[behind]) - len(lines[behind].lstrip()) <= column:
            break
        last = behind if lines[behind].strip() else last
    # No text of several lines may take the comment for its own.
    left = min(left, column)
    lines[number:number] = [f"{' ' * left}# ignore N301: why"]
    (ignore,) = ignores_of(end.join(lines).encode(), name)
    assert (ignore.first.line, ignore.first.column) == (number + 2, column + 1)
    line = re.sub(r" +# .*", "", lines[last + 1])
    assert (ignore.last.line, ignore.last.column) == (last + 2, len(line) + 1)


TEXTS = st.lists(
    st.sampled_from(["# ignore N301: x", "it's", '"', "\\", " ", "é👍", "word", "#"]), min_size=1, max_size=6
)


@given(TEXTS.map(" ".join), st.sampled_from("'\"|>"), st.booleans())
def test_within_text_nothing_is_an_ignore(text: str, style: str, has_comment: bool) -> None:
    """Whatever a value says, in each of YAML's ways to write it; and what stands behind it is found all the same."""
    written = yaml.dump({"a": {"b": f"{text}\n{text}", "c": text}}, default_style=style, allow_unicode=True, width=20)
    assume(yaml.safe_load(written)["a"]["c"] == text)  # folding breaks at spaces that begin a line
    comment = "# ignore N302: why\n" if has_comment else ""
    assert [str(rule) for line in ignores_of(f"{written}{comment}".encode(), "x") for rule in line.rules] == (
        ["N302"] if has_comment else []
    )

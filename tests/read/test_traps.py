"""Plain words that YAML 1.1 takes for something else; and the many that are no trap."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.model.tree import Scalar
from briefing.read.traps import CONSTANTS, FIRST, trap_in
from briefing.read.yaml_files import parse_yaml


def said(word: str) -> list[str]:
    return [str(finding) for finding in parse_yaml(f"a:\n  - {word}\n".encode(), "x.yaml")[1]]


WITHOUT = "without quotation marks is"
TRAPS = [
    ("NO", f'Y201 NO {WITHOUT} false in YAML 1.1, type "NO" for the word, false for the value'),
    ("off", f'Y201 off {WITHOUT} false in YAML 1.1, type "off" for the word, false for the value'),
    ("Yes", f'Y201 Yes {WITHOUT} true in YAML 1.1, type "Yes" for the word, true for the value'),
    ("on", f'Y201 on {WITHOUT} true in YAML 1.1, type "on" for the word, true for the value'),
    ("12:30", f'Y202 12:30 {WITHOUT} the number 750 in YAML 1.1, type "12:30"'),
    ("-1:30:05", f'Y202 -1:30:05 {WITHOUT} the number -5405 in YAML 1.1, type "-1:30:05"'),
    ("1:30.5", f'Y202 1:30.5 {WITHOUT} the number 90.5 in YAML 1.1, type "1:30.5"'),
    ("010", f'Y203 010 {WITHOUT} the number 8 in YAML 1.1, type "010" for the digits, 10 for the number'),
    ("00", f'Y203 00 {WITHOUT} the number 0 in YAML 1.1, type "00" for the digits, 0 for the number'),
    ("01_0", f'Y203 01_0 {WITHOUT} the number 8 in YAML 1.1, type "01_0" for the digits, 10 for the number'),
    ("0x1F", f'Y204 0x1F {WITHOUT} the number 31 in YAML 1.1, type 31 for the number, "0x1F" for the text'),
    ("0b101", f'Y204 0b101 {WITHOUT} the number 5 in YAML 1.1, type 5 for the number, "0b101" for the text'),
    ("1_000", f'Y204 1_000 {WITHOUT} the number 1000 in YAML 1.1, type 1000 for the number, "1_000" for the text'),
    ("1_0.5", f'Y204 1_0.5 {WITHOUT} the number 10.5 in YAML 1.1, type 10.5 for the number, "1_0.5" for the text'),
    ("1.10", f'Y205 1.10 {WITHOUT} the number 1.1 in YAML, and loses its last zero, '
     'type 1.1 for the number, "1.10" for the text'),
    ("0.50", f'Y205 0.50 {WITHOUT} the number 0.5 in YAML, and loses its last zero, '
     'type 0.5 for the number, "0.50" for the text'),
    ("7.00", f'Y205 7.00 {WITHOUT} the number 7 in YAML, and loses its last zero, '
     'type 7 for the number, "7.00" for the text'),
    (".inf", f'Y206 .inf {WITHOUT} infinity in YAML, type a number, or ".inf" for the text'),
    ("-.Inf", f'Y206 -.Inf {WITHOUT} infinity in YAML, type a number, or "-.Inf" for the text'),
    (".NaN", f'Y206 .NaN {WITHOUT} no number in YAML, type a number, or ".NaN" for the text'),
]  # fmt: skip


@pytest.mark.parametrize(("word", "expected"), TRAPS, ids=[word for word, _ in TRAPS])
def test_a_trap_is_explained(word: str, expected: str) -> None:
    assert said(word) == [f"x.yaml:2:5: error {expected}"]


@pytest.mark.parametrize(("word", "expected"), TRAPS, ids=[word for word, _ in TRAPS])
def test_a_trap_stays_text(word: str, expected: str) -> None:
    tree, _ = parse_yaml(f"a:\n  - {word}\n".encode(), "x.yaml")
    assert tree == {"a": [word]}


@pytest.mark.parametrize("word", [word for word, _ in TRAPS])
@pytest.mark.parametrize("mark", ["'", '"'])
def test_quotation_marks_are_the_way_out(word: str, mark: str) -> None:
    assert said(f"{mark}{word}{mark}") == []


NO_TRAP = """
2024-12-13 2024-12 2025 1994~ 2002/2021 2005/.. 12 -3 12.8 0.5 -0.25 1.0 12.05 0 0.0 1e3 100 1000000 08:00 09:30 0-1
08 1.2.3 12:75 north None note nobody yesterday once Norway y n Y N 1,000 1st 35-40 +12 v1.10 0.1e5 .5 1. 2:x A4 _1 a_1
199X 2001-21 e1 -a -.a
""".split()


@pytest.mark.parametrize("word", NO_TRAP)
def test_no_wolf_is_cried(word: str) -> None:
    assert said(word) == []


@pytest.mark.parametrize("word", ["12.10 metres", "NO.", "a NO", "12:30 h"])
def test_more_words_are_no_trap(word: str) -> None:
    assert said(word) == []


@pytest.mark.parametrize(
    ("text", "trapped"),
    [
        pytest.param("rules: {N302: off}\n", [], id="a severity"),
        pytest.param("rules:\n  N302: off\n  N303: OFF\n", ["3:9"], id="written otherwise"),
        pytest.param("rules:\n  N302: [off]\n", ["2:10"], id="further in"),
        pytest.param("rules: off\n", ["1:8"], id="in the place of all"),
        pytest.param("lanes:\n  rules: off\n", ["2:10"], id="as the word for something else"),
        pytest.param("rules:\n  off: note\n", ["2:3"], id="as a key"),
    ],
)
def test_off_is_a_severity_beside_note_and_error(text: str, trapped: list[str]) -> None:
    _, findings = parse_yaml(text.encode(), "x.yaml")
    assert [f"{finding.at.line}:{finding.at.column}" for finding in findings if finding.rule == "Y201"] == trapped


def test_the_words_that_are_values() -> None:
    tree, findings = parse_yaml(b"a: [true, True, FALSE, null, ~, '']\nb:\nc: 'true'\nd: \"null\"\n", "x.yaml")
    assert findings == ()
    assert tree == {"a": [True, True, False, None, None, ""], "b": None, "c": "true", "d": "null"}


@example(".0_")
@example("0b_")
@example("01_0")
@example("1_0.5e+3")
@given(st.from_regex(r"[-+0-9._:xbo ]{1,12}|[yYnNoOfFeEsStTrRuUaAlL]{1,5}", fullmatch=True))
def test_whatever_is_no_trap_is_read_alike_by_yaml_1_1(word: str) -> None:
    """Safe reading by PyYAML, where it gives no text, gives what the words say, unless we warn."""
    text = f"a:\n  - {word}\n"
    tree, findings = parse_yaml(text.encode(), "x.yaml")
    try:
        (other,) = yaml.safe_load(text)["a"]
    except (yaml.YAMLError, ValueError, TypeError):
        return  # it stumbles over some of them itself
    if findings or tree is None:
        return
    (ours,) = tree["a"]
    if isinstance(other, bool) or other is None:
        assert ours is other
    elif isinstance(other, int | float):
        assert isinstance(ours, Scalar)
        assert float(str(ours)) == other


@given(st.text(max_size=8))
def test_no_trap_is_passed_by_its_first_letter(word: str) -> None:
    if trap_in(word) and word not in CONSTANTS:
        assert word[0] in FIRST

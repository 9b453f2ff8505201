"""Every rule that a finding of this room can name is explained, and its examples do what they say."""

import re
from pathlib import Path

import pytest

import briefing.read
from briefing.read import RULES, read_phrases, read_tokens
from briefing.read.yaml_files import parse_yaml

IN_YAML = [code for code in RULES if code < "Y3" and RULES[code].written == "yaml"]


def test_rules_that_are_named_are_explained_and_the_other_way_round() -> None:
    folder = Path(briefing.read.__file__).parent
    named = {
        rule
        for path in folder.glob("*.py")
        if path.name != "rules.py"
        for rule in re.findall(r'"(Y\d{3})"', path.read_text(encoding="utf-8"))
    }
    assert named == set(RULES)


def test_most_of_them_have_examples_to_try() -> None:
    assert len(IN_YAML) > 15


@pytest.mark.parametrize("code", IN_YAML)
def test_the_wrong_example_breaks_its_rule_and_the_right_one_none(code: str) -> None:
    _, wrong = parse_yaml(RULES[code].wrong.encode(), "facts.yaml")
    assert {finding.rule for finding in wrong} == {code}
    assert parse_yaml(RULES[code].right.encode(), "facts.yaml")[1] == ()


@pytest.mark.parametrize("code", ["Y307", "Y308"])
def test_the_wrong_tokens_break_their_rule_and_the_right_ones_none(code: str, tmp_path: Path) -> None:
    path = tmp_path / "tokens.css"
    path.write_text(RULES[code].wrong, encoding="utf-8")
    assert {finding.rule for finding in read_tokens(path, "tokens.css")[1]} == {code}
    path.write_text(RULES[code].right, encoding="utf-8")
    assert read_tokens(path, "tokens.css")[1] == ()


def test_the_wrong_phrases_break_their_rule_and_the_right_ones_none(tmp_path: Path) -> None:
    path = tmp_path / "templates" / "phrases" / "en.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(RULES["Y305"].wrong, encoding="utf-8")
    assert {finding.rule for finding in read_phrases(tmp_path, "en-GB")[1]} == {"Y305"}
    path.write_text(RULES["Y305"].right, encoding="utf-8")
    assert read_phrases(tmp_path, "en-GB")[1] == ()


def test_rules_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        RULES["Y001"] = RULES["Y002"]  # type: ignore[index]

"""The registry of rules, and that each of them is seen at work."""

import importlib.util
import re
from pathlib import Path

import pytest
import yaml

from briefing.check import RULES, rules
from briefing.findings import SEVERITIES


def cases():
    """Give the cases of every test module here that has a table of them."""
    for path in sorted(Path(__file__).parent.glob("test_*.py")):
        if path.name != Path(__file__).name and "\nCASES = [" in path.read_text(encoding="utf-8"):
            spec = importlib.util.spec_from_file_location(f"cases_of_{path.stem}", path)
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            yield from module.CASES


def test_every_rule_fires_in_a_case_and_weighs_what_the_registry_says():
    printed = [finding for case in cases() for finding in case.values[-1]]
    fired = {(words[2], words[1]) for words in (finding.split(" ", 3) for finding in printed)}
    assert fired == {(rule.code, rule.severity) for rule in RULES.values()}


def test_the_registry_cannot_be_changed():
    with pytest.raises(TypeError):
        RULES["F102"] = None


@pytest.mark.parametrize("code", RULES)
def test_every_rule_is_explained(code):
    rule = RULES[code]
    assert re.fullmatch(r"[A-Z]\d{3}", rule.code)
    assert rule.severity in SEVERITIES
    assert rule.meaning
    assert not rule.meaning.endswith(".")
    assert rule.why.endswith(".")
    assert rule.wrong != rule.right
    assert rule.wrong
    assert rule.right


@pytest.mark.parametrize("code", RULES)
def test_right_examples_are_yaml(code):
    yaml.safe_load(RULES[code].right)


def test_codes_are_used_once():
    folder = Path(rules.__file__).parent
    written = re.findall(r"\"([A-Z]\d{3})\",", "".join(path.read_text() for path in folder.glob("*.py")))
    assert len(written) == len(set(written)) == len(RULES)

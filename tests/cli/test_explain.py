"""`briefing explain`, and the catalogue it tells: every rule of every room."""

import ast
import importlib
import pkgutil
import re
from pathlib import Path

import pytest
import tinycss2
import yaml

import briefing
from briefing.cli.catalogue import catalogue
from briefing.cli.explain import command
from briefing.findings import SEVERITIES, BriefingError, Rule

SOURCES = Path(briefing.__file__).parent


def explained(*arguments):
    return command.main(list(arguments), standalone_mode=False)


def strings_of(path):
    """Give every text in a source file; where one stands in a tuple or a call, with the text before it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        inner = node.args if isinstance(node, ast.Call) else node.elts if isinstance(node, ast.Tuple) else []
        texts = [one.value if isinstance(one, ast.Constant) else None for one in inner]
        yield from zip([None, *texts], texts, strict=False)
        if isinstance(node, ast.Constant):
            yield None, node.value


def codes_in_source():
    """Give every code that the program has as a text, with the severities that stand before it."""
    found = {}
    for path in sorted(SOURCES.rglob("*.py")):
        for before, text in strings_of(path):
            if isinstance(text, str) and re.fullmatch(r"[A-Z]\d{3}", text):
                found.setdefault(text, set()).update({before} & set(SEVERITIES))
    return found


def test_every_code_in_the_source_is_explained_and_every_rule_is_in_the_source():
    found = codes_in_source()
    assert len(found) > 100
    assert set(found) == set(catalogue())


def test_a_finding_weighs_what_its_rule_says():
    weighed = {code: severities for code, severities in codes_in_source().items() if severities}
    told = {code: {catalogue()[code].severity, catalogue()[code].sometimes} - {""} for code in weighed}
    assert {code: severities - told[code] for code, severities in weighed.items()} == {code: set() for code in weighed}


def test_every_room_with_rules_is_in_the_catalogue_and_no_code_is_in_two():
    rooms = [module.name for module in pkgutil.iter_modules([str(SOURCES)]) if module.ispkg]
    rules = [
        rule for room in rooms for rule in getattr(importlib.import_module(f"briefing.{room}"), "RULES", {}).values()
    ]
    assert sorted(rule.code for rule in rules) == list(catalogue())
    assert all(isinstance(rule, Rule) for rule in rules)


def test_the_examples_of_every_room_are_carried_out():
    """Each of these modules holds a table to all rules of its room (tests/examples.py)."""
    rooms = [module.name for module in pkgutil.iter_modules([str(SOURCES)]) if module.ispkg]
    with_rules = {room for room in rooms if hasattr(importlib.import_module(f"briefing.{room}"), "RULES")}
    tests = Path(__file__).resolve().parents[1]
    assert {path.parent.name for path in tests.glob("*/test_examples.py")} == with_rules


@pytest.mark.parametrize("code", catalogue())
def test_every_rule_is_told_whole(code, capsys):
    rule = catalogue()[code]
    assert code == rule.code
    assert {rule.severity} <= set(SEVERITIES)
    assert rule.sometimes in ("", "warning", "note")
    assert rule.meaning
    assert "\n" not in rule.meaning
    assert not rule.meaning.endswith(".")
    assert rule.why.endswith(".")
    assert rule.wrong != rule.right
    explained(code)
    told = capsys.readouterr().out
    words = " ".join(told.split())
    assert words.startswith(f"{code} {rule.severity} ")
    for text in (rule.meaning, rule.why, f"wrong: {rule.wrong}", f"right: {rule.right}"):
        assert " ".join(text.split()) in words
    assert max(map(len, told.splitlines())) <= 100


READERS = {
    "yaml": yaml.safe_load,
    "css": lambda text: [one for one in tinycss2.parse_stylesheet(text) if one.type == "error"] == [] or 1 / 0,
    "html": str,
    "text": str,
}


@pytest.mark.parametrize("code", catalogue())
def test_the_right_example_is_in_the_language_it_says(code):
    READERS[catalogue()[code].written](catalogue()[code].right)


def test_what_is_told_of_a_rule(capsys):
    explained("F102")
    assert capsys.readouterr().out == (
        "F102  error\n"
        "a source that does not exist\n"
        "\n"
        "A name that leads nowhere leaves a hole where words, a number or a source\n"
        "should stand.\n"
        "\n"
        "wrong:\n"
        "    facts:\n"
        "    - id: boats\n"
        "      sources: [gazete]\n"
        "right:\n"
        "    facts:\n"
        "    - id: boats\n"
        "      sources: [gazette]\n"
    )


def test_a_rule_that_weighs_less_in_some_case_says_so(capsys):
    explained("Y005")
    assert capsys.readouterr().out.startswith("Y005  error (or note)\n")


def test_without_a_rule_all_are_listed(capsys):
    explained()
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(catalogue())
    assert "F102  error    a source that does not exist" in lines
    assert all(line.endswith(rule.meaning) for line, rule in zip(lines, catalogue().values(), strict=True))


@pytest.mark.parametrize("typed", ["f102", " F102 "])
def test_capitals_and_spaces_do_not_matter(typed, capsys):
    explained(typed)
    assert capsys.readouterr().out.startswith("F102  error\n")


@pytest.mark.parametrize(
    ("typed", "way_out"),
    [
        ("F10", "did you mean 'F101'?"),
        ("F0102", "did you mean 'F102'?"),
        ("F1002", "did you mean 'F102'?"),
        ("sourcing", "briefing explain lists all of them"),
        ("", "briefing explain lists all of them"),
    ],
)
def test_an_unknown_rule_is_a_wrong_call(typed, way_out):
    with pytest.raises(BriefingError) as refusal:
        explained(typed)
    assert (refusal.value.sentence, refusal.value.way_out) == (f"no rule is called {typed!r}", way_out)
    assert refusal.value.status == 2

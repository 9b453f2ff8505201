"""The examples of the rules of read: YAML, tokens and bibliographies as files, folders as files that lie in them."""

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.findings import Finding, Position, Rule
from briefing.read import RULES, read_audience, read_bibliography, read_pack, read_phrases, read_tokens
from briefing.read.yaml_files import parse_yaml
from tests.examples import EXAMPLE, CarryOut, hold, hold_every_rule_placed, hold_not_changed_over
from tests.read.folders_written import named_file, write_files

# For each rule: where its wrong example breaks it (tests/examples.py says how that is written).
WHERE = {
    "Y001": "content/ferry/facts.yaml:1:1",
    "Y002": "content/ferry/facts.yaml:1:1",
    "Y003": "content/ferry/facts.yaml:1:1",
    "Y004": "content/ferry/pack.yaml:1:11",
    "Y005": "content/ferry/pack.yaml:1:1",
    "Y006": "1:14",
    "Y101": "1:13",
    "Y102": "2:1",
    "Y103": "1:8",
    "Y104": "4:3",
    "Y105": "1:11",
    "Y106": "1:39",
    "Y107": "6:8",
    "Y108": "3:1",
    "Y109": "1:1",
    "Y110": "1:1",
    "Y111": "1:1",
    "Y201": "1:10",
    "Y202": "1:7",
    "Y203": "1:8",
    "Y204": "1:8",
    "Y205": "1:8",
    "Y206": "1:8",
    "Y301": "content/ferry/pack.yaml:1:1",
    "Y302": "content/ferry/fact.yaml:1:1",
    "Y303": "content/ferry/en_gb:1:1",
    "Y304": "2:1",
    "Y305": "3:3",
    "Y306": "templates/audiences:1:1",
    "Y307": "1:15",
    "Y308": "1:35",
    "Y401": "1:1",
    "Y402": "1:2",
    "Y403": "1:42",
    "Y404": "1:42",
}


def as_yaml(example: str, folder: Path) -> tuple[Finding, ...]:
    return parse_yaml(example.encode(), EXAMPLE)[1]


def as_files(example: str, folder: Path) -> Iterator[Finding]:
    """What is found in a project of these files, which lies beside a folder that is none of it."""
    project = folder / "project"
    write_files("elsewhere/facts.yaml", folder)
    write_files(example, project)
    for pack in sorted((project / "content").glob("*")):
        yield from read_pack(project, pack)[1]
    for audience in sorted((project / "templates" / "audiences").glob("*")):
        yield from read_audience(project, audience.name)[1]
    if (project / "templates" / "phrases").is_dir():
        yield from read_phrases(project, "en-GB")[1]


def as_words(example: str, folder: Path) -> Iterator[Finding]:
    """What is found in the file that an example names, with the pack that it may belong to."""
    if named_file(example).startswith("content/"):
        write_files("content/ferry/pack.yaml", folder / "project")
    for finding in as_files(example, folder):
        at = finding.at
        is_own = at.path == named_file(example)
        yield Finding(
            Position(EXAMPLE, at.line, at.column) if is_own else at, finding.severity, finding.rule, finding.sentence
        )


def as_tokens(example: str, folder: Path) -> tuple[Finding, ...]:
    path = folder / "tokens.css"
    path.write_text(example, encoding="utf-8")
    return read_tokens(path, EXAMPLE)[1]


def as_bibliography(example: str, folder: Path) -> Iterator[Finding]:
    path = folder / ("sources.json" if example.startswith("[") else "sources.bib")
    path.write_text(example, encoding="utf-8")
    for finding in read_bibliography(path)[1]:
        at = Position(EXAMPLE, finding.at.line, finding.at.column)
        yield Finding(at, finding.severity, finding.rule, finding.sentence)


def way_of(rule: Rule) -> Callable[[str, Path], Iterator[Finding] | tuple[Finding, ...]]:
    """Give how the examples of a rule are carried out."""
    if rule.written == "css":
        return as_tokens
    if rule.written == "text":
        return as_bibliography if rule.code >= "Y4" else as_files
    return as_words if rule.code >= "Y3" else as_yaml


@pytest.fixture
def carry_out(tmp_path: Path) -> CarryOut:
    numbers = itertools.count()

    def carry(rule: Rule, example: str) -> tuple[Finding, ...]:
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        return tuple(way_of(rule)(example, folder))

    return carry


def test_every_rule_has_a_place() -> None:
    hold_every_rule_placed(RULES, WHERE)


@pytest.mark.parametrize("code", RULES)
def test_the_wrong_example_breaks_the_rule_and_the_right_one_none(code: str, carry_out: CarryOut) -> None:
    hold(RULES[code], WHERE[code], carry_out)


@pytest.mark.parametrize("code", RULES)
def test_examples_changed_over_would_be_found_out(code: str, carry_out: CarryOut) -> None:
    hold_not_changed_over(RULES[code], WHERE[code], carry_out)


@pytest.mark.parametrize("line", ["", "content/ferry/facts.yaml, a copy", "content/ferry/facts.yaml: much"])
def test_a_line_that_is_no_file_fails(line: str, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="what file is this"):
        write_files(f"{line}\n", tmp_path)

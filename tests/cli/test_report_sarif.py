"""Findings as SARIF 2.1.0."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from briefing import __version__
from briefing.cli.catalogue import catalogue
from briefing.cli.findings import print_findings
from briefing.findings import SEVERITIES, Finding, Position

ROOT = Path(__file__).resolve().parents[2]
SECOND = Finding(Position("content/ferry/facts.yaml", 12, 5), "error", "F102", "unknown source 'x'", "add it")
FIRST = Finding(Position("content/ferry/a.yaml", 3, 7), "note", "F125", "nothing behind it: 100 %")


def closed(required, **properties):
    """Give the schema of an object that has these properties, and no others."""
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


# As the official schema has it (OASIS, sarif-schema-2.1.0.json): names, kinds, bounds and what is required of each
# object that we write. It allows properties besides these; we write none of them.
TEXT = {"type": "string", "minLength": 1}
MESSAGE = closed(["text"], text=TEXT)
LEVEL = {"enum": ["none", "note", "warning", "error"]}
RULE = closed(
    ["id", "shortDescription", "fullDescription", "help", "defaultConfiguration"],
    id=TEXT,
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=MESSAGE,
    defaultConfiguration=closed(["level"], level=LEVEL),
)
REGION = closed(
    ["startLine", "startColumn"],
    startLine={"type": "integer", "minimum": 1},
    startColumn={"type": "integer", "minimum": 1},
)
# RFC 3986: a relative reference is of these characters; a first segment with a colon would be a scheme.
RELATIVE = {"type": "string", "pattern": r"^(?!/)(?![^/]*:)(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$"}
PLACE = closed(["artifactLocation", "region"], artifactLocation=closed(["uri"], uri=RELATIVE), region=REGION)
RESULT = closed(
    ["ruleId", "ruleIndex", "level", "message", "locations"],
    ruleId=TEXT,
    ruleIndex={"type": "integer", "minimum": 0},
    level=LEVEL,
    message=MESSAGE,
    locations={"type": "array", "minItems": 1, "maxItems": 1, "items": closed([], physicalLocation=PLACE)},
)
DRIVER = closed(
    ["name", "version", "rules"],
    name=TEXT,
    version=TEXT,
    rules={"type": "array", "uniqueItems": True, "items": RULE},
)
RUN = closed(
    ["tool", "columnKind", "results"],
    tool=closed(["driver"], driver=DRIVER),
    columnKind={"const": "unicodeCodePoints"},
    results={"type": "array", "items": RESULT},
)
LOG = closed(
    ["$schema", "version", "runs"],
    **{
        "$schema": {"type": "string", "pattern": r"^https://docs\.oasis-open\.org/.*/sarif-schema-2\.1\.0\.json$"},
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "minItems": 1, "maxItems": 1, "items": RUN},
    },
)


def log_of(*findings):
    stream = io.StringIO()
    print_findings(findings, stream, "sarif")
    log = json.loads(stream.getvalue())
    jsonschema.Draft202012Validator(LOG).validate(log)
    return log["runs"][0]


def test_the_validator_sees_what_is_wrong():
    jsonschema.Draft202012Validator.check_schema(LOG)
    with pytest.raises(jsonschema.ValidationError):
        log_of(Finding(Position("a.yaml", 0, 5), "error", "F102", "x"))
    with pytest.raises(jsonschema.ValidationError):
        log_of(Finding(Position("/a.yaml", 1, 5), "error", "F102", "x"))


def test_all_rules_are_in_every_run():
    for run in (log_of(), log_of(SECOND)):
        driver = run["tool"]["driver"]
        assert (driver["name"], driver["version"]) == ("briefing", __version__)
        assert [rule["id"] for rule in driver["rules"]] == list(catalogue())


def test_a_rule_is_told_as_the_catalogue_has_it():
    (told,) = (rule for rule in log_of()["tool"]["driver"]["rules"] if rule["id"] == "F102")
    rule = catalogue()["F102"]
    assert told == {
        "id": "F102",
        "shortDescription": {"text": rule.meaning},
        "fullDescription": {"text": rule.why},
        "help": {
            "text": "Wrong:\nfacts:\n- id: boats\n  sources: [gazete]\n\n"
            "Right:\nfacts:\n- id: boats\n  sources: [gazette]"
        },
        "defaultConfiguration": {"level": "error"},
    }


def test_a_finding_is_a_result_at_its_place():
    run = log_of(SECOND, FIRST)
    first, second = run["results"]
    assert first["ruleId"] == "F125"
    assert second == {
        "ruleId": "F102",
        "ruleIndex": list(catalogue()).index("F102"),
        "level": "error",
        "message": {"text": "unknown source 'x', add it"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "content/ferry/facts.yaml"},
                    "region": {"startLine": 12, "startColumn": 5},
                }
            }
        ],
    }
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == ["F125", "F102"]


@pytest.mark.parametrize("severity", SEVERITIES)
def test_a_severity_is_a_level(severity):
    (result,) = log_of(Finding(Position("a.yaml"), severity, "F102", "x"))["results"]
    assert result["level"] == severity


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("../ferry/facts.yaml", "../ferry/facts.yaml"),
        ("two words/100%.yaml", "two%20words/100%25.yaml"),
        ("a:b.yaml", "a%3Ab.yaml"),
        ("a?b#c.yaml", "a%3Fb%23c.yaml"),
        ("sülh/和.yaml", "s%C3%BClh/%E5%92%8C.yaml"),
        ("\udcff.yaml", "%FF.yaml"),
    ],
)
def test_a_path_is_an_address(path, uri):
    (result,) = log_of(Finding(Position(path), "error", "F102", "x"))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}


def test_any_script_is_written_in_ascii():
    stream = io.StringIO()
    print_findings([Finding(Position("a.yaml"), "error", "F102", "和平 \udcff")], stream, "sarif")
    assert stream.getvalue().isascii()
    assert json.loads(stream.getvalue())["runs"][0]["results"][0]["message"]["text"] == "和平 \udcff"


def test_the_same_content_gives_the_same_bytes(tmp_path):
    """In another folder, with another order of everything unordered."""
    logs = []
    for number in ("1", "2"):
        pack = tmp_path / number / "content" / "ferry"
        pack.mkdir(parents=True)
        (tmp_path / number / "templates").mkdir()
        (pack / "pack.yaml").write_text("titel: x\nlevels: [public, public]\n", encoding="utf-8")
        command = [sys.executable, "-m", "briefing", "check", "--format", "sarif"]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": number}
        run = subprocess.run(command, cwd=tmp_path / number, env=environment, capture_output=True, check=False)
        assert (run.returncode, run.stderr) == (1, b"")
        logs.append(run.stdout)
    assert logs[0] == logs[1]
    log = json.loads(logs[0])
    jsonschema.Draft202012Validator(LOG).validate(log)
    assert {result["ruleId"] for result in log["runs"][0]["results"]} >= {"S101", "S102"}

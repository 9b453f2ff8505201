"""Findings as SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"): one run, with every rule there is."""

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from briefing import __version__
from briefing.cli.catalogue import catalogue
from briefing.findings import Finding, Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_sarif(findings: Iterable[Finding]) -> str:
    """Give a SARIF log in ASCII, the same bytes for the same findings.

    Our severities are three of SARIF's levels, by the same names. All rules are in every log, so that a viewer may
    tell a rule that found nothing from one that was not asked.
    """
    rules = catalogue()
    numbers = {code: number for number, code in enumerate(rules)}
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "briefing",
                        "version": __version__,
                        "rules": [_rule(rule) for rule in rules.values()],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding, numbers[finding.rule]) for finding in findings],
            }
        ],
    }
    return json.dumps(log, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.meaning},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"Wrong:\n{rule.wrong}\n\nRight:\n{rule.right}"},
        "defaultConfiguration": {"level": rule.severity},
    }


def _result(finding: Finding, number: int) -> dict[str, Any]:
    return {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": finding.severity,
        "message": {"text": finding.message},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(finding.at.path, errors="surrogateescape")},
                    "region": {"startLine": finding.at.line, "startColumn": finding.at.column},
                }
            }
        ],
    }

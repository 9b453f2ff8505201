"""Findings as workflow commands, which GitHub Actions shows beside the lines they are about.

The form and its escapes are those of "Workflow commands for GitHub Actions" and of the toolkit's own `command.ts`.
"""

from collections.abc import Iterable, Mapping

from briefing.cli.letters import plain
from briefing.findings import Finding

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def as_commands(findings: Iterable[Finding]) -> str:
    """Give one line for each finding; nothing where there is none."""
    return "".join(f"{_command(finding)}\n" for finding in findings)


def _command(finding: Finding) -> str:
    properties = {
        "file": finding.at.path,
        "line": str(finding.at.line),
        "col": str(finding.at.column),
        "title": finding.rule,
    }
    told = ",".join(f"{name}={_escaped(value, _IN_PROPERTY)}" for name, value in properties.items())
    return f"::{COMMANDS[finding.severity]} {told}::{_escaped(finding.message, _IN_MESSAGE)}"


def _escaped(text: str, escapes: Mapping[int, str]) -> str:
    """Give `text` with what would end the value, or the line, written otherwise; then what a log should not obey."""
    return plain(text.translate(escapes))

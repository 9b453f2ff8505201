"""Findings on paper and screen: in which form, seen from where, and with which exit status."""

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from briefing.cli.letters import plain
from briefing.cli.report_github import as_commands
from briefing.cli.report_json import as_json
from briefing.cli.report_sarif import as_sarif
from briefing.cli.report_text import as_lines, count_of, in_colour, is_terminal, line_of
from briefing.findings import Finding

__all__ = [
    "FORMS",
    "count_of",
    "exit_status",
    "in_colour",
    "is_terminal",
    "line_of",
    "plain",
    "print_findings",
    "seen_from",
]

WRITERS = {"json": as_json, "github": as_commands, "sarif": as_sarif}
FORMS = ("text", *WRITERS)


def print_findings(
    findings: Iterable[Finding], stream: TextIO, form: str = "text", project: Path | None = None
) -> None:
    """Print findings, sorted, in one of `FORMS`; their paths are relative to the folder one stands in.

    Given the `project`, text on a terminal shows the source lines too.
    """
    ordered = sorted(findings)
    stream.write(as_lines(ordered, stream, project) if form == "text" else WRITERS[form](ordered))


def seen_from(findings: Iterable[Finding], project: Path, standing: Path) -> tuple[Finding, ...]:
    """Give the findings with their paths, which are relative to the project, made relative to `standing`."""
    return tuple(
        replace(finding, at=replace(finding.at, path=os.path.relpath(project / finding.at.path, standing)))
        for finding in findings
    )


def exit_status(findings: Iterable[Finding]) -> int:
    """Give the status of a check: 1 where there is an error or a warning."""
    return int(any(finding.severity in ("error", "warning") for finding in findings))

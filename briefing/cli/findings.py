"""Findings on paper and screen: as lines, or as JSON."""

import json
import os
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from briefing.findings import SEVERITIES, Finding

COLOURS = {"error": "31", "warning": "33", "note": "36"}
# What would break a line or command a terminal: controls, formatting such as a change of direction, separators.
UNSHOWN = {"Cc", "Cf", "Zl", "Zp", "Cs"}


def print_findings(findings: Iterable[Finding], stream: TextIO, form: str = "text") -> None:
    """Print findings, sorted, then their count; `form` is "text" or "json"."""
    ordered = sorted(findings)
    if form == "json":
        print(as_json(ordered), file=stream)
        return
    colour = in_colour(stream)
    for finding in ordered:
        print(line_of(finding, colour), file=stream)
    print(count_of(ordered), file=stream)


def seen_from(findings: Iterable[Finding], project: Path, standing: Path) -> tuple[Finding, ...]:
    """Give the findings with their paths, which are relative to the project, made relative to `standing`."""
    return tuple(
        replace(finding, at=replace(finding.at, path=os.path.relpath(project / finding.at.path, standing)))
        for finding in findings
    )


def line_of(finding: Finding, colour: bool = False) -> str:
    """Give a finding as one line, harmless to a terminal whatever the content holds."""
    line = plain(str(finding))
    if not colour:
        return line
    place, space, rest = line.partition(f": {finding.severity} ")
    return f"{place}: \x1b[{COLOURS[finding.severity]}m{finding.severity}\x1b[0m {rest}" if space else line


def plain(text: str) -> str:
    """Give `text` with what a terminal would obey or hide written out, as in Python."""
    return "".join(
        character.encode("unicode_escape").decode() if unicodedata.category(character) in UNSHOWN else character
        for character in text
    )


def count_of(findings: Iterable[Finding]) -> str:
    """Give "2 errors, 1 warning"; "nothing found" where there is nothing."""
    numbers = dict.fromkeys(SEVERITIES, 0)
    for finding in findings:
        numbers[finding.severity] += 1
    counts = [f"{number} {name}{'' if number == 1 else 's'}" for name, number in numbers.items() if number]
    return ", ".join(counts) or "nothing found"


def as_json(findings: Iterable[Finding]) -> str:
    """Give findings as a list of objects; `message` is the sentence with its way out."""
    return json.dumps(
        [
            {
                "path": finding.at.path,
                "line": finding.at.line,
                "column": finding.at.column,
                "severity": finding.severity,
                "rule": finding.rule,
                "message": f"{finding.sentence}, {finding.way_out}" if finding.way_out else finding.sentence,
            }
            for finding in findings
        ],
        ensure_ascii=False,
        indent=2,
    )


def in_colour(stream: TextIO) -> bool:
    """Say whether to print in colour: to a terminal, unless NO_COLOR is set (no-color.org)."""
    return is_terminal(stream) and not os.environ.get("NO_COLOR")


def is_terminal(stream: TextIO) -> bool:
    """Say whether `stream` is a terminal that moves its cursor when told."""
    return stream.isatty() and os.environ.get("TERM") not in (None, "", "dumb")


def exit_status(findings: Iterable[Finding]) -> int:
    """Give the status of a check: 1 where there is an error or a warning."""
    return int(any(finding.severity in ("error", "warning") for finding in findings))

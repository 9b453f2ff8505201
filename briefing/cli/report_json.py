"""Findings as a list of objects."""

import json
from collections.abc import Iterable

from briefing.findings import Finding


def as_json(findings: Iterable[Finding]) -> str:
    """Give findings as a list of objects; `message` is the sentence with its way out."""
    text = json.dumps(
        [
            {
                "path": finding.at.path,
                "line": finding.at.line,
                "column": finding.at.column,
                "severity": finding.severity,
                "rule": finding.rule,
                "message": finding.message,
            }
            for finding in findings
        ],
        ensure_ascii=False,
        indent=2,
    )
    # A folder's name may hold bytes that are no UTF-8, half characters to Python: those alone are written as escapes.
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"

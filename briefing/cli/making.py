"""What every command shares that makes files: progress while it works, then what it found, and how it ended."""

import sys
from collections.abc import Callable
from pathlib import Path

from briefing.cli.findings import print_findings, seen_from
from briefing.cli.progress import Progress
from briefing.findings import ContentError, Finding


def run_making(
    make: Callable[[Progress], tuple[Finding, ...]], progress: Progress, project: Path, standing: Path
) -> int:
    """Run `make`, which reports its steps, and print what it found, seen from the folder `standing`.

    Gives the exit status: 0, or that of content with an error. Anything else that `make` raises is the caller's.
    """
    try:
        findings = make(progress)
        status = 0
    except ContentError as refusal:
        findings, status = refusal.findings, refusal.status
    finally:
        progress.close()
    if findings:
        print_findings(seen_from(findings, project, standing), sys.stderr, project=project)
    return status

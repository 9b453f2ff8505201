"""`briefing evidence`."""

import os
import sys
from pathlib import Path

import click

from briefing.cli.making import run_making
from briefing.cli.options import CONTEXT
from briefing.cli.progress import Progress
from briefing.cli.project import locate


@click.command("evidence", context_settings=CONTEXT, short_help="List every printed number, and why it is true.")
@click.argument("pack", metavar="PACK")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="So many at a time; as many as there are processors.")
@click.option("--no-cache", is_flag=True, help="Make everything anew, keep nothing.")
@click.option("--out", type=click.Path(path_type=Path), metavar="DIR", help="Put the files there, not in build/.")
def command(pack: str, jobs: int | None, no_cache: bool, out: Path | None) -> int:
    """Make evidence.csv, evidence.html and evidence.pdf: every number that the briefs of PACK print, on which page,
    in which sentence, and what it rests on. PACK is a name, or the path of its folder.

    Example:  briefing evidence ferry --out /tmp/annex
    """
    standing = Path.cwd()
    project, (folder,) = locate((pack,), standing)
    from briefing.evidence import make_evidence  # a second of imports, after a wrong call was answered

    at_once = jobs or os.cpu_count() or 1
    return run_making(
        lambda report: make_evidence(project, folder, at_once, not no_cache, out, report),
        Progress(sys.stdout),
        project,
        standing,
    )

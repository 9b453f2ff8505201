"""`briefing build`."""

import os
import sys
from pathlib import Path

import click

from briefing.cli.making import run_making
from briefing.cli.options import CONTEXT
from briefing.cli.progress import Progress
from briefing.cli.project import locate


@click.command("build", context_settings=CONTEXT, short_help="Make the briefs that are out of date.")
@click.argument("packs", metavar="[PACK]...", nargs=-1)
@click.option("--audience", "audiences", metavar="A", multiple=True, help="Only for this audience; may be repeated.")
@click.option("--language", metavar="L", help="In this language, not in the pack's first (en-GB).")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="So many at a time; as many as there are processors.")
@click.option("--no-cache", is_flag=True, help="Make everything anew, keep nothing.")
@click.option("--out", type=click.Path(path_type=Path), metavar="DIR", help="Put the files there, not in build/.")
def command(
    packs: tuple[str, ...],
    audiences: tuple[str, ...],
    language: str | None,
    jobs: int | None,
    no_cache: bool,
    out: Path | None,
) -> int:
    """Make the briefs of every PACK, or of all packs. PACK is a name, or the path of its folder.

    Example:  briefing build ferry --audience press --out /tmp/press
    """
    standing = Path.cwd()
    project, folders = locate(packs, standing)
    from briefing.build import build_packs  # a second of imports, after a wrong call was answered

    at_once = jobs or os.cpu_count() or 1
    return run_making(
        lambda report: build_packs(project, folders, audiences, language, at_once, not no_cache, out, report),
        Progress(sys.stdout, several=len(folders) > 1),
        project,
        standing,
    )

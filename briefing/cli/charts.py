"""`briefing charts`."""

import os
import sys
from pathlib import Path

import click

from briefing.cli.making import run_making
from briefing.cli.options import CONTEXT
from briefing.cli.progress import Progress
from briefing.cli.project import locate


@click.command("charts", context_settings=CONTEXT, short_help="Draw every chart of a pack on one sheet.")
@click.argument("pack", metavar="PACK")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="So many at a time; as many as there are processors.")
@click.option("--no-cache", is_flag=True, help="Make everything anew, keep nothing.")
@click.option("--out", type=click.Path(path_type=Path), metavar="DIR", help="Put the files there, not in build/.")
def command(pack: str, jobs: int | None, no_cache: bool, out: Path | None) -> int:
    """Make charts.html and charts.pdf: every chart of PACK on one sheet, on paper at its printed width, on screen also
    in grey and as those see it who lack one kind of cone. PACK is a name, or the path of its folder.

    Example:  briefing charts ferry --out /tmp/sheet
    """
    standing = Path.cwd()
    project, (folder,) = locate((pack,), standing)
    from briefing.charts import make_charts  # a second of imports, after a wrong call was answered

    at_once = jobs or os.cpu_count() or 1
    return run_making(
        lambda report: make_charts(project, folder, at_once, not no_cache, out, report),
        Progress(sys.stdout),
        project,
        standing,
    )

"""`briefing sources`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.findings import plain, print_findings, seen_from
from briefing.cli.options import CONTEXT
from briefing.cli.project import locate
from briefing.findings import ContentError

if TYPE_CHECKING:
    from briefing.sources import Taken


@click.command("sources", context_settings=CONTEXT, short_help="Take sources to and from Zotero.")
@click.argument("pack", metavar="PACK")
@click.option("--export", "form", type=click.Choice(("csl", "bibtex")), help="Write all sources as CSL-JSON or BibTeX.")
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="DIR", help="Export: put the file there, not in build/."
)
@click.option(
    "--import",
    "path",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Add the sources of a .json or .bib file that the pack has not got.",
)
def command(pack: str, form: str | None, out: Path | None, path: Path | None) -> int:
    """Take the sources of PACK to Zotero and other programs, or from them into its sources.yaml.

    An export holds the sources of every level, without the notes between editors: it is for the desk. An import adds
    at the end of sources.yaml, all or nothing, and leaves alone what is there: by id, address, or title and date.

    Example:  briefing sources ferry --export csl
    """
    if (form is None) == (path is None):
        raise click.UsageError("Say either --export or --import.")
    if out is not None and form is None:
        raise click.UsageError("--out goes with --export.")
    standing = Path.cwd()
    project, folders = locate((pack,), standing)
    from briefing.sources import export_sources, import_sources  # a second of imports, after a wrong call was answered

    try:
        if form is not None:
            written, number = export_sources(project, folders[0], form, out)
            print(f"{_sources(number)} in {written}")
            return 0
        taken = import_sources(project, folders[0], (standing / path) if path else standing)
    except ContentError as refusal:
        print_findings(seen_from(refusal.findings, project, standing), sys.stderr, project=project)
        return refusal.status
    _tell(taken)
    if taken.findings:
        print_findings(seen_from(taken.findings, project, standing), sys.stderr, project=project)
    return 0


def _tell(taken: "Taken") -> None:
    ids = ": " + ", ".join(addition.id for addition in taken.added) if taken.added else ""
    print(f"{_sources(len(taken.added))} added to {taken.path}{ids}")
    if taken.left:
        print(f"{_sources(len(taken.left))} left alone:")
    for one in taken.left:
        why = "its id is there" if one.why == "id" else f"{one.same} has its {one.why}"
        print(plain(f"  {one.id}: {why}"))


def _sources(number: int) -> str:
    return f"{number} source{'' if number == 1 else 's'}"

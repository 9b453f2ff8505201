"""`briefing check`."""

import gc
import sys
from pathlib import Path

import click

from briefing.cli.findings import FORMS, exit_status, print_findings, seen_from
from briefing.cli.options import CONTEXT
from briefing.cli.project import locate
from briefing.findings import Finding
from briefing.remembered import look, recall, remember


@click.command("check", context_settings=CONTEXT, short_help="Say everything that is wrong with the content.")
@click.argument("packs", metavar="[PACK]...", nargs=-1)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    help="Lines, a list in JSON, commands for GitHub Actions, or a SARIF 2.1.0 log.",
)
def command(packs: tuple[str, ...], form: str) -> int:
    """Say everything that is wrong with every PACK, or with all packs. PACK is a name, or the path of its folder.

    Exit status 1 where there is an error or a warning. On a terminal the line of the file stands under each finding;
    `briefing explain` says more of a rule.

    Example:  briefing check ferry
    """
    standing = Path.cwd()
    project, folders = locate(packs, standing)
    findings = {finding for folder in folders for finding in _findings(project, folder)}
    print_findings(seen_from(findings, project, standing), sys.stdout, form, project)
    return exit_status(findings)


def _findings(project: Path, folder: Path) -> tuple[Finding, ...]:
    """Give what is wrong with one pack: as it was last time, where nothing has changed."""
    known = recall(project, folder)
    if known is not None:
        return known
    before = look(project, folder)
    gc.disable()  # all that comes now is wanted to the end; looking through it for rubbish costs a tenth of the time
    try:
        from briefing.checking import check_packs  # a quarter of a second, after a wrong call was answered

        findings = check_packs(project, (folder,))
    finally:
        gc.enable()
    remember(project, folder, before, findings)
    return findings

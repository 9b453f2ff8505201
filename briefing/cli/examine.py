"""`briefing doctor`, for click's list of commands: the work is done in doctor.py, which needs nothing installed."""

import click

from briefing.cli import doctor
from briefing.cli.options import CONTEXT


@click.command("doctor", context_settings=CONTEXT, short_help="Say what this machine has and lacks.")
@click.option("--quiet", is_flag=True, help="Say nothing where all is well.")
def command(quiet: bool) -> int:
    """Say what this machine has and lacks for making briefs, and what to type about it.

    Example:  briefing doctor
    """
    return doctor.main(["--quiet"] if quiet else [])

"""The command line: which commands there are, and how each of them ends.

A command's file is imported when it is asked for, so that `--version` and `--help` wait for nothing heavy.
"""

import difflib
import importlib
import signal
import sys
from types import FrameType

import click

from briefing import __version__
from briefing.cli.letters import plain
from briefing.cli.options import CONTEXT
from briefing.findings import BriefingError

INTERRUPTED = 130

# Command: the file that holds it, as the function `command`.
COMMANDS = {
    "build": "briefing.cli.build",
    "check": "briefing.cli.check",
    "charts": "briefing.cli.charts",
    "evidence": "briefing.cli.evidence",
    "explain": "briefing.cli.explain",
    "sources": "briefing.cli.sources",
    "schema": "briefing.cli.schema",
    "doctor": "briefing.cli.examine",
}


class Commands(click.Group):
    """The commands, each loaded when it is asked for."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = importlib.import_module(COMMANDS[cmd_name]).command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            near = difflib.get_close_matches(args[0], COMMANDS, n=1)
            ctx.fail(f"No such command {args[0]!r}." + (f" Did you mean {near[0]!r}?" if near else ""))
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, context_settings=CONTEXT)
@click.version_option(__version__, "-V", "--version", message="briefing %(version)s")
def briefing() -> None:
    """Make printed briefs from a pack of checked facts.

    \b
    briefing build                      make every brief of every pack
    briefing build --audience press     make one brief only
    briefing check                      say everything that is wrong with the content
    briefing charts ferry               draw every chart on one sheet
    briefing evidence ferry             list every printed number, and why it is true
    briefing explain F102               say why a rule exists
    """


def main(arguments: list[str]) -> int:
    """Run one command; give the exit status that the contract promises."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _leave)
    try:
        status = briefing.main(arguments, prog_name="briefing", standalone_mode=False)
    except click.ClickException as wrong:
        wrong.show()
        return wrong.exit_code
    except click.Abort:  # what click makes of Ctrl-C
        print("briefing: interrupted", file=sys.stderr)
        return INTERRUPTED
    except BriefingError as refusal:
        print(f"briefing: {plain(str(refusal))}", file=sys.stderr)
        return refusal.status
    return status if isinstance(status, int) else 0


def _leave(number: int, _frame: FrameType | None) -> None:
    """End by way of an exception, so that children and temporary files go."""
    sys.exit(128 + number)

"""docs/reference/commands.md: the commands with their help, the make targets, the exit statuses."""

import re
from typing import NamedTuple

import click

from briefing.cli import doctor
from briefing.cli.main import COMMANDS, briefing
from tests.docs.pages.example import ROOT
from tests.docs.pages.markdown import code, page, table

INTRODUCTION = """\
`make` makes the command `.venv/bin/briefing`. It works from any folder inside the project. `make` with a target
does the same, and sees to the environment first."""
STATUSES = (
    ("0", "All is well; `briefing check` found notes at most."),
    ("1", "`briefing check` found an error or a warning; a brief cannot keep its page budget. What was there stays."),
    ("2", "A wrong call; or, for a command that makes something, content with an error. Nothing was changed."),
    ("3", "This machine lacks or refuses something: `briefing doctor` says what to type."),
    ("130", "Interrupted with Ctrl-C. Nothing is left half written. (143 and 129 after other signals.)"),
)
STATUS_NOTE = "`make` itself ends with 2 whenever a command it calls ends with another status than 0."
ENVIRONMENT = """\
`NO_COLOR` set to anything stops colours; they are used on a terminal only. `PYTHON` names the Python that
`make` makes the environment with (`make PYTHON=python3.12`)."""

WIDTH = 78


class Target(NamedTuple):
    """A target of the Makefile: what it does, and the variables that narrow it."""

    name: str
    does: str
    narrowed_by: tuple[str, ...]


def targets() -> list[Target]:
    """Give the targets that `make help` tells, in its order."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    found = re.findall(r"^([a-z]+):.*?## (.*)\n\t(.*)", makefile, re.MULTILINE)
    return [Target(name, does, tuple(_variables(recipe))) for name, does, recipe in found]


def _variables(recipe: str) -> list[str]:
    return [*(["PACK"] if "$(PACK)" in recipe else []), *(["AUDIENCE", "LANGUAGE"] if "$(narrow)" in recipe else [])]


def help_of(name: str) -> str:
    """Give the help of a command, or of `briefing` itself for "", as a terminal of 80 columns shows it."""
    if name == "doctor":
        return doctor.HELP  # it is asked before click is there, and has a text of its own
    top = click.Context(briefing, info_name="briefing", terminal_width=WIDTH, help_option_names=["-h", "--help"])
    if not name:
        return briefing.get_help(top)
    command = briefing.get_command(top, name)
    if command is None:
        raise ValueError(f"no command is called {name!r}")
    return command.get_help(click.Context(command, info_name=name, parent=top, terminal_width=WIDTH))


def text() -> str:
    """Give the page."""
    blocks = [INTRODUCTION, code(help_of(""))]
    for name in COMMANDS:
        blocks += [f"## briefing {name}", code(help_of(name))]
    rows = [
        (f"`make {one.name}`", one.does, ", ".join(f"`{variable}=`" for variable in one.narrowed_by))
        for one in targets()
    ]
    blocks += [
        "## make",
        "`make` alone is `make build`. Several names stand in quotation marks: `make AUDIENCE='minister press'`.",
        table(("target", "does", "narrowed by"), rows),
        "## Exit status",
        table(("status", "when"), [(f"**{status}**", when) for status, when in STATUSES]),
        STATUS_NOTE,
        "## Environment",
        ENVIRONMENT,
    ]
    return page("Commands", *blocks)

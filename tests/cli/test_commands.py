"""The command line: help, slips of the finger, and how each command ends."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from briefing.cli.main import COMMANDS, briefing, main
from briefing.findings import BriefingError

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {
    "pydantic",
    "babel",
    "weasyprint",
    "matplotlib",
    "jinja2",
    "yaml",
    "numpy",
    "markdown_it",
    "edtf",
    "bibtexparser",
}


@pytest.fixture(autouse=True)
def signals():
    """The command line takes signals over: give them back to the tests."""
    kept = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


@pytest.fixture
def ending(monkeypatch):
    """Make a command that ends as told."""

    def make(end):
        @click.command("ending")
        def command():
            return end()

        monkeypatch.setattr(briefing, "get_command", lambda ctx, name: command)
        return main(["build"])

    return make


def raising(error):
    def end():
        raise error

    return end


@pytest.mark.parametrize(
    "arguments",
    [["--version"], ["--help"], ["build", "--help"], ["check", "--help"], ["explain", "--help"], ["sources", "--help"]],
)
def test_what_needs_nothing_heavy_imports_nothing_heavy(arguments):
    code = (
        "import sys; from briefing.cli.main import main; status = main(sys.argv[1:]); "
        f"print('heavy', sorted({HEAVY} & set(sys.modules)), status)"
    )
    run = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True, cwd=ROOT)
    assert run.stdout.splitlines()[-1] == "heavy [] 0"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name, capsys):
    assert main([name, "--help"]) == 0
    assert f"Example:  briefing {name}" in capsys.readouterr().out


def test_the_version(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == "briefing 0.1.0\n"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(["buld"], "No such command 'buld'. Did you mean 'build'?", id="command"),
        pytest.param(["frobnicate"], "No such command 'frobnicate'.\n", id="nothing like it"),
        pytest.param(["build", "--audence", "x"], "Did you mean '--audience'?", id="option"),
        pytest.param(["build", "--jobs", "0"], "'--jobs'", id="no jobs"),
        pytest.param(
            ["check", "--format", "xml"], "'xml' is not one of 'text', 'json', 'github', 'sarif'", id="choice"
        ),
        pytest.param(["explain", "F0102"], "no rule is called 'F0102', did you mean 'F102'?", id="rule"),
        pytest.param([], "Usage: briefing", id="nothing asked"),
    ],
)
def test_a_wrong_call_is_status_2_on_stderr(arguments, says, capsys):
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert says in said.err


@pytest.mark.parametrize(
    ("end", "status", "says"),
    [
        pytest.param(lambda: None, 0, "", id="well"),
        pytest.param(lambda: 1, 1, "", id="findings"),
        pytest.param(raising(BriefingError("no pack", "make one")), 2, "briefing: no pack, make one\n", id="call"),
        pytest.param(raising(BriefingError("too long", status=1)), 1, "briefing: too long\n", id="budget"),
        pytest.param(raising(BriefingError("no Pango", status=3)), 3, "briefing: no Pango\n", id="machine"),
        pytest.param(raising(BriefingError("a\x1b[2Jb\nc")), 2, "briefing: a\\x1b[2Jb\\nc\n", id="hostile name"),
        pytest.param(raising(KeyboardInterrupt()), 130, "interrupted\n", id="Ctrl-C"),
    ],
)
def test_each_end_has_its_status(ending, capsys, end, status, says):
    assert ending(end) == status
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.endswith(says)
    assert "Traceback" not in said.err


def test_a_bug_is_not_hidden(ending):
    with pytest.raises(ZeroDivisionError):
        ending(lambda: 1 / 0)


SLEEPER = """
import sys, time
import click
from briefing.cli.main import briefing, main
from briefing.jobs import Child

@click.command()
def command():
    with Child() as child:
        print("begun", flush=True)
        child.run(time.sleep, 600, job="sleeping")

briefing.get_command = lambda ctx, name: command
sys.exit(main(["build"]))
"""


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)])
def test_a_signal_ends_it_and_leaves_no_temporary_file(tmp_path, number, status):
    process = subprocess.Popen(
        [sys.executable, "-c", SLEEPER],
        env={**os.environ, "TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "begun\n"
    time.sleep(0.1)
    process.send_signal(number)
    said = process.communicate()[1]
    assert process.returncode == status
    assert "Traceback" not in said
    assert list(tmp_path.iterdir()) == []

"""How far a build has come, live and in plain lines."""

import io
import re

import pytest

from briefing.cli.progress import Progress
from briefing.model.step import Step


class Terminal(io.StringIO):
    def isatty(self):
        return True

    def screen(self):
        """What is to be seen, after cursor movements: only those that we use."""
        lines, row = [""], 0
        for part in re.split(r"(\x1b\[2K|\x1b\[A|\x1b\[2m|\x1b\[0m|\n)", self.getvalue()):
            if part == "\n":
                row += 1
                if row == len(lines):
                    lines.append("")
            elif part == "\x1b[A":
                row -= 1
            elif part == "\x1b[2K":
                lines[row] = ""
            elif not part.startswith("\x1b"):
                lines[row] = part if part else lines[row]
        return [line for line in lines if line]


STEPS = [
    Step("ferry", "minister", "drawing", None, 0.2, False),
    Step("ferry", "press", "drawing", None, 0.3, False),
    Step("ferry", "minister", "laying out", 2, 2.0, False),
    Step("ferry", "minister", "done", 2, 3.14, True),
    Step("ferry", "press", "done", 1, 3.26, True),
]


@pytest.fixture
def terminal(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    return Terminal()


def test_without_a_terminal_one_line_for_each_finished_file():
    stream = io.StringIO()
    progress = Progress(stream)
    for step in STEPS:
        progress(step)
    progress.close()
    assert stream.getvalue() == "minister.pdf  2 pages  3.1 s\npress.pdf  1 page  3.3 s\n"


def test_several_packs_are_named():
    stream = io.StringIO()
    Progress(stream, several=True)(STEPS[-1])
    assert stream.getvalue() == "ferry/press.pdf  1 page  3.3 s\n"


@pytest.mark.parametrize(
    ("seen", "screen"),
    [
        pytest.param(1, ["minister  drawing  0.2 s"], id="one at work"),
        pytest.param(2, ["minister  drawing  0.2 s", "press  drawing  0.3 s"], id="two at work"),
        pytest.param(3, ["minister  laying out  2 pages  2.0 s", "press  drawing  0.3 s"], id="one further"),
        pytest.param(4, ["minister.pdf  2 pages  3.1 s", "press  drawing  0.3 s"], id="one finished"),
        pytest.param(5, ["minister.pdf  2 pages  3.1 s", "press.pdf  1 page  3.3 s"], id="all finished"),
    ],
)
def test_on_a_terminal_one_live_line_for_each_at_work(terminal, seen, screen):
    progress = Progress(terminal)
    for step in STEPS[:seen]:
        progress(step)
    assert terminal.screen() == screen


def test_a_build_that_breaks_off_leaves_no_live_line(terminal):
    progress = Progress(terminal)
    for step in STEPS[:4]:
        progress(step)
    progress.close()
    progress.close()
    assert terminal.screen() == ["minister.pdf  2 pages  3.1 s"]


def test_a_narrow_terminal_gets_short_lines_so_that_none_breaks(terminal, monkeypatch):
    monkeypatch.setenv("COLUMNS", "12")
    Progress(terminal)(STEPS[0])
    assert terminal.screen() == ["minister  d"]


def test_no_colour_where_none_is_wanted(terminal, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    Progress(terminal)(STEPS[0])
    assert "\x1b[2m" not in terminal.getvalue()
    assert terminal.screen() == ["minister  drawing  0.2 s"]

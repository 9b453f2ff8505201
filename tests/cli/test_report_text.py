"""The source line under a finding: on a terminal only, with the caret under the very character."""

import io
import os
import pty
import struct
import subprocess
import sys
import termios
import threading
from fcntl import ioctl
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cli.findings import print_findings
from briefing.cli.letters import plain, width_of
from briefing.cli.report_text import pointed
from briefing.findings import Finding, Position

ROOT = Path(__file__).resolve().parents[2]
COLUMNS = 40


def wrong(column=1, line=1, path="content/ferry/facts.yaml"):
    return Finding(Position(path, line, column), "error", "F102", "unknown source 'gazete'")


def shown_on(columns, show):
    """Give what `show` writes to a pseudo-terminal that is `columns` wide."""
    reader, writer = pty.openpty()
    ioctl(writer, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    told = []
    reading = threading.Thread(target=lambda: told.extend(iter(lambda: _read(reader), b"")))
    reading.start()  # beside the writing: a terminal holds few bytes that nobody has read
    try:
        show(writer)
    finally:
        os.close(writer)
        reading.join()
        os.close(reader)
    return b"".join(told).decode().replace("\r\n", "\n")


def _read(reader):
    try:
        return os.read(reader, 65_536)
    except OSError:  # Linux tells so that nobody writes any more
        return b""


@pytest.fixture
def printed(tmp_path, monkeypatch):
    """A function that prints findings to a terminal, seen from the project, and gives what is then to be seen."""

    def show(findings, columns=COLUMNS, **environment):
        monkeypatch.delenv("NO_COLOR", raising=False)
        monkeypatch.setenv("TERM", "xterm")
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        monkeypatch.chdir(tmp_path)

        def write(writer):
            with os.fdopen(os.dup(writer), "w", encoding="utf-8") as stream:
                print_findings(findings, stream, project=tmp_path)

        return shown_on(columns, write)

    return show


@pytest.fixture
def facts(tmp_path):
    """A function that writes content/ferry/facts.yaml."""
    path = tmp_path / "content" / "ferry" / "facts.yaml"
    path.parent.mkdir(parents=True)
    return lambda data: path.write_bytes(data.encode() if isinstance(data, str) else data)


@pytest.mark.parametrize(
    ("line", "column", "shown", "before"),
    [
        pytest.param("sources: [gazete]", 11, "sources: [gazete]", 10, id="letters"),
        pytest.param("  id: a", 3, "  id: a", 2, id="indented"),
        pytest.param("a:\tb", 4, "a:      b", 8, id="behind a tab"),
        pytest.param("\t\tb", 3, "                b", 16, id="behind two tabs"),
        pytest.param("a:\tb", 3, "a:      b", 2, id="at a tab"),
        pytest.param("和:\tb", 4, "和:     b", 8, id="tab behind a wide letter"),
        pytest.param("title: 和平 x", 11, "title: 和平 x", 12, id="behind wide letters"),
        pytest.param("ｗｉｄｅ x", 6, "ｗｉｄｅ x", 9, id="behind full-width letters"),
        pytest.param("🛳 x", 3, "🛳 x", 2, id="a narrow picture"),
        pytest.param("🚢 x", 3, "🚢 x", 3, id="a wide picture"),
        pytest.param("e\u0301a", 3, "e\u0301a", 1, id="behind a mark"),
        pytest.param("ae\u0301", 3, "ae\u0301", 1, id="at a mark"),
        pytest.param("a\u202eb", 3, "a\\u202eb", 7, id="behind a change of direction"),
        pytest.param("a\x1b[2Jb", 6, "a\\x1b[2Jb", 8, id="behind a command to the terminal"),
        pytest.param("key:", 5, "key:", 4, id="behind the end"),
        pytest.param("key:", 99, "key:", 4, id="far behind the end"),
        pytest.param("x" * 36, 36, "x" * 36, 35, id="as long as there is room"),
        pytest.param("x" * 50 + "Y" + "z" * 50, 51, "…" + "x" * 16 + "Y" + "z" * 17 + "…", 17, id="cut at both ends"),
        pytest.param("Y" + "z" * 50, 1, "Y" + "z" * 33 + "…", 0, id="cut at the end"),
        pytest.param("x" * 50 + "Y", 51, "…" + "x" * 33 + "Y", 34, id="cut at the beginning"),
        pytest.param("x" * 50, 51, "…" + "x" * 33, 34, id="cut, and behind the end"),
        pytest.param("和" * 50, 26, "…" + "和" * 8 + "和" + "和" * 8 + "…", 17, id="cut between wide letters"),
        pytest.param("x" * 1_000_000 + "Y", 1_000_001, "…" + "x" * 33 + "Y", 34, id="a million"),
    ],
)
def test_the_caret_stands_under_the_character(line, column, shown, before):
    assert pointed(line, wrong(column), COLUMNS) == [f"    {shown}", f"    {' ' * before}^"]


@pytest.mark.parametrize("line", ["", "   ", "\t"])
def test_of_an_empty_line_there_is_nothing_to_show(line):
    assert pointed(line, wrong(), COLUMNS) == []


@given(
    st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=120),
    st.integers(1, 130),
    st.integers(1, 90),
)
def test_whatever_the_line_it_fits_and_the_caret_is_under_the_character(line, column, columns):
    if not line.strip():
        return
    shown, below = pointed(line, wrong(column), columns)
    caret = below.index("^")
    assert below == " " * caret + "^"
    assert max(sum(map(width_of, shown)), caret + 1) <= max(columns, 20)
    pointed_at = line[column - 1 : column]
    if pointed_at and pointed_at != "\t" and width_of(pointed_at):
        columns_of_shown = [letter for letter in shown for _ in range(width_of(letter))]
        assert columns_of_shown[caret] == plain(pointed_at)[0]


def test_on_a_terminal_the_line_stands_under_its_finding(printed, facts):
    facts("facts:\r\n- id: 和平\r\n  sources: [gazete]\r\n")
    assert printed([wrong(13, 3), wrong(7, 2)], NO_COLOR="1") == (
        "content/ferry/facts.yaml:2:7: error F102 unknown source 'gazete'\n"
        "    - id: 和平\n"
        "          ^\n"
        "content/ferry/facts.yaml:3:13: error F102 unknown source 'gazete'\n"
        "      sources: [gazete]\n"
        "                ^\n"
        "2 errors\n"
    )


def test_the_width_is_that_of_the_terminal(printed, facts):
    facts("x" * 200)
    for columns in (30, 80, 120):
        lines = printed([wrong(100)], columns, NO_COLOR="1").splitlines()
        assert len(lines[1]) == columns


@pytest.mark.parametrize(
    ("environment", "colours"),
    [
        pytest.param({}, 2, id="terminal"),
        pytest.param({"NO_COLOR": "1"}, 0, id="NO_COLOR"),
        pytest.param({"TERM": "dumb"}, 0, id="dumb terminal"),
    ],
)
def test_colour_is_for_terminals_that_want_it_the_caret_for_all(printed, facts, environment, colours):
    facts("sources: [gazete]\n")
    told = printed([wrong(11)], **environment)
    assert told.count("\x1b[31m") == told.count("\x1b[0m") == colours
    assert "\n    sources: [gazete]\n" in told
    assert told.replace("\x1b[31m", "").replace("\x1b[0m", "").splitlines()[2] == f"    {' ' * 10}^"


def test_in_a_pipe_there_are_findings_alone(tmp_path, monkeypatch, facts):
    facts("sources: [gazete]\n")
    monkeypatch.chdir(tmp_path)
    stream = io.StringIO()
    print_findings([wrong(11)], stream, project=tmp_path)
    assert stream.getvalue() == "content/ferry/facts.yaml:1:11: error F102 unknown source 'gazete'\n1 error\n"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"one line\n", id="fewer lines"),
        pytest.param("a\nb\nc\n".encode("utf-16"), id="another encoding"),
        pytest.param(b"a\nb\n" + b"x" * 2_000_001, id="too large"),
    ],
)
def test_where_the_line_cannot_be_read_the_finding_stands_alone(printed, facts, data):
    facts(data)
    assert printed([wrong(1, 3)], NO_COLOR="1").splitlines()[1:] == ["1 error"]


def test_a_place_that_is_no_file_has_no_line(printed, tmp_path):
    (tmp_path / "content").mkdir()
    assert len(printed([wrong(path="content"), wrong(path="gone.yaml")], NO_COLOR="1").splitlines()) == 3


def test_bytes_that_are_no_utf8_are_shown_as_such(printed, facts):
    facts(b"\xef\xbb\xbfJos\xe9 x\n")
    assert printed([wrong(4)], NO_COLOR="1").splitlines()[1:3] == ["    Jos\N{REPLACEMENT CHARACTER} x", "       ^"]


def test_nothing_outside_the_project_is_shown(printed, tmp_path, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "secret.yaml"
    outside.write_text("secret: 42\n", encoding="utf-8")
    (tmp_path / "facts.yaml").symlink_to(outside)
    assert "secret" not in printed([wrong(path="facts.yaml")])


def test_check_on_a_terminal(tmp_path):
    """The command itself: below the project, on a terminal, with the line of the file."""
    (tmp_path / "templates").mkdir()
    pack = tmp_path / "content" / "ferry"
    pack.mkdir(parents=True)
    (pack / "pack.yaml").write_text("titel:\t和平\ttitle: x\n", encoding="utf-8")
    environment = {**os.environ, "TERM": "xterm", "PYTHONPATH": str(ROOT)}
    environment.pop("NO_COLOR", None)

    def check(writer):
        command = [sys.executable, "-m", "briefing", "check"]
        run = subprocess.run(command, cwd=pack, env=environment, stdout=writer, stderr=subprocess.STDOUT, check=False)
        assert run.returncode == 1

    lines = shown_on(100, check).splitlines()
    assert lines[0].startswith("pack.yaml:1:16: \x1b[31merror\x1b[0m Y101 ")
    assert lines[1:3] == ["    titel:  和平    title: x", f"    {' ' * 21}\x1b[31m^\x1b[0m"]

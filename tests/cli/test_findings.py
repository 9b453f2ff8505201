"""Findings as lines and as JSON."""

import io
import json

import pytest

from briefing.cli.findings import count_of, exit_status, in_colour, line_of, print_findings, seen_from
from briefing.findings import Finding, Position

WRONG = Finding(Position("content/ferry/facts.yaml", 12, 5), "error", "F102", "unknown source 'x'", "did you mean 'y'?")
STYLE = Finding(Position("content/ferry/lines.yaml", 3, 1), "warning", "W201", "a long sentence")
PLACEHOLDER = Finding(Position("content/ferry/a.yaml"), "note", "N301", "a placeholder")


class Terminal(io.StringIO):
    def isatty(self):
        return True


def printed(findings, form="text", stream=None):
    stream = stream or io.StringIO()
    print_findings(findings, stream, form)
    return stream.getvalue()


def test_lines_are_sorted_and_counted():
    assert printed([STYLE, WRONG, PLACEHOLDER]).splitlines() == [
        "content/ferry/a.yaml:1:1: note N301 a placeholder",
        "content/ferry/facts.yaml:12:5: error F102 unknown source 'x', did you mean 'y'?",
        "content/ferry/lines.yaml:3:1: warning W201 a long sentence",
        "1 error, 1 warning, 1 note",
    ]


@pytest.mark.parametrize(
    ("findings", "count", "status"),
    [
        pytest.param([], "nothing found", 0, id="none"),
        pytest.param([PLACEHOLDER, PLACEHOLDER], "2 notes", 0, id="notes alone"),
        pytest.param([STYLE], "1 warning", 1, id="warning"),
        pytest.param([WRONG, WRONG, STYLE], "2 errors, 1 warning", 1, id="errors"),
    ],
)
def test_count_and_status(findings, count, status):
    assert count_of(findings) == count
    assert exit_status(findings) == status


@pytest.mark.parametrize(
    ("standing", "path"),
    [
        ("", "content/ferry/facts.yaml"),
        ("content", "ferry/facts.yaml"),
        ("content/ferry", "facts.yaml"),
        ("templates/styles", "../../content/ferry/facts.yaml"),
    ],
)
def test_paths_are_seen_from_where_one_stands(tmp_path, standing, path):
    (seen,) = seen_from([WRONG], tmp_path, tmp_path / standing)
    assert str(seen.at) == f"{path}:12:5"


def test_json_is_a_list_of_objects():
    assert json.loads(printed([STYLE, WRONG], "json")) == [
        {
            "path": "content/ferry/facts.yaml",
            "line": 12,
            "column": 5,
            "severity": "error",
            "rule": "F102",
            "message": "unknown source 'x', did you mean 'y'?",
        },
        {
            "path": "content/ferry/lines.yaml",
            "line": 3,
            "column": 1,
            "severity": "warning",
            "rule": "W201",
            "message": "a long sentence",
        },
    ]
    assert printed([], "json") == "[]\n"


def test_json_keeps_any_script_and_escapes_half_a_character():
    told = printed([Finding(Position("和/\udcff.yaml"), "error", "F102", "sülh")], "json")
    assert '"path": "和/\\udcff.yaml"' in told
    assert json.loads(told)[0]["path"] == "和/\udcff.yaml"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("a\x1b]0;title\x07b", "a\\x1b]0;title\\x07b", id="a command to the terminal"),
        pytest.param("one\ntwo: error F1 made up", "one\\ntwo: error F1 made up", id="a line of its own"),
        pytest.param("abc\u202edef", "abc\\u202edef", id="a change of direction"),
        pytest.param("\x9b2J", "\\x9b2J", id="a control of eight bits"),
        pytest.param("\ud800", "\\ud800", id="half a character"),
        pytest.param("sülh – «мир» 和平", "sülh – «мир» 和平", id="any script"),
    ],
)
def test_content_cannot_command_the_terminal(text, shown):
    line = line_of(Finding(Position("a.yaml"), "error", "F1", f"unknown {text}"))
    assert line == f"a.yaml:1:1: error F1 unknown {shown}"


@pytest.mark.parametrize(
    ("stream", "environment", "colour"),
    [
        pytest.param(Terminal(), {"TERM": "xterm"}, True, id="terminal"),
        pytest.param(Terminal(), {"TERM": "xterm", "NO_COLOR": "1"}, False, id="NO_COLOR"),
        pytest.param(Terminal(), {"TERM": "xterm", "NO_COLOR": ""}, True, id="NO_COLOR empty"),
        pytest.param(Terminal(), {"TERM": "dumb"}, False, id="dumb terminal"),
        pytest.param(io.StringIO(), {"TERM": "xterm"}, False, id="pipe"),
    ],
)
def test_colour_only_on_a_terminal_that_wants_it(monkeypatch, stream, environment, colour):
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert in_colour(stream) is colour
    assert ("\x1b[31merror\x1b[0m F102" in printed([WRONG], stream=stream)) is colour

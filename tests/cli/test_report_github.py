"""Findings as workflow commands of GitHub Actions."""

import io

import pytest

from briefing.cli.findings import print_findings
from briefing.findings import Finding, Position


def printed(*findings):
    stream = io.StringIO()
    print_findings(findings, stream, "github")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("severity", "command"), [("error", "error"), ("warning", "warning"), ("note", "notice")], ids=str
)
def test_each_severity_has_its_command(severity, command):
    found = Finding(Position("content/ferry/facts.yaml", 12, 5), severity, "F102", "unknown source 'x'", "add it")
    expected = f"::{command} file=content/ferry/facts.yaml,line=12,col=5,title=F102::unknown source 'x', add it\n"
    assert printed(found) == expected


@pytest.mark.parametrize(
    ("text", "in_file", "in_message"),
    [
        pytest.param("a:b", "a%3Ab", "a:b", id="colon"),
        pytest.param("a,b", "a%2Cb", "a,b", id="comma"),
        pytest.param("100%", "100%25", "100%25", id="per cent"),
        pytest.param("%0A", "%250A", "%250A", id="an escape as typed"),
        pytest.param("a\nb", "a%0Ab", "a%0Ab", id="LF"),
        pytest.param("a\rb", "a%0Db", "a%0Db", id="CR"),
        pytest.param("a\r\nb", "a%0D%0Ab", "a%0D%0Ab", id="CR LF"),
        pytest.param("::error::x", "%3A%3Aerror%3A%3Ax", "::error::x", id="a command"),
        pytest.param("\x1b[2J", "\\x1b[2J", "\\x1b[2J", id="a command to a terminal"),
        pytest.param("\udcff", "\\udcff", "\\udcff", id="half a character"),
        pytest.param("sülh 和平", "sülh 和平", "sülh 和平", id="any script"),
    ],
)
def test_what_would_end_a_value_or_the_line_is_escaped(text, in_file, in_message):
    told = printed(Finding(Position(text, 1, 2), "error", "F1", text))
    assert told == f"::error file={in_file},line=1,col=2,title=F1::{in_message}\n"
    assert told.encode()


def test_they_are_sorted_and_nothing_else_is_said():
    late, early = (Finding(Position("a.yaml", line), "note", "F1", "x") for line in (9, 2))
    assert [line.split(",")[1] for line in printed(late, early).splitlines()] == ["line=2", "line=9"]
    assert printed() == ""

"""What build, check and schema ask of the rooms, and what they make of the answers."""

import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from briefing.cli import build, check, schema
from briefing.findings import BriefingError, ContentError, Finding, Position
from briefing.model.pack import FILES
from briefing.model.step import Step

WRONG = Finding(Position("content/ferry/facts.yaml", 12, 5), "error", "F102", "unknown source 'x'")
STYLE = Finding(Position("content/ferry/facts.yaml", 3, 5), "warning", "W201", "a long sentence")


@pytest.fixture
def project(tmp_path, monkeypatch):
    (tmp_path / "templates").mkdir()
    for pack in ("ferry", "harbour"):
        (tmp_path / "content" / pack).mkdir(parents=True)
        (tmp_path / "content" / pack / "pack.yaml").touch()
    monkeypatch.chdir(tmp_path / "content" / "ferry")
    return tmp_path


@pytest.fixture
def rooms(monkeypatch):
    """Put a build and a check of ours in place: they write down how they are called, and answer as told."""
    rooms = SimpleNamespace(called=None, findings=(), refusal=None)

    def build_packs(*arguments):
        *rooms.called, report = arguments
        report(Step("ferry", "press", "done", 1, 0.5, True))
        if rooms.refusal:
            raise rooms.refusal
        return rooms.findings

    def check_packs(*arguments):
        rooms.called = list(arguments)
        return rooms.findings

    monkeypatch.setitem(sys.modules, "briefing.build", SimpleNamespace(build_packs=build_packs))
    monkeypatch.setitem(sys.modules, "briefing.checking", SimpleNamespace(check_packs=check_packs))
    return rooms


def run(command, *arguments):
    return command.main(list(arguments), standalone_mode=False)


def test_build_passes_on_what_was_asked(project, rooms, capsys):
    options = ["--audience", "press", "--audience", "minister", "--language", "az", "--jobs", "3", "--no-cache"]
    assert run(build.command, "ferry", *options, "--out", "there") == 0
    folders = (project / "content" / "ferry",)
    assert rooms.called == [project, folders, ("press", "minister"), "az", 3, False, Path("there")]
    said = capsys.readouterr()
    assert (said.out, said.err) == ("press.pdf  1 page  0.5 s\n", "")


def test_build_by_itself_is_everything(project, rooms, capsys):
    assert run(build.command) == 0
    folders = (project / "content" / "ferry", project / "content" / "harbour")
    assert rooms.called[:4] == [project, folders, (), None]
    assert rooms.called[4] >= 1
    assert rooms.called[5:] == [True, None]
    assert capsys.readouterr().out == "ferry/press.pdf  1 page  0.5 s\n", "of two packs, the name"


def test_build_says_its_warnings_apart_and_is_well(project, rooms, capsys):
    rooms.findings = (STYLE,)
    assert run(build.command) == 0
    assert capsys.readouterr().err == "facts.yaml:3:5: warning W201 a long sentence\n1 warning\n"


def test_build_of_wrong_content_is_status_2_with_every_finding(project, rooms, capsys):
    rooms.refusal = ContentError((WRONG, STYLE))
    assert run(build.command) == 2
    assert capsys.readouterr().err.splitlines() == [
        "facts.yaml:3:5: warning W201 a long sentence",
        "facts.yaml:12:5: error F102 unknown source 'x'",
        "1 error, 1 warning",
    ]


def test_build_leaves_a_refusal_to_the_command_line(project, rooms):
    rooms.refusal = BriefingError("three pages where two are allowed", status=1)
    with pytest.raises(BriefingError):
        run(build.command)


@pytest.mark.parametrize(("findings", "status"), [((), 0), ((STYLE,), 1), ((WRONG, STYLE), 1)])
def test_check_says_what_was_found(project, rooms, capsys, findings, status):
    rooms.findings = findings
    assert run(check.command, "harbour") == status
    assert rooms.called == [project, (project / "content" / "harbour",)]
    said = capsys.readouterr()
    assert said.err == ""
    assert len(said.out.splitlines()) == len(findings) + 1


def test_check_as_json(project, rooms, capsys):
    rooms.findings = (WRONG,)
    assert run(check.command, "--format", "json") == 1
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["path"], found["line"]) == ("facts.yaml", 12)


@pytest.mark.parametrize(
    ("arguments", "folder"), [([], "build/schema"), (["--out", "mine"], "content/ferry/mine")], ids=["usual", "out"]
)
def test_schema_writes_one_file_for_each_content_file_and_nothing_else(project, capsys, arguments, folder):
    run(schema.command, *arguments)
    names = {path.relative_to(project / folder).as_posix() for path in (project / folder).rglob("*") if path.is_file()}
    of_all = {name for name in names if "/" not in name}
    of_packs = {f"{pack}/{name}" for pack in ("ferry", "harbour") for name in of_all if name != "audience.schema.json"}
    assert of_all == {f"{name}.schema.json" for name in ("pack", "audience", *FILES)}
    assert names == of_all | of_packs
    assert "$defs" in json.loads((project / folder / "facts.schema.json").read_bytes())
    said = capsys.readouterr().out.splitlines()
    assert [line.partition(" in ")[0] for line in said] == ["18 schemas", "17 schemas", "17 schemas"]

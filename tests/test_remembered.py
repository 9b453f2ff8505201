"""What a check found is found again without one: as long as nothing changed that it looked at, and no longer."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing import checking, remembered
from briefing.cli import check
from briefing.cli.findings import count_of
from briefing.findings import Finding, Position

ROOT = Path(__file__).resolve().parent.parent
WRONG = Finding(Position("content/ferry/facts.yaml", 2, 5), "error", "F102", "unknown source '\ud800\n'", "add\tit")
NOTE = Finding(Position("content/ferry/facts.yaml", 1, 1), "note", "N401", "a note")
HEAVY = ("weasyprint", "matplotlib", "jinja2")


class Desk:
    """A project with one pack, and a check of ours that counts how often it is asked."""

    def __init__(self, project: Path, code: Path) -> None:
        self.project = project
        self.folder = project / "content" / "ferry"
        self.code = code
        self.findings: tuple[Finding, ...] = ()
        self.checks = 0

    def check_packs(self, project, folders):
        self.checks += 1
        return self.findings

    def modules(self):
        return {str(self.code): (remembered._stamp(self.code.stat()), remembered._digest(str(self.code)))}

    def run(self, *arguments: str) -> int:
        return check.command.main(list(arguments), standalone_mode=False)

    def is_clean(self, *arguments: str, standing: Path | None = None) -> bool:
        return remembered.is_clean(list(arguments), str(standing or self.project))

    def record(self) -> Path:
        (found,) = (path for path in (self.project / ".cache").rglob("*") if path.is_file())
        return found


@pytest.fixture
def desk(project, tmp_path, monkeypatch):
    folder = project / "content" / "ferry"
    for name in ("az", "drafts"):
        (folder / name).mkdir(parents=True)
    (folder / "pack.yaml").write_text("title: The ferry\n", encoding="utf-8")
    (folder / "facts.yaml").write_text("facts:\n- id: boats\n", encoding="utf-8")
    (folder / "az" / "facts.yaml").write_text("boats: {statement: x}\n", encoding="utf-8")
    (folder / "drafts" / "old.txt").write_text("nothing", encoding="utf-8")
    code = tmp_path / "module.py"
    code.write_text("x = 1\n", encoding="utf-8")
    desk = Desk(project, code)
    monkeypatch.setattr(checking, "check_packs", desk.check_packs)
    monkeypatch.setattr(remembered, "_code", desk.modules)
    monkeypatch.chdir(project)
    return desk


def test_an_unchanged_pack_is_checked_once(desk, capsys):
    assert not desk.is_clean()
    assert [desk.run(), desk.run("ferry")] == [0, 0]
    assert desk.checks == 1
    assert capsys.readouterr().out == 2 * f"{count_of(())}\n"
    assert desk.is_clean()


def test_findings_are_given_as_they_were(desk, capsys):
    desk.findings = (NOTE, WRONG)
    assert [desk.run(), desk.run()] == [1, 1]
    first, second = (said for said in capsys.readouterr().out.split("1 error, 1 note\n") if said)
    assert first == second
    assert remembered.recall(desk.project, desk.folder) == (NOTE, WRONG)
    assert [desk.run("--format", "json"), desk.checks] == [1, 1]
    assert not desk.is_clean(), "findings are for the command to print"


def add(path: str, text: str = "x: 1\n"):
    def change(desk):
        (desk.project / path).parent.mkdir(exist_ok=True)
        (desk.project / path).write_text(text, encoding="utf-8")

    return change


def edit(path: str):
    """Change one byte, and leave the file as long as it was and its time as it can be set."""

    def change(desk):
        file = desk.project / path
        before, data = file.stat(), file.read_bytes()
        file.write_bytes(data[:-2] + bytes([data[-2] ^ 1]) + data[-1:])
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))

    return change


def remove(path: str):
    def change(desk):
        file = desk.project / path
        shutil.rmtree(file) if file.is_dir() else file.unlink()

    return change


def rename(old: str, new: str):
    return lambda desk: (desk.project / old).rename(desk.project / new)


def other_code(desk):
    desk.code.write_text("x = 2\n", encoding="utf-8")


def link(path: str):
    def change(desk):
        file = desk.project / path
        file.rename(desk.project / "elsewhere")
        file.symlink_to(desk.project / "elsewhere")

    return change


CHANGES = [
    pytest.param(edit("content/ferry/facts.yaml"), id="a content file"),
    pytest.param(edit("content/ferry/az/facts.yaml"), id="words of another language"),
    pytest.param(edit("templates/audiences/press/audience.yaml"), id="an audience"),
    pytest.param(add("content/ferry/events.yaml"), id="a file added"),
    pytest.param(add("content/ferry/az/events.yaml"), id="a file of another language added"),
    pytest.param(add("content/ferry/notes.YML"), id="a file that is not read, but told of"),
    pytest.param(add("content/ferry/drafts/facts.yaml"), id="a folder becomes one of a language"),
    pytest.param(add("templates/audiences/pilots/audience.yaml"), id="an audience added"),
    pytest.param(remove("content/ferry/facts.yaml"), id="a file removed"),
    pytest.param(remove("content/ferry/az"), id="a language removed"),
    pytest.param(remove("templates/audiences/press/audience.yaml"), id="an audience removed"),
    pytest.param(rename("content/ferry/facts.yaml", "content/ferry/fact.yaml"), id="a file renamed"),
    pytest.param(rename("content/ferry/az", "content/ferry/tr"), id="a language renamed"),
    pytest.param(other_code, id="a module of ours"),
    pytest.param(link("content/ferry/facts.yaml"), id="a file becomes a link"),
    pytest.param(link("content/ferry/az"), id="a folder becomes a link"),
    pytest.param(link("templates/audiences"), id="the audiences become a link"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_is_checked_anew(desk, change):
    desk.run()
    assert desk.is_clean()
    change(desk)
    assert not desk.is_clean()
    desk.run()
    assert desk.checks == 2


UNMOVED = [
    pytest.param(lambda desk: (desk.folder / "facts.yaml").touch(), id="a file"),
    pytest.param(lambda desk: (desk.folder / "az" / "facts.yaml").touch(), id="words of another language"),
    pytest.param(lambda desk: desk.code.touch(), id="a module"),
    pytest.param(lambda desk: (desk.folder / "facts.yaml").chmod(0o600), id="who may read it"),
    pytest.param(add("content/ferry/.facts.yaml.swp"), id="an editor's own file"),
    pytest.param(add("content/ferry/facts.yaml~"), id="a copy an editor keeps"),
    pytest.param(add("templates/components/line.html.j2"), id="a template, which no check reads"),
]


@pytest.mark.parametrize("touch", UNMOVED)
def test_a_touch_is_no_change(desk, touch):
    desk.run()
    touch(desk)
    desk.run()
    assert desk.is_clean()
    assert desk.checks == 1


@pytest.mark.parametrize(
    ("stamped", "asked"),
    [
        pytest.param("2000-01-01", [], id="long ago: the times will do"),
        pytest.param("now", ["content/ferry/facts.yaml"], id="in the same tick: its bytes are looked at"),
    ],
)
def test_the_times_of_a_file_just_written_are_not_trusted(desk, monkeypatch, stamped, asked):
    """A clock that stands still: whatever is written next shows the same times and, here, the same size."""
    tick = 946_684_800 * 10**9 if stamped != "now" else time.time_ns()
    monkeypatch.setattr(remembered, "_stamp", lambda status: f"file 0 {status.st_size} {tick} {tick}")
    desk.run()
    read = []
    inner = remembered._digest
    monkeypatch.setattr(remembered, "_digest", lambda path: read.append(path) or inner(path))
    edit("content/ferry/facts.yaml")(desk)
    assert desk.is_clean() is (not asked)
    assert [path for path in read if path.endswith("ry/facts.yaml")] == [str(desk.project / path) for path in asked]


def test_what_was_touched_is_looked_into_once(desk, monkeypatch):
    monkeypatch.setattr(remembered, "_TICK_NS", -(10**12))  # nothing is ever too young
    desk.run()
    (desk.folder / "facts.yaml").touch()
    assert desk.is_clean(), "and kept under its new times"
    monkeypatch.setattr(remembered, "_digest", lambda path: pytest.fail(f"looked into {path}"))
    assert desk.is_clean()


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: b"", id="empty"),
        pytest.param(lambda data: data[: len(data) // 2], id="half written"),
        pytest.param(lambda data: data[:-1], id="a letter short"),
        pytest.param(lambda data: data.replace(b"[]", b"{}"), id="a byte changed"),
        pytest.param(lambda data: data.replace(b"record 1", b"record 0"), id="another version"),
        pytest.param(lambda data: b"\xff\x00\n" * 9, id="something else"),
    ],
)
def test_a_damaged_record_is_not_used_and_written_anew(desk, damage):
    desk.run()
    record = desk.record()
    whole = record.read_bytes()
    record.write_bytes(damage(whole))
    assert record.read_bytes() != whole
    assert not desk.is_clean()
    assert [desk.run(), desk.checks] == [0, 2]
    assert desk.is_clean()


@pytest.mark.parametrize("other", ["PYTHONPATH", "prefix"])
def test_a_record_of_another_python_is_not_used(desk, monkeypatch, other):
    desk.run()
    monkeypatch.setenv("PYTHONPATH", "elsewhere") if other == "PYTHONPATH" else monkeypatch.setattr(sys, other, "/x")
    assert not desk.is_clean()


def test_content_that_changes_while_it_is_checked_is_not_remembered(desk):
    inner = desk.check_packs

    def meanwhile(project, folders):
        add("content/ferry/facts.yaml", "facts: []\n")(desk)
        return inner(project, folders)

    checking.check_packs = meanwhile  # put back with the fixture
    desk.run()
    assert not desk.is_clean()
    assert not [path for path in (desk.project / ".cache").rglob("*") if path.is_file()], "and leaves nothing"


def test_two_checks_at_once_do_not_disturb_each_other(desk):
    inner = desk.check_packs

    def meanwhile(project, folders):
        checking.check_packs = inner
        assert desk.run() == 0, "another, from beginning to end"
        return inner(project, folders)

    checking.check_packs = meanwhile  # put back with the fixture
    assert [desk.run(), desk.checks] == [0, 2]
    assert desk.is_clean()
    assert desk.record().suffix != ".part", "one record, and nothing half written"


@pytest.mark.parametrize("place", [".cache", ".cache/briefing", ".cache/briefing/checked"])
def test_a_cache_that_cannot_be_written_is_no_error(desk, place, capsys):
    (desk.project / place).parent.mkdir(parents=True, exist_ok=True)
    (desk.project / place).write_text("in the way", encoding="utf-8")
    assert [desk.run(), desk.run(), desk.checks] == [0, 0, 2]
    assert capsys.readouterr().err == ""


def test_a_module_written_since_the_start_is_not_remembered(monkeypatch):
    monkeypatch.setattr(remembered, "_STARTED_NS", 0)
    assert remembered._code() is None
    monkeypatch.setattr(remembered, "_STARTED_NS", 2**63)
    code = remembered._code()
    assert code[remembered.__file__][1] == remembered._digest(remembered.__file__)
    assert not any(path.startswith(str(Path(os.__file__).with_name("json"))) for path in code), "Python's own"
    assert code[sys.modules["click"].__file__][1] == "", "the times of a library are enough"


@pytest.fixture
def two(desk):
    """A second pack, checked with the first."""
    shutil.copytree(desk.folder, desk.project / "content" / "harbour")
    desk.run()
    return desk


@pytest.mark.parametrize(
    ("standing", "arguments", "known"),
    [
        ("", [], True),
        ("", ["ferry", "harbour", "ferry"], True),
        ("", ["content/ferry"], True),
        ("", ["content/ferry/"], True),
        ("content", ["ferry"], True),
        ("content/ferry", ["."], True),
        ("content/ferry/az", ["..", "harbour"], True),
        ("templates/styles", ["harbour"], True),
        ("", ["fery"], False),
        ("", ["content"], False),
        ("", ["ferry", "nowhere"], False),
        ("", ["--format", "json"], False),
        ("", ["ferry", "--help"], False),
        ("..", [], False),
        ("..", ["project/content/ferry"], False),
    ],
)
def test_packs_are_found_as_the_command_finds_them(two, standing, arguments, known):
    assert two.is_clean(*arguments, standing=two.project / standing) is known


def test_one_pack_of_two_that_changed_is_checked_alone(two):
    edit("content/harbour/facts.yaml")(two)
    before = two.checks
    assert two.is_clean("ferry")
    assert not two.is_clean()
    two.run()
    assert two.checks == before + 1


def test_a_linked_pack_is_left_to_the_command(two):
    (two.project / "content" / "port").symlink_to(two.folder)
    assert not two.is_clean()


def python(*arguments: str, standing: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-P", "-X", "importtime", "-m", "briefing", *arguments]
    return subprocess.run(command, cwd=standing, env=environment, capture_output=True, text=True, check=False)


def imported(run: subprocess.CompletedProcess[str]) -> set[str]:
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in run.stderr.splitlines()}


def test_the_second_check_imports_nothing_and_says_the_same(project):
    shutil.copytree(ROOT / "content" / "azerbaijan-nato", project / "content" / "pack")
    first, second = (python("check", standing=project) for _ in range(2))
    assert (first.stdout, first.returncode) == (second.stdout, second.returncode) == ("nothing found\n", 0)
    assert "pydantic" in imported(first)
    assert imported(first) & set(HEAVY) == set()
    assert imported(second) & {"click", "pydantic", "yaml", "json", "pathlib", "dataclasses"} == set()
    edit("content/pack/facts.yaml")(Desk(project, project))
    assert "pydantic" in imported(python("check", "pack", standing=project))


def test_wrong_content_is_said_again_in_every_form(project, write_pack):
    write_pack(project)
    facts = project / "content" / "ferry" / "facts.yaml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("source-1", "source-x"), encoding="utf-8")
    for form in ("text", "json", "github", "sarif"):
        first = python("check", "--format", form, standing=project)
        second = python("check", "--format", form, standing=project)
        assert first.returncode == second.returncode == 1
        assert "source-x" in first.stdout
        assert first.stdout == second.stdout
        assert "briefing.checking" in first.stderr
        assert "briefing.checking" not in second.stderr
        shutil.rmtree(project / ".cache")

"""The environment is made with uv or with pip, at the locked hashes, quietly unless it fails."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli import environment
from briefing.findings import BriefingError

ROOT = Path(__file__).resolve().parents[2]

# Writes down how it was called; makes a real environment, without packages.
FAKE_UV = """#!/bin/sh
echo "$@" >> {log}
case "$1" in
  venv) for last; do :; done; exec {python} -m venv --without-pip --clear "$last" ;;
  pip) echo installed; exit {status} ;;
esac
"""


@pytest.fixture
def project(tmp_path):
    """A project with a blank in its path."""
    project = tmp_path / "my project"
    project.mkdir()
    for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        (project / name).touch()
        os.utime(project / name, (1, 1))
    (project / "briefing").mkdir()
    (project / "briefing" / "__init__.py").write_text("")
    (project / "briefing" / "__main__.py").write_text("import sys; print('called', *sys.argv[1:])")
    return project


@pytest.fixture
def uv(tmp_path, monkeypatch):
    """Put a uv of ours on the path; give how it was called."""

    def install(status=0):
        folder = tmp_path / "bin"
        folder.mkdir(exist_ok=True)
        log = folder / "log"
        program = folder / "uv"
        program.write_text(FAKE_UV.format(log=log, python=sys._base_executable, status=status))
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
        return lambda: [line.split() for line in log.read_text().splitlines() if line != "--version"]

    return install


def test_makes_it_with_uv_and_joins_the_project_to_it(project, uv, capsys, monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    calls = uv()
    environment.make_environment(project, dev=False)
    made, installed = calls()
    assert made[:3] == ["venv", "--clear", "--python"]
    assert installed[:2] == ["pip", "install"]
    assert {"--require-hashes", "--compile-bytecode", "-r"} <= set(installed)
    assert installed[-1].endswith("requirements.lock")
    said = capsys.readouterr()
    assert said.out == ""
    assert "installed" not in said.err, "the installer's own words are kept for a failure"
    assert "installed" in (project / ".venv" / "install.log").read_text()
    assert list((project / "briefing" / "__pycache__").glob("__main__.*.pyc")), "compiled whatever the container says"

    command = [project / ".venv" / "bin" / "briefing", "build", "a b"]
    assert subprocess.run(command, capture_output=True, text=True, check=True, cwd="/").stdout == "called build a b\n"
    (project.parent / "link").symlink_to(command[0])
    assert subprocess.run([project.parent / "link"], capture_output=True, check=True, cwd="/").stdout == b"called\n"


def test_a_file_where_the_user_stands_does_not_become_the_program(project, uv, tmp_path):
    uv()
    environment.make_environment(project, dev=False)
    hostile = tmp_path / "content"
    (hostile / "briefing").mkdir(parents=True)
    (hostile / "briefing" / "__init__.py").write_text("")
    (hostile / "briefing" / "__main__.py").write_text("print('hostile')")
    (hostile / "site.py").write_text("print('hostile')")
    run = subprocess.run([project / ".venv" / "bin" / "briefing"], capture_output=True, check=True, cwd=hostile)
    assert run.stdout == b"called\n"


def test_does_nothing_where_it_is_up_to_date_and_installs_anew_where_the_lock_is_newer(project, uv):
    calls = uv()
    environment.make_environment(project, dev=True)
    environment.make_environment(project, dev=True)
    environment.make_environment(project, dev=False)
    assert [call[0] for call in calls()] == ["venv", "pip"], "the test environment holds the other"
    assert calls()[1][-1].endswith("requirements-dev.lock")
    newer = (project / ".venv" / ".made").stat().st_mtime + 10
    os.utime(project / "requirements.lock", (newer, newer))
    environment.make_environment(project, dev=False)
    assert [call[0] for call in calls()] == ["venv", "pip", "pip"], "the environment itself is kept"


def test_an_environment_whose_python_has_gone_is_made_anew(project, uv):
    calls = uv()
    environment.make_environment(project, dev=False)
    python = project / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("/nowhere/python3")
    (project / ".venv" / ".made").unlink()
    environment.make_environment(project, dev=False)
    assert [call[0] for call in calls()] == ["venv", "pip"] * 2


def test_a_failure_shows_the_installers_words_and_leaves_no_stamp(project, uv, capfd):
    uv(status=7)
    with pytest.raises(BriefingError, match="could not be made: uv ended with 7") as refusal:
        environment.make_environment(project, dev=False)
    assert refusal.value.status == 3
    assert "installed\n" in capfd.readouterr().err
    assert not (project / ".venv" / ".made").exists()


def test_without_uv_it_takes_venv_and_pip(project, monkeypatch):
    commands = []
    monkeypatch.setattr(environment, "find_uv", lambda: None)
    monkeypatch.setattr(environment, "join", lambda project, python: "")
    monkeypatch.setattr(environment, "run", lambda command: commands.append(command) or "")
    (project / ".venv").mkdir()
    environment.make_environment(project, dev=False)
    made, installed = commands
    assert made == [sys.executable, "-m", "venv", "--clear", str(project / ".venv")]
    assert installed[1:4] == ["-m", "pip", "install"]
    assert "--require-hashes" in installed


def test_a_uv_that_does_not_work_is_none(tmp_path, monkeypatch):
    (tmp_path / "uv").write_text("#!/bin/sh\nexit 127\n")
    (tmp_path / "uv").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert environment.find_uv() is None


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_every_package_of_a_lock_has_its_hash(lock):
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    packages = [line for line in text.splitlines() if "==" in line and not line.startswith("#")]
    assert len(packages) > 30
    assert [line.split()[0] for line in packages if "--hash=sha256:" not in line] == []

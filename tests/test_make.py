"""make: one line for each target, all of them told by `make help`, and what narrows a build reaches the command."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE)


@pytest.fixture
def project(tmp_path):
    """A project whose environment is made; its commands tell how they were called."""
    project = tmp_path / "my project"
    (project / ".venv" / "bin").mkdir(parents=True)
    for name in ("Makefile", "requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, project / name)
        os.utime(project / name, (1, 1))
    for program in ("briefing", "ruff", "mypy", "lint-imports", "pytest", "python"):
        path = project / ".venv" / "bin" / program
        path.write_text(f'#!/bin/sh\necho "{program}" "$@"\necho "LANGUAGE=$LANGUAGE $PYTHONDONTWRITEBYTECODE" >&2\n')
        path.chmod(0o755)
    for stamp in (".made", ".made-dev"):
        (project / ".venv" / stamp).touch()
    return project


@pytest.fixture
def make(project):
    def run(*arguments, **environment):
        kept = {key: value for key, value in os.environ.items() if key not in ("MAKEFLAGS", "MAKELEVEL", "LANGUAGE")}
        return subprocess.run(
            ["make", f"PYTHON={sys.executable}", *arguments],
            cwd=project,
            env={**kept, "PYTHONPATH": str(ROOT), **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


@pytest.mark.parametrize(
    ("arguments", "called"),
    [
        pytest.param([], "briefing build", id="nothing asked: build"),
        pytest.param(["build"], "briefing build", id="build"),
        pytest.param(["PACK=ferry"], "briefing build ferry", id="pack"),
        pytest.param(["PACK=ferry harbour"], "briefing build ferry harbour", id="packs"),
        pytest.param(["AUDIENCE=press"], "briefing build --audience press", id="audience"),
        pytest.param(["AUDIENCE=press minister"], "briefing build --audience press --audience minister", id="two"),
        pytest.param(["LANGUAGE=az"], "briefing build --language az", id="language"),
        pytest.param(
            ["PACK=ferry", "AUDIENCE=press", "LANGUAGE=az"],
            "briefing build ferry --audience press --language az",
            id="all",
        ),
        pytest.param(["check", "PACK=ferry"], "briefing check ferry", id="check"),
        pytest.param(["schema"], "briefing schema", id="schema"),
        pytest.param(["doctor"], "briefing doctor", id="doctor"),
        pytest.param(["soak"], "pytest -m soak", id="soak"),
        pytest.param(["bench"], "python tests/bench/bench.py", id="bench"),
    ],
)
def test_each_target_is_one_call(make, arguments, called):
    run = make(*arguments)
    assert run.stdout.split() == called.split(), run.stderr
    assert run.returncode == 0


def test_the_language_of_the_users_session_is_not_taken_for_a_briefs(make):
    run = make(LANGUAGE="en_GB:en")
    assert run.stdout == "briefing build\n"
    assert run.stderr == "LANGUAGE= \n"


def test_bytecode_is_kept_whatever_the_container_says(make):
    assert make(PYTHONDONTWRITEBYTECODE="1").stderr == "LANGUAGE= \n"


def test_test_runs_every_check_and_not_the_long_tests(make):
    assert make("test").stdout.splitlines() == [
        "ruff check -q",
        "ruff format -q --check",
        "mypy --no-error-summary",
        "lint-imports --no-logo",
        "pytest -m not soak --numprocesses 2 --dist loadfile",
    ]


@pytest.mark.parametrize("target", ["build", "check", "test"])
def test_a_failing_command_fails_make(make, project, target):
    for program in ("briefing", "pytest"):
        (project / ".venv" / "bin" / program).write_text("#!/bin/sh\nexit 1\n")
    assert make(target).returncode != 0


def test_a_stale_environment_is_brought_up_to_date_first(make, project):
    newer = (project / ".venv" / ".made").stat().st_mtime + 10
    os.utime(project / "requirements.lock", (newer, newer))
    assert "-m briefing.cli.environment\n" in make("-n").stdout
    assert "-m briefing.cli.environment" not in make("-n", "test").stdout


def test_without_python_it_says_what_to_install(make):
    run = make("PYTHON=python-of-nobody")
    assert run.stderr.startswith("briefing needs Python 3.11 or newer; on Debian or Ubuntu, run: sudo apt-get install")
    assert run.stdout == ""


def test_the_machine_is_looked_at_before_anything_is_made(make, project):
    (project / "briefing").mkdir()
    (project / "briefing" / "__init__.py").touch()
    (project / "briefing" / "__main__.py").write_text("import sys; print('asked', *sys.argv[1:]); sys.exit(3)")
    (project / ".venv" / ".made").unlink()
    run = make(PYTHONPATH="")
    assert run.stdout == "asked doctor --quiet\n", "neither the environment nor the build was begun"
    assert run.returncode == 2


def test_clean_removes_what_was_built_and_nothing_else(make, project):
    for folder in ("build", ".cache", ".register", "content"):
        (project / folder).mkdir()
        (project / folder / "file").touch()
    assert make("clean").returncode == 0
    left = {path.name for path in project.iterdir()}
    assert {"build", ".cache"} & left == set()
    assert {".register", "content", ".venv"} <= left


def test_a_file_named_like_a_target_does_not_stop_it(make, project):
    for target in TARGETS:
        (project / target).touch()
    assert make().stdout == "briefing build\n"


def test_help_tells_every_target(make):
    told = [line.split()[1] for line in make("help").stdout.splitlines()]
    assert set(told) == set(TARGETS) - {"machine"}
    assert told[0] == "build"


def test_each_target_has_one_line():
    recipes = re.split(r"^[.a-z][^\t\n]*:.*\n", MAKEFILE, flags=re.MULTILINE)
    assert max(recipe.count("\n\t") + recipe.startswith("\t") for recipe in recipes) == 1


def test_the_build_servers_script_is_a_script():
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert subprocess.run(["bash", "-n", script], check=False).returncode == 0
    assert script.read_text(encoding="utf-8").rstrip().endswith("exec make test")

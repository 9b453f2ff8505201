"""The walls between the rooms stand: import-linter runs, passes, and sees what goes through a wall."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packs_built import ROOT

# The library, and the one file that imports it by name, where no linter sees it.
BY_NAME = {"weasyprint": "briefing/typeset/library.py"}
HEAVY = "weasyprint|matplotlib|jinja2"


@pytest.fixture
def copy(tmp_path):
    """The program and its settings in a folder of their own."""
    shutil.copytree(ROOT / "briefing", tmp_path / "briefing", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    command = [str(program), "--no-logo", "--no-cache"]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_walls_stand(copy):
    run = lint(copy)
    assert run.returncode == 0, run.stdout
    assert "Contracts: 5 kept, 0 broken." in run.stdout


def test_what_goes_through_a_wall_is_seen(copy):
    planted = {
        "briefing/check/words.py": "import briefing.read",
        "briefing/model/dates.py": "import briefing.text",
        "briefing/findings.py": "import briefing.model",
        "briefing/jobs/lock.py": "import briefing.build",
        "briefing/read/files.py": "import matplotlib.figure",
        "briefing/cli/check.py": "import weasyprint",
        "briefing/select/fit.py": "import jinja2",
        "briefing/cite/csl.py": "import briefing.read",
        "briefing/cite/bibtex.py": "import bibtexparser",
        "briefing/sources.py": "import pylatexenc",
    }
    for path, line in planted.items():
        (copy / path).write_text(f"{(copy / path).read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    (copy / "briefing" / "attic").mkdir()
    (copy / "briefing" / "attic" / "__init__.py").touch()
    run = lint(copy)
    assert run.returncode == 1
    for path, line in planted.items():
        importer = path.removesuffix(".py").replace("/", ".")
        imported = line.removeprefix("import ").replace("matplotlib.figure", "matplotlib")
        assert re.search(rf"- +{re.escape(importer)} -> {re.escape(imported)}\b", run.stdout), line
    assert "- briefing.attic" in run.stdout, "a room without a place"


def test_what_no_linter_sees_is_in_one_file():
    """An import by name, of a library that belongs in one room."""
    asked = re.compile(rf"(?:import_module|__import__|find_spec)\(\s*[\"']({HEAVY})\b")
    found = {
        path.relative_to(ROOT).as_posix(): match[1]
        for path in sorted((ROOT / "briefing").rglob("*.py"))
        for match in asked.finditer(path.read_text(encoding="utf-8"))
    }
    found.pop("briefing/cli/doctor.py")  # looks where the library lies, and imports nothing
    assert found == {path: library for library, path in BY_NAME.items()}

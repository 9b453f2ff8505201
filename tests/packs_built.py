"""Builds as a user runs them: a project, a home and a folder for temporary files of its own; and the reference pack,
built once for all tests that read its briefs."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = "azerbaijan-nato"
AUDIENCES = ("minister", "press", "full", "delegation")
# What the session that runs the tests says, and a build's own should not depend on.
NOT_OURS = (
    *("PYTHONDONTWRITEBYTECODE", "PYTHONHASHSEED", "MPLCONFIGDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"),
    *("SOURCE_DATE_EPOCH", "LANGUAGE", "LC_ALL", "LANG", "TZ", "NO_COLOR", "FORCE_COLOR", "COLUMNS"),
)


class Desk:
    """A project in a folder of its own, on what looks like a machine of its own."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.project = folder / "project"
        self.home = folder / "home of zqofficer"
        self.temporary = folder / "temporary"
        for made in (self.project / "content", self.home, self.temporary):
            made.mkdir(parents=True)
        for name in ("templates", "assets"):
            shutil.copytree(ROOT / name, self.project / name)
        self.environment = {"USER": "zqofficer", "LOGNAME": "zqofficer", "HOSTNAME": "zqhost", **environment}

    def take(self, pack: str) -> Path:
        """Copy a pack of ours into the project; give its folder."""
        return Path(shutil.copytree(ROOT / "content" / pack, self.project / "content" / pack))

    def command(self, *arguments: str) -> dict[str, Any]:
        """Give what `subprocess` needs to run `briefing` here."""
        kept = {key: value for key, value in os.environ.items() if key not in NOT_OURS}
        own = {"HOME": str(self.home), "TMPDIR": str(self.temporary), "PYTHONPATH": str(ROOT)}
        return {
            "args": [sys.executable, "-m", "briefing", *arguments],
            "env": {**kept, **own, **self.environment},
            "text": True,
            "encoding": "utf-8",
        }

    def run(self, *arguments: str, standing: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run `briefing` with `arguments`, in the project or where told."""
        command = self.command(*arguments)
        return subprocess.run(**command, cwd=standing or self.project, capture_output=True, check=False)

    def build(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run `briefing build`, which is to go well."""
        run = self.run("build", *arguments)
        assert run.returncode == 0, run.stdout + run.stderr
        return run

    def made(self, pack: str) -> Path:
        """Give the folder of a pack's finished files."""
        return self.project / "build" / pack

    def left(self) -> list[str]:
        """Give what lies in the folder for temporary files and in the user's home."""
        folders = (self.temporary, self.home)
        return sorted(str(path.relative_to(folder)) for folder in folders for path in folder.rglob("*"))


def hashes(folder: Path) -> dict[str, str]:
    """Give the SHA-256 of every file below `folder`, by path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def manifest(folder: Path) -> dict[str, Any]:
    """Give the manifest of the finished files in `folder`."""
    read: dict[str, Any] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return read


@pytest.fixture
def new_desk(tmp_path: Path) -> Callable[..., Desk]:
    """Make projects of which each stands elsewhere, with other settings: `new_desk("a", TZ="Asia/Tokyo")`."""
    return lambda name, **environment: Desk(tmp_path / name, **environment)


class Reference(Desk):
    """The reference pack, built once; `said` is what that build said. Nobody changes it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.pack = self.take(REFERENCE)
        self.before = hashes(self.project)
        self.said = self.run("build")
        self.left_behind = self.left()
        self.folder = self.made(REFERENCE)


@pytest.fixture(scope="session")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    """The reference pack as built for all of its audiences."""
    built = Reference(tmp_path_factory.mktemp("reference"))
    assert built.said.returncode == 0, built.said.stdout + built.said.stderr
    return built

"""What every test may ask for: a project folder of its own, and packs on subjects of their own."""

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytest_plugins = ("tests.packs_ferry", "tests.packs_small", "tests.packs_built", "tests.packs_levels")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project folder with our templates and no pack."""
    root = tmp_path / "project"
    root.mkdir()
    shutil.copytree(ROOT / "templates", root / "templates")
    (root / "content").mkdir()
    (root / "assets").mkdir()
    return root

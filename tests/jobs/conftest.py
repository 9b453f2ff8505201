"""The errands of a child can be imported, here and there: it is given our import path."""

import sys
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def errands_on_path(monkeypatch):
    monkeypatch.syspath_prepend(Path(__file__).parent)
    yield
    sys.modules.pop("errands", None)


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """A folder for temporary files of our own."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder

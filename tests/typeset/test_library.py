"""The library is loaded the quick way, and its absence is one sentence."""

import ctypes.util
import importlib
import sys

import pytest

from briefing.findings import BriefingError
from briefing.typeset.library import load, named_libraries_only


def test_the_search_for_libraries_is_off_and_on_again() -> None:
    search = ctypes.util.find_library
    with named_libraries_only():
        assert (ctypes.util.find_library("c") is None) == sys.platform.startswith("linux")
    assert ctypes.util.find_library is search


def test_the_search_is_on_again_after_a_failure() -> None:
    search = ctypes.util.find_library
    with pytest.raises(KeyError), named_libraries_only():
        raise KeyError
    assert ctypes.util.find_library is search


def test_a_library_that_is_missing(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    def refuse(name: str) -> None:
        print("-----\nplease carefully follow the installation steps")  # noqa: T201
        raise OSError("cannot load library 'libpango-1.0-0': libpango-1.0-0: cannot open shared object file")

    monkeypatch.setattr(importlib, "import_module", refuse)
    with pytest.raises(BriefingError, match="cannot load library 'libpango") as refusal:
        load()
    assert refusal.value.status == 3
    assert "\n" not in str(refusal.value)
    assert capfd.readouterr() == ("", "")

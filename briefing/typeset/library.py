"""WeasyPrint, imported the quick way, or one sentence about why it cannot be."""

import contextlib
import ctypes.util
import importlib
import io
import sys
from collections.abc import Iterator
from types import ModuleType

from briefing.findings import BriefingError


@contextlib.contextmanager
def named_libraries_only() -> Iterator[None]:
    """Keep `ctypes.util.find_library` from looking for libraries while the context lasts.

    WeasyPrint tries several names for each; on Linux those ending in .so.N load by themselves, and the search
    for the others would start ldconfig, and gcc where there is one, 22 times: a third of the import.
    """
    search = ctypes.util.find_library
    if sys.platform.startswith("linux"):
        ctypes.util.find_library = lambda name: None  # noqa: ARG005
    try:
        yield
    finally:
        ctypes.util.find_library = search


def load() -> ModuleType:
    """Give the module weasyprint. Raises `BriefingError` with status 3 where a library it needs is missing."""
    with named_libraries_only(), contextlib.redirect_stdout(io.StringIO()):  # it prints advice of its own
        try:
            return importlib.import_module("weasyprint")
        except OSError as refusal:
            missing = str(refusal).partition(":")[0]
            raise BriefingError(
                f"text cannot be set: {missing}", "briefing doctor says what to install", 3
            ) from refusal


weasyprint = load()

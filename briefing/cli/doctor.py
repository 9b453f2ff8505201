"""What this machine has and lacks, in one message: `briefing doctor`.

It runs before anything is installed, on whatever `python3` there is: standard library only, nothing newer than
Python 3.8, and no import that would make it slow, because `make` asks it before every build.
"""

# pathlib alone would double its running time:
# ruff: noqa: PTH100, PTH110, PTH112, PTH113, PTH118, PTH120, PTH123, PTH208
from __future__ import annotations

import os
import sys

from briefing.cli import remedies
from briefing.cli.remedies import Facts, Need

TYPE_CHECKING = False
if TYPE_CHECKING:  # typing is slow to import
    from collections.abc import Callable, Iterable
    from typing import Any

HELP = """Usage: briefing doctor [--quiet]

  Say what this machine has and lacks for making briefs, and what to type
  about it. Exit status 3 where something is missing.

  Example:  briefing doctor

Options:
  --quiet  Say nothing where all is well.
  --help   Show this message.
"""

PYTHON = (3, 11)
ROOM_FIRST_MB = 400  # the environment as installed (250) with its bytecode, a cache and the briefs
ROOM_LATER_MB = 50

# What to load: names on Linux, macOS, Windows.
LIBRARIES = {
    "gobject": ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll"),
    "pango": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    "pangoft2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
    "harfbuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
    "subset": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
    "fontconfig": ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
}
HOMEBREW = ("/opt/homebrew/lib", "/usr/local/lib")


def main(
    arguments: list[str],
    gather: Callable[..., Facts] | None = None,
) -> int:
    """Say what this machine lacks; give the exit status.

    `gather` finds out the facts: tests put a machine of their own in its place.
    """
    if "--help" in arguments:
        sys.stdout.write(HELP)
        return 0
    unknown = [argument for argument in arguments if argument != "--quiet"]
    if unknown:
        sys.stderr.write(f"{HELP.splitlines()[0]}\n\nError: doctor knows no {unknown[0]!r}\n")
        return 2
    quiet = "--quiet" in arguments
    facts = (gather or facts_of_machine)(project_folder(), thorough=not quiet)
    if remedies.needs(facts):
        sys.stderr.write(remedies.report(facts))
        return 3
    if not quiet:
        sys.stdout.write(remedies.report(facts))
    return 0


def project_folder() -> str:
    """Give the folder that holds the package, which is the project's."""
    return os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def facts_of_machine(project: str, thorough: bool = True, load: Callable[[str], Any] | None = None) -> Facts:
    """Find out everything that a report is made from.

    `load` loads a shared library or raises OSError. What is only worth knowing (bytecode, the cache of
    fontconfig, the packages installed) is looked into where `thorough`.
    """
    python = sys.version_info[:3]
    environment = os.path.join(project, ".venv")
    made = os.path.isdir(environment)
    inside = sys.prefix != sys.base_prefix
    facts = Facts(remedies.system_of(sys.platform, os_release()), python)
    facts.administrator = hasattr(os, "geteuid") and os.geteuid() == 0
    facts.packages_unlisted = facts.system.family == "debian" and not any(
        "_Packages" in name for name in listing("/var/lib/apt/lists")
    )
    facts.absent += absent_tools(needs_venv=not inside)
    libraries, facts.elsewhere = absent_libraries(load)
    facts.absent += libraries
    facts.room_mb = room(project)
    facts.room_needed_mb = ROOM_LATER_MB if made else ROOM_FIRST_MB
    facts.unwritable = tuple(
        folder for folder in ("build", ".cache", *(() if made else (".venv",))) if not writable(project, folder)
    )
    if thorough:
        facts.font_cache = "fontconfig" in {need.key for need in libraries} or font_cache_writable(load)
        if inside and python >= PYTHON:
            facts.packages = wrong_packages(os.path.join(project, "requirements.lock"))
            facts.bytecode = has_bytecode()
        facts.environment = made or inside
    return facts


def os_release(path: str = "/etc/os-release") -> dict[str, str]:
    """Give the fields of os-release(5); empty where there is no such file."""
    fields = {}
    if os.path.isfile(path):
        with open(path, encoding="utf-8", errors="replace") as lines:
            for line in lines:
                key, equals, value = line.strip().partition("=")
                if equals and not key.startswith("#"):
                    fields[key] = value.strip("\"'")
    return fields


def listing(folder: str) -> list[str]:
    """Give the names in `folder`, none where it cannot be read."""
    try:
        return os.listdir(folder)
    except OSError:
        return []


def on_path(program: str) -> bool:
    """Say whether `program` can be run by its name."""
    folders = os.environ.get("PATH", "").split(os.pathsep)
    return any(os.access(os.path.join(folder, program), os.X_OK) for folder in folders if folder)


def absent_tools(needs_venv: bool) -> tuple[Need, ...]:
    """Give what is missing of Python itself and of the programs around it."""
    absent = []
    if sys.version_info < PYTHON:
        absent.append(Need("python", "this is {}.{}.{}".format(*sys.version_info[:3])))
    if needs_venv and not on_path("uv"):
        modules = [name for name in ("venv", "ensurepip") if not has_module(name)]
        if modules:
            absent.append(Need("venv", ", ".join(modules)))
    if not (on_path("make") or on_path("gmake")):
        absent.append(Need("make", "make"))
    if not (has_module("fcntl") and has_module("resource")):
        absent.append(Need("posix", "fcntl, resource"))
    return tuple(absent)


def has_module(name: str) -> bool:
    """Say whether Python has a module, without importing it."""
    from importlib.util import find_spec

    return find_spec(name) is not None


def absent_libraries(load: Callable[[str], Any] | None = None) -> tuple[tuple[Need, ...], str]:
    """Give the shared libraries that cannot be loaded, and the folder where they lie all the same, or "".

    Not ctypes.util.find_library, which needs ldconfig or a compiler.
    """
    if load is None:
        try:
            from ctypes import CDLL
        except ImportError:  # a Python built without libffi
            return (Need("ctypes", "_ctypes"),), ""
        load = CDLL
    which = {"darwin": 1, "win32": 2}.get(sys.platform, 0)
    absent = []
    for key, names in LIBRARIES.items():
        try:
            load(names[which])
        except OSError:
            absent.append(Need(key, names[which]))
    if sys.platform == "darwin":
        for folder in HOMEBREW:
            if absent and all(os.path.exists(os.path.join(folder, need.detail)) for need in absent):
                return tuple(absent), folder
    return tuple(absent), ""


def room(folder: str) -> int:
    """Give the free room where `folder` is, in MB."""
    if not hasattr(os, "statvfs"):
        from shutil import disk_usage

        return disk_usage(folder).free // 1_000_000
    disk = os.statvfs(folder)
    return disk.f_bavail * disk.f_frsize // 1_000_000


def writable(project: str, name: str) -> bool:
    """Say whether files can be made in the folder `name` of the project, which need not be there yet."""
    folder = os.path.join(project, name)
    return os.access(folder if os.path.exists(folder) else project, os.W_OK | os.X_OK)


def font_cache_writable(load: Callable[[str], Any] | None = None) -> bool:
    """Say whether fontconfig can keep what it knows of the fonts; else every start looks through them anew."""
    import ctypes

    which = {"darwin": 1, "win32": 2}.get(sys.platform, 0)
    fontconfig = (load or ctypes.CDLL)(LIBRARIES["fontconfig"][which])
    fontconfig.FcConfigGetCacheDirs.restype = ctypes.c_void_p
    fontconfig.FcConfigGetCacheDirs.argtypes = [ctypes.c_void_p]
    fontconfig.FcStrListNext.restype = ctypes.c_char_p
    fontconfig.FcStrListNext.argtypes = [ctypes.c_void_p]
    fontconfig.FcStrListDone.argtypes = [ctypes.c_void_p]
    folders = fontconfig.FcConfigGetCacheDirs(None)
    if not folders:
        return False
    found = False
    folder = fontconfig.FcStrListNext(folders)
    while folder:
        found = found or can_make(os.fsdecode(folder))
        folder = fontconfig.FcStrListNext(folders)
    fontconfig.FcStrListDone(folders)
    return found


def can_make(folder: str) -> bool:
    """Say whether `folder` can be written in, or made below the nearest folder that is there."""
    while not os.path.exists(folder):
        parent = os.path.dirname(folder)
        if parent == folder:
            return False
        folder = parent
    return os.path.isdir(folder) and os.access(folder, os.W_OK | os.X_OK)


def wrong_packages(lock: str) -> tuple[str, ...]:
    """Give the packages of the lock file that are missing here or of another version, as they are to be printed."""
    from importlib import metadata

    wrong = []
    with open(lock, encoding="utf-8") as lines:
        for name, wanted in locked(lines):
            try:
                found = metadata.version(name)
            except metadata.PackageNotFoundError:
                wrong.append(f"{name} {wanted} is missing")
            else:
                if canonical(found) != canonical(wanted):
                    wrong.append(f"{name} is {found}, not {wanted}")
    return tuple(wrong)


def canonical(version: str) -> list[str]:
    """Give a version in a form to be compared: 4.004 and 4.4 are one (PEP 440)."""
    parts = [part.lstrip("0") or "0" if part.isdigit() else part for part in version.split(".")]
    while len(parts) > 1 and parts[-1] == "0":
        parts.pop()
    return parts


def locked(lines: Iterable[str]) -> list[tuple[str, str]]:
    """Give name and version of every package that a lock file wants on every machine.

    A line with a condition (`; python_full_version < '3.12'`) is passed over: which of them holds is known to
    the installer, and the others are needed by those without one.
    """
    wanted = []
    for line in lines:
        name, equals, version = line.strip().rstrip("\\").strip().partition("==")
        if equals and ";" not in version and not line.startswith((" ", "#", "-")):
            wanted.append((name, version.strip()))
    return wanted


def has_bytecode() -> bool:
    """Say whether the packages lie here compiled; without that every start takes two to four times as long."""
    from importlib.util import cache_from_source, find_spec

    spec = find_spec("weasyprint")
    return spec is None or spec.origin is None or os.path.exists(cache_from_source(spec.origin))

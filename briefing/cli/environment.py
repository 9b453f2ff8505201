"""`python3 -m briefing.cli.environment [--dev]`: make .venv, or bring it up to date; the Makefile calls it.

Standard library only. With uv where there is one, seven times as fast, else with venv and pip. Every package is the
one of the lock file, by its hash. What the installer says is kept in .venv/install.log, and shown where it fails.
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from briefing.findings import BriefingError
from briefing.jobs.lock import locked

LOCKS = {False: "requirements.lock", True: "requirements-dev.lock"}
STAMPS = {False: ".made", True: ".made-dev"}
WAIT_SECONDS = 900.0

# Without -P a file json.py where the user stands would take the place of Python's own.
COMMAND = """#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/python" -P -m briefing "$@"
"""


def main(arguments: list[str]) -> int:
    """Make the environment of the project that this package lies in; give the exit status."""
    project = Path(__file__).resolve().parents[2]
    try:
        with locked(project / ".cache", WAIT_SECONDS):
            make_environment(project, dev="--dev" in arguments)
    except BriefingError as refusal:
        print(f"briefing: {refusal}", file=sys.stderr)
        return refusal.status
    return 0


def make_environment(project: Path, dev: bool) -> None:
    """Make .venv with the packages of the lock file and this project in it, unless another has just done so."""
    environment = project / ".venv"
    if is_current(environment / STAMPS[dev], project / LOCKS[dev], project / "pyproject.toml"):
        return
    print(f"making .venv from {LOCKS[dev]} ...", file=sys.stderr, flush=True)
    begun = time.monotonic()
    uv = find_uv()
    python = environment / "bin" / "python"
    said = ""
    if not is_usable(python, with_pip=uv is None):
        new = [uv, "venv", "--clear", "--python", sys.executable] if uv else [sys.executable, "-m", "venv", "--clear"]
        said += run([*new, str(environment)])
    packages = ["--require-hashes", "-r", str(project / LOCKS[dev])]
    if uv:
        said += run([uv, "pip", "install", "--python", str(python), "--compile-bytecode", *packages])
    else:
        said += run([str(python), "-m", "pip", "install", "--disable-pip-version-check", *packages])
    said += join(project, python)
    (environment / "install.log").write_text(said, encoding="utf-8")
    for stamp in {STAMPS[False], STAMPS[dev]}:
        (environment / stamp).touch()
    print(f"made .venv in {time.monotonic() - begun:.0f} s", file=sys.stderr)


def is_current(stamp: Path, *sources: Path) -> bool:
    """Say whether `stamp` is newer than everything it was made from."""
    return stamp.exists() and all(stamp.stat().st_mtime > source.stat().st_mtime for source in sources)


def find_uv() -> str | None:
    """Give the path of a uv that works: a name on the PATH may be a mere pointer to one that has gone."""
    uv = shutil.which("uv")
    return uv if uv and subprocess.run([uv, "--version"], capture_output=True, check=False).returncode == 0 else None


def is_usable(python: Path, with_pip: bool) -> bool:
    """Say whether this Python of an environment runs, is new enough, and has pip where that is needed."""
    wanted = "import sys; " + ("import pip; " if with_pip else "") + "sys.exit(sys.version_info < (3, 11))"
    return python.exists() and subprocess.run([python, "-c", wanted], capture_output=True, check=False).returncode == 0


def join(project: Path, python: Path) -> str:
    """Put the project itself on the environment's path, with its command, and compile it; give what that said.

    The path is a relative one, so that the folder may be moved.
    """
    site = Path(run([str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]).strip())
    (site / "briefing.pth").write_text(os.path.relpath(project, site) + "\n", encoding="utf-8")
    command = python.with_name("briefing")
    command.write_text(COMMAND, encoding="utf-8")
    command.chmod(0o755)
    return run([str(python), "-m", "compileall", "-q", str(project / "briefing")])


def run(command: list[str]) -> str:
    """Give what `command` says. Where it fails, show it, and raise `BriefingError` with status 3."""
    # Containers forbid Python to keep bytecode, and then every start takes two to four times as long.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    said = done.stdout.decode(errors="replace")
    if done.returncode != 0:
        sys.stderr.write(said)
        raise BriefingError(
            f"the environment in .venv could not be made: {Path(command[0]).name} ended with {done.returncode}",
            "its words are above; it needs the network once",
            status=3,
        )
    return said


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

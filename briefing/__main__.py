"""`python -m briefing`: what needs nothing but Python is answered before any package is imported.

That is the doctor, and a check whose answer is remembered.
"""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line and leave with its exit status."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["doctor"]:
        from briefing.cli import doctor

        sys.exit(doctor.main(arguments[1:]))
    if sys.version_info < (3, 11):  # noqa: UP036  (an older python3 is what this line is for)
        from briefing.cli import doctor

        sys.exit(doctor.main(["--quiet"]))
    if arguments[:1] == ["check"] and _is_clean(arguments[1:]):
        sys.stdout.write("nothing found\n")
        sys.exit(0)
    try:
        from briefing.cli.main import main as command
    except ModuleNotFoundError as absent:
        if absent.name is None or absent.name.split(".")[0] == "briefing":
            raise
        sys.stderr.write(f"briefing: the package {absent.name!r} is not installed for this Python, run: make\n")
        sys.exit(3)
    status = command(arguments)
    gc.freeze()  # Python looks for rubbish again and again before it ends: a twentieth of a check
    sys.exit(status)


def _is_clean(arguments: list[str]) -> bool:
    """Say whether a check of these arguments is known to find nothing."""
    import os

    from briefing.remembered import is_clean

    try:
        standing = os.getcwd()  # noqa: PTH109  (pathlib is slow to import)
    except OSError:  # a folder that has gone: the command says so
        return False
    return is_clean(arguments, standing)


if __name__ == "__main__":
    main()

"""`python -m briefing`: the doctor needs nothing but Python, so it is asked before any package is imported."""

from __future__ import annotations

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
    try:
        from briefing.cli.main import main as command
    except ModuleNotFoundError as absent:
        if absent.name is None or absent.name.split(".")[0] == "briefing":
            raise
        sys.stderr.write(f"briefing: the package {absent.name!r} is not installed for this Python, run: make\n")
        sys.exit(3)
    sys.exit(command(arguments))


if __name__ == "__main__":
    main()

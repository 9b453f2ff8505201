"""One build at a time in one folder."""

import contextlib
import fcntl
import os
import time
from collections.abc import Iterator
from pathlib import Path

from briefing.findings import BriefingError

NAME = ".briefing.lock"
WAIT_SECONDS = 60.0
_PAUSE_SECONDS = 0.1


@contextlib.contextmanager
def locked(folder: Path, seconds: float = WAIT_SECONDS) -> Iterator[None]:
    """Hold `folder`, made where it is missing, for oneself; wait up to `seconds` for another that holds it.

    The system lets go of it when a process dies in whatever way. Raises `BriefingError` with status 3.
    """
    try:
        file = _acquire(folder / NAME, seconds)
    except OSError as refusal:
        raise BriefingError(
            f"cannot write in {folder}: {refusal.strerror}", "nothing was changed", status=3
        ) from refusal
    try:
        yield
    finally:
        # First unlink, then let go: who waits for this file finds that it is no longer the one in the folder.
        with contextlib.suppress(OSError):
            (folder / NAME).unlink()
        os.close(file)


def _acquire(path: Path, seconds: float) -> int:
    """Give the descriptor of the lock file at `path`, locked."""
    until = time.monotonic() + seconds
    while True:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o666)
        held = False
        try:
            held = _try(file) and _is_at(file, path)
            if held:
                _sign(file)
                return file
            holder = os.pread(file, 32, 0).decode("ascii", "replace").strip()
        finally:
            if not held:
                os.close(file)
        if time.monotonic() >= until:
            who = f"process {holder}" if holder.isdigit() else "another process"
            raise BriefingError(
                f"{path.parent} is in use by another build ({who})", "wait until it has ended, then try again", status=3
            )
        time.sleep(_PAUSE_SECONDS)


def _try(file: int) -> bool:
    """Lock `file` where nobody else has; say whether it worked."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _is_at(file: int, path: Path) -> bool:
    """Say whether `path` still names the file that was opened: its last holder may have unlinked it meanwhile."""
    try:
        return os.path.samestat(os.fstat(file), path.stat(follow_symlinks=False))
    except FileNotFoundError:
        return False


def _sign(file: int) -> None:
    """Write down who holds the lock, for those who wait; on a full disk it holds without."""
    with contextlib.suppress(OSError):
        os.ftruncate(file, 0)
        os.pwrite(file, f"{os.getpid()}\n".encode(), 0)

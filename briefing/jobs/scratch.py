"""A folder for temporary files that is gone when its process is, or soon after."""

import contextlib
import fcntl
import os
import re
import shutil
import tempfile
from pathlib import Path

from briefing.findings import BriefingError

_NAME = re.compile(r"briefing-(\d+)-(\d+)-\w+")


class Scratch:
    """A temporary folder named after the process that made it: number, and time of its start.

    It is locked as long as it is in use, which also holds where process numbers do not mean the same
    (two containers with one folder for temporary files).
    """

    def __init__(self) -> None:
        """Make the folder, after those of processes that have died were removed. BriefingError where it cannot be."""
        try:
            root = Path(tempfile.gettempdir())
            sweep(root)
            prefix = f"briefing-{os.getpid()}-{started(os.getpid()) or 0}-"
            self.folder = Path(tempfile.mkdtemp(prefix=prefix, dir=root))
            self._lock = os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except OSError as refusal:
            where = tempfile.tempdir or "the folder for temporary files"
            raise BriefingError(
                f"cannot make temporary files in {where}: {refusal.strerror}",
                "make room there or set TMPDIR to another folder",
                status=3,
            ) from refusal
        with contextlib.suppress(OSError):  # a file system without locks
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def remove(self) -> None:
        """Remove the folder with all that is in it."""
        shutil.rmtree(self.folder, ignore_errors=True)
        os.close(self._lock)


def started(process: int) -> int | None:
    """Give the start of a process, in clock ticks since the system's; None where there is no such process.

    Field 22 of proc(5) stat, counted after the name, which may hold blanks and brackets. Where there is no /proc, 0.
    """
    if not Path("/proc/self/stat").exists():
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return None
        except PermissionError:
            return 0
        return 0
    try:
        stat = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    return int(stat.rpartition(")")[2].split()[19])


def sweep(root: Path) -> None:
    """Remove the folders in `root` whose process has died, if they are ours."""
    for entry in os.scandir(root):
        name = _NAME.fullmatch(entry.name)
        if name is None:
            continue
        with contextlib.suppress(OSError):  # another build sweeps too
            ours = entry.is_dir(follow_symlinks=False) and entry.stat(follow_symlinks=False).st_uid == os.geteuid()
            if ours and started(int(name[1])) != int(name[2]) and _unlocked(entry.path):
                shutil.rmtree(entry.path, ignore_errors=True)


def _unlocked(folder: str) -> bool:
    """Say whether no process holds the lock of `folder`."""
    file = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        os.close(file)
    return True

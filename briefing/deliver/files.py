"""A set of files, put in place whole or not at all.

All that can fail comes first: everything is written, flushed and measured in a folder beside, on the same disk. Then
the old files are linked there as well, and the new ones renamed into place one by one; where that fails, the old
ones are renamed back. Only a power cut or a kill in the middle of the renames leaves some new and some old: each
of them whole.
"""

import contextlib
import errno
import os
import secrets
import shutil
import stat
from collections.abc import Mapping
from pathlib import Path

from briefing.findings import BriefingError

_BESIDE = ".briefing-"  # begins the name of the folder beside


def deliver(folder: Path, files: Mapping[str, bytes], within: Path | None = None) -> tuple[str, ...]:
    """Write `files` by name into `folder`, made where it is missing; give the names of those that were new or changed.

    The caller holds the folder (`jobs.locked`). A file that holds its bytes already is not touched. Files are put
    in place in their order, so that what accounts for the others comes last. `within`, where given, is the folder
    that a symbolic link must not lead out of. Raises `BriefingError` with status 3, and then every file is as it was.
    """
    for name in files:
        if name in ("", ".", "..") or "/" in name or "\0" in name or name.startswith(_BESIDE):
            raise ValueError(f"not the name of a file: {name!r}")
    _refuse_leaving(folder, within)
    made: list[Path] = []
    try:
        _make(folder, made)
        _sweep(folder)
        changed = {name: data for name, data in files.items() if not _holds(folder / name, data)}
        if changed:
            _write(folder, changed)
    except BaseException as failure:
        for each in reversed(made):
            with contextlib.suppress(OSError):
                each.rmdir()
        if isinstance(failure, OSError):
            raise _refusal(folder, failure, sum(map(len, files.values()))) from failure
        raise
    return tuple(changed)


def _refuse_leaving(folder: Path, within: Path | None) -> None:
    """Refuse a folder that, by way of a symbolic link, lies outside `within`."""
    if within is not None and not folder.resolve().is_relative_to(within.resolve()):
        raise BriefingError(
            f"{folder} leads out of {within} by a symbolic link", "take the link away, or say --out DIR", status=3
        )


def _make(folder: Path, made: list[Path]) -> None:
    """Make `folder` and those above it; put the ones that were missing into `made`, outermost first."""
    missing: list[Path] = []
    while not folder.exists():
        missing.insert(0, folder)
        folder = folder.parent
    for each in missing:
        each.mkdir(exist_ok=True)
        made.append(each)


def _holds(path: Path, data: bytes) -> bool:
    """Say whether the file at `path` holds just `data`. Refuses what is no file, and a link: it would be replaced."""
    try:
        about = path.stat(follow_symlinks=False)
    except FileNotFoundError:
        return False
    if not stat.S_ISREG(about.st_mode):
        what = {stat.S_IFDIR: "a folder", stat.S_IFLNK: "a symbolic link"}.get(stat.S_IFMT(about.st_mode), "not a file")
        raise BriefingError(f"{path} is {what}, so no file can be written there", "move it away", status=3)
    return about.st_size == len(data) and path.read_bytes() == data


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write `files` beside, then put them in place. OSError: all is as it was."""
    beside = folder / f"{_BESIDE}{secrets.token_hex(6)}"
    beside.mkdir(mode=0o700)
    keep = False
    try:
        for number, data in enumerate(files.values()):
            _write_one(beside / f"new-{number}", data)
        _put_in_place(folder, beside, tuple(files))
    except BriefingError:
        keep = True  # old files lie there that could not be put back
        raise
    finally:
        if not keep:
            _remove(beside)


def _write_one(path: Path, data: bytes) -> None:
    """Write a new file and see that it lies on the disk."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(file, rest) :]
        os.fsync(file)
        if os.fstat(file).st_size != len(data):
            raise OSError(errno.EIO, "the disk holds another size than was written")
    finally:
        os.close(file)


def _put_in_place(folder: Path, beside: Path, names: tuple[str, ...]) -> None:
    """Rename new files to `names`; where one cannot be, rename the old ones back.

    BriefingError where that cannot be either: then the sentence says which files are new.
    """
    kept = [_keep(folder / name, beside / f"old-{number}") for number, name in enumerate(names)]
    begun = 0
    try:
        for number, name in enumerate(names):
            begun = number + 1  # before: an interruption may come after the rename and before the count
            (beside / f"new-{number}").replace(folder / name)
        _flush(folder)
    except BaseException as failure:
        stuck = []
        for number, name in enumerate(names[:begun]):
            try:
                if kept[number]:
                    (beside / f"old-{number}").replace(folder / name)
                elif not (beside / f"new-{number}").exists():
                    (folder / name).unlink(missing_ok=True)
            except OSError:
                stuck.append(name)
        if stuck:
            raise BriefingError(
                f"writing in {folder} broke off, and {', '.join(stuck)} could not be put back: {failure}",
                f"the old files are in {beside}",
                status=3,
            ) from failure
        raise


def _keep(path: Path, beside: Path) -> bool:
    """Keep the old file at `path` under a second name; say whether there is one."""
    if not path.exists():
        return False
    try:
        os.link(path, beside)
    except OSError:  # a file system without hard links
        shutil.copy2(path, beside)
    return True


def _flush(folder: Path) -> None:
    """See that the names in `folder` lie on the disk."""
    file = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def _sweep(folder: Path) -> None:
    """Remove what a killed delivery left beside: whoever holds the folder is the only one to write there."""
    for beside in folder.glob(f"{_BESIDE}*"):
        if beside.is_dir() and not beside.is_symlink():
            _remove(beside)


def _remove(beside: Path) -> None:
    """Remove a folder beside. What cannot be removed is swept by the next delivery."""
    for path in [*beside.iterdir(), beside]:
        with contextlib.suppress(OSError):
            path.rmdir() if path == beside else path.unlink()


def _refusal(folder: Path, failure: OSError, size: int) -> BriefingError:
    """Give the sentence for what the system refused."""
    megabytes = max(1, round(size / 1_000_000))
    if failure.errno in (errno.ENOSPC, errno.EDQUOT):
        whose = "the disk is full" if failure.errno == errno.ENOSPC else "your share of the disk is used up"
        return BriefingError(
            f"{whose}: {folder} needs {megabytes} MB, nothing was changed", "make room, then try again", status=3
        )
    if failure.errno == errno.EROFS:
        return BriefingError(
            f"{folder} is on a disk that can only be read, nothing was changed", "say --out DIR", status=3
        )
    if failure.errno in (errno.EACCES, errno.EPERM):
        return BriefingError(
            f"{folder} may not be written in, nothing was changed", "give yourself access or say --out DIR", status=3
        )
    if failure.errno in (errno.ENOTDIR, errno.EEXIST):
        return BriefingError(f"{folder} is not a folder, nothing was changed", "say --out DIR", status=3)
    reason = failure.strerror or str(failure)
    return BriefingError(f"cannot write in {folder}: {reason}, nothing was changed", status=3)

"""Bytes of files: ordinary files of the project, and nothing else."""

import os
import stat
from pathlib import Path

MOST_BYTES = 2_000_000

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


class UnreadableError(Exception):
    """A file that is not read: which rule it breaks, why, and what to do."""

    def __init__(self, rule: str, sentence: str, way_out: str) -> None:
        super().__init__(rule, sentence, way_out)
        self.rule = rule
        self.sentence = sentence
        self.way_out = way_out


def read_bytes(path: Path, root: Path | None = None, most: int | None = MOST_BYTES) -> bytes:
    """Give the bytes of an ordinary file that lies, links followed, inside `root`.

    Raises `UnreadableError` for anything else: what is missing, refused, no file, outside, or longer
    than `most` bytes. A pipe is never opened for reading, since that would wait for a writer.
    """
    real = Path(os.path.realpath(path))
    if root is not None and not is_inside(real, root):
        raise UnreadableError("Y002", "leads out of the project", "put a copy of the file in its place")
    try:
        _refuse_other_kinds(os.lstat(real).st_mode)
        # Whatever took its place since: no link is followed, no pipe is waited for.
        descriptor = os.open(real, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as file:
            _refuse_other_kinds(os.fstat(descriptor).st_mode)
            data = file.read() if most is None else file.read(most + 1)
    except FileNotFoundError:
        raise UnreadableError("Y001", "does not exist", "check its name and folder") from None
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise UnreadableError(
            "Y001", f"cannot be read: {reason}", "check what the file is and who may read it"
        ) from None
    if most is not None and len(data) > most:
        raise UnreadableError("Y003", f"is larger than {most / 1e6:g} MB", "divide the pack in two")
    return data


def is_inside(path: Path, root: Path) -> bool:
    """Say whether `path` lies in `root`, links followed on both sides."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root))


def names_in(folder: Path) -> tuple[str, ...]:
    """Give the names in a folder, sorted, without hidden ones and the `~` copies of editors.

    Empty where the folder is missing. Raises `UnreadableError` where it may not be listed.
    """
    try:
        found = [entry.name for entry in folder.iterdir()]
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise UnreadableError("Y001", f"cannot be listed: {reason}", "check who may read the folder") from None
    return tuple(sorted(name for name in found if not name.startswith(".") and not name.endswith("~")))


def shown_name(name: str) -> str:
    """Give a file name as it can be printed: bytes that are no UTF-8 as \\xNN."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _refuse_other_kinds(mode: int) -> None:
    if not stat.S_ISREG(mode):
        kind = next((words for is_kind, words in _KINDS if is_kind(mode)), "something else")
        raise UnreadableError("Y001", f"is {kind}, not a file", "put a file in its place")

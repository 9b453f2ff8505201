"""What the last check of a pack found, kept with all that it looked at, so that nothing is checked twice.

`briefing check` asks here before it imports anything, since the imports alone cost more than the answer; so this file
asks little of Python that start-up has not loaded. A record holds every file that a check reads, the names in every
folder that it lists, and every module that did the checking, each with its size, times and SHA-256. It only ever saves
time: a record that is damaged, of another version, or cannot be written, counts as absent.
"""

# pathlib, json or re alone would double the running time:
# ruff: noqa: PTH100, PTH103, PTH105, PTH108, PTH112, PTH116, PTH118, PTH119, PTH120, PTH123, PTH208
from __future__ import annotations

import os
import stat
import sys
import time
from zlib import crc32

TYPE_CHECKING = False
if TYPE_CHECKING:  # slow to import
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from briefing.findings import Finding

_KIND = b"briefing check, record 1"
_ENDINGS = (".yaml", ".yml")
_MOST_BYTES = 50_000_000  # a larger file is no content, and nothing to be read for its hash
# A file that changed so shortly before it was looked at can change again and show the same size and times: the clocks
# of file systems tick every few milliseconds, some every two seconds. (Git calls such an entry racily clean.)
_TICK_NS = 2_000_000_000
_STARTED_NS = time.time_ns()  # before any module that checks was loaded

Look = dict[str, tuple[str, str]]  # by path: its stamp, and the SHA-256 where its bytes matter


class _Record:
    """What is kept: of which check (`head`), when by the clock of its disk, what was seen, what was found.

    Paths of `files` are relative to the project, those of `code` are not. `findings` is JSON.
    """

    def __init__(self, head: str, at: int, files: Look, code: Look, findings: str) -> None:
        self.head = head
        self.at = at
        self.files = files
        self.code = code
        self.findings = findings


def is_clean(arguments: list[str], standing: str) -> bool:
    """Say whether `briefing check` with these arguments is known to find nothing.

    Asked of a plain call from within a project: packs by name or path, or none. False for all else and wherever there
    is a doubt: then the command itself answers.
    """
    try:
        project = _project(os.path.realpath(standing))
        packs = _packs(project, arguments, standing) if project else ()
        records = [_held(project, os.path.join(project, "content", pack)) for pack in packs]
    except OSError:
        return False
    return bool(records) and all(record is not None and record.findings == "[]" for record in records)


def recall(project: Path, folder: Path) -> tuple[Finding, ...] | None:
    """Give what the last check of the pack in `folder` found; None where that may no longer hold."""
    try:
        record = _held(str(project), str(folder))
    except OSError:
        return None
    if record is None:
        return None
    import json

    from briefing.findings import Finding, Position

    return tuple(Finding(Position(*at), *said) for at, *said in json.loads(record.findings))


def look(project: Path, folder: Path) -> Look | None:
    """Give what a check of the pack in `folder` looks at, as it is now; None where that cannot be remembered."""
    return _look(str(project), str(folder))


def remember(project: Path, folder: Path, before: Look | None, findings: Iterable[Finding]) -> None:
    """Keep what a check of the pack in `folder` found, if all that it looked at is still as it was `before`."""
    code = _code()
    if before is None or code is None:
        return
    import json

    told = [
        ((one.at.path, one.at.line, one.at.column), one.severity, one.rule, one.sentence, one.way_out)
        for one in findings
    ]
    _keep(str(project), str(folder), before, code, json.dumps(told))


def _held(project: str, folder: str) -> _Record | None:
    """Give the record of the last check, if all that it looked at is as it was. OSError: something has gone."""
    record = _load(_place(project, folder))
    if record is None or record.head != _head(project, folder):
        return None
    stamps = _stamps(project, folder)
    if stamps is None or stamps.keys() != record.files.keys():
        return None
    for path in record.code:
        stamps[path] = _stamp(os.stat(path))
    touched = False
    for path, (then, digest) in (*record.files.items(), *record.code.items()):
        if stamps[path] == then and not (digest and _changed_after(then, record.at - _TICK_NS)):
            continue
        if not digest or _digest(os.path.join(project, path)) != digest:
            return None
        touched = True
    if touched:  # and not changed: next time its times will do
        files, code = (
            {path: (stamps[path], digest) for path, (_, digest) in seen.items()} for seen in (record.files, record.code)
        )
        _keep(project, folder, files, code, record.findings)
    return record


def _look(project: str, folder: str) -> Look | None:
    try:
        stamps = _stamps(project, folder)
        if stamps is None or any("\n" in path for path in stamps):
            return None
        return {
            path: (stamp, _digest(os.path.join(project, path)) if stamp.startswith("file ") else "")
            for path, stamp in stamps.items()
        }
    except OSError:
        return None


def _stamps(project: str, folder: str) -> dict[str, str] | None:
    """Give everything that a check of a pack reads or lists, by path within the project, with what tells a change.

    None where a symbolic link is among it, or a file without end: what lies behind those is not ours to watch.
    """
    inside = os.path.relpath(folder, project)
    stamps: dict[str, str] = {}
    for way in (inside, "templates/audiences"):
        path = os.path.join(project, way)
        above = [path[:end] for end, letter in enumerate(path) if letter == "/" and end > len(project)]
        if way.startswith(os.pardir) or not all(stat.S_ISDIR(os.lstat(each).st_mode) for each in (*above, path)):
            return None
        for place, entry in _entries(path, way, depth=2):
            status = entry.stat(follow_symlinks=False)
            if stat.S_ISLNK(status.st_mode) or status.st_size > _MOST_BYTES:
                return None
            is_read = stat.S_ISREG(status.st_mode) and entry.name.lower().endswith(_ENDINGS)
            stamps[place] = _stamp(status) if is_read else f"kind {stat.S_IFMT(status.st_mode)}"
    return stamps


def _entries(folder: str, shown: str, depth: int) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Give what lies in a folder and in the folders in it, but for what `read.files.names_in` passes over."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".") or entry.name.endswith("~"):
                continue
            place = f"{shown}/{entry.name}"
            yield place, entry
            if depth > 1 and entry.is_dir(follow_symlinks=False):
                yield from _entries(entry.path, place, depth - 1)


def _stamp(status: os.stat_result) -> str:
    """Give what changes whenever a file is written; the second time is one that nobody sets."""
    return f"file {status.st_mode} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"


def _changed_after(stamp: str, moment_ns: int) -> bool:
    return max(map(int, stamp.split(" ")[3:])) >= moment_ns


def _digest(path: str) -> str:
    from hashlib import sha256  # only wanted where something changed

    with open(path, "rb") as file:
        return sha256(file.read()).hexdigest()


def _code() -> Look | None:
    """Give every module that is loaded, but for Python's own: ours with their hash, of others the times are enough.

    None where one was written since this process began: what is loaded may be its past.
    """
    code: Look = {}
    for name, module in tuple(sys.modules.items()):
        top = name.partition(".")[0]
        path = getattr(module, "__file__", None)
        if top in sys.stdlib_module_names or not isinstance(path, str):
            continue
        try:
            stamp = _stamp(os.stat(path))
            code[path] = (stamp, _digest(path) if top == "briefing" else "")
        except OSError:
            return None
        if _changed_after(stamp, _STARTED_NS - _TICK_NS) or "\n" in path:
            return None
    return code


def _head(project: str, folder: str) -> str:
    """Give what else a check depends on: which Python, with which packages, and where all lies."""
    python = (str(sys.hexversion), str(sys.implementation.cache_tag), sys.prefix, os.environ.get("PYTHONPATH", ""))
    return "\t".join((*python, os.path.dirname(os.path.abspath(__file__)), project, folder))


def _place(project: str, folder: str) -> str:
    """Give the path of a pack's record: an entry of the cache like others, so that the cache clears it away."""
    name = f"{crc32(os.fsencode(os.path.relpath(folder, project))):08x}"
    return os.path.join(project, ".cache", "briefing", "checked", name[:2], name[2:])


def _load(place: str) -> _Record | None:
    try:
        with open(place, "rb") as file:
            kind, check, body = file.read().split(b"\n", 2)
        if kind != _KIND or int(check, 16) != crc32(body):
            return None
        head, at, number, findings, *lines = body.decode("utf-8", "surrogatepass").split("\n")
        seen = [line.split("\t", 2) for line in lines]
        look = {path: (stamp, digest) for stamp, digest, path in seen}
        files = {path: look.pop(path) for _, _, path in seen[: int(number)]}
        return _Record(head, int(at), files, look, findings)
    except (FileNotFoundError, ValueError):
        return None


def _keep(project: str, folder: str, files: Look, code: Look, findings: str) -> None:
    """Write a record, whole or not at all, unless the content has changed meanwhile."""
    place = _place(project, folder)
    beside = f"{place}.{os.urandom(6).hex()}.part"
    try:
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(beside, "xb") as file:
            at = os.fstat(file.fileno()).st_mtime_ns  # by the clock that stamps the content, before a last look at it
            unchanged = _look(project, folder) == files
            if unchanged:
                seen = [*files.items(), *code.items()]
                lines = [f"{stamp}\t{digest}\t{path}" for path, (stamp, digest) in seen]
                body = "\n".join((_head(project, folder), str(at), str(len(files)), findings, *lines))
                data = body.encode("utf-8", "surrogatepass")
                file.write(b"%s\n%08x\n%s" % (_KIND, crc32(data), data))
        if unchanged:
            os.replace(beside, place)
        else:
            os.unlink(beside)
    except OSError:  # a disk that is full or read-only: nothing is kept, and the cache sweeps away what was begun
        return


def _project(folder: str) -> str:
    """Give the nearest folder upwards that is a project, as `cli.project` has it; "" where there is none."""
    while not _is_project(folder):
        above = os.path.dirname(folder)
        if above == folder:
            return ""
        folder = above
    return folder


def _is_project(folder: str) -> bool:
    return os.path.isdir(os.path.join(folder, "content")) and os.path.isdir(os.path.join(folder, "templates"))


def _packs(project: str, arguments: list[str], standing: str) -> list[str]:
    """Give the names of the packs asked for, as `cli.project` finds them; none where one is not so plain to tell."""
    content = os.path.join(project, "content")
    with os.scandir(content) as entries:
        inside = list(entries)
    if any(entry.is_symlink() for entry in inside):
        return []
    known = [entry.name for entry in inside if entry.name[0] != "." and entry.is_dir() and _has_yaml(entry.path)]
    chosen = []
    for argument in arguments:
        path = os.path.join(standing, argument)
        name = argument
        if os.path.isdir(path):
            real = os.path.realpath(path)
            name = os.path.basename(real)
            nested = _is_project(real) or _is_project(content)
            if real != os.path.join(content, name) or nested or (argument in known and argument != name):
                return []
        if name not in known or argument.startswith("-"):
            return []
        chosen.append(name)
    return chosen if arguments else known


def _has_yaml(folder: str) -> bool:
    return any(name.endswith(".yaml") for name in os.listdir(folder))

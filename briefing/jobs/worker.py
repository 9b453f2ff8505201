"""The child's side: a process that does one job after another, as told through its standard input.

Run as a file of its own, so that it starts with next to no imports; `child.py` is the other end. A message is its
length in eight bytes, then a pickle. Pickles pass between a process and its own child only.
"""

import gc
import importlib
import math
import os
import pickle
import resource
import select
import signal
import sys
import tempfile
import threading
import traceback
from contextlib import suppress
from typing import Any

HEAD_BYTES = 8
# After the heavy imports nothing of them is ever freed: left out of collections, laying out takes a tenth less time.
COLLECT_AFTER = 50_000


def main() -> None:
    """Do the jobs that come in until the parent closes the line or dies."""
    # Whatever a library prints must not get between the messages.
    incoming, outgoing = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interruption ends
    threading.Thread(target=die_with_parent, args=(incoming,), daemon=True).start()
    gc.disable()
    while (message := receive(incoming)) is not None:
        kind, *rest = pickle.loads(message)
        if kind == "begin":
            begin(*rest)
        elif kind == "warm":
            warm(*rest)
        else:
            send(outgoing, outcome(*rest))


def begin(path: list[str], folder: str, memory_bytes: int) -> None:
    """Take over the parent's import path, and the limits on memory and on dumps of it."""
    sys.path[:] = path
    tempfile.tempdir = folder
    limit(resource.RLIMIT_CORE, 0)
    if hasattr(resource, "RLIMIT_AS") and sys.platform != "darwin":  # macOS has the name, not the limit
        limit(resource.RLIMIT_AS, memory_bytes)


def limit(what: int, wanted: int) -> None:
    """Set a soft limit, as far as the hard one allows."""
    _, hard = resource.getrlimit(what)
    resource.setrlimit(what, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))


def warm(modules: tuple[str, ...]) -> None:
    """Import `modules` ahead of the jobs that need them."""
    for module in modules:
        with suppress(Exception):  # the job that needs it will say what is wrong with it
            importlib.import_module(module)
    gc.collect()
    gc.freeze()
    gc.set_threshold(COLLECT_AFTER)
    gc.enable()


def outcome(function: Any, arguments: tuple[Any, ...], cpu_seconds: float) -> bytes:
    """Give the pickle of (True, result) or (False, exception) of one job."""
    gc.enable()
    used = resource.getrusage(resource.RUSAGE_SELF)
    # Of this job, not of all so far; whole seconds, so rounded up.
    limit(resource.RLIMIT_CPU, math.ceil(used.ru_utime + used.ru_stime + cpu_seconds))
    try:
        return pickle.dumps((True, function(*arguments)), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001  (it is raised again, in the parent)
        return failure(error)


def failure(error: Exception) -> bytes:
    """Give the pickle of an exception, with the child's traceback as a note; where it has none, of its words."""
    error.add_note("In the child process:\n" + "".join(traceback.format_exception(error)).rstrip())
    error.__traceback__ = None
    try:
        answer = pickle.dumps((False, error), pickle.HIGHEST_PROTOCOL)
        pickle.loads(answer)
    except Exception:  # noqa: BLE001  (an exception's own pickling may fail in any way)
        plain = RuntimeError(f"{type(error).__name__}: {error}")
        for note in error.__notes__:
            plain.add_note(note)
        answer = pickle.dumps((False, plain), pickle.HIGHEST_PROTOCOL)
    return answer


def receive(file: int) -> bytes | None:
    """Give the next message from `file`, None at its end."""
    head = read(file, HEAD_BYTES)
    return read(file, int.from_bytes(head, "big")) if head is not None else None


def read(file: int, size: int) -> bytes | None:
    """Give the next `size` bytes from `file`, None where it ends before."""
    parts = bytearray()
    while len(parts) < size:
        part = os.read(file, min(size - len(parts), 1 << 20))
        if not part:
            return None
        parts += part
    return bytes(parts)


def send(file: int, message: bytes) -> None:
    """Write one message to `file`."""
    rest = memoryview(len(message).to_bytes(HEAD_BYTES, "big") + message)
    while rest:
        rest = rest[os.write(file, rest) :]


def die_with_parent(file: int) -> None:
    """Wait until nobody can write to `file` any more, then end this process, in the middle of a job or not."""
    watch = select.poll()
    watch.register(file, 0)  # no event but the one that cannot be masked: the other end has gone
    watch.poll()
    os._exit(1)


if __name__ == "__main__":
    main()

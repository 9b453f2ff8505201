"""Work done in a process of its own: whatever happens there, here it is one sentence.

Text setting runs C libraries on content from many hands: they may crash, hang or eat memory. Not a
`concurrent.futures.ProcessPoolExecutor`: that cannot end a job that takes too long, cannot say what ended a
process, is interrupted in the child as well, and takes twice as long to start.
"""

import contextlib
import os
import queue
import sys
import threading
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from briefing.findings import BriefingError
from briefing.jobs.process import SIMPLER, EndedError, Process
from briefing.jobs.scratch import Scratch

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")

SECONDS = 300.0
MEMORY_MB = 4096
# What a result could hang on: hash order, the user's language and time zone. One thread each: workers are the others.
ENVIRONMENT = {
    "PYTHONHASHSEED": "0",
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
}


class Child:
    """Up to `workers` warm child processes that run functions, under limits.

    `seconds` is the most that a job may take by the clock and of processor time, unless it brings its own;
    `memory_mb` the address space of one process; `environment` what they see besides the parent's. The first
    starts at once, others when they have something to do. Their temporary files lie in one folder, which goes
    when the context ends. Raises `BriefingError` with status 3.
    """

    def __init__(
        self,
        workers: int = 1,
        seconds: float = SECONDS,
        memory_mb: int = MEMORY_MB,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.workers = max(1, workers)
        self.seconds = seconds
        self.memory_mb = memory_mb
        self.environment = {**ENVIRONMENT, **(environment or {})}
        # Who may work: a process that is free, or the right to start one.
        self._free: queue.LifoQueue[Process | None] = queue.LifoQueue()
        self._all: set[Process] = set()
        self._modules: tuple[str, ...] = ()
        self._threads: ThreadPoolExecutor | None = None
        self._scratch: Scratch | None = None
        self._starting = threading.Lock()

    def __enter__(self) -> Self:
        self._scratch = Scratch()
        for _ in range(self.workers - 1):
            self._free.put(None)
        try:
            self._free.put(self._start())
        except BaseException as error:
            self.__exit__(None, None, None)
            if isinstance(error, EndedError):
                raise BriefingError(f"the build {error}", error.way_out, status=3) from None
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        scratch = self._scratch
        with self._starting:
            self._scratch = None  # from now on nothing starts
        for process in tuple(self._all):
            self._end(process)
        if self._threads is not None:
            self._threads.shutdown(cancel_futures=True)
        if scratch is not None:
            scratch.remove()

    def warm(self, *modules: str) -> None:
        """Begin to import `modules` in the child, and in each that starts later; do not wait for it."""
        self._modules += modules
        for process in tuple(self._all):
            with contextlib.suppress(EndedError):  # found out by the next job, which has a name
                process.send(("warm", modules), self.seconds)

    def run(self, function: Callable[..., T], *arguments: Any, job: str, seconds: float | None = None) -> T:
        """Give what `function(*arguments)` gives, computed in a child; `job` names it in a sentence.

        Function, arguments and result are pickled. What the function raises is raised here, with the child's
        traceback as a note. Where the child crashes, runs out of memory or takes longer than `seconds`, that is
        a BriefingError, and the next job gets a fresh child.
        """
        process = self._free.get()
        try:
            if process is None or process.is_dead():
                self._end(process)
                process = self._start()
            succeeded, result = process.ask(function, arguments, self.seconds if seconds is None else seconds)
        except BaseException as error:  # also an interruption: the child is in the middle of something
            self._end(process)
            self._free.put(None)
            if isinstance(error, EndedError):
                raise BriefingError(f"{job} {error}", error.way_out, status=3) from None
            raise
        self._free.put(process)
        if succeeded:
            return result  # type: ignore[no-any-return]
        if isinstance(result, MemoryError | RecursionError):
            what = "ran out of memory" if isinstance(result, MemoryError) else "met something nested too deeply"
            raise BriefingError(f"{job} {what}", SIMPLER, status=3) from result
        raise result

    def submit(
        self, function: Callable[..., T], *arguments: Any, job: str, seconds: float | None = None
    ) -> "Future[T]":
        """Begin a `run` and give its future, so that several workers have something to do."""
        if self._threads is None:
            from concurrent.futures import ThreadPoolExecutor  # slow to import, and seldom wanted

            self._threads = ThreadPoolExecutor(self.workers)
        return self._threads.submit(self.run, function, *arguments, job=job, seconds=seconds)

    def _start(self) -> Process:
        """Start one more process. RuntimeError outside the context."""
        with self._starting:
            if self._scratch is None:
                raise RuntimeError("a Child is used outside its `with`")
            folder = str(self._scratch.folder)
            process = Process({**os.environ, **self.environment, "TMPDIR": folder})
            self._all.add(process)
        process.send(("begin", sys.path, folder, self.memory_mb << 20), self.seconds)
        if self._modules:
            process.send(("warm", self._modules), self.seconds)
        return process

    def _end(self, process: Process | None) -> None:
        if process is not None:
            process.kill()
            self._all.discard(process)

"""One child process and the line to it."""

import contextlib
import os
import pickle
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

_HEAD_BYTES = 8
_CHUNK = 1 << 16
SIMPLER = "make what changed last in the content shorter or simpler"
ASK_DOCTOR = "see whether briefing doctor finds something"


class EndedError(Exception):
    """A child that can no longer be asked: what happened, as the end of a sentence, and a way out."""

    def __init__(self, what: str, way_out: str = SIMPLER) -> None:
        super().__init__(what)
        self.way_out = way_out


class Process:
    """A process that runs `worker.py`; `environment` is all of its environment."""

    def __init__(self, environment: dict[str, str]) -> None:
        worker = Path(__file__).with_name("worker.py")
        # A session of its own: Ctrl-C goes to the parent alone, and whatever the child starts ends with it.
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-P", str(worker)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=environment,
                bufsize=0,
                start_new_session=True,
            )
        except OSError as refusal:
            raise EndedError(f"cannot have a process of its own: {refusal.strerror}", "close what else runs") from None
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("a child without a line")
        self._in = self._process.stdin
        self._out = self._process.stdout
        # Who holds these is using a pipe: it is closed when they let go, lest its number be given to another file.
        self._sending = threading.RLock()
        self._reading = threading.RLock()
        os.set_blocking(self._in.fileno(), False)

    def is_dead(self) -> bool:
        """Say whether it has ended, which between two jobs nobody notices."""
        return self._process.poll() is not None

    def ask(self, function: Callable[..., Any], arguments: tuple[Any, ...], seconds: float) -> tuple[bool, Any]:
        """Give the outcome of one job: (True, result) or (False, exception).

        It may take `seconds` by the clock, and as much processor time. Raises `EndedError`.
        """
        until = time.monotonic() + seconds
        self.send(("run", function, arguments, seconds), seconds)
        try:
            with self._reading:
                size = int.from_bytes(self._read(_HEAD_BYTES, until), "big")
                answer = self._read(size, until)
        except TimeoutError:
            raise self._too_long(seconds) from None
        succeeded, result = pickle.loads(answer)
        return succeeded, result

    def send(self, message: tuple[Any, ...], seconds: float) -> None:
        """Write one message. `EndedError` where the child has ended, or takes longer than `seconds` to read it."""
        data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
        until = time.monotonic() + seconds
        with self._sending:
            rest = memoryview(len(data).to_bytes(_HEAD_BYTES, "big") + data)
            while rest:
                try:
                    _wait(_number(self._in), select.POLLOUT, until)
                    rest = rest[os.write(_number(self._in), rest[:_CHUNK]) :]
                except BlockingIOError:
                    continue
                except BrokenPipeError:
                    raise self._ended() from None
                except TimeoutError:
                    raise self._too_long(seconds) from None

    def _read(self, size: int, until: float) -> bytes:
        """Give the next `size` bytes that the child sends."""
        parts = bytearray()
        while len(parts) < size:
            _wait(_number(self._out), select.POLLIN, until)
            part = os.read(_number(self._out), min(size - len(parts), _CHUNK))
            if not part:
                raise self._ended()
            parts += part
        return bytes(parts)

    def _too_long(self, seconds: float) -> EndedError:
        """End the child, which is in the middle of something, and give that as what happened."""
        self.kill()
        return EndedError(f"took longer than {seconds:g} seconds and was stopped")

    def _ended(self) -> EndedError:
        """Give what has ended the child."""
        status = self._process.wait()
        if status == -signal.SIGKILL:
            return EndedError("was ended by the system, most likely because memory ran out")
        if status == -signal.SIGXCPU:
            return EndedError("took too much processor time and was stopped")
        if status < 0:
            return EndedError(f"crashed ({signal.Signals(-status).name})", f"{ASK_DOCTOR}, else {SIMPLER}")
        return EndedError(f"ended too early (status {status})", ASK_DOCTOR)

    def kill(self) -> None:
        """End the process and whatever it started, and wait until it is gone."""
        if self._process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        with self._sending, contextlib.suppress(OSError):
            self._in.close()
        with self._reading:
            self._out.close()


def _number(file: IO[bytes]) -> int:
    """Give the descriptor of a pipe. `EndedError` where another thread has ended the process and closed it."""
    try:
        return file.fileno()
    except ValueError:
        raise EndedError("was stopped, because the build ended") from None


def _wait(file: int, event: int, until: float) -> None:
    """Wait until `file` is ready. TimeoutError at `until` by the monotonic clock."""
    ready = select.poll()  # not select.select, which knows no file above 1023
    ready.register(file, event)
    if not ready.poll(max(0.0, until - time.monotonic()) * 1000):
        raise TimeoutError

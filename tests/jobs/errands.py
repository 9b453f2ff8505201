"""What the tests have a child do."""

import os
import resource
import signal
import sys
import tempfile
import time
import warnings
from pathlib import Path

from briefing.findings import BriefingError, ContentError, Finding, Position


class UnpicklableError(Exception):
    def __init__(self, one, two):
        super().__init__(f"{one} and {two}")


def add(one, two):
    return one + two


def process():
    return os.getpid()


def die(number):
    os.kill(os.getpid(), number)


def leave(status):
    os._exit(status)


def sleep(seconds):
    time.sleep(seconds)


def spin():
    while True:
        pass


def use(seconds):
    """Use the processor; give the limit on what may be used in all."""
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass
    return resource.getrlimit(resource.RLIMIT_CPU)[0]


def sleep_and_tell(path):
    Path(path).write_text(str(os.getpid()), encoding="utf-8")
    time.sleep(600)


def hoard():
    return bytearray(16 << 30)


def nest(depth=0):
    return nest(depth + 1)


def print_much():
    sys.stdout.write("noise on stdout\n")
    os.write(1, b"more of it\n" * 1000)
    return sys.stdin.read()


def refuse():
    raise BriefingError("it does not fit", "shorten it", status=1)


def refuse_content():
    raise ContentError((Finding(Position("a.yaml", 3, 5), "error", "F102", "unknown source 'x'"),))


def fail():
    raise UnpicklableError("this", "that")


def warn():
    warnings.warn("old", DeprecationWarning, stacklevel=1)


def give_function():
    return lambda: None


def temporary():
    with tempfile.NamedTemporaryFile(delete=False) as file:
        return file.name


def surroundings():
    return {name: os.environ.get(name) for name in ("PYTHONHASHSEED", "LC_ALL", "TZ", "TMPDIR", "OF_OURS")}


def loaded(module):
    return module in sys.modules


def ignores_interruption():
    return signal.getsignal(signal.SIGINT) == signal.SIG_IGN

"""How far a build has come: on a terminal one live line for each brief at work, elsewhere a line for each finished."""

import shutil
import threading
from typing import TextIO

from briefing.cli.findings import in_colour, is_terminal
from briefing.model.step import Step

CLEAR_LINE = "\x1b[2K"
UP = "\x1b[A"
FAINT, PLAIN = "\x1b[2m", "\x1b[0m"


class Progress:
    """Tells the steps of a build to `stream`; `several` says that there are several packs, which are then named."""

    def __init__(self, stream: TextIO, several: bool = False) -> None:
        self.stream = stream
        self.several = several
        self.live = is_terminal(stream)
        self.faint = in_colour(stream)
        self._lock = threading.Lock()  # several briefs are made at a time
        self._at_work: dict[tuple[str, str], Step] = {}
        self._lines = 0  # live ones on the screen

    def __call__(self, step: Step) -> None:
        """Take in one step."""
        key = (step.pack, step.audience)
        with self._lock:
            if step.done:
                self._at_work.pop(key, None)
                self._show(self.finished(step))
            elif self.live:
                self._at_work[key] = step
                self._show()

    def close(self) -> None:
        """Take the live lines away: those at work when a build breaks off."""
        self._at_work.clear()
        if self.live:
            self._show()

    def finished(self, step: Step) -> str:
        """Give the line of a finished brief: its file, pages, seconds."""
        return f"{self._name(step)}.pdf  {_pages(step.pages)}  {step.seconds:.1f} s"

    def at_work(self, step: Step) -> str:
        """Give the line of a brief at work."""
        pages = "" if step.pages is None else f"  {_pages(step.pages)}"
        return f"{self._name(step)}  {step.action}{pages}  {step.seconds:.1f} s"

    def _name(self, step: Step) -> str:
        return f"{step.pack}/{step.audience}" if self.several else step.audience

    def _show(self, finished: str | None = None) -> None:
        """Draw the live lines anew, below the line of a brief that has just been finished."""
        written = (UP + CLEAR_LINE) * self._lines
        if finished is not None:
            written += f"{finished}\n"
        columns = shutil.get_terminal_size().columns
        live = [self.at_work(step)[: columns - 1] for step in self._at_work.values()]  # never two lines of screen
        for line in live:
            written += f"{FAINT}{line}{PLAIN}\n" if self.faint else f"{line}\n"
        self._lines = len(live)
        self.stream.write(written)
        self.stream.flush()


def _pages(pages: int | None) -> str:
    return "" if pages is None else f"{pages} page{'' if pages == 1 else 's'}"

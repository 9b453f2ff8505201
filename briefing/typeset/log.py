"""What WeasyPrint says in its log, heard instead of printed."""

import contextlib
import logging
import re
from collections.abc import Iterator

from briefing.model.laid import Fault
from briefing.typeset.rules import fault

# fontTools subsets where HarfBuzz cannot, and says so.
LOGGERS = ("weasyprint", "fontTools")
# Its words where no face has a letter.
BOX = re.compile(r"\.notdef glyph .*\(U\+([0-9A-F]{4,6})\)")


class Ear(logging.Handler):
    """Keeps each message of a level once, in the order heard; `boxes` are letters that no face has."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: dict[str, int] = {}
        self.boxes: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        words = " ".join(record.getMessage().split()).rstrip(".")
        if box := BOX.match(words):
            self.boxes.add(chr(int(box[1], 16)))
            return
        self.heard[words] = max(record.levelno, self.heard.get(words, 0))

    def faults(self) -> tuple[Fault, ...]:
        """Give what was heard, as faults."""
        return tuple(
            fault("P617" if level >= logging.ERROR else "P616", "", words) for words, level in self.heard.items()
        )


@contextlib.contextmanager
def listening() -> Iterator[Ear]:
    """Hear warnings and errors while the context lasts; nothing of them is printed."""
    ear = Ear()
    loggers = [logging.getLogger(name) for name in LOGGERS]
    before = [(logger, logger.propagate, logger.level) for logger in loggers]
    for logger in loggers:
        logger.addHandler(ear)
        logger.propagate = False
        logger.setLevel(logging.WARNING)
    try:
        yield ear
    finally:
        for logger, propagates, level in before:
            logger.removeHandler(ear)
            logger.propagate = propagates
            logger.setLevel(level)

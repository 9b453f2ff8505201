"""Findings as lines; on a terminal, each with the line of the file it is about and a caret under the place."""

import codecs
import os
import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple, TextIO

from briefing.cli.letters import plain, width_of
from briefing.findings import SEVERITIES, Finding

COLOURS = {"error": "31", "warning": "33", "note": "36"}
INDENT = "    "
TAB = 8
LEAST_COLUMNS = 20
_BREAK = re.compile(r"\r\n|\r|\n")  # lines as the finding counts them


class Cell(NamedTuple):
    """What one character becomes on a terminal, and the columns that takes."""

    shown: str
    width: int


def as_lines(findings: Iterable[Finding], stream: TextIO, project: Path | None = None) -> str:
    """Give findings as lines, and their count.

    On a terminal the source lines are read from the files of `project`, and from no others.
    """
    findings = tuple(findings)
    colour = in_colour(stream)
    lines_of = _reader(project) if project and stream.isatty() else None
    columns = columns_of(stream) if lines_of else 0
    told = []
    for finding in findings:
        told.append(line_of(finding, colour))
        source = lines_of(finding.at.path) if lines_of else []
        if finding.at.line <= len(source):
            told += pointed(source[finding.at.line - 1], finding, columns, colour)
    return "".join(f"{line}\n" for line in (*told, count_of(findings)))


def line_of(finding: Finding, colour: bool = False) -> str:
    """Give a finding as one line, harmless to a terminal whatever the content holds."""
    line = plain(str(finding))
    place, space, rest = line.partition(f": {finding.severity} ")
    return f"{place}: {coloured(finding.severity, finding.severity, colour)} {rest}" if space else line


def pointed(line: str, finding: Finding, columns: int, colour: bool = False) -> list[str]:
    """Give a source line and a caret under the column of `finding`; nothing for a line that is empty.

    At most `columns` columns wide: of a longer line what stands around the caret, with … where it is cut.
    """
    if not line.strip():
        return []
    room = max(columns, LEAST_COLUMNS) - len(INDENT)
    at = min(finding.at.column - 1, len(line))
    begin, end = max(0, at - 2 * room), at + 2 * room  # far more than can be shown, far less than two million
    cells, caret = cells_of(line[begin:end], at - begin)
    first, last = 0, len(cells)
    if begin > 0 or end < len(line) or sum(cell.width for cell in cells) > room:
        first, last = window(cells, caret, room)
    left = "…" if begin + first > 0 else ""
    right = "…" if last < len(cells) or end < len(line) else ""
    shown = "".join(cell.shown for cell in cells[first:last])
    before = len(left) + sum(cell.width for cell in cells[first:caret])
    return [f"{INDENT}{left}{shown}{right}", f"{INDENT}{' ' * before}{coloured('^', finding.severity, colour)}"]


def cells_of(line: str, at: int) -> tuple[list[Cell], int]:
    """Give a line as cells, and the number of the cell that holds the character `at`.

    A mark shares the cell of its letter. Behind the last character stands an empty cell, where `at` is there.
    """
    cells: list[Cell] = []
    caret = column = 0
    for number, character in enumerate(line):
        if cells and width_of(character) == 0:
            cells[-1] = Cell(cells[-1].shown + character, cells[-1].width)
        else:
            cells.append(_cell(character, column))
            column += cells[-1].width
        if number == at:
            caret = len(cells) - 1
    if at >= len(line):
        cells.append(Cell("", 1))
        caret = len(cells) - 1
    return cells, caret


def _cell(character: str, column: int) -> Cell:
    shown = " " * (TAB - column % TAB) if character == "\t" else plain(character)
    return Cell(shown, sum(map(width_of, shown)))


def window(cells: list[Cell], caret: int, room: int) -> tuple[int, int]:
    """Give the first cell to show and the one behind the last, so that `caret` is seen in `room` columns.

    Half the room goes to what stands before the caret; more, where less stands behind it.
    """
    room -= 2 + cells[caret].width  # two … may be needed
    behind = sum(cell.width for cell in cells[caret + 1 :])
    before = max(room // 2, room - behind)
    first, last = caret, caret + 1
    while first > 0 and cells[first - 1].width <= before:
        first -= 1
        before -= cells[first].width
        room -= cells[first].width
    while last < len(cells) and cells[last].width <= room:
        room -= cells[last].width
        last += 1
    return first, last


def _reader(project: Path) -> Callable[[str], list[str]]:
    """Give a function that gives the lines of a file of `project`; none where it may not be read, or is no text."""
    from briefing.read.files import UnreadableError, read_bytes  # heavy, and only wanted on a terminal

    @cache
    def lines(path: str) -> list[str]:
        try:
            data = read_bytes(Path(path), project)
        except UnreadableError:  # a finding has told of it
            return []
        if b"\0" in data:
            return []
        return _BREAK.split(data.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace"))

    return lines


def count_of(findings: Iterable[Finding]) -> str:
    """Give "2 errors, 1 warning"; "nothing found" where there is nothing."""
    numbers = dict.fromkeys(SEVERITIES, 0)
    for finding in findings:
        numbers[finding.severity] += 1
    counts = [f"{number} {name}{'' if number == 1 else 's'}" for name, number in numbers.items() if number]
    return ", ".join(counts) or "nothing found"


def coloured(text: str, severity: str, colour: bool) -> str:
    """Give `text` in the colour of a severity, or as it is."""
    return f"\x1b[{COLOURS[severity]}m{text}\x1b[0m" if colour else text


def in_colour(stream: TextIO) -> bool:
    """Say whether to print in colour: to a terminal, unless NO_COLOR is set (no-color.org)."""
    return is_terminal(stream) and not os.environ.get("NO_COLOR")


def is_terminal(stream: TextIO) -> bool:
    """Say whether `stream` is a terminal that moves its cursor when told."""
    return stream.isatty() and os.environ.get("TERM") not in (None, "", "dumb")


def columns_of(stream: TextIO) -> int:
    """Give the width of the terminal behind `stream`; 80 where it does not tell."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except (OSError, ValueError):
        return 80

"""The place of each character of a value that does not stand plainly on one line.

YAML strips indentation, folds lines and resolves escapes. Here the raw text between a value's marks
is gone through a second time, by the same rules (YAML 1.1, sections 5.7 and 9), so that every
character of the value knows the line and column it was typed at. A space or a line end that stands
for a line end of the file has the place behind the last character of that line.
"""

import re
from itertools import repeat

Places = list[tuple[int, int]]

_BREAK = re.compile(r"\r\n|\r|\n")
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
_BLANK = " \t"


def flow_places(raw: str, style: str, line: int, column: int) -> Places:
    """Give the places of a plain or quoted value; `raw` is without its quotation marks.

    `line` and `column`, from 1, are where `raw` begins; `style` is a quotation mark, or empty.
    """
    pieces = _BREAK.split(raw)
    last = len(pieces) - 1
    places: Places = []
    breaks: Places = []
    escaped = False  # the line end before is written \ and prints nothing
    for number, piece in enumerate(pieces):
        left, right = 0, len(piece)
        if number > 0:
            left = right - len(piece.lstrip(_BLANK))
        if number < last:
            right = _right_edge(piece, left, style)
        if number > 0:
            if left >= right and number < last:
                breaks.append((line + number, len(piece) + 1))
                continue
            # One line end folds to a space; of several the first is dropped.
            places += breaks if len(breaks) == 1 and not escaped else breaks[1:]
            breaks = []
        start = column if number == 0 else 1
        escaped = style == '"' and number < last and _ends_in_backslash(piece[left:right])
        places += _line_places(piece, left, right - escaped, style, line + number, start)
        breaks.append((line + number, start + len(piece)))
    return places


def _right_edge(piece: str, left: int, style: str) -> int:
    """Give where a line ends once the blanks at its end are stripped, but for an escaped one."""
    right = max(left, len(piece.rstrip(_BLANK)))
    if style == '"' and right < len(piece) and _ends_in_backslash(piece[left:right]):
        right += 1
    return right


def _ends_in_backslash(text: str) -> bool:
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1


def _line_places(piece: str, left: int, right: int, style: str, line: int, start: int) -> Places:
    """Give the places of what one line contributes."""
    if style == '"' and "\\" in piece:
        return [(line, start + offset) for offset in _units(piece, left, right, _ESCAPE)]
    if style == "'" and "'" in piece:
        return [(line, start + offset) for offset in _units(piece, left, right, re.compile("''"))]
    return list(zip(repeat(line), range(start + left, start + right)))


def _units(piece: str, left: int, right: int, pattern: re.Pattern[str]) -> list[int]:
    """Give where each character begins; what `pattern` matches is one character."""
    offsets: list[int] = []
    while left < right:
        offsets.append(left)
        match = pattern.match(piece, left, right)
        left = match.end() if match else left + 1
    return offsets


def block_places(raw: str, value: str, line: int) -> Places:
    """Give the places of a literal (`|`) or folded (`>`) value.

    `raw` begins with the line of the `|`, which is line `line`. What a line holds behind its
    indentation stands unchanged in the value, so the value is followed along from line to line.
    """
    pieces = _BREAK.split(raw)[1:]
    indent = _indentation(pieces, value)
    places: Places = []
    breaks: Places = []
    for number, piece in enumerate(pieces, line + 1):
        content = piece[indent:]
        if len(places) >= len(value) or (content and piece[:indent].strip(" ")):
            break
        if content:
            begin = len(places)
            while begin < len(value) and value[begin] == "\n":
                begin += 1
            if breaks and begin < len(value) and value[begin] == " " and content[0] not in _BLANK:
                begin += 1
            _give_breaks(places, breaks, begin)
            places += zip(repeat(number), range(indent + 1, len(piece) + 1))
            breaks = []
        breaks.append((number, len(piece) + 1))
    _give_breaks(places, breaks[: max(0, len(value) - len(places))], len(value))
    return places[: len(value)]


def _give_breaks(places: Places, breaks: Places, until: int) -> None:
    """Fill `places` up to `until` with the ends of lines, the last ones where there are more."""
    wanted = until - len(places)
    if wanted > 0:
        ends = breaks or places[-1:] or [(1, 1)]
        ends = ends[-wanted:]
        places += ends + [ends[-1]] * (wanted - len(ends))


def _indentation(pieces: list[str], value: str) -> int:
    """Give how far the lines of a block are indented, from its first line that is not empty."""
    raw, own = (next((line for line in lines if line.strip(" ")), "") for lines in (pieces, value.split("\n")))
    return max(0, len(raw) - len(raw.lstrip(" ")) - (len(own) - len(own.lstrip(" "))))

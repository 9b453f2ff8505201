"""Typewriter characters → those of print: quotation marks, dashes, dots.

`"word"` becomes “word”, `'word'` ‘word’, an apostrophe ’, `--` an en dash, `---` an em dash, `...`
an ellipsis. A mark opens where a space, a bracket or a dash is before it and no space behind it.
"""

import re
from collections.abc import Collection

# Stands for something printed that has no characters of its own: the value of a fact.
OBJECT = "\ufffc"

_RUN = re.compile(r"(?<!-)-{2,3}(?!-)|(?<!\.)\.{3}(?!\.)|[\"']")
_PRINTED = {"--": "–", "---": "—", "...": "…"}
_BEFORE_OPENING = frozenset("([{<-–—/“‘„«\"'¿¡")


def typeset(text: str, fixed: Collection[int] = ()) -> list[str]:
    """Give what is printed for each character of `text`, empty for one that went into another.

    Characters at the offsets in `fixed` stay as they are: they were escaped, or belong to an address.
    """
    printed = list(text)
    for match in _RUN.finditer(text):
        start, run = match.start(), match[0]
        if any(offset in fixed for offset in range(start, match.end())):
            continue
        if run in _PRINTED:
            printed[start : match.end()] = [_PRINTED[run], *[""] * (len(run) - 1)]
        elif run == '"':
            printed[start] = "“" if _opens(text, start) else "”"
        else:
            printed[start] = "‘" if _opens(text, start) and _is_closed(text, start) else "’"
    return printed


def _opens(text: str, offset: int) -> bool:
    before = text[offset - 1] if offset > 0 else " "
    behind = text[offset + 1] if offset + 1 < len(text) else " "
    return (before.isspace() or before in _BEFORE_OPENING) and not behind.isspace()


def _is_closed(text: str, offset: int) -> bool:
    """Say whether a single mark that could open is closed again; if not it is an apostrophe ('tis, '90s)."""
    if text[offset + 1].isdigit():
        return False
    following = text.find("'", offset + 2)
    while following >= 0:
        behind = text[following + 1 : following + 2]
        if not text[following - 1].isspace() and not behind.isalnum():
            return True
        # Single quotations do not hold single ones: where another opens, this one was an apostrophe.
        if _opens(text, following) and not behind.isdigit():
            return False
        following = text.find("'", following + 1)
    return False

"""Our two forms in square brackets: `[@source, p. 3; @other]` and `[=fact year]`.

A rule of markdown-it finds them, before it looks for links; `citation` and `fact_reference` read
what is between the brackets.
"""

import re
from collections.abc import Callable, Iterator

from markdown_it.rules_inline import StateInline

from briefing.findings import Position
from briefing.model.prose import IN_UNIT, Cite, FactRef
from briefing.read.characters import short
from briefing.read.typography import typeset

Problem = Callable[[Position, str, str], None]
Place = Callable[[int], Position]

_PART = re.compile(r"\s*@(?P<id>[^\s,@]*)(?P<rest>.*)", re.DOTALL)
_HOW_TO_CITE = "write [@source, p. 3] or [@source; @other]"
_HOW_TO_REFER = "write [=fact] or [=fact year]"


def reference(state: StateInline, silent: bool) -> bool:
    """Find one of our forms where a square bracket opens; one that is not closed is two characters long."""
    start = state.pos
    kind = state.src[start : start + 2]
    if kind not in ("[@", "[=") or start + 2 > state.posMax:
        return False
    end = state.src.find("]", start, state.posMax)
    inside = state.src.find("[", start + 1, end) if end >= 0 else 0
    closed = end >= 0 and inside < 0
    if not silent:
        token = state.push("cite" if kind == "[@" else "fact", "", 0)
        token.content = state.src[start + 2 : end] if closed else ""
        token.info = "" if closed else "open"
    state.pos = end + 1 if closed else start + 2
    return True


def link_label(state: StateInline, start: int, nested_forbidden: bool = False) -> int:
    """Give where the words of a link that open at `start` end, -1 where they do not.

    As markdown-it's own, but that one of our forms among the words is no link in a link.
    """
    before, depth, end = state.pos, 1, -1
    state.pos = start + 1
    while state.pos < state.posMax:
        here = state.pos
        letter = state.src[here]
        if letter == "]":
            depth -= 1
            if depth == 0:
                end = here
                break
        state.md.inline.skipToken(state)
        if letter == "[" and state.pos == here + 1:
            depth += 1
        elif letter == "[" and nested_forbidden and state.src[here : here + 2] not in ("[@", "[="):
            break
    state.pos = before
    return end


def citation(inside: str, offset: int, place: Place, problem: Problem) -> Iterator[Cite]:
    """Give the sources of a citation; `inside` is what follows `[@`, and begins at `offset`."""
    begin = -1  # of a part, the @ before `inside` included
    for part in f"@{inside}".split(";"):
        match = _PART.fullmatch(part)
        at = place(offset + begin + len(part) - len(part.lstrip()))
        if match is None:
            problem(at, f"a citation names a source with @, not {short(part.strip())!r}", _HOW_TO_CITE)
        elif not match["id"]:
            problem(at, "a citation names no source", _HOW_TO_CITE)
        else:
            id_at = place(offset + begin + match.start("id"))
            rest = " ".join(match["rest"].split())
            locator = rest.removeprefix(",").strip()
            if rest and not rest.startswith(","):
                problem(id_at, f"a comma is missing behind the source {short(match['id'])!r}", _HOW_TO_CITE)
            elif rest and not locator:
                problem(id_at, f"nothing stands behind the comma after {short(match['id'])!r}", _HOW_TO_CITE)
            yield Cite(match["id"], "".join(typeset(locator)), id_at)
        begin += len(part) + 1


def fact_reference(inside: str, offset: int, place: Place, problem: Problem) -> FactRef | None:
    """Give the fact and the form of a reference; `inside` is what follows `[=`, and begins at `offset`."""
    words = [(match[0], offset + match.start()) for match in re.finditer(r"\S+", inside)]
    if not words:
        problem(place(max(offset - 2, 0)), "a reference names no fact", _HOW_TO_REFER)
        return None
    (fact, fact_offset), *others = words
    form = ""
    if fact.endswith(","):
        problem(place(fact_offset + len(fact) - 1), "a comma stands behind a fact", _HOW_TO_REFER)
        fact = fact.removesuffix(",")
    if len(others) == 1 or (others and f"{others[0][0]} " == IN_UNIT):
        form = " ".join(word for word, _ in others)
    elif others:
        problem(place(others[1][1]), "a reference names a fact and one form", _HOW_TO_REFER)
    return FactRef(fact, form, place(fact_offset), place(others[0][1]) if form else None)

"""Errors of YAML's grammar in plain words, at the place where somebody would mend them."""

import re
from typing import Any

import yaml

from briefing.findings import Finding, Position
from briefing.read.characters import Text

_OPENED = re.compile(r"did not find expected ',' or '([\]}])'|expected ',' or '([\]}])'")
_CLOSING = {"[": "]", "{": "}"}
_NO_BEGINNING = (
    "found character that cannot start any token",
    "did not find expected alphabetic or numeric character",
)
_SIMPLE = {
    "did not find expected '-' indicator": (
        "a point of the list is expected here",
        "begin it with a hyphen and a space, in the column of the others",
    ),
    "could not find expected ':'": (
        "a colon is missing",
        "write a colon and a space after a key, and indent what continues a value",
    ),
    "block sequence entries are not allowed in this context": (
        "a list cannot begin on the line of its key",
        "begin it on the next line, indented",
    ),
    "did not find expected <document start>": (
        "this stands outside of all else",
        "begin the file with a key, and indent what belongs to it",
    ),
    "mapping keys are not allowed in this context": (
        "a value cannot begin with a question mark and a space",
        "put the value in quotation marks",
    ),
    "did not find expected node content": ("a value is missing here", "write one, or delete the comma before"),
    "found a tab character where an indentation space is expected": (
        "a tab stands where YAML wants spaces",
        "indent with spaces",
    ),
    "found a tab character that violates indentation": (
        "a tab stands where YAML wants spaces",
        "indent with spaces",
    ),
    "did not find expected comment or line break": (
        "something follows on the line of | or >",
        "begin the text on the next line, or put it in quotation marks",
    ),
    "found an indentation indicator equal to 0": (
        "0 is no indentation",
        "leave the number out",
    ),
    "found invalid Unicode character escape code": ("this escape names no character", "type the character itself"),
    "did not find expected hexdecimal number": (
        "this escape is cut short",
        "double the backslash, or put the value in single quotation marks",
    ),
    "found undefined tag handle": (
        "a value that begins with ! is a YAML tag",
        "put the value in quotation marks",
    ),
}


def syntax_finding(error: yaml.MarkedYAMLError, text: Text, value: Any, opened_at: Position | None) -> Finding:
    """Say what is wrong with the grammar.

    `value` is the last value that could still be read, `opened_at` the place of the collection that
    was being read.
    """
    problem, context = error.problem or "it ends too early", error.context or ""
    here = _offset(error.problem_mark or error.context_mark, text)
    begin = _offset(error.context_mark or error.problem_mark, text)  # of what was being read
    opened = _OPENED.search(problem)
    bracket = text.letter(opened_at) if opened_at and not text.text[here:].strip() else ""
    if opened_at and bracket in _CLOSING:
        # The file ends inside a list or mapping in brackets.
        return Finding(opened_at, "error", "Y101", *_unclosed(_CLOSING[bracket]))
    if opened:
        offset, said = begin, _unclosed(opened[1] or opened[2])
    elif "quoted scalar" in context and "unexpected" in problem:
        way_out = f"close it with {text.text[begin : begin + 1]}"
        offset, said = begin, ("the quotation mark that opens here is never closed", way_out)
    elif problem == "found unknown escape character":
        way_out = "double the backslash, or put the value in single quotation marks"
        offset, said = here, (f"{text.text[here : here + 2]} is no escape", way_out)
    elif problem in _NO_BEGINNING:
        offset = begin if "scanning a" in context else here
        said = _wrong_beginning(text.text[offset : offset + 1])
    elif "expected key" in problem or "mapping values" in problem or "expected <block end>" in problem:
        offset, said = _misplaced(problem, text, here, value)
    else:
        offset = begin if "simple key" in context else here
        said = _SIMPLE.get(problem, (f"YAML cannot be read here: {problem}", "check the line before"))
    return Finding(text.position(offset), "error", "Y101", *said)


def _offset(mark: Any, text: Text) -> int:
    return min(mark.index, len(text.text)) if mark else 0


def _unclosed(closing: str) -> tuple[str, str]:
    kind = "list" if closing == "]" else "mapping"
    sentence = f"the {kind} that opens here lacks a comma, or a {closing} at its end"
    return sentence, f"close it with {closing}, or put it in quotation marks if it is text"


def _wrong_beginning(character: str) -> tuple[str, str]:
    if character == "\t":
        return "a tab stands where YAML wants spaces", "indent with spaces"
    return f"a value cannot begin with {character}", "put the value in quotation marks"


def _misplaced(problem: str, text: Text, here: int, value: Any) -> tuple[int, tuple[str, str]]:
    """Say where a key or a colon does not fit, and why."""
    line, column = text.place(here)
    before = text.text[here - column + 1 : here]
    if value is not None and value.style in ("'", '"') and value.end_mark.line + 1 == line:
        way_out = "double it inside ('it''s')" if value.style == "'" else 'write \\" inside'
        return here, ("the quotation ends before this", f"{way_out}, or use the other kind of quotation mark")
    if "mapping values" not in problem:
        if before.rstrip().endswith(("]", "}")):
            closing = before.rstrip()[-1]
            return here, (f"text follows the {closing} that ends the value", "put the whole value in quotation marks")
        return here, ("a key does not stand in the column of its neighbours", "indent it as they are")
    if value is not None and value.start_mark.line + 1 < line <= value.end_mark.line + 1:
        begin = here - len(before.lstrip())
        sentence = "this line continues the value above, and then has a colon"
        return begin, (sentence, "indent its key as its neighbours are")
    return here, ("a second colon on the line of a key", "put the value in quotation marks")

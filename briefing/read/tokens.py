"""Design tokens: the custom properties that a style sheet gives its root, with `var()` resolved."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tinycss2

from briefing.findings import Finding, Position
from briefing.model.look import Tokens
from briefing.read.characters import decode, short
from briefing.read.files import UnreadableError, read_bytes
from briefing.read.near import did_you_mean

MOST_DEPTH = 32
MOST_CHARACTERS = 1_000


@dataclass(frozen=True)
class _Declared:
    """A token as written: its value as CSS components, and where."""

    value: list[Any]
    at: Position


class _WrongError(Exception):
    """A token whose value cannot be told; the finding says why."""


def read_tokens(path: Path, shown: str) -> tuple[Tokens, tuple[Finding, ...]]:
    """Give the tokens of a CSS file by name without dashes, values as CSS text, and findings.

    A name given twice has the later value, as in CSS. Only rules for `:root` alone are read, and
    none inside a media query.
    """
    try:
        data = read_bytes(path)
    except UnreadableError as error:
        return Tokens({}), (Finding(Position(shown), "error", error.rule, error.sentence, error.way_out),)
    text, findings = decode(data, shown)
    if text is None:
        return Tokens({}), tuple(findings)
    declared: dict[str, _Declared] = {}
    for node in tinycss2.parse_stylesheet(text.text, skip_comments=True, skip_whitespace=True):
        if node.type == "error":
            findings.append(_unreadable(node, shown))
        elif node.type == "qualified-rule" and _is_root(node.prelude):
            findings += _declare(node.content, shown, declared)
    if not declared and not findings:
        way_out = "write :root { --ink: #17212b; … } in it"
        findings.append(Finding(Position(shown), "error", "Y307", "gives the page no tokens", way_out))
    sheet = _Sheet(declared)
    values = {name: sheet.value(name) for name in declared}
    found = {name: value for name, value in values.items() if value is not None}
    return Tokens(found), tuple(sorted([*findings, *sheet.findings]))


def _is_root(prelude: list[Any]) -> bool:
    parts = [part for part in prelude if part.type not in ("whitespace", "comment")]
    return len(parts) == 2 and parts[0] == ":" and parts[1].type == "ident" and parts[1].lower_value == "root"


def _unreadable(node: Any, shown: str) -> Finding:
    at = Position(shown, node.source_line, node.source_column)
    # What it got instead is left out: tinycss2 1.5 prints the name of a variable there.
    message = node.message.partition(", got")[0].rstrip(".")
    # No capital letter behind the colon, but for abbreviations.
    message = message if message[1:2].isupper() else f"{message[:1].lower()}{message[1:]}"
    sentence = f"CSS cannot be read here: {message}"
    return Finding(at, "error", "Y307", sentence, "check for a missing colon, semicolon or bracket")


def _declare(content: list[Any], shown: str, declared: dict[str, _Declared]) -> Iterator[Finding]:
    for node in tinycss2.parse_declaration_list(content, skip_comments=True, skip_whitespace=True):
        if node.type == "error":
            yield _unreadable(node, shown)
        elif node.type == "declaration" and node.name.startswith("--"):
            at = Position(shown, node.source_line, node.source_column)
            declared[node.name[2:]] = _Declared(node.value, at)


class _Sheet:
    """The tokens of one style sheet while their values are worked out, each once."""

    def __init__(self, declared: dict[str, _Declared]) -> None:
        self.findings: list[Finding] = []
        self._declared = declared
        self._values: dict[str, str | None] = {}
        self._path: list[str] = []

    def value(self, name: str) -> str | None:
        """Give a token's value as CSS text, None where it cannot be told and a finding says why."""
        if name not in self._values:
            self._path.append(name)
            try:
                if len(self._path) > MOST_DEPTH:
                    raise self._wrong(self._declared[name].at, f"--{short(name)} stands behind {MOST_DEPTH} others")
                self._values[name] = self._text(self._declared[name].value).strip()
            except _WrongError:
                self._values[name] = None
            self._path.pop()
        return self._values[name]

    def _wrong(self, at: Position, sentence: str, way_out: str = "give it a value") -> _WrongError:
        self.findings.append(Finding(at, "error", "Y308", sentence, way_out))
        return _WrongError()

    def _text(self, nodes: list[Any], depth: int = 0) -> str:
        """Give components as CSS text, every `var()` replaced."""
        text = ""
        if depth > MOST_DEPTH:
            at = self._declared[self._path[-1]].at
            raise self._wrong(at, f"--{short(self._path[-1])} has more than {MOST_DEPTH} brackets in brackets")
        for node in nodes:
            if node.type in ("whitespace", "comment"):
                text += " " if text[-1:] != " " else ""
            elif node.type == "function" and node.lower_name == "var":
                text += self._variable(node)
            elif node.type == "error":
                self.findings.append(_unreadable(node, self._declared[self._path[-1]].at.path))
                raise _WrongError
            elif node.type == "function":
                text += f"{node.name}({self._text(node.arguments, depth + 1)})"
            elif node.type.endswith(" block"):
                text += f"{node.type[0]}{self._text(node.content, depth + 1)}{node.type[1]}"
            else:
                text += node.serialize()
            if len(text) > MOST_CHARACTERS:
                name = self._path[-1]
                sentence = f"--{short(name)} is longer than {MOST_CHARACTERS:,} characters"
                raise self._wrong(self._declared[name].at, sentence, "give it a shorter value")
        return text

    def _variable(self, node: Any) -> str:
        """Give the value that `var(--name, fallback)` stands for."""
        inside = [part for part in node.arguments if part.type not in ("whitespace", "comment")]
        name = inside[0].value if inside and inside[0].type == "ident" else ""
        at = Position(self._declared[self._path[-1]].at.path, node.source_line, node.source_column)
        token = name.removeprefix("--")
        if token in self._path:
            raise self._wrong(at, f"{short(name)} refers to itself")
        if name.startswith("--") and token in self._declared:
            value = self.value(token)
            if value is None:
                raise _WrongError
            return value
        comma = next((index for index, part in enumerate(node.arguments) if part == ","), None)
        if comma is not None:
            return self._text(node.arguments[comma + 1 :]).strip()
        near = did_you_mean(name, [f"--{known}" for known in self._declared], "define it in this file")
        raise self._wrong(at, f"there is no token {short(name)}" if name else "a var() names no token", near)

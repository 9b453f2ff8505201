"""One YAML file → one tree of values, and everything that is wrong with the file."""

import re
from pathlib import Path

import yaml

from briefing.findings import Finding, Position
from briefing.model.tree import Block, Items
from briefing.read.characters import Text, decode
from briefing.read.files import UnreadableError, read_bytes
from briefing.read.growth import Growth, StoppedError
from briefing.read.syntax import syntax_finding

# After an error of grammar, reading goes on at the next item of the list; so many errors are shown.
MOST_SYNTAX_ERRORS = 20

# libyaml compares each directive with every other (2 MB of them take minutes), and none is of use here.
_DIRECTIVE = re.compile(r"(?:\A|(?<=[\r\n])\.\.\.[^\r\n]*[\r\n])(?:[ \t]*(?:#[^\r\n]*)?[\r\n])*(%)")


def read_yaml(path: Path, shown: str) -> tuple[Block | None, tuple[Finding, ...]]:
    """Give the tree of a YAML file, and its findings, sorted.

    `shown` is the path that positions print. Where a finding leaves doubt about the rest of the
    file (grammar, nesting, size) there is no tree. Nothing is ever constructed from a tag.
    """
    try:
        data = read_bytes(path)
    except UnreadableError as error:
        return None, (Finding(Position(shown), "error", error.rule, error.sentence, error.way_out),)
    return parse_yaml(data, shown)


def parse_yaml(data: bytes, shown: str) -> tuple[Block | None, tuple[Finding, ...]]:
    """Give the tree and the findings of the bytes of a YAML file."""
    text, findings = decode(data, shown)
    if text is None:
        return None, tuple(findings)
    directive = _DIRECTIVE.search(text.text)
    if directive:
        at = text.position(directive.start(1))
        way_out = "delete the line"
        return None, (*findings, Finding(at, "error", "Y111", "lines that begin with % are not read", way_out))
    growth = Growth(text)
    tree = None
    try:
        growth.grow()
        tree = growth.root if isinstance(growth.root, Block) else None
        if tree is None:
            findings.append(_no_mapping(growth, shown))
    except StoppedError:
        pass
    except yaml.MarkedYAMLError as error:
        findings += _syntax_errors(text, growth, error)
    findings += growth.findings
    return tree, tuple(sorted(findings))


def _no_mapping(growth: Growth, shown: str) -> Finding:
    way_out = f"begin with {Path(shown).stem}:"
    if growth.root is None:
        return Finding(Position(shown), "error", "Y109", "the file is empty", way_out)
    kind = "a list" if isinstance(growth.root, Items) else "a text"
    return Finding(growth.root_at or Position(shown), "error", "Y109", f"the file is {kind}, not a mapping", way_out)


def _syntax_errors(text: Text, growth: Growth, error: yaml.MarkedYAMLError) -> list[Finding]:
    """Give the error, and all else that is wrong in the items behind it."""
    findings = [syntax_finding(error, text, growth.last, growth.opened())]
    for _ in range(MOST_SYNTAX_ERRORS - 1):
        rest = _rest(text, findings[-1].at.line)
        if rest is None:
            break
        growth = Growth(rest, whole=False)
        try:
            growth.grow()
        except StoppedError:
            return findings + growth.findings
        except yaml.MarkedYAMLError as next_error:
            found = syntax_finding(next_error, rest, growth.last, growth.opened())
            findings += [*growth.findings, found]
            continue
        return findings + growth.findings
    return findings


def _rest(text: Text, line: int) -> Text | None:
    """Give the text from the first item behind `line` on, empty lines in the place of what is before."""
    first = re.search(r"^ *- id:", text.text, re.MULTILINE)
    if first is None:
        return None
    following = re.compile(rf"^{first[0]}", re.MULTILINE)
    for item in following.finditer(text.text):
        number = text.place(item.start())[0]
        if number > line:
            return Text("\n" * (number - 1) + text.text[item.start() :], text.shown)
    return None

"""docs/reference/rules.md: every rule, from the catalogues of the rooms."""

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import briefing
from tests.docs.pages.markdown import code, page, table

SOURCES = Path(briefing.__file__).parent
CODE = re.compile(r"\b[A-Z]\d{3}\b")

# What build.py says of a finished brief: it has no catalogue of its own.
BUILD = {
    "P601": "a brief has fewer pages than its budget asks for",
    "P690": "a link or a note of the screen edition leads nowhere",
    "P691": "an item of the pack is neither printed nor left out for room, closed to the reader or unused",
    "P692": "a statement of the text that the pack starts from is answered by no sentence in print, in a brief whose"
    " audience says `covers: statements`",
}
GROUPS = {
    "Y": ("Files and YAML", "What holds of every file. A finding says where it does not."),
    "S": ("Shape", "Whether files, items and values have the shape that [content](content.md) describes."),
    "T": ("Running text", "Whether a text can be printed."),
    "F": ("References and sources", "Whether what is named exists, and what is printed has sources."),
    "L": ("Levels", "Whether those who may read an item may read what it rests on."),
    "C": ("Charts", "Whether a chart has the data that its kind draws."),
    "V": ("Values", "Whether values contradict one another."),
    "P": ("Pages", "What can be wrong with finished pages. `briefing build` looks at them, `briefing check` cannot."),
}
INTRODUCTION = """\
Everything that is wrong is told in one form, sorted by place, all of it at once:

    content/ferry/facts.yaml:12:15: error F102 unknown source 'gazete', did you mean 'gazette'?

file, line, column, severity, rule, sentence, way out. A code is never used for another rule.

- **error**: something false, unsourced or closed would be printed, or nothing can be. Nothing is made.
- **warning**: the brief is made, and something in it is not as it should be. `briefing check` ends with status
  1.
- **note**: worth knowing. The status stays 0."""


class Entry(NamedTuple):
    """One rule, as its page tells it; `why`, `wrong` and `right` are empty where a catalogue has none."""

    code: str
    severity: str
    meaning: str
    why: str = ""
    wrong: str = ""
    right: str = ""


def catalogue() -> dict[str, Entry]:
    """Give every rule of every room, and of build.py, by code."""
    said = severities()
    found: dict[str, Entry] = {}
    for rules in (*rooms(), BUILD):
        for rule, told in rules.items():
            entry = _entry(rule, told, said)
            known = found.get(rule)
            if known is None or len(entry.why) > len(known.why):
                found[rule] = entry
    return dict(sorted(found.items()))


def rooms() -> Iterator[Mapping[str, Any]]:
    """Give the catalogue of each room that has one."""
    for module in pkgutil.iter_modules([str(SOURCES)]):
        if module.ispkg:
            yield getattr(importlib.import_module(f"briefing.{module.name}"), "RULES", {})


def _entry(rule: str, told: Any, said: Mapping[str, str]) -> Entry:
    if isinstance(told, str):
        return Entry(rule, said.get(rule, "error"), told)
    more = [getattr(told, name, "") for name in ("why", "wrong", "right")]
    return Entry(rule, told.severity, told.meaning, *more)


def severities() -> dict[str, str]:
    """Give the severities that stand beside a code in the source, for catalogues that do not tell them."""
    found: dict[str, set[str]] = {}
    for path in sorted(SOURCES.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        for severity, rule in re.findall(r'"(error|warning|note)",\s*"([A-Z]\d{3})"', text):
            found.setdefault(rule, set()).add(severity)
    return {rule: ", ".join(sorted(names)) for rule, names in found.items()}


def codes_in_source() -> set[str]:
    """Give every code that the source of `briefing` has in a string."""
    return {
        found
        for path in SOURCES.rglob("*.py")
        for found in re.findall(r'"([A-Z]\d{3})"', path.read_text(encoding="utf-8"))
    }


def text() -> str:
    """Give the page."""
    rules = catalogue()
    blocks = [INTRODUCTION]
    for letter, (title, what) in GROUPS.items():
        group = [rule for rule in rules.values() if rule.code[0] == letter]
        plain = [rule for rule in group if not rule.why]
        explained = [rule for rule in group if rule.why]
        blocks += [f"## {title}", what]
        if plain:
            rows = [(f"**{rule.code}**", rule.severity, _sentence(rule.meaning)) for rule in plain]
            blocks.append(table(("rule", "severity", "meaning"), rows))
        blocks += [_explained(rule) for rule in explained]
    missing = [rule for rule in rules if rule[0] not in GROUPS]
    if missing:
        raise ValueError(f"no group of rules begins like {missing}")
    return page("Rules", *blocks)


def _sentence(meaning: str) -> str:
    return meaning[:1].upper() + meaning[1:]


def _explained(rule: Entry) -> str:
    example = f"# wrong\n{rule.wrong}\n# right\n{rule.right}"
    return f"### {rule.code} {rule.meaning}\n\n**{rule.severity}** {rule.why}\n\n{code(example, 'yaml')}"

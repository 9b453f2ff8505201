"""The first half of the way, by itself: content → read → check. What `briefing check` needs, and nothing heavier."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.check import check, check_audience
from briefing.findings import Finding
from briefing.model.pack import Audience, Pack
from briefing.model.tree import Tree
from briefing.read import parse_prose, parse_when, read_audience, read_pack


@dataclass(frozen=True)
class Checked:
    """A pack as read and checked, with the audiences that it names. No pack where it cannot be read."""

    tree: Tree
    pack: Pack | None
    audiences: Mapping[str, Audience]
    findings: tuple[Finding, ...]


def check_packs(project: Path, folders: tuple[Path, ...]) -> tuple[Finding, ...]:
    """Give every finding about the packs in `folders`, sorted; nothing is built."""
    return tuple(sorted({finding for folder in folders for finding in read_and_check(project, folder).findings}))


def read_and_check(project: Path, folder: Path) -> Checked:
    """Give the pack in `folder`, and everything that is wrong with it and with the audiences that it names."""
    tree, found = read_pack(project, folder)
    findings = list(found)
    audiences: dict[str, Audience] = {}
    for name in _named_audiences(tree):
        block, wrong = read_audience(project, name)
        findings += wrong
        if block is not None:
            audience, wrong = check_audience(name, block, parse_when, parse_prose)
            findings += wrong
            if audience is not None:
                audiences[name] = audience
    pack, wrong = check(tree, parse_when, parse_prose, audiences)
    return Checked(tree, pack, audiences, (*findings, *wrong))


def _named_audiences(tree: Tree) -> Iterator[str]:
    """Give the names of the audiences that pack.yaml lists, as far as it can be read."""
    listed = tree.files["pack"].get("audiences") if "pack" in tree.files else None
    for entry in listed if isinstance(listed, list) else []:
        name = entry.get("name") if isinstance(entry, dict) else None
        if isinstance(name, str):
            yield str(name)

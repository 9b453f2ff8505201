"""The sources of a pack, out to other programs and in from them: read → check → cite → deliver.

It knows the order of the rooms, as `build.py` does, and has no rules of its own.
"""

from dataclasses import dataclass
from pathlib import Path

from briefing.check import check
from briefing.cite import Addition, Left, appended, as_bibtex, as_csl, to_add
from briefing.deliver import deliver
from briefing.findings import BriefingError, ContentError, Finding, worst
from briefing.jobs import locked
from briefing.model.bibliography import Entry, entry_of
from briefing.model.tree import Block, Items, Tree
from briefing.read import parse_prose, parse_when, parse_yaml, read_bibliography, read_pack

FILE = "sources.yaml"
NAMES = {"csl": "sources.json", "bibtex": "sources.bib"}


@dataclass(frozen=True)
class Taken:
    """What an import did: the sources it added, those it left alone, and what is to be said of the file."""

    path: Path
    added: tuple[Addition, ...]
    left: tuple[Left, ...]
    findings: tuple[Finding, ...]


def export_sources(project: Path, folder: Path, form: str, out: Path | None) -> tuple[Path, int]:
    """Write all sources of a pack in `form`, one of `NAMES`; give the file and how many they are.

    The file holds the sources of every level: it is for the desk. Raises `ContentError` where the pack has an error
    in its form, and `BriefingError` with status 3 where the machine refuses something.
    """
    entries = _entries(project, folder)
    data = as_csl(entries, parse_when) if form == "csl" else as_bibtex(entries)
    target = out or project / "build" / folder.name
    with locked(target):
        deliver(target, {NAMES[form]: data}, within=None if out else project)
    return target / NAMES[form], len(entries)


def _entries(project: Path, folder: Path) -> tuple[Entry, ...]:
    tree, findings = read_pack(project, folder)
    pack, wrong = check(tree, parse_when, parse_prose, {})
    if pack is None:
        # What is said of audiences, which were not read, is no ground to refuse.
        raise ContentError(tuple(sorted({*findings, *wrong})))
    return tuple(entry_of(source) for source in pack.sources.values())


def import_sources(project: Path, folder: Path, path: Path) -> Taken:
    """Add the sources of the file at `path` that the pack in `folder` has not got to the end of its sources.yaml.

    All or nothing: raises `ContentError` where anything in the file, or in sources.yaml, cannot be read, and
    `BriefingError` where nothing can be added to sources.yaml as it ends. What stands there is kept, byte for byte.
    """
    entries, findings = read_bibliography(path)
    if worst(findings) == "error":
        raise ContentError(findings)
    target = folder / FILE
    with locked(folder):
        tree, wrong = read_pack(project, folder)
        _refuse_unread(tree, target, wrong)
        sources = tree.files.get("sources")
        added, left = to_add(entries, sources)
        if added:
            data = target.read_bytes() if target.exists() else b""
            deliver(folder, {FILE: _whole(data, sources, added, f"{tree.folder}/{FILE}")}, within=project)
    return Taken(target, added, left, findings)


def _refuse_unread(tree: Tree, target: Path, findings: tuple[Finding, ...]) -> None:
    """Refuse a pack whose sources.yaml, or itself, could not be read."""
    shown = f"{tree.folder}/{FILE}"
    about = tuple(one for one in findings if one.severity == "error" and one.at.path in (shown, tree.folder))
    if about or (target.exists() and "sources" not in tree.files):
        raise ContentError(about or findings)


def _whole(data: bytes, sources: Block | None, added: tuple[Addition, ...], shown: str) -> bytes:
    """Give the bytes of sources.yaml with `added` at its end, read back to see that they say this and nothing else."""
    wanted = [
        *(sources.get("sources") or () if sources else ()),
        *({"id": addition.id, **addition.entry.fields} for addition in added),
    ]
    for text in appended(data, sources, added):
        tree, findings = parse_yaml(text, shown)
        if tree is None or worst(findings) == "error":
            continue
        if {**(sources or {}), "sources": wanted} == dict(tree) and isinstance(tree.get("sources"), Items):
            return text
    raise BriefingError(
        f"nothing can be added at the end of {shown}, nothing was changed",
        "take away the [] behind 'sources:', or let the file end with an item of that list, begun by a hyphen",
    )

"""A pack's folder → its tree: every content file, and the words of other languages."""

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from briefing.findings import Finding, Position
from briefing.model.pack import FILES
from briefing.model.tree import Block, Ignore, Scalar, Tree
from briefing.read.characters import short
from briefing.read.files import UnreadableError, names_in, read_bytes, shown_name
from briefing.read.folders import leads_out, shown_path
from briefing.read.ignores import ignores_of
from briefing.read.words import LANGUAGE
from briefing.read.yaml_files import parse_yaml
from briefing.text import is_known

# pack.yaml first: what it says of languages and levels is the measure for all else.
NAMES = ("pack", *FILES)
_ENDINGS = (".yaml", ".yml")


@dataclass
class _Reading:
    """What has been read of one pack so far."""

    project: Path
    findings: list[Finding] = field(default_factory=list)
    hashes: dict[str, str] = field(default_factory=dict)
    ignores: list[Ignore] = field(default_factory=list)

    def find(self, shown: str, rule: str, sentence: str, way_out: str) -> None:
        self.findings.append(Finding(Position(shown), "error", rule, sentence, way_out))

    def block(self, path: Path) -> Block | None:
        shown = shown_path(self.project, path)
        try:
            data = read_bytes(path, self.project)
        except UnreadableError as error:
            self.find(shown, error.rule, error.sentence, error.way_out)
            return None
        self.hashes[shown] = hashlib.sha256(data).hexdigest()
        tree, findings = parse_yaml(data, shown)
        self.findings += findings
        if tree is not None:
            self.ignores += ignores_of(data, shown)
        return tree

    def names(self, folder: Path) -> tuple[str, ...]:
        try:
            return names_in(folder)
        except UnreadableError as error:
            self.find(shown_path(self.project, folder), error.rule, error.sentence, error.way_out)
            return ()


def read_pack(project: Path, folder: Path) -> tuple[Tree, tuple[Finding, ...]]:
    """Give all that a pack's files say, and every finding about reading them, sorted.

    A file that could not be read whole is missing from the tree, and has an error among the findings.
    """
    folder = Path(os.path.normpath(folder.absolute()))
    reading = _Reading(project)
    shown = shown_path(project, folder)
    files: dict[str, Block] = {}
    overlays: dict[str, dict[str, Block]] = {}
    if leads_out(project, folder):
        reading.find(shown_name(folder.name), "Y002", "lies outside the project", "put the pack into content/")
    elif not folder.is_dir():
        reading.find(shown, "Y301", "there is no such folder", "check the name of the pack")
    else:
        names = reading.names(folder)
        if "pack.yaml" not in names:
            way_out = "write one with title, edition, as_of and audiences"
            reading.find(f"{shown}/pack.yaml", "Y301", "the pack has no pack.yaml", way_out)
        _read_files(reading, folder, names, files)
        _read_languages(reading, folder, names, overlays)
    hashes = dict(sorted(reading.hashes.items()))
    tree = Tree(folder.name, shown, files, overlays, hashes, tuple(reading.ignores))
    return tree, tuple(sorted(reading.findings))


def _read_files(reading: _Reading, folder: Path, names: tuple[str, ...], files: dict[str, Block]) -> None:
    for name in NAMES:
        if f"{name}.yaml" in names:
            block = reading.block(folder / f"{name}.yaml")
            if block is not None:
                files[name] = block
    for name in names:
        path = folder / name
        if path.suffix.lower() not in _ENDINGS or (path.suffix == ".yaml" and path.stem in NAMES) or path.is_dir():
            continue
        known = [f"{known}.yaml" for known in NAMES]
        near = get_close_matches(f"{path.stem.lower()}.yaml", known, n=1)
        way_out = f"did you mean {near[0]!r}?" if near else f"rename or move it, the names are {', '.join(NAMES)}"
        sentence = f"no file named {short(shown_name(name))!r} is read"
        reading.find(shown_path(reading.project, path), "Y302", sentence, way_out)


def _read_languages(
    reading: _Reading, folder: Path, names: tuple[str, ...], overlays: dict[str, dict[str, Block]]
) -> None:
    """Read the folders that hold words of other languages; other folders are passed over."""
    for name in names:
        inner = folder / name
        if not _is_folder(inner):
            continue
        shown = shown_path(reading.project, inner)
        if leads_out(reading.project, inner):
            reading.find(shown, "Y002", "leads out of the project", "put a copy of the folder in its place")
            continue
        inside = reading.names(inner)
        if not any(Path(file).suffix.lower() in _ENDINGS for file in inside):
            continue
        if not LANGUAGE.fullmatch(name) or not is_known(name):
            way_out = _language_meant(name)
            reading.find(shown, "Y303", f"{short(shown_name(name))!r} is not the name of a language", way_out)
            continue
        words: dict[str, Block] = {}
        _read_files(reading, inner, inside, words)
        for file, block in words.items():
            reading.findings += _wrong_shapes(file, block)
        overlays[name] = words


def _is_folder(path: Path) -> bool:
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except OSError:  # a link to nothing: a file of that name is reported where it is read
        return False


def _language_meant(name: str) -> str:
    """Give a way out for a folder whose name is nearly that of a language, such as en_gb."""
    parts = name.replace("_", "-").split("-")
    tag = "-".join([parts[0].lower(), *(part.upper() if len(part) == 2 else part.title() for part in parts[1:])])
    if tag != name and LANGUAGE.fullmatch(tag) and is_known(tag):
        return f"did you mean {tag!r}?"
    return "name it as az or en-GB are, or move its files"


def _wrong_shapes(file: str, block: Block) -> Iterator[Finding]:
    """Y304: words in another language are a mapping of items, each a mapping of fields to words.

    pack.yaml has no items: there the fields stand at once.
    """
    items = {"": block} if file == "pack" else block
    for item, fields in items.items():
        if not isinstance(fields, Block):
            at, sentence = block.key_at[item], f"{short(item)!r} is not a mapping of fields to words"
            yield Finding(at, "error", "Y304", sentence, f"write {short(item)}: and below it, indented, field: words")
            continue
        for name, words in fields.items():
            if not isinstance(words, Scalar):
                sentence = f"the field {short(name)!r} has no words"
                yield Finding(fields.key_at[name], "error", "Y304", sentence, "write its words behind the colon")

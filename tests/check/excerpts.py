"""An example of a rule → the findings of a small sound pack into which it was put.

An example is pieces of files. A piece begins with the list of a content file (`facts:`), or with a comment that names
another file (`# pack.yaml`, `# tr/facts.yaml`, `# templates/audiences/press/audience.yaml`), which holds to the next
such comment. An item whose id the pack has takes the place of the keys that it gives, any other is added as it stands;
so do keys of pack.yaml and of an audience. Positions are those of the example.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefing.check import check, check_audience
from briefing.findings import Finding
from briefing.model.pack import FILES, Audience, Pack
from briefing.model.tree import Block, Ignore, Items, Tree
from briefing.read.dates import parse_when
from briefing.read.ignores import ignores_of
from briefing.read.prose import parse_prose
from briefing.read.yaml_files import parse_yaml
from tests.examples import EXAMPLE

FOLDER = "content/harbour"
AUDIENCE = "templates/audiences/"
_FILE = re.compile(r"# ([\w./-]+)\.yaml\b")
_LIST = re.compile(rf"({'|'.join(FILES)}):")


class Piece(NamedTuple):
    """What an example says of one file, on the lines that it has in the example."""

    file: str  # "facts", "pack", "tr/facts", "templates/audiences/press/audience"
    text: str


def pieces(example: str) -> Iterator[Piece]:
    """Give the pieces of an example."""
    lines = example.split("\n")
    starts: list[tuple[int, str]] = []
    is_named = False
    for number, line in enumerate(lines):
        if named := _FILE.match(line):
            is_named = True
            starts.append((number, named[1]))
        elif (begun := _LIST.match(line)) and not is_named:
            starts.append((number, begun[1]))
    assert starts, f"no piece begins with a list or the name of a file:\n{example}"
    assert starts[0][0] == 0, f"what file is the beginning of?\n{example}"
    ends = [number for number, _ in starts[1:]] + [len(lines)]
    for (start, file), end in zip(starts, ends, strict=True):
        yield Piece(file, "\n" * start + "\n".join(lines[start:end]) + "\n")


class Checked(NamedTuple):
    """A pack with an example in it, its audiences, and everything that is wrong with either, sorted."""

    pack: Pack | None
    audiences: Mapping[str, Audience]
    findings: tuple[Finding, ...]


def checked_with(example: str, files: Mapping[str, str], audiences: Mapping[str, str]) -> Checked:
    """Check a pack (texts by name) and its audiences (likewise) with an example put into them."""
    blocks = {name: _read(text, f"{FOLDER}/{name}.yaml") for name, text in files.items()}
    manifests = {name: _read(text, f"{AUDIENCE}{name}/audience.yaml") for name, text in audiences.items()}
    overlays: dict[str, dict[str, Block]] = {}
    ignores: list[Ignore] = []
    for piece in pieces(example):
        given = _read(piece.text, EXAMPLE)
        ignores += ignores_of(piece.text.encode(), EXAMPLE)
        language, _, file = piece.file.rpartition("/")
        if piece.file.startswith(AUDIENCE):
            name = language.removeprefix(AUDIENCE)
            manifests[name] = _over(manifests[name], given)
        elif language:
            overlays.setdefault(language, {})[file] = given
        else:
            blocks[file] = _into(blocks[file], given, file)
    checked = {name: check_audience(name, block, parse_when, parse_prose) for name, block in manifests.items()}
    known = {name: audience for name, (audience, _) in checked.items() if audience is not None}
    tree = Tree(pack="harbour", folder=FOLDER, files=blocks, overlays=overlays, ignores=tuple(ignores))
    pack, found = check(tree, parse_when, parse_prose, known)
    return Checked(pack, known, tuple(sorted([*found, *(one for _, wrong in checked.values() for one in wrong)])))


def _read(text: str, shown: str) -> Block:
    block, wrong = parse_yaml(text.encode(), shown)
    assert block is not None, [str(one) for one in wrong]
    assert wrong == (), [str(one) for one in wrong]
    return block


def _over(base: Block, given: Block) -> Block:
    """Give a mapping with the keys of another in the place of its own, each with all that stands under it."""
    made = Block(given.at)
    made.update({**base, **given})
    made.key_at = {**base.key_at, **given.key_at}
    return made


def _into(base: Block, given: Block, file: str) -> Block:
    """Give a content file with what an example says of it: items by their id, the first of each."""
    made = _over(base, given)
    ours, theirs = base.get(file), given.get(file)
    if isinstance(ours, Items) and isinstance(theirs, Items):
        made[file] = _items(ours, theirs)
    return made


def _items(ours: Items, theirs: Items) -> Items:
    made = Items(theirs.at)
    made.extend(ours)
    made.item_at = list(ours.item_at)
    left = {str(item["id"]): number for number, item in enumerate(ours)}
    for item, at in zip(theirs, theirs.item_at, strict=True):
        number = left.pop(str(item.get("id")), None) if isinstance(item, Block) else None
        if number is None:
            made.append(item)
            made.item_at.append(at)
        else:
            made[number], made.item_at[number] = _over(ours[number], item), at
    return made

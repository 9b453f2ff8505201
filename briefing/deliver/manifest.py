"""manifest.json: which files a build made, of what, and what became of every item."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from briefing.model.brief import Account
from briefing.model.laid import Covered


@dataclass(frozen=True)
class BriefFile:
    """A finished file of a brief, with what the manifest says of it."""

    name: str
    data: bytes
    audience: str
    language: str
    pages: int
    rounds: int  # layouts needed: not in the manifest, for a build that starts from the last one's plan needs fewer
    account: Account
    covered: tuple[Covered, ...] = ()


def manifest_of(
    *,
    pack: str,
    edition: str,
    as_of: str,
    inputs: Mapping[str, str],
    files: tuple[BriefFile, ...],
    versions: Mapping[str, str],
    before: Path | None = None,
) -> bytes:
    """Give the manifest as JSON: sorted, the same for the same build, with no clock and no machine in it.

    `inputs` are SHA-256 by path in the project, `versions` those of everything that could change a file.
    `before` is the manifest of the last build, where there is one: of its entries, those whose file was not made
    now but lies beside it, unaltered, are taken over. Each entry carries the hash of the inputs it was made
    from; where that is not the manifest's own, the file is older than its content.
    """
    made_from = _sha256(json.dumps(dict(inputs), sort_keys=True, ensure_ascii=False).encode())
    entries = {file.name: _entry(file, made_from) for file in files}
    older = _still_there(before, pack) if before is not None else {}
    manifest = {
        "pack": pack,
        "edition": edition,
        "as_of": as_of,
        "made_from": made_from,
        "inputs": dict(inputs),
        "versions": dict(versions),
        "files": {**older, **entries},
    }
    return (json.dumps(manifest, sort_keys=True, indent=2, ensure_ascii=False) + "\n").encode()


def _entry(file: BriefFile, made_from: str) -> dict[str, Any]:
    covered = [{"statement": r.statement, "page": r.page, "sentence": r.sentence, "item": r.item} for r in file.covered]
    return {
        "audience": file.audience,
        "language": file.language,
        "sha256": _sha256(file.data),
        "bytes": len(file.data),
        "pages": file.pages,
        "made_from": made_from,
        "items": {
            "printed": list(file.account.printed),
            "left_out_for_room": list(file.account.left_out),
            "not_for_this_reader": list(file.account.not_for_reader),
            "unused": list(file.account.unused),
        },
        **({"statements": covered} if covered else {}),
    }


def _still_there(manifest: Path, pack: str) -> dict[str, Any]:
    """Give the entries of an earlier manifest of `pack` whose file is still as it says.

    A manifest that cannot be read counts as none: it is written anew.
    """
    try:
        earlier = json.loads(manifest.read_bytes())
        entries = dict(earlier["files"]) if earlier["pack"] == pack else {}
        hashes = {name: entry["sha256"] for name, entry in entries.items()}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    beside = {path.name: path for path in manifest.parent.iterdir() if path.is_file() and not path.is_symlink()}
    return {
        name: entry
        for name, entry in entries.items()
        if name in beside and hashes[name] == _sha256(beside[name].read_bytes())
    }


def _sha256(data: bytes) -> str:
    return sha256(data).hexdigest()

"""Where the parts of a project lie, and which there are."""

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

from briefing.findings import BriefingError
from briefing.read.files import UnreadableError, is_inside, names_in, read_bytes, shown_name


def pack_folders(project: Path) -> Mapping[str, Path]:
    """Give the folders of content/ that hold a pack.yaml, by name, in alphabetical order."""
    content = project / "content"
    return {name: content / name for name in _listed(content) if os.path.lexists(content / name / "pack.yaml")}


def audience_names(project: Path) -> tuple[str, ...]:
    """Give the audiences of a project: the folders of templates/audiences with an audience.yaml, sorted."""
    folder = project / "templates" / "audiences"
    return tuple(name for name in _listed(folder) if os.path.lexists(folder / name / "audience.yaml"))


def template_hashes(project: Path) -> Mapping[str, str]:
    """Give the SHA-256 of every file of templates/, by its path relative to the project, sorted by path.

    Raises `BriefingError` where one cannot be read, or leads out of the project.
    """
    hashes: dict[str, str] = {}
    _hash_folder(project, project / "templates", hashes)
    return dict(sorted(hashes.items()))


def shown_path(project: Path, path: Path) -> str:
    """Give a path as positions print it: relative to the project, with forward strokes."""
    relative = os.path.relpath(path, project)
    if relative.startswith(os.pardir):  # one of the two was reached through a link
        relative = os.path.relpath(os.path.realpath(path), os.path.realpath(project))
    return shown_name(Path(relative).as_posix())


def _hash_folder(project: Path, folder: Path, hashes: dict[str, str]) -> None:
    for name in _listed(folder):
        path = folder / name
        shown = shown_path(project, path)
        if path.is_dir():
            if path.is_symlink():
                # A link to a folder above would never end.
                raise BriefingError(f"{shown} is a link to a folder", "put a copy of the folder in its place")
            _hash_folder(project, path, hashes)
            continue
        try:
            hashes[shown] = hashlib.sha256(read_bytes(path, project, most=None)).hexdigest()
        except UnreadableError as error:
            raise BriefingError(f"{shown} {error.sentence}", error.way_out) from None


def _listed(folder: Path) -> tuple[str, ...]:
    try:
        return names_in(folder)
    except UnreadableError as error:
        raise BriefingError(f"the folder {folder.name} {error.sentence}", error.way_out, status=3) from None


def leads_out(project: Path, folder: Path) -> bool:
    """Say whether a folder lies outside the project once links are followed."""
    return not is_inside(folder, project)

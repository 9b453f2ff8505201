"""Where the project is, and which folders the packs are that a command names."""

import difflib
from collections.abc import Iterable, Mapping
from pathlib import Path

from briefing.findings import BriefingError

MARKS = ("content", "templates")  # what every project has, and little else


def find_project(start: Path) -> Path:
    """Give the project folder that `start` lies in: the nearest one upwards that holds content/ and templates/."""
    here = start.resolve()
    for folder in (here, *here.parents):
        if all((folder / mark).is_dir() for mark in MARKS):
            return folder
    raise BriefingError(
        f"{here} lies in no project", "go into a folder that holds content/ and templates/, or one below it"
    )


def packs_of(project: Path) -> tuple[Path, ...]:
    """Give the folders of all packs: those of content/ that hold a YAML file, sorted by name."""
    return tuple(
        sorted(
            folder
            for folder in (project / "content").iterdir()
            if folder.is_dir() and not folder.name.startswith(".") and _is_pack(folder)
        )
    )


def locate(named: Iterable[str], standing: Path) -> tuple[Path, tuple[Path, ...]]:
    """Give the project, and the folders of the packs `named`: each a name, or a path from `standing`; none is all.

    A path may lead into another project, which then is the one; else it is the one that `standing` lies in. Each
    folder is given once. BriefingError for what is neither, for two packs of one name, and where there is no pack.
    """
    names = tuple(named)
    paths = [path for name in names if (path := standing / name).is_dir() and _is_pack(path)]
    projects = {project for path in paths if (project := _project_of(path)) is not None}
    if len(projects) > 1:
        raise BriefingError(f"{' and '.join(names)} lie in different projects", "build them one by one")
    project = projects.pop() if projects else find_project(standing)
    known = {folder.name: folder for folder in packs_of(project)}
    if not known and not names:
        raise BriefingError(f"there is no pack in {project / 'content'}", "make a folder with a pack.yaml there")
    chosen: dict[str, Path] = {}
    for folder in [_folder(name, known, standing) for name in names] or known.values():
        other = chosen.setdefault(folder.name, folder)
        if not other.samefile(folder):
            raise BriefingError(f"two packs are called {folder.name!r}", f"build {other} and {folder} one by one")
    return project, tuple(chosen.values())


def _is_pack(folder: Path) -> bool:
    return any(folder.glob("*.yaml"))


def _project_of(folder: Path) -> Path | None:
    try:
        return find_project(folder)
    except BriefingError:
        return None


def _folder(name: str, known: Mapping[str, Path], standing: Path) -> Path:
    """Give the folder of one pack, by its name, else by its path."""
    if name in known:
        return known[name]
    path = standing / name
    if path.is_dir() and _is_pack(path):
        return next((folder for folder in known.values() if folder.samefile(path)), path.resolve())
    if path.is_dir():
        raise BriefingError(f"{name!r} is a folder without a pack", "a pack has a pack.yaml")
    near = difflib.get_close_matches(name.rstrip("/").rpartition("/")[2], known, n=1)
    way_out = f"did you mean {near[0]!r}?" if near else f"there is {', '.join(known) or 'none yet'}"
    raise BriefingError(f"no pack is called {name!r}", way_out)

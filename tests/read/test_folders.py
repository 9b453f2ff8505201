"""Which packs, audiences and templates a project has."""

import hashlib
import os
from pathlib import Path

import pytest

from briefing.findings import BriefingError
from briefing.read.folders import audience_names, pack_folders, template_hashes


def write(path: Path, text: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_packs_are_folders_with_a_head(tmp_path: Path) -> None:
    for name in ("b", "a", ".hidden", "old~"):
        write(tmp_path / "content" / name / "pack.yaml")
    write(tmp_path / "content" / "notes" / "facts.yaml")
    write(tmp_path / "content" / "README.md")
    assert list(pack_folders(tmp_path).items()) == [
        ("a", tmp_path / "content" / "a"),
        ("b", tmp_path / "content" / "b"),
    ]


def test_audiences_are_folders_with_a_manifest(tmp_path: Path) -> None:
    for name in ("press", "minister", ".x"):
        write(tmp_path / "templates" / "audiences" / name / "audience.yaml")
    write(tmp_path / "templates" / "audiences" / "new" / "page.html.j2")
    assert audience_names(tmp_path) == ("minister", "press")


def test_an_empty_project_has_none(tmp_path: Path) -> None:
    assert pack_folders(tmp_path) == {}
    assert audience_names(tmp_path) == ()
    assert template_hashes(tmp_path) == {}


def test_every_template_is_hashed(tmp_path: Path) -> None:
    write(tmp_path / "templates" / "base.html.j2", "a")
    write(tmp_path / "templates" / "styles" / "page.css", "b")
    write(tmp_path / "templates" / "styles" / ".page.css.swp", "c")
    write(tmp_path / "templates" / "styles" / "page.css~", "d")
    assert list(template_hashes(tmp_path).items()) == [
        ("templates/base.html.j2", hashlib.sha256(b"a").hexdigest()),
        ("templates/styles/page.css", hashlib.sha256(b"b").hexdigest()),
    ]


def test_templates_from_outside_are_refused(tmp_path: Path) -> None:
    project = tmp_path / "project"
    write(tmp_path / "secret.css", "a")
    write(project / "templates" / "base.html.j2", "a")
    link = project / "templates" / "page.css"
    link.symlink_to(tmp_path / "secret.css")
    with pytest.raises(BriefingError, match=r"^templates/page\.css leads out of the project, put a copy"):
        template_hashes(project)
    link.unlink()
    link.symlink_to(project / "templates")
    with pytest.raises(BriefingError, match=r"^templates/page\.css is a link to a folder, put a copy"):
        template_hashes(project)
    link.unlink()
    os.mkfifo(link)
    with pytest.raises(BriefingError, match="is a pipe, not a file"):
        template_hashes(project)

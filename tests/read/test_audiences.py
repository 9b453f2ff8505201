"""Manifests of audiences."""

from pathlib import Path

import pytest

from briefing.read.audiences import read_audience


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("minister", "press"):
        folder = tmp_path / "templates" / "audiences" / name
        folder.mkdir(parents=True)
        (folder / "audience.yaml").write_text(f"title: For the {name}\n")
    (tmp_path / "templates" / "audiences" / "unfinished").mkdir()
    return tmp_path


def test_a_manifest_is_a_tree(root: Path) -> None:
    block, findings = read_audience(root, "press")
    assert (block, findings) == ({"title": "For the press"}, ())
    assert block is not None
    assert str(block["title"].at) == "templates/audiences/press/audience.yaml:1:8"


@pytest.mark.parametrize(
    ("name", "way_out"),
    [
        ("ministr", "did you mean 'minister'?"),
        ("unfinished", "there are minister, press"),
        ("../../content", "there are minister, press"),
        ("", "there are minister, press"),
    ],
)
def test_an_audience_that_is_not_there(root: Path, name: str, way_out: str) -> None:
    block, findings = read_audience(root, name)
    assert block is None
    assert [str(finding) for finding in findings] == [
        f"templates/audiences:1:1: error Y306 there is no audience {name!r}, {way_out}"
    ]


def test_a_project_without_audiences(tmp_path: Path) -> None:
    assert [finding.way_out for finding in read_audience(tmp_path, "press")[1]] == ["make one"]


def test_a_manifest_that_cannot_be_read(root: Path) -> None:
    path = root / "templates" / "audiences" / "press" / "audience.yaml"
    path.write_text("title: x\ntitle: y\n")
    assert [finding.rule for finding in read_audience(root, "press")[1]] == ["Y102"]
    path.unlink()
    path.symlink_to("/etc/hostname")
    assert [str(finding) for finding in read_audience(root, "press")[1]] == [
        "templates/audiences/press/audience.yaml:1:1: error Y002 leads out of the project, "
        "put a copy of the file in its place"
    ]

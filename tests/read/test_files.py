"""Only ordinary files of the project are read."""

import os
import socket
from pathlib import Path

import pytest

from briefing.read.files import UnreadableError, names_in, read_bytes, shown_name


def refused(path: Path, root: Path | None = None) -> tuple[str, str, str]:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(path, root)
    return caught.value.rule, caught.value.sentence, caught.value.way_out


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"words")
    assert read_bytes(tmp_path / "a", tmp_path) == b"words"


def test_a_link_inside_the_project_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"words")
    (tmp_path / "b").symlink_to("a")
    assert read_bytes(tmp_path / "b", tmp_path) == b"words"


def test_the_project_itself_may_be_reached_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a").write_bytes(b"words")
    (tmp_path / "project").symlink_to("real")
    assert read_bytes(tmp_path / "project" / "a", tmp_path / "project") == b"words"


OUT = ("Y002", "leads out of the project", "put a copy of the file in its place")


def test_a_link_out_of_the_project_is_refused(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (tmp_path / "secret").write_text("x")
    (project / "a").symlink_to("../secret")
    (project / "folder").symlink_to("..")
    (project / "passwd").symlink_to("/etc/passwd")
    assert refused(project / "a", project) == OUT
    assert refused(project / "folder" / "secret", project) == OUT
    assert refused(project / "passwd", project) == OUT
    assert refused(project / ".." / "secret", project) == OUT


def test_a_folder_whose_name_begins_alike_is_outside(tmp_path: Path) -> None:
    for name in ("project", "project-two"):
        (tmp_path / name).mkdir()
    (tmp_path / "project-two" / "a").write_text("x")
    assert refused(tmp_path / "project-two" / "a", tmp_path / "project") == OUT


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a")
    assert refused(tmp_path / "a") == ("Y001", "is a pipe, not a file", "put a file in its place")


def test_other_kinds_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket is short
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("s")
        assert refused(tmp_path / "s")[1] == "is a socket, not a file"
    assert refused(tmp_path)[1] == "is a folder, not a file"
    assert refused(Path("/dev/zero"))[1] == "is a device, not a file"


def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    assert refused(tmp_path / "a", tmp_path)[0] == "Y001"


def test_what_is_missing_or_too_large_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "a") == ("Y001", "does not exist", "check its name and folder")
    (tmp_path / "b").write_bytes(b"x" * 2_000_001)
    assert refused(tmp_path / "b") == ("Y003", "is larger than 2 MB", "divide the pack in two")
    (tmp_path / "b").write_bytes(b"x" * 2_000_000)
    assert len(read_bytes(tmp_path / "b")) == 2_000_000


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    (tmp_path / "a").chmod(0)
    assert refused(tmp_path / "a")[1] == "cannot be read: permission denied"


def test_a_name_that_cannot_be_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / ("x" * 300))[1] == "cannot be read: file name too long"


def test_hidden_names_and_copies_are_passed_over(tmp_path: Path) -> None:
    for name in ("b.yaml", ".a.yaml", "a.yaml~", "a.yaml", ".#b.yaml"):
        (tmp_path / name).write_text("")
    assert names_in(tmp_path) == ("a.yaml", "b.yaml")
    assert names_in(tmp_path / "none") == ()
    assert names_in(tmp_path / "a.yaml") == ()


def test_a_name_that_is_no_text_can_be_shown() -> None:
    assert shown_name(os.fsdecode(b"caf\xe9.yaml")) == "caf\\xe9.yaml"

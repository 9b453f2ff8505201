"""Which project, and which packs."""

import os

import pytest

from briefing.cli.project import find_project, locate, packs_of
from briefing.findings import BriefingError


@pytest.fixture
def make_project(tmp_path):
    def make(name, *packs):
        project = tmp_path / name
        (project / "templates").mkdir(parents=True)
        (project / "content").mkdir()
        for pack in packs:
            (project / "content" / pack).mkdir()
            (project / "content" / pack / "pack.yaml").touch()
        return project

    return make


@pytest.mark.parametrize("inside", [".", "content", "content/ferry", "templates"])
def test_finds_the_project_from_anywhere_inside(make_project, inside):
    project = make_project("office", "ferry")
    assert find_project(project / inside) == project


def test_outside_it_says_where_to_go(tmp_path):
    with pytest.raises(BriefingError, match=r"lies in no project, go into a folder that holds content/ and templates/"):
        find_project(tmp_path)


def test_packs_are_the_folders_with_yaml(make_project):
    project = make_project("office", "harbour", "ferry", ".hidden")
    (project / "content" / "pictures").mkdir()
    (project / "content" / "README.md").touch()
    assert [folder.name for folder in packs_of(project)] == ["ferry", "harbour"]


@pytest.mark.parametrize(
    ("named", "standing", "found"),
    [
        pytest.param([], ".", ["ferry", "harbour"], id="all"),
        pytest.param(["ferry"], ".", ["ferry"], id="by name"),
        pytest.param(["harbour", "ferry"], ".", ["harbour", "ferry"], id="in the order named"),
        pytest.param(["ferry", "content/ferry", "ferry"], ".", ["ferry"], id="once"),
        pytest.param(["content/ferry"], ".", ["ferry"], id="by path"),
        pytest.param(["content/ferry/"], ".", ["ferry"], id="by path with a slash"),
        pytest.param(["."], "content/ferry", ["ferry"], id="where I stand"),
        pytest.param(["../harbour"], "content/ferry", ["harbour"], id="next door"),
        pytest.param(["ferry"], "content/harbour", ["ferry"], id="by name from inside another"),
    ],
)
def test_names_and_paths(make_project, named, standing, found):
    project = make_project("office", "ferry", "harbour")
    root, folders = locate(named, project / standing)
    assert root == project
    assert folders == tuple(project / "content" / name for name in found)


@pytest.mark.parametrize(
    ("named", "says"),
    [
        pytest.param("fery", "no pack is called 'fery', did you mean 'ferry'?", id="slip"),
        pytest.param("content/fery/", "no pack is called 'content/fery/', did you mean 'ferry'?", id="slip in a path"),
        pytest.param("zzz", "no pack is called 'zzz', there is ferry, harbour", id="nothing like it"),
        pytest.param("content", "'content' is a folder without a pack, a pack has a pack.yaml", id="not a pack"),
        pytest.param("", "'' is a folder without a pack", id="empty name"),
        pytest.param("a\0b", "no pack is called", id="a name no file can have"),
    ],
)
def test_what_is_no_pack(make_project, named, says):
    with pytest.raises(BriefingError) as refusal:
        locate([named], make_project("office", "ferry", "harbour"))
    assert str(refusal.value).startswith(says)
    assert refusal.value.status == 2


def test_a_path_into_another_project_is_about_that_project(make_project, tmp_path):
    here, there = make_project("here", "ferry"), make_project("there", "ferry", "harbour")
    assert locate([str(there / "content" / "ferry")], here) == (there, (there / "content" / "ferry",))
    assert locate([os.path.relpath(there / "content" / "ferry", tmp_path)], tmp_path)[0] == there, "also from outside"
    with pytest.raises(BriefingError, match="lie in different projects"):
        locate([str(there / "content" / "harbour"), str(here / "content" / "ferry")], here)


def test_a_pack_that_lies_in_no_project_is_made_with_the_one_i_stand_in(make_project, tmp_path):
    here = make_project("here", "ferry")
    loose = tmp_path / "loose" / "harbour"
    loose.mkdir(parents=True)
    (loose / "pack.yaml").touch()
    assert locate([str(loose)], here) == (here, (loose,))
    (tmp_path / "loose" / "ferry").mkdir()
    (tmp_path / "loose" / "ferry" / "pack.yaml").touch()
    with pytest.raises(BriefingError, match="two packs are called 'ferry'"):
        locate(["ferry", str(tmp_path / "loose" / "ferry")], here)


def test_no_pack_at_all(make_project):
    with pytest.raises(BriefingError, match=r"there is no pack in .*content"):
        locate([], make_project("office"))

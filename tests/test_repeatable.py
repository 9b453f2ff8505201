"""The same content gives the same bytes: wherever the project lies, whoever builds it, on whatever day, from a cache
or from nothing."""

import os
import shutil

import pytest

from tests.packs_built import AUDIENCES, REFERENCE, Desk, hashes, manifest

FILES = {"manifest.json", *(f"{audience}.{ending}" for audience in AUDIENCES for ending in ("html", "pdf"))}
# Another user, elsewhere in the world, with another language, hash order and width of the screen.
ELSEWHERE = {
    **{"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    **{"PYTHONHASHSEED": "1", "USER": "başka", "LOGNAME": "başka", "HOSTNAME": "elsewhere", "COLUMNS": "40"},
    **{"PYTHONDONTWRITEBYTECODE": "1", "NO_COLOR": "1"},
}


def the_same(one: Desk, other: Desk) -> None:
    first, second = hashes(one.made(REFERENCE)), hashes(other.made(REFERENCE))
    assert set(first) == set(second) == FILES
    assert [name for name in sorted(FILES) if first[name] != second[name]] == []


def copy_of(reference: Desk, desk: Desk) -> Desk:
    """Give the project of `desk` the reference pack, and every file of the project another day."""
    desk.take(REFERENCE)
    for path in sorted(desk.project.rglob("*"), reverse=True):
        os.utime(path, (946_684_800, 946_684_800))  # the first day of 2000
    return desk


def test_another_folder_another_user_and_no_cache(reference, new_desk):
    desk = copy_of(reference, new_desk("somewhere else/än other/deep", **ELSEWHERE))
    desk.build("--no-cache", "--jobs", "1")
    the_same(reference, desk)
    assert not any(path.name in ("chart", "plan", "pages") for path in desk.project.glob(".cache/briefing/*"))
    assert desk.left() == []


@pytest.fixture
def moved(reference, new_desk):
    """The reference pack and its cache, moved to another folder, before anything is built there."""
    desk = copy_of(reference, new_desk("moved", PYTHONHASHSEED="2", TZ="America/Los_Angeles"))
    shutil.copytree(reference.project / ".cache", desk.project / ".cache")
    return desk


def test_all_from_a_cache_that_has_moved(reference, moved):
    before = hashes(moved.project / ".cache")
    moved.build()
    the_same(reference, moved)
    assert hashes(moved.project / ".cache") == before, "nothing had to be made anew"


def test_one_audience_after_the_other_and_once_more(reference, moved):
    for audience in (*reversed(AUDIENCES), AUDIENCES[0]):
        moved.build("--audience", audience)
    the_same(reference, moved)


def test_new_pages_from_kept_plans_and_charts(reference, moved):
    shutil.rmtree(moved.project / ".cache" / "briefing" / "pages")
    moved.build()
    the_same(reference, moved)


def test_the_manifest_tells_what_would_change_a_file(reference):
    told = manifest(reference.folder)
    inputs = {path: digest for path, digest in reference.before.items() if not path.startswith("assets/")}
    assert {path: told["inputs"].get(path) for path in inputs} == inputs
    assert {"briefing", "weasyprint", "matplotlib"} <= set(told["versions"])


def test_a_changed_word_changes_the_files(reference, moved):
    """What all tests here compare does differ where the content does."""
    moved.build()
    path = moved.project / "content" / REFERENCE / "pack.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("caucasus@", "desk@", 1), encoding="utf-8")
    moved.build("--audience", "press")
    first, second = hashes(reference.folder), hashes(moved.made(REFERENCE))
    assert {name for name in FILES if first[name] != second[name]} == {"manifest.json", "press.html", "press.pdf"}

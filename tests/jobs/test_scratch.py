"""Temporary folders of the dead go; those of the living, and of others, stay."""

import fcntl
import os

import pytest

from briefing.jobs.scratch import Scratch, started, sweep

MY_START = started(os.getpid())
NOBODY = 2**22 + 1  # above any number of a process


@pytest.mark.parametrize(
    ("name", "stays"),
    [
        pytest.param(f"briefing-{NOBODY}-1-abc", False, id="of a dead process"),
        pytest.param(f"briefing-{os.getpid()}-1-abc", False, id="number given to another process since"),
        pytest.param(f"briefing-{os.getpid()}-{MY_START}-abc", True, id="of a living process"),
        pytest.param("briefing-notes", True, id="of somebody else"),
        pytest.param(f"old-briefing-{NOBODY}-1-abc", True, id="of somebody else, a similar name"),
    ],
)
def test_sweeps_only_what_is_ours_and_dead(temporary, name, stays):
    (temporary / name).mkdir()
    (temporary / name / "file").touch()
    sweep(temporary)
    assert (temporary / name).exists() is stays


def test_a_locked_folder_stays_whatever_its_number_says(temporary):
    folder = temporary / f"briefing-{NOBODY}-1-abc"
    folder.mkdir()
    lock = os.open(folder, os.O_RDONLY)
    fcntl.flock(lock, fcntl.LOCK_EX)
    sweep(temporary)
    assert folder.exists()
    os.close(lock)
    sweep(temporary)
    assert not folder.exists()


def test_a_link_with_our_name_is_not_followed(temporary, tmp_path):
    precious = tmp_path / "precious"
    precious.mkdir()
    (temporary / f"briefing-{NOBODY}-1-abc").symlink_to(precious)
    sweep(temporary)
    assert precious.exists()


def test_two_of_one_process_are_apart_and_survive_each_others_sweep(temporary):
    one, two = Scratch(), Scratch()
    assert one.folder != two.folder
    assert one.folder.exists()
    one.remove()
    assert two.folder.exists()
    two.remove()
    assert list(temporary.iterdir()) == []


def test_a_process_that_is_not_has_no_start():
    assert started(NOBODY) is None
    assert started(os.getpid()) == MY_START != 0

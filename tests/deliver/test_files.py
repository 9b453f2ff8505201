"""A set of files is delivered whole or not at all, whatever the disk does."""

import errno
import os
import random
import signal
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from briefing.deliver import deliver
from briefing.findings import BriefingError

OLD = {"minister.pdf": b"old minister" * 100, "press.pdf": b"press" * 100, "manifest.json": b"{}"}
NEW = {"minister.pdf": b"new minister" * 90, "press.pdf": b"press" * 100, "press.html": b"<p>", "manifest.json": b"[]"}
CALLS = ("open", "write", "fsync", "replace", "mkdir", "link", "fstat", "close")


def contents(folder):
    """Everything in `folder`, by its path: temporaries would show."""
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "build" / "ferry"
    folder.mkdir(parents=True)
    for name, data in OLD.items():
        (folder / name).write_bytes(data)
    return folder


class Disk:
    """The system's calls, of which the n-th fails; `fails` counts the calls and raises."""

    def __init__(self, monkeypatch, nth, number=errno.EIO, only=CALLS, from_then_on=False):
        self.calls = 0
        self.nth = nth
        self.number = number
        self.from_then_on = from_then_on
        for name in only:
            monkeypatch.setattr(os, name, self.wrap(getattr(os, name), name))

    def wrap(self, call, name):
        def wrapped(*arguments, **named):
            self.calls += 1
            if self.calls == self.nth or (self.from_then_on and self.calls > self.nth):
                if name == "close":
                    call(*arguments, **named)  # it is closed all the same (close(2))
                raise OSError(self.number, os.strerror(self.number))
            return call(*arguments, **named)

        return wrapped


def test_writes_what_is_new_or_changed_and_says_so(folder):
    before = (folder / "press.pdf").stat()
    assert deliver(folder, NEW) == ("minister.pdf", "press.html", "manifest.json")
    assert contents(folder) == NEW
    after = (folder / "press.pdf").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns), "not touched"
    assert deliver(folder, NEW) == ()


def test_makes_the_folder_and_leaves_other_files_alone(tmp_path, folder):
    (folder / "notes.txt").write_bytes(b"of the officer")
    deliver(folder, NEW)
    assert (folder / "notes.txt").read_bytes() == b"of the officer"
    deliver(tmp_path / "a" / "b", {"one.pdf": b"1"})
    assert contents(tmp_path / "a") == {"b": None, "b/one.pdf": b"1"}


def test_files_have_the_rights_that_the_user_gives_new_files(folder):
    mask = os.umask(0o027)
    try:
        deliver(folder, {"one.pdf": b"1"})
    finally:
        os.umask(mask)
    assert stat.S_IMODE((folder / "one.pdf").stat().st_mode) == 0o640


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EACCES], ids=errno.errorcode.get)
@pytest.mark.parametrize("links", [True, False], ids=["hard links", "a disk without hard links"])
def test_whichever_call_fails_all_is_as_it_was(folder, monkeypatch, number, links):
    failed = 0
    while True:
        with monkeypatch.context() as patch:
            if not links:
                patch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(PermissionError(errno.EPERM, "no links")))
            disk = Disk(patch, failed + 1, number, only=CALLS if links else tuple(c for c in CALLS if c != "link"))
            try:
                changed = deliver(folder, NEW)
            except BriefingError as refusal:
                broke_off = refusal
            else:
                if disk.calls < disk.nth:
                    break  # nothing is left to fail
                broke_off = None  # link: it was copied instead
        failed += 1
        assert failed <= disk.calls, f"{broke_off}"
        if broke_off is None:
            assert contents(folder) == NEW
            for name in contents(folder):
                (folder / name).unlink()
            for name, data in OLD.items():
                (folder / name).write_bytes(data)
            continue
        assert contents(folder) == OLD, f"after call {failed}"
        assert broke_off.status == 3
        assert "nothing was changed" in str(broke_off)
    assert failed > 20, "the calls are seen"
    assert changed == ("minister.pdf", "press.html", "manifest.json")
    assert contents(folder) == NEW


@pytest.mark.parametrize("nth", range(1, 30))
def test_a_first_delivery_that_fails_leaves_no_folder(tmp_path, monkeypatch, nth):
    with monkeypatch.context() as patch:
        disk = Disk(patch, nth, only=("open", "write", "fsync", "replace", "mkdir"))
        try:
            deliver(tmp_path / "build" / "ferry", NEW)
        except BriefingError:
            assert contents(tmp_path) == {}
        else:
            assert disk.calls < nth
            assert contents(tmp_path / "build" / "ferry") == NEW


def test_an_interruption_between_two_renames_takes_them_back(folder, monkeypatch):
    replace = os.replace

    def interrupted(source, target):
        replace(source, target)
        if Path(target).name == "press.html":
            monkeypatch.setattr(os, "replace", replace)
            raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        deliver(folder, NEW)
    assert contents(folder) == OLD


def test_where_even_going_back_fails_it_says_which_file_is_new_and_where_the_old_one_is(folder, monkeypatch):
    with monkeypatch.context() as patch:
        Disk(patch, 3, only=("replace",), from_then_on=True)
        with pytest.raises(BriefingError, match=r"minister\.pdf, manifest\.json could not be put back") as refusal:
            deliver(folder, NEW)
    beside = Path(refusal.value.way_out.removeprefix("the old files are in "))
    assert (beside / "old-0").read_bytes() == OLD["minister.pdf"]
    assert (folder / "minister.pdf").read_bytes() == NEW["minister.pdf"]
    deliver(folder, NEW)
    assert contents(folder) == NEW


@pytest.mark.parametrize(
    ("number", "says"),
    [
        pytest.param(errno.ENOSPC, "the disk is full: {} needs 3 MB, nothing was changed, make room", id="full"),
        pytest.param(errno.EDQUOT, "your share of the disk is used up: {} needs 3 MB, nothing was ch", id="quota"),
        pytest.param(errno.EROFS, "{} is on a disk that can only be read, nothing was changed", id="read-only"),
        pytest.param(errno.EACCES, "{} may not be written in, nothing was changed", id="no right"),
        pytest.param(errno.EPERM, "{} may not be written in, nothing was changed", id="not permitted"),
        pytest.param(errno.EIO, "cannot write in {}: Input/output error, nothing was changed", id="broken"),
    ],
)
@pytest.mark.parametrize("call", ["open", "mkdir"])
def test_each_refusal_has_its_sentence(folder, monkeypatch, number, says, call):
    with monkeypatch.context() as patch:
        Disk(patch, 1, number, only=(call,))
        with pytest.raises(BriefingError) as refusal:
            deliver(folder, {"full.pdf": bytes(3_000_000)})
    assert str(refusal.value).startswith(says.format(folder))
    assert refusal.value.status == 3


def test_a_disk_that_is_really_full(folder, monkeypatch):
    """/dev/full takes no byte, and says so as a full disk does."""
    really_open = os.open

    def onto_full_disk(path, flags, mode=0o777):
        return really_open("/dev/full" if Path(path).name == "new-1" else path, flags & ~os.O_EXCL, mode)

    monkeypatch.setattr(os, "open", onto_full_disk)
    with pytest.raises(BriefingError, match="the disk is full"):
        deliver(folder, NEW)
    assert contents(folder) == OLD


def test_a_file_that_the_disk_cuts_short_is_not_delivered(folder, monkeypatch):
    really_fsync = os.fsync

    def losing(file):
        really_fsync(file)
        if stat.S_ISREG(os.fstat(file).st_mode):
            os.ftruncate(file, 1)

    monkeypatch.setattr(os, "fsync", losing)
    with pytest.raises(BriefingError, match="another size than was written, nothing was changed"):
        deliver(folder, NEW)
    assert contents(folder) == OLD


def test_a_call_that_writes_less_than_asked_is_asked_again(folder, monkeypatch):
    really_write = os.write
    monkeypatch.setattr(os, "write", lambda file, data: really_write(file, data[:7]))
    deliver(folder, NEW)
    assert contents(folder) == NEW


WITHOUT_RIGHTS = """
import os, sys
from pathlib import Path
from briefing.deliver import deliver
from briefing.findings import BriefingError
if os.geteuid() == 0:
    os.seteuid(65534)
try:
    deliver(Path(sys.argv[1]), {"one.pdf": b"1"})
except BriefingError as refusal:
    print(refusal)
    sys.exit(refusal.status)
"""


@pytest.mark.parametrize("inside", ["", "new/folder"], ids=["the folder itself", "one to be made in it"])
def test_a_folder_that_is_somebody_elses(inside):
    with tempfile.TemporaryDirectory() as theirs:
        folder = Path(theirs) / inside
        Path(theirs).chmod(0o555)
        command = [sys.executable, "-c", WITHOUT_RIGHTS, str(folder)]
        said = subprocess.run(command, capture_output=True, text=True, check=False)
        assert said.stdout.startswith(f"{folder} may not be written in, nothing was changed"), said
        assert said.returncode == 3
        assert list(Path(theirs).iterdir()) == []


@pytest.mark.parametrize(
    ("make", "says"),
    [
        pytest.param(lambda path: path.mkdir(), "is a folder", id="folder"),
        pytest.param(lambda path: path.symlink_to("/etc/hostname"), "is a symbolic link", id="link out"),
        pytest.param(lambda path: path.symlink_to("press.pdf"), "is a symbolic link", id="link within"),
        pytest.param(lambda path: path.symlink_to("nowhere"), "is a symbolic link", id="dangling link"),
        pytest.param(lambda path: os.mkfifo(path), "is not a file", id="pipe, which would block for ever"),
    ],
)
def test_a_name_that_is_taken_by_something_else_is_refused_before_anything_is_written(folder, make, says):
    (folder / "manifest.json").unlink()
    make(folder / "manifest.json")
    before = (folder / "manifest.json").lstat()
    with pytest.raises(BriefingError, match=f"manifest.json {says}, so no file can be written there") as refusal:
        deliver(folder, NEW)
    assert refusal.value.status == 3
    assert (folder / "manifest.json").lstat() == before
    assert (folder / "minister.pdf").read_bytes() == OLD["minister.pdf"]
    assert sorted(path.name for path in folder.iterdir()) == ["manifest.json", "minister.pdf", "press.pdf"]


def test_a_file_in_place_of_the_folder(tmp_path):
    (tmp_path / "build").write_text("a file")
    for folder in (tmp_path / "build", tmp_path / "build" / "ferry"):
        with pytest.raises(BriefingError, match="is not a folder, nothing was changed"):
            deliver(folder, NEW)
    assert (tmp_path / "build").read_text() == "a file"


def test_a_link_that_leads_out_of_the_project(tmp_path):
    project, outside = tmp_path / "project", tmp_path / "outside"
    project.mkdir()
    outside.mkdir()
    (project / "build").symlink_to(outside)
    with pytest.raises(BriefingError, match=r"leads out of .* by a symbolic link"):
        deliver(project / "build" / "ferry", NEW, within=project)
    assert list(outside.iterdir()) == []
    (project / "build").unlink()
    (project / "elsewhere").mkdir()
    (project / "build").symlink_to("elsewhere")
    assert deliver(project / "build" / "ferry", NEW, within=project) == tuple(NEW)


@pytest.mark.parametrize("name", ["", ".", "..", "../out.pdf", "a/b.pdf", "/etc/x", "a\0b", ".briefing-x"])
def test_a_name_that_leads_elsewhere_is_a_bug(folder, name):
    with pytest.raises(ValueError, match="not the name of a file"):
        deliver(folder, {name: b"x"})
    assert contents(folder) == OLD


def test_what_a_killed_delivery_left_is_swept(folder):
    stray = folder / ".briefing-0123456789ab"
    stray.mkdir()
    (stray / "new-0").write_bytes(b"half of")
    deliver(folder, OLD)
    assert contents(folder) == OLD


DELIVERER = """
import itertools, sys
from pathlib import Path
from briefing.deliver import deliver
folder = Path(sys.argv[1])
for turn in itertools.count():
    letter = b"ab"[turn % 2 : turn % 2 + 1]
    deliver(folder, {f"{n}.pdf": letter * 200_000 for n in range(4)} | {"manifest.json": letter})
    if turn == 0:
        print("begun", flush=True)
"""


def kill_deliveries(folder, times):
    chance = random.Random(1)
    for _ in range(times):
        process = subprocess.Popen([sys.executable, "-c", DELIVERER, str(folder)], stdout=subprocess.PIPE)
        assert process.stdout.readline() == b"begun\n"
        time.sleep(chance.uniform(0, 0.1))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        for path in folder.glob("*.pdf"):
            assert path.read_bytes() in (b"a" * 200_000, b"b" * 200_000), "torn"
        assert len(list(folder.glob("[!.]*"))) == 5, "missing"
    deliver(folder, {"manifest.json": b"c"})
    assert len(list(folder.iterdir())) == 5, "strays"


def test_a_kill_tears_no_file(tmp_path):
    kill_deliveries(tmp_path / "build", 4)


@pytest.mark.soak
def test_a_hundred_kills_tear_no_file(tmp_path):
    kill_deliveries(tmp_path / "build", 100)

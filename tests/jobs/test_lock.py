"""One build at a time in one folder."""

import signal
import subprocess
import sys
import threading

import pytest

from briefing.findings import BriefingError
from briefing.jobs import locked

HOLDER = """
import sys, time
from pathlib import Path
from briefing.jobs import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(600)
"""


@pytest.fixture
def holder(tmp_path):
    """Another process that holds the folder."""
    process = subprocess.Popen([sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE)
    assert process.stdout.readline() == b"held\n"
    yield process
    process.kill()
    process.communicate()


def test_holds_and_leaves_nothing_behind(tmp_path):
    folder = tmp_path / "build" / "ferry"
    with locked(folder):
        assert folder.is_dir()
        with pytest.raises(BriefingError), locked(folder, seconds=0):
            pass
    assert list(folder.iterdir()) == []
    with locked(folder, seconds=0):
        pass


def test_lets_go_where_the_work_fails(tmp_path):
    with pytest.raises(ZeroDivisionError), locked(tmp_path):
        1 / 0  # noqa: B018
    with locked(tmp_path, seconds=0):
        pass


def test_names_the_one_that_holds_it(tmp_path, holder):
    with pytest.raises(BriefingError) as refusal, locked(tmp_path, seconds=0.2):
        pass
    assert str(refusal.value).startswith(f"{tmp_path} is in use by another build (process {holder.pid}), wait")
    assert refusal.value.status == 3


def test_waits_for_the_one_that_holds_it(tmp_path, holder):
    threading.Timer(0.3, holder.terminate).start()
    with locked(tmp_path, seconds=30):
        assert holder.wait() == -signal.SIGTERM


def test_a_killed_holder_holds_no_longer(tmp_path, holder):
    holder.kill()
    holder.wait()
    assert (tmp_path / ".briefing.lock").exists()
    with locked(tmp_path, seconds=0):
        pass
    assert list(tmp_path.iterdir()) == []


COUNTER = """
import sys
from pathlib import Path
from briefing.jobs import locked
folder = Path(sys.argv[1])
for _ in range(60):
    with locked(folder):
        number = int((folder / "number").read_text())
        (folder / "number").write_text(str(number + 1))
"""


def test_never_two_at_once(tmp_path):
    (tmp_path / "number").write_text("0")
    counters = [subprocess.Popen([sys.executable, "-c", COUNTER, str(tmp_path)]) for _ in range(3)]
    assert [counter.wait() for counter in counters] == [0, 0, 0]
    assert (tmp_path / "number").read_text() == "180"


def test_a_folder_that_cannot_be_is_a_sentence(tmp_path):
    (tmp_path / "build").write_text("a file")
    says = r"cannot write in .*build/ferry: Not a directory, nothing was changed"
    with pytest.raises(BriefingError, match=says) as refusal, locked(tmp_path / "build" / "ferry"):
        pass
    assert refusal.value.status == 3


def test_a_link_in_place_of_the_lock_is_not_followed(tmp_path):
    precious = tmp_path / "precious"
    precious.write_text("precious")
    folder = tmp_path / "build"
    folder.mkdir()
    (folder / ".briefing.lock").symlink_to(precious)
    with pytest.raises(BriefingError, match="cannot write"), locked(folder, seconds=0):
        pass
    assert precious.read_text() == "precious"

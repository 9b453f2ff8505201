"""A child under limits: results come back, and whatever ends it is one sentence."""

import importlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing.findings import BriefingError, ContentError
from briefing.jobs import Child

HERE = Path(__file__).parent
PATIENCE = 30.0


@pytest.fixture
def errands():
    return importlib.import_module("errands")


@pytest.fixture
def child(temporary):
    with Child() as child:
        yield child


def wait_until(true):
    until = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.02)


def is_running(process):
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_gives_what_the_function_gives_in_one_and_the_same_process(child, errands):
    assert child.run(errands.add, 1, 2, job="adding") == 3
    first = child.run(errands.process, job="asking")
    assert first == child.run(errands.process, job="asking") != os.getpid()


def test_carries_more_than_a_pipe_holds_both_ways(child, errands):
    data = os.urandom(5_000_000)
    assert child.run(errands.add, data, b"", job="adding") == data


@pytest.mark.parametrize(
    ("errand", "arguments", "says"),
    [
        pytest.param("die", (signal.SIGSEGV,), "drawing crashed (SIGSEGV), ", id="segmentation fault"),
        pytest.param("die", (signal.SIGABRT,), "drawing crashed (SIGABRT), ", id="abort in a C library"),
        pytest.param("die", (signal.SIGKILL,), "drawing was ended by the system, most likely because mem", id="killer"),
        pytest.param("die", (signal.SIGXCPU,), "drawing took too much processor time", id="processor time"),
        pytest.param("leave", (7,), "drawing ended too early (status 7)", id="exit in a library"),
        pytest.param("leave", (0,), "drawing ended too early (status 0)", id="exit as if all were well"),
        pytest.param("sleep", (600,), "drawing took longer than 0.5 seconds and was stopped", id="hang"),
        pytest.param("spin", (), "drawing took longer than 0.5 seconds and was stopped", id="endless loop"),
        pytest.param("hoard", (), "drawing ran out of memory", id="memory"),
        pytest.param("nest", (), "drawing met something nested too deeply", id="recursion"),
    ],
)
def test_a_job_that_breaks_its_child_is_one_sentence_and_the_next_one_works(child, errands, errand, arguments, says):
    with pytest.raises(BriefingError) as refusal:
        child.run(getattr(errands, errand), *arguments, job="drawing", seconds=0.5)
    assert str(refusal.value).startswith(says)
    assert "\n" not in str(refusal.value)
    assert refusal.value.status == 3
    assert child.run(errands.add, 1, 2, job="adding") == 3


def test_processor_time_is_counted_for_each_job_apart(child, errands):
    limits = [child.run(errands.use, 1.1, job="working", seconds=100) for _ in range(3)]
    assert limits == sorted(set(limits)), "each job may use as much, so the limit on the sum grows"


def test_a_child_that_died_between_two_jobs_is_replaced(child, errands):
    (process,) = child._all
    os.kill(child.run(errands.process, job="asking"), signal.SIGKILL)
    wait_until(process.is_dead)
    assert child.run(errands.add, 1, 2, job="adding") == 3


def test_a_refusal_arrives_as_it_was_raised(child, errands):
    with pytest.raises(BriefingError) as refusal:
        child.run(errands.refuse, job="fitting")
    assert (refusal.value.sentence, refusal.value.way_out, refusal.value.status) == (
        "it does not fit",
        "shorten it",
        1,
    )
    with pytest.raises(ContentError) as content:
        child.run(errands.refuse_content, job="fitting")
    assert str(content.value.findings[0]) == "a.yaml:3:5: error F102 unknown source 'x'"


def test_a_bug_arrives_as_an_exception_with_the_childs_traceback(child, errands):
    with pytest.raises(TypeError) as bug:
        child.run(errands.add, 1, "2", job="adding")
    assert "in add\n    return one + two" in bug.value.__notes__[0]


def test_an_exception_that_cannot_be_pickled_arrives_in_words(child, errands):
    with pytest.raises(RuntimeError, match="UnpicklableError: this and that"):
        child.run(errands.fail, job="failing")


def test_a_result_that_cannot_be_pickled_is_a_bug_that_is_shown(child, errands):
    with pytest.raises(Exception, match="lambda"):
        child.run(errands.give_function, job="giving")


def test_what_a_library_prints_does_not_get_between_the_messages(child, errands, capfd):
    assert child.run(errands.print_much, job="printing") == ""
    assert child.run(errands.add, 1, 2, job="adding") == 3
    assert capfd.readouterr().out == ""


def test_the_child_sees_no_language_no_time_zone_and_no_chance(temporary, errands, monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("LC_ALL", "tr_TR.UTF-8")
    with Child(environment={"OF_OURS": "yes"}) as child:
        seen = child.run(errands.surroundings, job="looking")
    assert seen.pop("TMPDIR").startswith(str(temporary))
    assert seen == {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC", "OF_OURS": "yes"}


def test_warm_imports_ahead_and_leaves_what_is_missing_to_the_job(child, errands):
    child.warm("wave", "of_nobody")
    assert child.run(errands.loaded, "wave", job="looking")
    with pytest.raises(BriefingError):
        child.run(errands.leave, 1, job="leaving")
    assert child.run(errands.loaded, "wave", job="looking"), "the one that takes over is warmed too"


def test_temporary_files_go_with_the_child(temporary, errands):
    with Child() as child:
        made = Path(child.run(errands.temporary, job="writing"))
        assert made.is_relative_to(temporary)
        assert made.exists()
        with pytest.raises(BriefingError):
            child.run(errands.die, signal.SIGSEGV, job="crashing")
    assert list(temporary.iterdir()) == []


def test_several_workers_share_the_jobs(temporary, errands):
    with Child(workers=2) as child:
        both = [child.submit(errands.sleep, 0.3, job="sleeping") for _ in range(2)]
        assert [future.result() for future in both] == [None, None]
        jobs = [child.submit(errands.process, job="asking") for _ in range(6)]
        assert 1 <= len({future.result() for future in jobs}) <= 2
        assert [child.submit(errands.add, n, n, job="adding").result() for n in range(5)] == [0, 2, 4, 6, 8]


def test_leaving_ends_what_is_still_at_work(temporary, errands):
    with Child(workers=2) as child:
        told = temporary / "told"
        future = child.submit(errands.sleep_and_tell, str(told), job="sleeping")
        queued = [child.submit(errands.sleep, 600, job="sleeping") for _ in range(4)]
        wait_until(lambda: told.exists() and told.read_text())
        process = int(told.read_text())
        told.unlink()
    assert not is_running(process)
    assert future.done()
    assert all(future.done() for future in queued)
    assert isinstance(future.exception(), BriefingError)
    assert list(temporary.iterdir()) == []


def test_outside_its_context_it_does_not_start_anything(temporary, errands):
    with Child() as child:
        pass
    with pytest.raises(RuntimeError, match="outside"):
        child.run(errands.add, 1, 2, job="adding")


def test_no_room_for_temporary_files_is_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "missing"))
    says = "cannot make temporary files in .*missing: No such file"
    with pytest.raises(BriefingError, match=says) as refusal, Child():
        pass
    assert refusal.value.status == 3


PARENT = """
import sys
sys.path[:0] = [{here!r}]
import errands
from briefing.jobs import Child
with Child() as child:
    child.run(errands.sleep_and_tell, {told!r}, job="sleeping")
"""


@pytest.mark.parametrize(
    ("number", "left"),
    [pytest.param(signal.SIGINT, 0, id="Ctrl-C"), pytest.param(signal.SIGKILL, 1, id="kill -9")],
)
def test_no_child_outlives_its_parent(temporary, tmp_path, number, left):
    told = tmp_path / "told"
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT.format(here=str(HERE), told=str(told))],
        env={**os.environ, "TMPDIR": str(temporary)},
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    wait_until(lambda: told.exists() and told.read_text())
    os.killpg(parent.pid, number)
    said = parent.communicate()[1].decode()
    wait_until(lambda: not is_running(int(told.read_text())))
    assert ("KeyboardInterrupt" in said) is (number == signal.SIGINT)
    assert said.count("Traceback") <= 1, "the child says nothing of its own"
    assert len(list(temporary.iterdir())) == left
    with Child():
        assert len(list(temporary.iterdir())) == 1, "the next one has swept"

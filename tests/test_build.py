"""A build from outside: what it makes and says, how it ends, what it leaves behind."""

import os
import re
import shutil
import signal
import subprocess
import time

import pytest
import yaml

from tests.packs_built import AUDIENCES, REFERENCE, Desk, hashes, manifest
from tests.packs_ferry import PackWriter, write_yaml

LINE = re.compile(r"(\w+)\.pdf  (\d+) pages?  \d+\.\d s")
FILES = {"manifest.json", *(f"{audience}.{ending}" for audience in AUDIENCES for ending in ("html", "pdf"))}
# The audiences of generated packs.
SHORT = ("minister", "press")
SHORT_FILES = {"manifest.json", *(f"{audience}.{ending}" for audience in SHORT for ending in ("html", "pdf"))}
MOST_PAGES = {"minister": (2, 2), "press": (1, 2)}
PLACED = re.compile(r"content/ferry/\w+\.yaml:\d+:\d+: (error|warning|note) [A-Z]\d{3} \S.*")
BUCKETS = ("printed", "left_out_for_room", "not_for_this_reader", "unused")


def ferry(folder, seed=1, length=1.0) -> Desk:
    """Give a project with one generated pack."""
    desk = Desk(folder)
    PackWriter(seed, length).write(desk.project / "content" / "ferry")
    return desk


# The reference pack.


def test_a_clean_build_says_what_it_made_and_warns_of_nothing(reference):
    assert reference.said.returncode == 0
    lines = reference.said.stdout.splitlines()
    assert [LINE.fullmatch(line)[1] for line in lines] == list(AUDIENCES)
    pages = {name: entry["pages"] for name, entry in manifest(reference.folder)["files"].items()}
    assert {f"{LINE.fullmatch(line)[1]}.pdf": int(LINE.fullmatch(line)[2]) for line in lines}.items() <= pages.items()
    assert reference.said.stderr == ""


def test_a_build_makes_these_files_and_no_others(reference):
    made = hashes(reference.folder)
    assert set(made) == FILES
    files = manifest(reference.folder)["files"]
    assert {name: entry["sha256"] for name, entry in files.items()} == {name: made[name] for name in files}
    assert set(files) == FILES - {"manifest.json"}
    assert [path.name for path in (reference.project / "build").iterdir()] == [REFERENCE]


def test_a_build_changes_nothing_of_the_project(reference):
    now = hashes(reference.project)
    own = {path: digest for path, digest in now.items() if not path.startswith(("build/", ".cache/"))}
    assert own == reference.before


def test_a_build_leaves_nothing_behind(reference):
    assert reference.left_behind == []


def test_the_reference_pack_has_nothing_that_check_finds(reference):
    run = reference.run("check")
    assert (run.returncode, run.stdout, run.stderr) == (0, "nothing found\n", "")


@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_item_of_the_reference_pack_is_accounted_for(reference, audience):
    everything_is_accounted_for(reference, REFERENCE, audience)


def everything_is_accounted_for(desk, pack, audience):
    """Items in = printed + left out for room + not for this reader + unused, each once."""
    own = {
        f"{path.stem}/{item['id']}"
        for path in (desk.project / "content" / pack).glob("*.yaml")
        for item in yaml.safe_load(path.read_text(encoding="utf-8")).get(path.stem, [])
    }
    files = manifest(desk.made(pack))["files"]
    for name in (f"{audience}.pdf", f"{audience}.html"):
        account = files[name]["items"]
        assert tuple(sorted(account)) == tuple(sorted(BUCKETS))
        listed = [item for bucket in BUCKETS for item in account[bucket]]
        assert sorted(listed) == sorted(own), name
        assert account["printed"]


# A pack on another subject, as long as wanted.


@pytest.fixture(scope="module")
def settled(tmp_path_factory):
    """A short generated pack that has been built, and what the build said; what comes after leaves its files whole."""
    desk = ferry(tmp_path_factory.mktemp("settled"), length=0.5)
    return desk, desk.build()


@pytest.fixture(scope="module", params=[0.5, 1, 2])
def sized(request, settled, tmp_path_factory):
    """A generated pack, built for all of its audiences: its length, the project, what the build said."""
    if request.param == 0.5:
        return request.param, *settled
    desk = ferry(tmp_path_factory.mktemp("ferry"), seed=1, length=request.param)
    return request.param, desk, desk.run("build")


def test_a_pack_on_another_subject_is_built_within_its_budget(sized):
    _, desk, run = sized
    the_budget_is_kept(desk, run)


def the_budget_is_kept(desk, run):
    assert run.returncode == 0, run.stderr
    assert [LINE.fullmatch(line)[1] for line in run.stdout.splitlines()] == list(SHORT)
    for name, entry in manifest(desk.made("ferry"))["files"].items():
        least, most = MOST_PAGES[entry["audience"]]
        assert entry["pages"] <= most, name
        if entry["pages"] < least:
            assert f"warning P601 {entry['audience']} has {entry['pages']} page" in run.stderr
    for audience in SHORT:
        everything_is_accounted_for(desk, "ferry", audience)
    assert "error" not in run.stderr


def test_every_line_about_content_says_where(sized):
    _, _, run = sized
    *findings, count = run.stderr.splitlines()
    assert findings and all(PLACED.fullmatch(line) for line in findings)
    assert re.fullmatch(r"(\d+ (error|warning|note)s?(, )?)+", count)


def test_what_has_no_room_is_left_out_and_told(sized):
    length, desk, _ = sized
    left = {
        audience: set(manifest(desk.made("ferry"))["files"][f"{audience}.pdf"]["items"]["left_out_for_room"])
        for audience in SHORT
    }
    assert bool(left["minister"]) == (length > 0.5), "twice the usual cannot all have room"
    page = (desk.made("ferry") / "minister.html").read_text(encoding="utf-8")
    assert [item for item in left["minister"] if f'id="{item.replace("/", "-")}"' in page] == []


def test_nothing_is_left_behind_by_a_generated_pack(sized):
    assert sized[1].left() == []


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(1, 7))
@pytest.mark.parametrize("length", [0.3, 0.6, 1, 1.5, 2, 3, 4])
def test_any_pack_is_built_within_its_budget(tmp_path, seed, length):
    desk = ferry(tmp_path, seed, length)
    the_budget_is_kept(desk, desk.run("build"))
    assert desk.left() == []


# How it ends.


@pytest.fixture
def desk(settled):
    """The project of the short pack."""
    return settled[0]


@pytest.fixture
def edit(desk):
    """Change a file of the settled pack, until the test is over: `edit("lines", "old", "new")`."""
    before = {}
    folder = desk.project / "content" / "ferry"

    def change(file, old, new):
        path = folder / f"{file}.yaml"
        text = path.read_text(encoding="utf-8")
        before.setdefault(path, text)
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    yield change
    for path, text in before.items():
        path.write_text(text, encoding="utf-8")


def stamps(folder):
    """Give what would tell that a file was written, even with the same bytes."""
    return {path.name: (path.stat().st_ino, path.stat().st_mtime_ns) for path in folder.iterdir()}


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        pytest.param(
            "judgements", "boats-0", "boats-99", r":\d+:\d+: error F103 unknown fact 'boats-99', did", id="fact"
        ),
        pytest.param("lines", "id: say-0", "id: say-0\n  frob: 1", r":3:3: error S101 unknown key 'frob'", id="key"),
        pytest.param("questions", "questions:", "questions: [", r":\d+:\d+: error Y\d+ ", id="YAML"),
        pytest.param("pack", "as_of: '2025-01-20'", "as_of: soon", r":5:8: error S\d+ .*should be a day", id="date"),
    ],
)
def test_wrong_content_changes_nothing_and_says_where(desk, edit, file, old, new, says):
    before = stamps(desk.made("ferry"))
    edit(file, old, new)
    run = desk.run("build")
    assert run.returncode == 2
    assert run.stdout == ""
    *findings, count = run.stderr.splitlines()
    assert all(PLACED.fullmatch(line) for line in findings)
    assert any(re.match(rf"content/ferry/{file}\.yaml{says}", line) for line in findings), run.stderr
    assert "1 error" in count
    assert stamps(desk.made("ferry")) == before
    assert desk.left() == []


def test_a_letter_in_none_of_our_faces_is_told_where_it_stands(desk, edit):
    """A machine may have a face of its own for it; where none has, a reader would get a box, and that is an error."""
    before = stamps(desk.made("ferry"))
    edit("lines", "text: ", "text: \U00010380 ")
    run = desk.run("build", "--audience", "minister", "--out", str(desk.home.parent / "letters"))
    own = r"content/ferry/lines\.yaml:2:3: warning P613 minister: \U00010380 \(U\+10380\) is set in "
    none = r"content/ferry/lines\.yaml:2:3: error P618 minister: \U00010380 \(U\+10380\) is in no face"
    assert bool(re.search(own if run.returncode == 0 else none, run.stderr)), run.stderr
    assert run.returncode in (0, 2)
    assert (desk.home.parent / "letters").exists() == (run.returncode == 0)
    assert stamps(desk.made("ferry")) == before


def test_every_error_is_told_at_once(desk, edit):
    edit("judgements", "boats-0", "boats-99")
    edit("lines", "id: say-0", "id: say-0\n  frob: 1")
    run = desk.run("build")
    assert "F103" in run.stderr and "S101" in run.stderr
    assert run.stderr.splitlines()[-1].startswith("2 errors")


def test_a_place_is_told_as_seen_from_where_one_stands(desk, edit):
    edit("lines", "id: say-0", "id: say-0\n  frob: 1")
    run = desk.run("check", standing=desk.project / "content" / "ferry")
    assert run.returncode == 1
    assert [line for line in run.stdout.splitlines() if line.startswith("lines.yaml:3:3: error S101 ")]


def test_a_budget_that_cannot_be_met_is_one_sentence_and_changes_nothing(tmp_path, settled):
    desk = ferry(tmp_path, length=2)
    shutil.copytree(settled[0].made("ferry"), desk.made("ferry"))
    before = stamps(desk.made("ferry"))
    folder = desk.project / "content" / "ferry"
    for path in folder.glob("*.yaml"):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        for item in content.get(path.stem, []):
            item["priority"] = 100
        write_yaml(path, content)
    run = desk.run("build", "--audience", "minister")
    assert run.returncode == 1
    assert run.stdout == ""
    sentence = (
        r"briefing: minister needs \d+ pages where at most 2 are allowed, \d+ mm too many, "
        r"and nothing more may be left out, shorten the text or lower a priority of 100\n"
    )
    assert re.fullmatch(sentence, run.stderr), run.stderr
    assert stamps(desk.made("ferry")) == before
    assert desk.left() == []


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        pytest.param(["build"], 0, id="all well"),
        pytest.param(["check"], 0, id="notes alone"),
        pytest.param(["check", "ferry", "--format", "json"], 0, id="as JSON"),
        pytest.param(["build", "--help"], 0, id="help"),
        pytest.param(["--version"], 0, id="version"),
        pytest.param(["check", "fery"], 2, id="no such pack"),
        pytest.param(["build", "fery"], 2, id="no such pack to build"),
        pytest.param(["build", "--audience", "pres"], 2, id="no such audience"),
        pytest.param(["build", "--language", "tlh"], 2, id="no such language"),
        pytest.param(["build", "--jobs", "0"], 2, id="no jobs"),
        pytest.param(["buidl"], 2, id="no such command"),
        pytest.param([], 2, id="nothing asked"),
    ],
)
def test_exit_status(desk, arguments, status):
    before = hashes(desk.made("ferry"))
    run = desk.run(*arguments)
    assert run.returncode == status, run.stderr
    assert "Traceback" not in run.stdout + run.stderr
    assert bool(run.stderr) == (status != 0 or arguments == ["build"]), "findings and refusals, nothing else"
    assert hashes(desk.made("ferry")) == before
    assert desk.left() == []


def test_exit_status_of_check_for_a_warning_and_for_an_error(desk, edit):
    edit("judgements", "confidence: high", "confidence: high\n  audiences:\n  - press")  # which does not read it
    run = desk.run("check")
    assert (run.returncode, ": warning L203 " in run.stdout) == (1, True), run.stdout
    edit("judgements", "boats-0", "boats-99")
    assert desk.run("check").returncode == 1


def test_exit_status_outside_of_any_project(desk, tmp_path):
    run = desk.run("build", standing=tmp_path)
    assert run.returncode == 2
    assert "lies in no project" in run.stderr


def test_exit_status_where_the_machine_refuses(desk):
    """Here, a file stands where a folder is to be."""
    wall = desk.project / "wall"
    wall.write_text("a file", encoding="utf-8")
    run = desk.run("build", "--out", "wall")
    assert run.returncode == 3
    assert run.stderr.startswith("briefing: cannot write in ")
    assert "nothing was changed" in run.stderr
    assert wall.read_text(encoding="utf-8") == "a file"
    assert desk.left() == []
    wall.unlink()


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_build_changes_nothing_and_leaves_nothing(desk, number, status):
    before = stamps(desk.made("ferry"))
    process = subprocess.Popen(
        **desk.command("build", "--no-cache"),
        cwd=desk.project,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    patience = time.monotonic() + 60
    while not desk.left() and process.poll() is None and time.monotonic() < patience:
        time.sleep(0.02)
    assert desk.left(), "it was at work"
    os.killpg(process.pid, number)  # as a terminal does: to the children too
    _, errors = process.communicate(timeout=60)
    assert process.returncode == status, errors
    assert "Traceback" not in errors
    assert stamps(desk.made("ferry")) == before
    assert desk.left() == []


# What is asked for.


def test_one_audience_leaves_the_files_of_the_other(desk):
    before = stamps(desk.made("ferry"))
    run = desk.build("--audience", "press")
    assert [LINE.fullmatch(line)[1] for line in run.stdout.splitlines()] == ["press"]
    after = stamps(desk.made("ferry"))
    assert {name for name in SHORT_FILES if name.startswith("minister") and after[name] != before[name]} == set()
    assert set(manifest(desk.made("ferry"))["files"]) == SHORT_FILES - {"manifest.json"}


def test_another_folder_holds_what_was_asked_for_and_nothing_else(desk):
    before = stamps(desk.made("ferry"))
    out = desk.home.parent / "given to the press"
    desk.build("ferry", "--audience", "press", "--out", str(out))
    assert sorted(path.name for path in out.iterdir()) == ["manifest.json", "press.html", "press.pdf"]
    assert stamps(desk.made("ferry")) == before
    same = hashes(desk.made("ferry"))
    assert {name: same[name] for name in ("press.html", "press.pdf")} == {
        name: digest for name, digest in hashes(out).items() if name != "manifest.json"
    }


def test_it_builds_from_any_folder_of_the_project(desk):
    before = hashes(desk.made("ferry"))
    run = desk.run("build", ".", standing=desk.project / "content" / "ferry")
    assert run.returncode == 0, run.stderr
    assert hashes(desk.made("ferry")) == before

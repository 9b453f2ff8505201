"""The doctor names all that is missing at once, and the line to type on this very system."""

import ast
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from briefing.cli import doctor, remedies
from briefing.cli.remedies import Facts, Need, System

ROOT = Path(__file__).resolve().parents[2]
PANGO = (
    Need("gobject", "libgobject-2.0.so.0"),
    Need("pango", "libpango-1.0.so.0"),
    Need("pangoft2", "libpangoft2-1.0.so.0"),
    Need("harfbuzz", "libharfbuzz.so.0"),
    Need("subset", "libharfbuzz-subset.so.0"),
    Need("fontconfig", "libfontconfig.so.1"),
)
DEBIAN = System("debian", "Debian 12")
PYTHON = (3, 11, 7)

RELEASES = {
    "Debian 12": {"NAME": "Debian GNU/Linux", "ID": "debian", "VERSION_ID": "12"},
    "Ubuntu 24.04": {"NAME": "Ubuntu", "ID": "ubuntu", "ID_LIKE": "debian", "VERSION_ID": "24.04"},
    "Linux Mint 22": {"NAME": "Linux Mint", "ID": "linuxmint", "ID_LIKE": "ubuntu debian", "VERSION_ID": "22"},
    "Fedora 43": {"NAME": "Fedora Linux", "ID": "fedora", "VERSION_ID": "43"},
    "Rocky Linux 9.4": {"NAME": "Rocky Linux", "ID": "rocky", "ID_LIKE": "rhel centos fedora", "VERSION_ID": "9.4"},
    "Alpine 3.22": {"NAME": "Alpine Linux", "ID": "alpine", "VERSION_ID": "3.22"},
    "Arch Linux": {"NAME": "Arch Linux", "ID": "arch"},
    "openSUSE Leap 16.0": {"NAME": "openSUSE Leap", "ID": "opensuse-leap", "ID_LIKE": "suse", "VERSION_ID": "16.0"},
    "openSUSE Tumbleweed": {"NAME": "openSUSE Tumbleweed", "ID": "opensuse-tumbleweed"},
}


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Debian 12", "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"),
        ("Ubuntu 24.04", "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"),
        ("Linux Mint 22", "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"),
        ("Fedora 43", "sudo dnf install pango harfbuzz"),
        ("Rocky Linux 9.4", "sudo dnf install pango harfbuzz"),
        ("Alpine 3.22", "sudo apk add pango harfbuzz-subset"),
        ("Arch Linux", "sudo pacman -S --needed pango harfbuzz"),
        ("openSUSE Leap 16.0", "sudo zypper install libpango-1_0-0 libharfbuzz-subset0"),
        ("openSUSE Tumbleweed", "sudo zypper install libpango-1_0-0 libharfbuzz-subset0"),
    ],
)
def test_each_linux_has_its_line(name, line):
    facts = Facts(remedies.system_of("linux", RELEASES[name]), PYTHON, PANGO)
    assert remedies.report(facts).splitlines()[-2:] == [
        f"On {name}, run: {line}",
        f"{'Then run:':<{len(f'On {name}, run:')}} make",
    ]


@pytest.mark.parametrize(
    ("platform", "end"),
    [
        pytest.param("darwin", ["On macOS, run: brew install pango harfbuzz", "Then run:      make"], id="macOS"),
        pytest.param(
            "win32",
            [
                "On Windows, run:       wsl --install",
                "There, in this folder: python3 -m briefing doctor",
                "Then run:              make",
            ],
            id="Windows",
        ),
        pytest.param(
            "linux",
            [
                "On Slackware 15.0: install the packages that hold Python 3.11 or newer, "
                "libpango-1.0.so.0, libharfbuzz-subset.so.0",
                "Then run:          make",
            ],
            id="a Linux that we do not know",
        ),
    ],
)
def test_other_systems(platform, end):
    release = {"NAME": "Slackware", "ID": "slackware", "VERSION_ID": "15.0"}
    absent = (Need("python", "this is 3.9"), PANGO[1], PANGO[4]) if platform == "linux" else PANGO
    report = remedies.report(Facts(remedies.system_of(platform, release), PYTHON, absent))
    assert report.splitlines()[-len(end) :] == end


def test_libraries_of_homebrew_that_python_does_not_see():
    facts = Facts(System("macos", "macOS"), PYTHON, PANGO)
    facts.elsewhere = "/opt/homebrew/lib"
    assert remedies.report(facts).splitlines()[-2:] == [
        "Tell Python where they are: export DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib",
        "Then run:                   make",
    ]


def test_the_whole_message():
    facts = Facts(DEBIAN, PYTHON, (Need("subset", "libharfbuzz-subset.so.0"), Need("venv", "ensurepip")))
    facts.administrator = True
    facts.packages_unlisted = True
    facts.room_mb, facts.room_needed_mb = 120, 400
    facts.unwritable = ("build", ".cache")
    assert remedies.report(facts) == WHOLE


WHOLE = """\
briefing cannot make briefs here yet: 5 things are missing
  venv             ensurepip                makes the environment in .venv (so does uv)
  HarfBuzz subset  libharfbuzz-subset.so.0  puts only the letters used into a PDF
  disk room        120 MB free of 400       environment, cache and briefs
  write access     build                    files are made there
  write access     .cache                   files are made there
On Debian 12, run: apt-get update && apt-get install python3-venv libharfbuzz-subset0
Make room:         280 MB on the disk of this folder
Give access:       chmod -R u+rwX build .cache (or work in a folder of your own)
Then run:          make
"""


@pytest.mark.parametrize(
    ("absent", "line", "then"),
    [
        pytest.param(
            (Need("python", "this is 3.9.2"), Need("venv", "ensurepip")),
            "sudo apt-get install python3.11 python3.11-venv",
            "make PYTHON=python3.11",
            id="an old Python, whose successor brings venv",
        ),
        pytest.param((Need("venv", "venv, ensurepip"),), "sudo apt-get install python3-venv", "make", id="no venv"),
        pytest.param((Need("make", "make"),), "sudo apt-get install make", "make", id="no make"),
        pytest.param((PANGO[0],), "sudo apt-get install libpango-1.0-0", "make", id="GObject comes with Pango"),
    ],
)
def test_one_need_at_a_time(absent, line, then):
    *_, install, run = remedies.report(Facts(DEBIAN, PYTHON, absent)).splitlines()
    assert install.partition("run: ")[2] == line
    assert run.removeprefix("Then run:").strip() == then


def test_wrong_packages_and_a_python_without_libffi():
    facts = Facts(DEBIAN, PYTHON, (Need("ctypes", "_ctypes"),))
    facts.packages = ("jinja2 is 3.0, not 3.1.6", "click 8.5.1 is missing")
    report = remedies.report(facts)
    assert "2 things are missing" in report
    assert "jinja2 is 3.0, not 3.1.6; click 8.5.1 is missing" in report
    assert "rm -f .venv/.made .venv/.made-dev" in report
    assert "apt-get" not in report


def test_every_key_can_be_installed_on_every_system():
    installable = set(remedies.NAMES) - {"posix", "ctypes"}
    assert set(doctor.LIBRARIES) <= installable
    for family, packages in remedies.PACKAGES.items():
        assert set(packages) == installable, family
        assert family in remedies.COMMANDS


def test_all_well():
    facts = Facts(DEBIAN, PYTHON)
    facts.packages = ()
    facts.room_mb = 5000
    assert remedies.report(facts).splitlines() == [
        "ok    Python 3.11.7 on Debian 12",
        "ok    Pango, HarfBuzz with subset, fontconfig",
        "ok    5000 MB free, build and .cache can be written",
        "ok    packages as locked",
    ]
    facts.environment = facts.font_cache = facts.bytecode = False
    notes = remedies.report(facts).splitlines()
    assert notes[3] == "ok    no environment yet: make makes it"
    assert [line.split()[1] for line in notes if line.startswith("note")] == ["fontconfig", "the"]


def test_looks_for_each_library_by_itself():
    def load(name):
        if "subset" in name or name.startswith("libpango-"):
            raise OSError(name)

    absent, elsewhere = doctor.absent_libraries(load)
    assert [need.key for need in absent] == ["pango", "subset"]
    assert elsewhere == ""


def test_venv_is_needed_only_without_uv(monkeypatch, tmp_path):
    monkeypatch.setattr(doctor, "has_module", lambda name: name != "ensurepip")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert [(need.key, need.detail) for need in doctor.absent_tools(needs_venv=True)] == [
        ("venv", "ensurepip"),
        ("make", "make"),
    ]
    for program in ("uv", "gmake"):
        (tmp_path / program).touch(mode=0o755)
    assert doctor.absent_tools(needs_venv=True) == ()


def test_an_older_python_is_seen(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    assert ("python", "this is 3.9.2") in [(need.key, need.detail) for need in doctor.absent_tools(needs_venv=False)]


def test_room_is_the_smaller_once_the_environment_is_there(tmp_path):
    assert doctor.facts_of_machine(str(tmp_path), thorough=False).room_needed_mb == 400
    (tmp_path / ".venv").mkdir()
    assert doctor.facts_of_machine(str(tmp_path), thorough=False).room_needed_mb == 50


def test_folders_that_cannot_be_written_in(tmp_path, monkeypatch):
    (tmp_path / "build").mkdir()
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != tmp_path)
    facts = doctor.facts_of_machine(str(tmp_path), thorough=False)
    assert facts.unwritable == (".cache", ".venv"), "build is there and may be written in"


def test_packages_are_compared_with_the_lock(tmp_path):
    lock = tmp_path / "requirements.lock"
    lock.write_text(
        f"click=={version('click')} \\\n    --hash=sha256:00\npytest==1.0\nof-nobody==2.0 \\\n"
        "numpy==1.0 ; python_full_version < '3.12' \\\n# comment==1.0\n"
    )
    found = doctor.wrong_packages(str(lock))
    assert [line.split(" ", 1)[0] for line in found] == ["pytest", "of-nobody"]
    assert found[1] == "of-nobody 2.0 is missing"


@pytest.mark.parametrize(
    ("one", "other", "same"), [("4.4", "4.004", True), ("1.0", "1", True), ("1.10", "1.1", False), ("2rc1", "2", False)]
)
def test_versions_are_compared_as_installers_do(one, other, same):
    assert (doctor.canonical(one) == doctor.canonical(other)) is same


def test_this_project_lies_as_locked():
    assert doctor.wrong_packages(str(ROOT / "requirements.lock")) == ()


def test_quiet_is_silent_where_all_is_well_and_speaks_where_it_is_not(capsys):
    def gather(project, thorough):
        return Facts(DEBIAN, PYTHON, absent)

    absent = ()
    assert doctor.main(["--quiet"], gather) == 0
    assert capsys.readouterr() == ("", "")
    absent = PANGO
    assert doctor.main(["--quiet"], gather) == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("briefing cannot make briefs here yet: 6 things are missing\n")


def test_a_wrong_call_says_how_it_is_called(capsys):
    assert doctor.main(["--quick"]) == 2
    assert "Usage: briefing doctor" in capsys.readouterr().err
    assert doctor.main(["--help"]) == 0
    assert "Example:  briefing doctor" in capsys.readouterr().out


@pytest.mark.parametrize("path", ["__init__.py", "__main__.py", "cli/__init__.py", "cli/doctor.py", "cli/remedies.py"])
def test_what_the_doctor_runs_on_can_be_read_by_python_3_8(path):
    ast.parse((ROOT / "briefing" / path).read_text(encoding="utf-8"), feature_version=(3, 8))


BARE = """
import sys
sys.path[:] = [path for path in sys.path if "site-packages" not in path]
sys.path.insert(0, {root!r})
sys.argv = ["briefing", *{arguments!r}]
import ctypes, runpy
load = ctypes.CDLL
def cdll(name, *rest):
    if name and {failing!r} and {failing!r} in name:
        raise OSError(name + ": cannot open shared object file")
    return load(name, *rest)
ctypes.CDLL = cdll
try:
    runpy.run_module("briefing", run_name="__main__", alter_sys=True)
finally:
    foreign = {{"click", "pydantic", "yaml", "typing", "pathlib", "dataclasses"}} & set(sys.modules)
    sys.stdout.write("imported " + repr(sorted(foreign)))
"""


def bare(*arguments, failing=""):
    """Run the command in a Python without any package, whose loader finds no library called `failing`."""
    code = BARE.format(root=str(ROOT), arguments=arguments, failing=failing)
    return subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=False, cwd="/")


def test_from_end_to_end_without_pango_and_without_packages():
    run = bare("doctor", "--quiet", failing="pango")
    system = remedies.system_of(sys.platform, doctor.os_release())
    right = "" if os.geteuid() == 0 else "sudo "
    lines = run.stderr.splitlines()
    assert lines[:3] == [
        "briefing cannot make briefs here yet: 2 things are missing",
        "  Pango               libpango-1.0.so.0     sets text",
        "  Pango for FreeType  libpangoft2-1.0.so.0  sets text with our own fonts",
    ]
    assert lines[3].startswith(f"On {system.name}, run: ")
    if system.family == "debian":
        assert lines[3].endswith(f"{right}apt-get install libpango-1.0-0 libpangoft2-1.0-0")
    assert lines[4:] == [f"{'Then run:':<{len(f'On {system.name}, run:')}} make"]
    assert run.returncode == 3
    assert run.stdout == "imported []"


def test_from_end_to_end_where_all_is_well():
    run = bare("doctor", "--quiet")
    assert (run.stderr, run.stdout, run.returncode) == ("", "imported []", 0)


def test_a_command_without_its_packages_says_what_to_type():
    run = bare("build")
    assert run.stderr == "briefing: the package 'click' is not installed for this Python, run: make\n"
    assert run.returncode == 3

"""The cache gives what was put, or nothing; never something else."""

import os
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.jobs import Cache, digest

KEY = digest("a", "b")


@given(st.lists(st.binary() | st.text()), st.lists(st.binary() | st.text()))
def test_digests_are_equal_just_where_the_parts_are(one, two):
    assert (digest(*one) == digest(*two)) is (list(map(repr, one)) == list(map(repr, two)))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param(("ab", "c"), ("a", "bc"), id="border"),
        pytest.param(("a",), (b"a",), id="type"),
        pytest.param((), ("",), id="empty part"),
        pytest.param(("str 1:a",), ("", "a"), id="looks like a head"),
    ],
)
def test_digests_differ(one, two):
    assert digest(*one) != digest(*two)


@pytest.mark.parametrize("data", [b"", b"x", bytes(range(256)) * 999], ids=["empty", "one byte", "many"])
def test_gives_what_was_put(tmp_path, data):
    cache = Cache(tmp_path / "cache")
    assert cache.get("chart", KEY) is None
    cache.put("chart", KEY, data)
    assert cache.get("chart", KEY) == data
    assert Cache(tmp_path / "cache").get("chart", KEY) == data
    assert cache.get("plan", KEY) is None
    cache.put("chart", KEY, b"newer")
    assert cache.get("chart", KEY) == b"newer"


def only_entry(folder):
    (entry,) = [path for path in folder.rglob("*") if path.is_file()]
    return entry


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: b"", id="emptied"),
        pytest.param(lambda data: data[:20], id="cut within the checksum"),
        pytest.param(lambda data: data[:-1], id="cut"),
        pytest.param(lambda data: data + b"x", id="lengthened"),
        pytest.param(lambda data: data[:-1] + bytes([data[-1] ^ 1]), id="one bit"),
        pytest.param(lambda data: bytes([data[0] ^ 1]) + data[1:], id="one bit of the checksum"),
    ],
)
def test_a_damaged_entry_counts_as_absent_and_heals(tmp_path, damage):
    cache = Cache(tmp_path)
    cache.put("chart", KEY, b"drawing")
    entry = only_entry(tmp_path)
    entry.write_bytes(damage(entry.read_bytes()))
    assert cache.get("chart", KEY) is None
    assert not entry.exists()
    cache.put("chart", KEY, b"drawing")
    assert cache.get("chart", KEY) == b"drawing"


@pytest.mark.parametrize(
    ("kind", "key"),
    [("../x", KEY), ("", KEY), ("Chart", KEY), ("chart", "../../x"), ("chart", KEY[:-1]), ("chart", KEY.upper())],
)
def test_a_name_that_could_lead_elsewhere_is_a_bug(tmp_path, kind, key):
    with pytest.raises(ValueError, match="not a kind and a digest"):
        Cache(tmp_path).put(kind, key, b"")
    with pytest.raises(ValueError, match="not a kind and a digest"):
        Cache(tmp_path).get(kind, key)


def test_those_asked_for_longest_ago_go_first(tmp_path):
    cache = Cache(tmp_path, most_bytes=10 * 132)
    keys = [digest(str(number)) for number in range(10)]
    now = time.time()
    for number, key in enumerate(keys):
        cache.put("chart", key, bytes(100))
        entry = cache._path("chart", key)
        os.utime(entry, (now - 1000 + number,) * 2)
    assert cache.get("chart", keys[0]) is not None, "asked for, so it is the newest now"
    cache.put("chart", digest("one more"), bytes(100))
    gone = [key for key in keys if cache.get("chart", key) is None]
    assert gone == keys[1:4]
    assert sum(path.stat().st_size for path in tmp_path.rglob("*") if path.is_file()) <= 10 * 132


def test_a_cache_that_cannot_keep_says_nothing_and_gives_nothing(tmp_path, monkeypatch):
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    cache = Cache(blocked)
    cache.put("chart", KEY, b"drawing")
    assert cache.get("chart", KEY) is None
    assert blocked.read_text() == "a file where the folder should be"


def test_what_a_killed_build_left_half_written_goes_in_time(tmp_path):
    cache = Cache(tmp_path)
    cache.put("chart", KEY, b"drawing")
    entry = only_entry(tmp_path)
    old, young = (entry.with_name(f"{name}.part") for name in ("old", "young"))
    old.touch()
    young.touch()
    os.utime(old, (1, 1))
    Cache(tmp_path).put("plan", KEY, b"plan")
    assert (old.exists(), young.exists()) == (False, True)


WRITER = """
import sys
from pathlib import Path
from briefing.jobs import Cache, digest
cache = Cache(Path(sys.argv[1]), most_bytes=20_000)
for n in range(300):
    key = digest(str(n % 7))
    data = cache.get("chart", key)
    assert data is None or data == bytes([n % 7]) * 5_000, n
    cache.put("chart", key, bytes([n % 7]) * 5_000)
"""


def test_several_builds_at_once_read_whole_entries_only(tmp_path):
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], stderr=subprocess.PIPE) for _ in range(3)
    ]
    for writer in writers:
        assert writer.communicate()[1] == b""
    assert not list(tmp_path.rglob("*.part"))

"""The manifest accounts for every file and every item, and is the same for the same build."""

import json
from hashlib import sha256

import pytest

from briefing.deliver import BriefFile, manifest_of
from briefing.model.brief import Account

ACCOUNT = Account(
    printed=("facts/a", "facts/b"), left_out=("facts/c",), not_for_reader=("facts/d",), unused=("facts/e",)
)
INPUTS = {"content/ferry/facts.yaml": "f" * 64, "content/ferry/pack.yaml": "e" * 64}


def file(name="minister.pdf", data=b"pdf", rounds=2):
    return BriefFile(
        name=name,
        data=data,
        audience=name.partition(".")[0],
        language="en-GB",
        pages=2,
        rounds=rounds,
        account=ACCOUNT,
    )


def manifest(*files, inputs=INPUTS, before=None, pack="ferry"):
    return manifest_of(
        pack=pack,
        edition="2025-01",
        as_of="2025-01-20",
        inputs=inputs,
        files=files,
        versions={"weasyprint": "70.0", "briefing": "0.1.0"},
        before=before,
    )


def test_says_what_was_made_of_what():
    read = json.loads(manifest(file(), file("minister.html", b"<p>\xc3\xa9")))
    assert (read["pack"], read["edition"], read["as_of"]) == ("ferry", "2025-01", "2025-01-20")
    assert read["inputs"] == INPUTS
    assert read["versions"] == {"briefing": "0.1.0", "weasyprint": "70.0"}
    entry = read["files"]["minister.html"]
    assert (entry["sha256"], entry["bytes"], entry["pages"]) == (sha256(b"<p>\xc3\xa9").hexdigest(), 5, 2)
    assert (entry["audience"], entry["language"]) == ("minister", "en-GB")
    assert entry["items"] == {
        "printed": ["facts/a", "facts/b"],
        "left_out_for_room": ["facts/c"],
        "not_for_this_reader": ["facts/d"],
        "unused": ["facts/e"],
    }


def test_is_the_same_whatever_the_order_and_however_often_pages_were_laid_out():
    one = manifest(file(rounds=3), file("press.pdf"))
    other = manifest(file("press.pdf"), file(rounds=1), inputs=dict(reversed(INPUTS.items())))
    assert one == other
    assert one.endswith(b"}\n")
    assert list(json.loads(one)) == sorted(json.loads(one))


@pytest.fixture
def build(tmp_path):
    """A folder where two briefs were built."""
    files = (file(), file("press.pdf", b"press"))
    for each in files:
        (tmp_path / each.name).write_bytes(each.data)
    (tmp_path / "manifest.json").write_bytes(manifest(*files))
    return tmp_path


def test_a_file_that_was_not_made_now_keeps_its_entry(build):
    changed = {**INPUTS, "content/ferry/facts.yaml": "0" * 64}
    read = json.loads(manifest(file("press.pdf", b"newer"), inputs=changed, before=build / "manifest.json"))
    assert sorted(read["files"]) == ["minister.pdf", "press.pdf"]
    assert read["files"]["press.pdf"]["sha256"] == sha256(b"newer").hexdigest()
    assert read["files"]["press.pdf"]["made_from"] == read["made_from"]
    assert read["files"]["minister.pdf"]["made_from"] != read["made_from"], "older than its content, and it shows"


def gone(folder):
    (folder / "minister.pdf").unlink()


def altered(folder):
    (folder / "minister.pdf").write_bytes(b"by hand")


def linked(folder):
    (folder / "minister.pdf").rename(folder / "other.pdf")
    (folder / "minister.pdf").symlink_to("other.pdf")


@pytest.mark.parametrize("happens", [gone, altered, linked])
def test_a_file_that_is_no_longer_as_it_was_made_loses_its_entry(build, happens):
    happens(build)
    assert list(json.loads(manifest(file("press.pdf"), before=build / "manifest.json"))["files"]) == ["press.pdf"]


@pytest.mark.parametrize(
    "damaged",
    [b"", b"{", b"[]", b"null", b"\xff", b'{"pack": "ferry"}', b'{"pack": "ferry", "files": {"minister.pdf": 1}}',
     b'{"pack": "ferry", "files": [1]}', b'{"pack": "other", "files": {}}'],
)  # fmt: skip
def test_a_damaged_manifest_counts_as_none(build, damaged):
    (build / "manifest.json").write_bytes(damaged)
    assert manifest(file(), before=build / "manifest.json") == manifest(file())


def test_no_manifest_yet(tmp_path):
    assert manifest(file(), before=tmp_path / "build" / "manifest.json") == manifest(file())


def test_another_packs_manifest_is_not_taken_over(build):
    read = json.loads(manifest(file("press.pdf"), before=build / "manifest.json", pack="harbour"))
    assert list(read["files"]) == ["press.pdf"]

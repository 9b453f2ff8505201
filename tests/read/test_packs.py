"""A pack's folder: which files are read, which are passed over, and which are named as wrong."""

import hashlib
import os
from pathlib import Path

import pytest

from briefing.model.tree import Tree
from briefing.read.packs import read_pack


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "project" / "content" / "ferry"
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_text("title: Ferry\n")
    return folder


def read(folder: Path) -> tuple[Tree, list[str]]:
    tree, findings = read_pack(folder.parents[1], folder)
    return tree, [str(finding) for finding in findings]


def test_every_file_is_read_in_the_usual_order(folder: Path) -> None:
    (folder / "events.yaml").write_text("events:\n  - id: a\n")
    (folder / "facts.yaml").write_text("facts: []\n")
    tree, findings = read(folder)
    assert findings == []
    assert list(tree.files) == ["pack", "facts", "events"]
    assert (tree.pack, tree.folder, tree.overlays) == ("ferry", "content/ferry", {})
    assert str(tree.files["events"]["events"][0].at) == "content/ferry/events.yaml:2:5"
    assert dict(tree.hashes) == {
        f"content/ferry/{name}.yaml": hashlib.sha256((folder / f"{name}.yaml").read_bytes()).hexdigest()
        for name in ("events", "facts", "pack")
    }


def test_findings_of_all_files_come_together_sorted(folder: Path) -> None:
    (folder / "facts.yaml").write_text("a: NO\na: 1\n")
    (folder / "events.yaml").write_text("a: [\n")
    (folder / "pack.yaml").write_text("a: 010\n")
    tree, findings = read(folder)
    assert [line.split(" ")[0] + line.split(" ")[2] for line in findings] == [
        "content/ferry/events.yaml:1:4:Y101",
        "content/ferry/facts.yaml:1:4:Y201",
        "content/ferry/facts.yaml:2:1:Y102",
        "content/ferry/pack.yaml:1:4:Y203",
    ]
    assert sorted(tree.files) == ["facts", "pack"]
    assert "content/ferry/events.yaml" in tree.hashes


def test_names_that_are_not_read(folder: Path) -> None:
    for name in ("fact.yaml", "Events.yaml", "sources.yml", "PEOPLE.YAML", "zzz.yaml", "facts copy.yaml"):
        (folder / name).write_text("x: 1\n")
    _, findings = read(folder)
    names = (
        "pack, sources, facts, events, people, organisations, programmes, places, series, charts, judgements, "
        "outlook, visit, lines, questions, glossary, sections"
    )
    assert findings == [
        "content/ferry/Events.yaml:1:1: error Y302 no file named 'Events.yaml' is read, did you mean 'events.yaml'?",
        "content/ferry/PEOPLE.YAML:1:1: error Y302 no file named 'PEOPLE.YAML' is read, did you mean 'people.yaml'?",
        "content/ferry/fact.yaml:1:1: error Y302 no file named 'fact.yaml' is read, did you mean 'facts.yaml'?",
        "content/ferry/facts copy.yaml:1:1: error Y302 no file named 'facts copy.yaml' is read, "
        "did you mean 'facts.yaml'?",
        "content/ferry/sources.yml:1:1: error Y302 no file named 'sources.yml' is read, did you mean 'sources.yaml'?",
        f"content/ferry/zzz.yaml:1:1: error Y302 no file named 'zzz.yaml' is read, "
        f"rename or move it, the names are {names}",
    ]


def test_what_is_passed_over(folder: Path) -> None:
    for name in (".facts.yaml", "facts.yaml~", "README.md", "copies.csv", "map.svg", ".#facts.yaml", "notes.txt"):
        (folder / name).write_text("{")
    (folder / "pictures").mkdir()
    (folder / "pictures" / "a.png").write_text("")
    (folder / "old.yaml").mkdir()
    (folder / "nowhere").symlink_to("nothing")
    tree, findings = read(folder)
    assert findings == []
    assert list(tree.files) == ["pack"]


def test_a_pack_without_its_head(folder: Path) -> None:
    (folder / "pack.yaml").unlink()
    (folder / "facts.yaml").write_text("facts: []\n")
    tree, findings = read(folder)
    assert findings == [
        "content/ferry/pack.yaml:1:1: error Y301 the pack has no pack.yaml, "
        "write one with title, edition, as_of and audiences"
    ]
    assert list(tree.files) == ["facts"]


def test_a_folder_that_is_not_there(folder: Path) -> None:
    tree, findings = read(folder.parent / "none")
    assert findings == ["content/none:1:1: error Y301 there is no such folder, check the name of the pack"]
    assert tree.files == {}


def test_ignores_of_every_file_that_could_be_read(folder: Path) -> None:
    (folder / "de").mkdir()
    (folder / "de" / "facts.yaml").write_text("# ignore N303: why\na:\n  statement: b\n")
    (folder / "facts.yaml").write_text("facts: # ignore N301: why\n")
    (folder / "lines.yaml").write_text("lines: [ # ignore N302: why\n")
    tree, _ = read(folder)
    assert [f"{ignore.at} {ignore.rules[0]}" for ignore in tree.ignores] == [
        "content/ferry/facts.yaml:1:8 N301",
        "content/ferry/de/facts.yaml:1:1 N303",
    ]


def test_words_of_other_languages(folder: Path) -> None:
    (folder / "az").mkdir()
    (folder / "az" / "facts.yaml").write_text("boats-2025:\n  statement: >\n    Gəmi\n")
    (folder / "az" / "pack.yaml").write_text("title: Bərə\n")
    (folder / "pt-BR").mkdir()
    (folder / "pt-BR" / "events.yaml").write_text("storm:\n  title: Tempestade\n")
    tree, findings = read(folder)
    assert findings == []
    assert tree.overlays == {
        "az": {"pack": {"title": "Bərə"}, "facts": {"boats-2025": {"statement": "Gəmi\n"}}},
        "pt-BR": {"events": {"storm": {"title": "Tempestade"}}},
    }
    assert "content/ferry/az/facts.yaml" in tree.hashes


def test_words_of_other_languages_of_the_wrong_shape(folder: Path) -> None:
    (folder / "az").mkdir()
    (folder / "az" / "facts.yaml").write_text("facts:\n  - id: boats\nboats:\n  statement:\n  unit: [a]\nx: words\n")
    (folder / "az" / "fact.yaml").write_text("")
    (folder / "az" / "pack.yaml").write_text("title: true\n")
    _, findings = read(folder)
    assert findings == [
        "content/ferry/az/fact.yaml:1:1: error Y302 no file named 'fact.yaml' is read, did you mean 'facts.yaml'?",
        "content/ferry/az/facts.yaml:1:1: error Y304 'facts' is not a mapping of fields to words, "
        "write facts: and below it, indented, field: words",
        "content/ferry/az/facts.yaml:4:3: error Y304 the field 'statement' has no words, "
        "write its words behind the colon",
        "content/ferry/az/facts.yaml:5:3: error Y304 the field 'unit' has no words, write its words behind the colon",
        "content/ferry/az/facts.yaml:6:1: error Y304 'x' is not a mapping of fields to words, "
        "write x: and below it, indented, field: words",
        "content/ferry/az/pack.yaml:1:1: error Y304 the field 'title' has no words, write its words behind the colon",
    ]


@pytest.mark.parametrize(
    ("name", "way_out"),
    [
        ("en_GB", "did you mean 'en-GB'?"),
        ("AZ", "did you mean 'az'?"),
        ("az-latn", "did you mean 'az-Latn'?"),
        ("old", "name it as az or en-GB are, or move its files"),
        ("backup", "name it as az or en-GB are, or move its files"),
    ],
)
def test_a_folder_of_yaml_that_is_no_language(folder: Path, name: str, way_out: str) -> None:
    (folder / name).mkdir()
    (folder / name / "facts.yaml").write_text("x: 1\n")
    tree, findings = read(folder)
    assert findings == [f"content/ferry/{name}:1:1: error Y303 '{name}' is not the name of a language, {way_out}"]
    assert tree.overlays == {}


def test_nothing_outside_the_project_is_read(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "facts.yaml").write_text("secret: 1\n")
    (folder / "facts.yaml").symlink_to(secret / "facts.yaml")
    (folder / "az").symlink_to(secret)
    tree, findings = read(folder)
    assert findings == [
        "content/ferry/az:1:1: error Y002 leads out of the project, put a copy of the folder in its place",
        "content/ferry/facts.yaml:1:1: error Y002 leads out of the project, put a copy of the file in its place",
    ]
    assert (list(tree.files), tree.overlays) == (["pack"], {})
    tree, found = read_pack(folder.parents[1], secret)
    assert [str(finding) for finding in found] == [
        "secret:1:1: error Y002 lies outside the project, put the pack into content/"
    ]
    assert tree.files == {}


def test_a_pipe_in_the_place_of_a_file(folder: Path) -> None:
    os.mkfifo(folder / "facts.yaml")
    assert read(folder)[1] == [
        "content/ferry/facts.yaml:1:1: error Y001 is a pipe, not a file, put a file in its place"
    ]


def test_a_project_reached_through_a_link(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("project")
    tree, findings = read_pack(tmp_path / "link", folder)
    assert (tree.folder, list(tree.files), findings) == ("content/ferry", ["pack"], ())


def test_a_folder_given_from_where_one_stands(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    tree, findings = read_pack(folder.parents[1], Path())
    assert (tree.pack, tree.folder, findings) == ("ferry", "content/ferry", ())

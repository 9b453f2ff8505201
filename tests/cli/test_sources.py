"""`briefing sources`: out to a file, in from one, and the pack as it was where anything is wrong."""

import json

import pytest

from briefing.cli.main import briefing
from tests.packs_ferry import write_yaml
from tests.packs_small import SMALL_HEAD

SOURCES = """\
# Kept by the harbour desk
sources:
  - id: gazette-2025   # the first
    for: internal
    type: official
    author: Harbour Board
    title: "Boats: a 50% \\"survey\\" & {more}"
    publisher: Harbour Board
    date: 2011~
    url: https://example.org/a%20b?c=d&e=f
    accessed: 2025-01-15
    grade: B
    note: From a friend at the Board
"""
BIB = """\
@online{Shore:2024,
  title = {The Shore},
  author = {{Shore Council}},
  date = {2024-05},
  url = {https://example.org/shore},
  urldate = {2025-01-16}
}
@online{again, title = {Boats}, url = {https://example.org/a%20b?c=d&e=f}}
"""
ADDED = """
  - id: shore-2024
    type: web
    author: Shore Council
    title: The Shore
    date: 2024-05
    url: https://example.org/shore
    accessed: 2025-01-16
"""


@pytest.fixture
def ferry(project, monkeypatch):
    folder = project / "content" / "ferry"
    folder.mkdir()
    write_yaml(folder / "pack.yaml", SMALL_HEAD)
    (folder / "sources.yaml").write_text(SOURCES, encoding="utf-8")
    monkeypatch.chdir(project)
    return folder


@pytest.fixture
def call(capsys):
    def run(*arguments):
        status = briefing.main(["sources", *map(str, arguments)], standalone_mode=False)
        told = capsys.readouterr()
        return status, told.out, told.err

    return run


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_csl_goes_to_the_build_folder_without_the_notes(ferry, project, call):
    path = project / "build" / "ferry" / "sources.json"
    assert call("ferry", "--export", "csl") == (0, f"1 source in {path}\n", "")
    assert json.loads(path.read_bytes()) == [
        {
            "id": "gazette-2025",
            "type": "report",
            "title": 'Boats: a 50% "survey" & {more}',
            "author": [{"literal": "Harbour Board"}],
            "publisher": "Harbour Board",
            "issued": {"date-parts": [[2011]], "circa": True},
            "accessed": {"date-parts": [[2025, 1, 15]]},
            "URL": "https://example.org/a%20b?c=d&e=f",
            "custom": {"briefing": {"grade": "B", "type": "official"}},
        }
    ]


def test_bibtex_goes_where_it_is_told(ferry, tmp_path, call):
    path = tmp_path / "out" / "sources.bib"
    assert call("ferry", "--export", "bibtex", "--out", path.parent) == (0, f"1 source in {path}\n", "")
    assert path.read_text(encoding="utf-8") == (
        "@report{gazette-2025,\n"
        "  entrysubtype = {official},\n"
        "  author = {{Harbour Board}},\n"
        '  title = {{Boats: a 50\\% "survey" \\& \\textbraceleft{}more\\textbraceright{}}},\n'
        "  institution = {Harbour Board},\n"
        "  date = {2011~},\n"
        "  url = {https://example.org/a%20b?c=d&e=f},\n"
        "  urldate = {2025-01-15},\n"
        "  usera = {grade B},\n"
        "}\n"
    )
    assert names(path.parent) == ["sources.bib"]


def test_an_import_adds_at_the_end_and_a_second_one_adds_nothing(ferry, tmp_path, call):
    file = tmp_path / "zotero.bib"
    file.write_text(BIB, encoding="utf-8")
    path = ferry / "sources.yaml"
    told = f"1 source added to {path}: shore-2024\n1 source left alone:\n  again: gazette-2025 has its address\n"
    assert call("ferry", "--import", file) == (0, told, "")
    assert path.read_text(encoding="utf-8") == SOURCES + ADDED
    assert names(ferry) == ["pack.yaml", "sources.yaml"]
    status, out, _ = call("ferry", "--import", file)
    assert (status, out.splitlines()[0]) == (0, f"0 sources added to {path}")
    assert path.read_text(encoding="utf-8") == SOURCES + ADDED


def test_check_finds_nothing_wrong_with_what_was_added(ferry, project, tmp_path, call):
    from briefing.checking import check_packs

    file = tmp_path / "zotero.bib"
    file.write_text(BIB, encoding="utf-8")
    before = {finding.rule for finding in check_packs(project, (ferry,))}
    call("ferry", "--import", file)
    assert {finding.rule for finding in check_packs(project, (ferry,))} - before <= {"N501"}


@pytest.mark.parametrize("form", ["csl", "bibtex"])
def test_what_was_exported_adds_nothing_to_its_pack_and_everything_to_an_empty_one(ferry, project, call, form):
    call("ferry", "--export", form)
    (file,) = (project / "build" / "ferry").iterdir()
    assert call("ferry", "--import", file)[1].startswith("0 sources added")
    (ferry / "sources.yaml").unlink()
    assert call("ferry", "--import", file)[1].endswith(": gazette-2025\n")
    kept = [line for line in SOURCES.splitlines() if not line.lstrip().startswith(("#", "for:", "note:"))]
    kept[1] = kept[1].partition("   #")[0]
    assert (ferry / "sources.yaml").read_text(encoding="utf-8").splitlines() == kept


def test_nothing_is_written_where_anything_cannot_be_read(ferry, project, call):
    (project / "zotero.bib").write_text(BIB + "@online{bad, title = {Open\n", encoding="utf-8")
    status, out, err = call("ferry", "--import", "zotero.bib")
    assert (status, out) == (2, "")
    assert err.splitlines()[0].startswith("zotero.bib:9:1: error Y401 the entry that begins here has no end")
    assert (ferry / "sources.yaml").read_text(encoding="utf-8") == SOURCES


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("sources: []\n", "nothing can be added at the end of content/ferry/sources.yaml, nothing was changed"),
        ("sources: [{id: a, title: A}]\n", "nothing can be added at the end of content/ferry/sources.yaml"),
        ("sources:\n  - id: a\n    title: A\n...\n", "nothing can be added at the end of content/ferry/sources.yaml"),
        ("sources:\n  - id: a\n    title: A: B\n", "findings"),
    ],
)
def test_a_file_that_nothing_can_be_added_to_stays_as_it_is(ferry, tmp_path, call, capsys, text, message):
    from briefing.cli.main import main

    (ferry / "sources.yaml").write_text(text, encoding="utf-8")
    file = tmp_path / "zotero.bib"
    file.write_text(BIB, encoding="utf-8")
    assert main(["sources", "ferry", "--import", str(file)]) == 2
    told = capsys.readouterr().err
    assert message in told or "sources.yaml:3:13: error Y101" in told
    assert (ferry / "sources.yaml").read_text(encoding="utf-8") == text


def test_a_block_at_the_end_that_keeps_its_empty_lines_is_not_made_longer(ferry, tmp_path, call):
    text = "sources:\n  - id: a\n    title: |+\n      A\n"
    (ferry / "sources.yaml").write_text(text, encoding="utf-8")
    file = tmp_path / "zotero.bib"
    file.write_text(BIB, encoding="utf-8")
    call("ferry", "--import", file)
    assert (ferry / "sources.yaml").read_text(encoding="utf-8").startswith(text + "  - id: shore-2024\n")


def test_a_pack_whose_sources_have_an_error_is_not_exported(ferry, project, call):
    (ferry / "sources.yaml").write_text("sources:\n  - id: a\n", encoding="utf-8")
    status, out, err = call("ferry", "--export", "csl")
    assert (status, out) == (2, "")
    assert "content/ferry/sources.yaml:2:5: error" in err
    assert not (project / "build").exists()


@pytest.mark.parametrize(
    "arguments",
    [[], ["--export", "csl", "--import", "a.bib"], ["--import", "a.bib", "--out", "x"], ["--export", "ris"]],
    ids=["neither", "both", "import with --out", "another format"],
)
def test_wrong_calls(ferry, arguments, capsys):
    from briefing.cli.main import main

    assert main(["sources", "ferry", *arguments]) == 2
    assert "Error: " in capsys.readouterr().err

"""docs/reference is what `make docs` writes of the code as it is."""

import os
import shutil
import subprocess
import sys
from typing import get_args

import pytest
from PIL import Image

from briefing.check import check_audience
from briefing.checking import check_packs
from briefing.cli.catalogue import catalogue
from briefing.cli.main import COMMANDS
from briefing.faces import make_faces
from briefing.model.chart_items import ChartKind
from briefing.model.pack import FILES
from briefing.read import parse_prose, parse_when, read_audience, read_tokens
from briefing.select import parts
from tests.docs import drawings
from tests.docs.pages import charts, commands, content, example, rules, templates, tokens
from tests.docs.pages.markdown import table
from tests.docs.reference import FOLDER, PAGES, write


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_the_generated_one(name):
    assert (FOLDER / name).read_text(encoding="utf-8") == PAGES[name](), "run: make docs"


def test_every_page_of_the_folder_is_generated():
    assert {path.name for path in FOLDER.iterdir()} == set(PAGES)


def test_only_what_differs_is_written(tmp_path):
    assert write(tmp_path) == list(PAGES)
    (tmp_path / "rules.md").write_text("old", encoding="utf-8")
    assert write(tmp_path) == ["rules.md"]


def test_every_rule_is_on_its_page():
    headings = [line for line in rules.text().splitlines() if line.startswith("### ")]
    assert sorted(headings) == [f"### {rule.code} {rule.meaning}" for rule in catalogue().values()]


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_is_what_the_command_says(name):
    run = subprocess.run(
        [sys.executable, "-m", "briefing", *([name] if name else []), "--help"],
        env={**os.environ, "COLUMNS": "80"},
        cwd=example.ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == commands.help_of(name).strip()


def test_the_targets_are_those_that_make_help_tells():
    quiet = {key: value for key, value in os.environ.items() if not key.startswith("MAKE")}
    run = subprocess.run(["make", "help"], cwd=example.ROOT, env=quiet, capture_output=True, text=True, check=True)
    told = [tuple(line.split(maxsplit=2)[1:]) for line in run.stdout.splitlines()]
    assert told == [(one.name, one.does) for one in commands.targets()]


def test_what_narrows_a_target():
    narrowed = {one.name: one.narrowed_by for one in commands.targets()}
    assert narrowed["build"] == ("PACK", "AUDIENCE", "LANGUAGE")
    assert narrowed["check"] == ("PACK",)
    assert narrowed["clean"] == ()


def test_the_example_pack_has_nothing_wrong():
    run = subprocess.run(
        [sys.executable, "-m", "briefing", "check", str(example.FOLDER)], capture_output=True, text=True, check=False
    )
    assert (run.stdout, run.returncode) == ("nothing found\n", 0)


def test_the_example_pack_has_an_item_of_each_file():
    assert [file for file in FILES if not example.pack().items(file)] == []


def test_the_example_audience_has_nothing_wrong(project):
    folder = project / "templates" / "audiences" / "council"
    folder.mkdir()
    (folder / "audience.yaml").write_bytes(templates.EXAMPLE.read_bytes())
    block, unreadable = read_audience(project, "council")
    audience, wrong = check_audience("council", block, parse_when, parse_prose)
    assert (unreadable, wrong) == ((), ())
    assert audience.reads in example.pack().head.levels


def test_the_example_words_of_another_language_have_nothing_wrong(project):
    folder = project / "content" / "ferry"
    shutil.copytree(example.FOLDER, folder)
    head = folder / "pack.yaml"
    head.write_text(head.read_text(encoding="utf-8").replace("[en-GB]", "[en-GB, de]"), encoding="utf-8")
    (folder / "de").mkdir()
    (folder / "de" / "facts.yaml").write_text(content.WORDS_IN_GERMAN, encoding="utf-8")
    found = check_packs(project, (folder,))
    assert {finding.rule for finding in found} == {"F134"}, "other items have no words yet"


def test_every_field_is_described():
    cells = [line.split(" | ") for line in content.text().splitlines() if line.startswith("| `")]
    assert [line for line in cells if line[-1].strip(" |") == ""] == []


def test_every_part_that_has_entries_of_its_own_is_told():
    assert set(templates.PARTS) == {*parts._MAKERS, "bottom-line"}


def test_every_kind_of_part_is_told_and_the_templates_know_it():
    made = set(templates.kinds().values())
    source = (example.ROOT / "templates" / "components" / "part.html.j2").read_text(encoding="utf-8")
    assert [kind for kind in made if f'"{kind}"' not in source] == []
    assert made >= {"numbers", "figures", "text", "bottom-line"}


def test_every_kind_of_chart_is_told_drawn_and_shown_with_its_yaml():
    kinds = set(get_args(ChartKind))
    assert set(charts.KINDS) == kinds
    assert {chart.kind for chart in charts.pack().charts.values()} == kinds
    assert [kind for kind in kinds if f"](charts.md#{kind})" not in content.text()] == []
    assert [kind for kind in kinds if f"## {kind}\n" not in charts.text()] == []


def test_the_pictures_of_charts_are_of_what_is_drawn(tmp_path):
    """Where this fails, `make pictures` draws them anew: look at them."""
    drawn, faces = drawings.drawings(tmp_path), make_faces(tmp_path)
    stale = [
        kind
        for kind, (sheet, drawing) in drawn.items()
        if drawings.drawn_in(drawings.PICTURES / f"{kind}.png") != drawings.digest_of(sheet, drawing, faces)
    ]
    assert stale == []
    assert {path.stem for path in drawings.PICTURES.glob("*.png")} == set(drawn)


def test_a_picture_of_a_chart_can_be_made_anew(tmp_path):
    (tmp_path / "slope.png").write_bytes((drawings.PICTURES / "slope.png").read_bytes())
    assert "slope.png" not in drawings.write(tmp_path, tmp_path / "cache")
    with Image.open(tmp_path / "waffle.png") as made, Image.open(drawings.PICTURES / "waffle.png") as kept:
        assert made.size == kept.size
        assert made.convert("L").getextrema()[0] < 60, "nothing is printed on it"


def test_every_macro_is_told():
    folder = example.ROOT / "templates" / "components"
    written = sum(path.read_text(encoding="utf-8").count("{% macro ") for path in folder.glob("*.html.j2"))
    assert sum(len(macros) for _, macros in templates.components().values()) == written
    assert all(comment for comment, _ in templates.components().values())


def test_a_macro_has_the_comment_right_before_it():
    macros = {macro.call: macro.comment for macro in templates.components()["note.html.j2"][1]}
    assert macros["note_bodies(numbers, notes)"] == "Bodies of notes whose calls stand elsewhere."
    assert macros["note_call(number)"] == ""


def test_every_token_is_told():
    path = example.ROOT / "templates" / "styles" / "tokens.css"
    found, _ = read_tokens(path, "tokens.css")
    assert [name for group in tokens.groups() for name, _ in group.tokens] == list(found.values)
    assert all(group.comment for group in tokens.groups())


def test_a_table_survives_what_cells_may_hold():
    assert table(["a", "b"], [["x | y", "two\nlines"]]) == "| a | b |\n| --- | --- |\n| x \\| y | two lines |"

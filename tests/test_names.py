"""No proper name of any pack stands in the program or in the templates: they serve any subject."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing.model import chart_items, items
from briefing.model.scales import SCALES
from tests.packs_built import REFERENCE, ROOT

PACKS = sorted(path.parent for path in (ROOT / "content").glob("*/pack.yaml"))
SEARCHED = (("briefing", "*.py"), ("templates", "*"))
# Fields that hold names, whole; every other text is looked through for words with a capital.
NAMED = {
    "organisations": ("name", "short"),
    "people": ("name",),
    "places": ("name",),
    "programmes": ("name", "short", "label"),
}
PROSE = {"title", "heading", "body", "statement", "short", "text", "claim", "evidence", "question", "answer", "label"}
PROSE |= {"definition", "what", "about", "role", "words", "measure", "meaning", "seat", "term"}
CALENDAR = set(
    "January February March April May June July August September October November December "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
# Words that a pack writes with a capital, in the name of a body or a rank, and that any program may write so too.
ORDINARY = {"General", "Lieutenant", "Press", "Process", "Progress", "Times", "Union"}
ORDINARY |= {"Russian", "Turkish"}  # languages whose rules for numbers and dates we know
ORDINARY |= {"Mt"}  # million tonnes
# What the content model calls its own kinds of things: a title may hold such a word ("Section 7 of the Harbour Act",
# "Status of the Pier"), and is not meant by it.
# What ready scales of likelihood are from, which a pack that uses one may name as its source.
ORDINARY |= {word for scale in SCALES.values() for word in re.findall("[A-Z][a-z]+", scale.source)}
ORDINARY |= {name for name in (*vars(items), *vars(chart_items)) if re.fullmatch("[A-Z][a-z]+", name)}


def names_of(pack: Path) -> set[str]:
    """Give the proper names of a pack: those of its bodies, people, places and programmes, whole; the parts of people's
    names; and every word that is written with a capital in the middle of its sentences and never without."""
    files = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(pack.glob("*.yaml"))}
    whole = {
        item[field]
        for file, fields in NAMED.items()
        for item in files.get(file, {}).get(file, [])
        for field in fields
        if field in item
    }
    people = {word for item in files.get("people", {}).get("people", []) for word in item["name"].split()}
    texts = [*prose_in(files), *whole]
    capital = {word for text in texts for word in inner_capitals(text)}
    small = {word for text in texts for word in re.findall(r"(?<![\w’'-])[a-zà-ÿ][\w]*", text)}
    ordinary = {word for word in capital if word.lower() in small or word in CALENDAR}
    parts = {word for word in people if len(word) > 3 and word.lower() not in small}
    return {name for name in (whole | parts | {pack.name} | (capital - ordinary)) if len(name) > 1} - ORDINARY


def prose_in(value: Any, key: str = "") -> Iterator[str]:
    """Give every text of a pack that is printed in words."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from prose_in(inner, str(name))
    elif isinstance(value, list):
        for inner in value:
            yield from prose_in(inner, key)
    elif isinstance(value, str) and key in PROSE:
        yield re.sub(r"\[[@=][^\]]*\]|\]\([^)]*\)", "", value)


def inner_capitals(text: str) -> Iterator[str]:
    """Give the words with a capital that do not begin a sentence."""
    for sentence in re.split(r"(?<=[.!?:;])\s+|\n\n", " ".join(text.split(" "))):
        for word in re.findall(r"[\w’-]+", sentence)[1:]:
            bare = re.sub(r"[’'](s|S)?$", "", word)
            if bare[:1].isupper() and not bare.isdigit():
                yield bare


def found(names: set[str], root: Path) -> list[str]:
    """Give the place of every name in the program and the templates below `root`."""
    pattern = re.compile(
        rf"(?<!\w)({'|'.join(re.escape(name) for name in sorted(names, key=len, reverse=True))})(?!\w)"
    )
    places = []
    for folder, kind in SEARCHED:
        for path in sorted((root / folder).rglob(kind)):
            if not path.is_file() or "__pycache__" in path.parts:
                continue
            shown = path.relative_to(root).as_posix()
            places += [f"{shown}: {match[0]}" for match in pattern.finditer(shown)]
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
                places += [f"{shown}:{number}: {match[0]}" for match in pattern.finditer(line)]
    return places


@pytest.mark.parametrize("pack", PACKS, ids=[pack.name for pack in PACKS])
def test_no_name_of_a_pack_is_in_the_program(pack):
    assert found(names_of(pack), ROOT) == []


def test_the_names_of_the_reference_pack_are_known():
    """A body, its short name, a person, a family name, a place, a programme, and a word out of its prose."""
    known = names_of(ROOT / "content" / REFERENCE)
    assert {"NATO Defense College", "NATO", "Jens Stoltenberg", "Hajiyev", "Baku", "PfP", "Armenia"} <= known
    assert not {"Gas", "Defence", "The", "January", "Its"} & known


def test_a_word_of_the_content_model_is_no_name_of_a_pack(tmp_path):
    """The names beside it stay names."""
    (tmp_path / "sources.yaml").write_text(
        "sources:\n  - title: The Section and the Status of the Skua Act, read in Ullapool\n", encoding="utf-8"
    )
    assert {"Skua", "Act", "Ullapool"} <= names_of(tmp_path)
    assert not {"Section", "Status"} & names_of(tmp_path)


@pytest.fixture
def program(tmp_path):
    """A copy of the program and the templates, to plant names in."""
    for folder, _ in SEARCHED:
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


@pytest.mark.parametrize(
    ("path", "line", "name"),
    [
        pytest.param("briefing/text/dates.py", '"""Dates, as in Baku."""', "Baku", id="docstring"),
        pytest.param("briefing/select/fit.py", "if pack.name == 'Azerbaijan': pass", "Azerbaijan", id="code"),
        pytest.param("templates/base.html.j2", "<p>Partnership for Peace</p>", "Partnership for Peace", id="template"),
        pytest.param("templates/styles/type.css", ".x::after { content: 'NATO' }", "NATO", id="style sheet"),
        pytest.param("templates/audiences/press/audience.yaml", "# like Hajiyev", "Hajiyev", id="remark"),
    ],
)
def test_a_name_is_found_wherever_it_is_planted(program, path, line, name):
    names = names_of(ROOT / "content" / REFERENCE)
    whole = (program / path).read_text(encoding="utf-8")
    (program / path).write_text(f"{whole}\n{line}\n", encoding="utf-8")
    assert found(names, program) == [f"{path}:{len(whole.splitlines()) + 2}: {name}"]


def test_a_name_is_found_in_the_name_of_a_file(program):
    (program / "templates" / "audiences" / "Baku").mkdir()
    (program / "templates" / "audiences" / "Baku" / "style.css").touch()
    assert found({"Baku"}, program) == ["templates/audiences/Baku/style.css: Baku"]

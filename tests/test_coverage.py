"""Every statement of the text that the reference pack starts from is answered where the manifest says it is."""

import re
from collections import defaultdict
from itertools import pairwise

import pytest
import yaml

from briefing.model.pack import FILES
from tests.packs_built import REFERENCE, Desk, manifest
from tests.read_back import ReadHtml, ReadPdf

STATEMENTS = [f"S{number:02d}" for number in range(1, 65)]
BEGINNING = 24  # letters of a sentence, by which it is found


@pytest.fixture(scope="module")
def rows(reference):
    return manifest(reference.folder)["files"]["full.pdf"]["statements"]


@pytest.fixture(scope="module")
def pages(reference):
    """The letters of each page, without running matter and notes."""
    notes = ReadHtml(reference.folder / "full.html").notes
    return [only_letters(body) for body in ReadPdf(reference.folder / "full.pdf").bodies(notes)]


@pytest.fixture(scope="module")
def claims(reference):
    """The statements that each item says it answers, in the order of the files."""
    claimed = {}
    for file in FILES:
        for item in yaml.safe_load((reference.pack / f"{file}.yaml").read_text(encoding="utf-8"))[file]:
            if item.get("statements"):
                claimed[f"{file}/{item['id']}"] = item["statements"]
    return claimed


def only_letters(text: str) -> str:
    """Give the letters alone, small: calls of notes between them and the breaks of lines make no difference."""
    return re.sub(r"[\W\d_]", "", text.casefold())


def begins_on(page: int, sentence: str, pages: list[str]) -> bool:
    """Say whether a sentence begins on a page, perhaps with its last letters there."""
    beginning = only_letters(sentence)[:BEGINNING]
    if beginning in pages[page - 1]:
        return True
    rest = pages[page] if page < len(pages) else ""
    return any(
        beginning[:cut] in pages[page - 1] and rest.startswith(beginning[cut:]) for cut in range(1, len(beginning))
    )


def test_the_content_answers_each_statement_and_no_other(claims):
    """What no item claims any more cannot be told as missing by a build: it would be missing here."""
    assert sorted({statement for named in claims.values() for statement in named}) == STATEMENTS


def test_every_statement_has_a_page(rows, pages):
    assert {row["statement"] for row in rows if 1 <= row["page"] <= len(pages)} == set(STATEMENTS)


def test_rows_stand_in_the_order_of_statements_then_of_pages(rows):
    order = [(row["statement"], row["page"]) for row in rows]
    assert order == sorted(order)
    assert all(before != after for before, after in pairwise(rows))


def test_every_row_names_an_item_that_claims_its_statement(rows, claims):
    assert [row for row in rows if row["statement"] not in claims.get(row["item"], ())] == []


def test_every_row_is_what_a_reader_finds_on_its_page(rows, pages):
    assert [row for row in rows if len(only_letters(row["sentence"])) < 4] == []
    assert [row for row in rows if not begins_on(row["page"], row["sentence"], pages)] == []


def test_a_row_of_the_wrong_page_would_be_found_out(rows, pages):
    (first, *_) = (row for row in rows if row["item"].startswith("sections/"))
    others = [page for page in range(1, len(pages) + 1) if page != first["page"]]
    assert [page for page in others if begins_on(page, first["sentence"], pages)] == []


def test_only_the_brief_that_must_answer_is_asked(reference, rows):
    files = manifest(reference.folder)["files"]
    assert {name: file["statements"] for name, file in files.items() if file.get("statements")} == {
        "full.html": rows,
        "full.pdf": rows,
    }


def test_a_statement_that_is_printed_no_more_stops_the_build(reference, rows, claims, tmp_path):
    """Where the only item in print that answered it is gone, but another still claims to."""
    gone, missing = lonely_section(rows, claims)
    desk = Desk(tmp_path)
    sections = desk.take(REFERENCE) / "sections.yaml"
    sections.write_text(without_item(sections.read_text(encoding="utf-8"), gone), encoding="utf-8")
    run = desk.run("build", "--audience", "full")
    assert run.returncode == 2, run.stdout + run.stderr
    told = [line for line in run.stderr.splitlines() if " error " in line]
    assert len(told) == len(missing) > 0
    for statement in missing:
        claimant = next(item for item, named in claims.items() if statement in named and item != f"sections/{gone}")
        file, _, key = claimant.partition("/")
        lines = (reference.pack / f"{file}.yaml").read_text(encoding="utf-8").splitlines()
        if file == "sections":
            lines = sections.read_text(encoding="utf-8").splitlines()
        line = lines.index(f"  - id: {key}") + 1
        place = rf"content/{REFERENCE}/{file}\.yaml:{line}:\d+"
        says = rf"{place}: error P692 full: statement {statement} is answered nowhere in print"
        assert any(re.match(says, one) for one in told), (says, told)
    assert not desk.made(REFERENCE).exists() or not list(desk.made(REFERENCE).glob("full.*"))


def lonely_section(rows, claims) -> tuple[str, list[str]]:
    """Give a section that alone answers statements in print, all of which other items claim too, and these."""
    answering = defaultdict(set)
    for row in rows:
        answering[row["statement"]].add(row["item"])
    alone = defaultdict(list)
    for statement, items in answering.items():
        if len(items) == 1:
            alone[items.pop()].append(statement)
    for item, statements in alone.items():
        others = {statement for other, named in claims.items() if other != item for statement in named}
        if item.startswith("sections/") and set(claims[item]) <= others:
            return item.partition("/")[2], statements
    raise AssertionError("no section of the pack alone answers a statement that another item claims")


def without_item(text: str, key: str) -> str:
    """Give the text of a content file without one of its items."""
    lines = text.splitlines(keepends=True)
    start = lines.index(f"  - id: {key}\n")
    end = next(
        (at for at in range(start + 1, len(lines)) if re.match(r"  (- |#)", lines[at])),
        len(lines),
    )
    return "".join(lines[:start] + lines[end:])

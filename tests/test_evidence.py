"""The annex of evidence of the reference pack: no number of its briefs is missing, every row is found on its page."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import compress

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import yaml

from briefing.model.pack import FILES
from tests.packs_built import AUDIENCES, REFERENCE, hashes
from tests.read_back import ReadHtml, ReadPdf, letters, words

NUMERAL = re.compile(r"\d+(?:[.,\u202f\u2009]\d+)*")
POINTS_OF_MM = 72 / 25.4
# What is page furniture, by rule: calls of notes and the list of sources have sizes of their own, running heads stand
# in the margins; numbers of judgements and stops are the only ones of these sizes that are no value of a fact.
CALLS, FINE = (6.2, 5.4), (6.7,)
NUMBERINGS = (24.0, 34.0)
MARGINS = (24.0, 274.8)  # millimetres from the top: above the first, below the second
COVER = ("title", "deck")


@pytest.fixture(scope="module")
def folder(reference, tmp_path_factory):
    made = tmp_path_factory.mktemp("evidence") / "out"
    run = reference.run("evidence", REFERENCE, "--out", str(made))
    assert run.returncode == 0, run.stdout + run.stderr
    return made


@pytest.fixture(scope="module")
def rows(folder):
    with (folder / "evidence.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def annex(folder):
    return ReadHtml(folder / "evidence.html")


class Seen:
    """The numbers that a page prints, each with its size in points; furniture is not among them."""

    def __init__(self, page: pypdfium2.PdfPage, furniture: list[str], is_cover: bool) -> None:
        text, height = page.get_textpage(), page.get_height()
        count = text.count_chars()
        self.letters = [chr(pdfium.FPDFText_GetUnicode(text, at)) for at in range(count)]
        self.sizes = [round(pdfium.FPDFText_GetFontSize(text, at) * 0.75, 1) for at in range(count)]
        tops = [(height - text.get_charbox(at)[3]) / POINTS_OF_MM for at in range(count)]
        self.counts = [
            size not in (*CALLS, *FINE) and (is_cover or MARGINS[0] < top < MARGINS[1])
            for size, top in zip(self.sizes, tops, strict=True)
        ]
        for words_of_it in furniture:
            self._take_out(letters(words_of_it))
        text.close()

    def _take_out(self, wanted: str) -> None:
        """Take out the words of something, where they begin with a word: note 9 is not the end of note 69."""
        places = [at for at, letter in enumerate(self.letters) if self.counts[at] for _ in letters(letter)]
        text = "".join(letters(one) for one in compress(self.letters, self.counts))
        for found in (match.start() for match in re.finditer(f"(?={re.escape(wanted)})", text) if wanted):
            first = places[found]
            if not first or not letters(self.letters[first - 1]):
                for at in places[found : found + len(wanted)]:
                    self.counts[at] = False
                return

    def numerals(self) -> Iterator[tuple[str, float]]:
        text = "".join(
            letter if counts else " " if not letters(letter) else "\0"
            for letter, counts in zip(self.letters, self.counts, strict=True)
        )
        for match in NUMERAL.finditer(text):
            yield match[0], self.sizes[match.start()]


@pytest.fixture(scope="module", params=AUDIENCES)
def audience(request):
    return request.param


@pytest.fixture(scope="module")
def seen(reference, audience):
    """The numbers of each page of a brief, from its PDF."""
    screen = ReadHtml(reference.folder / f"{audience}.html")
    paths = (
        "//*[@class='dateline']",
        "//header[contains(@class, 'chapter')]/p[@class='kicker']",
        "//p[@class='figure-source']",
    )
    furniture = screen.notes + ["".join(one.itertext()) for path in paths for one in screen.all(path)]
    read = set(re.findall(r"Read on [^.]+\.", ReadPdf(reference.folder / f"{audience}.pdf").text))
    document = pypdfium2.PdfDocument(reference.folder / f"{audience}.pdf")
    is_covered = audience == "full"
    pages = [Seen(page, [*furniture, *read], is_covered and not at) for at, page in enumerate(document)]
    found = [list(page.numerals()) for page in pages]
    document.close()
    if is_covered:  # all but the title and what stands below it says what the brief is
        titles = "".join("".join(one.itertext()) for one in screen.all("//h1|//p[@class='deck']"))
        found[0] = [one for one in found[0] if one[0] in NUMERAL.findall(titles)]
    return found


@pytest.fixture(scope="module")
def told(rows, audience):
    """The numbers that the rows of a brief say each page prints."""
    pages = defaultdict(set)
    for row in rows:
        if row["brief"] == audience:
            pages[int(row["page"])] |= set(NUMERAL.findall(row["value"]))
    return pages


def test_every_number_on_every_page_has_its_row(seen, told):
    missing = [
        (page, numeral)
        for page, numerals in enumerate(seen, start=1)
        for numeral, size in numerals
        if numeral not in told[page] and not (size in NUMBERINGS and len(numeral) < 3)
    ]
    assert sum(map(len, seen)) > 60
    assert missing == []


def test_every_row_is_found_on_its_page(seen, rows, audience):
    printed = [{numeral for numeral, _ in numerals} for numerals in seen]
    astray = [
        row
        for row in rows
        if row["brief"] == audience and row["status"] != "judgement"  # a likelihood is drawn without figures
        if not set(NUMERAL.findall(row["value"])) <= printed[int(row["page"]) - 1]
    ]
    # What a cover's map says is not in `seen`: but for the title and the deck, a cover is furniture.
    assert [row for row in astray if not (audience == "full" and row["page"] == "1")] == []


def test_a_number_without_its_row_would_be_found_out(seen, told):
    """The proof can fail: of the numbers that have rows, none is let through without."""
    for page, numerals in enumerate(seen, start=1):
        rest = {numeral for numeral, size in numerals if size not in NUMBERINGS}
        assert rest <= told[page]
        assert not rest & (told[page] - rest)


def test_the_sentence_of_a_row_stands_on_its_page_or_begins_before(rows, audience, reference):
    pages = [letters(page) for page in ReadPdf(reference.folder / f"{audience}.pdf").pages]
    lost = []
    for row in rows:
        if row["brief"] == audience and row["fact"] and "/" not in row["fact"] and " " in row["sentence"]:
            near = pages[max(0, int(row["page"]) - 2)] + pages[int(row["page"]) - 1]
            if letters(row["sentence"])[:16] not in near and letters(row["value"]) not in near:
                lost.append(row)
    assert lost == []


# What a row rests on.


@pytest.fixture(scope="module")
def items(reference):
    return {
        file: {item["id"]: item for item in yaml.safe_load((reference.pack / f"{file}.yaml").read_text())[file]}
        for file in FILES
    }


def test_every_row_rests_on_items_that_there_are(rows, items):
    for row in rows:
        file, _, key = row["fact"].partition("/") if "/" in row["fact"] else ("", "", row["fact"])
        if row["fact"] not in ("", "pack/yardstick"):
            assert key.split(" ")[0] in items[file or "facts"], row
        for source in filter(None, row["sources"].split("; ")):
            name, grade, *_ = source.split(" ")
            assert grade[0] == items["sources"][name].get("grade", "F"), row
            assert grade[1:] in tuple("1236"), row


def test_a_fact_has_its_status_and_all_its_sources(rows, items):
    facts = [row for row in rows if row["fact"] and "/" not in row["fact"]]
    assert len(facts) > 200
    for row in facts:
        fact = items["facts"][row["fact"]]
        named = {*fact.get("sources", ()), *(one["source"] for one in fact.get("citations", ()))}
        assert row["status"] == fact["status"]
        assert named <= {source.split(" ")[0] for source in row["sources"].split("; ")}


def test_rows_go_brief_by_brief_and_page_by_page(rows):
    order = [(AUDIENCES.index(row["brief"]), int(row["page"])) for row in rows]
    assert order == sorted(order)
    listed = [tuple(row.values()) for row in rows]
    assert len(listed) == len(set(listed))


# The annex as a page.


def test_the_annex_has_every_row(annex, rows):
    lines = annex.all("//tr[contains(concat(' ', @class, ' '), ' line ')]")
    shown = [words("".join(line.xpath("./th")[0].itertext())) for line in lines]
    assert shown == [words(row["value"]) for row in rows]
    assert all(line.get("id") for line in lines)


def test_the_annex_is_one_file_that_asks_for_nothing(annex):
    assert annex.source.startswith("<!doctype html>")
    assert annex.all("//script|//link|//iframe|//img") == []
    assert sorted(annex.ids) == sorted(set(annex.ids))
    inside = [address[1:] for address in annex.all("//a/@href") if address.startswith("#")]
    assert len(inside) > 500
    assert set(inside) <= set(annex.ids)


def test_the_annex_is_marked_like_the_most_closed_brief(annex, folder):
    assert annex.all("//strong[@class='marking']/text()") == ["Official use"]
    pdf = ReadPdf(folder / "evidence.pdf")
    assert all("OFFICIAL USE" in page for page in pdf.pages)


def test_the_annex_on_paper_is_tagged_and_says_it_all(folder, rows):
    pdf = ReadPdf(folder / "evidence.pdf")
    assert pdf.pdf.Root.MarkInfo.Marked
    cells = [element for role, element in pdf.structure if role == "TH"]
    assert len(cells) > len(rows)
    text = letters(pdf.text)
    for row in rows:
        assert letters(row["value"]) in text
    heads = [page for page in pdf.pages if "Sources, graded" in page]
    assert len(heads) > len(pdf.pages) / 2, "the head of a table stands on every page of it"


def test_making_it_again_changes_nothing(folder, reference, tmp_path):
    assert sorted(hashes(folder)) == ["evidence.csv", "evidence.html", "evidence.pdf"]
    run = reference.run("evidence", REFERENCE, "--out", str(tmp_path / "again"), "--jobs", "1")
    assert run.returncode == 0, run.stderr
    assert hashes(tmp_path / "again") == hashes(folder)
    assert re.fullmatch(r"evidence\.pdf  \d+ pages  \d+\.\d s\n", run.stdout)


# How the command ends.


def test_content_with_an_error_makes_nothing(new_desk, write_pack):
    desk = new_desk("a")
    facts = write_pack(desk.project) / "facts.yaml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("- source-3", "- source-33"), encoding="utf-8")
    run = desk.run("evidence", "ferry")
    assert run.returncode == 2
    assert "unknown source 'source-33'" in run.stderr
    assert not desk.made("ferry").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["ferri"], "no pack is called 'ferri', did you mean 'ferry'?", id="a slip"),
        pytest.param([], "Missing argument 'PACK'", id="no pack"),
        pytest.param(["ferry", "harbour"], "unexpected extra argument", id="two packs"),
    ],
)
def test_a_wrong_call_says_so(new_desk, write_pack, arguments, said):
    desk = new_desk("a")
    write_pack(desk.project)
    run = desk.run("evidence", *arguments)
    assert run.returncode == 2
    assert said in run.stderr
    assert run.stdout == ""


def test_briefs_that_were_laid_out_are_not_laid_out_again(new_desk, write_pack):
    """The same table, from a cache that a build has filled and from nothing."""
    desk = new_desk("a")
    write_pack(desk.project)
    desk.build("ferry")
    before = hashes(desk.made("ferry"))
    run = desk.run("evidence", "ferry")
    assert run.returncode == 0, run.stderr
    cached = hashes(desk.made("ferry"))
    assert {name: cached[name] for name in before} == before, "the briefs are as they were"
    run = desk.run("evidence", "ferry", "--no-cache", "--out", str(desk.project / "new"))
    assert run.returncode == 0, run.stderr
    new = hashes(desk.project / "new")
    assert new == {name: cached[name] for name in ("evidence.csv", "evidence.html", "evidence.pdf")}

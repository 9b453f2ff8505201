"""An annex of evidence as pages: grouped by brief, page and sentence, counted, complete."""

import re

import pytest

from briefing.compose import compose_annex, compose_annex_screen
from briefing.model.evidence import Annex, AnnexBrief, EvidenceRow, Graded
from briefing.model.look import Faces, Tokens
from briefing.model.runs import FullSource
from briefing.read import read_phrases, read_tokens
from tests.conftest import ROOT

GAZETTE = FullSource("gazette", "", "Boats", "Island Gazette", "March 2025", "https://example.org/boats", "")


BY_GAZETTE = (Graded("gazette", "B1"),)


def row(value, page=1, sentence="It ran.", status="corroborated", fact="boats", sources=BY_GAZETTE):
    return EvidenceRow("press", page, sentence, value, fact, status, sources)


ROWS = (
    row("12 boats", sentence="It ran 12 boats in 2024."),
    row("2024", sentence="It ran 12 boats in 2024.", sources=(Graded("gazette", "B1", "p. 3"),)),
    row("<b>", page=2, status="typed", fact="", sources=()),
    row("9", page=2, sentence="Until 4 May it rained.", status="of-tomorrow"),
)


@pytest.fixture
def look() -> tuple[Tokens, Faces]:
    tokens, wrong = read_tokens(ROOT / "templates/styles/tokens.css", "tokens.css")
    assert not wrong
    return tokens, Faces(())


@pytest.fixture
def annex() -> Annex:
    phrases, _ = read_phrases(ROOT, "en-GB")
    return Annex(
        pack="ferry",
        language="en-GB",
        subject="The ferry line",
        marking="Official use",
        edition="2025-01",
        as_of="20 January 2025",
        as_of_iso="2025-01-20",
        issuer="Harbour desk",
        contact="harbour@example.org",
        briefs=(AnnexBrief("press", "Factsheet", 2, ROWS), AnnexBrief("minister", "Brief", 1, ROWS[:1])),
        sources=((GAZETTE, "B"),),
        phrases=phrases,
    )


@pytest.fixture
def page(annex, look) -> str:
    return compose_annex(annex, ROOT / "templates", *look).html.replace("\n", "")


def test_a_sentence_stands_once_above_its_numbers(page):
    press = page[page.index('id="brief-press"') : page.index('id="brief-minister"')]
    assert press.count("It ran 12 boats in 2024.") == 1
    assert "Until 4\u00a0May it rained." in press, "a day is tied to its month again"
    said = re.findall(r'<tr class="(leaf|said|line)"', press)
    assert said == ["leaf", "said", "line", "line", "leaf", "said", "line", "said", "line"]
    assert re.findall(r'<tr class="leaf" id="([^"]+)"', press) == ["press-page-1", "press-page-2"]


def test_a_row_says_what_is_behind_its_number(page):
    assert (
        '<tr class="line" id="press-1"><td class="ref"><a href="#press-1">1</a></td><th scope="row">12 boats</th>'
        '<td class="fact">boats</td><td class="status">corroborated</td><td class="by">'
        '<span class="grade"><a href="#source-gazette">gazette</a> (B1)</span></td></tr>'
    ) in page
    assert '<a href="#source-gazette">gazette</a>, p. 3 <span class="grade">(B1)</span>' in page


def test_what_is_printed_is_no_markup(page):
    assert '<th scope="row">&lt;b&gt;</th>' in page


def test_statuses_are_counted_for_each_brief_and_together(page):
    counts = page[page.index('id="counts"') : page.index("</table>")]
    heads = re.findall(r'<th scope="col">([^<]+)</th>', counts)
    assert heads == ["Brief", "Numbers", "corroborated", "of tomorrow", "said in the text"]
    rows = [re.findall(r"<td>([^<]+)</td>", one) for one in counts.split("</tr>")[1:-1]]
    assert rows == [["4", "2", "1", "1"], ["1", "1", "–", "–"], ["5", "3", "1", "1"]]


def test_the_pages_are_asked_for_every_value(annex, look):
    sheet = compose_annex(annex, ROOT / "templates", *look)
    assert sheet.sentences == (
        ("press-1", "12 boats"),
        ("press-2", "2024"),
        ("press-3", "<b>"),
        ("press-4", "9"),
        ("minister-1", "12 boats"),
    )


def test_the_source_is_told_in_full_with_its_letter(page):
    assert '<li id="source-gazette"><b>gazette</b> (B) ' in page
    assert 'href="https://example.org/boats"' in page


def test_the_screen_edition_holds_its_style_and_its_head(annex, look):
    screen = compose_annex_screen(annex, ROOT / "templates", *look, {})
    assert screen.startswith("<!doctype html>")
    assert ".evidence" in screen[: screen.index("</style>")]
    assert '<strong class="marking">Official use</strong>' in screen

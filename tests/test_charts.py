"""The contact sheet of a pack: every chart is on it, its words can be read, found and told apart."""

import ctypes
import itertools
import re
import shutil
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import yaml

from tests.packs_built import REFERENCE, ROOT, Desk
from tests.read_back import ReadHtml

GALLERY = ROOT / "tests" / "docs" / "gallery"
MILLIMETRE = 72 / 25.4
OVERLAP = 0.25  # millimetres by which ink may meet: accents of one line and tails of the line above


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Desk:
    made = Desk(tmp_path_factory.mktemp("charts"))
    made.take(REFERENCE)
    shutil.copytree(GALLERY, made.project / "content" / "gallery")
    return made


@pytest.fixture(scope="module", params=[REFERENCE, "gallery"])
def sheet(request, desk) -> tuple[Path, list[dict]]:
    """The folder of a pack's sheet, and its charts as written."""
    run = desk.run("charts", request.param)
    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stdout.startswith("charts.pdf  ")
    assert run.stderr == ""
    written = (desk.project / "content" / request.param / "charts.yaml").read_text(encoding="utf-8")
    return desk.project / "build" / request.param, yaml.safe_load(written)["charts"]


def texts(page: pypdfium2.PdfPage) -> list[tuple[str, tuple[float, float, float, float]]]:
    """Give each piece of text on a page with the box of its ink in millimetres, letter by letter as PDFium sees it."""
    text = page.get_textpage()
    found: dict[int, list[tuple[str, tuple[float, float, float, float]]]] = {}
    for at in range(text.count_chars()):
        letter = chr(pdfium.FPDFText_GetUnicode(text.raw, at))
        of = pdfium.FPDFText_GetTextObject(text.raw, at)
        if of and letter.strip():
            found.setdefault(ctypes.addressof(of.contents), []).append((letter, text.get_charbox(at)))
    return [
        (
            "".join(letter for letter, _ in letters),
            (
                min(box[0] for _, box in letters) / MILLIMETRE,
                min(box[1] for _, box in letters) / MILLIMETRE,
                max(box[2] for _, box in letters) / MILLIMETRE,
                max(box[3] for _, box in letters) / MILLIMETRE,
            ),
        )
        for letters in found.values()
    ]


def letters_of(folder: Path) -> str:
    """Give all letters of a sheet on paper, without spaces."""
    document = pypdfium2.PdfDocument(folder / "charts.pdf")
    return "".join("".join(page.get_textpage().get_text_bounded().split()) for page in document)


def test_no_word_lies_over_another_on_paper(sheet):
    folder, _ = sheet
    document = pypdfium2.PdfDocument(folder / "charts.pdf")
    found = []
    for number, page in enumerate(document, start=1):
        placed = texts(page)
        assert len(placed) > 20
        for (one, a), (other, b) in itertools.combinations(placed, 2):
            across = min(a[2], b[2]) - max(a[0], b[0])
            down = min(a[3], b[3]) - max(a[1], b[1])
            if across > OVERLAP and down > OVERLAP:
                found.append(f"page {number}: {one!r} and {other!r}")
    assert found == []


def test_every_chart_is_on_paper_and_on_screen(sheet):
    folder, charts = sheet
    printed = letters_of(folder)
    assert [chart["id"] for chart in charts if f"{chart['id']}{chart['kind']}·" not in printed] == []
    html = ReadHtml(folder / "charts.html")
    drawn = html.all("//svg:svg[@role='img']")
    ids = [svg.get("id", "") for svg in drawn]
    for chart in charts:
        assert f"{chart['id']}-drawing" in ids, chart["id"]
    wide = [chart for chart in charts if chart.get("width", "main") in ("main", "full")]
    assert [name for name in ids if name.startswith("narrow-")] == [f"narrow-{chart['id']}-drawing" for chart in wide]
    assert all(svg.get("aria-label") for svg in drawn)


def test_what_a_chart_says_can_be_found_on_paper(sheet):
    folder, _ = sheet
    printed = letters_of(folder)
    html = ReadHtml(folder / "charts.html")
    missing = [
        words
        for text in html.all("//svg:svg[@role='img'][not(starts-with(@id, 'narrow-'))]//svg:text")
        if (words := "".join("".join(text.itertext()).split())) and words not in printed
    ]
    assert missing == []


def test_the_data_of_every_chart_is_a_table_on_screen(sheet):
    folder, charts = sheet
    html = ReadHtml(folder / "charts.html")
    assert len(html.all("//details/table")) == len(charts)


def test_the_sheet_needs_no_script_and_asks_for_nothing(sheet):
    folder, _ = sheet
    html = (folder / "charts.html").read_text(encoding="utf-8")
    assert "<script" not in html
    addresses = re.findall(r"""(?:url\(|src=|href=|@import\s)["']?([^"')\s>]+)""", html)
    assert [one for one in addresses if not one.startswith(("data:", "#"))] == []
    assert html.count('name="sight"') == 5
    for sight in ("protan", "deutan", "tritan"):
        assert f'id="seen-{sight}"' in html


def test_the_packs_own_charts_need_no_numbered_key(desk):
    """A numeral beside a mark and its words below: only where there is no room, and here there is."""
    from briefing.checking import read_and_check
    from briefing.draw.charts import KINDS
    from briefing.draw.look import look_of, width_of
    from briefing.faces import make_faces
    from briefing.making import wanted_of
    from briefing.read import read_shapes, read_tokens
    from briefing.select import contact_sheet

    wanted = wanted_of(ROOT, read_and_check(ROOT, ROOT / "content" / REFERENCE), (), None)
    tokens, _ = read_tokens(ROOT / "templates" / "styles" / "tokens.css", "tokens.css")
    look = look_of(tokens, make_faces(desk.temporary / "faces"))
    shapes = read_shapes(ROOT, wanted.language)
    sheet = contact_sheet(wanted.pack, wanted.audiences, wanted.language, wanted.phrases, shapes)
    keyed = {}
    for chart in sheet.models:
        scene = KINDS[chart.kind][1](chart, look, width_of(chart.width, tokens))
        if scene.keyed:
            keyed[chart.id] = scene.keyed
    assert keyed == {}


def test_a_pack_without_charts_is_told_so(desk):
    folder = desk.project / "content" / "bare"
    shutil.copytree(GALLERY, folder)
    (folder / "charts.yaml").write_text("charts:\n", encoding="utf-8")
    run = desk.run("charts", "bare")
    assert run.returncode == 2
    assert "pack 'bare' has no charts, add one to charts.yaml" in run.stderr
    shutil.rmtree(folder)

"""The PDFs of the reference pack, read back: what is on the pages, what a reader can follow, what lies hidden."""

import re
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf
import pypdfium2
import pytest
import yaml
from fontTools.ttLib import TTFont

from tests.packs_built import AUDIENCES, REFERENCE, ROOT, hashes, manifest
from tests.read_back import NO_LETTER, ReadHtml, ReadPdf, words

A4 = (595.2756, 841.8898)  # points
OUR_FACES = re.compile(r"/[A-Z]{6}\+Source-(Serif-4|Sans-3)\b")
XMP = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
}


@pytest.fixture(scope="module", params=AUDIENCES)
def audience(request):
    return request.param


@pytest.fixture(scope="module")
def read(reference, audience):
    return ReadPdf(reference.folder / f"{audience}.pdf")


@pytest.fixture(scope="module")
def screen(reference, audience):
    return ReadHtml(reference.folder / f"{audience}.html")


@pytest.fixture(scope="module")
def printed(reference, audience):
    """The items of each content file that the brief prints, in the order of the file."""
    named = set(manifest(reference.folder)["files"][f"{audience}.pdf"]["items"]["printed"])

    def items(file: str) -> list[dict[str, Any]]:
        listed = yaml.safe_load((reference.pack / f"{file}.yaml").read_text(encoding="utf-8"))[file]
        return [item for item in listed if f"{file}/{item['id']}" in named]

    return items


@pytest.fixture(scope="module")
def head(reference):
    return yaml.safe_load((reference.pack / "pack.yaml").read_text(encoding="utf-8"))


def pattern_of(prose: str) -> re.Pattern[str]:
    """Give what finds a piece of prose on a page, whatever value its references print."""
    plain = re.sub(r"\s*\[@[^\]]*\]", "", re.sub(r"[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}", "", prose))
    plain = re.sub(r"(?<!\w)\"", "“", plain).replace('"', "”").replace("'", "’")
    return re.compile(".{1,60}?".join(re.escape(words(piece)) for piece in re.split(r"\[=[^\]]*\]", plain)))


# The pages.


def test_it_has_the_pages_that_were_asked_for(read, audience):
    assert len(read.pdf.pages) in {"minister": (2,), "press": (1, 2)}[audience]
    document = pypdfium2.PdfDocument(read.path)
    assert len(document) == len(read.pdf.pages)
    document.close()


def test_every_page_is_a4_upright(read):
    for page in read.pdf.pages:
        left, bottom, right, top = (float(edge) for edge in page.mediabox)
        assert (right - left, top - bottom) == pytest.approx(A4, abs=0.01)
        assert page.cropbox == page.mediabox
        assert page.obj.get("/Rotate", 0) == 0


def test_it_is_sound(read):
    assert read.pdf.check_pdf_syntax() == []


def test_the_title_and_what_stands_below_it(read, printed):
    title = next(item for item in printed("sections") if item["part"] == "title")
    assert words(title["heading"]) in read.text
    assert words(title["body"]) in read.text


def test_every_judgement_is_there_whole(read, printed, audience):
    judgements = printed("judgements")
    assert len(judgements) >= {"minister": 3, "press": 0}[audience]
    for one in judgements:
        assert pattern_of(one["claim"]).search(read.text), one["id"]
        assert pattern_of(one["evidence"]).search(read.text), one["id"]
        assert one["because"] in read.text
        assert f"Confidence: {one['confidence']}" in read.text


@pytest.mark.parametrize(
    ("file", "fields"),
    [
        pytest.param("sections", ("heading", "body"), id="sections"),
        pytest.param("lines", ("text",), id="lines"),
        pytest.param("outlook", ("name", "text", "implication"), id="outlook"),
        pytest.param("questions", ("question", "answer"), id="questions"),
        pytest.param("charts", ("title", "measure", "source"), id="charts"),
        pytest.param("events", ("short",), id="events"),
    ],
)
def test_what_the_manifest_calls_printed_is_printed(read, printed, file, fields):
    for item in printed(file):
        for field in fields:
            for paragraph in re.split(r"\n\n|(?<=[.!?])\s", item.get(field, "")):
                shown = re.sub(r"\[([^\]@=][^\]]*)\]\([^)]*\)", r"\1", paragraph)
                for sentence in re.split(r"\[@[^\]]*\]", shown):
                    assert pattern_of(sentence.strip()).search(without_calls(read.text)), (item["id"], field)


def without_calls(text: str) -> str:
    """Give text without the calls that stand close behind the end of a sentence or a word."""
    return re.sub(r"(?<=[\w.!?,)])\s?\d{1,2}(?=\s|$)", "", text) + " " + text


def test_every_note_is_printed_whole(read, screen):
    notes = screen.all("//span[starts-with(@id, 'note-')]")
    assert len(notes) > 5
    for note in notes:
        assert words("".join(note.itertext())) in read.text


def test_every_page_says_what_it_is(read, head, audience):
    marking = {"minister": "OFFICIAL USE", "press": "PUBLIC"}[audience]
    for number, page in enumerate(read.pages, start=1):
        text = words(page)
        assert f"{head['title']} {marking} Edition {head['edition']}" in text
        assert f"{marking} {number} / {len(read.pages)}" in text


# What a reader can follow.


def test_the_bookmarks_are_the_headings(read, screen):
    own = [(level, words) for level, words in screen.headings if words != "Sources"]  # the screen lists them in full
    assert [(mark.level, words(mark.words)) for mark in read.bookmarks] == own
    assert len(own) > 5
    for mark in read.bookmarks:
        assert words(mark.words).casefold() in words(read.pages[mark.page]).casefold()


def test_every_link_out_is_to_the_web_or_a_mailbox(read, reference, head):
    sources = yaml.safe_load((reference.pack / "sources.yaml").read_text(encoding="utf-8"))["sources"]
    known = {source["url"] for source in sources if "url" in source} | {f"mailto:{head['contact']}"}
    out = {link.target for link in read.links if link.outside}
    assert len(out) > 5
    assert {address.partition(":")[0] for address in out} <= {"https", "http", "mailto"}
    assert {address for address in out if address not in known} == set()


def test_every_link_inside_has_its_place(read):
    inside = {link.target for link in read.links if not link.outside}
    assert inside and inside <= set(read.places)


def test_calls_lead_to_their_notes_and_back(read, screen):
    numbers = [one.removeprefix("note-") for one in screen.ids if re.fullmatch(r"note-\d+", one)]
    inside = [(link.target, link.page) for link in read.links if not link.outside]
    assert sorted(target for target, _ in inside) == sorted(f"{end}-{n}" for n in numbers for end in ("call", "note"))
    for target, page in inside:
        assert read.places[target] == page, "a note stands on the page of its call"


def test_every_link_can_be_hit(read):
    for page in read.pdf.pages:
        right, top = float(page.mediabox[2]), float(page.mediabox[3])
        for note in page.obj.get("/Annots", []):
            x1, y1, x2, y2 = (float(edge) for edge in note.Rect)
            assert 0 <= min(x1, x2) < max(x1, x2) <= right
            assert 0 <= min(y1, y2) < max(y1, y2) <= top


# What it says of itself.


def test_it_says_its_title_its_issuer_and_its_language(read, head, printed):
    title = next(item for item in printed("sections") if item["part"] == "title")
    about = read.pdf.docinfo
    assert words(str(about["/Title"])) == title["heading"]
    assert words(str(about["/Subject"])) == title["body"]
    assert str(about["/Author"]) == head["issuer"]
    assert str(about["/Keywords"]) == words(head["title"])
    assert str(read.pdf.Root.Lang) == head["languages"][0]
    assert read.pdf.Root.ViewerPreferences.DisplayDocTitle


def test_its_dates_are_those_of_the_edition(read, head):
    day = head["as_of"].strftime("D:%Y%m%d")
    for name in ("/CreationDate", "/ModDate"):
        assert re.fullmatch(rf"{day}(0{{6}}(Z|[+-]00'00'?)?)?", str(read.pdf.docinfo[name])), name
    with read.pdf.open_metadata() as metadata:
        dates = {str(metadata[name])[:19] for name in ("xmp:CreateDate", "xmp:ModifyDate")}
    assert {date.removesuffix("T00:00:00") for date in dates} == {head["as_of"].isoformat()}


def test_both_records_of_its_title_agree(read):
    with read.pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == str(read.pdf.docinfo["/Title"])
        assert metadata["dc:creator"] == [str(read.pdf.docinfo["/Author"])]
        assert metadata["pdfuaid:part"] == "1"


# For those who do not see it.


def test_it_is_tagged(read):
    assert read.pdf.Root.MarkInfo.Marked
    roles = [role for role, _ in read.structure]
    assert roles[0] == "Document"
    assert {"H1", "H2", "P", "Figure", "Link"} <= set(roles)
    for page in read.pdf.pages:
        assert page.obj.get("/Tabs") == "/S"
        assert "/StructParents" in page.obj


def test_headings_are_read_in_order_and_skip_no_level(read):
    levels = [int(role[1]) for role, _ in read.structure if re.fullmatch(r"H[1-6]", role)]
    assert levels == [mark.level for mark in read.bookmarks]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_figure_is_told_in_words(read, printed):
    told = [words(str(element.get("/Alt", ""))) for role, element in read.structure if role == "Figure"]
    charts = printed("charts")
    assert charts
    assert sorted(text.partition(".")[0] for text in told) == sorted(words(chart["title"]) for chart in charts)
    assert all(re.search(r"\d{4}", text) for text in told), "its values are told, not its title alone"


def test_every_link_is_told_in_words(read):
    for page in read.pdf.pages:
        for note in page.obj.get("/Annots", []):
            assert str(note.get("/Contents", "")).strip()
            assert "/StructParent" in note


# Its letters.


def test_every_face_is_ours_and_inside_in_part(read):
    assert read.fonts
    for font in read.fonts:
        assert OUR_FACES.match(str(font.BaseFont)), font.BaseFont
        inner = font.DescendantFonts[0]
        assert inner.BaseFont == font.BaseFont
        assert len(inner.FontDescriptor.FontFile2.read_bytes()) > 1000
        assert "/ToUnicode" in font
    assert {str(font.BaseFont) for font in read.fonts} == set(read.shown)


def test_only_letters_used_are_inside(read):
    sizes = {
        str(font.BaseFont): len(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()) for font in read.fonts
    }
    assert max(sizes.values()) < 60_000, sizes


def test_no_letter_is_missing(read):
    """A face shows glyph 0, or one that it does not have, for a letter that it does not have."""
    glyphs = {str(font.BaseFont): glyphs_in(font) for font in read.fonts}
    meanings = {str(font.BaseFont): meaning_of(font.ToUnicode.read_bytes()) for font in read.fonts}
    assert sum(len(codes) for codes in read.shown.values()) > 100
    for face, codes in read.shown.items():
        assert 0 not in codes, face
        assert max(codes) < glyphs[face], face
        assert codes <= meanings[face].keys(), face
        assert not [text for text in meanings[face].values() if not text or NO_LETTER.search(text)], face


def glyphs_in(font: pikepdf.Dictionary) -> int:
    """Give the number of glyphs of the face that lies in the file."""
    inside = font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()
    return int(TTFont(BytesIO(inside))["maxp"].numGlyphs)


def meaning_of(table: bytes) -> dict[int, str]:
    """Give the text that each code stands for, from a ToUnicode table of single codes."""
    lists = b"\n".join(re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL))
    pairs = re.findall(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]*)>", lists)
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}


def test_every_letter_can_be_copied(read):
    for page in read.pages:
        assert not NO_LETTER.findall(page.replace("\ufffe", ""))


# What lies hidden.


def test_nothing_acts_by_itself_and_nothing_is_attached(read):
    root = read.pdf.Root
    assert not {"/OpenAction", "/AA", "/AcroForm", "/Collection", "/AF"} & set(root.keys())
    assert set(root.Names.keys()) == {"/Dests"}
    for name in (b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/SubmitForm", b"/GoToR"):
        assert name not in read.everything


def test_drawings_are_drawn_not_pictures_of_drawings(read):
    images = [one for one in read.pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"]
    assert images == []


def test_no_trace_of_the_machine(read, reference):
    for trace in traces(reference):
        assert trace.encode() not in read.everything, trace


def test_the_search_for_traces_looks_everywhere(read, tmp_path):
    """Were a trace in a stream, in a string or in a name, it would be found."""
    with pikepdf.open(read.path) as pdf:
        pdf.Root.Stream = pikepdf.Stream(pdf, b"file:///zq-in-a-stream")
        pdf.Root.String = pikepdf.String("file:///zq-in-a-string")
        pdf.Root.Inner = pikepdf.Dictionary({"/zq-in-a-name": pikepdf.Array([pikepdf.String("zq-ä-in-an-array")])})
        pdf.save(tmp_path / "planted.pdf", compress_streams=True)
    everything = ReadPdf(tmp_path / "planted.pdf").everything
    for planted in ("zq-in-a-stream", "zq-in-a-string", "zq-in-a-name", "zq-ä-in-an-array"):
        assert planted.encode() in everything


def traces(reference) -> list[str]:
    desk = (str(reference.project), str(reference.home), str(reference.temporary), "zqofficer", "zqhost", "zq-project")
    return [*desk, str(ROOT), "file:", "/tmp/", "/home/", "site-packages"]


def test_the_build_left_the_content_as_it_was(reference):
    now = hashes(reference.project)
    assert {
        path: digest for path, digest in now.items() if not path.startswith(("build/", ".cache/"))
    } == reference.before
    assert set(hashes(reference.folder)) == {"manifest.json", *(f"{a}.{e}" for a in AUDIENCES for e in ("html", "pdf"))}
    assert reference.folder.name == REFERENCE

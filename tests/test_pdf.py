"""The PDFs of the reference pack, read back: what is on the pages, what a reader can follow, what lies hidden."""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf
import pypdfium2
import pytest
import yaml
from fontTools.ttLib import TTFont

from tests.packs_built import AUDIENCES, REFERENCE, ROOT, hashes, manifest
from tests.read_back import NO_LETTER, ReadHtml, ReadPdf, is_on, literal, words

A4 = (595.2756, 841.8898)  # points
PAGES = {"minister": (2, 2), "press": (1, 2), "full": (10, 14), "delegation": (6, 8)}
MARKINGS = {"minister": "OFFICIAL USE", "press": "PUBLIC", "full": "OFFICIAL USE", "delegation": "OFFICIAL USE"}
WITH_A_COVER = ("full",)
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


@pytest.fixture(scope="module")
def notes(screen):
    """The notes as the screen has them, each with its number."""
    return screen.notes


@pytest.fixture(scope="module")
def bodies(read, notes):
    """The text of each page without its running matter and its notes."""
    return read.bodies(notes)


def pieces_of(prose: str) -> list[str]:
    """Give the patterns of the words of a piece of prose, whatever value its references print."""
    plain = re.sub(r"[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}", "", re.sub(r"\[=[^\]]*\]", "\0", prose))
    plain = re.sub(r"(?<![\w%.])\"", "“", plain).replace('"', "”").replace("'", "’")
    return [literal(word).replace("\0", ".{1,90}?") for word in words(plain).split(" ")]


def sentences_of(prose: str) -> Iterator[str]:
    """Give what is printed between two calls of notes, sentence by sentence, links by their words."""
    for sentence in re.split(r"\n\n|(?<=[.!?])\s", re.sub(r"\[([^\]@=][^\]]*)\]\([^)]*\)", r"\1", prose)):
        yield from (piece for piece in re.split(r"\s*\[@[^\]]*\]\s*", sentence.strip()) if piece)


def without_calls(text: str) -> str:
    """Give text without the calls that stand close behind the end of a sentence or a word, then as it is."""
    return re.sub(r"(?<=[\w.!?,;)])\s?\d{1,3}(?=\s|$)", "", text) + " " + text


# The pages.


def test_it_has_the_pages_that_were_asked_for(read, audience):
    least, most = PAGES[audience]
    assert least <= len(read.pdf.pages) <= most
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
    assert is_on((read.text,), pieces_of(title["body"]))


def test_every_judgement_is_there_whole(read, bodies, printed, audience):
    judgements = printed("judgements")
    assert len(judgements) >= {"minister": 3, "press": 0, "full": 5, "delegation": 0}[audience]
    clean = tuple(without_calls(body) for body in bodies)
    for one in judgements:
        for sentence in (*sentences_of(one["claim"]), *sentences_of(one["evidence"])):
            assert is_on(clean, pieces_of(sentence)), (one["id"], sentence)
        assert one["because"] in read.text
        assert f"Confidence: {one['confidence']}" in read.text


@pytest.mark.parametrize(
    ("file", "fields"),
    [
        pytest.param("sections", ("heading", "body"), id="sections"),
        pytest.param("lines", ("text",), id="lines"),
        pytest.param("outlook", ("name", "text", "implication"), id="outlook"),
        pytest.param("questions", ("question", "answer"), id="questions"),
        pytest.param("events", ("short",), id="events"),
        pytest.param("people", ("name", "about"), id="people"),
        pytest.param("glossary", ("term", "definition"), id="glossary"),
    ],
)
def test_what_the_manifest_calls_printed_is_printed(bodies, printed, file, fields):
    clean = tuple(without_calls(body) for body in bodies)
    for item in printed(file):
        for field in fields:
            # A calendar prints what to watch in a few words.
            said = item.get("short") or item.get(field, "") if field == "text" else item.get(field, "")
            for sentence in sentences_of(said):
                assert is_on(clean, pieces_of(sentence)), (item["id"], field, sentence)


def test_a_sentence_that_is_not_there_is_not_found(bodies):
    """Were one word of a sentence another, or its end on a page that is not the next, it would be missed."""
    sentence = next(one for one in re.findall(r"[A-Z][a-z’]+ (?:[a-z’]+ ){5,}[a-z]+\.", " ".join(bodies)))
    first, _, rest = sentence.partition(" ")
    assert is_on(bodies, pieces_of(sentence))
    assert is_on((f"So it began. {first}", f"{rest} And so it went on."), pieces_of(sentence))
    assert not is_on(bodies, pieces_of(f"{first} zq {rest}"))
    assert not is_on((f"So it began. {first}", f"And so it went on. {rest}"), pieces_of(sentence))


def test_every_chart_says_its_finding_its_measure_and_its_source(read, printed):
    charts = printed("charts")
    assert charts
    for chart in charts:
        for field in ("title", "measure", "source"):
            stands = is_on((read.text,), pieces_of(chart.get(field, "")))
            assert stands != (chart["part"] == "cover" and field != "source"), (chart["id"], field)


def test_every_note_is_printed_whole_and_once(read, notes):
    assert len(notes) > 5
    for note in notes:
        found = [
            number for number, page in enumerate(read.pages, 1) if re.search(rf"(?<!\S){literal(note)}", words(page))
        ]
        assert len(found) == 1, (note, found)


def test_every_page_says_what_it_is(read, head, audience):
    marking, count = MARKINGS[audience], len(read.pages)
    for number, (page, running) in enumerate(zip(read.pages, read.running, strict=True), start=1):
        if number == 1 and audience in WITH_A_COVER:
            assert words(page).startswith(f"{marking} ") and words(page).endswith(f" {marking}")
            assert running == ""
        else:
            assert re.match(rf"{head['title']} (· .+ )?{marking} Edition {head['edition']} ", running), number
            assert running.endswith(f" {marking} {number} / {count}"), number


def test_the_contents_name_the_page_of_each_chapter(read, head, audience):
    """On the cover; and each page names the chapter that began last."""
    listed = re.findall(r"^(\d{1,2}) (\D+?) (\d{1,2})\s*$", read.pages[0], re.MULTILINE)
    if audience not in WITH_A_COVER:
        assert not any(" · " in running and " · Sources " not in running for running in read.running)
        return
    assert [int(number) for number, _, _ in listed] == list(range(1, len(listed) + 1))
    assert len(listed) > 5
    begins = {int(page): name for _, name, page in listed}
    for page, name in begins.items():
        assert re.search(rf"\d · {re.escape(name.upper())}", words(read.pages[page - 1]))
    for page, running in enumerate(read.running[1:], start=2):
        own = begins[max(first for first in begins if first <= page)]
        # What stands after the last chapter is named by its own heading once it has begun.
        end = ("Words", "Sources") if own == begins[max(begins)] else ()
        assert any(running.startswith(f"{head['title']} · {name} ") for name in (own, *end)), page


# What a reader can follow.


def test_the_bookmarks_are_the_headings(read, screen, reference, audience):
    """But "Sources" where only the screen lists them in full. No heading takes up the call of its note."""
    parts = yaml.safe_load((ROOT / "templates/audiences" / audience / "audience.yaml").read_text(encoding="utf-8"))
    on_paper = "sources" in [part["part"] for part in parts["parts"]]
    own = [heading for heading in screen.headings if on_paper or heading[1] != "Sources"]
    assert [(mark.level, words(mark.words)) for mark in read.bookmarks] == own
    assert len(own) > 5
    assert ("Sources" in [text for _, text in own]) == on_paper == (audience in ("full", "delegation"))
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
    inside = [link for link in read.links if not link.outside and re.fullmatch(r"(call|note)-\d+", link.target)]
    inside = [(link.target, link.page) for link in inside]
    assert {target for target, _ in inside} == {f"{end}-{n}" for n in numbers for end in ("call", "note")}
    assert sorted(target for target, _ in inside if target.startswith("call")) == sorted(f"call-{n}" for n in numbers)
    for target, _ in inside:
        assert (target, read.places[target]) in inside, "a note stands on the page of its call"


def test_values_lead_to_the_notes_that_answer_for_them(read, screen, audience):
    """A value that a page before the call prints leads on to where the note stands."""
    numbers = [one for one in screen.ids if re.fullmatch(r"note-\d+", one)]
    values = [link for link in read.links if not link.outside and re.fullmatch(r"note-\d+", link.target)]
    assert len(values) > len(numbers) + {"minister": 15, "press": 15, "full": 80, "delegation": 20}[audience]
    assert all(0 <= read.places[link.target] - link.page <= 1 for link in values)


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
    assert is_on((words(str(about["/Subject"])),), pieces_of(title["body"]))
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
    assert all(is_on(told, pieces_of(chart["title"])) for chart in charts)
    drawn_by_the_part = [text for text in told if "Terms of" in text]
    assert len(told) == len(charts) + len(drawn_by_the_part)
    assert all(re.search(r"\d{2}", text) for text in told), "its values are told, not its title alone"


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

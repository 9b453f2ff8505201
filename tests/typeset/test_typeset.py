"""Whole briefs: nothing is lost, side blocks are clear of everything, a kept plan gives the same bytes at once."""

import gc
import io
import json
import logging
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from briefing.findings import BriefingError
from briefing.model.laid import Laid, Plan, Sheet
from briefing.text import bare
from briefing.typeset import RULES, typeset
from briefing.typeset.loop import MOST_ROUNDS
from briefing.typeset.pages import MAIN, SIDE, Pages
from briefing.typeset.verify import OFF_STEP_MM, on_the_step, strayed

MakeSheet = Callable[..., Sheet]
MakePages = Callable[..., Pages]
LayOut = Callable[[int, int], Laid]

# Seed and pages asked for; the soak has a dozen more, up to fourteen pages.
BRIEFS = [(9, 4), (8, 4), (34, 3), (73, 3)]
LONG = [(seed, 2 + seed * 5 % 13) for seed in range(20, 34)]


def text_of(pdf: bytes) -> str:
    """Read the text of a PDF with another library than the one that wrote it."""
    document = pypdfium2.PdfDocument(pdf)
    return bare("".join(page.get_textpage().get_text_range() for page in document))


def check(sheet: Sheet, laid: Laid, pages: Pages) -> None:
    """Prove a brief: by the faults told, by its PDF, and by its boxes looked at once more in another way."""
    assert laid.faults == ()
    assert laid.rounds <= MOST_ROUNDS
    assert laid.pdf.startswith(b"%PDF-")
    # The PDF has every sentence of the text, and every note. A page may come between two halves of one.
    printed = text_of(laid.pdf)
    halves = [half for _, sentence in sheet.sentences for half in cut(bare(sentence))]
    assert sum(half not in printed for half in halves) <= 2 * laid.pages
    assert {box.id for box in laid.boxes} >= set(sheet.notes)
    assert on_pages_of_calls(laid, sheet.notes)
    # Lines on the step: not a few, and none beside it.
    off = [strayed(line, page, 4.8) for page in pages.pages for line in page.lines if on_the_step(line, 4.8)]
    assert len(off) > 20 and max(map(abs, off)) <= OFF_STEP_MM
    assert list(collisions(pages)) == []


def cut(sentence: str) -> tuple[str, str]:
    return sentence[: len(sentence) // 2], sentence[len(sentence) // 2 :]


def on_pages_of_calls(laid: Laid, notes: tuple[str, ...]) -> bool:
    page_of = {box.id: box.page for box in laid.boxes}
    return all(page_of[note] == page_of[note.replace("note", "call")] for note in notes)


def collisions(pages: Pages):
    """Give what stands in the rectangle of a side block without belonging to it."""
    for page in pages.pages:
        for side in (piece for piece in page.pieces if piece.area == SIDE and piece.side == piece.id):
            for mark in page.marks:
                clear = mark.right <= side.left or mark.left >= side.right
                clear = clear or mark.bottom <= side.top or mark.top >= side.bottom
                if mark.side != side.id and not clear:
                    yield side.id, mark.id, mark.text
            assert side.bottom <= page.bottom + 0.01, side.id


@pytest.fixture(scope="module")
def laid(sample: MakeSheet) -> LayOut:
    """Lay out a generated brief without a plan, each once for all tests."""
    return cache(lambda seed, length: typeset(sample(seed, length), None))


@pytest.mark.parametrize(("seed", "length"), BRIEFS)
def test_nothing_is_lost(sample: MakeSheet, pages: MakePages, laid: LayOut, seed: int, length: int) -> None:
    check(sample(seed, length), laid(seed, length), pages(sample(seed, length), laid(seed, length).plan))


@pytest.mark.soak
@pytest.mark.parametrize(("seed", "length"), LONG)
def test_nothing_is_lost_in_long_briefs(sample: MakeSheet, pages: MakePages, seed: int, length: int) -> None:
    sheet = sample(seed, length)
    laid = typeset(sheet, None)
    check(sheet, laid, pages(sheet, laid.plan))
    again = typeset(sheet, laid.plan)
    assert (again.rounds, again.pdf) == (1, laid.pdf)


def test_the_samples_need_all_that_a_plan_can_do(laid: LayOut) -> None:
    plans = [laid(*brief).plan for brief in BRIEFS]
    assert all(plan.snap and plan.tops for plan in plans)
    assert any(plan.grow for plan in plans)
    assert any(plan.keep or plan.breaks for plan in plans)
    assert any(plan.whole_words for plan in plans)


def test_a_kept_plan_gives_the_same_bytes_in_one_layout(sample: MakeSheet, laid: LayOut) -> None:
    first = laid(34, 3)
    kept = Plan(**json.loads(json.dumps(asdict(first.plan))))
    again = typeset(sample(34, 3), kept)
    assert first.rounds > 1
    assert again.rounds == 1
    assert again.pdf == first.pdf
    assert again == replace(first, rounds=1)


def test_a_plan_that_no_longer_holds_is_made_anew(sample: MakeSheet, laid: LayOut) -> None:
    stale = Plan(snap={"masthead": 3.3}, tops={"side-11": 77.0}, breaks=("p-5",), keep=("gone",))
    again = typeset(sample(9, 4), stale)
    assert again.rounds == laid(9, 4).rounds + 1
    assert again.pdf == laid(9, 4).pdf


def test_the_same_bytes_in_another_process(page: MakeSheet, tmp_path: Path) -> None:
    sheet = page("<p id='a'>Boats sail.<a class='call' id='call-1' href='#note-1'>1</a></p><p id='note-1'>Gazette.</p>")
    (tmp_path / "sheet").write_bytes(pickle.dumps(sheet))
    code = (
        "import pickle, sys; from pathlib import Path; from briefing.typeset import typeset; "
        "sheet = pickle.loads(Path(sys.argv[1]).read_bytes()); sys.stdout.buffer.write(typeset(sheet, None).pdf)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "sheet")],
        capture_output=True,
        env={"PYTHONHASHSEED": "77", "PATH": "/usr/bin:/bin", "TZ": "Asia/Tokyo"},
        check=True,
    )
    assert run.stdout == typeset(sheet, None).pdf
    assert run.stderr == b""


def test_the_pdf_says_what_it_is(page: MakeSheet) -> None:
    table = (
        "<table id='t'><thead><tr><th>Year</th><th>Boats</th></tr></thead>"
        "<tbody><tr><th>2024</th><td>12</td></tr></tbody></table>"
    )
    with pikepdf.open(io.BytesIO(typeset(page(f"<h1 id='a'>Boats</h1>{table}"), None).pdf)) as pdf:
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == "A filler brief"
            assert metadata["xmp:CreateDate"].startswith("2025-01-20")
        assert pdf.Root.Lang == "en-GB"
        scopes = [
            str(one.A.Scope) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/TH"
        ]
    assert sorted(scopes) == ["/Column", "/Column", "/Row"]


def test_a_brief_beyond_its_pages_costs_one_layout_and_no_pdf(sample: MakeSheet) -> None:
    laid = typeset(sample(9, 4), None, most_pages=1)
    assert (laid.pages, laid.rounds, laid.pdf) == (2, 1, b"")
    assert {box.page for box in laid.boxes} == {1, 2}


def test_a_brief_within_its_pages_is_none_the_worse(sample: MakeSheet, laid: LayOut) -> None:
    assert typeset(sample(9, 4), None, most_pages=2) == laid(9, 4)


def test_fills_say_how_much_of_a_page_is_used(page: MakeSheet) -> None:
    note = (
        "<a class='call' id='call-1' href='#note-1'>1</a><span class='note' id='note-1'><span class='note-in'>Gazette."
    )
    short = typeset(page("<p id='a'>Boats sail.</p>"), None)
    noted = typeset(page(f"<p id='a'>Boats sail.{note}</span></span></p>"), None)
    assert short.fills == (pytest.approx(4.8 / 249.6, abs=0.001),)
    # The note takes its line, the space above its rule and the rule's own.
    assert noted.fills == (pytest.approx((4.8 + 3.6 + 4.8 + 1.6) / 249.6, abs=0.001),)


def test_boxes_are_in_millimetres_of_the_sheet(page: MakeSheet) -> None:
    laid = typeset(page("<p id='a'>Boats<br>sail.</p><div id='b' style='height:20mm'></div>"), None)
    found = {box.id: (box.page, box.top, box.height) for box in laid.boxes}
    assert found["a"] == (1, pytest.approx(25.2, abs=0.01), pytest.approx(9.6, abs=0.01))
    assert found["b"] == (1, pytest.approx(34.8, abs=0.01), pytest.approx(20, abs=0.01))


@pytest.mark.parametrize("style", ["", ".x { background: url(https://example.org/a.png) }"], ids=["sound", "refused"])
def test_no_temporary_file_is_left(
    page: MakeSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, style: str
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    seen: list[Path] = []
    make = tempfile.mkdtemp

    def mkdtemp(*arguments: str, **named: str) -> str:
        seen.append(Path(make(*arguments, **named)))
        return str(seen[-1])

    monkeypatch.setattr("weasyprint.text.fonts.mkdtemp", mkdtemp)
    sheet = page("<p class='x' id='a'>Boats sail.</p>", style=style)
    kept = None  # an exception holds the frames of what it passed through, and those the layout
    try:
        typeset(sheet, None)
    except BriefingError as error:
        kept = error
    assert (kept is not None) == bool(style)
    assert seen, "faces are stored in a temporary folder: else this proves nothing"
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_printed_and_logging_is_as_before(
    page: MakeSheet, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    logger = logging.getLogger("weasyprint")
    before = (logger.level, logger.propagate, list(logger.handlers))
    laid = typeset(page("<p id='a'>Boats sail.</p>", style="p { colour: red }"), None)
    assert [fault.rule for fault in laid.faults] == ["P616"]
    assert (logger.level, logger.propagate, list(logger.handlers)) == before
    assert capfd.readouterr() == ("", "")
    assert caplog.records == []


@pytest.mark.parametrize("frozen", [False, True], ids=["thawed", "frozen by the child"])
def test_the_collector_of_garbage_is_as_before(page: MakeSheet, frozen: bool) -> None:
    if frozen:
        gc.freeze()
    try:
        before = gc.get_threshold(), gc.get_freeze_count() > 0
        typeset(page("<p id='a'>Boats sail.</p>"), None)
        assert (gc.get_threshold(), gc.get_freeze_count() > 0) == before
        assert before[1] == frozen
    finally:
        gc.unfreeze()


def test_it_can_be_sent_to_a_child(page: MakeSheet) -> None:
    laid = typeset(page("<p id='a'>Boats sail.</p>"), None)
    assert pickle.loads(pickle.dumps(typeset)) is typeset
    assert pickle.loads(pickle.dumps(laid)) == laid


def test_the_package_is_light_until_it_works() -> None:
    code = "import sys, briefing.typeset; sys.exit('weasyprint' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, env={"PATH": "/usr/bin:/bin"})


def test_every_rule_has_a_code_of_its_own_and_a_severity() -> None:
    assert list(RULES) == sorted(RULES)
    assert {rule.severity for rule in RULES.values()} == {"error", "warning"}
    with pytest.raises(TypeError):
        RULES["P602"] = RULES["P603"]  # type: ignore[index]


def test_side_blocks_begin_at_their_text_where_there_is_room(page: MakeSheet, pages: MakePages) -> None:
    words = "Boats sail each hour between the outer islands and the harbour. " * 6
    side = "<div class='side' id='side-1'><div class='in'><p>Twelve boats.</p></div></div>"
    sheet = page(f"<p id='a'>One.</p><div class='anchored' id='anchored-1'>{side}<p id='b'>{words}</p></div>")
    laid = typeset(sheet, None)
    where = {piece.id: piece for piece in pages(sheet, laid.plan).pieces}
    assert laid.plan.tops == {"side-1": 0.0}
    assert where["side-1"].top == pytest.approx(where["anchored-1"].top, abs=0.01)
    assert where["side-1"].area == SIDE
    assert where["b"].area == MAIN

"""Every macro, alone, with the arguments that it prints."""

from types import SimpleNamespace

import pytest
from markupsafe import Markup

from briefing.compose.view import Drawn, Way
from briefing.model.brief import (
    BigNumber,
    BriefPart,
    Call,
    ChartEntry,
    FullSource,
    JudgementEntry,
    LineEntry,
    Note,
    NoteSource,
    Numbers,
    Para,
    Passage,
    Points,
    QuestionEntry,
    Row,
    Run,
    ScenarioEntry,
    Subhead,
)
from briefing.model.chart import Band, ChartModel, DataTable

LIKELY = Band("likely", "likely", 55, 80)
NOTE = Note(
    7, (NoteSource("a", "Gazette, 2 May 2024", "https://example.org/a?b=1&c=2"), NoteSource("b", "Board, 2023"))
)
NOTES = {7: NOTE}
CALL = '<a class="call" id="call-7" href="#note-7" role="doc-noteref">7</a>'
BODY = (
    '<span class="note columns-1" id="note-7"><span class="note-in"><a class="note-number" href="#call-7" '
    'role="doc-backlink">7</a> <a href="https://example.org/a?b=1&amp;c=2">Gazette, 2 May 2024</a>; Board, 2023.'
    "</span></span>"
)


def text(*pieces):
    return tuple(Run(piece) if isinstance(piece, str) else piece for piece in pieces)


def chart(width="main", source="Source: Board."):
    table = DataTable(("Year", "People"), (("2023", "410"),))
    return ChartEntry(
        "charts-boats", ChartModel("boats", "bars", width, "More people", "Thousands", source, "It rose.", table)
    )


def test_the_call_of_a_note(macro):
    assert macro("note", "note_call", 7) == CALL


def test_the_body_of_a_note(macro):
    assert macro("note", "note_body", NOTE) == BODY


def test_a_note_may_carry_a_remark(macro):
    made = macro("note", "note_body", Note(1, (NoteSource("a", "Board, 2023."),), "Sources differ: 3 < 4."))
    assert made.endswith("</a> Board, 2023. Sources differ: 3 &lt; 4.</span></span>")


def test_bodies_of_notes_called_elsewhere(macro):
    assert macro("note", "note_bodies", (7,), NOTES) == BODY
    assert macro("note", "note_bodies", (), NOTES) == ""


@pytest.mark.parametrize(
    ("piece", "serif", "made"),
    [
        pytest.param(Run("EU & co"), True, '<span class="caps">EU</span> &amp; co', id="serif"),
        pytest.param(Run("EU"), False, "EU", id="sans"),
        pytest.param(
            Run("x", strong=True, emphasis=True), True, "<strong><em>x</em></strong>", id="strong and emphatic"
        ),
        pytest.param(Run("EU", url="https://a.example"), True, '<a href="https://a.example">EU</a>', id="link"),
        pytest.param(Run("<b>"), True, "&lt;b&gt;", id="markup"),
    ],
)
def test_a_run(macro, piece, serif, made):
    assert macro("prose", "run", piece, serif) == made


def test_words_with_the_note_beside_its_call(macro):
    assert (
        macro("prose", "inlines", text("It runs.", Call(7), " So."), NOTES, False)
        == f'It <span class="tied">runs.{CALL}</span>{BODY} So.'
    )


def test_words_with_the_note_elsewhere(macro):
    assert (
        macro("prose", "inlines", text("It runs.", Call(7)), None, False) == f'It <span class="tied">runs.{CALL}</span>'
    )


@pytest.mark.parametrize(
    ("block", "made"),
    [
        pytest.param(Para("s-1", text("One.")), f'<p id="s-1">One.{BODY}</p>', id="paragraph with a note of its side"),
        pytest.param(Subhead("s-1", text("On")), '<h3 class="subhead" id="s-1">On</h3>', id="heading inside"),
        pytest.param(
            Points("s-1", (text("One"), text("Two"))),
            '<ul class="points" id="s-1"><li id="s-1-1">One</li><li id="s-1-2">Two</li></ul>',
            id="list",
        ),
        pytest.param(
            Points("s-1", (text("One"),), ordered=True),
            '<ol class="points" id="s-1"><li id="s-1-1">One</li></ol>',
            id="numbered list",
        ),
    ],
)
def test_a_block_of_prose(macro, block, made):
    assert macro("prose", "block", block, NOTES, False, (7,)) == made


@pytest.mark.parametrize(("headed", "heads"), [(True, 1), (False, 0)])
def test_a_passage_has_its_heading_once(macro, headed, heads):
    made = macro("prose", "passage", Passage("s", "A pier", (Para("s-1", text("It is.")),)), NOTES, True, headed, ())
    assert made.count('<h2 class="head snap" id="s-head">A pier</h2>') == heads
    assert made.endswith('<p id="s-1">It is.</p></div>')


def test_a_passage_that_begins_with_a_list_carries_notes_before_it(macro):
    made = macro("prose", "passage", Passage("s", "", (Points("s-1", (text("x"),)),)), NOTES, True, True, (7,))
    assert made.startswith(f'<div class="passage" id="s"><p class="carry">{BODY}</p><ul')


def test_a_yardstick(macro):
    made = macro("yardstick", "yardstick", LIKELY, (0, 55, 100))
    assert made == (
        '<span class="yardstick" aria-hidden="true"><span class="tick" style="left:0%"></span>'
        '<span class="tick" style="left:55%"></span><span class="tick" style="left:100%"></span>'
        '<span class="band" style="left:55%;width:25%"></span></span>'
    )


def test_the_scale_above_yardsticks(macro):
    assert "<span>How likely?</span>" in macro("yardstick", "scale", "How likely?")


def test_a_judgement(macro, phrases):
    entry = JudgementEntry(
        "judgements-a", 2, text("It will stay."), text("It pays.", Call(7)), LIKELY, "high", "Two agree"
    )
    made = macro("judgement", "judgement", entry, (0, 100), phrases, "en-GB", NOTES)
    assert '<p class="numeral">2</p>' in made
    assert f'<strong>It will stay.</strong> It <span class="tied">pays.{CALL}</span>{BODY}</p>' in made
    assert '<p class="term">Likely</p><p>Confidence: <b>high</b></p><p class="because">Two agree</p>' in made


@pytest.mark.parametrize("warning", [True, False])
def test_a_scenario(macro, phrases, warning):
    entry = ScenarioEntry("outlook-a", "A", "Two boats", LIKELY, text("Both run."), text("Plan."), warning)
    made = macro("scenario", "scenario", entry, (0, 100), phrases, NOTES)
    assert made.startswith(f'<div class="scenario{" warning" if warning else ""}" id="outlook-a">')
    assert '<p class="scenario-term">Scenario A · <b>likely</b></p><h3>Two boats</h3>' in made
    assert '<p class="for-us"><b>For us.</b> Plan.</p>' in made


def test_a_scenario_without_meaning_for_us_says_nothing_of_it(macro, phrases):
    entry = ScenarioEntry("outlook-a", "A", "Two boats", LIKELY, text("Both run."), (), False)
    assert "for-us" not in macro("scenario", "scenario", entry, (0, 100), phrases, NOTES)


def test_a_figure_in_print(macro, phrases):
    made = macro("figure", "figure", chart("full"), Drawn(address="chart:boats"), phrases, True)
    assert made == (
        '<figure class="figure figure-full whole snap full" id="charts-boats"><figcaption><b>More\u00a0people</b> '
        '<span class="measure">Thousands</span></figcaption><img src="chart:boats" alt="It rose.">'
        '<p class="figure-source">Source: Board.</p></figure>'
    )


def test_a_figure_on_screen(macro, phrases):
    drawn = Drawn(wide=Markup('<svg id="w"/>'), narrow=Markup('<svg id="n"/>'))
    made = macro("figure", "figure", chart(), drawn, phrases, True)
    wide = '<div class="drawing drawing-wide"><svg id="w"/></div>'
    assert f'{wide}<div class="drawing drawing-narrow"><svg id="n"/></div>' in made
    assert "<details><summary>The data as a table</summary><table>" in made


def test_a_figure_without_a_source_has_no_empty_line(macro, phrases):
    assert "figure-source" not in macro(
        "figure", "figure", chart(source=""), Drawn(address="chart:boats"), phrases, True
    )


def test_the_data_of_a_figure(macro):
    made = macro("figure", "table", DataTable(("Year", "People"), (("2023", "4 < 5"),)))
    assert '<thead><tr><th scope="col">Year</th><th scope="col">People</th></tr></thead>' in made
    assert '<tr><th scope="row">2023</th><td>4 &lt; 5</td></tr>' in made


def test_two_figures_share_a_row(macro, phrases):
    drawings = {"boats": Drawn(address="chart:boats")}
    made = macro("figure", "figures", (chart("half"), chart("half")), drawings, phrases)
    assert made.startswith('<div class="pair full whole snap" id="pair-charts-boats" style="--titles:1;--measures:1">')
    assert made.count("<figure") == 2
    assert macro("figure", "figures", (chart(),), drawings, phrases).startswith("<figure")


def test_numbers_set_large_call_their_note_once(macro):
    entry = Numbers("s", (BigNumber("437", text("people"), "a"), BigNumber("2", text("boats"), "b")))
    made = macro("numbers", "numbers", entry, Call(7), NOTES)
    assert made.startswith('<div class="numbers numbers-2 full whole" id="s">')
    assert '<p class="amount">437</p><p class="meaning">people</p>' in made
    assert made.endswith(f'<p class="amount">2</p><p class="meaning">boats{CALL}{BODY}</p></div></div>')


def test_a_line(macro):
    assert (
        macro("line", "line", LineEntry("lines-a", text("EU pays.")), NOTES, False) == '<li id="lines-a">EU pays.</li>'
    )


@pytest.mark.parametrize(
    ("words", "last", "made"),
    [
        pytest.param("The fares", False, 'The fares<span class="dot"> ·</span>', id="a dot between"),
        pytest.param("The fares.", False, "The fares.", id="a full stop parts as well"),
        pytest.param("The fares", True, "The fares", id="none after the last"),
    ],
)
def test_an_indicator(macro, words, last, made):
    assert macro("line", "indicator", LineEntry("o", text(words)), NOTES, last) == f'<li id="o">{made}</li>'


def test_a_question(macro):
    made = macro(
        "question", "question", QuestionEntry("q", text("Does the EU pay?"), text("The EU does.")), NOTES, True
    )
    assert '<h3>Does the <span class="caps">EU</span> pay?</h3><p class="answer">The EU does.</p>' in made


def test_dates(macro):
    made = macro("dates", "dates", (Row("events-a", "1990", text("First boat")),), "Dates", None, NOTES)
    assert made.startswith('<table class="dates" aria-label="Dates">')
    assert '<tr id="events-a"><th scope="row">1990</th><td>First boat</td></tr>' in made


def test_a_person(macro):
    made = macro("people", "person", Row("people-a", "Ann Lee", text("Master")), NOTES)
    assert made == '<div class="person" id="people-a"><h3>Ann Lee</h3><p>Master</p></div>'


def test_a_word_explained(macro):
    made = macro("glossary", "term", Row("glossary-a", "IFS", text("Island Ferry Service.")), NOTES)
    assert made == '<div class="word" id="glossary-a"><dt>IFS</dt> <dd>Island Ferry Service.</dd></div>'


@pytest.mark.parametrize(
    ("source", "made"),
    [
        pytest.param(
            FullSource("a", "Ann Lee", "Boats", "Gazette", "2 May 2024", "https://www.a.example/b/", "2025-01-10"),
            "Ann Lee, <cite>Boats</cite>, Gazette, 2 May 2024. "
            '<a href="https://www.a.example/b/">a.example/b</a>, read 2025-01-10',
            id="all known",
        ),
        pytest.param(FullSource("a", "", "Boats", "", "", "", ""), "<cite>Boats</cite>.", id="a title alone"),
        pytest.param(
            FullSource("a", "Board", "Boats", "Board", "", "", ""), "Board, <cite>Boats</cite>.", id="own publisher"
        ),
    ],
)
def test_a_source_in_full(macro, phrases, source, made):
    assert macro("sources", "sources", (source,), phrases) == f'<ul class="sources"><li id="source-a">{made}</li></ul>'


BRIEF = SimpleNamespace(
    about="Judgements are ours.",
    issuer="Desk",
    contact="desk@example.org",
    subject="The ferry",
    marking="Public",
    edition="2025-01",
    kicker="Brief",
    as_of="15 January 2025",
    cutoff="information to May 2024",
)


def test_the_imprint(macro, phrases):
    words = "Judgements are ours. Contact: Desk, desk@example.org."
    assert words in macro("imprint", "imprint", BRIEF, phrases)
    note = macro("imprint", "imprint_note", BRIEF, phrases)
    opening = '<p class="carry colophon"><span class="note imprint columns-1" id="imprint">'
    assert note == f'{opening}<span class="note-in">{words}</span></span></p>'


@pytest.fixture
def page(phrases):
    return SimpleNamespace(
        print=True,
        phrases=phrases,
        language="en-GB",
        notes=NOTES,
        drawings={"boats": Drawn(address="chart:boats")},
        ticks=(0, 100),
        sources=(),
        ways=(Way("part-a", "How we got here", "History"), Way("part-b", "Dates", "")),
    )


def test_the_running_head_of_a_screen(macro, page):
    made = macro("screen", "running_head", BRIEF, page)
    assert '<a class="skip" href="#main">Skip to the text</a>' in made
    assert '<b>The ferry</b> <strong class="marking">Public</strong> <span class="edition">2025-01</span>' in made


def test_the_ways_through_a_screen(macro, page):
    made = macro("screen", "ways", BRIEF, page)
    assert '<a href="#part-a"><span class="long">How we got here</span><span class="short">History</span></a>' in made
    assert '<a href="#part-b">Dates</a>' in made


def test_the_sources_of_a_screen(macro, page):
    assert '<h2 class="head" id="head-sources">Sources</h2>' in macro("screen", "source_list", (), page)


def test_the_heading_of_a_part_calls_its_note(macro):
    part = BriefPart("dates", "dates", "Dates", (), call=Call(7))
    made = macro("part", "heading", part, NOTES)
    assert made == f'<h2 class="head ruled snap" id="head-dates" data-bookmark="Dates">Dates{CALL}{BODY}</h2>'
    assert macro("part", "heading", BriefPart("x", "figures", "", ()), NOTES) == ""


def test_a_side_block(macro, page):
    made = macro(
        "part", "side", BriefPart("care", "care", "Care", (LineEntry("lines-a", text("Late.", Call(7))),)), page
    )
    assert made.startswith('<div class="side side-care" id="side-care"><div class="in"><h2')
    assert CALL in made and BODY not in made


ENTRIES = {
    "bottom-line": Passage("e", "", (Para("e-1", text("Stay.")),)),
    "judgements": JudgementEntry("e", 1, text("It will."), text("It pays."), LIKELY, "high", "Two agree"),
    "figures": chart(),
    "text": Passage("e", "", (Para("e-1", text("Stay.")),)),
    "numbers": Numbers("e", (BigNumber("2", text("boats"), "b"),)),
    "scenarios": ScenarioEntry("e", "A", "Two", LIKELY, text("Both."), (), False),
    "lines": LineEntry("e", text("We pay.")),
    "care": LineEntry("e", text("We pay.")),
    "indicators": LineEntry("e", text("Fares")),
    "questions": QuestionEntry("e", text("Why?"), text("So.")),
    "dates": Row("e", "1990", text("First")),
    "people": Row("e", "Ann", text("Master")),
    "glossary": Row("e", "IFS", text("Service.")),
}


@pytest.mark.parametrize("kind", ENTRIES)
@pytest.mark.parametrize("print", [True, False])
def test_every_kind_of_part_prints_its_entry(macro, page, kind, print):
    page.print = print
    if not print:
        page.drawings = {"boats": Drawn(wide=Markup("<svg/>"))}
    entry = ENTRIES[kind]
    made = macro("part", "part", BriefPart("name", kind, "Heading", (entry,)), page)
    assert made.startswith(f'<section class="part part-{kind}" id="part-name">')
    assert f'id="{entry.id}"' in made
    assert 'id="head-name"' in made


def test_a_part_beside_numbers_says_so(macro, page):
    numbers = BriefPart("numbers", "numbers", "", (ENTRIES["numbers"],))
    made = macro("part", "part", BriefPart("name", "text", "H", (ENTRIES["text"],), (numbers,)), page)
    assert made.startswith('<section class="part part-text beside-numbers" id="part-name"><div class="anchored"')

"""Every macro, alone, with the arguments that it prints."""

import re
from types import SimpleNamespace

import pytest
from markupsafe import Markup

from briefing.compose.view import Drawn, Way
from briefing.model.brief import (
    BigNumber,
    BriefPart,
    ChartEntry,
    ContentsEntry,
    Halt,
    JudgementEntry,
    LineEntry,
    Numbers,
    Passage,
    PersonEntry,
    QuestionEntry,
    Row,
    ScenarioEntry,
    TableEntry,
    VisitEntry,
)
from briefing.model.chart import Band, ChartModel, DataTable
from briefing.model.runs import Call, FullSource, Note, NoteSource, Para, Points, Run, Subhead

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
        pytest.param("The fares", False, "The fares<span> ·</span>", id="a dot between"),
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


def person(name, group="", *about):
    return PersonEntry(f"people-{name.lower()}", name, "Captain; Master", "May 2024", text(*about), group)


def test_a_person(macro):
    made = macro("people", "person", person("Ann", "deck", "The EU sent her.", Call(7)), NOTES)
    assert made == (
        '<div class="person" id="people-ann"><h3>Ann</h3><p class="role">Captain; Master</p>'
        '<p class="when">May 2024</p>'
        '<p class="about">The <span class="caps">EU</span> sent <span class="tied">her.'
        f"{CALL}</span>{BODY}</p></div>"
    )


def test_a_person_of_whom_nothing_is_said(macro):
    made = macro("people", "person", PersonEntry("people-ann", "Ann", "Master", "", ()), NOTES)
    assert made == '<div class="person" id="people-ann"><h3>Ann</h3><p class="role">Master</p></div>'


def test_people_stand_three_to_a_row_under_the_name_of_their_group(macro):
    crew = (person("Ann", "deck"), person("Bo", "deck"), person("Cy", "deck"), person("Di", "deck"))
    made = macro("people", "people", BriefPart("crew", "people", "Crew", crew), NOTES, "en-GB")
    first, second = made.split('<div class="people ')[1:]
    assert first.startswith(
        'full whole snap" id="row-crew-1"><p class="group">Deck</p><div class="person" id="people-ann">'
    )
    assert second.startswith('full whole snap people-more" id="row-crew-2"><p class="group"></p>')
    assert [row.count("<h3>") for row in (first, second)] == [3, 1]
    assert second.endswith('</div><div class="person"></div><div class="person"></div></div>'), "the row is filled up"


def test_people_in_small_type_are_a_directory(macro):
    crew = (person("Ann", "deck", "She rows.", Call(7)), PersonEntry("people-bo", "Bo", "Mate", "", ()))
    made = macro("directory", "directory", BriefPart("crew", "people", "Crew", crew), NOTES, True)
    assert made == (
        f'<p class="carry">{BODY}</p><dl class="directory columns full" id="list-crew">'
        '<div class="word" id="people-ann"><dt>Ann</dt> <dd>Captain; Master. She <span class="tied">rows.'
        f'{CALL}</span> <span class="when">May 2024</span></dd></div>'
        '<div class="word" id="people-bo"><dt>Bo</dt> <dd>Mate</dd></div></dl>'
    )


def test_a_table_in_small_type_is_a_directory(macro):
    rows = (
        TableEntry("t-a", "Board", (text("Ullapool"), text("It pays."))),
        TableEntry("t-b", "Yard", ((), text("x"))),
    )
    made = macro("directory", "directory", BriefPart("houses", "table", "Houses", rows), NOTES, False)
    assert made.startswith('<dl class="directory" id="list-houses"><div class="word" id="t-a"><dt>Board</dt> ')
    assert "<dd>Ullapool. It pays.</dd>" in made
    assert "<dt>Yard</dt> <dd>x</dd>" in made


TABLE = BriefPart(
    "houses",
    "table",
    "",
    (TableEntry("t-a", "Board", (text("EU"), text("It pays.", Call(7)))),),
    columns=("House", "Seat", "What"),
    call=Call(7),
)


@pytest.mark.parametrize(
    ("headed", "call"),
    [pytest.param(True, "", id="a heading has it"), pytest.param(False, CALL + BODY, id="it has it")],
)
def test_a_table_with_columns(macro, headed, call):
    made = macro("table", "table", TABLE, NOTES, headed)
    assert made == (
        '<table class="rows rows-3 full snap" id="list-houses"><thead><tr id="columns-houses">'
        f'<th scope="col">House</th><th scope="col">Seat</th><th scope="col">What{call}</th></tr></thead><tbody>'
        '<tr id="t-a"><th scope="row">Board</th>'
        f'<td data-column="Seat">EU</td><td data-column="What">It <span class="tied">pays.{CALL}</span>{BODY}</td></tr>'
        "</tbody></table>"
    )


VISIT = VisitEntry(
    "visit-a",
    "The Board on the islands",
    "May 2024 · led by Ann",
    text("It saw the EU pier."),
    (
        Halt("visit-a-1", 4, "The pier", "host not recorded", text("The AIS.", Call(7))),
        Halt("visit-a-2", 5, "Yard", "x", ()),
    ),
)


def test_a_visit(macro, page):
    made = macro("visit", "visit", VISIT, page, NOTES, True)
    assert made.startswith('<div id="visit-a"><div class="snap" id="visit-a-head"><h3 class="visit-title">The')
    assert '<p class="visit-line">May 2024 · led by Ann</p></div><p id="visit-a-text">It saw the <span' in made
    assert '<div class="stop whole snap" id="visit-a-1"><div class="stop-number"><p class="amount">4</p>' in made
    assert '<h3>The pier</h3><p class="where">Host not recorded</p><p>The <span class="tied">' in made
    assert made.endswith('<h3>Yard</h3><p class="where">X</p></div></div></div>')


@pytest.mark.parametrize(
    ("paper", "serif", "pens"),
    [
        pytest.param(True, True, 4, id="two for each stop"),
        pytest.param(True, False, 0, id="none beside a text"),
        pytest.param(False, True, 0, id="none on a screen"),
    ],
)
def test_hours_of_a_visit_are_for_a_pen(macro, page, paper, serif, pens):
    page.print = paper
    assert macro("visit", "visit", VISIT, page, NOTES, serif).count('<p class="pen" aria-hidden="true">') == pens


def test_the_contents(macro, page):
    lines = (ContentsEntry("contents-1", 1, "The pier", "head-pier"),)
    made = macro("contents", "contents", BriefPart("contents", "contents", "", lines), page)
    assert made == (
        '<ol class="contents" id="list-contents"><li id="contents-1"><a href="#head-pier">'
        '<span class="contents-number">1</span> <span class="contents-words">The pier</span> '
        '<span class="contents-page" data-target="#head-pier"></span></a></li></ol>'
    )


def test_the_head_of_a_chapter(macro, page):
    one = BriefPart("pier", "text", "The pier", (Passage("s", "Oak and iron", ()),), chapter=3, call=Call(7))
    assert macro("chapter", "chapter", one, page) == (
        '<header class="chapter full snap whole" id="chapter-pier" data-running="The pier">'
        '<p class="kicker">3 · The pier</p><h2 class="chapter-title" id="head-pier" data-bookmark="Oak and iron">'
        "Oak\u00a0and\u00a0iron"
        f"{CALL}{BODY}</h2></header>"
    )
    plain = macro("chapter", "chapter", BriefPart("pier", "lines", "The pier", (), chapter=3), page)
    assert plain.endswith('id="head-pier">The\u00a0pier</h2></header>'), "its name is the title"


def covered(page, *entries, **fields):
    aside = BriefPart("contents", "contents", "", (ContentsEntry("contents-1", 1, "The pier", "head-pier"),))
    page.cover, page.edition = BriefPart("cover", "cover", "", entries, (aside,)), "Edition 2025-01"
    values = {"title": "Two boats", "deck": "For winter", "cutoff_date": "May 2024", "reader": "For Ann"}
    return SimpleNamespace(**{**vars(BRIEF), **values, **fields})


def test_a_cover(macro, page):
    made = macro("cover", "cover", covered(page, chart("cover")), page)
    assert made.count('<p class="cover-marking cover-') == 2
    assert '<h1 id="title" class="cover-large">Two\u00a0boats</h1><p class="deck" id="deck">For\u00a0winter</p>' in made
    assert '<div class="cover-map" id="charts-boats"><img src="chart:boats" alt="It rose.">' in made
    assert '<p class="cover-credit">Source: Board.</p></div><div class="cover-foot"><dl class="cover-facts">' in made
    facts = re.findall("<dt>(.*?)</dt><dd>(.*?)</dd>", made)
    assert facts == [
        *(("As of", "15 January 2025"), ("Information to", "May 2024"), ("Prepared for", "For Ann")),
        *(("Marking", "Public"), ("Contact", "Desk")),
    ]
    assert '<ol class="contents" id="list-contents">' in made


def test_a_cover_without_marking_deck_and_map_has_no_empty_places(macro, page):
    made = macro("cover", "cover", covered(page, marking="", deck=""), page)
    assert not re.search("cover-marking|deck|cover-map|<dt>Marking|><!|<p[^>]*></p>", made)


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
    listed = macro("sources", "sources", (source,), phrases, False)
    assert listed == f'<ul class="sources"><li id="source-a">{made}</li></ul>'


def reference(key, author="", title="Boats", publisher="", url="", accessed="", name=""):
    return FullSource(key, author, title, publisher, "2024", url, accessed, name)


LONG_ADDRESS = "https://www.a.example/a-place-that-nobody-will-type-from-paper"
WIDE = '<div class="sources columns full" id="list-sources">'


@pytest.mark.parametrize(
    ("references", "made"),
    [
        pytest.param(
            (reference("a", "Ann", "Oak", name="Gazette"), reference("b", "Bo", "Iron", "Gazette", name="Gazette")),
            f'{WIDE}<p id="group-a"><b>Gazette</b> <span id="source-a">Ann, <cite>Oak</cite>, 2024</span>; '
            '<span id="source-b">Bo, <cite>Iron</cite>, 2024</span>.</p></div>',
            id="one name for what notes call by it, and no more of it",
        ),
        pytest.param(
            (reference("a", "Zoe"), reference("b", publisher="Board")),
            f'{WIDE}<p id="group-b"><b>Board</b> <span id="source-b"><cite>Boats</cite>, 2024</span>.</p>'
            '<p id="group-a"><b>Zoe</b> <span id="source-a"><cite>Boats</cite>, 2024</span>.</p></div>',
            id="by the alphabet, by author or publisher where notes have no name",
        ),
        pytest.param(
            (reference("a", "Ann", url="https://a.example/b", accessed="1 May"),),
            f'<p class="accessed" id="sources-accessed">Read on 1 May.</p>{WIDE}<p id="group-a">'
            '<b>Ann</b> <span id="source-a"><cite><a href="https://a.example/b">Boats</a></cite>, 2024, '
            '<a href="https://a.example/b">a.example/b</a></span>.</p></div>',
            id="a short address, read on the one day",
        ),
        pytest.param(
            (reference("a", "Ann", url=LONG_ADDRESS),),
            f'{WIDE}<p id="group-a"><b>Ann</b> <span id="source-a"><cite><a href="{LONG_ADDRESS}">Boats</a>'
            "</cite>, 2024</span>.</p></div>",
            id="a long address is that of the title",
        ),
        pytest.param(
            (reference("a", "Ann", accessed="1 May"), reference("b", "Ann", "Iron", accessed="2 May")),
            f'{WIDE}<p id="group-a"><b>Ann</b> <span id="source-a"><cite>Boats</cite>, 2024, read 1 May</span>; '
            '<span id="source-b"><cite>Iron</cite>, 2024, read 2 May</span>.</p></div>',
            id="each with its day",
        ),
    ],
)
def test_sources_in_columns(macro, phrases, references, made):
    assert macro("sources", "sources", references, phrases, True) == made


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
        cover=None,
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
    "people": PersonEntry("e", "Ann", "Master", "", ()),
    "table": TableEntry("e", "Board", (text("It pays."),)),
    "visit": VisitEntry("e", "A visit", "May", (), (Halt("e-1", 1, "Pier", "x", ()),)),
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


SMALL = {
    "text": '<div class="abreast full whole snap" id="list-name"><div class="passage" id="e"><p id="e-1">Stay.</p>',
    "people": '<dl class="directory columns full" id="list-name"><div class="word" id="e">',
    "table": '<dl class="directory columns full" id="list-name"><div class="word" id="e">',
    "lines": '<ul class="lines snap" id="list-name"><li id="e">We pay.</li>',
}


@pytest.mark.parametrize("kind", SMALL)
def test_a_part_in_small_type(macro, page, kind):
    made = macro("part", "part", BriefPart("name", kind, "Heading", (ENTRIES[kind],), small=True), page)
    assert made.startswith(f'<section class="part part-{kind} small" id="part-name">')
    assert SMALL[kind] in made
    assert ('id="head-name"' in made) == (kind != "text"), "its sections stand abreast under headings of their own"


def test_sections_abreast_have_their_headings(macro, page):
    passages = (Passage("s-1", "How", (Para("s-1-1", text("So.")),)), Passage("s-2", "Why", ()))
    made = macro("part", "part", BriefPart("name", "text", "Heading", passages, small=True), page)
    assert re.findall("<h2[^>]*>(.*?)</h2>", made) == ["How", "Why"]


def test_a_part_that_is_a_chapter_on_a_page_of_its_own_says_so(macro, page):
    part = BriefPart("name", "lines", "Heading", (ENTRIES["lines"],), chapter=1, new_page=True)
    made = macro("part", "part", part, page)
    assert made.startswith('<section class="part part-lines part-chapter opens" id="part-name">')
    assert made.count("<h2") == 1
    assert '<header class="chapter full snap whole" id="chapter-name"' in made


def test_what_introduces_a_part_stands_before_its_entries(macro, page):
    intro = (Passage("i", "", (Para("i-1", text("First.", Call(7))),)),)
    part = BriefPart("name", "judgements", "H", (ENTRIES["judgements"],), intro=intro)
    made = macro("part", "part", part, page)
    assert made.index('<div class="intro snap" id="intro-name">') < made.index('<div class="full snap judgem')
    assert made.index("judgements-scaled") < made.index('<p class="scale">'), "the scale goes with the list"
    assert made.count('<p class="scale">') == 1


@pytest.mark.parametrize(
    ("kind", "paper", "has_cover", "printed"),
    [
        pytest.param("cover", True, True, False, id="the head of the page is the cover"),
        pytest.param("contents", True, True, False, id="which has the contents"),
        pytest.param("contents", True, False, True, id="contents without a cover stand in the text"),
        pytest.param("contents", False, False, False, id="a screen has ways instead"),
        pytest.param("cover", False, False, True, id="and the map of a cover as a figure"),
    ],
)
def test_covers_and_contents_stand_where_they_serve(macro, page, kind, paper, has_cover, printed):
    entry = chart("cover") if kind == "cover" else ContentsEntry("contents-1", 1, "The pier", "head-pier")
    part = BriefPart("name", kind, "", (entry,))
    page.print, page.cover = paper, part if has_cover else None
    page.drawings = {"boats": Drawn(address="chart:boats") if paper else Drawn(wide=Markup("<svg/>"))}
    assert (f'id="{entry.id}"' in macro("part", "part", part, page)) == printed


@pytest.mark.parametrize("paper", [True, False])
def test_a_screen_has_no_contents_beside_a_part(macro, page, paper):
    contents = BriefPart("contents", "contents", "", (ContentsEntry("contents-1", 1, "The pier", "head-pier"),))
    page.print = paper
    made = macro("part", "part", BriefPart("name", "lines", "H", (ENTRIES["lines"],), (contents,)), page)
    assert ('id="contents-1"' in made) == paper
    assert (f'<div class="{"anchored" if paper else "column"}"') in made
    assert 'class="sides"' not in made, "nor an empty block"

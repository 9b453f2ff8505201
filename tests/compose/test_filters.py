import pytest
from markupsafe import Markup

from briefing.compose.filters import (
    columns_for,
    ends_sentence,
    figure_rows,
    fill,
    heading_of,
    imprint_columns,
    is_short,
    note_columns,
    note_stop,
    short_address,
    side_notes,
    small_capitals,
    title_lines,
    title_words,
    upper_first,
    web_address,
)
from briefing.findings import BriefingError
from briefing.model.brief import BriefPart, Call, ChartEntry, LineEntry, Note, NoteSource, Para, Passage, Row, Run
from briefing.model.chart import ChartModel, DataTable


def chart(width: str, title: str = "Title") -> ChartEntry:
    return ChartEntry(f"charts-{title}", ChartModel("c", "bars", width, title, "m", "", "a", DataTable((), ())))


@pytest.mark.parametrize(
    ("text", "made"),
    [
        pytest.param("The NGO ran it", 'The <span class="caps">NGO</span> ran it', id="abbreviation"),
        pytest.param("the EU’s boat", 'the <span class="caps">EU</span>’s boat', id="with an ending"),
        pytest.param("(IFS)", '(<span class="caps">IFS</span>)', id="in brackets"),
        pytest.param("IFS-EU", '<span class="caps">IFS</span>-<span class="caps">EU</span>', id="joined by a hyphen"),
        pytest.param("MÍV", '<span class="caps">MÍV</span>', id="letters with accents"),
        pytest.param("СНГ", '<span class="caps">СНГ</span>', id="another script"),
        pytest.param("I go", "I go", id="one letter is none"),
        pytest.param("A4 and G20", "A4 and G20", id="letters with digits keep their size"),
        pytest.param("MPs and McA", "MPs and McA", id="never from small letters"),
        pytest.param("ngo", "ngo", id="small letters stay"),
        pytest.param("A & B <EU>", 'A &amp; B &lt;<span class="caps">EU</span>&gt;', id="escaped around"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_small_capitals_mark_capitals_alone(text, made):
    assert small_capitals(text) == Markup(made)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        pytest.param("Two boats, and staying late", "Two_boats, and_staying_late", id="and goes with the next word"),
        pytest.param("The winter harbourmaster", "The_winter harbourmaster", id="a long last word may stand alone"),
        pytest.param("A line with a boat", "A_line with a_boat", id="a short last word may not"),
        pytest.param("Boats", "Boats", id="one word"),
        pytest.param(
            "it is of no use to us at all in it", "it_is_of_no_use_to_us_at all_in_it", id="a line must break"
        ),
    ],
)
def test_title_words_join_short_words_to_the_next(text, made):
    assert title_words(text) == made.replace("_", "\u00a0")


@pytest.mark.parametrize(
    ("text", "language", "made"),
    [
        pytest.param("likely", "en-GB", "Likely", id="English"),
        pytest.param("ihtimal", "az", "İhtimal", id="dotted where the language has two"),
        pytest.param("ihtimal", "tr-TR", "İhtimal", id="dotted there with a region too"),
        pytest.param("in", "en", "In", id="undotted elsewhere"),
        pytest.param("", "en", "", id="nothing"),
    ],
)
def test_upper_first(text, language, made):
    assert upper_first(text, language) == made


def test_a_phrase_is_filled_once_and_escaped():
    filled = fill("{issuer} & {contact}", issuer="{contact}<b>", contact=Markup("<b>x</b>"))
    assert filled == Markup("{contact}&lt;b&gt; &amp; <b>x</b>")


def test_a_phrase_without_a_place_would_lose_its_value():
    with pytest.raises(BriefingError, match=r"no place for \{word\}"):
        fill("Confidence:", word="high")


@pytest.mark.parametrize("url", ["https://a.example/x?y=1&z=2", "http://a.example", "mailto:a@example.org"])
def test_addresses_that_may_be_linked_to(url):
    assert web_address(url) == url


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//a.example", "/etc", "https://a b", ""])
def test_addresses_that_may_not(url):
    with pytest.raises(BriefingError, match="cannot be linked to"):
        web_address(url)


@pytest.mark.parametrize(
    ("url", "short"),
    [
        ("https://www.a.example/b/", "a.example/b"),
        ("http://a.example", "a.example"),
        ("mailto:a@example.org", "a@example.org"),
    ],
)
def test_short_address(url, short):
    assert short_address(url) == short


@pytest.mark.parametrize(("length", "columns"), [(1, 1), (105, 1), (106, 2), (230, 2), (231, 3)])
def test_a_long_note_takes_more_columns(length, columns):
    note = Note(1, (NoteSource("s", "x" * (length - 1)),), "y")
    assert note_columns(note) == columns_for("x" * length) == columns


def test_an_imprint_is_short_or_as_wide_as_the_page():
    assert (imprint_columns("x" * 72), imprint_columns("x" * 73)) == (1, 3)


@pytest.mark.parametrize(("words", "stop"), [("Gazette, 2024", "."), ("Gazette, 2 Sept.", "")])
def test_a_note_ends_with_one_full_stop(words, stop):
    assert note_stop(Note(1, (NoteSource("s", words),))) == stop


@pytest.mark.parametrize(
    ("inlines", "ends"),
    [
        pytest.param((Run("The fares"),), False, id="no stop"),
        pytest.param((Run("Ice."), Call(1)), True, id="a stop before the call"),
        pytest.param((Run("He said “no.”"),), True, id="a stop inside quotation marks"),
        pytest.param((), False, id="nothing"),
    ],
)
def test_ends_sentence(inlines, ends):
    assert ends_sentence(inlines) is ends


def test_a_first_passage_gives_its_heading_to_the_part():
    own = BriefPart("h", "text", "How we got here", (Passage("s", "Thirty winters", ()),))
    none = BriefPart("h", "text", "How we got here", (Passage("s", "", ()),))
    assert (heading_of(own), heading_of(none)) == ("Thirty winters", "How we got here")


@pytest.mark.parametrize(
    ("widths", "rows"),
    [
        pytest.param(["half", "half"], [2], id="two halves share a row"),
        pytest.param(["half", "half", "half"], [2, 1], id="a third stands alone"),
        pytest.param(["half", "full", "half"], [1, 1, 1], id="only neighbours"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_figure_rows(widths, rows):
    assert [len(row) for row in figure_rows([chart(width) for width in widths])] == rows


def test_the_longer_title_decides_the_height_of_both():
    assert title_lines((chart("half", "x"), chart("half", "x" * 57))) == 2


def test_side_notes_are_those_called_beside_a_part():
    aside = BriefPart("d", "dates", "", (Row("r", "1990", (Run("x"), Call(9))),), call=Call(7))
    care = BriefPart("c", "care", "", (LineEntry("l", (Call(8),)),))
    assert side_notes(BriefPart("h", "text", "", (LineEntry("m", (Call(1),)),), (aside, care))) == (7, 8, 9)


@pytest.mark.parametrize(("letters", "short"), [(1200, True), (1201, False)])
def test_a_part_is_short_below_a_third_of_a_page(letters, short):
    passage = Passage("s", "", (Para("p", (Run("x" * letters),)),))
    assert is_short(BriefPart("h", "text", "", (passage,))) is short

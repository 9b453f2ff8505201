import pytest
from markupsafe import Markup

from briefing.compose.filters import (
    columns_for,
    ends_sentence,
    entry_notes,
    fill,
    heading_of,
    imprint_columns,
    is_long_address,
    is_short,
    note_columns,
    note_stop,
    short_address,
    side_notes,
    small_capitals,
    title_words,
    upper_first,
    web_address,
)
from briefing.compose.rows import cover_title, figure_rows, is_pull, number_columns, person_rows, title_lines
from briefing.findings import BriefingError
from briefing.model.brief import (
    BigNumber,
    BriefPart,
    ChartEntry,
    Halt,
    LineEntry,
    Numbers,
    Passage,
    PersonEntry,
    QuestionEntry,
    Row,
    TableEntry,
    VisitEntry,
)
from briefing.model.chart import ChartModel, DataTable
from briefing.model.runs import Call, Note, NoteSource, Para, Points, Run


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


@pytest.mark.parametrize(
    ("entry", "numbers"),
    [
        pytest.param(LineEntry("e", (Call(3), Run("x"), Call(1))), (1, 3), id="a line, in the order of numbers"),
        pytest.param(Row("e", "head", (Run("x"), Call(2))), (2,), id="a row"),
        pytest.param(TableEntry("e", "head", ((Run("x"),), (Call(2),), (Call(4),))), (2, 4), id="cells of a table"),
        pytest.param(QuestionEntry("e", (Run("x?"),), (Call(5),)), (5,), id="an answer"),
        pytest.param(Passage("e", "", (Para("p", (Call(1),)), Points("q", ((Call(2),),)))), (1, 2), id="prose"),
        pytest.param(Numbers("e", (BigNumber("12", (Run("x"), Call(6)), "f"),)), (6,), id="label of a number"),
        pytest.param(PersonEntry("e", "Ann Lee", "Master", "2024", (Call(7),)), (7,), id="what is said of somebody"),
        pytest.param(
            VisitEntry("e", "A day", "2024", (Call(2),), (Halt("h", 1, "Quay", "", (Call(8),)),)), (2, 8), id="stops"
        ),
        pytest.param(chart("half"), (), id="a chart calls none"),
        pytest.param(LineEntry("e", (Call(3), Call(3))), (3,), id="each once"),
    ],
)
def test_notes_that_entries_call(entry, numbers):
    assert entry_notes((entry,)) == numbers


def test_entries_call_each_note_once():
    assert entry_notes((LineEntry("a", (Call(9),)), LineEntry("b", (Call(2), Call(9))))) == (2, 9)


@pytest.mark.parametrize(
    ("groups", "rows"),
    [
        pytest.param("", [], id="nobody"),
        pytest.param("a", ["A: a1"], id="one"),
        pytest.param("aaa", ["A: a1 a2 a3"], id="a full row"),
        pytest.param("aaaa", ["A: a1 a2 a3", ": a4"], id="a second row goes without the name"),
        pytest.param("aabb", ["A: a1 a2", "B: b1 b2"], id="two pairs do not fit one row"),
        pytest.param("abb", ["A, B: a1 b1 b2"], id="small groups share a row"),
        pytest.param("abc", ["A, B, C: a1 b1 c1"], id="three of them"),
        pytest.param("abcd", ["A, B, C: a1 b1 c1", "D: d1"], id="but not four"),
        pytest.param("aaabcc", ["A: a1 a2 a3", "B, C: b1 c1 c2"], id="a large group, then small ones"),
        pytest.param("aaaabb", ["A: a1 a2 a3", ": a4", "B: b1 b2"], id="the end of a large group shares with nobody"),
        pytest.param("aaaabc", ["A: a1 a2 a3", ": a4", "B, C: b1 c1"], id="and small groups behind it share as ever"),
        pytest.param("..", [": .1 .2"], id="people of no group"),
        pytest.param("a..", ["A: a1 .1 .2"], id="people of no group behind others"),
        pytest.param("aba", ["A, B, A: a1 b1 a2"], id="a group is what stands together"),
    ],
)
def test_people_stand_in_rows_of_three(groups, rows):
    people = [
        PersonEntry(f"{group}{groups[: place + 1].count(group)}", "", "", "", (), "" if group == "." else group.upper())
        for place, group in enumerate(groups)
    ]
    assert [f"{named}: {' '.join(one.id for one in row)}" for named, row in person_rows(people)] == rows


@pytest.mark.parametrize(
    ("amounts", "pull"),
    [
        pytest.param(["94"], True, id="one short number"),
        pytest.param(["12.8%"], True, id="five characters"),
        pytest.param(["12.85%"], False, id="six"),
        pytest.param(["94", "12"], False, id="two"),
        pytest.param([], False, id="none"),
    ],
)
def test_a_short_number_alone_is_set_largest(amounts, pull):
    assert is_pull(Numbers("n", tuple(BigNumber(amount, (), "f") for amount in amounts))) is pull


@pytest.mark.parametrize(
    ("title", "size"),
    [
        pytest.param("The island ferry", "large", id="short"),
        pytest.param("The ferry that came in winter"[:28], "large", id="28 characters"),
        pytest.param("The ferry that came in winter", "small", id="29 characters"),
        pytest.param("Harbourmasters", "large", id="a word of 14"),
        pytest.param("The harbourmasters’", "small", id="a word of 15"),
        pytest.param("", "large", id="nothing"),
    ],
)
def test_a_title_on_a_cover_is_as_large_as_it_may_be(title, size):
    assert cover_title(title) == size


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("", "", id="bare"),
        pytest.param("https://", "", id="the scheme is not typed"),
        pytest.param("https://www.", "/", id="nor www, nor a slash at the end"),
        pytest.param("mailto:", "", id="nor that of a letter"),
    ],
)
@pytest.mark.parametrize(("length", "long"), [(40, False), (41, True)])
def test_an_address_is_too_long_to_be_typed(before, after, length, long):
    assert is_long_address(before + "a" * length + after) is long


@pytest.mark.parametrize(
    ("amounts", "columns"),
    [
        pytest.param(("1994", "120", "640,000+", "16"), 4, id="four short ones"),
        pytest.param(("1994", "120", "640,000+", "16", "8"), 4, id="never five"),
        pytest.param(("1994", "120"), 2, id="as many as there are"),
        pytest.param(("12.8 bcm", "8.2 Mt", "1,850 km", "about 22"), 4, id="eight letters"),
        pytest.param(("12.8 bcm", "640,000 t", "8.2 Mt", "16"), 3, id="nine letters"),
        pytest.param(("52,117 parcels", "8", "9", "10"), 2, id="a long one"),
        pytest.param(("€1,300 million or so",), 1, id="one alone"),
        pytest.param(("€1,300 million or so", "8"), 1, id="one too long for half the measure"),
    ],
)
def test_numbers_stand_in_as_many_columns_as_the_longest_allows(amounts, columns):
    numbers = Numbers("n", tuple(BigNumber(amount, (), "f") for amount in amounts))
    assert number_columns(numbers) == columns

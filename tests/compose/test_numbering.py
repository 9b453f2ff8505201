import re
from dataclasses import replace

import pytest

from briefing.compose import compose
from briefing.compose.numbering import renumbered
from briefing.model.brief import BriefPart, ChartEntry, JudgementEntry, LineEntry, Passage, Row
from briefing.model.chart import Band
from briefing.model.runs import Call, Note, NoteSource, Para, Points, Run

LONG = "It runs all winter. " * 70  # more than a part holds together with
LIKELY = Band("likely", "likely", 55, 80)


def noted(number):
    """A note whose source says which number it had."""
    return Note(number, (NoteSource(f"s{number}", f"Gazette {number}"),))


def para(name, *pieces):
    return Para(name, tuple(Run(piece) if isinstance(piece, str) else piece for piece in pieces))


def text(*blocks, asides=(), **fields):
    return BriefPart("a", "text", "A", (Passage("sections-a", "", blocks),), asides=asides, **fields)


def care(*calls, **fields):
    return BriefPart("care", "care", "Care", (LineEntry("lines-a", (Run("Late."), *calls)),), **fields)


def calls_of(value):
    """Give the numbers called, as the values that hold them are written, in their order."""
    return [int(number) for number in re.findall(r"Call\(note=(\d+)\)", repr(value))]


@pytest.fixture
def made(with_parts):
    """Give the brief of parts whose notes are numbered 1 to the last that they call, renumbered."""

    def make(*parts):
        before = with_parts(*parts, notes=tuple(noted(number) for number in range(1, max(calls_of(parts)) + 1)))
        return renumbered(before)

    return make


def were(brief):
    """Give the numbers that the notes of a renumbered brief had, in their order now."""
    return [int(note.sources[0].words.removeprefix("Gazette ")) for note in brief.notes]


@pytest.mark.parametrize(
    ("part", "order"),
    [
        pytest.param(
            text(para("p", LONG, Call(1)), para("q", "So.", Call(2)), asides=(care(Call(3)),)),
            [1, 3, 2],
            id="after those of the first paragraph",
        ),
        pytest.param(
            text(para("p", "It runs.", Call(1)), para("q", "So.", Call(2)), asides=(care(Call(3)),)),
            [1, 2, 3],
            id="at the end of a short part",
        ),
        pytest.param(
            text(Points("p", ((Run(LONG), Call(1)),)), para("q", "So.", Call(2)), asides=(care(Call(3)),)),
            [3, 1, 2],
            id="before a part that begins with a list",
        ),
        pytest.param(
            text(para("p", LONG, Call(2)), para("q", Call(3)), asides=(care(Call(4)), care(Call(5))), call=Call(1)),
            [1, 2, 4, 5, 3],
            id="its own heading first, then one side block after another",
        ),
        pytest.param(
            text(para("p", LONG), para("q", Call(1)), asides=(care(Call(3), call=Call(2)),)),
            [2, 3, 1],
            id="the heading of a side block before its entries",
        ),
        pytest.param(
            replace(care(Call(2)), intro=(Passage("i", "", (para("p", LONG, Call(1)),)),), asides=(care(Call(3)),)),
            [1, 3, 2],
            id="after the first paragraph of what introduces a part",
        ),
        pytest.param(
            BriefPart(
                "j",
                "judgements",
                "J",
                (JudgementEntry("j-1", 1, (Run(LONG), Call(1)), (Call(2),), LIKELY, "high", "x"),),
                asides=(care(Call(3)),),
            ),
            [3, 1, 2],
            id="before entries that are no prose",
        ),
    ],
)
def test_notes_called_beside_a_part_come_where_paper_sets_them(made, part, order):
    brief = made(part)
    assert were(brief) == order
    assert [note.number for note in brief.notes] == [number for number, _ in enumerate(order, start=1)]


def test_calls_go_with_their_notes(made):
    part = text(para("p", LONG, Call(1)), para("q", "So.", Call(2)), asides=(care(Call(3), call=Call(4)),))
    brief = made(part)
    now = {old: number for number, old in enumerate(were(brief), start=1)}
    assert now == {1: 1, 4: 2, 3: 3, 2: 4}
    assert calls_of(brief.parts) == [now[number] for number in calls_of(part)]


def test_one_part_after_another(made):
    first = text(para("p", LONG, Call(2)), para("q", "So.", Call(3)), asides=(care(Call(4)),), call=Call(1))
    second = BriefPart("dates", "dates", "Dates", (Row("r", "1990", (Run("x"),)),), call=Call(5))
    assert were(made(first, second)) == [1, 2, 4, 3, 5]
    assert were(made(second, first)) == [5, 1, 2, 4, 3]


def test_a_note_that_nothing_calls_comes_last(with_parts):
    brief = with_parts(text(para("p", "x", Call(2))), notes=(noted(1), noted(2)))
    assert were(renumbered(brief)) == [2, 1]


def test_nothing_else_changes(brief):
    """Turn the notes of the whole sample round: only numbers of notes differ afterwards, and they are in order."""
    last = len(brief.notes)
    turned = {number: last + 1 - number for number in range(1, last + 1)}
    shuffled = replace(
        brief,
        parts=turn(brief.parts, turned),
        notes=tuple(replace(note, number=turned[note.number]) for note in reversed(brief.notes)),
    )
    assert calls_of(shuffled.parts) != calls_of(brief.parts)
    assert renumbered(shuffled) == renumbered(brief)
    without = re.compile(r"Call\(note=\d+\)")
    assert without.sub("", repr(renumbered(brief).parts)) == without.sub("", repr(brief.parts))
    assert {note.sources for note in renumbered(brief).notes} == {note.sources for note in brief.notes}


def turn(value, turned):
    """Give a value with every call turned, made anew with no help of the code that is tested."""
    if isinstance(value, Call):
        return Call(turned[value.note])
    if isinstance(value, tuple):
        return tuple(turn(one, turned) for one in value)
    if hasattr(value, "__dataclass_fields__") and not isinstance(value, ChartEntry):
        return type(value)(**{name: turn(getattr(value, name), turned) for name in value.__dataclass_fields__})
    return value


def test_a_brief_in_order_stays_as_it_is(brief):
    once = renumbered(brief)
    twice = renumbered(once)
    assert twice == once
    assert twice.parts is once.parts
    assert renumbered(replace(brief, parts=(), notes=())).notes == ()


def test_what_has_no_new_number_is_not_made_anew(made):
    first = text(para("p", "x", Call(1)))
    second = text(para("p", LONG, Call(2)), para("q", "So.", Call(3)), asides=(care(Call(4)),))
    brief = made(first, second)
    assert brief.parts[0] is first
    assert brief.parts[1].entries[0].blocks[0] is second.entries[0].blocks[0]
    assert brief.parts[1].entries[0].blocks[1] is not second.entries[0].blocks[1]


def test_paper_sets_them_in_that_order(made, templates, tokens, faces):
    """The rule and the templates agree, for a long part and for a short one."""
    beside = (replace(care(Call(3)), name="late", entries=(LineEntry("lines-b", (Call(6),)),)), care(Call(3)))
    parts = (
        text(para("p", LONG, Call(1)), para("q", "So.", Call(2)), asides=beside[1:]),
        BriefPart(
            "b", "text", "B", (Passage("s", "", (para("s-1", Call(4)), para("s-2", Call(5)))),), asides=beside[:1]
        ),
    )
    sheet = compose(made(*parts), {}, templates, tokens, faces)
    assert re.findall(r'id="note-(\d+)"', sheet.html) == ["1", "2", "3", "4", "5", "6"]

"""What a reference prints, and where the call of its note stands."""

import pytest

SOURCES = [
    {"id": "gazette", "for": "public", "title": "Boats", "publisher": "Island Gazette", "date": "2024-03-16"},
    {"id": "council", "for": "public", "title": "Plan", "publisher": "Shore Council", "date": "2023"},
]
FACTS = [
    {
        "id": "boats",
        "for": "public",
        "statement": "The line ran in 2024.",
        "value": "12.8",
        "unit": "tonnes",
        "date": "2024-12-13",
        "words": "the winter boats",
        "citations": [{"source": "gazette", "locator": "p. 4"}],
        "status": "corroborated",
    },
    {
        "id": "share",
        "for": "public",
        "statement": "Some 35 to 40 % cross.",
        "value": 35,
        "high": 40,
        "unit": "percent",
        "sources": ["council", "gazette"],
        "status": "single-source",
    },
]


def printed(inlines) -> str:
    return "".join(getattr(run, "text", None) if hasattr(run, "text") else f"[{run.note}]" for run in inlines)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("They carried [=boats].", "They carried 12.8\u00a0tonnes.[1]", id="value and unit"),
        pytest.param("They carried [=boats number] a day.", "They carried 12.8 a day.[1]", id="number alone"),
        pytest.param("It was [=boats date].", "It was 13\u00a0December 2024.[1]", id="date"),
        pytest.param("In [=boats year] it was.", "In 2024 it was.[1]", id="year"),
        pytest.param("So [=boats words] came.", "So the winter boats came.[1]", id="words"),
        pytest.param("By [=share].", "By 35 to 40\u202f%.[1]", id="a range"),
        pytest.param(
            "It ran [@council]. Later it did not.", "It ran.[1] Later it did not.", id="call after its sentence"
        ),
        pytest.param("It ran. [@council] Later not.", "It ran.[1] Later not.", id="cited after the full stop"),
        pytest.param("A [=boats]. B [@council]. C.", "A 12.8\u00a0tonnes. B.[1] C.", id="one call a paragraph"),
        pytest.param(
            "It ran [@council, p. 3] on form A.5 of it.",
            "It ran on form A.5 of it.[1]",
            id="a decimal point ends nothing",
        ),
        pytest.param("It ran [@council]", "It ran[1]", id="no full stop"),
        pytest.param("Nothing is cited.", "Nothing is cited.", id="no note"),
        pytest.param("**Bold [@council].** Then.", "Bold.[1] Then.", id="inside bold"),
    ],
)
def test_what_a_paragraph_prints(pack_of, chosen, typed, expected):
    pack = pack_of(sources=SOURCES, facts=FACTS, sections=[{"id": "one", "part": "history", "body": typed}])
    brief = chosen(pack, "history")
    assert printed(brief.parts[0].entries[0].blocks[0].inlines) == expected


def test_a_note_names_each_source_once_with_its_places(pack_of, chosen):
    body = "It ran [=boats] with [@gazette, p. 9] and [=share]."
    pack = pack_of(sources=SOURCES, facts=FACTS, sections=[{"id": "one", "part": "history", "body": body}])
    (note,) = chosen(pack, "history").notes
    assert [source.words for source in note.sources] == [
        "Island Gazette, 16\u00a0Mar 2024, p.\u00a04, p.\u00a09",
        "Shore Council, 2023",
    ]


def test_changing_a_fact_changes_every_place_that_prints_it(pack_of, chosen):
    sections = [
        {"id": "one", "part": "history", "body": "Now [=boats]."},
        {"id": "two", "part": "numbers", "figures": [{"fact": "boats", "label": "carried"}]},
    ]
    for value in ("12.8", "13.1"):
        facts = [{**FACTS[0], "value": value}, FACTS[1]]
        brief = chosen(pack_of(sources=SOURCES, facts=facts, sections=sections), "history", "numbers")
        text, numbers = brief.parts
        assert value in printed(text.entries[0].blocks[0].inlines)
        assert numbers.entries[0].figures[0].amount == f"{value}\u00a0tonnes"


@pytest.mark.parametrize(
    ("value", "unit", "typed", "expected"),
    [
        pytest.param(4, "islands", "On [=n].", "On four islands.", id="a unit that is a word"),
        pytest.param(4, "islands", "On [=n number] of them.", "On four of them.", id="the number alone"),
        pytest.param(4, None, "On [=n] of them.", "On four of them.", id="no unit"),
        pytest.param(9, "boats", "[=n] came.", "Nine boats came.", id="the beginning of a paragraph"),
        pytest.param(9, "boats", "It froze. [=n] came.", "It froze. Nine boats came.", id="and of a sentence"),
        pytest.param(
            9, "boats", "No. 7 [=n] came.", "No.\u00a07 nine boats came.", id="not after an abbreviation's dot"
        ),
        pytest.param(10, "boats", "And [=n].", "And 10\u00a0boats.", id="ten is a figure"),
        pytest.param(0, "boats", "And [=n].", "And 0\u00a0boats.", id="so is nought"),
        pytest.param("4.5", "boats", "And [=n].", "And 4.5\u00a0boats.", id="and a fraction"),
        pytest.param(5, "km", "And [=n].", "And 5\u00a0km.", id="a sign is no word"),
        pytest.param(7, "percent", "And [=n].", "And 7\u202f%.", id="nor is per cent"),
        pytest.param(5, "million EUR", "And [=n].", "And €5\u00a0million.", id="nor money"),
    ],
)
def test_whole_numbers_below_ten_are_spelled_out_in_prose(pack_of, chosen, value, unit, typed, expected):
    fact = {"id": "n", "statement": "So many.", "value": value, "sources": ["gazette"], "status": "single-source"}
    facts = [{**fact, "unit": unit} if unit else fact]
    sections = [
        {"id": "one", "part": "history", "body": typed},
        {"id": "two", "part": "numbers", "figures": [{"fact": "n", "label": "of them"}]},
    ]
    brief = chosen(pack_of(sources=SOURCES, facts=facts, sections=sections), "history", "numbers")
    assert printed(brief.parts[0].entries[0].blocks[0].inlines).replace("[1]", "") == expected
    assert not brief.parts[1].entries[0].figures[0].amount[:1].isalpha(), "a number set large is a figure"


def test_a_qualifier_stands_at_a_number_set_large(pack_of, chosen):
    fact = {"id": "n", "statement": "Many.", "value": 640, "qualifier": "over", "unit": "boats", "sources": ["gazette"]}
    sections = [{"id": "two", "part": "numbers", "figures": [{"fact": "n", "label": "of them"}]}]
    pack = pack_of(sources=SOURCES, facts=[{**fact, "status": "single-source"}], sections=sections)
    assert chosen(pack, "numbers").parts[0].entries[0].figures[0].amount == "640+\u00a0boats"

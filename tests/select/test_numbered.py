"""Notes that give the numbers of sources in the list."""

from briefing.model.runs import FullSource, Note, NoteSource
from briefing.select.numbered import numbered


def source(key: str, name: str) -> FullSource:
    return FullSource(key, "", key, name, "2025", "", "", name=name)


def test_numbers_are_those_of_the_printed_list():
    listed = [source("b", "Zeit"), source("a", "Board"), source("c", "Anzeiger"), source("d", "Board")]
    cited = (NoteSource("b", "Zeit, 2025"), NoteSource("d", "Board, 2025, p. 3", locator="p. 3"), NoteSource("c", "x"))
    notes, counted = numbered([Note(1, cited, remark="Our calculation.")], listed, "en-GB")
    assert [(one.source, one.number) for one in counted] == [("c", 1), ("a", 2), ("d", 3), ("b", 4)]
    assert [one.words for one in notes[0].sources] == ["[1]", "[3, p.\u00a03]", "[4]"]
    assert notes[0].remark == "Our calculation."


def test_an_audience_may_have_its_notes_so(pack_of, phrases):
    from briefing.model.pack import Audience, AudiencePart, Budget
    from briefing.select import select

    sources = [{"id": key, "for": "public", "title": key, "publisher": key.title()} for key in ("zeit", "board")]
    body = "It runs [@zeit, p. 3]. So does [@board] the board."
    pack = pack_of(sources=sources, sections=[{"id": "one", "for": "public", "part": "history", "body": body}])
    parts = (AudiencePart(part="history"), AudiencePart(part="sources"))
    audience = Audience(
        name="press",
        title="t",
        kicker="k",
        reads="public",
        pages=Budget(min=1, max=2),
        parts=parts,
        notes="numbered",
    )
    brief = select(pack, audience, phrases, "en-GB")
    assert [source.words.replace("\u00a0", " ") for source in brief.notes[0].sources] == ["[1]", "[2, p. 3]"]
    assert [(one.source, one.number) for one in brief.sources] == [("board", 1), ("zeit", 2)]


def test_notes_may_print_grades(pack_of, phrases):
    from briefing.model.pack import Audience, AudiencePart, Budget
    from briefing.select import select

    sources = [
        {"id": "zeit", "for": "public", "title": "zeit", "publisher": "Zeit", "grade": "B"},
        {"id": "board", "for": "public", "title": "board", "publisher": "Board"},
    ]
    fact = {"id": "boats", "for": "public", "statement": "So many.", "value": 12, "status": "single-source"}
    facts = [{**fact, "sources": ["zeit"]}, {**fact, "id": "crews", "status": "corroborated", "sources": ["zeit"]}]
    bodies = ("It has [=boats], [@board, p. 3].", "It has [=crews].")
    sections = [{"id": f"s{n}", "for": "public", "part": "history", "body": one} for n, one in enumerate(bodies)]
    pack = pack_of(sources=sources, facts=facts, sections=sections)
    given = {"name": "press", "title": "t", "kicker": "k", "reads": "public", "pages": Budget(min=1, max=2)}
    parts = (AudiencePart(part="history"), AudiencePart(part="sources"))
    plain, graded, counted = (
        [
            [one.words.replace("\u00a0", " ") for one in note.sources]
            for note in select(pack, Audience(**given, parts=parts, **more), phrases, "en-GB").notes
        ]
        for more in ({}, {"grades": True}, {"grades": True, "notes": "numbered"})
    )
    assert plain == [["Zeit", "Board, p. 3"], ["Zeit"]]
    assert graded == [["Zeit (B2)", "Board, p. 3 (F6)"], ["Zeit (B1)"]], "the status is that of the fact cited for"
    assert counted == [["[1, p. 3, F6]", "[2, B2]"], ["[2, B1]"]]

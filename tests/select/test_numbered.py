"""Notes that give the numbers of sources in the list."""

from briefing.model.brief import FullSource, Note, NoteSource
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

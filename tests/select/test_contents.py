"""Chapters are numbered as they stand, and the contents name each of them."""

import pytest

from briefing.model.pack import AudiencePart


def chapter(name, **more):
    return AudiencePart(part=name, chapter=True, **more)


@pytest.fixture
def pack(pack_of):
    """A pack with something to say in three parts of prose, and in a list."""
    sections = [{"id": name, "part": name, "body": f"Of {name}."} for name in ("history", "background", "editors")]
    return pack_of(sections=sections, lines=[{"id": "say", "text": "Say it."}])


def lines_of(brief):
    return [
        (entry.number, entry.words, entry.target)
        for part in brief.all_parts()
        if part.kind == "contents"
        for entry in part.entries
    ]


@pytest.mark.parametrize(
    ("parts", "chapters"),
    [
        pytest.param([chapter("history"), chapter("editors")], [("history", 1), ("editors", 2)], id="in their order"),
        pytest.param(
            [chapter("editors"), "lines", chapter("history")],
            [("editors", 1), ("lines", 0), ("history", 2)],
            id="a part that is no chapter has no number",
        ),
        pytest.param(
            [chapter("summary"), chapter("history"), chapter("drivers"), chapter("editors")],
            [("history", 1), ("editors", 2)],
            id="an empty part takes none",
        ),
        pytest.param(
            [chapter("summary", aside=("lines",)), chapter("history")],
            [("lines", 1), ("history", 2)],
            id="what takes the place of an empty part is the chapter",
        ),
        pytest.param(["history", "lines"], [("history", 0), ("lines", 0)], id="none"),
    ],
)
def test_chapters_are_numbered_from_one(pack, chosen, parts, chapters):
    assert [(part.name, part.chapter) for part in chosen(pack, *parts).parts] == chapters


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_contents_name_every_chapter_wherever_they_stand(pack, chosen, phrases, place):
    parts = [chapter("history"), "editors", chapter("background")]
    brief = chosen(pack, *parts[:place], "contents", *parts[place:])
    assert lines_of(brief) == [
        (1, phrases["parts.history"], "head-history"),
        (2, phrases["parts.background"], "head-background"),
    ]
    assert [part.name for part in brief.parts].index("contents") == place


def test_every_line_of_the_contents_has_an_id_of_its_own(pack, chosen):
    (contents, *_) = chosen(pack, "contents", chapter("history"), chapter("editors")).parts
    assert [entry.id for entry in contents.entries] == ["contents-1", "contents-2"]


def test_contents_beside_the_cover(pack, chosen, phrases):
    brief = chosen(pack, AudiencePart(part="cover", aside=("contents",)), chapter("history"), "lines")
    cover = brief.parts[0]
    assert (cover.kind, [aside.kind for aside in cover.asides]) == ("cover", ["contents"])
    assert lines_of(brief) == [(1, phrases["parts.history"], "head-history")]


@pytest.mark.parametrize(
    ("parts", "left"),
    [
        pytest.param(["contents", "history"], ["history"], id="a part"),
        pytest.param([AudiencePart(part="cover", aside=("contents",)), "history"], ["cover", "history"], id="beside"),
        pytest.param(
            [AudiencePart(part="history", aside=("contents", "lines"))], ["history", "lines"], id="beside, with another"
        ),
        pytest.param(["contents", chapter("summary"), "history"], ["history"], id="the only chapter is empty"),
    ],
)
def test_a_brief_without_chapters_has_no_contents(pack, chosen, parts, left):
    assert [part.name for part in chosen(pack, *parts).all_parts()] == left


def test_what_stands_beside_contents_stays_where_they_go(pack, chosen):
    brief = chosen(pack, AudiencePart(part="summary", aside=("contents", "lines")))
    assert "lines/say" in brief.account.printed
    assert [entry.id for part in brief.all_parts() for entry in part.entries] == ["lines-say"]


def test_a_chapter_named_by_its_first_section_is_named_in_the_contents(pack_of, chosen):
    pack = pack_of(sections=[{"id": "ice", "part": "ice", "heading": "Winters of ice", "body": "Of ice."}])
    assert lines_of(chosen(pack, "contents", chapter("ice"))) == [(1, "Winters of ice", "head-ice")]

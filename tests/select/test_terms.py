"""A glossary explains the words that a brief uses, and no others."""

import pytest

from briefing.model.brief import BriefPart, Passage, Row
from briefing.model.pack import AudiencePart
from briefing.model.runs import Call, Para, Run
from briefing.select.said import said_in
from briefing.select.terms import stands_in

SOURCES = [
    {"id": "gazette", "title": "Boats", "publisher": "Island Gazette"},
    {"id": "accounts", "title": "Accounts", "publisher": "Shore Council"},
]
PARTS = ("history", "glossary")


def term(word, meaning="It is explained."):
    return {"id": "-".join(word.lower().split()), "term": word, "definition": meaning}


def explained(brief):
    return [row.head for part in brief.all_parts() if part.kind == "glossary" for row in part.entries]


def text(body, key="history", **more):
    return {"id": f"{key}-text", "part": key, "body": body, **more}


@pytest.mark.parametrize(
    ("word", "said", "stands"),
    [
        pytest.param("bcm", "They sold 20 bcm.", True, id="a word"),
        pytest.param("bcm", "They sold 20 bcma.", False, id="not the beginning of another"),
        pytest.param("bcm", "They sold 20abcm.", False, id="not the end of another"),
        pytest.param("EU", "the NEU boat", False, id="not inside capitals"),
        pytest.param("EU", "the EU’s boat", True, id="with an ending"),
        pytest.param("EU", "the eu boat", False, id="capitals count"),
        pytest.param("partner", "Partner or not.", True, id="a small first letter may be a capital"),
        pytest.param("partner", "PARTNER", False, id="but no other letter"),
        pytest.param("Partner", "a partner", False, id="a capital first letter may not be small"),
        pytest.param("winter boat", "the winter\u00a0boat", True, id="over a space that does not break"),
        pytest.param("winter boat", "the winter\nboat", True, id="over a line"),
        pytest.param("winter boat", "the winter", False, id="all its words"),
        pytest.param("roll-on", "a roll-on deck", True, id="with a hyphen"),
        pytest.param("A+B", "the A+B fare", True, id="with a sign"),
        pytest.param("A+B", "the AAB fare", False, id="a sign is itself"),
        pytest.param("île", "Île", True, id="with an accent"),
    ],
)
def test_a_term_stands_in_a_text_as_a_whole_word(word, said, stands):
    assert stands_in(word, said) is stands


@pytest.mark.parametrize(
    ("body", "terms", "expected"),
    [
        pytest.param("A ferry runs.", [term("ferry"), term("tug")], ["ferry"], id="what is said"),
        pytest.param(
            "A ferry runs.",
            [term("tug", "It pulls a hulk."), term("hulk"), term("ferry", "It needs a tug.")],
            ["ferry", "hulk", "tug"],
            id="what their meanings say, and theirs, by alphabet",
        ),
        pytest.param(
            "A ferry runs.",
            [term("ferry"), term("tug", "It pulls a hulk."), term("hulk", "It is pulled by a tug.")],
            ["ferry"],
            id="not what only unused terms say",
        ),
        pytest.param("A boat runs.", [term("tug", "A tug pulls.")], [], id="not what only its own meaning says"),
        pytest.param("A Zulu and an ark.", [term("Zulu"), term("ark")], ["ark", "Zulu"], id="capitals do not sort"),
        pytest.param("A **win**ter boat.", [term("winter boat")], ["winter boat"], id="words in two styles are one"),
    ],
)
def test_terms_used_are_explained(pack_of, chosen, body, terms, expected):
    brief = chosen(pack_of(glossary=terms, sections=[text(body)]), *PARTS)
    assert explained(brief) == expected
    assert {key for key in brief.account.printed if key.startswith("glossary/")} == {
        f"glossary/{'-'.join(word.lower().split())}" for word in expected
    }


EVENT = {"id": "opening", "date": "2019-03", "title": "The barge opens", "importance": 3, "sources": ["gazette"]}
CHART = {"id": "dates", "kind": "timeline", "title": "One line", "measure": "Events", "part": "timeline"}
PLAN = {"id": "plan", "name": "The hulk plan", "label": "Tug plan", "start": "2019", "sources": ["gazette"]}
BARS = {"id": "plans", "kind": "programme-bars", "title": "T", "measure": "M", "part": "plans", "programmes": ["plan"]}
PERSON = {"id": "ann", "name": "Ann Lee", "role": "tug master", "about": "She has a hulk.", "sources": ["gazette"]}
LINE = {"id": "say", "text": "Say tug."}


@pytest.mark.parametrize(
    ("files", "parts", "expected"),
    [
        pytest.param(
            {"events": [{**EVENT, "short": "A tug opens"}], "charts": [CHART]},
            ("timeline", "glossary"),
            ["tug"],
            id="a label in a chart; its table is not looked at",
        ),
        pytest.param(
            {"events": [EVENT], "charts": [{**CHART, "title": "One tug"}]},
            ("timeline", "glossary"),
            ["barge", "tug"],
            id="the title of a chart",
        ),
        pytest.param({"programmes": [PLAN], "charts": [BARS]}, ("plans", "glossary"), ["tug"], id="a bar of a chart"),
        pytest.param(
            {"sections": [text("Boats.")], "lines": [LINE]},
            (AudiencePart(part="history", aside=("lines",)), "glossary"),
            ["tug"],
            id="what stands beside a part",
        ),
        pytest.param(
            {"sections": [text("Of a tug.", "lines")], "lines": [{"id": "say", "text": "Say hulk."}]},
            ("lines", "glossary"),
            ["hulk", "tug"],
            id="what stands before a list",
        ),
        pytest.param({"people": [PERSON]}, ("people", "glossary"), ["hulk", "tug"], id="what is said of people"),
        pytest.param(
            {"organisations": [{"id": "o", "name": "Tug Board", "seat": "the tug", "sources": ["gazette"]}]},
            ("organisations", "glossary"),
            ["tug"],
            id="a cell of a table",
        ),
        pytest.param(
            {"sections": [text("Its deck is a tug.", "title", heading="Of a hulk")]},
            ("sources", "glossary"),
            ["hulk", "tug"],
            id="title and deck",
        ),
        pytest.param({"sections": [text("Boats.", heading="The tug")]}, PARTS, ["tug"], id="the heading of a section"),
        pytest.param({"lines": [LINE]}, ("sources", "glossary"), [], id="not what no part prints"),
        pytest.param(
            {"lines": [LINE], "sections": [text("Boats.", heading="Barge")]},
            ("glossary", "lines"),
            ["tug"],
            id="what comes after the glossary",
        ),
        pytest.param(
            {"lines": [LINE], "sections": [text("A barge.", "glossary")]},
            ("glossary",),
            ["barge"],
            id="what stands before its terms",
        ),
    ],
)
def test_everything_that_a_brief_prints_is_looked_through(pack_of, chosen, files, parts, expected):
    terms = [term("tug"), term("hulk"), term("barge")]
    assert explained(chosen(pack_of(sources=SOURCES, glossary=terms, **files), *parts)) == expected


def test_a_glossary_beside_a_part_explains_the_whole_brief(pack_of, chosen):
    pack = pack_of(
        glossary=[term("tug"), term("hulk")], sections=[text("A tug.")], lines=[{"id": "s", "text": "Hulk."}]
    )
    assert explained(chosen(pack, AudiencePart(part="history", aside=("glossary",)), "lines")) == ["hulk", "tug"]


def test_a_brief_that_uses_no_term_has_no_glossary(pack_of, chosen):
    brief = chosen(pack_of(glossary=[term("tug")], sections=[text("Boats.")]), *PARTS)
    assert [part.name for part in brief.parts] == ["history"]
    assert brief.account.unused == ("glossary/tug",)


def test_what_is_left_out_for_room_is_not_explained(pack_of, chosen):
    pack = pack_of(glossary=[term("tug"), term("hulk")], lines=[LINE, {"id": "more", "text": "Say hulk."}])
    assert explained(chosen(pack, "lines", "glossary", without={"lines/say"})) == ["hulk"]


def test_a_limit_keeps_the_first_terms(pack_of, chosen):
    pack = pack_of(glossary=[term("tug"), term("hulk"), term("ark")], sections=[text("An ark, a tug, a hulk.")])
    assert explained(chosen(pack, "history", AudiencePart(part="glossary", limit=2))) == ["ark", "hulk"]


def test_notes_have_the_same_numbers_with_a_glossary_and_without(pack_of, chosen):
    pack = pack_of(
        sources=SOURCES,
        glossary=[term("tug", "It pulls [@accounts]."), term("hulk", "Never said [@gazette].")],
        sections=[text("A tug [@gazette]. Boats [@accounts]."), text("Who pays [@accounts].", "summary")],
    )
    without, with_it = chosen(pack, "history", "summary"), chosen(pack, "history", "summary", "glossary")
    assert [note.number for note in without.notes] == [1, 2]
    assert with_it.parts[:2] == without.parts
    assert with_it.notes[:2] == without.notes
    assert [note.number for note in with_it.notes] == [1, 2, 3]
    assert [source.source for source in with_it.notes[2].sources] == ["accounts"]


def test_looking_for_terms_prints_nothing(pack_of, chosen):
    pack = pack_of(
        sources=SOURCES,
        glossary=[term("tug", "It pulls."), term("hulk", "Never said [@accounts].")],
        sections=[text("Boats [@gazette].")],
    )
    brief = chosen(pack, *PARTS)
    assert brief == chosen(pack, "history")
    assert brief.account.unused == ("glossary/hulk", "glossary/tug", "sources/accounts")


def test_what_is_said_are_words_alone():
    text = (Run("Of "), Run("a boat", url="https://tug.example", fact="tug"), Call(1), Run("and more."))
    part = BriefPart("tug", "text", "How we got here", (Passage("tug", "Winter", (Para("tug-1", text),)),))
    beside = BriefPart("words", "glossary", "Words", (Row("tug", "tug", (Run("It pulls."),)),), columns=("Tug",))
    said = said_in((BriefPart("tug", "table", "", (), asides=(part, beside), columns=("Seat",)),), "Two boats")
    assert [line for line in said.split("\n") if line] == [
        "Two boats",
        "Seat",
        "How we got here",
        "Winter",
        "Of a boat and more.",
    ]


def test_the_id_of_a_lane_is_no_word(pack_of, chosen):
    pack = pack_of(
        head={"lanes": [{"id": "tug", "label": "Boats"}]},
        sources=SOURCES,
        events=[{**EVENT, "lane": "tug"}],
        charts=[CHART],
        glossary=[term("tug")],
    )
    assert explained(chosen(pack, "timeline", "glossary")) == []


def test_the_style_of_a_line_on_a_map_is_no_word(pack_of, chosen):
    places = [{"id": key, "name": key, "latitude": n, "longitude": n} for n, key in enumerate(("quay", "pier"), 50)]
    stops = [{"name": "Stop", "place": "quay"}, {"name": "Stop", "place": "pier"}]
    fact = {"id": "boats", "statement": "It ran 12.", "value": 12, "sources": ["gazette"], "status": "corroborated"}
    pack = pack_of(
        sources=SOURCES,
        facts=[fact],
        places=places,
        visit=[{"id": "day", "title": "A day", "date": "2024", "facts": ["boats"], "stops": stops}],
        charts=[{**CHART, "kind": "locator-map", "visit": "day"}],
        glossary=[term("visit")],
    )
    assert explained(chosen(pack, "timeline", "glossary")) == []

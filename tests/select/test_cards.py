"""Cards: what a reader may ask of a value in print."""

from dataclasses import replace

import pytest

from briefing.model.brief import BigNumber
from briefing.model.pack import Audience, AudiencePart, Budget
from briefing.model.runs import Run
from briefing.read import read_phrases
from briefing.select import select, status_words
from briefing.select.cards import cards_of
from tests.conftest import ROOT

SOURCES = [
    {
        **{"id": "gazette", "for": "public", "title": "Boats", "publisher": "Gazette", "date": "2025-03"},
        "url": "https://a.example",
    },
    {"id": "memo", "for": "public", "title": "A memo", "publisher": "Harbour desk"},
]
FACTS = [
    {
        **{"id": "boats", "for": "public", "statement": "It ran *twelve* boats.", "value": 12, "unit": "boats"},
        **{"date": "2024", "qualifier": "over", "words": "the fleet", "status": "single-source"},
        **{"sources": ["gazette", "memo"]},
    },
    {"id": "accord", "for": "public", "statement": "It was signed.", "date": "2019-03-04", "status": "estimate"},
]


@pytest.fixture
def phrases():
    return read_phrases(ROOT, "en-GB")[0]


@pytest.fixture
def pack(pack_of):
    return pack_of(sources=SOURCES, facts=[FACTS[0], {**FACTS[1], "sources": ["gazette"]}])


def test_a_card_says_what_the_fact_says(pack, phrases):
    printed = ((Run("12", fact="boats"),), BigNumber("2019", (Run("the accord"),), "accord"))
    accord, boats = cards_of(printed, pack, "en-GB", phrases)
    assert (accord.fact, accord.value, accord.date) == ("accord", "", "4\u00a0March 2019")
    assert (boats.fact, boats.value, boats.date) == ("boats", "12+\u00a0boats", "2024")
    assert (accord.status, boats.status) == ("estimate", "one source")
    assert "".join(run.text for run in boats.statement) == "It ran twelve boats."
    assert boats.name == "the fleet"
    assert [(one.words, one.url) for one in boats.sources] == [
        ("Gazette, Mar 2025", "https://a.example"),
        ("Harbour desk", ""),
    ]


def test_a_fact_that_no_value_prints_has_no_card(pack, phrases):
    assert cards_of((Run("a word"),), pack, "en-GB", phrases) == ()


def test_a_source_that_the_reader_may_not_know_is_on_no_card(pack, phrases):
    """What is visible to an audience is all that cards are made of."""
    seen = replace(pack, sources={"gazette": pack.sources["gazette"]})
    (card,) = cards_of((Run("12", fact="boats"),), seen, "en-GB", phrases)
    assert [one.source for one in card.sources] == ["gazette"]
    assert cards_of((Run("12", fact="boats"),), replace(pack, facts={}), "en-GB", phrases) == ()


def test_a_brief_has_the_cards_of_what_it_prints(pack_of, phrases):
    section = {"id": "past", "for": "public", "part": "summary", "body": "It ran [=boats]."}
    facts = [FACTS[0], {**FACTS[1], "sources": ["gazette"]}]
    pack = pack_of(sources=SOURCES, facts=facts, sections=[section])
    audience = Audience(
        name="press",
        title="t",
        kicker="k",
        reads="public",
        pages=Budget(min=1, max=2),
        parts=(AudiencePart(part="summary"),),
    )
    assert [card.fact for card in select(pack, audience, phrases, "en-GB").facts] == ["boats"]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        pytest.param("single-source", "one source", id="a phrase"),
        pytest.param("of-tomorrow", "of tomorrow", id="its own name"),
    ],
)
def test_a_status_in_words(phrases, status, words):
    assert status_words(status, phrases) == words


def test_a_card_has_room_for_every_side_and_for_what_was_corrected(pack_of, chosen):
    sources = [{"id": key, "for": "public", "title": key, "publisher": key.title()} for key in ("gazette", "board")]
    accounts = [
        {"id": key, "by": f"the {key}", "value": value, "sources": [key]}
        for key, value in (("gazette", 8), ("board", 6))
    ]
    base = {"for": "public", "statement": "So it is."}
    facts = [
        {**base, "id": "cargo", "unit": "tonnes", "short": "{range}", "status": "contested", "accounts": accounts},
        {**base, "id": "a", "value": 2, "status": "corrected", "sources": ["board"], "accounts": accounts[:1]},
        {**base, "id": "sum", "derived": {"operation": "sum", "of": ["a", "a"]}},
    ]
    body = "It had [=cargo short], [=a] and [=sum]."
    brief = chosen(
        pack_of(sources=sources, facts=facts, sections=[{"id": "s", "part": "history", "body": body}]), "history"
    )
    told = {card.fact: (card.value.replace("\u00a0", " "), card.remark) for card in brief.facts}
    assert told == {
        "a": ("2", "The gazette has 8."),
        "cargo": ("8 tonnes (the gazette) or 6 tonnes (the board)", ""),
        "sum": ("4", "Our calculation."),
    }

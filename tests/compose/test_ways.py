"""The way from a value to what is behind it: its note in print, the card of its fact on a screen."""

import pytest

from briefing.compose.ways import with_ways
from briefing.model.brief import BigNumber, BriefPart, JudgementEntry, LineEntry, Numbers, TableEntry
from briefing.model.chart import Band
from briefing.model.runs import Call, FactCard, Run

VALUE = Run("12 boats", fact="boats")
CARDS = (FactCard("boats", (Run("It ran 12 boats."),), "12 boats", "2024", "one source", (), name="the fleet"),)
LIKELY = Band("likely", "likely", 55, 80)


def line(*pieces):
    return LineEntry("lines-a", pieces)


def listed(entry, kind="lines", call=None):
    return BriefPart("a", kind, "A", (entry,), call=call)


def judgement(claim, evidence):
    return JudgementEntry("judgements-a", 1, claim, evidence, LIKELY, "high", "Good sources")


@pytest.fixture
def values(with_parts):
    """Give each value of a part with its note and its card."""

    def make(part, for_print, **fields):
        (made,) = with_ways(with_parts(part, **{"facts": CARDS, **fields}), for_print).parts
        return [(one.note, one.card) for one in _values(made.entries)]

    return make


def _values(value):
    if isinstance(value, Run | BigNumber) and value.fact:
        yield value
    if isinstance(value, tuple):
        for piece in value:
            yield from _values(piece)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _values(getattr(value, name))


@pytest.mark.parametrize(
    ("part", "notes"),
    [
        pytest.param(listed(line(VALUE, Run("."), Call(3))), [3], id="the note called in its text"),
        pytest.param(listed(judgement((VALUE,), (Run("So."), Call(4)))), [4], id="in its entry"),
        pytest.param(
            listed(TableEntry("t", "A", ((VALUE,), (Run("x"), Call(5)))), "table", Call(2)), [5], id="in its row"
        ),
        pytest.param(listed(TableEntry("t", "A", ((VALUE,),)), "table", Call(2)), [2], id="at the head of its part"),
        pytest.param(listed(line(VALUE)), [0], id="none"),
        pytest.param(
            listed(Numbers("n", (BigNumber("12", (Run("boats"), Call(6)), "boats"),)), "numbers"), [6], id="large"
        ),
    ],
)
def test_in_print_a_value_leads_to_its_note(values, part, notes):
    assert values(part, for_print=True) == [(note, "") for note in notes]


@pytest.mark.parametrize(
    ("piece", "card"),
    [
        pytest.param(VALUE, "fact-boats", id="a value"),
        pytest.param(Run("the fleet", fact="boats"), "", id="the name of a fact is no figure"),
        pytest.param(Run("12", fact="boats", url="https://example.org"), "", id="a link of its own"),
        pytest.param(Run("40", fact="crew"), "", id="a fact that has no card"),
    ],
)
def test_on_screen_a_value_opens_its_card(values, piece, card):
    assert values(listed(line(piece, Call(3))), for_print=False) == [(0, card)]


@pytest.mark.parametrize(
    ("pieces", "words"),
    [
        pytest.param((Run("It ran "), VALUE, Run(".")), ["It ran", " 12 boats", "."], id="moved into the value"),
        pytest.param(
            (Run("In "), Run("2006–2007", fact="boats")), ["In ", "2006–2007"], id="not where a dash ties the value"
        ),
        pytest.param((VALUE, Run(" "), VALUE), ["12 boats", "", " 12 boats"], id="of two values, to the second"),
    ],
)
def test_in_print_the_space_before_a_value_is_its_own(with_parts, pieces, words):
    (part,) = with_ways(with_parts(listed(line(*pieces, Call(1)))), for_print=True).parts
    assert [piece.text for piece in part.entries[0].text if isinstance(piece, Run)] == words

"""Sentences with their values, and the page that prints a value."""

import pytest

from briefing.model.laid import Laid, Plan
from briefing.model.runs import Call, Run
from briefing.prove.sentences import page_of_value, sentences_in
from briefing.text import bare


def laid(*texts):
    return Laid(
        b"", len(texts), (), (1.0,) * len(texts), Plan(), rounds=1, faults=(), texts=tuple(bare(text) for text in texts)
    )


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param((Run("One. Two."),), [("One.", ()), ("Two.", ())], id="two"),
        pytest.param(
            (Run("It ran "), Run("c. 12 boats", fact="boats"), Run(" then. Ice.")),
            [("It ran c. 12 boats then.", ("boats",)), ("Ice.", ())],
            id="an abbreviation inside a value ends nothing",
        ),
        pytest.param(
            (Run("See No.\u00a05 there."),), [("See No.\u00a05 there.", ())], id="nor one tied to what follows"
        ),
        pytest.param((Run("It ran."), Call(1), Run(" Ice.")), [("It ran.", ()), ("Ice.", ())], id="a call is no word"),
    ],
)
def test_sentences_and_their_facts(text, sentences):
    assert [(one.words, one.facts) for one in sentences_in(text)] == sentences


def test_pieces_know_where_they_stand():
    (_, second) = sentences_in((Run("Ice. It ran "), Run("12", fact="boats"), Run(" then.")))
    assert [(second.words[start:end], run.fact) for start, end, run in second.runs] == [
        ("It ran ", ""),
        ("12", "boats"),
        (" then.", ""),
    ]


@pytest.mark.parametrize(
    ("value", "page"),
    [
        pytest.param("12", 1, id="before the break"),
        pytest.param("30", 2, id="after it"),
        pytest.param("77", 1, id="on no page: the first that its element stands on"),
    ],
)
def test_a_sentence_over_two_pages_has_each_value_where_it_stands(value, page):
    words = "In the first year it carried 12 boats and much later as many as 30 of them, 77 it did not."
    pages = laid("30 it says. In the first year it carried 12 boats and much", "later as many as 30 of them. And 12.")
    start = words.index(value)
    assert page_of_value(words, start, start + len(value), (1, 2), pages) == page

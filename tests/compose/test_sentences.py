import re
import unicodedata

import html5lib
import pytest

from briefing.compose import compose, sentences_of
from briefing.model.brief import BriefPart, Call, Para, Passage, Run


def squeezed(text):
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def texts_of(html):
    """Give the text of every element with an id, without the calls of notes and the bodies of others' notes."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    found = {}

    def walk(element, around):
        classes = element.get("class", "").split()
        inside = [] if "note" in classes else around
        inside = [*inside, element.get("id")] if element.get("id") else inside
        for name in inside:
            found.setdefault(name, "")
        for text, child in [(element.text, None), *((child.tail, child) for child in element)]:
            if child is not None and "call" not in child.get("class", "").split():
                walk(child, inside)
            for name in inside:
                found[name] += squeezed(text or "")

    walk(parser.parse(html), [])
    return found


@pytest.fixture
def texts(brief, drawings, templates, tokens, faces):
    return texts_of(compose(brief, drawings, templates, tokens, faces).html)


def test_every_sentence_is_printed_by_the_element_it_names(brief, texts):
    missing = [(name, words) for name, words in sentences_of(brief) if squeezed(words) not in texts.get(name, "")]
    assert missing == []


def test_every_word_printed_is_in_a_sentence(brief, texts):
    """What remains of the page when all sentences are taken out: fixed words, numbers and separators."""
    rest = texts["main"] + "".join(text for name, text in texts.items() if re.fullmatch(r"note-\d+|imprint", name))
    for words in sorted({squeezed(words) for _, words in sentences_of(brief)}, key=len, reverse=True):
        rest = rest.replace(words, "|")
    for fixed in ("Howlikely?", "Forus.", "read2025-01-10", "example.org/1", "0%", "100%"):
        rest = rest.replace(squeezed(fixed), "|")
    assert re.sub(r"[|\d.,;·]", "", rest) == ""


@pytest.mark.parametrize(
    ("pieces", "sentences"),
    [
        pytest.param([Run("One. Two! Three?")], ["One.", "Two!", "Three?"], id="three"),
        pytest.param(
            [Run("It is 3.5 km e.g. here.")], ["It is 3.5 km e.g.", "here."], id="a stop before a space ends one"
        ),
        pytest.param([Run("He said “no.” Then")], ["He said “no.”", "Then"], id="closing marks belong to it"),
        pytest.param([Run("It runs"), Call(1), Run(" daily.")], ["It runs", "daily."], id="a call parts them"),
        pytest.param([Run("It "), Run("runs", strong=True), Run(" daily.")], ["It runs daily."], id="style does not"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_running_text_is_split(with_parts, pieces, sentences):
    brief = with_parts(BriefPart("a", "text", "", (Passage("s", "", (Para("s-1", tuple(pieces)),)),)))
    assert [words for name, words in sentences_of(brief) if name == "s-1"] == sentences

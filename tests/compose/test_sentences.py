import re
import unicodedata
from dataclasses import replace

import html5lib
import pytest

from briefing.compose import compose, sentences_of
from briefing.model.brief import BriefPart, Passage
from briefing.model.runs import Call, Para, Run


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
def sheet(brief, drawings, templates, tokens, faces):
    return compose(brief, drawings, templates, tokens, faces)


@pytest.fixture
def texts(sheet):
    return texts_of(sheet.html)


def test_every_sentence_is_printed_by_the_element_it_names(sheet, texts):
    assert len(sheet.sentences) > 200
    missing = [(name, words) for name, words in sheet.sentences if squeezed(words) not in texts.get(name, "")]
    assert missing == []


def test_every_word_printed_is_in_a_sentence(sheet, texts):
    """What remains of the page when all sentences are taken out: fixed words, numbers and separators."""
    rest = texts["main"] + "".join(text for name, text in texts.items() if re.fullmatch(r"note-\d+|imprint", name))
    for words in sorted({squeezed(words) for _, words in sheet.sentences}, key=len, reverse=True):
        rest = rest.replace(words, "|")
    for fixed in ("How likely?", "For us.", "example.org/1", "0%", "100%", "from", "until"):
        rest = rest.replace(squeezed(fixed), "|")
    assert re.sub(r"[|\d.,;·]", "", rest) == ""


@pytest.mark.parametrize(
    ("days", "told"),
    [
        pytest.param(("1 May", "1 May"), [("sources-accessed", "Read on 1 May.")], id="one for all"),
        pytest.param(("1 May", ""), [("sources-accessed", "Read on 1 May.")], id="of those known"),
        pytest.param(("1 May", "2 May"), [("source-s1", "read 1 May"), ("source-s2", "read 2 May")], id="each its own"),
        pytest.param(("", ""), [], id="none known"),
    ],
)
def test_the_days_on_which_addresses_were_read(brief, with_parts, drawings, templates, tokens, faces, days, told):
    sources = tuple(replace(one, accessed=day) for one, day in zip(brief.sources, days, strict=True))
    sheet = compose(with_parts(brief.parts[-1], sources=sources), drawings, templates, tokens, faces)
    texts = texts_of(sheet.html)
    assert [(name, words) for name, words in sheet.sentences if "read " in words.casefold()] == told
    assert [name for name, words in told if squeezed(words) not in texts[name]] == []


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

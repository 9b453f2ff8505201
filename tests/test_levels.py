"""What a reader may not read is in none of the files it gets; what it may and is printed, is there."""

import re

import pytest

from tests.packs_built import manifest
from tests.packs_levels import LEVELS, NO_WORDS, READERS, UNPRINTED, text_fields
from tests.read_back import ReadHtml, ReadPdf, letters

MARKED_KINDS = ("bars", "timeline", "waffle", "route-map")
# What the templates of the press print of each level that their reader may read; screens print more, with the data.
ON_PAPER = (
    *("facts.unit", "facts.words.0", "sources.short", "questions.question", "questions.answer", "judgements.claim"),
    *("events.short.0", "events.short.1", "series.target.label", "charts.shares.label.0", "programmes.state.0"),
    *("charts.routes.name", "places.name.0", "places.name.1"),
    *(f"charts.{field}.{kind}" for field in ("title", "measure", "source") for kind in MARKED_KINDS),
    *(f"programmes.label.{n}" for n in range(3)),
    *(f"sections.figures.label.{n}" for n in range(3)),
    *(f"sections.{field}.{part}" for field in ("heading", "body") for part in ("summary", "editors")),
)
ON_SCREEN = (
    *ON_PAPER,
    *("series.title", "series.unit", "sources.author", "sources.title", "sources.publisher", "sources.url"),
    *("programmes.name.0", "events.title.0"),
)


@pytest.fixture(scope="module", params=READERS)
def reader(request):
    return request.param


@pytest.fixture(scope="module")
def paper(marked, reader):
    return ReadPdf(marked[1].made("marked") / f"{reader}.pdf")


@pytest.fixture(scope="module")
def screen(marked, reader):
    return ReadHtml(marked[1].made("marked") / f"{reader}.html")


def open_to(reader):
    return LEVELS[: LEVELS.index(READERS[reader]) + 1]


def closed_to(reader):
    return [level for level in LEVELS if level not in open_to(reader)]


def test_every_text_of_every_kind_of_item_has_a_word(marked):
    pack, _ = marked
    for level in LEVELS:
        places = [*pack.words[level], *(place.removeprefix(f"{level}.") for place in pack.words[UNPRINTED])]
        without = [
            field
            for field in text_fields()
            if field not in NO_WORDS and field.rpartition(".")[2] not in NO_WORDS
            if not any(place == field or place.startswith(f"{field}.") for place in places)
        ]
        assert without == []
    words = [word for of_level in pack.words.values() for word in of_level.values()]
    assert len(words) == len(set(words)) > 300


def in_a_file(words, data):
    """Give the words that stand in bytes, however they are written there."""
    small = data.lower()
    return [word for word in words if word.encode() in small or word.encode("utf-16-be") in small]


def test_no_closed_word_is_in_a_pdf(marked, reader, paper):
    text = letters(paper.text)
    for level in (*closed_to(reader), UNPRINTED):
        words = marked[0].words[level].values()
        assert [word for word in words if word in text] == []
        assert in_a_file(words, paper.everything) == [], "hidden: in metadata, bookmarks, alternatives, names"


def test_no_closed_word_is_in_a_page_for_the_screen(marked, reader, screen):
    flat = letters(screen.source)
    for level in (*closed_to(reader), UNPRINTED):
        words = marked[0].words[level].values()
        assert in_a_file(words, screen.path.read_bytes()) == []
        assert [word for word in words if word in flat] == []


def test_no_closed_number_is_in_a_file(marked, reader, paper, screen):
    said = "\n".join((paper.text, screen.text, screen.attributes))
    for level in LEVELS:
        written = [number for number in marked[0].numbers[level] if in_thousands(number).search(said)]
        assert bool(written) == (level in open_to(reader)), level


def in_thousands(number):
    return re.compile(rf"(?<!\d){number // 1000}\D?{number % 1000:03}(?!\d)")


def test_no_word_is_in_the_name_of_a_file(marked):
    words = [word for of_level in marked[0].words.values() for word in of_level.values()]
    names = " ".join(path.name for path in marked[1].made("marked").iterdir())
    assert [word for word in words if word in names] == []


@pytest.mark.parametrize("reader", ["press", "partners"], scope="module")
def test_what_a_reader_may_read_is_printed(marked, reader, paper, screen):
    """This also shows that a word would be found: on pages, in drawings, in metadata."""
    for level in open_to(reader):
        words, text = marked[0].words[level], letters(paper.text)
        assert [place for place in ON_PAPER if words[place] not in text] == []
        assert [place for place in ON_SCREEN if words[place] not in screen.small] == []
    first = marked[0].words[READERS[reader]]
    assert in_a_file([first["sections.heading.title"]], paper.everything), "the title, in the metadata"
    assert in_a_file([first["charts.title.waffle"]], paper.everything), "an alternative"
    assert in_a_file([first["questions.question"]], paper.everything), "a bookmark"


def test_the_most_closed_reader_gets_every_level(marked):
    made = marked[1].made("marked")
    text = letters(ReadPdf(made / "minister.pdf").text)
    for level in LEVELS:
        for place in ("judgements.claim", "outlook.text.scenario", "lines.text.say", "lines.text.care"):
            assert marked[0].words[level][place] in text, (level, place)


def test_every_item_that_is_called_printed_shows_a_word(marked, reader, screen):
    items = manifest(marked[1].made("marked"))["files"][f"{reader}.html"]["items"]
    assert len(items["printed"]) > 20
    for item in items["printed"]:
        file, _, key = item.partition("/")
        level = next(one for one in LEVELS if marked[0].words[one][f"{file}.id"] == key.rpartition("-")[2])
        assert level in open_to(reader)
        words = [word for place, word in marked[0].words[level].items() if place.startswith(f"{file}.")]
        assert [word for word in words if word in screen.small], item


def test_every_closed_item_is_called_not_for_this_reader(marked, reader):
    items = manifest(marked[1].made("marked"))["files"][f"{reader}.pdf"]["items"]
    levels = marked[0].words
    closed = {levels[level][f"{file}.id"] for level in closed_to(reader) for file in ("facts", "sections", "charts")}
    told = {item.rpartition("-")[2] for item in items["not_for_this_reader"]}
    assert closed <= told
    assert bool(items["not_for_this_reader"]) == bool(closed_to(reader))


def test_nothing_is_left_behind(marked):
    assert marked[1].left() == []

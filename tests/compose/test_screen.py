import re
from collections import Counter
from dataclasses import replace

import html5lib
import pytest

from briefing.compose import compose_screen
from briefing.findings import BriefingError
from briefing.model.look import Drawing


def parsed(html):
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False, strict=True)
    return parser.parse(html)


def all_of(tree, tag):
    return [element for element in tree.iter() if str(element.tag).rpartition("}")[2] == tag]


def ids(tree):
    return [element.get("id") for element in tree.iter() if element.get("id")]


def classed(tree, name):
    return [element for element in tree.iter() if name in element.get("class", "").split()]


@pytest.fixture
def narrow(drawings):
    return {key: replace(drawings[key], width_mm=82) for key in ("east", "west")}


@pytest.fixture
def screen_of(drawings, narrow, templates, tokens, faces):
    fonts = {"serif-text": b"wOFFxxxx", "sans-bold": b"wOF2yyyy"}
    return lambda brief: compose_screen(brief, drawings, narrow, templates, tokens, faces, fonts)


@pytest.fixture
def html(brief, screen_of):
    return screen_of(brief)


@pytest.fixture
def tree(html):
    return parsed(html)


def test_no_id_stands_twice(tree):
    assert [name for name, count in Counter(ids(tree)).items() if count > 1] == []


def test_it_holds_all_it_needs(html, tree):
    assert not all_of(tree, "script") and not all_of(tree, "link") and not all_of(tree, "img")
    assert not [element for element in tree.iter() if element.get("src")]
    style = all_of(tree, "style")[0].text
    assert re.findall(r"url\((?!data:font/)", style) == [] and "@import" not in style
    assert style.count("@font-face") == 2
    assert "url(data:font/woff;base64,d09GRnh4eHg=) format('woff')" in style
    assert "format('woff2')" in style


def test_links_inside_the_page_lead_somewhere(tree):
    targets = [element.get("href")[1:] for element in tree.iter("a") if element.get("href").startswith("#")]
    assert set(targets) <= set(ids(tree))


def test_a_reader_finds_the_way(tree):
    assert [len(all_of(tree, tag)) for tag in ("main", "nav", "footer")] == [1, 1, 1]
    assert classed(tree, "skip")[0].get("href") == "#main"
    ways = {element.get("href") for element in all_of(tree, "nav")[0].iter("a")}
    assert {"#part-judgements", "#part-history", "#side-care", "#part-sources"} <= ways
    assert tree.get("lang") == "en-GB"


def test_every_figure_has_its_data_as_a_table(brief, tree):
    tables = [element for element in all_of(tree, "details") if all_of(element, "table")]
    assert len(tables) == len(brief.charts())
    assert ["".join(cell.itertext()) for cell in tables[0].iter("td")] == ["410", "437"]


def test_every_drawing_says_what_it_shows_and_wide_ones_come_twice(brief, tree):
    drawn = Counter(element.get("aria-label") for element in all_of(tree, "svg"))
    assert drawn == {chart.alternative: 2 if chart.id in ("east", "west") else 1 for chart in brief.charts()}
    assert len(classed(tree, "drawing-wide")) == len(classed(tree, "drawing-narrow")) == 2


def test_a_note_is_set_where_it_is_called_also_beside_the_text(brief, tree):
    for side in classed(tree, "side"):
        called = {name.removeprefix("call-") for name in ids(side) if name.startswith("call-")}
        assert called == {name.removeprefix("note-") for name in ids(side) if name.startswith("note-")}
    assert {f"note-{note.number}" for note in brief.notes} <= set(ids(tree))


def test_sources_are_always_listed_and_once(brief, with_parts, screen_of):
    with_part = parsed(screen_of(brief))
    without = parsed(screen_of(with_parts(*brief.parts[:-1])))
    for tree in (with_part, without):
        assert [name for name in ids(tree) if name.startswith("source-")] == ["source-s1", "source-s2"]


def test_a_brief_without_marking_has_none(with_parts, screen_of):
    assert not classed(parsed(screen_of(with_parts(marking=""))), "marking")


def test_a_drawing_with_a_script_is_refused(brief, drawings, templates, tokens, faces):
    bad = Drawing("north", '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 84, 46)
    with pytest.raises(ValueError, match="may not hold <script>"):
        compose_screen(brief, {**drawings, "north": bad}, {}, templates, tokens, faces, {})


def test_a_style_sheet_cannot_end_its_element(brief, drawings, templates, tokens, faces):
    broken = replace(tokens, values={**tokens.values, "ink": "</style><script>"})
    with pytest.raises(BriefingError, match="holds '<'"):
        compose_screen(brief, drawings, {}, templates, broken, faces, {})


def test_the_same_brief_gives_the_same_page(brief, screen_of):
    assert screen_of(brief) == screen_of(brief)

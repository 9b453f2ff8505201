"""Rules of the house that no single macro can hold: escaping, colours, names, sizes."""

import re
from typing import get_args

import pytest
import yaml

from briefing.model.chart_items import Width
from briefing.model.pack import Audience

# Kinds of parts, as briefing/select makes them.
KINDS = (
    *("bottom-line", "judgements", "figures", "text", "numbers", "scenarios", "lines", "care", "indicators"),
    *("questions", "dates", "people", "visit", "table", "glossary", "cover", "contents", "sources"),
)
AUDIENCES = ("minister", "press", "full", "delegation")


@pytest.fixture(scope="session")
def markup(templates):
    return {
        path.relative_to(templates).as_posix(): path.read_text(encoding="utf-8") for path in templates.rglob("*.j2")
    }


@pytest.fixture(scope="session")
def sheets(templates):
    return {
        path.relative_to(templates).as_posix(): path.read_text(encoding="utf-8") for path in templates.rglob("*.css")
    }


def found(texts, pattern):
    return [f"{name}: {match[0]}" for name, text in texts.items() for match in re.finditer(pattern, text)]


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param(r"\|\s*safe\b|autoescape", id="escaping is never turned off"),
        pytest.param(r"=\{\{", id="attributes are quoted"),
        pytest.param(r"<script|javascript:|\son[a-z]+=", id="no script"),
        pytest.param(r"<style[^>]*>(?!\{\{ page\.styles \}\}</style>)", id="styles come as a value of ours"),
        pytest.param(r"style=\"(?![a-z-]+:\{\{)", id="no style of its own but measured values"),
    ],
)
def test_no_template_does(markup, pattern):
    assert found(markup, pattern) == []


def test_colours_are_named_in_the_tokens_only(markup, sheets):
    others = {name: text for name, text in {**markup, **sheets}.items() if name != "styles/tokens.css"}
    assert found(others, r"#[0-9a-fA-F]{3,8}\b(?![\w-]*\")|\brgb\(|\bhsl\(") == []


def test_sizes_of_type_are_named_in_the_tokens_only(sheets):
    print_sheets = {
        name: text for name, text in sheets.items() if name != "styles/tokens.css" and not name.endswith("screen.css")
    }
    sizes = found(print_sheets, r"(?:font|font-size):[^;}]*?\d*\.?\d+(?:pt|px|em)")
    assert sizes == []


def test_every_property_that_a_sheet_reads_is_set(sheets):
    tokens = set(re.findall(r"(--[\w-]+)\s*:", sheets["styles/tokens.css"]))
    screen = set(re.findall(r"(--[\w-]+)\s*:", sheets["styles/screen.css"]))  # comes before that of the annex
    for name, text in sheets.items():
        own = set(re.findall(r"(--[\w-]+)\s*:", text)) | {
            "--titles",
            "--measures",
        }  # of a row of figures: figure.html.j2
        assert (
            set(re.findall(r"var\((--[\w-]+)", text))
            - tokens
            - own
            - (screen if name.endswith("/screen.css") else set())
            == set()
        ), name


def test_every_phrase_that_a_template_asks_for_is_there(markup, phrases):
    asked = {key for text in markup.values() for key in re.findall(r'phrases\["([\w.-]+)"\]', text)}
    assert asked and asked - set(phrases) == set()


def test_every_class_of_a_print_sheet_is_set_by_a_template(markup, sheets):
    """A dead rule costs time in every layout."""
    words = set(re.findall(r"[\w-]+", " ".join(markup.values())))
    for name in ("page", "type", "components"):
        assert styled(sheets[f"styles/{name}.css"]) - words - made_of_values(markup) == set(), name


def test_every_class_that_a_template_sets_is_read(markup, sheets):
    """By a style sheet or by the typesetter: a class that nobody reads tells a designer a thing that is not so."""
    read = set().union(*(styled(text) for text in sheets.values())) | {"snap"}
    unread = {name for text in markup.values() for name in classes_set(text)} - read
    assert {name for name in unread if not name.endswith("-")} == set()


def styled(sheet):
    """Give the classes that the selectors of a style sheet name."""
    return set(re.findall(r"\.([a-zA-Z][\w-]*)", re.sub(r"/\*.*?\*/|\{[^{}]*\}", "", sheet, flags=re.DOTALL)))


def classes_set(template):
    """Give the classes that a template sets; of one that ends in a value of the brief, what stands before it."""
    for written in re.findall(r'class="((?:\{\{.*?\}\}|[^"{])*)"', template):
        yield from re.sub(r"\{\{(.*?)\}\}", lambda value: " ".join(re.findall('"([^"]*)"', value[1])), written).split()


def made_of_values(markup):
    """Give the classes whose end is a value of the brief; that a template sets their beginning is looked at too."""
    made = {
        **{"columns-": ("1", "2", "3"), "numbers-": ("1", "2", "3"), "scenarios-": ("2",), "rows-": ("3", "4", "5")},
        **{"figure-": get_args(Width), "cover-": ("small",), "part-": KINDS, "side-": KINDS},
    }
    begun = {name for text in markup.values() for name in classes_set(text)}
    assert set(made) <= begun
    return {"caps"} | {f"{beginning}{end}" for beginning, ends in made.items() for end in ends}


def test_print_sheets_use_nothing_the_typesetter_does_not_know(sheets):
    known = {name: text for name, text in sheets.items() if not name.endswith("screen.css")}
    assert found(known, r"text-wrap|subgrid|:has\(|font-variation-settings|aspect-ratio|line-clamp") == []


@pytest.mark.parametrize("audience", AUDIENCES)
def test_an_audience_extends_the_frame_and_stays_short(templates, markup, audience):
    page = markup[f"audiences/{audience}/page.html.j2"]
    assert page.startswith('{% extends "base.html.j2" %}')
    assert len(page.splitlines()) <= 60
    assert "<" not in re.sub(r"\{[%#{].*?[%#}]\}", "", page)


@pytest.mark.parametrize("name", AUDIENCES)
def test_an_audience_is_well_formed(templates, phrases, name):
    audience = Audience.model_validate(yaml.safe_load((templates / "audiences" / name / "audience.yaml").read_text()))
    assert audience.reads in ("public", "partner", "internal")
    assert audience.pages.min <= audience.pages.max
    named = [part.part for part in audience.parts] + [aside for part in audience.parts for aside in part.aside]
    assert len(named) == len(set(named))

import os

import pytest

from briefing.compose.environment import render
from briefing.findings import BriefingError


@pytest.fixture
def write(tmp_path):
    folder = tmp_path / "templates"
    (folder / "components").mkdir(parents=True)

    def make(**files):
        for name, text in files.items():
            path = folder / f"{name.replace('__', '/')}.html.j2"
            path.write_text(text, encoding="utf-8")
        return folder

    return make


@pytest.mark.parametrize(
    ("page", "part", "says"),
    [
        pytest.param("a\n{{ nothing }}", "", "templates/page.html.j2:2: 'nothing' is undefined", id="undefined"),
        pytest.param("{{ brief.nothing }}", "", "templates/page.html.j2:1: 'dict object' has no", id="no such field"),
        pytest.param("a\n\n{% if %}", "", "templates/page.html.j2:3: Expected an expression", id="syntax"),
        pytest.param("{{ 1|nothing }}", "", "templates/page.html.j2:1: No filter named 'nothing'", id="no such filter"),
        pytest.param("{{ 1 + 'a' }}", "", "templates/page.html.j2:1: unsupported operand", id="wrong sum"),
        pytest.param("{{ 5|small_capitals }}", "", "templates/page.html.j2:1: expected string", id="wrong use of ours"),
        pytest.param("{{ ''.__class__.__mro__ }}", "", "templates/page.html.j2:1: access to attribute", id="sandbox"),
        pytest.param("{{ brief.update({}) }}", "", "templates/page.html.j2:1: access to attribute", id="immutable"),
        pytest.param("{% extends 'gone' %}", "", "there is no template 'gone'", id="missing template"),
        pytest.param(
            "a\n{% from 'components/part.html.j2' import part %}{{ part(brief) }}",
            "{% macro part(one) %}\n\n{{ one.deck }}{% endmacro %}",
            "templates/components/part.html.j2:3: 'dict object' has no attribute 'deck'",
            id="innermost template",
        ),
    ],
)
def test_a_mistake_in_a_template_names_its_line(write, page, part, says):
    with pytest.raises(BriefingError) as raised:
        render(write(page=page, components__part=part), "page.html.j2", {"brief": {"title": "T"}})
    assert says in raised.value.sentence
    assert raised.value.way_out
    assert raised.value.status == 2


def test_what_is_wrong_before_any_template_is_let_through(write):
    class Broken:
        def __getitem__(self, key):
            raise AssertionError("our own bug")

    with pytest.raises(AssertionError):
        render(write(page="{{ brief['x'] }}"), "page.html.j2", {"brief": Broken()})


def test_every_name_is_escaped(write):
    assert render(write(page="<b>{{ word }}</b>"), "page.html.j2", {"word": "<i>"}) == "<b>&lt;i&gt;</b>"


def test_content_is_never_a_template(write):
    assert render(write(page="{{ word }}"), "page.html.j2", {"word": "{{ 7 * 7 }}"}) == "{{ 7 * 7 }}"


def test_a_changed_template_is_seen(write):
    folder = write(page="old")
    assert render(folder, "page.html.j2", {}) == "old"
    path = folder / "page.html.j2"
    path.write_text("new", encoding="utf-8")
    os.utime(path, (1, 1))
    assert render(folder, "page.html.j2", {}) == "new"


def test_nothing_outside_the_folder_is_read(write):
    folder = write(page="{% include '../secret.html.j2' %}")
    (folder.parent / "secret.html.j2").write_text("secret", encoding="utf-8")
    with pytest.raises(BriefingError, match="there is no template"):
        render(folder, "page.html.j2", {})

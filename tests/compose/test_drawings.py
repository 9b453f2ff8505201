import xml.etree.ElementTree as ElementTree

import pytest

from briefing.compose.drawings import inline
from briefing.model.look import Drawing

HEAD = (
    '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n'
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="84mm" height="46mm"'
)


def of(inside: str, more: str = ' viewBox="0 0 84 46"') -> Drawing:
    return Drawing("boats", f"{HEAD}{more}>{inside}</svg>", 84, 46)


def test_a_drawing_fills_what_holds_it_and_says_what_it_shows():
    made = inline(of("<g/>"), 'More "boats" & people')
    root = ElementTree.fromstring(made)
    assert made.startswith("<svg ")
    assert root.attrib == {"viewBox": "0 0 84 46", "role": "img", "aria-label": 'More "boats" & people'}


def test_a_drawing_without_a_view_box_gets_its_own_size():
    assert 'viewBox="0 0 84 46"' in inline(of("", more=""), "x")


def test_a_second_drawing_of_a_chart_has_ids_of_its_own():
    body = (
        '<defs><clipPath id="boats-c"/><path id="boats-m"/></defs>'
        '<g clip-path="url(#boats-c)" style="fill: url( #boats-c )">'
        '<use xlink:href="#boats-m"/></g>'
    )
    made = inline(of(body), "x", prefix="narrow-")
    for part in (
        'id="narrow-boats-c"',
        'url(#narrow-boats-c)" style="fill: url(#narrow-boats-c)',
        'href="#narrow-boats-m"',
    ):
        assert part in made
    assert '"boats-' not in made and "#boats-" not in made


def test_words_stay_words():
    assert ">A &amp; B &lt;i&gt;</text>" in inline(of("<text>A &amp; B &lt;i&gt;</text>"), "x")


@pytest.mark.parametrize(
    "inside",
    [
        pytest.param("<script>alert(1)</script>", id="script"),
        pytest.param('<g onclick="alert(1)"/>', id="handler"),
        pytest.param('<g ONCLICK="alert(1)"/>', id="handler in capitals"),
        pytest.param("<foreignObject/>", id="foreign matter"),
        pytest.param('<image href="https://example.org/x.png"/>', id="picture"),
        pytest.param('<a href="https://example.org"><path/></a>', id="link"),
        pytest.param('<use href="https://example.org/x.svg#a"/>', id="use from outside"),
        pytest.param('<use xlink:href="data:image/svg+xml,x"/>', id="use of data"),
        pytest.param('<g style="fill:url(https://example.org)"/>', id="paint from outside"),
        pytest.param('<g fill="URL(https://example.org)"/>', id="paint from outside in capitals"),
        pytest.param("<style>@import 'x.css';</style>", id="import"),
        pytest.param("<style>*{background:u\\72l(x)}</style>", id="hidden by an escape"),
        pytest.param('<p xmlns="http://www.w3.org/1999/xhtml"/>', id="an element of HTML"),
        pytest.param('<g xmlns="urn:other"/>', id="a name of another language"),
    ],
)
def test_a_drawing_may_hold_no_more_than_a_chart_needs(inside):
    with pytest.raises(ValueError, match="a drawing may not"):
        inline(of(inside), "x")


def test_attributes_of_an_editor_are_left_behind():
    assert inline(of('<g xmlns:e="urn:editor" e:label="x" id="a"/>'), "x").endswith('<g id="a" /></svg>')

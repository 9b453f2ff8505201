"""Links of a finished page lead somewhere, its ids are there once, and it asks for nothing from outside."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.prove import bad_links


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<a href='https://example.org/a?b=c#d'>x</a>", id="https"),
        pytest.param("<a href='http://example.org'>x</a>", id="http"),
        pytest.param("<a href='MAILTO:desk@example.org'>x</a>", id="mailto"),
        pytest.param("<p id='note-1'><a href='#note-1'>1</a></p>", id="a place on the page"),
        pytest.param("<p id='größe'><a href='#gr%C3%B6%C3%9Fe'>x</a></p>", id="a place written with per cents"),
        pytest.param("<a href='#'>up</a><a href='#top'>up</a>", id="the top"),
        pytest.param("<img src='data:image/png;base64,AA=='>", id="a picture inside"),
        pytest.param("<svg><path id='a'/><use href='#a'/><use xlink:href='#a'/></svg>", id="inside a drawing"),
        pytest.param("<a id='x' name='x'>x</a>", id="an id that is also its name"),
        pytest.param("<input id='a'><label for='a'>a</label>", id="a label"),
        pytest.param("<script>var a = \"<a href='javascript:x'>\"</script>", id="text of a script is no link"),
        pytest.param("<!-- <a href='#nothing'> -->", id="a comment is no link"),
    ],
)
def test_a_sound_page(page: str) -> None:
    assert bad_links(page) == ()


@pytest.mark.parametrize(
    ("page", "said"),
    [
        pytest.param("<a href='javascript:alert(1)'>x</a>", "leads nowhere a reader may go", id="javascript"),
        pytest.param("<a href=' java\nscript:alert(1)'>x</a>", "leads nowhere a reader may go", id="broken javascript"),
        pytest.param("<a href='java&#10;script:x'>x</a>", "leads nowhere a reader may go", id="escaped javascript"),
        pytest.param("<a href='file:///etc/hosts'>x</a>", "'file:///etc/hosts'", id="a file"),
        pytest.param("<a href='other.html'>x</a>", "'other.html'", id="a relative address"),
        pytest.param("<a href='//example.org'>x</a>", "'//example.org'", id="an address without a scheme"),
        pytest.param("<a href='data:text/html,x'>x</a>", "'data:text/html,x'", id="a page inside an address"),
        pytest.param("<a href=''>x</a>", "leads nowhere", id="an empty address"),
        pytest.param("<a href='#gone'>x</a>", "'#gone' leads to nothing on the page", id="a dead anchor"),
        pytest.param("<svg><use href='#gone'/></svg>", "'#gone' leads to nothing", id="a dead anchor in a drawing"),
        pytest.param("<p id='a'></p><p id='a'></p>", "'a' is there 2 times", id="an id twice"),
        pytest.param("<a id='a'></a><a name='a'></a>", "'a' is there 2 times", id="an id and a name"),
        pytest.param("<img src='https://example.org/a.png'>", "<img> asks for", id="a picture from outside"),
        pytest.param("<img src='chart:crew'>", "<img> asks for 'chart:crew'", id="an address of the print edition"),
        pytest.param("<link rel='stylesheet' href='a.css'>", "<link> asks for 'a.css'", id="a style sheet"),
        pytest.param("<base href='https://example.org/'>", "<base> asks for", id="another base"),
        pytest.param("<meta http-equiv='Refresh' content='0;url=x'>", "<meta> asks for", id="sent elsewhere"),
        pytest.param(
            "<p aria-labelledby='a'></p>", "aria-labelledby='a' names nothing", id="a name that names nothing"
        ),
        pytest.param(
            "<button popovertarget='a'>1</button>", "popovertarget='a' names nothing", id="a figure that opens nothing"
        ),
    ],
)
def test_a_fault_is_told(page: str, said: str) -> None:
    (sentence,) = bad_links(page)
    assert said in sentence


def test_every_fault_is_told_once() -> None:
    page = "<a href='#gone'>x</a><a href='#gone'>y</a><a href='x:y'>z</a>"
    assert len(bad_links(page)) == 2


@given(st.text())
def test_an_address_that_is_no_web_address_is_never_passed(text: str) -> None:
    address = html.escape(f"x{text}", quote=True)
    assert bad_links(f'<a href="{address}">x</a>')


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    bad_links(text)

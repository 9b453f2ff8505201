"""Every picture of a finished page is told in words to those who do not see it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.prove import untold_pictures


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<img src='data:,' alt='Trade doubled'>", id="an image with words"),
        pytest.param("<img src='data:,' aria-label='Trade doubled'>", id="an image with a label"),
        pytest.param("<p id='t'>Trade</p><img src='data:,' aria-labelledby='t'>", id="an image labelled elsewhere"),
        pytest.param("<img src='data:,' alt='' role='presentation'>", id="an ornament by its role"),
        pytest.param("<img src='data:,' aria-hidden='true'>", id="an ornament that is hidden"),
        pytest.param("<div aria-hidden='true'><p>x<img src='data:,'></p></div>", id="an ornament in what is hidden"),
        pytest.param("<svg role='img' aria-label='Trade doubled'><path/></svg>", id="a drawing with a label"),
        pytest.param("<svg role='img'><title>Trade doubled</title><path/></svg>", id="a drawing with a title"),
        pytest.param("<svg aria-hidden='true'><path/></svg>", id="a drawing for the eye"),
        pytest.param("<svg><path/></svg>", id="a drawing that claims no role, outside of a figure"),
        pytest.param("<figure><img src='data:,' alt='Trade'></figure>", id="a figure with an image"),
        pytest.param("<figure><div><svg role='img' aria-label='T'></svg></div></figure>", id="a figure with a drawing"),
        pytest.param("<figure><figcaption>T</figcaption><table></table></figure>", id="a figure with a table"),
        pytest.param("<figure aria-label='Trade'><svg></svg></figure>", id="a figure with a label"),
        pytest.param("<figure><img src='data:,' alt='T'><br></figure><p>after", id="what is closed by nobody"),
        pytest.param("<!-- <img src='data:,'> --><script>'<img>'</script>", id="no picture"),
    ],
)
def test_a_picture_is_told(page):
    assert untold_pictures(page) == ()


@pytest.mark.parametrize(
    ("page", "name"),
    [
        pytest.param("<img id='a' src='data:,'>", "<img> 'a'", id="no words"),
        pytest.param("<img src='data:,x' alt=''>", "<img> 'data:,x'", id="empty words"),
        pytest.param("<img src='data:,x' alt='  '>", "<img> 'data:,x'", id="blanks"),
        pytest.param("<img src='data:,x' alt>", "<img> 'data:,x'", id="words without a value"),
        pytest.param("<img alt='' aria-hidden='false'>", "<img>", id="hidden: no"),
        pytest.param(f"<img src='data:,{'x' * 60}'>", f"<img> 'data:,{'x' * 33}…'", id="a long name"),
        pytest.param("<svg id='a' role='img'><path/></svg>", "<svg role=img> 'a'", id="a drawing"),
        pytest.param("<svg role='img' aria-label=''></svg>", "<svg role=img>", id="a drawing with an empty label"),
        pytest.param("<svg role='img'><title> </title></svg>", "<svg role=img>", id="a drawing with an empty title"),
        pytest.param("<svg role='img'></svg><title>T</title>", "<svg role=img>", id="the title of the page"),
        pytest.param("<div role='img'>x</div>", "<div role=img>", id="letters that are a picture"),
        pytest.param("<figure id='a'><svg></svg></figure>", "<figure> 'a'", id="a figure with a drawing"),
        pytest.param("<figure id='a'><figcaption>T</figcaption></figure>", "<figure> 'a'", id="an empty figure"),
        pytest.param(
            "<figure id='a'><svg aria-hidden='true' aria-label='x'></svg></figure>",
            "<figure> 'a'",
            id="a figure whose drawing is hidden",
        ),
        pytest.param(
            "<figure id='a'><svg></svg></figure><figure><table></table></figure>", "<figure> 'a'", id="one of two"
        ),
    ],
)
def test_a_picture_is_not_told(page, name):
    assert untold_pictures(page) == (f"{name} has no words for a reader who does not see it",)


def test_a_figure_and_its_image_are_told_both():
    assert len(untold_pictures("<figure id='a'><img id='b' alt=''></figure>")) == 2


@given(st.text(alphabet="<>/ ='\"abimgsvfuretl-", max_size=80))
def test_no_page_is_too_broken(text):
    untold_pictures(text)

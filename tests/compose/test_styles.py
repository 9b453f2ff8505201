from dataclasses import replace

import pytest

from briefing.compose.styles import paper_style, print_styles, screen_style
from briefing.findings import BriefingError
from briefing.model.look import Face, Faces


def test_a_colour_of_the_tokens_is_the_colour_of_the_page(templates, tokens, faces):
    ministry = replace(tokens, values={**tokens.values, "accent": "#123456"})
    assert "--accent:#123456" in "".join(print_styles(templates, "press", "A4", ministry, faces))
    assert "--accent:#123456" in screen_style(templates, ministry, faces, {})


def test_an_audience_has_the_last_word(templates, tokens, faces):
    sheets = print_styles(templates, "minister", "A4", tokens, faces)
    assert sheets[-1] == (templates / "audiences" / "minister" / "style.css").read_text(encoding="utf-8")


def test_an_audience_needs_no_style_sheet(templates, tokens, faces):
    assert print_styles(templates, "no-such", "A4", tokens, faces)


@pytest.mark.parametrize(
    ("paper", "style"),
    [
        pytest.param("A4", "", id="the tokens' own"),
        pytest.param(
            "Letter",
            ":root{--paper:215.9mm 279.4mm;--margin-side:20.95mm;--margin-bottom:23.8mm;--text-height:230.4mm}",
            id="Letter: 48 whole steps",
        ),
    ],
)
def test_paper_keeps_the_text_block(tokens, paper, style):
    assert paper_style(paper, tokens) == style


def test_a_paper_too_narrow_is_refused(tokens):
    with pytest.raises(BriefingError, match="174 mm does not fit on A5") as raised:
        paper_style("A5", tokens)
    assert raised.value.way_out == "print it on A4 or Letter"


def test_a_missing_style_sheet_is_said(tmp_path, tokens, faces):
    with pytest.raises(BriefingError, match=r"page\.css cannot be read"):
        print_styles(tmp_path, "press", "A4", tokens, faces)


def test_a_face_must_have_a_plain_name(templates, tokens):
    faces = Faces((Face("x", 'a";}*{', 400, False, "/x"),))
    with pytest.raises(ValueError, match="no name for a face"):
        print_styles(templates, "press", "A4", tokens, faces)

"""A chart as drawn: SVG that can stand anywhere, the same every time, of our colours and our letters."""

import itertools
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from briefing.draw import draw, draw_all
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel, Goal, Line, Mark, Part
from briefing.model.look import Faces, Tokens
from tests.draw.conftest import usual_charts

USUAL = tuple(usual_charts())
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def drawn(usual: Callable[[str], ChartModel], tokens: Tokens, faces: Faces) -> Callable[..., ElementTree.Element]:
    def make(name: str, width: float | None = None) -> ElementTree.Element:
        return ElementTree.fromstring(draw(usual(name), tokens, faces, width).svg)

    return make


@pytest.mark.parametrize("name", USUAL)
def test_only_text_elements_carry_letters(name: str, drawn: Callable[..., ElementTree.Element]) -> None:
    root = drawn(name)
    assert {element.tag for element in root.iter()} == {f"{SVG}svg", f"{SVG}path", f"{SVG}text"}
    for element in root.iter():
        assert bool((element.text or "").strip()) == (element.tag == f"{SVG}text")


@pytest.mark.parametrize("name", USUAL)
def test_text_is_set_in_the_face_it_was_measured_in(name: str, drawn: Callable[..., ElementTree.Element]) -> None:
    styles = [element.get("style", "") for element in drawn(name).iter(f"{SVG}text")]
    assert styles
    for style in styles:
        assert "font-family: 'Source Sans 3'" in style
        assert "font-size: 7.6px" in style
        assert re.findall(r"font-weight: (\d+)", style) in ([], ["600"])


def channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def is_mixed(colour: str, tokens: Tokens) -> bool:
    """Say whether a colour lies on the way from one token's to another's."""
    found = [channels(value) for value in tokens.values.values() if value.startswith("#")]
    for one, other in itertools.permutations(found, 2):
        way = [b - a for a, b in zip(one, other, strict=True)]
        at = channels(colour)
        part = sum((c - a) * w for c, a, w in zip(at, one, way, strict=True)) / (sum(w * w for w in way) or 1)
        if 0 <= part <= 1 and all(abs(a + part * w - c) <= 1 for c, a, w in zip(at, one, way, strict=True)):
            return True
    return False


@pytest.mark.parametrize("name", USUAL)
def test_every_colour_is_a_token(name: str, drawn: Callable[..., ElementTree.Element], tokens: Tokens) -> None:
    styles = ";".join(element.get("style", "") for element in drawn(name).iter() if element.tag != f"{SVG}svg")
    used = re.findall(r"(?:fill|stroke): ([^;]+)", styles)
    others = set(used) - {"none"} - set(tokens.values.values())
    # Land and its lines are mixed from two tokens: there are more of them than tints on a page.
    assert not others or name.startswith("map-")
    assert all(is_mixed(colour, tokens) for colour in others)
    # What names no fill is black, which is no colour of ours.
    for element in drawn(name).iter(f"{SVG}path"):
        assert "fill: " in element.get("style", "")


@pytest.mark.parametrize("name", USUAL)
def test_ids_and_addresses_begin_with_the_chart(
    name: str, usual: Callable[[str], ChartModel], tokens: Tokens, faces: Faces
) -> None:
    svg = draw(replace(usual(name), id="my-chart"), tokens, faces).svg
    ids = re.findall(r'\bid="([^"]*)"', svg)
    assert ids
    assert all(found.startswith("my-chart-") for found in ids)
    assert all(found.startswith("my-chart-") for found in re.findall(r'(?:url\(#|href="#)([^")]*)', svg))


def test_drawing_fits_into_html(usual: Callable[[str], ChartModel], tokens: Tokens, faces: Faces) -> None:
    drawing = draw(usual("steps"), tokens, faces)
    assert drawing.svg.startswith("<svg ")
    assert not re.search(r"<\?xml|<!DOCTYPE|<metadata|<title|<style|dc:|matplotlib", drawing.svg)
    root = ElementTree.fromstring(drawing.svg)
    assert root.get("width") == "114mm"
    assert root.get("height") == f"{drawing.height_mm:g}mm"
    assert root.get("aria-label") == "What boats shows"


@pytest.mark.parametrize(
    ("asked", "given", "width"),
    [
        pytest.param("side", None, 54, id="side"),
        pytest.param("half", None, 84, id="half"),
        pytest.param("main", None, 114, id="main"),
        pytest.param("full", None, 174, id="full"),
        pytest.param("full", 82.0, 82, id="a phone's, whatever is asked for"),
    ],
)
def test_width(
    asked: str, given: float | None, width: float, usual: Callable[[str], ChartModel], tokens: Tokens, faces: Faces
) -> None:
    assert draw(replace(usual("bars"), width=asked), tokens, faces, given).width_mm == width


def test_boxes_are_of_the_words_drawn(usual: Callable[[str], ChartModel], tokens: Tokens, faces: Faces) -> None:
    drawing = draw(usual("programmes"), tokens, faces)
    texts = [element.text for element in ElementTree.fromstring(drawing.svg).iter(f"{SVG}text")]
    assert [box.text for box in drawing.boxes] == texts


@pytest.mark.parametrize("name", USUAL)
def test_same_bytes_twice(name: str, usual: Callable[[str], ChartModel], tokens: Tokens, faces: Faces) -> None:
    assert draw(usual(name), tokens, faces).svg == draw(usual(name), tokens, faces).svg


def test_same_bytes_in_another_process_with_settings_of_its_own(
    usual: Callable[[str], ChartModel], tokens: Tokens, faces: Faces, tmp_path: Path
) -> None:
    """A user's matplotlibrc in the working folder changes nothing."""
    (tmp_path / "matplotlibrc").write_text("savefig.bbox: tight\nlines.scale_dashes: False\nsvg.fonttype: path\n")
    code = (
        "import pickle, sys; from briefing.draw import draw_all; charts, tokens, faces = pickle.load(sys.stdin.buffer);"
        "sys.stdout.buffer.write(pickle.dumps(draw_all(charts, tokens, faces)))"
    )
    import pickle

    charts = tuple(usual(name) for name in ("bars", "lines", "timeline"))
    root = Path(__file__).resolve().parents[2]
    ran = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(root)!r}); {code}"],
        input=pickle.dumps((charts, tokens, faces)),
        capture_output=True,
        cwd=tmp_path,
        check=True,
    )
    assert pickle.loads(ran.stdout) == draw_all(charts, tokens, faces)


def test_settings_of_the_caller_are_left_alone(
    usual: Callable[[str], ChartModel], tokens: Tokens, faces: Faces
) -> None:
    import matplotlib

    before = dict(matplotlib.rcParams)
    draw(usual("bars"), tokens, faces)
    assert dict(matplotlib.rcParams) == before


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("US$5 to US$6", id="dollars"),
        pytest.param(r"$\frac{1}{0}$", id="mathematics"),
        pytest.param(r"\includegraphics{a}", id="TeX"),
        pytest.param("<b>&amp; \"'</b>", id="markup"),
        pytest.param("Şəhər İğ ёЙ ₼", id="letters of other languages, one that the face lacks"),
    ],
)
def test_words_are_printed_as_they_are(
    text: str, usual: Callable[[str], ChartModel], tokens: Tokens, faces: Faces
) -> None:
    chart = replace(usual("waffle"), parts=(Part(text.replace(" ", "\u00a0"), 1, "1", 1.0),), width="full")
    words = [element.text for element in ElementTree.fromstring(draw(chart, tokens, faces).svg).iter(f"{SVG}text")]
    assert words == ["1", text.replace(" ", "\u00a0")]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        pytest.param({"lines": ()}, "has nothing to draw", id="no series"),
        pytest.param({"lines": (Line("x", ()),)}, "has a series without values", id="no marks"),
        pytest.param({"lines": (Line("x", (Mark(1, None, "", "1"),)),)}, "has no value at all", id="gaps alone"),
        pytest.param(
            {"lines": (Line("x", (Mark(1, float("nan"), "", "1"),)),)},
            "has a number that cannot be drawn: nan",
            id="nan",
        ),
        pytest.param(
            {"goal": Goal(2020, float("inf"), "1", "1", "x")}, "has a number that cannot be drawn: inf", id="infinite"
        ),
        pytest.param(
            {"goal": Goal(2020, 1e308, "1", "1", "x")}, "has a number that cannot be drawn: 1e+308", id="huge"
        ),
        pytest.param({"kind": "pie"}, "is of a kind that nothing draws: 'pie'", id="kind"),
        pytest.param(
            {"goal": Goal(2020, 1, "1", "1", "x" * 700)},
            f"has a label of 700 characters: '{'x' * 40}'",
            id="a book for a label",
        ),
        pytest.param(
            {"goal": Goal(2020, 1, "1", "1", "a\ud800")},
            "has a label with a character that cannot be printed: 'a\\ud800'",
            id="half a character",
        ),
        pytest.param(
            {"lines": (Line("x", tuple(Mark(n, 1, "1", "1") for n in range(501))),)},
            "has more than 500 things to draw",
            id="a crowd",
        ),
    ],
)
def test_what_cannot_be_drawn_is_said(
    changes: dict[str, object], sentence: str, usual: Callable[[str], ChartModel], tokens: Tokens, faces: Faces
) -> None:
    with pytest.raises(BriefingError) as raised:
        draw(replace(usual("bars"), **changes), tokens, faces)  # type: ignore[arg-type]
    assert str(raised.value) == f"chart 'boats' {sentence}"


def test_missing_token_is_named(usual: Callable[[str], ChartModel], tokens: Tokens, faces: Faces) -> None:
    left = Tokens({name: value for name, value in tokens.values.items() if name != "tint-mid"})
    with pytest.raises(BriefingError, match="the token --tint-mid, which charts need, is missing"):
        draw(usual("bars"), left, faces)


def test_importing_the_room_does_not_import_matplotlib() -> None:
    root = Path(__file__).resolve().parents[2]
    code = f"import sys; sys.path.insert(0, {str(root)!r}); import briefing.draw; print('matplotlib' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"

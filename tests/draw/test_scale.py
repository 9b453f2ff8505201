"""A whole yardstick, drawn: every term where its range is, and no word over another."""

from collections.abc import Callable

import pytest

from briefing.draw import draw
from briefing.draw.look import Look
from briefing.draw.scale import scale
from briefing.draw.scene import Scene, Shape
from briefing.draw.yardstick import yardstick
from briefing.model.chart import Band, ChartModel, Verdict
from briefing.model.look import Faces, Tokens
from briefing.model.scales import SCALES
from tests.draw.test_places import faults_of

READY = {
    name: tuple(Band(one.id, one.label, one.low, one.high) for one in ready.terms) for name, ready in SCALES.items()
}
LONG = "hardly barely scarcely somewhat evenly fairly considerably overwhelmingly unquestionably".split()
OWN = {
    "two": (Band("no", "not to be expected in the coming season", 2, 40), Band("yes", "rather to be expected", 60, 98)),
    "nine": tuple(
        Band(f"term-{n}", f"{word} conceivable harbour possibility", n * 11, n * 11 + (11 if n % 2 else 6))
        for n, word in enumerate(LONG)
    ),
    "nine in one word": tuple(Band(f"term-{n}", word * 2, n * 11, n * 11 + 11) for n, word in enumerate(LONG)),
}
SCALES_DRAWN = {**READY, **OWN}
WIDTHS = (54.0, 82.0, 114.0, 174.0)


def model(chart: Callable[..., ChartModel], bands: tuple[Band, ...], *used: int, kind: str = "scale") -> ChartModel:
    words = "The line is to run through the winter."
    verdicts = tuple(Verdict(n, words, bands[place], "high", "high") for n, place in enumerate(used, start=1))
    return chart(kind, bands=bands, verdicts=verdicts)


def bars_of(scene: Scene, look: Look) -> list[tuple[float, float, str]]:
    """Give left and right edge and colour of every bar, from left to right."""
    bars = [one for one in scene.shapes if isinstance(one, Shape) and one.fill in (look.accent, look.rule)]
    edges = [(min(x for x, _ in one.rings[0]), max(x for x, _ in one.rings[0]), one.fill) for one in bars]
    return sorted(edges)


def line_of(scene: Scene) -> tuple[float, float]:
    """Give the ends of the line that stands for 0 to 100 per cent."""
    (first, *_) = [one for one in scene.shapes if isinstance(one, Shape) and not one.closed]
    return first.rings[0][0][0], first.rings[0][-1][0]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", SCALES_DRAWN)
def test_every_term_is_true_to_scale(name: str, width: float, chart: Callable[..., ChartModel], look: Look) -> None:
    bands = SCALES_DRAWN[name]
    scene = scale(model(chart, bands, 0), look, width)
    zero, hundred = line_of(scene)
    expected = [(zero + one.low * (hundred - zero) / 100, zero + one.high * (hundred - zero) / 100) for one in bands]
    assert [bar[:2] for bar in bars_of(scene, look)] == [pytest.approx(one, abs=0.01) for one in expected]


@pytest.mark.parametrize("width", [114.0, 174.0])
@pytest.mark.parametrize("name", READY)
def test_ready_terms_stand_side_by_side_over_the_whole_width(
    name: str, width: float, chart: Callable[..., ChartModel], look: Look
) -> None:
    scene = scale(model(chart, READY[name], 0), look, width)
    assert line_of(scene) == (0.2, width - 0.2)
    assert scene.height < 17


@pytest.mark.parametrize("used", [(), (0,), (1, 1, 0), "all"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", SCALES_DRAWN)
def test_no_word_meets_another(
    name: str, width: float, used: tuple[int, ...] | str, chart: Callable[..., ChartModel], look: Look
) -> None:
    bands = SCALES_DRAWN[name]
    places = range(len(bands)) if used == "all" else used
    assert list(faults_of(scale(model(chart, bands, *places), look, width), look)) == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", SCALES_DRAWN)
def test_every_name_and_range_is_said_once(
    name: str, width: float, chart: Callable[..., ChartModel], look: Look
) -> None:
    bands = SCALES_DRAWN[name]
    scene = scale(model(chart, bands, 1), look, width)
    texts = [word.text for word in scene.words]
    for band in bands:
        assert texts.count(f"{band.low}–{band.high}") == 1
    letters = sorted("".join(texts).replace(" ", ""))
    ranges = "".join(f"{band.low}–{band.high}" for band in bands)
    ends = "0100\u202f%" if any("%" in text for text in texts) else ""
    assert letters == sorted("".join(band.label for band in bands).replace(" ", "") + ranges + ends)


def test_terms_used_are_bold_and_in_the_accent_all_others_grey(chart: Callable[..., ChartModel], look: Look) -> None:
    scene = scale(model(chart, READY["phia"], 4, 4), look, 54.0)
    assert [bar[2] for bar in bars_of(scene, look)] == [look.rule] * 4 + [look.accent] + [look.rule] * 2
    styles = {word.text: (word.colour, word.bold) for word in scene.words}
    assert (styles["likely or probable"], styles["55–75"]) == ((look.accent, True), (look.accent, True))
    assert {style for text, style in styles.items() if text not in ("likely or probable", "55–75")} == {
        (look.grey, False)
    }


def test_a_range_that_meets_the_next_is_parted_from_it_and_a_gap_is_left_open(
    chart: Callable[..., ChartModel], look: Look
) -> None:
    def parted(name: str) -> int:
        scene = scale(model(chart, READY[name]), look, 114.0)
        return sum(isinstance(one, Shape) and one.stroke == look.paper for one in scene.shapes)

    assert (parted("icd-203"), parted("phia")) == (6, 0)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", SCALES_DRAWN)
def test_judgements_on_any_scale_have_room(
    name: str, width: float, chart: Callable[..., ChartModel], look: Look
) -> None:
    bands = SCALES_DRAWN[name]
    scene = yardstick(model(chart, bands, 0, 1, len(bands) - 1, kind="yardstick"), look, width)
    assert list(faults_of(scene, look)) == []


OVERLAPPING = (
    Band("no", "almost no chance", 0, 10),
    Band("unlikely", "unlikely", 5, 40),
    Band("likely", "likely", 35, 80),
    Band("sure", "almost certain", 75, 100),
)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("draw_bands", [scale, yardstick])
def test_terms_that_overlap_stand_apart_with_their_ranges(
    draw_bands: Callable[..., Scene], width: float, chart: Callable[..., ChartModel], look: Look
) -> None:
    scene = draw_bands(model(chart, OVERLAPPING, 0, 1, 2, 3, kind=draw_bands.__name__), look, width)
    assert list(faults_of(scene, look)) == []
    bars = [one.rings[0] for one in scene.shapes if isinstance(one, Shape) and one.fill == look.accent and one.of]
    heights = {min(y for _, y in ring) for ring in bars}
    assert len(heights) == 4
    said = " ".join(word.text for word in scene.words)
    assert all(f"{band.low}–{band.high}" in said for band in OVERLAPPING)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", SCALES_DRAWN)
def test_twelve_judgements_have_room_and_say_their_term(
    name: str, width: float, chart: Callable[..., ChartModel], look: Look
) -> None:
    bands = SCALES_DRAWN[name]
    scene = yardstick(model(chart, bands, *(n % len(bands) for n in range(12)), kind="yardstick"), look, width)
    assert list(faults_of(scene, look)) == []
    assert {word.of for word in scene.words if word.of} == {str(n) for n in range(1, 13)}
    texts = " ".join(word.text for word in scene.words)
    assert all(word in texts.replace(" ", "") for band in bands for word in band.label.split())
    assert "%" in texts


def test_boxes_of_a_drawing_are_apart(chart: Callable[..., ChartModel], tokens: Tokens, faces: Faces) -> None:
    """As the room gives it away: the boxes of the words, and an SVG as high as they need."""
    drawing = draw(model(chart, READY["icd-203"], 1, 4), tokens, faces, 54.0)
    boxes = drawing.boxes
    assert len(boxes) == 7 + 7 + 2
    for order, one in enumerate(boxes):
        assert one.left >= 0
        assert one.right <= 54.0
        assert one.bottom <= drawing.height_mm + 1e-6
        for other in boxes[order + 1 :]:
            beside = one.right <= other.left or other.right <= one.left
            assert beside or one.bottom <= other.top + 1e-6 or other.bottom <= one.top + 1e-6

"""Slopes: both values of every series are said, joined where both are known, and led to where they moved."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.draw.look import Look
from briefing.draw.scene import Disc, Scene, Shape
from briefing.draw.slope import slope
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel, Line, Mark


def said_of(scene: Scene, name: str) -> str:
    return " ".join(word.text for word in scene.words if word.of == name)


def discs_of(scene: Scene, name: str) -> list[Disc]:
    return [shape for shape in scene.shapes if isinstance(shape, Disc) and shape.of == name]


def joined(scene: Scene, name: str) -> list[Shape]:
    return [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.of == name]


@pytest.mark.parametrize("width", [54.0, 82.0, 84.0, 114.0, 174.0])
def test_names_and_both_values_are_said(width: float, usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = slope(usual("slope"), look, width)
    # The ends of a wide chart are far apart, so each has the name.
    north, light = (" North shore", " Lighthouse") if width >= 114 else ("", "")
    assert said_of(scene, "North shore") == f"North shore 11.8 12.8{north}"
    assert said_of(scene, "Lighthouse") == f"Lighthouse 0 0.5{light}"
    assert scene.keyed == ()


def test_points_stand_at_the_height_of_their_values(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = slope(usual("slope"), look, 84)
    north, island, light = (discs_of(scene, name) for name in ("North shore", "Island", "Lighthouse"))
    assert (light[0].y - island[0].y) / (light[0].y - north[0].y) == pytest.approx(2.5 / 11.8)
    assert north[1].y < north[0].y


def test_the_axes_use_the_room_but_do_not_drift_apart(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = slope(usual("slope"), look, 174)
    then, now = discs_of(scene, "Island")
    assert 90 < now.x - then.x <= 2.4 * scene.height
    words = [look.letters.box(word.text, word.x, word.y, word.anchor, word.bold) for word in scene.words]
    assert max(box.right for box in words) > 0.85 * scene.width


def zero_of(scene: Scene, look: Look) -> list[Shape]:
    return [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.stroke == look.ink]


@pytest.mark.parametrize("width", [54.0, 84.0, 114.0, 174.0])
def test_a_line_stands_at_zero_where_values_change_sign(
    width: float, usual: Callable[[str], ChartModel], look: Look
) -> None:
    assert zero_of(slope(usual("slope"), look, width), look) == []
    scene = slope(usual("slope-gaps"), look, width)
    (zero,) = zero_of(scene, look)
    (high, low) = discs_of(scene, "Winter ferry")  # from 40 to -12
    assert zero.rings[0][0][1] == pytest.approx(high.y + (low.y - high.y) * 40 / 52)
    assert [word.text for word in scene.words if word.colour == look.grey] == ["2023", "0"]


def test_a_missing_value_leaves_the_other_alone_with_its_name(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = slope(usual("slope-gaps"), look, 114)
    for name, said in (("Night ferry", "21 Night ferry"), ("Car ferry", "Car ferry 22")):
        assert joined(scene, name) == []
        assert len(discs_of(scene, name)) == 1
        assert said_of(scene, name) == said


def test_lines_from_one_point_are_named_where_they_part(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = slope(usual("slope-gaps"), look, 114)
    for name in ("Post boat", "Pilot boat"):
        named = next(word for word in scene.words if word.text == name)
        assert named.x > discs_of(scene, name)[1].x


def test_an_estimate_is_hollow_and_the_focus_heavier(usual: Callable[[str], ChartModel], look: Look) -> None:
    scene = slope(usual("slope-gaps"), look, 84)
    assert [disc.fill == look.paper for disc in discs_of(scene, "Post boat")] == [True, False]
    (focus,), (other,) = joined(scene, "Summer ferry"), joined(scene, "Winter ferry")
    assert (focus.stroke, other.stroke) == (look.accent, look.middle), "the focus shows in grey print too"
    assert focus.weight > other.weight


def test_lines_without_a_focus_are_all_dark(usual: Callable[[str], ChartModel], look: Look) -> None:
    lines = tuple(replace(one, focus=False) for one in usual("slope").lines)
    scene = slope(replace(usual("slope"), lines=lines), look, 84)
    assert {shape.stroke for one in lines for shape in joined(scene, one.name)} == {look.grey}


def test_a_value_of_another_time_says_so(usual: Callable[[str], ChartModel], look: Look) -> None:
    lines = list(usual("slope").lines)
    lines[2] = replace(lines[2], marks=(replace(lines[2].marks[0], when="2022"), lines[2].marks[1]))
    assert said_of(slope(replace(usual("slope"), lines=tuple(lines)), look, 84), "Island") == "Island 2.5, 2022 2.3"


@pytest.mark.parametrize(
    "marks",
    [
        pytest.param((Mark(2020, 1, "1", "2020"),), id="one time"),
        pytest.param((Mark(2020, None, "", "2020"), Mark(2021, None, "", "2021")), id="no value"),
    ],
)
def test_what_is_no_slope_is_said(marks: tuple[Mark, ...], chart: Callable[..., ChartModel], look: Look) -> None:
    with pytest.raises(BriefingError, match="draws two times"):
        slope(chart("slope", lines=(Line("Boats", marks),)), look, 84)


def test_nearly_all_names_stand_beside_their_lines(troublesome: Callable[[int], list[ChartModel]], look: Look) -> None:
    scenes = []
    for seed in range(50):
        model = next(one for one in troublesome(seed) if one.kind == "slope")
        for width in (82.0, 174.0):
            scene = slope(model, look, width)
            scenes.append(scene)
            everything = "".join((*scene.keyed, *(word.text for word in scene.words))).replace(" ", "")
            for one in model.lines:
                assert one.name.replace(" ", "") in everything
    assert sum(not scene.keyed for scene in scenes) >= 0.8 * len(scenes)

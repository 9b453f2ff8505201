"""Bars of parts: their lengths, how they are told apart, and where their words stand."""

import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.draw.look import Look
from briefing.draw.placing import Box
from briefing.draw.scene import Disc, Scene, Shape, Word
from briefing.draw.share_bar import share_bar
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel, Part, Whole

WIDTHS = (54.0, 82.0, 84.0, 114.0, 174.0)
SIX = ("Cars", "Foot passengers", "Lorries", "Bicycles", "Buses and coaches", "Horses")


def whole(*values: float, label: str = "", names: tuple[str, ...] = SIX, focus: int = -1, estimate: int = -1) -> Whole:
    """A whole of the first of `names`; `focus` and `estimate` are places in it."""
    total = sum(values)
    return Whole(
        label,
        tuple(
            Part(
                name,
                value,
                f"{value:g}",
                value / total,
                estimate=order == estimate,
                focus=order == focus,
            )
            for order, (name, value) in enumerate(zip(names, values, strict=False))
        ),
    )


def parts_of(scene: Scene, least: float = 4.0) -> list[tuple[str, float, float, float]]:
    """Give name, left, right and top of each part that is drawn, swatches left out."""
    blocks = []
    for shape in scene.shapes:
        if isinstance(shape, Shape) and shape.of and shape.closed:
            across, down = [x for x, _ in shape.rings[0]], [y for _, y in shape.rings[0]]
            if max(down) - min(down) > least:
                blocks.append((shape.of, min(across), max(across), min(down)))
    found: list[tuple[str, float, float, float]] = []
    for name, left, right, top in blocks:
        # A hatched part is a block and the frame inside its edges.
        if not (found and found[-1][0] == name and abs(found[-1][3] - top) < 0.3):
            found.append((name, left, right, top))
    return found


def said(scene: Scene) -> str:
    return "".join("".join(word.text.split()) for word in scene.words)


def style_of(scene: Scene, name: str) -> tuple[str, str, bool]:
    """Give fill, stroke and whether there are hatch lines, of the part called `name`."""
    shapes = [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.of == name]
    return shapes[0].fill, shapes[0].stroke, any(shape.hatch for shape in shapes)


@pytest.mark.parametrize("width", WIDTHS)
def test_parts_are_as_long_as_their_share(width: float, chart: Callable[..., ChartModel], look: Look) -> None:
    scene = share_bar(chart("share-bar", wholes=(whole(50, 25, 15, 10),)), look, width)
    parts = parts_of(scene)
    assert [name for name, *_ in parts] == list(SIX[:4])
    room = width - 3 * 0.4
    for (_, left, right, _), share in zip(parts, (0.5, 0.25, 0.15, 0.1), strict=True):
        assert right - left == pytest.approx(share * room, abs=0.25)  # a frame is drawn inside its edge
    assert parts[0][1] == pytest.approx(0)
    assert parts[-1][2] == pytest.approx(width, abs=0.15)
    gaps = [after[1] - before[2] for before, after in itertools.pairwise(parts)]
    assert all(0.35 < gap < 0.7 for gap in gaps)


@pytest.mark.parametrize("values", [(5,), (999, 1, 1), (1e9, 1e-2), (3, 0, 1), (0.1, 0.1, 0.1, 0.1, 0.1, 0.1)])
def test_every_part_is_seen_inside_the_bar(
    values: tuple[float, ...], chart: Callable[..., ChartModel], look: Look
) -> None:
    for width in WIDTHS:
        parts = parts_of(share_bar(chart("share-bar", wholes=(whole(*values),)), look, width))
        assert len(parts) == sum(value > 0 for value in values)
        for _, left, right, _ in parts:
            assert right - left > 0.15
            assert -1e-6 <= left < right <= width + 1e-6
        assert all(before[2] < after[1] for before, after in itertools.pairwise(parts))


@pytest.mark.parametrize(
    ("values", "focus", "full", "hatched"),
    [
        pytest.param((5, 3), -1, "Cars", "", id="two parts: none hatched"),
        pytest.param((5, 3, 1), -1, "Cars", "Lorries", id="three: the smallest hatched"),
        pytest.param((1, 3, 5), -1, "Cars", "Foot passengers", id="the first is full even where it is smallest"),
        pytest.param((5, 3, 2, 1), 2, "Lorries", "Bicycles", id="what it is about is full"),
        pytest.param((5, 3, 2, 1), 3, "Bicycles", "Lorries", id="the smallest, where it is about it"),
        pytest.param((5, 3, 2, 0), -1, "Cars", "Lorries", id="nothing is not the smallest"),
        pytest.param((6, 5, 4, 3, 2, 1), -1, "Cars", "Horses", id="six parts"),
    ],
)
def test_styles(
    values: tuple[float, ...],
    focus: int,
    full: str,
    hatched: str,
    chart: Callable[..., ChartModel],
    look: Look,
) -> None:
    for wholes in ((whole(*values, focus=focus),), (whole(*values, label="a", focus=focus), whole(*values, label="b"))):
        scene = share_bar(chart("share-bar", wholes=wholes), look, 114)
        drawn = [name for name, value in zip(SIX, values, strict=False) if value]
        styles = {name: style_of(scene, name) for name in drawn}
        assert [name for name, style in styles.items() if style[0] == look.accent] == [full]
        assert [name for name, style in styles.items() if style[2]] == ([hatched] if hatched else [])
        assert len(set(styles.values())) == len(drawn)


def test_an_estimate_has_lines_over_its_style(chart: Callable[..., ChartModel], look: Look) -> None:
    for estimate in (0, 1, 2):
        scene = share_bar(chart("share-bar", wholes=(whole(9, 5, 4, 2, estimate=estimate),)), look, 114)
        lines = {shape.of: shape.stroke for shape in scene.shapes if isinstance(shape, Shape) and shape.hatch}
        assert set(lines) == {SIX[estimate], "Bicycles"}
        assert lines[SIX[estimate]] != lines["Bicycles"]
    scene = share_bar(chart("share-bar", wholes=(whole(9, 5, 4, 2, estimate=3),)), look, 114)
    dashes = {shape.of for shape in scene.shapes if isinstance(shape, Shape) and shape.dash}
    assert dashes == {"Bicycles"}


@pytest.mark.parametrize("width", WIDTHS)
def test_labels_of_a_bar_stand_in_the_order_of_its_parts(
    width: float, chart: Callable[..., ChartModel], look: Look
) -> None:
    scene = share_bar(chart("share-bar", wholes=(whole(41, 22, 15, 9, 4, 1),)), look, width)
    assert scene.keyed == ()
    bar = parts_of(scene)
    for side in (-1, 1):
        here = [word for word in scene.words if (word.y > bar[0][3] + 4) == (side == 1) and not word.bold]
        names = [word.of for word in sorted(here, key=lambda word: (left_of(word, look), word.y))]
        assert names == sorted(names, key=SIX.index)


def left_of(word: Word, look: Look) -> float:
    return float(look.letters.box(word.text, word.x, word.y, word.anchor, word.bold).left)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["share", "share-rows"])
def test_everything_is_said(name: str, width: float, usual: Callable[[str], ChartModel], look: Look) -> None:
    chart = usual(name)
    scene = share_bar(chart, look, width)
    for one in chart.wholes:
        assert "".join(one.label.split()) in said(scene)
        for part in one.parts:
            assert "".join(part.label.split()) in said(scene)
            assert part.words in [word.text for word in scene.words if word.of == part.label] or not part.share


def test_a_label_with_room_stands_at_its_part_without_a_leader(chart: Callable[..., ChartModel], look: Look) -> None:
    scene = share_bar(chart("share-bar", wholes=(whole(5, 4, 3),)), look, 174)
    assert leaders(scene) == []
    starts = {name: left for name, left, *_ in parts_of(scene)}
    for word in scene.words:
        assert word.x == pytest.approx(starts[word.of], abs=0.15)


def test_leaders_reach_their_part_and_cross_no_other(
    troublesome: Callable[[int], list[ChartModel]], look: Look
) -> None:
    met = 0
    for seed in range(12):
        chart = next(one for one in troublesome(seed) if one.kind == "share-bar")
        for width in WIDTHS:
            found = leaders(share_bar(chart, look, width))
            met += len(found)
            for one, other in itertools.combinations(found, 2):
                if abs(one[0][1] - other[0][1]) < 1e-6:  # at the same edge of the same bar
                    assert (one[0][0] - other[0][0]) * (one[1][0] - other[1][0]) >= -1e-6
    assert met > 50


def leaders(scene: Scene) -> list[tuple[tuple[float, float], ...]]:
    return [shape.rings[0] for shape in scene.shapes if isinstance(shape, Shape) and not shape.of]


def test_narrow_bars_of_long_names_have_a_list_with_samples_in_order(
    chart: Callable[..., ChartModel], look: Look
) -> None:
    names = tuple(f"Überfahrtsgesellschaft {number} of the northern and southern islands" for number in range(6))
    scene = share_bar(chart("share-bar", wholes=(whole(6, 5, 4, 3, 2, 1, names=names),)), look, 54)
    assert scene.keyed == names
    listed = [word for word in scene.words if word.bold]
    assert [word.text for word in listed] == list("654321")
    assert [word.y for word in listed] == sorted(word.y for word in listed)
    for name in names:
        assert len([shape for shape in scene.shapes if isinstance(shape, Shape) and shape.of == name]) >= 2


def test_values_stand_inside_parts_that_have_room_and_hold_letters(
    usual: Callable[[str], ChartModel], look: Look
) -> None:
    scene = share_bar(usual("share-rows"), look, 174)
    inside = 0
    for word in scene.words:
        if not any(letter.isdigit() for letter in word.text) or not word.of:
            continue
        box = look.letters.box(word.text, word.x, word.y, word.anchor, word.bold)
        ink = Box(box.left, box.top + 0.5, box.right, box.bottom - 0.5)
        for shape in scene.shapes:
            if isinstance(shape, Disc) or not shape.closed:
                continue
            across, down = [x for x, _ in shape.rings[0]], [y for _, y in shape.rings[0]]
            if ink.meets(Box(min(across), min(down), max(across), max(down))):
                inside += 1
                assert shape.of == word.of
                assert shape.ground
                assert ink.inside(Box(min(across), min(down), max(across), max(down)))
                assert contrast(word.colour, shape.fill) >= 7
    assert inside >= 8


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, WCAG 2.2."""

    def luminance(colour: str) -> float:
        parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_parts_lie_at_the_same_place_of_the_order_in_every_bar(usual: Callable[[str], ChartModel], look: Look) -> None:
    chart = usual("share-rows")
    parts = parts_of(share_bar(chart, look, 114))
    rows = [[part for part in parts if abs(part[3] - top) < 0.3] for name, _, _, top in parts if name == "Cars"]
    assert len(rows) == len(chart.wholes)
    for one, row in zip(chart.wholes, rows, strict=True):
        names = [name for name, *_ in sorted(row, key=lambda part: part[1])]
        assert names == [part.label for part in one.parts if part.share]
    first, second, third = (row[0][3] for row in rows)
    assert second - first == pytest.approx(third - second)


def test_a_part_that_the_first_bar_lacks_is_named_beside_a_sample(
    usual: Callable[[str], ChartModel], look: Look
) -> None:
    scene = share_bar(usual("share-rows"), look, 114)
    (name,) = [word for word in scene.words if word.text == "Bicycles"]
    samples = [shape for shape in scene.shapes if isinstance(shape, Shape) and shape.of == "Bicycles"]
    assert any(abs(y - name.y) < 3 and x < name.x for shape in samples for x, y in shape.rings[0])
    assert "0" not in [word.text for word in scene.words]


def test_words_of_nothing_that_say_more_than_nought_are_printed(chart: Callable[..., ChartModel], look: Look) -> None:
    first, second = whole(5, 3, 0, 2, label="2022"), whole(5, 3, 1, 2, label="2023")
    parts = tuple(replace(part, words="no figure") if not part.share else part for part in first.parts)
    scene = share_bar(chart("share-bar", wholes=(replace(first, parts=parts), second)), look, 114)
    assert [word.of for word in scene.words if word.text == "no figure"] == ["Lorries"]


def test_values_without_any_room_stand_in_a_numbered_key(chart: Callable[..., ChartModel], look: Look) -> None:
    wholes = tuple(whole(*[10_000_000_000 + n for n in range(6)], label=label) for label in ("2022", "2023"))
    worded = tuple(
        replace(one, parts=tuple(replace(part, words=f"{part.value:,.0f} a year") for part in one.parts))
        for one in wholes
    )
    scene = share_bar(chart("share-bar", wholes=worded), look, 54)
    assert scene.keyed[-12:][0] == "2022, Cars 10,000,000,000 a year"
    assert len([text for text in scene.keyed if "a year" in text]) == 12
    numerals = [word.text for word in scene.words if word.bold and word.of]
    assert numerals == [str(number) for number in range(1, 13)]


def test_direct_labels_are_the_rule(troublesome: Callable[[int], list[ChartModel]], look: Look) -> None:
    drawn = [
        share_bar(next(one for one in troublesome(seed) if one.kind == "share-bar"), look, width)
        for seed in range(30)
        for width in WIDTHS[1:]
    ]
    assert sum(not scene.keyed for scene in drawn) >= 0.8 * len(drawn)


@pytest.mark.parametrize(
    ("wholes", "sentence"),
    [
        pytest.param(
            (whole(*range(1, 8), names=(*SIX, "Carts")),), "has 7 parts, where a bar can show 6", id="seven parts"
        ),
        pytest.param(
            (whole(1, 2, label="a"), whole(1, 2, 3, label="b")), "has bars of different parts", id="different parts"
        ),
        pytest.param(
            (Whole("", (Part("Cars", 0, "0", 0.0),)),),
            "has a bar without parts, or with one below nought",
            id="nothing at all",
        ),
        pytest.param(
            (Whole("", (Part("Cars", 2, "2", 2.0), Part("Carts", -1, "-1", -1.0))),),
            "has a bar without parts, or with one below nought",
            id="below nought",
        ),
    ],
)
def test_what_cannot_be_drawn_is_said(
    wholes: tuple[Whole, ...], sentence: str, chart: Callable[..., ChartModel], look: Look
) -> None:
    with pytest.raises(BriefingError) as raised:
        share_bar(chart("share-bar", wholes=wholes), look, 114)
    assert raised.value.sentence == f"chart 'boats' {sentence}"
    assert raised.value.way_out

"""Charts as content should not be and sometimes is: their words stand beside what they name, and none is lost."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from briefing.draw.charts import KINDS
from briefing.draw.look import Look
from briefing.draw.scene import Scene
from briefing.findings import BriefingError
from briefing.model.chart import ChartModel
from tests.draw.test_places import faults_of

SEEDS = range(1000, 1012)
WIDTHS = (82.0, 114.0, 174.0)
FEW = 12
DIRECT = 0.8


def marks_in(chart: ChartModel) -> int:
    """Give how many things a chart draws."""
    inner = [line.marks for line in chart.lines] + [whole.parts for whole in chart.wholes]
    moments = [row.moments for row in chart.rows]
    flat = (chart.happenings, chart.parts, chart.halts, chart.extents, chart.verdicts, chart.markers)
    return sum(map(len, (*inner, *moments, *flat)))


def names_in(chart: ChartModel) -> Iterator[str]:
    """Give the words that a reader must find: names and labels, values apart, which an axis may give."""
    yield from (line.name for line in chart.lines if len(chart.lines) > 1)
    yield from (mark.label for line in chart.lines for mark in line.marks if mark.label and mark.value is not None)
    yield from (part.label for part in chart.parts)
    yield from (part.label for whole in chart.wholes for part in whole.parts if part.share > 0)
    yield from (one.label for one in (*chart.happenings, *chart.verdicts, *chart.halts))
    # What has not begun is no bar above a timeline, only a row among programmes.
    bars = chart.kind == "programme-bars"
    yield from (extent.label for extent in chart.extents if bars or extent.start is not None)
    yield from (row.label for row in chart.rows)


def said(scene: Scene) -> str:
    """Give all letters of a drawing and of its key, whatever the lines they stand on."""
    return bare(" ".join((*(word.text for word in scene.words), *scene.keyed)))


def bare(text: str) -> str:
    return "".join(text.split())


def drawn(charts: list[ChartModel], look: Look, widths: tuple[float, ...]) -> Iterator[tuple[ChartModel, Scene]]:
    for chart in charts:
        for width in widths:
            yield chart, KINDS[chart.kind][1](chart, look, width)


def test_four_in_five_charts_of_up_to_twelve_marks_need_no_key(
    troublesome: Callable[[int], list[ChartModel]], look: Look
) -> None:
    charts, keyed = Counter[str](), Counter[str]()
    for seed in SEEDS:
        few = [chart for chart in troublesome(seed) if marks_in(chart) <= FEW]
        for chart, scene in drawn(few, look, WIDTHS):
            charts[chart.kind] += 1
            keyed[chart.kind] += bool(scene.keyed)
    assert len(charts) >= 12, "too few kinds are among them"
    assert 1 - keyed.total() / charts.total() >= DIRECT
    # Of one kind there are few: two more are chance.
    assert {kind: count for kind, count in keyed.items() if count > (1 - DIRECT) * charts[kind] + 2} == {}


@pytest.mark.parametrize("seed", range(1000, 1004))
def test_no_name_and_no_label_is_lost(seed: int, troublesome: Callable[[int], list[ChartModel]], look: Look) -> None:
    for chart, scene in drawn(troublesome(seed), look, (54.0, 114.0)):
        words = said(scene)
        lost = [name for name in names_in(chart) if not is_said(name, words)]
        assert lost == [], f"{chart.kind} at {scene.width:g} mm"


def is_said(name: str, words: str) -> bool:
    """Say whether every word of a name is there, one of which is like no other; a long one may be broken."""
    return all(bare(word) in words for word in name.split())


def test_a_name_that_is_lost_is_missed(troublesome: Callable[[int], list[ChartModel]], look: Look) -> None:
    """The proof can fail: take away the words of one name, and it is told."""
    tried = 0
    for chart, scene in drawn(troublesome(1000), look, (114.0,)):
        for name in names_in(chart):
            *_, own = name.removesuffix(" 0").split()
            if re.fullmatch(r"q[a-j]{3}", own):
                tried += 1
                assert not is_said(name, said(scene).replace(own, ""))
    assert tried > 20


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2000, 2150))
def test_hundreds_more_have_room_and_lose_nothing(
    seed: int, troublesome: Callable[[int], list[ChartModel]], look: Look
) -> None:
    for chart in troublesome(seed):
        for width in (54.0, *WIDTHS):
            try:
                scene = KINDS[chart.kind][1](chart, look, width)
            except BriefingError:
                assert marks_in(chart) > FEW
                continue
            assert list(faults_of(scene, look)) == []
            words = said(scene)
            assert [name for name in names_in(chart) if not is_said(name, words)] == []

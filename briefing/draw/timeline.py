"""A timeline: a strip where its labels have room beside one another, a rail with a list where they have not."""

from briefing.draw.look import Look
from briefing.draw.rail import rail
from briefing.draw.scene import Scene
from briefing.draw.strip import strip
from briefing.model.chart import ChartModel

_NARROWEST_STRIP = 100.0


def timeline(chart: ChartModel, look: Look, width: float) -> Scene:
    """Draw events in time, with bars for what ran on beside them.

    An event of importance 3 always has its words. Of the others, where there are more than a strip
    can hold, first those of importance 1 and then those of importance 2 become points without
    words; where even those of importance 3 are too many, or something has not begun and so is no bar,
    all stand in a list.
    """
    if width >= _NARROWEST_STRIP and all(one.start is not None for one in chart.extents):
        scene = strip(chart, look, width)
        if scene is not None:
            return scene
    return rail(chart, look, width)

"""Charts of a pack → chart models: numbers from series and facts, with the words that print them."""

from briefing.model.chart import ChartModel, Shapes
from briefing.model.chart_items import Chart
from briefing.select.calendars import calendar
from briefing.select.compared import dot_plot, ranked_bars, share_bar, slope, small_multiples, waffle
from briefing.select.itineraries import itinerary
from briefing.select.maps import MAPS, locator_map
from briefing.select.notebook import Notebook
from briefing.select.series_charts import series_chart, yardstick
from briefing.select.time_charts import programme_bars, timeline

_MAKERS = {
    "bars": series_chart,
    "step-series": series_chart,
    "time-series": series_chart,
    "small-multiples": small_multiples,
    "slope": slope,
    "dot-plot": dot_plot,
    "ranked-bars": ranked_bars,
    "share-bar": share_bar,
    "calendar": calendar,
    "itinerary": itinerary,
    "timeline": timeline,
    "timeline-lanes": timeline,
    "programme-bars": programme_bars,
    "waffle": waffle,
    "yardstick": yardstick,
}


def chart_model(chart: Chart, book: Notebook, shapes: Shapes | None = None) -> ChartModel:
    """Give all that drawing `chart` needs; remembers its items and sources as printed. A map needs `shapes`."""
    book.print_item("charts", str(chart.id))
    if chart.kind in MAPS:
        return locator_map(chart, book, shapes)
    return _MAKERS[chart.kind](chart, book)

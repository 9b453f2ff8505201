"""`ChartModel`, `Tokens`, `Faces` → `Drawing`: charts as SVG with real text, at their final size.

Each kind is a pure function in a file of its own that gives a `Scene`: shapes and words in
millimetres, placed after the words were measured, so that none lies over another. One renderer
makes SVG of a scene with matplotlib, which is imported there and then, and nowhere else.
Title, measure and source are not drawn: the page has them as text.
"""

from briefing.draw.charts import draw, draw_all, made_by

__all__ = ["draw", "draw_all", "made_by"]

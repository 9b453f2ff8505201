"""docs/reference/charts.md: each kind of chart as drawn, when to take it, and the YAML that made it."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from briefing.check import check
from briefing.model.chart_items import Chart, ChartKind
from briefing.model.contact_sheet import ContactSheet
from briefing.model.pack import Audience, AudiencePart, Budget, Pack
from briefing.read import parse_prose, parse_when, read_pack, read_phrases, read_shapes
from briefing.select import contact_sheet
from tests.docs.pages.markdown import code, page, table

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "tests" / "docs" / "gallery"
LANGUAGE = "en-GB"
# Items of other files shown below a chart, at most: the rest are like them.
MOST_ITEMS = 2
INTRODUCTION = """\
Every kind, drawn from an invented line between real ports. `briefing charts PACK` draws all the charts of a pack on one
sheet. Title, measure and source are text around the drawing; numbers stand in series, facts and events, never here.
A kind that is left out follows from the data that a chart names. Widths are those of the grid: `side` 54 mm, `half` 84,
`main` 114, `full` 174; a phone gets a drawing of its own. What has no room beside its mark stands in a numbered key.

`focus` names the series or facts that the finding is about: they are drawn in the accent, the rest recede. An estimate
is hatched, hollow or dashed; a gap stays a gap."""
# What each kind is for, and what to take instead where it is not.
KINDS: Mapping[ChartKind, tuple[str, str]] = {
    "bars": ("one series, up to some dozen values, from zero", "`time-series` for many values or small differences"),
    "step-series": ("counts that hold from one dated point to the next", "`time-series` where values flow"),
    "time-series": ("one or several series; `events` are marked on them", "`small-multiples` from five lines on"),
    "small-multiples": ("several series on one scale, a panel each", "`time-series` where lines are to be compared"),
    "slope": ("then and now, of up to twelve series", "`dot-plot` for more, `time-series` for what lies between"),
    "dot-plot": ("parties beside one another, at one date or two; need not begin at zero", "`ranked-bars` from zero"),
    "ranked-bars": ("values at one time, the largest first, from zero", "`dot-plot` where all are nearly alike"),
    "waffle": ("parts of one whole, up to five", "`share-bar` for six parts or several wholes"),
    "share-bar": ("parts of one whole, or of one at each of several dates", "`ranked-bars` where there is no whole"),
    "timeline": ("up to some dozen events on one axis", "`timeline-lanes` for more"),
    "timeline-lanes": ("events by subject, with named eras", "`timeline` for few"),
    "programme-bars": ("what began, runs on, ended or is to come", "`timeline` for what happens on a day"),
    "calendar": (
        "the year ahead: announced, expected, at any time, and what falls due",
        "`timeline` for the past",
    ),
    "itinerary": ("the stops of a visit, with what is known of each", "`locator-map` for where they are"),
    "yardstick": ("the judgements of the pack on its scale of likelihood", "the judgements as text for the press"),
    "locator-map": ("`places` by name, and the stops of a `visit` by number", "`route-map` for what joins them"),
    "route-map": ("`routes` through places, joined straight: pipelines and railways", "`locator-map` for places alone"),
}


@lru_cache(maxsize=1)
def pack() -> Pack:
    """Give the pack of the gallery. Raises `ValueError` where anything is wrong with it."""
    tree, unreadable = read_pack(ROOT, FOLDER)
    made, wrong = check(tree, parse_when, parse_prose, {"press": _audience()})
    findings = [str(finding) for finding in (*unreadable, *wrong) if finding.severity != "note"]
    if made is None or findings:
        raise ValueError("; ".join(findings))
    return made


def _audience() -> Audience:
    part = AudiencePart(part="figures")
    return Audience(
        name="press", title="Press", kicker="Brief", reads="public", pages=Budget(min=1, max=9), parts=(part,)
    )


@lru_cache(maxsize=1)
def sheet() -> ContactSheet:
    """Give every chart of the gallery as a model."""
    return contact_sheet(pack(), (_audience(),), LANGUAGE, read_phrases(ROOT, LANGUAGE)[0], read_shapes(ROOT, LANGUAGE))


def text() -> str:
    """Give the page."""
    rows = [(f"[`{kind}`](#{kind})", what, instead) for kind, (what, instead) in KINDS.items()]
    blocks = [INTRODUCTION, table(("kind", "for", "instead"), rows)]
    by_kind = {chart.kind: chart for chart in pack().charts.values()}
    for kind in KINDS:
        chart = by_kind[kind]
        blocks += [f"## {kind}", f"![{chart.title.text}](../pictures/charts/{kind}.png)", code(_yaml(chart), "yaml")]
    return page("Charts", *blocks)


def _yaml(chart: Chart) -> str:
    """Give a chart as it is written, and the first of the items that it names."""
    pieces = [f"# charts.yaml\n{item_text('charts', str(chart.id))}"]
    for file, keys in _named(chart):
        shown = "\n".join(item_text(file, key) for key in keys[:MOST_ITEMS])
        more = f"\n  # and {', '.join(keys[MOST_ITEMS:])}, alike" if len(keys) > MOST_ITEMS else ""
        pieces.append(f"# {file}.yaml\n{shown}{more}")
    return "\n\n".join(pieces)


def _named(chart: Chart) -> Iterator[tuple[str, list[str]]]:
    facts = [str(share.fact) for share in (*chart.values, *chart.shares)]
    named = {
        "series": [str(key) for key in (*chart.series, *chart.bars)],
        "facts": facts,
        "events": [str(key) for key in chart.events],
        "programmes": [str(key) for key in chart.programmes],
        "visit": [str(chart.visit)] if chart.visit else [],
        "places": [str(key) for key in chart.places],
    }
    if chart.kind in ("calendar", "yardstick"):
        named["judgements"] = [str(key) for key in pack().judgements]
    if chart.kind == "calendar":
        named["outlook"] = [str(key) for key in pack().outlook]
    yield from ((file, keys) for file, keys in named.items() if keys)


def item_text(file: str, key: str) -> str:
    """Give an item as its file has it."""
    written = (FOLDER / f"{file}.yaml").read_text(encoding="utf-8")
    found = re.search(rf"^  - (?:\{{)?id: {key}\b.*?(?=^  - |\Z)", written, re.MULTILINE | re.DOTALL)
    if found is None:
        raise ValueError(f"{file}.yaml has no {key}")
    return found[0].rstrip()

"""The contact sheet of a pack: every chart that one of its audiences may read, at its printed width, on one sheet."""

import time
from pathlib import Path

from briefing.findings import BriefingError, Finding
from briefing.making import Report, Wanted, hand_over, refuse_faults, wanted_of, workshop_for
from briefing.model.step import Step
from briefing.prove import bad_links
from briefing.read import read_shapes
from briefing.select import MAPS, contact_sheet
from briefing.workshop import Workshop, charts_screen_of, charts_sheet_of, drawings_of, narrow_of, pages_of

NAME = "charts"
MOST_PAGES = 500  # the sheet has no page budget: a pack may have many charts


def make_charts(
    project: Path, folder: Path, jobs: int, use_cache: bool, out: Path | None, report: Report
) -> tuple[Finding, ...]:
    """Make charts.pdf and charts.html of the pack in `folder`, in `out` or where its briefs are.

    Gives the findings that did not stop it. Raises `ContentError` where content has an error, `BriefingError` where the
    pack has no chart, or the machine lacks or refuses something.
    """
    with workshop_for(project, (folder,), jobs, use_cache) as (shop, read):
        wanted = wanted_of(project, read[0], (), None)
        if not wanted.pack.charts:
            raise BriefingError(f"pack {wanted.pack.name!r} has no charts", "add one to charts.yaml")
        files, end = _sheet(shop, wanted, report)
    target = out or project / "build" / wanted.pack.name
    hand_over(target, files, project if out is None else None)
    report(end)
    return tuple(sorted({*read[0].findings, *wanted.findings}))


def _sheet(shop: Workshop, wanted: Wanted, report: Report) -> tuple[dict[str, bytes], Step]:
    """Give the files by name, and the step that ends the work on them."""
    started = time.perf_counter()

    def step(action: str, pages: int | None = None, done: bool = False) -> Step:
        return Step(wanted.pack.name, NAME, action, pages, time.perf_counter() - started, done)

    report(step("draw"))
    has_map = any(chart.kind in MAPS for chart in wanted.pack.charts.values())
    shapes = read_shapes(shop.project, wanted.language) if has_map else None
    sheet = contact_sheet(wanted.pack, wanted.audiences, wanted.language, wanted.phrases, shapes)
    drawings = drawings_of(shop, sheet.models, None)
    report(step("lay out"))
    laid = pages_of(shop, charts_sheet_of(shop, sheet, drawings), NAME, MOST_PAGES)
    screen = charts_screen_of(shop, sheet, drawings, narrow_of(shop, sheet.models))
    refuse_faults("the sheet of charts", laid.faults, bad_links(screen), "mend templates/charts")
    files = {f"{NAME}.html": screen.encode(), f"{NAME}.pdf": laid.pdf}
    return files, step("done", laid.pages, done=True)

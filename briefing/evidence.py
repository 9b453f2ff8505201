"""The evidence of a pack: its briefs laid out as a build does it, then every number in them, and why it is true."""

import time
from functools import partial
from pathlib import Path

from briefing.findings import ContentError, Finding, worst
from briefing.making import (
    LaidOut,
    Report,
    Wanted,
    each,
    hand_over,
    lay_out,
    refuse_faults,
    wanted_of,
    workshop_for,
)
from briefing.model.evidence import AnnexBrief
from briefing.model.pack import Audience
from briefing.model.step import Step
from briefing.proofs import answers, proofs
from briefing.prove import bad_links, csv_of, evidence
from briefing.select import annex_of, backings_of
from briefing.workshop import Workshop, annex_screen_of, annex_sheet_of, pages_of

NAME = "evidence"
# The annex has no page budget: it is as long as its briefs are full of numbers.
MOST_PAGES = 2000


def make_evidence(
    project: Path, folder: Path, jobs: int, use_cache: bool, out: Path | None, report: Report
) -> tuple[Finding, ...]:
    """Make evidence.csv, .html and .pdf of the pack in `folder`, in `out` or where its briefs are.

    Briefs that the cache has laid out are not laid out again. Gives the findings that did not stop it; raises what a
    build does, for the same reasons: numbers of a brief that cannot be built are no evidence.
    """
    with workshop_for(project, (folder,), jobs, use_cache) as (shop, read):
        wanted = wanted_of(project, read[0], (), None)
        findings = [*read[0].findings, *wanted.findings]
        briefs = []
        for brief, found in each(partial(_rows, shop, wanted, report=report), wanted.audiences, shop):
            briefs.append(brief)
            findings += found
        files, end = _annex(shop, wanted, tuple(briefs), report)
    target = out or project / "build" / wanted.pack.name
    hand_over(target, files, project if out is None else None)
    report(end)
    return tuple(sorted(set(findings)))


def _rows(shop: Workshop, wanted: Wanted, audience: Audience, *, report: Report) -> tuple[AnnexBrief, list[Finding]]:
    done: LaidOut = lay_out(shop, wanted, audience, report)
    brief, laid = done.brief, done.laid
    covered = answers(wanted.pack, audience, brief, laid)
    findings = proofs(wanted.pack, audience, brief, laid, covered, screen="")
    if worst(findings) == "error":
        raise ContentError(tuple(sorted(findings)))
    drawings = {key: drawing.svg for key, drawing in done.drawings.items()}
    rows = evidence(wanted.pack, backings_of(wanted.pack), brief, laid, drawings)
    return AnnexBrief(audience.name, audience.kicker, laid.pages, rows), findings


def _annex(
    shop: Workshop, wanted: Wanted, briefs: tuple[AnnexBrief, ...], report: Report
) -> tuple[dict[str, bytes], Step]:
    """Give the files of the annex by name, and the step that ends the work on it."""
    started = time.perf_counter()

    def step(action: str, pages: int | None = None, done: bool = False) -> Step:
        return Step(wanted.pack.name, NAME, action, pages, time.perf_counter() - started, done)

    report(step("lay out"))
    annex = annex_of(wanted.pack, wanted.audiences, briefs, wanted.language, wanted.phrases)
    laid = pages_of(shop, annex_sheet_of(shop, annex), NAME, MOST_PAGES)
    screen = annex_screen_of(shop, annex)
    refuse_faults("the annex", laid.faults, bad_links(screen), "mend templates/evidence")
    rows = [row for brief in briefs for row in brief.rows]
    files = {f"{NAME}.csv": csv_of(rows), f"{NAME}.html": screen.encode(), f"{NAME}.pdf": laid.pdf}
    return files, step("done", laid.pages, done=True)

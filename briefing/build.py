"""The way through, once: content → check → select → draw → compose → typeset → prove → deliver.

As far as the pages, `making.py` knows the order of the rooms; from there on, this. It has no rules of its own.
"""

from functools import partial
from importlib.metadata import version
from pathlib import Path

from briefing import __version__
from briefing.checking import Checked
from briefing.deliver import BriefFile, deliver, manifest_of
from briefing.findings import ContentError, Finding, worst
from briefing.jobs import locked
from briefing.making import Report, Wanted, each, lay_out, wanted_of, workshop_for
from briefing.model.pack import Audience
from briefing.model.step import Step
from briefing.proofs import answers, proofs
from briefing.workshop import Workshop, narrow_of, screen_of

# The files of a brief, what is to be said of them, and the step that ended it.
_Made = tuple[list[BriefFile], list[Finding], Step]


def build_packs(
    project: Path,
    folders: tuple[Path, ...],
    audiences: tuple[str, ...],
    language: str | None,
    jobs: int,
    use_cache: bool,
    out: Path | None,
    report: Report,
) -> tuple[Finding, ...]:
    """Make the briefs of the packs in `folders`; give the findings that did not stop it.

    `audiences` empty is all that a pack lists. Raises `ContentError` where content has an error
    (nothing is changed), `BriefingError` with status 1 where a page budget cannot be met, with
    status 3 where the machine lacks or refuses something.
    """
    with workshop_for(project, folders, jobs, use_cache) as (shop, read):
        findings = [finding for one in read for finding in one.findings]
        for one in read:
            folder = _out_folder(project, out, one.tree.pack, len(folders))
            wanted = wanted_of(project, one, audiences, language)
            findings += _build_pack(shop, one, wanted, folder, report, project if out is None else None)
    return tuple(sorted(set(findings)))


def _out_folder(project: Path, out: Path | None, pack: str, packs: int) -> Path:
    if out is None:
        return project / "build" / pack
    return out if packs == 1 else out / pack


def _build_pack(
    shop: Workshop, read: Checked, wanted: Wanted, folder: Path, report: Report, within: Path | None
) -> list[Finding]:
    pack = wanted.pack
    made: list[BriefFile] = []
    notes: list[Finding] = list(wanted.findings)
    ends: list[Step] = []
    make = partial(_build_brief, shop, wanted, report=report)
    for files, found, end in each(make, wanted.audiences, shop):
        made += files
        notes += found
        ends.append(end)
    manifest = manifest_of(
        pack=pack.name,
        edition=pack.head.edition,
        as_of=pack.head.as_of.isoformat(),
        inputs={**read.tree.hashes, **shop.templates},
        files=tuple(made),
        versions=_versions(),
        before=folder / "manifest.json",
    )
    with locked(folder):
        deliver(folder, {**{file.name: file.data for file in made}, "manifest.json": manifest}, within)
    for end in ends:  # said once the files are there, in the order of the pack
        report(end)
    return notes


def _versions() -> dict[str, str]:
    names = ("weasyprint", "matplotlib", "jinja2", "fontpkg-source-serif-4", "fontpkg-source-sans-3")
    return {"briefing": __version__, **{name: version(name) for name in names}}


def _build_brief(shop: Workshop, wanted: Wanted, audience: Audience, *, report: Report) -> _Made:
    done = lay_out(shop, wanted, audience, report)
    brief, laid, step = done.brief, done.laid, done.step
    report(step("compose", laid.pages))
    screen = screen_of(shop, brief, done.drawings, narrow_of(shop, brief.charts()))
    covered = answers(wanted.pack, audience, brief, laid)
    findings = proofs(wanted.pack, audience, brief, laid, covered, screen)
    if worst(findings) == "error":
        raise ContentError(tuple(sorted(findings)))
    files = [
        BriefFile(
            name=f"{audience.name}{ending}",
            data=data,
            audience=audience.name,
            language=wanted.language,
            pages=laid.pages,
            rounds=laid.rounds,
            account=brief.account,
            covered=covered,
        )
        for ending, data in ((".pdf", laid.pdf), (".html", screen.encode()))
    ]
    report(step("ready", laid.pages))
    return files, findings, step("done", laid.pages, done=True)

"""The way through, once: content → check → select → draw → compose → typeset → prove → deliver.

The only place that knows the order of the rooms. It has no rules of its own.
"""

import time
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from functools import partial
from importlib.metadata import version
from pathlib import Path

from briefing import __version__
from briefing.checking import Checked, read_and_check
from briefing.deliver import BriefFile, deliver, manifest_of
from briefing.faces import make_faces
from briefing.findings import BriefingError, ContentError, Finding, worst
from briefing.fitting import fit
from briefing.jobs import Cache, Child, locked
from briefing.model.pack import Audience, Pack
from briefing.model.step import Step
from briefing.proofs import answers, proofs
from briefing.read import read_phrases, read_shapes, read_tokens, template_hashes
from briefing.select import for_pack, has_map, select
from briefing.workshop import Workshop, drawings_of, screen_of

Report = Callable[[Step], None]
# The files of a brief, what is to be said of them, and the step that ended it.
_Made = tuple[list[BriefFile], list[Finding], Step]

# Charts wider than a phone's column get a second drawing for it; 82 mm is 310 px.
PHONE_MM = 82.0
WIDE = ("main", "full")


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
    cache_folder = project / ".cache" / "briefing"
    # matplotlib looks for a folder of its own, and makes one with a warning where home is not writable.
    cache = Cache(cache_folder) if use_cache else None
    environment = {"MPLCONFIGDIR": str(cache_folder / "matplotlib")}
    with Child(workers=jobs, environment=environment) as child:
        if cache is None or not cache.holds("pages"):
            child.warm("briefing.typeset.loop")  # a first build will want it; a rebuild may want nothing
        read = [read_and_check(project, folder) for folder in folders]
        findings = sorted({finding for one in read for finding in one.findings})
        if worst(findings) == "error":
            raise ContentError(tuple(findings))
        tokens_path = project / "templates" / "styles" / "tokens.css"
        tokens, wrong = read_tokens(tokens_path, "templates/styles/tokens.css")
        if wrong:
            raise ContentError(wrong)
        shop = Workshop(
            project=project,
            tokens=tokens,
            faces=make_faces(cache_folder),
            templates=template_hashes(project),
            child=child,
            cache=cache,
        )
        for one in read:
            folder = _out_folder(project, out, one.tree.pack, len(folders))
            findings += _build_pack(shop, one, audiences, language, folder, report, project if out is None else None)
    return tuple(sorted(set(findings)))


def _out_folder(project: Path, out: Path | None, pack: str, packs: int) -> Path:
    if out is None:
        return project / "build" / pack
    return out if packs == 1 else out / pack


def _build_pack(
    shop: Workshop,
    read: Checked,
    wanted: tuple[str, ...],
    language: str | None,
    folder: Path,
    report: Report,
    within: Path | None,
) -> list[Finding]:
    pack = read.pack
    if pack is None:
        raise ContentError(read.findings)
    listed = tuple(str(entry.name) for entry in pack.head.audiences)
    for name in wanted:
        if name not in listed:
            near = get_close_matches(name, listed, n=1)
            way_out = f"did you mean {near[0]!r}?" if near else f"it has {', '.join(listed)}"
            raise BriefingError(f"pack {pack.name!r} has no audience {name!r}", way_out)
    spoken = language or pack.head.languages[0]
    if spoken != pack.head.languages[0]:
        raise BriefingError(f"only {pack.head.languages[0]!r} is printed so far, not {spoken!r}")
    phrases, findings = read_phrases(shop.project, spoken)
    if worst(findings) == "error":
        raise ContentError(findings)
    made: list[BriefFile] = []
    notes: list[Finding] = list(findings)
    make = partial(_build_brief, shop, pack, phrases=phrases, language=spoken, report=report)
    ends: list[Step] = []
    for files, found, end in _each(make, [for_pack(pack, read.audiences[name]) for name in wanted or listed], shop):
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


def _each(make: Callable[[Audience], _Made], audiences: list[Audience], shop: Workshop) -> Iterator[_Made]:
    """Give what is made for each audience, in their order, as many at a time as there are workers.

    The first that fails ends all: what has not begun never does.
    """
    at_once = min(shop.child.workers, len(audiences))
    if at_once < 2:
        yield from map(make, audiences)
        return
    from concurrent.futures import ThreadPoolExecutor  # slow to import, and of no use to a single brief

    pool = ThreadPoolExecutor(at_once)
    try:
        yield from pool.map(make, audiences)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)  # what is at work ends with the child processes


def _versions() -> dict[str, str]:
    names = ("weasyprint", "matplotlib", "jinja2", "fontpkg-source-serif-4", "fontpkg-source-sans-3")
    return {"briefing": __version__, **{name: version(name) for name in names}}


def _build_brief(
    shop: Workshop, pack: Pack, audience: Audience, *, phrases: Mapping[str, str], language: str, report: Report
) -> _Made:
    started = time.perf_counter()

    def step(action: str, pages: int | None = None, done: bool = False) -> Step:
        return Step(pack.name, audience.name, action, pages, time.perf_counter() - started, done)

    report(step("draw"))
    shapes = read_shapes(shop.project, language) if has_map(pack, audience) else None
    choose = partial(select, pack, audience, phrases, language, shapes=shapes)
    whole = choose()
    drawings = drawings_of(shop, whole.charts(), None)
    report(step("lay out"))
    brief, laid = fit(shop, whole, choose, audience.pages.max, drawings)
    report(step("compose", laid.pages))
    narrow = drawings_of(shop, tuple(chart for chart in brief.charts() if chart.width in WIDE), PHONE_MM)
    screen = screen_of(shop, brief, drawings, narrow)
    covered = answers(pack, audience, brief, laid)
    findings = proofs(pack, audience, brief, laid, covered, screen)
    if worst(findings) == "error":
        raise ContentError(tuple(sorted(findings)))
    files = [
        BriefFile(
            name=f"{audience.name}{ending}",
            data=data,
            audience=audience.name,
            language=language,
            pages=laid.pages,
            rounds=laid.rounds,
            account=brief.account,
            covered=covered,
        )
        for ending, data in ((".pdf", laid.pdf), (".html", screen.encode()))
    ]
    report(step("ready", laid.pages))
    return files, findings, step("done", laid.pages, done=True)

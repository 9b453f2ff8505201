"""What every command that makes something of briefs goes through: packs read and checked, then each brief laid out.

    read → check → select → draw → compose → typeset, as often as the brief needs to fit its pages

What is made of the pages then is the command's own: see `build.py` and `evidence.py`.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import TypeVar

from briefing.checking import Checked, read_and_check
from briefing.deliver import deliver
from briefing.faces import make_faces
from briefing.findings import BriefingError, ContentError, Finding, worst
from briefing.fitting import fit
from briefing.jobs import Cache, Child, locked
from briefing.model.brief import Brief
from briefing.model.laid import Fault, Laid
from briefing.model.look import Drawing
from briefing.model.pack import Audience, Pack
from briefing.model.step import Step
from briefing.read import read_phrases, read_shapes, read_tokens, template_hashes
from briefing.select import for_pack, has_map, select
from briefing.workshop import Workshop, drawings_of

Report = Callable[[Step], None]
Made = TypeVar("Made")


@dataclass(frozen=True)
class Wanted:
    """What is to be made of a pack: for which of its audiences, in which language, with which fixed words."""

    pack: Pack
    audiences: tuple[Audience, ...]
    language: str
    phrases: Mapping[str, str]
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class LaidOut:
    """A brief as it fits its pages, with its drawings. `step` tells how far the work on it has come."""

    audience: Audience
    brief: Brief
    laid: Laid
    drawings: Mapping[str, Drawing]
    step: Callable[..., Step]


@contextmanager
def workshop_for(
    project: Path, folders: tuple[Path, ...], jobs: int, use_cache: bool
) -> Iterator[tuple[Workshop, list[Checked]]]:
    """Give the workshop, open, and the packs of `folders`.

    Raises `ContentError` where content or tokens have an error, `BriefingError` with status 3 where the machine lacks
    or refuses something.
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
        yield shop, read


def wanted_of(project: Path, read: Checked, named: tuple[str, ...], language: str | None) -> Wanted:
    """Give what is to be made of a pack: for the audiences `named`, or for all that it lists.

    Raises `BriefingError` for an audience or a language that it does not have.
    """
    pack = read.pack
    if pack is None:
        raise ContentError(read.findings)
    listed = tuple(str(entry.name) for entry in pack.head.audiences)
    for name in named:
        if name not in listed:
            near = get_close_matches(name, listed, n=1)
            way_out = f"did you mean {near[0]!r}?" if near else f"it has {', '.join(listed)}"
            raise BriefingError(f"pack {pack.name!r} has no audience {name!r}", way_out)
    spoken = language or pack.head.languages[0]
    if spoken != pack.head.languages[0]:
        raise BriefingError(f"only {pack.head.languages[0]!r} is printed so far, not {spoken!r}")
    phrases, findings = read_phrases(project, spoken)
    if worst(findings) == "error":
        raise ContentError(findings)
    audiences = tuple(for_pack(pack, read.audiences[name]) for name in named or listed)
    return Wanted(pack, audiences, spoken, phrases, findings)


def lay_out(shop: Workshop, wanted: Wanted, audience: Audience, report: Report) -> LaidOut:
    """Give the brief of a pack for one audience, laid out so that it fits its pages.

    Raises `BriefingError` with status 1 where its page budget cannot be met.
    """
    pack, phrases, language = wanted.pack, wanted.phrases, wanted.language
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
    return LaidOut(audience, brief, laid, drawings, step)


def hand_over(target: Path, files: Mapping[str, bytes], within: Path | None) -> None:
    """Write the files of one command into `target`, whole or not at all; `within` is the project they may lie in."""
    with locked(target):
        deliver(target, dict(files), within)


def refuse_faults(what: str, faults: Iterable[Fault], links: Iterable[str], way_out: str) -> None:
    """Raise `BriefingError` with every error of finished pages, and every link of a screen edition that leads nowhere.

    For what has no content line of its own to tell it at: an annex, a sheet of charts.
    """
    wrong = [f"{fault.rule} {fault.sentence}" for fault in faults if fault.severity == "error"]
    wrong += links
    if wrong:
        raise BriefingError(f"{what} is not sound: {'; '.join(wrong)}", way_out, status=1)


def each(make: Callable[[Audience], Made], audiences: tuple[Audience, ...], shop: Workshop) -> Iterator[Made]:
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

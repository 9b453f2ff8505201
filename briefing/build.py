"""The way through, once: content → check → select → draw → compose → typeset → prove → deliver.

The only place that knows the order of the rooms, and the fit loop. It has no rules of its own.
"""

import json
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from functools import partial
from importlib.metadata import version
from pathlib import Path

from briefing import __version__
from briefing.check import check, check_audience
from briefing.compose import compose, compose_screen
from briefing.deliver import BriefFile, deliver, manifest_of
from briefing.draw import draw_all
from briefing.faces import make_faces, screen_faces
from briefing.findings import BriefingError, ContentError, Finding, Position, worst
from briefing.jobs import Cache, Child, digest, locked
from briefing.model.brief import Brief, ContentsEntry
from briefing.model.chart import ChartModel
from briefing.model.laid import Fault, Laid, Plan, Sheet
from briefing.model.look import Drawing, Faces, Tokens
from briefing.model.pack import FILES, Audience, Pack
from briefing.model.step import Step
from briefing.model.tree import Tree
from briefing.prove import bad_links, coverage, unaccounted
from briefing.read import (
    parse_prose,
    parse_when,
    read_audience,
    read_pack,
    read_phrases,
    read_shapes,
    read_tokens,
    template_hashes,
)
from briefing.select import fewer, for_pack, heights_of, more, select
from briefing.typeset import typeset

Report = Callable[[Step], None]

# Tries of the fit loop: each drops at least one item, and heights are measured, so three are usual.
MOST_FITS = 12
MOST_NUMBERINGS = 3
DRAWING_SECONDS = 120.0
LAYOUT_SECONDS = 300.0
# Charts wider than a phone's column get a second drawing for it; 82 mm is 310 px.
PHONE_MM = 82.0
WIDE = ("main", "full")


@dataclass(frozen=True)
class Workshop:
    """What all briefs of one build share."""

    project: Path
    tokens: Tokens
    faces: Faces
    templates: Mapping[str, str]  # path: sha256
    child: Child
    cache: Cache | None


def check_packs(project: Path, folders: tuple[Path, ...]) -> tuple[Finding, ...]:
    """Give every finding about the packs in `folders`, sorted; nothing is built."""
    findings = [finding for folder in folders for finding in _read(project, folder)[2]]
    return tuple(sorted(set(findings)))


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
    environment = {"MPLCONFIGDIR": str(cache_folder / "matplotlib")}
    with Child(workers=jobs, environment=environment) as child:
        child.warm("weasyprint", "matplotlib.figure")
        read = [_read(project, folder) for folder in folders]
        findings = sorted({finding for _, _, found in read for finding in found})
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
            cache=Cache(cache_folder) if use_cache else None,
        )
        for tree, pack, _ in read:
            if pack is None:
                raise ContentError(tuple(findings))
            folder = _out_folder(project, out, tree.pack, len(folders))
            findings += _build_pack(shop, tree, pack, audiences, language, folder, report)
    return tuple(sorted(set(findings)))


def _out_folder(project: Path, out: Path | None, pack: str, packs: int) -> Path:
    if out is None:
        return project / "build" / pack
    return out if packs == 1 else out / pack


def _read(project: Path, folder: Path) -> tuple[Tree, Pack | None, list[Finding]]:
    """Read and check one pack, with the audiences that it names."""
    tree, found = read_pack(project, folder)
    findings = list(found)
    audiences: dict[str, Audience] = {}
    for name in _named_audiences(tree):
        block, wrong = read_audience(project, name)
        findings += wrong
        if block is not None:
            audience, wrong = check_audience(name, block, parse_when, parse_prose)
            findings += wrong
            if audience is not None:
                audiences[name] = audience
    pack, wrong = check(tree, parse_when, parse_prose, audiences)
    return tree, pack, findings + list(wrong)


def _named_audiences(tree: Tree) -> Iterator[str]:
    """Give the names of the audiences that pack.yaml lists, as far as it can be read."""
    listed = tree.files["pack"].get("audiences") if "pack" in tree.files else None
    for entry in listed if isinstance(listed, list) else []:
        name = entry.get("name") if isinstance(entry, dict) else None
        if isinstance(name, str):
            yield str(name)


def _build_pack(
    shop: Workshop,
    tree: Tree,
    pack: Pack,
    wanted: tuple[str, ...],
    language: str | None,
    folder: Path,
    report: Report,
) -> list[Finding]:
    listed = tuple(str(entry.name) for entry in pack.head.audiences)
    for name in wanted:
        if name not in listed:
            raise BriefingError(f"pack {pack.name!r} has no audience {name!r}", f"it has {', '.join(listed)}")
    spoken = language or pack.head.languages[0]
    if spoken != pack.head.languages[0]:
        raise BriefingError(f"only {pack.head.languages[0]!r} is printed so far, not {spoken!r}")
    phrases, findings = read_phrases(shop.project, spoken)
    if worst(findings) == "error":
        raise ContentError(findings)
    made: list[BriefFile] = []
    notes: list[Finding] = list(findings)
    for name in wanted or listed:
        block, _ = read_audience(shop.project, name)
        audience = check_audience(name, block, parse_when, parse_prose)[0] if block is not None else None
        if audience is None:
            raise BriefingError(f"audience {name!r} cannot be read")
        files, found = _build_brief(shop, pack, for_pack(pack, audience), phrases, spoken, report)
        made += files
        notes += found
    manifest = manifest_of(
        pack=pack.name,
        edition=pack.head.edition,
        as_of=pack.head.as_of.isoformat(),
        inputs={**tree.hashes, **shop.templates},
        files=tuple(made),
        versions=_versions(),
        before=folder / "manifest.json",
    )
    with locked(folder):
        deliver(folder, {**{file.name: file.data for file in made}, "manifest.json": manifest})
    return notes


def _versions() -> dict[str, str]:
    names = ("weasyprint", "matplotlib", "jinja2", "fontpkg-source-serif-4", "fontpkg-source-sans-3")
    return {"briefing": __version__, **{name: version(name) for name in names}}


def _build_brief(
    shop: Workshop, pack: Pack, audience: Audience, phrases: Mapping[str, str], language: str, report: Report
) -> tuple[list[BriefFile], list[Finding]]:
    started = time.perf_counter()

    def tell(action: str, pages: int | None = None, done: bool = False) -> None:
        report(Step(pack.name, audience.name, action, pages, time.perf_counter() - started, done))

    tell("draw")
    shapes = read_shapes(shop.project, language) if _has_map(pack) else None
    choose = partial(select, pack, audience, phrases, language, shapes=shapes)
    drawings = _draw(shop, choose().charts(), None)
    tell("lay out")
    brief, laid = _fit(shop, choose, audience, drawings)
    tell("compose")
    narrow = _draw(shop, tuple(chart for chart in brief.charts() if chart.width in WIDE), PHONE_MM)
    screen = _screen(shop, brief, drawings, narrow)
    findings = _proofs(pack, audience, brief, laid, screen)
    if worst(findings) == "error":
        raise ContentError(tuple(sorted(findings)))
    files = [
        BriefFile(f"{audience.name}{ending}", data, audience.name, language, laid.pages, laid.rounds, brief.account)
        for ending, data in ((".pdf", laid.pdf), (".html", screen.encode()))
    ]
    tell("done", laid.pages, done=True)
    return files, findings


def _has_map(pack: Pack) -> bool:
    return any(chart.kind == "locator-map" for chart in pack.charts.values())


def _draw(shop: Workshop, charts: tuple[ChartModel, ...], width_mm: float | None) -> dict[str, Drawing]:
    """Give the drawings of `charts`, from the cache where they were drawn before."""
    look = digest(json.dumps(dict(shop.tokens.values), sort_keys=True), *(face.path for face in shop.faces.faces))
    keys = {chart.id: digest(look, repr(chart), str(width_mm), version("matplotlib")) for chart in charts}
    drawings: dict[str, Drawing] = {}
    for chart in charts:
        kept = shop.cache.get("chart", keys[chart.id]) if shop.cache else None
        if kept is not None:
            fields = json.loads(kept)
            drawings[chart.id] = Drawing(chart.id, fields["svg"], fields["width_mm"], fields["height_mm"])
    missing = tuple(chart for chart in charts if chart.id not in drawings)
    if missing:
        drawn = shop.child.run(
            draw_all, missing, shop.tokens, shop.faces, width_mm, job="drawing", seconds=DRAWING_SECONDS
        )
        for drawing in drawn:
            drawings[drawing.id] = replace(drawing, boxes=())
            if shop.cache:
                shop.cache.put("chart", keys[drawing.id], json.dumps(asdict(drawings[drawing.id])).encode())
    return drawings


def _fit(
    shop: Workshop, choose: Callable[..., Brief], audience: Audience, drawings: Mapping[str, Drawing]
) -> tuple[Brief, Laid]:
    """Leave out items of lowest priority until the page budget is met; then take back what has room."""
    text_height = shop.tokens.millimetres("text-height")
    most = audience.pages.max
    whole = choose()
    fit_key = digest(_sheet_key(_sheet(shop, whole, drawings)), str(most))
    kept = shop.cache.get("fit", fit_key) if shop.cache else None
    if kept is not None:
        brief = choose(without=frozenset(json.loads(kept)))
        return brief, _lay_out(shop, brief, drawings, most)
    brief, laid, heights, priorities = _shrink(shop, choose, whole, drawings, most, text_height)
    for _ in range(MOST_FITS):
        without = frozenset(brief.account.left_out)
        room = (1 - laid.fills[-1] + most - laid.pages) * text_height
        back = more(without, heights, priorities, room)
        if not back:
            break
        fuller = choose(without=without - set(back))
        tried = _lay_out(shop, fuller, drawings, most)
        if tried.pages <= most:
            brief, laid = fuller, tried
        else:
            heights.pop(back[-1])  # it stays out, the others are tried without it
    if shop.cache:
        shop.cache.put("fit", fit_key, json.dumps(brief.account.left_out).encode())
    return brief, laid


def _shrink(
    shop: Workshop,
    choose: Callable[..., Brief],
    brief: Brief,
    drawings: Mapping[str, Drawing],
    most: int,
    text_height: float,
) -> tuple[Brief, Laid, dict[str, float], dict[str, int]]:
    """Leave out items until `brief` has at most `most` pages.

    Give it, its pages, and the heights (mm) and priorities of the items that may go, by item.
    """
    heights: dict[str, float] = {}
    priorities: dict[str, int] = {}
    without: frozenset[str] = frozenset()
    for _ in range(MOST_FITS):
        laid = _lay_out(shop, brief, drawings, most)
        if laid.pages <= most:
            return brief, laid, heights, priorities
        for entry, height in heights_of(brief, laid).items():
            for item in brief.items_of[entry]:
                heights.setdefault(item, height)
                priorities[item] = brief.priorities[entry]
        gone = fewer(brief, laid, most, text_height)
        if not gone:
            break
        without |= gone
        brief = choose(without=without)
    over = sum(laid.fills[most:]) * text_height
    raise BriefingError(
        f"{brief.audience} needs {laid.pages} pages where at most {most} are allowed, "
        f"{over:.0f} mm too many, and nothing more may be left out",
        "shorten the text or lower a priority of 100",
        status=1,
    )


def _sheet(
    shop: Workshop, brief: Brief, drawings: Mapping[str, Drawing], numbers: Mapping[str, int] | None = None
) -> Sheet:
    return compose(brief, drawings, shop.project / "templates", shop.tokens, shop.faces, numbers)


def _lay_out(shop: Workshop, brief: Brief, drawings: Mapping[str, Drawing], most: int) -> Laid:
    """Lay out one brief. Contents print the pages of the layout before, until a layout has those very pages."""
    wanted = {entry.target for part in brief.all_parts() for entry in part.entries if isinstance(entry, ContentsEntry)}
    numbers: Mapping[str, int] = {}
    laid = _typeset(shop, brief, _sheet(shop, brief, drawings), None, most)
    for _ in range(MOST_NUMBERINGS):
        found = {box.id: box.page for box in reversed(laid.boxes) if box.id in wanted}
        if found == numbers or not laid.pdf:
            return laid
        numbers = found
        rounds = laid.rounds
        laid = _typeset(shop, brief, _sheet(shop, brief, drawings, numbers), laid.plan, most)
        laid = replace(laid, rounds=rounds + laid.rounds)
    moving = Fault("P693", "", f"pages that the contents name still move after {MOST_NUMBERINGS} layouts")
    return replace(laid, faults=(*laid.faults, moving))


def _typeset(shop: Workshop, brief: Brief, sheet: Sheet, plan: Plan | None, most: int) -> Laid:
    """Give a sheet as pages, starting from `plan`, or else from that of the last build of the very same sheet."""
    key = _sheet_key(sheet)
    kept = shop.cache.get("plan", key) if shop.cache else None
    plan = Plan(**json.loads(kept)) if kept is not None else plan
    laid = shop.child.run(typeset, sheet, plan, most, job=f"laying out {brief.audience}", seconds=LAYOUT_SECONDS)
    if shop.cache and laid.pdf:
        shop.cache.put("plan", key, json.dumps(asdict(laid.plan)).encode())
    return laid


def _sheet_key(sheet: Sheet) -> str:
    images = json.dumps(dict(sheet.images), sort_keys=True)
    fonts = json.dumps(dict(sheet.fonts), sort_keys=True)
    return digest(sheet.html, *sheet.styles, images, fonts, version("weasyprint"), __version__)


def _screen(shop: Workshop, brief: Brief, drawings: Mapping[str, Drawing], narrow: Mapping[str, Drawing]) -> str:
    wanted = partial(compose_screen, brief, drawings, narrow, shop.project / "templates", shop.tokens, shop.faces)
    return wanted(screen_faces(shop.faces, brief))


def _proofs(pack: Pack, audience: Audience, brief: Brief, laid: Laid, screen: str) -> list[Finding]:
    """What the finished pages still have wrong, at the content line it came from."""
    place = Position(f"{pack.folder}/pack.yaml")
    found = [
        Finding(_origin(brief, fault.id, place), fault.severity, fault.rule, f"{audience.name}: {fault.sentence}")
        for fault in laid.faults
    ]
    found += [
        Finding(place, "error", "P690", f"{audience.name}: {sentence}", "mend the template")
        for sentence in bad_links(screen)
    ]
    items = frozenset(pack.keys())
    found += [
        Finding(place, "error", "P691", f"{audience.name}: item {item} is not accounted for")
        for item in unaccounted(items, brief.account)
    ]
    if audience.covers == "statements":
        found += _uncovered(pack, audience, brief, laid)
    if laid.pages < audience.pages.min:
        sentence = f"{audience.name} has {laid.pages} pages where at least {audience.pages.min} are wanted"
        found.append(Finding(place, "warning", "P601", sentence, "promote items or lower the budget"))
    return found


def _uncovered(pack: Pack, audience: Audience, brief: Brief, laid: Laid) -> Iterator[Finding]:
    """P692: a statement of the text that the pack starts from, which no sentence in print answers."""
    items = {f"{file}/{key}": item for file in FILES for key, item in pack.items(file).items()}
    told: set[str] = set()
    for row in coverage(brief, laid, {key: item.statements for key, item in items.items() if item.statements}):
        if not row.page and row.statement not in told:
            told.add(row.statement)
            sentence = f"{audience.name}: statement {row.statement} is answered nowhere in print"
            yield Finding(items[row.item].at, "error", "P692", sentence, f"print {row.item}, or another that answers it")


def _origin(brief: Brief, element: str, place: Position) -> Position:
    """Give the content line behind an element: the entry whose id its own begins with."""
    entries = [key for key in brief.origin if element == key or element.startswith(f"{key}-")]
    return brief.origin[max(entries, key=len)] if entries else place

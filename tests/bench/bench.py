"""`make bench`: what a build costs as ratios of CPU to the plain script, and a check to Python's own start.

Jobs that are compared take turns in one run.

Seconds differ from machine to machine and from minute to minute; a ratio inside one run does not. CPU is user and
system time of a command and of all its children.
"""

import os
import pickle
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from briefing import build as way
from briefing import workshop

ROOT = Path(__file__).resolve().parents[2]
PACK = ROOT / "content" / "azerbaijan-nato"
BARS = {"from nothing": 1.6, "plan kept, pages": 1.0}
BARE = "python -c pass"
BARS_OF_BARE = {"check, first": 60.0, "check, again": 4.0}


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as scratch:
        work = Path(scratch)
        prepared, out = work / "prepared", work / "out"
        prepared.mkdir()
        out.mkdir()
        project = work / "project"
        for name in ("content", "templates", "assets", "briefing"):
            shutil.copytree(ROOT / name, project / name)
        prepare(project, prepared)
        cache = project / ".cache"

        def plain() -> None:
            run([sys.executable, str(ROOT / "tests/bench/plain.py"), str(prepared), str(PACK), str(out)])

        def from_nothing() -> None:
            shutil.rmtree(cache, ignore_errors=True)
            build()

        def build() -> None:
            run([sys.executable, "-m", "briefing", "build"])

        def forgetting(*kinds: str) -> Callable[[], None]:
            def job() -> None:
                for kind in kinds:
                    shutil.rmtree(cache / "briefing" / kind, ignore_errors=True)
                build()

            return job

        def run(command: list[str]) -> None:
            subprocess.run(command, cwd=project, env=environment, check=True, capture_output=True)

        jobs = {
            "plain script": plain,
            "from nothing": from_nothing,
            "plan kept, pages set anew": forgetting("pages"),
            "plan kept, all else made anew": forgetting("pages", "chart", "woff"),
            "nothing changed": build,
        }

        def check() -> None:
            run([sys.executable, "-m", "briefing", "check"])

        def check_first() -> None:
            shutil.rmtree(cache / "briefing" / "checked", ignore_errors=True)
            check()

        checks = {
            BARE: lambda: run([sys.executable, "-c", "pass"]),
            "check, first": check_first,
            "check, again": check,
        }
        late = report(measured(checks, 7), BARE, BARS_OF_BARE)
        return report(measured(jobs, rounds), "plain script", BARS) or late


def measured(jobs: dict[str, Callable[[], None]], rounds: int) -> dict[str, list[float]]:
    """Give the CPU seconds of each job in each round, the jobs in turn."""
    for job in jobs.values():
        job()  # once for the bytecode, not counted
    figures: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, job in jobs.items():
            figures[name].append(cpu_of(job))
    return figures


def cpu_of(job: Callable[[], None]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    job()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def prepare(project: Path, prepared: Path) -> None:
    """Write what the plain script is given: the very pages, charts, tokens and faces of a build."""
    inner = workshop.compose

    def compose(brief, drawings, templates, tokens, faces):
        sheet = inner(brief, drawings, templates, tokens, faces)
        kept = (sheet, brief.charts(), tokens, faces)
        (prepared / f"{brief.audience}.pickle").write_bytes(pickle.dumps(kept))
        return sheet

    workshop.compose = compose
    try:
        way.build_packs(project, (project / "content" / PACK.name,), (), None, 1, True, None, lambda step: None)
    finally:
        workshop.compose = inner
    # The faces stay where this build made them, so that emptying the project's cache does not take them away.
    shutil.copytree(project / ".cache", prepared / "cache")
    for path in prepared.glob("*.pickle"):
        data = path.read_bytes()
        sheet, charts, tokens, faces = pickle.loads(data)
        path.write_bytes(pickle.dumps(moved((sheet, charts, tokens, faces), project, prepared)))


def moved(kept, project: Path, prepared: Path):
    from dataclasses import replace

    sheet, charts, tokens, faces = kept
    old, new = str(project / ".cache"), str(prepared / "cache")
    fonts = {name: path.replace(old, new) for name, path in sheet.fonts.items()}
    faces = replace(faces, faces=tuple(replace(face, path=face.path.replace(old, new)) for face in faces.faces))
    return replace(sheet, fonts=fonts), charts, tokens, faces


def report(figures: dict[str, list[float]], measure: str, bars: dict[str, float]) -> int:
    plain = figures[measure]
    print(f"{'job':32} {'CPU s':>7} {'ratio':>9}   (to {measure}; median of {len(plain)} rounds, all jobs in turn)")
    late = 0
    for name, seconds in figures.items():
        ratio = statistics.median(one / other for one, other in zip(seconds, plain, strict=True))
        bar = next((bar for start, bar in bars.items() if name.startswith(start)), None)
        word = "" if bar is None else f"   bar {bar:.1f}: {'met' if ratio <= bar else 'NOT MET'}"
        late += bar is not None and ratio > bar
        print(f"{name:32} {statistics.median(seconds):7.3f} {ratio:9.2f}{word}")
    return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main())

"""The pack of the examples, about a ferry line, and what is printed of it."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from briefing.check import check
from briefing.model.brief import Brief
from briefing.model.pack import Audience, AudiencePart, Budget, Pack
from briefing.read import parse_prose, parse_when, read_pack, read_phrases
from briefing.select import select

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "tests" / "docs" / "ferry"
LANGUAGE = "en-GB"
AUDIENCES = ("minister", "press", "delegation")
CHAPTER = "visit"  # one is enough for contents


@lru_cache(maxsize=1)
def phrases() -> Mapping[str, str]:
    """Give the fixed words in English."""
    return read_phrases(ROOT, LANGUAGE)[0]


@lru_cache(maxsize=1)
def pack() -> Pack:
    """Give the pack as checked. Raises `ValueError` where something is wrong with it."""
    tree, unreadable = read_pack(ROOT, FOLDER)
    made, wrong = check(tree, parse_when, parse_prose, {name: audience(("summary",)) for name in AUDIENCES})
    errors = [str(finding) for finding in (*unreadable, *wrong) if finding.severity == "error"]
    if made is None or errors:
        raise ValueError("; ".join(errors))
    return made


def audience(parts: tuple[str, ...]) -> Audience:
    """Give an audience that may read everything and takes `parts`, one of them as a chapter."""
    wanted = tuple(AudiencePart(part=name, chapter=name == CHAPTER) for name in parts)
    budget = Budget(min=1, max=9)
    return Audience(name="minister", title="Minister", kicker="Brief", reads="internal", pages=budget, parts=wanted)


@lru_cache(maxsize=2)
def brief(parts: tuple[str, ...]) -> Brief:
    """Give the brief of the pack that holds `parts`."""
    return select(pack(), audience(parts), phrases(), LANGUAGE)


def written(file: str) -> str:
    """Give a file of the pack as written."""
    return (FOLDER / f"{file}.yaml").read_text(encoding="utf-8")

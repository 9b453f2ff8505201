"""A pack about a ferry line, written as long as a test wants it."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

WORDS = (
    "the crossing service harbour boats winter timetable passengers island council pays keeps runs",
    "slowly each year with fewer delays than before and most people on both shores use it every week",
)
BODIES = ("Harbour Board", "Island Gazette", "Shore Council", "Coast Statistics", "Mainland Post")


class PackWriter:
    """Writes a pack about a ferry line: as long as wanted, the same for the same seed."""

    def __init__(self, seed: int, length: float) -> None:
        self.random = random.Random(seed)
        self.length = length

    def count(self, usual: int) -> int:
        return max(1, round(usual * self.length))

    def sentence(self, words: int) -> str:
        chosen = [self.random.choice(" ".join(WORDS).split(" ")) for _ in range(words)]
        return " ".join(chosen).capitalize()

    def files(self) -> dict[str, list[dict[str, Any]]]:
        years = range(2015, 2025)
        sources = [
            {
                "id": f"source-{n}",
                "for": "public",
                "title": self.sentence(5),
                "publisher": BODIES[n % len(BODIES)],
                "date": f"20{15 + n % 9}-0{1 + n % 9}-1{n % 9}",
                "url": f"https://example.org/{n}",
                "accessed": "2025-01-15",
            }
            for n in range(8)
        ]
        facts = [
            {
                "id": f"boats-{n}",
                "for": "public",
                "statement": f"The line ran {n + 3} boats in 20{15 + n % 9}.",
                "value": n + 3,
                "unit": "boats",
                "date": f"20{15 + n % 9}",
                "sources": [f"source-{n % 8}"],
                "status": "corroborated",
            }
            for n in range(12)
        ]
        cite = [f"[=boats-{n}] in [=boats-{n} year]" for n in range(12)]
        levels = ("almost-no", "unlikely", "even", "likely", "almost-sure")
        judgements = [
            {
                "id": f"judgement-{n}",
                "claim": f"{self.sentence(9)} is {levels[n % 5].replace('-', ' ')}.",
                "evidence": f"It had {cite[n % 12]}. {self.sentence(12)}.",
                "likelihood": levels[n % 5],
                "confidence": ("high", "moderate", "low")[n % 3],
                "because": "Two good sources agree",
                "facts": [f"boats-{n % 12}"],
            }
            for n in range(self.count(4))
        ]
        events = [
            {
                "id": f"event-{year}",
                "for": "public",
                "date": f"{year}-03",
                "title": f"{self.sentence(4)} {year}",
                "short": f"Crossing {year} opens",
                "importance": 3,
                "facts": [f"boats-{year - 2015}"],
            }
            for year in years
        ]
        history = " ".join(f"{self.sentence(14)}, with {cite[n % 12]}." for n in range(self.count(5)))
        return {
            "sources": sources,
            "facts": facts,
            "judgements": judgements,
            "events": events,
            "programmes": self.programmes(),
            "series": self.series(years),
            "charts": self.charts(),
            "outlook": self.outlook(levels),
            "lines": self.lines(cite),
            "questions": self.questions(cite),
            "sections": self.sections(history, cite),
        }

    def programmes(self) -> list[dict[str, Any]]:
        return [
            {
                "id": f"plan-{n}",
                "for": "public",
                "name": f"Harbour plan {n}",
                "start": f"201{n}",
                "sources": ["source-1"],
            }
            for n in range(4)
        ] + [{"id": "plan-next", "for": "public", "name": "Next plan", "state": "being drafted", "as_of": "2024-12"}]

    def series(self, years: range) -> list[dict[str, Any]]:
        points = [
            {"date": str(year), "value": round(3 + self.random.random() * 9, 1), "source": "source-2"} for year in years
        ]
        target = {"date": "2027", "value": 15, "label": "Aim of the council", "source": "source-3"}
        carried = {"id": "carried", "for": "public", "title": "Carried", "unit": "thousand", "points": points[-5:]}
        crew = {"id": "crew", "for": "public", "title": "Crew", "place": "The line", "unit": "people", "points": points}
        return [{**carried, "target": target}, crew]

    def charts(self) -> list[dict[str, Any]]:
        half = {"for": "public", "audiences": ["minister"], "part": "figures", "width": "half"}
        press = {"for": "public", "audiences": ["press"]}
        shares = [{"fact": f"boats-{n}", "label": f"Harbour {n}"} for n in (9, 5, 1)]
        measured = "Thousands, by year"
        return [
            {
                "id": "bars",
                **half,
                "kind": "bars",
                "title": "More people cross",
                "measure": measured,
                "series": ["carried"],
            },
            {
                "id": "steps",
                **half,
                "kind": "step-series",
                "title": "Crews grow",
                "measure": measured,
                "series": ["crew"],
            },
            {
                **{"id": "time", "for": "public", "audiences": ["minister"], "part": "timeline", "kind": "timeline"},
                **{"title": "The line grew for years", "measure": measured, "width": "full", "bars": ["crew"]},
            },
            {
                **{"id": "plans", **press, "part": "programmes", "kind": "programme-bars", "title": "Plans overlap"},
                **{"measure": measured, "width": "main", "programmes": ["plan-0", "plan-1", "plan-next"]},
            },
            {
                **{"id": "shares", **press, "part": "shares", "kind": "waffle", "title": "Most boats use one harbour"},
                **{"measure": "Share of boats", "width": "side", "shares": shares},
            },
        ]

    def outlook(self, levels: tuple[str, ...]) -> list[dict[str, Any]]:
        scenarios = [
            {
                "id": f"way-{n}",
                "kind": "scenario",
                "name": f"Way {n}",
                "likelihood": levels[n],
                "text": f"{self.sentence(14)}.",
                "implication": f"{self.sentence(7)}.",
                "warning": n == 2,
            }
            for n in range(3)
        ]
        signs = [{"id": f"sign-{n}", "kind": "indicator", "text": self.sentence(7)} for n in range(3)]
        return scenarios + signs

    def lines(self, cite: list[str]) -> list[dict[str, Any]]:
        say = [{"id": f"say-{n}", "text": f"{self.sentence(14)}."} for n in range(self.count(3))]
        care = [
            {"id": f"care-{n}", "kind": "care", "text": f"{self.sentence(6)}: {cite[n % 12]}."}
            for n in range(self.count(3))
        ]
        return say + care

    def questions(self, cite: list[str]) -> list[dict[str, Any]]:
        return [
            {
                "id": f"question-{n}",
                "for": "public",
                "question": f"{self.sentence(5)}?",
                "answer": f"{self.sentence(12)}, with {cite[n % 12]}.",
            }
            for n in range(self.count(4))
        ]

    def sections(self, history: str, cite: list[str]) -> list[dict[str, Any]]:
        numbers = [{"fact": f"boats-{n}", "label": "boats on the line in that year"} for n in range(4)]
        first, press = {"audiences": ["minister"]}, {"for": "public", "audiences": ["press"]}
        return [
            {"id": "title", **first, "part": "title", "heading": "A line that lasts", "body": "Years of boats"},
            {"id": "bottom", **first, "part": "bottom-line", "body": f"{self.sentence(16)}. {self.sentence(12)}."},
            {"id": "history", **first, "part": "history", "body": history},
            {"id": "three", **first, "part": "numbers", "figures": numbers[:3]},
            {"id": "four", **press, "part": "numbers", "figures": numbers},
            {"id": "summary", **press, "part": "summary", "body": f"{self.sentence(30)}, with {cite[3]}."},
            {
                "id": "editors",
                **press,
                "part": "editors",
                "heading": "Notes to editors",
                "body": f"{self.sentence(12)}.",
            },
        ]

    def head(self) -> dict[str, Any]:
        terms = (
            ("almost-no", 1, 5),
            ("unlikely", 5, 45),
            ("even", 45, 55),
            ("likely", 55, 95),
            ("almost-sure", 95, 99),
        )
        return {
            "title": "The ferry line",
            "languages": ["en-GB"],
            "edition": "2025-01",
            "as_of": "2025-01-20",
            "cutoff": "2025-01",
            "horizon": "2028-12",
            "issuer": "Harbour desk",
            "contact": "harbour@example.org",
            "levels": ["public", "partner", "internal"],
            "audiences": [{"name": "minister"}, {"name": "press"}],
            "yardstick": {
                "name": "Five words",
                "terms": [{"id": i, "label": i.replace("-", " "), "low": low, "high": high} for i, low, high in terms],
            },
        }

    def write(self, folder: Path) -> Path:
        folder.mkdir(parents=True)
        write_yaml(folder / "pack.yaml", self.head())
        for name, items in self.files().items():
            write_yaml(folder / f"{name}.yaml", {name: items})
        return folder


def write_yaml(path: Path, value: object) -> None:
    path.write_text(yaml.safe_dump(value, sort_keys=False, allow_unicode=True), encoding="utf-8")


@pytest.fixture
def write_pack() -> Callable[..., Path]:
    """Write a generated pack: `write_pack(project, "ferry", seed=1, length=1.0)` gives its folder."""

    def write(project: Path, name: str = "ferry", seed: int = 1, length: float = 1.0) -> Path:
        return PackWriter(seed, length).write(project / "content" / name)

    return write

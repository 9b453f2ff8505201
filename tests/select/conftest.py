"""An audience and fixed words for choosing."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from briefing.model.brief import Brief
from briefing.model.pack import Audience, AudiencePart, Budget, Pack
from briefing.model.runs import Call, Run
from briefing.read import read_phrases
from briefing.select import select

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def phrases() -> Mapping[str, str]:
    words, findings = read_phrases(ROOT, "en-GB")
    assert not findings
    return words


@pytest.fixture
def chosen(phrases: Mapping[str, str]) -> Callable[..., Brief]:
    """Choose a brief: `chosen(pack, "history", reads="public", without={…})`, parts by name."""

    def choose(
        pack: Pack, *parts: str | AudiencePart, reads: str = "internal", name: str = "minister", **more
    ) -> Brief:
        wanted = tuple(AudiencePart(part=part) if isinstance(part, str) else part for part in parts)
        audience = Audience(
            name=name, title="For you", kicker="Brief", reads=reads, pages=Budget(min=1, max=2), parts=wanted
        )
        return select(pack, audience, phrases, "en-GB", frozenset(more.get("without", ())))

    return choose


def words(inlines) -> str:
    """What a reader sees, calls as [n]."""
    return "".join(
        run.text if isinstance(run, Run) else f"[{run.note}]" for run in inlines if isinstance(run, Run | Call)
    )

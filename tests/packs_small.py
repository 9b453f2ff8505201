"""A pack of a few items, as a test lists them: read and checked, not built."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.packs_ferry import write_yaml

SMALL_HEAD: dict[str, Any] = {
    "title": "The ferry line",
    "languages": ["en-GB"],
    "edition": "2025-01",
    "as_of": "2025-01-20",
    "cutoff": "2025-01",
    "issuer": "Harbour desk",
    "contact": "harbour@example.org",
    "levels": ["public", "partner", "internal"],
    "audiences": [{"name": "minister"}, {"name": "press"}],
    "yardstick": {
        "name": "Three words",
        "terms": [
            {"id": "unlikely", "label": "unlikely", "low": 5, "high": 45},
            {"id": "even", "label": "even", "low": 45, "high": 55},
            {"id": "likely", "label": "likely", "low": 55, "high": 95},
        ],
    },
}


@pytest.fixture
def pack_of(tmp_path: Path) -> Callable[..., Any]:
    """Read and check a small pack from its lists: `pack_of(facts=[…], head={…})` gives the `Pack`."""
    from briefing.check import check
    from briefing.model.pack import Audience, AudiencePart, Budget
    from briefing.read import parse_prose, parse_when, read_pack

    def make(head: dict[str, Any] | None = None, **files: list[dict[str, Any]]) -> Any:
        folder = tmp_path / "content" / "ferry"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        write_yaml(folder / "pack.yaml", {**SMALL_HEAD, **(head or {})})
        for name, items in files.items():
            write_yaml(folder / f"{name}.yaml", {name: items})
        tree, unreadable = read_pack(tmp_path, folder)
        assert not unreadable, unreadable
        budget = Budget(min=1, max=9)
        part = AudiencePart(part="judgements")
        audiences = {
            name: Audience(name=name, title=name, kicker=name, reads=reads, pages=budget, parts=(part,))
            for name, reads in (("minister", "internal"), ("press", "public"))
        }
        pack, findings = check(tree, parse_when, parse_prose, audiences)
        errors = [str(finding) for finding in findings if finding.severity == "error"]
        assert pack is not None and not errors, errors
        return pack

    return make

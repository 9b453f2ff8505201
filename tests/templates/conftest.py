"""The house templates, and one macro of them rendered alone."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing.compose.environment import environment

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"


@pytest.fixture(scope="session")
def templates() -> Path:
    return TEMPLATES


@pytest.fixture(scope="session")
def phrases() -> dict[str, str]:
    groups = yaml.safe_load((TEMPLATES / "phrases" / "en.yaml").read_text(encoding="utf-8"))
    return {f"{group}.{key}": words for group, block in groups.items() for key, words in block.items()}


@pytest.fixture(scope="session")
def macro():
    """Give what a macro of a component makes of its arguments, without the line ends between elements."""

    def make(component: str, name: str, *arguments: Any) -> str:
        template = environment(TEMPLATES).get_template(f"components/{component}.html.j2")
        made = str(getattr(template.module, name)(*arguments))
        return made.replace("\n", "")

    return make

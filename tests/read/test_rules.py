"""Every rule that a finding of this room can name is explained."""

import re
from pathlib import Path

import pytest

import briefing.read
from briefing.read import RULES


def test_rules_that_are_named_are_explained_and_the_other_way_round() -> None:
    folder = Path(briefing.read.__file__).parent
    named = {
        rule
        for path in folder.glob("*.py")
        if path.name != "rules.py"
        for rule in re.findall(r'"(Y\d{3})"', path.read_text(encoding="utf-8"))
    }
    assert named == set(RULES)


def test_rules_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        RULES["Y001"] = RULES["Y002"]  # type: ignore[index]

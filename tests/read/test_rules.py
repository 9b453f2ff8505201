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
        for rule in re.findall(r'"(Y\d{3})"', path.read_text())
    }
    assert named == {rule for rule in RULES if rule.startswith("Y")}


def test_a_meaning_is_one_sentence() -> None:
    for rule, meaning in RULES.items():
        assert re.fullmatch(r"[YT]\d{3}", rule)
        assert meaning
        assert not meaning.endswith(".")


def test_rules_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        RULES["Y001"] = ""  # type: ignore[index]

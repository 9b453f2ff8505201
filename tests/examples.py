"""How the examples of rules are held to what they show, in every room alike.

The room's test_examples.py has a table `code: where`, which says of each of its rules where the wrong example breaks
it, and a function that carries an example out. `where` is `3:10`, a line and column of the example; `name:1:1`, a place
in a file that the example has no line of; `#id`, an element of a page, and `#` one that is not known. Several are told
apart by spaces. Behind a `+` are the codes of other errors and warnings that follow from the wrong one.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

import pytest

from briefing.findings import Finding, Rule
from briefing.model.laid import Fault

EXAMPLE = "example"  # what positions call the file that an example stands for

Told = Finding | Fault
CarryOut = Callable[[Rule, str], Iterable[Told]]


def placed(one: Told) -> str:
    """Give where something was told, as the tables write it."""
    return f"#{one.id}" if isinstance(one, Fault) else str(one.at).removeprefix(f"{EXAMPLE}:")


def hold(rule: Rule, where: str, carry_out: CarryOut) -> None:
    """Fail unless the wrong example breaks a rule, as gravely as the rule says, at these places and no other, and the
    right one does not. Of other rules nothing but notes may be told, and in the wrong one what the table names."""
    places, _, beside = where.partition("+")
    wrong = tuple(carry_out(rule, rule.wrong))
    assert {(placed(one), one.severity) for one in wrong if one.rule == rule.code} == {
        (place, rule.severity) for place in places.split()
    }, [str(one) for one in wrong]
    others = {one.rule for one in wrong if one.rule != rule.code and one.severity != "note"}
    assert others == set(beside.split()), [str(one) for one in wrong]
    right = tuple(carry_out(rule, rule.right))
    assert [str(one) for one in right if one.rule == rule.code or one.severity != "note"] == []


def hold_not_changed_over(rule: Rule, where: str, carry_out: CarryOut) -> None:
    """Fail if a rule would pass with its right example in the place of the wrong one, or the other way round."""
    for changed in (replace(rule, wrong=rule.right), replace(rule, right=rule.wrong)):
        with pytest.raises(AssertionError):
            hold(changed, where, carry_out)


def hold_every_rule_placed(rules: Mapping[str, Rule], where: Mapping[str, str]) -> None:
    """Fail unless the table of a room has an entry for each of its rules, with a place, and for nothing else."""
    assert set(where) == set(rules), f"add a line for {sorted(set(rules) ^ set(where))}, or take it out"
    assert [code for code, places in where.items() if not places.partition("+")[0].strip()] == []

"""The examples of the rules that a finished brief is held to: as content of a small pack, or as its screen edition."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
import yaml

from briefing.findings import Finding, Rule
from briefing.model.brief import Account, Brief
from briefing.model.laid import Box, Laid, Plan
from briefing.model.pack import FILES, Pack
from briefing.proofs import answers, proofs
from briefing.prove import RULES
from briefing.read import read_phrases
from briefing.select import select
from tests.check.conftest import AUDIENCES
from tests.check.conftest import FILES as HARBOUR
from tests.check.excerpts import checked_with
from tests.conftest import ROOT
from tests.examples import hold, hold_every_rule_placed, hold_not_changed_over

# For each rule: where its wrong example breaks it (tests/examples.py says how that is written).
WHERE = {
    "P601": "content/harbour/pack.yaml:1:1",
    "P690": "content/harbour/pack.yaml:1:1",
    "P691": "content/harbour/pack.yaml:1:1",
    "P692": "7:3",
    "P693": "content/harbour/pack.yaml:1:1",
}
PAGES = 3  # of every brief here


def proved(example: str = "lines: []", screen: str = "", account: str = "") -> Iterator[Finding]:
    """What is wrong with the press's brief of a pack with an example in it, all of whose entries stand on a page."""
    checked = checked_with(example, HARBOUR, AUDIENCES)
    yield from checked.findings
    assert checked.pack is not None
    phrases, _ = read_phrases(ROOT, "en-GB")
    pack, audience = checked.pack, checked.audiences["press"]
    brief = select(pack, audience, phrases, "en-GB")
    if account:
        pack, brief = accounted(account, pack, brief)
    pages = laid(brief)
    yield from proofs(pack, audience, brief, pages, answers(pack, audience, brief, pages), screen)


def accounted(example: str, pack: Pack, brief: Brief) -> tuple[Pack, Brief]:
    """Give the items of a pack that an example says were read, and a brief with the account that it gives."""
    given = {key: tuple(items) for key, items in yaml.safe_load(example).items()}
    kept = {
        file: {key: item for key, item in pack.items(file).items() if f"{file}/{key}" in given["read"]}
        for file in FILES
    }
    where = (given.pop(key, ()) for key in ("printed", "left_out_for_room", "not_for_this_reader", "unused"))
    account = Account(*where)
    assert list(given) == ["read"]
    return replace(pack, **kept), replace(brief, account=account)


def laid(brief: Brief) -> Laid:
    entries = [entry for part in brief.all_parts() for entry in (*part.intro, *part.entries)]
    boxes = tuple(Box(entry.id, 1, 0.0, 10.0) for entry in entries)
    return Laid(pdf=b"", pages=PAGES, boxes=boxes, fills=(1.0,) * PAGES, plan=Plan(), rounds=1, faults=())


def carry_out(rule: Rule, example: str) -> tuple[Finding, ...]:
    if rule.written == "html":
        return tuple(proved(screen=example))
    is_account = example.startswith("read:")
    return tuple(proved(account=example) if is_account else proved(example))


def test_every_rule_has_a_place():
    hold_every_rule_placed(RULES, WHERE)


@pytest.mark.parametrize("code", RULES)
def test_the_wrong_example_breaks_the_rule_and_the_right_one_none(code):
    hold(RULES[code], WHERE[code], carry_out)


@pytest.mark.parametrize("code", RULES)
def test_examples_changed_over_would_be_found_out(code):
    hold_not_changed_over(RULES[code], WHERE[code], carry_out)

"""The examples of the rules that finished pages are held to, each on a page that the engine lays out."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import jinja2
import pytest
import yaml

from briefing.findings import Rule
from briefing.model.laid import Fault, Sheet
from briefing.typeset import RULES, typeset
from briefing.typeset.verify import faults_of
from tests.conftest import ROOT
from tests.examples import CarryOut, hold, hold_every_rule_placed, hold_not_changed_over

# For each rule: where its wrong example breaks it (tests/examples.py says how that is written).
WHERE = {
    "P602": "#a",
    "P603": "#note-1 + P617",
    "P604": "#note-1",
    "P605": "#a",
    "P606": "#f + P607",
    "P607": "#a",
    "P608": "#a",
    "P609": "#h",
    "P610": "#a",
    "P611": "#a",
    "P612": "#b",
    "P613": "#a",
    "P614": "#a",
    "P615": "#",
    "P616": "#",
    "P617": "#",
    "P618": "#a",
}

STEP = 4.8
TOKENS = (ROOT / "templates" / "styles" / "tokens.css").read_text(encoding="utf-8")
FACES = ':root { --serif: "Reading"; --sans: "Label" }'
WORDS = "Boats sail each hour between the outer islands and the harbour of the northern valley. " * 4
NOTE = '<a class="call" id="call-1" href="#note-1">1</a><span class="note" id="note-1">1 Gazette</span>'
FIGURE = '<figure class="figure" id="f"><img src="chart:tall" alt="Trade"></figure>'
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="174mm" height="40mm"><rect width="9" height="9"/></svg>'


@dataclass(frozen=True)
class Page:
    """The page on which an example is carried out, where that is not a paragraph alone."""

    body: str = f'<p id="a">{WORDS}</p>'
    style: str = ""
    fields: dict[str, Any] = field(default_factory=dict)


def down(steps: int) -> str:
    """Fill a page of 52 steps down to one of them."""
    return f'<div style="height: {steps * STEP}mm"></div>'


PAGES = {
    "P602": Page(
        '<div class="judgement"><p class="basis" id="a">Two sources agree.</p></div>',
        fields={"sentences": (("a", "Two sources agree."),)},
    ),
    "P603": Page(f'<p id="a">Boats sail.{NOTE}</p>', fields={"notes": ("note-1",)}),
    "P604": Page("", fields={"notes": ("note-1",)}),
    "P605": Page(f'<p id="a">{WORDS * 2}</p>{FIGURE}'),
    "P606": Page(FIGURE),
    "P607": Page('<table id="a"><tr><th scope="col">Boats</th></tr><tr><td>12</td></tr></table>'),
    "P608": Page(f'<div class="box" id="a"><p>{WORDS}</p></div>'),
    "P609": Page(f'{down(49)}<h2 id="h">Fares</h2><p id="a">{WORDS}</p>'),
    "P610": Page(f'{down(51)}<p id="a">{WORDS}</p>'),
    "P611": Page('<p id="a">Summer winter letter better summer winter letter better</p>', "p { width: 17mm }"),
    "P612": Page(f'<p id="a">Boats sail.</p><h3 id="h">Fares</h3><p id="b">{WORDS}</p>'),
    "P614": Page(f'{down(51)}<div class="whole" id="a"><p>Boats sail.</p><p>Fares rise.</p></div>'),
}

# What the plan of the next layout mends: told of the first layout alone.
MENDED = ("P611",)


def sheet_of(rule: Rule, example: str, make: Callable[..., Sheet]) -> Sheet:
    """Give the page of a rule with an example as its body, in its style or as its title."""
    page = PAGES.get(rule.code, Page())
    style = f"{TOKENS}{FACES}{page.style}"
    fields = {"images": {"rule": DRAWING, "tall": DRAWING}, **page.fields}
    if rule.written == "html":
        drawing, chart = {"address": "chart:tall"}, {"alternative": "Trade"}
        return make(jinja2.Template(example).render(drawing=drawing, chart=chart), style, **fields)
    if rule.written == "yaml":
        return make(f'<p id="a">{yaml.safe_load(example)["title"]}</p>', style, **fields)
    return make(page.body, f"{style}\n{example}", **fields)


@pytest.fixture
def carry_out(page: Callable[..., Sheet], pages: Callable[..., Any]) -> CarryOut:
    def carry(rule: Rule, example: str) -> tuple[Fault, ...]:
        sheet = sheet_of(rule, example, page)
        return faults_of(pages(sheet), sheet) if rule.code in MENDED else typeset(sheet, None).faults

    return carry


def test_every_rule_has_a_place() -> None:
    hold_every_rule_placed(RULES, WHERE)


@pytest.mark.parametrize("code", RULES)
def test_the_wrong_example_breaks_the_rule_and_the_right_one_none(code: str, carry_out: CarryOut) -> None:
    hold(RULES[code], WHERE[code], carry_out)


@pytest.mark.parametrize("code", RULES)
def test_examples_changed_over_would_be_found_out(code: str, carry_out: CarryOut) -> None:
    hold_not_changed_over(RULES[code], WHERE[code], carry_out)

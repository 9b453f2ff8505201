"""`briefing explain`."""

import difflib
import sys
import textwrap
from collections.abc import Iterable

import click

from briefing.cli.options import CONTEXT
from briefing.cli.report_text import coloured, in_colour
from briefing.findings import BriefingError, Rule

WIDTH = 78
INDENT = "    "


@click.command(
    "explain", context_settings=CONTEXT, short_help="Say why a rule exists, with a wrong and a right example."
)
@click.argument("rule", required=False)
def command(rule: str | None) -> None:
    """Say why RULE exists, with a wrong and a right example; without RULE, list all rules.

    RULE is the code that a finding names.

    Example:  briefing explain F102
    """
    from briefing.cli.catalogue import catalogue

    rules = catalogue()
    colour = in_colour(sys.stdout)
    if rule is None:
        print(listed(rules.values(), colour))
        return
    code = rule.strip().upper()
    if code not in rules:
        longer = [known for known in rules if code and known.startswith(code)]
        near = longer or difflib.get_close_matches(code, rules, n=1)
        way_out = f"did you mean {near[0]!r}?" if near else "briefing explain lists all of them"
        raise BriefingError(f"no rule is called {rule!r}", way_out)
    print(explained(rules[code], colour))


def listed(rules: Iterable[Rule], colour: bool = False) -> str:
    """Give a line for each rule: code, severity, meaning."""
    return "\n".join(f"{rule.code}  {_severity(rule, colour, width=7)}  {rule.meaning}" for rule in rules)


def explained(rule: Rule, colour: bool = False) -> str:
    """Give all that is known of a rule."""
    lesser = f" (or {rule.sometimes})" if rule.sometimes else ""
    return "\n".join(
        [
            f"{rule.code}  {_severity(rule, colour)}{lesser}",
            textwrap.fill(rule.meaning, WIDTH),
            "",
            textwrap.fill(rule.why, WIDTH),
            "",
            "wrong:",
            textwrap.indent(rule.wrong, INDENT),
            "right:",
            textwrap.indent(rule.right, INDENT),
        ]
    )


def _severity(rule: Rule, colour: bool, width: int = 0) -> str:
    return coloured(rule.severity, rule.severity, colour) + " " * (width - len(rule.severity))

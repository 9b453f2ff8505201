"""S109, S110: what rules weigh in a pack, as its pack.yaml says (`rules: {N302: off}`)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import get_args

from briefing.check.rules import RULES, Rule
from briefing.check.rules import quiet as rules
from briefing.check.words import listed, near, quoted
from briefing.findings import Finding
from briefing.model.pack import Weight
from briefing.model.tree import Block, Scalar

WEIGHTS: tuple[str, ...] = get_args(Weight)
OFF = "off"

_FAMILIES = sorted({code[0] for code in RULES})
_OTHER_FAMILY = re.compile(rf"(?![{''.join(_FAMILIES)}])[A-Z][0-9]{{3}}\Z")


def may_weigh_less(rule: Rule) -> bool:
    """Say whether a pack may switch a rule off, lower it or ignore it; rules of wording it always may."""
    return rule.severity != "error" or rule.code.startswith("N")


def weights_of(head: Block | None) -> tuple[Mapping[str, str], list[Finding]]:
    """Give what the block of a pack.yaml makes of rules, by code, and what it may not.

    Read from what is typed, so that the wish holds also where something else in the file is wrong. A value that is no
    weight is told where the file is read.
    """
    typed = head.get("rules") if head is not None else None
    weights: dict[str, str] = {}
    findings: list[Finding] = []
    if not isinstance(typed, Block):
        return {}, []
    for code, weight in typed.items():
        at = typed.key_at[code]
        rule = RULES.get(code)
        if rule is None:
            findings.append(rules.UNKNOWN_RULE.at(at, *unknown(code)))
        elif not isinstance(weight, Scalar) or weight not in WEIGHTS:
            continue
        elif not may_weigh_less(rule) and weight != rule.severity:
            wish = "switched off" if weight == OFF else f"lowered to {weight}"
            sentence = f"{code} is an {rule.severity} that may not be {wish}"
            findings.append(rules.KEPT_RULE.at(at, sentence, "take it out, and mend what the rule finds"))
        else:
            weights[code] = str(weight)
    return weights, findings


def unknown(code: str) -> tuple[str, str]:
    """Give the sentence and the way out for a code that no rule of the check has."""
    # A rule of another room (Y201, P601) is no slip for the one of ours whose code is like it.
    otherwise = f"codes here begin with {listed(_FAMILIES)}"
    way_out = otherwise if _OTHER_FAMILY.match(code) else near(code, RULES, otherwise)
    return f"no rule of the check is called {quoted(code)}", way_out


def weighed(findings: Iterable[Finding], weights: Mapping[str, str]) -> list[Finding]:
    """Give the findings with the severities that the pack gives, without those of rules that are off."""
    given = [(finding, weights.get(finding.rule, finding.severity)) for finding in findings]
    return [
        finding if severity == finding.severity else replace(finding, severity=severity)
        for finding, severity in given
        if severity != OFF
    ]

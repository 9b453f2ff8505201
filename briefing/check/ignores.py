"""S111, S112, N701: comments that silence a rule in one place, and whether they are right and needed."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from briefing.check.rules import RULES
from briefing.check.rules import quiet as rules
from briefing.check.weights import may_weigh_less, unknown
from briefing.findings import Finding
from briefing.model.tree import Ignore, Scalar

_FAMILIES = frozenset(code[0] for code in RULES)


class _Wish(NamedTuple):
    """One rule that a comment ignores."""

    rule: Scalar
    ignore: Ignore


def without_ignored(
    findings: Iterable[Finding], ignores: tuple[Ignore, ...], judged: Collection[str]
) -> tuple[list[Finding], list[Finding]]:
    """Give the findings that no comment ignores, and what is wrong with the comments.

    An ignore holds in its own file, from one place to another, for the rules that it names. That it is not needed is
    told of the rules in `judged`: one that is off, or could not look, may well have something to find.
    """
    wishes: dict[tuple[str, str], list[_Wish]] = {}
    wrong: list[Finding] = []
    for ignore in ignores:
        wrong += _problems(ignore)
        for code in dict.fromkeys(ignore.rules) if ignore.reason else ():
            if code in RULES and may_weigh_less(RULES[code]):
                wishes.setdefault((ignore.at.path, str(code)), []).append(_Wish(code, ignore))
    kept: list[Finding] = []
    needed: set[_Wish] = set()
    for finding in findings:
        holding = [wish for wish in wishes.get((finding.at.path, finding.rule), ()) if _holds(wish.ignore, finding)]
        needed.update(holding)
        if not holding:
            kept.append(finding)
    spare = [wish for some in wishes.values() for wish in some if wish not in needed and wish.rule in judged]
    return kept, [*wrong, *map(_unneeded, spare)]


def _holds(ignore: Ignore, finding: Finding) -> bool:
    return ignore.first <= finding.at <= ignore.last


def _problems(ignore: Ignore) -> Iterator[Finding]:
    if not ignore.rules:
        way_out = "write the rule before the colon: # ignore N301: and why"
        yield rules.NOT_IGNORABLE.at(ignore.at, "the ignore names no rule", way_out)
    elif not ignore.reason and any(code[0] in _FAMILIES for code in ignore.rules):  # else a thing named like a rule
        codes = ", ".join(ignore.rules)
        way_out = f"write # ignore {codes}: and why"
        yield rules.NO_REASON.at(ignore.at, f"the ignore of {codes} gives no reason", way_out)
    for code in ignore.rules:
        if code in RULES and not may_weigh_less(RULES[code]):
            sentence = f"{code} is an error that may not be ignored"
            yield rules.NOT_IGNORABLE.at(code.at, sentence, "take the ignore out, and mend what the rule finds")
        elif code not in RULES and (ignore.reason or code[0] in _FAMILIES):
            yield rules.NOT_IGNORABLE.at(code.at, *unknown(str(code)))


def _unneeded(wish: _Wish) -> Finding:
    at_end_of_line = wish.ignore.first.line == wish.ignore.at.line and wish.ignore.first < wish.ignore.at
    elsewhere = ", or put it on a line of its own above what it is for" if at_end_of_line else ""
    sentence = f"{wish.rule} finds nothing that this ignore holds for"
    return rules.NOT_NEEDED.at(wish.rule.at, sentence, f"take it out{elsewhere}")

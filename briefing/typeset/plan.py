"""The plan: what a layout learnt, as one more style sheet for the next."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from briefing.model.laid import Plan
from briefing.typeset.pages import Pages
from briefing.typeset.repair import hyphen_pairs, repairs
from briefing.typeset.sides import place_all
from briefing.typeset.snap import Change, all_held, moved, snaps

# Always: a note called from one of these is lost when it breaks over pages (WeasyPrint 70, see repair.py).
GUARD = "td,th,caption,li,dd,figcaption p{orphans:99 !important}\n"
# "Never break": more lines than a page has.
NEVER = 99
# A top that differs by less is the same.
SAME_MM = 0.3


def style_of(plan: Plan, step_mm: float) -> str:
    """Give the style sheet of a plan. Every rule is !important: it has the last word over the templates'."""
    rules = [GUARD]
    below = {**plan.snap, **plan.grow}
    rules += [f"{_hash(name)}{{padding-bottom:{room:.3f}mm !important}}\n" for name, room in sorted(below.items())]
    rules += [f"{_hash(name)}{{top:{top:.3f}mm !important}}\n" for name, top in sorted(plan.tops.items())]
    # A side block in the main column stands with the paragraph after it, which carries its notes.
    column = f"position:static !important;width:auto !important;margin:{step_mm:.3f}mm 0 !important"
    rules += [
        f"{_hash(name)}{{{column};break-inside:avoid !important;break-after:avoid !important}}\n"
        f"{_hash(name)}>.in{{display:block !important}}\n"
        for name in plan.inline
    ]
    rules += [f"{_hash(name)}{{orphans:{NEVER} !important}}\n" for name in plan.keep]
    rules += [f"{_hash(name)}{{break-before:page !important}}\n" for name in plan.breaks]
    rules += [f"{_hash(name)}{{hyphens:manual !important}}\n" for name in plan.whole_words]
    return "".join(rules)


def _hash(name: str) -> str:
    """Give the selector of the element with the id `name`: #name, escaped (CSS Syntax 3, 4.3.11; CSSOM 2.1)."""
    begins = re.match(r"-?\d", name)
    escaped = re.sub(r"[^-\w]", lambda match: f"\\{ord(match[0]):x} ", name)
    if begins:
        escaped = f"\\{ord(escaped[0]):x} {escaped[1:]}"
    return f"#{escaped}"


def tidy(plan: Plan) -> Plan:
    """Give a plan as it is made here: one that was kept as JSON has lists for its tuples."""
    return Plan(
        snap=dict(plan.snap),
        tops=dict(plan.tops),
        grow=dict(plan.grow),
        inline=tuple(plan.inline),
        keep=tuple(plan.keep),
        breaks=tuple(plan.breaks),
        whole_words=tuple(plan.whole_words),
    )


@dataclass(frozen=True)
class Planner:
    """What a plan needs to know besides the pages.

    `own` is the padding below each block as the style sheets set it, None where only a plan's layout is known.
    """

    step_mm: float
    notes: tuple[str, ...]
    own: Mapping[str, float] | None

    def following(self, plan: Plan, pages: Pages, patient: bool) -> Plan:
        """Give the plan that the pages laid out with `plan` ask for; an equal one where they ask for nothing.

        `patient`: leave what is drastic (side blocks set inline, broken pages) until the rest has settled.
        """
        snap, changes = self._snap(plan, pages)
        words = _joined(plan.whole_words, (line.id for pair in hyphen_pairs(pages) for line in pair if line.id))
        wait = patient and (snap != plan.snap or words != plan.whole_words)
        shifted = replace(pages, pages=tuple(moved(page, changes) for page in pages.pages))
        own = self.own or {}
        grown = {name: room - own.get(name, 0.0) for name, room in plan.grow.items()}
        placed = place_all(shifted, self.step_mm, plan.inline, grown, settled=not wait)
        grow = {name: round(own.get(name, 0.0) + room, 3) for name, room in placed.grow.items()}
        inline = _joined(plan.inline, placed.inline)
        wait = wait or grow != plan.grow or inline != plan.inline
        keep, breaks = ((), ()) if patient and wait else repairs(pages, self.notes, plan.keep, plan.breaks)
        breaks = (*placed.breaks, *breaks)
        return Plan(
            snap=snap,
            tops=_settled(plan.tops, placed.tops),
            grow=grow,
            inline=inline,
            keep=_joined(plan.keep, keep),
            breaks=_joined(plan.breaks, breaks),
            whole_words=words,
        )

    def _snap(self, plan: Plan, pages: Pages) -> tuple[Mapping[str, float], list[Change]]:
        if self.own is not None:
            return snaps(pages, self.step_mm, self.own, plan.snap, plan.inline)
        return (plan.snap if all_held(pages, self.step_mm, plan.snap, plan.inline) else {}), []


def _joined(before: tuple[str, ...], more: Iterable[str]) -> tuple[str, ...]:
    """Give `before` and whatever of `more` is not in it, in order."""
    return tuple(dict.fromkeys([*before, *more]))


def _settled(before: Mapping[str, float], now: Mapping[str, float]) -> dict[str, float]:
    """Give the tops of `now`, those of `before` where they are as good."""
    return {name: before[name] if abs(before.get(name, top + 1) - top) < SAME_MM else top for name, top in now.items()}

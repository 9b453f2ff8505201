"""The bounded loop: lay out, measure, plan, lay out again, verify."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from briefing.model.laid import Box, Fault, Laid, Plan, Sheet
from briefing.text import bare
from briefing.typeset.engine import Press
from briefing.typeset.measure import measure
from briefing.typeset.pages import MARGIN, Pages
from briefing.typeset.plan import Planner, style_of, tidy
from briefing.typeset.rules import fault
from briefing.typeset.snap import own_padding
from briefing.typeset.verify import faults_of

# Two layouts are usual for two pages, two to eight for a dozen pages full of notes; ten have always been enough.
MOST_ROUNDS = 10
# The drastic means (side blocks set inline, pages broken) wait until the rest has settled, but not for ever.
PATIENT_ROUNDS = 3


@dataclass(frozen=True)
class Attempt:
    """One layout, and what was found out about it. `settled`: it asks for no other plan than its own."""

    document: Any
    pages: Pages
    plan: Plan
    faults: tuple[Fault, ...]
    following: Plan
    own: Mapping[str, float] | None

    @property
    def settled(self) -> bool:
        return self.following == self.plan

    @property
    def grows(self) -> bool:
        """Say whether the next layout can only be longer."""
        return all(name in self.following.grow for name in self.plan.grow)

    @property
    def rank(self) -> tuple[int, bool, int]:
        errors = sum(one.severity == "error" for one in self.faults)
        return errors, not self.settled, len(self.faults) - errors


def typeset(sheet: Sheet, plan: Plan | None, most_pages: int | None = None) -> Laid:
    """Give a sheet as pages of PDF/UA-1; without a PDF where it has more than `most_pages`.

    A plan adds room, it hardly ever takes any: a layout that is too long is given as it stands, so that fitting a
    brief into its pages costs a layout or two for each try.

    `plan` is that of the last build: where it still holds, one layout is enough. The layout with the fewest faults
    is the one that is kept; those it has are told, and none that loses a sentence or a note is told as less than an
    error. Raises `BriefingError` for an address that the sheet has no answer to.
    """
    with Press(sheet) as press:
        best, rounds = _best(press, sheet, plan, most_pages)
        is_too_long = most_pages is not None and len(best.pages.pages) > most_pages
        pdf = b"" if is_too_long else press.write(best.document)
        strange = _strange_faces(press.strange_fonts(best.document), best.pages)
        boxes = _boxes(press.ear.boxes, best.pages)
        faults = (*best.faults, *strange, *boxes, *press.ear.faults())
    return Laid(
        pdf=pdf,
        pages=len(best.pages.pages),
        boxes=tuple(
            Box(piece.id, piece.page, round(piece.top, 3), round(piece.height, 3))
            for piece in best.pages.pieces
            if piece.area != MARGIN
        ),
        fills=tuple(round(page.fill, 4) for page in best.pages.pages),
        plan=best.plan,
        rounds=rounds,
        faults=faults,
        texts=tuple(
            bare("".join(mark.text for mark in page.marks if mark.area != MARGIN)) for page in best.pages.pages
        ),
    )


def _best(press: Press, sheet: Sheet, kept: Plan | None, most_pages: int | None) -> tuple[Attempt, int]:
    """Give the best layout found, and how many there were."""
    best: Attempt | None = None
    rounds = 0
    if kept is not None and kept != Plan():
        rounds, best = 1, _attempt(press, sheet, tidy(kept), None, patient=False)
        if best.settled or not best.faults:
            return best, rounds
    plan = Plan()
    own: Mapping[str, float] | None = None
    for number in range(MOST_ROUNDS):
        attempt = _attempt(press, sheet, plan, own, patient=number < PATIENT_ROUNDS)
        rounds += 1
        if best is None or attempt.rank < best.rank:
            best = attempt
        # Whatever a plan adds takes room; only less room below a wrapper gives some back.
        if most_pages is not None and len(attempt.pages.pages) > most_pages and attempt.grows:
            return attempt, rounds
        # A planned layout without a fault is done, though the next plan may differ by what nobody sees.
        if attempt.settled or (plan != Plan() and not attempt.faults):
            break
        own = attempt.own
        plan = attempt.following
    assert best is not None
    return best, rounds


def _attempt(press: Press, sheet: Sheet, plan: Plan, own: Mapping[str, float] | None, patient: bool) -> Attempt:
    document = press.lay_out(style_of(plan, sheet.step_mm))
    pages = measure(document)
    if plan == Plan():
        own = own_padding(pages)
    following = Planner(sheet.step_mm, sheet.notes, own).following(plan, pages, patient)
    return Attempt(document, pages, plan, faults_of(pages, sheet), following, own)


def _strange_faces(strange: Mapping[str, str], pages: Pages) -> Iterator[Fault]:
    """P613: every letter is set in a face of the brief; another machine would set it in some other."""
    for family, letters in strange.items():
        named = " ".join(_named(letter) for letter in letters[:8] if letter.strip())
        where = _where(letters, pages)
        yield fault("P613", where, f"{named or 'a space'} is set in {family}, no face of the brief")


def _boxes(letters: Iterable[str], pages: Pages) -> Iterator[Fault]:
    """P618: every letter is in some face."""
    for letter in sorted(letters):
        yield fault("P618", _where(letter, pages), f"{_named(letter)} is in no face, a reader would get a box")


def _named(letter: str) -> str:
    return f"{letter} (U+{ord(letter):04X})"


def _where(letters: str, pages: Pages) -> str:
    """Give the first element that prints any of `letters`; a picture tells none of its own."""
    wanted = {letter for letter in letters if letter.strip()}
    return next((mark.id for page in pages.pages for mark in page.marks if set(mark.text) & wanted), "")

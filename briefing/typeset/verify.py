"""What finished pages still have wrong. Pure: pages as values in, faults out, each rule a generator."""

from collections.abc import Iterator

from briefing.model.laid import Fault, Sheet
from briefing.typeset.census import missing
from briefing.typeset.pages import MAIN, SIDE, Line, Mark, Page, Pages
from briefing.typeset.repair import astray, hyphen_pairs
from briefing.typeset.rules import fault

# Less than this is a hair, not an overlap: side bearings of letters reach as far.
HAIR_MM = 0.3
# A text block ends where rounding of pixels lets it.
SLACK_MM = 0.5
# Half a tenth of a millimetre off the step cannot be seen.
OFF_STEP_MM = 0.05
HEADINGS = ("h1", "h2", "h3", "h4")
SCHEMES = ("https:", "http:", "mailto:")


def faults_of(pages: Pages, sheet: Sheet) -> tuple[Fault, ...]:
    """Give every fault of the pages of a sheet."""
    found = [*missing(pages, sheet.sentences), *notes_astray(pages, sheet.notes)]
    for page in pages.pages:
        found += [*overlaps(page), *_once(off_sheet(page)), *_once(outside(page)), *_once(cut_off(page))]
        found += [*headings_at_foot(page), *off_step(page, sheet.step_mm), *links_nowhere(page)]
    found += [*lone_lines(pages), *hyphens_in_a_row(pages), *broken(pages)]
    return tuple(found)


def notes_astray(pages: Pages, notes: tuple[str, ...]) -> Iterator[Fault]:
    """P603 and P604: every note is printed, at the foot of the page that calls it."""
    for lost in astray(pages, notes):
        number = lost.note.removeprefix("note-")
        if not lost.on:
            called = f", called on page {lost.page}," if lost.page else ""
            yield fault("P603", lost.note, f"note {number}{called} is not on the pages")
        else:
            yield fault("P604", lost.note, f"note {number} stands on page {lost.on}, its call on page {lost.page}")


def overlaps(page: Page) -> Iterator[Fault]:
    """P605: the letters and pictures of one block are clear of those of every other."""
    told: set[tuple[str, str]] = set()
    open_marks: list[Mark] = []
    for mark in sorted(page.marks, key=lambda one: one.top):
        open_marks = [other for other in open_marks if other.bottom > mark.top + HAIR_MM]
        for other in open_marks:
            pair = (other.id, mark.id)
            if other.block != mark.block and _cross(other, mark) and pair not in told:
                told.add(pair)
                words = f"{_named(other)} and {_named(mark)} print over each other on page {page.number}"
                yield fault("P605", mark.id, words)
        open_marks.append(mark)


def _cross(one: Mark, other: Mark) -> bool:
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    return wide > HAIR_MM and high > HAIR_MM


def _named(mark: Mark) -> str:
    text = " ".join(mark.text.split())
    what = f"“{text[:30]}”" if text else "a picture"
    return f"{what} of {mark.id!r}" if mark.id else what


def off_sheet(page: Page) -> Iterator[Fault]:
    """P606: nothing runs off the sheet of paper."""
    for mark in page.marks:
        over = max(-mark.left, -mark.top, mark.right - page.width, mark.bottom - page.height)
        if over > HAIR_MM:
            yield fault("P606", mark.id, f"{_named(mark)} runs {over:.1f} mm off the sheet of page {page.number}")


def outside(page: Page) -> Iterator[Fault]:
    """P607: text and side column stay inside the text block, and above the notes."""
    for mark in page.marks:
        if mark.area not in (MAIN, SIDE):
            continue
        over = {
            "left of": page.left - mark.left,
            "above": page.top - mark.top,
            "right of": mark.right - page.right,
            "below": mark.bottom - page.bottom,
        }
        where, most = max(over.items(), key=lambda item: item[1])
        if most > SLACK_MM:
            words = f"{_named(mark)} stands {most:.1f} mm {where} the text block of page {page.number}"
            yield fault("P607", mark.id, words)
        elif mark.bottom > page.notes + SLACK_MM:
            yield fault("P607", mark.id, f"{_named(mark)} stands among the notes of page {page.number}")


def cut_off(page: Page) -> Iterator[Fault]:
    """P608: no box cuts off the words inside it."""
    for mark in page.marks:
        if mark.cut:
            yield fault("P608", mark.id, f"{_named(mark)} is cut off on page {page.number}")


def headings_at_foot(page: Page) -> Iterator[Fault]:
    """P609: something follows every heading on its page, in the column the heading stands in."""
    headings = {piece.id: piece for piece in page.pieces if piece.tag in HEADINGS}
    last: dict[str, Line] = {}
    pictured: dict[str, int] = {}
    for line in page.lines:
        if line.area in (MAIN, SIDE):
            last[line.side] = line
    for mark in page.marks:
        if not mark.text:
            pictured[mark.side] = mark.order
    for side, line in last.items():
        heading = next((name for name in (*line.around, line.id) if name in headings), None)
        if heading and pictured.get(side, 0) < line.order:
            yield fault("P609", heading, f"heading “{line.text.strip()[:40]}” ends page {page.number}")


def off_step(page: Page, step: float) -> Iterator[Fault]:
    """P612: lines as high as the baseline step stand on it, where no block around them holds it for what follows.

    One fault tells of all such lines of a page: the first of them is where it begins.
    """
    lines = [line for line in page.lines if on_the_step(line, step)]
    off = [line for line in lines if abs(strayed(line, page, step)) > OFF_STEP_MM]
    if off:
        most = max(abs(strayed(line, page, step)) for line in off)
        words = (
            f"{len(off)} lines of page {page.number} from “{off[0].text.strip()[:30]}” on stand off the baseline step"
        )
        yield fault("P612", off[0].id, f"{words}, by up to {most:.2f} mm")


def on_the_step(line: Line, step: float) -> bool:
    """Say whether a line should stand on the baseline step."""
    return line.area == MAIN and not line.held and abs(line.step - step) < 0.01


def strayed(line: Line, page: Page, step: float) -> float:
    """Give how far a line stands below the nearest step line, in millimetres; less than none above it.

    Lines stand on the step together or not at all: the first line of the text block is where it starts.
    """
    off = (line.top - page.top) % step
    return off - step if off > step / 2 else off


def lone_lines(pages: Pages) -> Iterator[Fault]:
    """P610: of a paragraph that is broken over pages at least two lines stand on each."""
    counts: dict[int, dict[int, list[Line]]] = {}
    for page in pages.pages:
        for line in page.lines:
            if line.area == MAIN:
                counts.setdefault(line.block, {}).setdefault(page.number, []).append(line)
    for parts in counts.values():
        if len(parts) < 2:
            continue
        for number, lines in parts.items():
            if len({round(line.baseline, 1) for line in lines}) == 1:
                words = f"one line, “{lines[0].text.strip()[:30]}”, stands alone on page {number}"
                yield fault("P610", lines[0].id, words)


def hyphens_in_a_row(pages: Pages) -> Iterator[Fault]:
    """P611: no two lines in a row end in a hyphen."""
    for above, line in hyphen_pairs(pages):
        words = f"“{above.text.strip()[-12:]}” and “{line.text.strip()[-12:]}” end lines in a row"
        yield fault("P611", line.id, f"{words} on page {line.page}")


def broken(pages: Pages) -> Iterator[Fault]:
    """P614: what is marked as whole stands on one page."""
    for name, pieces in pages.by_id().items():
        numbers = sorted({piece.page for piece in pieces})
        if "whole" in pieces[0].classes and len(numbers) > 1:
            yield fault("P614", name, f"{name!r} is broken over pages {numbers[0]} and {numbers[-1]}")


def links_nowhere(page: Page) -> Iterator[Fault]:
    """P615: links lead to the web or to a mailbox; places inside the brief WeasyPrint checks itself."""
    for address in page.links:
        if not address.lower().startswith(SCHEMES):
            yield fault("P615", "", f"the link to {address[:60]!r} on page {page.number} leads nowhere a reader may go")


def _once(faults: Iterator[Fault]) -> Iterator[Fault]:
    """Give the first fault of each rule at each element: ten cut words of one box are one fault."""
    told: set[tuple[str, str]] = set()
    for one in faults:
        if (one.rule, one.id) not in told:
            told.add((one.rule, one.id))
            yield one

"""HTML → pages: PDF bytes, where each element stands, and the plan to start from next time.

WeasyPrint lives here and nowhere else, and is imported when pages are first laid out: to be called in a child process.
The room changes no word. What it cannot mend it tells, by the rules of `RULES`.
"""

from briefing.findings import Rule
from briefing.model.laid import Laid, Plan, Sheet
from briefing.typeset.rules import RULES


def typeset(sheet: Sheet, plan: Plan | None, most_pages: int | None = None) -> Laid:
    """Give a sheet as pages of PDF/UA-1; `plan` is that of the last build, if there was one.

    A layout that has more than `most_pages` is given as it stands, without a PDF: planning does not make a brief
    shorter, and what is needed then is only how tall everything is.

    Raises `BriefingError`: with status 2 for an address that the sheet has no answer to, with 3 where WeasyPrint
    cannot be loaded or a face cannot be read.
    """
    from briefing.typeset.loop import typeset as lay_out  # not before it is wanted: the import is most of a short build

    return lay_out(sheet, plan, most_pages)


__all__ = ["RULES", "Rule", "typeset"]

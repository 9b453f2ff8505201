"""N103: nothing is printed that was meant for us: a mark of Markdown without its fellow, a name in square brackets."""

import re
from collections.abc import Iterator

from briefing.check.draft import Draft
from briefing.check.rules import wording as rules
from briefing.check.words import quoted
from briefing.findings import Finding

_STARS = re.compile(r"\*\*")
_NAMED = re.compile(r"\[\s*[@=]?\s*([a-z0-9]+(?:-[a-z0-9]+)+)\s*\]")


def left_over(draft: Draft) -> Iterator[Finding]:
    """N103: two stars that open or close nothing, and the id of a fact or a source in brackets, stand in no text."""
    known = {*draft.written.get("facts", ()), *draft.written.get("sources", ())}
    for passage in draft.passages:
        if "*" not in passage.text and "[" not in passage.text:
            continue
        for match in _STARS.finditer(passage.text):
            sentence = "two stars stand here without their fellows, and would be printed"
            yield rules.LEFT_OVER.at(passage.place(match.start()), sentence, "close **strong** words, or take them out")
        for match in _NAMED.finditer(passage.text):
            if match[1] in known:
                sentence = f"{quoted(match[0])} would be printed as it stands"
                way_out = f"write [={match[1]}] for a fact, [@{match[1]}] for a source"
                yield rules.LEFT_OVER.at(passage.place(match.start()), sentence, way_out)

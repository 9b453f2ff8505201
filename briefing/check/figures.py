"""N101: a figure in printed text comes from a fact."""

import re
from collections.abc import Iterator, Mapping

from briefing.check import english
from briefing.check.draft import Draft
from briefing.check.numerals import figures_in
from briefing.check.rules import wording as rules
from briefing.check.words import quoted
from briefing.findings import Finding
from briefing.model.facts import Source
from briefing.model.items import Organisation, Place, Programme, Term

# The fields in which a figure belongs to a fact. The others name or define, and what they count is their own; a
# question is in another's mouth.
_BOUND: Mapping[str, frozenset[str]] = {
    "facts": frozenset({"words", "short"}),
    "events": frozenset({"title", "short"}),
    "people": frozenset({"about"}),
    "organisations": frozenset({"what"}),
    "programmes": frozenset({"what", "state"}),
    "series": frozenset({"points.label"}),
    "charts": frozenset({"title", "measure"}),
    "glossary": frozenset({"definition"}),
    "sections": frozenset({"heading", "body", "figures.label"}),
    "lines": frozenset({"text"}),
    "questions": frozenset({"answer"}),
    "judgements": frozenset({"claim", "evidence", "because"}),
    "outlook": frozenset({"text", "implication", "stands"}),
    "visit": frozenset({"title", "text", "stops.text"}),
}
_TYPED = str.maketrans("'", "’")
_NUMBERED = re.compile(rf"\d|\b(?i:{english.spelled_hint()})")


def unbound_figures(draft: Draft) -> Iterator[Finding]:
    """N101: a figure is not typed by hand where a fact can be named."""
    names = numbered_names(draft)
    for passage in draft.passages:
        if passage.field not in _BOUND.get(passage.file, ()):
            continue
        way_out = "take it out, or say it in the text" if passage.is_plain else "write [=fact] for it, with its fact"
        for start, end in figures_in(passage.text, passage.language, names):
            sentence = f"figure {quoted(passage.text[start:end])} is typed by hand"
            yield rules.UNBOUND_FIGURE.at(passage.place(start), sentence, way_out)


def numbered_names(draft: Draft) -> tuple[str, ...]:
    """Give the names and titles of the pack that have a number in them, the longest first, as typed and as printed."""
    names: set[str] = set()
    for _, item in draft.all_versions():
        if isinstance(item, Source):
            names |= {item.title, item.short or "", item.publisher or ""}
        elif isinstance(item, Organisation | Programme | Place):
            names |= {item.name, getattr(item, "short", None) or "", getattr(item, "label", None) or ""}
        elif isinstance(item, Term):
            names.add(item.term)
    if draft.head and draft.head.yardstick:
        names.add(draft.head.yardstick.name)
    numbered = {name for name in names if _NUMBERED.search(name) and any(c.isalpha() for c in name) and " " in name}
    return tuple(sorted(numbered | {name.translate(_TYPED) for name in numbered}, key=lambda name: (-len(name), name)))

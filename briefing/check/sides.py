"""N205: a judgement does not rest on what one side alone says."""

from collections.abc import Iterator, Mapping

from briefing.check.draft import Draft
from briefing.check.pointers import inlines_of
from briefing.check.rules import wording as rules
from briefing.check.words import quoted
from briefing.findings import Finding
from briefing.model.facts import Fact, Source
from briefing.model.fields import Item
from briefing.model.items import Judgement
from briefing.model.prose import Cite, FactRef


def one_sided(draft: Draft) -> Iterator[Finding]:
    """N205: two pieces of evidence or more come from more than one side.

    A piece is a fact, or a source cited that is behind none of the facts. A side is what the source says of itself,
    else its publisher, else its author, else the source alone. Of a judgement that names what is not there, or a fact
    without a source, nothing is said: that is said elsewhere.
    """
    sources, facts = draft.items.get("sources", {}), draft.items.get("facts", {})
    for _, item in draft.all_items():
        if isinstance(item, Judgement):
            pieces = _pieces(item, facts)
            if pieces is None or len(pieces) < 2 or any(key not in sources for piece in pieces for key in piece):
                continue
            sides = {_side(sources[key]) for piece in pieces for key in piece}
            if len({side.casefold() for side in sides}) == 1:
                sentence = f"all evidence of judgement {quoted(item.id)} comes from one side, {quoted(min(sides))}"
                yield rules.ONE_SIDED.at(draft.place(item, "evidence"), sentence, "add evidence from another side")


def _pieces(judgement: Judgement, facts: Mapping[str, Item]) -> list[tuple[str, ...]] | None:
    """Give the sources of each piece of evidence; None where a fact is not there, or names none."""
    said = [one for text in (judgement.claim, judgement.evidence) for one in inlines_of(text)]
    named = dict.fromkeys([*map(str, judgement.facts), *(one.fact for one in said if isinstance(one, FactRef))])
    pieces: list[tuple[str, ...]] = []
    for key in named:
        fact = facts.get(key)
        behind = _behind(fact) if isinstance(fact, Fact) else ()
        if not behind:
            return None
        pieces.append(behind)
    known = {source for piece in pieces for source in piece}
    cited = dict.fromkeys(one.source for one in said if isinstance(one, Cite))
    return pieces + [(source,) for source in cited if source not in known]


def _behind(fact: Fact) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*map(str, fact.sources), *(str(citation.source) for citation in fact.citations)]))


def _side(source: Item) -> str:
    if not isinstance(source, Source):
        raise TypeError(f"{source.id} is no source")
    return " ".join((source.side or source.publisher or source.author or str(source.id)).split())

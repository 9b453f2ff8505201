"""Which keys name something else, and what: the table that every rule about references reads."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from briefing.check.kinds import kinds_of
from briefing.check.rules import Rule
from briefing.check.rules import references as rules
from briefing.findings import Position
from briefing.model.fields import Model, Reference
from briefing.model.prose import Bullets, Cite, Emphasis, FactRef, Inline, Link, Prose, Strong


@dataclass(frozen=True)
class Target:
    """What a reference can name: `written` is where Draft.written lists it, `file` where to add it."""

    written: str
    noun: str
    file: str
    unknown: Rule


SOURCE = Target("sources", "source", "sources.yaml", rules.UNKNOWN_SOURCE)
FACT = Target("facts", "fact", "facts.yaml", rules.UNKNOWN_FACT)
PERSON = Target("people", "person", "people.yaml", rules.UNKNOWN_PERSON)
ORGANISATION = Target("organisations", "organisation", "organisations.yaml", rules.UNKNOWN_ORGANISATION)
PLACE = Target("places", "place", "places.yaml", rules.UNKNOWN_PLACE)
LANE = Target("lanes", "lane", "the lanes of pack.yaml", rules.UNKNOWN_LANE)
SERIES = Target("series", "series", "series.yaml", rules.UNKNOWN_SERIES)
EVENT = Target("events", "event", "events.yaml", rules.UNKNOWN_EVENT)
PROGRAMME = Target("programmes", "programme", "programmes.yaml", rules.UNKNOWN_PROGRAMME)
VISIT = Target("visit", "visit", "visit.yaml", rules.UNKNOWN_VISIT)
INDICATOR = Target("outlook", "item of the outlook", "outlook.yaml", rules.UNKNOWN_OUTLOOK)
JUDGEMENT = Target("judgements", "judgement", "judgements.yaml", rules.UNKNOWN_JUDGEMENT)
LEVEL = Target("levels", "level", "the levels of pack.yaml", rules.UNKNOWN_LEVEL)
AUDIENCE = Target("audiences", "audience", "the audiences of pack.yaml", rules.UNKNOWN_AUDIENCE)
TERM = Target("terms", "term of the yardstick", "the yardstick of pack.yaml", rules.UNKNOWN_TERM)

_EVERY_ITEM = {"for_": LEVEL, "audiences": AUDIENCE}

# By file, the way to each key that names something. `part` is apart: it names a part of a template.
POINTERS: Mapping[str, Mapping[str, Target]] = {
    "sources": _EVERY_ITEM,
    "facts": {
        **_EVERY_ITEM,
        "sources": SOURCE,
        "citations.source": SOURCE,
        "accounts.sources": SOURCE,
        "derived.of": FACT,
    },
    "events": {**_EVERY_ITEM, "lane": LANE, "facts": FACT, "sources": SOURCE},
    "people": {**_EVERY_ITEM, "organisation": ORGANISATION, "sources": SOURCE},
    "organisations": {**_EVERY_ITEM, "sources": SOURCE},
    "programmes": {**_EVERY_ITEM, "facts": FACT, "sources": SOURCE},
    "places": {**_EVERY_ITEM, "sources": SOURCE},
    "series": {
        **_EVERY_ITEM,
        "points.source": SOURCE,
        "points.fact": FACT,
        "target.source": SOURCE,
        "target.fact": FACT,
        "sources": SOURCE,
    },
    "charts": {
        **_EVERY_ITEM,
        "series": SERIES,
        "lanes": LANE,
        "events": EVENT,
        "bars": SERIES,
        "programmes": PROGRAMME,
        "shares.fact": FACT,
        "values.fact": FACT,
        "watch": INDICATOR,
        "judgements": JUDGEMENT,
        "places": PLACE,
        "routes.places": PLACE,
        "visit": VISIT,
    },
    "judgements": {**_EVERY_ITEM, "likelihood": TERM, "facts": FACT},
    "outlook": {**_EVERY_ITEM, "likelihood": TERM, "facts": FACT},
    "visit": {
        **_EVERY_ITEM,
        "head": PERSON,
        "facts": FACT,
        "stops.place": PLACE,
        "stops.host": PERSON,
        "stops.people": PERSON,
    },
    "lines": {**_EVERY_ITEM, "facts": FACT},
    "questions": {**_EVERY_ITEM, "facts": FACT},
    "glossary": _EVERY_ITEM,
    "sections": {**_EVERY_ITEM, "figures.fact": FACT},
    "pack": {"yardstick.source": SOURCE},
}


@dataclass(frozen=True)
class Pointer:
    """One reference: what it names, of which kind, where. `form` is that of a fact in running text or a figure."""

    name: str
    target: Target
    at: Position
    form: str | None = None
    form_at: Position | None = None


def pointers_of(file: str, item: Model) -> Iterator[Pointer]:
    """Give every reference of an item: those of its keys, then those in its running text."""
    for way, target in POINTERS[file].items():
        for reference in _along(item, way):
            yield Pointer(str(reference), target, reference.at)
    yield from _in_prose(item)


def _along(value: Any, way: str) -> Iterator[Reference]:
    """Give the references at the end of a way, through every entry of a list on it."""
    if isinstance(value, tuple):
        for entry in value:
            yield from _along(entry, way)
    elif isinstance(value, Reference) and not way:
        yield value
    elif isinstance(value, Model) and way:
        step, _, rest = way.partition(".")
        yield from _along(getattr(value, step), rest)


def _in_prose(value: Any) -> Iterator[Pointer]:
    if isinstance(value, Prose):
        for inline in inlines_of(value):
            if isinstance(inline, Cite):
                yield Pointer(inline.source, SOURCE, inline.at)
            elif isinstance(inline, FactRef):
                yield Pointer(inline.fact, FACT, inline.at, inline.form, inline.form_at)
    elif isinstance(value, Model):
        for kind in kinds_of(type(value)).values():
            if kind.name in ("prose", "model"):
                yield from _in_prose(getattr(value, kind.field))
    elif isinstance(value, tuple):
        for entry in value:
            yield from _in_prose(entry)


def inlines_of(prose: Prose) -> Iterator[Inline]:
    """Give every inline of a text, those inside others too."""
    for block in prose.blocks:
        paragraphs = [one for item in block.items for one in item] if isinstance(block, Bullets) else [block]
        for paragraph in paragraphs:
            yield from inside(paragraph.inlines)


def inside(inlines: tuple[Inline, ...]) -> Iterator[Inline]:
    """Give every inline of a paragraph, those inside others too."""
    for inline in inlines:
        yield inline
        if isinstance(inline, Strong | Emphasis | Link):
            yield from inside(inline.inlines)


def figures_of(item: Model) -> Iterator[Pointer]:
    """Give the facts that an item prints as figures, with the form of each."""
    for figure in getattr(item, "figures", ()):
        yield Pointer(str(figure.fact), FACT, figure.fact.at, figure.form)

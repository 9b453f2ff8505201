"""A pack: everything one subject's content files say, checked, and what an audience wants of it."""

import copy
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, model_validator

from briefing.model import chart_items, items
from briefing.model.facts import Fact, Source
from briefing.model.fields import Date, Day, Id, Item, Model, Placed, Ref, Text
from briefing.model.scales import SCALES


class Budget(Model):
    """How many pages a brief may have; both ends are promises."""

    min: Annotated[int, Field(ge=1, le=400)] = Field(description="At least so many pages.")
    max: Annotated[int, Field(ge=1, le=400)] = Field(description="At most so many pages.")


class Lane(Placed):
    """A lane of the timeline."""

    id: Id = Field(description="Name of the lane.")
    label: Text = Field(description="Its label on the chart.")


class Likelihood(Placed):
    """One term of a yardstick of likelihood."""

    id: Id = Field(description="Name of the term (very-likely).")
    label: Text = Field(description="The words printed (very likely).")
    low: Annotated[int, Field(ge=0, le=100)] = Field(description="Lower end, per cent.")
    high: Annotated[int, Field(ge=0, le=100)] = Field(description="Upper end, per cent.")
    also: tuple[Text, ...] = Field(
        default=(), description="Other words for the same, which texts may use instead ([probable])."
    )


class Yardstick(Placed):
    """The scale that likelihood words mean: a ready one by `scale`, or one's own by `name` and `terms`."""

    model_config = ConfigDict(
        json_schema_extra={
            "oneOf": [
                {"required": ["scale"], "not": {"anyOf": [{"required": ["name"]}, {"required": ["terms"]}]}},
                {"required": ["name", "terms"], "not": {"required": ["scale"]}},
            ]
        }
    )

    scale: Literal["icd-203", "phia"] | None = Field(
        default=None, description="A ready scale, with its name and terms; or else name and terms are given."
    )
    name: Text = Field(default="", description="Its name (Harbour scale); only without scale.")
    source: Ref | None = Field(default=None, description="Id of the source.")
    terms: tuple[Likelihood, ...] = Field(
        default=(), description="The terms, least likely first; only without scale.", min_length=2
    )

    @model_validator(mode="before")
    @classmethod
    def _fill_in(cls, value: Any) -> Any:
        """Take name and terms from the ready scale. What a file gives beside it is left for the check to refuse."""
        ready = SCALES.get(str(value.get("scale"))) if isinstance(value, dict) else None
        if ready is None or "name" in value or "terms" in value:
            return value
        filled = copy.copy(value)  # a block of a file keeps its place
        filled.update(name=ready.name, terms=tuple(asdict(term) for term in ready.terms))
        return filled


class PackAudience(Placed):
    """An audience of a pack, and what the pack changes for it."""

    name: Ref = Field(description="A folder of templates/audiences.")
    pages: Budget | None = Field(default=None, description="Page budget, where the audience's own is not wanted.")
    marking: Text | None = Field(default=None, description="Marking, where the audience's own is not wanted.")


# What a rule may weigh in a pack: nothing, or one of the severities.
Weight = Literal["off", "note", "warning", "error"]


class PackHead(Placed):
    """pack.yaml: what the pack is."""

    title: Text = Field(description="The subject, as it stands in the running head.")
    languages: tuple[Text, ...] = Field(description="Languages, the first one first ([en-GB]).", min_length=1)
    edition: Text = Field(description="Name of the edition (2026-11).")
    as_of: Day = Field(description="The day the edition is as of.")
    cutoff: Date = Field(description="Information cut-off, EDTF (2026-06).")
    horizon: Date | None = Field(default=None, description="How far the outlook reaches, EDTF (2028-12).")
    issuer: Text = Field(description="The office that issues it.")
    contact: Text = Field(description="Where to ask: an address.")
    levels: tuple[Id, ...] = Field(description="Who may read, most open first ([public, internal]).", min_length=1)
    audiences: tuple[PackAudience, ...] = Field(description="The audiences it is made for.", min_length=1)
    lanes: tuple[Lane, ...] = Field(default=(), description="Lanes of the timeline, top to bottom.")
    yardstick: Yardstick | None = Field(default=None, description="The scale that likelihood words mean.")
    about: Text | None = Field(
        default=None, description="How it was made and what it rests on, in one or two sentences."
    )
    rules: Mapping[Text, Weight] = Field(
        default={}, description="What rules of `check` weigh in this pack ({N302: off, N601: warning}), by code."
    )


# The content files, in the order in which they are read, and the class of their items.
FILES: Mapping[str, type[Item]] = {
    "sources": Source,
    "facts": Fact,
    "events": items.Event,
    "people": items.Person,
    "organisations": items.Organisation,
    "programmes": items.Programme,
    "places": items.Place,
    "series": chart_items.Series,
    "charts": chart_items.Chart,
    "judgements": items.Judgement,
    "outlook": items.Outlook,
    "visit": items.Visit,
    "lines": items.Line,
    "questions": items.Question,
    "glossary": items.Term,
    "sections": items.Section,
}


@dataclass(frozen=True)
class Pack:
    """A pack as checked. Every mapping is keyed by id and keeps the order of its file."""

    name: str
    folder: str
    head: PackHead
    sources: Mapping[str, Source] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    events: Mapping[str, items.Event] = field(default_factory=dict)
    people: Mapping[str, items.Person] = field(default_factory=dict)
    organisations: Mapping[str, items.Organisation] = field(default_factory=dict)
    programmes: Mapping[str, items.Programme] = field(default_factory=dict)
    places: Mapping[str, items.Place] = field(default_factory=dict)
    series: Mapping[str, chart_items.Series] = field(default_factory=dict)
    charts: Mapping[str, chart_items.Chart] = field(default_factory=dict)
    judgements: Mapping[str, items.Judgement] = field(default_factory=dict)
    outlook: Mapping[str, items.Outlook] = field(default_factory=dict)
    visit: Mapping[str, items.Visit] = field(default_factory=dict)
    lines: Mapping[str, items.Line] = field(default_factory=dict)
    questions: Mapping[str, items.Question] = field(default_factory=dict)
    glossary: Mapping[str, items.Term] = field(default_factory=dict)
    sections: Mapping[str, items.Section] = field(default_factory=dict)
    overlays: Mapping[str, Any] = field(default_factory=dict)  # language: file: id: field: words

    def items(self, file: str) -> Mapping[str, Item]:
        """Give the items of one content file, by its name in FILES."""
        found: Mapping[str, Item] = getattr(self, file)
        return found

    def keys(self) -> tuple[str, ...]:
        """Give the name of every item, as accounts use it: "facts/boats-2025"."""
        return tuple(f"{file}/{key}" for file in FILES for key in self.items(file))

    def level(self, name: str | None) -> int:
        """Give the rank of a level, 0 the most open; no level is the most closed one."""
        return len(self.head.levels) - 1 if name is None else self.head.levels.index(name)


class AudiencePart(Model):
    """A part that an audience takes, and what stands beside it in the side column."""

    part: Text = Field(description="Name of the part.")
    aside: tuple[Text, ...] = Field(default=(), description="Parts set in the side column beside it.")
    limit: Annotated[int, Field(ge=1)] | None = Field(default=None, description="At most so many items.")
    heading: bool = Field(default=True, description="false: printed without a heading.")
    chapter: bool = Field(default=False, description="true: opens with a chapter's title and stands in the contents.")
    new_page: bool = Field(default=False, description="true: begins a page.")
    small: bool = Field(default=False, description="true: in the type of labels, sections side by side.")


class Audience(Placed):
    """audience.yaml: a kind of reader, as data."""

    name: Text = Field(default="", description="Filled in: the folder's name.")
    title: Text = Field(description="Who it is for, in the foot (For the Minister).")
    kicker: Text = Field(description="What it is, above the title (Minister's brief).")
    reads: Text = Field(description="The level it may read.")
    paper: Literal["A4", "Letter", "A5", "A3"] = Field(default="A4", description="A4 or Letter.")
    pages: Budget = Field(description="Page budget.")
    marking: Text | None = Field(default=None, description="Marking on every page, where there is one.")
    sources_of_a_fact: Annotated[int, Field(ge=1, le=9)] = Field(
        default=2, description="How many of a fact's sources a note names; the list of sources names them all."
    )
    notes: Literal["short-title", "numbered"] = Field(
        default="short-title",
        description="What notes print of a source: its short title and date, or its number in the list of sources.",
    )
    grades: bool = Field(
        default=False, description="true: notes print the grade of each source and of what it is cited for (B1)."
    )
    covers: Literal["", "statements"] = Field(
        default="", description="statements: every statement that the pack starts from is answered in print."
    )
    parts: tuple[AudiencePart, ...] = Field(description="The parts, in the order printed.", min_length=1)

"""What a pack rests on: sources, and the facts that they bear out."""

from decimal import Decimal
from typing import Literal

from pydantic import ConfigDict, Field

from briefing.model.fields import Date, Day, Id, Item, Markdown, Number, Placed, Ref, Text

Qualifier = Literal["about", "over", "under", "at least", "at most"]


Status = Literal["corroborated", "single-source", "contested", "corrected", "estimate", "unverified"]


Operation = Literal["sum", "difference", "share", "ratio", "change"]


Grade = Literal["A", "B", "C", "D", "E", "F"]


class Source(Item):
    """A document that something rests on."""

    type: Literal["article", "official", "news", "report", "data", "book", "web", "other"] = Field(
        default="web", description="What kind of document it is."
    )
    author: Text | None = Field(default=None, description="Who wrote it: a person or a body.")
    title: Text = Field(description="Its title, shortened or translated where needed.")
    publisher: Text | None = Field(default=None, description="Who published it, as printed in notes (Gazette).")
    side: Text | None = Field(
        default=None, description="Whose side it speaks for, where that is not the publisher's (the ministry)."
    )
    short: Text | None = Field(
        default=None, description="Name in notes, where the publisher's is too long (Weather Office)."
    )
    date: Date | None = Field(default=None, description="When it was published, EDTF (2026-01-16, 2011~).")
    url: Text | None = Field(default=None, description="Its address, https or http.")
    accessed: Day | None = Field(default=None, description="The day it was read (2026-11-23).")
    grade: Grade | None = Field(default=None, description="How reliable the source is, A (best) to F.")
    read: Literal["full", "excerpt"] | None = Field(default=None, description="How much of it was read.")


class Citation(Placed):
    """A source and where in it."""

    source: Ref = Field(description="Id of a source in sources.yaml.")
    locator: Text = Field(default="", description="Where in the source (p. 3).")


class Account(Placed):
    """What one side says, where sources differ: a value, a date, or what it says in words."""

    id: Id = Field(description="Name of the account, by which running text prints it alone ([=fact account]).")
    by: Text = Field(description="Who says so, as printed in brackets (the minister, 2012).")
    value: Number | None = Field(default=None, description="The number given, in the unit of the fact.")
    high: Number | None = Field(default=None, description="The upper end, where it is a range.")
    qualifier: Qualifier | None = Field(default=None, description="How exact the value is (about, over).")
    date: Date | None = Field(default=None, description="The date given, EDTF, where it is a date that differs.")
    says: Text | None = Field(default=None, description="What is said, where it is neither a number nor a date.")
    sources: tuple[Ref, ...] = Field(description="Ids of the sources that say so.", min_length=1)


class Derivation(Placed):
    """How a fact follows from others. It is computed, never typed."""

    operation: Operation = Field(
        description="sum; difference (first less second); share (first in per cent of second); ratio (first by"
        " second); change (of the first since the second, in per cent)."
    )
    of: tuple[Ref, ...] = Field(description="Ids of the facts that it is computed from, in order.", min_length=2)


class Fact(Item):
    """One atomic checked statement."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [{"required": ["status"]}, {"required": ["derived"]}]})

    statement: Markdown = Field(description="The fact in one sentence, true as it stands.")
    value: Number | None = Field(default=None, description="Its number, without unit (12.8).")
    high: Number | None = Field(default=None, description="The upper end, where the value is a range (35 to 40).")
    unit: Text | None = Field(default=None, description="Unit of the value (bcm, percent, soldiers).")
    qualifier: Qualifier | None = Field(default=None, description="How exact the value is (about, over).")
    round: Number | None = Field(default=None, description="Printed to the nearest multiple of this (0.1, 10).")
    derived: Derivation | None = Field(default=None, description="How it is computed from others, in place of a value.")
    date: Date | None = Field(default=None, description="When it holds, EDTF (2025, 2024-12-13, 2002/2021).")
    good_for: Text | None = Field(default=None, description="How long it may stand after its date (6 months, 2 years).")
    words: Text | None = Field(default=None, description="How the fact is named in running text ([=id words]).")
    sources: tuple[Ref, ...] = Field(default=(), description="Ids of the sources that say so.")
    citations: tuple[Citation, ...] = Field(default=(), description="Sources with a place in them ({source, locator}).")
    status: Status | None = Field(
        default=None, description="How well it is supported. Left out where it is derived: that of its weakest part."
    )
    accounts: tuple[Account, ...] = Field(
        default=(), description="Contested: who says what, two or more. Corrected: what is said elsewhere, wrongly."
    )
    short: Text | None = Field(
        default=None, description="Contested: what labels and large numbers print ({range}, by one side’s account)."
    )

    @property
    def size(self) -> Decimal | None:
        """How large the value is drawn: half-way where it is a range or sources differ, which its words say."""
        given: tuple[Fact | Account, ...] = (self, *self.accounts)
        ends = [end for one in given for end in (one.value, one.high) if end is not None]
        return (min(ends) + max(ends)) / 2 if ends else None

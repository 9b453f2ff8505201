"""The items of a pack: one class for each content file."""

from typing import Annotated, Literal

from pydantic import Field

from briefing.model.fields import Date, Item, Markdown, Number, Placed, Ref, Text


class Event(Item):
    """Something that happened on a date."""

    date: Date = Field(description="When, EDTF (1994-05-04, 2007~, 2001-11-05/2001-11-16).")
    title: Markdown = Field(description="What happened, in a few words.")
    short: Markdown | None = Field(default=None, description="The title in at most 34 characters, for timelines.")
    lane: Ref | None = Field(default=None, description="Id of a lane of pack.yaml.")
    importance: Annotated[int, Field(ge=1, le=3)] = Field(default=2, description="3 always, 2 in full, 1 if room.")
    facts: tuple[Ref, ...] = Field(default=(), description="Ids of the facts behind it.")
    sources: tuple[Ref, ...] = Field(default=(), description="Ids of sources, where no fact gives them.")


class Person(Item):
    """Somebody named, with the role held at a date."""

    name: Text = Field(description="The name as printed.")
    rank: Text | None = Field(default=None, description="Rank or title (Lieutenant General).")
    role: Text = Field(description="What the person is, as of the date below.")
    organisation: Ref | None = Field(default=None, description="Id of an organisation.")
    as_of: Date | None = Field(default=None, description="When the role was held, EDTF.")
    about: Markdown | None = Field(default=None, description="What a reader should know, in a sentence or two.")
    sources: tuple[Ref, ...] = Field(default=(), description="Ids of sources.")


class Organisation(Item):
    """A body named."""

    name: Text = Field(description="The full name.")
    short: Text | None = Field(default=None, description="The abbreviation, where one is used.")
    kind: Text | None = Field(default=None, description="What it is (ministry, university, alliance).")
    seat: Text | None = Field(default=None, description="Where it sits.")
    what: Markdown | None = Field(default=None, description="What it does, in a sentence.")
    sources: tuple[Ref, ...] = Field(default=(), description="Ids of sources.")


class Programme(Item):
    """A programme, text, project or piece of infrastructure with a beginning and perhaps an end."""

    name: Text = Field(description="The full name.")
    short: Text | None = Field(default=None, description="The abbreviation.")
    label: Text | None = Field(default=None, description="Name on the chart, where the full one is too long.")
    kind: Text | None = Field(default=None, description="instrument, text, project, infrastructure.")
    start: Date | None = Field(default=None, description="Beginning, EDTF; left out where it has not begun.")
    end: Date | None = Field(default=None, description="End, EDTF; left out where it runs on; 2021/ where not known.")
    state: Text | None = Field(default=None, description="Where it stands, for one not begun (being finalised).")
    as_of: Date | None = Field(default=None, description="When `state` was said.")
    what: Markdown | None = Field(default=None, description="What it is, in a sentence.")
    facts: tuple[Ref, ...] = Field(default=(), description="Ids of the facts behind it.")
    sources: tuple[Ref, ...] = Field(default=(), description="Ids of sources.")


class Place(Item):
    """A place on a map."""

    name: Text = Field(description="Name as printed.")
    latitude: Annotated[Number, Field(ge=-90, le=90)] = Field(description="Degrees north, WGS 84.")
    longitude: Annotated[Number, Field(ge=-180, le=180)] = Field(description="Degrees east, WGS 84.")
    country: Text | None = Field(default=None, description="Two-letter country code.")
    kind: Text | None = Field(default=None, description="capital, city, port, border.")
    sources: tuple[Ref, ...] = Field(default=(), description="Ids of sources.")


class Judgement(Item):
    """What we expect, how likely it is, and how sure we are."""

    claim: Markdown = Field(description="One sentence, with the term of the yardstick in it.")
    evidence: Markdown = Field(description="One or two sentences of evidence, with references.")
    likelihood: Ref = Field(description="Id of a term of the pack's yardstick.")
    confidence: Literal["high", "moderate", "low"] = Field(description="How sure we are of our sources.")
    because: Text = Field(description="Why the confidence is what it is, in a few words.")
    facts: tuple[Ref, ...] = Field(default=(), description="Ids of the facts it rests on.")
    short: Text | None = Field(default=None, description="What it is about in a few words, for a calendar.")
    due: Date | None = Field(default=None, description="When it can be settled, EDTF.")


class Outlook(Item):
    """A driver, a constraint, a scenario or an indicator to watch."""

    kind: Literal["driver", "constraint", "scenario", "indicator"] = Field(description="Which of the four it is.")
    name: Text | None = Field(default=None, description="Scenario: its name.")
    likelihood: Ref | None = Field(default=None, description="Scenario: id of a term of the yardstick.")
    text: Markdown = Field(description="What happens, or what to watch.")
    implication: Markdown | None = Field(default=None, description="Scenario: what it means for us.")
    warning: bool = Field(default=False, description="Scenario: printed in the second colour, because it is unwelcome.")
    stands: Markdown | None = Field(default=None, description="Indicator: where it stands.")
    short: Text | None = Field(default=None, description="Indicator: what to watch in a few words, for a calendar.")
    expected: tuple[Date, ...] = Field(
        default=(), description="Indicator: when news is expected, EDTF (2027-01~ by habit); left out, at any time."
    )
    means: tuple[Text, ...] = Field(default=(), description="Indicator: what it would show in each scenario, in order.")
    facts: tuple[Ref, ...] = Field(default=(), description="Ids of the facts behind it.")


class Stop(Placed):
    """One stop of a visit."""

    name: Text = Field(description="Where.")
    place: Ref | None = Field(default=None, description="Id of a place.")
    date: Date | None = Field(default=None, description="When, EDTF, where it is known.")
    time: Text | None = Field(default=None, description="The hour or the part of the day, where it is known (10:30).")
    host: Ref | None = Field(default=None, description="Id of the person who received.")
    people: tuple[Ref, ...] = Field(default=(), description="Ids of others who were met there.")
    text: Markdown | None = Field(default=None, description="What happened there.")


class Visit(Item):
    """A visit and its stops. Unknown hours are left out, never invented."""

    title: Text = Field(description="What visit it was.")
    date: Date = Field(description="When, EDTF.")
    head: Ref | None = Field(default=None, description="Id of the person who led it.")
    text: Markdown | None = Field(default=None, description="What it was.")
    stops: tuple[Stop, ...] = Field(default=(), description="The stops in order.")
    facts: tuple[Ref, ...] = Field(default=(), description="Ids of the facts behind it.")


class Line(Item):
    """Something to say, or something to be careful with."""

    kind: Literal["say", "care"] = Field(default="say", description="say: a line to take. care: handle with care.")
    text: Markdown = Field(description="The line, one or two sentences.")
    facts: tuple[Ref, ...] = Field(default=(), description="Ids of the facts behind it.")


class Question(Item):
    """A question that will be asked, and the answer."""

    question: Text = Field(description="The question, with its mark.")
    answer: Markdown = Field(description="The answer, with references.")
    facts: tuple[Ref, ...] = Field(default=(), description="Ids of the facts behind it.")


class Term(Item):
    """A word explained."""

    term: Text = Field(description="The word or abbreviation.")
    definition: Markdown = Field(description="What it means, in a sentence.")


class Figure(Placed):
    """A number set large, with its label."""

    fact: Ref = Field(description="Id of the fact whose value is printed.")
    form: Literal["", "number", "date", "year", "short"] = Field(
        default="", description="Which form: value, number, year."
    )
    label: Markdown = Field(description="What the number is.")


class Section(Item):
    """A piece of a brief in prose, or a row of figures."""

    part: Ref = Field(description="The part of a brief that prints it (bottom-line, history, title).")
    heading: Text | None = Field(default=None, description="Its heading, where the part's own is not wanted.")
    body: Markdown | None = Field(default=None, description="The text.")
    figures: tuple[Figure, ...] = Field(default=(), description="Numbers set large.")

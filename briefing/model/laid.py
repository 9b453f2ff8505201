"""Pages as laid out: what goes to the typesetter, and what it found out."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any


@dataclass(frozen=True)
class Plan:
    """What a layout learnt, so that the next can use it; turned into one more style sheet.

    Lengths in millimetres, keys are ids of elements. `snap`: room added below a block so that
    the next line stands on the baseline step. `tops`: where a side block stands, from the top
    of the block it belongs to. `grow`: room added below such a block, so that its side block fits.
    `inline`: side blocks set in the main column for want of room. `keep`: paragraphs not to be
    broken. `breaks`: blocks that begin a page. `whole_words`: paragraphs without hyphens.
    """

    snap: Mapping[str, float] = field(default_factory=dict)
    tops: Mapping[str, float] = field(default_factory=dict)
    grow: Mapping[str, float] = field(default_factory=dict)
    inline: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    breaks: tuple[str, ...] = ()
    whole_words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """A page to be typeset: HTML, its style sheets, and what its addresses mean.

    `images` are SVG by chart id, asked for as chart:ID; `fonts` absolute paths by face name,
    asked for as font:NAME. Nothing else can be fetched. `sentences` are what the finished pages
    must contain, by id of the element that prints them; `notes` the ids of the notes.
    """

    html: str
    styles: tuple[str, ...]
    images: Mapping[str, str]
    fonts: Mapping[str, str]
    sentences: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    step_mm: float


@dataclass(frozen=True)
class Box:
    """Where an element with an id stands on a page; page from 1, millimetres from the top of the sheet."""

    id: str
    page: int
    top: float
    height: float


@dataclass(frozen=True)
class Fault:
    """What the verified pages still have wrong: a rule, the id of the element, a sentence, how bad it is."""

    rule: str
    id: str
    sentence: str
    severity: str = "error"  # or "warning"; of findings.SEVERITIES


@dataclass(frozen=True)
class Laid:
    """A brief as pages."""

    pdf: bytes
    pages: int
    boxes: tuple[Box, ...]
    fills: tuple[float, ...]  # for each page, how far down the text block it is filled, 0 to 1
    plan: Plan
    rounds: int  # layouts needed
    faults: tuple[Fault, ...]
    texts: tuple[str, ...] = ()  # for each page, what its text block prints, bare of spaces, hyphens and case


@dataclass(frozen=True)
class Covered:
    """A statement of the text that a pack starts from, and a sentence that answers it; page 0 where none does."""

    statement: str
    item: str  # "facts/boats-2025"
    page: int
    sentence: str


def bytes_of(laid: Laid) -> bytes:
    """Give pages as bytes, to be kept: a line of JSON, then the PDF."""
    return json.dumps(asdict(replace(laid, pdf=b"")), default=lambda _: "", sort_keys=True).encode() + b"\n" + laid.pdf


def laid_from(kept: bytes) -> Laid:
    """Give the pages that `bytes_of` made bytes of."""
    head, _, pdf = kept.partition(b"\n")
    values = json.loads(head)
    return Laid(
        pdf=pdf,
        pages=values["pages"],
        boxes=tuple(Box(**box) for box in values["boxes"]),
        fills=tuple(values["fills"]),
        plan=plan_from(values["plan"]),
        rounds=values["rounds"],
        faults=tuple(Fault(**fault) for fault in values["faults"]),
        texts=tuple(values["texts"]),
    )


def plan_from(values: Mapping[str, Any]) -> Plan:
    """Give the plan that `dataclasses.asdict` took apart, by way of JSON."""
    return Plan(
        snap=values["snap"],
        tops=values["tops"],
        grow=values["grow"],
        inline=tuple(values["inline"]),
        keep=tuple(values["keep"]),
        breaks=tuple(values["breaks"]),
        whole_words=tuple(values["whole_words"]),
    )

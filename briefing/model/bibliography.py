"""Sources as other programs keep them: one value for both ways, and what answers to what.

The fields of a `Source` that a bibliography has a place for, and no others: who may read an item (`for`,
`audiences`), its `priority`, the `statements` it answers and the editors' `note` stay in the pack.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple, get_args

from briefing.findings import Position
from briefing.model.dates import Moment, When
from briefing.model.facts import Grade, Source

FIELDS = ("type", "author", "title", "publisher", "short", "date", "url", "accessed", "grade", "read", "side")

# Date parts of CSL: year, month, day of one moment, or of two that bound an interval. The year 0 is no year: an
# interval that ends in it has no end, as Better BibTeX for Zotero writes it.
DateParts = tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class Entry:
    """One source of a bibliography: its citation key, and the fields of a `Source` that it gives, as content says them.

    `fields` holds only names of `FIELDS`, in their order; dates are EDTF, `accessed` is a day.
    """

    key: str
    fields: Mapping[str, str]
    at: Position = field(default=Position(""), compare=False)

    @classmethod
    def of(cls, key: str, fields: Mapping[str, str | None], at: Position) -> "Entry":
        """Give the entry of what is there of `fields`, in the order of content files."""
        return cls(key, MappingProxyType({name: text for name in FIELDS if (text := fields.get(name))}), at)


def entry_of(source: Source) -> Entry:
    """Give a source as an entry: its id is the citation key."""
    return Entry.of(
        str(source.id),
        {
            "type": source.type,
            "author": source.author,
            "title": source.title,
            "publisher": source.publisher,
            "short": source.short,
            "date": source.date.edtf if source.date else None,
            "url": source.url,
            "accessed": source.accessed.isoformat() if source.accessed else None,
            "grade": source.grade,
            "read": source.read,
            "side": source.side,
        },
        source.id.at,
    )


class Kind(NamedTuple):
    """What a `type` of ours is called elsewhere, and which field holds its publisher there."""

    csl: str  # type of CSL 1.0.2
    csl_publisher: str
    bib: str  # entry type of biblatex
    bib_publisher: str
    subtype: str = ""  # `entrysubtype` of biblatex, where the entry type alone does not tell


# CSL's bare "article" is a preprint to Zotero. What is official has no type of its own in either format.
KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "article": Kind("article-journal", "container-title", "article", "journaltitle"),
        "official": Kind("report", "publisher", "report", "institution", "official"),
        "news": Kind("article-newspaper", "container-title", "article", "journaltitle", "newspaper"),
        "report": Kind("report", "publisher", "report", "institution"),
        "data": Kind("dataset", "publisher", "dataset", "publisher"),
        "book": Kind("book", "publisher", "book", "publisher"),
        "web": Kind("webpage", "container-title", "online", "organization"),
        "other": Kind("document", "publisher", "misc", "publisher"),
    }
)
# Words that a field of ours must be one of.
CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"type": tuple(KINDS), "grade": get_args(Grade), "read": ("full", "excerpt")}
)

# What others use that we never write (types of CSL 1.0.2, entry types of BibTeX and biblatex).
_OTHER_CSL = {
    "article": ("article", "article-magazine", "paper-conference", "review", "review-book"),
    "official": ("bill", "hearing", "legal_case", "legislation", "regulation", "standard", "treaty"),
    "news": ("broadcast", "interview", "post-weblog", "speech"),
    "report": ("thesis",),
    "book": ("chapter", "collection", "entry", "entry-dictionary", "entry-encyclopedia", "classic", "periodical"),
    "web": ("post", "software"),
}
_OTHER_BIB = {
    "article": ("inproceedings", "conference", "suppperiodical", "review"),
    "official": ("jurisdiction", "legislation", "legal", "legadmin", "standard", "commentary"),
    "report": ("techreport", "thesis", "phdthesis", "mastersthesis", "manual"),
    "book": ("mvbook", "inbook", "incollection", "collection", "proceedings", "booklet", "reference", "inreference"),
    "web": ("electronic", "www", "webpage", "software"),
}

TYPE_OF_CSL: Mapping[str, str] = MappingProxyType(
    {name: ours for ours, names in _OTHER_CSL.items() for name in names}
    | {kind.csl: ours for ours, kind in KINDS.items() if kind.subtype != "official"}
)
TYPE_OF_BIB: Mapping[str, str] = MappingProxyType(
    {name: ours for ours, names in _OTHER_BIB.items() for name in names}
    | {kind.bib: ours for ours, kind in KINDS.items() if not kind.subtype}
)
SUBTYPES: Mapping[str, str] = MappingProxyType({kind.subtype: ours for ours, kind in KINDS.items() if kind.subtype})


def parts_of(date: When) -> tuple[DateParts, bool]:
    """Give a date as date parts of CSL, and whether it is in doubt (`circa`).

    CSL knows one doubt: approximate and uncertain are the same to it, and hold for both ends of an interval.
    """
    parts = [_numbers(date.start)]
    if date.end is not None:
        parts.append(_numbers(date.end))
    elif date.is_interval:
        parts.append((0,))
    moments = (date.start, date.end or date.start)
    return tuple(parts), any(moment.approximate or moment.uncertain for moment in moments)


def edtf_of(parts: DateParts, circa: bool) -> str:
    """Give the EDTF that date parts say: what `parts_of` makes of it is these again."""
    mark = "~" if circa else ""
    return "/".join(
        ".."
        if numbers[0] == 0
        else "-".join(f"{number:0{2 if at else 4}d}" for at, number in enumerate(numbers)) + mark
        for numbers in parts
    )


def _numbers(moment: Moment) -> tuple[int, ...]:
    return tuple(number for number in (moment.year, moment.month, moment.day) if number is not None)

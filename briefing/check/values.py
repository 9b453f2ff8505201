"""V5xx: values that contradict one another or cannot be meant."""

from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import urlsplit

from briefing.check.draft import Draft
from briefing.check.pointers import inlines_of
from briefing.check.rules import values as rules
from briefing.check.words import found, listed, quoted
from briefing.findings import Finding, Position
from briefing.model.chart_items import Period, Series
from briefing.model.facts import Fact, Source
from briefing.model.items import Event, Outlook, Programme, Section
from briefing.model.pack import Audience, Budget
from briefing.model.prose import FactRef, Prose, Words
from briefing.model.scales import SCALES
from briefing.text import is_known

SHORT = 34  # characters that a label on a timeline has room for
VALUE = 3  # of them that a value takes, as far as check can tell


def ranges(draft: Draft) -> Iterator[Finding]:
    """V501, V502: the upper end of a range has a lower one, and is above it."""
    for _, fact in draft.all_items():
        if not isinstance(fact, Fact) or fact.high is None:
            continue
        at = draft.place(fact, "high")
        if fact.value is None:
            yield rules.HIGH_ALONE.at(at, f"fact {quoted(fact.id)} has an upper end but no value", "add value")
        elif fact.high <= fact.value:
            sentence = f"'high' should be above 'value', but {fact.high} is not above {fact.value}"
            yield rules.HIGH_BELOW_VALUE.at(at, sentence, "write the lower end as value")


def addresses(draft: Draft) -> Iterator[Finding]:
    """V503: the address of a source is https or http."""
    for _, source in draft.all_items():
        if isinstance(source, Source) and source.url is not None and not _is_web(source.url):
            sentence = f"'url' should begin with https:// or http://, not {found(source.url)}"
            yield rules.ADDRESS.at(draft.place(source, "url"), sentence)


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:  # half an IPv6 address
        return False
    return parts.scheme in ("https", "http") and bool(parts.hostname) and not any(c.isspace() for c in url)


def point_order(draft: Draft) -> Iterator[Finding]:
    """V504, V505: the points of a series are oldest first, one at a time."""
    for _, series in draft.all_items():
        if not isinstance(series, Series):
            continue
        for before, point in pairwise(series.points):
            at = draft.place(point, "date")
            if point.date.earliest < before.date.earliest:
                sentence = f"{point.date.edtf} stands after {before.date.edtf}"
                yield rules.UNORDERED.at(at, sentence, "put the oldest first")
        dates: set[str] = set()
        for point in series.points:
            if point.date.edtf in dates:
                sentence = f"series {quoted(series.id)} has two points at {point.date.edtf}"
                yield rules.SAME_DATE.at(draft.place(point, "date"), sentence, "keep one of them")
            dates.add(point.date.edtf)


def bands(draft: Draft) -> Iterator[Finding]:
    """V506, V507: the terms of the yardstick have width, and rise without overlap."""
    terms = draft.head.yardstick.terms if draft.head and draft.head.yardstick else ()
    for term in terms:
        if term.low >= term.high:
            sentence = f"term {quoted(term.id)} should have 'low' below 'high', not {term.low} and {term.high}"
            yield rules.BAND.at(draft.place(term, "low"), sentence)
    for before, term in pairwise(terms):
        if term.low < before.high and term.low < term.high and before.low < before.high:
            sentence = f"term {quoted(term.id)} begins at {term.low}, but the one before ends at {before.high}"
            yield rules.BANDS_UNORDERED.at(draft.place(term, "low"), sentence, "put the least likely first")


def scale_or_terms(draft: Draft) -> Iterator[Finding]:
    """V516: a yardstick is a ready scale, or has a name and terms of its own."""
    yardstick = draft.head.yardstick if draft.head else None
    if yardstick is None:
        return
    block = draft.blocks.get(yardstick.at)
    own = [key for key in ("name", "terms") if block is not None and key in block]
    if yardstick.scale is not None:
        for key in own:
            sentence = f"'{key}' stands beside scale: {yardstick.scale}, which brings its own"
            yield rules.SCALE_OR_TERMS.at(draft.place(yardstick, key), sentence, "take out the one or the other")
    elif not own:
        way_out = f"write scale: {listed(SCALES)}, or name and terms"
        yield rules.SCALE_OR_TERMS.at(yardstick.at, "the yardstick has no terms", way_out)
    elif len(own) == 1:
        lacking = "terms" if own == ["name"] else "name"
        sentence = f"the yardstick has {own[0]}, but no {lacking}"
        yield rules.SCALE_OR_TERMS.at(yardstick.at, sentence, f"add {lacking}")


def budgets(draft: Draft) -> Iterator[Finding]:
    """V508: a page budget has room."""
    for entry in draft.head.audiences if draft.head else ():
        if entry.pages is not None:
            yield from budget(entry.pages, draft.place(entry, "pages", "max"))


def numbered_notes(audience: Audience, at: Position) -> Iterator[Finding]:
    """V517: where notes give the numbers of sources, the brief lists them."""
    listed = (name for part in audience.parts for name in (part.part, *part.aside))
    if audience.notes == "numbered" and "sources" not in listed:
        sentence = "notes are numbered, but no part is 'sources', which prints the list"
        yield rules.NO_LIST.at(at, sentence, "add the part, or take notes out")


def budget(pages: Budget, at: Position) -> Iterator[Finding]:
    """V508, for one budget."""
    if pages.max < pages.min:
        sentence = f"'max' should be at least 'min', but {pages.max} is less than {pages.min}"
        yield rules.BUDGET.at(at, sentence)


def short_titles(draft: Draft) -> Iterator[Finding]:
    """V509: the short title of an event fits its label, in every language."""
    for _, event in draft.all_versions():
        if not isinstance(event, Event) or event.short is None:
            continue
        length = _length(event.short)
        if length > SHORT:
            sentence = f"'short' has {length} characters, and a timeline has room for {SHORT}"
            yield rules.LONG_SHORT.at(draft.place(event, "short"), sentence, "shorten it")


def _length(prose: Prose) -> int:
    """Give the characters that a label prints, a value of a fact taken for three."""
    return sum(
        len(one.text) if isinstance(one, Words) else VALUE
        for one in inlines_of(prose)
        if isinstance(one, Words | FactRef)
    )


def cutoff(draft: Draft) -> Iterator[Finding]:
    """V510: information is not cut off after the day that the edition is as of."""
    head = draft.head
    if head is not None and head.cutoff.earliest > head.as_of:
        sentence = f"'cutoff' {head.cutoff.edtf} is after 'as_of' {head.as_of.isoformat()}"
        yield rules.CUTOFF.at(draft.place(head, "cutoff"), sentence)


def languages(draft: Draft) -> Iterator[Finding]:
    """V511: dates and numbers can be written in every language of the pack, each listed once."""
    listed = draft.head.languages if draft.head else ()
    for index, language in enumerate(listed):
        if draft.head is None:
            return
        at = draft.place(draft.head, "languages", index)
        if not is_known(language):
            yield rules.LANGUAGE.at(at, f"unknown language {quoted(language)}", "write a tag such as en-GB, az or ru")
        elif language in listed[:index]:
            yield rules.LANGUAGE.at(at, f"language {quoted(language)} is listed twice", "take one out")


def scenarios(draft: Draft) -> Iterator[Finding]:
    """V512: a scenario has a name and a likelihood."""
    for _, item in draft.all_items():
        if isinstance(item, Outlook) and item.kind == "scenario":
            for key, value in (("name", item.name), ("likelihood", item.likelihood)):
                if value is None:
                    yield rules.SCENARIO.at(item.at, f"scenario {quoted(item.id)} has no {key}", f"add {key}")


def spans(draft: Draft) -> Iterator[Finding]:
    """V513: a programme, and a named stretch of a chart, does not end before it begins."""
    for _, item in draft.all_items():
        spanned: tuple[Programme | Period, ...] = item.periods if isinstance(item, Series) else ()
        if isinstance(item, Programme):
            spanned = (item,)
        for one in spanned:
            if one.start is not None and one.end is not None and one.end.latest < one.start.earliest:
                sentence = f"'end' {one.end.edtf} is before 'start' {one.start.edtf}"
                yield rules.ENDS_FIRST.at(draft.place(one, "end"), sentence)


def empty_sections(draft: Draft) -> Iterator[Finding]:
    """V514: a section has something to print."""
    for _, section in draft.all_items():
        if isinstance(section, Section) and not (section.body or section.figures or section.heading):
            sentence = f"section {quoted(section.id)} prints nothing"
            yield rules.EMPTY_SECTION.at(section.at, sentence, "add body or figures")

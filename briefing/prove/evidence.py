"""Evidence: every number that the finished pages print → page → sentence → fact, status, sources."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefing.model.brief import Brief, ChartEntry, JudgementEntry, ScenarioEntry
from briefing.model.evidence import JUDGED, SCALE, TYPED, Backing, EvidenceRow, Graded, Support
from briefing.model.laid import Laid
from briefing.model.pack import Pack
from briefing.model.runs import Run
from briefing.prove.drawn import BETWEEN, NUMERAL, band_words, behind_chart, drawn_in, texts_of
from briefing.prove.printed import Printed, printed_in
from briefing.prove.sentences import page_of_value, sentences_in
from briefing.text import grade_of, numbers_in

HEAD = ("brief", "page", "sentence", "value", "fact", "status", "sources")
NOTHING = Backing("", ())
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\n": " "})
# A cell that begins with one of these is a formula to a spreadsheet (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def evidence(
    pack: Pack, backings: Mapping[str, Backing], brief: Brief, laid: Laid, drawings: Mapping[str, str]
) -> tuple[EvidenceRow, ...]:
    """Give a row for every number that the pages of `brief` print, page by page.

    `backings` is what stands behind each item, by its name in evidence; `drawings` are SVG by the id of their chart.
    The page is that of the finished layout: of a sentence that runs over, the page its number stands on; of a number
    in a drawing, the page of the drawing. A number that one sentence prints twice has one row.
    """
    table = _Table(pack, backings, brief, laid)
    rows = [row for printed in printed_in(brief) for row in table.of_text(printed)]
    rows += table.of_drawings(drawings)
    return tuple(sorted(dict.fromkeys(rows), key=lambda row: row.page))


def csv_of(rows: Iterable[EvidenceRow]) -> bytes:
    """Give rows as a table of comma-separated values (RFC 4180), in UTF-8.

    A source is its id, its grade and, where there is one, its place, parted by spaces: "gazette B1 p. 3"; sources are
    parted by "; ". A cell that a spreadsheet would run as a formula begins with an apostrophe.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEAD)
    for row in rows:
        sources = "; ".join(_source(source) for source in row.sources)
        cells = (row.brief, str(row.page), row.sentence, row.value, row.fact, row.status, sources)
        writer.writerow([_harmless(cell) for cell in cells])
    return text.getvalue().encode()


def _source(source: Graded) -> str:
    locator = source.locator.replace(";", ",")
    return f"{source.source} {source.grade} {locator}".rstrip()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


@dataclass(frozen=True)
class _Table:
    """The rows of one brief in the making."""

    pack: Pack
    backings: Mapping[str, Backing]
    brief: Brief
    laid: Laid

    def of_text(self, printed: Printed) -> Iterator[EvidenceRow]:
        """Give a row for each value and each number typed in a piece of text."""
        pages = self._pages(printed.element)
        for sentence in sentences_in(printed.text):
            words = sentence.words
            for start, end, fact in _numbers(sentence.words, sentence.runs, self.brief.language):
                if self._is_name(words[start:end], fact):
                    continue
                page = page_of_value(words, start, end, pages, self.laid)
                backing = self.backings.get(fact, NOTHING) if fact else self._typed(printed)
                yield self._row(page, words, words[start:end], fact, backing)

    def _is_name(self, words: str, fact: str) -> bool:
        """Say whether words that come from a fact name it, and say no number."""
        named = self.pack.facts[fact].words if fact in self.pack.facts else None
        return named is not None and words.translate(_SPACES) == named and not NUMERAL.search(words)

    def of_drawings(self, drawings: Mapping[str, str]) -> Iterator[EvidenceRow]:
        """Give a row for each number of a chart, and for each likelihood drawn beside a judgement or a scenario."""
        for part in self.brief.all_parts():
            entries = (*part.intro, *part.entries)
            judged = next((entry for entry in entries if isinstance(entry, JudgementEntry)), None)
            if judged and part in self.brief.parts:
                yield self._scale(self.brief.phrases["judgement.scale"], judged.id)
            for entry in entries:
                page = self._pages(entry.id)[0]
                if isinstance(entry, ChartEntry):
                    chart = entry.chart
                    behind = Backing(TYPED, self._of_chart(chart.id))
                    for drawn in drawn_in(chart, texts_of(drawings[chart.id])):
                        backing = self.backings.get(drawn.behind or drawn.fact, behind)
                        if drawn.status:  # the marks of an axis claim nothing
                            backing = _unweighed(drawn.status, () if drawn.status == SCALE else backing.sources)
                        yield self._row(page, drawn.sentence, drawn.value, drawn.fact, backing)
                elif isinstance(entry, JudgementEntry | ScenarioEntry):
                    words = entry.claim if isinstance(entry, JudgementEntry) else (Run(entry.name),)
                    claim = "".join(piece.text for piece in words if isinstance(piece, Run))
                    item = next(iter(self.brief.items_of.get(entry.id, ())), "")
                    behind = self.backings.get(item, NOTHING)
                    sentence = f"{claim} ({entry.band.label})"
                    yield self._row(page, sentence, band_words(entry.band), item, Backing(JUDGED, behind.sources))

    def _scale(self, sentence: str, entry: str) -> EvidenceRow:
        """The ends of the scale that stands above judgements."""
        behind = self.backings.get("pack/yardstick", NOTHING)
        value = BETWEEN.join(("0\u202f%", "100\u202f%"))
        return self._row(self._pages(entry)[0], sentence, value, "pack/yardstick", Backing(SCALE, behind.sources))

    def _pages(self, element: str) -> tuple[int, ...]:
        """Give the pages that an element stands on; the first of all for one that has no place of its own."""
        return tuple(dict.fromkeys(box.page for box in self.laid.boxes if box.id == element)) or (1,)

    def _typed(self, printed: Printed) -> Backing:
        """Give what answers for a number that a text says by itself."""
        called = [piece.note for piece in printed.text if not isinstance(piece, Run)]
        item = self.backings.get(printed.item, NOTHING).sources
        if printed.item.startswith("charts/"):
            item = self._of_chart(printed.item.partition("/")[2])
        notes = (called, printed.entry_notes, [printed.part_note] if printed.part_note and not item else [])
        numbers = next(filter(None, notes), ())
        found = {note.number: note for note in self.brief.notes}
        named = [source for number in numbers for source in found[number].sources]
        return _unweighed(TYPED, tuple(Support(one.source, one.locator) for one in named) or item)

    def _of_chart(self, key: str) -> tuple[Support, ...]:
        """Give the sources of all that a chart draws."""
        charts = [chart for chart in self.brief.charts() if chart.id == key]
        facts = [fact for chart in charts for fact in behind_chart(chart)]
        named = [one.source for fact in facts for one in self.backings.get(fact, NOTHING).sources]
        return tuple(Support(source) for source in dict.fromkeys(named))

    def _row(self, page: int, sentence: str, value: str, fact: str, backing: Backing) -> EvidenceRow:
        known = [one for one in backing.sources if one.source in self.pack.sources]
        graded = [
            Graded(one.source, grade_of(self.pack.sources[one.source].grade, one.status), one.locator) for one in known
        ]
        sources = tuple(dict.fromkeys(graded))
        words = (sentence.translate(_SPACES).strip(), value.translate(_SPACES))
        return EvidenceRow(self.brief.audience, page, *words, fact, backing.status, sources)


def _unweighed(status: str, sources: Iterable[Support]) -> Backing:
    """What stands behind a number that no item weighs: the sources at hand, none of them asked about just this."""
    return Backing(status, tuple(Support(one.source, one.locator, status) for one in sources))


def _numbers(words: str, runs: tuple[tuple[int, int, Run], ...], language: str) -> Iterator[tuple[int, int, str]]:
    """Give where each number of a sentence begins and ends, and what it is the value of: "" where it is typed.

    The value of a fact counts whole, also where it is a word: "four countries".
    """
    rest = words
    for start, end, run in runs:
        if run.fact:
            rest = f"{rest[:start]}{' ' * (end - start)}{rest[end:]}"
    items = [(start, end, run.item) for start, end, run in runs if run.item]
    found = [(start, end, run.fact) for start, end, run in runs if run.fact]
    for start, end in numbers_in(rest, language):
        found.append((start, end, next((item for low, high, item in items if low <= start < high), "")))
    return iter(sorted(found))

"""The numbers that a chart draws: from its model what they stand for, from its drawing what is really there."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.model.chart import Band, ChartModel
from briefing.model.evidence import SCALE, TYPED
from briefing.text import bare, numbers_in

# A text that is a number and no more: what stands along an axis.
_NUMBER_ALONE = re.compile(r"[\d.,\u2009\u202f\u00a0\u2212+-]*\d\s?%?")
# Digits that belong together, with what parts their groups.
NUMERAL = re.compile(r"\d+(?:[.,\u202f\u2009]\d+)*")
# Between numbers of one row.
BETWEEN = " · "


@dataclass(frozen=True)
class Drawn:
    """A number in a chart. `fact` as in evidence; `status` "" is that of what it stands for.

    `behind` is the thing of the chart in whose words it is typed, "" where it is in those of the chart.
    """

    value: str
    sentence: str
    fact: str
    status: str = ""
    behind: str = ""


def texts_of(svg: str) -> tuple[str, ...]:
    """Give every text of a drawing, in its order."""
    elements = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    return tuple(text for element in elements if (text := "".join(element.itertext()).strip()))


def band_words(band: Band) -> str:
    """Give a term of a yardstick as it is drawn: "55–95 %"."""
    return f"{band.low}–{band.high}\u202f%"


def drawn_in(chart: ChartModel, texts: tuple[str, ...]) -> tuple[Drawn, ...]:
    """Give the numbers that a chart draws: values first, then those of its words, then those of its scales.

    `texts` are those of its drawing: an event that found no room in it is not printed.
    """
    given = tuple(_given(chart, bare("".join(texts))))
    told = {numeral for one in given for numeral in NUMERAL.findall(one.value)}
    typed: list[Drawn] = []
    scale: dict[str, None] = {}
    for text in texts:
        if told.issuperset(NUMERAL.findall(text)):
            continue
        if _NUMBER_ALONE.fullmatch(text):
            scale.setdefault(text)
        else:
            spans = numbers_in(text, chart.language)
            typed += [Drawn(text[start:end], f"{chart.title}: {text}", "", TYPED) for start, end in spans]
    if scale:
        typed.append(Drawn(BETWEEN.join(scale), f"{chart.title}. {chart.measure}", f"charts/{chart.id}", SCALE))
    return (*given, *typed)


def behind_chart(chart: ChartModel) -> tuple[str, ...]:
    """Give the facts and items that a chart draws, whether a number of theirs is printed or read from an axis."""
    marks = [mark.fact for line in chart.lines for mark in line.marks]
    parts = [part.fact for every in chart.wholes for part in every.parts] + [part.fact for part in chart.parts]
    rows = [moment.fact for row in chart.rows for moment in row.moments] + [halt.fact for halt in chart.halts]
    others = [extent.fact for extent in chart.extents] + [verdict.fact for verdict in chart.verdicts]
    others += [chart.goal.fact] if chart.goal else []
    events = [f"events/{happening.id}" for happening in chart.happenings]
    return tuple(dict.fromkeys(fact for fact in (*marks, *parts, *rows, *others, *events) if fact))


def _given(chart: ChartModel, printed: str) -> Iterator[Drawn]:
    for line in chart.lines:
        for mark in line.marks:
            # A value that is read from an axis is not printed.
            if mark.value is not None and bare(mark.label or mark.words) in printed:
                sentence = f"{chart.title}: {line.name}"
                yield Drawn(mark.label or mark.words, sentence, mark.fact)
                if bare(mark.when) in printed and not _NUMBER_ALONE.fullmatch(mark.when):
                    yield Drawn(mark.when, sentence, mark.fact)  # its date, where no axis says it
    if chart.goal:
        sentence = f"{chart.title}: {chart.goal.label}, {chart.goal.when}"
        yield Drawn(chart.goal.words, sentence, chart.goal.fact)
        yield from _words(chart.goal.label, sentence, chart.language, chart.goal.fact)
    for part in chart.parts:
        yield Drawn(part.words, _of_part(chart, part.label), part.fact)
    for every in chart.wholes:
        for part in every.parts:
            if bare(part.words) in printed and part.words:
                label = f"{part.label}, {every.label}" if every.label else part.label
                yield Drawn(part.words, _of_part(chart, label), part.fact)
    for row in chart.rows:
        for moment in row.moments:
            if NUMERAL.search(moment.when) and bare(moment.when) in printed:
                yield Drawn(moment.when, f"{chart.title}: {row.label}", moment.fact)
    for halt in chart.halts:
        if NUMERAL.search(halt.when):
            yield Drawn(halt.when, f"{chart.title}: {halt.label}", halt.fact)
    for happening in chart.happenings:
        if bare(happening.label) in printed:
            sentence, item = f"{happening.when}: {happening.label}", f"events/{happening.id}"
            yield Drawn(happening.when, sentence, item)
            yield from _words(happening.label, sentence, chart.language, item)
    # The table of programmes has a row for each, with its end.
    spans = [row[1] for row in chart.table.rows] if chart.kind == "programme-bars" else []
    for number, extent in enumerate(chart.extents):
        words = extent.when or extent.state
        if NUMERAL.search(words):
            whole = spans[number] if spans else words
            yield Drawn(words, f"{chart.title}: {extent.label}, {whole}", extent.fact)
    for verdict in chart.verdicts:
        yield Drawn(band_words(verdict.band), verdict.label, verdict.fact)


def _of_part(chart: ChartModel, label: str) -> str:
    """Give what a part is the value of: a whole says it in its measure, a ranking in the name beside the bar."""
    return f"{chart.title}. {chart.measure}" if chart.kind == "waffle" else f"{chart.title}: {label}"


def _words(text: str, sentence: str, language: str, behind: str) -> Iterable[Drawn]:
    return (Drawn(text[start:end], sentence, "", TYPED, behind) for start, end in numbers_in(text, language))

"""The head and the sources of an annex of evidence, from the pack and what its briefs print."""

from collections.abc import Mapping

from briefing.model.dates import day
from briefing.model.evidence import Annex, AnnexBrief
from briefing.model.pack import Audience, Pack
from briefing.select.notebook import Notebook
from briefing.text import UNGRADED, date_words, tie


def annex_of(
    pack: Pack,
    audiences: tuple[Audience, ...],
    briefs: tuple[AnnexBrief, ...],
    language: str,
    phrases: Mapping[str, str],
) -> Annex:
    """Give the annex of all `briefs` of a pack, with the marking of the most closed of their `audiences`.

    It quotes what every brief says, so it may be read by those alone who may read them all.
    """
    book = Notebook(pack, language, phrases)
    for source in sorted({one.source for brief in briefs for row in brief.rows for one in row.sources}):
        book.cite(source)
    closed = max(audiences, key=lambda audience: (pack.level(audience.reads), bool(audience.marking)))
    full = book.full_sources()
    return Annex(
        pack=pack.name,
        language=language,
        subject=tie(pack.head.title, language),
        marking=closed.marking or "",
        edition=pack.head.edition,
        as_of=date_words(day(pack.head.as_of), language, phrases),
        as_of_iso=pack.head.as_of.isoformat(),
        issuer=pack.head.issuer,
        contact=pack.head.contact,
        briefs=briefs,
        sources=tuple((source, str(pack.sources[source.source].grade or UNGRADED)) for source in full),
        phrases=phrases,
    )

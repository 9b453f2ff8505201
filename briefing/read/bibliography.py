"""A bibliography of another program → entries: CSL-JSON or BibTeX, told apart by the ending of its name."""

from pathlib import Path

from briefing.findings import BriefingError, Finding, Position
from briefing.model.bibliography import Entry
from briefing.read.bibtex import entries_of_bibtex
from briefing.read.characters import decode
from briefing.read.csl import entries_of_csl
from briefing.read.files import UnreadableError, read_bytes

MOST_BYTES = 20_000_000  # the libraries that people share are of a few

_READERS = {".json": entries_of_csl, ".bib": entries_of_bibtex, ".bibtex": entries_of_bibtex}


def read_bibliography(path: Path) -> tuple[tuple[Entry, ...], tuple[Finding, ...]]:
    """Give the entries of a file, in its order, and everything that is wrong with it, sorted; it is placed by `path`.

    What has an error is missing among the entries. Raises `BriefingError` for a name that ends otherwise.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise BriefingError(f"{path} is neither CSL-JSON nor BibTeX", "give a file that ends in .json or .bib")
    try:
        data = read_bytes(path, most=MOST_BYTES)
    except UnreadableError as error:
        way_out = "export fewer sources" if error.rule == "Y003" else error.way_out
        return (), (Finding(Position(str(path)), "error", error.rule, error.sentence, way_out),)
    text, findings = decode(data, str(path))
    if text is None:
        return (), tuple(findings)
    entries, wrong = reader(text)
    return entries, tuple(sorted({*findings, *wrong}))

"""Sources → what other programs read (CSL-JSON, BibTeX), and entries of theirs → lines of sources.yaml.

A room of its own: `compose` words what a reader sees, `deliver` knows bytes alone, and a bibliography is neither. It
takes and gives the `Entry` of `model/bibliography.py`, as the readers of such files in `read/` do, so that what
answers to what is said once. Nothing here opens a file.
"""

from briefing.cite.additions import Addition, Left, appended, to_add
from briefing.cite.bibtex import as_bibtex
from briefing.cite.csl import as_csl

__all__ = ["Addition", "Left", "appended", "as_bibtex", "as_csl", "to_add"]

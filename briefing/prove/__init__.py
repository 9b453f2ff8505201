"""Finished files → what is wrong with them. Changes no byte.

Here is what needs nothing but the standard library: the account of items, where the pages answer each statement,
every number in print with what stands behind it, the links of a page and the words of its pictures. `RULES` says
what each code of a finished brief means.
"""

from briefing.prove.account import unaccounted
from briefing.prove.coverage import coverage
from briefing.prove.evidence import csv_of, evidence
from briefing.prove.links import bad_links
from briefing.prove.pictures import untold_pictures
from briefing.prove.rules import RULES

__all__ = ["RULES", "bad_links", "coverage", "csv_of", "evidence", "unaccounted", "untold_pictures"]

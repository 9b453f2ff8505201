"""Finished files → what is wrong with them. Changes no byte.

Here is what needs nothing but the standard library: the account of items, where the pages answer each statement,
and the links of a page.
"""

from briefing.prove.account import unaccounted
from briefing.prove.coverage import coverage
from briefing.prove.links import bad_links

__all__ = ["bad_links", "coverage", "unaccounted"]

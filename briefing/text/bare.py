"""Text without what setting it changes, to find again on pages what a brief says."""

import re
import unicodedata

# A line's end may have put a hyphen in or swallowed a space, so neither counts.
_UNSTABLE = re.compile(r"[\s\u00ad\u2010\u2011\u200b\u2060-]+")


def bare(text: str) -> str:
    """Give `text` without spaces, hyphens, ligatures and case (small labels are capitals)."""
    return _UNSTABLE.sub("", unicodedata.normalize("NFKC", text)).casefold()

"""What somebody may have meant: the nearest of the words that exist."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """Give "did you mean 'x'?" for the known word nearest to `word`, or `otherwise` where none is near."""
    near = get_close_matches(word, list(known), n=1)
    return f"did you mean {near[0]!r}?" if near else otherwise

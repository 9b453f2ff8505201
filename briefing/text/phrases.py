"""Fixed words with a place for a value."""

import re
from collections.abc import Iterable, Mapping

from briefing.findings import BriefingError

_PLACE = re.compile(r"\{(\w+)\}")


def phrase(phrases: Mapping[str, str], keys: Iterable[str], **values: str) -> str:
    """Give the first of `keys` that is among `phrases`, filled in.

    Only a plain `{name}` is a place holder, so a phrase can neither fail nor reach into a value. A
    single value whose place holder is missing follows the phrase: "about" is "about {value}".
    Raises `BriefingError` where there is none of `keys`.
    """
    wanted = tuple(keys)
    found = next((phrases[key] for key in wanted if key in phrases), None)
    if found is None:
        raise BriefingError(f"phrase {wanted[-1]!r} is missing", "add it to the phrases of this language")
    if len(values) == 1 and not any(name in values for name in _PLACE.findall(found)):
        found = f"{found} {{{next(iter(values))}}}"
    return _PLACE.sub(lambda place: values.get(place[1], place[0]), found)

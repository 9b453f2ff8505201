"""What Babel knows of a language, each language's data kept apart from every other's."""

import pickle
from functools import lru_cache
from typing import Any

from briefing.findings import BriefingError


@lru_cache(maxsize=64)
def locale_of(language: str) -> Any:
    """Give Babel's `Locale` for a language tag (`en-GB`). Raises `BriefingError` where it knows none.

    Babel 2.18 keeps what one language resolves in data that others inherit: after French, the
    months of German came out in French (python-babel/babel#1234). So each locale gets a copy.
    """
    from babel import localedata

    locale = _parsed(language)
    own = pickle.loads(pickle.dumps(localedata.load(str(locale)), pickle.HIGHEST_PROTOCOL))
    locale._Locale__data = localedata.LocaleDataDict(own)
    return locale


def is_known(language: str) -> bool:
    """Say whether words can be made in `language`."""
    try:
        _parsed(language)
    except BriefingError:
        return False
    return True


def _parsed(language: str) -> Any:
    """Give Babel's own `Locale`, of which nothing but the name is to be asked."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError, TypeError):
        raise BriefingError(
            f"language {language!r} is not known", "write a tag such as en-GB, az, ru or zh-Hant"
        ) from None

"""Fixed words for the tests of words."""

from collections.abc import Callable

import pytest

PHRASES = {
    "en-GB": {
        "words.range": "{low} to {high}",
        "qualifiers.about": "about {value}",
        "qualifiers.over": "over {value}",
        "qualifiers.under": "under {value}",
        "qualifiers.at-least": "at least {value}",
        "qualifiers.at-most": "at most {value}",
        "dates.about": "about {date}",
        "dates.about-short": "c. {date}",
        "dates.probably": "probably {date}",
        "dates.probably-short": "{date}?",
        "dates.since": "since {date}",
        "dates.unknown-end": "from {date}, end unknown",
        "units.percent": "%",
        "units.million-euro": "€{value} million",
    },
    "az": {
        "words.range": "{low}–{high}",
        "qualifiers.about": "təxminən {value}",
        "qualifiers.at-least": "ən azı {value}",
        "dates.about": "təxminən {date}",
        "dates.since": "{date} tarixindən",
        "units.percent": "%",
        "units.soldiers": "əsgər",
    },
    "tr": {
        "words.range": "{low} ila {high}",
        "qualifiers.about": "yaklaşık {value}",
        "qualifiers.at-least": "en az {value}",
        "dates.about": "yaklaşık {date}",
        "dates.since": "{date} tarihinden beri",
        "units.percent": "%",
        "units.soldiers": "asker",
    },
    "ru": {
        "words.range": "от {low} до {high}",
        "dates.range": "{low} – {high}",
        "qualifiers.about": "около {value}",
        "qualifiers.at-least": "не менее {value}",
        "dates.about": "около {date}",
        "dates.since": "с {date}",
        "units.percent": "%",
        "units.soldiers.one": "солдат",
        "units.soldiers.few": "солдата",
        "units.soldiers.many": "солдат",
        "units.soldiers.other": "солдата",
    },
    "fr": {
        "words.range": "de {low} à {high}",
        "dates.range": "du {low} au {high}",
        "qualifiers.about": "environ {value}",
        "qualifiers.at-least": "au moins {value}",
        "dates.about": "vers {date}",
        "dates.since": "depuis {date}",
        "units.percent": "%",
        "units.soldiers.one": "soldat",
        "units.soldiers.other": "soldats",
    },
}


@pytest.fixture(scope="session")
def phrases() -> dict[str, dict[str, str]]:
    return PHRASES


@pytest.fixture(scope="session")
def shown() -> Callable[[str], str]:
    """Make no-break spaces visible: `_` for U+00A0, `'` for U+202F."""
    return lambda words: words.replace("\u00a0", "_").replace("\u202f", "'")

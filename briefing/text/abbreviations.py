"""What typographers keep together, by language: units, titles, abbreviations before a number."""

import re
from functools import lru_cache

from briefing.text.locales import locale_of
from briefing.text.units import word_of


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# Symbols that mean the same everywhere (SI, and those of energy and transport).
_SYMBOLS = _words(
    "km km² km/h m m² m³ cm mm ha kg g mg t kt Mt bcm mcm tcm bbl kW MW GW TW kWh MWh GWh TWh kV V W J kJ MJ GJ TJ "
    "Hz kHz MHz GHz kB MB GB TB °C °F K Pa hPa kPa MPa bar l hl dB kn NM TEU dwt pp"
)

_CLDR_UNITS = _words(
    "length-kilometer length-meter length-centimeter length-millimeter area-square-kilometer area-square-meter "
    "area-hectare volume-cubic-meter mass-kilogram mass-gram mass-tonne energy-kilowatt-hour power-kilowatt "
    "power-megawatt power-gigawatt temperature-celsius"
)

_MORE_UNITS = {"en": ["per cent", "percent"], "az": ["faiz", "mlrd", "mln"]}

# Followed by a name.
_TITLES = {
    "en": "Mr Mrs Ms Mx Dr Prof. Gen. Col. Maj. Capt. Lt Sgt Rev. Hon. St",
    "fr": "M. MM. Mme Mmes Mlle Dr Pr Me St Ste",
    "de": "Hr. Fr. Dr. Prof. St.",
    "ru": "г-н г-жа д-р проф. акад. им. ул.",
    "tr": "Sn. Dr. Prof. Doç. Av. Gen. Alb.",
    "az": "cən. dr. prof. akad. Dr. Prof.",
}

# Followed by a number.
_NUMBERED = {
    "": "No. № § §§ p. pp. vol. ch. c. ca. + € £ $",
    "en": "Nos. no. nos. Art. art. Arts. para. paras. fig. Fig. figs. Figure Table Annex par.",
    "fr": "n° nº art. chap. fig.",
    "de": "Nr. S. Bd. Art. Abs. Kap. Abb. ff.",
    "ru": "с. стр. т. гл. ст. п. рис. табл. ок.",
    "tr": "s. ss. md. No: no.",
    "az": "s. səh. m. b. bənd maddə",
}

# Follows a year.
_AFTER_YEAR = {"ru": "г. гг. год года году", "uk": "р. рр. рік року", "az": "il ildə ilin", "lv": "g. gada", "lt": "m."}


def _of(table: dict[str, str], language: str) -> tuple[str, ...]:
    base = str(locale_of(language).language)
    return _words(f"{table.get('', '')} {table.get(base, '')}")


def titles(language: str) -> tuple[str, ...]:
    """Give the words that stay with the name after them (Mr, Dr)."""
    return _of(_TITLES, language)


def numbered(language: str) -> tuple[str, ...]:
    """Give the words that stay with the number after them (No., p., §)."""
    return _of(_NUMBERED, language)


def after_year(language: str) -> tuple[str, ...]:
    """Give the words that stay with the year before them (Russian "г.")."""
    return _of(_AFTER_YEAR, language)


@lru_cache(maxsize=64)
def units(language: str) -> tuple[str, ...]:
    """Give the units and scale words that stay with the number before them (km, bcm, million), the longest first."""
    locale = locale_of(language)
    known = locale._data["unit_patterns"]
    symbols = [
        re.sub(r"\{0\}", "", form).strip()
        for unit in _CLDR_UNITS
        for name, form in known.get(unit, {}).get("short", {}).items()
        if name != "per" and isinstance(form, str)
    ]
    scales = [word for width in ("long", "short") for word in _scale_words(locale.compact_decimal_formats.get(width))]
    words = {*_SYMBOLS, *symbols, *scales, *_MORE_UNITS.get(locale.language, [])}
    return tuple(sorted((word for word in words if word), key=lambda word: (-len(word), word)))


def _scale_words(formats: object) -> list[str]:
    """Give the words of the compact formats; a single letter (K, M) is no word."""
    if not hasattr(formats, "values"):
        return []
    found = [word_of(form.pattern) for forms in formats.values() for form in forms.values() if hasattr(form, "pattern")]
    return [word for word in found if len(word) > 1]


@lru_cache(maxsize=64)
def months(language: str) -> tuple[str, ...]:
    """Give every name of a month, in full and abbreviated, the longest first."""
    known = locale_of(language).months
    names = {
        str(name)
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for name in known[context][width].values()
    }
    words = {form for name in names for form in (name, name.removesuffix(".")) if form[:1].isalpha()}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


@lru_cache(maxsize=64)
def month_first(language: str) -> bool:
    """Say whether the month stands before the day (December 13)."""
    pattern = re.sub(r"'[^']*'", "", str(locale_of(language).date_formats["long"].pattern))
    return pattern.find("M") < pattern.find("d")

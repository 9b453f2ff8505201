"""Values → words: numbers, dates, lists and no-break spaces, the same in text, table and chart.

A language is a tag such as `en-GB`; fixed words come in as `phrases`, flat, by dotted key. Nothing
here knows HTML, and U+2011 never comes out: no face of ours has it. Phrases that are asked for:

- `words.range` ("{low} to {high}"); `dates.range`, where ranges of dates are worded otherwise;
- `qualifiers.about`, `.over`, `.under`, `.at-least`, `.at-most` ("about {value}");
- `dates.about`, `dates.probably`, `dates.since`, `dates.unknown-end` ("about {date}"); for notes
  and axes `dates.about-short` ("c. {date}") and `dates.probably-short`, where they exist;
- `units.UNIT` for a unit that is not printed as content has it, small letters and hyphens
  (`units.percent`: "%", `units.million-euro`: "€{value} million"), with `.one`, `.few`, … for a
  language that needs them.

A phrase without its place holder is set before the value. A missing phrase is a `BriefingError`.
"""

from briefing.text.axes import axis_sign, calendar_span, decimal_year, meets, month_names
from briefing.text.bare import bare
from briefing.text.dates import axis_words, date_words, short_date_words, year_words
from briefing.text.figures import numbers_in
from briefing.text.grades import UNGRADED, grade_of, weakest
from briefing.text.lists import choice_words, list_words
from briefing.text.locales import is_known
from briefing.text.numbers import amount_words, number_words, rounded, significant, value_words, whole_per_cents
from briefing.text.ties import tie

__all__ = [
    "UNGRADED",
    "amount_words",
    "axis_sign",
    "axis_words",
    "bare",
    "calendar_span",
    "choice_words",
    "date_words",
    "decimal_year",
    "grade_of",
    "is_known",
    "list_words",
    "meets",
    "month_names",
    "number_words",
    "numbers_in",
    "rounded",
    "short_date_words",
    "significant",
    "tie",
    "value_words",
    "weakest",
    "whole_per_cents",
    "year_words",
]

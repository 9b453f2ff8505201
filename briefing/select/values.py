"""The value of a fact as words: in running text, in a label, set large; and what its note says of it."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from briefing.model.facts import Account, Fact
from briefing.model.prose import IN_UNIT
from briefing.quantities import convert
from briefing.select.notebook import Notebook
from briefing.text import (
    amount_words,
    choice_words,
    date_words,
    number_words,
    rounded,
    short_date_words,
    significant,
    tie,
    value_words,
    year_words,
)

# Shorter units are signs and abbreviations: km, bcm.
_SHORTEST_WORD = 4
# Digits that a converted value keeps at the least: "about 22 km" is 14 miles, not 10.
_FEWEST_DIGITS = 2
_RANGE = "{range}"


def fact_words(key: str, form: str, book: Notebook, compact: bool = False) -> str:
    """Give the words that `[=fact form]` prints (forms: model.prose.FactRef).

    A contested fact prints every account with who gives it, unless one is named. `compact` is for labels and numbers
    set large: "640,000+" where running text has "over 640,000", and the short form of what is contested. What the note
    has to say of the fact (that sources differ, that we computed it) is left with the notebook.
    """
    fact = book.pack.facts[key]
    account = next((one for one in fact.accounts if one.id == form), None)
    if account is not None:
        book.told.add(key)
        return account_words(fact, account, book)
    _remark(fact, form, book, compact)
    if fact.short and (form == "short" or (compact and fact.status == "contested")):
        return short_words(fact, book)
    if fact.status == "contested" and form != "words":
        words = _sides(fact, form, book)
        if words:
            return words
    phrases = {**book.phrases, **_compact(book.phrases)} if compact else book.phrases
    if form == "words" and fact.words:
        return tie(fact.words, book.language)
    if form == "year" and fact.date:
        return year_words(fact.date, book.language, phrases)
    if form == "date" and fact.date:
        return date_words(fact.date, book.language, phrases)
    if fact.value is None:
        return date_words(fact.date, book.language, phrases) if fact.date else tie(fact.words or "", book.language)
    value, high, unit = _measured(fact, form)
    if form == "number":
        words = amount_words(value, high, fact.qualifier, book.language, phrases)
    else:
        words = value_words(value, high, unit, fact.qualifier, book.language, phrases, compact)
    return words if compact else _spelled(words, value, book.phrases)


def _measured(fact: Fact, form: str) -> tuple[Decimal, Decimal | None, str | None]:
    """Give value, upper end and unit of a fact, rounded as it says, or converted to the unit that a form names."""
    assert fact.value is not None
    low, high = rounded(fact.value, fact.round), rounded(fact.high, fact.round) if fact.high is not None else None
    if not form.startswith(IN_UNIT):
        return low, high if high != low else None, fact.unit
    unit = form.removeprefix(IN_UNIT)
    digits = max(_FEWEST_DIGITS, len(low.as_tuple().digits))
    low = significant(convert(fact.value, fact.unit, unit), digits)
    high = significant(convert(fact.high, fact.unit, unit), digits) if fact.high is not None else None
    return low, high, unit


def account_words(fact: Fact, account: Account, book: Notebook, form: str = "") -> str:
    """Give what one account says: its value, its date, else its words."""
    language, phrases = book.language, book.phrases
    if account.value is not None and form not in ("date", "year"):
        low, high = rounded(account.value, fact.round), account.high
        if form == "number" or not fact.unit:
            return amount_words(low, high, account.qualifier, language, phrases)
        return value_words(low, high, fact.unit, account.qualifier, language, phrases)
    if account.date is not None:
        dated = year_words if form == "year" else date_words
        return dated(account.date, language, phrases)
    return tie(account.says or "", language)


def _noted(fact: Fact, account: Account, book: Notebook) -> str:
    """Give what one account says, as notes write dates."""
    if account.value is None and account.date is not None:
        return short_date_words(account.date, book.language, book.phrases)
    return account_words(fact, account, book)


def _sides(fact: Fact, form: str, book: Notebook) -> str:
    """Give every account of a contested fact with who gives it; nothing where they do not give what `form` prints."""
    gives_dates = any(account.date is not None for account in fact.accounts)
    if form in ("date", "year") and not gives_dates:
        return ""
    said = [
        book.phrases["accounts.one"].format(value=account_words(fact, account, book, form), by=account.by)
        for account in fact.accounts
    ]
    return tie(choice_words(said, book.language), book.language)


def short_words(fact: Fact, book: Notebook) -> str:
    """Give the short form of a fact with the sign of dispute; `{range}` in it spans the accounts."""
    words = fact.short or ""
    if _RANGE in words:
        ends = [end for one in fact.accounts for end in (one.value, one.high) if end is not None]
        low, high = rounded(min(ends), fact.round), rounded(max(ends), fact.round)
        upper = high if high != low else None
        given = value_words(low, upper, fact.unit, None, book.language, book.phrases)
        words = words.replace(_RANGE, given)
    return book.phrases["accounts.signed"].format(value=tie(words, book.language))


def dispute(fact: Fact, book: Notebook) -> str:
    """Give the remark that sources differ, after the sign that stands in the short form."""
    return book.phrases["accounts.differ"].format(accounts=_sides(fact, "", book))


def disputed_dates(facts: Iterable[Fact], book: Notebook) -> dict[str, str]:
    """Give the remarks for those of `facts` whose date is contested, by id: a mark placed by it carries the sign."""
    return {
        str(fact.id): dispute(fact, book)
        for fact in facts
        if fact.status == "contested" and any(account.date is not None for account in fact.accounts)
    }


def _remark(fact: Fact, form: str, book: Notebook, compact: bool) -> None:
    """Leave with the notebook what the note of this fact has to say beside its sources."""
    key = str(fact.id)
    if fact.status == "contested" and fact.accounts and fact.short and (form == "short" or compact):
        above = book.phrases["accounts.differ-above"]
        book.remark(f"{key} differs", above if key in book.disputed else dispute(fact, book))
        book.disputed.add(key)
    if fact.derived is not None and form not in ("words", "date", "year"):
        book.remark("derived", book.phrases["note.derived"])
    if fact.status == "corrected" and key not in book.corrected:
        book.corrected.add(key)
        told = (
            book.phrases["accounts.corrected"].format(by=account.by, value=_noted(fact, account, book))
            for account in fact.accounts
        )
        book.remark(key, " ".join(words[:1].upper() + words[1:] for words in told))


def _spelled(words: str, value: Decimal, phrases: Mapping[str, str]) -> str:
    """Give the words of a value with a whole number below ten spelled out, as running text has it: "four countries".

    Not before a unit that is no word ("5 km", "7 %"), and not where a language has no words for numbers here.
    """
    digit, unit = words[:1], words[1:].strip()
    spelled = phrases.get(f"numbers.{digit}") if value == value.to_integral_value() and 1 <= value <= 9 else None
    if spelled is None or digit != number_words(value.to_integral_value(), "en"):
        return words
    is_word = not unit or (unit.isalpha() and len(unit) >= _SHORTEST_WORD)
    # A figure is tied to its unit; two words need no tie, and one would leave holes at the ends of lines.
    return " ".join(filter(None, (spelled, unit))) if is_word else words


def _compact(phrases: Mapping[str, str]) -> dict[str, str]:
    """The short forms of qualifiers in the place of the long ones."""
    short = {key.removeprefix("compact."): words for key, words in phrases.items() if key.startswith("compact.")}
    return {f"qualifiers.{name}": words for name, words in short.items()}

"""When two words are one name in two spellings."""

import re
from functools import cache

from briefing.check.known_names import folded


def _compiled(*pairs: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), form) for pattern, form in pairs)


# What transliterators disagree about: each of these is turned into one form, in this order.
_NARROW = _compiled(
    (r"iye\Z", "ey"),
    (r"t?sch|tch|tsh", "ch"),
    (r"dzh|zh", "j"),
    (r"kh", "x"),
    (r"gh", "g"),
    (r"ph", "f"),
    (r"ck", "k"),
    (r"w", "v"),
    (r"ou|oo", "u"),
    (r"ee", "i"),
    (r"[yj]", "i"),
    (r"(?<=[aeiou])h\Z", ""),
    (r"(.)\1", r"\1"),
)
# Spellings of English beside these, and vowels: alike only where the rest of the name is the same.
_WIDE = _compiled((r"our(?=\Z|s\Z)", "or"), (r"c(?=[ei])|z", "s"), (r"tre\Z", "ter"), (r"mme\Z", "m"), (r"e", "a"))
_ENDINGS = frozenset(
    {"s", "es", "i", "a", "e", "n", "an", "ian", "in", "ish", "ese", "er", "ers", "en", "ic", "va", "ova"}
)
_SHORTEST = 5
_SHORTEST_ANCHORED = 6
_SHORTEST_ALONE = 9


@cache
def narrow(word: str) -> str:
    """Give what spellings of one name in different transliterations have in common."""
    plain = folded(word)
    for pattern, form in _NARROW:
        plain = pattern.sub(form, plain)
    return plain


@cache
def wide(word: str) -> str:
    """Give what the spellings of one English word, and of names with other vowels, have in common as well."""
    plain = folded(word)
    for pattern, form in (*_WIDE[:-1], *_NARROW, _WIDE[-1]):
        plain = pattern.sub(form, plain)
    return plain


def is_one_name(word: str, other: str, *, is_anchored: bool, is_alone: bool, is_person: bool) -> bool:
    """Say whether two different words are one name in two spellings.

    `is_anchored`: the word beside each is the same; `is_alone`: one of them has no word beside it; `is_person`: the
    other is a part of a person's name. A plural, an adjective or the feminine form of a name is no other spelling.
    """
    one, two = folded(word), folded(other)
    if min(len(one), len(two)) < _SHORTEST or word.casefold() == other.casefold() or _is_form(one, two):
        return False
    if narrow(word) == narrow(other):
        return is_anchored or is_alone
    if is_anchored and wide(word) == wide(other):
        return True
    if one[0] != two[0] or not _is_one_slip(one, two):
        return False
    shortest = min(len(one), len(two))
    if is_anchored and is_person:
        return shortest >= _SHORTEST_ANCHORED
    return (is_anchored or is_alone) and shortest >= _SHORTEST_ALONE and one[-1] == two[-1]


def _is_form(one: str, two: str) -> bool:
    """Say whether one word is the other with an ending of grammar."""
    short, long = sorted((one, two), key=len)
    if long.startswith(short):
        return long[len(short) :] in _ENDINGS
    return long.startswith(short[:-1]) and long[len(short) - 1 :] in _ENDINGS and short[-1] in "aeiy"


def _is_one_slip(one: str, two: str) -> bool:
    """Say whether one letter is wrong, missing or too many, or two neighbours have changed places."""
    if abs(len(one) - len(two)) > 1:
        return False
    head = 0
    while head < min(len(one), len(two)) and one[head] == two[head]:
        head += 1
    rest_one, rest_two = one[head:], two[head:]
    if len(rest_one) == len(rest_two):
        swapped = rest_one[:2] == rest_two[1::-1] and rest_one[2:] == rest_two[2:]
        return rest_one[1:] == rest_two[1:] or swapped
    return rest_one[1:] == rest_two or rest_one == rest_two[1:]

"""N405: a word is written in the letters of one alphabet."""

import re
import unicodedata
from collections.abc import Iterator

from briefing.check.draft import Draft
from briefing.check.rules import names as rules
from briefing.check.words import quoted
from briefing.findings import Finding
from briefing.model.tree import Block, Items, Scalar

# Never printed as words: a note between editors, and an address, in which every letter is as its owner wrote it.
_UNREAD = frozenset({"note", "url"})

# Letters of other alphabets that look like Latin ones, and the Latin letters that they look like: a selection from
# Unicode's confusables (Unicode Technical Standard 39), of those that are alike in the typefaces of print. Greek and
# Cyrillic letters with a shape of their own (Δ, α, κ, Ж, к) give themselves away, and stand in honest words.
_CYRILLIC = "АВЕЁЅІЇЈКМНОРСТУҮХҺӘӒӦаеёѕіїјорсуүхһәӓӧԛԝ"
_LATIN_OF_CYRILLIC = "ABEËSIÏJKMHOPCTYYXHƏÄÖaeësiïjopcyyxhəäöqw"
_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧνορυ"
_LATIN_OF_GREEK = "ABEZHIKMNOPTYXvopu"
_LOOKALIKES = {
    "Cyrillic": (frozenset(_CYRILLIC), frozenset(_LATIN_OF_CYRILLIC)),
    "Greek": (frozenset(_GREEK), frozenset(_LATIN_OF_GREEK)),
}

_WORD = re.compile(r"[^\W\d_]+")
_FOREIGN = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
_WITH_ENDING = re.compile(r"[A-Z]{2,}[а-ё]+|[А-ЯЁ]{2,}[a-z]+|[A-Z]{2,}[α-ώ]+")
_SHORTEST = 4  # letters of a word in which a Greek letter beside Latin ones is no sign of science (ΔT, kΩ, νe)


def confusable(draft: Draft) -> Iterator[Finding]:
    """N405: no word mixes Latin letters with Cyrillic or Greek ones that look like them.

    All that a file says is read but notes between editors and addresses: text, names and titles, ids and references,
    in every language.
    """
    for block in draft.blocks.values():
        for typed in _typed(block):
            if _FOREIGN.search(typed):
                yield from _mixed(typed)


def _typed(block: Block) -> Iterator[Scalar]:
    """Give what stands in a block itself; the blocks in it are asked for themselves."""
    for key, value in block.items():
        if key not in _UNREAD:
            for one in value if isinstance(value, Items) else (value,):
                if isinstance(one, Scalar):
                    yield one


def _mixed(typed: Scalar) -> Iterator[Finding]:
    for word in _WORD.finditer(typed):
        strange = _strange(word[0])
        if strange is not None:
            at, script = strange
            letter = word[0][at]
            name = unicodedata.name(letter).capitalize().replace(script.lower(), script)
            sentence = f"{quoted(word[0])} mixes two alphabets, its {quoted(letter)} is a {name}"
            place = typed.place(word.start() + at)
            yield rules.CONFUSABLE_LETTERS.at(place, sentence, "write it in the letters of one")


def _strange(word: str) -> tuple[int, str] | None:
    """Give where the first letter is that another alphabet's was taken for, and its script; None where there is none.

    All letters of one of the two alphabets must have a look-alike in the other, so that the whole word may be of the
    other. Capitals of one with an ending of the other are an abbreviation with that language's ending.
    """
    if _WITH_ENDING.fullmatch(word):
        return None
    letters = [(at, _script(letter), letter) for at, letter in enumerate(word)]
    for script, (foreign, latin) in _LOOKALIKES.items():
        theirs = [(at, letter) for at, which, letter in letters if which == script]
        ours = [(at, letter) for at, which, letter in letters if which == "Latin"]
        if not theirs or not ours or (script == "Greek" and len(word) < _SHORTEST):
            continue
        could_be = [
            (len(found), found[0][0], name)
            for found, alike, name in ((theirs, foreign, script), (ours, latin, "Latin"))
            if all(letter in alike for _, letter in found)
        ]
        if could_be:
            _, at, name = min(could_be)
            return at, name
    return None


def _script(letter: str) -> str:
    """Give the script that a letter's name in Unicode begins with: Latin, Greek, Cyrillic."""
    return unicodedata.name(letter, "").partition(" ")[0].capitalize()

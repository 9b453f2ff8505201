"""Plain words that YAML 1.1 takes for something other than what they look like.

Nothing here is read that way by us: a value stays text, and its field decides. But the next program
that opens the file (an editor with the schema, a script of a colleague) would read `NO` as false and
`12:30` as 750, and nobody would notice. Patterns are those of the YAML 1.1 type repository
(yaml.org/type), as PyYAML resolves them.
"""

import re
from collections.abc import Callable

# What a trap is: its rule, a sentence, a way out.
Trap = tuple[str, str, str]

CONSTANTS: dict[str, bool | None] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
}

_TRUE = ("yes", "on")
_TRAP = re.compile(
    r"""(?P<word>yes|no|on|off|YES|NO|ON|OFF|Yes|No|On|Off)
      | (?P<sixty>[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+ | [-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*)
      | (?P<octal>[-+]?0[0-7_]+)
      | (?P<other>[-+]?0x_*[0-9a-fA-F][0-9a-fA-F_]* | [-+]?0b_*[01][01_]*
                | [-+]?(?=[0-9.]*_)(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)
                  (?:[eE][-+][0-9]+)?)
      | (?P<zeros>[-+]?[0-9]*\.[0-9]*[1-9]0+ | [-+]?[0-9]+\.00+)
      | (?P<endless>[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))
    """,
    re.VERBOSE,
)
_NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)|[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+][0-9]+)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

# Nobody types a longer number; a file made to waste time may hold one.
_LONGEST = 40

# Every trap, number and day begins with one of these: all other words are passed at once.
FIRST = frozenset("0123456789+-.yYnNoO")


def trap_in(word: str) -> Trap | None:
    """Give what is wrong with a plain word, None for most."""
    match = _TRAP.fullmatch(word) if len(word) <= _LONGEST else None
    return _EXPLAIN[match.lastgroup or ""](word) if match else None


def kind_of_key(word: str) -> str:
    """Say what YAML 1.1 takes a plain key for, where that is not text; empty where it is."""
    if word in CONSTANTS:
        return "nothing" if CONSTANTS[word] is None else "true or false"
    if _DAY.fullmatch(word):
        return "a date"
    return "a number" if _NUMBER.fullmatch(word) else ""


def _word(word: str) -> Trap:
    meaning = "true" if word.lower() in _TRUE else "false"
    sentence = f"{word} without quotation marks is {meaning} in YAML 1.1"
    return "Y201", sentence, f'type "{word}" for the word, {meaning} for the value'


def _sixty(word: str) -> Trap:
    value = 0.0
    for digits in word.replace("_", "").lstrip("+-").split(":"):
        value = value * 60 + float(digits)
    sentence = f"{word} without quotation marks is the number {'-' if word[0] == '-' else ''}{value:.15g} in YAML 1.1"
    return "Y202", sentence, f'type "{word}"'


def _octal(word: str) -> Trap:
    digits = word.replace("_", "")
    decimal = digits.lstrip("+-").lstrip("0") or "0"
    sentence = f"{word} without quotation marks is the number {int(digits, 8)} in YAML 1.1"
    return "Y203", sentence, f'type "{word}" for the digits, {decimal} for the number'


def _other(word: str) -> Trap:
    digits = word.replace("_", "")
    base = 16 if "0x" in digits else 2 if "0b" in digits else 10
    value = digits if "." in digits else int(digits, base)
    sentence = f"{word} without quotation marks is the number {value} in YAML 1.1"
    return "Y204", sentence, f'type {value} for the number, "{word}" for the text'


def _zeros(word: str) -> Trap:
    short = word.rstrip("0").rstrip(".")
    sentence = f"{word} without quotation marks is the number {short} in YAML, and loses its last zero"
    return "Y205", sentence, f'type {short} for the number, "{word}" for the text'


def _endless(word: str) -> Trap:
    meaning = "no number" if "n" in word.lower().removesuffix("inf") else "infinity"
    return "Y206", f"{word} without quotation marks is {meaning} in YAML", f'type a number, or "{word}" for the text'


_EXPLAIN: dict[str, Callable[[str], Trap]] = {
    "word": _word,
    "sixty": _sixty,
    "octal": _octal,
    "other": _other,
    "zeros": _zeros,
    "endless": _endless,
}

"""The rules that finished pages are held to, by code: what a breach means, and whether it is an error."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from briefing.model.laid import Fault


@dataclass(frozen=True)
class Rule:
    """A rule of the pages. `severity` is error where a reader would miss or misread something, else warning."""

    meaning: str
    severity: str


RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "P602": Rule("a sentence of the brief is not on its pages", "error"),
        "P603": Rule("a note is not on the pages", "error"),
        "P604": Rule("a note stands on another page than its call", "warning"),
        "P605": Rule("words or pictures print over one another", "error"),
        "P606": Rule("something runs off the sheet", "error"),
        "P607": Rule("something stands outside the text block", "warning"),
        "P608": Rule("words are cut off by the box they stand in", "error"),
        "P609": Rule("a heading ends a page", "warning"),
        "P610": Rule("one line of a paragraph stands alone on a page", "warning"),
        "P611": Rule("two lines in a row end in a hyphen", "warning"),
        "P612": Rule("lines of text are off the baseline step", "warning"),
        "P613": Rule("letters are in none of the brief's faces", "warning"),
        "P614": Rule("something that must hold together is broken over pages", "warning"),
        "P615": Rule("a link leads nowhere a reader may go", "error"),
        "P616": Rule("the typesetter found a fault in the page or its style", "warning"),
        "P617": Rule("the typesetter could not use a part of the page", "error"),
        "P618": Rule("a letter is in no face, and a reader would get a box", "error"),
    }
)


def fault(rule: str, element: str, sentence: str) -> Fault:
    """Give a fault of `rule` at the element with the id `element`, as grave as the rule says."""
    return Fault(rule, element, sentence, RULES[rule].severity)

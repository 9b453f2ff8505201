"""The rules that finished pages are held to, by code: an error where a reader would miss or misread something."""

from collections.abc import Mapping
from types import MappingProxyType

from briefing.findings import Rule
from briefing.model.laid import Fault

_ALL = (
    Rule(
        "P602",
        "error",
        "a sentence of the brief is not on its pages",
        "What was chosen for this reader must be printed; a style or a template that hides it loses it without a word.",
        ".judgement .basis { display: none }",
        ".judgement .basis { font-size: var(--label-size) }",
        "css",
    ),
    Rule(
        "P603",
        "error",
        "a note is not on the pages",
        "Its call would lead nowhere, and what it stands behind would be printed without its source.",
        ".note { display: none }",
        ".note { font-size: var(--fine-size) }",
        "css",
    ),
    Rule(
        "P604",
        "warning",
        "a note stands on another page than its call",
        "A source is read at the foot of its own page or not at all. A long paragraph with many calls leaves the "
        "typesetter no room to keep them together.",
        '<p>Boats sail.<a class="call" id="call-1" href="#note-1">1</a></p>\n'
        '<p style="break-before: page">Fares rise.<span class="note" id="note-1">1 Gazette</span></p>',
        '<p>Boats sail.<a class="call" id="call-1" href="#note-1">1</a>\n'
        '<span class="note" id="note-1">1 Gazette</span></p>\n'
        '<p style="break-before: page">Fares rise.</p>',
        "html",
    ),
    Rule(
        "P605",
        "error",
        "words or pictures print over one another",
        "Neither of them can be read.",
        ".figure { margin-top: -20mm }",
        ".figure { margin-top: var(--step) }",
        "css",
    ),
    Rule(
        "P606",
        "error",
        "something runs off the sheet",
        "What lies beyond the paper is not printed.",
        ".figure { width: 250mm }",
        ".figure { width: var(--width-full) }",
        "css",
    ),
    Rule(
        "P607",
        "warning",
        "something stands outside the text block",
        "It stands in the margin, among the notes or in the head of the page, where a printer or a binder may take it.",
        "table { margin-left: -10mm }",
        "table { margin-left: 0 }",
        "css",
    ),
    Rule(
        "P608",
        "error",
        "words are cut off by the box they stand in",
        "The end of a sentence would be missing in print.",
        ".box { height: 10mm; overflow: hidden }",
        ".box { min-height: 10mm }",
        "css",
    ),
    Rule(
        "P609",
        "warning",
        "a heading ends a page",
        "A heading belongs to what follows it, and that stands overleaf.",
        "h2 { break-after: auto }",
        "h2 { break-after: avoid }",
        "css",
    ),
    Rule(
        "P610",
        "warning",
        "one line of a paragraph stands alone on a page",
        "A reader loses the thread, and the page looks like a mistake.",
        "p { orphans: 1; widows: 1 }",
        "p { orphans: 2; widows: 2 }",
        "css",
    ),
    Rule(
        "P611",
        "warning",
        "two lines in a row end in a hyphen",
        "They make a ladder at the edge of the text, and reading stumbles twice.",
        "p { hyphenate-limit-chars: 4 2 2 }",
        "p { hyphenate-limit-chars: 8 4 4 }",
        "css",
    ),
    Rule(
        "P612",
        "warning",
        "lines of text are off the baseline step",
        "Lines of both columns, and of both sides of a sheet, stand level only where every height is a whole number of "
        "steps.",
        "h3 { margin-top: 3mm }",
        "h3 { margin-top: var(--step) }",
        "css",
    ),
    Rule(
        "P613",
        "warning",
        "letters are in none of the brief's faces",
        "They are set in a face that this machine happens to have: on another they would look otherwise, or be "
        "missing.",
        "p { font-family: cursive }",
        "p { font-family: var(--serif) }",
        "css",
    ),
    Rule(
        "P614",
        "warning",
        "something that must hold together is broken over pages",
        "A table head without its rows, or half a picture, cannot be read.",
        ".whole { break-inside: auto }",
        ".whole { break-inside: avoid }",
        "css",
    ),
    Rule(
        "P615",
        "error",
        "a link leads nowhere a reader may go",
        "Only addresses of the web and of mailboxes work for a reader; a path of one machine also tells what it is "
        "called.",
        '<a href="file:annex.pdf">The annex</a>',
        '<a href="https://example.org/annex.pdf">The annex</a>',
        "html",
    ),
    Rule(
        "P616",
        "warning",
        "the typesetter found a fault in the page or its style",
        "A property with a typing slip is passed over, and the page looks otherwise than its designer meant.",
        "p { colour: var(--ink) }",
        "p { color: var(--ink) }",
        "css",
    ),
    Rule(
        "P617",
        "error",
        "the typesetter could not use a part of the page",
        "A picture or a style sheet that cannot be read is missing in print.",
        '<img src="chart.svg" alt="Trade">',
        '<img src="{{ drawing.address }}" alt="{{ chart.alternative }}">',
        "html",
    ),
    Rule(
        "P618",
        "error",
        "a letter is in no face, and a reader would get a box",
        "A box in the place of a letter says nothing, or something else than was meant.",
        'title: "Trade \\U0010fffd growth"    # an arrow that only another program has',
        "title: From trade to growth",
    ),
)

RULES: Mapping[str, Rule] = MappingProxyType({rule.code: rule for rule in _ALL})


def fault(rule: str, element: str, sentence: str) -> Fault:
    """Give a fault of `rule` at the element with the id `element`, as grave as the rule says."""
    return Fault(rule, element, sentence, RULES[rule].severity)

"""The rules that a finished brief as a whole is held to, by code."""

from collections.abc import Mapping
from types import MappingProxyType

from briefing.findings import Rule

TOO_FEW_PAGES = Rule(
    "P601",
    "warning",
    "a brief has fewer pages than its budget asks for",
    "Its readers are promised more: either items that could be told are closed to them, or the promise is too high.",
    "# templates/audiences/press/audience.yaml\npages: {min: 4, max: 4}    # and there are three",
    "# templates/audiences/press/audience.yaml\npages: {min: 2, max: 4}",
)
BAD_LINK = Rule(
    "P690",
    "error",
    "a link or a note of the screen edition leads nowhere",
    "A reader would click and see nothing happen: the place that it names is missing from the page.",
    '<a href="#map">The map</a>',
    '<a href="#map">The map</a> … <figure id="map" aria-label="The map">',
    "html",
)
UNACCOUNTED = Rule(
    "P691",
    "error",
    "an item of the pack is neither printed nor left out for room, closed to the reader or unused",
    "Nothing is lost silently: the manifest answers for every item, once. A breach is a fault of the program.",
    "read: [facts/boats, facts/crews, lines/say]\nprinted: [facts/boats]\nnot_for_this_reader: [lines/say]",
    "read: [facts/boats, facts/crews, lines/say]\nprinted: [facts/boats]\nnot_for_this_reader: [lines/say]\n"
    "unused: [facts/crews]",
)
UNANSWERED = Rule(
    "P692",
    "error",
    "a statement of the text that the pack starts from is answered by no sentence in print",
    "An audience that says `covers: statements` promises an answer to each. An item answers only where it is printed: "
    "it must be open to the audience, and in one of its parts.",
    "# templates/audiences/press/audience.yaml\ncovers: statements\nparts:\n- part: lines\n"
    "# lines.yaml\nlines:\n- id: say\n  for: internal\n  statements: [S12]",
    "# templates/audiences/press/audience.yaml\ncovers: statements\nparts:\n- part: lines\n"
    "# lines.yaml\nlines:\n- id: say\n  for: public\n  statements: [S12]",
)
UNTOLD_PICTURE = Rule(
    "P693",
    "error",
    "a picture of the screen edition without words for those who do not see it",
    "A screen reader would pass over it or read out a file's name. What is for the eye alone says so: aria-hidden.",
    '<figure id="trade"><img src="data:image/png;base64,AA==" alt=""></figure>',
    '<figure id="trade"><img src="data:image/png;base64,AA==" alt="Trade doubled"></figure>',
    "html",
)
RULES: Mapping[str, Rule] = MappingProxyType(
    {rule.code: rule for rule in (TOO_FEW_PAGES, BAD_LINK, UNACCOUNTED, UNANSWERED, UNTOLD_PICTURE)}
)

"""What each rule of this room means: the first line of its page in the reference."""

from collections.abc import Mapping
from types import MappingProxyType

RULES: Mapping[str, str] = MappingProxyType(
    {
        # The file
        "Y001": "A file that is needed exists, is an ordinary file and may be read",
        "Y002": "Nothing is read from outside the project, also not by way of a link",
        "Y003": "A content file has at most 2 MB",
        "Y004": "A content file is UTF-8",
        "Y005": "A content file does not begin with a byte order mark, and is not UTF-16 or UTF-32",
        "Y006": "No character is one that cannot be seen: control characters, marks that turn the direction of text",
        # The grammar of YAML
        "Y101": "A content file follows the grammar of YAML",
        "Y102": "A key stands once in a mapping",
        "Y103": "Values carry no YAML tags such as !!python/name or !x",
        "Y104": "The merge key << is not read",
        "Y105": "An alias names a finished anchor above it, and a file has at most 100 aliases",
        "Y106": "Values are nested at most 32 deep",
        "Y107": "A content file holds at most 100,000 values, those repeated by aliases included",
        "Y108": "A content file is one YAML document",
        "Y109": "A content file is a mapping, and not empty",
        "Y110": "A key is text",
        "Y111": "A content file has no YAML directives such as %TAG",
        # Plain words that YAML 1.1 takes for something else
        "Y201": "A word that YAML 1.1 reads as true or false (yes, no, on, off) stands in quotation marks",
        "Y202": "Digits with colons (12:30), which YAML 1.1 reads in base 60, stand in quotation marks",
        "Y203": "Digits with a leading zero (010), which YAML 1.1 reads in base 8, stand in quotation marks",
        "Y204": "A number is written with plain decimal digits, not as 0x1F, 0b101 or 1_000",
        "Y205": "A number has no closing zeros that are lost on reading (1.10 is 1.1)",
        "Y206": "A number is finite: .inf and .nan are none",
        # The folders of a project
        "Y301": "A pack is a folder of the project and has a pack.yaml",
        "Y302": "A YAML file in a pack has one of the names that are read",
        "Y303": "A folder with YAML files in a pack is named for a language",
        "Y304": "Words in another language are keyed by item and then by field",
        "Y305": "Fixed words are there for the language of a brief, and each of them is text",
        "Y306": "An audience is a folder of templates/audiences with an audience.yaml",
        "Y307": "A style sheet of tokens can be read",
        "Y308": "A token refers to tokens that exist, and not to itself",
        # Prose
        "T301": "Prose is paragraphs, lists, headings, emphasis, links, citations, references to facts, and no more",
    }
)

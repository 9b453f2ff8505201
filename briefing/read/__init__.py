"""Files → values that know where they stand: YAML, prose, dates, fixed words, tokens, bibliographies.

Nothing is constructed, executed or fetched, and nothing outside the project is read. What is wrong
with a file is a finding with line and column, all of them at once. Whether content is right, this
room does not judge.
"""

from briefing.read.audiences import read_audience
from briefing.read.bibliography import read_bibliography
from briefing.read.dates import parse_when
from briefing.read.folders import audience_names, pack_folders, template_hashes
from briefing.read.packs import read_pack
from briefing.read.prose import parse_prose
from briefing.read.rules import RULES
from briefing.read.shapes import read_shapes
from briefing.read.tokens import read_tokens
from briefing.read.words import read_phrases
from briefing.read.yaml_files import parse_yaml, read_yaml

__all__ = [
    "RULES",
    "audience_names",
    "pack_folders",
    "parse_prose",
    "parse_when",
    "parse_yaml",
    "read_audience",
    "read_bibliography",
    "read_pack",
    "read_phrases",
    "read_shapes",
    "read_tokens",
    "read_yaml",
    "template_hashes",
]

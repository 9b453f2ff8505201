"""Files → values that know where they stand: YAML, prose, dates, fixed words, tokens, bibliographies.

Nothing is constructed, executed or fetched, and nothing outside the project is read. What is wrong
with a file is a finding with line and column, all of them at once. Whether content is right, this
room does not judge.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from briefing.read.audiences import read_audience
from briefing.read.dates import parse_when
from briefing.read.folders import audience_names, pack_folders, template_hashes
from briefing.read.packs import read_pack
from briefing.read.prose import parse_prose
from briefing.read.rules import RULES
from briefing.read.words import read_phrases
from briefing.read.yaml_files import parse_yaml, read_yaml

if TYPE_CHECKING:
    from briefing.read.bibliography import read_bibliography
    from briefing.read.shapes import read_shapes
    from briefing.read.tokens import read_tokens

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

# What a check does not read, and so does not wait for.
_LATER = {
    "read_bibliography": "briefing.read.bibliography",
    "read_shapes": "briefing.read.shapes",
    "read_tokens": "briefing.read.tokens",
}


def __getattr__(name: str) -> object:
    """Import what is asked for the first time (PEP 562)."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(_LATER[name]), name)
    globals()[name] = found
    return found

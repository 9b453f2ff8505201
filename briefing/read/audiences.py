"""What an audience is: templates/audiences/<name>/audience.yaml as a tree."""

from pathlib import Path

from briefing.findings import Finding, Position
from briefing.model.tree import Block
from briefing.read.characters import short
from briefing.read.files import UnreadableError, read_bytes
from briefing.read.folders import audience_names
from briefing.read.near import did_you_mean
from briefing.read.yaml_files import parse_yaml


def read_audience(project: Path, name: str) -> tuple[Block | None, tuple[Finding, ...]]:
    """Give the tree of an audience's manifest; None, and a finding, where there is no such audience."""
    known = audience_names(project)
    if name not in known:
        way_out = did_you_mean(name, known, f"there are {', '.join(known)}" if known else "make one")
        at = Position("templates/audiences")
        return None, (Finding(at, "error", "Y306", f"there is no audience {short(name)!r}", way_out),)
    shown = f"templates/audiences/{name}/audience.yaml"
    try:
        data = read_bytes(project / shown, project)
    except UnreadableError as error:
        return None, (Finding(Position(shown), "error", error.rule, error.sentence, error.way_out),)
    return parse_yaml(data, shown)

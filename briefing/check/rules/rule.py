"""A rule: what its findings mean, and why it exists."""

from dataclasses import dataclass

from briefing.findings import Finding, Position


@dataclass(frozen=True)
class Rule:
    """One rule of the check. Its code is never used for another; the same rule always weighs the same.

    `meaning` is one line, `why` one or two sentences, `wrong` and `right` are content as typed.
    """

    code: str
    severity: str
    meaning: str
    why: str
    wrong: str
    right: str

    def at(self, position: Position, sentence: str, way_out: str = "") -> Finding:
        """Give a finding of this rule."""
        return Finding(position, self.severity, self.code, sentence, way_out)

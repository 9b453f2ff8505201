"""What can be said of content: where, how bad, which rule, what to do about it."""

from dataclasses import dataclass

SEVERITIES = ("error", "warning", "note")


@dataclass(frozen=True, order=True)
class Position:
    """A place in a file: path relative to the project, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Finding:
    """One thing that is wrong or worth knowing, at one place."""

    at: Position
    severity: str  # one of SEVERITIES
    rule: str  # "F102": never reused, explained by its `Rule`
    sentence: str  # one sentence, no full stop
    way_out: str = ""

    @property
    def message(self) -> str:
        """The sentence, with its way out."""
        return f"{self.sentence}, {self.way_out}" if self.way_out else self.sentence

    def __str__(self) -> str:
        return f"{self.at}: {self.severity} {self.rule} {self.message}"


@dataclass(frozen=True)
class Rule:
    """One rule of a room: what its findings mean, and why it exists. Its code is never used for another.

    `meaning` is one line, `why` one or two sentences; `wrong` and `right` are what somebody typed, in the language
    `written`: yaml, css, html, or text where they are files of a folder or of another program.

    Both are whole enough to be carried out (tests/examples.py). In YAML they show pieces of files: of `facts:` those
    of facts.yaml, of another file behind a line `# pack.yaml`. What they do not show is as it should be.
    """

    code: str
    severity: str  # one of SEVERITIES
    meaning: str
    why: str
    wrong: str
    right: str
    written: str = "yaml"
    sometimes: str = ""  # the lesser severity of a case that `why` names

    def at(self, position: Position, sentence: str, way_out: str = "") -> Finding:
        """Give a finding of this rule."""
        return Finding(position, self.severity, self.code, sentence, way_out)


class BriefingError(Exception):
    """Something that ends a command: one sentence, a way out, an exit status.

    Status 2 is a wrong call or content with an error, 1 a promise that cannot be kept
    (a page budget), 3 a machine that lacks or refuses something. It survives pickling,
    because rendering happens in a child process.
    """

    def __init__(self, sentence: str, way_out: str = "", status: int = 2) -> None:
        super().__init__(sentence, way_out, status)
        self.sentence = sentence
        self.way_out = way_out
        self.status = status

    def __str__(self) -> str:
        return f"{self.sentence}, {self.way_out}" if self.way_out else self.sentence


class ContentError(BriefingError):
    """Content that cannot be used as it stands; carries every finding."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        Exception.__init__(self, findings)
        self.findings = findings
        self.sentence = f"{len(findings)} findings"
        self.way_out = ""
        self.status = 2


def worst(findings: tuple[Finding, ...] | list[Finding]) -> str | None:
    """Give the gravest severity among `findings`, None where there are none."""
    present = {finding.severity for finding in findings}
    return next((severity for severity in SEVERITIES if severity in present), None)

"""docs/reference/rules.md: every rule, from the catalogue that `briefing explain` tells."""

from briefing.cli.catalogue import catalogue
from briefing.findings import Rule
from tests.docs.pages.markdown import code, page

GROUPS = {
    "Y": ("Files and YAML", "What holds of every file. A finding says where it does not."),
    "S": ("Shape", "Whether files, items and values have the shape that [content](content.md) describes."),
    "T": ("Running text", "Whether a text can be printed."),
    "F": ("References and sources", "Whether what is named exists, and what is printed has sources."),
    "D": ("Derived facts", "Whether what is computed from other facts can be."),
    "L": ("Levels", "Whether those who may read an item may read what it rests on."),
    "C": ("Charts", "Whether a chart has the data that its kind draws."),
    "V": ("Values", "Whether values contradict one another."),
    "N": ("Wording and use", "How the text reads, and what nothing uses."),
    "P": ("Pages", "What can be wrong with finished pages. `briefing build` looks at them, `briefing check` cannot."),
}
INTRODUCTION = """\
Everything that is wrong is told in one form, sorted by place, all of it at once:

    content/ferry/facts.yaml:12:15: error F102 unknown source 'gazete', did you mean 'gazette'?

file, line, column, severity, rule, sentence, way out. A code is never used for another rule. `briefing explain F102`
tells of one rule what stands here.

- **error**: something false, unsourced or closed would be printed, or nothing can be. Nothing is made.
- **warning**: the brief is made, and something in it is not as it should be. `briefing check` ends with status
  1.
- **note**: worth knowing. The status stays 0.

A pack may weigh a rule otherwise, or ignore it in one place: [quiet a rule](../how-to/quiet-a-rule.md).

Each rule has a wrong and a right example. They show pieces of files, as typed: `facts:` is of facts.yaml, and of
another file is what follows a line such as `# pack.yaml`. What is not shown is as it should be."""


def text() -> str:
    """Give the page."""
    rules = catalogue()
    blocks = [INTRODUCTION]
    for letter, (title, what) in GROUPS.items():
        blocks += [f"## {title}", what, *(_explained(rule) for rule in rules.values() if rule.code[0] == letter)]
    missing = [rule for rule in rules if rule[0] not in GROUPS]
    if missing:
        raise ValueError(f"no group of rules begins like {missing}")
    return page("Rules", *blocks)


def _explained(rule: Rule) -> str:
    wrong, right = code(rule.wrong, rule.written), code(rule.right, rule.written)
    weight = f"**{rule.severity}**" + (f" (or {rule.sometimes})" if rule.sometimes else "")
    return f"### {rule.code} {rule.meaning}\n\n{weight} {rule.why}\n\nWrong:\n\n{wrong}\n\nRight:\n\n{right}"

"""docs/reference/templates.md: audience.yaml, the parts, the macros, and what a template may use."""

import inspect
import re
from collections.abc import Mapping
from dataclasses import fields as fields_of
from typing import NamedTuple

from briefing.compose.filters import FILTERS
from briefing.compose.view import Page
from briefing.model.brief import Brief
from briefing.model.pack import Audience
from tests.docs.pages import example
from tests.docs.pages.fields import fields, inner
from tests.docs.pages.markdown import code, page, table, words

INTRODUCTION = """\
`templates/audiences/<name>/` is an audience: `audience.yaml`, `page.html.j2`, which extends `base.html.j2` and fills
its block `body`, and `style.css`, which on paper comes after every other style sheet. `templates/components/` has the
macros, `templates/styles/` the style sheets, `templates/phrases/<language>.yaml` the fixed words."""
EXAMPLE = example.ROOT / "tests" / "docs" / "audience.yaml"
# What each part prints. Any other name is made of the sections and charts that say `part: <name>`.
PARTS: Mapping[str, str] = {
    "judgements": "`judgements.yaml`, with likelihood on the yardstick",
    "scale": "the pack's yardstick as a chart, with the terms that the brief's judgements use marked",
    "outlook": "scenarios of `outlook.yaml`",
    "watch": "indicators of `outlook.yaml`",
    "watch-table": "indicators of `outlook.yaml` with `means`: a table with a column for each scenario",
    "drivers": "drivers of `outlook.yaml`",
    "constraints": "constraints of `outlook.yaml`",
    "lines": "`lines.yaml`, `kind: say`",
    "care": "`lines.yaml`, `kind: care`",
    "questions": "`questions.yaml`",
    "dates": "`events.yaml`, oldest first; where there are more than `limit`, the least important go",
    "talking-points": "as `lines`, under another heading",
    "people": "`people.yaml`, with their organisations, those of one kind of organisation together",
    "visit": "`visit.yaml`: the stops, numbered as on its map, with lines for the hours",
    "organisations": "`organisations.yaml`, a table",
    "programmes-list": "`programmes.yaml`, a table",
    "glossary": "those terms of `glossary.yaml` that the brief uses, by the alphabet",
    "bottom-line": "sections that say `part: bottom-line`, set between two rules; `summary-line` opens a chapter",
    "cover": "a page of its own on paper: title, dates, marking, and the first chart that says `part: cover`",
    "contents": "the parts that say `chapter: true`, each with its page; beside a `cover` or on its own",
    "sources": "every source of what is printed, in full, under the name that notes use",
    "data": "what the charts of the brief draw, as tables, on paper; on screen each stands below its chart",
}
# Kinds that any other part takes, by what its sections and charts hold.
FREE: Mapping[str, str] = {
    "numbers": "sections with `figures` alone: numbers set large",
    "figures": "charts alone",
    "summary": "anything else: sections in the order of their priority, then charts",
}
PARTS_NOTE = """\
The section that says `part: title` gives title (`heading`) and deck (`body`); without one the title is that of
the pack. A part without entries is left out. Headings are `parts.<name>` in the phrases; a section's `heading`
goes first. Entries stand in the order of their priority, equals in the order of the file.

Sections and charts that say the name of a part with entries of its own (`part: judgements`) stand before those
entries, but for a `cover`. `small` sets `people` and tables in columns, and sections side by side."""
PAGE_NOTE = """\
`page.html.j2` gets two values. `brief` is what is printed, words already chosen; `page` is what the macros need
besides. Both are fixed: a template chooses and places, it never changes."""


class Macro(NamedTuple):
    """A macro of a component: its call and the comment that stands right before it."""

    call: str
    comment: str


def components() -> dict[str, tuple[str, list[Macro]]]:
    """Give the comment and the macros of each file of templates/components."""
    found = {}
    for path in sorted((example.ROOT / "templates" / "components").glob("*.html.j2")):
        source = path.read_text(encoding="utf-8")
        head = re.match(r"\{#(.*?)#\}", source, re.DOTALL)
        macros = re.findall(
            r"(?:^\{#((?:(?!#\}).)*)#\}\n)?^\{% macro (\w+\([^)]*\)) -?%\}", source, re.DOTALL | re.MULTILINE
        )
        first = words(head[1]) if head else ""
        found[path.name] = (first, [Macro(call, "" if words(said) == first else words(said)) for said, call in macros])
    return found


def kinds() -> dict[str, str]:
    """Give the kind of each part, as a brief of the example pack has it."""
    return {part.name: part.kind for part in example.brief((*PARTS, *FREE)).parts}


def text() -> str:
    """Give the page."""
    blocks = [INTRODUCTION, "## audience.yaml", fields(Audience, frozenset({"name"}))]
    for way, model in inner(Audience):
        blocks += [f"`{way}`:", fields(model)]
    blocks += [
        code(EXAMPLE.read_text(encoding="utf-8"), "yaml"),
        "## Parts",
        _parts(),
        PARTS_NOTE,
        "## Macros",
        'Used as `{% from "components/figure.html.j2" import figure %}`. A macro gets all it prints as arguments.',
        *_macros(),
        "## What a page gets",
        PAGE_NOTE,
        table(("value", "fields"), [(f"`{name}`", _names(kind)) for name, kind in (("brief", Brief), ("page", Page))]),
        "## Filters",
        table(("filter", "gives"), [(f"`{name}`", _first(function)) for name, function in sorted(FILTERS.items())]),
    ]
    return page("Templates", *blocks)


def _parts() -> str:
    kind = kinds()
    rows = [
        (f"`{name}`", f"`{kind[name]}`", what, example.phrases().get(f"parts.{name}", ""))
        for name, what in PARTS.items()
    ]
    rows += [("any other", f"`{kind[name]}`", what, "") for name, what in FREE.items()]
    return table(("part", "kind", "prints", "heading"), rows)


def _macros() -> list[str]:
    blocks = []
    for name, (comment, macros) in components().items():
        blocks += [f"### {name}", comment] if comment else [f"### {name}"]
        blocks.append("\n".join(f"- `{macro.call}`{': ' + macro.comment if macro.comment else ''}" for macro in macros))
    return blocks


def _names(kind: type) -> str:
    return ", ".join(f"`{field.name}`" for field in fields_of(kind))


def _first(function: object) -> str:
    sentence = words((inspect.getdoc(function) or "").partition("\n\n")[0])
    sentence = re.sub(r"^(Give|Say) ", "", sentence)
    return sentence[:1].upper() + sentence[1:]

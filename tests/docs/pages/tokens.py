"""docs/reference/tokens.md: every design token, with its value and what the style sheet says of it."""

import re
from typing import NamedTuple

from tests.docs.pages.example import ROOT
from tests.docs.pages.markdown import page, table, words

INTRODUCTION = """\
Tokens are the custom properties of `:root` in `templates/styles/tokens.css`. Pages, charts and the screen
edition read them; nothing else names a colour, size, space, width or face. Change one there and build: every
brief follows."""


class Group(NamedTuple):
    """The tokens under one comment."""

    comment: str
    tokens: tuple[tuple[str, str], ...]


def groups() -> list[Group]:
    """Give the tokens of the style sheet by their comments, in its order."""
    sheet = (ROOT / "templates" / "styles" / "tokens.css").read_text(encoding="utf-8")
    root = sheet[sheet.index(":root") :]
    parts = re.split(r"/\*(.*?)\*/", root, flags=re.DOTALL)
    return [
        Group(words(comment), tuple(re.findall(r"--([\w-]+):\s*(.*?);", body)))
        for comment, body in zip(parts[1::2], parts[2::2], strict=True)
    ]


def text() -> str:
    """Give the page."""
    blocks = [INTRODUCTION]
    for group in groups():
        title, _, rest = group.comment.rstrip(".").partition(":")
        blocks.append(f"## {title}")
        if rest:
            blocks.append(f"{rest.strip()[:1].upper()}{rest.strip()[1:]}.")
        blocks.append(table(("token", "value"), [(f"`--{name}`", f"`{value}`") for name, value in group.tokens]))
    return page("Design tokens", *blocks)

"""LaTeX, as it stands in the fields of a BibTeX file → the characters it prints."""

import logging
import re
from collections.abc import Callable
from functools import cache
from typing import Any

# Behind no backslash: what people leave as it is, and LaTeX takes for a comment or the edge of a cell.
_BARE = re.compile(r"(?<!\\)((?:\\\\)*)([%&])")
_SPACE = re.compile(r"[ \t\r\n]+")

# Commands that the library has no words for; the last four print what stands in the braces behind them.
_PRINTED = {"textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^", "-": "", "href": "%(2)s"}
_PRINTED |= dict.fromkeys(("textsubscript", "textsuperscript", "mkbibemph", "mkbibbold"), "")


def plain(text: str, unknown: Callable[[str], None]) -> str:
    """Give the characters that LaTeX prints for `text`; braces that only group are gone, white space is one space.

    `unknown` is told each command that is passed over, by its name. Raises `ValueError` where it cannot be read.
    """
    if not re.search(r"[\\{}$~`'-]", text):  # most fields: nothing to read
        return _SPACE.sub(" ", text).strip(" ")
    import pylatexenc.latexwalker as walker  # only those who import a BibTeX file wait for it

    logging.getLogger("pylatexenc").addHandler(logging.NullHandler())  # what is wrong is a finding
    try:
        nodes, _, _ = walker.LatexWalker(_BARE.sub(r"\1\\\2", text), tolerant_parsing=False).get_latex_nodes()
        printed = _printer(unknown).nodelist_to_text(nodes)
    except (walker.LatexWalkerError, IndexError, KeyError, RecursionError) as error:  # all but the first are its slips
        raise ValueError("is no LaTeX that can be read") from error
    return _SPACE.sub(" ", printed).strip(" ")


@cache
def _texts() -> Any:
    from pylatexenc.latex2text import MacroTextSpec, get_default_latex_context_db

    texts = get_default_latex_context_db()
    macros = [MacroTextSpec(name, printed) for name, printed in _PRINTED.items()]
    texts.add_context_category("briefing", macros=macros, prepend=True)
    return texts


def _printer(unknown: Callable[[str], None]) -> Any:
    from pylatexenc.latex2text import LatexNodes2Text

    class Printer(LatexNodes2Text):  # type: ignore[misc]
        def macro_node_to_text(self, node: Any) -> str:
            if not _texts().get_macro_spec(node.macroname):
                unknown(node.macroname)
            return str(super().macro_node_to_text(node))

    return Printer(latex_context=_texts(), math_mode="text", keep_comments=True)

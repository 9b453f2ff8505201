"""What WeasyPrint leaves out of the tags of a PDF: whether a header cell heads its column or its row.

PDF/UA-1 (ISO 14289-1, 7.5) wants the Scope of a TH where the structure of headers is not plain without it; readers
and strict checkers ask for it always.
"""

from typing import Any

import pydyf

# As in the tag tree: a header in the head of a table heads its column, any other its row.
HEAD = "/THead"
COLUMN, ROW = "/Column", "/Row"


def scope_headers(document: Any, pdf: Any) -> None:  # noqa: ARG001  (a finisher of WeasyPrint is handed both)
    """Write its scope to every header cell of a PDF that is about to be written."""
    dictionaries = (one for one in pdf.objects if isinstance(one, pydyf.Dictionary))
    elements = {one.reference: one for one in dictionaries if one.get("Type") == "/StructElem"}
    for element in elements.values():
        if element["S"] == "/TH":
            element["A"]["Scope"] = COLUMN if _is_in_head(element, elements) else ROW


def _is_in_head(element: Any, elements: dict[Any, Any]) -> bool:
    while element is not None and element["S"] != "/Table":
        if element["S"] == HEAD:
            return True
        element = elements.get(element["P"])
    return False

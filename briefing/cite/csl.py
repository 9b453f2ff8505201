"""Entries → CSL-JSON, as Zotero and every citeproc read it (schema csl-data.json of CSL 1.0.2).

What the format has no field for stands in `custom`, which its schema keeps for that: our type where the type of CSL
is that of another of ours, `grade`, `read`, and a date that date parts cannot say (2011?, 201X, 2005/). Programs
that do not keep `custom` lose these. Zotero does not. An author is one `literal` name, for which words are a family
name and which a body nobody can tell from a line of text. A title's <i>, <b>, <sup>, <sub> and <span> are taken as
formatting by every reader, and there is no way to write them as letters.
"""

import datetime
import json
from collections.abc import Callable, Iterable
from typing import Any

from briefing.model.bibliography import KINDS, TYPE_OF_CSL, DateParts, Entry, edtf_of, parts_of
from briefing.model.dates import When


def as_csl(entries: Iterable[Entry], when: Callable[[str], When]) -> bytes:
    """Give entries as CSL-JSON, in their order; `when` reads their dates."""
    return (json.dumps([_item(entry, when) for entry in entries], ensure_ascii=False, indent=2) + "\n").encode()


def _item(entry: Entry, when: Callable[[str], When]) -> dict[str, Any]:
    given = entry.fields
    kind = KINDS[given["type"]]
    issued = parts_of(when(given["date"])) if "date" in given else None
    custom = {name: given[name] for name in ("grade", "read") if name in given}
    if TYPE_OF_CSL[kind.csl] != given["type"]:
        custom["type"] = given["type"]
    if issued is not None and edtf_of(*issued) != given["date"]:
        custom["date"] = given["date"]
    item: dict[str, Any] = {
        "id": entry.key,
        "type": kind.csl,
        "title": given["title"],
        "author": [{"literal": given["author"]}] if "author" in given else None,
        kind.csl_publisher: given.get("publisher"),
        "container-title-short": given.get("short"),
        "issued": _issued(*issued) if issued else None,
        "accessed": {"date-parts": [_day(given["accessed"])]} if "accessed" in given else None,
        "URL": given.get("url"),
        "custom": {"briefing": custom} if custom else None,
    }
    return {name: value for name, value in item.items() if value is not None}


def _issued(parts: DateParts, circa: bool) -> dict[str, Any]:
    return {"date-parts": parts, "circa": True} if circa else {"date-parts": parts}


def _day(text: str) -> list[int]:
    day = datetime.date.fromisoformat(text)
    return [day.year, day.month, day.day]

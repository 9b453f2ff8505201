"""What goes out as CSL-JSON or BibTeX comes back as the same source, as far as the format can carry it."""

import datetime
import re
from pathlib import Path
from typing import get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.cite import appended, as_bibtex, as_csl, to_add
from briefing.findings import Position
from briefing.model.bibliography import FIELDS, KINDS, Entry, entry_of
from briefing.model.facts import Source
from briefing.model.fields import Item, Parsers
from briefing.model.tree import Block, Scalar
from briefing.read import parse_prose, parse_when, parse_yaml, read_bibliography
from briefing.read.characters import UNSEEN

PARSERS = Parsers(when=parse_when, prose=parse_prose, problem=lambda *_: None)
# What breaks formats apart: TeX's own characters, quotation marks of every kind, dashes, spaces, letters with marks.
AWKWARD = "{}\\%&$#_~^\"'`-–—<>,!?=:;@*[]()|/ \n\t\u00a0əƏğĞıİöÖşŞçÇüÜéßøЖ中“”‘’«»"
PIECES = [
    "--",
    "---",
    "``",
    "''",
    "?`",
    "!`",
    "\\&",
    '{\\"o}',
    "{{",
    "}}",
    " and ",
    ": ",
    " #",
    "'s",
    "$x$",
    "yes",
    "12:30",
]
CHARACTERS = st.one_of(st.sampled_from(AWKWARD), st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf"]))
TEXTS = (
    st.lists(st.one_of(CHARACTERS, st.sampled_from(PIECES)), max_size=12)
    .map("".join)
    .filter(
        lambda text: text.strip() and not UNSEEN.search(text) and not re.search(r"</?(?:i|b|sc|su[bp]|span)\b", text)
    )
)
DATES = st.sampled_from(
    "2026 2026-01 2026-01-16 2011~ 2011? 2011% 2011-05~ 201X 2005/.. 2005/ 2005~/.. 2002/2021 2002~/2021 2002~/2021~ "
    "2001-11-05/2001-11-16 2001-XX 0850 2001-34".split()
)
URLS = st.sampled_from(
    "https://example.org/ http://example.org/a%20b?c=d&e=f#g_h~i https://example.org/%7Bx%7D,y='z' "
    "https://example.org/a\\_b{c} https://example.org/ə".split()
)
DAYS = st.dates(datetime.date(1000, 1, 1)).map(datetime.date.isoformat)


def optional(strategy):
    return st.one_of(st.none(), strategy)


SOURCES = st.fixed_dictionaries(
    {
        "type": st.sampled_from(["article", "official", "news", "report", "data", "book", "web", "other"]),
        "author": optional(TEXTS),
        "title": TEXTS,
        "publisher": optional(TEXTS),
        "short": optional(TEXTS),
        "date": optional(DATES),
        "url": optional(URLS),
        "accessed": optional(DAYS),
        "grade": optional(st.sampled_from("ABCDEF")),
        "read": optional(st.sampled_from(["full", "excerpt"])),
        "side": optional(TEXTS.map(lambda text: " ".join(text.split()) or "the board")),
    }
)
ROUNDS = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


def source_of(fields):
    block = Block(Position("sources.yaml"))
    at = Position("sources.yaml", 2, 5)
    block.update(
        {name: Scalar(text, at) for name, text in {"id": "gazette-2026", **fields}.items() if text is not None}
    )
    block["note"] = Scalar("Rests on a rumour", at)
    return Source.model_validate(block, context=PARSERS)


def back(folder: Path, name: str, data: bytes) -> Entry:
    path = folder / name
    path.write_bytes(data)
    entries, findings = read_bibliography(path)
    assert findings == ()
    (entry,) = entries
    return entry


def spaced(text: str) -> str:
    return re.sub("[ \t\r\n]+", " ", text).strip(" ")


def carried_by_bibtex(fields):
    """Give what the format can carry: see the docstring of briefing/cite/bibtex.py."""
    words = {name: spaced(fields[name]) for name in ("author", "title", "publisher", "short") if name in fields}
    url = {"url": fields["url"].replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")} if "url" in fields else {}
    return {**fields, **words, **url}


def test_every_field_and_type_of_a_source_has_its_place():
    assert set(FIELDS) == set(Source.model_fields) - set(Item.model_fields)
    assert set(KINDS) == set(get_args(Source.model_fields["type"].annotation))


@ROUNDS
@given(SOURCES)
def test_csl_gives_back_what_it_took(tmp_path, fields):
    entry = entry_of(source_of(fields))
    data = as_csl([entry], parse_when)
    assert b"rumour" not in data
    assert back(tmp_path, "sources.json", data) == entry


@ROUNDS
@given(SOURCES)
def test_bibtex_gives_back_what_it_took_but_for_white_space_and_braces_in_addresses(tmp_path, fields):
    entry = entry_of(source_of(fields))
    data = as_bibtex([entry])
    assert b"rumour" not in data
    assert dict(back(tmp_path, "sources.bib", data).fields) == carried_by_bibtex(dict(entry.fields))


@ROUNDS
@given(st.lists(SOURCES, min_size=1, max_size=4))
def test_what_is_added_to_an_empty_pack_reads_as_it_was(sources):
    entries = [entry_of(source_of(fields)) for fields in sources]
    added, _ = to_add(entries, None)
    data = next(iter(appended(b"", None, added)))
    tree, findings = parse_yaml(data, "sources.yaml")
    assert findings == ()
    assert tree == {"sources": [{"id": one.id, **one.entry.fields} for one in added]}

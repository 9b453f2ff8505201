"""Who reads what, and what becomes of every item."""

import pytest

from briefing.model.pack import AudiencePart

SOURCE = {"id": "gazette", "for": "public", "title": "Boats", "publisher": "Island Gazette"}


def line(key: str, level: str | None = None, **more):
    closed = {} if level is None else {"for": level}
    return {"id": key, **closed, "text": f"Say {key}.", **more}


@pytest.mark.parametrize(
    ("reads", "name", "expected"),
    [
        pytest.param("public", "press", ["lines-open"], id="public reads public"),
        pytest.param("partner", "press", ["lines-open", "lines-half"], id="partner reads both"),
        pytest.param("internal", "press", ["lines-open", "lines-half", "lines-closed"], id="unmarked is most closed"),
        pytest.param(
            "internal", "minister", ["lines-open", "lines-half", "lines-closed", "lines-own"], id="for one audience"
        ),
    ],
)
def test_levels_and_audiences_decide(pack_of, chosen, reads, name, expected):
    lines = [line("open", "public"), line("half", "partner"), line("closed"), line("own", audiences=["minister"])]
    brief = chosen(pack_of(lines=lines), "lines", reads=reads, name=name)
    assert [entry.id for entry in brief.parts[0].entries] == expected


def test_what_an_audience_may_not_read_is_nowhere_in_its_brief(pack_of, chosen):
    secret = "walrus"
    pack = pack_of(
        sources=[SOURCE, {"id": "hidden", "title": secret, "publisher": secret, "note": secret}],
        lines=[line("open", "public", note=secret), {"id": "closed", "text": f"{secret} [@hidden]."}],
        sections=[{"id": "private", "part": "history", "heading": secret, "body": secret}],
    )
    assert secret in repr(chosen(pack, "lines", "history"))
    assert secret not in repr(chosen(pack, "lines", "history", reads="public", name="press"))


def test_every_item_is_accounted_for_once(pack_of, chosen):
    pack = pack_of(
        sources=[SOURCE],
        lines=[line("open", "public"), line("other", "public"), line("closed")],
        glossary=[{"id": "boat", "for": "public", "term": "Boat", "definition": "It floats."}],
    )
    account = chosen(pack, "lines", reads="public", without={"lines/other"}).account
    assert account.printed == ("lines/open",)
    assert account.left_out == ("lines/other",)
    assert account.not_for_reader == ("lines/closed",)
    assert account.unused == ("glossary/boat", "sources/gazette")
    everything = account.printed + account.left_out + account.not_for_reader + account.unused
    assert sorted(everything) == sorted(pack.keys())


def test_priority_decides_and_then_the_file(pack_of, chosen):
    lines = [line("first"), line("second", priority=90), line("third"), line("fourth", priority=90)]
    brief = chosen(pack_of(lines=lines), AudiencePart(part="lines", limit=3))
    assert [entry.id for entry in brief.parts[0].entries] == ["lines-second", "lines-fourth", "lines-first"]


def test_an_empty_part_is_not_printed_and_its_aside_takes_its_place(pack_of, chosen):
    brief = chosen(pack_of(lines=[line("one")]), "history", AudiencePart(part="summary", aside=("lines",)))
    assert [part.name for part in brief.parts] == ["lines"]

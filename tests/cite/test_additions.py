"""Which entries a pack has not got, under which id they come, and how they are written at the end of its file."""

import pytest

from briefing.cite import Left, appended, to_add
from briefing.findings import Position
from briefing.model.bibliography import Entry
from briefing.read import parse_yaml

URL = "https://example.org/boats"


def entry(key="new", **fields):
    return Entry.of(key, {"title": "Boats", **fields}, Position(""))


def tree_of(text):
    tree, findings = parse_yaml(text.encode(), "sources.yaml")
    assert findings == ()
    return tree


def once(text, *entries):
    """Give the file with what is new in `entries` at its end."""
    sources = tree_of(text) if text else None
    added, _ = to_add(entries, sources)
    return next(iter(appended(text.encode(), sources, added))).decode()


@pytest.mark.parametrize(
    ("key", "id_"),
    [
        ("Berg2026", "berg2026"),
        ("ntp.org_Clock:2015-1", "ntp-org-clock-2015-1"),
        ("Əliyev_Çağ2026", "eliyev-cag2026"),
        ("İşıq", "isiq"),
        ("Ørsted/ŁódźÆß", "orsted-lodzaess"),
        ("日本", "dahl-2026-boats"),
        ("", "dahl-2026-boats"),
    ],
)
def test_ids_are_made_of_citation_keys(key, id_):
    added, _ = to_add([entry(key, author="Carl Dahl", date="2026-01-16")], None)
    assert [one.id for one in added] == [id_]


def test_an_entry_without_any_plain_letter_gets_an_id_all_the_same():
    added, _ = to_add([entry("日本", title="日本")], None)
    assert [one.id for one in added] == ["source"]


def test_keys_that_come_to_the_same_id_are_numbered_and_take_no_other_entrys_id():
    keys = ["Boats", "boats", "boats-2", "BOATS"]
    added, left = to_add([entry(key, url=f"{URL}/{n}") for n, key in enumerate(keys)], None)
    assert ([one.id for one in added], left) == (["boats", "boats-3", "boats-2", "boats-4"], ())


HAVE = f"sources:\n  - id: old\n    title: Boats\n    date: 2026\n    url: {URL}/\n  - id: plain\n    title: The line\n"


@pytest.mark.parametrize(
    ("found", "left"),
    [
        pytest.param(entry("OLD", title="Other"), Left("old", "old", "id"), id="id"),
        pytest.param(entry(url=URL), Left("new", "old", "address"), id="address, but for a stroke at its end"),
        pytest.param(entry(title="BOATS ", date="2026"), Left("new", "old", "title and date"), id="title and date"),
        pytest.param(entry(title="The line"), Left("new", "plain", "title and date"), id="title, neither has a date"),
        pytest.param(entry(title="Boats", date="2025"), None, id="another date"),
        pytest.param(entry(title="The line", url=URL + "/x"), None, id="a page without a date of a common title"),
    ],
)
def test_what_a_pack_has_is_left_alone(found, left):
    added, told = to_add([found], tree_of(HAVE))
    assert (len(added), told) == ((0, (left,)) if left else (1, ()))


def test_what_stands_twice_in_the_file_is_added_once():
    added, left = to_add([entry("a", url=URL), entry("b", url=URL)], None)
    assert ([one.id for one in added], left) == (["a"], (Left("b", "a", "address"),))


@pytest.mark.parametrize(
    ("before", "added"),
    [
        pytest.param("", "sources:\n  - id: new\n    title: Boats\n", id="no file"),
        pytest.param("sources:\n", "  - id: new\n    title: Boats\n", id="empty list"),
        pytest.param("sources:\n  - id: a\n    title: A\n", "\n  - id: new\n    title: Boats\n", id="one item"),
        pytest.param(
            "sources:\n- id: a\n  title: A\n- id: b\n  title: B\n",
            "- id: new\n  title: Boats\n",
            id="close",
        ),
        pytest.param(
            "sources:\n  # one\n  - id: a\n    title: A\n\n  # two\n  -   id: b\n      title: B # last\n# end\n",
            "\n  -   id: new\n      title: Boats\n",
            id="comments and wide hyphens",
        ),
        pytest.param(
            "sources:\n  - id: a\n    title: A", "\n\n  - id: new\n    title: Boats\n", id="no line end at the end"
        ),
        pytest.param(
            "sources:\r\n  - id: a\r\n    title: A\r\n",
            "\r\n  - id: new\r\n    title: Boats\r\n",
            id="CRLF",
        ),
        pytest.param(
            "sources:\n  - title: A\n    id: a\n\n", "  - id: new\n    title: Boats\n", id="an empty line at the end"
        ),
    ],
)
def test_items_are_written_like_those_before_and_every_byte_is_kept(before, added):
    assert once(before, entry()) == before + added


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Boats", "Boats"),
        ("Boats & ferries: a survey", '"Boats & ferries: a survey"'),
        ("Boats #2", '"Boats #2"'),
        ("C:", '"C:"'),
        ("No", '"No"'),
        ("1984", '"1984"'),
        ('"Boats"', '"\\"Boats\\""'),
        ("a\\b", "a\\b"),
        ("- a", '"- a"'),
        ("a\nb ", '"a\\nb "'),
        ("Əliyev’s “gəmi”", "Əliyev’s “gəmi”"),
    ],
)
def test_texts_are_quoted_where_yaml_would_take_them_for_something_else(title, written):
    text = once("", entry(title=title))
    assert text == f"sources:\n  - id: new\n    title: {written}\n"
    assert tree_of(text)["sources"][0]["title"] == title


def test_fields_stand_in_the_order_of_content_files():
    fields = {"read": "full", "grade": "B", "accessed": "2026-11-23", "url": URL, "date": "2011~", "author": "C. Dahl"}
    text = once("", entry(**fields, type="report", publisher="Harbour Board", short="Board"))
    names = ["id", "type", "author", "title", "publisher", "short", "date", "url", "accessed", "grade", "read"]
    assert list(tree_of(text)["sources"][0]) == names

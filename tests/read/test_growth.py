"""The tree: what it holds, and where everything stands."""

import pickle

from briefing.model.tree import Block, Items, Scalar
from briefing.read.yaml_files import parse_yaml

TEXT = """\
# comment
facts:
  - id: boats
    value: 12.8
    date: 2024-12-13
    for:
    open: true
    sources: [a, "b"]
    more: {x: 1}
  - id: cars
"""


def read(text: str) -> Block:
    tree, findings = parse_yaml(text.encode(), "content/x/facts.yaml")
    assert findings == ()
    assert tree is not None
    return tree


def test_values_stay_text_but_for_true_and_null() -> None:
    (boats, cars) = read(TEXT)["facts"]
    assert boats == {
        "id": "boats",
        "value": "12.8",
        "date": "2024-12-13",
        "for": None,
        "open": True,
        "sources": ["a", "b"],
        "more": {"x": "1"},
    }
    assert cars == {"id": "cars"}
    assert all(isinstance(boats[key], Scalar) for key in ("id", "value", "date"))


def test_everything_knows_its_place() -> None:
    tree = read(TEXT)
    facts = tree["facts"]
    boats = facts[0]
    assert isinstance(tree, Block)
    assert isinstance(facts, Items)
    assert str(tree.at) == "content/x/facts.yaml:2:1"
    assert [(at.line, at.column) for at in facts.item_at] == [(3, 5), (10, 5)]
    assert (boats.at.line, boats.at.column) == (3, 5)
    assert {key: (at.line, at.column) for key, at in boats.key_at.items()} == {
        "id": (3, 5),
        "value": (4, 5),
        "date": (5, 5),
        "for": (6, 5),
        "open": (7, 5),
        "sources": (8, 5),
        "more": (9, 5),
    }
    assert (boats["value"].at.line, boats["value"].at.column) == (4, 12)
    assert [(item.at.line, item.at.column) for item in boats["sources"]] == [(8, 15), (8, 18)]
    assert [(at.line, at.column) for at in boats["sources"].item_at] == [(8, 15), (8, 18)]
    assert (boats["more"].at.line, boats["more"].at.column) == (9, 11)


def test_keys_are_words_and_keep_their_order() -> None:
    assert list(read("b: 1\n'a': 2\n\"c d\": 3\n")) == ["b", "a", "c d"]


def test_the_first_of_two_like_keys_is_kept() -> None:
    tree, findings = parse_yaml(b"a: 1\na: {b: NO}\n", "x.yaml")
    assert tree == {"a": "1"}
    assert [finding.rule for finding in findings] == ["Y102", "Y201"]


def test_an_alias_repeats_a_value_with_its_place() -> None:
    tree = read("a: &x one\nb: *x\nc: &y [1, 2]\nd: *y\n")
    assert tree == {"a": "one", "b": "one", "c": ["1", "2"], "d": ["1", "2"]}
    assert (tree["b"].at.line, tree["b"].at.column) == (1, 7)


def test_a_tree_survives_pickling() -> None:
    tree = read("a:\n  - b: 'c'\n")
    again = pickle.loads(pickle.dumps(tree["a"][0]["b"]))
    assert (again, again.at, again.places) == ("c", tree["a"][0]["b"].at, tree["a"][0]["b"].places)

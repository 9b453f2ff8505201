"""The schemas of a pack take what check takes, complete the ids that the pack has, and refuse what is no content."""

import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from briefing.check import json_schemas, pack_schemas
from briefing.check.pointers import POINTERS
from briefing.checking import read_and_check
from briefing.model.pack import FILES
from briefing.read import audience_names

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "content" / "azerbaijan-nato"
MODELINE = re.compile(r"# yaml-language-server: \$schema=\.\./\.\./build/schema/([a-z-]+)/([a-z]+)\.schema\.json")


class EditorLoader(yaml.SafeLoader):
    """Plain values as an editor's YAML 1.2 has them: no dates, no yes and no."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


def schemas_of(project, folder):
    checked = read_and_check(project, folder)
    return pack_schemas(checked.tree, checked.audiences, audience_names(project))


@pytest.fixture(scope="module")
def reference():
    return schemas_of(ROOT, REFERENCE)


@pytest.fixture
def put(project):
    """Write a pack and give its schemas."""

    def put(files):
        folder = project / "content" / "harbour"
        folder.mkdir()
        for file, text in files.items():
            (folder / f"{file}.yaml").write_text(text, encoding="utf-8")
        return schemas_of(project, folder)

    return put


@pytest.fixture
def small(put, harbour):
    return put(harbour)


def errors(schema, text):
    validator = jsonschema.Draft202012Validator(schema)
    return sorted(error.message for error in validator.iter_errors(yaml.load(text, EditorLoader)))


@pytest.mark.parametrize("file", ["pack", *FILES])
def test_the_reference_pack_is_taken(reference, file):
    jsonschema.Draft202012Validator.check_schema(reference[file])
    assert errors(reference[file], (REFERENCE / f"{file}.yaml").read_text(encoding="utf-8")) == []


def test_a_pack_on_another_subject_is_taken(project, write_pack):
    folder = write_pack(project)
    schemas = schemas_of(project, folder)
    files = sorted(folder.glob("*.yaml"))
    assert len(files) > 5
    assert [(path.stem, errors(schemas[path.stem], path.read_text(encoding="utf-8"))) for path in files] == [
        (path.stem, []) for path in files
    ]


@pytest.mark.parametrize("file", ["pack", *FILES])
def test_a_small_pack_is_taken(small, harbour, file):
    assert errors(small[file], harbour[file]) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param("sources: [gazette]", "source: [gazette]", "Additional properties", id="wrong key"),
        pytest.param("sources: [gazette]", "sources: gazette", "is not of type 'array'", id="wrong kind"),
        pytest.param("sources: [gazette]", "sources: [[gazette]]", "is not valid under any", id="a list in a list"),
        pytest.param("for: public", "for: {a: b}", "is not valid under any", id="keys for a level"),
        pytest.param("sources: [gazette]", "sources: [gazzette]", "", id="an id not there yet"),
        pytest.param("for: public", "for: secret", "", id="a level not there yet"),
        pytest.param("sources: [gazette]", "sources: [2025]", "", id="an id of digits"),
    ],
)
def test_new_ids_are_taken_and_what_is_no_id_is_not(small, harbour, old, new, message):
    assert old in harbour["facts"]
    said = errors(small["facts"], harbour["facts"].replace(old, new, 1))
    assert bool(said) == bool(message), said
    assert all(message in one for one in said), said


def offered(schema, name, key):
    """Give the ids that a key of a definition completes."""
    found = schema["$defs"][name]["properties"][key]
    return found.get("items", found)["anyOf"][0]["enum"]


@pytest.mark.parametrize(
    ("file", "name", "key", "ids"),
    [
        ("facts", "Fact", "sources", ["gazette", "cable"]),
        ("facts", "Citation", "source", ["gazette", "cable"]),
        ("facts", "Fact", "for", ["public", "internal"]),
        ("facts", "Fact", "audiences", ["minister", "press"]),
        ("events", "Event", "lane", ["trade"]),
        ("judgements", "Judgement", "likelihood", ["unlikely", "likely"]),
        ("pack", "Yardstick", "source", ["gazette", "cable"]),
        ("pack", "PackAudience", "name", ["delegation", "full", "minister", "press"]),
    ],
)
def test_ids_of_the_pack_are_offered_in_their_order(small, file, name, key, ids):
    assert offered(small[file], name, key) == ids


@pytest.mark.parametrize(("file", "name"), [("sections", "Section"), ("charts", "Chart")])
def test_parts_of_its_audiences_are_offered(small, file, name):
    parts = offered(small[file], name, "part")
    assert {"title", "bottom-line", "questions"} <= set(parts)
    assert parts == sorted(set(parts))


def enums(node):
    if isinstance(node, dict):
        yield from [node["enum"]] if "enum" in node else ()
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from enums(inner)


@pytest.mark.parametrize("file", POINTERS)
def test_every_key_that_names_something_offers_it(reference, file):
    before, after = (sum(1 for _ in enums(schemas[file])) for schemas in (json_schemas(), reference))
    besides = file in ("sections", "charts", "pack")  # parts, and the names of audiences
    assert after == before + len(POINTERS[file]) + besides


def test_all_else_is_as_in_the_schemas_of_every_pack(reference):
    def stripped(node):
        """Give a schema without what is offered: a branch of its own, and the `anyOf` where it was made for it."""
        if isinstance(node, list):
            return [stripped(one) for one in node]
        if not isinstance(node, dict):
            return node
        node = {key: stripped(value) for key, value in node.items()}
        if "anyOf" not in node or set(node["anyOf"][0]) != {"enum"}:
            return node
        rest = node.pop("anyOf")[1:]
        return {**node, "anyOf": rest} if len(rest) > 1 else {**node, **rest[0]}

    plain = json_schemas()
    assert stripped(dict(reference)) == {file: plain[file] for file in ("pack", *FILES)}


def test_a_file_that_cannot_be_read_offers_nothing_and_hinders_nothing(put, harbour):
    schemas = put({**harbour, "pack": "{", "sources": "{"})
    assert "anyOf" not in schemas["facts"]["$defs"]["Fact"]["properties"]["sources"]["items"]
    assert offered(schemas["questions"], "Question", "facts") == ["boats", "crews"]


@pytest.mark.parametrize("file", ["pack", *FILES])
def test_the_reference_pack_names_its_schemas(file):
    first = (REFERENCE / f"{file}.yaml").read_text(encoding="utf-8").split("\n", 1)[0]
    match = MODELINE.fullmatch(first)
    assert match is not None
    assert match.groups() == (REFERENCE.name, file)

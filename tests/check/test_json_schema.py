"""The JSON Schemas agree with what check accepts, judged by a library of its own."""

import json
import re

import jsonschema
import pytest
import yaml

from briefing.check import json_schemas
from briefing.model.pack import FILES

SCHEMAS = json_schemas()


class EditorLoader(yaml.SafeLoader):
    """Plain values as an editor's YAML 1.2 has them: no dates, no yes and no."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


def errors(name: str, text: str) -> list[str]:
    content = yaml.load(text, EditorLoader)
    validator = jsonschema.Draft202012Validator(SCHEMAS[name])
    return sorted(error.message for error in validator.iter_errors(content))


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_is_one(name):
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_there_is_one_for_every_file():
    assert set(SCHEMAS) == {"pack", "audience", *FILES}


@pytest.mark.parametrize("name", ["pack", *FILES])
def test_what_check_accepts_an_editor_accepts(harbour, name):
    assert errors(name, harbour[name]) == []


def test_an_audience(audiences):
    assert [errors("audience", text) for text in audiences.values()] == [[], []]


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        pytest.param("facts", "  words:", "  word:", "Additional properties are not allowed", id="unknown key"),
        pytest.param("facts", "  status: corroborated\n", "", "not valid under any of the given schemas", id="missing"),
        pytest.param("facts", "corroborated", "good", "'good' is not valid under any", id="choice"),
        pytest.param("facts", "value: 12", "value: 12,5", "is not valid under any", id="decimal comma"),
        pytest.param("facts", "value: 12", "value: '12.5'", "", id="number in quotation marks"),
        pytest.param("facts", "sources: [gazette]", "sources: gazette", "is not of type 'array'", id="list"),
        pytest.param("facts", "facts:", "fact:", "Additional properties are not allowed", id="name of the list"),
        pytest.param("lines", "text: The line lasts.", "text: [a]", "is not of type 'string', 'number'", id="text"),
        pytest.param("lines", "id: say", "id: Say it", "does not match", id="id"),
        pytest.param("lines", "id: say", "id: 2025", "", id="id of digits"),
        pytest.param("series", "estimate: true", "estimate: yes", "'yes' is not of type 'boolean'", id="yes"),
        pytest.param("events", "importance: 3", "importance: 4", "greater than the maximum of 3", id="bounds"),
        pytest.param("places", "latitude: 54.3", "latitude: 91", "greater than the maximum of 90", id="latitude"),
        pytest.param("pack", "languages: [en-GB]", "languages: []", "", id="too few"),
        pytest.param("pack", "edition: 2025-01", "edition: 2025", "", id="edition of digits"),
        pytest.param("pack", "title: The harbour", "at: 3", "Additional properties are not allowed", id="at"),
        pytest.param("pack", "horizon: 2028", "rules: {N302: off, F102: error}", "", id="weights"),
        pytest.param("pack", "horizon: 2028", "rules: {N3O2: off}", "properties are not allowed", id="unknown rule"),
        pytest.param("pack", "horizon: 2028", "rules: {N302: mild}", "'mild' is not one of", id="unknown weight"),
        pytest.param("pack", "horizon: 2028", "rules: {F102: off}", "'off' is not one of ['error']", id="error"),
    ],
)
def test_what_check_refuses_an_editor_refuses(harbour, found, name, old, new, message):
    assert old in harbour[name]
    said = errors(name, harbour[name].replace(old, new, 1))
    shape = [line for line in found({name: (old, new)}) if " error S1" in line]
    if name == "pack" and old.startswith("languages"):
        assert said == ["[] should be non-empty"]
    elif message:
        assert any(message in one for one in said), said
    else:
        assert said == []
    assert bool(shape) == bool(said)


def test_every_key_has_a_description_and_no_python_in_it():
    def keys(schema):
        yield from schema.get("properties", {}).items()
        for inner in schema.get("$defs", {}).values():
            yield from keys(inner)

    described = [(name, value) for schema in SCHEMAS.values() for name, value in keys(schema) if name not in SCHEMAS]
    assert [name for name, value in described if not value.get("description")] == []
    assert "at" not in {name for name, _ in described}
    assert "for_" not in json.dumps(SCHEMAS)


def test_hidden_things_are_not_in_a_schema():
    text = json.dumps(SCHEMAS)
    assert '"hidden"' not in text
    assert '"default"' not in text

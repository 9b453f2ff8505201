"""The content files as JSON Schema, for editors."""

from collections.abc import Callable, Mapping
from typing import Any

from briefing.check.kinds import kinds_of
from briefing.check.rules import RULES
from briefing.check.weights import WEIGHTS, may_weigh_less
from briefing.model.fields import Model
from briefing.model.pack import FILES, Audience, PackHead

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

# A number as an editor's YAML has it, or in quotation marks.
_NUMBER = {"type": ["number", "string"], "pattern": r"^[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$"}


def json_schemas() -> Mapping[str, dict[str, Any]]:
    """Give the JSON Schema (2020-12) of each content file as a whole, and of audience.yaml, by name without ending.

    Content is read as text and judged later, so `date: 2025` and `edition: 2026` are text here, though
    an editor's YAML calls them numbers: wherever text is wanted, a number will do.
    """
    schemas = {"pack": _pack(), **{file: _file(file, model) for file, model in FILES.items()}}
    audience = _schema(Audience)
    del audience["properties"]["name"]  # the folder's name, filled in
    return {**schemas, "audience": audience}


def _pack() -> dict[str, Any]:
    """Give the schema of pack.yaml, with every rule by name, what it says and what it may weigh."""
    schema = _schema(PackHead)
    weighed = {
        code: {"description": rule.meaning, "enum": list(WEIGHTS) if may_weigh_less(rule) else [rule.severity]}
        for code, rule in RULES.items()
    }
    schema["properties"]["rules"].update(properties=weighed, additionalProperties=False)
    return schema


def _file(file: str, model: type[Model]) -> dict[str, Any]:
    item = _schema(model)
    definitions = item.pop("$defs", {})
    del item["$schema"]
    return {
        "$schema": _DIALECT,
        "title": f"{file}.yaml",
        "description": item["description"],
        "type": "object",
        "properties": {file: {"type": ["array", "null"], "items": {"$ref": f"#/$defs/{model.__name__}"}}},
        "required": [file],
        "additionalProperties": False,
        "$defs": {**definitions, model.__name__: item},
    }


def _schema(model: type[Model]) -> dict[str, Any]:
    made = _cleaned(model.model_json_schema(by_alias=True))
    for key, kind in kinds_of(model).items():
        if kind.name == "number":
            made["properties"][key].update(_bounds(model, kind.field))
    return {"$schema": _DIALECT, **made}


def _bounds(model: type[Model], field: str) -> dict[str, Any]:
    """Give the bounds of a number, which pydantic leaves out where a field has a reading of its own."""
    names = {"ge": "minimum", "le": "maximum"}
    metadata = model.model_fields[field].metadata
    return {name: getattr(one, bound) for one in metadata for bound, name in names.items() if hasattr(one, bound)}


def _cleaned(node: Any) -> Any:
    """Drop what only Python knows: hidden properties, made-up titles, defaults that are not content.

    A field that is filled in from others (`optional`) is required of a value, but not of what is typed.
    """
    if isinstance(node, list):
        return [_cleaned(one) for one in node]
    if not isinstance(node, dict):
        return node
    cleaned: dict[str, Any] = {}
    for key, value in node.items():
        if key in ("properties", "$defs"):
            shown = {name: one for name, one in value.items() if not one.get("hidden")}
            cleaned[key] = {name: _cleaned(one) for name, one in shown.items()}
        elif key == "required":
            cleaned[key] = [name for name in value if not node.get("properties", {}).get(name, {}).get("optional")]
        elif key not in ("title", "default", "optional"):
            cleaned[key] = _cleaned(value)
    return _typed(cleaned)


def _typed(schema: dict[str, Any]) -> dict[str, Any]:
    widen = _WIDER.get(str(schema.get("type")))
    return widen(schema) if widen and "enum" not in schema and "const" not in schema else schema


def _text(schema: dict[str, Any]) -> dict[str, Any]:
    return schema if schema.get("format") else {**schema, "type": ["string", "number"]}


def _number(schema: dict[str, Any]) -> dict[str, Any]:
    return {**schema, **_NUMBER}


_WIDER: Mapping[str, Callable[[dict[str, Any]], dict[str, Any]]] = {"string": _text, "number": _number}

"""The JSON Schemas of one pack: those of every pack, with the ids that it has where something is named."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from briefing.check.draft import written_in
from briefing.check.json_schema import json_schemas
from briefing.check.kinds import kinds_of
from briefing.check.pointers import POINTERS
from briefing.check.references import parts_of
from briefing.model.fields import Model
from briefing.model.pack import FILES, Audience, PackHead
from briefing.model.tree import Tree

# By file, the way to each key that names a part of a brief.
_PARTS = {"sections": "part", "charts": "part"}


def pack_schemas(
    tree: Tree, audiences: Mapping[str, Audience], known_audiences: Iterable[str]
) -> Mapping[str, dict[str, Any]]:
    """Give the JSON Schema of each content file of a pack, by name without ending.

    `audiences` are those that the pack names, `known_audiences` all that it could name. An id that the pack does not
    have is no error here: it may be about to be written, and `check` says where it is missing.
    """
    written = written_in(tree)
    schemas = {file: schema for file, schema in json_schemas().items() if file in POINTERS}
    for file, model, way, names in _offers(written, parts_of(audiences.values()), known_audiences):
        ids = tuple(dict.fromkeys(names))
        if ids:
            definitions = {PackHead.__name__: schemas[file], **schemas[file].get("$defs", {})}
            _offer(definitions, model, way, ids)
    return schemas


def _offers(
    written: Mapping[str, tuple[str, ...]], parts: Iterable[str], known_audiences: Iterable[str]
) -> Iterator[tuple[str, type[Model], str, Iterable[str]]]:
    """Give for each key that names something its file, the model and the way to it, and what it could name."""
    models: Mapping[str, type[Model]] = {**FILES, "pack": PackHead}
    for file, pointers in POINTERS.items():
        for way, target in pointers.items():
            yield file, models[file], way, written.get(target.written, ())
    for file, way in _PARTS.items():
        yield file, models[file], way, sorted(parts)
    yield "charts", models["charts"], "focus", (*written.get("series", ()), *written.get("facts", ()))
    yield "pack", PackHead, "audiences.name", known_audiences


def _offer(definitions: Mapping[str, Any], model: type[Model], way: str, ids: tuple[str, ...]) -> None:
    """Put `ids` into the schema of the key that `way` leads to from `model`; each model has a definition."""
    step, _, rest = way.partition(".")
    key, kind = next((key, kind) for key, kind in kinds_of(model).items() if kind.field == step)
    if rest and kind.model is not None:
        _offer(definitions, kind.model, rest, ids)
        return
    properties = definitions[model.__name__]["properties"]
    if kind.many:
        properties[key] = {**properties[key], "items": _any_of(ids, properties[key]["items"])}
    else:
        properties[key] = _any_of(ids, properties[key])


def _any_of(ids: tuple[str, ...], schema: Mapping[str, Any]) -> dict[str, Any]:
    """Give a schema that offers `ids` and takes what `schema` takes.

    Editors complete from an `enum`, and look for one in every branch of an `anyOf`.
    """
    others = schema.get("anyOf") or [{key: value for key, value in schema.items() if key != "description"}]
    if others[0] == {"enum": list(ids)}:  # two keys lead to one model: values and shares of a chart
        return dict(schema)
    said = {key: value for key, value in schema.items() if key == "description"}
    return {**said, "anyOf": [{"enum": list(ids)}, *others]}

"""The fields of a model as a table: name, kind, needed or what stands in when left out, description."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from briefing.check.kinds import Kind, kinds_of
from briefing.model.fields import Model
from tests.docs.pages.markdown import table

KINDS: Mapping[str, str] = {
    "truth": "true or false",
    "whole": "whole number",
    "text": "text",
    "reference": "id",
    "date": "date",
    "day": "day",
    "prose": "prose",
    "number": "number",
}
HEAD = ("field", "kind", "needed, or left out", "what it is")


def fields(model: type[Model], without: frozenset[str] = frozenset()) -> str:
    """Give the table of the fields of `model` but those in `without`."""
    rows = [
        (f"`{key}`", _kind(model, key, kind), _left_out(model.model_fields[kind.field]), _description(model, kind))
        for key, kind in kinds_of(model).items()
        if key not in without
    ]
    return table(HEAD, rows)


def inner(model: type[Model]) -> Iterator[tuple[str, type[Model]]]:
    """Give the keys of `model` that have keys of their own, depth first, by their way ("yardstick.terms")."""
    for key, kind in kinds_of(model).items():
        if kind.model is not None:
            yield key, kind.model
            for deeper, found in inner(kind.model):
                yield f"{key}.{deeper}", found


def _description(model: type[Model], kind: Kind) -> str:
    return model.model_fields[kind.field].description or ""


def _kind(model: type[Model], key: str, kind: Kind) -> str:
    if kind.name in ("choice", "choices"):
        words = ", ".join(f"`{choice}`" for choice in _choices(model.model_fields[kind.field].annotation) if choice)
        return f"keys, each with one of {words}" if kind.name == "choices" else f"one of {words}"
    if kind.name == "model":
        words = f"`{key}`, see below"
        return f"list of {words}" if kind.many else words
    words = KINDS[kind.name] + _bounds(model.model_fields[kind.field])
    return f"list of {words}" if kind.many and words in ("id", "text") else words


def _choices(annotation: Any) -> tuple[str, ...]:
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return next((found for one in get_args(annotation) if (found := _choices(one))), ())


def _bounds(field: FieldInfo) -> str:
    noted = [*field.metadata, *_notes(field.annotation)]
    bounds = {name: getattr(one, name) for one in noted for name in ("ge", "le") if hasattr(one, name)}
    if len(bounds) == 2:
        return f", {bounds['ge']} to {bounds['le']}"
    return f", at least {bounds['ge']}" if "ge" in bounds else ""


def _notes(annotation: Any) -> Iterator[Any]:
    """Give what is noted on the types inside "or nothing", where pydantic leaves it."""
    for one in get_args(annotation):
        for note in getattr(one, "__metadata__", ()):
            yield from getattr(note, "metadata", [note])


def _left_out(field: FieldInfo) -> str:
    if field.is_required():
        return "**needed**"
    if field.default in (None, (), "", {}):
        return ""
    return f"`{str(field.default).lower()}`" if isinstance(field.default, bool) else f"`{field.default}`"

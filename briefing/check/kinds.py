"""What kind of value each key of a content item holds, read from the models."""

import datetime
import types
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from briefing.model.dates import When
from briefing.model.fields import Model, Reference
from briefing.model.prose import Prose

_NAMES: Mapping[Any, str] = {
    bool: "truth",
    int: "whole",
    str: "text",
    Reference: "reference",
    When: "date",
    datetime.date: "day",
    Prose: "prose",
    Decimal: "number",
}


@dataclass(frozen=True)
class Kind:
    """The kind of one key: its name, whether it holds a list, and for keys with keys of their own the model."""

    field: str  # the attribute, which differs from the key where that is a Python word (for_)
    name: str  # truth, whole, text, reference, date, day, prose, number, choice, choices (by free keys) or model
    many: bool
    model: type[Model] | None = None


@lru_cache(maxsize=128)
def kinds_of(model: type[Model]) -> Mapping[str, Kind]:
    """Give the kind of every key that a content file may give to `model`, in the order of the model."""
    fields = model.model_fields.items()
    return {field.alias or name: _kind(name, field.annotation) for name, field in fields if name != "at"}


def _kind(field: str, annotation: Any) -> Kind:
    """Look through "or nothing", lists and notes on the type to what a single value is."""
    many = False
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation = get_args(annotation)[0]
        elif origin in (Union, types.UnionType):
            annotation = next(one for one in get_args(annotation) if one is not type(None))
        elif origin is tuple:
            annotation, many = get_args(annotation)[0], True
        else:
            break
    if origin is Mapping:
        return Kind(field, "choices", many)
    if origin is Literal:
        return Kind(field, "choice", many)
    if issubclass(annotation, Model):
        return Kind(field, "model", many, annotation)
    return Kind(field, _NAMES[annotation], many)

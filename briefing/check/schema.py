"""Blocks → values of the model, one by one, so that one bad item hides no other."""

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from briefing.check.keys import Keys, Way, named
from briefing.check.kinds import Kind, kinds_of
from briefing.check.places import Place, place_of
from briefing.check.rules import Rule
from briefing.check.rules import shape as rules
from briefing.check.words import found, listed, near
from briefing.findings import Finding
from briefing.model.fields import Model, Parsers
from briefing.model.tree import Block, Items, Scalar

ModelT = TypeVar("ModelT", bound=Model)


def value_of(model: type[ModelT], block: Block, parsers: Parsers) -> tuple[ModelT | None, tuple[Finding, ...]]:
    """Give the value that `block` describes, None where it describes none, and all that is wrong with it.

    What is wrong with a key that may be left out, and of which nothing else depends, hides no other fault: the value
    is made without it, for other rules to look at. Nobody prints it, for it has an error.
    """
    keys = Keys(model, block)
    try:
        return model.model_validate(keys.known, context=parsers), tuple(keys.findings)
    except ValidationError as wrong:
        every = wrong.errors(include_url=False)
        errors = [error for error in every if error["loc"] not in keys.judged]
        found_wrong = [finding for error in errors if (finding := _finding(model, block, error)) is not None]
        told = (*keys.findings, *found_wrong)
        if not told or not all(_is_aside(model, error["loc"]) for error in every):
            return None, told
        rest = Block(block.at)
        rest.update({key: value for key, value in keys.known.items() if (key,) not in {e["loc"] for e in every}})
        return model.model_validate(rest, context=parsers), told


def _is_aside(model: type[Model], way: Way) -> bool:
    """Say whether a key may be left out without anything else coming to be wrong."""
    if len(way) != 1 or way[0] not in kinds_of(model) or way == ("status",):
        return False
    kind = kinds_of(model)[str(way[0])]
    return kind.name in ("choice", "whole", "truth") and not model.model_fields[kind.field].is_required()


def _finding(model: type[Model], block: Block, error: Mapping[str, Any]) -> Finding | None:
    """Say in plain words what pydantic found; None where it is only what another error left behind."""
    way: Way = error["loc"]
    place = place_of(way, block)
    if error["type"] == "missing":
        description = str(_field(model, way).description).rstrip(".")
        return rules.MISSING.at(place.at, f"{named(way)} is missing", f"add it: {description}")
    if place.value is None:
        may_go = isinstance(way[-1], int) or not _field(model, way).is_required()
        way_out = "fill it in or take it out" if may_go else "fill it in"
        return rules.MISSING.at(place.at, f"{named(way)} is empty", way_out)
    if error["type"] == "tuple_type":
        return _list(model, way, place)
    return _SENTENCES.get(error["type"], _other)(way, place, error)


def _field(model: type[Model], way: Way) -> FieldInfo:
    """Give the field of the key that `way` ends in."""
    model, kind = _key(model, way)
    return model.model_fields[kind.field]


def _key(model: type[Model], way: Way) -> tuple[type[Model], Kind]:
    """Give the kind of the key that `way` ends in, and the model that has it."""
    for step in way[:-1]:
        kind = kinds_of(model)[step] if isinstance(step, str) else None
        if kind and kind.name == "choices":
            return model, kind
        model = (kind and kind.model) or model
    return model, kinds_of(model)[str(way[-1])]


def _wrong_kind(wanted: str, way_out: str = "") -> Callable[[Way, Place, Mapping[str, Any]], Finding]:
    def finding(way: Way, place: Place, _: Mapping[str, Any]) -> Finding:
        return rules.WRONG_KIND.at(place.at, f"{named(way)} should be {wanted}, not {found(place.value)}", way_out)

    return finding


def _as_said(rule: Rule, way_out: str = "") -> Callable[[Way, Place, Mapping[str, Any]], Finding]:
    """A field's own sentence ("should be a day such as 2026-11-23"), with what stands there instead."""

    def finding(way: Way, place: Place, error: Mapping[str, Any]) -> Finding:
        return rule.at(place.at, f"{named(way)} {error['msg']}, not {found(place.value)}", way_out)

    return finding


def _number(way: Way, place: Place, error: Mapping[str, Any]) -> Finding:
    comma = isinstance(place.value, Scalar) and "," in place.value
    way_out = "write a full stop before decimals, and nothing between thousands" if comma else ""
    return _as_said(rules.WRONG_KIND, way_out)(way, place, error)


def _list(model: type[Model], way: Way, place: Place) -> Finding:
    could_be_one = isinstance(place.value, Scalar) and len(place.value.split()) == 1 and not _key(model, way)[1].model
    way_out = f"write [{place.value}]" if could_be_one else ""
    return _wrong_kind("a list", way_out)(way, place, {})


def _unread(rule: Rule) -> Callable[[Way, Place, Mapping[str, Any]], Finding]:
    """The sentence of a parser, after the name of the key."""

    def finding(way: Way, place: Place, error: Mapping[str, Any]) -> Finding:
        sentence = str(error.get("ctx", {}).get("error", error["msg"])).rstrip(".")
        colon = "" if sentence.startswith("should ") else ":"
        return rule.at(place.at, f"{named(way)}{colon} {sentence}")

    return finding


def _choice(way: Way, place: Place, error: Mapping[str, Any]) -> Finding:
    choices = [choice for choice in re.findall(r"'([^']*)'", error["ctx"]["expected"]) if choice]
    word = found(place.value)
    way_out = near(word.strip("'"), choices, f"write {listed(choices)}")
    return rules.UNKNOWN_CHOICE.at(place.at, f"unknown value {word} for {named(way)}", way_out)


def _bound(words: str) -> Callable[[Way, Place, Mapping[str, Any]], Finding]:
    def finding(way: Way, place: Place, error: Mapping[str, Any]) -> Finding:
        bound = next(iter(error["ctx"].values()))
        return rules.OUT_OF_BOUNDS.at(place.at, f"{named(way)} should be {words} {bound}, not {found(place.value)}")

    return finding


def _too_short(way: Way, place: Place, error: Mapping[str, Any]) -> Finding | None:
    least = error["ctx"]["min_length"]
    if isinstance(place.value, Items) and len(place.value) >= least:
        return None  # long enough as typed: its entries are wrong, and that is said of each
    entries = "entry" if least == 1 else "entries"
    return rules.OUT_OF_BOUNDS.at(place.at, f"{named(way)} should have at least {least} {entries}")


def _other(way: Way, place: Place, error: Mapping[str, Any]) -> Finding:
    """What no field of ours asks for today, in pydantic's own words."""
    return rules.WRONG_KIND.at(place.at, f"{named(way)}: {error['msg']}")


_SENTENCES: Mapping[str, Callable[[Way, Place, Mapping[str, Any]], Finding | None]] = {
    "text": _wrong_kind("text"),
    "id": _as_said(rules.BAD_ID),
    "day": _as_said(rules.WRONG_KIND),
    "number": _number,
    "edtf": _unread(rules.UNREADABLE_DATE),
    "value_error": _unread(rules.PROSE),
    "model_type": _wrong_kind("keys with values"),
    "dict_type": _wrong_kind("keys with values"),
    "int_type": _wrong_kind("a whole number"),
    "bool_type": _wrong_kind("true or false"),
    "literal_error": _choice,
    "greater_than_equal": _bound("at least"),
    "less_than_equal": _bound("at most"),
    "too_short": _too_short,
}

"""The kinds of field that content items are made of, each with its reading and its JSON Schema."""

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError, core_schema

from briefing.findings import Position
from briefing.model.dates import When
from briefing.model.prose import Prose
from briefing.model.tree import Block, Scalar


@dataclass(frozen=True)
class Parsers:
    """How to read a date and a piece of Markdown: handed in, so that no room imports another.

    Both raise `ValueError` with one sentence where the text cannot be read; `prose` also reports
    problems inside a text through `problem(position, sentence, way_out)`.
    """

    when: Callable[[str], When]
    prose: Callable[[Scalar, Callable[[Position, str, str], None]], Prose]
    problem: Callable[[Position, str, str], None]


class Reference(str):
    """The id of another item, and where it is written."""

    at: Position

    def __new__(cls, text: str, at: Position) -> "Reference":
        self = super().__new__(cls, text)
        self.at = at
        return self

    def __getnewargs__(self) -> tuple[str, Position]:  # type: ignore[override]
        return (str(self), self.at)


ID_PATTERN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("text", "should be text")
    return str(value)


def _id(value: Any) -> Reference:
    text = _text(value)
    if not ID_PATTERN.match(text):
        raise PydanticCustomError("id", "should be small letters, digits and single hyphens, such as boats-2025")
    at = value.at if isinstance(value, Scalar) else Position("", 1, 1)
    return Reference(text, at)


def _reference(value: Any) -> Reference:
    text = _text(value)
    at = value.at if isinstance(value, Scalar) else Position("", 1, 1)
    return Reference(text, at)


def _when(value: Any, info: ValidationInfo) -> When:
    text = _text(value)
    try:
        return _parsers(info).when(text)
    except ValueError as error:
        raise PydanticCustomError("edtf", "{sentence}", {"sentence": str(error)}) from None


def _day(value: Any) -> datetime.date:
    try:
        return datetime.date.fromisoformat(_text(value))
    except ValueError:
        raise PydanticCustomError("day", "should be a day such as 2026-11-23") from None


def _prose(value: Any, info: ValidationInfo) -> Prose:
    if not isinstance(value, Scalar):
        raise PydanticCustomError("text", "should be text")
    parsers = _parsers(info)
    return parsers.prose(value, parsers.problem)


def _number(value: Any) -> Decimal:
    try:
        number = Decimal(_text(value))
    except (InvalidOperation, PydanticCustomError):
        raise PydanticCustomError("number", "should be a number such as 12.8") from None
    if not number.is_finite() or abs(number) > Decimal("1e15"):
        raise PydanticCustomError("number", "should be a finite number below 10 to the power of 15")
    return number


def _parsers(info: ValidationInfo) -> Parsers:
    parsers = info.context
    if not isinstance(parsers, Parsers):
        raise TypeError("content is read with Parsers as the validation context")
    return parsers


@dataclass(frozen=True, eq=False)
class Reading:
    """How a field reads what was typed, and its JSON Schema.

    `pydantic.PlainValidator` would do, but looks into the type as well, for a way to write it that we never ask for:
    half the time that the models take to build.
    """

    read: Callable[..., Any]
    schema: Mapping[str, Any]
    needs_parsers: bool = False

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> core_schema.CoreSchema:
        if self.needs_parsers:
            return core_schema.with_info_plain_validator_function(self.read)
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, _core: Any, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return dict(self.schema)


_STRING: Mapping[str, Any] = {"type": "string"}

Text = Annotated[str, Reading(_text, _STRING)]
Id = Annotated[Reference, Reading(_id, {**_STRING, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"})]
Ref = Annotated[Reference, Reading(_reference, _STRING)]
Date = Annotated[When, Reading(_when, _STRING, needs_parsers=True)]
Day = Annotated[datetime.date, Reading(_day, {**_STRING, "format": "date"})]
Markdown = Annotated[Prose, Reading(_prose, _STRING, needs_parsers=True)]
Number = Annotated[Decimal, Reading(_number, {"type": "number"})]


class Model(BaseModel):
    """A frozen value of the content model; unknown keys are refused."""

    # Built on first use: a command that checks nothing pays nothing, and no command pays for every model.
    model_config = ConfigDict(
        extra="forbid", frozen=True, arbitrary_types_allowed=True, populate_by_name=True, defer_build=True
    )

    # Keys that people try and that there are not, each with the way to what they want.
    refused: ClassVar[Mapping[str, str]] = {}


class Placed(Model):
    """A value that knows where it stands in its file."""

    at: Annotated[Position, Reading(lambda value: value, {"type": "null"})] = Field(
        default=Position(""), exclude=True, json_schema_extra={"hidden": True}
    )

    @model_validator(mode="before")
    @classmethod
    def _place(cls, value: Any) -> Any:
        """Take the position from the tree; a file cannot give one of its own."""
        if isinstance(value, Block):
            if "at" in value:
                raise PydanticCustomError("own_at", "'at' is not a field")
            return cls._completed({**value, "at": value.at})
        return value

    @classmethod
    def _completed(cls, given: dict[str, Any]) -> dict[str, Any]:
        """Fill in what follows from the rest; a model that has such a field says how."""
        return given


class Item(Placed):
    """What every item of a pack may say of itself."""

    id: Id = Field(description="Name of the item, unique in its file: small letters, digits, hyphens (boats-2025).")
    for_: Ref | None = Field(
        default=None,
        alias="for",
        description="Who may read it: a level of pack.yaml. Left out, only the most closed level may.",
    )
    audiences: tuple[Ref, ...] = Field(
        default=(), description="Only these audiences print it, among those that may read it ([minister, press])."
    )
    priority: Annotated[int, Field(ge=0, le=100)] = Field(
        default=50, description="0 to 100. Where room is short, lower goes first; 100 is never left out."
    )
    statements: tuple[Text, ...] = Field(
        default=(), description="Numbers of the statements of the text this pack starts from ([S12])."
    )
    note: Text | None = Field(default=None, description="A note between editors. Never printed, in no file handed out.")

"""What a content file says, before anyone judges it: plain values that know where they stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from briefing.findings import Position


class Scalar(str):
    """A piece of text from a content file, with the place of each of its characters.

    `at` is where the value begins. `places[i]` is (line, column) of character i; it is empty
    for text on one line without quotes, where column = start + i. `plain` says that the value
    stood without quotes, which is when YAML's guesses about types apply.
    """

    at: Position
    places: tuple[tuple[int, int], ...]
    plain: bool

    def __new__(
        cls, text: str, at: Position, places: tuple[tuple[int, int], ...] = (), *, plain: bool = True
    ) -> "Scalar":
        self = super().__new__(cls, text)
        self.at = at
        self.places = places
        self.plain = plain
        return self

    def __getnewargs__(self) -> tuple[str, Position, tuple[tuple[int, int], ...]]:  # type: ignore[override]
        return (str(self), self.at, self.places)

    def place(self, offset: int) -> Position:
        """Give the position in the file of the character at `offset`."""
        if not self.places:
            return Position(self.at.path, self.at.line, self.at.column + offset)
        line, column = self.places[min(max(offset, 0), len(self.places) - 1)]
        return Position(self.at.path, line, column)


class Block(dict[str, Any]):
    """A mapping from a content file; `key_at` holds the place of each key."""

    def __init__(self, at: Position) -> None:
        super().__init__()
        self.at = at
        self.key_at: dict[str, Position] = {}


class Items(list[Any]):
    """A list from a content file; `item_at` holds the place of each item."""

    def __init__(self, at: Position) -> None:
        super().__init__()
        self.at = at
        self.item_at: list[Position] = []


@dataclass(frozen=True)
class Ignore:
    """A comment that asks for silence: `# ignore N301: the ministry's own word for it`.

    It stands at `at` and holds for what lies from `first` to `last`, both included. `rules` are the codes that it
    names, as typed and each with its place; `reason` is empty where none is given.
    """

    at: Position
    rules: tuple[Scalar, ...]
    reason: str
    first: Position
    last: Position


@dataclass(frozen=True)
class Tree:
    """A pack as written: one `Block` for each file that exists, and the overlays of other languages.

    `files` is keyed by the name without its ending ("facts"); `overlays` by language, then
    by file name. `folder` is the pack's folder relative to the project. Scalars are `Scalar`
    (text, also for numbers and dates: the schema decides), bool for true and false, None for null.
    """

    pack: str
    folder: str
    files: Mapping[str, Block]
    overlays: Mapping[str, Mapping[str, Block]] = field(default_factory=dict)
    hashes: Mapping[str, str] = field(default_factory=dict)  # path relative to the project: sha256 of its bytes
    ignores: tuple[Ignore, ...] = ()  # of every file that could be read, overlays too

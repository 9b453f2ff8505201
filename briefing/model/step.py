"""How far a build has come: what it tells whoever is watching."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """One step of one brief; `seconds` since the brief was begun.

    `action` is what is being done now ("typesetting"), or, once `done`, how it ended ("made", "unchanged").
    `pages` is None until they are known.
    """

    pack: str
    audience: str
    action: str
    pages: int | None
    seconds: float
    done: bool

"""How charts look: the tokens that drawing reads, and the letters."""

from dataclasses import dataclass

from briefing.draw.letters import Letters
from briefing.findings import BriefingError
from briefing.model.look import Faces, Tokens

FAMILY = "Source Sans 3"

# Line weights in points.
BASE = 0.8  # the line that columns stand on
SERIES = 2.0
STEP = 1.6
CONTEXT = 1.2
TICK = 0.5
HAIR = 0.4

# The lengths that charts share, in millimetres.
TICK_LENGTH = 0.9
ABOVE = 1.0  # from a column to the value on it
BESIDE = 1.6  # from a point to the words beside it


@dataclass(frozen=True)
class Look:
    """Colours by use, and letters of one size."""

    ink: str
    grey: str
    accent: str
    contrast: str
    area: str
    area_contrast: str
    middle: str
    rule: str
    paper: str
    letters: Letters
    size_pt: float


# Every token that drawing reads, widths apart.
TOKENS = (
    "ink",
    "grey",
    "accent",
    "contrast",
    "tint-area",
    "tint-contrast",
    "tint-mid",
    "rule",
    "paper-white",
    "label-size",
)
WIDTHS = {name: f"width-{name}" for name in ("side", "half", "main", "full", "cover")}


def look_of(tokens: Tokens, faces: Faces) -> Look:
    """Give what charts need of `tokens`. Raises `BriefingError` where one is missing or no such thing."""
    try:
        return Look(
            ink=tokens.colour("ink"),
            grey=tokens.colour("grey"),
            accent=tokens.colour("accent"),
            contrast=tokens.colour("contrast"),
            area=tokens.colour("tint-area"),
            area_contrast=tokens.colour("tint-contrast"),
            middle=tokens.colour("tint-mid"),
            rule=tokens.colour("rule"),
            paper=tokens.colour("paper-white"),
            letters=Letters(faces, tokens.millimetres("label-size")),
            size_pt=tokens.points("label-size"),
        )
    except KeyError as error:
        raise _missing(str(error.args[0])) from None
    except ValueError as error:
        raise BriefingError(str(error)) from None


def width_of(width: str, tokens: Tokens) -> float:
    """Give the millimetres of one of the widths that a chart may have."""
    try:
        return tokens.millimetres(WIDTHS[width])
    except KeyError:
        raise _missing(WIDTHS.get(width, width)) from None
    except ValueError as error:
        raise BriefingError(str(error)) from None


def _missing(name: str) -> BriefingError:
    return BriefingError(f"the token --{name}, which charts need, is missing", "add it to the tokens")


def usual_height(width: float) -> float:
    """Give the height that a chart of this width has where its content does not decide."""
    return 38.0 if width < 68 else 46.0 if width < 100 else 58.0 if width < 140 else 46.0

"""What an audience may see of a pack: a new, smaller pack, made before anything else sees it."""

from collections.abc import Mapping
from dataclasses import replace

from briefing.model.fields import Item
from briefing.model.pack import FILES, Audience, Pack


def visible(pack: Pack, audience: Audience) -> Pack:
    """Give the pack as `audience` may read it: no closed item, no item for others, no editors' note."""
    kept: dict[str, Mapping[str, Item]] = {}
    for file in FILES:
        kept[file] = {
            key: item.model_copy(update={"note": None})
            for key, item in pack.items(file).items()
            if is_for(pack, item, audience)
        }
    return replace(pack, overlays={}, **kept)  # type: ignore[arg-type]


def up_to(pack: Pack, level: str) -> Pack:
    """Give the pack as somebody may read it who may read `level`, whatever the audience: no closed item, no note."""
    kept = {
        file: {
            key: item.model_copy(update={"note": None})
            for key, item in pack.items(file).items()
            if pack.level(item.for_) <= pack.level(level)
        }
        for file in FILES
    }
    return replace(pack, overlays={}, **kept)  # type: ignore[arg-type]


def is_for(pack: Pack, item: Item, audience: Audience) -> bool:
    """Say whether `audience` may read `item` and is not passed over by its `audiences`."""
    if pack.level(item.for_) > pack.level(audience.reads):
        return False
    return not item.audiences or audience.name in item.audiences

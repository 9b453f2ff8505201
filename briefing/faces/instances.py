"""Static instances of the packaged variable fonts, made once and kept in the cache."""

import hashlib
import json
import os
import tempfile
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from briefing.faces.recipes import RECIPE_VERSION, RECIPES, Recipe
from briefing.faces.sfnt import font_of, name_table, tables_of
from briefing.findings import BriefingError
from briefing.model.look import Face, Faces

_KEPT_NAMES = (0, 5, 7, 8, 9, 11, 13, 14)  # whose it is, which version, which licence
_USELESS = ("DSIG", "STAT")  # a signature that no longer holds; axes that are gone


def make_faces(cache: Path) -> Faces:
    """Give every face as a font file below `cache`; only what is missing or damaged is made.

    A file's name holds a hash of all that it is made of, so a new version of a font, of HarfBuzz or
    of a recipe makes a new file. Raises `BriefingError` with status 3 where a packaged font is
    missing or the cache cannot be written.
    """
    folder = cache.resolve() / "faces"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        paths = [_made(recipe, folder) for recipe in RECIPES]
    except OSError as error:
        sentence = f"the faces cannot be made: {error.strerror or error}"
        raise BriefingError(sentence, f"see to {error.filename or folder}", status=3) from None
    return Faces(
        tuple(
            Face(recipe.name, recipe.family, recipe.weight, recipe.italic, str(path))
            for recipe, path in zip(RECIPES, paths, strict=True)
        )
    )


def _made(recipe: Recipe, folder: Path) -> Path:
    path = folder / f"{recipe.name}-{_key(recipe)}.ttf"
    sums = path.with_suffix(".sha256")
    if not _whole(path, sums):
        font = instance(recipe)
        _write(path, font)
        _write(sums, hashlib.sha256(font).hexdigest().encode())
    return path


def _whole(path: Path, sums: Path) -> bool:
    """Say whether a file is there, and is what was written."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest().encode() == sums.read_bytes()
    except FileNotFoundError:
        return False


def _write(path: Path, data: bytes) -> None:
    """Write beside, then take the place: another build may be reading."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(beside).chmod(0o644)  # mkstemp gives a file that only its maker can read
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _key(recipe: Recipe) -> str:
    import uharfbuzz

    source = hashlib.sha256(_source(recipe)).hexdigest()
    said = [source, dict(recipe.axes), _names(recipe), uharfbuzz.__version__, RECIPE_VERSION]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:16]


def _source(recipe: Recipe) -> bytes:
    return _read(Path(import_module(recipe.package).ROOT) / "files" / recipe.file)


@lru_cache(maxsize=4)
def _read(path: Path) -> bytes:
    """Four files make twelve faces."""
    return path.read_bytes()


def instance(recipe: Recipe) -> bytes:
    """Give the font of a recipe: all letters and all features of its source, at one place of its axes."""
    import uharfbuzz

    face = uharfbuzz.Face(_source(recipe))
    wanted = uharfbuzz.SubsetInput()
    wanted.keep_everything()
    for tag, place in recipe.axes.items():
        wanted.pin_axis_location(face, tag, place)
    made = uharfbuzz.subset(face, wanted)
    tables = tables_of(made.blob.data)
    kept = {key: name for key in _KEPT_NAMES if (name := made.get_name(key, "en"))}
    tables["name"] = name_table({**kept, **_names(recipe)})
    return font_of({tag: data for tag, data in tables.items() if tag not in _USELESS})


def _names(recipe: Recipe) -> dict[int, str]:
    """Names of its own for each instance: all of one source would else share one, and PDF readers mix them up."""
    weight = {300: "Light", 400: "", 600: "Semibold", 700: "Bold"}[recipe.weight]
    style = " ".join(word for word in (weight, "Italic" if recipe.italic else "") if word) or "Regular"
    full = f"{recipe.family} {style}"
    postscript = f"{recipe.family.replace(' ', '')}-{style.replace(' ', '')}"
    return {1: recipe.family, 2: style, 3: f"briefing;{postscript}", 4: full, 6: postscript}

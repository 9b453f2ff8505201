"""Fixed words of a language: templates/phrases/<language>.yaml, flat."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from briefing.findings import Finding, Position
from briefing.model.tree import Block, Scalar
from briefing.read.characters import short
from briefing.read.files import UnreadableError, names_in, read_bytes
from briefing.read.near import did_you_mean
from briefing.read.yaml_files import parse_yaml

_FOLDER = "templates/phrases"
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")


def read_phrases(project: Path, language: str) -> tuple[Mapping[str, str], tuple[Finding, ...]]:
    """Give the fixed words of a language by dotted key (`parts.judgements`), and findings.

    `en-GB` takes the file of its own where there is one, else that of `en`.
    """
    if not LANGUAGE.fullmatch(language):
        sentence = f"{short(language)!r} is not the name of a language"
        return {}, (Finding(Position(_FOLDER), "error", "Y305", sentence, "write a tag such as en-GB or az"),)
    folder = project / _FOLDER
    shown = _FOLDER
    try:
        names = names_in(folder)
        stem = _stem(language, names)
        if not stem:
            known = [name.removesuffix(".yaml") for name in names if name.endswith(".yaml")]
            way_out = did_you_mean(language, known, f"write {_FOLDER}/{language}.yaml")
            sentence = f"there are no fixed words for the language {language!r}"
            return {}, (Finding(Position(_FOLDER), "error", "Y305", sentence, way_out),)
        shown = f"{_FOLDER}/{stem}.yaml"
        data = read_bytes(folder / f"{stem}.yaml", project)
    except UnreadableError as error:
        return {}, (Finding(Position(shown), "error", error.rule, error.sentence, error.way_out),)
    block, findings = parse_yaml(data, shown)
    if block is None:
        return {}, findings
    phrases: dict[str, str] = {}
    wrong = list(_flatten(block, "", phrases))
    return phrases, tuple(sorted([*findings, *wrong]))


def _stem(language: str, names: tuple[str, ...]) -> str:
    """Give the file that speaks a language, the most special one; empty where none does."""
    parts = language.split("-")
    stems = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((stem for stem in stems if f"{stem}.yaml" in names), "")


def _flatten(block: Block, prefix: str, phrases: dict[str, str]) -> Iterator[Finding]:
    for key, value in block.items():
        name = f"{prefix}{key}"
        at = block.key_at[key]
        if isinstance(value, Block):
            yield from _flatten(value, f"{name}.", phrases)
        elif isinstance(value, Scalar) and name not in phrases:
            phrases[name] = str(value)
        elif isinstance(value, Scalar):
            yield Finding(at, "error", "Y305", f"the phrase {name!r} is here a second time", "delete one of them")
        else:
            yield Finding(at, "error", "Y305", f"the phrase {name!r} is {_kind(value)}, not words", "write its words")


def _kind(value: Any) -> str:
    if value is None:
        return "empty"
    return "a list" if isinstance(value, list) else "true or false"

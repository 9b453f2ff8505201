"""The words of every other language of a pack, read and put in place."""

from collections.abc import Iterator, Mapping
from typing import Any

from briefing.check.draft import Draft
from briefing.check.overlays import Overlay, overlay_file
from briefing.check.rules import overlays as rules
from briefing.check.words import quoted
from briefing.findings import Finding, Position
from briefing.model.fields import Item, Parsers
from briefing.model.pack import FILES
from briefing.model.tree import Block, Tree

Overlays = dict[str, dict[str, dict[str, Any]]]


def overlays_of(tree: Tree, draft: Draft, parsers: Parsers) -> tuple[Overlays, list[Finding]]:
    """Give the words of every language, file and id (for pack.yaml: every key), and what is wrong with them."""
    overlays: Overlays = {}
    findings: list[Finding] = []
    for language, files in tree.overlays.items():
        overlays[language] = {}
        for file, block in files.items():
            words, wrong = _file(file, block, draft, parsers)
            overlays[language][file] = words
            findings.extend(wrong)
    return overlays, findings


def _file(file: str, block: Block, draft: Draft, parsers: Parsers) -> tuple[dict[str, Any], list[Finding]]:
    if file == "pack":
        if draft.head is None:
            return {}, []
        overlay = Overlay(draft.head, block, parsers)
        return overlay.values, overlay.findings
    if file not in draft.written:
        return {}, []
    return overlay_file(file, block, draft.items.get(file, {}), draft.written[file], parsers)


def localised(tree: Tree, draft: Draft, overlays: Overlays) -> dict[str, dict[str, dict[str, Item]]]:
    """Give the worded items by language, file and id; each stands where its words do."""
    return {
        language: {
            file: {
                key: draft.items[file][key].model_copy(update={**values, "at": tree.overlays[language][file][key].at})
                for key, values in words.items()
            }
            for file, words in files.items()
            if file in FILES
        }
        for language, files in overlays.items()
    }


def unlisted_languages(tree: Tree, draft: Draft) -> Iterator[Finding]:
    """F130: words are in a language that the pack lists, beside its first."""
    for language, files in tree.overlays.items():
        if draft.head is None or language in draft.head.languages[1:]:
            continue
        at = min((block.at for block in files.values()), default=Position(f"{draft.folder}/{language}"))
        is_first = language == draft.head.languages[0]
        sentence = f"language {quoted(language)} is {'the first' if is_first else 'not among those'} of pack.yaml"
        way_out = "its words belong in the pack's own files" if is_first else "add it to languages"
        yield rules.UNLISTED_LANGUAGE.at(at, sentence, way_out)


# Files whose items are printed in words; of the others, numbers and names are what is printed.
_WORDED: Mapping[str, str] = {
    "judgements": "claim",
    "outlook": "text",
    "lines": "text",
    "questions": "answer",
    "glossary": "definition",
    "sections": "body",
    "charts": "title",
    "events": "title",
}


def missing_words(tree: Tree, draft: Draft) -> Iterator[Finding]:
    """F134: items that are printed in words have them in every language of the pack."""
    first, *others = dict.fromkeys(draft.head.languages) if draft.head else [""]
    for language in others:
        if language in tree.overlays:
            for file, field in _WORDED.items():
                yield from _missing(tree, draft, language, file, field)
        else:
            at = Position(f"{draft.folder}/{language}")
            sentence = f"no words in {language} at all, so all would be in {first}"
            yield rules.MISSING_WORDS.at(at, sentence, "add them file by file")


def _missing(tree: Tree, draft: Draft, language: str, file: str, field: str) -> Iterator[Finding]:
    block = tree.overlays[language].get(file)
    worded = [key for key, typed in (block or {}).items() if isinstance(typed, Block) and field in typed]
    items = draft.items.get(file, {})
    without = [key for key in items if key not in worded and getattr(items[key], field)]
    if without:
        at = block.at if block is not None else Position(f"{draft.folder}/{language}/{file}.yaml")
        more = f" and {len(without) - 3} more" if len(without) > 3 else ""
        names = ", ".join(quoted(key) for key in without[:3])
        yield rules.MISSING_WORDS.at(at, f"no {field} in {language} for {names}{more}", "add it")
